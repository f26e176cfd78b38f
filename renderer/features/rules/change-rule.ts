// Decides what is said after a rule was changed: what it is now, and how many accounts the rules would place elsewhere.
import { addRule, type RuleInput } from '../../../shared/actions/add-rule';
import { type EditRuleInput, editRule } from '../../../shared/actions/edit-rule';
import { type OrderRuleInput, orderRule } from '../../../shared/actions/order-rules';
import type { Plan, PlanContext, Refusal } from '../../../shared/actions/plan';
import { removeRule } from '../../../shared/actions/remove-rule';
import type { Records } from '../../../shared/records/book';
import { act } from '../../store/act';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { currentSession } from '../../store/session';
import { changeText } from './rule-counts';

/** Edits the rule and says it with an Undo: `C4 set to $90K: 33 mismatches, was 30.` A refusal is said as it is. */
export function changeRule(input: EditRuleInput): boolean {
  return carryOut((records, context) => editRule(records, input, context)) !== null;
}

/** Asks a rule earlier or later than the others, said in the same way. */
export function askRule(input: OrderRuleInput): void {
  carryOut((records, context) => orderRule(records, input, context));
}

/** Removes a rule that was added here, said in the same way. */
export function dropRule(ruleId: string): void {
  carryOut((records, context) => removeRule(records, { ruleId }, context));
}

/** Adds a rule, said in the same way. Its id when it was added: another may have taken the code it was written under. */
export function takeRule(input: RuleInput): string | null {
  const plan = carryOut((records, context) => addRule(records, input, context));
  return plan?.changes.find(({ type }) => type === 'coverageRule')?.recordId ?? null;
}

function carryOut(build: (records: Records, context: PlanContext) => Plan | Refusal): Plan | null {
  const before = mismatchesNow();
  const plan = act(build, { quiet: true });
  if (plan === null) return null;
  notify({
    text: changeText(plan.label, before, mismatchesNow()),
    tone: 'plain',
    undoSeq: currentSession()?.headSeq ?? null,
  });
  return plan;
}

/** Null while there are no accounts to disagree with. */
function mismatchesNow(): number | null {
  const totals = useRecords.getState().proposed?.totals;
  return totals === undefined || totals.accounts === 0 ? null : totals.mismatch;
}
