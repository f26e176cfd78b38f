// Decides which field each column of a list becomes, and how sure that is: by header first, by values where it says nothing.

import { trimCell } from './cell';
import { type Dialect, dialectOf } from './dialect';
import { readDomain } from './domain';
import {
  type ColumnChoice,
  type FieldId,
  fields,
  isTarget,
  labelOf,
  moneyUnits,
  type Target,
} from './fields';
import { guessHeader, isBookkeeping, unitInHeader, wordsOf } from './header-words';
import { shorten } from './problem';
import { readDate } from './read-date';
import { readLane } from './read-lane';
import { readDecimal } from './read-number';
import { isSalesforceId } from './salesforce-id';
import { headerSignature, type Table } from './table';

/** A match at or above this is taken as it is; below it, a person must confirm. */
export const sureLevel = 0.75;
/** A match below this is only suggested. */
const matchLevel = 0.5;
const sampledValues = 200;

export interface ColumnMatch extends ColumnChoice {
  readonly header: string;
  /** How sure the match is, 0 to 1; null when the column matched nothing. */
  readonly level: number | null;
  /** What the column might be, though not surely enough to be matched. */
  readonly suggestion: { readonly field: FieldId; readonly level: number } | null;
  /** Up to three different values, shortened, in the order of the file. */
  readonly samples: readonly string[];
  /** The line of the first sample; null when the column is empty. */
  readonly sampleLine: number | null;
  /** Whether the match came from an earlier import of such a file. */
  readonly remembered: boolean;
}

export interface Matching {
  readonly dialect: Dialect;
  readonly signature: string;
  readonly columns: readonly ColumnMatch[];
}

/** Confirmed choices by header, as the workspace keeps them. */
export type RememberedMatches = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Sampled {
  readonly values: readonly string[];
  readonly samples: readonly string[];
  readonly sampleLine: number | null;
}

/** Matches every column; a field is given to at most one. What was confirmed for the same headers before comes first. */
export function matchColumns(table: Table, remembered: RememberedMatches = {}): Matching {
  const dialect = dialectOf(table.headers);
  const signature = headerSignature(table.headers);
  const kept = Object.hasOwn(remembered, signature) ? remembered[signature] : undefined;
  const sampled = table.headers.map((_, column) => sample(table, column));
  const guesses = table.headers.map((header, column) => guessColumn(header, sampled[column], dialect));
  const taken = new Map<number, { field: FieldId; level: number }>();
  const claimed = new Set<FieldId>();
  const ranked = guesses
    .flatMap((list, column) => list.map((guess) => ({ column, ...guess })))
    .filter((guess) => guess.level >= matchLevel)
    .sort((a, b) => b.level - a.level || a.column - b.column);
  for (const { column, field, level } of ranked) {
    if (taken.has(column) || claimed.has(field)) continue;
    taken.set(column, { field, level });
    claimed.add(field);
  }
  return {
    dialect,
    signature,
    columns: table.headers.map((header, column) => {
      const { samples, sampleLine } = sampled[column] ?? { samples: [], sampleLine: null };
      const shown = { header, samples, sampleLine };
      const choice =
        kept !== undefined && Object.hasOwn(kept, header) ? readChoice(column, kept[header] ?? '') : null;
      if (choice !== null) return { ...choice, ...shown, level: 1, suggestion: null, remembered: true };
      const match = taken.get(column);
      const best = guesses[column]?.find((guess) => !claimed.has(guess.field));
      return {
        column,
        target: match?.field ?? fallback(header, samples),
        unit: unitInHeader(header),
        dateOrder: null,
        decimalMark: null,
        ...shown,
        level: match?.level ?? null,
        suggestion: match === undefined && best !== undefined ? best : null,
        remembered: false,
      };
    }),
  };
}

function fallback(header: string, samples: readonly string[]): Target {
  return samples.length === 0 || isBookkeeping(header) ? 'skip' : 'custom';
}

function sample(table: Table, column: number): Sampled {
  const values: string[] = [];
  const samples: string[] = [];
  let sampleLine: number | null = null;
  for (let index = 0; index < table.rows.length && values.length < sampledValues; index += 1) {
    const row = table.rows[index];
    if (row === undefined || row.length !== table.headers.length) continue;
    const value = trimCell(row[column] ?? '');
    if (value === '') continue;
    values.push(value);
    const shown = shorten(value, 60);
    if (samples.length < 3 && !samples.includes(shown)) samples.push(shown);
    sampleLine ??= table.lines[index] ?? null;
  }
  return { values, samples, sampleLine };
}

