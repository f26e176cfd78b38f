// Checks which tests a row of a condition offers, and what stays of it when its field or its test changes.
import { describe, expect, test } from 'vitest';
import {
  type Defaults,
  firstRow,
  possibleTests,
  type Row,
  testOf,
  testWords,
  withField,
  withTest,
} from '../../renderer/features/rules/editor/possible-tests';
import { conditionOfRow } from '../../shared/coverage/edit-condition';
import type { RuleFieldKind } from '../../shared/coverage/rule-fields';
import { conditionProblems } from '../../shared/coverage/rule-problems';
import type { FieldRef } from '../../shared/records/condition';

const defaults: Defaults = { startOf: () => null, today: '2026-03-10' };
const vocabulary = {
  currency: 'USD',
  extraColumns: { Seats: { kind: 'number', decimalMark: 'point', dateOrder: null } },
} as const;

function account(field: string): FieldRef {
  return { of: 'account', field };
}

const fieldOf: Readonly<Record<RuleFieldKind, FieldRef>> = {
  money: account('spendCents'),
  count: account('orderCount'),
  share: account('growth'),
  number: account('column:Seats'),
  date: account('lastOrderOn'),
  text: account('region'),
};
const kinds = Object.keys(fieldOf) as RuleFieldKind[];
const underTenThousand: Row = {
  leaf: { kind: 'compare', field: account('averageOrderCents'), op: 'under', value: 1_000_000 },
  isNegated: false,
};

describe('R52: only what a field can be asked is offered', () => {
  test.each(kinds)('R52: every test offered of a %s is one its field can have', (kind) => {
    const field = fieldOf[kind];
    for (const id of possibleTests(kind, null)) {
      const row = withTest(firstRow(field, { kind }, defaults), id, { kind }, defaults, [
        account('orderCount24'),
      ]);
      expect(testOf(row)).toBe(id);
      expect(testWords(id, kind)).toMatch(/^(is|has|as|contains|does)\b/);
      const codes = conditionProblems(conditionOfRow(row), vocabulary).map(({ code }) => code);
      // A text that is still to be typed is no mistake of the list; an amount is no share of a count.
      expect(codes.filter((code) => code !== 'bad-value')).toEqual(
        id.startsWith('share') && kind !== 'count' ? ['wrong-kind'] : [],
      );
    }
  });

  test('R52: texts have no order and dates no share', () => {
    expect(possibleTests('text', null)).toEqual([
      ...['compare is', 'compare isNot', 'in', 'not in', 'contains', 'not contains', 'empty', 'not empty'],
    ]);
    expect(possibleTests('date', null)[0]).toBe('olderThan');
    expect(possibleTests('date', null).some((id) => id.startsWith('share'))).toBe(false);
  });

  test('R52: a rarer test is offered where it stands', () => {
    expect(possibleTests('date', null)).not.toContain('daysSince over');
    expect(possibleTests('date', 'daysSince over')).toContain('daysSince over');
    expect(possibleTests('money', 'not between')).toContain('not between');
  });
});

describe('R52: what was said stays where it can', () => {
  test('R52: another amount keeps test and value', () => {
    const to = account('spendCents');
    expect(withField(underTenThousand, { kind: 'money' }, to, { kind: 'money' }, defaults, []).leaf).toEqual({
      ...underTenThousand.leaf,
      field: to,
    });
  });

  test('R52: a count keeps the test and begins with a count', () => {
    const to = account('orderCount');
    expect(withField(underTenThousand, { kind: 'money' }, to, { kind: 'count' }, defaults, []).leaf).toEqual({
      kind: 'compare',
      field: to,
      op: 'under',
      value: 1,
    });
  });

  test('R52: a date and a text begin anew', () => {
    const day = account('lastOrderOn');
    const text = account('region');
    expect(withField(underTenThousand, { kind: 'money' }, day, { kind: 'date' }, defaults, []).leaf).toEqual({
      kind: 'olderThan',
      field: day,
      months: 12,
    });
    expect(withField(underTenThousand, { kind: 'money' }, text, { kind: 'text' }, defaults, []).leaf).toEqual(
      {
        kind: 'compare',
        field: text,
        op: 'is',
        value: '',
      },
    );
  });

  test('R52: “has no value” stays with any field', () => {
    const row: Row = { leaf: { kind: 'empty', field: account('region') }, isNegated: true };
    const to = account('spendCents');
    expect(withField(row, { kind: 'text' }, to, { kind: 'money' }, defaults, [])).toEqual({
      leaf: { kind: 'empty', field: to },
      isNegated: true,
    });
  });

  test('R52: a value goes along from test to test', () => {
    const money = { kind: 'money' } as const;
    const between = withTest(underTenThousand, 'between', money, defaults, []);
    expect(between.leaf).toMatchObject({ kind: 'between', from: 1_000_000, to: 1_000_000 });
    expect(withTest(between, 'compare over', money, defaults, []).leaf).toMatchObject({
      op: 'over',
      value: 1_000_000,
    });

    const is: Row = {
      leaf: { kind: 'compare', field: account('region'), op: 'is', value: 'East' },
      isNegated: false,
    };
    const text = { kind: 'text' } as const;
    const none = withTest(is, 'not in', text, defaults, []);
    expect(none).toMatchObject({ leaf: { kind: 'in', values: ['East'] }, isNegated: true });
    expect(withTest(none, 'contains', text, defaults, [])).toMatchObject({
      leaf: { kind: 'contains', text: 'East' },
      isNegated: false,
    });
  });

  test('R52: a first threshold is the book’s own where it is known', () => {
    const known: Defaults = { ...defaults, startOf: () => 250_000 };
    expect(firstRow(account('spendCents'), { kind: 'money' }, known).leaf).toMatchObject({ value: 250_000 });
    expect(firstRow(account('spendCents'), { kind: 'money' }, defaults).leaf).toMatchObject({
      value: 7_500_000,
    });
  });
});
