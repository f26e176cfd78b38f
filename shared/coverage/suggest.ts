// Decides which lane the coverage rules suggest for an account, and how sure they are. Words the answer nowhere.
import type { Account } from '../records/account';
import type { BoardLane, Lane } from '../records/lane';
import type { BuiltInFact, CoverageRule } from '../records/rule';
import { type IsoDate, monthsBefore } from '../records/values';
import { type ExtraColumns, extraColumn, extraTest, type KnownFacts } from './extra-columns';

/** `decided` by one rule alone; `agreed`: all votes alike; `contested`: votes differ; `undecided`: no rule could say. */
export type Outcome = 'decided' | 'agreed' | 'contested' | 'undecided';

export interface Suggestion {
  readonly outcome: Outcome;
  /** The lane suggested; null when contested or undecided. */
  readonly lane: Lane | null;
  /** Codes of the rules that made the outcome, in order: one when decided, the voters when agreed or contested. */
  readonly decidedBy: readonly string[];
}

/** What one rule says of one account. `no-column`: no import ever gave a value for the fact. */
export type RuleState = 'met' | 'not-met' | 'no-value' | 'no-column';

/** The account's field behind each fact. `workspace.mappedFacts` may name either. */
export const fieldOfFact = {
  orderCount: 'orderCount',
  monthsSinceLastOrder: 'lastOrderOn',
  technicalShare: 'technicalShare',
  spendCents: 'spendCents',
  averageOrderCents: 'averageOrderCents',
} as const satisfies Record<BuiltInFact, keyof Account>;

export const undecided: Suggestion = { outcome: 'undecided', lane: null, decidedBy: [] };

