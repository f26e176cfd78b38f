// Finding accounts, sellers and tickets in a book that changes: new names are found, old ones are not, all without a new index.
import { beforeEach, describe, expect, it } from 'vitest';
import { findRecords } from '../../renderer/store/find-records';
import { useRecords } from '../../renderer/store/records';
import { Book } from '../../shared/records/book';
import type { AnyRecord } from '../../shared/records/record';
import { accountIdAt, makeAccount, makeSeller, sellerIdAt, testNow } from '../helpers/small-book';

let book: Book;

/** Puts records into the book and says so, as a commit does. */
function put(...records: readonly AnyRecord[]): void {
  book.load(records);
  const touched = new Set(records.map(({ id }) => id));
  useRecords.setState(({ revision }) => ({ revision: revision + 1, touched }));
}

async function find(type: Parameters<typeof findRecords>[0], typed: string, limit = 8) {
  const found = await findRecords(type, typed, { limit, isWanted: () => true });
  return found?.map(({ id }) => id);
}

const ticket = (id: string, number: number, accountIndex: number) =>
  ({
    type: 'ticket',
    id,
    deleted: false,
    number,
    kind: 'two owners',
    accountId: accountIdAt(accountIndex),
    claims: [{ sellerId: sellerIdAt(0), asksFor: 'Keep it', statement: '' }],
    ruleCode: null,
    raisedBy: 'Elena Marsh',
    raisedAt: testNow,
    dueOn: '2026-03-17',
    status: 'open',
  }) as unknown as AnyRecord;

beforeEach(() => {
  book = new Book([
    ...Array.from({ length: 12 }, (_, index) => makeAccount(index)),
    makeSeller(0, { name: 'Maya Okafor' }),
    ticket('t1', 109, 3),
  ]);
  useRecords.setState(({ revision }) => ({ book, revision: revision + 1, touched: null }));
});

describe('CP13 what is found follows the book', () => {
  it('accounts by name and by CRM id, sellers by name, tickets by number and account', async () => {
    expect(await find('account', 'account 07')).toEqual([accountIdAt(7)]);
    expect(await find('account', 'x-7')).toEqual([accountIdAt(7)]);
    expect(await find('seller', 'okaf')).toEqual([sellerIdAt(0)]);
    expect(await find('ticket', 't-109')).toEqual(['t1']);
    expect(await find('ticket', 'account 03')).toEqual(['t1']);
    expect(await find('account', '  ')).toEqual([]);
  });

  it('a renamed account is found by its new name only, a removed one no more, a new one at once', async () => {
    expect(await find('account', 'account 07')).toEqual([accountIdAt(7)]);
    put(makeAccount(7, { name: 'Copperline Electric' }));
    expect(await find('account', 'copper')).toEqual([accountIdAt(7)]);
    expect(await find('account', 'account 07')).toEqual([]);
    put(makeAccount(7, { name: 'Copperline Electric', deleted: true }));
    expect(await find('account', 'copper')).toEqual([]);
    put(makeAccount(50, { name: 'Copper Kettle' }));
    expect(await find('account', 'copper')).toEqual([accountIdAt(50)]);
  });

  it('a ticket is found by the new name of its account', async () => {
    expect(await find('ticket', 'account 03')).toEqual(['t1']);
    put(makeAccount(3, { name: 'Meridian Bottling' }));
    expect(await find('ticket', 'meridian')).toEqual(['t1']);
    expect(await find('ticket', 'account 03')).toEqual([]);
  });

  it('eight are found even where many of the best have changed since', async () => {
    expect(await find('account', 'account', 3)).toHaveLength(3);
    for (const index of [0, 1, 2, 3]) put(makeAccount(index, { name: `Renamed ${index}` }));
    expect(await find('account', 'account', 3)).toEqual([4, 5, 6].map(accountIdAt));
  });

  it('after a big change, and in another workspace, all is read anew', async () => {
    expect(await find('account', 'account 07')).toEqual([accountIdAt(7)]);
    book = new Book([makeAccount(90, { name: 'Elsewhere' })]);
    useRecords.setState(({ revision }) => ({ book, revision: revision + 1, touched: null }));
    expect(await find('account', 'account 07')).toEqual([]);
    expect(await find('account', 'else')).toEqual([accountIdAt(90)]);
  });

  it('a search that nobody waits for any more gives nothing', async () => {
    expect(await findRecords('account', 'account', { limit: 8, isWanted: () => false })).toBeNull();
  });
});
