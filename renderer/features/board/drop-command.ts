// Decides what a drop does, whichever way the hand came: move, follow the card, say it aloud. Plans nothing itself.
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { focusCard } from './card-focus';
import { move } from './move-command';
import { targetOf } from './move-effects';
import type { Drop } from './use-lane-drag';

/** True when something moved; then the focus is on the first card that did, or on its group. */
export function dropOn(board: BoardIndex, { ids, lane, groupKey, keepQuarterback }: Drop): boolean {
  const moved = move({ ids, keepQuarterback, target: targetOf(board, lane, groupKey) });
  const { book } = useRecords.getState();
  if (moved) focusCard(ids.find((id) => book?.get('account', id) !== undefined) ?? null);
  return moved;
}
