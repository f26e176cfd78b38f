// Keeps which lanes are rails: measures the room they have, and takes what the hand does. Which ones that makes: lane-folds.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BoardLane } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { focusLaneWhenDrawn } from './card-focus';
import {
  foldedLanes,
  keptOverWidths,
  keptWithoutDrawer,
  type LanesByHand,
  railBelowPx,
  withFolded,
  withOpened,
} from './lane-folds';

/** What stands where a lane is folded or opened: its rail, or the button in its header. */
const foldControl = (lane: BoardLane) => `[data-lane="${lane}"] [data-fold]`;

/** Which lanes are folded, and how a hand folds and opens one; the focus goes to the rail, and into the lane. */
export function useFoldedLanes(
  board: BoardIndex,
  stageRef: RefObject<HTMLElement | null>,
): {
  readonly folded: ReadonlySet<BoardLane>;
  readonly fold: (lane: BoardLane) => void;
  readonly open: (lane: BoardLane) => void;
} {
  const windowPx = useWindowWidth();
  const stagePx = useWidthOf(stageRef);
  const drawerId = useView((state) => state.drawerId);
  const drawerLane = useRecords(() => (drawerId === null ? null : (board.row(drawerId)?.lane ?? null)));
  const byHand = useView((state) => state.lanesByHand);
  const place = useMemo(() => ({ windowPx, stagePx, drawerLane }), [windowPx, stagePx, drawerLane]);
  const now = useMemo(() => foldedLanes(place, byHand), [place, byHand]);
  const latest = useRef(place);
  latest.current = place;

  // The lane of the account that was opened is never a rail; the hand may fold it after.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another account of the same lane opens it again.
  useEffect(() => {
    if (drawerLane !== null && foldedLanes(latest.current, useView.getState().lanesByHand).has(drawerLane)) {
      setByHand(withOpened(latest.current, useView.getState().lanesByHand, drawerLane));
    }
    if (drawerLane === null)
      setByHand(keptWithoutDrawer(useView.getState().lanesByHand, latest.current.windowPx));
  }, [drawerId, drawerLane]);
  const isNarrow = windowPx < railBelowPx;
  const wasNarrow = useRef(isNarrow);
  useEffect(() => {
    if (wasNarrow.current !== isNarrow) setByHand(keptOverWidths(useView.getState().lanesByHand));
    wasNarrow.current = isNarrow;
  }, [isNarrow]);

  const wanted = useRef<{ readonly lane: BoardLane; readonly isFolding: boolean } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what takes it back is there once the lanes are drawn anew.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { lane, isFolding } = wanted.current;
    const control = stageRef.current?.querySelector<HTMLElement>(foldControl(lane));
    wanted.current = null;
    control?.closest('[data-lane]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // A lane is opened to work in it.
    if (isFolding) control?.focus();
    else focusLaneWhenDrawn(lane);
  }, [now, stageRef]);
  const fold = useCallback((lane: BoardLane) => {
    wanted.current = { lane, isFolding: true };
    setByHand(withFolded(latest.current, useView.getState().lanesByHand, lane));
  }, []);
  const open = useCallback((lane: BoardLane) => {
    wanted.current = { lane, isFolding: false };
    setByHand(withOpened(latest.current, useView.getState().lanesByHand, lane));
  }, []);
  return { folded: now, fold, open };
}

function setByHand(lanesByHand: LanesByHand): void {
  // The same for the same: nothing is drawn again for it.
  if (lanesByHand.size > 0 || useView.getState().lanesByHand.size > 0) useView.setState({ lanesByHand });
}

function useWindowWidth(): number {
  const [widthPx, setWidthPx] = useState(window.innerWidth);
  useEffect(() => {
    const onResize = () => setWidthPx(window.innerWidth);
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return widthPx;
}

/** The width of an element, measured before it is first seen. */
function useWidthOf(ref: RefObject<HTMLElement | null>): number {
  const [widthPx, setWidthPx] = useState(window.innerWidth);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidthPx(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return widthPx;
}
