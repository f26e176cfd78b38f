// Guesses the lane a seller without one works in, from their title, else their accounts. A guess is shown, never applied.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { Lane } from '../records/lane';
import type { RuleFact } from '../records/rule';
import { laneOfTitle } from './title-lane';

export interface LaneGuess {
  readonly lane: Lane;
  /** A short phrase about the seller's title or accounts, read after the lane: `small orders`. */
  readonly why: string;
}

/** The thresholds of the open workspace's rules, or the defaults of a new one: 40 %, $75K, $10K. */
const defaults = { technicalShare: 0.4, spendCents: 7_500_000, averageOrderCents: 1_000_000 } as const;
type GuessFact = keyof typeof defaults;

/**
 * What the title says; else the commonest lane in the list; else what the rules say of the middle account by technical
 * share, spend, or order.
 */
export function guessLane(
  records: Records,
  accounts: readonly Account[],
  title: string | null = null,
): LaneGuess | null {
  const ofTitle = title === null ? null : laneOfTitle(title);
  if (ofTitle !== null) return { lane: ofTitle, why: 'by title' };
  const inList = commonest(accounts.map((account) => account.lane));
  if (inList !== null) return { lane: inList, why: 'most in the list' };
  const share = middle(accounts, 'technicalShare');
  if (share !== null && share >= threshold(records, 'technicalShare')) {
    return { lane: 'specialist', why: 'technical' };
  }
  const spend = middle(accounts, 'spendCents');
  if (spend !== null) {
    return spend >= threshold(records, 'spendCents')
      ? { lane: 'field', why: 'large accounts' }
      : { lane: 'inside', why: 'small accounts' };
  }
  const order = middle(accounts, 'averageOrderCents');
  if (order === null) return null;
  return order >= threshold(records, 'averageOrderCents')
    ? { lane: 'field', why: 'large orders' }
    : { lane: 'inside', why: 'small orders' };
}

function threshold(records: Records, fact: RuleFact & GuessFact): number {
  const rule = records.all('coverageRule').find((candidate) => candidate.fact === fact);
  return rule?.threshold ?? defaults[fact];
}

function middle(accounts: readonly Account[], fact: GuessFact): number | null {
  const values = accounts
    .map((account) => account[fact])
    .filter((value): value is number => value !== null)
    .sort((a, b) => a - b);
  return values.length * 2 < accounts.length ? null : (values[Math.floor(values.length / 2)] ?? null);
}

function commonest(lanes: readonly (Lane | null)[]): Lane | null {
  const counts = new Map<Lane, number>();
  for (const lane of lanes) if (lane !== null) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  let best: Lane | null = null;
  for (const [lane, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = lane;
  return best;
}
