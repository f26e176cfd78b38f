// Decides what "Select all filtered" takes: every account of the board that passes the filter, in any lane.
import { useMemo } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { cardsOfGroup, compileMatches, type Matches } from '../../store/board/matches';
import { shownGroups } from '../../store/board/shown-groups';
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { select, useView } from '../../store/view';
import { useShownMatches } from './shown-matches';

/** Selects them; looks at the whole book once, because it was asked to. */
export function selectFiltered(board: BoardIndex): void {
  const { filter, scenarioView } = useView.getState();
  const matches = compileMatches(board, filter, useRecords.getState().book, scenarioView === 'difference');
  const ids: AccountId[] = [];
  for (const group of shownGroups(board)) {
    const { count, first } = cardsOfGroup(group, matches, (slot) => board.columns.idAt(slot));
    for (const id of first(count)) ids.push(id);
  }
  select(ids);
}

function countOf(board: BoardIndex, matches: Matches): number {
  return shownGroups(board).reduce((sum, group) => sum + matches.of(group).length, 0);
}

/** How many that would be, and whether a filter is on; counted when the filter or the board changes, not per render. */
export function useFilteredCount(board: BoardIndex | null): {
  readonly count: number;
  readonly isFiltered: boolean;
} {
  const shown = useShownMatches();
  const totals = useRecords(() => board?.totals);
  const matches = shown?.board === board ? (shown?.matches ?? null) : null;
  return useMemo(() => {
    if (matches === null || board === null) return { count: totals?.accounts ?? 0, isFiltered: false };
    return { count: countOf(board, matches), isFiltered: true };
  }, [matches, board, totals]);
}
