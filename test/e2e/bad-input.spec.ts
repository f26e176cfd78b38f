// What a file that should not be taken gets: a sentence that names file, line and column, nothing written, nothing run,
// and a window that goes on answering.
import { readFileSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { alone, card, expect, lane, startImport, test } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { expectResponsive, watchFrames } from './support/frames';
import { expectCounts, giveFile, importAccounts, type ListFile } from './support/import-steps';
import { readBook, readStoredRows } from './support/stored-rows';

/** Files that are refused as a whole, and the sentence each gets. */
const refusals: readonly { readonly what: string; readonly file: ListFile; readonly says: RegExp }[] = [
  {
    what: 'a picture',
    file: { name: 'logo.csv', text: Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex') },
    says: /^logo\.csv is a picture, not a table\. .*choose that file\.$/,
  },
  {
    what: 'a PDF',
    file: { name: 'accounts.csv', text: '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n' },
    says: /^accounts\.csv is a PDF, not a table\. Export the list as CSV/,
  },
  {
    what: 'a workbook that is cut off',
    file: { name: 'accounts.csv', text: Buffer.from('504b030414000600080000002100', 'hex') },
    says: /^accounts\.csv cannot be read: its end is missing, so it was not saved or loaded whole\./,
  },
  {
    what: 'a web page',
    file: { name: 'report.csv', text: '<!DOCTYPE html><html><script>window.wasRun = true</script></html>' },
    says: /^report\.csv is a web page, not a table\./,
  },
  {
    what: 'an empty file',
    file: { name: 'empty.csv', text: '' },
    says: /^empty\.csv is empty\. Choose a file with a header and rows\.$/,
  },
  {
    what: 'blank lines only',
    file: { name: 'blank.csv', text: '\n\n  \n' },
    says: /^blank\.csv holds no text\. Choose a file with a header and rows\.$/,
  },
  {
    what: 'a header only',
    file: { name: 'header.csv', text: 'Account Name,Annual Spend\n' },
    says: /^header\.csv has a header and no rows, so there is nothing to import\.$/,
  },
  {
    what: 'bytes that no text has',
    file: { name: 'dump.csv', text: Buffer.from('Account Name\0City\nA\0B\n', 'latin1') },
    says: /^dump\.csv is not a table: it holds bytes that no text has\./,
  },
];

/** For files too large to be handed over by any other way. */
let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lanekeeper-lists-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('files that are no list are refused in a sentence, and nothing is written', { tag: alone }, async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  await watchForRunning(page);
  await watchFrames(page);
  for (const { what, file, says } of refusals) {
    await test.step(what, async () => {
      await giveFile(page, file);
      await expect(page.getByRole('alert')).toHaveText(says);
    });
  }
  await test.step('a file over the cap', async () => {
    const path = join(folder, 'large.csv');
    const handle = await open(path, 'w');
    await handle.truncate(101 * 1024 * 1024);
    await handle.close();
    await giveFile(page, path);
    await expect(page.getByRole('alert')).toHaveText(
      /^large\.csv is 101 MB, and at most 100 MB can be read\. Split it/,
    );
  });
  await expectNoAxeViolations(page, 'import with a refusal');
  await expectNothingWritten(page);
  await expectNothingRan(page);
  await expectResponsive(page);
});

test('rows that cannot be taken are named by line and column, and only the good ones come in', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, { name: 'mixed.csv', text: mixedList });
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 7 });
  const problems = page.getByRole('region', { name: 'Problems' });
  for (const [line, column, says] of [
    [3, '', /2 cells, and the header has 5\. .*quotation marks/],
    [4, '', /6 cells, and the header has 5\. .*quotation marks/],
    [5, 'Last Order Date', /31\/02\/2025 is not a date\. Expected/],
    [6, 'Annual Spend', /lots is not an amount\. Expected a number such as 1,234\.56/],
    [7, 'Annual Spend', /is more than 10 trillion\. Check the number and the unit/],
    [8, 'Account Name', /The name is empty\. Every account needs one\./],
    [9, 'Account ID', /B-001.*row 2/],
    [10, 'Annual Spend', /-500 is negative\. It is taken as it is\./],
  ] as const) {
    const row = problems.getByRole('row', { name: new RegExp(`^Row ${line} `) });
    await expect(row.first(), `row ${line}`).toHaveText(says);
    if (column !== '') await expect(row.first(), `row ${line}`).toContainText(column);
  }
  await expectNothingWritten(page);
  await importAccounts(page, 2);
  const names = (await readBook(page)).all('account').map(({ name }) => name);
  expect(names.sort()).toEqual(['Ashgrove Brewing', 'Pell Millwork']);
});

const mixedList = [
  'Account ID,Account Name,Annual Spend,Last Order Date,City',
  'B-001,Ashgrove Brewing,"44,100",26/02/2026,Albany',
  'B-002,Vantry Aerospace',
  'B-003,Kestrel Robotics,418300,02/03/2026,Nashua,NH',
  'B-004,Orchard Hill Cannery,52360,31/02/2025,Utica',
  'B-005,Juniper Lab Supply,lots,26/02/2026,Keene',
  'B-006,Tolland Grain,99999999999999999999,26/02/2026,Keene',
  'B-007,,27040,26/02/2026,Keene',
  'B-001,Ashgrove Brewing again,44100,26/02/2026,Albany',
  'B-009,Pell Millwork,-500,26/02/2026,Utica',
  '',
].join('\n');

