// How the state of the rule set, a rule's past and the versions are put in words, and which accounts stand first.
import { describe, expect, it } from 'vitest';
import {
  doesWords,
  exceptionWords,
  lastChangeWords,
  originWords,
} from '../../renderer/features/rules/facts/fact-words';
import {
  backtestSentence,
  gridSentence,
  overlapSentence,
  stateSentence,
  whatFollows,
  whyDead,
} from '../../renderer/features/rules/quality/quality-words';
import {
  codesWords,
  effectWords,
  ruleLines,
  whenWords,
} from '../../renderer/features/rules/versions/version-words';
import type { Backtest } from '../../shared/coverage/backtest';
import { compareRuleSets } from '../../shared/coverage/compare-versions';
import { Answers } from '../../shared/coverage/evaluate';
import { FieldColumns } from '../../shared/coverage/field-columns';
import { largest } from '../../shared/coverage/largest';
import type { RuleQuality } from '../../shared/coverage/quality';
import { lastChangeOf } from '../../shared/coverage/rule-history';
import type { AccountId } from '../../shared/records/ids';
import type { CoverageRule } from '../../shared/records/rule';
import { type RulesVersion, rulesVersionIdOf } from '../../shared/records/rules-version';
import { allFacts, asOf, ruleWith } from '../helpers/coverage-records';

const world = { ...allFacts, asOf, currency: 'USD' };

function versionWith(number: number, rules: readonly CoverageRule[], label = ''): RulesVersion {
  return {
    type: 'rulesVersion',
    id: rulesVersionIdOf(number),
    deleted: false,
    number,
    activatedAt: number === 1 ? null : '2026-03-10T10:42:00.000Z',
    activatedBy: number === 1 ? '' : 'Elena Marsh',
    label,
    rules,
  };
}

