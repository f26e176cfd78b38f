// What a typed threshold means, to the cent; and that the example beside a rule stays true.
import { describe, expect, it } from 'vitest';
import { thresholdWords } from '../../renderer/features/rules/rule-sentence';
import { numberFrom, numberText, stepped } from '../../renderer/ui/NumberField.text';
import { defaultRules } from '../../shared/coverage/default-rules';
import { exampleText } from '../../shared/coverage/rule-text';
import { ruleAt, ruleWith } from '../helpers/coverage-records';

const dollars = {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  trailingZeroDisplay: 'stripIfInteger',
} as const;
const percent = { style: 'percent', maximumFractionDigits: 4 } as const;

describe('a typed number', () => {
  it.each([
    ['82500', 82_500],
    ['7250', 7_250],
    ['$82,500', 82_500],
    ['82 500', 82_500],
    ['82,500.55', 82_500.55],
    ['82.500,55', 82_500.55],
    ['.5', 0.5],
    ['80k', 80_000],
    ['120K', 120_000],
    ['$12.5 k', 12_500],
    ['1.1k', 1_100],
    ['1.2M', 1_200_000],
    ['1.25m', 1_250_000],
    ['75 000 $', 75_000],
    ['USD 900', 900],
    ['-5', -5],
    ['−$5', -5],
  ])('W8 reads %s as %d', (text, value) => {
    expect(numberFrom(text, dollars)).toBe(value);
  });

  it.each(['82.500', '82,5', '8,25,00', '12x', 'k', '.', '1e5', '80kk', '--5', '£', '£80'])(
    'W8 does not guess what %s means',
    (text) => {
      expect(numberFrom(text, dollars)).toBeNull();
    },
  );

  it('W8 reads percent as percent, whole numbers plainly, and nothing as nothing', () => {
    expect(numberFrom('41', percent)).toBe(0.41);
    expect(numberFrom('7 %', percent)).toBe(0.07);
    expect(numberFrom('41.25%', percent)).toBe(0.4125);
    expect(numberFrom('4k', percent)).toBeNull();
    expect(numberFrom('12')).toBe(12);
    expect(numberFrom('  ')).toBeNaN();
  });

  it('W8 writes every digit there is, and reads back what it wrote', () => {
    expect(numberText(82_500, dollars)).toBe('$82,500');
    expect(numberText(7_250.5, dollars)).toBe('$7,250.50');
    expect(numberText(0.4125, percent)).toBe('41.25%');
    expect(numberText(Number.NaN)).toBe('');
    for (const currency of ['USD', 'EUR', 'CHF', 'SEK', 'CAD', 'JPY']) {
      const format = { ...dollars, currency };
      for (const value of [0.01, 999.99, 82_500, 1_234_567.89]) {
        expect(numberFrom(numberText(value, format), format)).toBe(value);
      }
    }
  });

  it('W8 keeps every amount of a cent through the field', () => {
    const words = thresholdWords(ruleWith('C4').condition, { currency: 'USD', extraColumns: {} });
    if (words === null) throw new Error('No words.');
    for (let cents = 1; cents < 30_000_000; cents += 10_007) {
      const typed = numberText(words.toField(cents), words.format);
      expect(words.fromField(numberFrom(typed, words.format) ?? Number.NaN)).toBe(cents);
    }
  });

  it('W8 steps by the step alone, without dust', () => {
    expect(stepped(82_500, 1_000, 1)).toBe(83_500);
    expect(stepped(0.4, 0.01, 1)).toBe(0.41);
    expect(stepped(0.3, 0.1, -1)).toBe(0.2);
  });
});

describe('the example beside a rule', () => {
  it('W9 stands as it is at the default threshold, and when it is the reader’s own', () => {
    for (const rule of defaultRules) expect(exampleText(rule, 'USD')).toBe(rule.example);
    const own = { ...ruleAt('C2', 24), example: 'A mill silent for three years.' };
    expect(exampleText(own, 'USD')).toBe('A mill silent for three years.');
  });

  it('W9 says that it speaks of the default once another threshold is set', () => {
    expect(exampleText(ruleAt('C2', 24), 'USD')).toBe(
      'At the default of 12 months: a tannery whose last order is 515 days old goes to Inside, whatever it bought before.',
    );
  });
});
