// A coverage rule of version 4 as this version has it: what it asked, whether it was on, and each edit of it.
import { describe, expect, it } from 'vitest';
import { columnFieldId } from '../../shared/coverage/rule-fields';
import type { Change, Fields } from '../../shared/journal/entry';
import {
  migrateChanges,
  migrateRecord,
  migrateRecords,
  type RecordOfId,
} from '../../shared/migrations/migrate';
import { conditionOf4, fieldsOfCondition } from '../../shared/migrations/rule-of-4';
import type { Condition } from '../../shared/records/condition';
import { type AnyRecord, recordSchema, schemaVersion } from '../../shared/records/record';
import type { CoverageRule } from '../../shared/records/rule';
import { ruleAt, ruleWith } from '../helpers/coverage-records';
import { renewal, tier, utilization, workspace } from '../helpers/extra-rules';
import { asVersionFour, type FlatCondition } from '../helpers/version-four';

const withWorkspace: RecordOfId = (id) => (id === workspace.id ? workspace : undefined);

/** A rule of version 4 that compared this. */
function flatRule(flat: FlatCondition, more: object = {}): AnyRecord {
  const { condition, status, effectiveFrom, effectiveUntil, origin, originRef, sources, deals, ...rest } =
    tier;
  return { ...rest, ...flat, active: true, ...more } as unknown as AnyRecord;
}

function flat(fact: string, operator: FlatCondition['operator'], threshold = 0): FlatCondition {
  return { fact, column: null, operator, value: null, threshold };
}

function onColumn(
  column: string,
  operator: FlatCondition['operator'],
  with_: Partial<FlatCondition>,
): FlatCondition {
  return { fact: 'custom', column, operator, value: null, threshold: 0, ...with_ };
}

const of = (field: string) => ({ of: 'account', field }) as const;
const column = (header: string) => of(columnFieldId(header));

/** What version 4 could ask, and what that is today. */
const pairs: readonly (readonly [FlatCondition, Condition])[] = [
  [flat('orderCount', 'none'), { kind: 'compare', field: of('orderCount'), op: 'is', value: 0 }],
  [flat('orderCount', 'atLeast', 3), { kind: 'compare', field: of('orderCount'), op: 'atLeast', value: 3 }],
  [flat('monthsSinceLastOrder', 'atLeast', 12), { kind: 'olderThan', field: of('lastOrderOn'), months: 12 }],
  [
    flat('monthsSinceLastOrder', 'none'),
    { kind: 'not', part: { kind: 'olderThan', field: of('lastOrderOn'), months: 1 } },
  ],
  [
    flat('technicalShare', 'atLeast', 0.4),
    { kind: 'compare', field: of('technicalShare'), op: 'atLeast', value: 0.4 },
  ],
  [
    flat('spendCents', 'atLeast', 75_000_00),
    { kind: 'compare', field: of('spendCents'), op: 'atLeast', value: 75_000_00 },
  ],
  [
    flat('averageOrderCents', 'none'),
    { kind: 'compare', field: of('averageOrderCents'), op: 'is', value: 0 },
  ],
  [
    onColumn('Tier', 'is', { value: 'Gold' }),
    { kind: 'compare', field: column('Tier'), op: 'is', value: 'Gold' },
  ],
  [
    onColumn('License utilization', 'atLeast', { threshold: 40 }),
    { kind: 'compare', field: column('License utilization'), op: 'atLeast', value: 40 },
  ],
  [
    onColumn('License utilization', 'none', {}),
    { kind: 'compare', field: column('License utilization'), op: 'is', value: 0 },
  ],
  [
    onColumn('Renewal date', 'atLeast', { threshold: 12 }),
    { kind: 'olderThan', field: column('Renewal date'), months: 12 },
  ],
  [
    onColumn('Nobody brought it', 'atLeast', { threshold: 7 }),
    { kind: 'compare', field: column('Nobody brought it'), op: 'atLeast', value: 7 },
  ],
];