describe('R46 the rules together, in words', () => {
  it('R46 says what is left open', () => {
    const open = (contested: number, undecided: number, accounts = 318) =>
      stateSentence({ accounts, contested, undecided });
    expect(open(19, 6)).toBe('19 of 318 accounts are contested, 6 are decided by no rule.');
    expect(open(1, 1)).toBe('1 of 318 accounts is contested, 1 is decided by no rule.');
    expect(open(19, 0)).toBe('19 of 318 accounts are contested, and the rules speak for every one.');
    expect(open(0, 2)).toBe('None of 318 accounts is contested, 2 are decided by no rule.');
    expect(open(0, 0)).toBe('None of 318 accounts is contested, and the rules speak for every one.');
    expect(open(0, 0, 0)).toBe('No accounts yet, so the rules have nothing to say.');
  });

  it('R46 says who disagrees and what comes of it', () => {
    const pair = {
      a: 'C4',
      b: 'C5',
      count: 42,
      spendCents: 120_000_000,
      contested: null,
      decidedByFirst: 42,
    };
    expect(overlapSentence(pair, 'USD')).toBe('C4 and C5 disagree on 42 accounts, $1.2M');
    expect(overlapSentence({ ...pair, count: 1, spendCents: 0 }, 'USD')).toBe(
      'C4 and C5 disagree on 1 account',
    );
    expect(whatFollows({ ...pair, contested: null })).toBe('C4 is asked first and decides alone');
    expect(whatFollows({ ...pair, decidedByFirst: 30 })).toBe('30 decided by C4, 12 decided by another rule');
    expect(whatFollows({ ...pair, decidedByFirst: 0 })).toBe('All 42 decided by another rule');
    expect(whatFollows({ ...pair, contested: 19 })).toBe('19 contested, 23 decided by another rule');
    expect(whatFollows({ ...pair, contested: 42 })).toBe('All contested');
    expect(whatFollows({ ...pair, contested: 0 })).toBe('All 42 decided by another rule');
  });

  it('R46 says why a rule says nothing', () => {
    const quality: RuleQuality = {
      ...{ code: 'C4', ruleId: 'rule:C4', met: 0, notMet: 0, noValue: 0, decides: 0, votes: 0 },
      ...{ isDead: true, why: 'never-met' },
    };
    const why = (rule: CoverageRule, change: Partial<RuleQuality>) =>
      whyDead(rule, { ...quality, ...change }, [rule], world);
    const rule = ruleWith('C4');
    const tier = ruleWith('C4', {
      condition: { kind: 'empty', field: { of: 'account', field: 'column:Tier' } },
    });
    expect(why(tier, { why: 'no-column' })).toBe('No import has brought a column for “Tier”.');
    const empty = ruleWith('C4', { condition: { kind: 'and', parts: [] } });
    expect(why(empty, { why: 'invalid' })).toMatch(/^C4: The condition is a group with nothing in it\./);
    const off = (change: Partial<CoverageRule>) => why({ ...rule, ...change }, { why: 'not-in-force' });
    expect(off({ status: 'draft' })).toBe('A draft: it was never in force.');
    expect(off({ status: 'retired' })).toBe('Retired.');
    expect(off({ effectiveFrom: '2026-04-01' })).toBe('Holds from 1 Apr 2026 on.');
    expect(off({ effectiveUntil: '2026-03-01' })).toBe('Held until 1 Mar 2026.');
    expect(why(rule, {})).toBe('Met by no account.');
    expect(why(rule, { noValue: 12 })).toBe('Met by no account; 12 accounts have no value for it.');
    expect(why(rule, { why: 'always-beaten', met: 3, notMet: 4 })).toBe(
      'Each of the 7 accounts it speaks of is decided by another rule before it.',
    );
    expect(why(rule, { why: null, isDead: false })).toBe('');
  });

  it('R47, R48 says where no rule is, and what past rulings say of the rules', () => {
    expect(gridSentence(5, 16)).toBe(
      '5 of 16 kinds of business have no rule; the next dispute may begin there.',
    );
    expect(gridSentence(1, 16)).toBe(
      '1 of 16 kinds of business has no rule; the next dispute may begin there.',
    );
    expect(gridSentence(0, 16)).toBe('Each of the 16 kinds of business has a rule.');
    const tested = (settled: number, other: number, unknown = 0): Backtest => ({
      ...{ settled, other, silent: 0, unknown },
      cases: Array.from({ length: settled + other + unknown }, (_, at) => ({
        ...{ ticketNumber: at, accountId: `a${at}` as AccountId },
        ...{ ruled: 'field', says: at < settled ? 'field' : 'inside' },
      })),
    });
    expect(backtestSentence(tested(2, 1), 'the rules')).toBe(
      'Of 3 tickets ruled with a lane, the rules would have settled 2 the same way.',
    );
    expect(backtestSentence(tested(3, 0), 'C5')).toBe(
      'Of 3 tickets ruled with a lane, C5 would have settled all 3 the same way.',
    );
    expect(backtestSentence(tested(0, 1, 1), 'C5')).toBe(
      'Of 2 tickets ruled with a lane, C5 would have settled none the same way. For 1 the facts are missing.',
    );
    expect(backtestSentence(tested(0, 0), 'C5')).toBe(
      'No ticket has been ruled with a lane yet, so there is nothing to test against.',
    );
  });

  it('R46 lists the accounts with the most spend first, equal ones as they came, unknown spend last', () => {
    const spend = [5, null, 9, 5, 1, null, 7];
    const all = spend.map((_, at) => at);
    const at = (position: number) => spend[position] ?? null;
    expect(largest(all, 4, at)).toEqual([2, 6, 0, 3]);
    expect(largest(all, 50, at)).toEqual([2, 6, 0, 3, 4, 1, 5]);
    expect(largest([], 4, at)).toEqual([]);
    expect(largest([1], 4, at)).toEqual([1]);
  });
});

