// Property of what is said of rules over a whole book: counted at once it is what counting account by account gives.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtestRule, backtestRules } from '../../shared/coverage/backtest';
import { compareRuleSets, placeOfSuggestion } from '../../shared/coverage/compare-versions';
import { Answers } from '../../shared/coverage/evaluate';
import { FamilyIndex } from '../../shared/coverage/family-index';
import { FieldColumns, type RuleContext } from '../../shared/coverage/field-columns';
import { accountsOf, qualityOf } from '../../shared/coverage/quality';
import { relativesIn } from '../../shared/coverage/relatives';
import type { Account } from '../../shared/records/account';
import { type Lane, lanes } from '../../shared/records/lane';
import type { CoverageRule } from '../../shared/records/rule';
import { bookWith } from '../helpers/coverage-records';
import {
  type AnyRule,
  anyAccounts,
  anyAsOf,
  anyLeaf,
  anyMappedFacts,
  anyRules,
  extraColumns,
} from '../helpers/random-rules';
import { holds } from '../helpers/regressions';
import { type SlowWorld, slowAsked, slowSays, slowSuggest } from '../helpers/slow-rules';

const anyCase = anyAsOf.chain((asOf) => {
  const world = fc.record({
    asOf: fc.constant(asOf),
    mappedFacts: anyMappedFacts,
    extraColumns: fc.constant(extraColumns),
    accounts: anyAccounts(asOf, 12),
  });
  const rules = anyRules(asOf, anyLeaf(asOf), { most: 5 });
  return fc.tuple(world, rules, rules, fc.array(fc.constantFrom(...lanes), { minLength: 1, maxLength: 5 }));
});

function contextOf(world: SlowWorld): RuleContext {
  const book = bookWith(world.accounts);
  const families = new FamilyIndex(book);
  return { ...world, relatives: relativesIn(book, () => families) };
}

const answersOf = (world: SlowWorld) => new Answers(new FieldColumns(world.accounts, contextOf(world)));
const rulesOf = (drawn: readonly AnyRule[]) => drawn.map(({ rule }) => rule);
const wholeOf = (drawn: readonly AnyRule[]) => rulesOf(drawn.filter(({ isFlawed }) => !isFlawed));
const spendOf = (accounts: readonly Account[]) =>
  accounts.reduce((sum, { spendCents }) => sum + (spendCents ?? 0), 0);

function laneOf(rule: CoverageRule, account: Account, world: SlowWorld): Lane | null {
  const said = slowSays(rule.condition, account, world);
  return said === null ? null : said ? rule.laneWhenMet : rule.laneOtherwise;
}

describe('R46 the quality of rules', () => {
  it('is what asking account by account gives', async () => {
    await holds(
      'quality-as-read-slowly',
      anyCase,
      ([world, drawn]) => {
        const rules = rulesOf(drawn);
        const answers = answersOf(world);
        const quality = qualityOf(rules, answers);
        const { accounts } = world;
        const suggested = accounts.map((account) => slowSuggest(wholeOf(drawn), account, world));
        const asked = slowAsked(wholeOf(drawn), world);
        for (const outcome of ['decided', 'agreed', 'contested', 'undecided'] as const) {
          const at = accounts.flatMap((_, index) => (suggested[index]?.outcome === outcome ? [index] : []));
          expect(quality[outcome]).toBe(at.length);
          if (outcome === 'contested' || outcome === 'undecided')
            expect(accountsOf(rules, answers, { kind: outcome })).toEqual(at);
        }
        for (const { code, decides, votes, isDead, why, met, notMet, noValue } of quality.rules) {
          const isBy = (index: number) => suggested[index]?.decidedBy.includes(code) === true;
          const isDecided = (index: number) => suggested[index]?.outcome === 'decided';
          const at = accounts.flatMap((_, index) => (isBy(index) && isDecided(index) ? [index] : []));
          const voted = accounts.filter((_, index) => isBy(index) && !isDecided(index)).length;
          expect([decides, votes]).toEqual([at.length, voted]);
          expect(isDead).toBe(at.length + voted === 0);
          expect(why === null).toBe(!isDead);
          const rule = asked.find((each) => each.code === code);
          if (rule === undefined) expect(['no-column', 'invalid', 'not-in-force']).toContain(why);
          else if (why !== null) {
            const speaks = accounts.some((account) => laneOf(rule, account, world) !== null);
            expect(why).toBe(speaks ? 'always-beaten' : 'never-met');
          }
          if (rule === undefined) continue;
          const said = accounts.map((account) => slowSays(rule.condition, account, world));
          const count = (wanted: boolean | null) => said.filter((each) => each === wanted).length;
          expect([met, notMet, noValue]).toEqual([count(true), count(false), count(null)]);
        }
        expect(quality.overlaps.map(({ count }) => count)).toEqual(
          quality.overlaps.map(({ count }) => count).sort((a, b) => b - a),
        );
        const found = new Map(quality.overlaps.map((each) => [`${each.a} ${each.b}`, each]));
        for (const [index, a] of asked.entries()) {
          for (const b of asked.slice(index + 1)) {
            const differ = accounts.filter((account) => {
              const [ofA, ofB] = [laneOf(a, account, world), laneOf(b, account, world)];
              return ofA !== null && ofB !== null && ofA !== ofB;
            });
            const overlap = found.get(`${a.code} ${b.code}`) ?? found.get(`${b.code} ${a.code}`);
            expect(overlap?.count ?? 0).toBe(differ.length);
            expect(overlap?.spendCents ?? 0).toBe(spendOf(differ));
            const open = differ.filter(
              (account) => suggested[accounts.indexOf(account)]?.outcome === 'contested',
            );
            const bothVote = a.kind === 'votes' && b.kind === 'votes';
            if (overlap !== undefined) {
              expect(overlap.contested).toBe(bothVote ? open.length : null);
              const byFirst = differ.filter((account) => {
                const said = suggested[accounts.indexOf(account)];
                return said?.outcome === 'decided' && said.decidedBy[0] === overlap.a;
              });
              expect(overlap.decidedByFirst).toBe(byFirst.length);
            }
            const at = accountsOf(rules, answers, { kind: 'overlap', a: a.code, b: b.code });
            expect(at.map((each) => accounts[each])).toEqual(differ);
          }
        }
        expect(quality.accounts).toBe(accounts.length);
      },
      { runs: 600 },
    );
  });
});

