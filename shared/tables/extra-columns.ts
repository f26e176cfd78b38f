// Decides whether the values of each extra column are numbers, days or text, and how rules and filters read them.
import type { ExtraColumn } from '../records/workspace';
import { trimCell } from './cell';
import type { ColumnChoice } from './fields';
import { readDate } from './read-date';
import { readDecimal } from './read-number';
import { settleDates, settleNumbers } from './settle-column';
import type { Table } from './table';

/** A column is of numbers, or of days, when this part of its values reads as such. */
const enough = 0.9;
const text: ExtraColumn = { kind: 'text', decimalMark: null, dateOrder: null };

/**
 * What the columns with the target `custom` hold, by header, settled from all their values. Codes that only look like
 * numbers stay text: those with leading zeros (`05021`) and those of more than 15 digits.
 */
export function extraColumnsOf(table: Table, choices: readonly ColumnChoice[]): Record<string, ExtraColumn> {
  const found: [string, ExtraColumn][] = [];
  for (const choice of choices) {
    const header = table.headers[choice.column];
    if (choice.target === 'custom' && header !== undefined) found.push([header, extraColumn(table, choice)]);
  }
  return Object.fromEntries(found);
}

function extraColumn(table: Table, choice: ColumnChoice): ExtraColumn {
  const mark = choice.decimalMark ?? settleNumbers(table, choice.column).mark;
  const order = choice.dateOrder ?? settleDates(table, choice.column).order;
  let filled = 0;
  let numbers = 0;
  let days = 0;
  let codes = 0;
  for (const row of table.rows) {
    const cell = row.length === table.headers.length ? trimCell(row[choice.column] ?? '') : '';
    if (cell === '') continue;
    filled += 1;
    const isDay = readDate(cell, order) !== null;
    if (isDay) days += 1;
    else if (isCode(cell)) codes += 1;
    else if (readDecimal(cell, mark) !== null) numbers += 1;
  }
  if (filled === 0) return text;
  if (days >= filled * enough) return { kind: 'date', decimalMark: null, dateOrder: order };
  if (codes === 0 && numbers >= filled * enough)
    return { kind: 'number', decimalMark: mark, dateOrder: null };
  return text;
}

function isCode(cell: string): boolean {
  const digits = cell.charCodeAt(0) === 43 ? cell.slice(1) : cell;
  return /^0\d/.test(digits) || /^\d{16,}$/.test(digits);
}
