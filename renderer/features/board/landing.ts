// Decides which group a drop would really put the cards in: a group that is no seller's stands for its lane, and there each
// card goes to the group it belongs to. Moves nothing.
import { destinationOf } from '../../../shared/actions/move-accounts';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { groupKeyOf, noOwnerValue, noSellerValue, partsOfKey } from '../../store/board-row';

/**
 * The group itself when all cards of the hand would end up in it, else null: the lane, of which no group can be named.
 * O(1) over a seller's group; elsewhere O(hand) at most, and less as soon as one card goes elsewhere.
 */
export function landingGroup(
  board: BoardIndex,
  book: Book,
  ids: readonly AccountId[],
  place: { readonly lane: BoardLane; readonly groupKey: string },
): string | null {
  const { lane, groupKey } = place;
  if (board.group(groupKey)?.sellerId != null) return groupKey;
  const landsHere = (id: AccountId) => keyAfter(board, book, id, lane) === groupKey;
  return ids.every(landsHere) ? groupKey : null;
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
