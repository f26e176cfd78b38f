// Checks how the values of a field are told in bars, and which thresholds are offered.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distributionOf, niceThresholds, shareInWords } from '../../shared/coverage/distribution';

/** Amounts in cents as a book has them: `count` from $100 to $1M, evenly by their factor. */
function skewed(count: number): number[] {
  return Array.from({ length: count }, (_, index) => Math.round(10 ** (4 + (4 * index) / (count - 1))));
}

describe('R51: the bars cover the book', () => {
  test('R51: every value is in exactly one bar, and NaN in none', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, min: -1e9, max: 1e12 }),
      fc.integer({ min: 0, max: 40 }),
      fc.constant(Number.NaN),
      fc.constant(0),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), fc.integer({ min: 2, max: 60 }), (values, most) => {
        const { bins, count, missing } = distributionOf(values, most);
        // A billionth is nothing.
        const known = values
          .filter((each) => !Number.isNaN(each))
          .map((each) => (Math.abs(each) < 1e-9 ? 0 : each));
        expect(count).toBe(known.length);
        expect(count + missing).toBe(values.length);
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(count);
        for (const [index, bin] of bins.entries()) {
          expect(bin.to).toBeGreaterThan(bin.from);
          if (index > 0) expect(bin.from).toBe(bins[index - 1]?.to);
          const isLast = index === bins.length - 1;
          const inside = known.filter((each) => each >= bin.from && (each < bin.to || isLast));
          expect(bin.count).toBe(inside.length);
        }
        if (known.length > 0) {
          expect(bins[0]?.from).toBeLessThanOrEqual(Math.min(...known));
          expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(Math.max(...known));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('R51: no more bars than were asked for', () => {
    for (const most of [10, 20, 40]) {
      for (const values of [skewed(900), skewed(900).map((cents) => cents % 9_973), [1, 2, 3, 1e9]]) {
        expect(distributionOf(values, most).bins.length).toBeLessThanOrEqual(most);
      }
    }
  });

  test('R51: nothing but missing values makes no bars', () => {
    const { bins, count, missing, quantiles } = distributionOf(Float64Array.of(Number.NaN, Number.NaN));
    expect({ bins, count, missing }).toEqual({ bins: [], count: 0, missing: 2 });
    expect(quantiles(0.5)).toBeNull();
  });

  test.each([
    [[5_000], [0, 10_000]],
    [
      [0, 0],
      [0, 1],
    ],
    [
      [0.25, 0.25],
      [0, 0.5],
    ],
    [[-0.5], [-1, 0]],
  ])('R51: one value alone, %j, stands in one bar', (values, edges) => {
    const { bins } = distributionOf(values);
    expect(bins.filter(({ count }) => count > 0)).toHaveLength(1);
    expect([bins[0]?.from, bins.at(-1)?.to]).toEqual(edges[1] === 10_000 ? [5_000, 5_001] : edges);
  });
});

describe('R51: every part of a skewed book is seen', () => {
  test('R51: amounts over four powers of ten fill all their bars, none with a quarter of the book', () => {
    const { bins } = distributionOf(skewed(2_000));
    expect(bins.length).toBeGreaterThan(20);
    const filled = bins.filter(({ count }) => count > 0);
    expect(filled.length).toBeGreaterThan(bins.length * 0.9);
    expect(Math.max(...bins.map(({ count }) => count))).toBeLessThan(500);
  });

  test('R51: edges are preferred numbers', () => {
    const { bins } = distributionOf(skewed(2_000));
    for (const { from } of bins) expect(Number(from.toPrecision(3))).toBe(from);
    expect(bins[0]?.from).toBe(0);
    expect(bins.at(-1)?.to).toBe(1e8);
  });

  test('R51: one giant does not press the others into one bar', () => {
    const { bins } = distributionOf([...skewed(500), 9e12]);
    expect(bins.at(-1)).toMatchObject({ to: 1e13, count: expect.any(Number) });
    expect(bins.filter(({ count }) => count > 0).length).toBeGreaterThan(20);
  });

  test('R51: those who spent nothing are in the first bar', () => {
    const { bins } = distributionOf([...skewed(500), ...Array<number>(100).fill(0)]);
    expect(bins[0]?.from).toBe(0);
    expect(bins[0]?.count).toBeGreaterThanOrEqual(100);
  });

  test('R51: a share spread evenly gets even bars', () => {
    const shares = Array.from({ length: 1_001 }, (_, index) => index / 1_000);
    const widths = distributionOf(shares, 30).bins.map(({ from, to }) => Number((to - from).toFixed(6)));
    expect(new Set(widths)).toEqual(new Set([0.05]));
  });

  test('R51: small counts get a bar each', () => {
    const { bins } = distributionOf([0, 0, 1, 3, 3, 3]);
    expect(bins).toEqual([
      { from: 0, to: 1, count: 2 },
      { from: 1, to: 2, count: 1 },
      { from: 2, to: 3, count: 0 },
      { from: 3, to: 4, count: 3 },
    ]);
  });
});

describe('R51: quantiles and what lies under a value', () => {
  test('R51: half of the book is at or below the median', () => {
    const { quantiles, under } = distributionOf([4, 1, 3, 2]);
    expect([0, 0.25, 0.5, 0.75, 1].map(quantiles)).toEqual([1, 1, 2, 3, 4]);
    expect([0, 1, 2.5, 4, 9].map(under)).toEqual([0, 0, 2, 3, 4]);
  });

  test('R51: the values given are left as they came', () => {
    const values = Float64Array.of(3, 1, 2);
    distributionOf(values);
    expect([...values]).toEqual([3, 1, 2]);
  });
});

describe('R51: round thresholds near the quarters', () => {
  test('R51: money in whole round units, with the share that lies under each', () => {
    const offered = niceThresholds(distributionOf(skewed(4_001)), 'money');
    expect(offered.map(({ value }) => value)).toEqual([25_000, 100_000, 1_000_000, 10_000_000, 40_000_000]);
    expect(offered[2]?.under).toBeCloseTo(0.5, 2);
  });

  test('R51: at most five, rising, each telling some from others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 80 }), (values) => {
        const distribution = distributionOf(values);
        const offered = niceThresholds(distribution, 'money');
        expect(offered.length).toBeLessThanOrEqual(5);
        for (const [index, { value, under }] of offered.entries()) {
          expect(value % 100).toBe(0);
          expect(under).toBe(distribution.under(value) / distribution.count);
          expect(under > 0 && under < 1).toBe(true);
          if (index > 0) expect(value).toBeGreaterThan(offered[index - 1]?.value ?? 0);
        }
      }),
    );
  });

  test('R51: counts are whole; days and texts have none', () => {
    const distribution = distributionOf([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(niceThresholds(distribution, 'count').map(({ value }) => value)).toEqual([2, 4, 6, 8]);
    expect(niceThresholds(distribution, 'date')).toEqual([]);
    expect(niceThresholds(distributionOf([]), 'money')).toEqual([]);
  });

  test.each([
    [0.25, 'a quarter'],
    [0.26, 'about a quarter'],
    [0.5, 'half'],
    [0.62, '62%'],
    [0.001, 'under 1%'],
    [0.892, 'about nine tenths'],
  ])('R51: %d is said as %s', (share, words) => {
    expect(shareInWords(share)).toBe(words);
  });
});
