// Decides how an entry becomes durable: one strict transaction, small entries by row, big ones in blocks with their pages.
import { blockThresholdChanges, type Change, type Entry } from '../../shared/journal/entry';
import { blocksOf } from './blocks';
import { packPage, type TextPage } from './stored-pages';
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

/**
 * Touches the journal only, so that it need not wait while pages are rewritten. Everything is asked for in the caller's
 * own task, past the library, which takes a few turns to begin: whoever called draws next, and the disk works meanwhile.
 */
async function writeSmallEntry(db: WorkspaceDb, { entry, changes }: EntryToWrite): Promise<void> {
  const transaction = db
    .backendDB()
    .transaction(['entries', 'changes'], 'readwrite', { durability: 'strict' });
  const ending = endOf(transaction);
  // Heard below; it may end while the rest is still being asked for.
  ending.catch(() => undefined);
  try {
    transaction.objectStore('entries').add(entry);
    const rows = transaction.objectStore('changes');
    for (const [index, change] of changes.entries()) rows.add({ ...change, seq: entry.seq, index });
    // Else it would wait until the page, busy drawing, has heard of each row.
    transaction.commit();
  } catch (error) {
    // Without this the rows asked for so far would be written.
    abort(transaction);
    await ending.catch(() => undefined);
    throw error;
  }
  await ending;
}

/** One that the database has ended already refuses to be ended again. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It wrote nothing: what ended it was the fault, too.
  }
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('Nothing was written.'));
  });
}

interface BigWriting {
  /**
   * `one-by-one` on the page, where copying a hundred pages at once would hold up the screen; `at-once` in a worker,
   * which packs the next while the browser stores the last.
   */
  readonly pace: 'one-by-one' | 'at-once';
  readonly pack: (row: PageRow) => TextPage;
}

/** Writes a big entry with its pages in one strict transaction. */
export async function writeBigEntry(
  db: WorkspaceDb,
  { entry, changes, pages, checkpoint }: Omit<EntryToWrite, 'elsewhere'>,
  { pace, pack }: BigWriting = { pace: 'one-by-one', pack: packPage },
): Promise<void> {
  await db.transaction('rw', [db.entries, db.blocks, db.pages, db.meta], async () => {
    const onTheirWay: PromiseLike<unknown>[] = [];
    for (const put of puts()) {
      const putting = put();
      if (pace === 'one-by-one') await putting;
      else {
        // Heard below; one that fails while the next is packed ends the transaction all the same.
        putting.then(undefined, () => undefined);
        onTheirWay.push(putting);
      }
    }
    await Promise.all(onTheirWay);
  });

  function* puts(): Generator<() => PromiseLike<unknown>> {
    yield () => db.entries.add(entry);
    for (const block of blocksOf(entry.seq, changes)) yield () => db.blocks.add(block);
    for (const page of pages) yield () => db.pages.put(pack(page));
    if (checkpoint !== null) yield () => db.meta.put(checkpoint);
  }
}
