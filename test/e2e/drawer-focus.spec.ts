// The drawer and the focus are about the same account: what one reads there is what the next key moves.
import { card, expect, expectLaneCounts, lane, openSample, test } from './support/app';
import { dragTo, rest } from './support/drag';
import { drawer, moveDialog, startOnCard } from './support/fast-keys';
import { proposalFor, readBook } from './support/stored-rows';

test('K7 with the drawer open a list is worked down, and the drawer shows what the next key moves', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  await startOnCard(page);
  const rows = lane(page, 'Unassigned').locator('[data-account]');
  const names = await rows.evaluateAll((cards) =>
    cards.map((each) => (each.getAttribute('aria-label') ?? '').split(',')[0] ?? ''),
  );
  const [first = '', second = '', third = '', fourth = ''] = names;
  const expectBoth = async (name: string) => {
    await expect(drawer(page)).toHaveAccessibleName(`Account: ${name}`);
    await expect(card(page, name)).toBeFocused();
  };
  await card(page, first).focus();
  await keyboard.press('Enter');
  await expectBoth(first);

  await test.step('a key moves it, and the drawer goes on with the focus', async () => {
    await keyboard.press('1');
    await expectBoth(second);
    // Into the lane that folds away beside the drawer.
    await keyboard.press('3');
    await expectBoth(third);
    await expectLaneCounts(page, [13, 157, 111, 37]);
    const book = await readBook(page);
    expect(proposalFor(book, first)?.lane).toBe('inside');
    expect(proposalFor(book, second)?.lane).toBe('specialist');
  });

  await test.step('as with the dialog', async () => {
    await keyboard.press('m');
    await expect(moveDialog(page)).toBeVisible();
    await keyboard.type('field');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await expect(moveDialog(page)).toBeHidden();
    await expectBoth(fourth);
  });

  await test.step('Home and End take it along', async () => {
    await keyboard.press('End');
    // The card it was on may be drawn no more.
    await expect(page.locator('[data-account]:focus')).not.toHaveAccessibleName(new RegExp(`^${fourth},`));
    const last = (await page.locator('[data-account]:focus').getAttribute('aria-label')) ?? '';
    await expectBoth(last.split(',')[0] ?? '');
    await keyboard.press('Home');
    await expectBoth(fourth);
  });

  await test.step('so do Left and Right', async () => {
    await keyboard.press('ArrowRight');
    const beside = lane(page, 'Inside').locator('[data-account]:focus');
    if ((await beside.count()) === 0) await keyboard.press('ArrowDown');
    await expect(beside).toBeVisible();
    const name = ((await beside.getAttribute('aria-label')) ?? '').split(',')[0] ?? '';
    await expectBoth(name);
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    const far = lane(page, 'Field').locator('[data-account]:focus');
    await expect(far).toBeVisible();
    await expectBoth(((await far.getAttribute('aria-label')) ?? '').split(',')[0] ?? '');
    // From a card, Left goes back to the card one left.
    await keyboard.press('ArrowLeft');
    await expectBoth(name);
    // Beside an account of another lane it has made room.
    await lane(page, 'Unassigned').getByRole('button', { name: 'Unassigned' }).click();
    await card(page, fourth).click();
    await expectBoth(fourth);
  });

  await test.step('an undo that brings the account one reads of to another lane keeps both on it', async () => {
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [13, 157, 111, 37]);
    await expectBoth(fourth);
    await keyboard.press('Escape');
    await card(page, first).click();
    await expectBoth(first);
    await keyboard.press('ControlOrMeta+Z');
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await expectBoth(first);
  });

  await test.step('a window made so narrow that the lane becomes a rail leaves the keys to the drawer', async () => {
    await page.setViewportSize({ width: 1120, height: 700 });
    await expect(drawer(page)).toBeFocused();
    await keyboard.press('Escape');
    await expect(drawer(page)).toBeHidden();
    await expect(lane(page, 'Unassigned').getByRole('button', { name: 'Unassigned' })).toBeFocused();
  });
});

test('K7 a pointer takes the drawer along to the card it leaves the keyboard on', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const expectBoth = async (name: string) => {
    await expect(card(page, name)).toBeFocused();
    await expect(drawer(page)).toHaveAccessibleName(`Account: ${name}`);
  };
  await card(page, 'Otterwood Hydraulics').click();
  await expectBoth('Otterwood Hydraulics');

  await test.step('a drag that is given up', async () => {
    const from = await card(page, 'Sablestead Sheet Metal').boundingBox();
    const to = await lane(page, 'Field').boundingBox();
    if (from === null || to === null) throw new Error('The card has no place on the page.');
    await page.mouse.move(from.x + 60, from.y + 12);
    await page.mouse.down();
    await rest(page, { x: from.x + 70, y: from.y + 20 });
    await rest(page, { x: to.x + 60, y: to.y + 60 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expectBoth('Sablestead Sheet Metal');
  });

  await test.step('a drop', async () => {
    await dragTo(page, card(page, 'Claydale Quarries'), lane(page, 'Field').locator('header'));
    await expectLaneCounts(page, [15, 155, 112, 36]);
    await expectBoth('Claydale Quarries');
  });

  await test.step('a press that selects', async () => {
    await card(page, 'Ivywick Brewing').click({ modifiers: ['ControlOrMeta'] });
    await expectBoth('Ivywick Brewing');
  });
});
