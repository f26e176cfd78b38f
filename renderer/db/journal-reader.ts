// Decides how entries, their changes and one record's history are read back. Interprets none of them.
import type { Change, Entry } from '../../shared/journal/entry';
import type { WorkspaceDb } from './workspace-db';

export interface EntryWithChanges {
  readonly entry: Entry;
  readonly changes: readonly Change[];
}

/** The changes of one entry, in order, from rows or blocks. */
export async function readChanges(db: WorkspaceDb, seq: number): Promise<Change[]> {
  const blocks = await db.blocks.where('[seq+block]').between([seq, -Infinity], [seq, Infinity]).toArray();
  if (blocks.length > 0) return blocks.flatMap((block) => [...block.changes]);
  const rows = await db.changes.where('[seq+index]').between([seq, -Infinity], [seq, Infinity]).toArray();
  return rows.map(({ recordId, type, before, after }) => ({ recordId, type, before, after }));
}

/** Entries after `seq`, oldest first, each with its changes. */
export async function readEntriesAfter(db: WorkspaceDb, seq: number): Promise<EntryWithChanges[]> {
  const entries = await db.entries.where('seq').above(seq).sortBy('seq');
  const found: EntryWithChanges[] = [];
  for (const entry of entries) found.push({ entry, changes: await readChanges(db, entry.seq) });
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

/** What happened to these records, newest first: every entry that touched one, with its changes to them. */
export async function readHistory(
  db: WorkspaceDb,
  recordIds: readonly string[],
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
    const change = (await db.blocks.get(key))?.changes[index];
    if (change !== undefined) note(key[0], change);
  }
  const entries = await db.entries.bulkGet([...bySeq.keys()]);
  return entries
    .flatMap((entry) => (entry ? [{ entry, changes: bySeq.get(entry.seq) ?? [] }] : []))
    .sort((a, b) => b.entry.seq - a.entry.seq);
}

type BlockKey = [number, number];

/** Which block holds which record, per database: blocks are never rewritten, so each is read for this once. */
const blockIds = new WeakMap<WorkspaceDb, Map<string, { key: BlockKey; ids: ReadonlyMap<string, number> }>>();

async function findInBlocks(
  db: WorkspaceDb,
  wanted: ReadonlySet<string>,
): Promise<{ key: BlockKey; index: number }[]> {
  const known = blockIds.get(db) ?? new Map();
  blockIds.set(db, known);
  const found: { key: BlockKey; index: number }[] = [];
  for (const key of await db.blocks.toCollection().primaryKeys()) {
    const name = key.join();
    let block = known.get(name);
    if (block === undefined) {
      const row = await db.blocks.get(key);
      block = { key, ids: new Map((row?.recordIds ?? []).map((id, index) => [id, index])) };
      known.set(name, block);
    }
    for (const id of wanted) {
      const index = block.ids.get(id);
      if (index !== undefined) found.push({ key, index });
    }
  }
  return found;
}
