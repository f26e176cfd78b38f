// Carries cards by keys as a hand would by pointer: pick up, travel to groups, folded lanes and closed groups, drop, put back.
import {
  card,
  expect,
  expectLaneCounts,
  goTo,
  lane,
  openSample,
  sellerGroup,
  statusBar,
  test,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { findByKeys, goToBoard } from './support/keys';
import { proposalFor, readBook, readStoredRows, sellerNamed } from './support/stored-rows';

test('MV1 to MV3 Space picks up, arrows travel, Enter drops, Esc puts back', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  const messages = page.getByRole('log', { name: 'Messages' });
  const live = page.locator('[aria-live="polite"].sr-only');

  await test.step('MV1 three selected cards travel together; both ends preview; Esc puts back', async () => {
    await goToBoard(page);
    await keyboard.press('Home');
    for (let index = 0; index < 3; index += 1) {
      await keyboard.press('x');
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('ArrowUp');
    await keyboard.press('Space');
    await expect(live).toHaveText('3 accounts picked up.');
    await keyboard.press('ArrowRight');
    await expect(live).toHaveText(
      '3 accounts picked up. Maya Okafor, Inside, 42 to 45 of 50. From No owner, 15 to 12. ' +
        'Rules agree for 0 of 3. $464K. Plan A, 37 to 40 moves.',
    );
    await expect(sellerGroup(page, 'Maya Okafor')).toContainText('45');
    await expect(statusBar(page)).toContainText('Moving 3 accounts to Maya Okafor');
    await expect(statusBar(page)).toContainText(/42\s*45 of 50/);
    await expectNoAxeViolations(page, 'cards carried by keys');
    await keyboard.press('Escape');
    await expect(live).toHaveText('Put back. 3 accounts stay where they were.');
    await expect(statusBar(page)).toContainText('3 accounts selected');
    expect((await readStoredRows(page)).entries).toHaveLength(1);
  });

  await test.step('MV1 Enter drops the selection; one entry; the focus goes along', async () => {
    await keyboard.press('Space');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    await expect(statusBar(page)).toContainText('Moving 3 accounts to Theo Lindqvist');
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await expect(statusBar(page)).toContainText('40 moves');
    await untilSaved(page);
    const rows = await readStoredRows(page);
    expect(rows.entries).toHaveLength(2);
    expect(rows.entries.at(-1)?.label).toContain('3 accounts proposed to Maya Okafor');
    const focused = page.locator(':focus');
    await expect(lane(page, 'Inside').getByRole('row').and(focused)).toBeVisible();
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
  });

  await test.step('MV2 Up from the first group rests on the lane itself: the owner is open', async () => {
    await findByKeys(page, 'osgood', card(page, 'Osgood Marine'));
    await keyboard.press('Space');
    await keyboard.press('ArrowRight');
    // With a search on, only lanes with something to show have groups; the lane itself is always there.
    await keyboard.press('ArrowRight');
    await expect(live).toHaveText(
      '1 account picked up. Field. 111 to 112 of 120. From No owner, 15 to 14. Rules agree for 1 of 1. $118K. ' +
        'Plan A, 37 to 38 moves.',
    );
    await keyboard.press('Space');
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Osgood Marine')).toMatchObject({
      lane: 'field',
      ownerId: null,
    });
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
  });

  await test.step('MV3 a locked card stays and says why', async () => {
    await findByKeys(page, 'tamarack', card(page, 'Tamarack Foods'));
    await keyboard.press('Space');
    await expect(messages).toContainText('Tamarack Foods is locked');
    await expect(live).not.toContainText('picked up');
    const search = page.getByRole('searchbox', { name: 'Find an account' });
    await keyboard.press('/');
    await expect(search).toBeFocused();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.press('Delete');
    await expect(search).toHaveValue('');
    await keyboard.press('Enter');
  });

  await test.step('MV2 closed groups and folded lanes are reached', async () => {
    await page.setViewportSize({ width: 1200, height: 800 });
    await findCard('Otterwood Hydraulics');
    await keyboard.press('ArrowUp');
    await expect(sellerGroup(page, 'Maya Okafor')).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(sellerGroup(page, 'Maya Okafor')).toHaveAttribute('aria-expanded', 'false');
    await keyboard.press('ArrowDown');
    await expect(sellerGroup(page, 'Theo Lindqvist')).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await keyboard.press('ArrowUp');
    await expect(live).toContainText('picked up. Maya Okafor, Inside, 42 to 43 of 50.');
    await keyboard.press('ArrowLeft');
    await expect(live).toContainText('picked up. Unassigned.');
    await keyboard.press('Enter');
    await untilSaved(page);
    await expect(statusBar(page)).toContainText('38 moves');
    await expectLaneCounts(page, [16, 155, 111, 36]);
  });

  await test.step('Alt with Enter keeps the quarterback', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await findCard('Kestrel Robotics');
    await keyboard.press('Space');
    for (let step = 0; step < 6 && !((await live.textContent()) ?? '').includes('Owen Pryce'); step += 1) {
      await keyboard.press(step < 3 ? 'ArrowDown' : 'ArrowUp');
    }
    await expect(live).toContainText('Owen Pryce, Specialist');
    await keyboard.press('Alt+Enter');
    await untilSaved(page);
    const book = await readBook(page);
    expect(proposalFor(book, 'Kestrel Robotics')).toMatchObject({
      ownerId: sellerNamed(book, 'Owen Pryce').id,
      quarterbackId: null,
    });
  });

  async function findCard(name: string): Promise<void> {
    await card(page, name).focus();
    await expect(card(page, name)).toBeFocused();
  }
});

test('MV1 a card in the hand holds the keyboard, also on a board that was left and come back to', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  const inHand = page.getByRole('status').getByText(/^Moving 1 account/);
  await goTo(page, 'Sellers');
  await goTo(page, 'Board');
  for (const keys of [['/'], ['?'], ['g', 'a'], ['o', 'k']]) {
    await card(page, 'Ironwell Forge').focus();
    await keyboard.press('Space');
    await expect(inHand).toBeVisible();
    for (const key of keys) await keyboard.press(key);
    await expect(inHand, keys.join(' ')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('Escape');
    await expect(card(page, 'Ironwell Forge')).toBeFocused();
  }
  await keyboard.press('Space');
  await keyboard.press('ControlOrMeta+k');
  await expect(inHand).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await keyboard.type('oak ');
  await expect(page.getByRole('combobox', { name: /command/i })).toHaveValue('oak ');
  await expectLaneCounts(page, [15, 156, 111, 36]);
});
