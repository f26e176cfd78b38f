// Decides how a suggestion is explained: one row per rule and one sentence that sums up. Suggests nothing itself.
import type { Account } from '../records/account';
import { countWords, groupDigits } from '../records/counts';
import { type Lane, laneName } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import { daysBetween, type IsoDate } from '../records/values';
import { shorten } from '../tables/problem';
import { extraCell, type KnownFacts } from './extra-columns';
import { conditionText, ruleText } from './rule-text';
import { compileTest, hasColumn, inOrder, type RuleState, type Suggestion, suggest } from './suggest';

export interface TraceContext extends KnownFacts {
  readonly asOf: IsoDate;
  /** ISO 4217, for thresholds. */
  readonly currency: string;
  /** How the screen writes an account's money, rounded: `$212K`. */
  readonly money: (cents: number) => string;
}

export interface TraceRow {
  readonly ruleId: string;
  readonly code: string;
  /** `Account size: $75K or more a year`. */
  readonly title: string;
  /** The fact compared, `$212K`, `18 d ago`, a cell of an extra column as it came; empty when there is none. */
  readonly factText: string;
  readonly state: RuleState;
  /** `Met`, `Not met`, `No value`, `no column`. */
  readonly stateText: string;
  /** The lane this account's value points to; null when the rule does not speak. */
  readonly lane: Lane | null;
  /** The lane the rule gives when it is met, for a faint mark beside a rule that is not. */
  readonly laneWhenMet: Lane;
  /** Whether the rule made the outcome: alone, as a vote, or not at all. */
  readonly part: 'decided' | 'voted' | null;
}

export interface Trace {
  readonly suggestion: Suggestion;
  /** One row per active rule, in the order they are asked. */
  readonly rows: readonly TraceRow[];
  /** One plain sentence: why this lane, or why none. */
  readonly sentence: string;
}

const stateTexts: Readonly<Record<RuleState, string>> = {
  met: 'Met',
  'not-met': 'Not met',
  'no-value': 'No value',
  'no-column': 'no column',
};

/** Why the rules suggest what they do for this account (R7). Inactive rules have no row. */
export function traceOf(account: Account, rules: readonly CoverageRule[], context: TraceContext): Trace {
  const suggestion = suggest(account, rules, context.asOf, context);
  const active = inOrder(rules).filter((rule) => rule.active);
  const rows = active.map((rule) => rowOf(rule, account, suggestion, context));
  return { suggestion, rows, sentence: sentenceOf(suggestion, active, rows, context) };
}

function rowOf(
  rule: CoverageRule,
  account: Account,
  suggestion: Suggestion,
  context: TraceContext,
): TraceRow {
  const state = stateOf(rule, account, context);
  return {
    ruleId: rule.id,
    code: rule.code,
    title: ruleText(rule, context),
    factText: state === 'no-column' ? '' : factText(rule, account, context),
    state,
    stateText: stateTexts[state],
    lane: state === 'met' ? rule.laneWhenMet : state === 'not-met' ? rule.laneOtherwise : null,
    laneWhenMet: rule.laneWhenMet,
    part: suggestion.decidedBy.includes(rule.code)
      ? suggestion.outcome === 'decided'
        ? 'decided'
        : 'voted'
      : null,
  };
}

function stateOf(rule: CoverageRule, account: Account, context: TraceContext): RuleState {
  if (!hasColumn(rule, context)) return 'no-column';
  const met = compileTest(rule, context.asOf, context.extraColumns)(account);
  return met === null ? 'no-value' : met ? 'met' : 'not-met';
}

function factText(rule: CoverageRule, account: Account, context: TraceContext): string {
  switch (rule.fact) {
    case 'orderCount':
      return account.orderCount === null ? '' : countWords(account.orderCount, 'order');
    case 'monthsSinceLastOrder':
      return account.lastOrderOn === null ? '' : ageText(daysBetween(account.lastOrderOn, context.asOf));
    case 'technicalShare':
      return account.technicalShare === null ? '' : `${Math.round(account.technicalShare * 1000) / 10}%`;
    case 'custom':
      return shorten(extraCell(account, rule.column ?? '') ?? '', 40);
    default: {
      const cents = account[rule.fact];
      return cents === null ? '' : context.money(cents);
    }
  }
}

function ageText(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `${groupDigits(days)} d ago` : `in ${groupDigits(-days)} d`;
}

function sentenceOf(
  suggestion: Suggestion,
  active: readonly CoverageRule[],
  rows: readonly TraceRow[],
  context: TraceContext,
): string {
  const codes = listOf(suggestion.decidedBy);
  switch (suggestion.outcome) {
    case 'decided': {
      const rule = active.find((each) => each.code === suggestion.decidedBy[0]);
      return rule === undefined ? '' : `${codes} decides alone: ${becauseOf(rule, rows, context)}.`;
    }
    case 'agreed': {
      const lane = suggestion.lane === null ? '' : laneName[suggestion.lane];
      if (suggestion.decidedBy.length === 1) return `Only ${codes} could say, and it points to ${lane}.`;
      const all = suggestion.decidedBy.length === 2 ? 'both' : 'all';
      return `${codes} ${all} point to ${lane}, so the rules agree.`;
    }
    case 'contested':
      return `${codes} disagree. Talk first, then raise a ticket.`;
    case 'undecided':
      if (rows.length === 0) return 'No rule could say: none is switched on.';
      return rows.some((row) => row.state === 'no-value' || row.state === 'no-column')
        ? 'No rule could say: the facts they compare are missing.'
        : 'No rule could say: none that decides is met, and none votes.';
  }
}

function becauseOf(rule: CoverageRule, rows: readonly TraceRow[], context: TraceContext): string {
  const condition = conditionText(rule, context);
  return rows.find((row) => row.ruleId === rule.id)?.state === 'not-met' ? `not ${condition}` : condition;
}

/** `C4`, `C4 and C5`, `C4, C5 and C6`: voters are named one by one. */
function listOf(codes: readonly string[]): string {
  const last = codes[codes.length - 1] ?? '';
  return codes.length < 2 ? last : `${codes.slice(0, -1).join(', ')} and ${last}`;
}
