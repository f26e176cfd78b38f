// Decides which lane the coverage rules suggest for an account, and how sure they are. Words the answer nowhere.
import { longDate } from '../deck/wording';
import type { Account } from '../records/account';
import { type FieldRef, fieldsOf } from '../records/condition';
import { type BoardLane, type Lane, lanes } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import { type IsoDate, monthsBefore } from '../records/values';
import { Answers, type Truths, truth } from './evaluate';
import type { KnownFacts } from './extra-columns';
import { FieldColumns, type RuleContext } from './field-columns';
import { isFieldKnown } from './rule-fields';
import { conditionProblems, ruleProblems } from './rule-problems';

/** `decided` by one rule alone; `agreed`: all votes alike; `contested`: votes differ; `undecided`: no rule could say. */
export type Outcome = 'decided' | 'agreed' | 'contested' | 'undecided';

export interface Suggestion {
  readonly outcome: Outcome;
  /** The lane suggested; null when contested or undecided. */
  readonly lane: Lane | null;
  /** Codes of the rules that made the outcome, in order: one when decided, the voters when agreed or contested. */
  readonly decidedBy: readonly string[];
}

/**
 * What one rule says of one account. `no-column`: no import ever gave a value for a field it reads. `not-asked`: there is
 * something wrong with it, or its day is not yet come or gone.
 */
export type RuleState = 'met' | 'not-met' | 'no-value' | 'no-column' | 'not-asked';

export const undecided: Suggestion = { outcome: 'undecided', lane: null, decidedBy: [] };

/** Live rules in the order they are asked: those that decide alone before those that vote, by `order`, then by code. */
export function inOrder(rules: readonly CoverageRule[]): CoverageRule[] {
  return rules
    .filter((rule) => !rule.deleted)
    .sort(
      (a, b) =>
        Number(a.kind === 'votes') - Number(b.kind === 'votes') ||
        a.order - b.order ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
    );
}

/** True when some import brought every field the rule looks at; without one of them the rule has no effect (R8, R23). */
export function hasColumn(rule: Pick<CoverageRule, 'condition'>, facts: KnownFacts): boolean {
  return fieldsOf(rule.condition).every((field) => isFieldKnown(field, facts));
}

/** True from the first to the last day the rule is in force, both included. */
export function isInForce(
  {
    status,
    effectiveFrom,
    effectiveUntil,
  }: Pick<CoverageRule, 'status' | 'effectiveFrom' | 'effectiveUntil'>,
  asOf: IsoDate,
): boolean {
  const hasBegun = effectiveFrom === null || effectiveFrom <= asOf;
  return status === 'active' && hasBegun && (effectiveUntil === null || asOf <= effectiveUntil);
}

/**
 * The rules that hold on a day: in force, whole, and the first of their code: of two that are called alike nobody could say
 * which of them decided. In order.
 */
export function enforcedRules(
  rules: readonly CoverageRule[],
  context: Pick<RuleContext, 'asOf' | 'extraColumns'>,
): CoverageRule[] {
  const codes = new Set<string>();
  return inOrder(rules).filter((rule) => {
    if (!isInForce(rule, context.asOf)) return false;
    const isFirst = !codes.has(rule.code.toLowerCase());
    codes.add(rule.code.toLowerCase());
    return isFirst && conditionProblems(rule.condition, { currency: '', ...context }).length === 0;
  });
}

/** The rules that are asked on a day: those that hold, with a column for each of their fields. In order. */
export function askedRules(rules: readonly CoverageRule[], context: RuleContext): CoverageRule[] {
  return enforcedRules(rules, context).filter((rule) => hasColumn(rule, context));
}

/** What keeps an active rule from being asked, as a sentence that names it; null for one that is, or only waits for a column. */
export function whyNotAsked(
  rule: CoverageRule,
  rules: readonly CoverageRule[],
  context: RuleContext & { readonly currency: string },
): string | null {
  const [problem] = ruleProblems(rule, context);
  // A column that is missing is told by its own words (R8).
  if (problem !== undefined && hasColumn(rule, context)) return problem;
  const namesake = inOrder(rules).find(
    (each) => each.code.toLowerCase() === rule.code.toLowerCase() && isInForce(each, context.asOf),
  );
  if (namesake !== undefined && namesake.id !== rule.id) {
    return `${rule.code}: “${namesake.title}” has this code too and is asked first. Retire one of the two.`;
  }
  if (isInForce(rule, context.asOf)) return null;
  const { code, effectiveFrom, effectiveUntil } = rule;
  if (effectiveFrom !== null && effectiveFrom > context.asOf) {
    return `${code} holds from ${longDate(effectiveFrom)} on.`;
  }
  return effectiveUntil === null ? null : `${code} held until ${longDate(effectiveUntil)}.`;
}

