// Decides how one column's cells become values: settles number and date style from all its cells, then reads each one.

import { groupDigits } from '../records/counts';
import type { Lane } from '../records/lane';
import type { IsoDate } from '../records/values';
import { meansCurrency } from './currency-signs';
import { readDomain } from './domain';
import { type ColumnChoice, type FieldId, fields, type MoneyUnit } from './fields';
import type { ProblemCode } from './problem';
import { readDate, readExcelDay } from './read-date';
import { readFlag } from './read-flag';
import { readLane } from './read-lane';
import { type Decimal, type DecimalMark, plainWhole, readDecimal, toNumber, toWhole } from './read-number';
import { rangeIn } from './read-range';
import { isDamagedSalesforceId } from './salesforce-id';
import { settleDates, settleNumbers, sharesArePercentages } from './settle-column';
import type { Table } from './table';

export { meansCurrency } from './currency-signs';

/** How a column was read, to be stated when it is an assumption. */
export interface ColumnReading {
  readonly column: number;
  readonly header: string;
  readonly field: FieldId;
  /** Null for a column of other things than days, and when `excelDays`. */
  readonly dateOrder: 'mdy' | 'dmy' | null;
  readonly decimalMark: DecimalMark | null;
  /** Every value was a serial number as Excel counts days, and was read as such: an assumption to be stated. */
  readonly excelDays: boolean;
  /** False when the values do not settle it and the user has not either. */
  readonly certain: boolean;
}

/** What is wrong with a cell. */
export interface Fault {
  readonly code: ProblemCode;
  readonly sentence: string;
}

/** Money is whole cents, a day an ISO day, a share 0 to 1, a flag true or false. */
export type CellValue = string | number | boolean | null;

/** One cell read: its value, and what is wrong with it. A fault with `rejects` takes the row out. */
export interface ReadCell {
  readonly value: CellValue;
  readonly fault: (Fault & { readonly rejects: boolean }) | null;
}

export interface ReadColumn {
  readonly column: number;
  readonly header: string;
  readonly field: FieldId;
  readonly reading: ColumnReading;
  /** Reads a trimmed cell that is not empty. What comes back is good until the next cell is read. */
  read(cell: string): ReadCell;
}

export interface ReadSettings {
  /** Today, for dates that lie ahead. */
  readonly today: IsoDate;
  /** ISO 4217; amounts marked with another currency are left out and to be checked. */
  readonly currency: string;
}

/** 10,000,000,000,000 units: what is above is a slip, not a company. */
export const maxMoneyUnits = 1e13;
const unitPower: Readonly<Record<MoneyUnit, number>> = { ones: 0, thousands: 3, millions: 6 };

/** Prepares the reader of a column from all its cells. */
export function columnReader(table: Table, choice: ColumnChoice, settings: ReadSettings): ReadColumn | null {
  if (choice.target === 'custom' || choice.target === 'skip') return null;
  const field = choice.target;
  const header = table.headers[choice.column] ?? '';
  const base = { column: choice.column, header, field };
  const plain: ColumnReading = {
    ...base,
    dateOrder: null,
    decimalMark: null,
    excelDays: false,
    certain: true,
  };
  const { kind } = fields[field];
  switch (kind) {
    case 'date': {
      const decided = settleDates(table, choice.column);
      if (decided.excelDays) {
        const reading: ColumnReading = { ...plain, excelDays: true };
        return { ...base, reading, read: dateCell(readExcelDay, '2/28/2025', settings.today) };
      }
      const order = choice.dateOrder ?? decided.order;
      const certain = choice.dateOrder !== null || decided.certain;
      const example = order === 'mdy' ? '2/28/2025' : '28/2/2025';
      return {
        ...base,
        reading: { ...plain, dateOrder: order, certain },
        read: dateCell((cell) => readDate(cell, order), example, settings.today),
      };
    }
    case 'money':
    case 'count':
    case 'number':
    case 'share': {
      const decided = settleNumbers(table, choice.column);
      const mark = choice.decimalMark ?? decided.mark;
      // A count is whole: `1,234` and `1.234` can only be more than a thousand, and nobody need be asked.
      const certain = kind === 'count' || choice.decimalMark !== null || decided.certain;
      const reading: ColumnReading = { ...plain, decimalMark: mark, certain };
      if (kind === 'money')
        return { ...base, reading, read: moneyCell(mark, choice.unit, settings.currency) };
      if (kind === 'count') return { ...base, reading, read: countCell(mark) };
      if (kind === 'number') return { ...base, reading, read: numberCell(mark) };
      return { ...base, reading, read: shareCell(mark, sharesArePercentages(table, choice.column, mark)) };
    }
    case 'flag':
      return { ...base, reading: plain, read: flagCell };
    case 'lane':
      return { ...base, reading: plain, read: laneCell };
    case 'domain':
      return { ...base, reading: plain, read: domainCell };
    case 'id':
      return { ...base, reading: plain, read: idCell };
    default:
      return { ...base, reading: plain, read: textCell };
  }
}

function textCell(cell: string): ReadCell {
  return good(cell);
}

const taken: { value: CellValue; readonly fault: null } = { value: null, fault: null };

/** A value without a fault. One object serves all: a long list has millions of cells, and each is looked at once. */
function good(value: CellValue): ReadCell {
  taken.value = value;
  return taken;
}

function bad(code: ProblemCode, sentence: string, rejects = true): ReadCell {
  return { value: null, fault: { code, sentence, rejects } };
}

