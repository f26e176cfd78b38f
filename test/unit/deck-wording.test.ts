// Checks how thresholds, counts, codes and dates read on the deck: exact to the cent, short where that is exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleWords, spanWords } from '../../shared/coverage/rule-words';
import {
  amountWords,
  codeWords,
  countWord,
  countWordCapital,
  longDate,
  quoted,
  shareWords,
  shortDate,
} from '../../shared/deck/wording';
import type { Condition } from '../../shared/records/condition';

describe('D3 amounts are short only where that is exact', () => {
  it.each([
    [75_000_00, 'USD', '$75K'],
    [10_000_00, 'USD', '$10K'],
    [12_500_00, 'USD', '$12.5K'],
    [75_250_00, 'USD', '$75,250'],
    [1_250_000_00, 'USD', '$1.25M'],
    [1_255_000_00, 'USD', '$1,255K'],
    [2_000_000_00, 'EUR', '€2M'],
    [999_00, 'USD', '$999'],
    [999_50, 'USD', '$999.50'],
    [75_000_05, 'USD', '$75,000.05'],
    [0, 'USD', '$0'],
    [75_000_00, 'CHF', 'CHF 75K'],
  ])('%i cents of %s reads %s', (cents, currency, words) => {
    expect(amountWords(cents, currency)).toBe(words);
  });

  it('never says another amount than the one set', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (cents) => {
        const words = amountWords(cents, 'USD').slice(1).replaceAll(',', '');
        const unit = words.endsWith('M') ? 1_000_000 : words.endsWith('K') ? 1_000 : 1;
        expect(Math.round(Number.parseFloat(words) * unit * 100)).toBe(cents);
      }),
      { seed: 11 },
    );
  });
});

describe('D3 rules say their threshold', () => {
  const usd = { currency: 'USD', extraColumns: {} };
  const atLeast = (field: string, value: number): Condition => ({
    kind: 'compare',
    field: { of: 'account', field },
    op: 'atLeast',
    value,
  });
  const isNone = {
    kind: 'compare',
    field: { of: 'account', field: 'orderCount' },
    op: 'is',
    value: 0,
  } as const;
  const silentFor = (months: number): Condition => ({
    kind: 'olderThan',
    field: { of: 'account', field: 'lastOrderOn' },
    months,
  });
  it.each<[string, string, Condition]>([
    ['Prospecting', 'Account management', isNone],
    ['Dormant, no order in 12 months', 'Active', silentFor(12)],
    ['Dormant, no order in 1 month', 'Active', silentFor(1)],
    ['$75K or more', 'Under $75K a year', atLeast('spendCents', 75_000_00)],
    ['Orders of $10K or more', 'Orders under $10K', atLeast('averageOrderCents', 10_000_00)],
    ['Orders of $8K or more', 'Orders under $8K', atLeast('averageOrderCents', 8_000_00)],
  ])('%s, else %s', (met, otherwise, condition) => {
    expect(ruleWords(condition, usd)).toMatchObject({ met, otherwise });
  });

  it('a rule across both columns names its condition and its other lane', () => {
    const rule = { condition: atLeast('technicalShare', 0.4) };
    expect(spanWords({ ...rule, laneOtherwise: null }, usd)).toBe('when 40% or more of revenue is technical');
    expect(spanWords({ ...rule, laneOtherwise: 'inside' }, usd)).toBe(
      'when 40% or more of revenue is technical, otherwise Inside',
    );
  });

  it('shares carry no dust of floating point', () => {
    expect([0.07, 0.4, 0.125, 1].map(shareWords)).toEqual(['7%', '40%', '12.5%', '100%']);
  });
});

describe('small words', () => {
  it('counts in words to twelve, in figures beyond', () => {
    expect([countWord(0), countWordCapital(5), countWord(12), countWord(13)]).toEqual([
      'no',
      'Five',
      'twelve',
      '13',
    ]);
  });

  it('joins codes, as a range where three or more follow each other', () => {
    expect(codeWords(['C1'])).toBe('C1');
    expect(codeWords(['C1', 'C2'])).toBe('C1 and C2');
    expect(codeWords(['C1', 'C2', 'C3'])).toBe('C1 to C3');
    expect(codeWords(['C1', 'C3', 'C6'])).toBe('C1, C3 and C6');
  });

  it('dates: the year stands in print, and on screen when it is not this year', () => {
    expect(longDate('2026-03-09')).toBe('9 March 2026');
    expect(shortDate('2026-03-09', '2026-03-10')).toBe('9 Mar');
    expect(shortDate('2025-11-30', '2026-03-10')).toBe('30 Nov 2025');
  });

  it('quotes a text for a message: one line, cut, without marks that turn its direction', () => {
    expect(quoted('Inside  sells\n')).toBe('“Inside sells”');
    expect(quoted('x'.repeat(5_000))).toBe(`“${'x'.repeat(39)}…”`);
    expect(quoted('\u202eabc')).toBe('“abc”');
  });
});
