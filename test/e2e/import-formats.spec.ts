// Lists in every form a spreadsheet or a CRM gives them: encodings, separators, lines around the list, sheets, calendars,
// the clipboard. What the app took them for is shown, can be changed on screen, and what is seen is what is written.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { workbookBytes } from '../helpers/workbook-bytes';
import { choose, expect, goTo, pick, startImport, test } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { expectCounts, giveFile, importAccounts, untilWorkedOut } from './support/import-steps';
import { tabTo } from './support/keys';
import { accountNamed, readBook } from './support/stored-rows';

const filePanel = (page: Page): Locator => page.getByRole('region', { name: 'File', exact: true });

/** Opens one of the File panel's short lists and takes an entry. */
async function select(page: Page, label: string, choice: string): Promise<void> {
  await filePanel(page)
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

async function expectNewNames(page: Page, names: readonly string[]): Promise<void> {
  const changes = page.getByRole('region', { name: 'What will change' });
  for (const name of names) await expect(changes.getByText(name, { exact: true })).toBeVisible();
}

test('UTF-16 as spreadsheets save it: read with tabs, every letter kept', async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  const text =
    '\ufeffAccount Name\tCity\tAnnual Spend\nMüller & Söhne\tKöln\t44,100\n東京電機\tTōkyō\t12,000\n';
  await giveFile(page, { name: 'unicode.txt', text: Buffer.from(text, 'utf16le') });
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  await expect(filePanel(page)).toContainText('UTF-16 LE, tab, header on row 1');
  await importAccounts(page, 2);
  expect(accountNamed(await readBook(page), '東京電機')).toMatchObject({
    city: 'Tōkyō',
    spendCents: 12_000_00,
  });
});

test('Windows-1252: the guess is shown with its letters, another one changes samples and names at once', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  const text =
    'Account Name;Ort;Umsatz 12 Monate\nMüller & Söhne;Köln;44.100,50\nGroß Handel;Düren;12.000,25\n';
  await giveFile(page, { name: 'kunden.csv', text: Buffer.from(text, 'latin1') });
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  const panel = filePanel(page);
  await expect(panel).toContainText('Windows-1252');
  await expect(panel.getByText('Letters read as')).toBeVisible();
  const samples = panel.getByRole('list').filter({ hasText: 'Müller & Söhne' });
  await expect(samples).toBeVisible();
  await expectNewNames(page, ['Müller & Söhne', 'Groß Handel']);
  await expectNoAxeViolations(page, 'import with an uncertain encoding');

  await select(page, 'Encoding', 'UTF-8');
  await expectNewNames(page, ['M\ufffdller & S\ufffdhne']);
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('Try another encoding');
  await select(page, 'Encoding', 'Latin-1');
  await expectNewNames(page, ['Müller & Söhne', 'Groß Handel']);
  await select(page, 'Encoding', 'Windows-1252');
  await expectNewNames(page, ['Müller & Söhne', 'Groß Handel']);
  await select(page, 'Separator', 'comma');
  await expect(page.getByRole('button', { name: 'Separator comma' })).toBeVisible();
  await untilWorkedOut(page);
  await select(page, 'Separator', 'semicolon');
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  await importAccounts(page, 2);
  expect(accountNamed(await readBook(page), 'Groß Handel')).toMatchObject({
    city: 'Düren',
    spendCents: 12_000_25,
  });
});

const handKept = [
  'Kundenliste Nordost;;;;',
  'Stand 10.03.2026;;;;',
  ';;;;',
  'Kundennummer;Firma;Ort;Umsatz 12 Monate;Letzter Auftrag',
  'K-1;Aalen Antriebe;Aalen;"1.234,50";26.02.2026',
  'K-2;Bremer Stahl;Bremen;"12.000,25";07.03.2026',
  'K-3;Celler Mühle;Celle;"850,00";31.12.2025',
  ';;;;',
  'Summe;;;"14.084,75";',
  '',
].join('\n');

test('a hand-kept list: decimal commas, days first, lines around it named and left out, another header row', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, { name: 'nordost.csv', text: handKept });
  await expectCounts(page, { new: 3, changed: 0, unchanged: 0, rejected: 0 });
  const panel = filePanel(page);
  await expect(panel).toContainText('semicolon, header on row 4');
  await panel.getByRole('button', { name: 'Change' }).click();
  const aside = panel.getByRole('list', { name: 'Lines that are no rows' });
  await expect(aside.getByRole('listitem')).toHaveText([
    /^Row 1, title line, left out: Kundenliste Nordost/,
    /^Row 2, title line, left out: Stand 10\.03\.2026/,
    /^Row 9, total line, left out: Summe/,
  ]);
  await expectNoAxeViolations(page, 'import with lines left out');

  await test.step('another header row, and back', async () => {
    const row = panel.getByRole('spinbutton', { name: 'Header on row' });
    await row.fill('5');
    await row.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Match for Aalen Antriebe' })).toBeVisible();
    await untilWorkedOut(page);
    await row.fill('4');
    await row.press('Enter');
    await expectCounts(page, { new: 3, changed: 0, unchanged: 0, rejected: 0 });
  });
  await importAccounts(page, 3);
  const book = await readBook(page);
  expect(
    ['Aalen Antriebe', 'Bremer Stahl', 'Celler Mühle'].map((name) => {
      const { externalId, city, spendCents, lastOrderOn } = accountNamed(book, name);
      return [externalId, city, spendCents, lastOrderOn];
    }),
  ).toEqual([
    ['K-1', 'Aalen', 1_234_50, '2026-02-26'],
    ['K-2', 'Bremen', 12_000_25, '2026-03-07'],
    ['K-3', 'Celle', 850_00, '2025-12-31'],
  ]);
});

