// Measures the coverage rules over a whole book: all asked at once beside a loop written by hand, a threshold that moves under
// the hand, and how far the change of one account reaches.
import type { BenchBrowser } from './bench-browser';
import { countFigure, type Figure, figureOf, figuresOf } from './figures';

const family = 10;

/**
 * The limits are those set for it: twice the loop by hand, reading the accounts included on both sides; 50 ms for what a
 * preview works out anew; and no account looked at beyond the family of the one that changed.
 */
export async function measureRules(
  browser: BenchBrowser,
  size: string,
  accounts: number,
  times: number,
): Promise<Figure[]> {
  const bench = await browser.openBench();
  const taken = await bench.evaluate(([n, rounds]) => window.bench.askRules(n, rounds), [
    accounts,
    times,
  ] as const);
  const reach = await bench.evaluate(([n, members, rounds]) => window.bench.ruleReach(n, members, rounds), [
    accounts,
    family,
    times,
  ] as const);
  await bench.close();
  return [
    figureOf(`rules ${size}: 20 rules of 3 questions`, taken.askedMs, {
      floors: taken.byHandMs,
      limitRatio: 2,
    }),
    ...figuresOf(`rules ${size}: a threshold moves`, taken.previewMs, null, { p95: 50 }),
    countFigure(`rules ${size}: looked at when one of ${family} changes`, times, reach, 'accounts', {
      floor: family,
      limit: family,
    }),
  ];
}
