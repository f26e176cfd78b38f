// What is found by what somebody types, that it follows every change, and that a longer word looks at what the shorter found.
import { describe, expect, it } from 'vitest';
import { BoardIndex } from '../../renderer/store/board-index';
import { moveAccounts } from '../../shared/actions/move-accounts';
import type { Account } from '../../shared/records/account';
import type { Book } from '../../shared/records/book';
import { type AccountId, planAId, type SellerId } from '../../shared/records/ids';
import { accountWith, asOf, bookWith, sellerWith } from '../helpers/coverage-records';
import { allRows } from '../helpers/shown-board';

const maya = sellerWith({ id: 'maya' as SellerId, name: 'Maya Okafor', homeLane: 'inside' });
const dana = sellerWith({ id: 'dana' as SellerId, name: 'Dana Castellano', homeLane: 'field' });

function boardOf(accounts: readonly Partial<Account>[]): { readonly book: Book; readonly board: BoardIndex } {
  const made = accounts.map((fields, index) => accountWith({ id: `a${index}` as AccountId, ...fields }));
  const book = bookWith([maya, dana, ...made]);
  return { book, board: BoardIndex.of(book, planAId, asOf) };
}

function found(board: BoardIndex, query: string): string[] | null {
  const passes = board.search.find(query)?.passes;
  if (passes === undefined) return null;
  const slots = allRows(board).map(({ id }) => board.columns.slotOf(id) ?? -1);
  // Asked one by one, each account gives the same answer.
  for (const slot of slots) expect(board.search.findsIn(query, slot)).toBe(passes(slot));
  return slots.filter(passes).map((slot) => board.columns.idAt(slot));
}

function edit(book: Book, board: BoardIndex, id: string, fields: Partial<Account>): void {
  const account = book.get('account', id) as Account;
  const before = Object.fromEntries(Object.keys(fields).map((field) => [field, Reflect.get(account, field)]));
  const change = { recordId: id, type: 'account' as const, before, after: fields };
  book.apply([change]);
  board.update([change], asOf);
}

describe('B5 finding an account', () => {
  const { board } = boardOf([
    { name: 'Münster Werke', externalId: '0015000000AbCdE', city: 'Troy', ownerId: maya.id },
    { name: 'Acme', parentName: 'Globex Holding', ownerId: dana.id },
    { name: 'Acme Dayton', city: 'Dayton', custom: { Tier: 'Gold', Notes: 'visited in Troy' } },
    { name: 'Subsidiary', parentId: 'a1' as AccountId },
  ]);

  it('looks into name, id, city, parent, extra columns and the owner’s name, case and accents aside', () => {
    expect(found(board, 'munster')).toEqual(['a0']);
    expect(found(board, '0abcde')).toEqual(['a0']);
    expect(found(board, 'TROY')).toEqual(['a0', 'a2']);
    expect(found(board, 'globex')).toEqual(['a1']);
    expect(found(board, 'acme')).toEqual(['a1', 'a2', 'a3']);
    expect(found(board, 'gold')).toEqual(['a2']);
    expect(found(board, 'okafor')).toEqual(['a0']);
  });

  it('needs every word, in any order and any field; a blank query finds nothing and filters nothing', () => {
    expect(found(board, 'troy maya')).toEqual(['a0']);
    expect(found(board, 'dayton acme')).toEqual(['a2']);
    expect(found(board, 'acme okafor')).toEqual([]);
    expect(found(board, '   ')).toBe(null);
  });

  it('never reaches over the end of a field', () => {
    expect(found(board, 'werke0015')).toEqual([]);
    expect(found(board, 'daytondayton')).toEqual([]);
  });
});

describe('B5 finding after changes', () => {
  it('follows edits, new accounts, removals, moves and a parent’s new name', () => {
    const { book, board } = boardOf([
      { name: 'First', ownerId: maya.id },
      { name: 'Second', parentId: 'a0' as AccountId },
    ]);
    expect(found(board, 'first')).toEqual(['a0', 'a1']);
    edit(book, board, 'a0', { name: 'Renamed' });
    expect(found(board, 'first')).toEqual([]);
    expect(found(board, 'renamed')).toEqual(['a0', 'a1']);
    const plan = moveAccounts(book, {
      scenarioId: planAId,
      accountIds: ['a0' as AccountId],
      target: { kind: 'seller', sellerId: dana.id },
      keepQuarterback: false,
      reason: null,
    });
    if (!plan.ok) throw new Error(plan.message);
    book.apply(plan.changes);
    board.update(plan.changes, asOf);
    expect(found(board, 'maya')).toEqual([]);
    expect(found(board, 'dana renamed')).toEqual(['a0']);
    edit(book, board, 'a1', { deleted: true });
    expect(found(board, 'renamed')).toEqual(['a0']);
    const fresh = accountWith({ id: 'a9' as AccountId, name: 'Renamed too' });
    const creation = { recordId: fresh.id, type: 'account' as const, before: null, after: { ...fresh } };
    book.apply([creation]);
    board.update([creation], asOf);
    expect(found(board, 'renamed')).toEqual(['a0', 'a9']);
  });

  it('goes on with what was typed: an account given to a seller found by name passes, a parent taken away does not', () => {
    const { book, board } = boardOf([
      { name: 'First', ownerId: maya.id },
      { name: 'Child', parentId: 'a0' as AccountId },
    ]);
    const passes = board.search.find('dana')?.passes;
    const slot = board.columns.slotOf('a0' as AccountId) ?? -1;
    expect(passes?.(slot)).toBe(false);
    const plan = moveAccounts(book, {
      scenarioId: planAId,
      accountIds: ['a0' as AccountId],
      target: { kind: 'seller', sellerId: dana.id },
      keepQuarterback: false,
      reason: null,
    });
    if (!plan.ok) throw new Error(plan.message);
    book.apply(plan.changes);
    board.update(plan.changes, asOf);
    expect(passes?.(slot)).toBe(true);
    expect(found(board, 'first')).toEqual(['a0', 'a1']);
    edit(book, board, 'a0', { deleted: true });
    expect(found(board, 'first')).toEqual([]);
  });

  it('gives for every beginning of a word what a plain look at every name gives', () => {
    const names = Array.from(
      { length: 3000 },
      (_, index) => `Account ${(index * 7919) % 3000} ${'äbç'.charAt(index % 3)}`,
    );
    const { board } = boardOf(names.map((name) => ({ name })));
    for (const word of ['a', 'ac', 'account', '1', '12', '129', '1299', 'b', 'c', '29 b']) {
      const words = word.split(' ');
      const plain = names.flatMap((name, index) => {
        const folded = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
        return words.every((each) => folded.includes(each)) ? [`a${index}`] : [];
      });
      expect(found(board, word)).toEqual(plain);
    }
  });

  it('a longer word that leaves out nobody has the hits of the shorter, however many they are', () => {
    const names = Array.from({ length: 1600 }, (_, index) =>
      index % 40 === 0 ? `Brewing ${index}` : 'Acme',
    );
    const { board } = boardOf(names.map((name) => ({ name })));
    const hitsOf = (query: string) => board.search.find(query)?.words[0]?.hits;
    const few = hitsOf('br');
    expect(few?.slots).toHaveLength(40);
    expect(hitsOf('brew')).toBe(few);
    expect(hitsOf('brewx')).not.toBe(few);
    const many = hitsOf('ac');
    expect(many?.slots).toHaveLength(1560);
    expect(hitsOf('acme')).toBe(many);
  });
});
