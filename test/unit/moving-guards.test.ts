// Guard rails of a move, case by case: locks that end, exceptions, recent moves, accounts that are gone, settings.
import { describe, expect, it } from 'vitest';
import { editWorkspace } from '../../shared/actions/edit-workspace';
import { lockAccounts, unlockAccounts } from '../../shared/actions/lock-accounts';
import { type MoveAccountsInput, moveAccounts } from '../../shared/actions/move-accounts';
import { daysSinceMove } from '../../shared/actions/recent-moves';
import { isLocked, lockSentence, stayingSentence } from '../../shared/coverage/lock';
import { Book } from '../../shared/records/book';
import { type AccountId, planAId } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import { addDays } from '../../shared/records/values';
import { accountIdAt, makeAccount, sellerIdAt, smallBook, testAsOf } from '../helpers/small-book';

const toSeller2 = { kind: 'seller', sellerId: sellerIdAt(2) } as const;

function drop(book: Book, ids: readonly AccountId[], change: Partial<MoveAccountsInput> = {}) {
  return moveAccounts(book, {
    scenarioId: planAId,
    accountIds: ids,
    target: toSeller2,
    keepQuarterback: false,
    reason: null,
    asOf: testAsOf,
    ...change,
  });
}

function moveRecord(account: number, doneOn: string): AnyRecord {
  return {
    type: 'move',
    id: `m${account}-${doneOn}`,
    deleted: false,
    accountId: accountIdAt(account),
    fromLane: 'field',
    toLane: 'inside',
    fromOwnerId: sellerIdAt(2),
    toOwnerId: sellerIdAt(0),
    doneOn,
    actor: 'A tester',
    reason: null,
  };
}

describe('GR1 locks that end', () => {
  const lock = { name: 'Tamarack Foods', lockReason: 'Its handoff runs.', lockedUntil: '2026-03-20' };

  it('a lock holds through its last day and no longer', () => {
    expect(isLocked(lock, '2026-03-19')).toBe(true);
    expect(isLocked(lock, '2026-03-20')).toBe(true);
    expect(isLocked(lock, '2026-03-21')).toBe(false);
    expect(isLocked({ ...lock, lockedUntil: null }, '2030-01-01')).toBe(true);
    expect(isLocked({ lockReason: null, lockedUntil: '2026-03-20' }, '2026-03-01')).toBe(false);
    expect(isLocked(lock, null)).toBe(true);
  });

  it('says until when, with the year only when it is another', () => {
    expect(lockSentence(lock, '2026-03-10')).toBe(
      'Tamarack Foods is locked until 20 March. Its handoff runs.',
    );
    expect(lockSentence(lock, '2025-12-30')).toBe(
      'Tamarack Foods is locked until 20 March 2026. Its handoff runs.',
    );
    expect(lockSentence({ ...lock, lockReason: '' }, '2026-03-10')).toBe(
      'Tamarack Foods is locked until 20 March.',
    );
    expect(lockSentence({ ...lock, lockedUntil: null }, '2026-03-10')).toBe(
      'Tamarack Foods is locked and stays. Its handoff runs.',
    );
  });

  it('MV11 of several chosen it is said which stay', () => {
    const named = (name: string) => ({ name });
    expect(stayingSentence([named('Acme')], 12)).toBe('1 of 12 is locked and stays: Acme.');
    expect(stayingSentence([named('Acme'), named('Bolt')], 12)).toBe(
      '2 of 12 are locked and stay: Acme and Bolt.',
    );
    expect(stayingSentence(['Acme', 'Bolt', 'Cord', 'Dale'].map(named), 12)).toBe(
      '4 of 12 are locked and stay: Acme, Bolt and 2 more.',
    );
    const many = Array.from({ length: 1_501 }, () => named('Acme'));
    expect(stayingSentence(many, 100_000)).toBe(
      '1,501 of 100,000 are locked and stay: Acme, Acme and 1,499 more.',
    );
  });

  it('a move asks the lock of its own day', () => {
    const book = new Book([
      ...smallBook(),
      makeAccount(30, { lockReason: 'A trial.', lockedUntil: testAsOf }),
    ]);
    expect(drop(book, [accountIdAt(30)])).toMatchObject({
      code: 'account-locked',
      message: 'Account 30 is locked until 10 March. A trial.',
    });
    expect(drop(book, [accountIdAt(30)], { asOf: addDays(testAsOf, 1) }).ok).toBe(true);
  });

  it('GR2 locking takes a last day, refuses what is no day, and unlocking clears both', () => {
    const book = new Book(smallBook());
    const ids = [accountIdAt(0)];
    const plan = lockAccounts(book, { accountIds: ids, reason: 'Renewal', until: '2026-03-20' });
    expect(plan).toMatchObject({ label: 'Account 00 locked until 20 March 2026' });
    if (plan.ok) book.apply(plan.changes);
    expect(book.get('account', accountIdAt(0))).toMatchObject({
      lockReason: 'Renewal',
      lockedUntil: '2026-03-20',
    });
    expect(lockAccounts(book, { accountIds: ids, reason: 'x', until: '2026-02-30' })).toMatchObject({
      code: 'value-out-of-range',
    });
    const unlocked = unlockAccounts(book, { accountIds: ids });
    if (unlocked.ok) book.apply(unlocked.changes);
    expect(book.get('account', accountIdAt(0))).toMatchObject({ lockReason: null, lockedUntil: null });
  });
});

