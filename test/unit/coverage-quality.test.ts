// What is said of rules over a book: circular families, the grid of business, disputes ruled so far, versions compared.
import { describe, expect, it } from 'vitest';
import { backtestRule, backtestRules, laneRulings } from '../../shared/coverage/backtest';
import { compareRuleSets } from '../../shared/coverage/compare-versions';
import { dealGrid, emptyCells } from '../../shared/coverage/deal-grid';
import { defaultRules } from '../../shared/coverage/default-rules';
import { Answers } from '../../shared/coverage/evaluate';
import { FamilyIndex } from '../../shared/coverage/family-index';
import { FieldColumns, type RuleContext } from '../../shared/coverage/field-columns';
import { qualityOf } from '../../shared/coverage/quality';
import { relativesIn } from '../../shared/coverage/relatives';
import { whyNotAsked } from '../../shared/coverage/suggest';
import type { Account } from '../../shared/records/account';
import type { Condition } from '../../shared/records/condition';
import { type AccountId, planAId, rulingIdOf, type TicketId } from '../../shared/records/ids';
import type { Lane } from '../../shared/records/lane';
import type { AnyRecord } from '../../shared/records/record';
import { accountWith, allFacts, asOf, bookWith, ruleWith } from '../helpers/coverage-records';

const named = (id: string, fields: Partial<Account> = {}) =>
  accountWith({ id: id as AccountId, name: id, ...fields });

function contextFor(accounts: readonly Account[]): RuleContext {
  const book = bookWith(accounts);
  return { asOf, ...allFacts, relatives: relativesIn(book, () => new FamilyIndex(book)) };
}

const familySpend: Condition = {
  kind: 'compare',
  field: { of: 'account', field: 'familySpendCents' },
  op: 'atLeast',
  value: 100,
};

describe('R46 circular families', () => {
  const circle = (size: number) =>
    Array.from({ length: size }, (_, at) =>
      named(`a${at}`, { parentId: `a${(at + 1) % size}` as AccountId, spendCents: 100 }),
    );
  const below = named('below', { parentId: 'a0' as AccountId });
  const self = named('self', { parentId: 'self' as AccountId });
  const answersOf = (accounts: readonly Account[]) =>
    new Answers(new FieldColumns(accounts, contextFor(accounts)));

  it('are named by those who stand above themselves, not by those below them', () => {
    const accounts = [below, ...circle(3), self, named('alone')];
    const rules = [ruleWith('C4', { condition: familySpend })];
    const quality = qualityOf(rules, answersOf(accounts));
    expect([...quality.circularFamilies].sort()).toEqual(['a0', 'a1', 'a2']);
    // Nobody decides anything by the sum of a family that has no head.
    expect(quality.rules[0]).toMatchObject({ met: 0, notMet: 0, noValue: 6, why: 'never-met' });
  });

  it('are named up to 20 times, and not looked for where no rule reads relatives', () => {
    const answers = answersOf(circle(50));
    const reading = [ruleWith('C4', { condition: familySpend, status: 'draft' })];
    expect(qualityOf(reading, answers).circularFamilies).toHaveLength(20);
    expect(qualityOf(defaultRules, answers).circularFamilies).toEqual([]);
  });
});

describe('R46 a rule that is dead', () => {
  it('says the reason why', () => {
    const rules = [
      ruleWith('C1'),
      ruleWith('C2', { condition: { kind: 'or', parts: [] } }),
      ruleWith('C3', { status: 'retired' }),
      ruleWith('C4'),
      ruleWith('C5', { condition: { kind: 'empty', field: { of: 'account', field: 'column:Tier' } } }),
    ];
    const accounts = [named('a', { orderCount: 0, spendCents: 100 })];
    const { rules: said } = qualityOf(rules, new Answers(new FieldColumns(accounts, contextFor(accounts))));
    expect(said.map(({ code, why }) => [code, why])).toEqual([
      ['C1', null],
      ['C2', 'invalid'],
      ['C3', 'not-in-force'],
      ['C4', 'always-beaten'],
      ['C5', 'no-column'],
    ]);
  });
});

describe('R47 the grid of business', () => {
  it('has sixteen cells with the active rules that speak for each', () => {
    const grid = dealGrid(defaultRules);
    expect(grid).toHaveLength(16);
    const codes = Object.fromEntries(
      grid.map((cell) => [`${cell.source} ${cell.deal}`, cell.codes.join(' ')]),
    );
    expect(codes['inbound new']).toBe('C1');
    expect(codes['existing new']).toBe('C2');
    expect(codes['existing renew']).toBe('C3 C4 C5');
    expect(emptyCells(grid)).toHaveLength(9);
  });

  it('is empty where rules are drafts, or where nobody said what they speak for', () => {
    const rules = defaultRules.map((rule, at) =>
      at === 0 ? { ...rule, sources: [] } : { ...rule, status: 'draft' as const },
    );
    expect(emptyCells(dealGrid(rules))).toHaveLength(16);
  });
});

