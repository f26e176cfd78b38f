// Decides that one export of the journal runs at a time, how far it is, and that it can be stopped. Writes none of it.
import { useRef, useState } from 'react';
import { saveJournal } from './save-journal';
import type { Entries } from './use-entries';

export interface Saving {
  /** 0 to 1; null while nothing is being saved. */
  readonly share: number | null;
  readonly save: (entries: Entries, workspaceName: string) => void;
  readonly stop: () => void;
}

export function useSaving(): Saving {
  const [share, setShare] = useState<number | null>(null);
  const isWanted = useRef(false);
  const save = (entries: Entries, workspaceName: string) => {
    if (share !== null) return;
    isWanted.current = true;
    setShare(0);
    const watch = { isWanted: () => isWanted.current, onShare: setShare };
    void saveJournal(entries, workspaceName, watch).finally(() => setShare(null));
  };
  const stop = () => {
    isWanted.current = false;
  };
  return { share, save, stop };
}
