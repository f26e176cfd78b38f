// Decides what day a cell of text stands for, and in which order a column writes day and month. Reads no clock.
import type { IsoDate } from '../records/values';

export type DateOrder = 'mdy' | 'dmy';

const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const timeOfDay = String.raw`(?:[T ,]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AP]\.?M\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${timeOfDay}$`, 'i');
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})${timeOfDay}$`, 'i');
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const dayNameFirst = new RegExp(
  String.raw`^(\d{1,2})[-. ]\s?([a-z]{3})[a-z]*\.?[-, ]\s?(\d{4}|\d{2})${timeOfDay}$`,
  'i',
);
const monthNameFirst = new RegExp(
  String.raw`^([a-z]{3})[a-z]*\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})${timeOfDay}$`,
  'i',
);

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? (year < 70 ? 2000 + year : 1900 + year) : year;
}

function isoOf(year: number, month: number, day: number): IsoDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length =
    month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (day > length) return null;
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/**
 * The calendar day written in a cell, or null when it is not one. A time of day and a zone are read over: the day is
 * taken as written, not turned into another zone's. Two-digit years are 1970 to 2069.
 */
export function readDate(cell: string, order: DateOrder): IsoDate | null {
  const text = cell.trim();
  if (text.length < 6 || text.length > 45) return null;
  const iso = yearFirst.exec(text) ?? compact.exec(text);
  if (iso !== null) {
    return iso.length === 4
      ? isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
      : isoOf(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  }
  const numeric = yearLast.exec(text);
  if (numeric !== null) {
    const first = Number(numeric[1]);
    const second = Number(numeric[3]);
    const year = fullYear(numeric[4] ?? '');
    return order === 'mdy' ? isoOf(year, first, second) : isoOf(year, second, first);
  }
  const dayFirst = dayNameFirst.exec(text);
  if (dayFirst !== null) {
    return isoOf(
      fullYear(dayFirst[3] ?? ''),
      months[(dayFirst[2] ?? '').toLowerCase()] ?? 0,
      Number(dayFirst[1]),
    );
  }
  const monthFirst = monthNameFirst.exec(text);
  if (monthFirst === null) return null;
  return isoOf(
    Number(monthFirst[3]),
    months[(monthFirst[1] ?? '').toLowerCase()] ?? 0,
    Number(monthFirst[2]),
  );
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
