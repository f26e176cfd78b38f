// Ways of moving that need no page: where arrows take a hand, what a rectangle touches, who of a family is left behind.
import { describe, expect, it } from 'vitest';
import { warningsOf } from '../../renderer/features/board/drag-words';
import { restOf, stayingBehind } from '../../renderer/features/board/families';
import { alongSentence, familySentence, familyWords } from '../../renderer/features/board/family-words';
import { nextTarget, stopsOf } from '../../renderer/features/board/keyboard-drag';
import { LaneLayout } from '../../renderer/features/board/lane-layout';
import type { GroupCards } from '../../renderer/features/board/lane-rows';
import { cardsBetween, scrollStepPx } from '../../renderer/features/board/marquee-hits';
import { countAgainstRule, effectsOf, exceptionsBefore } from '../../renderer/features/board/move-effects';
import { previewOf } from '../../renderer/features/board/move-preview';
import { BoardIndex } from '../../renderer/store/board-index';
import { moveAccounts } from '../../shared/actions/move-accounts';
import { FamilyIndex } from '../../shared/coverage/family-index';
import { Book } from '../../shared/records/book';
import { type AccountId, planAId } from '../../shared/records/ids';
import type { BoardLane } from '../../shared/records/lane';
import { idAt, laneGroup, laneInput, slots } from '../helpers/lane-layouts';
import { accountIdAt, makeAccount, makeSeller, sellerIdAt, smallBook, testAsOf } from '../helpers/small-book';

const lanes = ['inside', 'field', 'specialist', null] as const;
const stopsIn = (...groups: GroupCards[]) => stopsOf(new LaneLayout(laneInput({ groups })));

describe('MV2 where arrows take the hand', () => {
  const lanes = [
    { lane: 'unassigned', stops: stopsIn(laneGroup('unassigned/no-owner', [1])) },
    { lane: 'inside', stops: stopsIn(laneGroup('inside/s0', [2]), laneGroup('inside/s1', [])) },
    // A folded lane is not drawn.
    { lane: 'field', stops: stopsOf(undefined) },
    { lane: 'specialist', stops: stopsIn(laneGroup('specialist/s3', [])) },
  ] as const;

  it('Up and Down go through the lane itself and every group, closed ones too, and stop at the ends', () => {
    const step = (groupKey: string | null, arrow: 'ArrowUp' | 'ArrowDown') =>
      nextTarget(lanes, { lane: 'inside', groupKey }, arrow, new Map()).groupKey;
    expect(step('inside/s0', 'ArrowDown')).toBe('inside/s1');
    expect(step('inside/s1', 'ArrowDown')).toBe('inside/s1');
    expect(step('inside/s0', 'ArrowUp')).toBeNull();
    expect(step(null, 'ArrowUp')).toBeNull();
    expect(step(null, 'ArrowDown')).toBe('inside/s0');
  });

  it('Left and Right go to the neighbour, a folded one is its lane, and come back to where they rested', () => {
    const from = { lane: 'inside', groupKey: 'inside/s1' } as const;
    const right = nextTarget(lanes, from, 'ArrowRight', new Map());
    expect(right).toEqual({ lane: 'field', groupKey: null });
    expect(nextTarget(lanes, right, 'ArrowLeft', new Map([['inside', 'inside/s1']]))).toEqual(from);
    expect(nextTarget(lanes, right, 'ArrowLeft', new Map([['inside', 'inside/gone']]))).toEqual({
      lane: 'inside',
      groupKey: 'inside/s0',
    });
    const edge = { lane: 'specialist', groupKey: 'specialist/s3' } as const;
    expect(nextTarget(lanes, edge, 'ArrowRight', new Map())).toEqual(edge);
  });
});

