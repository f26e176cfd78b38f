// How exceptions from rules are said, ordered and found, and what their form begins with.
import { describe, expect, it } from 'vitest';
import { fieldsFor, rulesToChoose } from '../../renderer/features/rules/exception-form';
import { exceptionRows, expiringText, foundRows } from '../../renderer/features/rules/exception-rows';
import { BoardIndex } from '../../renderer/store/board-index';
import { byExpiry, changeVerb, exceptionSentence, expiryWords } from '../../shared/coverage/exception-words';
import { type AccountId, planAId } from '../../shared/records/ids';
import { type RuleException, ruleExceptionIdOf } from '../../shared/records/rule-exception';
import { accountWith, asOf, bookWith, ruleWith } from '../helpers/coverage-records';

const big = accountWith({
  id: 'big' as AccountId,
  name: 'Big Valves',
  lane: 'inside',
  orderCount: 12,
  lastOrderOn: '2026-02-20',
  technicalShare: 0.1,
  spendCents: 90_000_00,
  averageOrderCents: 12_000_00,
});
const acme = accountWith({ name: 'Acme Valves' });

function excepted(
  accountId: string,
  expiresOn: string | null,
  fields: Partial<RuleException> = {},
): RuleException {
  const { id: ruleId } = ruleWith('C4');
  return {
    type: 'ruleException',
    id: ruleExceptionIdOf(fields.ruleId ?? ruleId, accountId as AccountId),
    deleted: false,
    ruleId,
    accountId: accountId as AccountId,
    reason: 'The plant buys',
    owner: 'Theo Lindqvist',
    expiresOn,
    grantedAt: '2026-01-05T09:00:00.000Z',
    ...fields,
  };
}

describe('the words of an exception', () => {
  it('R61 tells when one has expired or is about to, and nothing of one that holds for longer', () => {
    const said = ['2026-03-07', '2026-03-10', '2026-03-16', '2026-03-24', '2026-03-25', null];
    expect(said.map((expiresOn) => expiryWords({ expiresOn }, asOf))).toEqual([
      'expired 3 d ago',
      'expires today',
      'expires in 6 d',
      'expires in 14 d',
      null,
      null,
    ]);
  });

  it('R61 says until when it holds, why, and who answers for it', () => {
    const { reason, owner } = excepted('big', null);
    expect(exceptionSentence('C4', { expiresOn: '2026-06-30', reason, owner })).toBe(
      'Exception from C4 until 30 Jun 2026: The plant buys. Theo Lindqvist answers for it.',
    );
    expect(exceptionSentence('C4', { expiresOn: null, reason: 'Why not?', owner })).toBe(
      'Exception from C4 without a last day: Why not? Theo Lindqvist answers for it.',
    );
  });

  it('R61 lists expired ones first, then those about to expire, then by day, and last those without one', () => {
    const days = [null, '2026-09-01', '2026-03-20', '2026-03-01', '2026-02-01', '2026-05-01', '2026-03-11'];
    expect(
      days
        .map((expiresOn) => ({ expiresOn }))
        .sort(byExpiry(asOf))
        .map((each) => each.expiresOn),
    ).toEqual(['2026-02-01', '2026-03-01', '2026-03-11', '2026-03-20', '2026-05-01', '2026-09-01', null]);
  });
});

describe('the list of exceptions', () => {
  const book = bookWith([
    acme,
    big,
    excepted('big', '2026-03-16'),
    excepted('acme', '2026-03-16', { reason: 'Headquarters pays' }),
    excepted('acme', null, { ruleId: ruleWith('C5').id, owner: 'Maya Okafor' }),
    excepted('gone', '2026-03-01', { ruleId: 'gone' }),
  ]);
  const rows = exceptionRows(book, asOf);

  it('R61 has a line for each, namesakes of a day by account', () => {
    expect(rows.map(({ account, rule, until, expiry }) => [account, rule, until, expiry])).toEqual([
      ['A former account', 'A former rule', '1 Mar 2026', 'expired 9 d ago'],
      ['Acme Valves', 'C4 Account size', '16 Mar 2026', 'expires in 6 d'],
      ['Big Valves', 'C4 Account size', '16 Mar 2026', 'expires in 6 d'],
      ['Acme Valves', 'C5 Transaction size', 'No last day', null],
    ]);
  });

  it('finds each word of a search in the account, the rule, the reason or who answers', () => {
    const found = (query: string) => foundRows(rows, query).map(({ account, code }) => `${account} ${code}`);
    expect(found(' valves c5 ')).toEqual(['Acme Valves C5']);
    expect(found('HEADQUARTERS')).toEqual(['Acme Valves C4']);
    expect(found('okafor')).toEqual(['Acme Valves C5']);
    expect(found('acme nobody')).toEqual([]);
    expect(foundRows(rows, '  ')).toBe(rows);
  });

  it('R61 says how many are about to expire, and nothing where none is', () => {
    expect(expiringText(book, asOf)).toBe('2 exceptions expire within 14 days.');
    expect(expiringText(bookWith([big, excepted('big', '2026-03-16')]), asOf)).toBe(
      '1 exception expires within 14 days.',
    );
    expect(expiringText(bookWith([big, excepted('big', '2026-03-01')]), asOf)).toBeNull();
  });
});

describe('the form of an exception', () => {
  const fallback = { ruleId: 'c4', owner: 'Elena Marsh', asOf };

  it('R61 begins with who is at work and a last day in 90 days', () => {
    expect(fieldsFor(undefined, fallback)).toEqual({
      ruleId: 'c4',
      reason: '',
      owner: 'Elena Marsh',
      expiresOn: '2026-06-08',
    });
  });

  it('R61 puts a day that comes sooner off, and keeps a later one and none', () => {
    const dayOf = (expiresOn: string | null) => fieldsFor(excepted('big', expiresOn), fallback).expiresOn;
    expect([dayOf('2026-03-01'), dayOf('2026-03-16'), dayOf('2027-01-01'), dayOf(null)]).toEqual([
      '2026-06-08',
      '2026-06-08',
      '2027-01-01',
      null,
    ]);
    expect(changeVerb({ expiresOn: '2026-03-16' })).toBe('Extend');
    expect(changeVerb({ expiresOn: null })).toBe('Change');
  });

  it('R61 offers the rules that made the suggestion, else those in use', () => {
    const retired = { ...ruleWith('C2'), status: 'retired' as const };
    const book = bookWith([big, acme, retired]);
    const board = BoardIndex.of(book, planAId, asOf);
    const codes = (...ids: AccountId[]) => rulesToChoose(book, board, ids).map(({ code }) => code);
    expect(codes(big.id)).toEqual(['C4', 'C5']);
    expect(codes(acme.id)).toEqual(['C1', 'C3', 'C4', 'C5']);
    expect(codes(acme.id, big.id)).toEqual(['C4', 'C5']);
  });
});
