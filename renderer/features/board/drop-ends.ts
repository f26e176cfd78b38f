// Decides what a drop makes of the loads at both of its ends, in the workspace's unit. Words and moves nothing.
import type { BoardLane } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import type { DragState, DragTarget } from './drag-state';

/** A group or a lane, and its load before and after. */
export interface DropEnd {
  readonly groupKey: string | null;
  readonly before: number;
  readonly after: number;
  readonly capacity: number | null;
}

type Hand = Pick<DragState, 'load' | 'leavingLoad'>;

/** What a lane would carry after a drop there, or elsewhere; null where the hand has nothing to do with it. */
export function laneLoadAfter(
  { load, leavingLoad }: Hand,
  goal: DragTarget,
  lane: { readonly lane: BoardLane; readonly load: number },
): number | null {
  let leaving = 0;
  let isTouched = false;
  for (const [key, weight] of leavingLoad) {
    if (!key.startsWith(`${lane.lane}/`)) continue;
    isTouched = true;
    leaving += weight;
  }
  if (goal.lane === lane.lane) return lane.load + load - leaving;
  return isTouched ? lane.load - leaving : null;
}

/** The end that takes: the group of the goal, or its lane. */
export function takerOf(board: BoardIndex, drag: Hand, goal: DragTarget): DropEnd {
  const { groupKey } = goal;
  if (groupKey === null) {
    const totals = board.lane(goal.lane);
    const after = laneLoadAfter(drag, goal, totals) ?? totals.load;
    return { groupKey, before: totals.load, after, capacity: totals.capacity };
  }
  const before = board.loadOf(groupKey);
  const after = before + drag.load - (drag.leavingLoad.get(groupKey) ?? 0);
  return { groupKey, before, after, capacity: board.capacityOf(groupKey) };
}

/** The ends that give, the most first. Groups of the lane a hand goes to as a whole give nothing: they stay in it. */
export function giversOf(board: BoardIndex, drag: Hand, goal: DragTarget): readonly DropEnd[] {
  return [...drag.leavingLoad]
    .filter(([key]) => (goal.groupKey === null ? !key.startsWith(`${goal.lane}/`) : key !== goal.groupKey))
    .sort((a, b) => b[1] - a[1])
    .map(([groupKey, weight]) => {
      const before = board.loadOf(groupKey);
      return { groupKey, before, after: before - weight, capacity: board.capacityOf(groupKey) };
    });
}
