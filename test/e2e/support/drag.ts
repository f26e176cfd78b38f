// Drags with the pointer as a hand does: one step per frame, so that the page sees where the hand is.
import { expect, type Locator, type Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How many places the pointer rests at between the card and its goal. */
const stepCount = 8;

/**
 * Picks up `from` and drops it on `to`. The goal is looked for again before the drop: picking up makes cards shrink, and
 * what lies below them moves up. `whileOver` runs with the hand over the goal.
 */
export async function dragTo(
  page: Page,
  from: Locator,
  to: Locator,
  whileOver: () => Promise<void> = async () => undefined,
): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await reach(page, from);
  await page.mouse.down();
  const goal = await grip(to);
  for (let step = 1; step <= stepCount; step += 1) {
    const share = step / stepCount;
    await rest(page, { x: start.x + (goal.x - start.x) * share, y: start.y + (goal.y - start.y) * share });
  }
  for (let settle = 0; settle < 2; settle += 1) await rest(page, await grip(to));
  await whileOver();
  await page.mouse.up();
  await frame(page);
}

/** Goes to the element and looks again there, as an eye does that follows the hand: what moves away is gone after. */
async function reach(page: Page, element: Locator): Promise<Point> {
  for (;;) {
    const point = await grip(element);
    await page.mouse.move(point.x, point.y);
    await frame(page);
    const now = await grip(element);
    if (now.x === point.x && now.y === point.y) return point;
  }
}

/** Holds the hand still. This Chromium tells a drag of its place only at the second move inside the same element. */
export async function rest(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y);
  await frame(page);
  await page.mouse.move(x + 1, y + 1);
  await frame(page);
}

/** A point well inside the element, near its beginning: long rows have buttons at their end. */
async function grip(element: Locator): Promise<Point> {
  await expect(element).toBeVisible();
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element has no place on the page.');
  return { x: box.x + Math.min(80, box.width / 2), y: box.y + Math.min(16, box.height / 2) };
}

/** Turns the wheel over `over` until `goal` is drawn: a lane draws what is in sight and a little more. */
export async function wheelTo(page: Page, over: Locator, goal: Locator): Promise<void> {
  await over.hover();
  await expect(async () => {
    if ((await goal.count()) === 0) await page.mouse.wheel(0, 200);
    await expect(goal).toHaveCount(1, { timeout: 250 });
  }).toPass();
}

/** One frame of the page. */
export async function frame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}
