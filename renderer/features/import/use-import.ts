// Decides what the import screen is given: one run for as long as the screen stands, and what follows from its state.
import { startTransition, useEffect, useMemo, useState } from 'react';
import type { IsoDate } from '../../../shared/records/values';
import { today } from '../../store/clock';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { asOfOfDraft, needsConfirming } from './import-draft';
import { ImportRun, type OpenList, type RunState } from './import-run';
import { stepAt } from './import-steps';
import { obstacleOf } from './import-words';

export interface ImportModel {
  readonly run: ImportRun;
  readonly state: RunState;
  /** Why nothing can be imported yet, in a sentence. */
  readonly obstacle: string | null;
  readonly unconfirmedCount: number;
  /** Where in the four steps one is. */
  readonly step: string;
  /** The date the import would count from; null for today. */
  readonly asOf: IsoDate | null;
}

function asOfOfList({ draft, view }: Pick<OpenList, 'draft' | 'view'>): IsoDate | null {
  const workspaceAsOf = useRecords.getState().book?.get('workspace', 'workspace')?.asOfDate ?? null;
  const newestOrderOn = view === null || view.kind === 'sellers' ? null : view.newestOrderOn;
  // Orders that came after the day the book counts from would count for nothing: then a new day is proposed.
  const isBehind =
    view?.kind === 'orders' &&
    workspaceAsOf !== null &&
    newestOrderOn !== null &&
    newestOrderOn > workspaceAsOf;
  return asOfOfDraft(draft, newestOrderOn, isBehind ? null : workspaceAsOf, today());
}

/** The model of the screen. `onDone` is called once an import is in the book. */
export function useImport(initialFile: File | null, onDone: () => void): ImportModel {
  const [run] = useState(() => new ImportRun((list) => ({ today: today(), asOf: asOfOfList(list) }), onDone));
  const [state, setState] = useState(run.state);
  // In a transition: long lists are drawn in pieces, and the page goes on answering meanwhile.
  useEffect(() => run.subscribe(() => startTransition(() => setState(run.state()))), [run]);
  const revision = useRecords((records) => records.revision);

  // First, so that a file that is there already finds the worker.
  useEffect(() => {
    run.prepare();
    return () => run.dispose();
  }, [run]);

  useEffect(() => {
    if (initialFile === null) return;
    // Taken: coming back to this screen later must not read it again.
    useView.setState({ droppedFile: null });
    void run.start(initialFile);
  }, [initialFile, run]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the book counts
  useEffect(() => run.refresh(), [revision, run]);

  return useMemo(() => {
    const { list, phase, seen } = state;
    const { book } = useRecords.getState();
    const obstacle = list === null || book === null ? null : obstacleOf(book, list);
    const columns = [...(list?.draft.columns ?? []), ...(list?.draft.lines?.columns ?? [])];
    const unconfirmedCount = columns.filter(needsConfirming).length;
    const accounts = list?.view?.kind === 'accounts' ? list.view : null;
    return {
      run,
      state,
      obstacle,
      unconfirmedCount,
      asOf: list === null ? null : asOfOfList(list),
      step: stepAt({
        hasFile: phase === 'matching' || phase === 'applying',
        isBlocked: obstacle !== null || unconfirmedCount > 0 || list?.view == null,
        isSettled: columns.every((column) => column.isSettled),
        seen,
        newOwnerCount: accounts?.sellersToPlace.length ?? 0,
        rejectedCount: list?.view?.counts.rejected ?? 0,
      }),
    };
  }, [run, state]);
}
