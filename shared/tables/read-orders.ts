// Turns the rows of a matched orders list into numbers by row: account key, day, exact amount, status. Knows no book and no
// as-of date: what a status means and which account a key is, order-figures asks later, so that a choice costs no reading.

import { groupDigits } from '../records/counts';
import type { IsoDate } from '../records/values';
import { CappedProblems } from './capped-problems';
import { isBlankRow, trimCell } from './cell';
import { type ColumnChoice, type FieldId, fieldsOfKind } from './fields';
import { AmountReader, type AmountState, amountSentence, problemOfState } from './order-amount';
import type { OrderLines } from './order-lines';
import { StatusReader, type StatusWord } from './order-status';
import { type Problem, problemAt, shorten } from './problem';
import { type ColumnReading, columnReader } from './read-column';
import { type AccountKey, DayReader, KeyReader } from './read-orders-row';
import { raggedness } from './read-rows';
import { idKey } from './salesforce-id';
import { settleMatched } from './settle-column';
import type { Table } from './table';

/** Whether a second row of the same order id is the order again, or another line of it. */
export type SameId = 'repeat' | 'line';

export interface OrdersSettings {
  readonly today: IsoDate;
  /** ISO 4217; amounts in another currency are left out and named. */
  readonly currency: string;
  /** Null: `line` when the list has a quantity or a unit price, else `repeat`. */
  readonly sameId: SameId | null;
  /** The lines of a second file, which the amounts come from; null without one. */
  readonly lines: OrderLines | null;
}

/** One number per order in each list, so that a million rows make no million objects. */
export interface ReadOrders {
  /** Orders and deals read: the length of the lists below. */
  readonly size: number;
  /** The line in the file each begins on. */
  readonly lines: Int32Array;
  /** Index into `accountKeys`, -1 for a row that names no account. */
  readonly keys: Int32Array;
  readonly accountKeys: readonly AccountKey[];
  /** 20260310; 0 for a blank cell, -1 for one that is no day. */
  readonly days: Int32Array;
  /** With `rests`, the exact amount, see exact-money. */
  readonly cents: Float64Array;
  readonly rests: Float64Array;
  readonly amounts: readonly AmountState[];
  /** Index into `statusWords`. */
  readonly words: Int32Array;
  readonly statusWords: readonly StatusWord[];
  /** Index into `ownerNames`, -1 for none. */
  readonly owners: Int32Array;
  readonly ownerNames: readonly string[];
  /** The cells of days and amounts that could not be read, by order: they are only named when they would count. */
  readonly oddDays: ReadonlyMap<number, string>;
  readonly oddAmounts: ReadonlyMap<number, { readonly cell: string; readonly header: string }>;
  readonly problems: readonly Problem[];
  /** What is to be said of the second file, by its lines. */
  readonly linesProblems: readonly Problem[];
  readonly readings: readonly ColumnReading[];
  readonly mapped: ReadonlySet<FieldId>;
  readonly headers: Readonly<Partial<Record<FieldId, string>>>;
  /** Rows with anything in them, those of the second file not among them. */
  readonly rowCount: number;
  /** Rows that are in no list above. */
  readonly rejectedCount: number;
  /** Rows whose order id an earlier row has: left out, or added to it as a line. */
  readonly sameIdCount: number;
  readonly sameId: SameId;
  readonly hasAmounts: boolean;
  readonly hasLinesFile: boolean;
  readonly hasStatus: boolean;
  readonly currency: string;
  readonly today: IsoDate;
}

/** Reads all rows, in time and memory linear in them. Blank rows are passed over. */
export function readOrders(
  table: Table,
  choices: readonly ColumnChoice[],
  settings: OrdersSettings,
): ReadOrders {
  settleMatched(table, choices);
  return new OrdersReader(table, choices, settings).read();
}

class OrdersReader {
  readonly #table: Table;
  readonly #settings: OrdersSettings;
  readonly #headers: Partial<Record<FieldId, string>> = {};
  readonly #columns: Partial<Record<FieldId, number>> = {};
  readonly #readings: ColumnReading[] = [];
  readonly #amountReader: AmountReader;
  readonly #days: DayReader;
  readonly #keys = new KeyReader();
  readonly #statuses = new StatusReader();
  readonly #owners = new Map<string, number>();
  readonly #problems = new CappedProblems();
  readonly #orderOfId = new Map<string, number>();
  readonly #sameId: SameId;
  #sameIdCount = 0;

