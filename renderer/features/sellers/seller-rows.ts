// Decides what the sellers table shows of each seller: the record, and how many accounts today and in the plan.
import type { Book } from '../../../shared/records/book';
import type { RecordOf } from '../../../shared/records/record';
import type { BoardIndex } from '../../store/board-index';
import { groupKeyOf } from '../../store/board-row';

export interface SellerLoad {
  readonly current: number;
  readonly proposed: number;
}

/** Accounts of one seller in both views; asks two groups, walks nothing. */
export function loadOf(seller: RecordOf<'seller'>, current: BoardIndex, proposed: BoardIndex): SellerLoad {
  const key = groupKeyOf(seller.homeLane ?? 'unassigned', seller.id);
  return {
    current: current.group(key)?.count ?? 0,
    proposed: proposed.group(key)?.count ?? 0,
  };
}

/** Sellers whose name, manager or region holds every word of the query, in the order they were created. */
export function sellersMatching(book: Book, query: string): RecordOf<'seller'>[] {
  const words = query.toLocaleLowerCase('en').split(/\s+/u).filter(Boolean);
  const sellers = book.all('seller');
  if (words.length === 0) return sellers;
  return sellers.filter((seller) => {
    const text = [seller.name, seller.manager, seller.region].join(' ').toLocaleLowerCase('en');
    return words.every((word) => text.includes(word));
  });
}
