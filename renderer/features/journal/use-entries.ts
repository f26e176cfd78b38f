// Decides when the list of entries is worked out anew: when the journal or what one looks for changed. Draws nothing.
import { useEffect, useState } from 'react';
import type { Standing } from '../../../shared/journal/standing';
import { runInSlices } from '../../store/in-slices';
import { useJournal } from '../../store/journal';
import type { JournalRows } from '../../store/journal-rows';
import { entriesAbout, entriesOfSeller } from '../../store/journal-search';
import { useRecords } from '../../store/records';
import { type EntryLines, type FoundSeqs, type JournalFilter, listingEntries } from './journal-filter';

export interface Entries extends EntryLines {
  readonly rows: JournalRows;
  readonly standing: Standing;
}

/** The list for this filter; the one before stands until it is worked out, null before the first. */
export function useEntries(filter: JournalFilter): Entries | null {
  const rows = useJournal((state) => state.rows);
  const version = useJournal((state) => state.version);
  const found = useFound(filter);
  const [entries, setEntries] = useState<Entries | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the rows have changed
  useEffect(() => {
    if (rows === null) {
      setEntries(null);
      return;
    }
    if (found === null) return;
    let isWanted = true;
    const working = function* () {
      for (const steps = listingEntries(rows.newestFirst(), filter, found); ; yield) {
        if (!isWanted) return null;
        const step = steps.next();
        if (step.done === true) return step.value;
      }
    };
    void runInSlices(working()).then((lines) => {
      if (isWanted && lines !== null) setEntries({ ...lines, rows, standing: rows.standing() });
    });
    return () => {
      isWanted = false;
    };
  }, [rows, version, filter, found]);
  return entries;
}

const foundAll: FoundSeqs = { account: null, seller: null };

/** What the disk says of the account and the seller one looks for; null while it is asked. */
function useFound({ accountId, sellerId }: JournalFilter): FoundSeqs | null {
  const revision = useRecords((state) => state.revision);
  const [found, setFound] = useState<FoundSeqs | null>(foundAll);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the book may be about either
  useEffect(() => {
    if (accountId === null && sellerId === null) {
      setFound(foundAll);
      return;
    }
    let isWanted = true;
    const asked = Promise.all([
      accountId === null ? null : entriesAbout(accountId),
      sellerId === null ? null : entriesOfSeller(sellerId),
    ]);
    void asked.then(([account, seller]) => {
      if (isWanted) setFound({ account, seller });
    });
    return () => {
      isWanted = false;
    };
  }, [accountId, sellerId, revision]);
  return found;
}
