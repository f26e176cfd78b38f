// Decides how a whole column writes its numbers and days, from every value in it. Reads no single cell for keeps.
import { trimCell } from './cell';
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

/** The decimal mark of a column. What came typed from a workbook is written with a point. */
export function settleNumbers(table: Table, column: number): SettledNumbers {
  if (table.typedColumns.has(column)) return { mark: 'point', certain: true };
  const settled = settledOf(table, column);
  settled.numbers ??= votesOf(table, column, new DecimalMarkVotes()).decide();
  return settled.numbers;
}

/**
 * The order of day and month in a column. Days that came typed from a workbook are written year first; numbers there
 * may be days all the same, in cells that lost their format.
 */
export function settleDates(table: Table, column: number): SettledDates {
  const settled = settledOf(table, column);
  settled.dates ??= {
    ...(table.typedColumns.has(column)
      ? { order: 'mdy', certain: true }
      : votesOf(table, column, new DateOrderVotes()).decide()),
    excelDays: areExcelDays(table, column),
  };
  return settled.dates;
}

/** A column with any bare value above 1 holds percentages; 0.4 and 0.22 alone are shares of 1. */
export function sharesArePercentages(table: Table, column: number, mark: DecimalMark): boolean {
  const { percentages } = settledOf(table, column);
  percentages[mark] ??= anyAboveOne(table, column, mark);
  return percentages[mark];
}

function votesOf<V extends { add(cell: string): void }>(table: Table, column: number, votes: V): V {
  const width = table.headers.length;
  for (const row of table.rows) {
    const cell = row.length === width ? row[column] : undefined;
    if (cell !== undefined && cell !== '') votes.add(cell);
  }
  return votes;
}

function areExcelDays(table: Table, column: number): boolean {
  let some = false;
  for (const row of table.rows) {
    const cell = row.length === table.headers.length ? trimCell(row[column] ?? '') : '';
    if (cell === '') continue;
    if (!isExcelDay(cell)) return false;
    some = true;
  }
  return some;
}

function anyAboveOne(table: Table, column: number, mark: DecimalMark): boolean {
  for (const row of table.rows) {
    const cell = row.length === table.headers.length ? (row[column] ?? '') : '';
    // `0.4` and `0,4` cannot be above one, and most shares are written so.
    if (cell === '' || (cell.charCodeAt(0) === 48 && /^0[.,]\d+$/.test(cell))) continue;
    const text = trimCell(cell);
    if (text === '' || text.endsWith('%')) continue;
    const decimal = readDecimal(text, mark);
    if (decimal !== null && toNumber(decimal) > 1) return true;
  }
  return false;
}
