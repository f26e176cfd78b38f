// A big change taken back on the page: the boards follow it in place where they can, and what is shown goes to the disk.
import { describe, expect, it, vi } from 'vitest';
import { BoardIndex } from '../../renderer/store/board-index';
import { asOfOf, useRecords } from '../../renderer/store/records';
import { redo, undo } from '../../renderer/store/undo';
import { moveAccounts } from '../../shared/actions/move-accounts';
import { planAId } from '../../shared/records/ids';
import { BookHarness } from '../helpers/book-harness';
import { shownBoard } from '../helpers/shown-board';
import { accountIdAt, makeAccount, sellerIdAt, smallBook, startPlan } from '../helpers/small-book';

/** A sixth of them is there already; what is left is more than a small entry holds. */
const movedCount = 660;

async function withMany(count: number): Promise<BookHarness> {
  const many = Array.from({ length: count }, (_, index) => makeAccount(index + 100));
  return BookHarness.startedWith(startPlan([...smallBook(), ...many]));
}

function moveMany(harness: BookHarness): void {
  const plan = moveAccounts(harness.book, {
    scenarioId: planAId,
    accountIds: Array.from({ length: movedCount }, (_, index) => accountIdAt(index + 100)),
    target: { kind: 'seller', sellerId: sellerIdAt(3) },
    keepQuarterback: false,
    reason: null,
  });
  if (!plan.ok) throw new Error(plan.message);
  harness.commit(plan);
}

function shownNow(): BoardIndex {
  const { proposed } = useRecords.getState();
  if (proposed === null) throw new Error('No board is shown.');
  return proposed;
}

describe('U1 a big change taken back', () => {
  it.each([
    ['in place, in a book of twice as many', 1500, true],
    ['by boards made anew, in a smaller book', 700, false],
  ])('%s: shown, on disk, and said by the buttons', async (_, count, isInPlace) => {
    const harness = await withMany(count);
    moveMany(harness);
    await harness.settle();
    const built = vi.spyOn(BoardIndex, 'building');
    for (const [step, label] of [
      [undo, 'redoLabel'],
      [redo, 'undoLabel'],
    ] as const) {
      await step();
      const { book } = harness;
      expect(shownBoard(shownNow())).toEqual(shownBoard(BoardIndex.of(book, planAId, asOfOf(book))));
      await harness.settle();
      await vi.waitFor(() => expect(useRecords.getState()[label]).toMatch(/^\d+ accounts proposed to /));
    }
    // Each comparison above builds one by itself.
    expect(built.mock.calls.length).toBe(isInPlace ? 2 : 4);
    built.mockRestore();
    const before = useRecords.getState().book?.count('proposal');
    expect(before).toBeGreaterThan(400);
    await harness.reopen();
    expect(harness.book.count('proposal')).toBe(before);
    await harness.close();
  });
});
