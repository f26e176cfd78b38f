// Decides how the values of one field over a whole book are told in bars, and which round values are worth offering as
// thresholds. Draws nothing, reads no account and knows no rule.
import type { RuleFieldKind } from './rule-fields';

/** From `from` up to, not including, `to`; the last one with its end. */
export interface DistributionBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Distribution {
  /** Without a gap from at or below the least value to at or above the greatest; none when there is no value. */
  readonly bins: readonly DistributionBin[];
  /** How many have a value. */
  readonly count: number;
  /** How many have none. */
  readonly missing: number;
  /** The least value that at least this share (0 to 1) lies at or below; null when there is no value. */
  readonly quantiles: (share: number) => number | null;
  /** How many values are less than this. */
  readonly under: (value: number) => number;
}

/** What lies beyond these shares of the book is an odd one: it gets into the outermost bars, and widens none of the others. */
const tail = 0.01;
/** From this ratio of the greatest to the middle value an even scale would put half of the book into its first two bars. */
const skewedFrom = 12;

/** Fewer bars show nothing. */
const fewestBins = 5;

/**
 * How the values lie. NaN is no value.
 *
 * Money of a book goes from nothing to millions with half of it near the low end, so even bars would show one tower and a
 * plain; bars of equal counts would show no shape at all. Skewed values that are never negative therefore get edges in
 * preferred numbers (1, 1.25, 1.5, 2, 2.5 …), each about the same factor from the last; all others get even round ones.
 * Either way the edges lie between the outermost hundredths of the book, with one bar for what is below and one above.
 */
export function distributionOf(values: Float64Array | readonly number[], binCount = 40): Distribution {
  const sorted = Float64Array.from(values, withoutDust).filter((value) => !Number.isNaN(value));
  sorted.sort();
  const quantile = (share: number) => {
    const rank = Math.ceil(Math.min(1, Math.max(0, share)) * sorted.length);
    return sorted[Math.max(0, rank - 1)] ?? null;
  };
  const under = (value: number) => firstAtLeast(sorted, value);
  return {
    bins: binsBetween(edgesOf(sorted, quantile, Math.max(fewestBins, binCount)), sorted),
    count: sorted.length,
    missing: values.length - sorted.length,
    quantiles: quantile,
    under,
  };
}

/** A threshold to offer, and what share of those with a value lies under it. */
export interface NiceThreshold {
  readonly value: number;
  readonly under: number;
}

const offeredAt = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** Up to five round values near the quarters and the outer tenths; those that tell nobody apart are left out. */
export function niceThresholds(distribution: Distribution, kind: RuleFieldKind): readonly NiceThreshold[] {
  if (kind === 'date' || kind === 'text' || distribution.count === 0) return [];
  const least = leastOf[kind];
  const found = new Map<number, NiceThreshold>();
  for (const share of offeredAt) {
    const value = nearestPreferred(distribution.quantiles(share) ?? 0, least);
    const under = distribution.under(value) / distribution.count;
    if (under > 0 && under < 1) found.set(value, { value, under });
  }
  return [...found.values()].sort((a, b) => a.value - b.value);
}

/** Thresholds are whole units of currency, whole counts, whole percents. */
const leastOf = { money: 100, count: 1, share: 0.01, number: 0 } as const;

const sharesInWords: readonly (readonly [number, string])[] = [
  [0.1, 'a tenth'],
  [0.25, 'a quarter'],
  [1 / 3, 'a third'],
  [0.5, 'half'],
  [2 / 3, 'two thirds'],
  [0.75, 'three quarters'],
  [0.9, 'nine tenths'],
];

/** A share as one says it: `a quarter`, `about half`, `62%`. */
export function shareInWords(share: number): string {
  const near = sharesInWords.find(([exactly]) => Math.abs(share - exactly) < 0.025);
  if (near === undefined) return share > 0 && share < 0.005 ? 'under 1%' : `${Math.round(share * 100)}%`;
  return Math.abs(share - near[0]) < 0.005 ? near[1] : `about ${near[1]}`;
}

/** Preferred numbers: series of which each next one is about the same factor greater, from coarse to fine. */
const series: readonly (readonly number[])[] = [
  [1],
  [1, 3],
  [1, 2, 5],
  [1, 1.5, 2.5, 4, 6],
  [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8],
  [1, 1.1, 1.25, 1.4, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8, 9],
];

