// Rules that must never decide silently: each is left out and says which part of it is wrong.
import { describe, expect, it } from 'vitest';
import { compileRules, whyNotAsked } from '../../shared/coverage/suggest';
import { type TraceContext, traceOf } from '../../shared/coverage/trace';
import type { Condition } from '../../shared/records/condition';
import type { CoverageRule } from '../../shared/records/rule';
import { accountWith, allFacts, asOf, ruleWith } from '../helpers/coverage-records';

const own = (field: string) => ({ of: 'account', field }) as const;
const account = accountWith({
  orderCount: 3,
  lastOrderOn: '2026-03-01',
  spendCents: 1_00,
  averageOrderCents: 1_00,
  custom: { Tier: 'Gold' },
});

function contextOf(kind: 'text' | 'number' | null): TraceContext {
  return {
    ...allFacts,
    asOf,
    currency: 'USD',
    money: (cents) => `$${cents / 100}`,
    extraColumns: kind === null ? {} : { Tier: { kind, decimalMark: null, dateOrder: null } },
  };
}

const nested = (depth: number): Condition =>
  depth === 0
    ? { kind: 'compare', field: own('spendCents'), op: 'atLeast', value: 0 }
    : { kind: 'not', part: nested(depth - 1) };

const cases: readonly [what: string, condition: Condition, says: RegExp, state: string][] = [
  [
    'a day compared with a text',
    { kind: 'compare', field: own('lastOrderOn'), op: 'under', value: 'Gold' },
    /^C4: .*last order/,
    'not-asked',
  ],
  [
    'a text compared by size',
    { kind: 'compare', field: own('column:Tier'), op: 'over', value: 3 },
    /^C4: .*Tier/,
    'not-asked',
  ],
  [
    'a share over 100%',
    { kind: 'compare', field: own('technicalShare'), op: 'atLeast', value: 1.2 },
    /^C4: .*technical share/,
    'not-asked',
  ],
  ['an empty group', { kind: 'and', parts: [] }, /^C4: /, 'not-asked'],
  ['a condition nested 50 deep', nested(50), /^C4: /, 'not-asked'],
  [
    'no months',
    { kind: 'olderThan', field: own('lastOrderOn'), months: 0 },
    /^C4: .*last order/,
    'not-asked',
  ],
];

describe('R43, R55 a rule with something wrong in it never decides', () => {
  it.each(cases)('R43 %s', (_, condition, says, state) => {
    const rule = ruleWith('C4', { condition, laneWhenMet: 'specialist' });
    const context = contextOf('text');
    expect(compileRules([rule], context).suggest(account).outcome).toBe('undecided');
    expect(whyNotAsked(rule, [rule], context)).toMatch(says);
    const [row] = traceOf(account, [rule], context).rows;
    expect(row).toMatchObject({ state, lane: null });
    expect(row?.problem).toMatch(says);
  });

  it('R23 a column that no list has brought, or brings no more, says so in its own words', () => {
    const condition: Condition = { kind: 'compare', field: own('column:Tier'), op: 'is', value: 'Gold' };
    const rule = ruleWith('C4', { condition, laneWhenMet: 'specialist' });
    expect(compileRules([rule], contextOf('text')).suggest(account).lane).toBe('specialist');
    expect(compileRules([rule], contextOf(null)).suggest(account).outcome).toBe('undecided');
    expect(traceOf(account, [rule], contextOf(null)).rows[0]).toMatchObject({
      state: 'no-column',
      problem: null,
    });
  });

  it('R43 a column that holds another kind of value now', () => {
    const condition: Condition = { kind: 'compare', field: own('column:Tier'), op: 'is', value: 'Gold' };
    const rule = ruleWith('C4', { condition, laneWhenMet: 'specialist' });
    expect(compileRules([rule], contextOf('number')).suggest(account).outcome).toBe('undecided');
    expect(whyNotAsked(rule, [rule], contextOf('number'))).toMatch(/^C4: .*Tier/);
  });

  it('R55 of two rules with one code the first is asked and the other says why it is not', () => {
    const first = ruleWith('C4');
    const second: CoverageRule = { ...ruleWith('C5'), id: 'rule:again', code: 'c4', order: 9 };
    const { lane, decidedBy } = compileRules([second, first], contextOf(null)).suggest(account);
    expect([lane, decidedBy]).toEqual(['inside', ['C4']]);
    expect(whyNotAsked(first, [second, first], contextOf(null))).toBeNull();
    expect(whyNotAsked(second, [second, first], contextOf(null))).toBe(
      'c4: “Account size” has this code too and is asked first. Retire one of the two.',
    );
  });

  it('R55 a rule is asked from its first day through its last', () => {
    const days = { effectiveFrom: '2026-03-10', effectiveUntil: '2026-03-12' };
    const rule = ruleWith('C4', days);
    const on = (day: string) =>
      compileRules([rule], { ...contextOf(null), asOf: day }).suggest(account).outcome;
    expect(['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13'].map(on)).toEqual([
      'undecided',
      'agreed',
      'agreed',
      'undecided',
    ]);
    const why = (day: string) => whyNotAsked(rule, [rule], { ...contextOf(null), asOf: day });
    expect(why('2026-03-09')).toBe('C4 holds from 10 March 2026 on.');
    expect(why('2026-03-10')).toBeNull();
    expect(why('2026-03-13')).toBe('C4 held until 12 March 2026.');
  });
});
