// Decides whether the values of each extra column are numbers, days or text, and how rules and filters read them.
import type { ExtraColumn } from '../records/workspace';
import type { ColumnChoice } from './fields';
import { readDate } from './read-date';
import { readDecimal } from './read-number';
import { sampleColumn } from './sample-column';
import { settleDates, settleNumbers } from './settle-column';
import { type Table, wholeCell } from './table';

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
  if (isSurelyText(table, choice.column)) return text;
  if (areAllPlainNumbers(table, choice.column)) {
    return { kind: 'number', decimalMark: choice.decimalMark ?? 'point', dateOrder: null };
  }
  const mark = choice.decimalMark ?? settleNumbers(table, choice.column).mark;
  const order = choice.dateOrder ?? settleDates(table, choice.column).order;
  let filled = 0;
  let numbers = 0;
  let days = 0;
  let codes = 0;
  for (let row = 0; row < table.rows.length; row += 1) {
    const cell = wholeCell(table, row, choice.column);
    if (cell === '') continue;
    filled += 1;
    if (isPlainNumber(cell)) {
      numbers += 1;
      continue;
    }
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

/**
 * Whether so many of the first values are neither a number nor a day, however they are read, that the rest cannot make
 * up for them. Most extra columns are text; this spares looking at all of it.
 */
function isSurelyText(table: Table, column: number): boolean {
  const { values } = sampleColumn(table, column);
  const readable = values.reduce((count, value) => count + (readsSomehow(value) ? 1 : 0), 0);
  if (readable * 2 > values.length) return false;
  const tooMany = table.rows.length * (1 - enough);
  let plainText = 0;
  for (let index = 0; index < Math.min(table.rows.length, tooMany * 2 + 1); index += 1) {
    const cell = wholeCell(table, index, column);
    if (cell === '' || readsSomehow(cell)) continue;
    plainText += 1;
    if (plainText > tooMany) return true;
  }
  return false;
}

function readsSomehow(cell: string): boolean {
  // Neither a number nor a day is written without a figure.
  if (!/\d/.test(cell)) return false;
  if (readDecimal(cell, 'point') !== null || readDate(cell, 'mdy') !== null) return true;
  // The other mark and the other order only matter where the cell has one; `mil` is a thousand beside a comma alone.
  if (/[.,]|mil/i.test(cell) && readDecimal(cell, 'comma') !== null) return true;
  return /^\s*\d{1,2}[-/.]/.test(cell) && readDate(cell, 'dmy') !== null;
}

/** Whole numbers throughout need nobody to settle how decimals or days are written. */
function areAllPlainNumbers(table: Table, column: number): boolean {
  let some = false;
  for (let row = 0; row < table.rows.length; row += 1) {
    const cell = wholeCell(table, row, column);
    if (cell === '') continue;
    if (!isPlainNumber(cell)) return false;
    some = true;
  }
  return some;
}

/** Digits alone, not so many that they could be a day or a code. */
function isPlainNumber(cell: string): boolean {
  if (cell.length > 7 || (cell.charCodeAt(0) === 48 && cell.length > 1)) return false;
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function isCode(cell: string): boolean {
  const digits = cell.charCodeAt(0) === 43 ? cell.slice(1) : cell;
  return /^0\d/.test(digits) || /^\d{16,}$/.test(digits);
}
