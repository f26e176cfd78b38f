// Decides which questions a kind of field can be asked and which values it can be compared with. Knows no tree, no text.
import { amountWords } from '../deck/wording';
import type { ComparisonOp, ConditionValue, LeafKind } from '../records/condition';
import { groupDigits } from '../records/counts';
import { dayNumber } from '../records/values';
import type { RuleField, RuleFieldKind } from './rule-fields';

/** Ten years, as the thresholds of rules have it. */
export const mostMonths = 120;
/** A hundred years. */
export const mostDays = 36_500;
const mostCount = 1_000_000;
/** Ten billion. */
const mostCents = 1_000_000_000_000;
/** Of an extra column, whatever it counts. */
const mostOfAnything = 1_000_000_000_000;
/** +100,000%: of growth, and of one amount as a share of another. */
const mostShare = 1_000;

/** What can be asked of a field. */
export interface FieldQuestions {
  readonly leaves: readonly LeafKind[];
  /** For `compare`; `daysSince` and `share` compare a number and take every one. */
  readonly comparisons: readonly ComparisonOp[];
}

const ordered: readonly ComparisonOp[] = ['is', 'isNot', 'under', 'atMost', 'atLeast', 'over'];
const amountQuestions: FieldQuestions = {
  leaves: ['compare', 'between', 'share', 'empty'],
  comparisons: ordered,
};
const questions: Readonly<Record<RuleFieldKind, FieldQuestions>> = {
  money: amountQuestions,
  count: amountQuestions,
  number: amountQuestions,
  share: { leaves: ['compare', 'between', 'empty'], comparisons: ordered },
  date: { leaves: ['compare', 'between', 'olderThan', 'daysSince', 'empty'], comparisons: ordered },
  text: { leaves: ['compare', 'in', 'contains', 'empty'], comparisons: ['is', 'isNot'] },
};

/** The questions and comparisons that make sense for a field of this kind; an editor offers no other. */
export const opsFor = (kind: RuleFieldKind): FieldQuestions => questions[kind];

/** What a field holds, as a sentence goes on: `holds days`. */
export const kindWords: Readonly<Record<RuleFieldKind, string>> = {
  money: 'is an amount',
  count: 'is a count',
  share: 'is a share',
  number: 'holds numbers',
  date: 'holds days',
  text: 'holds text',
};

/** What a field of another kind cannot be, by question: `cannot be older than some months`. */
export const questionWords: Readonly<Record<LeafKind, string>> = {
  compare: 'compared',
  between: 'between two values',
  in: 'one of several texts',
  contains: 'searched for a text',
  empty: 'empty',
  olderThan: 'older than some months',
  daysSince: 'some days ago',
  share: 'a share of another field',
};

/** What a field of this kind is compared with, with an example. */
export const valueWords: Readonly<Record<RuleFieldKind, string>> = {
  money: 'an amount such as 10,000 or 10K',
  count: 'a whole number such as 12',
  share: 'a percentage such as 40%',
  number: 'a number such as 40',
  date: 'a day such as 2025-03-01',
  text: 'a text in quotes such as “Retail”',
};

/** True for a day that exists, written `2025-03-01`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = dayNumber(text);
  // Some readers of days take 30 February for 2 March.
  return !Number.isNaN(day) && new Date(day * 86_400_000).toISOString().slice(0, 10) === text;
}

/** True when a value is of the sort that a field of this kind holds, whatever its size. */
export function isOfKind(kind: RuleFieldKind, value: ConditionValue): boolean {
  return typeof value === (kind === 'date' || kind === 'text' ? 'string' : 'number');
}

/**
 * What this field's values must be and `value` is not, as the rest of a sentence after the field's name: `needs whole
 * cents: at most two decimals.` Null when it may be compared with. The value is of the field's kind.
 */
export function limitProblem(
  { id, kind }: Pick<RuleField, 'id' | 'kind'>,
  value: ConditionValue,
  currency: string,
): string | null {
  if (typeof value === 'string') {
    if (kind === 'date') return isDay(value) ? null : 'needs a day that exists, such as 2025-03-01.';
    return value.trim() === '' ? 'needs a text to compare with; to find what has none, ask for empty.' : null;
  }
  if (!Number.isFinite(value)) return 'needs a number that can be counted with.';
  switch (kind) {
    case 'money':
      if (value < 0 || value > mostCents)
        return `needs an amount from ${amountWords(0, currency)} to 10 billion.`;
      return Number.isInteger(value) ? null : 'needs whole cents: at most two decimals.';
    case 'count':
      return isWithin(value, 0, mostCount)
        ? null
        : `needs a whole number from 0 to ${groupDigits(mostCount)}.`;
    case 'share':
      return shareProblem(id, value);
    default:
      if (Math.abs(value) > mostOfAnything)
        return 'needs a number from -1,000,000,000,000 to 1,000,000,000,000.';
      return Number(value.toFixed(6)) === value ? null : 'needs at most six decimals.';
  }
}

function shareProblem(id: string, share: number): string | null {
  // More than all of something is a slip; growth can be any multiple.
  if (id === 'technicalShare') return share >= 0 && share <= 1 ? null : 'needs a share from 0% to 100%.';
  return share >= -1 && share <= mostShare ? null : 'needs a share from -100% to 100,000%.';
}

/** The same for the months of `olderThan`. */
export function monthsProblem(months: number): string | null {
  return isWithin(months, 1, mostMonths) ? null : `needs whole months from 1 to ${mostMonths}.`;
}

/** The same for the days of `daysSince`. */
export function daysProblem(days: number): string | null {
  return isWithin(days, 0, mostDays) ? null : `needs whole days from 0 to ${groupDigits(mostDays)}.`;
}

/** The same for one amount as a share of another. */
export function shareOfProblem(share: number): string | null {
  return Number.isFinite(share) && share >= 0 && share <= mostShare
    ? null
    : 'needs a share from 0% to 100,000%.';
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
