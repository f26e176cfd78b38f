// Decides which field each column of a list becomes, and how sure that is: by header first, by values where it says nothing.
import { type Dialect, dialectOf } from './dialect';
import {
  type ColumnChoice,
  type FieldId,
  fields,
  fieldsOfKind,
  labelOf,
  type MoneyUnit,
  type Target,
} from './fields';
import { fitOf, guessByValues, swapByValues } from './guess-values';
import {
  guessHeader,
  type HeaderGuess,
  isBookkeeping,
  isKeptForReturn,
  unitInHeader,
  wordsOf,
} from './header-words';
import { yearInHeader } from './headers/normalise';
import type { ListKind } from './list-kind';
import { meaningOfSum } from './money-meaning';
import { type RememberedMatches, readChoice, recallMatches } from './remembered-matches';
import { type Sampled, sampleColumn } from './sample-column';
import { settleDates, settleMatched, settleNumbers } from './settle-column';
import { headerSignature, type Table } from './table';

export { moneyKindIsOpen } from './money-meaning';
export { type RememberedMatches, readChoice, writeChoice, writeMatches } from './remembered-matches';

/** A match at or above this is taken as it is; below it, a person must confirm. */
export const sureLevel = 0.75;
/** A match below this is only suggested. */
const matchLevel = 0.5;

/** What the headers and values leave open: company revenue or spend, ones or millions, which mark, which order. */
export type OpenQuestion = 'kind' | 'unit' | 'decimalMark' | 'dateOrder';

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
  /** What a person should be asked. An open kind or unit keeps the level below `sureLevel`. */
  readonly asks: readonly OpenQuestion[];
}

export interface Matching {
  readonly kind: ListKind;
  readonly dialect: Dialect;
  readonly signature: string;
  /** The kept matching that was taken up; its name stands in the workspace under the same signature. */
  readonly recalled: { readonly signature: string; readonly isExact: boolean } | null;
  readonly columns: readonly ColumnMatch[];
}

interface Given {
  readonly field: FieldId;
  readonly level: number;
  readonly unit: MoneyUnit | null;
  readonly asks: readonly OpenQuestion[];
}

/**
 * Matches every column to the fields of one kind of list; a field is given to at most one. What was confirmed for the
 * same headers before comes first, and for nearly the same ones where a header is the same.
 */
export function matchColumns(
  table: Table,
  remembered: RememberedMatches = {},
  kind: ListKind = 'accounts',
): Matching {
  const matching = matchTargets(table, remembered, kind);
  settleMatched(table, matching.columns);
  const columns = matching.columns.map((column) => {
    const asks = openReadings(table, column);
    return asks.length === 0 ? column : { ...column, asks: [...column.asks, ...asks] };
  });
  return { ...matching, columns };
}

/** The same but for what only all values of a column can tell: decimal mark and date order are not asked about. */
export function matchTargets(table: Table, remembered: RememberedMatches, kind: ListKind): Matching {
  const dialect = dialectOf(table.headers);
  const recalled = recallMatches(table.headers, remembered, kind);
  const own = new Set<Target>(fieldsOfKind[kind]);
  const kept = table.headers.map((header, column) => {
    const word = recalled?.words.get(header.toLowerCase());
    const choice = word === undefined ? null : readChoice(column, word);
    return choice !== null && (own.has(choice.target) || isUnmatched(choice.target)) ? choice : null;
  });
  const sampled = table.headers.map((_, column) => sampleColumn(table, column));
  const guesses = newestOfYears(
    table.headers,
    table.headers.map((header, column) => guessColumn(header, sampled[column]?.values ?? [], dialect, kind)),
  );
  const claimed = new Set<FieldId>();
  for (const choice of kept) {
    if (choice !== null && choice.target !== 'custom' && choice.target !== 'skip') claimed.add(choice.target);
  }
  const given = giveFields(guesses, kept, claimed);
  parentsById(table, given, sampled, claimed);
  settleSums(table.headers, given, guesses, sampled, claimed, dialect);
  return {
    kind,
    dialect,
    signature: headerSignature(table.headers),
    recalled: recalled === null ? null : { signature: recalled.signature, isExact: recalled.isExact },
    columns: table.headers.map((header, column) => {
      const { samples, sampleLine } = sampled[column] ?? { samples: [], sampleLine: null };
      const shown = { header, samples, sampleLine };
      const choice = kept[column];
      if (choice !== null && choice !== undefined) {
        return { ...choice, ...shown, level: 1, suggestion: null, remembered: true, asks: [] };
      }
      const match = given.get(column);
      const best = guesses[column]?.find((guess) => !claimed.has(guess.field));
      return {
        column,
        target: match?.field ?? fallback(header, samples, kind),
        unit: match?.unit ?? unitInHeader(header),
        dateOrder: null,
        decimalMark: null,
        ...shown,
        level: match?.level ?? null,
        suggestion: match === undefined && best !== undefined ? best : null,
        remembered: false,
        asks: match?.asks ?? [],
      };
    }),
  };
}

function isUnmatched(target: Target): boolean {
  return target === 'custom' || target === 'skip';
}