describe('J20 a rule of version 4', () => {
  it.each(pairs)('J20 %j asks what it asked', (asked, condition) => {
    const rule = migrateRecord(flatRule(asked), 4, withWorkspace);
    expect(rule).toEqual({ ...tier, condition });
    expect(recordSchema.safeParse(rule).success).toBe(true);
    expect(recordSchema.parse(rule), 'and keeps no field of then').toEqual(rule);
    expect(migrateRecord(rule, 4, withWorkspace), 'and is carried over once').toEqual(rule);
    expect(fieldsOfCondition(condition), 'and can be said as it was').toEqual(asked);
  });

  it('J20 is one the workspace began with, or one somebody added', () => {
    const rules = ['C1', 'C2', 'C3', 'C4', 'C5'].map((code) => ruleWith(code));
    expect(migrateRecords(rules.map(asVersionFour), 4)).toEqual(rules);
    const added = [tier, utilization, renewal].map((rule, at) => ({
      ...rule,
      id: `rule:C${6 + at}`,
    }));
    const old = [...added, workspace].map(asVersionFour);
    expect(migrateRecords(old, 4), 'the settings say which column holds days, wherever they stand').toEqual([
      ...added,
      workspace,
    ]);
  });

  it('J20 is retired when it was switched off', () => {
    const off = asVersionFour({ ...ruleWith('C3'), status: 'retired' });
    expect(off).toMatchObject({ active: false });
    expect(migrateRecord(off, 4, withWorkspace)).toEqual({ ...ruleWith('C3'), status: 'retired' });
  });

  it('J20 a rule of version 1, which knew no columns, and a ticket, which cited no version', () => {
    const { column: _column, value: _value, ...old } = asVersionFour(ruleAt('C4', 1_00)) as unknown as Fields;
    expect(migrateRecord(old as unknown as AnyRecord, 1, () => undefined)).toEqual(ruleAt('C4', 1_00));
    const ticket = { type: 'ticket', id: 't', deleted: false } as unknown as AnyRecord;
    expect(migrateRecord(ticket, 4, () => undefined)).toEqual({ ...ticket, rulesVersion: null });
  });
});

function edit(before: Fields, after: Fields): Change {
  return { recordId: 'rule:C6', type: 'coverageRule', before, after };
}

function carried(change: Change, rule?: CoverageRule): Change {
  const recordOf: RecordOfId = (id) => (id === workspace.id ? workspace : rule);
  return migrateChanges([change], 4, recordOf)[0] as Change;
}

describe('J20 a difference of version 4', () => {
  it.each([
    ['a threshold', utilization, { threshold: 40 }, { threshold: 60 }],
    ['months of a column of days', renewal, { threshold: 12 }, { threshold: 24 }],
    ['a value', tier, { value: 'Gold' }, { value: 'Silver' }],
    [
      'a code taken again, on another column',
      tier,
      onColumn('Renewal date', 'atLeast', { threshold: 12 }) as unknown as Fields,
      onColumn('Tier', 'is', { value: 'Gold' }) as unknown as Fields,
    ],
  ])(
    'J20 of %s is one of the condition, as the records before and after have it',
    (_, rule, before, after) => {
      const then = asVersionFour(rule) as unknown as Fields;
      const was = migrateRecord(
        { ...then, ...before } as unknown as AnyRecord,
        4,
        withWorkspace,
      ) as CoverageRule;
      const is = migrateRecord(
        { ...then, ...after } as unknown as AnyRecord,
        4,
        withWorkspace,
      ) as CoverageRule;
      const expected = edit({ condition: was.condition }, { condition: is.condition });
      expect(was.condition).not.toEqual(is.condition);
      expect(carried(edit(before, after), was), 'beside the rule as it was, in replay').toEqual(expected);
      expect(carried(edit(before, after), is), 'beside the rule as it is, to undo it').toEqual(expected);
    },
  );

  it('J20 of a fact that is only a word every object knows is no rule of version 4', () => {
    for (const fact of ['toString', 'constructor', '__proto__'])
      expect(conditionOf4({ fact, operator: 'atLeast', threshold: 1 }, () => false)).toBeNull();
  });

  it('J20 of on and off is one of the status, and of words it is as it was', () => {
    expect(carried(edit({ active: true }, { active: false }), tier)).toEqual(
      edit({ status: 'active' }, { status: 'retired' }),
    );
    const words = edit({ title: 'Tier', deleted: false }, { title: 'Grade', deleted: true });
    expect(carried(words, tier)).toEqual(words);
    const today = edit({ condition: tier.condition }, { condition: utilization.condition });
    expect(carried(today, tier), 'what was carried over already').toEqual(today);
    expect(migrateChanges([words], schemaVersion, withWorkspace)[0]).toBe(words);
  });

  it('J20 beside a rule that says more by now matches nothing, so that undo leaves the rule and says so', () => {
    const more: CoverageRule = { ...utilization, condition: { kind: 'and', parts: [utilization.condition] } };
    for (const rule of [more, undefined]) {
      const { before, after } = carried(edit({ threshold: 40 }, { threshold: 60 }), rule);
      expect(before?.condition).not.toEqual(after?.condition);
      for (const side of [before, after]) {
        expect(recordSchema.safeParse({ ...utilization, ...side }).success, 'no condition').toBe(false);
      }
    }
  });
});
