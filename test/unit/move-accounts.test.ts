// What a drop proposes and what it says, case by case; the rules for any sequence are in test/property.
import { describe, expect, it } from 'vitest';
import { explainMoves } from '../../shared/actions/explain-moves';
import { type MoveAccountsInput, moveAccounts } from '../../shared/actions/move-accounts';
import { Book } from '../../shared/records/book';
import { planAId, teamIdOf } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import { accountIdAt, makeAccount, sellerIdAt, smallBook } from '../helpers/small-book';

function team(account: number, quarterback: number): AnyRecord {
  return {
    type: 'team',
    id: teamIdOf(accountIdAt(account)),
    deleted: false,
    accountId: accountIdAt(account),
    quarterbackId: sellerIdAt(quarterback),
  };
}

function drop(book: Book, account: number | readonly number[], input: Partial<MoveAccountsInput>) {
  const indexes = typeof account === 'number' ? [account] : account;
  const plan = moveAccounts(book, {
    scenarioId: planAId,
    accountIds: indexes.map(accountIdAt),
    target: { kind: 'lane', lane: 'unassigned' },
    keepQuarterback: false,
    reason: null,
    ...input,
  });
  if (plan.ok) book.apply(plan.changes);
  return plan;
}

function onSeller(index: number) {
  return { target: { kind: 'seller', sellerId: sellerIdAt(index) } } as const;
}

function proposed(book: Book, account: number) {
  const proposal = book.proposalOf(planAId, accountIdAt(account));
  return proposal === undefined ? null : [proposal.lane, proposal.ownerId, proposal.quarterbackId];
}

describe('moving accounts', () => {
  it('M1 proposes owner and home lane, and says so in a phrase', () => {
    const book = new Book(smallBook());
    const plan = drop(book, 0, onSeller(2));
    expect(plan).toMatchObject({ ok: true, kind: 'account.moved', label: 'Account 00 proposed to Seller 2' });
    expect(proposed(book, 0)).toEqual(['field', 's2', null]);
    expect(book.get('account', 'a00')).toMatchObject({ lane: 'inside', ownerId: 's0' });
  });

  it('M1 a seller without a home lane takes the account out of the lanes', () => {
    const book = new Book(smallBook());
    drop(book, 0, onSeller(4));
    expect(proposed(book, 0)).toEqual([null, 's4', null]);
  });

  it('M2 a lane keeps an owner at home there and opens the place otherwise', () => {
    const book = new Book([...smallBook(), makeAccount(20, { lane: 'field', ownerId: sellerIdAt(0) })]);
    drop(book, [0, 20], { target: { kind: 'lane', lane: 'specialist' } });
    expect([proposed(book, 0), proposed(book, 20)]).toEqual([
      ['specialist', null, null],
      ['specialist', null, null],
    ]);
    const other = new Book([...smallBook(), makeAccount(20, { lane: 'field', ownerId: sellerIdAt(0) })]);
    drop(other, 20, { target: { kind: 'lane', lane: 'inside' } });
    expect(proposed(other, 20)).toEqual(['inside', 's0', null]);
  });

  it('M4 a drop back where the account is withdraws the proposal', () => {
    const book = new Book(smallBook());
    drop(book, 0, onSeller(2));
    expect(drop(book, 0, onSeller(0)).ok).toBe(true);
    expect(proposed(book, 0)).toBeNull();
  });

  it('M5 locked accounts stay and are named; alone they refuse the drop', () => {
    const book = new Book(smallBook());
    const plan = drop(book, [0, 7], onSeller(2));
    expect(plan).toMatchObject({ notes: ['Account 07 is locked and stays. Open renewal.'] });
    expect(proposed(book, 7)).toBeNull();
    expect(drop(book, 7, onSeller(2))).toEqual({
      ok: false,
      code: 'account-locked',
      message: 'Account 07 is locked and stays. Open renewal.',
    });
  });

  it('M6 the quarterback follows, stays with Alt, and stays when someone else leads', () => {
    const led = () => new Book([...smallBook(), team(0, 0), team(1, 3)]);
    const follows = led();
    drop(follows, [0, 1], onSeller(2));
    expect([proposed(follows, 0), proposed(follows, 1)]).toEqual([
      ['field', 's2', 's2'],
      ['field', 's2', null],
    ]);
    const kept = led();
    drop(kept, 0, { ...onSeller(2), keepQuarterback: true });
    expect(proposed(kept, 0)).toEqual(['field', 's2', null]);
    const further = led();
    drop(further, 0, onSeller(2));
    drop(further, 0, onSeller(3));
    expect(proposed(further, 0)).toEqual(['specialist', 's3', 's3']);
  });

  it('M8 refuses what changes nothing and what is not there, with a sentence', () => {
    const book = new Book(smallBook());
    expect(drop(book, 0, onSeller(0))).toMatchObject({
      code: 'nothing-to-change',
      message: 'Nothing to move: already with Seller 0.',
    });
    expect(drop(book, 0, onSeller(9))).toMatchObject({ code: 'not-found' });
  });

  it('M9 one reason is written for every selected proposal, and says nothing about another target', () => {
    const book = new Book(smallBook());
    drop(book, [0, 1], onSeller(2));
    const plan = explainMoves(book, {
      scenarioId: planAId,
      accountIds: [0, 1, 2].map(accountIdAt),
      reason: '  Nearer to the plant. ',
    });
    if (!plan.ok) throw new Error(plan.message);
    book.apply(plan.changes);
    drop(book, 0, onSeller(3));
    const reasons = [0, 1].map((index) => book.proposalOf(planAId, accountIdAt(index))?.reason);
    expect(reasons).toEqual([null, 'Nearer to the plant.']);
    const blank = { scenarioId: planAId, accountIds: [accountIdAt(0)], reason: ' ' };
    expect(explainMoves(book, blank)).toMatchObject({ code: 'reason-missing' });
  });
});
