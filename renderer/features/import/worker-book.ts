// Decides when an import's worker reads the book: ahead of the file, once for all who ask, and anew when it has moved on.
import { type LocalEdits, noLocalEdits } from '../../../shared/actions/import-decisions';
import { settleOnDisk } from '../../store/checkpoint';
import { newIdSeed } from '../../store/clock';
import { readLocalEdits } from '../../store/local-edits';
import { type BookOnDisk, isStillSo } from '../../store/session';
import type { ImportWorker } from '../../workers/read-table';

/** Said where the disk gives back another book than was written. */
export const damagedStore = 'The workspace could not be read back from this computer. Nothing was imported.';

/** What a worker's book was read from, and what was changed here in it. */
interface ReadBook {
  readonly book: BookOnDisk;
  readonly localEdits: LocalEdits;
}

/** The book as one worker has it. */
export class WorkerBook {
  readonly #worker: ImportWorker;
  #read: ReadBook | null = null;
  #reading: Promise<ReadBook | string> | null = null;

  constructor(worker: ImportWorker) {
    this.#worker = worker;
  }

  /** What it was read from; null before it was. */
  get readFrom(): BookOnDisk | null {
    return this.#read?.book ?? null;
  }

  get localEdits(): LocalEdits {
    return this.#read?.localEdits ?? noLocalEdits;
  }

  /** Begins to read. Whatever goes wrong, the book is asked for again by `open`. */
  readAhead(): void {
    this.open().catch(() => undefined);
  }

  /** Has the worker read the book where it has not, or not as it is now. The sentence why it cannot, otherwise null. */
  async open(): Promise<string | null> {
    // One reading at a time. The one under way may be of an older book, or come to nothing.
    await this.#reading?.catch(() => undefined);
    if (this.#read !== null && isStillSo(this.#read.book)) return null;
    this.#reading ??= this.#readNow().finally(() => {
      this.#reading = null;
    });
    const read = await this.#reading;
    if (typeof read === 'string') return read;
    this.#read = read;
    return null;
  }

  /** The worker's book is no longer what was read: it has placed records that were not written. */
  forget(): void {
    this.#read = null;
  }

  async #readNow(): Promise<ReadBook | string> {
    const book = await settleOnDisk();
    if (typeof book === 'string') return book;
    const { workspaceId } = book.session;
    const headSeq = await this.#worker.openBook(workspaceId, book.setAsideIds, newIdSeed());
    const localEdits = await readLocalEdits();
    if (headSeq === book.headSeq) return { book, localEdits };
    return typeof headSeq === 'string' ? headSeq : damagedStore;
  }
}
