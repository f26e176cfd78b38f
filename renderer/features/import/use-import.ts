// Decides the order of an import: read, match, summarise at every change, plan, commit. Draws nothing; the worker does the work.
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { importObstacle } from '../../../shared/actions/import-accounts';
import type { Book } from '../../../shared/records/book';
import type { AnyRecord } from '../../../shared/records/record';
import type { IsoDate } from '../../../shared/records/values';
import type { Dialect } from '../../../shared/tables/dialect';
import { act, planContext } from '../../store/act';
import { newId, today } from '../../store/clock';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';
import type { SummaryRequest } from '../../workers/import-worker-api';
import { TableSession } from '../../workers/read-table';
import type { SummaryView } from '../../workers/summary-view';
import { asOfOfDraft, draftOf, type ImportDraft, needsConfirming } from './import-draft';
import { type Part, stepAt } from './import-steps';

export type ImportPhase =
  | { readonly kind: 'file'; readonly refusal: string | null }
  | { readonly kind: 'reading'; readonly fileName: string; readonly share: number }
  | {
      readonly kind: 'matching';
      readonly fileName: string;
      readonly rowCount: number;
      readonly isApplying: boolean;
    };

export interface ImportModel {
  readonly phase: ImportPhase;
  readonly dialect: Dialect | null;
  readonly draft: ImportDraft | null;
  readonly view: SummaryView | null;
  /** The figures on screen are being worked out anew. */
  readonly isStale: boolean;
  /** Why nothing can be imported yet, in a sentence. */
  readonly obstacle: string | null;
  readonly unconfirmedCount: number;
  /** Where in the four steps one is. */
  readonly step: string;
  /** The date the import would count from; null for today. */
  readonly asOf: IsoDate | null;
  readonly start: (file: File) => void;
  readonly markSeen: (part: Part) => void;
  readonly change: (edit: (draft: ImportDraft) => ImportDraft) => void;
  readonly importNow: () => void;
  /** Stops whatever runs and goes back to choosing a file. */
  readonly cancel: () => void;
  /** The problems as CSV text; null when the session is gone. */
  readonly problemList: () => Promise<string | null>;
}

/** What one open file needs beside the state on screen. */
interface Open {
  readonly session: TableSession;
  readonly fileName: string;
  /** The revision of the book that the worker holds; -1 before any. */
  sentRevision: number;
  wanted: SummaryRequest | null;
  isRunning: boolean;
}