describe('R48 a backtest', () => {
  it('asks each rule of each ruling as the slow reader does', async () => {
    await holds(
      'backtest-as-read-slowly',
      anyCase,
      ([world, drawn, , ruled]) => {
        const { accounts } = world;
        const rulings = ruled.flatMap((lane, at) => {
          const account = accounts[at * 2];
          return account === undefined ? [] : [{ ticketNumber: 100 + at, accountId: account.id, lane }];
        });
        const byId = new Map(accounts.map((account) => [account.id, account]));
        const all = backtestRules(rulesOf(drawn), rulings, byId, contextOf(world));
        const suggested = rulings.map(({ accountId }) => {
          const account = byId.get(accountId) as Account;
          return slowSuggest(wholeOf(drawn), account, world).lane;
        });
        expect(all.cases.map(({ says }) => says)).toEqual(suggested);
        expect(all.settled).toBe(suggested.filter((lane, at) => lane === rulings[at]?.lane).length);
        expect(all.silent).toBe(suggested.filter((lane) => lane === null).length);
        expect(all.settled + all.other + all.silent + all.unknown).toBe(rulings.length);
        for (const rule of wholeOf(drawn)) {
          const one = backtestRule(rule, rulings, byId, contextOf(world));
          const inForce = { ...rule, status: 'active', effectiveFrom: null, effectiveUntil: null } as const;
          const isAsked = slowAsked([{ ...inForce, deleted: false }], world).length > 0;
          const says = rulings.map(({ accountId }) =>
            isAsked ? laneOf(rule, byId.get(accountId) as Account, world) : null,
          );
          expect(one.cases.map((each) => each.says)).toEqual(says);
          expect(one.settled).toBe(says.filter((lane, at) => lane === rulings[at]?.lane).length);
          expect(one.silent + one.unknown).toBe(says.filter((lane) => lane === null).length);
        }
      },
      { runs: 400 },
    );
  });
});

describe('R49 two sets of rules', () => {
  it('differ by what the slow reader suggests with each', async () => {
    await holds(
      'comparison-as-read-slowly',
      anyCase,
      ([world, before, after]) => {
        const { accounts } = world;
        const compared = compareRuleSets(rulesOf(before), rulesOf(after), answersOf(world));
        const placeWith = (drawn: readonly AnyRule[], account: Account) =>
          placeOfSuggestion(slowSuggest(wholeOf(drawn), account, world));
        const moved = accounts.filter((account) => placeWith(before, account) !== placeWith(after, account));
        expect(compared.accounts).toBe(moved.length);
        expect(compared.spendCents).toBe(spendOf(moved));
        const counted = compared.flows.map(({ from, to, count, spendCents }) => {
          const along = moved.filter(
            (account) => placeWith(before, account) === from && placeWith(after, account) === to,
          );
          expect([count, spendCents]).toEqual([along.length, spendOf(along)]);
          return count;
        });
        expect(counted.reduce((sum, each) => sum + each, 0)).toBe(moved.length);
        const examples = compared.examples.map((at) => accounts[at] as Account);
        expect(examples).toHaveLength(Math.min(10, moved.length));
        const cents = (account: Account) => account.spendCents ?? Number.NEGATIVE_INFINITY;
        const bySpend = [...moved].sort((a, b) => (cents(a) === cents(b) ? 0 : cents(b) - cents(a)));
        expect(examples).toEqual(bySpend.slice(0, 10));
      },
      { runs: 600 },
    );
  });
});
