// Measures what a hand does on the board: drag, drop, move many, find, filter, scroll, switch, undo; then memory and elements.
import type { Locator, Page } from 'playwright-core';
import type { BenchBrowser } from './bench-browser';
import { countFigure, type Figure, figureOf, quantile, shareFigure } from './figures';
import {
  centre,
  dragFigures,
  frameMs,
  freeCard,
  lateFrameMs,
  lateShare,
  measureBareDrag,
  measureDrag,
} from './measure-drag';
import { measureBareFind, measureChips, measureFind, measureFindAlone } from './measure-find';

/** Everything on the board of the last workspace; `size` names it in the report. */
export async function measureBoard(
  browser: BenchBrowser,
  size: string,
  accounts: number,
  signal: AbortSignal,
): Promise<Figure[]> {
  const floors = {
    calm: await measureBareDrag(browser, accounts, 'calm'),
    edges: await measureBareDrag(browser, accounts, 'edges'),
  };
  const bareFind = await measureBareFind(browser, accounts);
  const findAlone = await measureFindAlone(browser, size, accounts);
  const page = await browser.openApp();
  await page.evaluate(() => window.laneWatch.opened());
  // What is prepared in idle time after opening rests while a hand moves; let it end all the same.
  await page.waitForTimeout(accounts / 15);
  const figures: Figure[] = [...findAlone];
  const step = async (work: () => Promise<Figure[]>) => {
    signal.throwIfAborted();
    figures.push(...(await work()));
  };
  for (const path of ['calm', 'edges'] as const) {
    await step(async () => dragFigures(size, path, await measureDrag(page, path), floors[path]));
    await page.evaluate(() => {
      for (const lane of document.querySelectorAll('[data-lane-body]')) lane.scrollTop = 0;
    });
    await page.waitForTimeout(300);
  }
  await step(() => measurePointerDrops(page, size));
  await step(() => measureScroll(page, size));
  await step(() => measureFind(page, size, bareFind));
  await step(() => measureChips(page, size));
  await step(() => measureSwitches(page, size));
  await step(() => measureMoveMany(page, size));
  await step(() => measureMemory(page, size));
  await page.close();
  return figures;
}

async function measurePointerDrops(page: Page, size: string): Promise<Figure[]> {
  const painted: number[] = [];
  for (let round = 0; round <= 20; round += 1) {
    const card = freeCard(page, 'inside');
    // Carried over the edges, cards make lanes scroll.
    await card.scrollIntoViewIfNeeded();
    const from = await centre(card);
    const target = await centre(page.locator('[data-lane="field"] [role="row"][aria-level="1"]').nth(1));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let step = 1; step <= 8; step += 1) {
      const share = step / 8;
      await rest(page, from.x + (target.x - from.x) * share, from.y + (target.y - from.y) * share);
    }
    await rest(page, target.x, target.y);
    await page.evaluate(() => window.laneWatch.armForChange('drop', '[data-lane="inside"] [data-count]'));
    await page.mouse.up();
    const shown = await page.evaluate(() => window.laneWatch.shown());
    if (round > 0) painted.push(shown.paintedMs);
    await page.waitForTimeout(80);
  }
  return [
    figureOf(`pointer drop to painted ${size}`, painted, { limit: 35 }),
    {
      ...figureOf(`pointer drop to painted ${size}`, [quantile(painted, 0.95)], { limit: 50 }),
      name: `pointer drop to painted ${size}, p95`,
      n: painted.length,
    },
  ];
}

