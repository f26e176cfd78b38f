// The page's side of the import worker: one session per file, closed for good when cancelled. Knows no screen and no store.
import * as Comlink from 'comlink';
import type { Plan, Refusal } from '../../shared/actions/plan';
import type { Change } from '../../shared/journal/entry';
import type { AnyRecord } from '../../shared/records/record';
import type { Matching } from '../../shared/tables/match-columns';
import type { TableRefusal } from '../../shared/tables/table';
import type { ImportWorkerApi, PlanRequest, ReadDone, SummaryRequest } from './import-worker-api';
import type { SummaryView } from './summary-view';

/** Copying this many records at once takes a few milliseconds, so the page stays responsive in between. */
const sliceRecords = 1000;

export class TableSession {
  readonly #worker: Worker;
  readonly #api: Comlink.Remote<ImportWorkerApi>;

  constructor() {
    this.#worker = new Worker(new URL('./read-table.worker.ts', import.meta.url), { type: 'module' });
    this.#api = Comlink.wrap<ImportWorkerApi>(this.#worker);
  }

  /** Reads a file; a file that cannot be opened at all is a refusal too. */
  async read(file: File, onProgress: (share: number) => void): Promise<ReadDone | TableRefusal> {
    try {
      return await this.#api.read(file, Comlink.proxy(onProgress));
    } catch {
      return {
        ok: false,
        code: 'read-failed',
        message: `${file.name} cannot be opened. Check that it is a file, that it is still there, and choose it again.`,
      };
    }
  }

  /** Gives the worker a copy of these records, in slices. */
  async sendBook(records: readonly AnyRecord[]): Promise<void> {
    await this.#api.beginBook();
    for (let from = 0; from < records.length; from += sliceRecords) {
      await this.#api.addRecords(records.slice(from, from + sliceRecords));
    }
  }

  match(): Promise<Matching> {
    return this.#api.match();
  }

  summarise(request: SummaryRequest): Promise<SummaryView> {
    return this.#api.summarise(request);
  }

  problemList(): Promise<string> {
    return this.#api.problemList();
  }

  async plan(request: PlanRequest): Promise<Plan | Refusal> {
    const head = await this.#api.plan(request);
    if (!head.ok) return head;
    const { changeCount, ...rest } = head;
    const changes: Change[] = [];
    while (changes.length < changeCount) {
      for (const change of await this.#api.takeChanges(changes.length, sliceRecords)) changes.push(change);
    }
    return { ...rest, changes };
  }

  /** Stops whatever runs; the session answers nothing more. */
  close(): void {
    this.#worker.terminate();
  }
}