test('a quotation mark that is never closed costs its own line, and the lines after it are read', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, {
    name: 'quotes.csv',
    text: 'Account Name,City\nAshgrove,Troy\n"Vantry,Utica\nKestrel,Keene\n',
  });
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 1 });
  await expect(
    page.getByRole('region', { name: 'Problems' }).getByRole('row', { name: /^Row 3 / }),
  ).toContainText('A quotation mark opens a cell here and none closes it, so this line cannot be read.');
  await importAccounts(page, 2);
  const names = (await readBook(page)).all('account').map(({ name }) => name);
  expect(names.sort()).toEqual(['Ashgrove', 'Kestrel']);
});

test('a list in which no row can be taken writes nothing and says so', async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, {
    name: 'nothing.csv',
    text: 'Account Name,Last Order Date\n,26/02/2026\nAshgrove Brewing,soon\n',
  });
  await expectCounts(page, { new: 0, changed: 0, unchanged: 0, rejected: 2 });
  await expect(page.getByText('No row can be taken. The problems say why.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 0 accounts' })).toBeDisabled();
  await expectNothingWritten(page);
});

test('names that look like formulas, markup, other scripts or novels are text and nothing else', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  await watchForRunning(page);
  await giveFile(page, {
    name: 'names.csv',
    text: `Account ID,Account Name\n${strangeNames.map((name, index) => `S-${index},${quoted(name)}`).join('\n')}\n`,
  });
  await expectCounts(page, { new: strangeNames.length, changed: 0, unchanged: 0, rejected: 0 });
  await importAccounts(page, strangeNames.length);
  const stored = (await readBook(page)).all('account').map(({ name }) => name);
  expect([...stored].sort()).toEqual([...strangeNames].sort());
  for (const name of strangeNames) {
    await expect(page.getByRole('row').filter({ hasText: name }).first(), name.slice(0, 20)).toBeAttached();
  }
  await expectNoAxeViolations(page, 'board with strange names');
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(scroll, 'no name widens the window').toBeLessThanOrEqual(0);
  await card(page, '<img src=x onerror="window.wasRun = true">').click();
  await expect(page.getByRole('complementary', { name: /^Account: <img/ })).toBeVisible();
  await expectNothingRan(page);
});

const strangeNames = [
  "=cmd|'/c calc'!A0",
  '=HYPERLINK("https://example.com","Ashgrove")',
  '<img src=x onerror="window.wasRun = true">',
  '<script>window.wasRun = true</script>',
  'שלום וברכה בע"מ',
  '\u202eexe.gnitset',
  '🏭 Works & Sons',
  `Novel ${'x'.repeat(4_994)}`,
];

test('a saved list of problems runs nothing in a spreadsheet', async ({ openApp }) => {
  const app = await openApp();
  await startImport(app.page);
  await giveFile(app.page, {
    name: 'formulas.csv',
    text: `Account Name,Last Order Date,City\n=cmd|'/c calc'!A0,soon,@SUM(A1)\n+Ashgrove,soon,-Troy\n`,
  });
  await expectCounts(app.page, { new: 0, changed: 0, unchanged: 0, rejected: 2 });
  await app.page.getByRole('button', { name: 'Save list' }).click();
  await expect(app.page.getByRole('log', { name: 'Messages' })).toContainText(
    /Saved formulas problems.*\.csv/,
  );
  const [path = ''] = app.savedFiles;
  const cells = readFileSync(path, 'utf8').split(/[\r\n,]+/);
  expect(
    cells.filter((cell) => /^"?[=+\-@]/.test(cell)),
    'cells a spreadsheet would run',
  ).toEqual([]);
  expect(cells).toEqual(expect.arrayContaining(["'=cmd|'/c calc'!A0", "'@SUM(A1)", "'+Ashgrove", "'-Troy"]));
});

test('a long list with many faults leaves the window answering', { tag: alone }, async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  await watchFrames(page);
  const rows = Array.from({ length: 60_000 }, (_, index) =>
    index % 2 === 0 ? `L-${index},Account ${index},${index},2026-02-26` : `L-${index},,not money,31/02/2025`,
  );
  const path = join(folder, 'long.csv');
  await writeFile(path, `Account ID,Account Name,Annual Spend,Last Order Date\n${rows.join('\n')}\n`);
  await giveFile(page, path);
  await expectCounts(page, { new: 30_000, changed: 0, unchanged: 0, rejected: 30_000 });
  await expectResponsive(page);
  await expectNothingWritten(page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await expect(lane(page, 'Inside')).toHaveCount(0);
});

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Only the entry that started the workspace, and no account. */
async function expectNothingWritten(page: Page): Promise<void> {
  const rows = await readStoredRows(page);
  expect(rows.entries.map(({ kind }) => kind)).toEqual(['workspace.started']);
  expect((await readBook(page)).count('account')).toBe(0);
}

/** Counts dialogs; scripts in names would set `wasRun`. */
async function watchForRunning(page: Page): Promise<void> {
  page.on('dialog', (dialog) => {
    void dialog.dismiss();
    throw new Error(`A dialog opened: ${dialog.message()}`);
  });
}

async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, 'wasRun'))).toBeUndefined();
  expect(page.context().pages()).toHaveLength(1);
}
