// Decides how the journal is searched without reading it whole: headers in pages, records by index. Interprets nothing.
import { blockThresholdChanges, type Change, type Entry } from '../../shared/journal/entry';
import { changesOf, unpackBlock } from './blocks';
import {
  asOfToday,
  type BookBeside,
  type ChangeInEntry,
  eachBlockChange,
  eachRowChange,
  findInBlocks,
} from './journal-reader';
import type { WorkspaceDb } from './workspace-db';

/** Headers of the entries numbered `from` to `to`, both included, the newest first. */
export async function readHeaders(db: WorkspaceDb, from: number, to: number): Promise<Entry[]> {
  return db.entries.where('seq').between(from, to, true, true).reverse().toArray();
}

/** Headers of these entries, those that are there. */
export async function readHeadersOf(db: WorkspaceDb, seqs: readonly number[]): Promise<Entry[]> {
  const found = await db.entries.bulkGet([...seqs]);
  return found.filter((entry) => entry !== undefined);
}

/** The first changes of an entry, at most `count`; of a big one only its first block is read. */
export async function readFirstChanges(
  db: WorkspaceDb,
  entry: Pick<Entry, 'seq' | 'schemaVersion' | 'changeCount'>,
  count: number,
  book: BookBeside,
): Promise<readonly Change[]> {
  if (entry.changeCount > blockThresholdChanges) {
    const block = await db.blocks.get([entry.seq, 0]);
    const changes = block === undefined ? [] : changesOf(unpackBlock(block)).slice(0, count);
    return asOfToday(changes, entry.schemaVersion, book);
  }
  const rows = await db.changes
    .where('[seq+index]')
    .between([entry.seq, -Infinity], [entry.seq, Infinity])
    .limit(count)
    .toArray();
  const changes = rows.map(({ recordId, type, before, after }) => ({ recordId, type, before, after }));
  return asOfToday(changes, entry.schemaVersion, book);
}

/** The numbers of the entries that touched one of these records. Rows are found by index and not read. */
export async function seqsTouching(db: WorkspaceDb, recordIds: readonly string[]): Promise<Set<number>> {
  const keys = await db.changes
    .where('recordId')
    .anyOf([...recordIds])
    .primaryKeys();
  const seqs = new Set(keys.map(([seq]) => seq));
  for (const { key } of await findInBlocks(db, new Set(recordIds))) seqs.add(key[0]);
  return seqs;
}

/** More ids than this are not looked up one by one: the later rows are read once instead. */
const idsByIndex = 500;

/** Which of these records an entry after `seq` touched, of those entries that `counts`. */
export async function touchedAfter(
  db: WorkspaceDb,
  recordIds: ReadonlySet<string>,
  seq: number,
  counts: (seq: number) => boolean,
): Promise<Set<string>> {
  const touched = new Set<string>();
  const take = ({ seq: later, change }: ChangeInEntry) => {
    if (later > seq && recordIds.has(change.recordId) && counts(later)) touched.add(change.recordId);
  };
  if (recordIds.size > idsByIndex) {
    await eachRowChange(db, take, seq);
  } else {
    await db.changes
      .where('recordId')
      .anyOf([...recordIds])
      .each((row) => take({ seq: row.seq, change: row }));
  }
  for (const { key, recordId } of await findInBlocks(db, recordIds)) {
    if (key[0] > seq && counts(key[0])) touched.add(recordId);
  }
  return touched;
}

/** Who waits for a long search. */
export interface SearchWatch {
  /** Asked between portions; false ends the search, whose outcome then means nothing. */
  readonly isWanted: () => boolean;
  /** Told how many of how many changes were looked at. */
  readonly onLooked: (looked: number, total: number) => void;
}

/**
 * Hands over every change of records whose id begins with one of the prefixes, ordered by record; those of big entries
 * follow by block. In portions, so that a long one can be stopped.
 */
export async function eachChangeOf(
  db: WorkspaceDb,
  prefixes: readonly string[],
  take: (found: ChangeInEntry) => void,
  { isWanted, onLooked }: SearchWatch,
): Promise<void> {
  // By key first: rows come in the order of the index, and a page of them can then be read at once.
  const keys: [number, number][] = [];
  for (const prefix of prefixes) {
    keys.push(...(await db.changes.where('recordId').startsWith(prefix).primaryKeys()));
  }
  for (let from = 0; from < keys.length; from += rowsAtOnce) {
    if (!isWanted()) return;
    for (const row of await db.changes.bulkGet(keys.slice(from, from + rowsAtOnce))) {
      if (row !== undefined) take({ seq: row.seq, change: row });
    }
    onLooked(Math.min(from + rowsAtOnce, keys.length), keys.length);
  }
  const bigSeqs = new Set((await db.blocks.toCollection().primaryKeys()).map(([seq]) => seq));
  for (const seq of bigSeqs) {
    if (!isWanted()) return;
    await eachBlockChange(db, seq, (found) => {
      if (prefixes.some((prefix) => found.change.recordId.startsWith(prefix))) take(found);
    });
  }
}

const rowsAtOnce = 1000;
