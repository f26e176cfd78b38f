// Decides when the cells of extra columns may have changed. Reads none: moves, tickets and rules leave them alone.
import { useEffect, useState } from 'react';
import { type RecordsState, useRecords } from '../../store/records';

/** Counts up with every change that touches an account, while `isWatching`. */
export function useCellsRevision(isWatching: boolean): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    if (!isWatching) return undefined;
    return useRecords.subscribe((state, before) => {
      if (state.revision !== before.revision && touchesAccounts(state)) setRevision((count) => count + 1);
    });
  }, [isWatching]);
  return revision;
}

function touchesAccounts({ touched, book }: Pick<RecordsState, 'touched' | 'book'>): boolean {
  if (touched === null || book === null) return true;
  for (const id of touched) {
    const type = book.stored(id)?.type;
    // Not there any more is what an undone import looks like.
    if (type === undefined || type === 'account' || type === 'workspace') return true;
  }
  return false;
}
