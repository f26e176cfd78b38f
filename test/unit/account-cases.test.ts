// Holds up what the drawer, the ticket dialog and the ruling panel propose, and how rules and agreement are worded.
import { describe, expect, it } from 'vitest';
import { agreementText, changeText } from '../../renderer/features/rules/rule-counts';
import { thresholdWords } from '../../renderer/features/rules/rule-sentence';
import { decisionsOf, readCase } from '../../renderer/features/tickets/case-file';
import { likelyParties, likelyRule } from '../../renderer/features/tickets/likely-parties';
import { explainAccount } from '../../renderer/store/explain';
import { formatMoney, formatSpend } from '../../renderer/ui/format';
import { defaultRules } from '../../shared/coverage/default-rules';
import { mainThreshold } from '../../shared/coverage/thresholds';
import { Book } from '../../shared/records/book';
import { planAId, proposalIdOf, type TicketId, teamIdOf } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import { accountIdAt, makeAccount, sellerIdAt, smallBook } from '../helpers/small-book';

const field = accountIdAt(2);

function bookWith(...extra: AnyRecord[]): Book {
  return new Book([...smallBook(), ...extra]);
}

function accountOf(book: Book, index: number) {
  const account = book.get('account', accountIdAt(index));
  if (account === undefined) throw new Error(`No account ${index}.`);
  return account;
}

function ticketBetween(...sellers: readonly number[]): AnyRecord {
  return {
    type: 'ticket',
    id: 't' as TicketId,
    deleted: false,
    number: 1,
    kind: 'two owners',
    accountId: field,
    claims: sellers.map((index) => ({ sellerId: sellerIdAt(index), asksFor: 'It', statement: '' })),
    ruleCode: 'C5',
    rulesVersion: null,
    raisedBy: 'A tester',
    raisedAt: '2026-03-02T09:00:00.000Z',
    dueOn: '2026-03-09',
    status: 'open',
  };
}

function labelsFor(...sellers: readonly number[]): string[] {
  const file = readCase(bookWith(ticketBetween(...sellers)), 't');
  if (file === null) throw new Error('No case.');
  return decisionsOf(file).map((decision) => `${decision.label}: ${decision.detail}`);
}

describe('decisions', () => {
  it('W5 offers each party the account, then teaming and no change', () => {
    expect(labelsFor(2, 0)).toEqual([
      'Field keeps it: Seller 2 stays the owner',
      'Inside takes it: Moves to Seller 0 in Plan A',
      'Team it: Nobody moves; the parties form one team, led by Seller 2',
      'No change: The claim is answered, the plan stays as it is',
    ]);
  });

  it('W5 names sellers where a lane would be unclear, and adds an owner who is no party', () => {
    expect(labelsFor(0, 1).slice(0, 3)).toEqual([
      'Field keeps it: Seller 2 stays the owner',
      'Seller 0 takes it: Moves to Seller 0 in Plan A',
      'Seller 1 takes it: Moves to Seller 1 in Plan A',
    ]);
    expect(labelsFor(4)[1]).toBe('Seller 4 takes it: Moves to Seller 4 in Plan A');
  });
});

describe('who stands beside a case', () => {
  it('W5 says owner until a quarterback is named', () => {
    expect(readCase(bookWith(ticketBetween(2, 0)), 't')).toMatchObject({
      quarterback: 'Seller 2',
      isQuarterbackNamed: false,
    });
    const team: AnyRecord = {
      type: 'team',
      id: teamIdOf(field),
      deleted: false,
      accountId: field,
      quarterbackId: sellerIdAt(1),
    };
    expect(readCase(bookWith(ticketBetween(2, 0), team), 't')).toMatchObject({
      quarterback: 'Seller 1',
      isQuarterbackNamed: true,
      leader: 'Seller 1',
    });
  });
});

describe('a ticket to be raised', () => {
  it('W6 proposes current and proposed owner as parties, each asking for nothing yet', () => {
    const book = bookWith({
      type: 'proposal',
      id: proposalIdOf(planAId, field),
      deleted: false,
      scenarioId: planAId,
      accountId: field,
      lane: 'inside',
      ownerId: sellerIdAt(0),
      quarterbackId: null,
      reason: null,
      exception: null,
    });
    const parties = likelyParties(book, accountOf(book, 2));
    expect(parties.map((party) => party.name)).toEqual(['Seller 2', 'Seller 0']);
    expect(parties.every((party) => party.asksFor === '')).toBe(true);
  });

  it('W6 takes the quarterback where the owner stays, and nobody where there is none', () => {
    const book = bookWith({
      type: 'team',
      id: teamIdOf(field),
      deleted: false,
      accountId: field,
      quarterbackId: sellerIdAt(1),
    });
    expect(likelyParties(book, accountOf(book, 2)).map((party) => party.name)).toEqual([
      'Seller 2',
      'Seller 1',
    ]);
    expect(likelyParties(book, accountOf(book, 5))).toEqual([]);
  });

  it('W6 puts the rule that decides, or the last that votes, in question', () => {
    const book = bookWith();
    expect(likelyRule(book, makeAccount(8, { orderCount: 0 }))).toBe('C1');
    expect(likelyRule(book, makeAccount(8))).toBe('C5');
  });
});

describe('words', () => {
  it('W4 writes an amount in full when rounding would lift it to a threshold', () => {
    const book = bookWith();
    const words = { rounded: formatSpend, exact: formatMoney };
    const factOf = (spendCents: number) =>
      explainAccount(book, makeAccount(8, { spendCents }), words).rows.find((row) => row.code === 'C4')
        ?.factText;
    expect(factOf(74_960_00)).toBe('$74,960');
    expect(factOf(75_000_00)).toBe('$75K');
    expect(factOf(61_000_00)).toBe('$61K');
  });

  it('W7 says agreement in whole percent, and 100% only when nothing differs', () => {
    expect(agreementText(318, 30)).toBe(
      '30 of 318 accounts sit in another lane than the rules suggest: 91% agreement.',
    );
    expect(agreementText(10_000, 1)).toContain(': 99% agreement.');
    expect(agreementText(1, 0)).toBe(
      '0 of 1 account sits in another lane than the rules suggest: 100% agreement.',
    );
  });

  it('W8 types thresholds in units, percent and months, and stores what was typed exactly', () => {
    const fields = defaultRules.map((rule) => {
      const words = thresholdWords(rule.condition, { currency: 'USD', extraColumns: {} });
      const threshold = mainThreshold(rule, {})?.value ?? Number.NaN;
      return words === null ? null : [words.toField(threshold), words.fromField(words.toField(threshold))];
    });
    expect(fields).toEqual([null, [12, 12], [0.4, 0.4], [75_000, 75_000_00], [10_000, 10_000_00]]);
    expect(changeText('C4 set to $90K', 30, 33)).toBe('C4 set to $90K: 33 mismatches, was 30.');
    expect(changeText('C4 retired', 1, 1)).toBe('C4 retired: 1 mismatch, as before.');
    expect(changeText('C4 set to $90K', null, null)).toBe('C4 set to $90K.');
    const [, , share, spend] = defaultRules.map((rule) =>
      thresholdWords(rule.condition, { currency: 'USD', extraColumns: {} }),
    );
    expect(share?.fromField(0.1 + 0.2)).toBe(0.3);
    expect(spend?.fromField(1234.56)).toBe(123_456);
    expect(spend?.fromField(1.005), 'finer than a cent is not rounded away').toBe(100.5);
  });
});
