// The in-memory store the screens read: the open book, its derived board, and whether it is on disk. Changes nothing.
import { useEffect } from 'react';
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Change } from '../../shared/journal/entry';
import type { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import type { RecordOf, RecordType } from '../../shared/records/record';
import type { Instant, IsoDate } from '../../shared/records/values';
import { readEntry } from '../db/journal-reader';
import type { Arrangement } from './board/arrangement';
import { BoardIndex } from './board-index';
import { today } from './clock';
import { runInSlices } from './in-slices';
import { currentSession, type Session } from './session';
import { useView } from './view';

export type SavedState =
  | { readonly kind: 'saved'; readonly at: Instant | null }
  | { readonly kind: 'saving' }
  /** The labels of the changes that were taken back off the screen. */
  | { readonly kind: 'failed'; readonly labels: readonly string[] };

export interface RecordsState {
  readonly phase: 'starting' | 'none' | 'opening' | 'ready' | 'refused';
  /** Why a workspace could not be opened, in words. */
  readonly refusal: string | null;
  readonly workspaceId: string | null;
  readonly role: 'writer' | 'follower';
  /** Counts up with every change of the book, so that selectors run again. */
  readonly revision: number;
  /** The records the last change touched; null when all may have changed. */
  readonly touched: ReadonlySet<string> | null;
  readonly book: Book | null;
  /** The board as the open plan proposes it. */
  readonly proposed: BoardIndex | null;
  /** The board as the CRM has it; null until a screen asks for it with `useCurrentBoard`. */
  readonly current: BoardIndex | null;
  readonly saved: SavedState;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

const closed: RecordsState = {
  phase: 'starting',
  refusal: null,
  workspaceId: null,
  role: 'writer',
  revision: 0,
  touched: null,
  book: null,
  proposed: null,
  current: null,
  saved: { kind: 'saved', at: null },
  undoLabel: null,
  redoLabel: null,
};

export const useRecords = create<RecordsState>(() => closed);

/** How the view lays the boards out. */
export function arrangementNow(): Arrangement {
  const { grouping, sorting } = useView.getState();
  return { grouping, sorting };
}

// The board one looks at is laid out as the view says, whoever changed it; the other one when it is looked at.
useView.subscribe((view, before) => {
  if (
    view.grouping === before.grouping &&
    view.sorting === before.sorting &&
    view.scenarioView === before.scenarioView
  )
    return;
  const { proposed, current } = useRecords.getState();
  const shown = view.scenarioView === 'current' ? current : proposed;
  if (shown?.arrange(arrangementNow()) !== true) return;
  useRecords.setState((state) => ({ revision: state.revision + 1 }));
});

/** The live record of this id, or undefined; renders again only when that record changes. */
export function useRecord<T extends RecordType>(
  type: T,
  id: string | null | undefined,
): RecordOf<T> | undefined {
  return useRecords((state) => (id ? state.book?.get(type, id) : undefined));
}

/** Several things asked in one look, as an object; the same object until one of them changes. */
export function useRecordFacts<T extends object | null>(look: (state: RecordsState) => T): T {
  return useRecords(useShallow(look));
}

/** The board as the CRM has it. Made when it is first looked at: opening a big book need not wait for it. */
export function useCurrentBoard(): BoardIndex | null {
  const current = useRecords((state) => state.current);
  useEffect(() => {
    const { book } = useRecords.getState();
    if (current === null && book !== null) {
      useRecords.setState({ current: BoardIndex.of(book, null, asOfOf(book), arrangementNow()) });
    }
  }, [current]);
  return current;
}

/** The open workspace's currency, ISO 4217. */
export function useCurrency(): string {
  return useRecords((state) => currencyOf(state.book));
}

/** The currency of a book, ISO 4217. */
export function currencyOf(book: Book | null): string {
  return book?.get('workspace', 'workspace')?.currency ?? 'USD';
}

/** The as-of date of the open workspace. */
export function useAsOf(): IsoDate {
  return useRecords((state) => (state.book === null ? today() : asOfOf(state.book)));
}

/** The as-of date: the workspace's, or today. */
export function asOfOf(book: Book): IsoDate {
  return book.get('workspace', 'workspace')?.asOfDate ?? today();
}

export function publishPhase(phase: 'none' | 'opening' | 'starting'): void {
  useRecords.setState({ ...closed, phase });
}

export function publishRefusal(message: string): void {
  useRecords.setState({ ...closed, phase: 'refused', refusal: message });
}

/** Shows a book that was just opened. */
export function publishSession(session: Session): void {
  const asOf = asOfOf(session.book);
  useRecords.setState((state) => ({
    ...closed,
    phase: 'ready',
    workspaceId: session.workspaceId,
    role: session.role,
    revision: state.revision + 1,
    book: session.book,
    proposed: BoardIndex.of(session.book, planAId, asOf, arrangementNow()),
    saved: { kind: 'saved', at: null },
  }));
  void publishHistoryLabels(session);
}

/** Brings the derived lists up to date with changes that the book already holds. */
export function publishChanges(session: Session, changes: readonly Change[]): void {
  if (currentSession() !== session) return;
  const { proposed, current } = useRecords.getState();
  const asOf = session.book.get('workspace', 'workspace') === undefined ? today() : asOfOf(session.book);
  // What reads the day of any account reads it anew: a lock or an exception may have ended.
  const isNewDay = proposed !== null && proposed.asOf !== asOf;
  proposed?.update(changes, asOf);
  current?.update(changes, asOf);
  const touched = isNewDay ? null : new Set(changes.map((change) => change.recordId));
  useRecords.setState((state) => ({ revision: state.revision + 1, touched }));
  void publishHistoryLabels(session);
}

/** The boards of a book after much of it has changed; not yet shown. */
export interface NewBoards {
  readonly proposed: BoardIndex;
  readonly current: BoardIndex | null;
}

/** Builds the derived lists anew, slice by slice; the book must not change meanwhile, and the old lists stand. */
export async function buildBoards(session: Session): Promise<NewBoards> {
  const asOf = asOfOf(session.book);
  const hasCurrent = useRecords.getState().current !== null;
  const proposed = await runInSlices(BoardIndex.building(session.book, planAId, asOf, arrangementNow()));
  const current = hasCurrent
    ? await runInSlices(BoardIndex.building(session.book, null, asOf, arrangementNow()))
    : null;
  return { proposed, current };
}

/** Shows boards that were built for the book as it is now. */
export function publishBoards(session: Session, boards: NewBoards): void {
  if (currentSession() !== session) return;
  useRecords.setState((state) => ({ revision: state.revision + 1, touched: null, ...boards }));
  void publishHistoryLabels(session);
}

/** Lets what shows the day look again; no record was touched. */
export function publishDay(session: Session): void {
  if (currentSession() !== session) return;
  useRecords.setState((state) => ({ revision: state.revision + 1, touched: new Set() }));
}

/** Draws the derived lists anew after records were taken out of the book, at once: other changes may come right after. */
export function publishSetAside(session: Session): void {
  if (currentSession() !== session) return;
  const asOf = asOfOf(session.book);
  useRecords.setState((state) => ({
    revision: state.revision + 1,
    touched: null,
    proposed: BoardIndex.of(session.book, planAId, asOf, arrangementNow()),
    current: null,
  }));
}

export function publishSaving(): void {
  useRecords.setState({ saved: { kind: 'saving' } });
}

export function publishSaved(at: Instant): void {
  useRecords.setState({ saved: { kind: 'saved', at } });
}

export function publishFailure(labels: readonly string[]): void {
  useRecords.setState({ saved: { kind: 'failed', labels } });
}

async function publishHistoryLabels(session: Session): Promise<void> {
  const { stack } = session;
  const undoLabel = await labelOf(session, stack.undo.at(-1));
  const redoLabel = await labelOf(session, stack.redo.at(-1));
  if (currentSession() === session && session.stack === stack) useRecords.setState({ undoLabel, redoLabel });
}

/** The words of the entry that undo or redo would take; null when there is none. */
async function labelOf(session: Session, seq: number | undefined): Promise<string | null> {
  if (seq === undefined) return null;
  let entry = session.recent.get(seq)?.entry;
  if (entry === undefined) {
    // A big entry is not kept at hand, and before it is on disk there is nothing to read. The queue hears of an entry
    // just after this store does, hence the turn.
    await Promise.resolve();
    await session.queue.settled();
    // A database that was closed meanwhile has no answer; nor is there anyone left to show it to.
    entry = await readEntry(session.db, seq).catch(() => undefined);
  }
  return entry?.label.replace(/^((Undid|Redid): )+/, '') ?? '';
}
