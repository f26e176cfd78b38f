// Decides what is said after a rule was changed: what it is now, and how many accounts the rules would place elsewhere.
import { type AddRuleInput, addRule } from '../../../shared/actions/add-rule';
import { type EditRuleInput, editRule } from '../../../shared/actions/edit-rule';
import type { Plan, Refusal } from '../../../shared/actions/plan';
import { removeRule } from '../../../shared/actions/remove-rule';
import type { Records } from '../../../shared/records/book';
import { act } from '../../store/act';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { currentSession } from '../../store/session';
import { changeText } from './rule-counts';

/** Edits the rule and says it with an Undo: `C4 set to $90K: 33 mismatches, was 30.` A refusal is said as it is. */
export function changeRule(input: EditRuleInput): void {
  carryOut((records) => editRule(records, input));
}

/** Removes a rule that was added here, said in the same way. */
export function dropRule(ruleId: string): void {
  carryOut((records) => removeRule(records, { ruleId }));
}

/** Adds a rule, said in the same way. True when it was added. */
export function takeRule(input: AddRuleInput): boolean {
  return carryOut((records) => addRule(records, input));
}

function carryOut(build: (records: Records) => Plan | Refusal): boolean {
  const before = mismatchesNow();
  const plan = act(build, { quiet: true });
  if (plan === null) return false;
  notify({
    text: changeText(plan.label, before, mismatchesNow()),
    tone: 'plain',
    undoSeq: currentSession()?.headSeq ?? null,
  });
  return true;
}

/** Null while there are no accounts to disagree with. */
function mismatchesNow(): number | null {
  const totals = useRecords.getState().proposed?.totals;
  return totals === undefined || totals.accounts === 0 ? null : totals.mismatch;
}
