// The order of cards: the first few are those that a sort of all puts first, under every order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CardOrder } from '../../renderer/store/board/order';
import { BoardIndex } from '../../renderer/store/board-index';
import type { Account } from '../../shared/records/account';
import type { AccountId } from '../../shared/records/ids';
import { planAId } from '../../shared/records/ids';
import { sortings } from '../../shared/records/saved-view';
import { accountWith, asOf, bookWith } from '../helpers/coverage-records';

const cents = fc.option(fc.constantFrom(0, 100, 200, 300));
const fields = fc.record({
  name: fc.constantFrom('Acme', 'Acre', 'Baker', 'B', ''),
  spendCents: cents,
  openPipelineCents: cents,
  averageOrderCents: cents,
  lastOrderOn: fc.option(fc.constantFrom('2026-01-01', '2025-12-31')),
});

describe('B4 the order of cards', () => {
  it('finds the first few without sorting all', () => {
    fc.assert(
      fc.property(
        fc.array(fields, { maxLength: 40 }),
        fc.constantFrom(...sortings),
        fc.integer({ min: 1, max: 8 }),
        (drawn, sorting, most) => {
          const accounts = drawn.map((each, at) =>
            accountWith({ id: `a${at}` as AccountId, ...each } as Partial<Account>),
          );
          const { columns } = BoardIndex.of(bookWith(accounts), planAId, asOf);
          const order = new CardOrder(columns, sorting);
          const all = Uint32Array.from(accounts.keys());
          const sorted = [...all].sort(order.compareSlots);
          expect([...order.first(all, most)]).toEqual(sorted.slice(0, most));
        },
      ),
      { numRuns: 300 },
    );
  });
});
