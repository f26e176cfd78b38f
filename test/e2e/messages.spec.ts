// Messages as they come and go: they stay while one reads them, and end by themselves, whatever was pressed in them before.
import type { Page } from '@playwright/test';
import { card, expect, openSample, test, undoButton } from './support/app';
import { tabTo } from './support/keys';

/** A message without a button stays for 5 s, one with Undo for 8; a busy machine may add a little. */
const longestMs = 14_000;

function messages(page: Page) {
  return page.getByRole('log', { name: 'Messages' });
}

test('messages end by themselves after a button in one was pressed by key or by pointer', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  const log = messages(page);

  await test.step('Undo by key: neither its answer nor what comes after stays for ever', async () => {
    await card(page, 'Osgood Marine').focus();
    await page.keyboard.press('1');
    const undo = log.getByRole('button', { name: 'Undo' });
    await tabTo(page, undo, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(log).toContainText(/Undid/);
    await expect(log).toBeEmpty({ timeout: longestMs });
    await card(page, 'Osgood Marine').focus();
    await page.keyboard.press('1');
    await expect(log).toContainText('Osgood Marine proposed');
    await expect(log).toBeEmpty({ timeout: longestMs });
    await undoButton(page).click();
  });

  await test.step('Dismiss by pointer: the same', async () => {
    await card(page, 'Osgood Marine').focus();
    await page.keyboard.press('1');
    await log.getByRole('button', { name: 'Dismiss' }).last().click();
    await card(page, 'Osgood Marine').focus();
    await page.keyboard.press('2');
    await expect(log).toContainText('Osgood Marine proposed');
    await expect(log).toBeEmpty({ timeout: longestMs });
  });

  await test.step('with the focus in it a message stays', async () => {
    await card(page, 'Osgood Marine').focus();
    await page.keyboard.press('3');
    const dismiss = log.getByRole('button', { name: 'Dismiss' });
    await tabTo(page, dismiss, 'Shift+Tab');
    await page.waitForTimeout(9_000);
    await expect(dismiss).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(log).toBeEmpty();
  });
});
