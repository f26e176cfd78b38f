// A board whose rules look at families and parents follows changes as a board built afresh, and asks nobody but the families
// that changed.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { BoardIndex } from '../../renderer/store/board-index';
import { moveAccounts } from '../../shared/actions/move-accounts';
import { Draft } from '../../shared/actions/plan';
import { FamilyIndex } from '../../shared/coverage/family-index';
import { CompiledRules } from '../../shared/coverage/suggest';
import type { Change } from '../../shared/journal/entry';
import type { Account } from '../../shared/records/account';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import type { CoverageRule } from '../../shared/records/rule';
import { ruleWith } from '../helpers/coverage-records';
import { holds } from '../helpers/regressions';
import { shownBoard } from '../helpers/shown-board';
import { accountIdAt, makeAccount, smallBook, testAsOf } from '../helpers/small-book';

const familyRules: readonly CoverageRule[] = [
  ruleWith('C4', {
    condition: {
      kind: 'compare',
      field: { of: 'account', field: 'familySpendCents' },
      op: 'atLeast',
      value: 20_000_000,
    },
  }),
  ruleWith('C5', {
    condition: {
      kind: 'or',
      parts: [
        { kind: 'compare', field: { of: 'parent', field: 'spendCents' }, op: 'over', value: 5_000_000 },
        { kind: 'compare', field: { of: 'parent', field: 'name' }, op: 'is', value: 'Account 03' },
      ],
    },
  }),
];

const parsed = { mappedFacts: ['spendCents', 'orderCount', 'lastOrderOn'] };

function familyBook(count: number): Book {
  const records = smallBook().map((record) =>
    record.type === 'workspace' ? { ...record, ...parsed } : record,
  );
  const many = Array.from({ length: count }, (_, index) => makeAccount(100 + index));
  return new Book([...records.filter(({ type }) => type !== 'coverageRule'), ...familyRules, ...many]);
}

/** One account is given another parent, another spend, another name, or is taken away or brought back. */
interface Step {
  readonly account: number;
  readonly parent: number | null;
  readonly spend: number | null;
  readonly isRenamed: boolean;
  readonly isGone: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  account: fc.nat({ max: 11 }),
  parent: fc.option(fc.nat({ max: 11 })),
  spend: fc.option(fc.nat({ max: 30_000_000 })),
  isRenamed: fc.boolean(),
  isGone: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
});

function changesOf(book: Book, { account, parent, spend, isRenamed, isGone }: Step) {
  const stored = book.stored(accountIdAt(account)) as Account | undefined;
  if (stored === undefined) throw new Error('The account is not there.');
  const draft = new Draft(book);
  draft.put({
    ...stored,
    parentId: parent === null ? null : accountIdAt(parent),
    spendCents: spend,
    name: isRenamed ? 'Account 03' : stored.name,
    deleted: isGone,
  });
  return draft.changes();
}

describe('R44 families on the board', () => {
  it('R44 B1 after any changes of parents, spends and names the board is the one built afresh', async () => {
    await holds(
      'board-families',
      fc.array(step, { minLength: 1, maxLength: 12 }),
      (steps) => {
        const book = familyBook(0);
        const board = BoardIndex.of(book, planAId, testAsOf);
        for (const each of steps) {
          const changes = changesOf(book, each);
          book.apply(changes);
          board.update(changes, testAsOf);
          expect(shownBoard(board)).toEqual(shownBoard(BoardIndex.of(book, planAId, testAsOf)));
        }
      },
      { runs: 120 },
    );
  });

  it('R44 a change of one account asks the rules of its family, and of nobody else', () => {
    const book = familyBook(2_000);
    const family = [accountIdAt(1), accountIdAt(2), accountIdAt(4)];
    const draft = new Draft(book);
    for (const id of family.slice(1)) {
      const account = book.get('account', id);
      if (account !== undefined) draft.put({ ...account, parentId: accountIdAt(1) });
    }
    book.apply(draft.changes());
    const board = BoardIndex.of(book, planAId, testAsOf);
    const asked = vi.spyOn(CompiledRules.prototype, 'suggestEach');
    const countAsked = () => asked.mock.calls.reduce((sum, [accounts]) => sum + accounts.length, 0);
    const change = (account: number) => {
      const changes = changesOf(book, {
        account,
        parent: account === 1 ? null : 1,
        spend: 29_000_000,
        isRenamed: false,
        isGone: false,
      });
      book.apply(changes);
      asked.mockClear();
      board.update(changes, testAsOf);
      return countAsked();
    };
    expect(change(2)).toBe(3);
    expect(board.row(accountIdAt(4))?.suggestion.decidedBy).toContain('C4');
    // Somebody joins: those of the family as it was, and as it is.
    expect(change(6)).toBe(4);
    asked.mockRestore();
  });

  it('R44 B1 walks through a family that changes at once before and after, not once for each of them', () => {
    const book = familyBook(4_000);
    const changeAll = (change: (account: Account) => Account) => {
      const draft = new Draft(book);
      for (const account of book.all('account')) {
        if (account.id !== accountIdAt(1)) draft.put(change(account));
      }
      const changes = draft.changes();
      book.apply(changes);
      return changes;
    };
    changeAll((account) => ({ ...account, parentId: accountIdAt(1) }));
    const board = BoardIndex.of(book, planAId, testAsOf);
    const walked = vi.spyOn(FamilyIndex.prototype, 'familyOf');
    const update = (changes: readonly Change[]) => {
      walked.mockClear();
      board.update(changes, testAsOf);
      return walked.mock.calls.length;
    };
    // The walk for what the family spends is one more.
    expect(update(changeAll((account) => ({ ...account, spendCents: 1_000_00 })))).toBeLessThan(5);
    expect(shownBoard(board)).toEqual(shownBoard(BoardIndex.of(book, planAId, testAsOf)));
    const half = changeAll((account) => ({ ...account, deleted: account.name.endsWith('1') }));
    expect(half.length).toBeGreaterThan(300);
    // Who goes has no family afterwards.
    expect(update(half) - half.length).toBeLessThan(5);
    expect(shownBoard(board)).toEqual(shownBoard(BoardIndex.of(book, planAId, testAsOf)));
    walked.mockRestore();
  });

  it('R44 a proposal asks the rules of its account alone: no rule reads one', () => {
    const book = familyBook(0);
    const family = new Draft(book);
    for (const account of book.all('account').slice(2, 8)) {
      family.put({ ...account, parentId: accountIdAt(1) });
    }
    book.apply(family.changes());
    const board = BoardIndex.of(book, planAId, testAsOf);
    const asked = vi.spyOn(CompiledRules.prototype, 'suggestEach');
    const plan = moveAccounts(book, {
      scenarioId: planAId,
      accountIds: [accountIdAt(2)],
      target: { kind: 'lane', lane: 'specialist' },
      keepQuarterback: false,
      reason: null,
    });
    if (!plan.ok) throw new Error(plan.message);
    book.apply(plan.changes);
    board.update(plan.changes, testAsOf);
    expect(asked.mock.calls.map(([accounts]) => accounts.map(({ id }) => id))).toEqual([[accountIdAt(2)]]);
    expect(shownBoard(board)).toEqual(shownBoard(BoardIndex.of(book, planAId, testAsOf)));
    asked.mockRestore();
  });
});
