// Checks how each question and group is typed, and the other spellings that are accepted.
import { describe, expect, it } from 'vitest';
import { conditionTyped } from '../../shared/coverage/condition-typed';
import { readCondition } from '../../shared/coverage/read-condition';
import type { Condition } from '../../shared/records/condition';
import { column, compare, its, parents, vocabulary } from '../helpers/vocabulary';

const last = its('lastOrderOn');
const segment = its('segment');
const spend = its('spendCents');

describe('R41 a typed condition', () => {
  it.each<[string, Condition]>([
    [
      'average order < 10000 and (segment = "Retail" or parent.region in ("West", "East")) and not last order older than 12 months',
      {
        kind: 'and',
        parts: [
          compare(its('averageOrderCents'), 'under', 1_000_000),
          {
            kind: 'or',
            parts: [
              compare(segment, 'is', 'Retail'),
              { kind: 'in', field: parents('region'), values: ['West', 'East'] },
            ],
          },
          { kind: 'not', part: { kind: 'olderThan', field: last, months: 12 } },
        ],
      },
    ],
    ['[License utilization] >= 40', compare(column('License utilization'), 'atLeast', 40)],
    ['[License utilization] = -0.5', compare(column('License utilization'), 'is', -0.5)],
    ['technical share >= 40%', compare(its('technicalShare'), 'atLeast', 0.4)],
    [
      'spend / family spend >= 40%',
      { kind: 'share', field: spend, whole: its('familySpendCents'), op: 'atLeast', share: 0.4 },
    ],
    ['segment is empty', { kind: 'empty', field: segment }],
    ['last order < 2025-03-01', compare(last, 'under', '2025-03-01')],
    ['days since last order > 30', { kind: 'daysSince', field: last, op: 'over', days: 30 }],
    ['spend <= 999.50', compare(spend, 'atMost', 99_950)],
    ['spend != 1234567', compare(spend, 'isNot', 123_456_700)],
    ['spend between 10000 and 75000', { kind: 'between', field: spend, from: 1_000_000, to: 7_500_000 }],
    ['region contains "East"', { kind: 'contains', field: its('region'), text: 'East' }],
    ['parent.[Tier] = "a ""b"""', compare(parents('column:Tier'), 'is', 'a "b"')],
    ['not not spend > 5', { kind: 'not', part: { kind: 'not', part: compare(spend, 'over', 500) } }],
  ])('%s', (typed, condition) => {
    expect(readCondition(typed, vocabulary)).toEqual({ ok: true, condition });
    expect(conditionTyped(condition, vocabulary)).toBe(typed);
  });

  it.each<[string, Condition]>([
    ...[
      'spend < 10000',
      'SPEND under $10K',
      'spend below 10,000',
      'revenue is less than .01m',
      'Spend is under usd 10k',
    ].map((text): [string, Condition] => [text, compare(spend, 'under', 1_000_000)]),
    ...['segment = "a"', 'segment == “a”', "segment is 'a'", 'Segment is "a"'].map(
      (text): [string, Condition] => [text, compare(segment, 'is', 'a')],
    ),
    ...['segment != "a"', 'segment <> "a"', 'segment is not "a"', 'segment ≠ "a"'].map(
      (text): [string, Condition] => [text, compare(segment, 'isNot', 'a')],
    ),
    ...['last order > 2025-03-01', 'last order after 2025-03-01', 'last order date is after 1 Mar 2025'].map(
      (text): [string, Condition] => [text, compare(last, 'over', '2025-03-01')],
    ),
    ...['spend >= 1.5M', 'spend ≥ 1500000', 'spend at least 1,500K', 'spend is 0.0015bn or more'].map(
      (text): [string, Condition] => [text, compare(spend, 'atLeast', 150_000_000)],
    ),
    ...["parent.region = 'x'", 'parent region is "x"', "the parent’s region = 'x'"].map(
      (text): [string, Condition] => [text, compare(parents('region'), 'is', 'x')],
    ),
    ...['!(segment is empty)', 'not segment is empty', 'segment is not empty'].map(
      (text): [string, Condition] => [text, { kind: 'not', part: { kind: 'empty', field: segment } }],
    ),
    ['[tier] is "Gold"', compare(column('Tier'), 'is', 'Gold')],
    ['spend > 10.500', compare(spend, 'over', 1_050)],
    ['orders 12 = 3', compare(its('orderCount12'), 'is', 3)],
    ['24-month spend = 3', compare(its('spend24Cents'), 'is', 300)],
  ])('%s is another spelling', (typed, condition) => {
    expect(readCondition(typed, vocabulary)).toEqual({ ok: true, condition });
  });

  it('asks and before or, and joins groups of one kind', () => {
    const [a, b, c] = [1, 2, 3].map((units) => compare(spend, 'is', units * 100));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three leaves');
    const tree = (text: string) => {
      const read = readCondition(text, vocabulary);
      return read.ok ? read.condition : read.problem;
    };
    expect(tree('spend = 1 || spend = 2 && spend = 3')).toEqual({
      kind: 'or',
      parts: [a, { kind: 'and', parts: [b, c] }],
    });
    expect(tree('(spend = 1 and spend = 2) and (spend = 3)')).toEqual({ kind: 'and', parts: [a, b, c] });
  });
});
