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
import { unpackChanges } from './packed-changes';
import type { ReadOptions } from './reading/reading-types';

/** A plan whose changes stay in the worker until they are asked for, which also writes it. */
export interface HeldPlan extends Omit<Plan, 'changes'> {
  readonly changeCount: number;
  /** The last entry of the book the plan was made from. */
  readonly headSeq: number;
  readonly takeChanges: (from: number, count: number) => Promise<() => readonly Change[]>;
  readonly place: () => Promise<readonly PlaceRun[]>;
  readonly write: (head: EntryHead) => Promise<void>;
}

export class TableSession {
  readonly #worker: Worker;
  readonly #api: Comlink.Remote<ImportWorkerApi>;

  constructor() {
    this.#worker = new Worker(new URL('./read-table.worker.ts', import.meta.url), { type: 'module' });
    this.#api = Comlink.wrap<ImportWorkerApi>(this.#worker);
  }

  /** Reads a file; a file that cannot be opened at all is a refusal too. */
  async read(
    file: File,
    options: ReadOptions,
    onProgress: (share: number) => void,
  ): Promise<ReadDone | TableRefusal> {
    try {
      return await this.#api.read(file, options, Comlink.proxy(onProgress));
    } catch {
      return notOpened(file.name);
    }
  }

  /** Reads the lines of the orders from a second file, and matches them. */
  async readLines(file: File, onProgress: (share: number) => void): Promise<Matching | TableRefusal> {
    try {
      return await this.#api.readLines(file, Comlink.proxy(onProgress));
    } catch {
      return notOpened(file.name);
    }
  }

  dropLines(): Promise<void> {
    return this.#api.dropLines();
  }

  /** Has the worker read the workspace from disk; its last entry, or a sentence why it cannot. */
  openBook(workspaceId: string, setAsideIds: readonly string[], idSeed: string): Promise<number | string> {
    return this.#api.openBook(workspaceId, setAsideIds, idSeed);
  }

  match(kind: ListKind | null): Promise<Matching> {
    return this.#api.match(kind);
  }

  summarise(request: SummaryRequest): Promise<ListView> {
    return this.#api.summarise(request);
  }

  problemList(): Promise<string> {
    return this.#api.problemList();
  }

  async plan(request: PlanRequest): Promise<HeldPlan | Refusal> {
    const head = await this.#api.plan(request);
    if (!head.ok) return head;
    return {
      ...head,
      takeChanges: async (from, count) => {
        const packed = await this.#api.takeChanges(from, count);
        return () => unpackChanges(packed);
      },
      place: () => this.#api.place(),
      write: (entryHead) => this.#api.write(entryHead),
    };
  }

  prepareCopy(): Promise<void> {
    return this.#api.prepareCopy();
  }

  /** Saves a copy of the book as the worker read it; rejects when the disk does not take it. */
  saveCopy(label: string, at: Instant): Promise<void> {
    return this.#api.saveCopy(label, at);
  }

  /** Stops whatever runs; the session answers nothing more. */
  close(): void {
    this.#worker.terminate();
  }
}

function notOpened(fileName: string): TableRefusal {
  return {
    ok: false,
    code: 'read-failed',
    message: `${fileName} cannot be opened. Check that it is a file, that it is still there, and choose it again.`,
  };
}
