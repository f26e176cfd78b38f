// Measures a one-card move by its key: to the frame that shows it, to the disk as another page reads it, and to "Saved".
// Floors: two frames, one raw transaction.
import type { Page } from 'playwright-core';
import type { BenchBrowser } from './bench-browser';
import { type Figure, figuresOf } from './figures';

/** Where the app's page says that an entry is on its way, and the reader begins to look. */
const startChannel = 'lanekeeper-bench: drop';

/** Moves the first free card of Inside to Field, so many times, on the board of the last workspace. */
export async function measureDrops(
  browser: BenchBrowser,
  size: string,
  times: number,
  wanted: { readonly painted: boolean; readonly durable: boolean },
  signal: AbortSignal,
): Promise<Figure[]> {
  const reader = await browser.openBench();
  const page = await browser.openApp();
  await page.evaluate(() => window.laneWatch.opened());
  // The disk is quiet when what opening leaves to idle time is done.
  await page.waitForTimeout(3000);
  const frames: number[] = [];
  const painted: number[] = [];
  const durable: number[] = [];
  const heard: number[] = [];
  const saved: number[] = [];
  // The first move is left out: it compiles what the others find compiled.
  for (let round = 0; round <= times; round += 1) {
    signal.throwIfAborted();
    const twoFramesMs = await emptyFrames(page);
    if (wanted.durable) await reader.evaluate((name) => window.bench.armEntry(name), startChannel);
    const drop = await moveFirstCard(page);
    const seenMs = wanted.durable ? await reader.evaluate(() => window.bench.entrySeen()) : Number.NaN;
    if (round === 0) continue;
    frames.push(twoFramesMs);
    painted.push(drop.paintedMs);
    durable.push(seenMs - drop.startEpochMs);
    heard.push(drop.heardMs);
    saved.push(drop.savedMs);
  }
  await page.close();
  await reader.close();
  const raw = wanted.durable ? await rawTransactions(browser, times) : [];
  return [
    ...(wanted.painted ? figuresOf(`drop to painted ${size}`, painted, frames) : []),
    ...(wanted.durable
      ? [
          ...figuresOf(`drop to durable ${size}`, durable, raw, { p95: 10 }),
          ...figuresOf(`drop to durable ${size}, as the page hears`, heard, raw),
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
    ([id = '', channel = '']) =>
      window.laneWatch.arm({ kind: 'drop', accountId: id, lane: 'inside', channel }),
    [accountId, startChannel],
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
