// Decides which coverage rules may be added and under which code. Evaluates no account.
import { extraColumn, foldText } from '../coverage/extra-columns';
import { ruleText } from '../coverage/rule-text';
import type { RuleCondition } from '../coverage/suggest';
import { columnWords } from '../deck/wording';
import type { Records } from '../records/book';
import { type Lane, laneName } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import { thresholdProblem } from './edit-rule';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface AddRuleInput extends RuleCondition {
  readonly kind: CoverageRule['kind'];
  /** May be blank when the fact is an extra column: then the rule is titled like its column. */
  readonly title: string;
  readonly laneWhenMet: Lane;
  readonly laneOtherwise: Lane | null;
  readonly reason: string;
  readonly example: string;
}

/**
 * Adds a rule after the others (R27), under the next free code (R26). Refuses a column no import brought, a condition
 * the column cannot have, the same lane twice, no title, and a condition that another rule has already.
 */
export function addRule(records: Records, input: AddRuleInput): Plan | Refusal {
  const code = nextRuleCode(records);
  const rule = ruleFrom(records, input, code);
  const problem = conditionProblem(records, rule);
  if (problem !== null) return problem;
  if (rule.laneOtherwise === rule.laneWhenMet) {
    const lane = laneName[rule.laneWhenMet];
    return refuse(
      'value-out-of-range',
      `${code} would say ${lane} of every account. Choose another lane otherwise, or none.`,
    );
  }
  if (rule.title === '') return refuse('name-missing', `Give ${code} a title.`);
  const twin = records.all('coverageRule').find((each) => sameCondition(each, rule));
  if (twin !== undefined) {
    const text = ruleText(twin, records.workspace());
    return refuse(
      'nothing-to-change',
      `${twin.code} asks this already: ${text}. Change ${twin.code} instead.`,
    );
  }
  const draft = new Draft(records);
  draft.put(rule);
  return planOf(draft, {
    kind: 'rule.edited',
    label: `${code} added: ${ruleText(rule, records.workspace())}`,
  });
}

/**
 * One above the highest number of a live rule, or of one that a ticket or a ruling still speaks of: what was said of a
 * rule is never read as being said of another.
 */
export function nextRuleCode(records: Records): string {
  const spokenOf = [
    ...records.all('coverageRule').map((rule) => rule.code),
    ...records.all('ticket').map((ticket) => ticket.ruleCode ?? ''),
    ...records.all('ruling').map((ruling) => ruling.ruleCited),
  ];
  let highest = 0;
  for (const code of spokenOf) highest = Math.max(highest, Number(/^C(\d{1,6})$/.exec(code)?.[1] ?? 0));
  return `C${highest + 1}`;
}

function ruleFrom(records: Records, input: AddRuleInput, code: string): CoverageRule {
  const isText = input.operator === 'is';
  const column = input.fact === 'custom' ? input.column : null;
  return {
    type: 'coverageRule',
    id: `rule:${code}`,
    deleted: false,
    code,
    order: Math.max(-1, ...records.all('coverageRule').map((rule) => rule.order)) + 1,
    kind: input.kind,
    title: input.title.trim() === '' ? (column ?? '') : input.title.trim(),
    fact: input.fact,
    column,
    operator: input.operator,
    value: isText ? (input.value ?? '').trim() : null,
    threshold: input.operator === 'atLeast' ? input.threshold : 0,
    laneWhenMet: input.laneWhenMet,
    laneOtherwise: input.laneOtherwise,
    reason: input.reason.trim(),
    example: input.example.trim(),
    active: true,
  };
}

function conditionProblem(records: Records, rule: CoverageRule): Refusal | null {
  const { extraColumns } = records.workspace();
  if (rule.fact === 'custom') {
    const column = extraColumn(extraColumns, rule.column);
    const words = columnWords(rule.column ?? '');
    if (column === null) {
      return words === ''
        ? refuse('not-found', 'Choose the column the rule looks at.')
        : refuse('not-found', `No list has brought a column “${words}”. Choose another column.`);
    }
    if (column.kind === 'text' && rule.operator !== 'is') {
      return refuse('value-out-of-range', `“${words}” holds text. Choose the value it should be.`);
    }
    if (rule.operator === 'is' && rule.value === '') {
      return refuse('value-out-of-range', `Choose the value “${words}” should be.`);
    }
  } else if (rule.operator === 'is') {
    return refuse('value-out-of-range', `${rule.code} compares a number. Set the least it should be.`);
  }
  if (rule.operator !== 'atLeast') return null;
  const problem = thresholdProblem(rule, rule.threshold, extraColumns);
  return problem === null ? null : refuse('value-out-of-range', problem);
}

/** True when both ask the same of an account, whatever follows from it. */
function sameCondition(a: RuleCondition, b: RuleCondition): boolean {
  if (a.fact !== b.fact || a.column !== b.column || a.operator !== b.operator) return false;
  if (a.operator === 'is') return foldText(a.value ?? '') === foldText(b.value ?? '');
  return a.operator === 'none' || a.threshold === b.threshold;
}
