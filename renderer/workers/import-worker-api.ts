// What the page may ask the import worker, and in which words. Runs nothing.
import type { Plan, Refusal } from '../../shared/actions/plan';
import type { Change } from '../../shared/journal/entry';
import type { Lane } from '../../shared/records/lane';
import type { AnyRecord } from '../../shared/records/record';
import type { Instant, IsoDate } from '../../shared/records/values';
import type { ColumnChoice } from '../../shared/tables/fields';
import type { Matching } from '../../shared/tables/match-columns';
import type { TableRefusal } from '../../shared/tables/table';
import type { SummaryView } from './summary-view';

export interface ReadDone {
  readonly ok: true;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface SummaryRequest {
  readonly choices: readonly ColumnChoice[];
  readonly ownerLanes: ReadonlyMap<string, Lane>;
  readonly today: IsoDate;
  /** What lane effects are counted from. */
  readonly asOf: IsoDate;
}

export interface PlanRequest extends SummaryRequest {
  readonly fileName: string;
  readonly asOfDate: IsoDate | null;
  readonly now: Instant;
  readonly actor: string;
  /** New ids are this with a number behind it; the page rolls it once per import. */
  readonly idSeed: string;
}

/** A plan without its changes: those are fetched in slices, so that neither side stops for long. */
export type PlanHead = Omit<Plan, 'changes'> & { readonly changeCount: number };

export interface ImportWorkerApi {
  /** Reads a file; `onProgress` is told the share done, 0 to 1. */
  read(file: File, onProgress: (share: number) => void): Promise<ReadDone | TableRefusal>;
  /** Forgets the book and starts a new copy. */
  beginBook(): void;
  addRecords(records: readonly AnyRecord[]): void;
  match(): Matching;
  summarise(request: SummaryRequest): SummaryView;
  /** The problems of the last summary as CSV text. */
  problemList(): string;
  plan(request: PlanRequest): PlanHead | Refusal;
  takeChanges(from: number, count: number): readonly Change[];
}