  constructor(table: Table, choices: readonly ColumnChoice[], settings: OrdersSettings) {
    this.#table = table;
    this.#settings = settings;
    let dates: ColumnReading | null = null;
    for (const choice of choices) {
      const { target, column } = choice;
      if (target === 'custom' || target === 'skip' || !fieldsOfKind.orders.includes(target)) continue;
      this.#columns[target] = column;
      this.#headers[target] = table.headers[column] ?? '';
      const reading = columnReader(table, choice, settings)?.reading;
      if (reading === undefined) continue;
      this.#readings.push(reading);
      if (target === 'orderedOn') dates = reading;
    }
    this.#days = new DayReader(dates?.excelDays === true ? 'excel' : (dates?.dateOrder ?? 'mdy'));
    this.#amountReader = new AmountReader(table, choices, settings.currency);
    this.#sameId = settings.sameId ?? (this.#amountReader.readsLines ? 'line' : 'repeat');
  }

  read(): ReadOrders {
    const { rows, lines: lineNumbers, headers, problems } = this.#table;
    const lines = new Int32Array(rows.length);
    const keys = new Int32Array(rows.length);
    const days = new Int32Array(rows.length);
    const cents = new Float64Array(rows.length);
    const rests = new Float64Array(rows.length);
    const words = new Int32Array(rows.length);
    const owners = new Int32Array(rows.length);
    const amounts: AmountState[] = [];
    const oddDays = new Map<number, string>();
    const oddAmounts = new Map<number, { cell: string; header: string }>();
    for (const problem of problems) this.#problems.add(problem.code, () => problem);
    let rowCount = problems.length;
    let rejectedCount = problems.length;
    let size = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const cells = rows.cells(index);
      const line = lineNumbers[index] ?? 0;
      if (isBlankRow(cells)) continue;
      rowCount += 1;
      const ragged = raggedness(cells, headers.length, line);
      if (ragged !== null) {
        this.#problems.add(ragged.code, () => ragged);
        rejectedCount += 1;
        continue;
      }
      const key = this.#keys.read(
        this.#cell(cells, 'accountId'),
        this.#cell(cells, 'domain'),
        this.#cell(cells, 'accountName'),
      );
      const id = idKey(this.#cell(cells, 'orderId'));
      const earlier = id === '' ? undefined : this.#orderOfId.get(id);
      if (earlier !== undefined) {
        this.#sameIdCount += 1;
        const isLine =
          this.#sameId === 'line' &&
          (key === -1 || key === keys[earlier]) &&
          this.#addLine(cells, line, earlier, { cents, rests, amounts });
        if (!isLine) {
          if (this.#sameId === 'repeat' || key !== keys[earlier])
            this.#nameRepeat(cells, line, lines[earlier] ?? 0);
          rejectedCount += 1;
        }
        continue;
      }
      if (id !== '') this.#orderOfId.set(id, size);
      lines[size] = line;
      keys[size] = key;
      const day = this.#cell(cells, 'orderedOn');
      days[size] = day === '' ? 0 : this.#days.read(day);
      if (days[size] === -1) oddDays.set(size, day);
      words[size] = this.#statuses.read(
        this.#cellOf(cells, 'status'),
        this.#cellOf(cells, 'isWon'),
        this.#cellOf(cells, 'isClosed'),
      );
      owners[size] = this.#ownerOf(cells);
      const state = this.#amountOf(cells, id);
      amounts.push(state);
      cents[size] = this.#amountReader.cents;
      rests[size] = this.#amountReader.rest;
      if (problemOfState[state] !== null) {
        const { cell, column } = this.#amountReader;
        oddAmounts.set(size, { cell, header: headers[column] ?? '' });
      }
      size += 1;
    }
    const { lines: second } = this.#settings;
    return {
      size,
      lines: lines.subarray(0, size),
      keys: keys.subarray(0, size),
      accountKeys: this.#keys.keys,
      days: days.subarray(0, size),
      cents: cents.subarray(0, size),
      rests: rests.subarray(0, size),
      amounts,
      words: words.subarray(0, size),
      statusWords: this.#statuses.words,
      owners: owners.subarray(0, size),
      ownerNames: [...this.#owners.keys()],
      oddDays,
      oddAmounts,
      problems: this.#problems.named,
      linesProblems: second === null ? [] : this.#problemsOfLines(second),
      readings: this.#readings,
      mapped: new Set(Object.keys(this.#columns) as FieldId[]),
      headers: this.#headers,
      rowCount,
      rejectedCount,
      sameIdCount: this.#sameIdCount,
      sameId: this.#sameId,
      hasAmounts: second !== null || this.#amountReader.hasAmounts,
      hasLinesFile: second !== null,
      hasStatus: ['status', 'isWon', 'isClosed'].some((field) => field in this.#columns),
      currency: this.#settings.currency,
      today: this.#settings.today,
    };
  }

  #cell(cells: readonly string[], field: FieldId): string {
    const column = this.#columns[field];
    return column === undefined ? '' : trimCell(cells[column] ?? '');
  }

  /** As `#cell`, null without such a column. */
  #cellOf(cells: readonly string[], field: FieldId): string | null {
    return this.#columns[field] === undefined ? null : this.#cell(cells, field);
  }

  #ownerOf(cells: readonly string[]): number {
    const owner =
      this.#cell(cells, 'ownerName') || this.#cell(cells, 'ownerEmail') || this.#cell(cells, 'ownerId');
    if (owner === '') return -1;
    let number = this.#owners.get(owner);
    if (number === undefined) {
      number = this.#owners.size;
      this.#owners.set(owner, number);
    }
    return number;
  }

