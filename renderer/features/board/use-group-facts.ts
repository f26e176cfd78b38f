// Decides what is asked of the store for the header of one group, in one look. Words nothing.
import { isOrphan } from '../../../shared/coverage/placement';
import { capacityOf, type LoadUnit } from '../../../shared/coverage/workload';
import type { Book } from '../../../shared/records/book';
import type { SellerId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import { type BoardGroup, groupKeyOf } from '../../store/board-row';
import { currencyOf, useRecordFacts } from '../../store/records';
import { sellerDetails } from '../../store/seller-names';

/** All that a group's header shows, and its accessible name says. */
export interface GroupFacts {
  readonly group: BoardGroup;
  /** The seller's, or what the board is grouped by. */
  readonly name: string;
  /** What tells the seller apart from another of the name; null where nothing has to. */
  readonly apart: string | null;
  /** Both: `Jo Park (jo@x.example)`. */
  readonly fullName: string;
  readonly isSeller: boolean;
  /** Its seller carries accounts no more: all that are left here are orphaned. */
  readonly isInactive: boolean;
  /** Load and capacity in the workspace's unit; no capacity without a seller, or where none is given. */
  readonly load: number;
  readonly capacity: number | null;
  readonly unit: LoadUnit;
  /** What its accounts spend; null where no account of the book has a spend, or the load says it already. */
  readonly spendCents: number | null;
  readonly currency: string;
}

/**
 * The facts of one group; the same object until one of them changes. Null for a group that is gone.
 * @param isChanged the difference names it even when nobody is in it any more
 */
export function useGroupFacts(board: BoardIndex, groupKey: string, isChanged: boolean): GroupFacts | null {
  return useRecordFacts(({ book }) =>
    book === null ? null : readGroupFacts(book, board, groupKey, isChanged),
  );
}

/** The same of a book as it is now. */
export function readGroupFacts(
  book: Book,
  board: BoardIndex,
  groupKey: string,
  isChanged: boolean,
): GroupFacts | null {
  const group = isChanged ? board.groupOrEmpty(groupKey) : board.group(groupKey);
  if (group === undefined) return null;
  const { unit } = board.loadSettings;
  const seller = group.sellerId === null ? undefined : book.get('seller', group.sellerId);
  const name = seller?.name ?? group.title ?? 'A former seller';
  const apart = apartOf(book, group);
  return {
    group,
    name,
    apart,
    fullName: apart === null ? name : `${name} (${apart})`,
    isSeller: seller !== undefined,
    isInactive: isOrphan({ ownerId: group.sellerId }, seller),
    load: board.loadOf(groupKey),
    capacity: seller === undefined ? null : capacityOf(seller, unit),
    unit,
    spendCents: unit === 'spend' || board.totals.withSpend === 0 ? null : group.spendCents,
    currency: currencyOf(book),
  };
}

/** Of a seller's group, or of the team one leads. */
function apartOf(book: Book, { key, lane, sellerId }: BoardGroup): string | null {
  const ofTeams = groupKeyOf(lane, '', 'team');
  const leaderId = key.startsWith(ofTeams) ? (key.slice(ofTeams.length) as SellerId) : null;
  const id = sellerId ?? leaderId;
  return id === null ? null : (sellerDetails(book).get(id) ?? null);
}
