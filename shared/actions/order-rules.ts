// Decides that a coverage rule is asked earlier or later than the others of its kind. Evaluates no account.
import { inOrder } from '../coverage/suggest';
import type { Records } from '../records/book';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';
import { draftVersion } from './rules-version';

export interface OrderRuleInput {
  readonly ruleId: string;
  readonly to: 'earlier' | 'later';
}

/**
 * Asks a rule one place earlier or later among those that count as it does: of rules that decide alone the first that is met
 * wins, so their order is part of what they say. Refuses at the ends.
 */
export function orderRule(
  records: Records,
  { ruleId, to }: OrderRuleInput,
  ctx: PlanContext,
): Plan | Refusal {
  const rule = records.get('coverageRule', ruleId);
  if (rule === undefined) return refuse('not-found', 'That rule is no longer in this workspace.');
  const rules = inOrder(records.all('coverageRule'));
  const alike = rules.filter(({ kind }) => kind === rule.kind);
  const neighbour = alike[alike.indexOf(rule) + (to === 'earlier' ? -1 : 1)];
  if (neighbour === undefined) {
    const end = to === 'earlier' ? 'first' : 'last';
    return refuse('nothing-to-change', `${rule.code} is asked ${end} already.`);
  }
  const draft = new Draft(records);
  // Orders may have been equal: each rule gets the place it stands at.
  const swapped = rules.map((each) => (each === rule ? neighbour : each === neighbour ? rule : each));
  for (const [order, each] of swapped.entries()) if (each.order !== order) draft.put({ ...each, order });
  const label = `${rule.code} is asked ${to === 'earlier' ? 'before' : 'after'} ${neighbour.code}`;
  draftVersion(draft, records, label, ctx);
  return planOf(draft, { kind: 'rule.edited', label });
}
