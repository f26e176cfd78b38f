// What the board says of sellers who stopped carrying accounts, and how it follows them.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardName } from '../../renderer/features/board/Card';
import { groupLabel } from '../../renderer/features/board/GroupHeader';
import { readCardFacts } from '../../renderer/features/board/use-card-facts';
import { readGroupFacts } from '../../renderer/features/board/use-group-facts';
import { BoardIndex } from '../../renderer/store/board-index';
import { moveAccounts } from '../../shared/actions/move-accounts';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { setSellersActive } from '../../shared/actions/set-seller-active';
import * as placement from '../../shared/coverage/placement';
import type { Change } from '../../shared/journal/entry';
import { Book } from '../../shared/records/book';
import { planAId, type ScenarioId } from '../../shared/records/ids';
import { shownBoard } from '../helpers/shown-board';
import { accountIdAt, makeSeller, sellerIdAt, smallBook, testAsOf } from '../helpers/small-book';

vi.mock(import('../../shared/coverage/placement'), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, assignmentOf: vi.fn(original.assignmentOf) };
});

/** A book with the boards of both views, and what carries a change to them. */
function opened(more: ReturnType<typeof smallBook> = []) {
  const book = new Book([...smallBook(), ...more]);
  const plan = BoardIndex.of(book, planAId, testAsOf);
  const current = BoardIndex.of(book, null, testAsOf);
  const follow = (changes: readonly Change[]) => {
    plan.update(changes, testAsOf);
    current.update(changes, testAsOf);
  };
  const done = (outcome: Plan | Refusal) => {
    if (!outcome.ok) throw new Error(outcome.message);
    book.apply(outcome.changes);
    follow(outcome.changes);
    return outcome;
  };
  const undo = ({ changes }: Plan) => {
    book.unapply(changes);
    follow(changes);
  };
  const setActive = (index: number, active: boolean) =>
    done(setSellersActive(book, { sellerIds: [sellerIdAt(index)], active, scenarioId: planAId }));
  const heading = (board: BoardIndex, key: string) => {
    const facts = readGroupFacts(book, board, key, false);
    return facts === null ? null : groupLabel(facts);
  };
  const card = (board: BoardIndex, index: number, scenarioId: ScenarioId | null) => {
    const id = accountIdAt(index);
    const slot = board.columns.slotOf(id) ?? -1;
    const facts = readCardFacts(book, { id, slot, board, scenarioId, saysFrom: false });
    return facts === null ? '' : cardName(facts, scenarioId);
  };
  return { book, plan, current, done, undo, setActive, heading, card };
}

describe('SE22 orphans on the board', () => {
  afterEach(() => vi.mocked(placement.assignmentOf).mockClear());

  it('the group of whoever is deactivated says so in both views, until they are back or it is undone', () => {
    const { plan, current, setActive, undo, heading } = opened();
    const both = () => [heading(plan, 'inside/s0'), heading(current, 'inside/s0')];
    expect(both().every((name) => name !== null && !name.includes('inactive'))).toBe(true);
    const before = both();
    const deactivated = setActive(0, false);
    for (const name of both()) {
      expect(name).toMatch(/^Seller 0, 2 accounts/);
      expect(name).toMatch(/, inactive, 2 orphaned accounts$/);
    }
    undo(deactivated);
    expect(both()).toEqual(before);
    setActive(0, false);
    setActive(0, true);
    expect(both()).toEqual(before);
  });

  it('a card says it of its owner in the view it is in, and a move takes it away there', () => {
    const { book, plan, current, done, setActive, heading, card } = opened();
    setActive(0, false);
    expect(card(plan, 6, planAId)).toContain('owner Seller 0, orphaned, owner inactive');
    done(
      moveAccounts(book, {
        scenarioId: planAId,
        accountIds: [accountIdAt(6)],
        target: { kind: 'seller', sellerId: sellerIdAt(1) },
        keepQuarterback: false,
        reason: null,
      }),
    );
    expect(card(plan, 6, planAId)).not.toContain('orphaned');
    expect(card(current, 6, null)).toContain('orphaned, owner inactive');
    expect(heading(plan, 'inside/s0')).toMatch(/, inactive, 1 orphaned account$/);
    expect(heading(current, 'inside/s0')).toMatch(/, inactive, 2 orphaned accounts$/);
  });

  it('B2 no account is derived anew; an empty group goes and comes back, and totals stay', () => {
    const { book, plan, current, setActive } = opened([makeSeller(7, { homeLane: 'field' })]);
    vi.mocked(placement.assignmentOf).mockClear();
    const counted = plan.totals;
    for (const [index, active] of [
      [0, false],
      [7, false],
      [7, true],
      [0, true],
    ] as const) {
      setActive(index, active);
      const calls = vi.mocked(placement.assignmentOf).mock.calls.length;
      expect(calls).toBe(0);
      expect(plan.lane('field').groupKeys.includes('field/s7')).toBe(index !== 7 || active);
      expect(shownBoard(plan)).toEqual(shownBoard(BoardIndex.of(book, planAId, testAsOf)));
      expect(shownBoard(current)).toEqual(shownBoard(BoardIndex.of(book, null, testAsOf)));
      vi.mocked(placement.assignmentOf).mockClear();
    }
    expect(plan.totals).toEqual(counted);
  });
});
