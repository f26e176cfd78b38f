// Decides what a drop does, whichever way the hand came: move, follow the card, say it aloud. Plans nothing itself.
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { drawnLanes, focusCard, followInDrawer, keepPlace } from './card-focus';
import { move } from './move-command';
import { targetOf } from './move-effects';
import type { Drop } from './use-lane-drag';

/** True when something moved; then the focus is on the first card that did, or on its group; beside it where a rail took it. */
export function dropOn(board: BoardIndex, { ids, lane, groupKey, keepQuarterback }: Drop): boolean {
  const goOn = keepPlace(ids);
  const moved = move({ ids, keepQuarterback, target: targetOf(board, lane, groupKey) });
  const { book } = useRecords.getState();
  if (!moved) return false;
  const first = ids.find((id) => book?.get('account', id) !== undefined);
  if (!drawnLanes().has(lane) || first === undefined) goOn();
  else {
    followInDrawer(first);
    focusCard(first);
  }
  return true;
}
