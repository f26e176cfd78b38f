// Decides how one column's cells become values: settles number and date style from all its cells, then reads each one.
import type { Lane } from '../records/lane';
import type { IsoDate } from '../records/values';
import { trimCell } from './cell';
import { readDomain } from './domain';
import { type ColumnChoice, type FieldId, fields, type MoneyUnit } from './fields';
import type { ProblemCode } from './problem';
import { DateOrderVotes, readDate } from './read-date';
import { readLane } from './read-lane';
import {
  type Decimal,
  type DecimalMark,
  DecimalMarkVotes,
  readDecimal,
  toNumber,
  toWhole,
} from './read-number';
import type { Table } from './table';

/** How a column was read, to be stated when it is an assumption. */
export interface ColumnReading {
  readonly column: number;
  readonly header: string;
  readonly field: FieldId;
  readonly dateOrder: 'mdy' | 'dmy' | null;
  readonly decimalMark: DecimalMark | null;
  /** False when the values do not settle it and the user has not either. */
  readonly certain: boolean;
}

/** What is wrong with a cell. */
export interface Fault {
  readonly code: ProblemCode;
  readonly sentence: string;
}

export type CellValue = string | number | null;

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
  /** Reads a trimmed cell that is not empty. */
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
  const plain: ColumnReading = { ...base, dateOrder: null, decimalMark: null, certain: true };
  switch (fields[field].kind) {
    case 'date': {
      const decided = votesOf(table, choice.column, new DateOrderVotes()).decide();
      const order = choice.dateOrder ?? decided.order;
      const certain = choice.dateOrder !== null || decided.certain;
      return {
        ...base,
        reading: { ...plain, dateOrder: order, certain },
        read: dateCell(order, settings.today),
      };
    }
    case 'money':
    case 'count':
    case 'share': {
      const decided = votesOf(table, choice.column, new DecimalMarkVotes()).decide();
      const mark = choice.decimalMark ?? decided.mark;
      const certain = choice.decimalMark !== null || decided.certain;
      const reading: ColumnReading = { ...plain, decimalMark: mark, certain };
      const kind = fields[field].kind;
      if (kind === 'money')
        return { ...base, reading, read: moneyCell(mark, choice.unit, settings.currency) };
      if (kind === 'count') return { ...base, reading, read: countCell(mark) };
      return { ...base, reading, read: shareCell(mark, sharesArePercentages(table, choice.column, mark)) };
    }
    case 'lane':
      return { ...base, reading: plain, read: laneCell };
    case 'domain':
      return { ...base, reading: plain, read: domainCell };
    default:
      return { ...base, reading: plain, read: (cell) => ({ value: cell, fault: null }) };
  }
}

function votesOf<V extends { add(cell: string): void }>(table: Table, column: number, votes: V): V {
  for (const row of table.rows) {
    const cell = row.length === table.headers.length ? row[column] : undefined;
    if (cell !== undefined && cell !== '') votes.add(cell);
  }
  return votes;
}

function bad(code: ProblemCode, sentence: string, rejects = true): ReadCell {
  return { value: null, fault: { code, sentence, rejects } };
}

function dateCell(order: 'mdy' | 'dmy', today: IsoDate): ReadColumn['read'] {
  const example = order === 'mdy' ? '2/28/2025' : '28/2/2025';
  return (cell) => {
    const date = readDate(cell, order);
    if (date === null) {
      return bad(
        'not-a-date',
        `is not a date. Expected a day such as 2025-02-28 or ${example}; correct the cell or empty it.`,
      );
    }
    if (date <= today) return { value: date, fault: null };
    return {
      value: date,
      fault: { code: 'date-in-future', sentence: 'is after today. It is taken as it is.', rejects: false },
    };
  };
}

function moneyCell(mark: DecimalMark, unit: MoneyUnit, currency: string): ReadColumn['read'] {
  const example = mark === 'point' ? '1,234.56' : '1.234,56';
  return (cell) => {
    const decimal = readDecimal(cell, mark);
    if (decimal === null || decimal.percent) {
      return bad(
        'not-money',
        `is not an amount. Expected a number such as ${example}; correct the cell or empty it.`,
      );
    }
    const cents = toWhole(decimal, unitPower[unit] + 2);
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
    if (cents >= 0) return { value: cents, fault: null };
    return {
      value: cents,
      fault: { code: 'negative-money', sentence: 'is negative. It is taken as it is.', rejects: false },
    };
  };
}

const currenciesOfSign: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'MXN', 'SGD', 'HKD', 'ARS', 'CLP', 'COP'],
  US$: ['USD'],
  C$: ['CAD'],
  CA$: ['CAD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  NZ$: ['NZD'],
  HK$: ['HKD'],
  S$: ['SGD'],
  R$: ['BRL'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₽': ['RUB'],
  '₺': ['TRY'],
  '₪': ['ILS'],
  '₫': ['VND'],
  '฿': ['THB'],
  zł: ['PLN'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['SEK', 'NOK', 'DKK', 'ISK'],
  'Fr.': ['CHF'],
  Fr: ['CHF'],
};

/** Whether a sign or code beside an amount can mean a currency. */
export function meansCurrency(written: string, currency: string): boolean {
  return written === currency || (currenciesOfSign[written]?.includes(currency) ?? false);
}

function countCell(mark: DecimalMark): ReadColumn['read'] {
  return (cell) => {
    const decimal = readDecimal(cell, mark);
    const whole = decimal === null || decimal.percent || !isWhole(decimal) ? null : toWhole(decimal, 0);
    if (whole === null || whole < 0) {
      return bad('not-a-count', 'is not a whole number of 0 or more. Correct the cell or empty it.');
    }
    return { value: whole, fault: null };
  };
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
    return { value: Math.round(share * 1e6) / 1e6, fault: null };
  };
}

/** A column with any bare value above 1 holds percentages; 0.4 and 0.22 alone are shares of 1. */
function sharesArePercentages(table: Table, column: number, mark: DecimalMark): boolean {
  for (const row of table.rows) {
    const cell = row.length === table.headers.length ? trimCell(row[column] ?? '') : '';
    if (cell === '' || cell.endsWith('%')) continue;
    const decimal = readDecimal(cell, mark);
    if (decimal !== null && toNumber(decimal) > 1) return true;
  }
  return false;
}

/** Unassigned is read as the empty text, so that it differs from a blank cell. */
function laneCell(cell: string): ReadCell {
  const lane: Lane | 'none' | undefined = readLane(cell);
  if (lane !== undefined) return { value: lane === 'none' ? '' : lane, fault: null };
  return bad(
    'not-a-lane',
    'is not a lane. Expected Inside, Field, Specialist or Unassigned; correct the cell or empty it.',
  );
}

function domainCell(cell: string): ReadCell {
  const domain = readDomain(cell);
  if (domain !== null) return { value: domain, fault: null };
  return bad('not-a-domain', 'is not a web address, so the account has no domain.', false);
}
