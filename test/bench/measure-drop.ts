// Measures a one-card move by its key: to the frame that shows it, to the disk, and to "Saved". Floors: two frames, one raw transaction.
import type { Page } from 'playwright-core';
import type { BenchBrowser } from './bench-browser';
import { type Figure, figuresOf } from './figures';

/** Moves the first free card of Inside to Field, so many times, on the board of the last workspace. */
export async function measureDrops(
  browser: BenchBrowser,
  size: string,
  times: number,
  wanted: { readonly painted: boolean; readonly durable: boolean },
  signal: AbortSignal,
): Promise<Figure[]> {
  const page = await browser.openApp();
  await page.evaluate(() => window.laneWatch.opened());
  const frames: number[] = [];
  const painted: number[] = [];
  const durable: number[] = [];
  const saved: number[] = [];
  // The first move is left out: it compiles what the others find compiled.
  for (let round = 0; round <= times; round += 1) {
    signal.throwIfAborted();
    const twoFramesMs = await emptyFrames(page);
    const drop = await moveFirstCard(page);
    if (round === 0) continue;
    frames.push(twoFramesMs);
    painted.push(drop.paintedMs);
    durable.push(drop.durableMs);
    saved.push(drop.savedMs);
  }
  await page.close();
  return [
    ...(wanted.painted ? figuresOf(`drop to painted ${size}`, painted, frames) : []),
    ...(wanted.durable
      ? [
          ...figuresOf(`drop to durable ${size}`, durable, await rawTransactions(browser, times)),
          ...figuresOf(`drop to "Saved" ${size}`, saved, null),
        ]
      : []),
  ];
}

async function emptyFrames(page: Page): Promise<number> {
  await page.evaluate(() => window.laneWatch.arm({ kind: 'frames' }));
  await page.keyboard.press('F8');
  return (await page.evaluate(() => window.laneWatch.seen())).paintedMs;
}

async function moveFirstCard(page: Page) {
  const card = page.locator('[data-lane="inside"] [data-account]:not([aria-label*=", locked"])').first();
  const accountId = (await card.getAttribute('data-account')) ?? '';
  await card.focus();
  await page.evaluate(
    (id) => window.laneWatch.arm({ kind: 'drop', accountId: id, lane: 'inside' }),
    accountId,
  );
  await page.keyboard.press('2');
  // Takes 100 ms more than the drop, and is over before pages are rewritten: a checkpoint would be measured too.
  return page.evaluate(() => window.laneWatch.seen());
}

async function rawTransactions(browser: BenchBrowser, times: number): Promise<number[]> {
  const bench = await browser.openBench();
  const [, ...taken] = await bench.evaluate((n) => window.bench.addRawEntries(n), times + 1);
  await bench.close();
  return taken;
}
