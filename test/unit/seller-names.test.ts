// What tells sellers of one name apart is worked out once, and anew exactly when a seller has changed.
import { beforeEach, describe, expect, it } from 'vitest';
import { useRecords } from '../../renderer/store/records';
import { sellerDetails, sellerLabel } from '../../renderer/store/seller-names';
import { addSeller, editSeller } from '../../shared/actions/edit-seller';
import { lockAccounts } from '../../shared/actions/lock-accounts';
import type { Plan, Refusal } from '../../shared/actions/plan';
import type { Book } from '../../shared/records/book';
import type { AccountId, SellerId } from '../../shared/records/ids';
import { accountWith, bookWith, sellerWith } from '../helpers/coverage-records';
import { testContext } from '../helpers/small-book';

const east = sellerWith({ id: 'east' as SellerId, name: 'Jo Park', region: 'East' });
const west = sellerWith({ id: 'west' as SellerId, name: 'jó park', region: 'West', active: false });
const account = accountWith({ id: 'a' as AccountId, name: 'Acme' });

/** Carries a plan out as the store does: the book first, then those who listen. */
function carryOut(book: Book, plan: Plan | Refusal): void {
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  const touched = new Set(plan.changes.map(({ recordId }) => recordId));
  useRecords.setState(({ revision }) => ({ revision: revision + 1, touched }));
}

describe('SE7 names of sellers in the store', () => {
  let book: Book;
  beforeEach(() => {
    book = bookWith([east, west, account]);
    useRecords.setState(({ revision }) => ({ book, revision: revision + 1, touched: null }));
  });

  it('stay the same map while other records change', () => {
    const before = sellerDetails(book);
    expect([...before]).toEqual([
      ['east', 'East'],
      ['west', 'West'],
    ]);
    carryOut(book, lockAccounts(book, { accountIds: [account.id], reason: 'A trial runs.' }));
    expect(sellerDetails(book)).toBe(before);
  });

  it('follow an edit, a new seller, and one that is taken back', () => {
    expect(sellerLabel(book, east)).toBe('Jo Park (East)');
    carryOut(book, editSeller(book, { sellerId: east.id, email: 'jo@x.example' }));
    expect(sellerLabel(book, east)).toBe('Jo Park (jo@x.example)');
    carryOut(book, editSeller(book, { sellerId: west.id, name: 'Jon Park' }));
    expect(sellerLabel(book, east)).toBe('Jo Park');
    const added = addSeller(book, { name: 'JO PARK' }, testContext());
    carryOut(book, added);
    expect(sellerLabel(book, east)).toBe('Jo Park (jo@x.example)');
    if (!added.ok) return;
    book.unapply(added.changes);
    const touched = new Set(added.changes.map(({ recordId }) => recordId));
    useRecords.setState(({ revision }) => ({ revision: revision + 1, touched }));
    expect(sellerLabel(book, east)).toBe('Jo Park');
  });

  it('are those of the book that is open', () => {
    expect(sellerDetails(book).size).toBe(2);
    const other = bookWith([east]);
    useRecords.setState(({ revision }) => ({ book: other, revision: revision + 1, touched: null }));
    expect(sellerDetails(other).size).toBe(0);
  });
});
