// Decides how accounts are locked against moves, with a reason, and unlocked. Moves nothing.
import type { Records } from '../records/book';
import type { AccountId } from '../records/ids';
import type { RecordOf } from '../records/record';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface LockAccountsInput {
  readonly accountIds: readonly AccountId[];
  /** A sentence: why they may not move. */
  readonly reason: string;
}

/** Locks accounts, or rewrites why they are locked (Q5). Refuses a blank reason. */
export function lockAccounts(records: Records, input: LockAccountsInput): Plan | Refusal {
  const reason = input.reason.trim();
  if (reason === '') return refuse('reason-missing', 'Write why it may not move. The board shows it.');
  const accounts = accountsOf(records, input.accountIds);
  if (accounts.length === 0) return refuse('not-found', 'These accounts are no longer in this workspace.');
  const draft = new Draft(records);
  for (const account of accounts) draft.put({ ...account, lockReason: reason });
  return planOf(draft, { kind: 'account.locked', label: `${namesOf(accounts)} locked`, reason });
}

/** Unlocks those of the accounts that are locked. */
export function unlockAccounts(
  records: Records,
  input: Pick<LockAccountsInput, 'accountIds'>,
): Plan | Refusal {
  const accounts = accountsOf(records, input.accountIds).filter((account) => account.lockReason !== null);
  if (accounts.length === 0)
    return refuse('nothing-to-change', 'Nothing to unlock: no account here is locked.');
  const draft = new Draft(records);
  for (const account of accounts) draft.put({ ...account, lockReason: null });
  return planOf(draft, { kind: 'account.unlocked', label: `${namesOf(accounts)} unlocked` });
}

function accountsOf(records: Records, ids: readonly AccountId[]): RecordOf<'account'>[] {
  return [...new Set(ids)].flatMap((id) => records.get('account', id) ?? []);
}

function namesOf(accounts: readonly RecordOf<'account'>[]): string {
  const [only] = accounts;
  return accounts.length === 1 && only !== undefined ? only.name : `${accounts.length} accounts`;
}
