// What the page may ask the import worker, and in which words. Runs nothing.
import type { ImportDecisions, LocalEdits } from '../../shared/actions/import-decisions';
import type { OtherAccounts } from '../../shared/actions/import-orders-summary';
import type { Plan, Refusal } from '../../shared/actions/plan';
import type { Instant, IsoDate } from '../../shared/records/values';
import type { Corrections } from '../../shared/tables/correct-table';
import type { ColumnChoice } from '../../shared/tables/fields';
import type { ListKind } from '../../shared/tables/list-kind';
import type { Matching } from '../../shared/tables/match-columns';
import type { StatusChoices } from '../../shared/tables/order-status';
import type { SameId } from '../../shared/tables/read-orders';
import type { SetAsideLine, TableRefusal } from '../../shared/tables/table';
import type { PlaceRun } from '../db/pages';
import type { EntryHead } from '../db/stored-book';
import type { OrdersView } from './orders-view';
import type { Origin, ReadOptions } from './reading/reading-types';
import type { SellerListView } from './seller-list-view';
import type { SummaryView } from './summary-view';

export interface ReadDone {
  readonly ok: true;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly origin: Origin;
  /** What stood around the list; the first 50 lines. */
  readonly setAside: readonly SetAsideLine[];
}

/** What an orders list is asked beside its columns. Null takes what is proposed. */
export interface OrdersSettings {
  readonly statusChoices: StatusChoices;
  readonly others: OtherAccounts | null;
  readonly sameId: SameId | null;
  /** The lines of the orders, in a second file; null without one. */
  readonly lines: { readonly fileName: string; readonly choices: readonly ColumnChoice[] } | null;
}

export interface SummaryRequest {
  readonly kind: ListKind;
  readonly choices: readonly ColumnChoice[];
  readonly decisions: ImportDecisions;
  /** Cells as the user corrected them, by line and column. */
  readonly corrections: Corrections;
  /** Fields of accounts that were changed here since the last import. */
  readonly localEdits: LocalEdits;
  readonly orders: OrdersSettings;
  readonly today: IsoDate;
  /** What the import would set as the as-of date; null for today. */
  readonly asOfDate: IsoDate | null;
  /** What lane effects are counted from. */
  readonly asOf: IsoDate;
}

/** What the screen is shown of the outcome, by kind of list. */
export type ListView =
  | (SummaryView & { readonly kind: 'accounts' })
  | (SellerListView & { readonly kind: 'sellers' })
  | (OrdersView & { readonly kind: 'orders' });

export interface PlanRequest extends SummaryRequest {
  readonly fileName: string;
  /** A name to keep the matching under; null keeps what it has. */
  readonly matchName: string | null;
  readonly now: Instant;
}

/** A plan without its changes: those are fetched in slices, so that neither side stops for long. */
export type PlanHead = Omit<Plan, 'changes'> & { readonly changeCount: number };

export interface ImportWorkerApi {
  /** Holds a lock of this name for as long as the worker lives; resolves when it has it. */
  holdLock(name: string): Promise<void>;
  /** Reads a file; `onProgress` is told the share done, 0 to 1. */
  read(
    file: File,
    options: ReadOptions,
    onProgress: (share: number) => void,
  ): Promise<ReadDone | TableRefusal>;
  /** Reads the lines of the orders from a second file, and matches them. */
  readLines(file: File, onProgress: (share: number) => void): Promise<Matching | TableRefusal>;
  dropLines(): void;
  /**
   * Reads the workspace as it lies on disk. New records get ids that begin with `idSeed`.
   * Gives back its last entry, or why it cannot be read.
   */
  openBook(workspaceId: string, setAsideIds: readonly string[], idSeed: string): Promise<number | string>;
  /** Matches the columns of a list of this kind; of the kind its headers say, when that is null. */
  match(kind: ListKind | null): Matching;
  summarise(request: SummaryRequest): ListView;
  /** The problems of the last summary as CSV text. */
  problemList(): string;
  plan(request: PlanRequest): PlanHead | Refusal;
  /** So many changes of the plan, as JSON: a text crosses at once, and what is read from one is small and quick to ask. */
  takeChanges(from: number, count: number): string;
  /** Gives every new record of the plan its page; the pages, in the order of the changes that create. */
  place(): readonly PlaceRun[];
  /** Prepares the import of the last outcome while the user looks at it: the copy of the book, the pages to write. */
  prepare(): Promise<void>;
  /** Saves a copy of the book as it was read, before the plan is written. Rejects when it cannot. */
  saveCopy(label: string, at: Instant): Promise<void>;
  /** Writes the plan as this entry, durably. Rejects when it cannot. */
  write(head: EntryHead): Promise<void>;
}
