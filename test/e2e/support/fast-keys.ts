// Where tests of keys in quick succession begin, and what must not have happened at their end. Presses none of those keys.
import type { Page } from '@playwright/test';
import { card, expect, expectLaneCounts, goTo, untilSaved } from './app';
import { readStoredRows } from './stored-rows';

/** How often each is tried: what depends on luck shows itself. */
const rounds = 10;

export const search = (page: Page) => page.getByRole('searchbox', { name: 'Find an account' });
export const drawer = (page: Page) => page.getByRole('complementary', { name: /^Account/ });
export const moveDialog = (page: Page) => page.getByRole('dialog', { name: /^Move \d+ accounts?/ });

/** Puts the focus on the card of Osgood Marine, with nothing selected or open. */
export async function startOnCard(page: Page): Promise<void> {
  if (!(await search(page).isVisible())) await goTo(page, 'Board');
  await search(page).fill('');
  await expect(page.locator('[data-found=""]')).toBeVisible();
  await card(page, 'Osgood Marine').focus();
  await expect(drawer(page)).toBeHidden();
  await expect(page.getByRole('row', { selected: true })).toHaveCount(0);
}

/** Esc, once a dialog that closes has given the focus back to a card. */
export async function escapeOnCard(page: Page): Promise<void> {
  await expect(page.locator('[data-row-key]:focus')).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Runs it again and again, each time from the card. */
export async function everyRound(page: Page, run: () => Promise<void>): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await startOnCard(page);
    await run();
  }
}

/** Nothing was moved, locked or told of: the sample's own entry is the only one. */
export async function expectNothingDone(page: Page): Promise<void> {
  await expectLaneCounts(page, [15, 156, 111, 36]);
  await untilSaved(page);
  expect((await readStoredRows(page)).entries).toHaveLength(1);
}

/** Presses Esc until the dialog is gone. */
export async function closeDialog(page: Page, name: RegExp): Promise<void> {
  // The first may be for a list or the text of a field.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name })).toBeHidden({ timeout: 200 });
  }).toPass();
}

/** After such a press a dialog waits for the end of every transition before it takes the focus. */
export async function pressAsScreenReader(page: Page): Promise<void> {
  await page.evaluate(() => document.body.click());
}
