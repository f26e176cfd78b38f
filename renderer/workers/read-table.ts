// The page's side of the import worker: one session per file, closed for good when cancelled. Knows no screen and no store.
import * as Comlink from 'comlink';
import type { Plan, Refusal } from '../../shared/actions/plan';
import type { Change } from '../../shared/journal/entry';
import type { Instant } from '../../shared/records/values';
import type { ListKind } from '../../shared/tables/list-kind';
import type { Matching } from '../../shared/tables/match-columns';
import type { TableRefusal } from '../../shared/tables/table';
import type { PlaceRun } from '../db/pages';
import type { EntryHead } from '../db/stored-book';
import type { ImportWorkerApi, ListView, PlanRequest, ReadDone, SummaryRequest } from './import-worker-api';
import type { ReadOptions } from './reading/reading-types';

/** A plan whose changes stay in the worker until they are asked for, which also writes it. */
export interface HeldPlan extends Omit<Plan, 'changes'> {
  readonly changeCount: number;
  readonly takeChanges: (from: number, count: number) => Promise<() => readonly Change[]>;
  readonly place: () => Promise<readonly PlaceRun[]>;
  readonly write: (head: EntryHead) => Promise<void>;
}

/** What an import asks of its worker. */
export type ImportWorker = Pick<TableSession, keyof TableSession>;

export class TableSession {
  readonly #worker: Worker;
  readonly #api: Comlink.Remote<ImportWorkerApi>;
  /** Whoever waits for an answer. */
  readonly #waiting = new Set<(reason: Error) => void>();
  #isEnded = false;

  /** @param id a unique one; the worker's lock is named by it */
  constructor(id: string) {
    this.#worker = new Worker(new URL('./read-table.worker.ts', import.meta.url), { type: 'module' });
    this.#api = Comlink.wrap<ImportWorkerApi>(this.#worker);
    // An error that no answer carries: the worker could not be loaded, or nothing can be said of what it still does.
    this.#worker.addEventListener('error', () => this.close());
    this.#watch(`lanekeeper-import-${id}`).catch(() => undefined);
  }

  /** Reads a file; a file that cannot be opened at all is a refusal too. */
  async read(
    file: File,
    options: ReadOptions,
    onProgress: (share: number) => void,
  ): Promise<ReadDone | TableRefusal> {
    try {
      return await this.#answer(this.#api.read(file, options, Comlink.proxy(onProgress)));
    } catch {
      return notOpened(file.name);
    }
  }

  /** Reads the lines of the orders from a second file, and matches them. */
  async readLines(file: File, onProgress: (share: number) => void): Promise<Matching | TableRefusal> {
    try {
      return await this.#answer(this.#api.readLines(file, Comlink.proxy(onProgress)));
    } catch {
      return notOpened(file.name);
    }
  }

  dropLines(): Promise<void> {
    return this.#answer(this.#api.dropLines());
  }

  /** Has the worker read the workspace from disk; its last entry, or a sentence why it cannot. */
  openBook(workspaceId: string, setAsideIds: readonly string[], idSeed: string): Promise<number | string> {
    return this.#answer(this.#api.openBook(workspaceId, setAsideIds, idSeed));
  }

  match(kind: ListKind | null): Promise<Matching> {
    return this.#answer(this.#api.match(kind));
  }

  summarise(request: SummaryRequest): Promise<ListView> {
    return this.#answer(this.#api.summarise(request));
  }

  problemList(): Promise<string> {
    return this.#answer(this.#api.problemList());
  }

  async plan(request: PlanRequest): Promise<HeldPlan | Refusal> {
    const head = await this.#answer(this.#api.plan(request));
    if (!head.ok) return head;
    return {
      ...head,
      takeChanges: async (from, count) => {
        const packed = await this.#answer(this.#api.takeChanges(from, count));
        return () => JSON.parse(packed) as Change[];
      },
      place: () => this.#answer(this.#api.place()),
      write: (entryHead) => this.#answer(this.#api.write(entryHead)),
    };
  }

  prepare(): Promise<void> {
    return this.#answer(this.#api.prepare());
  }

  /** Saves a copy of the book as the worker read it; rejects when the disk does not take it. */
  saveCopy(label: string, at: Instant): Promise<void> {
    return this.#answer(this.#api.saveCopy(label, at));
  }

  /** Stops whatever runs. Everything that is or will be asked is rejected: a dead worker says nothing. */
  close(): void {
    this.#isEnded = true;
    this.#worker.terminate();
    for (const reject of this.#waiting) reject(ended());
    this.#waiting.clear();
  }

  /** A worker that is killed says nothing. Its lock comes free. */
  async #watch(name: string): Promise<void> {
    await this.#answer(this.#api.holdLock(name));
    await navigator.locks.request(name, () => this.close());
  }

  /** A worker that was stopped never answers; whoever waits must hear of it all the same. */
  #answer<P extends Promise<unknown>>(answer: P): Promise<Awaited<P>> {
    if (this.#isEnded) return Promise.reject(ended());
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      const heard = () => this.#waiting.delete(reject);
      (answer as Promise<Awaited<P>>).then(resolve, reject).finally(heard);
    });
  }
}

function ended(): Error {
  return new Error('The import worker has ended.');
}

function notOpened(fileName: string): TableRefusal {
  return {
    ok: false,
    code: 'read-failed',
    message: `${fileName} cannot be opened. Check that it is a file, that it is still there, and choose it again.`,
  };
}
