// Cells of the sellers table while they are edited: what is too long is refused where it is typed, and a lane reads whole.
import type { Locator } from '@playwright/test';
import { expect, goTo, openSample, test, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { readBook } from './support/stored-rows';

const refusal = 'A name has at most 200 characters.';

/** Pasted at once, as a field that cuts would cut it. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.selectText();
  await field.page().keyboard.insertText(text);
}

test('SE5 a text of more than 200 characters is refused where it is typed, and nothing of it is lost', async ({
  openApp,
}) => {
  const { page } = await openApp();
  const { keyboard } = page;
  await openSample(page);
  await goTo(page, 'Sellers');
  const long = `Noor Bashir ${'n'.repeat(200)}`;
  const field = page.getByRole('textbox', { name: 'Name, Noor Bashir' });

  await test.step('in a cell', async () => {
    await page.getByRole('button', { name: /^Name, Noor Bashir/ }).click();
    await paste(field, long);
    await expect(page.getByText(refusal)).toBeVisible();
    await expectNoAxeViolations(page, 'a name that is too long');
    await keyboard.press('Enter');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(long);
    await page.getByRole('searchbox', { name: 'Find a seller' }).click();
    await expect(field).toHaveValue(long);
    await expect(page.getByText(refusal)).toBeVisible();
    await field.click();
    await keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /^Name, Noor Bashir/ })).toBeFocused();
    await keyboard.press('Enter');
    await paste(field, ` ${'n'.repeat(200)} `);
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Name, n{200}, n{200}$/ })).toBeFocused();
    await untilSaved(page);
    const names = [...(await readBook(page)).all('seller')].map(({ name }) => name);
    expect(names).toContain('n'.repeat(200));
    expect(names).not.toContain('Noor Bashir');
  });

  await test.step('in the dialog', async () => {
    await page.getByRole('button', { name: 'Add seller' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add seller' });
    const name = dialog.getByRole('textbox', { name: 'Name' });
    await paste(name, long);
    await expect(dialog.getByText(refusal)).toBeVisible();
    await dialog.getByRole('button', { name: 'Add seller' }).click();
    await expect(dialog).toBeVisible();
    await expect(name).toHaveValue(long);
    await name.fill('Short');
    await dialog.getByRole('button', { name: 'Add seller' }).click();
    await expect(dialog).toBeHidden();
  });
});

test('SE5 the home lane reads whole while it is chosen, in the smallest window too', async ({ openApp }) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1120, height: 720 });
  await openSample(page);
  await goTo(page, 'Sellers');
  for (const [name, lane] of [
    ['Maya Okafor', 'Inside'],
    ['Noor Bashir', 'Specialist'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^Home lane, ${name}`) }).click();
    // An open list hides all else from role selectors.
    const field = page.locator(`tr[aria-label="${name}"] [aria-haspopup="listbox"]`);
    const words = field.getByText(lane, { exact: true });
    await expect(words).toBeVisible();
    await expect(page.getByRole('option', { name: lane })).toBeFocused();
    const isCut = await words.evaluate((each) => each.scrollWidth > each.clientWidth);
    expect(isCut, lane).toBe(false);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
  }
});
