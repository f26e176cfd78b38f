// Decides how a suggestion is explained: one row per rule, its questions one by one, and one sentence that sums up. Suggests
// nothing itself.
import type { Account } from '../records/account';
import { type Condition, isLeaf, type Leaf, leavesOf } from '../records/condition';
import { countWords, groupDigits } from '../records/counts';
import { type Lane, laneName } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import { daysBetween } from '../records/values';
import { shorten } from '../tables/problem';
import { conditionSentence } from './condition-sentence';
import { percentText } from './condition-words';
import { Answers, type Truth, truth } from './evaluate';
import { extraCell } from './extra-columns';
import { FieldColumns, type RuleContext, textOf } from './field-columns';
import { headerOf, type RuleField, ruleField } from './rule-fields';
import { conditionText, ruleText } from './rule-text';
import { CompiledRules, hasColumn, inOrder, type RuleState, type Suggestion, whyNotAsked } from './suggest';

export interface TraceContext extends RuleContext {
  /** ISO 4217, for thresholds. */
  readonly currency: string;
  /** How the screen writes an account's money, rounded: `$212K`. */
  readonly money: (cents: number) => string;
}

/** One question of a rule that asks several. */
export interface TracePart {
  readonly text: string;
  readonly factText: string;
  readonly state: Exclude<RuleState, 'no-column' | 'not-asked'>;
  readonly stateText: string;
}

export interface TraceRow {
  readonly ruleId: string;
  readonly code: string;
  /** `Account size: $75K or more a year`. */
  readonly title: string;
  /** The fact compared, `$212K`, `18 d ago`, a cell of an extra column as it came; empty when there is none. */
  readonly factText: string;
  readonly state: RuleState;
  /** `Met`, `Not met`, `No value`, `no column`, `Not asked`. */
  readonly stateText: string;
  /** The lane this account's value points to; null when the rule does not speak. */
  readonly lane: Lane | null;
  /** The lane the rule gives when it is met, for a faint mark beside a rule that is not. */
  readonly laneWhenMet: Lane;
  /** Whether the rule made the outcome: alone, as a vote, or not at all. */
  readonly part: 'decided' | 'voted' | null;
  /** The questions of a rule that asks several, in order; none where it asks one. */
  readonly parts: readonly TracePart[];
  /** Why a rule is not asked: what is wrong with it, or its days. Null for one that is. */
  readonly problem: string | null;
}

export interface Trace {
  readonly suggestion: Suggestion;
  /** One row per active rule, in the order they are asked. */
  readonly rows: readonly TraceRow[];
  /** One plain sentence: why this lane, or why none. */
  readonly sentence: string;
}

/** What a rule answered, as it stands beside it. */
export const stateTexts: Readonly<Record<RuleState, string>> = {
  met: 'Met',
  'not-met': 'Not met',
  'no-value': 'No value',
  'no-column': 'no column',
  'not-asked': 'Not asked',
};

const stateOfTruth: Readonly<Record<Truth, TracePart['state']>> = {
  [truth.notMet]: 'not-met',
  [truth.noValue]: 'no-value',
  [truth.met]: 'met',
};

/** Why the rules suggest what they do for this account (R7). Drafts and retired rules have no row. */
export function traceOf(account: Account, rules: readonly CoverageRule[], context: TraceContext): Trace {
  const suggestion = new CompiledRules(rules, context).suggest(account);
  const active = inOrder(rules).filter(({ status }) => status === 'active');
  const answers = new Answers(new FieldColumns([account], context));
  const rows = active.map((rule) => rowOf(rule, { account, suggestion, answers, context, rules }));
  return { suggestion, rows, sentence: sentenceOf(suggestion, active, rows, context) };
}

interface Asked {
  readonly account: Account;
  readonly suggestion: Suggestion;
  readonly answers: Answers;
  readonly context: TraceContext;
  readonly rules: readonly CoverageRule[];
}

function rowOf(rule: CoverageRule, asked: Asked): TraceRow {
  const { suggestion, context, answers } = asked;
  const problem = whyNotAsked(rule, asked.rules, context);
  const state = problem !== null ? 'not-asked' : stateOf(rule, context, answers);
  const isSilent = state === 'no-column' || state === 'not-asked';
  const leaves = leavesOf(rule.condition);
  return {
    ruleId: rule.id,
    code: rule.code,
    title: ruleText(rule, context),
    factText: isSilent
      ? ''
      : leaves.length === 1 && leaves[0] !== undefined
        ? factText(leaves[0], asked)
        : '',
    state,
    stateText: stateTexts[state],
    lane: state === 'met' ? rule.laneWhenMet : state === 'not-met' ? rule.laneOtherwise : null,
    laneWhenMet: rule.laneWhenMet,
    part: suggestion.decidedBy.includes(rule.code)
      ? suggestion.outcome === 'decided'
        ? 'decided'
        : 'voted'
      : null,
    parts: isSilent || leaves.length < 2 ? [] : leaves.map((leaf) => partOf(leaf, asked)),
    problem,
  };
}