export function useImport(initialFile: File | null, onDone: () => void): ImportModel {
  const [phase, setPhase] = useState<ImportPhase>({ kind: 'file', refusal: null });
  const [dialect, setDialect] = useState<Dialect | null>(null);
  const [draft, setDraft] = useState<ImportDraft | null>(null);
  const [view, setView] = useState<SummaryView | null>(null);
  const [isStale, setIsStale] = useState(false);
  const [seen, setSeen] = useState<ReadonlySet<Part>>(new Set());
  const revision = useRecords((state) => state.revision);
  const workspaceAsOf = useRecords((state) => state.book?.get('workspace', 'workspace')?.asOfDate ?? null);
  const open = useRef<Open | null>(null);

  function stop(): void {
    open.current?.session.close();
    open.current = null;
    setDraft(null);
    setView(null);
    setIsStale(false);
    setSeen(new Set());
  }

  async function start(file: File): Promise<void> {
    stop();
    const session = new TableSession();
    const mine: Open = { session, fileName: file.name, sentRevision: -1, wanted: null, isRunning: false };
    open.current = mine;
    setPhase({ kind: 'reading', fileName: file.name, share: 0 });
    const read = await session.read(file, (share) => {
      if (open.current === mine) setPhase({ kind: 'reading', fileName: file.name, share });
    });
    if (open.current !== mine) return;
    if (!read.ok) {
      stop();
      setPhase({ kind: 'file', refusal: read.message });
      return;
    }
    await sendBook(mine);
    const matching = await session.match();
    if (open.current !== mine) return;
    setDialect(matching.dialect);
    setDraft(draftOf(matching));
    setPhase({ kind: 'matching', fileName: file.name, rowCount: read.rowCount, isApplying: false });
  }

  /** One summary at a time; of the requests made meanwhile only the last is worked out. */
  async function summarise(mine: Open, request: SummaryRequest): Promise<void> {
    mine.wanted = request;
    if (mine.isRunning) return;
    mine.isRunning = true;
    while (mine.wanted !== null && open.current === mine) {
      const next: SummaryRequest = mine.wanted;
      mine.wanted = null;
      await sendBook(mine);
      const worked = await mine.session.summarise(next);
      if (open.current !== mine) return;
      startTransition(() => setView(worked));
    }
    mine.isRunning = false;
    startTransition(() => setIsStale(false));
  }

  async function importNow(): Promise<void> {
    const mine = open.current;
    const context = planContext();
    if (mine === null || draft === null || context === null || phase.kind !== 'matching') return;
    setPhase({ ...phase, isApplying: true });
    await sendBook(mine);
    const plan = await mine.session.plan({
      ...requestOf(draft, asOf),
      fileName: mine.fileName,
      asOfDate: asOf,
      now: context.now,
      actor: context.actor,
      idSeed: newId(),
    });
    if (open.current !== mine) return;
    if (mine.sentRevision !== useRecords.getState().revision) {
      await importNow();
      return;
    }
    const committed = act(() => plan);
    if (committed === null) setPhase({ ...phase, isApplying: false });
    else {
      stop();
      setPhase({ kind: 'file', refusal: null });
      onDone();
    }
  }

  const change = useCallback(
    (edit: (draft: ImportDraft) => ImportDraft): void => setDraft((old) => (old === null ? null : edit(old))),
    [],
  );

  const markSeen = useCallback(
    (part: Part): void => setSeen((old) => (old.has(part) ? old : new Set([...old, part]))),
    [],
  );

  const obstacle = draft === null ? null : (importObstacle(draft.columns)?.message ?? null);
  const unconfirmedCount = draft?.columns.filter(needsConfirming).length ?? 0;
  const asOf =
    draft === null ? null : asOfOfDraft(draft, view?.newestOrderOn ?? null, workspaceAsOf, today());

  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is started once, when it comes
  useEffect(() => {
    if (initialFile === null) return;
    // Taken: coming back to this screen later must not read it again.
    useView.setState({ droppedFile: null });
    void start(initialFile);
  }, [initialFile]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving the screen ends the session, nothing else does
  useEffect(() => stop, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft and the book decide; asOf follows from them
  useEffect(() => {
    const mine = open.current;
    if (draft === null || mine === null) return;
    setIsStale(true);
    void summarise(mine, requestOf(draft, asOf));
  }, [draft, revision]);

  return {
    phase,
    dialect,
    draft,
    view,
    isStale,
    obstacle,
    unconfirmedCount,
    step: stepAt({
      hasFile: phase.kind === 'matching',
      isBlocked: obstacle !== null || unconfirmedCount > 0 || view === null,
      isSettled: draft?.columns.every((column) => column.isSettled) ?? false,
      seen,
      newOwnerCount: view?.sellersToPlace.length ?? 0,
      rejectedCount: view?.counts.rejected ?? 0,
    }),
    markSeen,
    asOf,
    start: (file) => void start(file),
    change,
    importNow: () => void importNow(),
    cancel: () => {
      stop();
      setPhase({ kind: 'file', refusal: null });
    },
    problemList: async () => open.current?.session.problemList() ?? null,
  };
}

function requestOf(draft: ImportDraft, asOf: IsoDate | null): SummaryRequest {
  const choices = draft.columns.map(({ column, target, unit, dateOrder, decimalMark }) => ({
    column,
    target,
    unit,
    dateOrder,
    decimalMark,
  }));
  return { choices, ownerLanes: draft.lanes, today: today(), asOf: asOf ?? today() };
}

/** Brings the worker's copy of the book up to date; does nothing when it is. */
async function sendBook(mine: Open): Promise<void> {
  const { book, revision } = useRecords.getState();
  if (book === null || mine.sentRevision === revision) return;
  await mine.session.sendBook(recordsForImport(book));
  mine.sentRevision = revision;
}

function recordsForImport(book: Book): AnyRecord[] {
  return [
    book.workspace(),
    ...book.all('scenario'),
    ...book.all('proposal'),
    ...book.all('coverageRule'),
    ...book.all('seller'),
    ...book.all('account'),
  ];
}