describe('R57 one rule, in words', () => {
  it('R57 says what it does and where it came from', () => {
    expect(doesWords(ruleWith('C5'), { decides: 0, votes: 255 })).toBe('Votes on 255 accounts.');
    expect(doesWords(ruleWith('C1'), { decides: 1, votes: 0 })).toBe('Decides 1 account alone.');
    expect(doesWords(ruleWith('C1', { status: 'draft' }), { decides: 0, votes: 0 })).toBe(
      'A draft decides nothing.',
    );
    const origin = (from: CoverageRule['origin'], originRef: string | null = null) =>
      originWords({ origin: from, originRef });
    expect(origin('start')).toBe('With the workspace.');
    expect(origin('hand')).toBe('Written by hand.');
    expect(origin('template', 'Small or large accounts')).toBe(
      'From the template “Small or large accounts”.',
    );
    expect(origin('ruling', 'T-109')).toBe('From the ruling of T-109.');
    expect(origin('deck', 'version 7')).toBe('From version 7 of the deck.');
    expect(exceptionWords({ expiresOn: '2026-06-30', owner: 'Dana Castellano' })).toBe(
      'Until 30 Jun 2026, by Dana Castellano',
    );
    expect(exceptionWords({ expiresOn: null, owner: 'Dana Castellano' })).toBe(
      'Without an end, by Dana Castellano',
    );
  });

  it('R57 finds the version with which it became what it is', () => {
    const [c4, c5] = [ruleWith('C4'), ruleWith('C5')];
    const later = { ...c5, title: 'Order size' };
    const versions = [
      versionWith(1, [c4, c5], 'As it began'),
      versionWith(2, [c4, later], 'C5 reworded'),
      versionWith(3, [later], 'C4 retired'),
    ];
    expect(lastChangeOf(c5, versions)?.number).toBe(2);
    expect(lastChangeOf(c4, versions)?.number).toBe(3);
    expect(lastChangeOf(ruleWith('C1'), versions)).toBeNull();
    expect(lastChangeOf(c5, [])).toBeNull();
    const words = lastChangeWords(versions[1] ?? null, later);
    expect(words).toMatch(/^Version 2, 10 Mar 2026, \d\d:\d\d, by Elena Marsh: C5 reworded\.$/);
    expect(lastChangeWords(null, c5)).toBe('Never: it is as the workspace began.');
    expect(lastChangeWords(null, { ...c5, status: 'draft' })).toBe('Never in force.');
  });
});

describe('R49 two versions, in words', () => {
  it('R49 says when a version began, and with which rules', () => {
    expect(whenWords(versionWith(1, []))).toBe('From the beginning');
    expect(whenWords(versionWith(2, []))).toMatch(/^10 Mar 2026, \d\d:\d\d$/);
    expect(codesWords([ruleWith('C1'), ruleWith('C2'), ruleWith('C3')])).toBe('C1 to C3');
    expect(codesWords([])).toBe('no rule');
  });

  it('R49 says what differs rule by rule, and for how many accounts', () => {
    const answers = new Answers(new FieldColumns([], { asOf, ...allFacts }));
    const before = [ruleWith('C1'), ruleWith('C4'), ruleWith('C5')];
    const c5 = ruleWith('C5', {
      condition: {
        ...{ kind: 'compare', field: { of: 'account', field: 'averageOrderCents' } },
        ...{ op: 'atLeast', value: 12_000_00 },
      },
    });
    const after = [ruleWith('C3'), ruleWith('C4', { reason: 'Another', laneOtherwise: null }), c5];
    const comparison = compareRuleSets(before, after, answers);
    expect(ruleLines(comparison, before, after, world)).toEqual([
      'C3 Specialist scope is new: 40% or more of spend.',
      'C1 Prospecting is in force no more: no order yet.',
      'C4 Account size: goes to Field, was goes to Field, otherwise Inside; other reason.',
      'C5 Transaction size: orders of $12K or more, was orders of $10K or more.',
    ]);
    expect(effectWords({ accounts: 12, spendCents: 110_000_000 }, 'USD')).toBe(
      '12 accounts with $1.1M get another suggestion.',
    );
    expect(effectWords({ accounts: 1, spendCents: 0 }, 'USD')).toBe('1 account gets another suggestion.');
    expect(effectWords({ accounts: 0, spendCents: 0 }, 'USD')).toBe(
      'No account of today’s book gets another suggestion.',
    );
  });
});
