// What a group's header is called: load against capacity, and what its accounts spend.
import { expect, it } from 'vitest';
import { groupLabel } from '../../renderer/features/board/GroupHeader';
import { readGroupFacts } from '../../renderer/features/board/use-group-facts';
import { BoardIndex } from '../../renderer/store/board-index';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import { smallBook, testAsOf } from '../helpers/small-book';

function labelOf(records: readonly AnyRecord[], key: string): string {
  const book = new Book(records);
  const facts = readGroupFacts(book, BoardIndex.of(book, planAId, testAsOf), key, false);
  return facts === null ? '' : groupLabel(facts);
}

it('B7 a group says its accounts, its capacity and what they spend', () => {
  // Accounts 2 and 8, of $25K and $100K.
  expect(labelOf(smallBook(), 'field/s2')).toBe('Seller 2, 2 of 40 accounts, $125K');
});

it('B7 a spend that is the load already, or that no account has, is not said', () => {
  const inSpend = smallBook().map((record) =>
    record.type === 'workspace' ? { ...record, loadUnit: 'spend' as const } : record,
  );
  expect(labelOf(inSpend, 'field/s2')).toBe('Seller 2, 2 accounts, $125K');
  const unknown = smallBook().map((record) =>
    record.type === 'account' ? { ...record, spendCents: null } : record,
  );
  expect(labelOf(unknown, 'field/s2')).toBe('Seller 2, 2 of 40 accounts');
});
