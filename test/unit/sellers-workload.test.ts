// What accounts weigh, what sellers can carry, how both are worded, and that figures cost what changed, not the book.
import { describe, expect, it } from 'vitest';
import { BoardIndex } from '../../renderer/store/board-index';
import { figuresOf, groupLoad, groupOfSeller } from '../../renderer/store/seller-figures';
import { formatLoad, formatLoadOf, formatOver } from '../../renderer/ui/format';
import { editWorkspace } from '../../shared/actions/edit-workspace';
import { moveAccounts } from '../../shared/actions/move-accounts';
import { capacityOf, loadOf, loadOfAll, loadUnits, pointsOf, sizeOf } from '../../shared/coverage/workload';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import { defaultWorkloadPoints as points } from '../../shared/records/workspace';
import { bookWith, sellerWith } from '../helpers/coverage-records';
import { accountIdAt, makeSeller, sellerIdAt, smallBook, testAsOf } from '../helpers/small-book';

describe('weights of accounts', () => {
  it('SE2 an account is small, medium or large by its spend, and a limit is met by equality', () => {
    const sizes = [0, 999_999, 1_000_000, 7_499_999, 7_500_000].map((spendCents) =>
      sizeOf({ spendCents }, points),
    );
    expect(sizes).toEqual(['small', 'small', 'medium', 'medium', 'large']);
    expect(pointsOf({ spendCents: 7_500_000 }, points)).toBe(4);
  });

  it('SE2 spend that is not known is small, on accounts and on rows of the board, even with a limit of 0', () => {
    const all = { ...points, mediumFromCents: 0, largeFromCents: 0 };
    expect(pointsOf({ spendCents: null }, all)).toBe(1);
    expect(pointsOf({ spendCents: 0, hasSpend: false }, all)).toBe(1);
    expect(pointsOf({ spendCents: 0, hasSpend: true }, all)).toBe(4);
    expect(loadOf({ spendCents: null }, 'spend', points)).toBe(0);
  });

  it('SE1 a set adds up to accounts, cents or points', () => {
    const set = [{ spendCents: null }, { spendCents: 2_000_000 }, { spendCents: 9_000_000 }];
    expect(loadUnits.map((unit) => loadOfAll(set, unit, points))).toEqual([3, 11_000_000, 7]);
    const seller = sellerWith({ capacityAccounts: 50, capacityCents: 400_000_000, capacityPoints: null });
    expect(loadUnits.map((unit) => capacityOf(seller, unit))).toEqual([50, 400_000_000, null]);
  });
});

describe('what capacity counts', () => {
  it('SE1 is set on the workspace and says so', () => {
    const book = bookWith([]);
    const plan = editWorkspace(book, { loadUnit: 'points' });
    expect(plan).toMatchObject({ kind: 'workspace.edited', label: 'Capacity counts weighted points' });
    if (plan.ok) book.apply(plan.changes);
    expect(book.workspace().loadUnit).toBe('points');
    expect(editWorkspace(book, { loadUnit: 'points' })).toMatchObject({ code: 'nothing-to-change' });
    expect(editWorkspace(book, { workloadPoints: { ...points, large: 8 } })).toMatchObject({
      label: 'Weights of accounts changed',
    });
  });

  it('SE2 refuses weights and limits that cannot be', () => {
    const wrong = [
      { small: -1 },
      { small: 1.5 },
      { large: 1001 },
      { medium: Number.NaN },
      { mediumFromCents: -1 },
    ];
    for (const change of [...wrong, { small: 0, medium: 0, large: 0 }, { largeFromCents: 999_999 }]) {
      expect(editWorkspace(bookWith([]), { workloadPoints: { ...points, ...change } })).toMatchObject({
        code: 'value-out-of-range',
      });
    }
  });
});