describe('MV5 what a rectangle touches', () => {
  const made: number[] = [];
  const rows = new LaneLayout(
    laneInput({
      groups: [laneGroup('inside/s0', slots(1000))],
      shownCards: new Map([['inside/s0', 1000]]),
      idAt: (slot) => {
        made.push(slot);
        return idAt(slot);
      },
    }),
  );

  it('cards between two heights, whichever way it was drawn, drawn on the page or not', () => {
    expect(cardsBetween(rows, 40, 34 + 58 + 10)).toEqual(['a0', 'a1']);
    expect(cardsBetween(rows, 34 + 58 + 10, 40)).toEqual(['a0', 'a1']);
    expect(cardsBetween(rows, 0, 20)).toEqual([]);
    expect(cardsBetween(rows, 0, 1e9)).toHaveLength(1000);
    expect(cardsBetween(new LaneLayout(laneInput({})), 0, 1e9)).toEqual([]);
  });

  it('the gap below a card is not the card', () => {
    expect(cardsBetween(rows, 34 + 55, 34 + 57)).toEqual([]);
  });

  it('looks at the rows it touches and at a few beside them', () => {
    made.length = 0;
    expect(cardsBetween(rows, 30_000, 30_100)).toEqual(['a516', 'a517', 'a518']);
    expect(made.length).toBeLessThan(6);
  });

  it('scrolls near an edge, faster beyond it, and not between', () => {
    const box = { top: 100, bottom: 500 };
    expect(scrollStepPx(300, box)).toBe(0);
    expect(scrollStepPx(110, box)).toBeLessThan(0);
    expect(scrollStepPx(0, box)).toBeLessThan(scrollStepPx(125, box));
    expect(scrollStepPx(490, box)).toBeGreaterThan(0);
  });
});

function familyBook() {
  // 20 is the head; 21, 22 below it; 23 below 22. All with Seller 0, but 23 with Seller 2.
  return new Book([
    ...smallBook(),
    makeAccount(20, { name: 'Acme', lane: 'inside', ownerId: sellerIdAt(0) }),
    makeAccount(21, { name: 'Acme East', parentId: accountIdAt(20), lane: 'inside', ownerId: sellerIdAt(0) }),
    makeAccount(22, { name: 'Acme West', parentId: accountIdAt(20), lane: 'inside', ownerId: sellerIdAt(0) }),
    makeAccount(23, { name: 'Acme Coast', parentId: accountIdAt(22), lane: 'field', ownerId: sellerIdAt(2) }),
  ]);
}

describe('GR3 families', () => {
  it('are found from any member, follow changes, and survive rings', () => {
    const book = familyBook();
    const families = new FamilyIndex(book);
    const sorted = (index: number) => [...families.familyOf(accountIdAt(index))].sort();
    const all = [20, 21, 22, 23].map(accountIdAt);
    expect(sorted(23)).toEqual(all);
    expect(sorted(20)).toEqual(all);
    expect(sorted(1)).toEqual([accountIdAt(1)]);
    const change = (index: number, parent: number | null) => {
      const parentId = parent === null ? null : accountIdAt(parent);
      const { parentId: before } = book.get('account', accountIdAt(index)) ?? { parentId: null };
      book.apply([
        { recordId: accountIdAt(index), type: 'account', before: { parentId: before }, after: { parentId } },
      ]);
      families.update([accountIdAt(index), 'something-else']);
    };
    change(22, null);
    expect(sorted(20)).toEqual([20, 21].map(accountIdAt));
    expect(sorted(23)).toEqual([22, 23].map(accountIdAt));
    change(22, 23);
    expect(sorted(23)).toEqual([22, 23].map(accountIdAt));
  });

  it('say who stays and with whom', () => {
    const book = familyBook();
    const board = BoardIndex.of(book, planAId, testAsOf);
    const rest = restOf(book, [accountIdAt(20), accountIdAt(21), accountIdAt(1)]);
    expect(rest).toMatchObject({ name: 'Acme', familyCount: 1 });
    expect([...rest.ids].sort()).toEqual([22, 23].map(accountIdAt));
    const staying = stayingBehind(board, rest, { lane: 'field', groupKey: `field/${sellerIdAt(2)}` });
    expect(staying).toEqual([accountIdAt(22)]);
    expect(familySentence(board, book, rest, staying)).toBe('1 of the Acme family stays with Seller');
    // Two owners of one first name are told apart by their full ones.
    expect(familySentence(board, book, rest, rest.ids)).toBe(
      '2 of the Acme family stay: Acme West with Seller 0, Acme Coast with Seller 2',
    );
  });

  it('GR4 name as many as a line holds, whole, with their owners, and count the others', () => {
    const owners = ['Ada Abbasi', 'Jonas Berg', 'Bruno Conti'];
    const names = ['East', 'North', 'A much longer name of a company than any line holds', 'Süd', 'West'];
    const many = Array.from({ length: 12 }, (_, index) => `Branch number ${index}`);
    const book = new Book([
      ...smallBook().filter(({ type }) => type !== 'seller'),
      ...owners.map((name, index) => makeSeller(index, { name })),
      makeAccount(20, { name: 'Holding', lane: 'inside', ownerId: sellerIdAt(0) }),
      ...[...names, ...many].map((name, index) =>
        makeAccount(21 + index, {
          name,
          parentId: accountIdAt(20),
          lane: index === 3 ? null : 'field',
          ownerId: index >= 3 && index <= 4 ? null : sellerIdAt(index % 3),
        }),
      ),
    ]);
    const board = BoardIndex.of(book, planAId, testAsOf);
    const rest = { name: 'Holding', familyCount: 1 };
    const say = (count: number) =>
      familySentence(
        board,
        book,
        rest,
        Array.from({ length: count }, (_, index) => accountIdAt(21 + index)),
      );
    expect(say(1)).toBe('1 of the Holding family stays with Ada');
    expect(say(2)).toBe('2 of the Holding family stay: East with Ada, North with Jonas');
    expect(say(5)).toBe(
      '5 of the Holding family stay: East with Ada, North with Jonas, A much longer name of a company… with Bruno ' +
        'and 2 more',
    );
    expect(say(17)).toMatch(/^17 of the Holding family stay: East with Ada, .* and 14 more$/);
    const all = Array.from({ length: 17 }, (_, index) => accountIdAt(21 + index));
    expect(familyWords(board, book, rest, all)).toMatchObject({ named: { length: 8 }, more: 9 });
    expect(familyWords(board, book, rest, all).named[4]).toBe('West in Field');
    expect(alongSentence(rest, 1)).toBe('1 of the Holding family comes along');
  });
});

