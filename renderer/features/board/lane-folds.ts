// Decides which lanes fold to a rail: by the width of the window, beside the drawer, and by hand. Measures nothing.
import { type BoardLane, boardLanes } from '../../../shared/records/lane';

/** Below this width of the window Unassigned is a rail. */
export const railBelowPx = 1260;
/** Below this width of the window the drawer lies over the board instead of beside it. */
export const drawerOverBelowPx = 1280;

const drawerPx = 612;
const railPx = 36;
const unassignedPx = 172;
/** The least a lane may have beside the drawer. */
const leastPx = 230;
const gutterPx = 12;
const paddingPx = 36;

/** What the user made of lanes that would stand otherwise. */
export type LanesByHand = ReadonlyMap<BoardLane, 'open' | 'folded'>;

/** What the lanes stand in. */
export interface BoardPlace {
  readonly windowPx: number;
  /** The room for the lanes, and for the drawer where it stands beside them. */
  readonly stagePx: number;
  /** The lane of the account in the drawer; null without one. */
  readonly drawerLane: BoardLane | null;
}

/**
 * Beside the drawer, the lanes that stay open with that of its account as long as they fit. Unassigned and the far lane
 * are never among them.
 */
const companions: Readonly<Record<BoardLane, readonly BoardLane[]>> = {
  unassigned: ['inside', 'field'],
  inside: ['field'],
  field: ['inside'],
  specialist: ['field'],
};

/** The lanes that are rails. What the hand did counts first, then the lane of the open account, then who fits beside it. */
export function foldedLanes(place: BoardPlace, byHand: LanesByHand): ReadonlySet<BoardLane> {
  const { windowPx, drawerLane } = place;
  if (drawerLane === null || windowPx < drawerOverBelowPx) {
    return new Set(
      boardLanes.filter((lane) => (byHand.get(lane) ?? withoutDrawer(lane, windowPx)) === 'folded'),
    );
  }
  const open = new Set(
    boardLanes.filter((lane) => (byHand.get(lane) ?? (lane === drawerLane ? 'open' : 'folded')) === 'open'),
  );
  for (const lane of companions[drawerLane]) {
    if (!byHand.has(lane) && fits([...open, lane], place.stagePx - drawerPx)) open.add(lane);
  }
  return new Set(boardLanes.filter((lane) => !open.has(lane)));
}

/** The same with a lane opened by hand; nothing is kept of it where it then stands open by itself. */
export function withOpened(place: BoardPlace, byHand: LanesByHand, lane: BoardLane): LanesByHand {
  const without = withoutLane(byHand, lane);
  return foldedLanes(place, without).has(lane) ? new Map([...without, [lane, 'open']]) : without;
}

/** The same with a lane folded by hand; nothing is kept of it where it then is a rail by itself. */
export function withFolded(place: BoardPlace, byHand: LanesByHand, lane: BoardLane): LanesByHand {
  const without = withoutLane(byHand, lane);
  return foldedLanes(place, without).has(lane) ? without : new Map([...without, [lane, 'folded']]);
}

/** What is left of it once the drawer is closed: a rail opened beside it was opened for as long as there is one. */
export function keptWithoutDrawer(byHand: LanesByHand, windowPx: number): LanesByHand {
  return new Map([...byHand].filter(([lane, way]) => way !== withoutDrawer(lane, windowPx)));
}

/** What is left of it once the window has become wide, or narrow: the lane its width is about goes by it again. */
export function keptOverWidths(byHand: LanesByHand): LanesByHand {
  return withoutLane(byHand, 'unassigned');
}

function withoutDrawer(lane: BoardLane, windowPx: number): 'open' | 'folded' {
  return lane === 'unassigned' && windowPx < railBelowPx ? 'folded' : 'open';
}

function fits(open: readonly BoardLane[], roomPx: number): boolean {
  const neededPx = boardLanes.map((lane) => {
    if (!open.includes(lane)) return railPx;
    return lane === 'unassigned' ? unassignedPx : leastPx;
  });
  const guttersPx = gutterPx * (boardLanes.length - 1);
  return neededPx.reduce((sum, each) => sum + each, guttersPx + paddingPx) <= roomPx;
}

function withoutLane(byHand: LanesByHand, lane: BoardLane): LanesByHand {
  return new Map([...byHand].filter(([each]) => each !== lane));
}
