// A worker's own hand on a workspace's database: reads the book as it lies on disk, and writes one big entry for the page.
// Decides no change and stamps no entry; the page does both.
import { applyChange } from '../../shared/journal/diff';
import type { Change, Entry } from '../../shared/journal/entry';
import type { HistoryStack } from '../../shared/journal/history-stack';
import type { Book } from '../../shared/records/book';
import { type AnyRecord, schemaVersion } from '../../shared/records/record';
import type { Instant } from '../../shared/records/values';
import { writeBigEntry } from './journal-writer';
import { nextTurn } from './next-turn';
import { type OpenedBook, openBook } from './open-book';
import { keysInOrder, type PlaceRun } from './pages';
import { PagesAhead } from './pages-ahead';
import { type BookCopy, copyBook, writeRecoveryPoint } from './recovery-points';
import { type PageRow, WorkspaceDb } from './workspace-db';

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
  readonly #ahead = new PagesAhead();
  /** The pages of the new records, as `place` gave them. */
  #places: readonly PlaceRun[] = [];
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
   * Packs what these changes will write, one page per step; nothing more once they have their places. To be forgotten
   * where they are not written after all.
   */
  packAhead(changes: readonly Change[]): Generator<void, void, void> {
    return this.#ahead.pack(this.#opened.pages, this.#places.length > 0 ? [] : changes);
  }

  /** Forgets what was packed ahead: it is of changes that are no longer wanted. */
  forgetAhead(): void {
    this.#ahead.forget();
  }

  /**
   * Gives every new record its page. Call it once, before `write`; where nothing is written after all, read the book anew.
   * Gives back the pages of the records created, in the order of the changes, as runs. Throws for a change of a record
   * that has no page, one that the same changes create among them: its place could not be told from a second one.
   */
  place(changes: readonly Change[]): readonly PlaceRun[] {
    const { pages } = this.#opened;
    const runs: PlaceRun[] = [];
    for (let at = 0; at < changes.length; ) {
      const { recordId, type, before } = changes[at] as Change;
      // A record that was set aside comes back under its old id, to its old place.
      const known = pages.pageOf(recordId);
      if (before !== null && known === undefined) throw new Error(`${recordId} has no page.`);
      if (known !== undefined) {
        pages.touch(recordId, type);
        if (before === null) runs.push({ key: known, count: 1 });
        at += 1;
        continue;
      }
      const from = at;
      for (let next = changes[at]; next?.type === type && this.#isNew(next); next = changes[at]) at += 1;
      for (const run of pages.reserve(type, at - from)) runs.push(run);
    }
    this.#places = runs;
    return runs;
  }

  #isNew({ before, recordId }: Change): boolean {
    return before === null && this.#opened.pages.pageOf(recordId) === undefined;
  }

  /**
   * Writes the entry with its pages in one strict transaction: all of it is on disk afterwards, or none of it.
   * Throws before it writes what could not be opened again: an entry that is not the next one, or not of these changes.
   */
  async write({ entry, stack }: EntryHead, changes: readonly Change[]): Promise<void> {
    const { pages } = this.#opened;
    if (entry.seq !== this.headSeq + 1 || entry.changeCount !== changes.length) {
      throw new Error(`Entry ${entry.seq} has ${entry.changeCount} changes; here are ${changes.length}.`);
    }
    const written = {
      entry,
      changes,
      pages: this.#rowsAfter(entry.seq, changes),
      checkpoint: {
        key: 'checkpoint' as const,
        schemaVersion,
        seq: entry.seq,
        pageCount: pages.pageCount,
        recordCount: pages.recordCount,
        stack,
        lastHlc: entry.hlc,
      },
    };
    await writeBigEntry(this.#db, written, { pace: 'at-once', pack: (row) => this.#ahead.pageOf(row) });
    this.#ahead.forget();
  }

  /** Every page that is out of date, as it is once these changes hold. */
  #rowsAfter(seq: number, changes: readonly Change[]): PageRow[] {
    const { book, pages } = this.#opened;
    const known = new Map<string, AnyRecord | undefined>();
    const added = new Map<string, AnyRecord[]>();
    const newIds = new Set<string>();
    const places = keysInOrder(this.#places);
    for (const change of changes) {
      const { recordId, before } = change;
      const key = before === null ? places.next().value : pages.pageOf(recordId);
      if (key === undefined) throw new Error(`${recordId} has no page.`);
      if (before !== null || pages.pageOf(recordId) !== undefined) {
        known.set(recordId, applyChange(known.get(recordId) ?? book.stored(recordId), change));
        continue;
      }
      const record = applyChange(undefined, change);
      if (record === undefined) throw new Error(`${recordId} is new and empty.`);
      if (newIds.has(recordId)) throw new Error(`${recordId} is made twice.`);
      newIds.add(recordId);
      const records = added.get(key);
      if (records === undefined) added.set(key, [record]);
      else records.push(record);
    }
    const recordOf = (id: string) => known.get(id) ?? book.stored(id) ?? this.#setAside.get(id);
    return pages.beginWrite().map((key) => {
      const row = pages.rowOf(key, seq, recordOf);
      const records = added.get(key);
      if (records === undefined) return row;
      return { ...row, records: row.records.length === 0 ? records : [...row.records, ...records] };
    });
  }

  /** Begins to pack a copy of the book as it was read, in pieces between other work. */
  prepareCopy(): void {
    this.#copy ??= copyBook(this.#opened.book, nextTurn);
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
