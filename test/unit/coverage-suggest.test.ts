// What the five default rules suggest, at their edges. Words are tested with the trace.
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../shared/coverage/default-rules';
import {
  compileRules,
  dormantAfterMonths,
  isDormant,
  isMismatch,
  type Suggestion,
  suggest,
} from '../../shared/coverage/suggest';
import type { Account } from '../../shared/records/account';
import { generateBook } from '../../shared/sample/generate-book';
import { accountWith, allFacts, asOf, ruleAt, ruleWith } from '../helpers/coverage-records';

const active = { orderCount: 9, lastOrderOn: '2026-02-20', technicalShare: 0.1 };

function ask(fields: Partial<Account>, rules = defaultRules, facts = allFacts): Suggestion {
  return suggest(accountWith(fields), rules, { asOf, ...facts });
}

const only = (fact: string) => ({ mappedFacts: [fact], extraColumns: {} });

describe('outcomes', () => {
  it('R2 C1, C2 and C3 decide alone, the first that is met wins', () => {
    expect(ask({ orderCount: 0, technicalShare: 0.9 })).toEqual({
      outcome: 'decided',
      lane: 'inside',
      decidedBy: ['C1'],
    });
    expect(ask({ ...active, lastOrderOn: '2024-10-11', technicalShare: 0.9 }).decidedBy).toEqual(['C2']);
    expect(ask({ ...active, technicalShare: 0.46, spendCents: 88_000_00 })).toEqual({
      outcome: 'decided',
      lane: 'specialist',
      decidedBy: ['C3'],
    });
  });

  it('R2 the order of deciding rules is theirs, not that of the list', () => {
    expect(ask({ orderCount: 0, technicalShare: 0.9 }, [...defaultRules].reverse()).decidedBy).toEqual([
      'C1',
    ]);
    const specialistFirst = defaultRules.map((rule) => (rule.code === 'C3' ? { ...rule, order: -1 } : rule));
    expect(ask({ orderCount: 0, technicalShare: 0.9 }, specialistFirst).lane).toBe('specialist');
  });

  it('R2 votes that are alike agree, votes that differ contest', () => {
    expect(ask({ ...active, spendCents: 212_400_00, averageOrderCents: 15_171_43 })).toEqual({
      outcome: 'agreed',
      lane: 'field',
      decidedBy: ['C4', 'C5'],
    });
    expect(ask({ ...active, spendCents: 44_000_00, averageOrderCents: 2_900_00 }).lane).toBe('inside');
    expect(ask({ ...active, spendCents: 68_400_00, averageOrderCents: 11_400_00 })).toEqual({
      outcome: 'contested',
      lane: null,
      decidedBy: ['C4', 'C5'],
    });
  });

  it('R2 drafts, retired and deleted rules are not asked', () => {
    const rules = [
      ruleWith('C4', { status: 'retired' }),
      ruleWith('C3', { status: 'draft' }),
      ruleWith('C5'),
      ruleWith('C1', { deleted: true }),
    ];
    const account = {
      orderCount: 0,
      technicalShare: 0.9,
      spendCents: 90_000_00,
      averageOrderCents: 1_000_00,
    };
    expect(ask(account, rules)).toEqual({
      outcome: 'agreed',
      lane: 'inside',
      decidedBy: ['C5'],
    });
    expect(ask({ ...active, spendCents: 1 }, []).outcome).toBe('undecided');
  });

  it('R3 a missing value is never zero: the rule abstains', () => {
    expect(ask({})).toEqual({ outcome: 'undecided', lane: null, decidedBy: [] });
    expect(ask({ spendCents: 90_000_00 })).toEqual({ outcome: 'agreed', lane: 'field', decidedBy: ['C4'] });
    expect(ask({ orderCount: 3, lastOrderOn: null, averageOrderCents: 1_000_00 }).decidedBy).toEqual(['C5']);
  });

  it('R8 a rule whose column was never mapped has no effect; either name of the fact counts as mapped', () => {
    const dormant = { orderCount: 3, lastOrderOn: '2024-01-01', technicalShare: 0.9 };
    expect(ask(dormant, defaultRules, only('orderCount')).outcome).toBe('undecided');
    expect(ask(dormant, defaultRules, only('lastOrderOn')).decidedBy).toEqual(['C2']);
    expect(ask(dormant, defaultRules, only('monthsSinceLastOrder')).decidedBy).toEqual(['C2']);
    expect(ask(dormant, defaultRules, only('technicalShare')).decidedBy).toEqual(['C3']);
  });
});