describe('GR6 exceptions', () => {
  it('stand on the proposal and in the label of the same entry', () => {
    const book = new Book(smallBook());
    const exceptions = new Map([
      [accountIdAt(0), 'rule'],
      [accountIdAt(1), 'both'],
    ] as const);
    const plan = drop(book, [accountIdAt(0), accountIdAt(1), accountIdAt(3)], { exceptions });
    expect(plan).toMatchObject({ label: '3 accounts proposed to Seller 2, 2 as exceptions' });
    if (plan.ok) book.apply(plan.changes);
    const marks = [0, 1, 3].map((index) => book.proposalOf(planAId, accountIdAt(index))?.exception);
    expect(marks).toEqual(['rule', 'both', null]);
    expect(
      drop(new Book(smallBook()), [accountIdAt(0)], { exceptions: new Map([[accountIdAt(0), 'capacity']]) }),
    ).toMatchObject({ label: 'Account 00 proposed to Seller 2, over capacity' });
  });

  it('a move back to current leaves none behind', () => {
    const book = new Book(smallBook());
    const away = drop(book, [accountIdAt(0)], { exceptions: new Map([[accountIdAt(0), 'rule']]) });
    if (away.ok) book.apply(away.changes);
    const back = drop(book, [accountIdAt(0)], {
      target: { kind: 'seller', sellerId: sellerIdAt(0) },
      exceptions: new Map([[accountIdAt(0), 'rule']]),
    });
    expect(back).toMatchObject({ label: 'Account 00 proposed to Seller 0' });
    if (back.ok) book.apply(back.changes);
    expect(book.proposalOf(planAId, accountIdAt(0))).toBeUndefined();
  });
});

describe('GR9 recent moves', () => {
  it('count within the window only, from the newest, and never from the future', () => {
    const book = new Book([
      ...smallBook(),
      moveRecord(0, addDays(testAsOf, -34)),
      moveRecord(0, addDays(testAsOf, -80)),
      moveRecord(1, addDays(testAsOf, -91)),
      moveRecord(2, addDays(testAsOf, 3)),
    ]);
    expect(daysSinceMove(book, accountIdAt(0), testAsOf, 90)).toBe(34);
    expect(daysSinceMove(book, accountIdAt(0), testAsOf, 0)).toBeNull();
    expect(daysSinceMove(book, accountIdAt(1), testAsOf, 90)).toBeNull();
    expect(daysSinceMove(book, accountIdAt(1), testAsOf, 91)).toBe(91);
    expect(daysSinceMove(book, accountIdAt(2), testAsOf, 90)).toBeNull();
    const plan = drop(book, [accountIdAt(0)]);
    expect(plan).toMatchObject({ ok: true, notes: ['Account 00 moved 34 days ago.'] });
    const many = [0, 1, 3, 4].map((index) => moveRecord(index, addDays(testAsOf, -index)));
    const crowd = drop(new Book([...smallBook(), ...many]), [0, 1, 3, 4].map(accountIdAt));
    expect(crowd).toMatchObject({ ok: true, notes: ['4 accounts moved within 90 days.'] });
  });
});

describe('MV4 accounts that are gone', () => {
  it('alone they refuse in a sentence; among others they are counted', () => {
    const book = new Book(smallBook());
    const gone = 'gone' as AccountId;
    expect(drop(book, [gone])).toMatchObject({
      code: 'not-found',
      message: 'An account is no longer in this workspace, so nothing was moved.',
    });
    expect(drop(book, [gone, accountIdAt(0)])).toMatchObject({
      ok: true,
      notes: ['An account is no longer in this workspace.'],
    });
  });
});

describe('GR10 settings', () => {
  it('change one guard at a time and say so', () => {
    const book = new Book(smallBook());
    const label = (guards: Parameters<typeof editWorkspace>[1]['guards']) => {
      const plan = editWorkspace(book, guards === undefined ? {} : { guards });
      return plan.ok ? plan.label : plan.code;
    };
    expect(label({ family: 'all' })).toBe('A family is moved together');
    expect(label({ asksAgainstRule: false })).toBe('Reasons against a rule not asked for');
    expect(label({ asksOverCapacity: false })).toBe('Reasons over capacity not asked for');
    expect(label({ recentMoveDays: 30 })).toBe('Recent moves warned of for 30 days');
    expect(label({ recentMoveDays: 0 })).toBe('Recent moves not warned of');
    expect(label({ recentMoveDays: 1.5 })).toBe('value-out-of-range');
    expect(label({ recentMoveDays: -1 })).toBe('value-out-of-range');
    expect(label({ family: 'ask' })).toBe('nothing-to-change');
  });
});
