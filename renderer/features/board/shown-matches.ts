// Holds what passes the filter of the board on the screen, so that lanes and status bar ask once. Filters nothing itself.
import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Matches } from '../../store/board/matches';
import type { BoardIndex } from '../../store/board-index';

export interface ShownMatches {
  readonly board: BoardIndex;
  /** Null while nothing is filtered. */
  readonly matches: Matches | null;
}

let shown: ShownMatches | null = null;
const listeners = new Set<() => void>();

function publish(next: ShownMatches | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The board says what it shows, for as long as it is drawn: before the frame, so that status bar and lanes share one. */
export function usePublishedMatches(next: ShownMatches): void {
  useLayoutEffect(() => publish(next), [next]);
  useLayoutEffect(() => () => publish(null), []);
}

/** What the board shows now, for what is done once; null while none is drawn. */
export function shownMatches(): ShownMatches | null {
  return shown;
}

/** What the board shows; null while none is drawn. */
export function useShownMatches(): ShownMatches | null {
  return useSyncExternalStore(subscribe, () => shown);
}
