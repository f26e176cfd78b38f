// Property of the preview: the group it shows is the one every card of the hand is in after the drop, however the board is
// grouped; where it shows none, the cards are not all in the group under the hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landingGroups } from '../../renderer/features/board/landing';
import { targetOf } from '../../renderer/features/board/move-effects';
import { BoardIndex } from '../../renderer/store/board-index';
import { moveAccounts } from '../../shared/actions/move-accounts';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import { boardLanes } from '../../shared/records/lane';
import { holds } from '../helpers/regressions';
import { accountCount, accountIdAt, makeAccount, smallBook, testAsOf } from '../helpers/small-book';

const groupings = ['seller', 'none', 'region', 'segment', 'team', 'rule'] as const;

/** Accounts in two regions and none, and of three segments, so that hands are of one group and of several. */
function regionalBook(): Book {
  const accounts = Array.from({ length: accountCount }, (_, index) =>
    makeAccount(index, {
      region: [null, 'East', 'West'][index % 3] ?? null,
      segment: ['Wood', 'Steel', ''][index % 4] ?? null,
      lockReason: null,
    }),
  );
  return new Book([...smallBook().filter(({ type }) => type !== 'account'), ...accounts]);
}

describe('MV1 the group a preview shows', () => {
  it('is the one all cards are in after the drop', async () => {
    let shown = 0;
    let none = 0;
    await holds(
      'landing',
      fc.record({
        grouping: fc.constantFrom(...groupings),
        hand: fc.uniqueArray(fc.integer({ min: 0, max: accountCount - 1 }), { minLength: 1, maxLength: 4 }),
        lane: fc.constantFrom(...boardLanes),
        place: fc.nat(),
      }),
      async ({ grouping, hand, lane, place }) => {
        const book = regionalBook();
        const board = BoardIndex.of(book, planAId, testAsOf, { grouping, sorting: 'spend' });
        const { groupKeys } = board.lane(lane);
        const groupKey = groupKeys[place % Math.max(1, groupKeys.length)];
        if (groupKey === undefined) return;
        const ids = hand.map(accountIdAt);
        const landing = landingGroups(board, book, ids)({ lane, groupKey });
        const plan = moveAccounts(book, {
          scenarioId: planAId,
          accountIds: ids,
          target: targetOf(board, lane, groupKey),
          keepQuarterback: false,
          reason: null,
        });
        if (plan.ok) {
          book.apply(plan.changes);
          board.update(plan.changes, testAsOf);
        }
        const keys = new Set(ids.map((id) => board.row(id)?.groupKey));
        if (landing !== null) {
          shown += 1;
          expect([...keys]).toEqual([landing]);
        } else if (grouping !== 'team') {
          none += 1;
          expect([...keys]).not.toEqual([groupKey]);
        }
      },
      { runs: 400 },
    );
    expect(shown).toBeGreaterThan(0);
    expect(none).toBeGreaterThan(0);
  });
});
