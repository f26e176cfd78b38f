// Decides where a value stands on a slider under a histogram, and which round number a place or a key means. Draws
// nothing and knows no unit.

/** One bar: from `from` up to, not including, `to`. Bins follow each other without a gap and need not be equally wide. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Where a value stands, 0 to 1: every bin has the same width, and within it the way is even. Beyond the bins it is clamped. */
export function positionOf(value: number, bins: readonly Bin[]): number {
  const first = bins[0];
  if (first === undefined || !(value > first.from)) return 0;
  const index = bins.findIndex(({ to }) => value < to);
  const bin = bins[index];
  if (bin === undefined) return 1;
  return (index + (value - bin.from) / (bin.to - bin.from)) / bins.length;
}

/** The value at a place from 0 to 1. */
export function valueAt(position: number, bins: readonly Bin[]): number {
  const place = Math.min(1, Math.max(0, position)) * bins.length;
  const bin = bins[Math.min(bins.length - 1, Math.floor(place))];
  if (bin === undefined) return 0;
  const within = place - Math.min(bins.length - 1, Math.floor(place));
  return bin.from + within * (bin.to - bin.from);
}

/** Round to people, roundest first: whole powers of ten, then halves, quarters and fifths of them. */
const roundParts = [10, 5, 2.5, 2, 1] as const;
/** Between two numbers of a double's precision there is no rounder one to look for. */
const finestPower = -9;

/**
 * The roundest number from `low` to `high`, the nearest to their middle where several are equally round: 24,600 to 25,300
 * is 25,000. `least` is what the numbers are multiples of; where none of them lies between, the one nearest to the middle.
 */
export function roundestBetween(low: number, high: number, least = 0): number {
  if (low <= 0 && high >= 0) return 0;
  const middle = (low + high) / 2;
  const most = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
  for (let power = most; power >= finestPower; power -= 1) {
    for (const part of roundParts) {
      const unit = exact(part * 10 ** (power - 1));
      if (unit < least) return multiple(middle, least);
      if (!isMultiple(unit, least)) continue;
      const nearest = multiple(middle, unit);
      if (nearest >= low && nearest <= high) return nearest;
    }
  }
  return least > 0 ? multiple(middle, least) : middle;
}

/**
 * The value meant by a place where one is dragging: the roundest within `reach` on either side, so that one gets 25,000
 * and not 24,913.27.
 * @param reach a share of the slider's whole width
 */
export function snappedAt(position: number, bins: readonly Bin[], reach: number, least = 0): number {
  const first = bins[0]?.from ?? 0;
  const last = bins.at(-1)?.to ?? 0;
  if (position <= 0) return first;
  if (position >= 1) return last;
  return roundestBetween(valueAt(position - reach, bins), valueAt(position + reach, bins), least);
}

/** One step of a key at a value: its second figure. 25,000 goes by 1,000 and 9,500 by 100; never less than `least`. */
export function niceStep(value: number, least: number): number {
  const size = Math.abs(value);
  if (size <= least) return least;
  const step = exact(10 ** (Math.floor(Math.log10(size) + 1e-9) - 1));
  return Math.max(least, multiple(step, least));
}

/**
 * The round value `steps` steps further (or back, when negative). From a number between two, the first step is to the
 * next round one: 24,913 goes up to 25,000. Towards zero the step is that of the smaller number: 10,000 goes down to 9,900.
 */
export function steppedBy(
  value: number,
  steps: number,
  least: number,
  stepAt: (value: number) => number = (at) => niceStep(at, least),
): number {
  const direction = Math.sign(steps);
  const isInwards = value !== 0 && Math.sign(value) !== direction;
  const step = isInwards ? stepAt(value * (1 - 1e-6)) : stepAt(value);
  const count = value / step;
  const near = Math.round(count);
  const isRound = Math.abs(count - near) < 1e-6;
  const start = isRound ? near : direction > 0 ? Math.floor(count) : Math.ceil(count);
  return exact((start + steps) * step);
}

/** The smallest step that is of use among these bins: a tenth of the narrowest, as a power of ten. */
export function leastStep(bins: readonly Bin[]): number {
  const narrowest = Math.min(...bins.map(({ from, to }) => to - from).filter((width) => width > 0));
  return Number.isFinite(narrowest) ? exact(10 ** Math.floor(Math.log10(narrowest / 10))) : 1;
}

/** The value that half of what is counted lies under, as far as the bins tell; null when they are empty. */
export function medianOf(bins: readonly Bin[]): number | null {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { from, to, count } of bins) {
    if (count > 0 && before + count >= total / 2) {
      const within = (to - from) * ((total / 2 - before) / count);
      return roundestBetween(from + within * 0.95, from + within * 1.05);
    }
    before += count;
  }
  return null;
}

/** How high each bar is, 0 to 1, by the square root: beside a bin of thousands one of ten is still seen. */
export function heightsOf(bins: readonly Bin[]): readonly number[] {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return bins.map(({ count }) => Math.sqrt(count / most));
}

function multiple(value: number, unit: number): number {
  return unit > 0 ? exact(Math.round(value / unit) * unit) : value;
}

function isMultiple(value: number, unit: number): boolean {
  return unit <= 0 || Math.abs(value / unit - Math.round(value / unit)) < 1e-9;
}

/** Without the dust of binary fractions: three tenths are 0.3. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
