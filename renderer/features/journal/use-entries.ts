// Decides when the list of entries is worked out anew: when the journal or what one looks for changed. Draws nothing.
import { useEffect, useState } from 'react';
import { judgingStanding, type Standing } from '../../../shared/journal/standing';
import { runInSlices } from '../../store/in-slices';
import { useJournal } from '../../store/journal';
import type { JournalRows } from '../../store/journal-rows';
import { type EntryLines, type JournalFilter, listingEntries } from './journal-filter';
import { type Found, useFound } from './use-found';

export interface Entries extends EntryLines {
  readonly rows: JournalRows;
  readonly standing: Standing;
  /** What was looked for. */
  readonly filter: JournalFilter;
}

export interface EntriesState {
  /** The last list worked out, which may be that of a filter before; null before the first. */
  readonly entries: Entries | null;
  /** True once the list is that of the filter as it is now. */
  readonly isCurrent: boolean;
  readonly found: Found;
}

/** The list for this filter; the one before stands until it is worked out. */
export function useEntries(filter: JournalFilter): EntriesState {
  const rows = useJournal((state) => state.rows);
  const version = useJournal((state) => state.version);
  const found = useFound(filter);
  const { seqs } = found;
  const [entries, setEntries] = useState<Entries | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the rows have changed
  useEffect(() => {
    if (rows === null) {
      setEntries(null);
      return;
    }
    if (seqs === null) return;
    let isWanted = true;
    const working = function* () {
      const standing = yield* judgingStanding(rows.newestFirst());
      for (const steps = listingEntries(rows.newestFirst(), filter, seqs); ; yield) {
        if (!isWanted) return null;
        const step = steps.next();
        if (step.done === true) return { ...step.value, rows, standing, filter };
      }
    };
    void runInSlices(working()).then((made) => {
      if (isWanted && made !== null) setEntries(made);
    });
    return () => {
      isWanted = false;
    };
  }, [rows, version, filter, seqs]);
  return { entries, isCurrent: entries !== null && entries.filter === filter && seqs !== null, found };
}
