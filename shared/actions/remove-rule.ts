// Decides which coverage rules may be removed. Evaluates no account.
import { isDefaultRule } from '../coverage/default-rules';
import { ruleText } from '../coverage/rule-text';
import type { Records } from '../records/book';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface RemoveRuleInput {
  readonly ruleId: string;
}

/**
 * Removes a rule that was added here (R28). Refuses one every workspace starts with, which can be switched off, and one
 * that an open ticket has in question.
 */
export function removeRule(records: Records, { ruleId }: RemoveRuleInput): Plan | Refusal {
  const rule = records.get('coverageRule', ruleId);
  if (rule === undefined) return refuse('not-found', 'That rule is no longer in this workspace.');
  if (isDefaultRule(rule)) {
    return refuse('rule-in-use', `${rule.code} belongs to every workspace. Switch it off instead.`);
  }
  const ticket = records.all('ticket').find((each) => each.status === 'open' && each.ruleCode === rule.code);
  if (ticket !== undefined) {
    return refuse(
      'rule-in-use',
      `${rule.code} is in question in T-${ticket.number}. Rule on the ticket first, or switch ${rule.code} off.`,
    );
  }
  const draft = new Draft(records);
  draft.remove(rule.id);
  return planOf(draft, {
    kind: 'rule.edited',
    label: `${rule.code} removed: ${ruleText(rule, records.workspace())}`,
  });
}