function edgesOf(
  sorted: Float64Array,
  quantile: (share: number) => number | null,
  binCount: number,
): readonly number[] {
  const least = sorted[0];
  const greatest = sorted.at(-1);
  if (least === undefined || greatest === undefined) return [];
  const areWhole = sorted.every(Number.isInteger);
  if (areWhole && greatest - least < binCount) return range(least, greatest + 1);
  if (least === greatest) return around(least);
  const positive = sorted.subarray(firstAtLeast(sorted, Number.MIN_VALUE));
  const low = positive[Math.floor(positive.length * tail)] ?? 0;
  const high = quantile(1 - tail) ?? greatest;
  const middle = positive[Math.floor(positive.length / 2)] ?? 0;
  const isSkewed = least >= 0 && low > 0 && Math.max(high, greatest / 10) / middle > skewedFrom;
  const inner = isSkewed
    ? preferredBetween(low, high, binCount - 2)
    : evenBetween(quantile(tail) ?? least, high, binCount - 2);
  const edges = areWhole ? inner.map(Math.round) : inner;
  // A book of which nothing is negative begins at nothing.
  const start = least >= 0 && isSkewed ? 0 : roundOut(least, -1, edges);
  const end = roundOut(greatest, 1, edges);
  const all = [Math.min(start, least), ...edges, Math.max(end, greatest)];
  return [...new Set(all)].sort((a, b) => a - b);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** One value only: a bar with it in the middle of its range. */
function around(value: number): readonly number[] {
  if (value === 0) return [0, 1];
  return value > 0 ? [0, exact(value * 2)] : [exact(value * 2), 0];
}

/** From the greatest preferred number at or below `low` to the least at or above `high`, as fine as there is room for. */
function preferredBetween(low: number, high: number, most: number): readonly number[] {
  let chosen: readonly number[] = [];
  for (const parts of series) {
    const edges = preferred(low, high, parts);
    if (chosen.length > 0 && edges.length - 1 > most) break;
    chosen = edges;
  }
  return chosen;
}

function preferred(low: number, high: number, parts: readonly number[]): readonly number[] {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const all = range(first, last).flatMap((power) => parts.map((part) => exact(part * 10 ** power)));
  const from = all.findLastIndex((edge) => edge <= low);
  const to = all.findIndex((edge) => edge >= high);
  return all.slice(Math.max(0, from), to === -1 ? undefined : to + 1);
}

/** Multiples of the finest round width that `most` bars can cover it with. */
function evenBetween(low: number, high: number, most: number): readonly number[] {
  if (low === high) return [low];
  const width = roundUp((high - low) / (most - 1), [1, 2, 2.5, 5, 10]);
  const first = Math.floor(low / width + 1e-9);
  const last = Math.ceil(high / width - 1e-9);
  return range(first, last).map((index) => exact(index * width));
}

/** The outermost edge: a round number at or beyond the value, and beyond the edges inside. */
function roundOut(value: number, direction: 1 | -1, edges: readonly number[]): number {
  const inside = direction === 1 ? (edges.at(-1) ?? value) : (edges[0] ?? value);
  if ((value - inside) * direction <= 0) return inside;
  const size = roundUp(Math.abs(value), series[4] ?? []);
  if (Math.sign(value) === direction) return direction * size;
  return exact(inside + direction * roundUp(Math.abs(value - inside), [1, 2, 5, 10]));
}

function roundUp(value: number, parts: readonly number[]): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const part = [...parts, 10].find((each) => each * unit >= value * (1 - 1e-12)) ?? 10;
  return exact(part * unit);
}

/** The preferred number of two figures that is nearest by its factor. */
function nearestPreferred(value: number, least: number): number {
  if (value === 0) return 0;
  const size = Math.abs(value);
  const unit = 10 ** Math.floor(Math.log10(size));
  const parts = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 9, 10];
  const distance = (part: number) => Math.abs(Math.log((part * unit) / size));
  const part = parts.reduce((best, each) => (distance(each) < distance(best) ? each : best));
  const round = exact(part * unit * Math.sign(value));
  return least === 0 ? round : exact(Math.round(round / least) * least);
}

function binsBetween(edges: readonly number[], sorted: Float64Array): readonly DistributionBin[] {
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? from;
    const isLast = index === edges.length - 2;
    const end = isLast ? sorted.length : firstAtLeast(sorted, to);
    return { from, to, count: end - firstAtLeast(sorted, from) };
  });
}

/** How many of the sorted values are less than this. */
function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is finer than any field is nothing: no edge could be told from the next. */
function withoutDust(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}

/** Without the dust of binary fractions. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
