// Decides how thresholds, counts, codes and dates read on a page of the deck. Knows no page, no record store, no screen.
import type { ExtraColumns } from '../coverage/extra-columns';
import type { IsoDate } from '../records/values';
import { shorten } from '../tables/problem';

/** What the words of a rule depend on besides the rule; the workspace record is one. */
export interface WordsContext {
  /** ISO 4217. */
  readonly currency: string;
  readonly extraColumns: ExtraColumns;
}

const symbolOf: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

/** Thousands separated by commas, at most `decimals` places, no trailing zeros. */
function plainNumber(value: number, decimals: number): string {
  const [whole = '0', part = ''] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const trimmed = part.replace(/0+$/, '');
  return trimmed === '' ? grouped : `${grouped}.${trimmed}`;
}

/**
 * An amount in words as short as it can be without rounding: `$75K`, `$12.5K`, `$1.25M`, `$75,250`, `$999.50`.
 * A rule is enforced to the cent, so its words may never say another figure.
 * @param cents hundredths of the currency, not negative
 * @param currency ISO 4217; codes without a common sign stand before the figure, `CHF 75K`
 */
export function amountWords(cents: number, currency: string): string {
  const sign = symbolOf[currency] ?? `${currency} `;
  if (cents % 100 !== 0)
    return `${sign}${plainNumber(Math.floor(cents / 100), 0)}.${String(cents % 100).padStart(2, '0')}`;
  const units = cents / 100;
  if (units >= 1_000_000 && units % 10_000 === 0) return `${sign}${plainNumber(units / 1_000_000, 2)}M`;
  if (units >= 1_000 && units % 100 === 0) return `${sign}${plainNumber(units / 1_000, 1)}K`;
  return `${sign}${plainNumber(units, 0)}`;
}

/** A share of 1 as a percentage without rounding beyond what a float carries: 0.4 is `40%`, 0.125 is `12.5%`. */
export function shareWords(share: number): string {
  return `${plainNumber(share * 100, 6)}%`;
}

/** A number of an extra column, to six decimals: `40`, `12,500.5`; four digits stay together, as in a year: `1975`. */
export function numberWords(value: number): string {
  const words = plainNumber(value, 6);
  return Math.abs(value) < 10_000 ? words.replace(',', '') : words;
}

/** A header or a value of an extra column, cut to what a sentence can carry. */
export function columnWords(text: string): string {
  return shorten(text.replace(directionMarks, ''), 60);
}

const smallNumbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Counts to twelve in words, in figures beyond. */
export function countWord(count: number): string {
  return smallNumbers[count] ?? plainNumber(count, 0);
}

/** The same word at the start of a sentence. */
export function countWordCapital(count: number): string {
  const word = countWord(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `C1`, `C1 and C2`, `C1 to C3` where three or more follow each other, else `C1, C3 and C6`. */
export function codeWords(codes: readonly string[]): string {
  const first = codes[0] ?? '';
  const last = codes[codes.length - 1] ?? '';
  if (codes.length < 2) return first;
  if (codes.length > 2 && codes.every((code, index) => follows(first, code, index)))
    return `${first} to ${last}`;
  return `${codes.slice(0, -1).join(', ')} and ${last}`;
}

function follows(first: string, code: string, steps: number): boolean {
  const start = /^(\D*)(\d+)$/.exec(first);
  const here = /^(\D*)(\d+)$/.exec(code);
  return (
    start !== null && here !== null && start[1] === here[1] && Number(here[2]) === Number(start[2]) + steps
  );
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `9 March 2026` for print, where the year must stand. */
export function longDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** `9 Mar 2026`, as a cell of the accounts table has it. */
export function dateWords(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${(months[Number(month) - 1] ?? month).slice(0, 3)} ${year}`;
}

/** `9 Mar`, with the year when it is not the year of `today`. */
export function shortDate(date: IsoDate, today: IsoDate): string {
  const withYear = dateWords(date);
  return date.slice(0, 5) === today.slice(0, 5) ? withYear.slice(0, -5) : withYear;
}

/** Marks that turn the direction of what follows; in a message they would turn the message's own words. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text cut to what a message can carry, in quotes: `“Inside sells”`. */
export function quoted(text: string): string {
  const line = text.replace(directionMarks, '').replace(/\s+/g, ' ').trim();
  const letters = Array.from(line.slice(0, 200));
  return letters.length > 40 ? `“${letters.slice(0, 39).join('').trimEnd()}…”` : `“${line}”`;
}
