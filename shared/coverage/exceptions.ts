// Decides whether an exception lets an account stand elsewhere than the rules say. Grants none.
import type { Records } from '../records/book';
import type { AccountId } from '../records/ids';
import type { BoardLane } from '../records/lane';
import type { RuleException } from '../records/rule-exception';
import { addDays, type IsoDate } from '../records/values';
import { isMismatch, type Suggestion } from './suggest';

/** An exception that ends within these days is said to be about to expire. */
export const expiringWithinDays = 14;

/** Whether an exception holds on a day: through its last one. */
export function holdsOn({ expiresOn }: Pick<RuleException, 'expiresOn'>, day: IsoDate): boolean {
  return expiresOn === null || day <= expiresOn;
}

/** `expired`, `expiring` within two weeks, or `holding`. */
export function stateOfException(
  exception: Pick<RuleException, 'expiresOn'>,
  day: IsoDate,
): 'expired' | 'expiring' | 'holding' {
  if (!holdsOn(exception, day)) return 'expired';
  const soon = addDays(day, expiringWithinDays);
  return exception.expiresOn !== null && exception.expiresOn <= soon ? 'expiring' : 'holding';
}

/** The codes of the rules from which an exception holds for the account. */
export function exceptedFrom(
  records: Pick<Records, 'about' | 'get'>,
  accountId: AccountId,
  asOf: IsoDate,
): string[] {
  return records
    .about('ruleException', accountId)
    .flatMap((each) => (holdsOn(each, asOf) ? (records.get('coverageRule', each.ruleId)?.code ?? []) : []));
}

/** True when an exception from one of the rules that made this suggestion holds for the account. */
export function isExcepted(
  records: Pick<Records, 'about' | 'count' | 'get'>,
  accountId: AccountId,
  { decidedBy }: Pick<Suggestion, 'decidedBy'>,
  asOf: IsoDate,
): boolean {
  if (records.count('ruleException') === 0) return false;
  return exceptedFrom(records, accountId, asOf).some((code) => decidedBy.includes(code));
}

/** True when the account goes against the rules in this lane: they clearly suggest another, and no exception from them holds. */
export function goesAgainstRules(
  records: Pick<Records, 'about' | 'count' | 'get'>,
  accountId: AccountId,
  suggestion: Suggestion,
  boardLane: BoardLane,
  asOf: IsoDate,
): boolean {
  return isMismatch(suggestion, boardLane) && !isExcepted(records, accountId, suggestion, asOf);
}
