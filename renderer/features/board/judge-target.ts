// Decides what is to be said against a place the hand hangs over: that a drop there would be refused, or that its seller
// would be over capacity. Moves nothing.
import { refusalBefore } from '../../../shared/actions/move-accounts';
import type { Book } from '../../../shared/records/book';
import { planAId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import { asOfOf, useRecords } from '../../store/records';
import type { DragState, DragTarget, Judgement } from './drag-state';
import { stayingBehind } from './families';
import { targetOf } from './move-effects';

/** Asked once for each new place: O(1) over a place that takes something, else the hand is looked through. */
export function judgeTarget(board: BoardIndex): (drag: DragState, target: DragTarget) => Judgement {
  return (drag, target) => {
    const { book } = useRecords.getState();
    const refusal = book === null ? null : refusalAt(board, book, drag, target);
    return { refusal, wouldExceed: refusal === null && wouldExceed(board, drag, target) };
  };
}

/** The sentence a drop there would be refused with; null where something would move. */
export function refusalAt(
  board: BoardIndex,
  book: Book,
  { picked, family }: Pick<DragState, 'picked' | 'family'>,
  { lane, groupKey }: DragTarget,
): string | null {
  const target = targetOf(board, lane, groupKey);
  // A family that comes along may move where the hand itself is there already.
  const along =
    book.workspace().guards.family === 'all' ? stayingBehind(board, family, { lane, groupKey }) : [];
  const accountIds = along.length === 0 ? picked : [...picked, ...along];
  return (
    refusalBefore(book, { scenarioId: planAId, accountIds, target, asOf: asOfOf(book) })?.message ?? null
  );
}

/** Whether a group's seller is inactive, and takes nothing whatever the hand holds (SE10). */
export function takesNothing(board: BoardIndex, book: Book, groupKey: string): boolean {
  const sellerId = board.group(groupKey)?.sellerId ?? null;
  return sellerId !== null && book.get('seller', sellerId)?.active !== true;
}

/** Whether a drop would put a seller over capacity; a lane itself has no limit of its own. */
function wouldExceed(board: BoardIndex, drag: DragState, { groupKey }: DragTarget): boolean {
  const capacity = groupKey === null ? null : board.capacityOf(groupKey);
  if (groupKey === null || capacity === null) return false;
  return board.loadOf(groupKey) + drag.load - (drag.leavingLoad.get(groupKey) ?? 0) > capacity;
}
