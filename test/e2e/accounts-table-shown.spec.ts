// Which accounts the table shows, selects and exports: those that pass the board's filter, of a small book and of a big one.
import { cell, grid, header, lastColumn, names, row, savedTable, search } from './support/accounts-table';
import { choose, expect, goTo, openSample, startImport, test } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { giveFile, importAccounts } from './support/import-steps';

test('AT11 what is filtered is one thing on the board and in the table', async ({ openApp }) => {
  const { page, saveDir } = await openApp();
  await openSample(page);
  const filters = page.getByRole('toolbar', { name: 'Filters' });
  const chip = (name: string) => filters.getByRole('button', { name, exact: true });
  const clear = chip('Clear');
  await chip('Rule mismatch, 30 accounts').click();
  await goTo(page, 'Accounts');

  await test.step('the board’s filter is the table’s, counted and listed', async () => {
    await expect(page.getByText('30 of 318 accounts', { exact: true })).toBeVisible();
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '31');
    await expect(chip('Rule mismatch, 30 accounts')).toHaveAttribute('aria-pressed', 'true');
    await expectNoAxeViolations(page, 'filtered table');
  });

  await test.step('a field narrows further; what is selected and saved is what is shown', async () => {
    await chip('Filter').click();
    const dialog = page.getByRole('dialog', { name: 'Filter by field' });
    await choose(page, dialog.getByRole('combobox', { name: 'Field' }), 'Current lane');
    await dialog.getByRole('checkbox', { name: /^Inside, / }).click();
    await dialog.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Current lane: Inside, 137 accounts$/ })).toBeVisible();
    // The table follows a moment after the chip.
    await expect(grid(page)).not.toHaveAttribute('aria-rowcount', '31');
    const shown = Number(await grid(page).getAttribute('aria-rowcount')) - 1;
    expect(shown > 0 && shown < 30).toBe(true);
    await expect(page.getByText(`${shown} of 318 accounts`, { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select all shown' }).click();
    await expect(page.getByText(`${shown} selected`)).toBeVisible();
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await expect(page.getByText(/^Saved \d+ accounts as .*\.csv in/)).toBeVisible();
    const table = await savedTable(saveDir, '.csv');
    expect([...table.rows]).toHaveLength(shown);
    expect(new Set([...table.rows].map(([, lane]) => lane))).toEqual(new Set(['Inside']));
  });

  await test.step('what is hidden is not selected; an edit that no longer passes leaves the table', async () => {
    const [first = ''] = await names(page);
    await search(page).fill(first);
    await expect(page.getByText('1 selected')).toBeVisible();
    await search(page).fill('nobody at all');
    await expect(page.getByText('No account passes the filter.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all accounts' }).click();
    await expect(page.getByText('318 accounts', { exact: true }).first()).toBeVisible();
    await expect(clear).toBeHidden();
    await search(page).fill('Copperline');
    await expect(page.getByText('1 of 318 accounts', { exact: true })).toBeVisible();
    await (await cell(page, 'Copperline Electric', 'Account')).dblclick();
    const field = page.getByRole('textbox', { name: 'Account, Copperline Electric' });
    await field.fill('Renamed');
    await field.press('Enter');
    await expect(page.getByText('0 of 318 accounts', { exact: true })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(row(page, 'Copperline Electric')).toBeVisible();
  });

  await test.step('Enter right after the last letter goes to what it finds, not to what stood there', async () => {
    await search(page).fill('');
    await expect(page.getByText('318 accounts', { exact: true }).first()).toBeVisible();
    await search(page).focus();
    // In one go, so that nothing can be drawn in between.
    await search(page).evaluate((field: HTMLInputElement) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Copperline');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    await expect(grid(page).locator(':focus')).toHaveText('Copperline Electric');
  });

  await test.step('the board shows what the table found; Clear clears both', async () => {
    await goTo(page, 'Board');
    await expect(page.getByRole('searchbox', { name: 'Find an account' })).toHaveValue('Copperline');
    await expect(page.getByText('No accounts here match the filter.')).toHaveCount(3);
    await goTo(page, 'Accounts');
    await clear.click();
    await expect(search(page)).toBeFocused();
    await expect(page.getByText('318 accounts', { exact: true }).first()).toBeVisible();
    await page.setViewportSize({ width: 1120, height: 700 });
    const box = await search(page).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1120);
  });

  await test.step('a command about the filter stays where the filter is seen', async () => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('filter by dormant');
    await page.keyboard.press('Enter');
    await expect(page.getByText('19 of 318 accounts', { exact: true })).toBeVisible();
  });
});

