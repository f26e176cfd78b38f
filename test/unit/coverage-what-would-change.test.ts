// What would have to change for another lane, on rules and accounts a person can check by hand.
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../shared/coverage/default-rules';
import type { RuleContext } from '../../shared/coverage/field-columns';
import { whatWouldChange } from '../../shared/coverage/what-would-change';
import type { Account } from '../../shared/records/account';
import type { Condition, Leaf } from '../../shared/records/condition';
import type { CoverageRule } from '../../shared/records/rule';
import { accountWith, allFacts, asOf, ruleWith } from '../helpers/coverage-records';

const context: RuleContext = {
  asOf,
  mappedFacts: allFacts.mappedFacts,
  extraColumns: {
    Tier: { kind: 'text', decimalMark: null, dateOrder: null },
    Seats: { kind: 'number', decimalMark: 'point', dateOrder: null },
  },
};
const of = (field: string) => ({ of: 'account', field }) as const;
const compare = (field: string, op: 'under' | 'over' | 'atLeast' | 'is', value: number | string): Leaf => ({
  kind: 'compare',
  field: of(field),
  op,
  value,
});
const toField = (condition: Condition, fields: Partial<CoverageRule> = {}) =>
  ruleWith('C1', { condition, laneWhenMet: 'field', laneOtherwise: 'inside', ...fields });

const said = (account: Partial<Account>, rules: readonly CoverageRule[]) =>
  whatWouldChange(accountWith(account), rules, context).map(
    ({ field, from, to, lane, outcome, distance }) =>
      `${lane} ${outcome}: ${field.field} ${from ?? 'none'} to ${to}, ${distance ?? 'no distance'}`,
  );