describe('R48 a backtest', () => {
  const ticketOf = (number: number, accountId: string, lane: Lane | null): AnyRecord[] => {
    const id = `t${number}` as TicketId;
    const shared = { id, deleted: false, accountId: accountId as AccountId };
    return [
      {
        ...shared,
        type: 'ticket',
        number,
        kind: 'two owners',
        claims: [],
        ruleCode: null,
        rulesVersion: null,
        raisedBy: 'Elena Marsh',
        raisedAt: '2026-03-02T10:00:00.000Z',
        dueOn: '2026-03-09',
        status: 'ruled',
      },
      {
        ...shared,
        type: 'ruling',
        id: rulingIdOf(id),
        ticketId: id,
        decision: 'So it is.',
        lane,
        ruleCited: 'C4',
        reasoning: 'By size.',
        ruledBy: 'Elena Marsh',
        ruledAt: '2026-03-03T10:00:00.000Z',
        scenarioId: planAId,
      },
    ];
  };
  const accounts = [
    named('large', { spendCents: 75_000_00 }),
    named('small', { spendCents: 1_00 }),
    named('unknown'),
  ];
  const book = bookWith([
    ...accounts,
    ...ticketOf(105, 'large', 'field'),
    ...ticketOf(104, 'small', 'field'),
    ...ticketOf(103, 'unknown', 'inside'),
    ...ticketOf(102, 'gone', 'field'),
    ...ticketOf(101, 'large', null),
  ]);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const context = contextFor(accounts);

  it('takes the rulings that gave a lane, by ticket', () => {
    expect(laneRulings(book).map(({ ticketNumber }) => ticketNumber)).toEqual([102, 103, 104, 105]);
  });

  it('tells the same way, another, silent and unknown apart', () => {
    const size = ruleWith('C4', { status: 'draft' });
    const both = backtestRule(size, laneRulings(book), byId, context);
    expect(both).toMatchObject({ settled: 1, other: 1, silent: 0, unknown: 2 });
    expect(both.cases.map(({ says }) => says)).toEqual([null, null, 'inside', 'field']);
    const oneSided = backtestRule({ ...size, laneOtherwise: null }, laneRulings(book), byId, context);
    expect(oneSided).toMatchObject({ settled: 1, other: 0, silent: 1, unknown: 2 });
    const all = backtestRules(defaultRules, laneRulings(book), byId, context);
    expect(all).toMatchObject({ settled: 1, other: 1, silent: 1, unknown: 1 });
  });

  it('knows nothing of a rule that cannot be asked', () => {
    const broken = ruleWith('C4', { condition: { kind: 'and', parts: [] } });
    expect(backtestRule(broken, laneRulings(book), byId, context)).toMatchObject({ unknown: 4 });
    expect(backtestRule(ruleWith('C4'), [], byId, context).cases).toEqual([]);
  });
});

describe('R49 two versions of the rules', () => {
  it('differ rule by rule, and by the accounts that go elsewhere', () => {
    const accounts = [
      named('a', { spendCents: 80_000_00 }),
      named('b', { spendCents: 95_000_00 }),
      named('c', { spendCents: 1_00 }),
    ];
    const size = ruleWith('C4');
    const higher: Condition = {
      kind: 'compare',
      field: { of: 'account', field: 'spendCents' },
      op: 'atLeast',
      value: 90_000_00,
    };
    const before = [size, ruleWith('C5')];
    const after = [
      { ...size, condition: higher, title: 'Size' },
      { ...ruleWith('C5'), status: 'retired' as const },
      ruleWith('C3'),
    ];
    const answers = new Answers(new FieldColumns(accounts, contextFor(accounts)));
    expect(compareRuleSets(before, after, answers)).toEqual({
      added: ['C3'],
      removed: ['C5'],
      changed: [{ code: 'C4', fields: ['title', 'condition'] }],
      accounts: 1,
      spendCents: 80_000_00,
      flows: [{ from: 'field', to: 'inside', count: 1, spendCents: 80_000_00 }],
      examples: [0],
    });
    expect(compareRuleSets(before, before, answers)).toMatchObject({ accounts: 0, changed: [], flows: [] });
  });
});

describe('R46, R55 two rules with one code', () => {
  it('are not mixed up: the first is asked, the other says nothing and says why', () => {
    const twin = ruleWith('C4', { id: 'rule:twin', title: 'Account size again', order: 9 });
    const accounts = [named('a', { orderCount: 2, spendCents: 90_000_00 })];
    const rules = [ruleWith('C4'), twin];
    const context = contextFor(accounts);
    const { rules: said } = qualityOf(rules, new Answers(new FieldColumns(accounts, context)));
    expect(said.map(({ ruleId, votes, why }) => [ruleId, votes, why])).toEqual([
      ['rule:C4', 1, null],
      ['rule:twin', 0, 'invalid'],
    ]);
    expect(whyNotAsked(twin, rules, { ...context, currency: 'USD' })).toBe(
      'C4: “Account size” has this code too and is asked first. Retire one of the two.',
    );
  });
});
