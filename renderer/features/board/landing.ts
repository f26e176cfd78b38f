// Decides which group a drop would really put the cards in: a group that is no seller's stands for its lane, and there each
// card goes to the group it belongs to. Moves nothing.
import { destinationOf } from '../../../shared/actions/move-accounts';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { groupKeyOf, noOwnerValue, noSellerValue, partsOfKey } from '../../store/board-row';

/**
 * For one hand, of each place: the group itself when all its cards would end up in it, else null: the lane, of which no
 * group can be named. O(1) over a seller's group; elsewhere the hand is looked through once for each lane it comes over.
 */
export function landingGroups(
  board: BoardIndex,
  book: Book,
  ids: readonly AccountId[],
): (place: { readonly lane: BoardLane; readonly groupKey: string }) => string | null {
  const shared = new Map<BoardLane, string | null>();
  return ({ lane, groupKey }) => {
    if (board.group(groupKey)?.sellerId != null) return groupKey;
    const known = shared.get(lane);
    const common = known === undefined ? commonGroup(board, book, ids, lane) : known;
    shared.set(lane, common);
    return common === groupKey ? groupKey : null;
  };
}

/** The one group of a lane all of them would be in; null where there is none. */
function commonGroup(
  board: BoardIndex,
  book: Book,
  ids: readonly AccountId[],
  lane: BoardLane,
): string | null {
  const [first] = ids;
  const key = first === undefined ? null : keyAfter(board, book, first, lane);
  return key !== null && ids.every((id) => keyAfter(board, book, id, lane) === key) ? key : null;
}

/** The group of the lane an account would be in; null where that is not known before the move. */
function keyAfter(board: BoardIndex, book: Book, id: AccountId, lane: BoardLane): string | null {
  const row = board.row(id);
  const { grouping } = board.arrangement;
  // Who leads a team may change with the move.
  if (row === undefined || grouping === 'team') return null;
  if (grouping === 'seller') {
    const { ownerId } = destinationOf(book, row.ownerId, { kind: 'lane', lane }, undefined);
    return groupKeyOf(lane, ownerId ?? (lane === 'unassigned' ? noOwnerValue : noSellerValue));
  }
  return groupKeyOf(lane, partsOfKey(row.groupKey, grouping).value, grouping);
}