function dateCell(
  dayOf: (cell: string) => IsoDate | null,
  example: string,
  today: IsoDate,
): ReadColumn['read'] {
  return (cell) => {
    const date = dayOf(cell);
    if (date === null) {
      return bad(
        'not-a-date',
        `is not a date. Expected a day such as 2025-02-28 or ${example}; correct the cell or empty it.`,
      );
    }
    if (date <= today) return good(date);
    return {
      value: date,
      fault: { code: 'date-in-future', sentence: 'is after today. It is taken as it is.', rejects: false },
    };
  };
}

function moneyCell(mark: DecimalMark, unit: MoneyUnit, currency: string): ReadColumn['read'] {
  const example = mark === 'point' ? '1,234.56' : '1.234,56';
  const shift = unitPower[unit] + 2;
  return (cell) => {
    const quick = plainWhole(cell, mark, shift);
    if (quick <= maxMoneyUnits * 100) return good(quick);
    const decimal = readDecimal(cell, mark);
    if (decimal === null || decimal.percent) {
      return bad(
        'not-money',
        `is not an amount. Expected a number such as ${example}; correct the cell or empty it.`,
      );
    }
    const cents = toWhole(decimal, shift);
    if (cents === null || Math.abs(cents) > maxMoneyUnits * 100) {
      return bad(
        'money-too-large',
        'is more than 10 trillion. Check the number and the unit of the column; correct the cell or empty it.',
      );
    }
    if (decimal.currency !== null && !meansCurrency(decimal.currency, currency)) {
      return bad(
        'other-currency',
        `is not in ${currency}, the currency of this workspace. The amount is left out.`,
        false,
      );
    }
    if (cents >= 0) return good(cents);
    return {
      value: cents,
      fault: { code: 'negative-money', sentence: 'is negative. It is taken as it is.', rejects: false },
    };
  };
}

function countCell(mark: DecimalMark): ReadColumn['read'] {
  return (cell) => {
    const quick = plainWhole(cell, mark, 0);
    if (quick >= 0) return good(quick);
    const whole = wholeIn(cell, mark);
    if (whole === null || whole < 0) {
      const least = lowerEnd(cell, mark);
      if (least !== null) {
        const sentence = `is a range. It is taken as its lower end, ${groupDigits(least)}.`;
        return { value: least, fault: { code: 'not-a-count', sentence, rejects: false } };
      }
      return bad('not-a-count', 'is not a whole number of 0 or more. Correct the cell or empty it.');
    }
    return good(whole);
  };
}

/** The lower end of `51-200`, `1,000+`, `10k-50k` or `> 500`; null for what is no range. */
function lowerEnd(cell: string, mark: DecimalMark): number | null {
  const range = rangeIn(cell);
  if (range === null) return null;
  const least = wholeIn(range.from, mark);
  const most = range.to === null ? least : wholeIn(range.to, mark);
  return least !== null && most !== null && least >= 0 && most >= least ? least : null;
}

function wholeIn(cell: string, mark: DecimalMark): number | null {
  const decimal = readDecimal(cell, mark);
  return decimal === null || decimal.percent || !isWhole(decimal) ? null : toWhole(decimal, 0);
}

function isWhole(decimal: Decimal): boolean {
  return decimal.exponent >= 0 || /^0*$/.test(decimal.digits.slice(decimal.exponent));
}

function shareCell(mark: DecimalMark, percentages: boolean): ReadColumn['read'] {
  return (cell) => {
    const decimal = readDecimal(cell, mark);
    const number = decimal === null ? Number.NaN : toNumber(decimal);
    const share = decimal?.percent === true || percentages ? number / 100 : number;
    if (!(share >= 0 && share <= 1)) {
      return bad(
        'not-a-share',
        'is not a share. Expected 0% to 100%, or 0 to 1; correct the cell or empty it.',
      );
    }
    return good(Math.round(share * 1e6) / 1e6);
  };
}

/** A number that may have a fraction, as a floating number: quantities, never money. */
function numberCell(mark: DecimalMark): ReadColumn['read'] {
  return (cell) => {
    const decimal = readDecimal(cell, mark);
    const number = decimal === null || decimal.percent ? Number.NaN : toNumber(decimal);
    if (Number.isFinite(number)) return good(number);
    return bad(
      'not-a-number',
      `is not a number such as ${mark === 'point' ? '12.5' : '12,5'}. Correct the cell or empty it.`,
    );
  };
}

function flagCell(cell: string): ReadCell {
  const flag = readFlag(cell);
  if (flag !== null) return good(flag);
  return bad('not-a-flag', 'is neither yes nor no. Expected TRUE or FALSE; correct the cell or empty it.');
}

/** An id is taken exactly as written. One of Salesforce whose capitals were changed on the way is named. */
function idCell(cell: string): ReadCell {
  if (!isDamagedSalesforceId(cell)) return good(cell);
  const sentence =
    'looks like a Salesforce ID, and its last three characters do not fit the others: capitals may have been changed. It is taken as it is; check it against the CRM.';
  return { value: cell, fault: { code: 'id-checksum', sentence, rejects: false } };
}

/** Unassigned is read as the empty text, so that it differs from a blank cell. */
function laneCell(cell: string): ReadCell {
  const lane: Lane | 'none' | undefined = readLane(cell);
  if (lane !== undefined) return good(lane === 'none' ? '' : lane);
  return bad(
    'not-a-lane',
    'is not a lane. Expected Inside, Field, Specialist or Unassigned; correct the cell or empty it.',
  );
}

function domainCell(cell: string): ReadCell {
  const domain = readDomain(cell);
  if (domain !== null) return good(domain);
  return bad('not-a-domain', 'is not a web address, so the account has no domain.', false);
}
