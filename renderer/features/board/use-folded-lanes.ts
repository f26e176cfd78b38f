// Decides which lanes fold to a rail: Unassigned in a narrow window, and those the drawer leaves no room for.
import { useCallback, useEffect, useState } from 'react';
import type { BoardLane } from '../../../shared/records/lane';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';

/** Below this width Unassigned is a rail. */
const railBelowPx = 1260;
/** Below this width the drawer lies over the board instead of beside it. */
const drawerOverBelowPx = 1280;

/** Which lanes are folded, and how to open one for as long as things stay as they are. */
export function useFoldedLanes(): {
  isFolded: (lane: BoardLane) => boolean;
  unfold: (lane: BoardLane) => void;
} {
  const widthPx = useWindowWidth();
  const drawerId = useView((state) => state.drawerId);
  const [opened, setOpened] = useState<ReadonlySet<BoardLane>>(new Set());
  const laneOfDrawer = useRecords((state) =>
    drawerId === null ? undefined : state.proposed?.row(drawerId)?.lane,
  );
  const isBeside = drawerId !== null && widthPx >= drawerOverBelowPx;
  const isFolded = useCallback(
    (lane: BoardLane) => {
      if (opened.has(lane)) return false;
      if (lane === 'unassigned') return widthPx < railBelowPx || (isBeside && laneOfDrawer !== 'unassigned');
      if (!isBeside) return false;
      // The far lane gives way: Specialist, unless the account is in it; then Inside.
      return lane === (laneOfDrawer === 'specialist' ? 'inside' : 'specialist');
    },
    [opened, widthPx, isBeside, laneOfDrawer],
  );
  const unfold = useCallback((lane: BoardLane) => setOpened((known) => new Set([...known, lane])), []);
  // The lane of the account one looks at is never folded away, and stays open after: the focus goes back to its card.
  useEffect(() => {
    if (laneOfDrawer !== undefined && isFolded(laneOfDrawer)) unfold(laneOfDrawer);
  }, [laneOfDrawer, isFolded, unfold]);
  return { isFolded, unfold };
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
