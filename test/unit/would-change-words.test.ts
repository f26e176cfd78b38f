// How the smallest change that would bring an account to another lane is said, and how rows of the trace are named.
import { describe, expect, it } from 'vitest';
import { moneyWords } from '../../renderer/features/account/account-file';
import { rulePartName, ruleRowName } from '../../renderer/features/account/rule-row-name';
import { laneChangeSentence, laneChanges } from '../../renderer/features/account/would-change-words';
import { defaultRules } from '../../shared/coverage/default-rules';
import { type TraceContext, traceOf } from '../../shared/coverage/trace';
import { type SmallestChange, whatWouldChange } from '../../shared/coverage/what-would-change';
import type { Lane } from '../../shared/records/lane';
import { accountWith, allFacts, asOf, ruleWith } from '../helpers/coverage-records';

const vocabulary = { currency: 'USD', extraColumns: {} };

function said(changes: readonly SmallestChange[], suggested: Lane | null): string[] {
  return laneChanges(changes, suggested, vocabulary, moneyWords).map(laneChangeSentence);
}

function change(fields: Partial<SmallestChange>): SmallestChange {
  const field = { of: 'account', field: 'averageOrderCents' } as const;
  return {
    field,
    unit: 'money',
    from: 9_200_00,
    to: 10_000_00,
    lane: 'field',
    outcome: 'agreed',
    distance: 800_00,
    ...fields,
  };
}

function ofField(fields: Partial<SmallestChange>): string | undefined {
  return said([change(fields)], 'inside')[0];
}

describe('R45 what would have to change, in words', () => {
  it('has a line for each lane but the one suggested', () => {
    expect(said([change({})], 'inside')).toEqual([
      'Field, if average order were $10K instead of $9.2K (+$0.8K).',
      'Specialist: no single fact would do it.',
    ]);
    expect(said([], null)).toEqual([
      'Inside: no single fact would do it.',
      'Field: no single fact would do it.',
      'Specialist: no single fact would do it.',
    ]);
  });

  it('says the nearest fact of each lane', () => {
    const nearer = change({ field: { of: 'parent', field: 'spendCents' }, from: 70_000_00, to: 75_000_00 });
    expect(said([nearer, change({})], 'inside')[0]).toBe(
      "Field, if the parent's spend were $75K instead of $70.0K (+$5.0K).",
    );
  });

  it('is exact where a cent decides, and where rounding would hide the difference', () => {
    expect(ofField({ from: 12_000_00, to: 9_999_99 })).toBe(
      'Field, if average order were just under $10K instead of $12.0K (−$2.0K).',
    );
    expect(ofField({ from: 9_000_00, to: 10_000_01 })).toBe(
      'Field, if average order were just over $10K instead of $9.0K (+$1.0K).',
    );
    expect(ofField({ from: 9_999_50, to: 10_000_00, distance: 50 })).toBe(
      'Field, if average order were $10K instead of $9,999.50 (+$0.50).',
    );
  });

  it('says counts, shares, days and texts in their own units', () => {
    const field = (id: string) => ({ of: 'account', field: id }) as const;
    expect(ofField({ field: field('orderCount'), unit: 'count', from: 12, to: 0, distance: 12 })).toBe(
      'Field, if orders were 0 instead of 12 (−12).',
    );
    expect(
      ofField({ field: field('technicalShare'), unit: 'share', from: 0.22, to: 0.4, distance: 0.18 }),
    ).toBe('Field, if technical share were 40% instead of 22% (+18 points).');
    const older = {
      field: field('lastOrderOn'),
      unit: 'date',
      from: '2026-02-20',
      to: '2025-03-09',
    } as const;
    expect(ofField({ ...older, distance: 348 })).toBe(
      'Field, if last order were 9 Mar 2025 instead of 20 Feb 2026 (348 d earlier).',
    );
    expect(
      ofField({ field: field('segment'), unit: 'text', from: 'Retail', to: 'Dining', distance: null }),
    ).toBe('Field, if segment were “Dining” instead of “Retail”.');
  });

  it('says that there is no value now', () => {
    expect(ofField({ from: null, distance: null })).toBe(
      'Field, if average order were $10K instead of no value.',
    );
  });

  it('says what the ready rules would need', () => {
    const account = accountWith({
      orderCount: 12,
      lastOrderOn: '2026-02-20',
      technicalShare: 0.35,
      spendCents: 60_000_00,
      averageOrderCents: 12_000_00,
    });
    expect(said(whatWouldChange(account, defaultRules, { asOf, ...allFacts }), null)).toEqual([
      'Inside, if average order were just under $10K instead of $12.0K (−$2.0K).',
      'Field, if spend were $75K instead of $60.0K (+$15.0K).',
      'Specialist, if technical share were 40% instead of 35% (+5 points).',
    ]);
  });
});

describe('R7 the names of rows', () => {
  const context: TraceContext = {
    asOf,
    ...allFacts,
    currency: 'USD',
    money: (cents) => `$${cents / 100_000}K`,
  };
  const both = ruleWith('C4', {
    condition: {
      kind: 'and',
      parts: [
        { kind: 'compare', field: { of: 'account', field: 'spendCents' }, op: 'atLeast', value: 75_000_00 },
        { kind: 'compare', field: { of: 'account', field: 'technicalShare' }, op: 'atLeast', value: 0.4 },
      ],
    },
  });
  const account = accountWith({ spendCents: 90_000_00 });

  it('name the rule, its answer and the lane it points to', () => {
    const [row] = traceOf(account, [ruleWith('C4')], context).rows;
    expect(row && ruleRowName(row, 'Account size')).toBe('C4, account size, met, points to Field');
  });

  it('name each question of a rule that asks several', () => {
    const [row] = traceOf(account, [both], context).rows;
    expect(row?.parts.map((part) => rulePartName('C4', part))).toEqual([
      'C4, spend is $75K or more, $90K, met',
      'C4, technical share is 40% or more, no value',
    ]);
    expect(row && ruleRowName(row, 'Account size')).toBe('C4, account size, no value');
  });

  it('say why a rule is not asked', () => {
    const [row] = traceOf(account, [ruleWith('C4', { effectiveFrom: '2026-04-01' })], context).rows;
    expect(row && ruleRowName(row, 'Account size')).toBe(
      'C4, account size, not asked, C4 holds from 1 April 2026 on.',
    );
  });
});
