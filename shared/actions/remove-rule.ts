// Decides which coverage rules may be removed. Evaluates no account.
import { isDefaultRule } from '../coverage/default-rules';
import { ruleText } from '../coverage/rule-text';
import type { Records } from '../records/book';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';
import { draftVersion } from './rules-version';

export interface RemoveRuleInput {
  readonly ruleId: string;
}

/**
 * Removes a rule that was added here (R28). Refuses one every workspace starts with, which can be retired, and one
 * that an open ticket has in question.
 */
export function removeRule(records: Records, { ruleId }: RemoveRuleInput, ctx: PlanContext): Plan | Refusal {
  const rule = records.get('coverageRule', ruleId);
  if (rule === undefined) return refuse('not-found', 'That rule is no longer in this workspace.');
  if (isDefaultRule(rule)) {
    return refuse('rule-in-use', `${rule.code} belongs to every workspace. Retire it instead.`);
  }
  const ticket = records.all('ticket').find((each) => each.status === 'open' && each.ruleCode === rule.code);
  if (ticket !== undefined) {
    return refuse(
      'rule-in-use',
      `${rule.code} is in question in T-${ticket.number}. Rule on the ticket first, or retire ${rule.code}.`,
    );
  }
  const draft = new Draft(records);
  draft.remove(rule.id);
  for (const exception of records.all('ruleException')) {
    if (exception.ruleId === rule.id) draft.remove(exception.id);
  }
  const label = `${rule.code} removed: ${ruleText(rule, records.workspace())}`;
  draftVersion(draft, records, label, ctx);
  return planOf(draft, { kind: 'rule.edited', label });
}
