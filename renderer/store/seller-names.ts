// Keeps what tells sellers of one name apart, worked out once for all who ask until a seller changes. What it is:
// shared/records/seller-details.
import type { Book } from '../../shared/records/book';
import type { SellerId } from '../../shared/records/ids';
import type { Seller } from '../../shared/records/seller';
import { nameApart, tellApart, tellApartEver } from '../../shared/records/seller-details';
import { useRecords } from './records';

interface Kept {
  readonly book: Book;
  readonly details: ReadonlyMap<SellerId, string>;
  /** Those removed too; null until somebody asks. */
  ever: ReadonlyMap<SellerId, string> | null;
}

let kept: Kept | null = null;

/** After a change of more records it is worked out again rather than looked which they were. */
const mostLookedAt = 500;

useRecords.subscribe(({ book, revision, touched }, before) => {
  if (kept === null || revision === before.revision) return;
  if (kept.book !== book || touched === null || touched.size > mostLookedAt) {
    kept = null;
    return;
  }
  for (const id of touched) {
    // A creation that was taken back is in the book no more, and may have been a seller.
    const type = book.stored(id)?.type;
    if (type === undefined || type === 'seller') {
      kept = null;
      return;
    }
  }
});

/** What stands beside the names that more than one of the book's sellers bear, active or not. */
export function sellerDetails(book: Book): ReadonlyMap<SellerId, string> {
  return keptOf(book).details;
}

function keptOf(book: Book): Kept {
  if (kept?.book !== book) kept = { book, details: tellApart(book.all('seller')), ever: null };
  return kept;
}

/** The seller's name, told apart where another one bears it too: `Jo Park (jo@x.example)`. */
export function sellerLabel(book: Book, seller: Pick<Seller, 'id' | 'name'>): string {
  return nameApart(seller, sellerDetails(book));
}

/** The same for a seller of the past, live or removed: `Jo Park (jo@x.example, removed)`. */
export function sellerLabelEver(book: Book, seller: Pick<Seller, 'id' | 'name'>): string {
  const own = keptOf(book);
  own.ever ??= tellApartEver(book.all('seller'), book.deleted('seller'));
  return nameApart(seller, own.ever);
}

type SellerDetails = ReadonlyMap<SellerId, string>;

const none: SellerDetails = new Map();

/** `sellerDetails` of the open book; the same map until a seller changes. */
export function useSellerDetails(): SellerDetails {
  return useRecords(({ book }) => (book === null ? none : sellerDetails(book)));
}

/** What stands beside a seller among choices, where something has to. */
export function apartIn(details: SellerDetails, sellerId: SellerId): { readonly apart?: string } {
  const apart = details.get(sellerId);
  return apart === undefined ? {} : { apart };
}