describe('edges', () => {
  it('R4 a threshold is met by equality and missed by a cent', () => {
    expect(ask({ spendCents: 75_000_00 }).lane).toBe('field');
    expect(ask({ spendCents: 74_999_99 }).lane).toBe('inside');
    expect(ask({ averageOrderCents: 10_000_00 }).lane).toBe('field');
    expect(ask({ averageOrderCents: 9_999_99 }).lane).toBe('inside');
    expect(ask({ technicalShare: 0.4 }).lane).toBe('specialist');
    expect(ask({ technicalShare: 0.399 }).outcome).toBe('undecided');
    expect(ask({ spendCents: -5_000_00 }).lane).toBe('inside');
  });

  it('R5 an order exactly twelve months ago is not dormant, a day earlier is, one in the future is not', () => {
    expect(ask({ lastOrderOn: '2025-03-09' }).decidedBy).toEqual(['C2']);
    expect(ask({ lastOrderOn: '2025-03-10' }).outcome).toBe('undecided');
    expect(ask({ lastOrderOn: '2027-01-01' }).outcome).toBe('undecided');
    expect(isDormant({ lastOrderOn: '2025-03-09' }, asOf, 12)).toBe(true);
    expect(isDormant({ lastOrderOn: '2025-03-10' }, asOf, 12)).toBe(false);
    expect(isDormant({ lastOrderOn: null }, asOf, 12)).toBe(false);
  });

  it('R5 months end where the shorter month ends', () => {
    expect(isDormant({ lastOrderOn: '2024-02-29' }, '2025-02-28', 12)).toBe(false);
    expect(isDormant({ lastOrderOn: '2024-02-29' }, '2025-03-01', 12)).toBe(true);
    expect(isDormant({ lastOrderOn: '2025-11-30' }, '2026-05-31', 6)).toBe(false);
    expect(isDormant({ lastOrderOn: '2025-11-29' }, '2026-05-31', 6)).toBe(true);
  });

  it('R5 the dormancy of the board follows the threshold of C2', () => {
    expect(dormantAfterMonths(defaultRules)).toBe(12);
    expect(dormantAfterMonths([ruleAt('C2', 24)])).toBe(24);
    expect(dormantAfterMonths([])).toBe(12);
    expect(dormantAfterMonths([{ ...ruleAt('C2', 24), status: 'draft' }])).toBe(12);
    expect(dormantAfterMonths([{ ...ruleAt('C2', 24), status: 'retired' }])).toBe(12);
    const other = { ...ruleAt('C2', 6), id: 'rule:C6', code: 'C6', order: 9 };
    expect(dormantAfterMonths([{ ...ruleAt('C2', 24), status: 'retired' }, other])).toBe(6);
  });

  it('R6 a mismatch is a clear suggestion elsewhere: Unassigned counts, contested and undecided do not', () => {
    const clear: Suggestion = { outcome: 'agreed', lane: 'field', decidedBy: ['C4', 'C5'] };
    expect(isMismatch(clear, 'field')).toBe(false);
    expect(isMismatch(clear, 'inside')).toBe(true);
    expect(isMismatch(clear, 'unassigned')).toBe(true);
    expect(isMismatch({ outcome: 'contested', lane: null, decidedBy: ['C4', 'C5'] }, 'unassigned')).toBe(
      false,
    );
    expect(isMismatch({ outcome: 'undecided', lane: null, decidedBy: [] }, 'inside')).toBe(false);
  });

  it('R2 asks a hundred thousand accounts five rules without compiling them again', () => {
    const records = generateBook({ accounts: 100_000, sellers: 100, seed: 3, anchorDate: asOf });
    const accounts = records.filter((record) => record.type === 'account');
    const askAll = compileRules(defaultRules, { asOf, ...allFacts });
    const startMs = performance.now();
    const clear = askAll.suggestEach(accounts).filter(({ lane }) => lane !== null).length;
    // The aim is 200 ms; ten times that only fails when something is badly wrong on a busy machine.
    expect(performance.now() - startMs).toBeLessThan(2_000);
    expect(clear).toBeGreaterThan(80_000);
  });
});
