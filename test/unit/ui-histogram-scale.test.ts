// Checks where a value stands on the slider under a histogram, and which round number a drag or a key gives.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bin,
  heightsOf,
  leastStep,
  medianOf,
  niceStep,
  positionOf,
  roundestBetween,
  snappedAt,
  steppedBy,
  valueAt,
} from '../../renderer/ui/histogram-scale';

/** Bins of unequal width, as a book of skewed amounts has them. */
const bins: readonly Bin[] = [
  { from: 0, to: 1_000, count: 4 },
  { from: 1_000, to: 10_000, count: 16 },
  { from: 10_000, to: 50_000, count: 10 },
  { from: 50_000, to: 1_000_000, count: 0 },
];

describe('R50: a value has its place by bins, each of the same width', () => {
  test.each([
    [0, 0],
    [500, 0.125],
    [1_000, 0.25],
    [5_500, 0.375],
    [10_000, 0.5],
    [1_000_000, 1],
  ])('%d stands at %d', (value, position) => {
    expect(positionOf(value, bins)).toBeCloseTo(position, 9);
    expect(valueAt(position, bins)).toBeCloseTo(value, 6);
  });

  test('R50: beyond the bins it stands at their end', () => {
    expect(positionOf(-5, bins)).toBe(0);
    expect(positionOf(2_000_000, bins)).toBe(1);
    expect(positionOf(Number.NaN, bins)).toBe(0);
    expect(valueAt(1.5, bins)).toBe(1_000_000);
    expect(positionOf(3, [])).toBe(0);
  });

  test('R50: place and value are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (position) => {
        expect(positionOf(valueAt(position, bins), bins)).toBeCloseTo(position, 9);
      }),
    );
  });
});

describe('R50: dragging gives round numbers', () => {
  test.each([
    [24_600, 25_300, 25_000],
    [21_000, 29_000, 25_000],
    [93_000, 104_000, 100_000],
    [0.32, 0.37, 0.35],
    [-3, 4, 0],
    [-29_000, -21_000, -25_000],
    [12_310, 12_370, 12_350],
  ])('the roundest from %d to %d is %d', (low, high, round) => {
    expect(roundestBetween(low, high)).toBe(round);
  });

  test('R50: what is counted in wholes stays whole', () => {
    expect(roundestBetween(2.2, 2.7, 1)).toBe(2);
    expect(roundestBetween(6.6, 7.4, 1)).toBe(7);
  });

  test('R50: the number lies within reach of the pointer', () => {
    const amount = fc.double({ min: 0.01, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amount, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (low, wide) => {
        const high = low * (1 + wide);
        const round = roundestBetween(low, high);
        expect(round).toBeGreaterThanOrEqual(low);
        expect(round).toBeLessThanOrEqual(high);
      }),
    );
  });

  test('R50: the ends of the slider are the ends of the bins', () => {
    expect(snappedAt(0, bins, 0.01)).toBe(0);
    expect(snappedAt(1, bins, 0.01)).toBe(1_000_000);
    expect(snappedAt(0.62, bins, 0.02)).toBe(30_000);
  });
});

describe('R50: keys go by round steps of the value’s own size', () => {
  test.each([
    [25_000, 1_000],
    [9_500, 100],
    [100_000, 10_000],
    [0, 5],
    [7, 5],
  ])('at %d a step is %d', (value, step) => {
    expect(niceStep(value, 5)).toBe(step);
  });

  test.each([
    [25_000, 1, 26_000],
    [25_000, -1, 24_000],
    [25_000, 10, 35_000],
    [24_913.27, 1, 25_000],
    [24_913.27, -1, 24_000],
    [10_000, -1, 9_900],
    [9_900, 1, 10_000],
    [0, 1, 1],
    [0, -1, -1],
  ])('from %d by %d steps to %d', (value, steps, next) => {
    expect(steppedBy(value, steps, 1)).toBe(next);
  });

  test('R50: a share steps without dust', () => {
    expect(steppedBy(0.4, 1, 0.01)).toBe(0.41);
    expect(steppedBy(0.3, -1, 0.01)).toBe(0.29);
    expect(steppedBy(0.01, -1, 0.01)).toBe(0);
  });

  test('R50: a step up and a step down come back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 2, max: 8 }), (figures, power) => {
        const value = figures * 10 ** power;
        expect(steppedBy(steppedBy(value, 1, 1), -1, 1)).toBe(value);
      }),
    );
  });

  test('R50: the smallest step follows the narrowest bin', () => {
    expect(leastStep(bins)).toBe(100);
    expect(leastStep([{ from: 0, to: 0.05, count: 1 }])).toBe(0.001);
    expect(leastStep([])).toBe(1);
  });
});

describe('R50: what the picture says', () => {
  test('half of what is counted lies under the median', () => {
    expect(medianOf(bins)).toBe(7_000);
    expect(medianOf([{ from: 0, to: 1, count: 0 }])).toBeNull();
  });

  test('a bar is as high as the root of its count', () => {
    expect(heightsOf(bins)).toEqual([0.5, 1, Math.sqrt(10 / 16), 0]);
    expect(heightsOf([{ from: 0, to: 1, count: 0 }])).toEqual([0]);
  });
});