/** What the rules say of many accounts: one suggestion each, few of them different objects. */
export interface Suggestions {
  /** Every different suggestion; `undecided` is the first. */
  readonly kinds: readonly Suggestion[];
  /** Which of them, by account. */
  readonly picks: Uint32Array;
}

/** Accounts asked at once: their columns and answers take some ten megabytes at most. */
const askedAtOnce = 50_000;

/**
 * The rules of a day, ready to be asked (R2): deciding rules in order, the first that points to a lane wins alone; then the
 * votes. Those without a column, not in force or with something wrong in them are left out. Compile once, ask for many.
 */
export class CompiledRules {
  readonly #context: RuleContext;
  readonly #deciding: readonly Deciding[];
  readonly #voting: readonly Voting[];
  readonly #kinds: Suggestion[] = [undecided];
  /** What all of them look at. */
  readonly #reads: readonly FieldRef[];

  constructor(rules: readonly CoverageRule[], context: RuleContext) {
    this.#context = context;
    const asked = askedRules(rules, context);
    this.#reads = asked.flatMap(({ condition }) => fieldsOf(condition));
    this.#deciding = asked
      .filter(({ kind }) => kind === 'decides')
      .map((rule) => ({
        rule,
        alone: lanes.map((lane) => this.#kindOf({ outcome: 'decided', lane, decidedBy: [rule.code] })),
      }));
    this.#voting = asked
      .filter(({ kind }) => kind === 'votes')
      .map((rule) => ({ rule, after: new Int32Array(0) }));
  }

  /** The rules that are asked, the deciding ones first. */
  get asked(): readonly CoverageRule[] {
    return [...this.#deciding, ...this.#voting].map(({ rule }) => rule);
  }

  /** One account's suggestion. */
  suggest(account: Account): Suggestion {
    const { kinds, picks } = this.suggestAll(new Answers(new FieldColumns([account], this.#context)));
    return kinds[picks[0] ?? 0] ?? undecided;
  }

  /** Those of many accounts, some at a time. */
  suggestEach(accounts: readonly Account[]): Suggestion[] {
    const suggestions: Suggestion[] = [];
    for (let from = 0; from < accounts.length; from += askedAtOnce) {
      const some = accounts.slice(from, from + askedAtOnce);
      const { kinds, picks } = this.suggestAll(new Answers(new FieldColumns(some, this.#context)));
      for (let at = 0; at < picks.length; at += 1) suggestions.push(kinds[picks[at] as number] ?? undecided);
    }
    return suggestions;
  }

  /** The same by numbers, from answers that may know some of the conditions already. */
  suggestAll(answers: Answers): Suggestions {
    const picks = new Uint32Array(answers.columns.size);
    answers.columns.read(this.#reads);
    // Rule by rule, not account by account: short loops over numbers. The last that decides comes first, and the first has
    // the last word. 0 is undecided.
    for (const { rule, alone } of this.#deciding.toReversed()) {
      const { truths, lanes: byTruth } = lanesOf(rule, answers);
      const picked = Uint32Array.from(byTruth, (lane) => alone[lane] ?? 0);
      for (let at = 0; at < picks.length; at += 1) {
        const pick = picked[truths[at] as number] as number;
        if (pick !== 0) picks[at] = pick;
      }
    }
    const open = undecidedOf(picks);
    for (const voting of this.#voting) {
      const { truths, lanes: byTruth } = lanesOf(voting.rule, answers);
      // Suggestions that come by this vote are none before it: there is room for all.
      const after = roomFor(this.#kinds.length * 3, voting);
      for (let each = 0; each < open.length; each += 1) {
        const at = open[each] as number;
        const cast = (picks[at] as number) * 3 + (truths[at] as number);
        const known = after[cast] as number;
        picks[at] = known >= 0 ? known : this.#vote(voting, cast, byTruth);
      }
    }
    return { kinds: this.#kinds, picks };
  }

  /** The suggestion after one more vote, made when it is first cast so. Accounts with the same votes share one. */
  #vote({ rule, after }: Voting, cast: number, byTruth: Int8Array): number {
    const before = Math.floor(cast / 3);
    const suggestion = this.#kinds[before] ?? undecided;
    const lane = lanes[byTruth[cast % 3] as number];
    const joined = lane === undefined ? before : this.#kindOf(joinedBy(suggestion, rule.code, lane));
    after[cast] = joined;
    return joined;
  }

  #kindOf(suggestion: Suggestion): number {
    return this.#kinds.push(suggestion) - 1;
  }
}

interface Deciding {
  readonly rule: CoverageRule;
  /** The suggestion it makes alone, by the number of its lane. */
  readonly alone: readonly number[];
}

interface Voting {
  readonly rule: CoverageRule;
  /** What becomes of a suggestion with this vote: by three times the suggestion so far, and what the rule says. -1: not known. */
  after: Int32Array;
}

/** The accounts that nothing is suggested for yet. */
function undecidedOf(picks: Uint32Array): Uint32Array {
  const found = new Uint32Array(picks.length);
  let count = 0;
  for (let at = 0; at < picks.length; at += 1) {
    found[count] = at;
    count += Number(picks[at] === 0);
  }
  return found.subarray(0, count);
}

function roomFor(size: number, voting: Voting): Int32Array {
  if (voting.after.length < size) {
    const roomier = new Int32Array(size * 2).fill(-1);
    roomier.set(voting.after);
    voting.after = roomier;
  }
  return voting.after;
}

/** What the rule says of each account, and the number of the lane each answer gives; -1 for none. */
function lanesOf(
  { condition, laneWhenMet, laneOtherwise }: CoverageRule,
  answers: Answers,
): { readonly truths: Truths; readonly lanes: Int8Array } {
  const byTruth = new Int8Array(3).fill(-1);
  byTruth[truth.met] = lanes.indexOf(laneWhenMet);
  if (laneOtherwise !== null) byTruth[truth.notMet] = lanes.indexOf(laneOtherwise);
  return { truths: answers.of(condition), lanes: byTruth };
}

function joinedBy({ outcome, lane, decidedBy }: Suggestion, code: string, vote: Lane): Suggestion {
  const voters = [...decidedBy, code];
  return outcome === 'undecided' || lane === vote
    ? { outcome: 'agreed', lane: vote, decidedBy: voters }
    : { outcome: 'contested', lane: null, decidedBy: voters };
}

/** The rules of a day, ready to be asked of many accounts. */
export function compileRules(rules: readonly CoverageRule[], context: RuleContext): CompiledRules {
  return new CompiledRules(rules, context);
}

/** One account's suggestion; for many, compile the rules once. */
export function suggest(account: Account, rules: readonly CoverageRule[], context: RuleContext): Suggestion {
  return compileRules(rules, context).suggest(account);
}

/** Rule mismatch (R6): a clear suggestion that differs from the board lane. Unassigned counts, contested does not. */
export function isMismatch(suggestion: Suggestion, boardLane: BoardLane): boolean {
  return suggestion.lane !== null && suggestion.lane !== boardLane;
}

/** How many months without an order make an account dormant: as the first active rule that asks has it, else 12. */
export function dormantAfterMonths(rules: readonly CoverageRule[]): number {
  for (const { condition, status } of inOrder(rules)) {
    const isAsked =
      status === 'active' &&
      condition.kind === 'olderThan' &&
      condition.field.of === 'account' &&
      condition.field.field === 'lastOrderOn';
    if (isAsked) return condition.months;
  }
  return 12;
}

/** Dormancy as a test for many accounts: ordered once, but not within the months before the as-of date (R5). */
export function compileDormancy(
  asOf: IsoDate,
  months: number,
): (account: Pick<Account, 'lastOrderOn'>) => boolean {
  const oldestWithin = monthsBefore(asOf, months);
  return ({ lastOrderOn }) => lastOrderOn !== null && lastOrderOn < oldestWithin;
}

/** True when the account ordered once, but not within `months` before `asOf`. */
export function isDormant(account: Pick<Account, 'lastOrderOn'>, asOf: IsoDate, months: number): boolean {
  return compileDormancy(asOf, months)(account);
}
