// Decides what a drop does, whichever way the hand came: move, follow the card, say it aloud. Plans nothing itself.
import type { BoardIndex } from '../../store/board-index';
import { drawnLanes, focusCard, followInDrawer, keepPlace } from './card-focus';
import { move } from './move-command';
import { targetOf } from './move-effects';
import { movable } from './pick-up';
import type { Drop } from './use-lane-drag';

/** True when something moved; then the focus is on the first card that did, or on its group; beside it where a rail took it. */
export function dropOn(board: BoardIndex, { ids, lane, groupKey, keepQuarterback }: Drop): boolean {
  const goOn = keepPlace(ids);
  // A locked card of the hand stays where it is.
  const first = movable(board, ids)[0];
  const moved = move({ ids, keepQuarterback, target: targetOf(board, lane, groupKey) });
  if (!moved) return false;
  if (!drawnLanes().has(lane) || first === undefined) goOn();
  else {
    followInDrawer(first);
    focusCard(first);
  }
  return true;
}
