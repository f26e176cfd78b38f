// Runs the real door, queue, database and undo without a browser or a screen, and keeps track of what should be so.
// Follows renderer/store/open-workspace.ts, but without the lock, the channel between windows and the pause timer.

import { JournalQueue } from '../../renderer/db/journal-queue';
import { type OpenRefusal, openBook } from '../../renderer/db/open-book';
import { WorkspaceDb } from '../../renderer/db/workspace-db';
import { writeCheckpoint } from '../../renderer/store/checkpoint';
import {
  type CommitOutcome,
  commit,
  entriesWereNotWritten,
  entryIsDurable,
} from '../../renderer/store/commit';
import { publishSession } from '../../renderer/store/records';
import { currentSession, type Session, sessionOf, setCurrentSession } from '../../renderer/store/session';
import type { Plan } from '../../shared/actions/plan';
import type { HistoryStack } from '../../shared/journal/history-stack';
import type { Book } from '../../shared/records/book';
import type { AnyRecord } from '../../shared/records/record';

/** Every record of a book by id, deleted ones too, in the order of their types and creation. */
export type Snapshot = ReadonlyMap<string, AnyRecord>;

export function snapshotOf(book: Book): Snapshot {
  const records = [...book.everything()];
  const types = [...new Set(records.map((record) => record.type))].sort();
  return new Map(
    types.flatMap((type) =>
      records.filter((record) => record.type === type).map((record) => [record.id, record] as const),
    ),
  );
}

/** The live records of a book: what a person can see. */
export function liveRecords(book: Book): AnyRecord[] {
  return [...snapshotOf(book).values()]
    .filter((record) => !record.deleted)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

let workspaceCount = 0;

export class BookHarness {
  readonly workspaceId: string;
  /** The book and the history after each entry, as memory had them; by sequence number. */
  readonly after = new Map<number, { readonly records: Snapshot; readonly stack: HistoryStack }>();
  /** The last entry reported to be on disk. */
  reportedSeq = 0;
  #session: Session | null = null;
  #ended = false;

  private constructor(workspaceId: string) {
    this.workspaceId = workspaceId;
  }

  /** An empty workspace of its own, opened. */
  static async create(): Promise<BookHarness> {
    workspaceCount += 1;
    const harness = new BookHarness(`test-${workspaceCount}`);
    const refusal = await harness.open();
    if (refusal !== null) throw new Error(refusal.message);
    return harness;
  }

  /** A workspace of this id, not yet open; its rows may have been written by hand. */
  static named(workspaceId: string): BookHarness {
    return new BookHarness(workspaceId);
  }

  /** A workspace that begins with this plan, saved. */
  static async startedWith(plan: Plan): Promise<BookHarness> {
    const harness = await BookHarness.create();
    harness.commit(plan);
    await harness.settle();
    return harness;
  }

  get session(): Session {
    if (this.#session === null) throw new Error('The test book is not open.');
    return this.#session;
  }

  get book(): Book {
    return this.session.book;
  }

  /** Commits through the door and notes the book it leaves. */
  commit(plan: Plan): CommitOutcome {
    const outcome = commit(plan);
    if (outcome.ok) this.note();
    return outcome;
  }

  /** Notes the book as it is now under its entry; for entries that undo and redo commit. */
  note(): void {
    const { headSeq, stack, book } = this.session;
    this.after.set(headSeq, { records: snapshotOf(book), stack });
  }

  settle(): Promise<void> {
    return this.session.queue.settled();
  }

  checkpoint(): Promise<boolean> {
    return writeCheckpoint(this.session);
  }

  /** Closes as the app does: everything written, pages too. */
  async close(): Promise<void> {
    await this.settle();
    await this.checkpoint();
    this.leave();
  }

  /** Lets the session go without writing anything more. */
  leave(): void {
    if (currentSession() === this.#session) setCurrentSession(null);
    this.#session?.db.close();
    this.#session = null;
  }

  /**
   * Ends this process for good, whatever it was in the middle of, and gives the one that is started after it, not yet
   * open. What this one still tries fails.
   */
  end(): BookHarness {
    this.leave();
    this.#ended = true;
    const next = new BookHarness(this.workspaceId);
    for (const [seq, noted] of this.after) next.after.set(seq, noted);
    next.reportedSeq = this.reportedSeq;
    return next;
  }

  /** Opens what is on disk, in a session that remembers nothing; the refusal when it cannot be opened. */
  async open(): Promise<OpenRefusal | null> {
    if (this.#ended) throw new Error('This process has ended.');
    const db = new WorkspaceDb(this.workspaceId);
    const opened = await openBook(db);
    if (!opened.ok) {
      db.close();
      return opened;
    }
    const session: Session = sessionOf(opened, {
      workspaceId: this.workspaceId,
      db,
      deviceId: 'test-device',
      role: 'writer',
      queue: new JournalQueue(db, {
        onDurable: (write) => {
          if (this.#session !== session) return;
          this.reportedSeq = write.entry.seq;
          entryIsDurable(session, write);
        },
        onFailure: (unwritten) => {
          if (this.#session === session) entriesWereNotWritten(session, unwritten);
        },
      }),
    });
    // It may have been ended while the disk was read.
    if (this.#ended) throw new Error('This process has ended.');
    this.#session = session;
    setCurrentSession(session);
    publishSession(session);
    return null;
  }

  /** Closes and opens again; a refusal is a failure of the test. */
  async reopen(): Promise<void> {
    await this.close();
    const refusal = await this.open();
    if (refusal !== null) throw new Error(refusal.message);
  }
}
