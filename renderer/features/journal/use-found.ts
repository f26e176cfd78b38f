// Decides when the disk is asked for the entries of an account or a seller, and how far that is. Lists and draws nothing.
import { useEffect, useState } from 'react';
import { entriesAbout, entriesOfSeller } from '../../store/journal-search';
import { useRecords } from '../../store/records';
import type { FoundSeqs, JournalFilter } from './journal-filter';

/** What the disk says of the account and the seller one looks for. */
export interface Found {
  /** Null while it is asked the first time, and when it could not be read. */
  readonly seqs: FoundSeqs | null;
  /** How far a search is, 0 to 1; null where that is not known, or nothing is looked for. */
  readonly share: number | null;
  readonly hasFailed: boolean;
}

const foundAll: Found = { seqs: { account: null, seller: null }, share: null, hasFailed: false };
const asking: Found = { seqs: null, share: null, hasFailed: false };
const failed: Found = { seqs: null, share: null, hasFailed: true };

/** Asked anew when the book changes; a search that nobody waits for any more ends. */
export function useFound({ accountId, sellerId }: JournalFilter): Found {
  const revision = useRecords((state) => state.revision);
  const key = `${accountId ?? ''}\u001f${sellerId ?? ''}`;
  const [answer, setAnswer] = useState({ key, found: foundAll });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the book may be about either
  useEffect(() => {
    if (accountId === null && sellerId === null) return;
    let isWanted = true;
    const answerWith = (change: (before: Found) => Found) => {
      if (!isWanted) return;
      setAnswer((last) => ({ key, found: change(last.key === key ? last.found : asking) }));
    };
    const onLooked = (looked: number, total: number) =>
      answerWith((before) => ({ ...before, share: looked / total }));
    const watch = { isWanted: () => isWanted, onLooked };
    const asked = Promise.all([
      accountId === null ? null : entriesAbout(accountId),
      sellerId === null ? null : entriesOfSeller(sellerId, watch),
    ]);
    void asked.then(
      ([account, seller]) => answerWith(() => ({ seqs: { account, seller }, share: null, hasFailed: false })),
      () => answerWith(() => failed),
    );
    return () => {
      isWanted = false;
    };
  }, [accountId, sellerId, revision]);
  if (accountId === null && sellerId === null) return foundAll;
  return answer.key === key ? answer.found : asking;
}
