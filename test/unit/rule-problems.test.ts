// Checks that everything that keeps a condition from deciding is named by its part, and that nothing makes that fail.
import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../shared/coverage/condition-text';
import { columnFieldId } from '../../shared/coverage/rule-fields';
import { conditionProblems, opsFor, ruleProblems } from '../../shared/coverage/rule-problems';
import { type Condition, conditionSchema, type FieldRef } from '../../shared/records/condition';

const vocabulary: Vocabulary = {
  currency: 'USD',
  extraColumns: {
    Tier: { kind: 'text', decimalMark: null, dateOrder: null },
    Renewal: { kind: 'date', decimalMark: null, dateOrder: 'mdy' },
    'License utilization': { kind: 'number', decimalMark: 'point', dateOrder: null },
  },
};

const its = (field: string): FieldRef => ({ of: 'account', field });
const column = (header: string): FieldRef => its(columnFieldId(header));
const compare = (field: FieldRef, value: number | string, op: 'is' | 'under' | 'atLeast' = 'atLeast') =>
  ({ kind: 'compare', field, op, value }) as const;
const good: Condition = compare(its('averageOrderCents'), 1_000_000, 'under');

function nested(levels: number, inner: Condition = good): Condition {
  let tree = inner;
  for (let level = 0; level < levels; level += 1) tree = { kind: 'and', parts: [good, tree] };
  return tree;
}

function codesOf(condition: Condition) {
  return conditionProblems(condition, vocabulary).map(({ code, path }) => [code, path]);
}

describe('R43 a condition that means something has no problem', () => {
  it.each<[string, Condition]>([
    ['an amount', good],
    ['a column of texts', compare(column('Tier'), 'Gold', 'is')],
    ['a column of days', { kind: 'olderThan', field: column('Renewal'), months: 120 }],
    ['growth above 100%', compare(its('growth'), 2.5)],
    ['growth below none', compare(its('growth'), -0.2)],
    ['days since an order', { kind: 'daysSince', field: its('lastOrderOn'), op: 'over', days: 0 }],
    [
      'a share of the family',
      {
        kind: 'share',
        field: its('spendCents'),
        whole: its('familySpendCents'),
        op: 'atLeast',
        share: 0.4,
      },
    ],
    ['six levels', nested(6)],
  ])('%s', (_, condition) => {
    expect(conditionProblems(condition, vocabulary)).toEqual([]);
  });
});

