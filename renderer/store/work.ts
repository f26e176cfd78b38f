// Holds the one long change that is under way: what it is called, how far it is, how it is given up. Carries none out.
import { create } from 'zustand';
import { nextTurn } from '../db/next-turn';

export interface Work {
  /** `Editing 100,000 accounts`. */
  readonly name: string;
  /** 0 to 1; null while the end is not known. */
  readonly share: number | null;
  /** Null once it can be given up no more. */
  readonly cancel: (() => void) | null;
}

/** What somebody who does long work hears and says. */
export interface Job {
  readonly isWanted: () => boolean;
  readonly tell: (share: number) => void;
  /** From here on it is done whole. */
  readonly makeFirm: () => void;
}

export const useWork = create<{ readonly work: Work | null }>(() => ({ work: null }));

/** Says that long work is under way, on the screen before it begins, until it is over. */
export async function announced<T>(name: string, run: (job: Job) => Promise<T>): Promise<T> {
  let isWanted = true;
  let own: Work | null = null;
  const show = (change: Partial<Work>) => {
    // Another that began later has the line.
    if (own !== null && useWork.getState().work !== own) return;
    own = { name, share: null, cancel: null, ...own, ...change };
    useWork.setState({ work: own });
  };
  show({
    cancel: () => {
      isWanted = false;
    },
  });
  try {
    await untilDrawn();
    return await run({
      isWanted: () => isWanted,
      tell: (share) => show({ share }),
      makeFirm: () => show({ cancel: null, share: null }),
    });
  } finally {
    if (useWork.getState().work === own) useWork.setState({ work: null });
  }
}

/** A window out of sight draws nothing, and is not waited for. */
function untilDrawn(): Promise<void> {
  if (typeof document === 'undefined' || document.hidden) return nextTurn();
  return new Promise((resolve) => {
    requestAnimationFrame(() => void nextTurn().then(resolve));
  });
}
