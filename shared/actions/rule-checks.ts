// Decides whether a coverage rule may be as it is written: title, condition, lanes, days. Adds and edits none.
import { headerOf, ruleField } from '../coverage/rule-fields';
import { ruleProblems } from '../coverage/rule-problems';
import { ruleText } from '../coverage/rule-text';
import { columnWords } from '../deck/wording';
import { sameValue } from '../journal/diff';
import type { Records } from '../records/book';
import { type Condition, fieldsOf } from '../records/condition';
import { isCalendarDay } from '../records/days';
import { laneName } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import { type Refusal, refuse } from './plan';

/** Why a rule cannot be so; null when it can. A draft is held to the same: what is wrong in it would only wait. */
export function ruleRefusal(records: Records, rule: CoverageRule): Refusal | null {
  if (rule.title === '') return refuse('name-missing', `Give ${rule.code} a title.`);
  const condition = conditionRefusal(records, rule);
  if (condition !== null) return condition;
  if (rule.laneOtherwise === rule.laneWhenMet) {
    const lane = laneName[rule.laneWhenMet];
    return refuse(
      'value-out-of-range',
      `${rule.code} would say ${lane} of every account. Choose another lane otherwise, or none.`,
    );
  }
  return daysRefusal(rule) ?? codeRefusal(records, rule) ?? twinRefusal(records, rule);
}

function conditionRefusal(records: Records, rule: CoverageRule): Refusal | null {
  const workspace = records.workspace();
  for (const { field } of fieldsOf(rule.condition)) {
    const header = headerOf(field);
    if (header === null || ruleField(field, workspace.extraColumns) !== null) continue;
    const words = columnWords(header);
    return words === ''
      ? refuse('not-found', 'Choose the column the rule looks at.')
      : refuse('not-found', `No list has brought a column “${words}”. Choose another column.`);
  }
  const [problem] = ruleProblems(rule, workspace);
  return problem === undefined ? null : refuse('value-out-of-range', problem);
}

function daysRefusal({ code, effectiveFrom: from, effectiveUntil: until }: CoverageRule): Refusal | null {
  if ((from !== null && !isCalendarDay(from)) || (until !== null && !isCalendarDay(until))) {
    return refuse('value-out-of-range', `Give ${code} days of the calendar, or none.`);
  }
  return from !== null && until !== null && until < from
    ? refuse('value-out-of-range', `${code} would end before it begins. Choose a later last day, or none.`)
    : null;
}

function codeRefusal(records: Records, rule: CoverageRule): Refusal | null {
  const twin = records
    .all('coverageRule')
    .find((each) => each.id !== rule.id && each.code.toLowerCase() === rule.code.toLowerCase());
  return twin === undefined
    ? null
    : refuse('name-taken', `“${twin.title}” is ${twin.code} already. Choose another code.`);
}

/** Two rules that ask the same cannot both be changed; one that is retired asks nothing. */
function twinRefusal(records: Records, rule: CoverageRule): Refusal | null {
  if (rule.status === 'retired') return null;
  const twin = records
    .all('coverageRule')
    .find(
      (each) =>
        each.id !== rule.id && each.status !== 'retired' && sameCondition(each.condition, rule.condition),
    );
  if (twin === undefined) return null;
  const text = ruleText(twin, records.workspace());
  return refuse('nothing-to-change', `${twin.code} asks this already: ${text}. Change ${twin.code} instead.`);
}

/** True when both ask the same of an account, whatever follows from it. Texts are the same whatever their case (R21). */
function sameCondition(a: Condition, b: Condition): boolean {
  return sameValue(folded(a), folded(b));
}

function folded(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().toLowerCase();
  if (Array.isArray(value)) return value.map(folded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, folded(inner)]));
}
