// Decides what day a cell of text stands for, and in which order a column writes day and month. Reads no clock.
import { firstYear, lastYear } from '../records/days';
import type { IsoDate } from '../records/values';
import { monthOf } from './month-names';

export type DateOrder = 'mdy' | 'dmy';

const timeOfDay = String.raw`(?:[T ,]\s*(?:\p{L}{1,3}\s)?\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AP]\.?\s?M\.?|Uhr|h)?\s*(?:Z|UTC|GMT|CET|CEST|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${timeOfDay}$`, 'iu');
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})${timeOfDay}$`, 'iu');
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const eastern = /^(\d{4})\s?\u5e74\s?(\d{1,2})\s?\u6708\s?(\d{1,2})\s?\u65e5/;
const dayNameFirst = new RegExp(
  String.raw`^(\d{1,2})(?:er|st|nd|rd|th|\u00ba|\u00aa|\.)?(?:\s|-|/)?\s?(?:de\s|of\s)?(\p{L}{3,10})\.?(?:\s|-|/|,)?\s?(?:de\s|del\s)?(\d{4}|\d{2})\.?${timeOfDay}$`,
  'iu',
);
const monthNameFirst = new RegExp(
  String.raw`^(\p{L}{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th|\.)?,?\s(\d{4})${timeOfDay}$`,
  'iu',
);
const weekday = /^\p{L}{2,10}(?:\.,?|,)\s*(?=[\p{L}\d])/u;

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length =
    month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= length;
}

function isoOf(year: number, month: number, day: number): IsoDate | null {
  if (!isDay(year, month, day)) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** `2026-03-10` and nothing else, read without a pattern: most lists that a program wrote are such. */
function readIso(text: string): IsoDate | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  return isDay(year, month, day) ? text : null;
}

/** The number that `count` digits from `from` spell, or -1. */
function digitsAt(text: string, from: number, count: number): number {
  let number = 0;
  for (let index = from; index < from + count; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return -1;
    number = number * 10 + code - 48;
  }
  return number;
}

/**
 * The calendar day written in a cell, or null when it is not one. A time of day and a zone are read over: the day is
 * taken as written, not turned into another zone's. Two-digit years are 1970 to 2069. Months may be named in English,
 * German, French, Spanish, Italian, Portuguese or Dutch.
 */
export function readDate(cell: string, order: DateOrder): IsoDate | null {
  const quick = readIso(cell);
  if (quick !== null) return quick;
  const text = cell.trim();
  if (text.length < 6 || text.length > 45 || !mayBeDay(text)) return null;
  const iso = yearFirst.exec(text);
  if (iso !== null) return isoOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const joined = compact.exec(text) ?? eastern.exec(text);
  if (joined !== null) return isoOf(Number(joined[1]), Number(joined[2]), Number(joined[3]));
  const numeric = yearLast.exec(text);
  if (numeric !== null) {
    const first = Number(numeric[1]);
    const second = Number(numeric[3]);
    const year = fullYear(numeric[4] ?? '');
    return order === 'mdy' ? isoOf(year, first, second) : isoOf(year, second, first);
  }
  return readNamed(text) ?? (weekday.test(text) ? readNamed(text.replace(weekday, '')) : null);
}

/** Whether a cell would be a day if its year were one the app takes: 1 January 1899 is a day, and is not read as one. */
export function isDayOfOtherYear(cell: string, order: DateOrder): boolean {
  // A leap year, so that the 29th of February is asked about its year and not about itself.
  return readDate(cell, order) === null && readDate(cell.replace(/\d{4}/, '2000'), order) !== null;
}

/** A day begins with a digit or a letter, and has digits. */
function mayBeDay(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 48 || (first > 57 && first < 65)) return false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

function readNamed(text: string): IsoDate | null {
  const dayFirst = dayNameFirst.exec(text);
  if (dayFirst !== null) {
    return isoOf(fullYear(dayFirst[3] ?? ''), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  }
  const monthFirst = monthNameFirst.exec(text);
  return monthFirst === null
    ? null
    : isoOf(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
}

/** 1899-12-30, from which Excel counts days, as days before 1970-01-01. */
const excelEpochDays = 25_569;
const firstExcelDay = 20_000;
const lastExcelDay = 60_000;

/** Whether a cell is a whole number that Excel could mean as a day from 1954 to 2064. */
export function isExcelDay(cell: string): boolean {
  if (cell.length !== 5) return false;
  const serial = digitsAt(cell, 0, 5);
  return serial >= firstExcelDay && serial <= lastExcelDay;
}

/** The day of an Excel serial number of the 1900 system: `42795` is 2017-03-01. Null when it is none. */
export function readExcelDay(cell: string): IsoDate | null {
  if (!isExcelDay(cell)) return null;
  return new Date((Number(cell) - excelEpochDays) * 86_400_000).toISOString().slice(0, 10);
}

/** A point, a stroke or a hyphen. */
function isDayMark(code: number): boolean {
  return code >= 45 && code <= 47;
}

export interface DateOrderDecision {
  readonly order: DateOrder;
  /** False when some dates could be read either way and none settles it: `order` is an assumption to be stated. */
  readonly certain: boolean;
}

/** Counts, value by value, what speaks for month first and what for day first. */
export class DateOrderVotes {
  #monthFirst = 0;
  #dayFirst = 0;
  #open = 0;
  #openWithPoints = 0;

  add(cell: string): void {
    // A year in front settles itself.
    if (cell.charCodeAt(4) === 45 && cell.charCodeAt(7) === 45) return;
    const begin = cell.charCodeAt(0);
    const isTrimmed = begin > 32 && begin < 127;
    if (isTrimmed && !isDayMark(cell.charCodeAt(1)) && !isDayMark(cell.charCodeAt(2))) return;
    const numeric = yearLast.exec(cell.trim());
    if (numeric === null) return;
    const first = Number(numeric[1]);
    const second = Number(numeric[3]);
    if (first > 12 && first <= 31 && second <= 12) this.#dayFirst += 1;
    else if (second > 12 && second <= 31 && first <= 12) this.#monthFirst += 1;
    else if (first <= 12 && second <= 12 && first !== second) {
      this.#open += 1;
      if (numeric[2] === '.') this.#openWithPoints += 1;
    }
  }

  /** The side with more values wins; without any, points mean day first and strokes month first, as an assumption. */
  decide(): DateOrderDecision {
    if (this.#monthFirst !== this.#dayFirst) {
      return { order: this.#monthFirst > this.#dayFirst ? 'mdy' : 'dmy', certain: true };
    }
    return { order: this.#openWithPoints > this.#open / 2 ? 'dmy' : 'mdy', certain: this.#open === 0 };
  }
}