describe('words', () => {
  it('SE3 loads read with their unit, with and without a capacity', () => {
    expect(formatLoadOf(42, 50, 'accounts')).toBe('42 of 50 accounts');
    expect(formatLoadOf(310_000_000, 400_000_000, 'spend')).toBe('$3.1M of $4M');
    expect(formatLoadOf(120, 150, 'points')).toBe('120 of 150 points');
    expect(formatLoadOf(1, null, 'accounts')).toBe('1 account');
    expect(formatLoadOf(1, 1, 'points')).toBe('1 of 1 point');
    expect(formatLoadOf(0, null, 'spend', 'EUR')).toBe('€0');
    // An amount that is not whole keeps its zero: $3.96M is not $4M.
    expect(formatLoad(396_000_000, 'spend')).toBe('$4.0M');
  });

  it('SE3 past a capacity the words say by how much', () => {
    expect(formatOver(26, 24, 'accounts')).toBe('2 over');
    expect(formatOver(450_000_000, 400_000_000, 'spend')).toBe('$500K over');
    expect(formatOver(24, 24, 'accounts')).toBeNull();
    expect(formatOver(99, null, 'points')).toBeNull();
  });
});

describe('figures of a seller', () => {
  const settings = { unit: 'points', points } as const;

  it('SE4 before, after, what comes and what goes', () => {
    const book = new Book(smallBook());
    const plan = moveAccounts(book, {
      scenarioId: planAId,
      accountIds: [accountIdAt(0), accountIdAt(1)],
      target: { kind: 'seller', sellerId: sellerIdAt(2) },
      keepQuarterback: false,
      reason: null,
    });
    if (!plan.ok) throw new Error(plan.message);
    book.apply(plan.changes);
    const [current, proposed] = [BoardIndex.of(book, null, testAsOf), BoardIndex.of(book, planAId, testAsOf)];
    const figures = (index: number) => figuresOf(makeSeller(index), current, proposed, settings);
    // s2 owns a02 ($25K) and a08 ($100K), and gets a00 ($0) and a01 ($12.5K).
    expect(figures(2)).toEqual({
      before: { accounts: 2, spendCents: 12_500_000, load: 6 },
      after: { accounts: 4, spendCents: 13_750_000, load: 9 },
      arrives: 2,
      leaves: 0,
      capacity: null,
      orphans: 0,
    });
    expect(figures(0)).toMatchObject({ arrives: 0, leaves: 1, after: { accounts: 1 } });
    expect(figuresOf(makeSeller(2, { active: false }), current, proposed, settings).orphans).toBe(4);
    expect(figuresOf(makeSeller(2), current, proposed, { unit: 'accounts', points })).toMatchObject({
      capacity: 40,
      after: { load: 4 },
    });
  });

  it('SE4 a group is looked through once, and again only after it changed', () => {
    const book = new Book(smallBook());
    const board = BoardIndex.of(book, planAId, testAsOf);
    let asked = 0;
    // Every account that is weighed is read here.
    const accounts = new Proxy(board.columns.accounts, {
      get: (target, name) => {
        if (typeof name === 'string' && /^\d+$/.test(name)) asked += 1;
        return Reflect.get(target, name, target) as unknown;
      },
    });
    const counting = new Proxy(board, {
      get: (target, name) => {
        if (name === 'columns') return { accounts, flags: target.columns.flags };
        const value = Reflect.get(target, name, target) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const sellers = book.all('seller');
    const addUp = () => sellers.map((seller) => groupLoad(counting, groupOfSeller(board, seller), settings));
    const first = addUp();
    const owned = book.all('account').filter(({ ownerId }) => ownerId !== null).length;
    expect(asked).toBe(owned);
    expect(addUp()).toEqual(first);
    expect(asked).toBe(owned);
    const plan = moveAccounts(book, {
      scenarioId: planAId,
      accountIds: [accountIdAt(0)],
      target: { kind: 'seller', sellerId: sellerIdAt(2) },
      keepQuarterback: false,
      reason: null,
    });
    if (!plan.ok) throw new Error(plan.message);
    book.apply(plan.changes);
    board.update(plan.changes, testAsOf);
    asked = 0;
    addUp();
    // One account is left with s0, three are with s2; nobody else is looked at.
    expect(asked).toBe(4);
  });
});
