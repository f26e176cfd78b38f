// Decides how the smallest change that would bring an account to another lane is said. Works none out.
import { fieldInSentence } from '../../../shared/coverage/condition-sentence';
import type { Vocabulary } from '../../../shared/coverage/condition-text';
import { numberInUnit } from '../../../shared/coverage/rule-words';
import type { SmallestChange } from '../../../shared/coverage/what-would-change';
import { amountWords, dateWords, quoted } from '../../../shared/deck/wording';
import { groupDigits } from '../../../shared/records/counts';
import { type Lane, laneName, lanes } from '../../../shared/records/lane';
import { daysBetween } from '../../../shared/records/values';
import type { MoneyWords } from '../../store/explain';

/** What would bring the account to one lane; `text` follows the lane's name. */
export interface LaneChange {
  readonly lane: Lane;
  readonly text: string;
}

/**
 * A line for each lane but the one suggested: the nearest single fact, or that no single fact would do.
 * @param changes the nearest first, as whatWouldChange lists them
 */
export function laneChanges(
  changes: readonly SmallestChange[],
  suggested: Lane | null,
  vocabulary: Vocabulary,
  money: MoneyWords,
): readonly LaneChange[] {
  return lanes
    .filter((lane) => lane !== suggested)
    .map((lane) => {
      const change = changes.find((each) => each.lane === lane);
      return {
        lane,
        text: change === undefined ? 'no single fact would do it.' : changeText(change, vocabulary, money),
      };
    });
}

/** `Field, if average order were $10K instead of $9.2K (+$0.8K).`; `Specialist: no single fact would do it.` */
export function laneChangeSentence({ lane, text }: LaneChange): string {
  return `${laneName[lane]}${text.startsWith('if ') ? ',' : ':'} ${text}`;
}

function changeText(change: SmallestChange, vocabulary: Vocabulary, money: MoneyWords): string {
  const subject = fieldInSentence(change.field, vocabulary);
  const [to, from] = valuesOf(change, vocabulary.currency, money);
  const distance = distanceOf(change, vocabulary.currency, money);
  return `if ${subject} were ${to} instead of ${from}${distance === null ? '' : ` (${distance})`}.`;
}

/** What it would be, and what it is. */
function valuesOf(change: SmallestChange, currency: string, money: MoneyWords): readonly [string, string] {
  const { from, to, unit } = change;
  if (typeof to === 'string') {
    const say = unit === 'date' ? dateWords : quoted;
    return [say(to), typeof from === 'string' ? say(from) : noValue];
  }
  const now = typeof from === 'number' ? from : null;
  if (unit !== 'money') {
    const say = (value: number) => numberInUnit(value, thresholdUnitOf(unit), currency);
    return [say(to), now === null ? noValue : say(now)];
  }
  return [nearAmount(to, currency), now === null ? noValue : amountNow(now, to, currency, money)];
}

const noValue = 'no value';

/** Only numbers come here, and days never do. */
function thresholdUnitOf(unit: SmallestChange['unit']): Exclude<SmallestChange['unit'], 'date' | 'text'> {
  return unit === 'date' || unit === 'text' ? 'number' : unit;
}

/** Exact, because a line is met or it is not: a cent beside a round amount is said as being beside it. */
function nearAmount(cents: number, currency: string): string {
  if (cents > 0 && (cents + 1) % 100_00 === 0) return `just under ${amountWords(cents + 1, currency)}`;
  if (cents > 1 && (cents - 1) % 100_00 === 0) return `just over ${amountWords(cents - 1, currency)}`;
  return cents < 0 ? `−${amountWords(-cents, currency)}` : amountWords(cents, currency);
}

/** Rounded as everywhere in the drawer, unless that would make it the amount it is told apart from. */
function amountNow(cents: number, to: number, currency: string, { rounded, exact }: MoneyWords): string {
  const words = rounded(cents, currency);
  return words === rounded(to, currency) ? exact(cents, currency) : words;
}

/** `+$0.8K`, `−3`, `+18 points`, `12 d later`; null where no distance is known. */
function distanceOf(change: SmallestChange, currency: string, { rounded, exact }: MoneyWords): string | null {
  const { from, to, unit, distance } = change;
  if (distance === null) return null;
  if (typeof from === 'string' && typeof to === 'string') {
    const days = daysBetween(from, to);
    return `${groupDigits(Math.abs(days))} d ${days < 0 ? 'earlier' : 'later'}`;
  }
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  const sign = to < from ? '−' : '+';
  const size = Math.abs(to - from);
  if (unit === 'money') {
    const isClose = rounded(from, currency) === rounded(to, currency);
    return `${sign}${(isClose ? exact : rounded)(size, currency)}`;
  }
  if (unit === 'share') return `${sign}${numberInUnit(size * 100, 'number', currency)} points`;
  return `${sign}${numberInUnit(size, thresholdUnitOf(unit), currency)}`;
}
