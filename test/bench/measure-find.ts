// Measures what a key typed into "Find an account" and a click on a filter cost, by themselves and with all that is drawn,
// and when their result is seen. Floor: a plain loop over as many names, and bare cards for what it finds.
import type { CDPSession, Locator, Page } from 'playwright-core';
import type { BenchBrowser } from './bench-browser';
import { type Figure, figureOf, figuresOf } from './figures';
import { centre, workMs } from './measure-drag';

/** A name letter by letter, taken back, and another. */
const keys = [...'brewing', ...Array.from({ length: 7 }, () => 'Backspace'), ...'north 12'];

/** By then all that a key or a click brings about has been done; at 150 ms some of it fell to the next key. */
const settledMs = 300;

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

/** Whom a key finds and where rows stand then, without the drawing of them. */
export async function measureFindAlone(
  browser: BenchBrowser,
  size: string,
  accounts: number,
): Promise<Figure[]> {
  const bench = await browser.openBench();
  const queries = keys.map((_, at) => textAfter(keys.slice(0, at + 1)));
  const { findMs, floorMs } = await bench.evaluate(([n, asked]) => window.bench.findInBook(n, asked), [
    accounts,
    queries,
  ] as const);
  await bench.close();
  const name = `find ${size}: whom a key finds, and rows laid out`;
  return [
    figureOf(name, findMs, { floors: floorMs, limit: 16 }),
    // The first letters, asked of everybody and of code that has not run yet.
    ...figuresOf(name, findMs, floorMs).slice(1),
  ];
}

/** What the field holds after these keys. */
function textAfter(pressed: readonly string[]): string {
  return pressed.reduce((text, key) => (key === 'Backspace' ? text.slice(0, -1) : text + key), '');
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
    figureOf(`find ${size}: work of a key that shows other cards`, quarter(work), {
      floors: quarter(floors),
    }),
    figureOf(`find ${size}: key to painted`, painted, {}),
  ];
}

/** The dearest quarter of the keys: those after which nearly every card in sight is another. */
function quarter(work: readonly number[]): number[] {
  return [...work].sort((a, b) => b - a).slice(0, Math.ceil(work.length / 4));
}

/** Nothing else watches the page meanwhile: an observer of every change would be measured too. */
async function workOfKeys(page: Page): Promise<number[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const work: number[] = [];
  for (const key of keys) work.push(await workOf(cdp, page, () => page.keyboard.press(key)));
  await cdp.detach();
  return work;
}

/** All that the main thread does because of `act`, in ms of its processor time. */
async function workOf(cdp: CDPSession, page: Page, act: () => Promise<void>): Promise<number> {
  const before = await workMs(cdp);
  await act();
  await page.waitForTimeout(settledMs);
  return (await workMs(cdp)).workMs - before.workMs;
}

const flagOf: Readonly<Record<string, string>> = {
  'Rule mismatch': 'mismatch',
  Dormant: 'dormant',
  Locked: 'locked',
};
const flagOrder = Object.keys(flagOf);
const clicked = ['Rule mismatch', 'Dormant', 'Rule mismatch', 'Dormant', 'Locked', 'Locked'];

/** Filters by chips: all work of a click, and from the click to the frame that shows what passes. */
export async function measureChips(page: Page, size: string): Promise<Figure[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const work: number[] = [];
  for (const name of clicked) {
    const { x, y } = await centre(chipOf(page, name));
    await page.mouse.move(x, y);
    await page.waitForTimeout(settledMs);
    work.push(
      await workOf(cdp, page, async () => {
        await page.mouse.down();
        await page.mouse.up();
      }),
    );
  }
  await cdp.detach();
  let on: string[] = [];
  const painted: number[] = [];
  for (const name of clicked) {
    on = on.includes(name) ? on.filter((each) => each !== name) : [...on, name];
    await page.evaluate(
      (flags) => window.laneWatch.armFor('click', `[data-flags="${flags}"]`),
      flagOrder
        .filter((each) => on.includes(each))
        .map((each) => flagOf[each] ?? '')
        .join(),
    );
    await chipOf(page, name).click();
    painted.push((await page.evaluate(() => window.laneWatch.shown())).paintedMs);
    await page.waitForTimeout(settledMs);
  }
  return [
    figureOf(`filter ${size}: work of a click`, work, {}),
    figureOf(`filter ${size}: click to painted`, painted, {}),
  ];
}

function chipOf(page: Page, name: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${name},`) });
}

async function timesToPaint(page: Page): Promise<number[]> {
  const painted: number[] = [];
  for (const [at, key] of keys.entries()) {
    await page.evaluate(
      (query) => window.laneWatch.armFor('keydown', `[data-found="${query}"]`),
      textAfter(keys.slice(0, at + 1)).trim(),
    );
    await page.keyboard.press(key);
    painted.push((await page.evaluate(() => window.laneWatch.shown())).paintedMs);
    await page.waitForTimeout(settledMs);
  }
  return painted;
}
