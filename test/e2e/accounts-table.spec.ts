// The accounts table by pointer, over the real router: edits, moves, copies and files, held against the disk.
import type { Page } from '@playwright/test';
import { cell, grid, header, names, openTable, row, savedTable, search } from './support/accounts-table';
import { choose, expect, goTo, openSample, startImport, test, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { frame } from './support/drag';
import { giveFile, importAccounts } from './support/import-steps';
import { accountNamed, proposalFor, readBook, readStoredRows, sellerNamed } from './support/stored-rows';

/** What a paste would bring now. */
async function pasted(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  await search(page).focus();
  // The page must listen before the key comes.
  await page.evaluate(() => {
    const taken = new Promise((resolve) => {
      document.addEventListener(
        'paste',
        (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          const data = event.clipboardData;
          resolve({ text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' });
        },
        { capture: true, once: true },
      );
    });
    Reflect.set(window, 'takenByPaste', taken);
  });
  await page.keyboard.press('ControlOrMeta+V');
  return page.evaluate(
    () => Reflect.get(window, 'takenByPaste') as Promise<{ readonly text: string; readonly html: string }>,
  );
}

test('AT3 a refusal names what was typed, and can be read wherever its cell is', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  await openTable(page);
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  const refuse = async (account: string) => {
    await (await cell(page, account, 'Spend')).dblclick();
    const field = page.getByRole('textbox', { name: `Spend, ${account}` });
    await field.fill('12.500');
    await field.press('Enter');
    const hint = page.getByText('This could be two amounts. Write 12,500 or 12.50.');
    await expect(hint).toBeInViewport({ ratio: 1 });
    const [said, typed] = [await hint.boundingBox(), await field.boundingBox()];
    if (said === null || typed === null) throw new Error('The refusal is not drawn.');
    expect(said.x).toBeGreaterThanOrEqual(0);
    expect(said.x + said.width).toBeLessThanOrEqual(window.width);
    expect(said.y + said.height).toBeLessThanOrEqual(window.height);
    // Beside the cell, and not over what was typed.
    expect(said.y >= typed.y + typed.height || said.y + said.height <= typed.y).toBe(true);
    await field.press('Escape');
  };
  await refuse((await names(page))[1] ?? '');
  // The last row that can be seen, at the lower edge of the window.
  const shown = await grid(page)
    .getByRole('row')
    .evaluateAll((rows) => {
      const edge = rows[0]?.closest('[role="grid"]')?.getBoundingClientRect().bottom ?? 0;
      return rows.filter((each) => each.getBoundingClientRect().bottom <= edge).length;
    });
  await refuse((await names(page))[shown - 2] ?? '');
});

test('AT1 to AT24 the accounts table by pointer', async ({ openApp }) => {
  const { page, saveDir } = await openApp();
  await openSample(page);
  await openTable(page);
  await expect(page.getByText('318 accounts', { exact: true }).first()).toBeVisible();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '319');
  await expectNoAxeViolations(page, 'accounts');

  await test.step('AT10 a header sorts up, down, and not at all', async () => {
    const byName = page.getByRole('button', { name: 'Sort by Account' });
    await byName.click();
    await expect(header(page, 'Account')).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(async () => (await names(page))[0]?.charAt(0)).toBe('A');
    const shown = await names(page);
    expect(shown).toEqual(shown.toSorted());
    await byName.click();
    await expect(header(page, 'Account')).toHaveAttribute('aria-sort', 'descending');
    await byName.click();
    await expect(header(page, 'Account')).toHaveAttribute('aria-sort', 'none');
    await expect(row(page, 'Vantry Aerospace')).toHaveAttribute('aria-rowindex', '2');
  });

  await test.step('AT11 the search narrows, and says how many of how many', async () => {
    await search(page).fill('copper');
    await expect(page.getByText('6 of 318 accounts')).toBeVisible();
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '7');
  });

  await test.step('AT1 a cell is edited in place, refused in words, and undone', async () => {
    const spend = await cell(page, 'Copperline Electric', 'Spend');
    await spend.dblclick();
    const field = page.getByRole('textbox', { name: 'Spend, Copperline Electric' });
    await field.fill('82.500');
    await field.press('Enter');
    await expect(page.getByText('This could be two amounts. Write 82,500 or 82.50.')).toBeVisible();
    await expectNoAxeViolations(page, 'accounts with a refused cell');
    await field.fill('82.5k');
    await field.press('Enter');
    await expect(spend).toHaveText('$82,500');
    await expect(spend).toBeFocused();
    await untilSaved(page);
    expect(accountNamed(await readBook(page), 'Copperline Electric').spendCents).toBe(8_250_000);
    const { entries } = await readStoredRows(page);
    expect(entries.at(-1)).toMatchObject({
      kind: 'account.edited',
      label: 'Copperline Electric: spend set to $82.5K',
      changeCount: 1,
    });
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(spend).toHaveText('$96,080');
  });

  await test.step('AT9 lane and owner say why they are not edited', async () => {
    await (await cell(page, 'Copperline Electric', 'Owner now')).dblclick();
    await expect(page.getByText('Lane and owner are what the CRM says.')).toBeVisible();
  });

  await test.step('AT16 selected accounts are edited together: one entry, one undo', async () => {
    await page.getByRole('checkbox', { name: 'Select all shown' }).click();
    await expect(page.getByText('6 selected')).toBeVisible();
    await page.getByRole('button', { name: 'Edit…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit 6 accounts' });
    await choose(page, dialog.getByRole('combobox', { name: 'Field' }), 'Technical share');
    await dialog.getByRole('textbox', { name: 'Value' }).fill('140');
    await dialog.getByRole('button', { name: 'Set for 6 accounts' }).click();
    await expect(dialog.getByText('Write a percentage from 0 to 100, such as 40%.')).toBeVisible();
    await expectNoAxeViolations(page, 'bulk edit');
    await dialog.getByRole('textbox', { name: 'Value' }).fill('12.5%');
    await dialog.getByRole('button', { name: 'Set for 6 accounts' }).click();
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    const book = await readBook(page);
    const shares = book.all('account').filter(({ technicalShare }) => technicalShare === 0.125);
    expect(shares).toHaveLength(6);
    const before = (await readStoredRows(page)).entries.length;
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(async () => (await readStoredRows(page)).entries.length).toBe(before + 1);
    const undone = await readBook(page);
    expect(undone.all('account').filter(({ technicalShare }) => technicalShare === 0.125)).toEqual([]);
  });

  await test.step('AT23 selected rows are copied with their header, texts and tables', async () => {
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(page.getByText('6 rows copied.')).toBeVisible();
    const { text, html } = await pasted(page);
    const lines = text.split(/\r?\n/);
    expect(lines).toHaveLength(7);
    expect(lines[0]?.split('\t').slice(0, 3)).toEqual(['Account', 'Lane now', 'Owner now']);
    expect(lines.find((line) => line.startsWith('Copperline Electric\t'))).toContain('\t96080\t');
    expect(html).toContain('<td>Copperline Electric</td>');
  });

  await test.step('AT17 selected accounts are moved together', async () => {
    await page.getByRole('button', { name: 'Move…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move 6 accounts' });
    await choose(page, dialog.getByRole('combobox', { name: 'Seller' }), 'Marcus Hale');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('One book');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(await cell(page, 'Copperline Electric', 'Proposed owner')).toHaveText('Marcus Hale');
    await expect(await cell(page, 'Copperline Electric', 'Owner now')).toHaveText('Priya Raman');
    await untilSaved(page);
    const book = await readBook(page);
    expect(proposalFor(book, 'Copperline Electric')).toMatchObject({
      lane: 'field',
      ownerId: sellerNamed(book, 'Marcus Hale').id,
    });
    await expect(grid(page).locator(':focus')).toHaveCount(1);
  });

  await test.step('AT14 columns are dragged, resized, hidden and pinned; the layout is kept', async () => {
    const from = await page.getByRole('button', { name: 'Sort by Owner now' }).boundingBox();
    const to = await header(page, 'Lane now').boundingBox();
    if (from === null || to === null) throw new Error('A header is not drawn.');
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    for (let step = 1; step <= 6; step += 1) {
      await page.mouse.move(from.x + 20 + ((to.x + 10 - from.x - 20) * step) / 6, from.y + 10);
      await frame(page);
    }
    await page.mouse.up();
    await expect(header(page, 'Owner now')).toHaveAttribute('aria-colindex', '3');
    await expect(header(page, 'Owner now')).toHaveAttribute('aria-sort', 'none');
    const separator = page.getByRole('separator', { name: 'Width of Owner now' });
    const grip = await separator.boundingBox();
    if (grip === null) throw new Error('The separator is not drawn.');
    await page.mouse.move(grip.x + 4, grip.y + 10);
    await page.mouse.down();
    await page.mouse.move(grip.x + 54, grip.y + 10, { steps: 5 });
    await page.mouse.up();
    await expect(separator).toHaveAttribute('aria-valuenow', '198');
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Quarterback' }).click();
    await expectNoAxeViolations(page, 'columns menu');
    await page.keyboard.press('Escape');
    await expect(header(page, 'Quarterback')).toHaveCount(0);
    await header(page, 'Spend').hover();
    await page.getByRole('button', { name: 'Column Spend' }).click();
    await page.getByRole('menuitem', { name: 'Pin to the left' }).click();
    await expect(header(page, 'Spend')).toHaveAttribute('aria-colindex', '3');
  });

  await test.step('AT20 AT21 what is shown is saved as CSV and as a workbook', async () => {
    await page.getByRole('button', { name: 'Excel', exact: true }).click();
    await expect(page.getByText(/^Saved 6 accounts as .*\.xlsx in/)).toBeVisible();
    await page.getByRole('button', { name: 'CSV', exact: true }).click();
    await expect(page.getByText(/^Saved 6 accounts as .*\.csv in/)).toBeVisible();
    for (const ending of ['.xlsx', '.csv']) {
      const table = await savedTable(saveDir, ending);
      expect(table.headers.slice(0, 4)).toEqual(['Account', 'Spend', 'Owner now', 'Lane now']);
      expect(table.headers).not.toContain('Quarterback');
      const line = [...table.rows].find(([name]) => name === 'Copperline Electric');
      expect(line?.slice(0, 4)).toEqual(['Copperline Electric', '96080', 'Priya Raman', 'Inside']);
      expect([...table.rows]).toHaveLength(6);
    }
  });

  await test.step('AT14 the layout is there after a restart', async () => {
    await page.reload();
    await page.waitForSelector('[data-app-state="ready"]');
    await openTable(page);
    await expect(header(page, 'Spend')).toHaveAttribute('aria-colindex', '3');
    await expect(header(page, 'Quarterback')).toHaveCount(0);
  });
});

test('AT6 an account that an undo takes away while its cell is edited is said to be gone', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, { name: 'one.csv', text: 'Account Name,City\nAcme,Troy\nBrill,Utica\n' });
  await importAccounts(page, 2);
  await goTo(page, 'Accounts');
  await (await cell(page, 'Acme', 'Account')).dblclick();
  await page.getByRole('textbox', { name: 'Account, Acme' }).fill('Acme Albany');
  // As the window's own menu does it: the focus stays in the field.
  await page.evaluate(() =>
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, cancelable: true })),
  );
  await expect(
    page.getByText('Acme is no longer in this workspace, so what was typed is not saved.'),
  ).toBeVisible();
  await untilSaved(page);
  expect((await readBook(page)).count('account')).toBe(0);
});
