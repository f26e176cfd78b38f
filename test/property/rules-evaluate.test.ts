// Property of the rules: compiled and asked of many accounts at once they say what a slow reader of the same rules says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Answers, truth } from '../../shared/coverage/evaluate';
import { FamilyIndex } from '../../shared/coverage/family-index';
import { FieldColumns, type RuleContext } from '../../shared/coverage/field-columns';
import { relativesIn } from '../../shared/coverage/relatives';
import { CompiledRules } from '../../shared/coverage/suggest';
import { leavesOf } from '../../shared/records/condition';
import { bookWith } from '../helpers/coverage-records';
import {
  anyAccounts,
  anyAsOf,
  anyCondition,
  anyLeaf,
  anyMappedFacts,
  anyRules,
  extraColumns,
} from '../helpers/random-rules';
import { holds } from '../helpers/regressions';
import { type Said, type SlowWorld, slowSays, slowSuggest } from '../helpers/slow-rules';

/** What the world is to the rules: the same facts, and a book to find relatives in. */
function contextOf(world: SlowWorld): RuleContext {
  const book = bookWith(world.accounts);
  const families = new FamilyIndex(book);
  return { ...world, relatives: relativesIn(book, () => families) };
}

const truthOf = (said: Said) => (said === null ? truth.noValue : said ? truth.met : truth.notMet);

const anyWorld = anyAsOf.chain((asOf) =>
  fc.record({
    asOf: fc.constant(asOf),
    mappedFacts: anyMappedFacts,
    extraColumns: fc.constant(extraColumns),
    accounts: anyAccounts(asOf),
  }),
);

describe('R3, R4, R5, R44 a condition asked of many accounts at once', () => {
  it('says of each what the slow reader says', async () => {
    await holds(
      'condition-as-read-slowly',
      anyWorld.chain((world) => fc.tuple(fc.constant(world), anyCondition(anyLeaf(world.asOf)))),
      ([world, condition]) => {
        const answers = new Answers(new FieldColumns(world.accounts, contextOf(world)));
        const wanted = world.accounts.map((account) => truthOf(slowSays(condition, account, world)));
        expect([...answers.of(condition)]).toEqual(wanted);
        // Asked again, nothing is asked again.
        const asked = answers.leavesAsked;
        expect(asked).toBeLessThanOrEqual(leavesOf(condition).length);
        answers.of(condition);
        expect(answers.leavesAsked).toBe(asked);
      },
      { runs: 3_000 },
    );
  });
});

describe('R2, R3, R8, R44 what the rules suggest', () => {
  it('is what the slow reader suggests, of one account and of many', async () => {
    await holds(
      'rules-as-read-slowly',
      anyWorld.chain((world) => fc.tuple(fc.constant(world), anyRules(world.asOf, anyLeaf(world.asOf)))),
      ([world, drawn]) => {
        const whole = drawn.filter(({ isFlawed }) => !isFlawed).map(({ rule }) => rule);
        const wanted = world.accounts.map((account) => slowSuggest(whole, account, world));
        const compiled = new CompiledRules(
          drawn.map(({ rule }) => rule),
          contextOf(world),
        );
        expect(compiled.suggestEach(world.accounts)).toEqual(wanted);
        expect(world.accounts.map((account) => compiled.suggest(account))).toEqual(wanted);
      },
      { runs: 2_000 },
    );
  });

  it('comes in all four outcomes in the cases drawn', () => {
    const seen = new Set<string>();
    const cases = anyWorld.chain((world) =>
      fc.tuple(fc.constant(world), anyRules(world.asOf, anyLeaf(world.asOf))),
    );
    for (const [world, drawn] of fc.sample(cases, { numRuns: 200, seed: 1 })) {
      const rules = drawn.filter(({ isFlawed }) => !isFlawed).map(({ rule }) => rule);
      for (const account of world.accounts) {
        const { outcome, decidedBy } = slowSuggest(rules, account, world);
        seen.add(decidedBy.length > 1 ? `${outcome} by several` : outcome);
      }
    }
    expect([...seen].sort()).toEqual([
      'agreed',
      'agreed by several',
      'contested by several',
      'decided',
      'undecided',
    ]);
  });
});
