// Decides how many accounts a condition would be met by. Knows no lane and no other rule.
import type { Condition } from '../records/condition';
import { type Answers, truth } from './evaluate';

export interface MetCount {
  readonly met: number;
  readonly notMet: number;
  /** Accounts whose fact is missing: the rule would abstain. */
  readonly noValue: number;
}

/** Asks every account once. */
export function countMet(answers: Answers, condition: Condition): MetCount {
  const counts = [0, 0, 0];
  for (const each of answers.of(condition)) counts[each] = (counts[each] ?? 0) + 1;
  return {
    met: counts[truth.met] ?? 0,
    notMet: counts[truth.notMet] ?? 0,
    noValue: counts[truth.noValue] ?? 0,
  };
}
