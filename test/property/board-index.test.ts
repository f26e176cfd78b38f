// Properties of the board's derived lists: following changes gives what building afresh gives, for less work.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BoardIndex } from '../../renderer/store/board-index';
import { asOfOf, useRecords } from '../../renderer/store/records';
import { moveAccounts } from '../../shared/actions/move-accounts';
import * as placement from '../../shared/coverage/placement';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import { holds } from '../helpers/regressions';
import { anyStep, playScript, playStep } from '../helpers/run-script';
import { shownBoard } from '../helpers/shown-board';
import {
  accountIdAt,
  makeAccount,
  sellerIdAt,
  smallBook,
  testAsOf,
  testContext,
} from '../helpers/small-book';

vi.mock(import('../../shared/coverage/placement'), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, assignmentOf: vi.fn(original.assignmentOf) };
});

/** Makes the Current board as the first screen that shows it does. */
function lookAtCurrent(): void {
  const { book, current } = useRecords.getState();
  if (book !== null && current === null) {
    useRecords.setState({ current: BoardIndex.of(book, null, asOfOf(book)) });
  }
}

/** The largest map that was walked through while `run` ran. */
function largestWalk(run: () => void): number {
  const sizes: number[] = [];
  const spies = (['values', 'keys', 'entries', 'forEach'] as const).map((method) => {
    const original = Map.prototype[method] as (...args: unknown[]) => unknown;
    return vi.spyOn(Map.prototype, method).mockImplementation(function (
      this: Map<unknown, unknown>,
      ...args: unknown[]
    ) {
      sizes.push(this.size);
      return original.apply(this, args) as never;
    });
  });
  try {
    run();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return Math.max(0, ...sizes);
}

describe('board index', () => {
  afterEach(() => vi.mocked(placement.assignmentOf).mockClear());

  it('B1 after any sequence the board that followed is the board built afresh', async () => {
    await holds(
      'board-follows',
      fc.array(anyStep, { minLength: 3, maxLength: 16 }),
      async (script) => {
        const ctx = testContext();
        const harness = await playScript([], ctx);
        for (const step of script) {
          lookAtCurrent();
          await playStep(harness, step, ctx);
          lookAtCurrent();
          const { book } = harness;
          const { proposed, current } = useRecords.getState();
          if (proposed === null || current === null) throw new Error('No board is shown.');
          expect(shownBoard(proposed)).toEqual(shownBoard(BoardIndex.of(book, planAId, asOfOf(book))));
          expect(shownBoard(current)).toEqual(shownBoard(BoardIndex.of(book, null, asOfOf(book))));
        }
        await harness.close();
      },
      { runs: 40 },
    );
  });

  it('B2 a drop is followed by looking at the accounts that moved, not at the whole book', () => {
    const many = Array.from({ length: 3000 }, (_, index) => makeAccount(index + 100));
    const book = new Book([...smallBook(), ...many]);
    const board = BoardIndex.of(book, planAId, testAsOf);
    for (const count of [1, 20]) {
      const plan = moveAccounts(book, {
        scenarioId: planAId,
        accountIds: Array.from({ length: count }, (_, index) => accountIdAt(100 + index * 6)),
        target: { kind: 'seller', sellerId: sellerIdAt(2) },
        keepQuarterback: false,
        reason: null,
      });
      if (!plan.ok) throw new Error(plan.message);
      book.apply(plan.changes);
      vi.mocked(placement.assignmentOf).mockClear();
      const walked = largestWalk(() => board.update(plan.changes, testAsOf));
      expect(walked).toBeLessThan(100);
      expect(vi.mocked(placement.assignmentOf)).toHaveBeenCalledTimes(plan.changes.length);
    }
    expect(shownBoard(board)).toEqual(shownBoard(BoardIndex.of(book, planAId, testAsOf)));
  });
});
