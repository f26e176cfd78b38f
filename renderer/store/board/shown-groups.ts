// Decides in which order the groups of a board follow each other: lane by lane, and in each as it shows them.
import { type BoardLane, boardLanes } from '../../../shared/records/lane';
import type { BoardIndex } from '../board-index';
import type { BoardGroup } from '../board-row';

/** The groups a board shows, of some lanes or all. */
export function shownGroups(
  board: Pick<BoardIndex, 'lane' | 'group'>,
  lanes: readonly BoardLane[] = boardLanes,
): BoardGroup[] {
  return lanes.flatMap((lane) => board.lane(lane).groupKeys.flatMap((key) => board.group(key) ?? []));
}
