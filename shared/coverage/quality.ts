// Decides how well the rules work together over a whole book: who speaks, who never decides, who disagree, who is left over.
// Changes no rule.
import type { Account } from '../records/account';
import type { AccountId } from '../records/ids';
import { lanes } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import { countMet } from './count-met';
import { type Answers, truth } from './evaluate';
import type { RuleContext } from './field-columns';
import { readsRelatives } from './relatives';
import { conditionProblems } from './rule-problems';
import { CompiledRules, hasColumn, inOrder, isInForce, type Outcome, type Suggestions } from './suggest';

/**
 * Why a rule decides and votes on nobody. `invalid`: there is something wrong with it, or another of its code is asked;
 * `always-beaten`: it points to lanes, but others decide before it.
 */
export type DeadReason = 'no-column' | 'invalid' | 'not-in-force' | 'never-met' | 'always-beaten';

export interface RuleQuality {
  readonly code: string;
  readonly ruleId: string;
  /** Accounts that meet the condition; all three are 0 of a rule that cannot be asked. */
  readonly met: number;
  readonly notMet: number;
  readonly noValue: number;
  /** Accounts it decides alone. */
  readonly decides: number;
  /** Accounts whose outcome it makes with its vote, contested ones too. */
  readonly votes: number;
  /** Decides and votes on nobody. */
  readonly isDead: boolean;
  /** Null unless it is dead. */
  readonly why: DeadReason | null;
}

/** Two rules that are asked and point the same accounts to different lanes. */
export interface Overlap {
  readonly a: string;
  readonly b: string;
  readonly count: number;
  readonly spendCents: number;
  /** Of two that vote: how many of the accounts are left contested. Null of others. */
  readonly contested: number | null;
  /** How many of the accounts the first of the two decides alone. */
  readonly decidedByFirst: number;
}

export interface Quality {
  /** Every live rule, drafts and retired ones too, in the order they are asked. */
  readonly rules: readonly RuleQuality[];
  /** Most accounts first. */
  readonly overlaps: readonly Overlap[];
  readonly undecided: number;
  readonly contested: number;
  readonly decided: number;
  readonly agreed: number;
  readonly accounts: number;
  /** Up to 20 accounts that stand above themselves; looked for only where a rule reads family or parent. */
  readonly circularFamilies: readonly AccountId[];
}

/** Which accounts a list is to show. Rules are named by code. */
export type AccountsWanted =
  | { readonly kind: 'overlap'; readonly a: string; readonly b: string }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'contested' };

const mostCircles = 20;

/** Looks at every account of the answers once for each rule, and once for each two rules that are asked. */
export function qualityOf(rules: readonly CoverageRule[], answers: Answers): Quality {
  const { context, accounts } = answers.columns;
  const compiled = new CompiledRules(rules, context);
  const suggestions = compiled.suggestAll(answers);
  const spoken = spokenBy(compiled.asked, answers);
  const tally = tallyOf(suggestions);
  const live = inOrder(rules);
  return {
    rules: live.map((rule) => qualityOfRule(rule, compiled.asked.includes(rule), answers, tally)),
    overlaps: overlapsOf(spoken, suggestions, answers),
    ...tally.outcomes,
    accounts: accounts.length,
    circularFamilies: live.some(mayReadRelatives) ? circlesIn(accounts, context) : [],
  };
}

/** The accounts of one number on the screen, as positions in `answers.columns.accounts`. */
export function accountsOf(
  rules: readonly CoverageRule[],
  answers: Answers,
  which: AccountsWanted,
): number[] {
  const compiled = new CompiledRules(rules, answers.columns.context);
  if (which.kind === 'overlap') {
    const [a, b] = [which.a, which.b].map((code) => compiled.asked.find((rule) => rule.code === code));
    if (a === undefined || b === undefined) return [];
    const [ofA, ofB] = [lanesOf(a, answers), lanesOf(b, answers)];
    return positions(ofA.length, (at) => differs(ofA[at] as number, ofB[at] as number));
  }
  const { kinds, picks } = compiled.suggestAll(answers);
  const isWanted = kinds.map(({ outcome }) => outcome === which.kind);
  return positions(picks.length, (at) => isWanted[picks[at] as number] === true);
}

function positions(size: number, test: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = 0; at < size; at += 1) if (test(at)) found.push(at);
  return found;
}

interface Tally {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly decides: ReadonlyMap<string, number>;
  readonly votes: ReadonlyMap<string, number>;
}

/** Counted by the few different suggestions, not account by account. */
function tallyOf({ kinds, picks }: Suggestions): Tally {
  const counts = new Uint32Array(kinds.length);
  for (let at = 0; at < picks.length; at += 1) {
    const pick = picks[at] as number;
    counts[pick] = (counts[pick] as number) + 1;
  }
  const outcomes: Record<Outcome, number> = { decided: 0, agreed: 0, contested: 0, undecided: 0 };
  const decides = new Map<string, number>();
  const votes = new Map<string, number>();
  for (const [at, { outcome, decidedBy }] of kinds.entries()) {
    const count = counts[at] ?? 0;
    outcomes[outcome] += count;
    const byCode = outcome === 'decided' ? decides : votes;
    for (const code of decidedBy) byCode.set(code, (byCode.get(code) ?? 0) + count);
  }
  return { outcomes, decides, votes };
}

