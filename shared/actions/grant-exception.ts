// Decides which exceptions from a rule may be granted, changed and ended. Judges no account.
import type { Records } from '../records/book';
import { isCalendarDay, problemOfDay } from '../records/days';
import type { AccountId } from '../records/ids';
import { ruleExceptionIdOf } from '../records/rule-exception';
import type { IsoDate } from '../records/values';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';

export interface GrantExceptionInput {
  readonly ruleId: string;
  readonly accountIds: readonly AccountId[];
  readonly reason: string;
  readonly owner: string;
  /** The last day it holds; null for no end. */
  readonly expiresOn: IsoDate | null;
}

/**
 * Grants accounts an exception from a rule, or changes the one they have. Refuses without a reason, without a name that
 * answers for it, and with a last day that is over.
 */
export function grantException(
  records: Records,
  input: GrantExceptionInput,
  ctx: PlanContext,
): Plan | Refusal {
  const rule = records.get('coverageRule', input.ruleId);
  if (rule === undefined) return refuse('not-found', 'That rule is no longer in this workspace.');
  const accounts = input.accountIds.flatMap((id) => records.get('account', id) ?? []);
  const [first] = accounts;
  if (first === undefined) return refuse('not-found', 'That account is no longer in this workspace.');
  const [reason, owner] = [input.reason.trim(), input.owner.trim()];
  if (reason === '')
    return refuse('reason-missing', `Write why ${first.name} is an exception from ${rule.code}.`);
  if (owner === '') return refuse('name-missing', 'Name who answers for the exception.');
  const day = input.expiresOn;
  if (day !== null) {
    const problem = isCalendarDay(day) ? null : problemOfDay(day);
    if (problem !== null) return refuse('value-out-of-range', problem);
    if (day < ctx.asOf) {
      return refuse('value-out-of-range', 'That day is over. Choose a later last day, or none.');
    }
  }
  const draft = new Draft(records);
  let isNew = false;
  for (const account of accounts) {
    const id = ruleExceptionIdOf(rule.id, account.id);
    const known = records.get('ruleException', id);
    if (known === undefined) isNew = true;
    draft.put({
      type: 'ruleException',
      id,
      deleted: false,
      ruleId: rule.id,
      accountId: account.id,
      reason,
      owner,
      expiresOn: day,
      grantedAt: known?.grantedAt ?? ctx.now,
    });
  }
  const whose = accounts.length === 1 ? first.name : `${accounts.length} accounts`;
  const label = isNew
    ? `${whose} excepted from ${rule.code}`
    : `Exception of ${whose} from ${rule.code} changed`;
  return planOf(draft, { kind: 'rule.excepted', label, reason });
}

/** Ends an exception: from now on the rule is heeded again. */
export function endException(records: Records, exceptionId: string): Plan | Refusal {
  const exception = records.get('ruleException', exceptionId);
  if (exception === undefined) return refuse('not-found', 'That exception has ended already.');
  const draft = new Draft(records);
  draft.remove(exceptionId);
  const account = records.get('account', exception.accountId)?.name ?? 'A former account';
  const code = records.get('coverageRule', exception.ruleId)?.code ?? 'a former rule';
  return planOf(draft, { kind: 'rule.excepted', label: `Exception of ${account} from ${code} ended` });
}
