// Decides how a screen waits for long work: slice by slice, the newest wish only. Knows no work.
import { useEffect, useState } from 'react';
import { runInSlices } from './in-slices';

/** What slices have brought so far. */
export interface Sliced<T> {
  /** Of the last work that came to its end; null before the first, and while nothing is wanted. */
  readonly value: T | null;
  /** False while newer work is still running. */
  readonly isDone: boolean;
}

/** Runs what `begin` makes, in slices; another `begin` starts anew, null wants nothing. Keep it the same with `useMemo`. */
export function useInSlices<T>(begin: (() => Generator<void, T, void>) | null): Sliced<T> {
  const [done, setDone] = useState<{ readonly begin: unknown; readonly value: T } | null>(null);
  useEffect(() => {
    if (begin === null) {
      setDone(null);
      return;
    }
    let isWanted = true;
    void runInSlices(whileWanted(begin(), () => isWanted)).then((outcome) => {
      if (outcome !== null) setDone({ begin, value: outcome.value });
    });
    return () => {
      isWanted = false;
    };
  }, [begin]);
  if (begin === null) return { value: null, isDone: true };
  return { value: done?.value ?? null, isDone: done?.begin === begin };
}

function* whileWanted<T>(
  steps: Generator<void, T, void>,
  isWanted: () => boolean,
): Generator<void, { readonly value: T } | null, void> {
  while (isWanted()) {
    const step = steps.next();
    if (step.done === true) return { value: step.value };
    yield;
  }
  return null;
}
