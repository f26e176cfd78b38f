// What undoing one entry sets back, what it leaves, and the words it uses.
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/actions/plan';
import type { Change, Entry } from '../../shared/journal/entry';
import { planUndo } from '../../shared/journal/undo';
import { Book } from '../../shared/records/book';
import { planAId, proposalIdOf } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import { accountIdAt, makeAccount, makeSeller, planFrom, sellerIdAt } from '../helpers/small-book';

const scenario: AnyRecord = {
  type: 'scenario',
  id: planAId,
  deleted: false,
  name: 'Plan A',
  status: 'draft',
};

function proposalFor(index: number, seller: number): AnyRecord {
  return {
    type: 'proposal',
    id: proposalIdOf(planAId, accountIdAt(index)),
    deleted: false,
    scenarioId: planAId,
    accountId: accountIdAt(index),
    lane: 'inside',
    ownerId: sellerIdAt(seller),
    quarterbackId: null,
    reason: null,
    exception: null,
  };
}

function put(book: Book, ...records: AnyRecord[]): Plan {
  const plan = planFrom(records, { kind: 'account.moved', label: 'A change' }, book);
  book.apply(plan.changes);
  return plan;
}

function undoOf(
  book: Book,
  plan: Plan,
  later: readonly Plan[] = [],
  direction: 'undo' | 'redo' = 'undo',
): Plan {
  const entry = { seq: 4, label: plan.label } as Entry;
  const laterChanges = later.flatMap((each): readonly Change[] => each.changes);
  return planUndo(book, { entry, changes: plan.changes, laterChanges }, direction);
}

describe('planning an undo', () => {
  it('U2 sets back the fields an entry wrote and keeps the ones changed since, named', () => {
    const book = new Book([makeSeller(0), makeAccount(0, { lane: 'inside', spendCents: 100 })]);
    const first = put(book, makeAccount(0, { lane: 'field', spendCents: 200 }));
    const second = put(book, makeAccount(0, { lane: 'specialist', spendCents: 200 }));
    const undo = undoOf(book, first, [second]);
    expect(undo.changes).toEqual([
      { recordId: 'a00', type: 'account', before: { spendCents: 200 }, after: { spendCents: 100 } },
    ]);
    expect(undo.notes).toEqual(['Account 00 was changed since and keeps the later value.']);
  });

  it('U2 says nothing of a field that is back already', () => {
    const book = new Book([makeSeller(0), makeAccount(0, { lane: 'inside' })]);
    const first = put(book, makeAccount(0, { lane: 'field' }));
    put(book, makeAccount(0, { lane: 'inside' }));
    expect(undoOf(book, first)).toMatchObject({ changes: [], notes: [] });
  });

  it('U3 keeps a record that something later refers to, and what that one refers to', () => {
    const book = new Book([scenario]);
    const first = put(book, makeSeller(0), makeSeller(1), makeAccount(0, { ownerId: sellerIdAt(0) }));
    const second = put(book, proposalFor(0, 0));
    const undo = undoOf(book, first, [second]);
    expect(undo.changes.map((change) => change.recordId)).toEqual(['s1']);
    expect([...undo.notes].sort()).toEqual([
      'Account 00 stays: the proposal for Account 00 refers to it.',
      'Seller 0 stays: the proposal for Account 00 refers to it.',
    ]);
  });

  it('U3 keeps a new record that was changed since', () => {
    const book = new Book([]);
    const first = put(book, makeSeller(0));
    const second = put(book, makeSeller(0, { name: 'Renamed' }));
    expect(undoOf(book, first, [second])).toMatchObject({
      changes: [],
      notes: ['Renamed stays: it was changed since.'],
    });
  });

  it('U3 does not bring a record back when what it points to is gone', () => {
    const book = new Book([scenario, makeSeller(0), makeSeller(1), makeAccount(0), proposalFor(0, 1)]);
    const first = put(book, { ...proposalFor(0, 1), deleted: true });
    const second = put(book, makeSeller(1, { deleted: true }));
    const undo = undoOf(book, first, [second]);
    expect(undo.changes).toEqual([]);
    expect(undo.notes).toEqual([
      'The proposal for Account 00 stays as it is: what it would point to is gone.',
    ]);
  });

  it('U6 names itself after what it takes back, however often', () => {
    const book = new Book([]);
    const plan = put(book, makeSeller(0));
    const undo = undoOf(book, plan);
    expect(undo).toMatchObject({ kind: 'entry.undone', origin: 'undo', undoes: 4, label: 'Undid: A change' });
    book.apply(undo.changes);
    expect(undoOf(book, undo, [], 'redo')).toMatchObject({ kind: 'entry.redone', label: 'Redid: A change' });
  });
});