function guessColumn(
  header: string,
  sampled: Sampled | undefined,
  dialect: Dialect,
): { field: FieldId; level: number }[] {
  const values = sampled?.values ?? [];
  const named = guessHeader(header, dialect);
  if (named.length === 0) return guessByValues(values);
  return named
    .map((guess) => ({ ...guess, level: guess.level * fitOf(guess.field, values) }))
    .sort((a, b) => b.level - a.level);
}

/** 1 when the values can be read as the field wants them, .5 when a fifth or more cannot. An empty column fits. */
function fitOf(field: FieldId, values: readonly string[]): number {
  const reads = readerOf[fields[field].kind];
  if (reads === undefined || values.length === 0) return 1;
  return values.filter(reads).length >= values.length * 0.8 ? 1 : 0.5;
}

const isNumber = (value: string): boolean =>
  readDecimal(value, 'point') !== null || readDecimal(value, 'comma') !== null;
const isDate = (value: string): boolean => readDate(value, 'mdy') !== null || readDate(value, 'dmy') !== null;
const readerOf: Readonly<Record<string, ((value: string) => boolean) | undefined>> = {
  money: isNumber,
  count: isNumber,
  share: isNumber,
  date: isDate,
  lane: (value) => readLane(value) !== undefined,
  domain: (value) => readDomain(value) !== null,
};
const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function guessByValues(values: readonly string[]): { field: FieldId; level: number }[] {
  if (values.length === 0) return [];
  const most = (test: (value: string) => boolean): boolean =>
    values.filter(test).length >= values.length * 0.9;
  const different = new Set(values).size;
  if (most((value) => isSalesforceId(value) && value.startsWith('001')) && different === values.length) {
    return [{ field: 'accountId', level: 0.7 }];
  }
  if (most((value) => isSalesforceId(value) && value.startsWith('005')))
    return [{ field: 'ownerId', level: 0.7 }];
  if (most((value) => emailForm.test(value))) {
    return different <= values.length / 2 ? [{ field: 'ownerEmail', level: 0.6 }] : [];
  }
  if (different > 1 && most((value) => readLane(value) !== undefined))
    return [{ field: 'lane', level: 0.62 }];
  if (most((value) => /^(https?:\/\/|www\.)/i.test(value) && readDomain(value) !== null)) {
    return [{ field: 'domain', level: 0.6 }];
  }
  return [];
}

/** Fields that two columns were given; each is named once. An import waits until none is left. */
export function doubleTargets(choices: readonly ColumnChoice[]): string[] {
  const seen = new Set<Target>();
  const twice = new Set<string>();
  for (const { target } of choices) {
    if (target === 'custom' || target === 'skip') continue;
    if (seen.has(target)) twice.add(labelOf(target));
    seen.add(target);
  }
  return [...twice];
}

/** A choice as one word for the workspace's memory: `spend:thousands`, `lastOrderOn:dmy`, `custom`. */
export function writeChoice(choice: ColumnChoice): string {
  const kind = choice.target === 'custom' || choice.target === 'skip' ? null : fields[choice.target].kind;
  const parts: string[] = [choice.target];
  if (kind === 'money' && choice.unit !== 'ones') parts.push(choice.unit);
  if (kind === 'date' && choice.dateOrder !== null) parts.push(choice.dateOrder);
  if (kind !== null && kind !== 'date' && choice.decimalMark !== null) parts.push(choice.decimalMark);
  return parts.join(':');
}

/** Reads back what `writeChoice` wrote; null when the word is not one. */
export function readChoice(column: number, word: string): ColumnChoice | null {
  const [target = '', ...parts] = word.split(':');
  if (!isTarget(target)) return null;
  return {
    column,
    target,
    unit: moneyUnits.find((unit) => parts.includes(unit)) ?? 'ones',
    dateOrder: parts.includes('mdy') ? 'mdy' : parts.includes('dmy') ? 'dmy' : null,
    decimalMark: parts.includes('point') ? 'point' : parts.includes('comma') ? 'comma' : null,
  };
}

/** Whether a money column's header leaves open if it is the customer's turnover or what they buy from us. */
export function moneyKindIsOpen(header: string): boolean {
  return /\b(revenue|sales|turnover|arr)\b/.test(wordsOf(header));
}
