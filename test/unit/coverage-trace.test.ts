// How a suggestion is explained, row by row and in one sentence.
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../shared/coverage/default-rules';
import { type TraceContext, traceOf } from '../../shared/coverage/trace';
import type { Account } from '../../shared/records/account';
import type { Condition } from '../../shared/records/condition';
import { accountWith, allFacts, asOf, ruleWith } from '../helpers/coverage-records';

const context: TraceContext = {
  asOf,
  ...allFacts,
  currency: 'USD',
  money: (cents) => `$${cents / 100_000}K`,
};

const tamarack = accountWith({
  name: 'Tamarack Foods',
  orderCount: 14,
  lastOrderOn: '2026-02-20',
  technicalShare: 0.22,
  spendCents: 212_400_00,
  averageOrderCents: 15_200_00,
});

describe('the trace', () => {
  it('R7 shows each active rule with its condition, the fact, the state and the lane', () => {
    const { rows, sentence } = traceOf(tamarack, defaultRules, context);
    expect(rows.map((row) => [row.code, row.title, row.factText, row.stateText, row.lane, row.part])).toEqual(
      [
        ['C1', 'Prospecting: no order yet', '14 orders', 'Not met', null, null],
        ['C2', 'Dormant: no order in 12 months', '18 d ago', 'Not met', null, null],
        ['C3', 'Specialist scope: 40% or more of spend', '22%', 'Not met', null, null],
        ['C4', 'Account size: $75K or more a year', '$212.4K', 'Met', 'field', 'voted'],
        ['C5', 'Transaction size: orders of $10K or more', '$15.2K', 'Met', 'field', 'voted'],
      ],
    );
    expect(rows[0]?.laneWhenMet).toBe('inside');
    expect(sentence).toBe('C4 and C5 both point to Field, so the rules agree.');
  });

  it('R7 says which rule decides alone', () => {
    const dormant = traceOf({ ...tamarack, lastOrderOn: '2025-02-01' }, defaultRules, context);
    expect(dormant.sentence).toBe('C2 decides alone: no order in 12 months.');
    expect(dormant.rows.map((row) => row.part)).toEqual([null, 'decided', null, null, null]);
    const prospect = traceOf({ ...tamarack, orderCount: 0, lastOrderOn: null }, defaultRules, context);
    expect(prospect.sentence).toBe('C1 decides alone: no order yet.');
    expect(prospect.rows[1]).toMatchObject({
      state: 'no-value',
      stateText: 'No value',
      factText: '',
      lane: null,
    });
  });

  it('R7 says that votes disagree, or that only one rule could say', () => {
    const meridian = { ...tamarack, spendCents: 68_400_00, averageOrderCents: 11_400_00 };
    expect(traceOf(meridian, defaultRules, context).sentence).toBe(
      'C4 and C5 disagree. Talk first, then raise a ticket.',
    );
    expect(traceOf(meridian, defaultRules, context).rows.map((row) => row.lane)).toEqual([
      null,
      null,
      null,
      'inside',
      'field',
    ]);
    expect(traceOf({ ...tamarack, averageOrderCents: null }, defaultRules, context).sentence).toBe(
      'Only C4 could say, and it points to Field.',
    );
  });

  it('R3 R8 tells a missing value from a column that was never mapped', () => {
    const empty = accountWith({});
    const trace = traceOf(empty, defaultRules, { ...context, mappedFacts: ['spendCents'] });
    expect(trace.rows.map((row) => row.stateText)).toEqual([
      'no column',
      'no column',
      'no column',
      'No value',
      'no column',
    ]);
    expect(trace.sentence).toBe('No rule could say: the facts they compare are missing.');
    expect(traceOf(empty, [ruleWith('C1', { status: 'retired' })], context)).toMatchObject({
      rows: [],
      sentence: 'No rule could say: none is active.',
    });
  });

  it('R7 names a last order of today and one in the future', () => {
    const text = (lastOrderOn: string) =>
      traceOf({ ...tamarack, lastOrderOn }, defaultRules, context).rows[1]?.factText;
    expect(text(asOf)).toBe('today');
    expect(text('2026-03-12')).toBe('in 2 d');
  });

  it.each([
    [0.3999, '39.99%', 'Not met'],
    [0.399999, '39.9999%', 'Not met'],
    [0.4, '40%', 'Met'],
    [0.40001, '40.001%', 'Met'],
    [0.41234, '41.2%', 'Met'],
    [0.2299, '23%', 'Not met'],
    [0.39999999999, '39.999999999%', 'Not met'],
  ])(
    'W4 writes a share of %s as %s where the line is at forty percent',
    (technicalShare, factText, stateText) => {
      const rows = traceOf({ ...tamarack, technicalShare }, defaultRules, context).rows;
      expect(rows[2]).toMatchObject({ factText, stateText });
    },
  );

  it('W4 writes every share so that it stands on the side of the line that it is on', () => {
    const at = (condition: Condition, fields: Partial<Account>) =>
      traceOf({ ...tamarack, ...fields }, [ruleWith('C3', { condition })], context).rows[0]?.factText;
    const field = { of: 'account', field: 'technicalShare' } as const;
    const is = { kind: 'compare', field, op: 'is', value: 0.071 } as const;
    expect([0.07099, 0.071, 0.0711].map((technicalShare) => at(is, { technicalShare }))).toEqual([
      '7.099%',
      '7.1%',
      '7.11%',
    ]);
    const between = { kind: 'between', field, from: 0.1, to: 0.30004 } as const;
    expect([0.09999, 0.30002].map((technicalShare) => at(between, { technicalShare }))).toEqual([
      '9.999%',
      '30%',
    ]);
    expect(at(between, { technicalShare: 0.30008 })).toBe('30.01%');
    const [openPipelineCents, spendCents] = [39_999, 100_000];
    const share = {
      kind: 'share',
      field: { of: 'account', field: 'openPipelineCents' },
      whole: { of: 'account', field: 'spendCents' },
      op: 'atLeast',
      share: 0.4,
    } as const;
    expect(at(share, { openPipelineCents, spendCents })).toBe('39.999%');
    expect(at({ kind: 'and', parts: [share, is] }, { openPipelineCents, spendCents })).toBe('');
  });
});
