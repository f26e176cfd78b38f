// Decides what the lines of a second file add up to per order: Northwind keeps orders and their lines apart. Knows no account.

import { CappedProblems } from './capped-problems';
import { isBlankRow, trimCell } from './cell';
import { restPerCent } from './exact-money';
import type { ColumnChoice } from './fields';
import { AmountReader, amountSentence, problemOfState } from './order-amount';
import { type Problem, problemAt, shorten } from './problem';
import { raggedness } from './read-rows';
import { idKey } from './salesforce-id';
import { type Table, unreadRows } from './table';

/** The lines of one order, summed. */
export interface OrderSum {
  cents: number;
  rest: number;
  lineCount: number;
  /** The first line of the file that is of this order. */
  readonly line: number;
}

export interface OrderLines {
  readonly sums: ReadonlyMap<string, OrderSum>;
  readonly lineCount: number;
  readonly problems: readonly Problem[];
  readonly rejectedCount: number;
  /** The header of the order id, for sentences about lines without an order. */
  readonly idHeader: string;
}

/** Whether a matched second file can be read as order lines: an order id, and an amount or a unit price. */
export function readsAsLines(choices: readonly ColumnChoice[]): boolean {
  const has = (target: ColumnChoice['target']): boolean => choices.some((choice) => choice.target === target);
  return has('orderId') && (has('amount') || has('unitPrice'));
}

/**
 * Sums the lines of each order exactly. A line without an order id, with another number of cells than the header, or
 * with an amount that cannot be read is left out and named.
 * @param currency ISO 4217, the workspace's
 */
export function readOrderLines(table: Table, choices: readonly ColumnChoice[], currency: string): OrderLines {
  const idColumn = choices.find(({ target }) => target === 'orderId')?.column ?? -1;
  const idHeader = table.headers[idColumn] ?? '';
  const amounts = new AmountReader(table, choices, currency);
  const sums = new Map<string, OrderSum>();
  const problems = new CappedProblems();
  for (const problem of table.problems) problems.add(problem.code, () => problem);
  let lineCount = unreadRows(table).length;
  let taken = 0;
  for (let index = 0; index < table.rows.length; index += 1) {
    const cells = table.rows.cells(index);
    const line = table.lines[index] ?? 0;
    if (isBlankRow(cells)) continue;
    lineCount += 1;
    const ragged = raggedness(cells, table.headers.length, line);
    if (ragged !== null) {
      problems.add(ragged.code, () => ragged);
      continue;
    }
    const id = trimCell(cells[idColumn] ?? '');
    if (id === '') {
      problems.add('no-order', () =>
        problemAt(
          line,
          'no-order',
          'rejected',
          idHeader,
          '',
          'The order id is empty, so the line is left out.',
        ),
      );
      continue;
    }
    const state = amounts.read(cells);
    const code = problemOfState[state];
    if (code !== null) {
      const { cell, column } = amounts;
      problems.add(code, () => {
        const sentence = `${shorten(cell, 40)} ${amountSentence(state, currency)}`;
        return problemAt(line, code, 'rejected', table.headers[column] ?? null, cell, sentence);
      });
      continue;
    }
    taken += 1;
    const key = idKey(id);
    const sum = sums.get(key);
    if (sum === undefined) {
      sums.set(key, { cents: amounts.cents, rest: amounts.rest, lineCount: 1, line });
      continue;
    }
    sum.cents += amounts.cents;
    sum.rest += amounts.rest;
    sum.lineCount += 1;
    if (Math.abs(sum.rest) >= restPerCent) {
      const carried = Math.trunc(sum.rest / restPerCent);
      sum.cents += carried;
      sum.rest -= carried * restPerCent;
    }
  }
  return { sums, lineCount, problems: problems.named, rejectedCount: lineCount - taken, idHeader };
}
