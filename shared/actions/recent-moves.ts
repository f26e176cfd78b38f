// Decides when an account counts as moved lately and how that is said. A warning only: it holds nothing up.

import type { Records } from '../records/book';
import { countWords } from '../records/counts';
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

/** More accounts than this are counted, not named: an entry keeps its notes for good. */
const mostNamed = 3;

/** `Copperline Electric moved 34 days ago.`, one for each; of many, `12 accounts moved within 90 days.` */
export function recentMoveSentences(
  records: Pick<Records, 'about'>,
  accounts: readonly Pick<RecordOf<'account'>, 'id' | 'name'>[],
  asOf: IsoDate | undefined,
  windowDays: number,
): string[] {
  if (asOf === undefined) return [];
  const sentences: string[] = [];
  for (const { id, name } of accounts) {
    const days = daysSinceMove(records, id, asOf, windowDays);
    if (days === null) continue;
    const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${countWords(days, 'day')} ago`;
    sentences.push(`${name} moved ${ago}.`);
  }
  return sentences.length <= mostNamed
    ? sentences
    : [`${countWords(sentences.length, 'account')} moved within ${countWords(windowDays, 'day')}.`];
}
