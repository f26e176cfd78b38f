// Decides what is said of rows that count for no account or not in full, and which of them are left out. Sums nothing.

import { groupDigits } from '../records/counts';
import { CappedProblems } from '../tables/capped-problems';
import { type AmountState, amountSentence, problemOfState } from '../tables/order-amount';
import type { OrderState } from '../tables/order-status';
import { type Problem, problemAt, shorten } from '../tables/problem';
import type { ReadOrders } from '../tables/read-orders';
import { ambiguousAccount } from './order-accounts';

/** The problems of one list, those found while reading it first. Rows are meant by their index in what was read. */
export class OrderProblems {
  rejectedCount: number;
  readonly #read: ReadOrders;
  readonly #problems = new CappedProblems();

  constructor(read: ReadOrders) {
    this.#read = read;
    this.rejectedCount = read.rejectedCount;
  }

  /** Whether a row has what its state needs: an order its day, an order or open deal no amount that cannot be read. */
  isUsable(index: number, state: OrderState): boolean {
    const read = this.#read;
    if (state === 'lost') return true;
    const line = read.lines[index] ?? 0;
    const day = read.days[index] ?? 0;
    if (state === 'order' && day <= 0) {
      const cell = read.oddDays.get(index) ?? '';
      const header = read.headers.orderedOn ?? null;
      const code = day === 0 ? 'no-date' : 'not-a-date';
      const sentence =
        day === 0
          ? 'The order has no date, so it counts nowhere. Give it its day.'
          : `${shorten(cell, 40)} is not a date. Expected a day such as 2025-02-28; correct the cell.`;
      this.#reject(code, line, header, cell, sentence);
      return false;
    }
    const amount = read.amounts[index] ?? 'blank';
    if (amount === 'read' || amount === 'blank') return true;
    return this.#isAmountLeftOut(index, line, amount);
  }

  /** Another currency takes only the amount out, as in a list of accounts; what is no amount takes the row out. */
  #isAmountLeftOut(index: number, line: number, amount: AmountState): boolean {
    const code = problemOfState[amount] ?? 'not-money';
    const { cell, header } = this.#read.oddAmounts.get(index) ?? { cell: '', header: '' };
    const sentence = `${shorten(cell, 40)} ${amountSentence(amount, this.#read.currency)}`;
    if (amount !== 'other-currency') {
      this.#reject(code, line, header, cell, sentence);
      return false;
    }
    this.#problems.add(code, () => problemAt(line, code, 'check', header, cell, sentence));
    return true;
  }

  /** Names a row of no account, of one that is not here (`account` below 0), or of more than one. */
  nameAccount(index: number, account: number): void {
    const { headers } = this.#read;
    const line = this.#read.lines[index] ?? 0;
    const key = this.#read.keys[index] ?? -1;
    const header = headers.accountName ?? headers.accountId ?? headers.domain ?? null;
    if (key === -1) {
      this.#reject('no-account', line, header, '', 'No account is named, so the row counts for none.');
      return;
    }
    const text = this.#read.accountKeys[key]?.text ?? '';
    const isAmbiguous = account === ambiguousAccount;
    const sentence = isAmbiguous
      ? `${shorten(text, 40)} fits more than one account here. Give the row an account id.`
      : `${shorten(text, 40)} is no account here, so the row counts for none. Import the account first, or correct the cell.`;
    this.#reject(isAmbiguous ? 'ambiguous-account' : 'unknown-account', line, header, text, sentence);
  }

  /** Names an order whose amount is blank. */
  nameBlank(line: number): void {
    const { hasLinesFile, headers } = this.#read;
    const code = hasLinesFile ? 'no-lines' : 'no-amount';
    const header = hasLinesFile ? (headers.orderId ?? null) : (headers.amount ?? headers.unitPrice ?? null);
    const what = hasLinesFile ? 'The order has no line in the second file.' : 'The order has no amount.';
    const sentence = `${what} It counts as an order and adds nothing to spend.`;
    this.#problems.add(code, () => problemAt(line, code, 'check', header, '', sentence));
  }

  /** One problem for all orders after the as-of date. */
  nameAfter(asOf: string, count: number, firstLine: number): void {
    if (count === 0) return;
    const words = count === 1 ? '1 order is' : `${groupDigits(count)} orders are`;
    const sentence = `${words} after ${asOf}, the as-of date, this one first. They count in no figure.`;
    const header = this.#read.headers.orderedOn ?? null;
    this.#problems.add('after-as-of', () =>
      problemAt(firstLine, 'after-as-of', 'check', header, asOf, sentence),
    );
  }

  nameTooLarge(name: string, line: number): void {
    const header = this.#read.headers.amount ?? null;
    const sentence = `The amounts of ${shorten(name, 40)} sum to more than can be counted exactly. Its figures stay as they are; check the numbers and the unit.`;
    this.#problems.add('money-too-large', () =>
      problemAt(line, 'money-too-large', 'check', header, name, sentence),
    );
  }

  byLine(): Problem[] {
    return [...this.#read.problems, ...this.#problems.named].sort((a, b) => a.line - b.line);
  }

  #reject(code: Problem['code'], line: number, header: string | null, value: string, sentence: string): void {
    this.rejectedCount += 1;
    this.#problems.add(code, () => problemAt(line, code, 'rejected', header, value, sentence));
  }
}
