// Locks, sellers and the workspace's own settings: what may be set, what is refused, how it is labelled.
import { describe, expect, it } from 'vitest';
import { addSeller, editSeller } from '../../shared/actions/edit-seller';
import { editWorkspace } from '../../shared/actions/edit-workspace';
import { lockAccounts, unlockAccounts } from '../../shared/actions/lock-accounts';
import type { AccountId, SellerId } from '../../shared/records/ids';
import { accountWith, bookWith, contextAt, sellerWith } from '../helpers/coverage-records';

const one = accountWith({ id: 'one' as AccountId, name: 'Tamarack Foods' });
const two = accountWith({ id: 'two' as AccountId, name: 'Redmoor Quarry', lockReason: 'A trial runs.' });
const priya = sellerWith({
  id: 'priya' as SellerId,
  name: 'Priya Raman',
  homeLane: 'inside',
  capacityAccounts: 50,
});

describe('locking', () => {
  it('Q5 locks with a reason and unlocks only what is locked', () => {
    const book = bookWith([one, two]);
    expect(lockAccounts(book, { accountIds: [one.id], reason: ' ' })).toMatchObject({
      code: 'reason-missing',
    });
    expect(lockAccounts(book, { accountIds: ['gone' as AccountId], reason: 'x' })).toMatchObject({
      code: 'not-found',
    });
    const locked = lockAccounts(book, { accountIds: [one.id, one.id], reason: 'Its renewal is near. ' });
    expect(locked).toMatchObject({
      kind: 'account.locked',
      label: 'Tamarack Foods locked',
      reason: 'Its renewal is near.',
    });
    const unlocked = unlockAccounts(book, { accountIds: [one.id, two.id] });
    expect(unlocked).toMatchObject({
      label: 'Redmoor Quarry unlocked',
      changes: [{ after: { lockReason: null } }],
    });
    expect(unlockAccounts(book, { accountIds: [one.id] })).toMatchObject({ code: 'nothing-to-change' });
    expect(lockAccounts(book, { accountIds: [one.id, two.id], reason: 'x' })).toMatchObject({
      label: '2 accounts locked',
    });
  });
});

describe('sellers', () => {
  it('Q6 edits a home lane, a capacity, a name, a manager', () => {
    const book = bookWith([priya]);
    const label = (fields: object) => {
      const plan = editSeller(book, { sellerId: priya.id, ...fields });
      return plan.ok ? plan.label : plan.message;
    };
    expect(label({ homeLane: 'field', capacityAccounts: 24 })).toBe(
      'Priya Raman: home lane Field, capacity 24',
    );
    expect(label({ homeLane: null, capacityAccounts: null })).toBe(
      'Priya Raman: home lane cleared, capacity cleared',
    );
    expect(label({ name: ' Priya R. ' })).toBe('Priya R.: was Priya Raman');
    expect(label({ manager: 'Elena Marsh' })).toBe('Priya Raman: manager Elena Marsh');
    expect(label({ region: 'NE-04' })).toBe('Priya Raman edited');
    expect(label({ name: '' })).toBe('Give the seller a name.');
    for (const capacityAccounts of [0, -1, 2.5, Number.NaN, 1e9]) {
      expect(editSeller(book, { sellerId: priya.id, capacityAccounts })).toMatchObject({
        code: 'value-out-of-range',
      });
    }
    expect(editSeller(book, { sellerId: 'gone' as SellerId })).toMatchObject({ code: 'not-found' });
    expect(label({ homeLane: 'inside', email: '  ' })).toBe('Nothing to change: it is so already.');
  });

  it('Q6 adds a seller with an id of their own', () => {
    const plan = addSeller(bookWith([]), { name: 'Noor Bashir', homeLane: 'specialist' }, contextAt());
    expect(plan).toMatchObject({ kind: 'seller.edited', label: 'Noor Bashir added as a seller' });
    if (plan.ok)
      expect(plan.changes[0]?.after).toMatchObject({
        id: 'id-1',
        homeLane: 'specialist',
        capacityAccounts: null,
      });
    expect(addSeller(bookWith([]), { name: ' ' }, contextAt())).toMatchObject({ code: 'name-missing' });
  });
});

describe('the workspace', () => {
  it('S8 sets names and dates, and refuses days that do not exist', () => {
    const book = bookWith([]);
    expect(editWorkspace(book, { asOfDate: '2026-02-28' })).toMatchObject({
      kind: 'workspace.edited',
      label: 'As-of date set to 28 February 2026',
    });
    expect(editWorkspace(book, { asOfDate: null, actor: 'Pat Noone' })).toMatchObject({
      label: 'Changes signed by Pat Noone, ages counted from today',
    });
    for (const asOfDate of ['2026-02-31', '2026-13-01', '10/03/2026', '']) {
      expect(editWorkspace(book, { asOfDate })).toMatchObject({ code: 'value-out-of-range' });
    }
    for (const asOfDate of ['0002-03-10', '0202-03-10', '1899-12-31', '2200-01-01']) {
      expect(editWorkspace(book, { asOfDate })).toMatchObject({
        code: 'value-out-of-range',
        message: 'Write a day from 1900 to 2199, such as 10 March 2026.',
      });
    }
    // A day that was taken before there were limits does not stand in the way of a new name.
    const old = bookWith([{ ...book.workspace(), asOfDate: '0002-03-10' }]);
    expect(editWorkspace(old, { name: 'Southwest' })).toMatchObject({ label: 'Workspace named Southwest' });
    expect(editWorkspace(book, { actor: ' ' })).toMatchObject({ code: 'name-missing' });
    expect(editWorkspace(book, { name: '' })).toMatchObject({ code: 'name-missing' });
    expect(editWorkspace(book, {})).toMatchObject({ code: 'nothing-to-change' });
  });
});
