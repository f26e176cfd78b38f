// The page's side of the export worker: begins one, feeds it, ends it. Knows no row.
import * as Comlink from 'comlink';
import type { ExportCell, ExportColumn } from '../../shared/tables/export-cells';
import type { ExportWorkerApi } from './export-table.worker';
import type { Exported, ExportFile } from './export-writer';

export class ExportSession {
  readonly #worker: Worker;
  readonly #api: Comlink.Remote<ExportWorkerApi>;
  readonly #ended: Promise<never>;
  #end: (reason: Error) => void = () => undefined;

  constructor() {
    this.#worker = new Worker(new URL('./export-table.worker.ts', import.meta.url), { type: 'module' });
    this.#api = Comlink.wrap<ExportWorkerApi>(this.#worker);
    this.#ended = new Promise((_, reject) => {
      this.#end = reject;
    });
    // Nobody may be waiting when it ends.
    this.#ended.catch(() => undefined);
    this.#worker.addEventListener('error', () => this.close());
  }

  begin(file: ExportFile, columns: readonly ExportColumn[], name: string): Promise<void> {
    return this.#answer(this.#api.begin(file, columns, name));
  }

  addRows(rows: readonly (readonly ExportCell[])[]): Promise<void> {
    return this.#answer(this.#api.addRows(rows));
  }

  finish(): Promise<Exported> {
    return this.#answer(this.#api.finish() as Promise<Exported>);
  }

  /** Stops whatever runs; who waits is told. */
  close(): void {
    this.#worker.terminate();
    this.#end(new Error('The export worker has ended.'));
  }

  #answer<T>(answer: Promise<T>): Promise<T> {
    return Promise.race([answer, this.#ended]);
  }
}