  /** The amount of a row, left in the amount reader: of its own cells, or of its lines in the second file. */
  #amountOf(cells: readonly string[], id: string): AmountState {
    const { lines } = this.#settings;
    if (lines === null) return this.#amountReader.read(cells);
    const sum = lines.sums.get(id);
    this.#amountReader.cents = sum?.cents ?? 0;
    this.#amountReader.rest = sum?.rest ?? 0;
    if (sum === undefined) return 'blank';
    return 'read';
  }

  /** Adds a further line to its order; false when its amount cannot be read, which is then named. */
  #addLine(
    cells: readonly string[],
    line: number,
    order: number,
    into: { cents: Float64Array; rests: Float64Array; amounts: AmountState[] },
  ): boolean {
    const state = this.#amountReader.read(cells);
    const code = problemOfState[state];
    if (code !== null) {
      const { cell, column } = this.#amountReader;
      const sentence = `${shorten(cell, 40)} ${amountSentence(state, this.#settings.currency)}`;
      const header = this.#table.headers[column] ?? null;
      this.#problems.add(code, () => problemAt(line, code, 'rejected', header, cell, sentence));
      return false;
    }
    if (state === 'blank') return true;
    into.cents[order] = (into.cents[order] ?? 0) + this.#amountReader.cents;
    into.rests[order] = (into.rests[order] ?? 0) + this.#amountReader.rest;
    if (into.amounts[order] === 'blank') into.amounts[order] = 'read';
    return true;
  }

  #nameRepeat(cells: readonly string[], line: number, earlier: number): void {
    const id = this.#cell(cells, 'orderId');
    const sentence = `${shorten(id, 40)} is the id of row ${groupDigits(earlier)} too. Only that row is counted.`;
    this.#problems.add('repeats-row', () =>
      problemAt(line, 'repeats-row', 'rejected', this.#headers.orderId ?? null, id, sentence),
    );
  }

  /** With one problem for each order of the second file that is not in the list. */
  #problemsOfLines({ sums, idHeader, problems }: OrderLines): Problem[] {
    const stray = new CappedProblems();
    for (const [id, { line, lineCount }] of sums) {
      if (this.#orderOfId.has(id)) continue;
      const words = lineCount === 1 ? '1 line is' : `${groupDigits(lineCount)} lines are`;
      const sentence = `${words} of order ${shorten(id, 40)}, which is not in the orders list. Left out.`;
      stray.add('no-order', () => problemAt(line, 'no-order', 'check', idHeader, id, sentence));
    }
    return [...problems, ...stray.named].sort((a, b) => a.line - b.line);
  }
}
