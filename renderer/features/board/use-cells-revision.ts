// Decides when what filters by field read may have changed. Reads no field: what none of them looks at is left aside.
import { useEffect, useMemo, useState } from 'react';
import type { RecordType } from '../../../shared/records/record';
import { followedBy } from '../../store/filter-fields';
import { type RecordsState, useRecords } from '../../store/records';
import type { ColumnFilter } from '../../store/view';

/** Counts up with every change that touches a record one of these filters reads; accounts, where something is searched. */
export function useCellsRevision(
  filters: readonly Pick<ColumnFilter, 'column'>[],
  isSearching = false,
): number {
  const [revision, setRevision] = useState(0);
  const followed =
    filters.length === 0 && !isSearching
      ? ''
      : [...followedTypes(filters), ...(isSearching ? ['seller'] : [])].join(' ');
  const types = useMemo(() => new Set<string>(followed.split(' ')), [followed]);
  useEffect(() => {
    if (followed === '') return undefined;
    return useRecords.subscribe((state, before) => {
      if (state.revision !== before.revision && touchesAny(state, types)) setRevision((count) => count + 1);
    });
  }, [followed, types]);
  return revision;
}

function followedTypes(filters: readonly Pick<ColumnFilter, 'column'>[]): RecordType[] {
  return [
    ...new Set<RecordType>(['account', 'workspace', ...filters.flatMap(({ column }) => followedBy(column))]),
  ].sort();
}

function touchesAny(
  { touched, book }: Pick<RecordsState, 'touched' | 'book'>,
  types: ReadonlySet<string>,
): boolean {
  if (touched === null || book === null) return true;
  for (const id of touched) {
    const type = book.stored(id)?.type;
    // Not there any more is what an undone import looks like.
    if (type === undefined || types.has(type)) return true;
  }
  return false;
}
