// Decides how a whole column writes its numbers and days, from every value in it. Reads no single cell for keeps.
import { trimCell } from './cell';
import { type ColumnChoice, fields } from './fields';
import { DateOrderVotes, isExcelDay } from './read-date';
import { type DecimalMark, DecimalMarkVotes, readDecimal, toNumber } from './read-number';
import type { Table } from './table';

export interface SettledNumbers {
  readonly mark: DecimalMark;
  /** False when every value can be read either way: then the user is asked. */
  readonly certain: boolean;
}

export interface SettledDates {
  readonly order: 'mdy' | 'dmy';
  readonly certain: boolean;
  /** Every value is a bare serial number as Excel counts days; that they are days is an assumption to be stated. */
  readonly excelDays: boolean;
}

interface Settled {
  numbers?: SettledNumbers;
  dates?: SettledDates;
  percentages: { point?: boolean; comma?: boolean };
}

/** What was settled stays true as long as the table lives: a screen asks for the same columns many times. */
const known = new WeakMap<Table, Map<number, Settled>>();

function settledOf(table: Table, column: number): Settled {
  let columns = known.get(table);
  if (columns === undefined) {
    columns = new Map();
    known.set(table, columns);
  }
  let settled = columns.get(column);
  if (settled === undefined) {
    settled = { percentages: {} };
    columns.set(column, settled);
  }
  return settled;
}

/** Settles what the matched columns need, all of them in one walk. */
export function settleMatched(table: Table, choices: readonly ColumnChoice[]): void {
  const numbers: number[] = [];
  const dates: number[] = [];
  for (const { column, target } of choices) {
    if (target === 'custom' || target === 'skip') continue;
    const { kind } = fields[target];
    if (kind === 'date') dates.push(column);
    else if (kind === 'money' || kind === 'number' || kind === 'share' || kind === 'count')
      numbers.push(column);
  }
  settleAhead(table, numbers, dates);
}

/**
 * Settles several columns in one walk over the rows, for what is asked of them later. The cells of a row lie beside each
 * other in memory: column by column a long list takes several times as long.
 */
function settleAhead(table: Table, numbers: readonly number[], dates: readonly number[]): void {
  const counts: { settled: Settled; column: number; votes: DecimalMarkVotes }[] = [];
  for (const column of numbers) {
    const settled = settledOf(table, column);
    if (settled.numbers === undefined && !table.typedColumns.has(column)) {
      counts.push({ settled, column, votes: new DecimalMarkVotes() });
    }
  }
  const days: { settled: Settled; column: number; votes: DayVotes }[] = [];
  for (const column of dates) {
    const settled = settledOf(table, column);
    if (settled.dates === undefined) {
      days.push({ settled, column, votes: new DayVotes(table.typedColumns.has(column)) });
    }
  }
  if (counts.length + days.length === 0) return;
  const width = table.headers.length;
  const { rows } = table;
  for (let row = 0; row < rows.length; row += 1) {
    if (rows.widthOf(row) !== width) continue;
    for (const { column, votes } of counts) votes.add(rows.cell(row, column));
    for (const { column, votes } of days) votes.add(rows.cell(row, column));
  }
  for (const { settled, votes } of counts) settled.numbers = votes.decide();
  for (const { settled, votes } of days) settled.dates = votes.decide();
}

/** The decimal mark of a column. What came typed from a workbook is written with a point. */
export function settleNumbers(table: Table, column: number): SettledNumbers {
  settleAhead(table, [column], []);
  return settledOf(table, column).numbers ?? { mark: 'point', certain: true };
}

/**
 * The order of day and month in a column. Days that came typed from a workbook are written year first; numbers there
 * may be days all the same, in cells that lost their format.
 */
export function settleDates(table: Table, column: number): SettledDates {
  settleAhead(table, [], [column]);
  return settledOf(table, column).dates ?? { order: 'mdy', certain: true, excelDays: false };
}

/** Counts the order of day and month, and whether all are serial numbers. */
class DayVotes {
  readonly #isTyped: boolean;
  readonly #order = new DateOrderVotes();
  #some = false;
  #all = true;

  constructor(isTyped: boolean) {
    this.#isTyped = isTyped;
  }

  add(cell: string): void {
    if (cell === '') return;
    if (!this.#isTyped) this.#order.add(cell);
    if (!this.#all) return;
    const text = trimCell(cell);
    if (text === '') return;
    this.#some = true;
    if (!isExcelDay(text)) this.#all = false;
  }

  decide(): SettledDates {
    const { order, certain } = this.#order.decide();
    return { order, certain, excelDays: this.#some && this.#all };
  }
}

/** A column with any bare value above 1 holds percentages; 0.4 and 0.22 alone are shares of 1. */
export function sharesArePercentages(table: Table, column: number, mark: DecimalMark): boolean {
  const { percentages } = settledOf(table, column);
  percentages[mark] ??= anyAboveOne(table, column, mark);
  return percentages[mark];
}

function anyAboveOne(table: Table, column: number, mark: DecimalMark): boolean {
  const { rows, headers } = table;
  for (let row = 0; row < rows.length; row += 1) {
    const cell = rows.widthOf(row) === headers.length ? rows.cell(row, column) : '';
    // `0.4` and `0,4` cannot be above one, and most shares are written so.
    if (cell === '' || (cell.charCodeAt(0) === 48 && /^0[.,]\d+$/.test(cell))) continue;
    const text = trimCell(cell);
    if (text === '' || text.endsWith('%')) continue;
    const decimal = readDecimal(text, mark);
    if (decimal !== null && toNumber(decimal) > 1) return true;
  }
  return false;
}
