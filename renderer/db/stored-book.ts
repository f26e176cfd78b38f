// A worker's own hand on a workspace's database: reads the book as it lies on disk, and writes one big entry for the page.
// Decides no change and stamps no entry; the page does both.
import { applyChange } from '../../shared/journal/diff';
import type { Change, Entry } from '../../shared/journal/entry';
import type { HistoryStack } from '../../shared/journal/history-stack';
import type { Book } from '../../shared/records/book';
import { type AnyRecord, schemaVersion } from '../../shared/records/record';
import type { Instant } from '../../shared/records/values';
import { writeBigEntry } from './journal-writer';
import { type OpenedBook, openBook } from './open-book';
import type { PlaceRun } from './pages';
import { type BookCopy, copyBook, writeRecoveryPoint } from './recovery-points';
import { WorkspaceDb } from './workspace-db';

/** What the page knows and the disk does not yet. */
export interface EntryHead {
  readonly entry: Entry;
  /** The undo stack with the entry on it. */
  readonly stack: HistoryStack;
}

const notRead = {
  ok: false,
  message: 'The workspace could not be read back from this computer. Free some disk space and try again.',
} as const;

export class StoredBook {
  readonly #db: WorkspaceDb;
  readonly #opened: OpenedBook;
  /** Records the page has set aside as damaged: not in the book, but they stay in their pages. */
  readonly #setAside = new Map<string, AnyRecord>();

  #copy: Promise<BookCopy> | null = null;

  private constructor(db: WorkspaceDb, opened: OpenedBook) {
    this.#db = db;
    this.#opened = opened;
  }

  /** Reads a workspace; the sentence why not, when it does not add up. */
  static async open(workspaceId: string, setAsideIds: readonly string[]): Promise<StoredBook | string> {
    const db = new WorkspaceDb(workspaceId);
    const opened = await openBook(db).catch((): typeof notRead => notRead);
    if (!opened.ok) {
      db.close();
      return opened.message;
    }
    const stored = new StoredBook(db, opened);
    for (const id of setAsideIds) stored.#leaveOut(id);
    return stored;
  }

  get book(): Book {
    return this.#opened.book;
  }

  /** The last entry that is in the book. */
  get headSeq(): number {
    return this.#opened.headSeq;
  }

  /**
   * Gives every new record its page. Call it once, before `write`. Gives back the pages of the records created, in the
   * order of the changes, as runs.
   */
  place(changes: readonly Change[]): readonly PlaceRun[] {
    const { pages } = this.#opened;
    const runs: PlaceRun[] = [];
    for (let at = 0; at < changes.length; ) {
      const { recordId, type, before } = changes[at] as Change;
      if (before !== null) {
        pages.touch(recordId, type);
        at += 1;
        continue;
      }
      const created: string[] = [];
      for (let next = changes[at]; next?.before === null && next.type === type; next = changes[at]) {
        created.push(next.recordId);
        at += 1;
      }
      for (const run of pages.placeAll(type, created)) runs.push(run);
    }
    return runs;
  }

  /**
   * Writes the entry with its pages in one strict transaction: all of it is on disk afterwards, or none of it.
   * Throws before it writes what could not be opened again: an entry that is not the next one, or not of these changes.
   */
  async write({ entry, stack }: EntryHead, changes: readonly Change[]): Promise<void> {
    const { book, pages } = this.#opened;
    if (entry.seq !== this.headSeq + 1 || entry.changeCount !== changes.length) {
      throw new Error(`Entry ${entry.seq} has ${entry.changeCount} changes; here are ${changes.length}.`);
    }
    const after = new Map<string, AnyRecord | undefined>();
    const recordOf = (id: string) => after.get(id) ?? book.stored(id) ?? this.#setAside.get(id);
    for (const change of changes) {
      if (pages.pageOf(change.recordId) === undefined) throw new Error(`${change.recordId} has no page.`);
      after.set(
        change.recordId,
        applyChange(after.get(change.recordId) ?? book.stored(change.recordId), change),
      );
    }
    await writeBigEntry(this.#db, {
      entry,
      changes,
      pages: pages.beginWrite().map((key) => pages.rowOf(key, entry.seq, recordOf)),
      checkpoint: {
        key: 'checkpoint',
        schemaVersion,
        seq: entry.seq,
        pageCount: pages.pageCount,
        recordCount: pages.recordCount,
        stack,
        lastHlc: entry.hlc,
      },
    });
  }

  /** Begins to pack a copy of the book as it was read, in pieces between other work. */
  prepareCopy(): void {
    this.#copy ??= copyBook(this.#opened.book, () => new Promise((resolve) => setTimeout(resolve)));
    // Whoever asks for the copy hears of a failure.
    this.#copy.catch(() => undefined);
  }

  /** Saves that copy as a recovery point. Rejects when the disk does not take it; then nothing may be written. */
  async saveCopy(label: string, at: Instant): Promise<void> {
    this.prepareCopy();
    const copy = await this.#copy;
    if (copy === null) return;
    await writeRecoveryPoint(this.#db, copy, { afterSeq: this.headSeq, at, label, keepId: null });
  }

  close(): void {
    this.#db.close();
  }

  #leaveOut(id: string): void {
    const record = this.#opened.book.stored(id);
    if (record === undefined) return;
    this.#setAside.set(id, record);
    this.#opened.book.drop(id);
  }
}
