// Property of the preview: a place is refused before the drop exactly when the drop is, with the same sentence, whatever
// the hand holds and whoever is inactive.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalAt } from '../../renderer/features/board/judge-target';
import { targetOf } from '../../renderer/features/board/move-effects';
import { BoardIndex } from '../../renderer/store/board-index';
import { moveAccounts } from '../../shared/actions/move-accounts';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import { boardLanes } from '../../shared/records/lane';
import { holds } from '../helpers/regressions';
import { accountCount, accountIdAt, sellerIdAt, smallBook, testAsOf } from '../helpers/small-book';

const noFamily = { name: null, familyCount: 0, ids: [] };

describe('MV4 a place that would refuse the hand', () => {
  it('is told before the drop, with its sentence, and no other is', async () => {
    const refusals = new Set<string>();
    let taken = 0;
    await holds(
      'refused-targets',
      fc.record({
        inactive: fc.subarray([0, 1, 2, 3, 4]),
        hand: fc.uniqueArray(fc.integer({ min: 0, max: accountCount - 1 }), { minLength: 1, maxLength: 4 }),
        before: fc.option(fc.constantFrom(...boardLanes)),
        lane: fc.constantFrom(...boardLanes),
        place: fc.nat(),
      }),
      ({ inactive, hand, before, lane, place }) => {
        const gone = new Set<string>(inactive.map(sellerIdAt));
        const book = new Book(
          smallBook().map((record) => (gone.has(record.id) ? { ...record, active: false } : record)),
        );
        const ids = hand.map(accountIdAt);
        const move = (target: ReturnType<typeof targetOf>) =>
          moveAccounts(book, {
            scenarioId: planAId,
            accountIds: ids,
            target,
            keepQuarterback: false,
            reason: null,
            asOf: testAsOf,
          });
        const plan = before === null ? null : move({ kind: 'lane', lane: before });
        if (plan?.ok === true) book.apply(plan.changes);
        const board = BoardIndex.of(book, planAId, testAsOf);
        const keys = [null, ...board.lane(lane).groupKeys];
        const groupKey = keys[place % keys.length] ?? null;
        const told = refusalAt(board, book, { picked: ids, family: noFamily }, { lane, groupKey });
        const outcome = move(targetOf(board, lane, groupKey));
        expect(told).toBe(outcome.ok ? null : outcome.message);
        if (outcome.ok) taken += 1;
        else refusals.add(outcome.code);
      },
      { runs: 400 },
    );
    expect(taken).toBeGreaterThan(0);
    expect([...refusals].sort()).toEqual(['account-locked', 'nothing-to-change', 'seller-inactive']);
  });
});
