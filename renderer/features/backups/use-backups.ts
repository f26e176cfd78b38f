// Decides when the list of backups is read anew: at first, after the book changed, and when asked. Draws nothing.
import { useCallback, useEffect, useState } from 'react';
import { useRecords } from '../../store/records';
import { type ListOutcome, listRecoveryPoints } from '../../store/recovery';

/** The backups of the open workspace, null until they were read; and how to read them once more. */
export function useBackups(): { readonly listed: ListOutcome | null; readonly refresh: () => void } {
  const revision = useRecords((state) => state.revision);
  const [listed, setListed] = useState<ListOutcome | null>(null);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these two say when, not what
  useEffect(() => {
    let isWanted = true;
    void listRecoveryPoints().then((outcome) => {
      if (isWanted) setListed(outcome);
    });
    return () => {
      isWanted = false;
    };
  }, [revision, asked]);
  const refresh = useCallback(() => setAsked((count) => count + 1), []);
  return { listed, refresh };
}
