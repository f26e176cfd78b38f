// Measures a threshold under the hand, in the app: how long each frame takes while the effect of a rule is drawn anew.
import type { Page } from 'playwright-core';
import type { BenchBrowser } from './bench-browser';
import { type Figure, figuresOf } from './figures';
import { centre, frameMs } from './measure-drag';

/** Pointer steps of a drag, one per frame. */
const steps = 120;

/** A preview that comes later than this is not live any more. */
const limitMs = 50;

/**
 * The line of C5 dragged through the book, forth and back. The floor is the same pointer on the same screen where nothing is
 * taken by the hand. The workspace must have been made.
 */
export async function measureRuleDrag(browser: BenchBrowser, size: string): Promise<Figure[]> {
  const page = await browser.openApp();
  await page.evaluate(() => window.laneWatch.opened());
  // Idle work after opening is over by then.
  await page.waitForTimeout(2_500);
  await page.getByRole('navigation', { name: 'Main' }).getByText('Coverage rules').click();
  await page.getByRole('button', { name: 'Edit C5' }).click();
  const slider = page.getByRole('slider', { name: 'C5 line' });
  await slider.waitFor();
  await page.waitForTimeout(1_000);
  const line = await centre(slider);
  const bare = await framesOf(page, { x: line.x, y: line.y + 300 }, false);
  const dragged = await framesOf(page, line, true);
  await page.close();
  return figuresOf(`rules ${size}: a threshold dragged, frame with the effect`, dragged, bare, {
    p95: limitMs,
  });
}

/** The time of each frame while the pointer goes to the right and back, in ms. */
async function framesOf(
  page: Page,
  from: { x: number; y: number },
  isTaken: boolean,
): Promise<readonly number[]> {
  await page.mouse.move(from.x, from.y);
  if (isTaken) await page.mouse.down();
  await page.waitForTimeout(300);
  await page.evaluate(() => window.laneWatch.beginFrames(null));
  for (let step = 0; step < steps; step += 1) {
    const turn = step / steps;
    const due = new Promise((resolve) => setTimeout(resolve, frameMs));
    await page.mouse.move(from.x + 90 - 90 * Math.cos(turn * Math.PI * 4), from.y);
    await due;
  }
  const { frameMs: frames } = await page.evaluate(() => window.laneWatch.endFrames());
  if (isTaken) await page.mouse.up();
  await page.waitForTimeout(300);
  return frames;
}
