// Raising a ticket and ruling on it: what is refused, what is written, what the ruling carries out.
import { describe, expect, it } from 'vitest';
import { editTeamMember } from '../../shared/actions/edit-team';
import { type IssueRulingInput, issueRuling } from '../../shared/actions/issue-ruling';
import { nameQuarterback } from '../../shared/actions/name-quarterback';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { type RaiseTicketInput, raiseTicket } from '../../shared/actions/raise-ticket';
import type { Book } from '../../shared/records/book';
import type { AccountId, SellerId, TicketId } from '../../shared/records/ids';
import { planAId, rulingIdOf, teamIdOf } from '../../shared/records/ids';
import { recordSchema } from '../../shared/records/record';
import { accountWith, bookWith, contextAt, sellerWith } from '../helpers/coverage-records';

const dana = sellerWith({ id: 'dana' as SellerId, name: 'Dana Castellano', homeLane: 'field' });
const priya = sellerWith({ id: 'priya' as SellerId, name: 'Priya Raman', homeLane: 'inside' });
const meridian = accountWith({
  id: 'meridian' as AccountId,
  name: 'Meridian Bottling',
  lane: 'field',
  ownerId: dana.id,
});
const conflict: RaiseTicketInput = {
  kind: 'two owners',
  accountId: meridian.id,
  claims: [
    { sellerId: dana.id, asksFor: ' Field keeps the account ', statement: '' },
    { sellerId: priya.id, asksFor: 'Move to Inside now', statement: 'Four of six orders came by phone.' },
  ],
  ruleCode: 'C5',
};

function done(book: Book, plan: Plan | Refusal): Plan {
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  for (const record of book.everything()) recordSchema.parse(record);
  return plan;
}

describe('raising a ticket', () => {
  it('T4 T5 numbers it one higher, dates it and keeps both claims', () => {
    const book = bookWith([meridian, dana, priya]);
    expect(done(book, raiseTicket(book, conflict, contextAt())).label).toBe('T-1 raised: Meridian Bottling');
    const context = contextAt('2026-03-11T08:00:00.000Z');
    const second = raiseTicket(book, conflict, { ...context, newId: () => 'second' });
    expect(done(book, second).label).toBe('T-2 raised: Meridian Bottling');
    expect(book.get('ticket', 'id-1')).toMatchObject({
      number: 1,
      raisedBy: 'Elena Marsh',
      raisedAt: '2026-03-10T10:42:00.000Z',
      dueOn: '2026-03-17',
      status: 'open',
      claims: [{ asksFor: 'Field keeps the account' }, { statement: 'Four of six orders came by phone.' }],
    });
  });

  it('T5 refuses no parties, a party twice, a blank claim, an unknown rule, party or account', () => {
    const book = bookWith([meridian, dana, priya]);
    const codeOf = (input: Partial<RaiseTicketInput>) => {
      const outcome = raiseTicket(book, { ...conflict, ...input }, contextAt());
      return outcome.ok ? 'ok' : outcome.code;
    };
    const [first] = conflict.claims;
    if (first === undefined) throw new Error('No claim.');
    expect(codeOf({ claims: [] })).toBe('parties-missing');
    expect(codeOf({ claims: [first, first] })).toBe('parties-missing');
    expect(codeOf({ claims: [{ ...first, asksFor: '  ' }] })).toBe('reason-missing');
    expect(codeOf({ claims: [{ ...first, sellerId: 'gone' as SellerId }] })).toBe('not-found');
    expect(codeOf({ ruleCode: 'C9' })).toBe('not-found');
    expect(codeOf({ accountId: 'gone' as AccountId })).toBe('not-found');
    expect(codeOf({ ruleCode: null })).toBe('ok');
  });
});