function stateOf(rule: CoverageRule, context: TraceContext, answers: Answers): RuleState {
  return hasColumn(rule, context) ? stateOfAnswer(rule.condition, answers) : 'no-column';
}

function stateOfAnswer(condition: Condition, answers: Answers): TracePart['state'] {
  return stateOfTruth[(answers.of(condition)[0] ?? truth.noValue) as Truth];
}

function partOf(leaf: Leaf, asked: Asked): TracePart {
  const state = stateOfAnswer(leaf, asked.answers);
  return {
    text: conditionSentence(leaf, asked.context),
    factText: factText(leaf, asked),
    state,
    stateText: stateTexts[state],
  };
}

/** The value a question looks at, as it is read: `$212K`, `18 d ago`, `Retail`; empty when there is none. */
function factText(leaf: Leaf, { account, answers, context }: Asked): string {
  const { columns } = answers;
  if (leaf.kind === 'share') {
    const [part, whole] = [columns.numbers(leaf.field)[0], columns.numbers(leaf.whole)[0]];
    return part === undefined || whole === undefined || !(whole > 0) || Number.isNaN(part)
      ? ''
      : percent(part / whole, [leaf.share]);
  }
  const subject = leaf.field.of === 'account' ? account : context.relatives?.parentOf(account);
  if (subject === undefined) return '';
  const header = headerOf(leaf.field.field);
  if (header !== null) return shorten(extraCell(subject, header) ?? '', 40);
  const field = ruleField(leaf.field.field, context.extraColumns);
  if (field === null) return '';
  return field.kind === 'text'
    ? shorten(textOf(subject, leaf.field.field) ?? '', 40)
    : numberText(field, columns.numbers(leaf.field)[0] ?? Number.NaN, { leaf, subject, context });
}

interface Compared {
  readonly leaf: Leaf;
  readonly subject: Account;
  readonly context: TraceContext;
}

function numberText(field: RuleField, value: number, { leaf, subject, context }: Compared): string {
  if (Number.isNaN(value)) return '';
  switch (field.kind) {
    case 'money':
      return context.money(value);
    case 'share':
      return percent(value, numbersOf(leaf));
    case 'date':
      return subject.lastOrderOn === null ? '' : ageText(daysBetween(subject.lastOrderOn, context.asOf));
    default:
      return field.id.startsWith('orderCount') ? countWords(value, 'order') : groupDigits(value);
  }
}

/** The numbers a question compares a field with. */
function numbersOf(leaf: Leaf): readonly number[] {
  const values = leaf.kind === 'compare' ? [leaf.value] : leaf.kind === 'between' ? [leaf.from, leaf.to] : [];
  return values.filter((value) => typeof value === 'number');
}

/** One decimal, and more where it would stand on another side of a line than it is: 39.99% is not 40% (W4). */
function percent(share: number, lines: readonly number[]): string {
  for (const unit of [10, 100, 1_000, 10_000]) {
    const text = String(Math.round(share * 100 * unit) / unit);
    // Read back as it is written: dividing would miss a line such as 7.1% by a hair.
    const shown = Number(`${text}e-2`);
    if (lines.every((line) => Math.sign(shown - line) === Math.sign(share - line))) return `${text}%`;
  }
  return percentText(share);
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
      if (rows.length === 0) return 'No rule could say: none is active.';
      return rows.some((row) => row.state === 'no-value' || row.state === 'no-column')
        ? 'No rule could say: the facts they compare are missing.'
        : 'No rule could say: none that decides is met, and none votes.';
  }
}

function becauseOf(rule: CoverageRule, rows: readonly TraceRow[], context: TraceContext): string {
  const condition = conditionText(rule, context);
  const isMet = rows.find((row) => row.ruleId === rule.id)?.state !== 'not-met';
  if (isMet) return condition;
  return isLeaf(rule.condition) ? `not ${condition}` : `not so that ${condition}`;
}

/** `C4`, `C4 and C5`, `C4, C5 and C6`: voters are named one by one. */
function listOf(codes: readonly string[]): string {
  const last = codes[codes.length - 1] ?? '';
  return codes.length < 2 ? last : `${codes.slice(0, -1).join(', ')} and ${last}`;
}
