// Decides when the row of lanes scrolls sideways: for the focus, and for the account in the drawer. Moves no focus itself.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { BoardLane } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { drawerOverBelowPx } from './lane-folds';

/**
 * Brings a lane that the edge of the board cuts into sight once a key leads into it. Never for a pointer: what it presses
 * must not move away from under it. Gives back how to stop.
 */
export function showLanesOfFocus(lanes: HTMLElement): () => void {
  const onFocus = ({ target, relatedTarget }: FocusEvent) => {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const lane = target.closest('[data-lane]');
    // Within a lane nothing has changed sideways; asking would cost a layout for each step.
    if (relatedTarget instanceof Node && lane?.contains(relatedTarget) === true) return;
    lane?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  lanes.addEventListener('focusin', onFocus);
  return () => lanes.removeEventListener('focusin', onFocus);
}

/**
 * Where the drawer lies over the board, brings the lane of its account out from behind it, and lets the lanes go back once
 * it is closed. What is in sight already stays where it is. True while the drawer has an account of this board.
 * @param folded another set of lanes, or another width of the window, may have put it behind the drawer
 */
export function useDrawerLaneInSight(
  lanesRef: RefObject<HTMLElement | null>,
  board: BoardIndex,
  folded: ReadonlySet<BoardLane>,
): boolean {
  const drawerId = useView((state) => state.drawerId);
  const lane = useRecords(() => (drawerId === null ? null : (board.row(drawerId)?.lane ?? null)));
  const scrolledPx = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another account of a lane that was scrolled away shows it again; what is folded is seen in the page.
  useLayoutEffect(() => {
    const lanes = lanesRef.current;
    if (lanes === null) return;
    if (lane === null) {
      if (scrolledPx.current !== null) lanes.scrollLeft = scrolledPx.current;
      scrolledPx.current = null;
      return;
    }
    scrolledPx.current ??= lanes.scrollLeft;
    if (window.innerWidth >= drawerOverBelowPx) return;
    lanes.querySelector(`[data-lane="${lane}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [lanesRef, drawerId, lane, folded]);
  return lane !== null;
}
