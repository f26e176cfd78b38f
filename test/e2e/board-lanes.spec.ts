// Lanes that make room: folded and opened by hand and by keys, in a narrow window, and beside an account's drawer.
import type { Page } from '@playwright/test';
import { card, expect, type LaneName, lane, laneNames, openSample, sellerGroup, test } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { tabTo } from './support/keys';

const foldButton = (page: Page, name: LaneName) =>
  lane(page, name).getByRole('button', { name: `Fold ${name}`, exact: true });
const rail = (page: Page, name: LaneName) =>
  lane(page, name).getByRole('button', { name: new RegExp(`^${name}`) });
const drawerOf = (page: Page, account: string) =>
  page.getByRole('complementary', { name: `Account: ${account}`, exact: true });

/** The lanes that are rails. */
async function railsOf(page: Page): Promise<LaneName[]> {
  const folded: LaneName[] = [];
  for (const name of laneNames) if ((await rail(page, name).count()) > 0) folded.push(name);
  return folded;
}

/** The lanes a part of which lies outside of the board's own place, so that it is seen only after a scroll. */
async function cutLanes(page: Page): Promise<(string | undefined)[]> {
  return page.locator('[data-region="board"]').evaluate((board) => {
    const place = board.getBoundingClientRect();
    const drawer = document.querySelector('[data-region="drawer"]')?.getBoundingClientRect();
    const rightPx = Math.min(place.right, drawer?.left ?? place.right);
    return [...board.querySelectorAll<HTMLElement>('section[data-lane]')]
      .filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        return left < place.left || right > rightPx;
      })
      .map((each) => each.dataset.lane);
  });
}

/** A lane is opened to work in it: one of its rows has the focus. */
async function expectFocusIn(page: Page, name: LaneName): Promise<void> {
  await expect(lane(page, name).locator('[role="row"]:focus')).toBeVisible();
}