/** Live rules in the order they are asked: by `order`, then by code. */
export function inOrder(rules: readonly CoverageRule[]): CoverageRule[] {
  return rules
    .filter((rule) => !rule.deleted)
    .sort((a, b) => a.order - b.order || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** True when some import mapped the column this rule looks at; without one the rule has no effect (R8). */
export function hasColumn(
  rule: Pick<CoverageRule, 'fact' | 'column'>,
  { mappedFacts, extraColumns }: KnownFacts,
): boolean {
  if (rule.fact === 'custom') return extraColumn(extraColumns, rule.column) !== null;
  return mappedFacts.includes(rule.fact) || mappedFacts.includes(fieldOfFact[rule.fact]);
}

/** What a rule compares, without what follows from it. */
export type RuleCondition = Pick<CoverageRule, 'fact' | 'column' | 'operator' | 'value' | 'threshold'>;

/** Does the account meet the rule? null when the fact is missing: a missing value is never zero (R3). */
export type RuleTest = (account: Account) => boolean | null;

/**
 * The rule as a test, ready for many accounts. Months count whole months from the last order to the as-of date, so an
 * order exactly that many months ago meets the rule and one in the future does not (R5); thresholds are met by equality (R4).
 * Extra columns are read as the imports settled them (R20 to R22).
 */
export function compileTest(rule: RuleCondition, asOf: IsoDate, columns: ExtraColumns): RuleTest {
  const { threshold } = rule;
  if (rule.fact === 'monthsSinceLastOrder') {
    if (rule.operator === 'none') {
      const oldestMissed = monthsBefore(asOf, 1);
      return ({ lastOrderOn }) => (lastOrderOn === null ? null : lastOrderOn > oldestMissed);
    }
    const newestMet = monthsBefore(asOf, threshold);
    return ({ lastOrderOn }) => (lastOrderOn === null ? null : lastOrderOn <= newestMet);
  }
  if (rule.fact === 'custom') return extraTest(rule, asOf, columns);
  const field = fieldOfFact[rule.fact];
  if (rule.operator === 'none') return (account) => (account[field] === null ? null : account[field] === 0);
  return (account) => {
    const value = account[field];
    return value === null ? null : value >= threshold;
  };
}

interface Compiled {
  readonly code: string;
  readonly test: RuleTest;
  readonly whenMet: Lane;
  readonly otherwise: Lane | null;
}

/**
 * The active rules as one function from account to suggestion (R2): deciding rules in order, the first that points to
 * a lane wins alone; then the votes. Rules without a column are left out. Compile once, ask for every account.
 */
export function compileRules(
  rules: readonly CoverageRule[],
  asOf: IsoDate,
  facts: KnownFacts,
): (account: Account) => Suggestion {
  const deciding: (Compiled & { readonly alone: Record<Lane, Suggestion> })[] = [];
  const voting: VotingRule[] = [];
  const none = votesFor(undecided);
  for (const rule of inOrder(rules)) {
    if (!rule.active || !hasColumn(rule, facts)) continue;
    const compiled: Compiled = {
      code: rule.code,
      test: compileTest(rule, asOf, facts.extraColumns),
      whenMet: rule.laneWhenMet,
      otherwise: rule.laneOtherwise,
    };
    if (rule.kind === 'votes') voting.push({ ...compiled, vote: numbersFrom(voting.length * 3) });
    else deciding.push({ ...compiled, alone: aloneFor(rule.code) });
  }
  return (account) => {
    for (const rule of deciding) {
      const lane = laneFrom(rule, account);
      if (lane !== null) return rule.alone[lane];
    }
    return countVotes(voting, account, none);
  };
}

function aloneFor(code: string): Record<Lane, Suggestion> {
  const decided = (lane: Lane): Suggestion => ({ outcome: 'decided', lane, decidedBy: [code] });
  return { inside: decided('inside'), field: decided('field'), specialist: decided('specialist') };
}

function laneFrom(rule: Compiled, account: Account): Lane | null {
  const met = rule.test(account);
  if (met === null) return null;
  return met ? rule.whenMet : rule.otherwise;
}

function numbersFrom(first: number): Record<Lane, number> {
  return { inside: first, field: first + 1, specialist: first + 2 };
}

interface VotingRule extends Compiled {
  /** A number for its vote for a lane, no other rule's. */
  readonly vote: Readonly<Record<Lane, number>>;
}

/** The votes that were cast so far, one rule after the other. Accounts with the same votes share one suggestion. */
interface Votes {
  readonly suggestion: Suggestion;
  readonly withVote: Map<number, Votes>;
}

function votesFor(suggestion: Suggestion): Votes {
  return { suggestion, withVote: new Map() };
}

function countVotes(voting: readonly VotingRule[], account: Account, none: Votes): Suggestion {
  let votes = none;
  for (const rule of voting) {
    const lane = laneFrom(rule, account);
    if (lane === null) continue;
    let after = votes.withVote.get(rule.vote[lane]);
    if (after === undefined) {
      after = votesFor(joinedBy(votes.suggestion, rule.code, lane));
      votes.withVote.set(rule.vote[lane], after);
    }
    votes = after;
  }
  return votes.suggestion;
}

function joinedBy({ outcome, lane, decidedBy }: Suggestion, code: string, vote: Lane): Suggestion {
  const voters = [...decidedBy, code];
  return outcome === 'undecided' || lane === vote
    ? { outcome: 'agreed', lane: vote, decidedBy: voters }
    : { outcome: 'contested', lane: null, decidedBy: voters };
}

/** One account's suggestion; for many, compile the rules once. */
export function suggest(
  account: Account,
  rules: readonly CoverageRule[],
  asOf: IsoDate,
  facts: KnownFacts,
): Suggestion {
  return compileRules(rules, asOf, facts)(account);
}

/** Rule mismatch (R6): a clear suggestion that differs from the board lane. Unassigned counts, contested does not. */
export function isMismatch(suggestion: Suggestion, boardLane: BoardLane): boolean {
  return suggestion.lane !== null && suggestion.lane !== boardLane;
}

/** How many months without an order make an account dormant: the threshold of the first live rule that asks, else 12. */
export function dormantAfterMonths(rules: readonly CoverageRule[]): number {
  const rule = inOrder(rules).find(
    (each) => each.fact === 'monthsSinceLastOrder' && each.operator === 'atLeast',
  );
  return rule?.threshold ?? 12;
}

/** Dormancy as a test for many accounts: ordered once, but not within the months before the as-of date (R5). */
export function compileDormancy(
  asOf: IsoDate,
  months: number,
): (account: Pick<Account, 'lastOrderOn'>) => boolean {
  const newestDormant = monthsBefore(asOf, months);
  return ({ lastOrderOn }) => lastOrderOn !== null && lastOrderOn <= newestDormant;
}

/** True when the account ordered once, but not within `months` before `asOf`. */
export function isDormant(account: Pick<Account, 'lastOrderOn'>, asOf: IsoDate, months: number): boolean {
  return compileDormancy(asOf, months)(account);
}
