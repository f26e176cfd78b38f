// In a window where the drawer lies over the board: the card it is about stands beside it, not behind it, and so does each
// card the keys come to; the lanes go back once it is closed.
import type { Page } from '@playwright/test';
import { card, expect, lane, openSample, test } from './support/app';
import { expectNoAxeViolations } from './support/axe';

const drawer = (page: Page) => page.getByRole('complementary', { name: /^Account: / });

const leftOf = async (page: Page, name: 'Inside' | 'Field' | 'Specialist') =>
  (await lane(page, name).boundingBox())?.x ?? 0;

async function expectBeside(page: Page): Promise<void> {
  await expect(drawer(page)).toBeVisible();
  await expect
    .poll(async () => {
      const box = await page.locator('[data-account]:focus').boundingBox();
      const edge = await drawer(page).evaluate((each) => (each as HTMLElement).offsetLeft);
      const stage = await drawer(page).evaluate(
        (each) => each.parentElement?.getBoundingClientRect().left ?? 0,
      );
      return box !== null && box.x >= stage && box.x + box.width <= stage + edge;
    })
    .toBe(true);
}

test('B9 no card one opens or steps to lies behind the drawer', async ({ openApp }) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1200, height: 800 });
  await openSample(page);
  const { keyboard } = page;
  const before = await leftOf(page, 'Inside');

  await test.step('a card that is in sight beside it: nothing moves', async () => {
    await lane(page, 'Inside').locator('[data-account]').nth(1).click();
    await expectBeside(page);
    expect(await leftOf(page, 'Inside')).toBe(before);
    await keyboard.press('Escape');
    await expect(drawer(page)).toHaveCount(0);
  });

  for (const [name, width] of [
    ['Field', 1200],
    ['Specialist', 1180],
    ['Specialist', 1120],
  ] as const) {
    await test.step(`${name} at ${width}: brought beside it, kept there by the arrows, and back`, async () => {
      await page.setViewportSize({ width, height: 800 });
      const there = await leftOf(page, name);
      const widthPx = (await lane(page, name).boundingBox())?.width;
      await lane(page, name).locator('[data-account]').nth(1).click();
      await expectBeside(page);
      expect((await lane(page, name).boundingBox())?.width).toBe(widthPx);
      await keyboard.press('ArrowDown');
      await expectBeside(page);
      await keyboard.press('ArrowDown');
      await expectBeside(page);
      if (width === 1120) await expectNoAxeViolations(page, 'a lane beside the drawer over the board');
      await keyboard.press('Escape');
      await expect(drawer(page)).toHaveCount(0);
      expect(await leftOf(page, name)).toBe(there);
    });
  }

  await test.step('a window that becomes narrow with the drawer open', async () => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await card(page, 'Kestrel Robotics').click();
    await expectBeside(page);
    await page.setViewportSize({ width: 1120, height: 800 });
    await expectBeside(page);
  });
});
