// The book in memory: what it answers, and that its look-ups follow every change.
import { describe, expect, it } from 'vitest';
import { diffRecord } from '../../shared/journal/diff';
import type { Change } from '../../shared/journal/entry';
import { Book } from '../../shared/records/book';
import type { TicketId } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import { accountIdAt, makeAccount, makeSeller, sellerIdAt, smallBook } from '../helpers/small-book';

function ticket(number: number): AnyRecord {
  return {
    type: 'ticket',
    id: `t${number}` as TicketId,
    deleted: false,
    number,
    kind: 'two owners',
    accountId: accountIdAt(1),
    claims: [{ sellerId: sellerIdAt(0), asksFor: 'to keep it', statement: '' }],
    ruleCode: null,
    rulesVersion: null,
    raisedBy: 'A tester',
    raisedAt: '2026-03-10T10:42:00.000Z',
    dueOn: '2026-03-17',
    status: 'open',
  };
}

function changesOf(book: Book, ...records: AnyRecord[]): Change[] {
  return records.flatMap((record) => diffRecord(book.stored(record.id), record) ?? []);
}

describe('book', () => {
  it('J2 answers with live records of the asked type, in the order they were created', () => {
    const book = new Book([makeSeller(1), makeSeller(0), makeAccount(3, { deleted: true }), makeAccount(2)]);
    expect(book.all('seller').map((seller) => seller.id)).toEqual(['s1', 's0']);
    expect(book.count('account')).toBe(1);
    expect(book.get('account', 'a03')).toBeUndefined();
    expect(book.get('seller', 'a02')).toBeUndefined();
    expect(book.stored('a03')?.deleted).toBe(true);
  });

  it('J2 counts and finds what is about an account through create, delete, return and take-back', () => {
    const book = new Book(smallBook());
    const about = () => book.about('ticket', accountIdAt(1)).map((each) => each.number);
    const create = changesOf(book, ticket(1), ticket(2));
    book.apply(create);
    expect([about(), book.count('ticket')]).toEqual([[1, 2], 2]);
    const remove = changesOf(book, { ...ticket(1), deleted: true });
    book.apply(remove);
    expect([about(), book.count('ticket')]).toEqual([[2], 1]);
    book.unapply(remove);
    book.unapply(create);
    expect([about(), book.count('ticket'), book.stored('t1')]).toEqual([[], 0, undefined]);
    book.apply(create);
    expect(about()).toEqual([1, 2]);
  });

  it('J6 taking changes off goes backwards through them', () => {
    const book = new Book([makeAccount(0, { spendCents: 1 })]);
    const steps: Change[] = [];
    for (const spendCents of [2, 3, 4]) {
      const change = changesOf(book, makeAccount(0, { spendCents }));
      book.apply(change);
      steps.push(...change);
    }
    book.unapply(steps);
    expect(book.get('account', 'a00')?.spendCents).toBe(1);
  });

  it('a book without its workspace record is a mistake, not a state', () => {
    expect(() => new Book().workspace()).toThrow('without its workspace record');
  });
});
