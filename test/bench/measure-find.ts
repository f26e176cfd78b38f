// Measures what a key typed into "Find an account" costs, and when its result is seen. Floor: a plain loop over as many
// names, and bare cards for what it finds.
import type { Page } from 'playwright-core';
import type { BenchBrowser } from './bench-browser';
import { type Figure, figureOf } from './figures';
import { workMs } from './measure-drag';

/** A name letter by letter, taken back, and another. */
const keys = [...'brewing', ...Array.from({ length: 7 }, () => 'Backspace'), ...'north 12'];

/** By then all that a key brings about has been done. */
const settledMs = 150;

/** The work of each key in a bare page, in ms. */
export async function measureBareFind(browser: BenchBrowser, accounts: number): Promise<number[]> {
  const bench = await browser.openBench();
  await bench.evaluate((n) => window.bench.showBareFind(n), accounts);
  await bench.locator('input').focus();
  await bench.waitForTimeout(300);
  const work = await workOfKeys(bench);
  await bench.close();
  return work;
}

/** The same on the board: all work of a key, and from the key to the frame that shows what it found. */
export async function measureFind(page: Page, size: string, floors: readonly number[]): Promise<Figure[]> {
  const field = page.getByRole('searchbox', { name: 'Find an account' });
  await field.focus();
  const work = await workOfKeys(page);
  await field.fill('');
  await page.waitForTimeout(300);
  const painted = await timesToPaint(page);
  await field.fill('');
  await page.waitForTimeout(300);
  return [
    figureOf(`find ${size}: work of a key`, work, { floors, limit: 16 }),
    figureOf(`find ${size}: key to painted`, painted, {}),
  ];
}

/** Nothing else watches the page meanwhile: an observer of every change would be measured too. */
async function workOfKeys(page: Page): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const work: number[] = [];
  for (const key of keys) {
    const before = await workMs(cdp);
    await page.keyboard.press(key);
    await page.waitForTimeout(settledMs);
    work.push((await workMs(cdp)).workMs - before.workMs);
  }
  await cdp.detach();
  return work;
}

async function timesToPaint(page: Page): Promise<number[]> {
  const painted: number[] = [];
  let typed = '';
  for (const key of keys) {
    typed = key === 'Backspace' ? typed.slice(0, -1) : typed + key;
    await page.evaluate(
      (query) => window.laneWatch.armFor('keydown', `[data-found="${query}"]`),
      typed.trim(),
    );
    await page.keyboard.press(key);
    painted.push((await page.evaluate(() => window.laneWatch.shown())).paintedMs);
    await page.waitForTimeout(settledMs);
  }
  return painted;
}
