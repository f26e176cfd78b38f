// Decides how a few names are found among a hundred thousand: beginnings by halving, the rest by one look at each, in
// steps, and no further than needed. Knows no record and no screen.
import { foldForSearch, type Query, rank, rankOf } from '../../shared/search/match';
import { sortInSlices } from './sort-in-slices';

/** Something that is found by its name or by its code: an account by its CRM id, a ticket by its number. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

export interface NameIndex {
  /** Folded, by name. */
  readonly byName: readonly Entry[];
  /** Those that have a code, by it. */
  readonly byCode: readonly Entry[];
}

export interface FoundName {
  readonly id: string;
  /** As in `shared/search/match`, the best first. */
  readonly rank: number;
}

/** What a search leaves for the next one, whose text begins with this one's: nobody else can answer it. */
export interface Narrowed {
  readonly text: string;
  readonly entries: readonly Entry[];
}

export interface FoundNames {
  readonly found: readonly FoundName[];
  /** How many names were looked at. */
  readonly visited: number;
  /** Null when the search stopped before it had seen all. */
  readonly narrowed: Narrowed | null;
}

/** Names handled between two places to stop: well under a millisecond. */
const perStep = 500;

/** Folds and sorts names, in steps. */
export function* indexingNames(named: readonly Named[]): Generator<void, NameIndex, void> {
  const entries: Entry[] = [];
  for (const { id, name, code } of named) {
    entries.push({ id, name: foldForSearch(name), code: code === null ? '' : foldForSearch(code) });
    if (entries.length % perStep === 0) yield;
  }
  const byName = yield* sortInSlices(entries, (a, b) => compare(a.name, b.name));
  const coded = entries.filter((entry) => entry.code !== '');
  const byCode = yield* sortInSlices(coded, (a, b) => compare(a.code, b.code));
  return { byName, byCode };
}

/** How well one thing answers, by name or by code; null when it does not. */
export function rankOfNamed(named: Named, query: Query): number | null {
  const code = named.code === null ? '' : foldForSearch(named.code);
  return rankOfEntry({ id: named.id, name: foldForSearch(named.name), code }, query);
}

/** The best `limit` names, in steps. What it begins with comes by halving; the others are looked at only while those are too few. */
export function* findingNames(
  index: NameIndex,
  query: Query,
  { limit, narrowed = null }: { readonly limit: number; readonly narrowed?: Narrowed | null },
): Generator<void, FoundNames, void> {
  if (query.words.length === 0) return { found: [], visited: 0, narrowed: null };
  const best = new Map<string, number>();
  let visited = collectStarts(index.byName, (entry) => entry.name, query, limit, best);
  visited += collectStarts(index.byCode, (entry) => entry.code, query, limit, best);
  const isNarrower = narrowed !== null && query.text.startsWith(narrowed.text);
  const candidates = isNarrower ? narrowed.entries : index.byName;
  const fitting: Entry[] = [];
  const inside: FoundName[] = [];
  let at = 0;
  while (at < candidates.length && best.size < limit) {
    const entry = candidates[at] as Entry;
    at += 1;
    const found = rankOfEntry(entry, query);
    if (found !== null) {
      fitting.push(entry);
      if (found <= rank.words) best.set(entry.id, Math.min(found, best.get(entry.id) ?? found));
      else if (inside.length < limit) inside.push({ id: entry.id, rank: found });
    }
    if (at % perStep === 0) yield;
  }
  const found = [...best].map(([id, of]) => ({ id, rank: of })).sort((a, b) => a.rank - b.rank);
  return {
    found: [...found, ...inside].slice(0, limit),
    visited: visited + at,
    narrowed: at === candidates.length ? { text: query.text, entries: fitting } : null,
  };
}

/** Those a text begins with, from where they stand in the order; gives how many were looked at. */
function collectStarts(
  sorted: readonly Entry[],
  textOf: (entry: Entry) => string,
  { text }: Query,
  limit: number,
  into: Map<string, number>,
): number {
  let low = 0;
  let high = sorted.length;
  let visited = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    visited += 1;
    if (textOf(sorted[middle] as Entry) < text) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < sorted.length && at < low + limit; at += 1) {
    const entry = sorted[at] as Entry;
    visited += 1;
    if (!textOf(entry).startsWith(text)) break;
    const found = textOf(entry) === text ? rank.whole : rank.start;
    into.set(entry.id, Math.min(found, into.get(entry.id) ?? found));
  }
  return visited;
}

/** A code is one word, so only a single word can be in it. */
function rankOfEntry({ name, code }: Entry, query: Query): number | null {
  const byName = rankOf(name, query);
  const byCode = code === '' || query.words.length > 1 ? null : rankOf(code, query);
  if (byName === null || byCode === null) return byName ?? byCode;
  return Math.min(byName, byCode);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
