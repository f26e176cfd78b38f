// Decides when an account counts as moved lately and how that is said. A warning only: it holds nothing up.
import type { Records } from '../records/book';
import type { AccountId } from '../records/ids';
import type { RecordOf } from '../records/record';
import { daysBetween, type IsoDate } from '../records/values';

/** Days since the account last changed hands, when that is within the window; else null (GR9). A window of 0 never warns. */
export function daysSinceMove(
  records: Pick<Records, 'about'>,
  accountId: AccountId,
  asOf: IsoDate,
  windowDays: number,
): number | null {
  if (windowDays === 0) return null;
  let newest: number | null = null;
  for (const move of records.about('move', accountId)) {
    const days = daysBetween(move.doneOn, asOf);
    if (days < 0 || days > windowDays || (newest !== null && newest <= days)) continue;
    newest = days;
  }
  return newest;
}

/** `Copperline Electric moved 34 days ago.` */
export function recentMoveSentence(account: Pick<RecordOf<'account'>, 'name'>, days: number): string {
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
  return `${account.name} moved ${ago}.`;
}
