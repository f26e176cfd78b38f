// Guesses the lane a seller without one works in, from their title, else their accounts. A guess is shown, never applied.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { Lane } from '../records/lane';
import { laneOfTitle } from './title-lane';

export interface LaneGuess {
  readonly lane: Lane;
  /** A short phrase about the seller's title or accounts, read after the lane: `small orders`. */
  readonly why: string;
}

/** The thresholds of the open workspace's rules, or the defaults of a new one: 40 %, $75K, $10K. */
const defaults = { technicalShare: 0.4, spendCents: 7_500_000, averageOrderCents: 1_000_000 } as const;
type GuessFact = keyof typeof defaults;

const evidenceFacts = ['technicalShare', 'spendCents', 'averageOrderCents'] as const;

/** What a seller's accounts say of their lane, gathered account by account: each is looked at once. */
export class LaneEvidence {
  #accountCount = 0;
  readonly #laneCounts = new Map<Lane, number>();
  readonly #values: Readonly<Record<GuessFact, number[]>> = {
    technicalShare: [],
    spendCents: [],
    averageOrderCents: [],
  };

  /** Takes one of the seller's accounts into account. */
  add(account: Account): void {
    this.#accountCount += 1;
    const { lane } = account;
    if (lane !== null) this.#laneCounts.set(lane, (this.#laneCounts.get(lane) ?? 0) + 1);
    for (const fact of evidenceFacts) {
      const value = account[fact];
      if (value !== null) this.#values[fact].push(value);
    }
  }

  /** The lane most of the accounts have; the first met of equals, null when none has one. */
  get commonestLane(): Lane | null {
    let best: Lane | null = null;
    for (const [lane, count] of this.#laneCounts) {
      if (best === null || count > (this.#laneCounts.get(best) ?? 0)) best = lane;
    }
    return best;
  }

  /** The value of the middle account; null when fewer than half of them have one. */
  middle(fact: GuessFact): number | null {
    const values = Float64Array.from(this.#values[fact]).sort();
    return values.length * 2 < this.#accountCount ? null : (values[Math.floor(values.length / 2)] ?? null);
  }
}

/**
 * What the title says; else the commonest lane in the list; else what the rules say of the middle account by technical
 * share, spend, or order.
 */
export function guessLane(
  records: Records,
  evidence: LaneEvidence,
  title: string | null = null,
): LaneGuess | null {
  const ofTitle = title === null ? null : laneOfTitle(title);
  if (ofTitle !== null) return { lane: ofTitle, why: 'by title' };
  const inList = evidence.commonestLane;
  if (inList !== null) return { lane: inList, why: 'most in the list' };
  const share = evidence.middle('technicalShare');
  if (share !== null && share >= threshold(records, 'technicalShare')) {
    return { lane: 'specialist', why: 'technical' };
  }
  const spend = evidence.middle('spendCents');
  if (spend !== null) {
    return spend >= threshold(records, 'spendCents')
      ? { lane: 'field', why: 'large accounts' }
      : { lane: 'inside', why: 'small accounts' };
  }
  const order = evidence.middle('averageOrderCents');
  if (order === null) return null;
  return order >= threshold(records, 'averageOrderCents')
    ? { lane: 'field', why: 'large orders' }
    : { lane: 'inside', why: 'small orders' };
}

/** The line of the first rule that draws one through this field alone. */
function threshold(records: Records, fact: GuessFact): number {
  for (const { condition } of records.all('coverageRule')) {
    const isOfFact =
      condition.kind === 'compare' && condition.field.of === 'account' && condition.field.field === fact;
    if (isOfFact && typeof condition.value === 'number') return condition.value;
  }
  return defaults[fact];
}