/** This Chromium tells a drag of its place only at the second move inside the same element. */
async function rest(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await page.mouse.move(x + 1, y + 1);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

async function measureScroll(page: Page, size: string): Promise<Figure[]> {
  const lane = page.locator('[data-lane="inside"]');
  const { x, y } = await centre(lane);
  await page.mouse.move(x, y);
  await page.evaluate(() => window.laneWatch.beginFrames('[data-lane="inside"] [data-lane-body]'));
  for (let step = 0; step < 120; step += 1) {
    const due = new Promise((resolve) => setTimeout(resolve, frameMs));
    await page.mouse.wheel(0, step < 60 ? 180 : -180);
    await due;
  }
  const run = await page.evaluate(() => window.laneWatch.endFrames());
  return [
    shareFigure(
      `scroll ${size}: frames over ${lateFrameMs} ms`,
      run.frameMs.length,
      lateShare(run),
      null,
      {},
    ),
    countFigure(`scroll ${size}: longest frame`, run.frameMs.length, Math.max(...run.frameMs), 'ms', {}),
    countFigure(`scroll ${size}: blank frames`, run.frameMs.length, run.blankFrames, 'frames', { limit: 0 }),
  ];
}

async function measureSwitches(page: Page, size: string): Promise<Figure[]> {
  const views: number[] = [];
  const layouts: number[] = [];
  const switchTo = async (open: Locator, option: Locator, view: string) => {
    await open.click();
    await option.waitFor();
    await page.evaluate((name) => window.laneWatch.armFor('click', `[data-view="${name}"]`), view);
    await option.click();
    const { paintedMs } = await page.evaluate(() => window.laneWatch.shown());
    await page.waitForTimeout(400);
    return paintedMs;
  };
  const scenario = page.getByRole('button', { name: /^Scenario:/ });
  for (const [name, view] of [
    ['Current', 'current'],
    ['Plan A', 'proposed'],
    ['Difference', 'difference'],
    ['Plan A', 'proposed'],
    ['Current', 'current'],
    ['Plan A', 'proposed'],
  ] as const) {
    const option = page.getByRole('option', { name: new RegExp(`^${name}`) });
    views.push(await switchTo(scenario, option, `${view} seller spend`));
  }
  const arrange = page.getByRole('button', { name: /^Arrange/ });
  for (const [name, view] of [
    ['Region', 'region spend'],
    ['Segment', 'segment spend'],
    ['Rule', 'rule spend'],
    ['None', 'none spend'],
    ['Seller', 'seller spend'],
    ['Name', 'seller name'],
    ['Last order', 'seller lastOrder'],
    ['Spend', 'seller spend'],
  ] as const) {
    const option = page.getByRole('menuitemradio', { name, exact: true });
    layouts.push(await switchTo(arrange, option, `proposed ${view}`));
  }
  return [
    figureOf(`switch view ${size}`, views, { limit: 150 }),
    figureOf(`switch grouping or order ${size}`, layouts, { limit: 150 }),
  ];
}

/** Selects many by the filter, moves them by key, and takes it back. */
async function measureMoveMany(page: Page, size: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { query, keys, limitMoveMs, limitUndoMs } of [
    { query: 'brewing', keys: 'ControlOrMeta+a', limitMoveMs: 300, limitUndoMs: 300 },
    { query: 'har', keys: 'ControlOrMeta+Shift+A', limitMoveMs: null, limitUndoMs: 300 },
  ]) {
    const field = page.getByRole('searchbox', { name: 'Find an account' });
    await field.fill(query);
    await page.locator(`[data-found="${query}"]`).waitFor();
    await freeCard(page, 'inside').focus();
    await page.keyboard.press(keys);
    const said = (await page.getByText(/^[\d,]+ accounts? selected$/).textContent()) ?? '';
    const chosen = /^[\d,]+/.exec(said)?.[0] ?? '?';
    const movedMs = await timeOfKey(page, '2');
    const undoneMs = await timeOfKey(page, 'ControlOrMeta+z');
    figures.push(
      figureOf(`move ${chosen} ${size}`, [movedMs], limitMoveMs === null ? {} : { limit: limitMoveMs }),
      figureOf(`undo of ${chosen} ${size}`, [undoneMs], { limit: limitUndoMs }),
    );
    await field.fill('');
    await page.waitForTimeout(300);
  }
  return figures;
}

/** From a key to the frame that shows another count in Inside, in ms; then waits until it is saved. */
async function timeOfKey(page: Page, key: string): Promise<number> {
  await page.evaluate(() => window.laneWatch.armForChange('keydown', '[data-lane="inside"] [data-count]'));
  await page.keyboard.press(key);
  const { paintedMs } = await page.evaluate(() => window.laneWatch.shown());
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .first()
    .waitFor();
  await page.waitForTimeout(1500);
  return paintedMs;
}

async function measureMemory(page: Page, size: string): Promise<Figure[]> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  return [
    countFigure(`heap ${size}`, 1, usedSize / 2 ** 20, 'MB', { limit: 350 }),
    countFigure(`elements ${size}`, 1, elements, 'elements', { limit: 1500 }),
  ];
}