test('AT18 AT24 at 100,000 accounts only cells in sight are drawn, and all are exported', async ({
  openApp,
}) => {
  test.setTimeout(240_000);
  const { page, saveDir } = await openApp();
  await startImport(page);
  const extra = Array.from({ length: 30 }, (_, at) => `Extra ${at}`);
  const lines = [`Account ID,Account Name,City,${extra.join(',')}`];
  for (let at = 0; at < 100_000; at += 1) {
    lines.push(
      `ID-${at},Company number ${at},Town ${at % 977},${extra.map((_, column) => (at * column) % 89).join(',')}`,
    );
  }
  await giveFile(page, { name: 'big.csv', text: lines.join('\n') });
  await importAccounts(page, 100_000);
  await goTo(page, 'Accounts');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '100001');
  const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
  await expect(row(page, 'Company number 0')).toBeVisible();
  expect(await elements()).toBeLessThan(1_500);
  await (await cell(page, 'Company number 0', 'Account')).click();
  await page.keyboard.press('Control+End');
  await expect(grid(page).locator(':focus')).toHaveAttribute('aria-colindex', await lastColumn(page));
  await expect(grid(page).locator('[role="row"][aria-rowindex="100001"]')).toBeVisible();
  expect(await elements()).toBeLessThan(1_500);
  await search(page).fill('number 99999');
  await expect(page.getByText('1 of 100,000 accounts')).toBeVisible();
  await search(page).fill('');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '100001');
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Export cancelled. Nothing was saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Excel', exact: true }).click();
  await expect(page.getByText(/^Saved 100,000 accounts as/)).toBeVisible({ timeout: 90_000 });
  const table = await savedTable(saveDir, '.xlsx');
  expect([...table.rows]).toHaveLength(100_000);
  expect(table.headers.at(-1)).toBe('Extra 29');
});

test('AT14 a column is pinned only where it is shown pinned, and one that is not unpins all the same', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  await goTo(page, 'Accounts');
  const open = async (label: string) => {
    await header(page, label).hover();
    await page.getByRole('button', { name: `Column ${label}` }).click();
  };
  const pin = page.getByRole('menuitem', { name: 'Pin to the left' });
  const labels = ['Lane now', 'Owner now', 'Proposed lane', 'Proposed owner', 'Quarterback'];
  for (const label of labels) {
    await open(label);
    await pin.click();
  }
  await open('Spend');
  await expect(pin).toHaveAttribute('aria-disabled', 'true');
  await expect(pin).toContainText('No room for another: unpin one, or widen the window');
  await expectNoAxeViolations(page, 'menu of a column that cannot be pinned');
  await page.keyboard.press('Escape');

  // In a narrower window the last of them passes under like the others; its menu still knows that it is pinned.
  await page.setViewportSize({ width: 1120, height: 700 });
  await grid(page).hover();
  await page.mouse.wheel(150, 0);
  await open('Quarterback');
  const unpin = page.getByRole('menuitem', { name: 'Unpin' });
  await expect(unpin).toContainText('Pinned, but the window has no room to show it so');
  await unpin.click();
  await open('Quarterback');
  await expect(pin).toHaveAttribute('aria-disabled', 'true');
});
