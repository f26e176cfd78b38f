// Decides how many accounts a condition would be met by. Knows no lane and no other rule.
import type { Account } from '../records/account';
import type { RuleTest } from './suggest';

export interface MetCount {
  readonly met: number;
  readonly notMet: number;
  /** Accounts whose fact is missing: the rule would abstain. */
  readonly noValue: number;
}

/** Asks every account once. */
export function countMet(accounts: Iterable<Account>, test: RuleTest): MetCount {
  const counts = { met: 0, notMet: 0, noValue: 0 };
  for (const account of accounts) {
    const met = test(account);
    if (met === null) counts.noValue += 1;
    else if (met) counts.met += 1;
    else counts.notMet += 1;
  }
  return counts;
}
