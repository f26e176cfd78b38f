// What the board does with the special cases of a drag: a locked card, a seller over capacity, Alt, and Esc on the way.
import type { Locator } from '@playwright/test';
import {
  card,
  expect,
  expectLaneCounts,
  lane,
  openSample,
  sellerGroup,
  statusBar,
  test,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { dragTo, rest } from './support/drag';
import { accountNamed, proposalFor, readBook, readStoredRows, sellerNamed } from './support/stored-rows';

test('locked, over capacity, keeping the quarterback, giving up', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const messages = page.getByRole('log', { name: 'Messages' });

  await test.step('a locked card cannot be lifted, and says why', async () => {
    await page.getByRole('button', { name: 'Locked, 5 accounts' }).click();
    // Once the board has followed: the card stands elsewhere then.
    await expect(card(page, 'Osgood Marine')).toBeHidden();
    await dragTo(
      page,
      card(page, 'Tamarack Foods'),
      lane(page, 'Inside').getByRole('heading', { name: 'Inside' }),
    );
    await expect(messages).toContainText('Tamarack Foods is locked');
    await expect(statusBar(page)).toContainText('37 moves');
    expect((await readStoredRows(page)).entries).toHaveLength(1);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  });

  await test.step('Esc on the way gives up', async () => {
    await dragTo(page, card(page, 'Osgood Marine'), sellerGroup(page, 'Maya Okafor'), async () => {
      await expect(statusBar(page)).toContainText('Moving 1 account to Maya Okafor');
      await page.keyboard.press('Escape');
    });
    await expect(statusBar(page)).toContainText('37 moves');
    expect((await readStoredRows(page)).entries).toHaveLength(1);
  });

  await test.step('a seller over capacity: the drop is allowed and a reason is asked for', async () => {
    await dragTo(page, card(page, 'Osgood Marine'), sellerGroup(page, 'Dana Castellano'));
    const reason = page.getByRole('form', { name: 'Reason for the move' });
    await expect(reason).toContainText('Dana Castellano has 27 of 24 accounts.');
    await expectNoAxeViolations(page, 'board asking for a reason');
    await reason.getByRole('textbox', { name: 'Reason' }).fill('She opened the yard with them');
    await reason.getByRole('button', { name: 'Save reason' }).click();
    await expect(reason).toBeHidden();
    await untilSaved(page);
    const book = await readBook(page);
    expect(proposalFor(book, 'Osgood Marine')).toMatchObject({
      ownerId: sellerNamed(book, 'Dana Castellano').id,
      reason: 'She opened the yard with them',
    });
  });

  await test.step('the quarterback follows the account, and stays with Alt', async () => {
    await dragTo(page, card(page, 'Kestrel Robotics'), sellerGroup(page, 'Owen Pryce'));
    await untilSaved(page);
    let book = await readBook(page);
    expect(proposalFor(book, 'Kestrel Robotics')?.quarterbackId).toBe(sellerNamed(book, 'Owen Pryce').id);
    await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
    await expectLaneCounts(page, [14, 156, 112, 36]);
    await page.keyboard.down('Alt');
    await dragTo(page, card(page, 'Kestrel Robotics'), sellerGroup(page, 'Owen Pryce'));
    await page.keyboard.up('Alt');
    await untilSaved(page);
    book = await readBook(page);
    expect(proposalFor(book, 'Kestrel Robotics')).toMatchObject({
      ownerId: sellerNamed(book, 'Owen Pryce').id,
      quarterbackId: null,
    });
  });
});

test('MV4 a row of lanes wider than its place scrolls while a card hangs at its edge', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await card(page, 'Vantry Aerospace').click();
  await expect(page.getByRole('complementary', { name: 'Account: Vantry Aerospace' })).toBeVisible();
  for (const name of ['Unassigned', 'Specialist'] as const) {
    await lane(page, name).getByRole('button', { name }).click();
  }
  const row = page.locator('[data-region="board"]');
  const scrolledPx = () => row.evaluate((element) => element.scrollLeft);
  const box = await row.boundingBox();
  if (box === null) throw new Error('The row of lanes is not drawn.');
  // Not nearer: within 20 px of an edge this browser scrolls by itself, and only where no lane lies under the hand.
  const nearPx = 40;
  const y = box.y + 200;
  await dragTo(page, card(page, 'Osgood Marine'), lane(page, 'Unassigned').locator('header'), async () => {
    await expect(statusBar(page)).toContainText('Nothing to move: already with Unassigned.');
    expect(await scrolledPx()).toBe(0);
    await rest(page, { x: box.x + box.width - nearPx, y });
    await expect.poll(scrolledPx).toBeGreaterThan(60);
    await rest(page, { x: box.x + nearPx, y });
    await expect.poll(scrolledPx).toBe(0);
    await page.keyboard.press('Escape');
  });
  await expect(statusBar(page)).toContainText('37 moves');
  expect((await readStoredRows(page)).entries).toHaveLength(1);
});

