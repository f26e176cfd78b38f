// What the Difference view says of each seller: who comes, who goes, and what that does to the load.
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../renderer/features/board/difference';
import { BoardIndex } from '../../renderer/store/board-index';
import { type MoveTarget, moveAccounts } from '../../shared/actions/move-accounts';
import { nameQuarterback } from '../../shared/actions/name-quarterback';
import type { Book } from '../../shared/records/book';
import { type AccountId, planAId, type SellerId } from '../../shared/records/ids';
import { groupings } from '../../shared/records/saved-view';
import { accountWith, asOf, bookWith, sellerWith, workspaceRecord } from '../helpers/coverage-records';

const maya = sellerWith({
  id: 'maya' as SellerId,
  name: 'Maya Okafor',
  homeLane: 'inside',
  capacityCents: 500_00,
});
const dana = sellerWith({ id: 'dana' as SellerId, name: 'Dana Castellano', homeLane: 'field' });

function planned(loadUnit: 'accounts' | 'spend' | 'points'): { book: Book; board: BoardIndex } {
  const spends = [300_00, 200_00, 100_00];
  const book = bookWith([
    { ...workspaceRecord, loadUnit },
    maya,
    dana,
    ...spends.map((spendCents, index) =>
      accountWith({ id: `a${index}` as AccountId, lane: 'inside', ownerId: maya.id, spendCents }),
    ),
    accountWith({ id: 'free' as AccountId, lane: null, ownerId: null, spendCents: 50_00 }),
  ]);
  const move = (accountIds: string[], target: MoveTarget) => {
    const plan = moveAccounts(book, {
      scenarioId: planAId,
      accountIds: accountIds as AccountId[],
      target,
      keepQuarterback: false,
      reason: null,
    });
    if (!plan.ok) throw new Error(plan.message);
    book.apply(plan.changes);
  };
  move(['a2', 'a0'], { kind: 'seller', sellerId: dana.id });
  move(['free'], { kind: 'lane', lane: 'inside' });
  return { book, board: BoardIndex.of(book, planAId, asOf) };
}

describe('B6 the difference', () => {
  it('says who leaves, the biggest first, and who comes', () => {
    const { book, board } = planned('accounts');
    const difference = differenceOf(board, book);
    expect(difference.get('inside/maya')).toEqual({
      arriving: 0,
      arrivingLoad: 0,
      leavingLoad: 2,
      leaving: ['a0', 'a2'],
    });
    expect(difference.get('field/dana')).toMatchObject({ arriving: 2, arrivingLoad: 2, leaving: [] });
    expect(difference.get('unassigned/no-owner')).toMatchObject({ leaving: ['free'] });
    expect(difference.get('inside/no-seller')).toMatchObject({ arriving: 1 });
  });

  it('B7 counts load in spend or points when the workspace does', () => {
    const { book, board } = planned('spend');
    expect(differenceOf(board, book).get('inside/maya')).toMatchObject({ leavingLoad: 400_00 });
    expect(board.loadOf('field/dana')).toBe(400_00);
    expect(board.capacityOf('inside/maya')).toBe(500_00);
    expect(board.lane('inside')).toMatchObject({ count: 2, load: 250_00, capacity: 500_00 });
    const points = planned('points').board;
    expect(points.loadOf('field/dana')).toBe(2);
    expect(points.capacityOf('inside/maya')).toBe(null);
  });

  it('still names a seller whom the plan leaves nobody and who stands on the board no more', () => {
    const { book } = planned('accounts');
    const plan = moveAccounts(book, {
      scenarioId: planAId,
      accountIds: ['a1' as AccountId],
      target: { kind: 'seller', sellerId: dana.id },
      keepQuarterback: false,
      reason: null,
    });
    if (!plan.ok) throw new Error(plan.message);
    const away = {
      recordId: maya.id,
      type: 'seller' as const,
      before: { active: true },
      after: { active: false },
    };
    book.apply([...plan.changes, away]);
    const board = BoardIndex.of(book, planAId, asOf);
    expect(board.lane('inside').groupKeys).not.toContain('inside/maya');
    expect(differenceOf(board, book).get('inside/maya')?.leaving).toHaveLength(3);
    expect(board.groupOrEmpty('inside/maya')).toMatchObject({ lane: 'inside', sellerId: maya.id, count: 0 });
    expect(board.groupOrEmpty('inside/maya')).toBe(board.groupOrEmpty('inside/maya'));
  });

  it('an account that only changes its lane within its group is no difference of groups', () => {
    const { book, board } = planned('accounts');
    const keys = [...differenceOf(board, book).keys()].sort();
    expect(keys).toEqual(['field/dana', 'inside/maya', 'inside/no-seller', 'unassigned/no-owner']);
  });

  const everyGrouping = groupings.filter((grouping) => grouping !== 'seller');
  it.each(everyGrouping)('says who leaves each group when the board is grouped by %s', (grouping) => {
    const { book, board } = planned('accounts');
    const named = nameQuarterback(book, { accountId: 'a1' as AccountId, sellerId: maya.id });
    const moved = moveAccounts(book, {
      scenarioId: planAId,
      accountIds: ['a1' as AccountId],
      target: { kind: 'seller', sellerId: dana.id },
      keepQuarterback: false,
      reason: null,
    });
    for (const plan of [named, moved]) {
      if (!plan.ok) throw new Error(plan.message);
      book.apply(plan.changes);
    }
    const shown = BoardIndex.of(book, planAId, asOf, { ...board.arrangement, grouping });
    const difference = differenceOf(shown, book);
    const leaving = [...difference].flatMap(([key, { leaving }]) => leaving.map((id) => [key, id] as const));
    const now = BoardIndex.of(book, null, asOf, { ...board.arrangement, grouping });
    // Where each account that changes its group stands today is the group it leaves.
    const movers = ['free', 'a0', 'a1', 'a2'] as AccountId[];
    expect(leaving.map(([, id]) => id).toSorted()).toEqual(movers.toSorted());
    for (const [key, id] of leaving) expect(now.row(id)?.groupKey).toBe(key);
    for (const [key, { leaving: gone, arriving, leavingLoad, arrivingLoad }] of difference) {
      const before = (shown.group(key)?.count ?? 0) - arriving + gone.length;
      expect(before).toBe(now.group(key)?.count ?? 0);
      expect([leavingLoad, arrivingLoad]).toEqual([gone.length, arriving]);
      // A group that is left empty can still be named.
      expect(shown.groupOrEmpty(key).title).toBe((now.group(key) ?? shown.group(key))?.title);
    }
  });
});
