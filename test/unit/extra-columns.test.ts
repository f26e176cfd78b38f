// How cells of extra columns are read and compared, and which values are offered. Words and actions: extra-rules.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMet } from '../../shared/coverage/count-met';
import {
  type ExtraColumns,
  extraCell,
  extraTest,
  isForTheWayBack,
  remembered,
  usableColumns,
} from '../../shared/coverage/extra-columns';
import { extraSamples, extraValues } from '../../shared/coverage/extra-values';
import { compileTest, suggest } from '../../shared/coverage/suggest';
import type { CoverageRule } from '../../shared/records/rule';
import type { ExtraColumn } from '../../shared/records/workspace';
import { accountWith, asOf, ruleWith } from '../helpers/coverage-records';

const columns: ExtraColumns = {
  Tier: { kind: 'text', decimalMark: null, dateOrder: null },
  Score: { kind: 'number', decimalMark: 'point', dateOrder: null },
  Anteil: { kind: 'number', decimalMark: 'comma', dateOrder: null },
  Renewal: { kind: 'date', decimalMark: null, dateOrder: 'mdy' },
  Verlängert: { kind: 'date', decimalMark: null, dateOrder: 'dmy' },
};

type Condition = Pick<CoverageRule, 'column' | 'operator' | 'value' | 'threshold'>;
const atLeast = (column: string, threshold: number): Condition => ({
  column,
  operator: 'atLeast',
  value: null,
  threshold,
});
const is = (column: string, value: string): Condition => ({ column, operator: 'is', value, threshold: 0 });

/** What a rule says of an account with this cell in its column. */
function says(rule: Condition, cell: string): boolean | null {
  return extraTest(rule, asOf, columns)({ custom: { [rule.column ?? '']: cell } });
}

describe('reading a cell', () => {
  it.each([
    ['Score', '40', true],
    ['Score', '39.999999', false],
    ['Score', '40%', true],
    ['Score', '$1.2K', true],
    ['Score', '(40)', false],
    ['Score', '1,234.50', true],
    ['Anteil', '1.234,50', true],
    ['Anteil', '39,9', false],
    ['Anteil', '40,0', true],
    ['Score', 'about 40', null],
    ['Score', '', null],
    ['Score', 'n/a', null],
  ])('R20 R4 %s %s against 40 or more: %s', (column, cell, met) => {
    expect(says(atLeast(column, 40), cell)).toBe(met);
  });

  it('R20 a number below zero is under a threshold of zero, and zero meets it', () => {
    expect([says(atLeast('Score', 0), '-0.5'), says(atLeast('Score', 0), '0')]).toEqual([false, true]);
  });

  it.each([
    ['Gold', true],
    ['  GOLD ', true],
    ['Golden', false],
    ['', null],
    ['   ', null],
  ])('R21 %j against Gold: %s', (cell, met) => {
    expect(says(is('Tier', 'Gold'), cell)).toBe(met);
    expect(says(is('Tier', ' gold'), cell)).toBe(met);
  });

  it('R22 R5 months count whole months before the as-of date, in the column’s own order of day and month', () => {
    expect(says(atLeast('Renewal', 12), '03/10/2025'), 'exactly twelve months').toBe(true);
    expect(says(atLeast('Renewal', 12), '03/11/2025'), 'a day later').toBe(false);
    expect(says(atLeast('Verlängert', 12), '10/03/2025')).toBe(true);
    expect(says(atLeast('Verlängert', 12), '11.03.2025')).toBe(false);
    expect(says(atLeast('Renewal', 1), '2027-01-01'), 'in the future').toBe(false);
    expect(says(atLeast('Renewal', 1), '2026-02-10 23:59')).toBe(true);
    expect(says(atLeast('Renewal', 1), '13/13/2025'), 'no day').toBe(null);
  });

  it('R23 a column no import brought, and a cell no account has, are no value', () => {
    expect(says(is('Grade', 'Gold'), 'Gold')).toBe(null);
    expect(extraTest(is('Tier', 'Gold'), asOf, columns)({ custom: {} })).toBe(null);
    const odd: ExtraColumns = Object.fromEntries([['constructor', columns.Tier as ExtraColumn]]);
    expect(extraTest(is('constructor', 'x'), asOf, odd)({ custom: {} }), 'not what objects have').toBe(null);
    expect(extraTest(is('toString', 'x'), asOf, columns)({ custom: { toString: 'x' } })).toBe(null);
    expect(extraCell({ custom: { Tier: 'Gold' } }, 'Tier')).toBe('Gold');
  });

  it('R3 a rule on an extra column abstains without a value, decides or votes with one', () => {
    const rule = ruleWith('C4', { code: 'C6', fact: 'custom', ...is('Tier', 'Gold') });
    const ask = (custom: Record<string, string>, kind: CoverageRule['kind'], known = columns) =>
      suggest(accountWith({ custom }), [{ ...rule, kind }], asOf, { mappedFacts: [], extraColumns: known });
    expect(ask({ Tier: 'gold' }, 'votes')).toEqual({ outcome: 'agreed', lane: 'field', decidedBy: ['C6'] });
    expect(ask({ Tier: 'Silver' }, 'decides')).toEqual({
      outcome: 'decided',
      lane: 'inside',
      decidedBy: ['C6'],
    });
    expect(ask({}, 'votes').outcome).toBe('undecided');
    expect(ask({ Tier: 'gold' }, 'votes', {}).outcome, 'R8 no column').toBe('undecided');
  });

  it('R20 a text is read once, however many accounts hold it, and long columns are not all kept', () => {
    let readings = 0;
    const length = remembered((text: string) => {
      readings += 1;
      return text === 'none' ? null : text.length;
    });
    for (let index = 0; index < 1_000; index += 1)
      expect(length(['a', 'bb', 'none'][index % 3] ?? '')).not.toBe(0);
    expect(readings).toBe(3);
    expect([length('none'), length('bb')]).toEqual([null, 2]);
    for (let index = 0; index < 10_000; index += 1) length(`text ${index}`);
    expect(length('text 9999')).toBe(9);
    expect(readings, 'only the first few thousand are remembered').toBe(3 + 10_000 + 1);
  });

  it('R20 remembering changes no answer', () => {
    const cell = fc.oneof(fc.constantFrom('40', '39', '40%', ' 40', '', '4e1', '1,000', 'x'), fc.string());
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const test = extraTest(atLeast('Score', 40), asOf, columns);
        for (const text of [...cells, ...cells]) {
          expect(test({ custom: { Score: text } })).toBe(says(atLeast('Score', 40), text));
        }
      }),
      { seed: 20 },
    );
  });
});

