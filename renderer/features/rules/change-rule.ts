// Decides what is said after a rule was changed: what it is now, and how many accounts the rules would place elsewhere.
import { type EditRuleInput, editRule } from '../../../shared/actions/edit-rule';
import { act } from '../../store/act';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { currentSession } from '../../store/session';
import { changeText } from './rule-counts';

/** Edits the rule and says it with an Undo: `C4 set to $90K: 33 mismatches, was 30.` A refusal is said as it is. */
export function changeRule(input: EditRuleInput): void {
  const before = mismatchesNow();
  const plan = act((records) => editRule(records, input), { quiet: true });
  if (plan === null) return;
  notify({
    text: changeText(plan.label, before, mismatchesNow()),
    tone: 'plain',
    undoSeq: currentSession()?.headSeq ?? null,
  });
}

/** Null while there are no accounts to disagree with. */
function mismatchesNow(): number | null {
  const totals = useRecords.getState().proposed?.totals;
  return totals === undefined || totals.accounts === 0 ? null : totals.mismatch;
}
