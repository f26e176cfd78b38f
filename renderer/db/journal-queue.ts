// Decides the order in which entries reach the disk and what happens when one does not: stop, and hand back the rest.
import { type EntryToWrite, writeEntry } from './journal-writer';
import { packPage } from './stored-pages';
import type { CheckpointRow, PageRow, WorkspaceDb } from './workspace-db';

export interface JournalQueueEvents {
  /** The entry of this sequence number is on disk. */
  readonly onDurable: (write: EntryToWrite) => void;
  /** Writing failed: these entries, oldest first, are not on disk and will not be written. */
  readonly onFailure: (unwritten: readonly EntryToWrite[], error: unknown) => void;
}

/** Writes entries one after the other. After a failure it takes nothing until `resume` is called. */
export class JournalQueue {
  readonly #db: WorkspaceDb;
  readonly #events: JournalQueueEvents;
  #waiting: EntryToWrite[] = [];
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(db: WorkspaceDb, events: JournalQueueEvents) {
    this.#db = db;
    this.#events = events;
  }

  get isIdle(): boolean {
    return this.#running === null && this.#waiting.length === 0;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  enqueue(write: EntryToWrite): void {
    this.#waiting.push(write);
    this.#running ??= this.#drain();
  }

  /** Resolves when nothing is waiting or being written. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  resume(): void {
    this.#stopped = false;
  }

  /** Rewrites pages and the checkpoint in one transaction; call it only when nothing is waiting. */
  async writeCheckpoint(pages: readonly PageRow[], checkpoint: CheckpointRow): Promise<void> {
    await this.#db.transaction('rw', [this.#db.pages, this.#db.meta], async () => {
      for (const page of pages) await this.#db.pages.put(packPage(page));
      await this.#db.meta.put(checkpoint);
    });
  }

  async #drain(): Promise<void> {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      try {
        await writeEntry(this.#db, next);
      } catch (error) {
        const unwritten = this.#waiting;
        this.#waiting = [];
        this.#stopped = true;
        this.#running = null;
        this.#events.onFailure(unwritten, error);
        return;
      }
      this.#waiting.shift();
      this.#events.onDurable(next);
    }
    this.#running = null;
  }
}
