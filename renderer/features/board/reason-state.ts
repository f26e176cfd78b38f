// Holds the one question a move may leave open: why against a rule, why over capacity. Asks it nowhere.
import { useSyncExternalStore } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import type { MoveExceptions } from './move-effects';

export interface OpenReason {
  readonly accountIds: readonly AccountId[];
  readonly exceptions: MoveExceptions;
}

let open: OpenReason | null = null;
const listeners = new Set<() => void>();

/** Asks, or (null) stops asking. */
export function askForReason(next: OpenReason | null): void {
  open = next;
  for (const listener of listeners) listener();
}

/** The question that is open, or null. */
export function openReason(): OpenReason | null {
  return open;
}

export function useOpenReason(): OpenReason | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