describe('ruling on a ticket', () => {
  const ruling: IssueRulingInput = {
    ticketId: 'id-1' as TicketId,
    decision: 'Inside takes it',
    lane: 'inside',
    ruleCited: 'C4',
    reasoning: 'Small account.',
    scenarioId: planAId,
  };
  function withTicket(...more: Parameters<typeof bookWith>[0]): Book {
    const book = bookWith([meridian, dana, priya, ...more]);
    done(book, raiseTicket(book, conflict, contextAt()));
    return book;
  }

  it('T6 needs a decision, a rule and the reasoning, and rules once', () => {
    const book = withTicket();
    for (const blank of [{ decision: ' ' }, { ruleCited: '' }, { reasoning: '\n' }]) {
      expect(issueRuling(book, { ...ruling, ...blank }, contextAt())).toMatchObject({
        code: 'reason-missing',
      });
    }
    expect(issueRuling(book, { ...ruling, ticketId: 'gone' as TicketId }, contextAt())).toMatchObject({
      code: 'not-found',
    });
    done(book, issueRuling(book, ruling, contextAt()));
    expect(issueRuling(book, ruling, contextAt())).toMatchObject({
      code: 'already-ruled',
      message: 'T-1 is ruled already.',
    });
  });

  it('T6 writes the lane it gives into the plan, and the owner is open when it is not the owner’s lane', () => {
    const book = withTicket();
    const plan = done(book, issueRuling(book, ruling, contextAt()));
    expect(plan).toMatchObject({
      kind: 'ticket.ruled',
      label: 'T-1 ruled: Inside takes it',
      reason: 'Small account.',
    });
    expect(plan.notes).toEqual(['Meridian Bottling proposed to Inside.']);
    expect(book.get('ticket', 'id-1')?.status).toBe('ruled');
    expect(book.get('ruling', rulingIdOf('id-1' as TicketId))).toMatchObject({
      lane: 'inside',
      scenarioId: planAId,
    });
    expect(book.proposalOf(planAId, meridian.id)).toMatchObject({
      lane: 'inside',
      ownerId: null,
      reason: 'T-1: Inside takes it',
    });
    expect(book.get('account', meridian.id)).toMatchObject({ lane: 'field', ownerId: dana.id });
  });

  it('T6 gives the account to a seller, and a quarterback who owned it follows', () => {
    const book = withTicket({
      type: 'team',
      id: teamIdOf(meridian.id),
      deleted: false,
      accountId: meridian.id,
      quarterbackId: dana.id,
    });
    done(book, issueRuling(book, { ...ruling, toSellerId: priya.id }, contextAt()));
    expect(book.proposalOf(planAId, meridian.id)).toMatchObject({
      lane: 'inside',
      ownerId: priya.id,
      quarterbackId: priya.id,
    });
  });

  it('T6 proposes nothing when the account is there already, gives no lane, or no plan is open', () => {
    for (const [input, notes] of [
      [{ lane: 'field' }, []],
      [{ lane: null }, []],
      [{ scenarioId: null }, ['No plan is open, so no move was proposed.']],
    ] as const) {
      const book = withTicket();
      const plan = done(book, issueRuling(book, { ...ruling, ...input }, contextAt()));
      expect(plan.notes).toEqual(notes);
      expect(book.all('proposal')).toEqual([]);
      expect(book.all('ruling')[0]?.scenarioId).toBeNull();
    }
  });

  const teamed = { decision: 'Team it', lane: null, teamSellerIds: [dana.id, priya.id] } as const;

  it('T7 makes the team in the same entry: the owner leads, the parties join, nobody moves', () => {
    const book = withTicket();
    const plan = done(book, issueRuling(book, { ...ruling, ...teamed }, contextAt()));
    expect(plan.notes).toEqual(['Dana Castellano leads the team of Meridian Bottling, with Priya Raman.']);
    expect(plan.label).toBe('T-1 ruled: Team it');
    expect(book.teamOf(meridian.id)?.quarterbackId).toBe(dana.id);
    expect(book.about('teamMember', meridian.id).map((member) => member.sellerId)).toEqual([
      dana.id,
      priya.id,
    ]);
    expect(book.all('proposal')).toEqual([]);
    expect(book.all('ruling')[0]?.scenarioId).toBeNull();
    book.unapply(plan.changes);
    expect(book.teamOf(meridian.id)).toBeUndefined();
    expect(book.count('teamMember')).toBe(0);
  });

  it('T7 keeps a quarterback who leads already, and what members bring', () => {
    const book = withTicket();
    done(book, nameQuarterback(book, { accountId: meridian.id, sellerId: priya.id }));
    done(book, editTeamMember(book, { accountId: meridian.id, sellerId: priya.id, brings: 'Quotes' }));
    done(book, issueRuling(book, { ...ruling, ...teamed }, contextAt()));
    expect(book.teamOf(meridian.id)?.quarterbackId).toBe(priya.id);
    expect(book.about('teamMember', meridian.id).map(({ sellerId, brings }) => [sellerId, brings])).toEqual([
      [priya.id, 'Quotes'],
      [dana.id, ''],
    ]);
  });

  it('T7 lets the party that spoke first lead an account nobody owns, and refuses a party who is gone', () => {
    const book = withTicket({ ...meridian, ownerId: null });
    const parties = [priya.id, dana.id];
    done(book, issueRuling(book, { ...ruling, ...teamed, teamSellerIds: parties }, contextAt()));
    expect(book.teamOf(meridian.id)?.quarterbackId).toBe(priya.id);
    const gone = { ...ruling, ...teamed, teamSellerIds: ['gone' as SellerId] };
    const other = withTicket();
    expect(issueRuling(other, gone, contextAt())).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('T7 teams a locked account: nobody moves', () => {
    const book = withTicket({ ...meridian, lockReason: 'Its renewal is being signed.' });
    expect(issueRuling(book, { ...ruling, ...teamed }, contextAt()).ok).toBe(true);
  });

  it('T6 refuses to move a locked account', () => {
    const book = withTicket({ ...meridian, lockReason: 'Its renewal is being signed.' });
    expect(issueRuling(book, ruling, contextAt())).toMatchObject({ ok: false, code: 'account-locked' });
    expect(issueRuling(book, { ...ruling, lane: 'field' }, contextAt()).ok).toBe(true);
  });
});
