// Properties of a board however it is grouped and ordered: following changes gives what building afresh gives, and
// arranging anew too.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BoardIndex } from '../../renderer/store/board-index';
import { asOfOf, useRecords } from '../../renderer/store/records';
import { resetView, useView } from '../../renderer/store/view';
import { moveAccounts } from '../../shared/actions/move-accounts';
import * as placement from '../../shared/coverage/placement';
import type { Change } from '../../shared/journal/entry';
import type { Account } from '../../shared/records/account';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import { boardLanes } from '../../shared/records/lane';
import { groupings, sortings } from '../../shared/records/saved-view';
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

const anyArrangement = fc.record({
  grouping: fc.constantFrom(...groupings),
  sorting: fc.constantFrom(...sortings),
});

function creation(account: Account): Change {
  return { recordId: account.id, type: 'account', before: null, after: { ...account } };
}

function change(account: Account, to: Partial<Account>): Change {
  const before = Object.fromEntries(Object.keys(to).map((field) => [field, account[field as keyof Account]]));
  return { recordId: account.id, type: 'account', before, after: to };
}

function moveOf(book: Book, { id }: Account, index: number): readonly Change[] {
  const plan = moveAccounts(book, {
    scenarioId: planAId,
    accountIds: [id],
    target: { kind: 'seller', sellerId: sellerIdAt(index % 4) },
    keepQuarterback: false,
    reason: null,
  });
  return plan.ok ? plan.changes : [];
}

describe('an arranged board', () => {
  afterEach(() => resetView());

  it('B1 B3 B4 after any sequence the board that followed is the board built afresh, in any arrangement', async () => {
    await holds(
      'board-arranged-follows',
      fc.tuple(fc.array(fc.tuple(anyStep, anyArrangement), { minLength: 3, maxLength: 12 }), anyArrangement),
      async ([script, first]) => {
        const ctx = testContext();
        const harness = await playScript([], ctx);
        useView.setState(first);
        for (const [index, [step, next]] of script.entries()) {
          await playStep(harness, step, ctx);
          // Now and then the board is laid out otherwise, in the middle of the changes.
          if (index % 3 === 2) useView.setState(next);
          const { grouping, sorting } = useView.getState();
          const { proposed } = useRecords.getState();
          if (proposed === null) throw new Error('No board is shown.');
          const afresh = BoardIndex.of(harness.book, planAId, asOfOf(harness.book), { grouping, sorting });
          expect(shownBoard(proposed)).toEqual(shownBoard(afresh));
        }
        await harness.close();
        resetView();
      },
      { runs: 40 },
    );
  });

  it('B2 a change of a good part of the book is followed account by account too, and gives the board built afresh', async () => {
    const many = Array.from({ length: 300 }, (_, index) => makeAccount(index + 100));
    const derived = vi.mocked(placement.assignmentOf);
    await holds(
      'board-follows-many',
      fc.array(
        fc.record({
          arrangement: anyArrangement,
          scenarioId: fc.constantFrom(planAId, null),
          kind: fc.constantFrom('move', 'spend', 'remove', 'restore', 'add'),
          from: fc.nat({ max: 150 }),
          count: fc.integer({ min: 101, max: 180 }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      async (script) => {
        const book = new Book([...smallBook(), ...many]);
        const [first] = script;
        const board = BoardIndex.of(book, first?.scenarioId ?? null, testAsOf, first?.arrangement);
        let added = 0;
        for (const { arrangement, kind, from, count } of script) {
          board.arrange(arrangement);
          const touched = Array.from({ length: count }, (_, index) => 100 + from + index);
          const changes = touched.flatMap((index): readonly Change[] => {
            const account = book.stored(accountIdAt(index)) as Account | undefined;
            if (kind === 'add') {
              added += 1;
              return [creation(makeAccount(1000 + added, { spendCents: (added % 7) * 1_000_000 }))];
            }
            if (account === undefined) return [];
            if (kind === 'move') return moveOf(book, account, index);
            if (kind === 'spend') return [change(account, { spendCents: (index % 5) * 3_000_000 })];
            return account.deleted === (kind === 'remove')
              ? []
              : [change(account, { deleted: kind === 'remove' })];
          });
          book.apply(changes);
          derived.mockClear();
          board.update(changes, testAsOf);
          expect(derived.mock.calls.length).toBeLessThanOrEqual(changes.length);
          const afresh = BoardIndex.of(book, first?.scenarioId ?? null, testAsOf, arrangement);
          expect(shownBoard(board)).toEqual(shownBoard(afresh));
        }
      },
      { runs: 30 },
    );
  });

  it('B3 every account is in exactly one group, and sellers keep their groups whatever is shown', async () => {
    const harness = await playScript([], testContext());
    const { book } = harness;
    const bySeller = BoardIndex.of(book, planAId, asOfOf(book));
    for (const grouping of groupings) {
      const board = BoardIndex.of(book, planAId, asOfOf(book), { grouping, sorting: 'spend' });
      const shown = boardLanes.flatMap((lane) =>
        board.lane(lane).groupKeys.flatMap((key) => board.group(key)?.ids ?? []),
      );
      expect([...shown].sort()).toEqual(
        book
          .all('account')
          .map(({ id }) => id)
          .sort(),
      );
      for (const lane of boardLanes) {
        for (const key of bySeller.lane(lane).groupKeys) {
          expect(board.group(key)?.ids).toEqual(bySeller.group(key)?.ids);
          expect(board.loadOf(key)).toBe(bySeller.loadOf(key));
        }
        expect({ ...board.lane(lane), groupKeys: [] }).toEqual({ ...bySeller.lane(lane), groupKeys: [] });
      }
    }
    await harness.close();
  });
});
