// Decides how entries, changes and a record's history are read back, old ones carried over. Interprets none of them.
import type { Change, Entry } from '../../shared/journal/entry';
import { migrateChanges } from '../../shared/migrations/migrate';
import type { Book } from '../../shared/records/book';
import { schemaVersion } from '../../shared/records/record';
import { changeAt, changesOf, unpackBlock } from './blocks';
import type { WorkspaceDb } from './workspace-db';

export interface EntryWithChanges {
  readonly entry: Entry;
  readonly changes: readonly Change[];
}

/** The book as it is now: what an old difference says may depend on the record it is about. */
export type BookBeside = Pick<Book, 'stored'>;

/** The changes of one entry, in order, as this version has them (J20). */
export async function readChanges(
  db: WorkspaceDb,
  seq: number,
  book: BookBeside,
): Promise<readonly Change[]> {
  const entry = await db.entries.get(seq);
  return asOfToday(await storedChanges(db, seq), entry?.schemaVersion ?? schemaVersion, book);
}

/** Changes that `version` wrote, as this version has them; old ones are read beside the book as it is now. */
export function asOfToday(changes: readonly Change[], version: number, book: BookBeside): readonly Change[] {
  return migrateChanges(changes, version, (id) => book.stored(id));
}

/** The changes of one entry as they are stored, from rows or blocks. */
async function storedChanges(db: WorkspaceDb, seq: number): Promise<Change[]> {
  const changes: Change[] = [];
  await eachBlockChange(db, seq, ({ change }) => changes.push(change));
  if (changes.length > 0) return changes;
  const rows = await db.changes.where('[seq+index]').between([seq, -Infinity], [seq, Infinity]).toArray();
  return rows.map(({ recordId, type, before, after }) => ({ recordId, type, before, after }));
}

/** Entries after `seq`, oldest first, each with its changes as they are stored: who replays them carries them over. */
export async function readEntriesAfter(db: WorkspaceDb, seq: number): Promise<EntryWithChanges[]> {
  const entries = await db.entries.where('seq').above(seq).sortBy('seq');
  const found: EntryWithChanges[] = [];
  for (const entry of entries) {
    found.push({ entry, changes: await storedChanges(db, entry.seq) });
  }
  return found;
}

/** The entry of this sequence number, if the journal has it. */
export async function readEntry(db: WorkspaceDb, seq: number): Promise<Entry | undefined> {
  return db.entries.get(seq);
}

/** Headers of the entries after `seq`, oldest first. */
export async function readEntryHeadersAfter(db: WorkspaceDb, seq: number): Promise<Entry[]> {
  return db.entries.where('seq').above(seq).sortBy('seq');
}

/** A change with the entry it belongs to. */
export interface ChangeInEntry {
  readonly seq: number;
  readonly change: Change;
}

/** Rows read at once: more would hold up the screen while they are copied. */
const rowsAtOnce = 1000;

/**
 * Hands over the changes of all small entries after `afterSeq`, oldest first, as stored. One pass over the rows, a slice
 * at a time.
 */
export async function eachRowChange(
  db: WorkspaceDb,
  take: (found: ChangeInEntry) => void,
  afterSeq = 0,
): Promise<void> {
  let last: [number, number] = [afterSeq, Number.POSITIVE_INFINITY];
  for (;;) {
    const rows = await db.changes.where('[seq+index]').above(last).limit(rowsAtOnce).toArray();
    for (const row of rows) take({ seq: row.seq, change: row });
    const end = rows.at(-1);
    if (end === undefined || rows.length < rowsAtOnce) return;
    last = [end.seq, end.index];
  }
}

/** Hands over the changes that a big entry's blocks hold, as stored; none for a small entry. A block at a time. */
export async function eachBlockChange(
  db: WorkspaceDb,
  seq: number,
  take: (found: ChangeInEntry) => void,
): Promise<void> {
  const keys = await db.blocks.where('[seq+block]').between([seq, -Infinity], [seq, Infinity]).primaryKeys();
  for (const key of keys) {
    const block = await db.blocks.get(key);
    for (const change of block === undefined ? [] : changesOf(unpackBlock(block))) take({ seq, change });
  }
}

/** What happened to these records, newest first: every entry that touched one, with its changes to them. */
export async function readHistory(
  db: WorkspaceDb,
  recordIds: readonly string[],
  book: BookBeside,
): Promise<EntryWithChanges[]> {
  const wanted = new Set(recordIds);
  const bySeq = new Map<number, Change[]>();
  const note = (seq: number, change: Change) => {
    const known = bySeq.get(seq);
    if (known === undefined) bySeq.set(seq, [change]);
    else known.push(change);
  };
  for (const row of await db.changes
    .where('recordId')
    .anyOf([...wanted])
    .toArray())
    note(row.seq, row);
  for (const { key, index } of await findInBlocks(db, wanted)) {
    const block = await db.blocks.get(key);
    if (block !== undefined) note(key[0], changeAt(unpackBlock(block), index));
  }
  const entries = await db.entries.bulkGet([...bySeq.keys()]);
  return entries
    .flatMap((entry) =>
      entry === undefined
        ? []
        : [{ entry, changes: asOfToday(bySeq.get(entry.seq) ?? [], entry.schemaVersion, book) }],
    )
    .sort((a, b) => b.entry.seq - a.entry.seq);
}

type BlockKey = [number, number];

/** Which block holds which record, per database: blocks are never rewritten, so each is read for this once. */
const blockIds = new WeakMap<WorkspaceDb, Map<string, { key: BlockKey; ids: ReadonlyMap<string, number> }>>();

/** Where these records lie in blocks. */
export async function findInBlocks(
  db: WorkspaceDb,
  wanted: ReadonlySet<string>,
): Promise<{ key: BlockKey; index: number; recordId: string }[]> {
  const known = blockIds.get(db) ?? new Map();
  blockIds.set(db, known);
  const found: { key: BlockKey; index: number; recordId: string }[] = [];
  for (const key of await db.blocks.toCollection().primaryKeys()) {
    const name = key.join();
    let block = known.get(name);
    if (block === undefined) {
      const row = await db.blocks.get(key);
      const recordIds = row === undefined ? [] : unpackBlock(row).recordIds;
      block = { key, ids: new Map(recordIds.map((id, index) => [id, index])) };
      known.set(name, block);
    }
    // Of two sets the smaller is walked: a whole import is looked for as well as one account.
    for (const id of wanted.size < block.ids.size ? wanted : block.ids.keys()) {
      const index = block.ids.get(id);
      if (index !== undefined && wanted.has(id)) found.push({ key, index, recordId: id });
    }
  }
  return found;
}
