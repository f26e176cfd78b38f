// Decides how accounts, sellers and tickets are found by name: each kind has an index, made when first asked for and kept
// true as records change. What a match is: name-index. Draws nothing.

import type { Book } from '../../shared/records/book';
import type { AccountId } from '../../shared/records/ids';
import type { RecordOf } from '../../shared/records/record';
import { queryOf } from '../../shared/search/match';
import { ticketCode } from '../../shared/tickets/numbers';
import { runInSlices } from './in-slices';
import {
  type FoundName,
  findingNames,
  indexingNames,
  type Named,
  type NameIndex,
  type Narrowed,
  rankOfNamed,
} from './name-index';
import { useRecords } from './records';

export type FindableType = 'account' | 'seller' | 'ticket';

/** An index over a book as it was, and what has changed since. */
interface Kept {
  readonly book: Book;
  readonly index: Promise<NameIndex>;
  readonly changed: Set<string>;
  narrowed: Narrowed | null;
}

/** After so many changed records an index is made anew when it is next asked. */
const mostChanged = 500;

const kept = new Map<FindableType, Kept>();

/** Makes the index ahead of the first search, in slices. */
export function prepareToFind(type: FindableType): void {
  keptOf(type);
}

/**
 * The best `limit` records for what was typed, the best first. In slices; null when `isWanted` says in between that
 * nobody waits for it any more.
 */
export async function findRecords(
  type: FindableType,
  typed: string,
  { limit, isWanted }: { readonly limit: number; readonly isWanted: () => boolean },
): Promise<readonly FoundName[] | null> {
  const mine = keptOf(type);
  const query = queryOf(typed);
  if (mine === null || query.words.length === 0) return [];
  const index = await mine.index;
  if (!isWanted()) return null;
  // Those that have changed are ranked by themselves below, and the index may find each of them by what it was.
  const spare = limit + mine.changed.size;
  const outcome = await runInSlices(
    whileWanted(findingNames(index, query, { limit: spare, narrowed: mine.narrowed }), isWanted),
  );
  if (outcome === null) return null;
  mine.narrowed = outcome.narrowed;
  const changed = [...mine.changed].flatMap((id) => {
    const named = namedOf(mine.book, type, id);
    const rank = named === null ? null : rankOfNamed(named, query);
    return rank === null ? [] : [{ id, rank }];
  });
  return [...outcome.found.filter(({ id }) => !mine.changed.has(id)), ...changed]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit);
}

function* whileWanted<T>(
  steps: Generator<void, T, void>,
  isWanted: () => boolean,
): Generator<void, T | null, void> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (!isWanted()) return null;
    yield;
  }
}

function keptOf(type: FindableType): Kept | null {
  const { book } = useRecords.getState();
  if (book === null) return null;
  const known = kept.get(type);
  if (known !== undefined && known.book === book) return known;
  const ids = book.all(type).map((record) => record.id as string);
  const made: Kept = {
    book,
    changed: new Set(),
    index: runInSlices(indexing(book, type, ids)),
    narrowed: null,
  };
  kept.set(type, made);
  return made;
}

function* indexing(book: Book, type: FindableType, ids: readonly string[]): Generator<void, NameIndex, void> {
  const named: Named[] = [];
  for (const id of ids) {
    const one = namedOf(book, type, id);
    if (one !== null) named.push(one);
    if (named.length % 500 === 0) yield;
  }
  return yield* indexingNames(named);
}

function namedOf(book: Book, type: FindableType, id: string): Named | null {
  switch (type) {
    case 'account': {
      const account = book.get('account', id);
      return account === undefined ? null : { id, name: account.name, code: account.externalId };
    }
    case 'seller': {
      const seller = book.get('seller', id);
      return seller === undefined ? null : { id, name: seller.name, code: seller.externalId };
    }
    case 'ticket': {
      const ticket = book.get('ticket', id);
      return ticket === undefined ? null : { id, name: ticketWords(book, ticket), code: ticketCode(ticket) };
    }
  }
}

/** A ticket is looked for by its account and by what it is about. */
function ticketWords(book: Book, ticket: RecordOf<'ticket'>): string {
  return `${book.get('account', ticket.accountId)?.name ?? ''} ${ticket.kind}`;
}

useRecords.subscribe((now, before) => {
  if (kept.size === 0 || now.revision === before.revision) return;
  for (const [type, { book, changed }] of kept) {
    if (now.book !== book || now.touched === null || now.touched.size > mostChanged) {
      kept.delete(type);
      continue;
    }
    for (const id of now.touched) for (const own of touchedOf(book, type, id)) changed.add(own);
    if (changed.size > mostChanged) kept.delete(type);
  }
});

/** The records of a kind whose words a changed record is part of. */
function touchedOf(book: Book, type: FindableType, id: string): readonly string[] {
  const record = book.stored(id);
  // A creation that was taken back is in the book no more, and may have been of any kind.
  if (record === undefined || record.type === type) return [id];
  if (type !== 'ticket' || record.type !== 'account') return [];
  return book.about('ticket', id as AccountId).map((ticket) => ticket.id);
}
