// Measures how long a stored workspace takes to stand on the screen, from navigation start, beside reading its pages raw.
import type { BenchBrowser } from './bench-browser';
import { type Figure, figureOf, figuresOf } from './figures';

/**
 * Opens the last workspace several times, each in a page of its own, in turns with the floor. The limit is that of a big
 * book: of a small one the first drawing is most, and its pages are next to nothing.
 */
export async function measureOpening(
  browser: BenchBrowser,
  size: string,
  times: number,
  signal: AbortSignal,
): Promise<Figure[]> {
  const painted: number[] = [];
  const blocks: number[] = [];
  const raw: number[] = [];
  const pages: number[] = [];
  const books: number[] = [];
  // The first opening fills the browser's caches of the page's files; every later day begins with them filled.
  for (let round = 0; round <= times; round += 1) {
    signal.throwIfAborted();
    const bench = await browser.openBench();
    const readMs = await bench.evaluate(() => window.bench.readRaw());
    const pagesMs = await bench.evaluate(() => window.bench.readPages());
    await bench.close();
    const app = await browser.openApp();
    const opened = await app.evaluate(() => window.laneWatch.opened());
    await app.close();
    if (round === 0) continue;
    raw.push(readMs);
    pages.push(pagesMs);
    books.push(opened.bookMs);
    painted.push(opened.paintedMs);
    blocks.push(opened.longestBlockMs);
  }
  return [
    figureOf(`open ${size}: workspace to usable board`, books, {
      floors: pages,
      ...(size === '100k' ? { limitRatio: 2 } : {}),
    }),
    ...figuresOf(`open ${size}: from navigation`, painted, raw),
    ...figuresOf(`open ${size}: longest block`, blocks, null),
  ];
}