test('days and amounts that can be read either way are asked, by keyboard', async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, {
    name: 'either.csv',
    text: 'Account Name|Annual Spend|Last Order Date\nAshgrove|1,234|03/04/2025\nPell|2,345|05/06/2025\n',
  });
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  await expect(filePanel(page)).toContainText('pipe');
  const order = page.getByRole('radiogroup', { name: 'Order of day and month in Last Order Date' });
  await expect(page.getByText('Assumed: the values can be read either way').first()).toBeVisible();
  await expectNoAxeViolations(page, 'import with an open question');
  await tabTo(page, order.getByRole('radio', { checked: true }));
  const wasUs = await order.getByRole('radio', { name: 'month/day/year' }).isChecked();
  if (wasUs) await page.keyboard.press('ArrowRight');
  await expect(order.getByRole('radio', { name: 'day/month/year' })).toBeChecked();
  await untilWorkedOut(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('region', { name: /^Unassigned lane/ })).toBeVisible();
  const { lastOrderOn, spendCents } = accountNamed(await readBook(page), 'Pell');
  expect([lastOrderOn, spendCents]).toEqual(['2025-06-05', 2_345_00]);
});

test('a workbook: the other sheet chosen, days of the 1904 calendar, text kept as text', async ({
  openApp,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'lanekeeper-lists-'));
  const path = join(folder, 'two-sheets.xlsx');
  // 5 March 2026 is day 46,086 of the calendar from 1900 and 1,462 days less in the one from 1904.
  await writeFile(
    path,
    workbookBytes({
      isFrom1904: true,
      sheets: [
        {
          name: 'Last year',
          rows: [
            ['Account Name', 'City'],
            ['Old Mill', 'Keene'],
          ],
        },
        {
          name: 'This year',
          rows: [
            ['Account ID', 'Account Name', 'Annual Spend', 'Last Order Date'],
            ['007', 'Ashgrove Brewing', 44_100.5, { day: 44_624 }],
            ['008', 'Pell Millwork', 12_000, { day: 44_625 }],
          ],
        },
      ],
    }),
  );
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, path);
  await expectCounts(page, { new: 1, changed: 0, unchanged: 0, rejected: 0 });
  const panel = filePanel(page);
  await expect(panel).toContainText('Sheet Last year, header on row 1');
  await panel.getByRole('button', { name: 'Change' }).click();
  await select(page, 'Sheet', 'This year');
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  await expectNoAxeViolations(page, 'import of another sheet');
  await importAccounts(page, 2);
  await rm(folder, { recursive: true, force: true });
  const { externalId, spendCents, lastOrderOn } = accountNamed(await readBook(page), 'Ashgrove Brewing');
  expect([externalId, spendCents, lastOrderOn]).toEqual(['007', 44_100_50, '2026-03-05']);
});

test('rows copied from a spreadsheet are pasted; their matching is named, and comes back by name', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  const list = 'Firm\tTown\tSpend\nAshgrove Brewing\tAlbany\t44,100\nPell Millwork\tUtica\t12,000\n';
  await paste(page, list);
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  await expect(page.getByText('Pasted list', { exact: true })).toBeVisible();
  await choose(page, page.getByRole('combobox', { name: 'Match for Town' }), 'Region');

  await page.getByRole('button', { name: 'Name this matching' }).click();
  const dialog = page.getByRole('dialog', { name: 'Name this matching' });
  await expectNoAxeViolations(page, 'naming a matching');
  await dialog.getByRole('button', { name: 'Save name' }).click();
  await expect(dialog).toContainText('Give the matching a name');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Halden sheet');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await untilWorkedOut(page);
  await importAccounts(page, 2);
  expect(accountNamed(await readBook(page), 'Pell Millwork')).toMatchObject({ region: 'Utica', city: null });

  await goTo(page, 'Import');
  await paste(page, list.replace('12,000', '13,000'));
  await expectCounts(page, { new: 0, changed: 1, unchanged: 1, rejected: 0 });
  await expect(page.getByRole('button', { name: 'Halden sheet' })).toBeVisible();
  const town = page.getByRole('row', { name: /^Town/ });
  await expect(town.getByRole('combobox')).toHaveValue('Region');
  await expect(town).toContainText('As last time');
  await importAccounts(page, 1);
  const { region, spendCents } = accountNamed(await readBook(page), 'Pell Millwork');
  expect([region, spendCents]).toEqual(['Utica', 13_000_00]);
});

test('the kind of a list is switched by hand', async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, { name: 'people.csv', text: 'Name,Region\nMaya Okafor,East\nDana Castellano,West\n' });
  await untilWorkedOut(page);
  const kind = page.getByRole('radiogroup', { name: 'This list holds' });
  await pick(kind, 'Accounts');
  await expect(page.getByRole('button', { name: 'Import 2 accounts' })).toBeVisible();
  await pick(kind, 'Sellers');
  await expect(page.getByRole('heading', { name: 'Import sellers' })).toBeVisible();
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  const confirm = page.getByRole('button', { name: /^Confirm \d+ match/ });
  if (await confirm.isVisible()) await confirm.click();
  await page.getByRole('button', { name: 'Import 2 sellers' }).click();
  await expect(page.getByRole('region', { name: /^Unassigned lane/ })).toBeVisible();
  const book = await readBook(page);
  expect(book.count('account')).toBe(0);
  expect(
    book
      .all('seller')
      .map(({ name, region }) => [name, region])
      .sort(),
  ).toEqual([
    ['Dana Castellano', 'West'],
    ['Maya Okafor', 'East'],
  ]);
});

/** As Ctrl V does with rows of a spreadsheet on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