test('MV4 a lane scrolls up and down while a card hangs near its ends', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const body = page.locator('[data-lane="field"] [data-lane-body]');
  const scrolledPx = () => body.evaluate((element) => element.scrollTop);
  const box = await body.boundingBox();
  if (box === null) throw new Error('The lane is not drawn.');
  const x = box.x + box.width / 2;
  const owner = () =>
    statusBar(page)
      .getByText(/^Moving 1 account to /)
      .textContent();
  await dragTo(page, card(page, 'Osgood Marine'), lane(page, 'Field').locator('header'), async () => {
    await rest(page, { x, y: box.y + box.height / 2 });
    expect(await scrolledPx(), 'not in the middle').toBe(0);
    await rest(page, { x, y: box.y + box.height - 40 });
    await expect.poll(scrolledPx).toBeGreaterThan(400);
    await rest(page, { x, y: box.y + box.height / 2 });
    const stoodPx = await scrolledPx();
    await expect.poll(owner).not.toBe('Moving 1 account to Field');
    const said = (await owner()) ?? '';
    await rest(page, { x, y: box.y + 40 });
    await expect.poll(scrolledPx).toBeLessThan(stoodPx);
    await rest(page, { x, y: box.y + box.height - 40 });
    await expect.poll(scrolledPx).toBeGreaterThan(stoodPx);
    await rest(page, { x, y: box.y + box.height / 2 });
    expect(said).toMatch(/^Moving 1 account to \w+ \w+/);
    await page.keyboard.press('Escape');
  });
  const standsPx = await scrolledPx();
  await page.mouse.move(x, box.y + box.height - 40);
  await page.waitForTimeout(300);
  expect(await scrolledPx(), 'nothing scrolls without a hand that carries').toBe(standsPx);
  expect((await readStoredRows(page)).entries).toHaveLength(1);
});

test('MV4 a lane stands still once the hand leaves the window, and scrolls again when it is back', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  const body = page.locator('[data-lane="field"] [data-lane-body]');
  const scrolledPx = () => body.evaluate((element) => element.scrollTop);
  const box = await body.boundingBox();
  if (box === null) throw new Error('The lane is not drawn.');
  const x = box.x + box.width / 2;
  await dragTo(page, card(page, 'Osgood Marine'), lane(page, 'Field').locator('header'), async () => {
    await rest(page, { x, y: box.y + box.height - 20 });
    await expect.poll(scrolledPx).toBeGreaterThan(100);
    await page.mouse.move(x, -200);
    await page.mouse.move(x, -210);
    await page.waitForTimeout(100);
    const stoodPx = await scrolledPx();
    await page.waitForTimeout(300);
    expect(await scrolledPx(), 'outside').toBe(stoodPx);
    await rest(page, { x, y: box.y + box.height - 20 });
    await expect.poll(scrolledPx).toBeGreaterThan(stoodPx + 30);
    await page.keyboard.press('Escape');
  });
});

test('MV1 grouped by region, the hand is shown at the group its card will land in, else at the lane', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 2400 });
  await openSample(page);
  const account = accountNamed(await readBook(page), 'Otterwood Hydraulics');
  const region = account.region ?? '';
  await page.getByRole('button', { name: /^Arrange/ }).click();
  await page.getByRole('menuitemradio', { name: 'Region', exact: true }).click();
  const headers = lane(page, 'Field').locator('[role="row"][aria-level="1"]');
  const its = headers.filter({ hasText: region });
  const other = headers.filter({ hasNotText: region }).first();
  // A header that previews the drop says two figures: as it is, and as it would be.
  const itsText = (await its.textContent()) ?? '';
  const otherText = (await other.textContent()) ?? '';
  await dragTo(page, card(page, 'Otterwood Hydraulics'), other, async () => {
    await expect(statusBar(page)).toContainText('Moving 1 account to Field');
    await expect(other).toHaveText(otherText);
    await rest(page, await middleOf(its));
    await expect(its).not.toHaveText(itsText);
    await rest(page, await middleOf(other));
    await expect(its).toHaveText(itsText);
    await expect(other).toHaveText(otherText);
  });
  await untilSaved(page);
  await expect(its).not.toHaveText(itsText);
  await expect(other).toHaveText(otherText);
});

test('MV2 the chip of a hand carried by keys never lies over the lane it hangs over', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  await card(page, 'Osgood Marine').focus();
  await page.keyboard.press('Space');
  const chip = page.locator('[data-side]').filter({ hasText: 'puts back' });
  for (const [name, key] of [
    ['Inside', 'ArrowRight'],
    ['Field', 'ArrowRight'],
    ['Specialist', 'ArrowRight'],
    ['Field', 'ArrowLeft'],
    ['Inside', 'ArrowLeft'],
    ['Unassigned', 'ArrowLeft'],
  ] as const) {
    await page.keyboard.press(key);
    const over = await lane(page, name).boundingBox();
    const at = await chip.boundingBox();
    if (over === null || at === null) throw new Error('Lane or chip is not drawn.');
    expect(at.x + at.width <= over.x || over.x + over.width <= at.x, name).toBe(true);
  }
  await page.keyboard.press('Escape');
});

async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('The row is not drawn.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