describe('R43 each problem is named by its part', () => {
  it.each<[string, Condition, string]>([
    [
      'a column that no list brought',
      compare(column('Old tier'), 'Gold', 'is'),
      'C7: No list has brought a column “Old tier”. Import a list that has it, or choose another field.',
    ],
    [
      'a column spelled like what every object has',
      { kind: 'empty', field: column('__proto__') },
      'C7: No list has brought a column “__proto__”. Import a list that has it, or choose another field.',
    ],
    [
      'a field of a later version',
      { kind: 'empty', field: its('mood') },
      'C7: “mood” is no field that this version knows. Choose another.',
    ],
    [
      'a column that became text, compared with a day',
      compare(column('Tier'), '2025-03-01', 'under'),
      'C7: “Tier” holds text and cannot be compared with a day.',
    ],
    [
      'a text with an order',
      compare(column('Tier'), 'Gold', 'under'),
      'C7: “Tier” holds text and cannot be less or more than something. Ask whether it is or is not a text.',
    ],
    [
      'a column that became text, compared with a number',
      compare(column('Tier'), 4, 'is'),
      'C7: “Tier” holds text and cannot be compared with a number. Give a text in quotes such as “Retail”.',
    ],
    [
      'a day compared with text',
      compare(its('lastOrderOn'), 'soon', 'is'),
      'C7: “last order” holds days and cannot be compared with a text. Give a day such as 2025-03-01.',
    ],
    [
      'a text where a number belongs',
      compare({ of: 'parent', field: 'spendCents' }, 'much'),
      "C7: The parent's “spend” is an amount and cannot be compared with a text. Give an amount such as 10,000 or 10K.",
    ],
    [
      'a day where a number belongs',
      compare(its('employees'), '2025-03-01'),
      'C7: “employees” is a count and cannot be compared with a day. Give a whole number such as 12.',
    ],
    [
      'a day that is none',
      compare(its('lastOrderOn'), '2025-02-30', 'is'),
      'C7: “last order” needs a day that exists, such as 2025-03-01.',
    ],
    [
      'no number',
      compare(its('spendCents'), Number.NaN),
      'C7: “spend” needs a number that can be counted with.',
    ],
    [
      'more than any number',
      compare(its('growth'), Number.POSITIVE_INFINITY),
      'C7: “growth” needs a number that can be counted with.',
    ],
    [
      'a part of a cent',
      compare(its('spendCents'), 0.5),
      'C7: “spend” needs whole cents: at most two decimals.',
    ],
    [
      'a negative amount',
      compare(its('spendCents'), -100),
      'C7: “spend” needs an amount from $0 to 10 billion.',
    ],
    [
      'no months',
      { kind: 'olderThan', field: its('lastOrderOn'), months: 0 },
      'C7: “last order” needs whole months from 1 to 120.',
    ],
    [
      'half a month',
      { kind: 'olderThan', field: column('Renewal'), months: 1.5 },
      'C7: “Renewal” needs whole months from 1 to 120.',
    ],
    [
      'months of a text',
      { kind: 'olderThan', field: column('Tier'), months: 12 },
      'C7: “Tier” holds text and cannot be older than some months.',
    ],
    [
      'a share over 100%',
      compare(its('technicalShare'), 1.2),
      'C7: “technical share” needs a share from 0% to 100%.',
    ],
    [
      'growth below losing everything',
      compare(its('growth'), -1.01),
      'C7: “growth” needs a share from -100% to 100,000%.',
    ],
    [
      'a count with decimals',
      compare(its('employees'), 2.5),
      'C7: “employees” needs a whole number from 0 to 1,000,000.',
    ],
    [
      'a number with seven decimals',
      compare(column('License utilization'), 0.1234567),
      'C7: “License utilization” needs at most six decimals.',
    ],
    [
      'an end before the beginning',
      { kind: 'between', field: its('lastOrderOn'), from: '2025-03-01', to: '2025-02-01' },
      'C7: “last order” has its two ends the wrong way round: the smaller or earlier one comes first.',
    ],
    [
      'no texts',
      { kind: 'in', field: its('segment'), values: [] },
      'C7: “segment” needs at least one text to be one of.',
    ],
    [
      'a blank text',
      { kind: 'contains', field: its('segment'), text: ' ' },
      'C7: “segment” needs a text to compare with; to find what has none, ask for empty.',
    ],
    [
      'an amount as a share of a count',
      { kind: 'share', field: its('spendCents'), whole: its('orderCount'), op: 'over', share: 0.4 },
      'C7: “spend” is an amount and cannot be a share of what is of another kind: “orders” is a count. Choose two of one kind.',
    ],
    [
      'an empty group',
      { kind: 'and', parts: [] },
      'C7: The condition is a group with nothing in it. Put a comparison in it or remove it.',
    ],
    [
      'an empty group within',
      { kind: 'and', parts: [good, { kind: 'not', part: { kind: 'or', parts: [] } }] },
      'C7: Part 2.1 is a group with nothing in it. Put a comparison in it or remove it.',
    ],
  ])('%s', (_, condition, sentence) => {
    expect(ruleProblems({ code: 'C7', condition }, vocabulary)).toEqual([sentence]);
  });

  it('names every problem of a tree, from left to right, each by its path', () => {
    expect(
      codesOf({
        kind: 'or',
        parts: [
          good,
          { kind: 'and', parts: [] },
          {
            kind: 'and',
            parts: [
              { kind: 'not', part: compare(its('segment'), 'a') },
              compare(column('gone'), 1),
              { kind: 'in', field: its('region'), values: ['East', ''] },
            ],
          },
        ],
      }),
    ).toEqual([
      ['empty-group', [1]],
      ['wrong-kind', [2, 0, 0]],
      ['unknown-field', [2, 1]],
      ['bad-value', [2, 2]],
    ]);
  });

  it('names both fields of a share that are not known', () => {
    expect(
      codesOf({ kind: 'share', field: column('a'), whole: column('b'), op: 'over', share: 0.4 }),
    ).toEqual([
      ['unknown-field', []],
      ['unknown-field', []],
    ]);
  });

  it('says where a tree becomes too deep, once per branch, and what else is wrong further in', () => {
    const deep = nested(25, compare(its('technicalShare'), 2));
    expect(conditionSchema.safeParse(deep).success).toBe(true);
    const path = Array.from({ length: 25 }, () => 1);
    expect(codesOf(deep)).toEqual([
      ['too-deep', path.slice(0, 6)],
      ['bad-value', path],
    ]);
    expect(conditionProblems(nested(7), vocabulary).map(({ message }) => message)).toEqual([
      'Part 2.2.2.2.2.2 lies in more than 6 levels of groups. Take it out of some of them.',
    ]);
  });

  it('survives a tree nested thousands deep that was never parsed', () => {
    expect(codesOf(nested(3_000))).toEqual([
      ['too-deep', [1, 1, 1, 1, 1, 1]],
      ['too-many', []],
    ]);
  });

  it('counts the questions of a whole condition', () => {
    const many = (count: number): Condition => ({
      kind: 'or',
      parts: Array.from({ length: count }, () => good),
    });
    expect(codesOf(many(60))).toEqual([]);
    expect(ruleProblems({ code: 'C7', condition: many(61) }, vocabulary)).toEqual([
      'C7: The condition asks 61 questions; 60 is the most. Divide it among several rules.',
    ]);
  });
});

describe('R43 impossible comparisons are not offered', () => {
  it('offers days what only days can be asked, and texts no order', () => {
    expect(opsFor('date').leaves).toEqual(['compare', 'between', 'olderThan', 'daysSince', 'empty']);
    expect(opsFor('text')).toEqual({
      leaves: ['compare', 'in', 'contains', 'empty'],
      comparisons: ['is', 'isNot'],
    });
    expect(opsFor('share').leaves).not.toContain('share');
    expect(opsFor('money').leaves).not.toContain('olderThan');
  });
});
