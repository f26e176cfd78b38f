// Decides how accounts are locked against moves, with a reason, and unlocked. Moves nothing.

import { dayWords } from '../coverage/lock';
import type { Records } from '../records/book';
import { countWords } from '../records/counts';
import { problemOfDay } from '../records/days';
import type { AccountId } from '../records/ids';
import type { RecordOf } from '../records/record';
import type { IsoDate } from '../records/values';
import { Draft, type Plan, planOf, type Refusal, refuse } from './plan';

export interface LockAccountsInput {
  readonly accountIds: readonly AccountId[];
  /** A sentence: why they may not move. */
  readonly reason: string;
  /** The last day of the lock; null or left out, it has no end. */
  readonly until?: IsoDate | null;
}

/** Locks accounts, or rewrites why and until when they are locked (Q5, GR2). Refuses a blank reason and no real day. */
export function lockAccounts(records: Records, input: LockAccountsInput): Plan | Refusal {
  const reason = input.reason.trim();
  if (reason === '') return refuse('reason-missing', 'Write why it may not move. The board shows it.');
  const until = input.until ?? null;
  const problem = until === null ? null : problemOfDay(until);
  if (problem !== null) return refuse('value-out-of-range', problem);
  const accounts = accountsOf(records, input.accountIds);
  if (accounts.length === 0) return refuse('not-found', 'These accounts are no longer in this workspace.');
  const draft = new Draft(records);
  for (const account of accounts) draft.put({ ...account, lockReason: reason, lockedUntil: until });
  const words = until === null ? '' : ` until ${dayWords(until, null)}`;
  return planOf(draft, { kind: 'account.locked', label: `${namesOf(accounts)} locked${words}`, reason });
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
  for (const account of accounts) draft.put({ ...account, lockReason: null, lockedUntil: null });
  return planOf(draft, { kind: 'account.unlocked', label: `${namesOf(accounts)} unlocked` });
}

function accountsOf(records: Records, ids: readonly AccountId[]): RecordOf<'account'>[] {
  return [...new Set(ids)].flatMap((id) => records.get('account', id) ?? []);
}

function namesOf(accounts: readonly RecordOf<'account'>[]): string {
  const [only] = accounts;
  return accounts.length === 1 && only !== undefined ? only.name : countWords(accounts.length, 'account');
}
