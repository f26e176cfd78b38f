// Measures a drag: how late frames are and how much of the time the main thread works, over the board and over bare lists.
import type { CDPSession, Locator, Page } from 'playwright-core';
import type { BenchBrowser } from './bench-browser';
import { countFigure, type Figure, shareFigure } from './figures';
import type { FrameRun } from './page/frames';

/** Pointer steps of a drag, one per frame. */
const dragSteps = 150;
export const frameMs = 1000 / 60;

/**
 * How near the pointer comes to the ends of a lane, in pixels. `calm`: over its middle. `edges`: so near that lanes
 * scroll under the hand, which the bare lists do not.
 */
const dragPaths = { calm: 260, edges: 90 } as const;
export type DragPath = keyof typeof dragPaths;

/** What a frame may take before it counts as late: one sixtieth of a second and what the clock rounds. */
export const lateFrameMs = 17.5;

interface DragRun extends FrameRun {
  /** Share of the time in which the main thread worked: its own processor time, not what other programs took. */
  readonly busyShare: number;
}

/** The floor: the same pointer over bare lists. */
export async function measureBareDrag(
  browser: BenchBrowser,
  accounts: number,
  path: DragPath,
): Promise<DragRun> {
  const bench = await browser.openBench();
  await bench.evaluate((n) => window.bench.showBareLists(n), accounts);
  await bench.waitForTimeout(300);
  const run = await dragOver(
    bench,
    bench.locator('[data-list="1"] .card').nth(2),
    bench.locator('[data-list="2"]'),
    path,
  );
  await bench.close();
  return run;
}

/** A card of Inside carried up and down over its own lane and another. */
export async function measureDrag(page: Page, path: DragPath): Promise<DragRun> {
  const card = freeCard(page, 'inside');
  return dragOver(page, card, page.locator('[data-lane="field"]'), path);
}

/** Picks a card up and carries it up and down over its own list and another, a step per frame; drops it nowhere. */
async function dragOver(page: Page, card: Locator, goal: Locator, path: DragPath): Promise<DragRun> {
  const edgePx = dragPaths[path];
  const from = await centre(card);
  const area = (await goal.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, from.y + 6);
  await page.mouse.move(from.x + 12, from.y + 12);
  await page.waitForTimeout(400);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.evaluate(() => window.laneWatch.beginFrames(null));
  const before = await workMs(cdp);
  for (let step = 0; step < dragSteps; step += 1) {
    const turn = step / dragSteps;
    const x = step % 60 < 30 ? from.x : area.x + area.width / 2;
    const y = area.y + edgePx + (0.5 - 0.5 * Math.cos(turn * Math.PI * 6)) * (area.height - 2 * edgePx);
    const due = new Promise((resolve) => setTimeout(resolve, frameMs));
    await page.mouse.move(x + (step % 7), y);
    await due;
  }
  const after = await workMs(cdp);
  const run = await page.evaluate(() => window.laneWatch.endFrames());
  await cdp.detach();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.waitForTimeout(200);
  const elapsedMs = after.atMs - before.atMs;
  return { ...run, busyShare: (after.workMs - before.workMs) / elapsedMs };
}

/** Processor time of the main thread so far, and the browser's clock, both in ms. */
export async function workMs(cdp: CDPSession): Promise<{ readonly workMs: number; readonly atMs: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { workMs: of('ThreadTime'), atMs: of('Timestamp') };
}

/** A drag as figures beside its floor; `size` names the book. */
export function dragFigures(size: string, path: DragPath, run: DragRun, floor: DragRun): Figure[] {
  const name = path === 'calm' ? `drag ${size}` : `drag ${size}, lanes scrolling`;
  const late = lateShare(run);
  const lateFloor = lateShare(floor);
  return [
    shareFigure(`${name}: frames over ${lateFrameMs} ms`, run.frameMs.length, late, lateFloor, {
      limit: Math.min(5, Math.round((lateFloor + 2) * 10) / 10),
    }),
    countFigure(`${name}: longest frame`, run.frameMs.length, Math.max(...run.frameMs), 'ms', {
      floor: Math.max(...floor.frameMs),
      limit: 34,
    }),
    shareFigure(`${name}: main thread busy`, run.frameMs.length, run.busyShare * 100, floor.busyShare * 100, {
      limit: 20,
    }),
  ];
}

/** In percent. */
export function lateShare({ frameMs: frames }: FrameRun): number {
  return (frames.filter((ms) => ms > lateFrameMs).length / Math.max(1, frames.length)) * 100;
}

/** The first card of a lane that is not locked. */
export function freeCard(page: Page, lane: string): Locator {
  return page.locator(`[data-lane="${lane}"] [data-account]:not([aria-label*=", locked"])`).first();
}

export async function centre(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('What is to be touched has no place on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