function proposeTo(book: Book, lane: BoardLane, accountIds: readonly AccountId[]): void {
  const target = { kind: 'lane', lane } as const;
  const input = { scenarioId: planAId, accountIds, target, keepQuarterback: false, reason: null };
  const plan = moveAccounts(book, input);
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
}

describe('MV4 what a drop would do', () => {
  it('counts loads, rules, totals and recent moves from the hand', () => {
    const book = new Book(smallBook());
    const board = BoardIndex.of(book, planAId, testAsOf);
    const ids = [0, 1, 6].map(accountIdAt);
    const effects = effectsOf({ board, book, asOf: testAsOf }, ids, {
      kind: 'seller',
      sellerId: sellerIdAt(2),
    });
    expect(effects.moves).toBe(3);
    expect(effects.load).toMatchObject({ before: 2, after: 5, capacity: 40 });
    const clear = ids.filter((id) => board.row(id)?.suggestion.lane !== null);
    const agree = ids.filter((id) => board.row(id)?.suggestion.lane === 'field');
    expect(effects.rules).toEqual({ clear: clear.length, agree: agree.length });
    expect(effects.recentCount).toBe(0);
  });

  it('GR6 marks what goes against a rule, over capacity, or both, and counts arrivals together', () => {
    const book = new Book([
      ...smallBook(),
      makeSeller(6, { homeLane: 'specialist', capacityAccounts: 1 }),
      makeAccount(40, { orderCount: 0, lane: null, ownerId: null }),
    ]);
    const board = BoardIndex.of(book, planAId, testAsOf);
    const target = { kind: 'seller', sellerId: sellerIdAt(6) } as const;
    const undecided = board.row(accountIdAt(40))?.suggestion.lane;
    expect(undecided).toBe('inside');
    const one = exceptionsBefore({ board, book }, [{ accountId: accountIdAt(40), target }]);
    expect([...one]).toEqual([[accountIdAt(40), 'rule']]);
    const two = exceptionsBefore({ board, book }, [
      { accountId: accountIdAt(40), target },
      { accountId: accountIdAt(5), target },
    ]);
    expect(two.get(accountIdAt(40))).toBe('both');
    const fits = exceptionsBefore({ board, book }, [
      { accountId: accountIdAt(40), target: { kind: 'lane', lane: 'inside' } },
    ]);
    expect(fits.size).toBe(0);
  });

  it('GR6 two sellers who swap accounts end within their capacities', () => {
    const full = [6, 7].map((index) => makeSeller(index, { homeLane: 'inside', capacityAccounts: 1 }));
    const owned = (index: number, owner: number) =>
      makeAccount(index, { orderCount: 0, lane: 'inside', ownerId: sellerIdAt(owner) });
    const book = new Book([...smallBook(), ...full, owned(40, 6), owned(41, 7)]);
    const board = BoardIndex.of(book, planAId, testAsOf);
    const to = (owner: number) => ({ kind: 'seller', sellerId: sellerIdAt(owner) }) as const;
    const first = { accountId: accountIdAt(40), target: to(7) };
    expect(exceptionsBefore({ board, book }, [first]).get(first.accountId)).toBe('capacity');
    const swapped = exceptionsBefore({ board, book }, [first, { accountId: accountIdAt(41), target: to(6) }]);
    expect(swapped.size).toBe(0);
  });

  it('GR6 what is there already bears no mark: it does not move', () => {
    const book = new Book([
      ...smallBook(),
      makeAccount(40, { orderCount: 0, lane: 'inside', ownerId: null }),
      makeAccount(41, { orderCount: 0, lane: 'inside', ownerId: null }),
    ]);
    proposeTo(book, 'field', [accountIdAt(40)]);
    const board = BoardIndex.of(book, planAId, testAsOf);
    const target = { kind: 'lane', lane: 'field' } as const;
    const moves = [40, 41].map((index) => ({ accountId: accountIdAt(index), target }));
    expect(board.row(accountIdAt(40))).toMatchObject({ mismatch: true });
    expect([...exceptionsBefore({ board, book }, moves)]).toEqual([[accountIdAt(41), 'rule']]);
  });

  it.each(['inside', 'field', 'specialist'] as const)(
    'MV4 the dialog says before a move to %s what the entry says after it',
    (lane) => {
      const book = new Book([
        ...smallBook(),
        ...Array.from({ length: 30 }, (_, index) =>
          makeAccount(40 + index, { orderCount: index % 2, lane: lanes[index % 4] ?? null, ownerId: null }),
        ),
      ]);
      proposeTo(book, 'field', [41, 42, 45].map(accountIdAt));
      proposeTo(book, 'inside', [43, 46, 48].map(accountIdAt));
      const board = BoardIndex.of(book, planAId, testAsOf);
      const accountIds = book.all('account').map(({ id }) => id);
      const target = { kind: 'lane', lane } as const;
      const said = previewOf({ board, book }, accountIds, target, 'USD') ?? '';
      const exceptions = exceptionsBefore(
        { board, book },
        accountIds.map((accountId) => ({ accountId, target })),
      );
      const input = { scenarioId: planAId, accountIds, target, keepQuarterback: false, reason: null };
      const plan = moveAccounts(book, { ...input, asOf: testAsOf, exceptions });
      const before = /^For (\d+) accounts the rules suggest another lane\.$/.exec(said)?.[1];
      const after = /, (\d+) as exceptions$/.exec(plan.ok ? plan.label : '')?.[1];
      expect(before).toBeDefined();
      expect(before).toBe(after);
    },
  );

  it.each([0, 1, 2, 3, 4])('MV4 what is counted for seller %i is what would be marked', (index) => {
    const book = new Book([
      ...smallBook(),
      ...Array.from({ length: 30 }, (_, at) => makeAccount(40 + at, { orderCount: at % 2 })),
    ]);
    proposeTo(book, 'field', [40, 41, 45].map(accountIdAt));
    const board = BoardIndex.of(book, planAId, testAsOf);
    const ids = book.all('account').map(({ id }) => id);
    const target = { kind: 'seller', sellerId: sellerIdAt(index) } as const;
    const moves = ids.map((accountId) => ({ accountId, target }));
    const marks = [...exceptionsBefore({ board, book }, moves).values()];
    expect(countAgainstRule({ board, book }, ids, target)).toBe(
      marks.filter((mark) => mark !== 'capacity').length,
    );
  });

  it('MV4 the dialog counts the family that comes along into the load', () => {
    const book = familyBook();
    const target = { kind: 'seller', sellerId: sellerIdAt(2) } as const;
    const ids = [accountIdAt(20)];
    const say = () =>
      previewOf({ book, board: BoardIndex.of(book, planAId, testAsOf) }, ids, target, 'USD') ?? '';
    expect(say()).not.toContain('along');
    const workspace = book.workspace();
    book.load([{ ...workspace, guards: { ...workspace.guards, family: 'all' } }]);
    const along = /(\d+) of the Acme family comes? along\.$/.exec(say())?.[1];
    const [, before, after] = /^(\d+) to (\d+) of 40/.exec(say()) ?? [];
    const own = book.get('account', accountIdAt(20))?.ownerId === sellerIdAt(2) ? 0 : 1;
    expect(Number(along)).toBeGreaterThan(0);
    expect(Number(after) - Number(before)).toBe(Number(along) + own);
  });

  it('GR4 names family, locks and recent moves, in this order', () => {
    const ids = [accountIdAt(0)];
    expect(
      warningsOf(
        { picked: [...ids, accountIdAt(7)], ids },
        { recentCount: 2 },
        '1 of the Acme family stays',
        90,
      ),
    ).toEqual(['1 of the Acme family stays', '1 locked stays', '2 moved within 90 days']);
    expect(warningsOf({ picked: ids, ids }, { recentCount: 0 }, null, 90)).toEqual([]);
  });
});
