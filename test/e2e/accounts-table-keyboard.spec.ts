// The accounts table by keyboard alone: cells walked and edited, rows selected and moved, columns sorted and arranged.
import { cell, grid, header, lastColumn, row, search } from './support/accounts-table';
import { expect, openSample, test, untilSaved } from './support/app';
import { pickByKeys, tabTo } from './support/keys';
import { accountNamed, proposalFor, readBook, sellerNamed } from './support/stored-rows';

test('AT15 the accounts table by keyboard', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(row(page, 'Vantry Aerospace')).toBeVisible();
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('copper');
  await expect(page.getByText('6 of 318 accounts')).toBeVisible();
  await page.keyboard.press('Enter');
  const focused = grid(page).locator(':focus');
  await expect(focused).toHaveCount(1);

  await test.step('cells are walked, and one is edited', async () => {
    await page.keyboard.press('Control+End');
    await expect(focused).toHaveAttribute('aria-colindex', await lastColumn(page));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await expect(focused).toHaveText('Copperfell Hospital Group');
    await page.keyboard.press('ArrowDown');
    await expect(focused).toHaveText('Copperline Electric');
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('=HYPERLINK("x")');
    await page.keyboard.press('Escape');
    await expect(focused).toHaveText('Copperline Electric');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Copper <b>Line</b>');
    await page.keyboard.press('Tab');
    await expect(row(page, 'Copper <b>Line</b>')).toBeVisible();
    await expect(focused).toHaveText('Inside');
    await untilSaved(page);
    expect(accountNamed(await readBook(page), 'Copper <b>Line</b>').city).not.toBeNull();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(row(page, 'Copperline Electric')).toBeVisible();
  });

  await test.step('rows are selected, a range taken along, and moved', async () => {
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByText('3 selected')).toBeVisible();
    await expect(grid(page).locator('[role="row"][aria-selected="true"]')).toHaveCount(3);
    await page.keyboard.press('ControlOrMeta+C');
    await expect(page.getByText('3 rows copied.')).toBeVisible();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'Move 3 accounts' });
    await expect(dialog).toBeVisible();
    const seller = dialog.getByRole('combobox', { name: 'Seller' });
    await tabTo(page, seller);
    await pickByKeys(page, seller, 'Theo Lindqvist');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog).toBeHidden();
    await expect(await cell(page, 'Copperline Electric', 'Proposed owner')).toHaveText('Theo Lindqvist');
    await untilSaved(page);
    const book = await readBook(page);
    expect(proposalFor(book, 'Copperline Electric')?.ownerId).toBe(sellerNamed(book, 'Theo Lindqvist').id);
    await expect(focused).toHaveCount(1);
  });

  await test.step('a header sorts, steps its width and moves by its menu', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('button', { name: 'Sort by Lane now' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(header(page, 'Lane now')).toHaveAttribute('aria-sort', 'ascending');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Column Lane now' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Move right' }).press('Enter');
    await expect(header(page, 'Lane now')).toHaveAttribute('aria-colindex', '4');
    await tabTo(page, page.getByRole('separator', { name: 'Width of Lane now' }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('separator', { name: 'Width of Lane now' })).toHaveAttribute(
      'aria-valuenow',
      '132',
    );
  });
});
