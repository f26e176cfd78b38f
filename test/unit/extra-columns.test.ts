// How cells of extra columns are read and compared, and which values are offered. Words and actions: extra-rules.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMet } from '../../shared/coverage/count-met';
import { Answers } from '../../shared/coverage/evaluate';
import {
  type ExtraColumns,
  extraCell,
  isForTheWayBack,
  remembered,
  usableColumns,
} from '../../shared/coverage/extra-columns';
import { extraSamples, extraValues } from '../../shared/coverage/extra-values';
import { FieldColumns } from '../../shared/coverage/field-columns';
import { columnFieldId, headerOf } from '../../shared/coverage/rule-fields';
import { suggest } from '../../shared/coverage/suggest';
import type { Condition, Leaf } from '../../shared/records/condition';
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

const on = (header: string) => ({ of: 'account', field: columnFieldId(header) }) as const;
const atLeast = (header: string, value: number): Leaf => ({
  kind: 'compare',
  field: on(header),
  op: 'atLeast',
  value,
});
const is = (header: string, value: string): Leaf => ({ kind: 'compare', field: on(header), op: 'is', value });
const longAgo = (header: string, months: number): Leaf => ({ kind: 'olderThan', field: on(header), months });

const words = [false, null, true] as const;

/** What a condition says of accounts with these cells. */
function answersOf(
  condition: Condition,
  customs: readonly Record<string, string>[],
  extraColumns = columns,
): (boolean | null)[] {
  const accounts = customs.map((custom) => accountWith({ custom }));
  const answers = new Answers(new FieldColumns(accounts, { asOf, mappedFacts: [], extraColumns }));
  return Array.from(answers.of(condition), (each) => words[each] ?? null);
}

/** What it says of an account with this cell in its column. */
function says(condition: Leaf, cell: string): boolean | null {
  return answersOf(condition, [{ [headerOf(condition.field.field) ?? '']: cell }])[0] ?? null;
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
    expect(says(longAgo('Renewal', 12), '03/10/2025'), 'exactly twelve months').toBe(false);
    expect(says(longAgo('Renewal', 12), '03/09/2025'), 'a day earlier').toBe(true);
    expect(says(longAgo('Verlängert', 12), '10/03/2025')).toBe(false);
    expect(says(longAgo('Verlängert', 12), '09.03.2025')).toBe(true);
    expect(says(longAgo('Renewal', 1), '2027-01-01'), 'in the future').toBe(false);
    expect(says(longAgo('Renewal', 1), '2026-02-09 23:59')).toBe(true);
    expect(says(longAgo('Renewal', 1), '13/13/2025'), 'no day').toBe(null);
  });

  it('R23 a column no import brought, and a cell no account has, are no value', () => {
    expect(says(is('Grade', 'Gold'), 'Gold')).toBe(null);
    expect(answersOf(is('Tier', 'Gold'), [{}])[0]).toBe(null);
    const odd: ExtraColumns = Object.fromEntries([['constructor', columns.Tier as ExtraColumn]]);
    expect(answersOf(is('constructor', 'x'), [{}], odd)[0], 'not what objects have').toBe(null);
    expect(answersOf(is('toString', 'x'), [{ toString: 'x' }])[0]).toBe(null);
    expect(extraCell({ custom: { Tier: 'Gold' } }, 'Tier')).toBe('Gold');
  });

  it('R3 a rule on an extra column abstains without a value, decides or votes with one', () => {
    const rule = ruleWith('C4', { code: 'C6', condition: is('Tier', 'Gold') });
    const ask = (custom: Record<string, string>, kind: CoverageRule['kind'], known = columns) =>
      suggest(accountWith({ custom }), [{ ...rule, kind }], {
        asOf,
        mappedFacts: [],
        extraColumns: known,
      });
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
        const twice = [...cells, ...cells];
        const together = answersOf(
          atLeast('Score', 40),
          twice.map((Score) => ({ Score })),
        );
        expect(together).toEqual(twice.map((text) => says(atLeast('Score', 40), text)));
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
    const book = accounts.map(({ custom }) =>
      accountWith({ custom: { ...custom } as Record<string, string> }),
    );
    const answers = new Answers(new FieldColumns(book, { asOf, mappedFacts: [], extraColumns: columns }));
    expect(countMet(answers, is('Tier', 'gold'))).toEqual({ met: 4, notMet: 2, noValue: 3 });
  });

  it('R33 columns a CRM marks as its own are not offered', () => {
    expect(isForTheWayBack('(Do Not Modify) Row Checksum')).toBe(true);
    expect(isForTheWayBack(' (do not modify) Modified On')).toBe(true);
    expect(isForTheWayBack('Do not modify')).toBe(false);
    const text = { kind: 'text', decimalMark: null, dateOrder: null } as const;
    expect(usableColumns({ '(Do Not Modify) Account': text, Tier: text })).toEqual(['Tier']);
  });
});
