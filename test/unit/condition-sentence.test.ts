// Checks how each question and group reads as a sentence, and that what people write instead means the same.
import { describe, expect, it } from 'vitest';
import { conditionSentence } from '../../shared/coverage/condition-sentence';
import { readCondition } from '../../shared/coverage/read-condition';
import type { Condition } from '../../shared/records/condition';
import { column, compare, its, parents, vocabulary } from '../helpers/vocabulary';

const last = its('lastOrderOn');
const segment = its('segment');
const spend = its('spendCents');
const ago = (op: 'is' | 'isNot' | 'under' | 'atMost' | 'atLeast' | 'over', days = 30): Condition => ({
  kind: 'daysSince',
  field: last,
  op,
  days,
});
const shareOf = (op: 'is' | 'isNot' | 'under' | 'atMost' | 'atLeast' | 'over', share = 0.4): Condition => ({
  kind: 'share',
  field: spend,
  whole: parents('familySpendCents'),
  op,
  share,
});
const retail = compare(segment, 'is', 'Retail');
const small = compare(its('averageOrderCents'), 'under', 1_000_000);

describe('R40 a condition as a sentence', () => {
  it.each<[string, Condition]>([
    ['average order is under $10K', small],
    ['spend is $12.5K', compare(spend, 'is', 1_250_000)],
    ['spend is not $999.50', compare(spend, 'isNot', 99_950)],
    ['spend is $75,250 or less', compare(spend, 'atMost', 7_525_000)],
    ["the parent's spend is $75K or more", compare(parents('spendCents'), 'atLeast', 7_500_000)],
    ['spend is over $1.25M', compare(spend, 'over', 125_000_000)],
    ['spend is between $10K and $75K', { kind: 'between', field: spend, from: 1_000_000, to: 7_500_000 }],
    ['orders in 12 months is 1,200 or more', compare(its('orderCount12'), 'atLeast', 1_200)],
    ['growth is under -12.5%', compare(its('growth'), 'under', -0.125)],
    ['growth is over 1,200%', compare(its('growth'), 'over', 12)],
    ['technical share is 33.33333333333333% or more', compare(its('technicalShare'), 'atLeast', 1 / 3)],
    ['“License utilization” is 1975', compare(column('License utilization'), 'is', 1975)],
    ['“License utilization” is over -12,500.5', compare(column('License utilization'), 'over', -12_500.5)],
    ['segment is “Retail”', retail],
    ['segment is not “Retail”', compare(segment, 'isNot', 'Retail')],
    ['segment is “Retail” or “Catering”', { kind: 'in', field: segment, values: ['Retail', 'Catering'] }],
    ['segment is “A”, “B” or “C”', { kind: 'in', field: segment, values: ['A', 'B', 'C'] }],
    ['segment is one of “Retail”', { kind: 'in', field: segment, values: ['Retail'] }],
    ['region contains “East”', { kind: 'contains', field: its('region'), text: 'East' }],
    ['segment is empty', { kind: 'empty', field: segment }],
    ['segment is not empty', { kind: 'not', part: { kind: 'empty', field: segment } }],
    ['last order is before 1 Mar 2025', compare(last, 'under', '2025-03-01')],
    ['last order is 1 Mar 2025 or later', compare(last, 'atLeast', '2025-03-01')],
    ['last order is 1 Mar 2025 or earlier', compare(last, 'atMost', '2025-03-01')],
    ['“Renewal date” is after 31 Dec 2025', compare(column('Renewal date'), 'over', '2025-12-31')],
    ['last order is older than 12 months', { kind: 'olderThan', field: last, months: 12 }],
    ['last order is older than 1 month', { kind: 'olderThan', field: last, months: 1 }],
    ['last order was 30 days ago or more', ago('atLeast')],
    ['last order was 30 days ago or less', ago('atMost')],
    ['last order was under 30 days ago', ago('under')],
    ['last order was over 1 day ago', ago('over', 1)],
    ['last order was 30 days ago', ago('is')],
    ['last order was not 30 days ago', ago('isNot')],
    ["spend is 40% or more of the parent's family spend", shareOf('atLeast')],
    ["spend is under 12.5% of the parent's family spend", shareOf('under', 0.125)],
    ["spend is not 40% of the parent's family spend", shareOf('isNot')],
    ['not (segment is “Retail”)', { kind: 'not', part: retail }],
    ['average order is under $10K and segment is “Retail”', { kind: 'and', parts: [small, retail] }],
    [
      'average order is under $10K and (segment is “Retail” or region is “East”)',
      { kind: 'and', parts: [small, { kind: 'or', parts: [retail, compare(its('region'), 'is', 'East')] }] },
    ],
    [
      'segment is “Retail” or “Tier” is “Gold”',
      { kind: 'or', parts: [retail, compare(column('Tier'), 'is', 'Gold')] },
    ],
  ])('%s', (sentence, condition) => {
    expect(conditionSentence(condition, vocabulary)).toBe(sentence);
    expect(readCondition(sentence, vocabulary)).toEqual({ ok: true, condition });
  });

  it('keeps a column apart from the field it is named like', () => {
    expect(conditionSentence(compare(column('Spend'), 'is', 'much'), vocabulary)).toBe('“Spend” is “much”');
    expect(conditionSentence(compare(spend, 'is', 100), vocabulary)).toBe('spend is $1');
  });

  it('doubles closing quotes within names and texts', () => {
    const header = 'a ”b” (or';
    const odd = {
      ...vocabulary,
      extraColumns: { [header]: { kind: 'text', decimalMark: null, dateOrder: null } as const },
    };
    const condition = compare(column(header), 'is', '”');
    expect(conditionSentence(condition, odd)).toBe('“a ””b”” (or” is “”””');
    expect(readCondition(conditionSentence(condition, odd), odd)).toEqual({ ok: true, condition });
  });

  it('says the currency of the workspace', () => {
    const francs = { ...vocabulary, currency: 'CHF' };
    expect(conditionSentence(small, francs)).toBe('average order is under CHF 10K');
    expect(readCondition('average order is under CHF 10K', francs)).toEqual({ ok: true, condition: small });
  });

  it.each([
    ['When the average order is below 10k', small],
    ['AVG ORDER is less than 10,000', small],
    ['spend is not 5 or more', { kind: 'not', part: compare(spend, 'atLeast', 500) }],
    ['segment is not “a” or “b”', { kind: 'not', part: { kind: 'in', field: segment, values: ['a', 'b'] } }],
    ['orders are at least 3', compare(its('orderCount'), 'atLeast', 3)],
    ['last order is after 1 march 2025', compare(last, 'over', '2025-03-01')],
    ['((spend is $5))', compare(spend, 'is', 500)],
  ] satisfies [string, Condition][])('%s means the same', (text, condition) => {
    expect(readCondition(text, vocabulary)).toEqual({ ok: true, condition });
  });

  it('shows what has no meaning as it is, and does not take it for something else', () => {
    const odd = (condition: Condition) => conditionSentence(condition, vocabulary);
    expect(odd(compare(spend, 'is', Number.NaN))).toBe('spend is NaN');
    expect(odd(compare(spend, 'is', -0.5))).toBe('spend is -0.005');
    expect(odd(compare(last, 'is', '2025-02-30'))).toBe('last order is “2025-02-30”');
    expect(odd({ kind: 'and', parts: [] })).toBe('()');
    expect(odd({ kind: 'empty', field: column('gone') })).toBe('“gone” is empty');
    expect(odd({ kind: 'empty', field: its('Tier') })).toBe('unknown field “Tier” is empty');
    expect(readCondition('unknown field “Tier” is empty', vocabulary).ok).toBe(false);
  });
});