function qualityOfRule(rule: CoverageRule, isAsked: boolean, answers: Answers, tally: Tally): RuleQuality {
  const { context } = answers.columns;
  const silent = isAsked ? null : whySilent(rule, context);
  const counts = silent === 'no-column' || silent === 'invalid' ? nobody : countMet(answers, rule.condition);
  const decides = isAsked ? (tally.decides.get(rule.code) ?? 0) : 0;
  const votes = isAsked ? (tally.votes.get(rule.code) ?? 0) : 0;
  const isDead = decides + votes === 0;
  const speaks = counts.met > 0 || (rule.laneOtherwise !== null && counts.notMet > 0);
  const why = isDead ? (silent ?? (speaks ? 'always-beaten' : 'never-met')) : null;
  return { code: rule.code, ruleId: rule.id, ...counts, decides, votes, isDead, why };
}

const nobody = { met: 0, notMet: 0, noValue: 0 };

/** Why a rule is not asked. One in force that nothing is wrong with has a namesake before it. */
function whySilent(rule: CoverageRule, context: RuleContext): DeadReason {
  if (!hasColumn(rule, context)) return 'no-column';
  if (conditionProblems(rule.condition, { currency: '', ...context }).length > 0) return 'invalid';
  return isInForce(rule, context.asOf) ? 'invalid' : 'not-in-force';
}

interface Spoken {
  readonly code: string;
  readonly isVote: boolean;
  readonly lanes: Int8Array;
}

function spokenBy(asked: readonly CoverageRule[], answers: Answers): readonly Spoken[] {
  return asked.map((rule) => ({
    code: rule.code,
    isVote: rule.kind === 'votes',
    lanes: lanesOf(rule, answers),
  }));
}

/** The number of the lane the rule points each account to; -1 where it points nowhere. */
function lanesOf({ condition, laneWhenMet, laneOtherwise }: CoverageRule, answers: Answers): Int8Array {
  const byTruth = new Int8Array(3).fill(-1);
  byTruth[truth.met] = lanes.indexOf(laneWhenMet);
  if (laneOtherwise !== null) byTruth[truth.notMet] = lanes.indexOf(laneOtherwise);
  const truths = answers.of(condition);
  const found = new Int8Array(truths.length);
  for (let at = 0; at < truths.length; at += 1) found[at] = byTruth[truths[at] as number] as number;
  return found;
}

function differs(a: number, b: number): boolean {
  return a >= 0 && b >= 0 && a !== b;
}

function overlapsOf(
  spoken: readonly Spoken[],
  { kinds, picks }: Suggestions,
  answers: Answers,
): readonly Overlap[] {
  const open = kinds.map(({ outcome }) => outcome === 'contested');
  const isOpen = Uint8Array.from(picks, (pick) => Number(open[pick] === true));
  const byRule = (code: string) =>
    Uint8Array.from(kinds, ({ outcome, decidedBy }) =>
      Number(outcome === 'decided' && decidedBy[0] === code),
    );
  const picked = (flags: Uint8Array) => Uint8Array.from(picks, (pick) => flags[pick] ?? 0);
  const spend = answers.columns.numbers({ of: 'account', field: 'spendCents' });
  const overlaps: Overlap[] = [];
  for (const [at, a] of spoken.entries()) {
    const isByFirst = picked(byRule(a.code));
    for (const b of spoken.slice(at + 1)) {
      const { count, spendCents, contested, decidedByFirst } = overlapOf(a.lanes, b.lanes, spend, {
        isOpen,
        isByFirst,
      });
      if (count === 0) continue;
      const isOfVotes = a.isVote && b.isVote;
      const pair = { a: a.code, b: b.code, count, spendCents, decidedByFirst };
      overlaps.push({ ...pair, contested: isOfVotes ? contested : null });
    }
  }
  return overlaps.sort((x, y) => y.count - x.count || y.spendCents - x.spendCents);
}

function overlapOf(
  a: Int8Array,
  b: Int8Array,
  spend: Float64Array,
  { isOpen, isByFirst }: { readonly isOpen: Uint8Array; readonly isByFirst: Uint8Array },
): Pick<Overlap, 'count' | 'spendCents' | 'decidedByFirst'> & { readonly contested: number } {
  let count = 0;
  let contested = 0;
  let decidedByFirst = 0;
  let spendCents = 0;
  for (let at = 0; at < a.length; at += 1) {
    if (!differs(a[at] as number, b[at] as number)) continue;
    count += 1;
    contested += isOpen[at] as number;
    decidedByFirst += isByFirst[at] as number;
    // Spend that is not known adds nothing.
    if (!Number.isNaN(spend[at])) spendCents += spend[at] as number;
  }
  return { count, spendCents, contested, decidedByFirst };
}

/** Drafts too: who writes one wants to know of circles before it is asked. */
function mayReadRelatives({ status, condition }: CoverageRule): boolean {
  return status !== 'retired' && readsRelatives(condition);
}

/** Walks up from each account once; whoever was walked over before is not walked over again. */
function circlesIn(accounts: readonly Account[], { relatives }: RuleContext): readonly AccountId[] {
  const found: AccountId[] = [];
  if (relatives === undefined) return found;
  const walkOf = new Map<AccountId, number>();
  for (const [walk, start] of accounts.entries()) {
    let here: Account | undefined = start;
    while (here !== undefined && !walkOf.has(here.id)) {
      walkOf.set(here.id, walk);
      here = relatives.parentOf(here);
    }
    // Met by the same walk: from here the way leads back to here.
    if (here === undefined || walkOf.get(here.id) !== walk) continue;
    const first = here.id;
    do {
      found.push(here.id);
      here = relatives.parentOf(here);
    } while (here !== undefined && here.id !== first && found.length < mostCircles);
    if (found.length >= mostCircles) break;
  }
  return found;
}