test('B8 lanes are folded and opened by hand, by pointer and by keys', async ({ openApp }) => {
  const { page } = await openApp();
  const { keyboard } = page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);

  await test.step('each lane has a control to fold it, and its rail opens it; the focus goes along', async () => {
    for (const name of laneNames) {
      const { x: titleX } = (await lane(page, name).getByRole('heading', { name }).boundingBox()) ?? { x: 0 };
      await foldButton(page, name).click();
      await expect(rail(page, name)).toBeFocused();
      expect(await railsOf(page)).toEqual([name]);
      await rail(page, name).click();
      await expectFocusIn(page, name);
      expect(await railsOf(page)).toEqual([]);
      expect(await lane(page, name).getByRole('heading', { name }).boundingBox()).toMatchObject({
        x: titleX,
      });
    }
  });

  await test.step('by keys', async () => {
    await card(page, 'Kestrel Robotics').focus();
    await tabTo(page, foldButton(page, 'Specialist'), 'Shift+Tab');
    await expect(page.getByRole('tooltip', { name: 'Fold Specialist' })).toBeVisible();
    await keyboard.press('Enter');
    await expect(rail(page, 'Specialist')).toBeFocused();
    await expectNoAxeViolations(page, 'a folded lane');
    await keyboard.press('Enter');
    await expectFocusIn(page, 'Specialist');
    await foldButton(page, 'Specialist').focus();
    await keyboard.press('Enter');
    await expect(rail(page, 'Specialist')).toBeFocused();
  });

  await test.step('it stays so on another screen, and with the drawer', async () => {
    await foldButton(page, 'Inside').click();
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('button', { name: /^Accounts/ })
      .click();
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('button', { name: /^Board/ })
      .click();
    await expect(foldButton(page, 'Field')).toBeVisible();
    expect(await railsOf(page)).toEqual(['Inside', 'Specialist']);
    await card(page, 'Vantry Aerospace').click();
    await expect(drawerOf(page, 'Vantry Aerospace')).toBeVisible();
    expect(await railsOf(page)).toEqual(['Unassigned', 'Inside', 'Specialist']);
    await keyboard.press('Escape');
    expect(await railsOf(page)).toEqual(['Inside', 'Specialist']);
  });

  await test.step('the lane of the open account may be folded too; closing the drawer, the focus is on its rail', async () => {
    await card(page, 'Vantry Aerospace').click();
    await foldButton(page, 'Field').click();
    await expect(rail(page, 'Field')).toBeFocused();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(rail(page, 'Field')).toBeFocused();
    await keyboard.press('Enter');
    await expectFocusIn(page, 'Field');
  });

  await test.step('who looks for a seller in a folded lane finds it open', async () => {
    await keyboard.press('ControlOrMeta+K');
    await keyboard.type('Maya Okafor');
    await keyboard.press('Enter');
    await expect(sellerGroup(page, 'Maya Okafor')).toBeFocused();
    await rail(page, 'Specialist').click();
    expect(await railsOf(page)).toEqual([]);
  });

  await test.step('in the smallest window Unassigned is a rail, opened and folded again', async () => {
    await page.setViewportSize({ width: 1120, height: 700 });
    await expect(rail(page, 'Unassigned')).toBeVisible();
    await rail(page, 'Unassigned').click();
    await expectFocusIn(page, 'Unassigned');
    await expectNoAxeViolations(page, 'an opened rail');
    // All four are wider than the window: the rest is a scroll away.
    expect(await cutLanes(page)).toEqual(['specialist']);
    await tabTo(page, foldButton(page, 'Specialist'));
    await expect.poll(() => cutLanes(page)).not.toContain('specialist');
    await foldButton(page, 'Unassigned').click();
    await expect(rail(page, 'Unassigned')).toBeFocused();
    expect(await cutLanes(page)).toEqual([]);
  });

  await test.step('once the window is wide again, what its width asked for is as it was', async () => {
    await rail(page, 'Unassigned').click();
    await expectFocusIn(page, 'Unassigned');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.setViewportSize({ width: 1120, height: 700 });
    await expect(rail(page, 'Unassigned')).toBeVisible();
  });
});

test('B9 nothing of the board lies behind the drawer, and the lane of its account stays open', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  const opened = {
    'Ironwell Forge': ['Field', 'Specialist'],
    'Otterwood Hydraulics': ['Unassigned', 'Specialist'],
    'Vantry Aerospace': ['Unassigned', 'Specialist'],
    'Kestrel Robotics': ['Unassigned', 'Inside'],
  };

  for (const [account, rails] of Object.entries(opened)) {
    await test.step(`the drawer of ${account}`, async () => {
      await card(page, account).click();
      await expect(drawerOf(page, account)).toBeVisible();
      expect(await railsOf(page)).toEqual(rails);
      expect(await cutLanes(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(drawerOf(page, account)).toBeHidden();
      expect(await railsOf(page)).toEqual([]);
    });
  }

  await test.step('a rail opened beside the drawer takes the place of the lane nobody asked for', async () => {
    await card(page, 'Ironwell Forge').click();
    await rail(page, 'Field').click();
    await expectFocusIn(page, 'Field');
    expect(await railsOf(page)).toEqual(['Inside', 'Specialist']);
    expect(await cutLanes(page)).toEqual([]);
    await drawerOf(page, 'Ironwell Forge').getByRole('button', { name: 'Close' }).click();
    await card(page, 'Ironwell Forge').click();
    expect(await railsOf(page)).toEqual(['Field', 'Specialist']);
  });

  await test.step('where two lanes do not fit beside it, one stays', async () => {
    await page.setViewportSize({ width: 1300, height: 800 });
    await expect.poll(() => cutLanes(page)).toEqual([]);
    expect(await railsOf(page)).toEqual(['Inside', 'Field', 'Specialist']);
    await expectNoAxeViolations(page, 'one lane beside the drawer');
  });
});
