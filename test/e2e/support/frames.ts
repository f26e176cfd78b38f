// Counts frames while a job runs, so that a window that stops answering is caught. Judges only the longest gap.
import { expect, type Page } from '@playwright/test';

/** Well above what a busy machine costs, well below what a person takes for a hang. */
const longestGapMs = 1_000;

interface Counter {
  frames: number;
  longestGapMs: number;
}

/** Starts to count. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counter: Counter = { frames: 0, longestGapMs: 0 };
    Reflect.set(window, 'frameCounter', counter);
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      counter.frames += 1;
      counter.longestGapMs = Math.max(counter.longestGapMs, now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

/** Checks that frames went on without a long gap since `watchFrames`, and still do. */
export async function expectResponsive(page: Page): Promise<void> {
  const read = () => page.evaluate(() => ({ ...(Reflect.get(window, 'frameCounter') as Counter) }));
  const first = await read();
  expect(first.longestGapMs, 'the longest time without a frame, in ms').toBeLessThan(longestGapMs);
  await expect.poll(async () => (await read()).frames).toBeGreaterThan(first.frames + 5);
}
