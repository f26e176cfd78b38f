// Holds the one question a move may leave open about a family: whether the rest comes along. Asks it nowhere.
import { useSyncExternalStore } from 'react';
import type { MoveTarget } from '../../../shared/actions/move-accounts';
import type { AccountId } from '../../../shared/records/ids';
import type { ScreenName } from '../../store/view';
import type { FamilyRest } from './families';

export interface OpenFamily {
  /** Those that moved. */
  readonly movedIds: readonly AccountId[];
  readonly rest: FamilyRest;
  readonly target: MoveTarget;
  readonly keepQuarterback: boolean;
  readonly reason: string | null;
  /** The entry of the move: what "Leave where it was" takes back. */
  readonly seq: number;
  /** The screen the move was made on. */
  readonly askedOn: ScreenName;
}

let open: OpenFamily | null = null;
const listeners = new Set<() => void>();

/** Asks, or (null) stops asking. */
export function askAboutFamily(next: OpenFamily | null): void {
  open = next;
  for (const listener of listeners) listener();
}

/** The question that is open, or null; it may be about nothing any more. */
export function openFamily(): OpenFamily | null {
  return open;
}

export function useOpenFamily(): OpenFamily | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
