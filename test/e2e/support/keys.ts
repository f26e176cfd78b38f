// Works the app as somebody without a mouse does: Tab and F6 to get somewhere, keys to act. Never clicks.
import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has between two things a person looks for. */
const maxStops = 80;

/** Presses Tab (or Shift Tab) until `goal` has the focus; fails when it is never reached. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(goal).toBeVisible();
  for (let stop = 0; stop < maxStops; stop += 1) {
    if (await hasFocus(goal)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${goal} is not reached with ${key}.`);
}

/** Presses F6 until a card or a header of the board has the focus. */
export async function goToBoard(page: Page): Promise<void> {
  const row = page.getByRole('treegrid').getByRole('row').and(page.locator(':focus'));
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press('F6');
    if ((await row.count()) > 0) return;
  }
  throw new Error('F6 does not reach the board.');
}

/** Finds an account with `/` and leaves the focus on its card. */
export async function findByKeys(page: Page, text: string, card: Locator): Promise<void> {
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Find an account' });
  await expect(search).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await expect(card).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card).toBeFocused();
}

/** Types into the combo box that has the focus, waits for what it finds, and takes it with Enter. */
export async function pickByKeys(page: Page, field: Locator, text: string): Promise<void> {
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await expect(page.getByRole('option').first()).toContainText(text, { ignoreCase: true });
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(new RegExp(text, 'i'));
  await expect(page.getByRole('listbox')).toBeHidden();
}

async function hasFocus(goal: Locator): Promise<boolean> {
  return goal.evaluate((element) => element === document.activeElement);
}
