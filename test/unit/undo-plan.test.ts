// What undoing one entry sets back, what it leaves, and the words it uses.
import { describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../shared/actions/plan';
import type { Change, Entry } from '../../shared/journal/entry';
import { planRevert } from '../../shared/journal/revert';
import { planUndo } from '../../shared/journal/undo';
import { Book } from '../../shared/records/book';
import { planAId, proposalIdOf, rulingIdOf, type TicketId } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import type { SavedView } from '../../shared/records/saved-view';
import { accountIdAt, makeAccount, makeSeller, planFrom, sellerIdAt, testNow } from '../helpers/small-book';

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

function view(id: string, name: string, change: Partial<SavedView> = {}): AnyRecord {
  return {
    type: 'savedView',
    id,
    deleted: false,
    name,
    scenarioView: 'proposed',
    grouping: 'seller',
    sorting: 'spend',
    filter: {},
    ...change,
  };
}

function ticket(id: string, number: number): AnyRecord {
  return {
    type: 'ticket',
    id: id as TicketId,
    deleted: false,
    number,
    kind: 'two owners',
    accountId: accountIdAt(0),
    claims: [{ sellerId: sellerIdAt(0), asksFor: 'to keep it', statement: '' }],
    ruleCode: null,
    rulesVersion: null,
    raisedBy: 'A tester',
    raisedAt: testNow,
    dueOn: '2026-03-17',
    status: 'open',
  };
}

function ruling(ticketId: string): AnyRecord {
  return {
    type: 'ruling',
    id: rulingIdOf(ticketId as TicketId),
    deleted: false,
    ticketId: ticketId as TicketId,
    accountId: accountIdAt(0),
    decision: 'Inside',
    lane: null,
    ruleCited: 'C4',
    reasoning: 'As agreed.',
    ruledBy: 'A tester',
    ruledAt: testNow,
    scenarioId: null,
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

  it('U2 sets back part by part what holds many things, and keeps the parts changed since', () => {
    const book = new Book([
      makeSeller(0),
      makeAccount(0, { ownerId: sellerIdAt(0), custom: { Tier: 'Gold', Rank: '2' } }),
    ]);
    const custom = (columns: Readonly<Record<string, string>>) =>
      makeAccount(0, { ownerId: sellerIdAt(0), custom: columns });
    const first = put(book, custom({ Tier: 'Silver', Rank: '3', Zone: 'N' }));
    put(book, custom({ Tier: 'Silver', Rank: '3', Zone: 'N', Band: 'A' }));
    expect(undoOf(book, first)).toMatchObject({
      changes: [{ after: { custom: { Tier: 'Gold', Rank: '2', Band: 'A' } } }],
      notes: [],
    });
    put(book, custom({ Tier: 'Bronze', Rank: '2', Zone: 'N', Band: 'A' }));
    const undo = undoOf(book, first);
    expect(undo).toMatchObject({
      changes: [{ after: { custom: { Tier: 'Bronze', Rank: '2', Band: 'A' } } }],
      notes: ['Account 00 was changed since and keeps the later value.'],
    });
    book.apply(undo.changes);
    expect(undoOf(book, undo, [], 'redo').changes).toMatchObject([
      { after: { custom: { Tier: 'Bronze', Rank: '2', Zone: 'N', Band: 'A' } } },
    ]);
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

  it('U10 keeps a ticket away whose number another one has by now, and with it what it would bear', () => {
    const book = new Book([makeSeller(0), makeAccount(0), makeAccount(1)]);
    put(book, ticket('t1', 4), ruling('t1'));
    const away = put(book, { ...ticket('t1', 4), deleted: true }, { ...ruling('t1'), deleted: true });
    expect(undoOf(book, away).changes).toHaveLength(2);
    put(book, ticket('t2', 4));
    expect(undoOf(book, away)).toMatchObject({
      changes: [],
      notes: [
        'T-4 does not come back: another ticket has its number now.',
        'The ruling on T-4 stays as it is: what it would point to is gone.',
      ],
    });
    expect(refusalOf(book, away)).toBe(
      'Nothing can be set back. T-4 does not come back: another ticket has its number now. And 1 more.',
    );
  });

  it('U10 gives no view a name that another one has by now, whatever its case', () => {
    const book = new Book([view('v1', 'North'), view('v2', 'West')]);
    const away = put(book, view('v1', 'North', { deleted: true }));
    const renamed = put(book, view('v2', 'East', { grouping: 'region' }));
    put(book, view('v3', 'NORTH'), view('v4', 'west'));
    expect(undoOf(book, away)).toMatchObject({
      changes: [],
      notes: ['North does not come back: another view has its name now.'],
    });
    expect(undoOf(book, renamed)).toMatchObject({
      changes: [
        { recordId: 'v2', type: 'savedView', before: { grouping: 'region' }, after: { grouping: 'seller' } },
      ],
      notes: ['East keeps its name: another view has the former one now.'],
    });
  });

  it('U10 gives names back that go around, and none while the one who has it stays', () => {
    const book = new Book([view('v1', 'North')]);
    const swapped = put(book, view('v1', 'South'), view('v2', 'North'));
    expect(undoOf(book, swapped).notes).toEqual([]);
    const later = put(book, view('v2', 'North', { sorting: 'name' }));
    expect(undoOf(book, swapped, [later])).toMatchObject({
      changes: [],
      notes: [
        'North stays: it was changed since.',
        'South keeps its name: another view has the former one now.',
      ],
    });
  });

  it('U10 gives an account no CRM id that another one has by now, in any case of a GUID', () => {
    const id = 'A1B2C3D4-0000-4000-8000-00000000000F';
    const book = new Book([makeSeller(0), makeSeller(1), makeAccount(0, { externalId: null })]);
    const known = put(book, makeAccount(0, { externalId: id, city: 'Troy' }));
    const back = put(book, makeAccount(0, { externalId: null, city: null }));
    put(book, makeAccount(1, { externalId: id.toLowerCase() }));
    expect(known.changes).toHaveLength(1);
    expect(undoOf(book, back)).toMatchObject({
      changes: [{ recordId: 'a00', before: { city: null }, after: { city: 'Troy' } }],
      notes: ['Account 00 keeps its CRM id: another account has the former one now.'],
    });
  });

  it('U10 looks at nobody else where nothing is given', () => {
    const book = new Book([scenario, makeSeller(0), makeAccount(0), view('v1', 'North')]);
    const all = vi.spyOn(book, 'all');
    const first = put(book, makeAccount(0, { spendCents: 200 }), view('v1', 'North', { sorting: 'name' }));
    expect(undoOf(book, first).changes).toHaveLength(2);
    expect(all).not.toHaveBeenCalled();
  });

  it('JN7 says that what would come back is there again by a later change', () => {
    const book = new Book([scenario, makeSeller(0), makeSeller(1), makeAccount(0), proposalFor(0, 0)]);
    const away = put(book, { ...proposalFor(0, 0), deleted: true });
    put(book, proposalFor(0, 1));
    expect(refusalOf(book, away)).toBe(
      'Nothing can be set back. The proposal for Account 00 is there again already, by a later change.',
    );
  });
});

function refusalOf(book: Book, { label, changes }: Plan): string {
  const entry = { seq: 4, label, kind: 'account.moved' } as Entry;
  const plan = planRevert(book, { entry, changes, laterChanges: [], mark: null });
  return plan.ok ? '' : plan.message;
}
