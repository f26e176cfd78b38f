// The menus of cards and sellers by keyboard alone: where the focus goes, travels and comes back to.
import type { Locator } from '@playwright/test';
import { card, expect, goTo, openSample, pick, test } from './support/app';

test('SE51 MV7 menus by keyboard: the focus comes to the first entry, travels, and goes back', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  const focused = page.locator(':focus');
  const walk = async (opener: Locator, key: string, entries: readonly string[]) => {
    await page.keyboard.press(key);
    for (const [index, entry] of entries.entries()) {
      if (index > 0) await page.keyboard.press('ArrowDown');
      await expect(focused).toHaveRole('menuitem');
      await expect(focused).toHaveText(new RegExp(`^${entry}`));
    }
    await page.keyboard.press('ArrowUp');
    await expect(focused).toHaveText(new RegExp(`^${entries.at(-2)}`));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(opener).toBeFocused();
  };

  await test.step('a card', async () => {
    await page.getByRole('searchbox', { name: 'Find an account' }).fill('Copperline');
    const copperline = card(page, 'Copperline Electric');
    await expect(copperline).toBeVisible();
    await copperline.focus();
    for (const key of ['ContextMenu', 'Shift+F10']) {
      await walk(copperline, key, ['Open', 'Move…', 'Unassigned']);
    }
  });

  await test.step('a row of the sellers, its button, and a card of them', async () => {
    await goTo(page, 'Sellers');
    const button = page.getByRole('button', { name: 'Actions for Theo Lindqvist' });
    const entries = ['Edit…', 'Pairs…', 'Reassign accounts…'];
    for (const key of ['Enter', 'Space', 'Shift+F10']) {
      await button.focus();
      await walk(button, key, entries);
    }
    const box = page.getByRole('checkbox', { name: 'Choose Theo Lindqvist' });
    await box.focus();
    await walk(box, 'ContextMenu', entries);
    await pick(page.getByRole('radiogroup', { name: 'Show as' }), 'Cards');
    await button.focus();
    await walk(button, 'Enter', entries);
    const name = page.getByRole('button', { name: 'Edit Theo Lindqvist' });
    await name.focus();
    await walk(name, 'Shift+F10', entries);
  });

  await test.step('an entry is taken by Enter', async () => {
    await page.keyboard.press('Shift+F10');
    await expect(focused).toHaveText(/^Edit…/);
    await page.keyboard.press('ArrowDown');
    await expect(focused).toHaveText(/^Pairs…/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: /Theo Lindqvist/ })).toBeVisible();
  });
});