describe('what is offered', () => {
  const accounts = [
    { custom: { Tier: 'GOLD' } },
    ...Array.from({ length: 3 }, () => ({ custom: { Tier: 'Gold' } })),
    { custom: { Score: '40' } },
    { custom: { Tier: 'Silver' } },
    { custom: { Tier: 'Bronze' } },
    { custom: { Tier: '  ' } },
    { custom: {} },
  ];

  it('R29 values are counted whatever their case, shown as most accounts write them, most frequent first, then by text', () => {
    expect(extraValues(accounts, 'Tier')).toEqual({
      values: [
        { key: 'gold', text: 'Gold', count: 4 },
        { key: 'bronze', text: 'Bronze', count: 1 },
        { key: 'silver', text: 'Silver', count: 1 },
      ],
      emptyCount: 3,
    });
    expect(extraValues(accounts, 'Nothing')).toEqual({ values: [], emptyCount: 9 });
  });

  it('R29 a sample is the first value a column holds; the walk ends once all are known', () => {
    let asked = 0;
    function* walk() {
      for (const account of accounts) {
        asked += 1;
        yield account;
      }
    }
    expect([...extraSamples(walk(), ['Tier', 'Score'])]).toEqual([
      ['Tier', 'GOLD'],
      ['Score', '40'],
    ]);
    expect(asked).toBeLessThan(accounts.length);
    expect(extraSamples(accounts, ['Nothing']).size).toBe(0);
  });

  it('R29 counts the accounts a condition would be met by', () => {
    const rule = { fact: 'custom', ...is('Tier', 'gold') } as const;
    const book = accounts.map(({ custom }) =>
      accountWith({ custom: { ...custom } as Record<string, string> }),
    );
    expect(countMet(book, compileTest(rule, asOf, columns))).toEqual({ met: 4, notMet: 2, noValue: 3 });
  });

  it('R33 columns a CRM marks as its own are not offered', () => {
    expect(isForTheWayBack('(Do Not Modify) Row Checksum')).toBe(true);
    expect(isForTheWayBack(' (do not modify) Modified On')).toBe(true);
    expect(isForTheWayBack('Do not modify')).toBe(false);
    const text = { kind: 'text', decimalMark: null, dateOrder: null } as const;
    expect(usableColumns({ '(Do Not Modify) Account': text, Tier: text })).toEqual(['Tier']);
  });
});
