// Decides the facts of a made-up account so that the default rules say of it what is wanted. Places nothing.
import type { AmountSlot } from './amounts';
import { type Random, spreadBetween, wholeBetween } from './random';

/** What the rules shall say. `small-contested`: small spend in large orders; `large-contested`: the reverse. */
export type Wanted =
  | 'inside'
  | 'field'
  | 'specialist'
  | 'small-contested'
  | 'large-contested'
  | 'dormant'
  | 'prospect';

export interface Facts {
  readonly orderCount: number;
  readonly averageOrderCents: number | null;
  readonly lastOrderDaysAgo: number | null;
  readonly technicalShare: number | null;
}

// Bounds of spend in dollars, inside the default thresholds of $75K and $10K; `from` and `to` are where most lie.
const spendBounds: Readonly<Record<Wanted, { low: number; high: number; from: number; to: number }>> = {
  inside: { low: 4_000, high: 74_000, from: 12_000, to: 72_000 },
  field: { low: 76_000, high: 1_190_000, from: 90_000, to: 900_000 },
  specialist: { low: 18_000, high: 420_000, from: 36_000, to: 410_000 },
  'small-contested': { low: 21_000, high: 74_000, from: 24_000, to: 72_000 },
  'large-contested': { low: 76_000, high: 98_000, from: 77_000, to: 96_000 },
  dormant: { low: 5_000, high: 62_000, from: 9_000, to: 60_000 },
  prospect: { low: 0, high: 0, from: 0, to: 0 },
};

/** Where this account's spend may lie and how much of the pool it should be. */
export function spendSlot(wanted: Wanted, random: Random): AmountSlot {
  const { low, high, from, to } = spendBounds[wanted];
  return { low, high, weight: from === 0 ? 0 : spreadBetween(random, from, to) };
}

const largeOrderDollars = 10_000;

/** Facts that lead to `wanted` with this spend. Orders and their average always multiply to the spend. */
export function factsFor(wanted: Wanted, spendDollars: number, random: Random): Facts {
  if (wanted === 'prospect') {
    return { orderCount: 0, averageOrderCents: null, lastOrderDaysAgo: null, technicalShare: null };
  }
  const wantsLargeOrders = wanted === 'field' || wanted === 'small-contested';
  const mostLargeOrders = Math.floor(spendDollars / largeOrderDollars);
  const typical = Math.max(
    1,
    Math.round(
      spendDollars /
        spreadBetween(random, wantsLargeOrders ? 11_000 : 1_200, wantsLargeOrders ? 46_000 : 8_500),
    ),
  );
  const orderCount =
    wanted === 'specialist'
      ? typical
      : wantsLargeOrders
        ? Math.min(typical, mostLargeOrders)
        : Math.max(typical, mostLargeOrders + 1);
  return {
    orderCount,
    averageOrderCents: Math.round((spendDollars * 100) / orderCount),
    lastOrderDaysAgo:
      wanted === 'dormant' ? wholeBetween(random, 380, 690) : Math.round(spreadBetween(random, 2, 180)),
    technicalShare: technicalShareFor(wanted, random),
  };
}

function technicalShareFor(wanted: Wanted, random: Random): number | null {
  if (wanted === 'specialist') return wholeBetween(random, 41, 78) / 100;
  return random() < 0.04 ? null : wholeBetween(random, 0, 34) / 100;
}
