// Decides what "Select all filtered" takes: every account of the board that passes the filter, in any lane.
import { useDeferredValue, useMemo } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { select, useView } from '../../store/view';
import { acceptsOf } from './filter';
import { useCellsRevision } from './use-cells-revision';

/** Selects them; looks at the whole book once, because it was asked to. */
export function selectFiltered(board: BoardIndex): void {
  const accepts = acceptsOf(useView.getState().filter, useRecords.getState().book);
  const ids: AccountId[] = [];
  for (const row of board.rows()) if (accepts === null || accepts(row)) ids.push(row.id);
  select(ids);
}

/** How many that would be, and whether a filter is on; counted anew when the filter or the book changes, not per render. */
export function useFilteredCount(board: BoardIndex | null): {
  readonly count: number;
  readonly isFiltered: boolean;
} {
  // Typing stays ahead: counted when the keys rest, as the lanes are filtered.
  const filter = useDeferredValue(useView((state) => state.filter));
  const totals = useRecords(() => board?.totals);
  const book = useRecords((state) => state.book);
  const cellsRevision = useCellsRevision(filter.columns.length > 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the book is changed in place; totals and cells say when.
  return useMemo(() => {
    const accepts = acceptsOf(filter, book);
    if (accepts === null || board === null) return { count: totals?.accounts ?? 0, isFiltered: false };
    let count = 0;
    for (const row of board.rows()) if (accepts(row)) count += 1;
    return { count, isFiltered: true };
  }, [filter, book, board, totals, cellsRevision]);
}