/** Of columns that are the same but for the year they name, only the newest is matched: the others are history. */
function newestOfYears(
  headers: readonly string[],
  guesses: readonly (readonly HeaderGuess[])[],
): (readonly HeaderGuess[])[] {
  const dated = headers.map((header) => yearInHeader(header));
  return guesses.map((list, column) => {
    const own = dated[column];
    if (own === null || own === undefined) return list;
    return dated.some((other) => other?.rest === own.rest && other.year > own.year) ? [] : list;
  });
}

/** Each field to the column that is surest of it; of equals, to the first. */
function giveFields(
  guesses: readonly (readonly HeaderGuess[])[],
  kept: readonly (ColumnChoice | null)[],
  claimed: Set<FieldId>,
): Map<number, Given> {
  const given = new Map<number, Given>();
  const ranked = guesses
    .flatMap((list, column) => (kept[column] === null ? list.map((guess) => ({ column, ...guess })) : []))
    .filter((guess) => guess.level >= matchLevel)
    .sort((a, b) => b.level - a.level || a.column - b.column);
  for (const { column, field, level } of ranked) {
    if (given.has(column) || claimed.has(field)) continue;
    given.set(column, { field, level, unit: null, asks: [] });
    claimed.add(field);
  }
  return given;
}

/** A column of parents holds ids when most of its values are ids of this very list. */
function parentsById(
  table: Table,
  given: Map<number, Given>,
  sampled: readonly Sampled[],
  claimed: Set<FieldId>,
): void {
  const columnOf = (field: FieldId): number | null => {
    for (const [column, match] of given) if (match.field === field) return column;
    return null;
  };
  const parent = columnOf('parentName');
  const id = columnOf('accountId');
  if (parent === null || id === null || claimed.has('parentId')) return;
  const wanted = new Set(sampled[parent]?.values);
  const match = given.get(parent);
  if (wanted.size === 0 || match === undefined) return;
  const known = new Set<string>();
  for (let row = 0; row < table.rows.length; row += 1) {
    const cell = table.rows.cell(row, id);
    if (wanted.has(cell)) known.add(cell);
  }
  if (known.size < wanted.size * 0.6) return;
  given.set(parent, { ...match, field: 'parentId' });
  claimed.delete('parentName');
  claimed.add('parentId');
}

/** Company revenue or spend, and the unit, once the other columns are known. */
function settleSums(
  headers: readonly string[],
  given: Map<number, Given>,
  guesses: readonly (readonly HeaderGuess[])[],
  sampled: readonly Sampled[],
  claimed: Set<FieldId>,
  dialect: Dialect,
): void {
  let employees: readonly string[] | null = null;
  for (const [column, { field }] of given) {
    if (field === 'employees') employees = sampled[column]?.values ?? null;
  }
  for (const [column, match] of given) {
    const meaning = meaningOfSum(
      {
        header: headers[column] ?? '',
        field: match.field,
        level: match.level,
        guesses: guesses[column] ?? [],
        values: sampled[column]?.values ?? [],
      },
      dialect,
      employees,
    );
    if (meaning === null) continue;
    const isFree = meaning.field === match.field || !claimed.has(meaning.field);
    if (!isFree) continue;
    claimed.delete(match.field);
    claimed.add(meaning.field);
    given.set(column, meaning);
  }
}

/** What the values of a matched column leave open, judged from all of them. */
function openReadings(table: Table, choice: ColumnChoice): OpenQuestion[] {
  const { target, column } = choice;
  if (target === 'custom' || target === 'skip') return [];
  const { kind } = fields[target];
  if (kind === 'date') {
    const { certain, excelDays } = settleDates(table, column);
    return choice.dateOrder === null && !certain && !excelDays ? ['dateOrder'] : [];
  }
  if (kind === 'money' || kind === 'number' || kind === 'share') {
    return choice.decimalMark === null && !settleNumbers(table, column).certain ? ['decimalMark'] : [];
  }
  return [];
}

/** What matches nothing is kept for accounts; sellers and orders have no room for it. */
function fallback(header: string, samples: readonly string[], kind: ListKind): Target {
  if (kind !== 'accounts') return 'skip';
  if (isKeptForReturn(header)) return 'custom';
  return samples.length === 0 || isBookkeeping(header) ? 'skip' : 'custom';
}

function guessColumn(
  header: string,
  values: readonly string[],
  dialect: Dialect,
  kind: ListKind,
): HeaderGuess[] {
  if (kind === 'accounts' && isBookkeeping(header)) return [];
  const named = guessHeader(header, dialect, kind);
  const own = new Set(fieldsOfKind[kind]);
  if (named.length === 0) {
    if (isKeptForReturn(header)) return [];
    return guessByValues(values, kind, wordsOf(header)).filter(({ field }) => own.has(field));
  }
  return named
    .map(({ field, level }) => {
      const meant = swapByValues(field, values);
      const settled = own.has(meant) ? meant : field;
      return { field: settled, level: level * fitOf(settled, values) };
    })
    .sort((a, b) => b.level - a.level);
}

/** Fields that two columns were given; each is named once. An import waits until none is left. */
export function doubleTargets(choices: readonly ColumnChoice[]): string[] {
  const seen = new Set<Target>();
  const twice = new Set<string>();
  for (const { target } of choices) {
    if (isUnmatched(target)) continue;
    if (seen.has(target)) twice.add(labelOf(target));
    seen.add(target);
  }
  return [...twice];
}
