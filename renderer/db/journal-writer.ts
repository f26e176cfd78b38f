// Decides how an entry becomes durable: one strict transaction, small entries by row, big ones in blocks with their pages.
import { blockThresholdChanges, type Change, type Entry } from '../../shared/journal/entry';
import { blocksOf } from './blocks';
import { packPage } from './stored-pages';
import type { CheckpointRow, PageRow, WorkspaceDb } from './workspace-db';

export interface EntryToWrite {
  readonly entry: Entry;
  readonly changes: readonly Change[];
  /** For a big entry: every page its creations lie in, and the checkpoint row that counts them. */
  readonly pages: readonly PageRow[];
  readonly checkpoint: CheckpointRow | null;
  /** Where a worker has the changes, it writes the entry; then `changes` and `pages` are empty here. */
  readonly elsewhere: (() => Promise<void>) | null;
}

/** Whether an entry is kept in blocks; its pages are then written with it. */
export function isBigEntry(changes: readonly Change[]): boolean {
  return changes.length > blockThresholdChanges;
}

/** Writes one entry in one transaction: all of it is on disk when the promise resolves, or none of it. */
export function writeEntry(db: WorkspaceDb, write: EntryToWrite): Promise<void> {
  if (write.elsewhere !== null) return write.elsewhere();
  return isBigEntry(write.changes) ? writeBigEntry(db, write) : writeSmallEntry(db, write);
}

/** Touches the journal only, so that it need not wait while pages are rewritten. */
async function writeSmallEntry(db: WorkspaceDb, { entry, changes }: EntryToWrite): Promise<void> {
  await db.transaction('rw', [db.entries, db.changes], async () => {
    const rows = changes.map((change, index) => ({ ...change, seq: entry.seq, index }));
    await Promise.all([db.entries.add(entry), db.changes.bulkAdd(rows)]);
  });
}

/** Blocks and pages go one per turn of the loop: cloning a hundred pages at once would hold up the screen. */
export async function writeBigEntry(db: WorkspaceDb, write: Omit<EntryToWrite, 'elsewhere'>): Promise<void> {
  const { entry, changes } = write;
  await db.transaction('rw', [db.entries, db.blocks, db.pages, db.meta], async () => {
    await db.entries.add(entry);
    for (const block of blocksOf(entry.seq, changes)) await db.blocks.add(block);
    for (const page of write.pages) await db.pages.put(packPage(page));
    if (write.checkpoint !== null) await db.meta.put(write.checkpoint);
  });
}