describe('R45 what would have to change', () => {
  it('names the fact nearest to its line first, for each lane', () => {
    const active = { orderCount: 12, lastOrderOn: '2026-02-20', technicalShare: 0.35 };
    const account = { ...active, spendCents: 60_000_00, averageOrderCents: 12_000_00 };
    // Contested: C4 says Inside, C5 says Field.
    expect(said(account, defaultRules)).toEqual([
      'specialist decided: technicalShare 0.35 to 0.4, 0.05',
      'inside agreed: averageOrderCents 1200000 to 999999, 200001',
      'field agreed: spendCents 6000000 to 7500000, 1500000',
      'inside decided: orderCount 12 to 0, 12',
      'inside decided: lastOrderOn 2026-02-20 to 2025-03-09, 348',
    ]);
  });

  it('counts in cents, whole orders, days and ten-thousandths, just met or just not met', () => {
    expect(said({ spendCents: 75 }, [toField(compare('spendCents', 'over', 100))])).toEqual([
      'field decided: spendCents 75 to 101, 26',
    ]);
    expect(said({ orderCount: 9 }, [toField(compare('orderCount', 'atLeast', 5))])).toEqual([
      'inside decided: orderCount 9 to 4, 5',
    ]);
    expect(said({ technicalShare: 0.5 }, [toField(compare('technicalShare', 'over', 0.4))])).toEqual([
      'inside decided: technicalShare 0.5 to 0.4, 0.1',
    ]);
    expect(said({ technicalShare: 0.3 }, [toField(compare('technicalShare', 'over', 0.4))])).toEqual([
      'field decided: technicalShare 0.3 to 0.4001, 0.1001',
    ]);
    const old = toField({ kind: 'olderThan', field: of('lastOrderOn'), months: 12 });
    expect(said({ lastOrderOn: '2025-03-10' }, [old])).toEqual([
      'field decided: lastOrderOn 2025-03-10 to 2025-03-09, 1',
    ]);
  });

  it('counts a number as finely as it or its line is written', () => {
    const seats = (value: number) => [toField(compare('column:Seats', 'over', value))];
    expect(said({ custom: { Seats: '35' } }, seats(40))).toEqual(['field decided: column:Seats 35 to 41, 6']);
    expect(said({ custom: { Seats: '35' } }, seats(40.5))).toEqual([
      'field decided: column:Seats 35 to 40.6, 5.6',
    ]);
    expect(said({ custom: { Seats: '35.25' } }, seats(40))[0]).toContain('to 40.01');
  });

  it('offers the texts that rules ask for, and one that none does', () => {
    const tier = toField({ kind: 'in', field: of('column:Tier'), values: ['Gold', 'Silver'] });
    expect(said({ custom: { Tier: 'bronze' } }, [tier])).toEqual([
      'field decided: column:Tier bronze to Gold, no distance',
    ]);
    expect(said({ custom: { Tier: ' gold ' } }, [tier])).toEqual([
      'inside decided: column:Tier  gold  to Other, no distance',
    ]);
    const other = toField({ kind: 'contains', field: of('column:Tier'), text: 'o' });
    expect(said({ custom: { Tier: 'gold' } }, [other])[0]).toContain('to x');
  });

  it('says what a missing value would have to be, without a distance', () => {
    expect(said({}, [toField(compare('spendCents', 'atLeast', 100))]).sort()).toEqual([
      'field decided: spendCents none to 100, no distance',
      'inside decided: spendCents none to 0, no distance',
    ]);
    const missing = toField({ kind: 'empty', field: of('lastOrderOn') }, { laneWhenMet: 'specialist' });
    expect(said({}, [missing])).toEqual(['inside decided: lastOrderOn none to 2026-03-10, no distance']);
  });

  it('says nothing where no single change does, and knows no parent where there is none', () => {
    const both = toField(
      { kind: 'and', parts: [compare('spendCents', 'atLeast', 100), compare('orderCount', 'atLeast', 5)] },
      { laneOtherwise: null },
    );
    expect(said({ spendCents: 1, orderCount: 1 }, [both])).toEqual([]);
    const parent = toField({
      kind: 'compare',
      field: { of: 'parent', field: 'spendCents' },
      op: 'over',
      value: 1,
    });
    const family = toField(compare('familySpendCents', 'over', 1));
    expect(said({ spendCents: 1 }, [parent, family])).toEqual([]);
  });

  it('turns a share of an amount into amounts', () => {
    const share = toField({
      kind: 'share',
      field: of('openPipelineCents'),
      whole: of('spendCents'),
      op: 'atLeast',
      share: 0.3,
    });
    expect(said({ openPipelineCents: 20, spendCents: 100 }, [share])).toEqual([
      'field decided: spendCents 100 to 66, 34',
      'field decided: openPipelineCents 20 to 30, 10',
    ]);
  });

  it('follows what a change brings with it: spend counts in the family and in growth', () => {
    const family = toField(compare('familySpendCents', 'atLeast', 70_000_00), {
      laneWhenMet: 'inside',
      laneOtherwise: null,
    });
    const spend = toField(compare('spendCents', 'atLeast', 75_000_00), {
      id: 'rule:C2',
      code: 'C2',
      order: 1,
    });
    const alone = { parentOf: () => undefined, familySpendCents: (each: Account) => each.spendCents };
    const ways = (account: Partial<Account>, rules: readonly CoverageRule[]) =>
      whatWouldChange(accountWith(account), rules, { ...context, relatives: alone }).map(
        ({ field, to, lane }) => `${lane}: ${field.field} to ${to}`,
      );
    expect(ways({ spendCents: 100_00 }, [family, { ...spend, laneOtherwise: null }])).toEqual([
      'inside: familySpendCents to 7000000',
      'inside: spendCents to 7000000',
    ]);
    const growth = toField(compare('growth', 'atLeast', 1), {
      laneWhenMet: 'specialist',
      laneOtherwise: null,
    });
    // 334 more of the 2,000 in 24 months is twice the year before; with 1,000 more there was nothing before.
    expect(
      ways({ spendCents: 1000, spend24Cents: 2000 }, [growth, { ...spend, laneOtherwise: null }]),
    ).toEqual(['specialist: spendCents to 1334', 'field: spendCents to 7500000', 'specialist: growth to 1']);
  });

  it('lists at most three facts for a lane', () => {
    const fields = ['spendCents', 'averageOrderCents', 'openPipelineCents', 'companyRevenueCents'];
    const any = toField({ kind: 'or', parts: fields.map((field) => compare(field, 'atLeast', 1000)) });
    const account = Object.fromEntries(fields.map((field, at) => [field, 100 + at]));
    expect(said(account, [any]).map((line) => line.split(' ')[2])).toEqual([
      'companyRevenueCents',
      'openPipelineCents',
      'averageOrderCents',
    ]);
  });
});
