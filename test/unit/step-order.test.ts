// Which accounts the drawer steps through, in which order, and how often the filter is asked for it.
import { describe, expect, it } from 'vitest';
import { neighbourOf, positionOf, type SteppedBoard } from '../../renderer/features/board/step-order';
import { type Matches, rememberedByGroup } from '../../renderer/store/board/matches';
import { BoardIndex } from '../../renderer/store/board-index';
import type { BoardRow } from '../../renderer/store/board-row';
import { type AccountId, planAId, type SellerId } from '../../shared/records/ids';
import { accountWith, asOf, bookWith, sellerWith } from '../helpers/coverage-records';

const maya = sellerWith({ id: 'maya' as SellerId, name: 'Maya Okafor', homeLane: 'inside' });
const theo = sellerWith({ id: 'theo' as SellerId, name: 'Theo Lindqvist', homeLane: 'inside' });
const dana = sellerWith({ id: 'dana' as SellerId, name: 'Dana Castellano', homeLane: 'field' });

/** Accounts of these owners, spend falling in the order given: `maya-0`, `maya-1` … */
function boardOf(counts: Readonly<Record<string, number>>): BoardIndex {
  const accounts = Object.entries(counts).flatMap(([owner, count]) =>
    Array.from({ length: count }, (_, index) =>
      accountWith({
        id: `${owner}-${index}` as AccountId,
        name: `${owner} ${index}`,
        ownerId: owner === 'nobody' ? null : (owner as SellerId),
        spendCents: (1_000 - index) * 100,
      }),
    ),
  );
  return BoardIndex.of(bookWith([maya, theo, dana, ...accounts]), planAId, asOf);
}

const isEven = (row: BoardRow) => Number(row.id.split('-')[1]) % 2 === 0;

/** Every second account passes. */
function evenOf(board: BoardIndex): Matches {
  return rememberedByGroup((slot) => isEven(board.rowAt(slot)));
}

function stepped(board: BoardIndex, change: Partial<SteppedBoard> = {}): SteppedBoard {
  return { board, matches: null, collapsed: new Set(), ...change };
}

/** Every account from this one on, until there is no next. */
function wayFrom(order: SteppedBoard, first: string, delta: 1 | -1 = 1): string[] {
  const way: string[] = [first];
  for (let id = first as AccountId; ; ) {
    const next = neighbourOf(order, id, delta);
    if (next === null) return way;
    way.push(next.id);
    id = next.id;
  }
}

describe('FV8 stepping', () => {
  const board = boardOf({ nobody: 2, maya: 4, theo: 3, dana: 3 });

  it('goes through every lane in board order, there and back', () => {
    const all = [
      ['nobody-0', 'nobody-1'],
      ['maya-0', 'maya-1', 'maya-2', 'maya-3'],
      ['theo-0', 'theo-1', 'theo-2'],
      ['dana-0', 'dana-1', 'dana-2'],
    ].flat();
    expect(wayFrom(stepped(board), 'nobody-0')).toEqual(all);
    expect(wayFrom(stepped(board), 'dana-2', -1)).toEqual(all.reverse());
  });

  it('takes exactly what the filter lets through', () => {
    expect(wayFrom(stepped(board, { matches: evenOf(board) }), 'nobody-0')).toEqual([
      'nobody-0',
      'maya-0',
      'maya-2',
      'theo-0',
      'theo-2',
      'dana-0',
      'dana-2',
    ]);
  });

  it('passes collapsed groups by', () => {
    const collapsed = new Set(['inside/theo', 'unassigned/no-owner']);
    expect(wayFrom(stepped(board, { matches: evenOf(board), collapsed }), 'maya-0')).toEqual([
      'maya-0',
      'maya-2',
      'dana-0',
      'dana-2',
    ]);
  });

  it('goes on behind "38 more", and says where in its group the next one stands', () => {
    const big = boardOf({ maya: 50 });
    expect(wayFrom(stepped(big), 'maya-0')).toHaveLength(50);
    expect(neighbourOf(stepped(big), 'maya-30' as AccountId, 1)).toEqual({
      id: 'maya-31',
      groupKey: 'inside/maya',
      index: 31,
    });
    expect(neighbourOf(stepped(big, { matches: evenOf(big) }), 'maya-30' as AccountId, 1)).toMatchObject({
      id: 'maya-32',
      index: 16,
    });
  });

  it('from an account that is filtered out, to the nearest that is not', () => {
    const order = stepped(board, { matches: evenOf(board) });
    expect(neighbourOf(order, 'maya-1' as AccountId, 1)?.id).toBe('maya-2');
    expect(neighbourOf(order, 'maya-1' as AccountId, -1)?.id).toBe('maya-0');
    expect(neighbourOf(order, 'maya-3' as AccountId, 1)?.id).toBe('theo-0');
    const folded = stepped(board, { collapsed: new Set(['inside/theo']) });
    expect(neighbourOf(folded, 'theo-1' as AccountId, 1)?.id).toBe('dana-0');
    expect(neighbourOf(folded, 'theo-1' as AccountId, -1)?.id).toBe('maya-3');
  });

  it('nowhere when nothing passes', () => {
    const order = stepped(board, { matches: rememberedByGroup(() => false) });
    expect(neighbourOf(order, 'maya-1' as AccountId, 1)).toBe(null);
    expect(neighbourOf(order, 'gone' as AccountId, 1)).toBe(null);
    expect(positionOf(order, 'maya-1' as AccountId)).toBe(null);
  });
});

describe('FV9 where it stands', () => {
  it('counts what is stepped through, from the first lane on', () => {
    const board = boardOf({ nobody: 2, maya: 4, dana: 3 });
    expect(positionOf(stepped(board), 'maya-2' as AccountId)).toEqual({ at: 5, of: 9 });
    const order = stepped(board, { matches: evenOf(board) });
    expect(positionOf(order, 'maya-2' as AccountId)).toEqual({ at: 3, of: 5 });
    expect(positionOf(order, 'maya-1' as AccountId)).toBe(null);
    const collapsed = new Set(['inside/maya']);
    expect(positionOf(stepped(board, { collapsed }), 'maya-2' as AccountId)).toBe(null);
    expect(positionOf(stepped(board, { collapsed }), 'dana-0' as AccountId)).toEqual({ at: 3, of: 5 });
  });

  it('asks the filter of each account once, however often one steps; after a change, of the changed groups', () => {
    const book = bookWith([
      maya,
      dana,
      ...Array.from({ length: 600 }, (_, index) =>
        accountWith({
          id: `x-${index}` as AccountId,
          ownerId: index < 500 ? maya.id : dana.id,
          spendCents: (1_000 - index) * 100,
        }),
      ),
    ]);
    const board = BoardIndex.of(book, planAId, asOf);
    let asked = 0;
    const matches = rememberedByGroup((slot) => {
      asked += 1;
      return isEven(board.rowAt(slot));
    });
    const order = stepped(board, { matches });
    expect(wayFrom(order, 'x-0')).toHaveLength(300);
    expect(positionOf(order, 'x-10' as AccountId)).toEqual({ at: 6, of: 300 });
    expect(asked).toBe(600);
    const account = book.get('account', 'x-550');
    if (account === undefined) throw new Error('It was just made.');
    const change = {
      recordId: account.id,
      type: 'account' as const,
      before: { lockReason: null },
      after: { lockReason: 'Held' },
    };
    book.apply([change]);
    board.update([change], asOf);
    expect(positionOf(order, 'x-10' as AccountId)).toEqual({ at: 6, of: 300 });
    expect(asked).toBe(700);
  });
});
