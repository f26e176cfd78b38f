// Files made to hurt: bombs, lies, locks, floods, and files of another kind. Each is refused in a sentence that says why
// while frames go on, and nothing is written.
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  columnName,
  lieAbout,
  oleBytes,
  sheetPart,
  type TestCell,
  workbookBytes,
  workbookOf,
  zipOf,
} from '../helpers/workbook-bytes';
import { alone, expect, startImport, test } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { expectResponsive, watchFrames } from './support/frames';
import { expectCounts, giveFile, importAccounts } from './support/import-steps';
import { readBook, readStoredRows } from './support/stored-rows';

const megabyte = 1024 * 1024;
const list: readonly TestCell[][] = [
  ['Account Name', 'City'],
  ['Ashgrove Brewing', 'Albany'],
];
const sheet = sheetPart(1);
const blanks = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(32);

interface Hostile {
  readonly what: string;
  readonly name: string;
  /** Made when it is its turn, so that only one of them is in memory. */
  readonly bytes: () => Uint8Array;
  readonly says: RegExp;
}

const entities = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index === 0 ? '' : index};`.repeat(10)}">`,
).join('');
const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${entities}]><worksheet><sheetData><row><c t="str"><v>&lol9;</v></c></row></sheetData></worksheet>`;

const hostile: readonly Hostile[] = [
  {
    what: 'a zip bomb',
    name: 'bomb.xlsx',
    bytes: () => workbookBytes({ sheets: [{ part: blanks(310 * megabyte) }], level: 1 }),
    says: /^bomb\.xlsx holds more than 300 MB once unpacked, and at most that much can be read\. Leave out/,
  },
  {
    what: 'a zip bomb that says it is small',
    name: 'lie.xlsx',
    bytes: () =>
      lieAbout(workbookBytes({ sheets: [{ part: blanks(64 * megabyte) }], level: 1 }), sheet, {
        declaredBytes: 5_000,
      }),
    says: /^lie\.xlsx cannot be read: it holds more than it says it holds\./,
  },
  {
    what: 'entities that multiply',
    name: 'laughs.xlsx',
    bytes: () => workbookBytes({ sheets: [{ part: laughs }] }),
    says: /^laughs\.xlsx cannot be read: it holds definitions of its own \(a DOCTYPE\), which no workbook has\./,
  },
  {
    what: 'a workbook with a password',
    name: 'locked.xlsx',
    bytes: () => oleBytes(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
    says: /^locked\.xlsx has a password\. Open it in the program it comes from, save a copy without/,
  },
  {
    what: 'an old workbook',
    name: 'accounts.xls',
    bytes: () => oleBytes(['Root Entry', 'Workbook']),
    says: /^accounts\.xls is in the old Excel format \(\.xls\).* Save the list as XLSX or CSV and choose that file\.$/,
  },
  {
    what: 'a PDF that is called a workbook',
    name: 'accounts.xlsx',
    bytes: () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
    says: /^accounts\.xlsx is a PDF, not a table\./,
  },
  {
    what: 'bytes that are no archive',
    name: 'noise.xlsx',
    bytes: () => Uint8Array.from({ length: 4_096 }, (_, index) => (index * 7_919) % 256),
    says: /^noise\.xlsx is not a table: it holds bytes that no text has\./,
  },
  {
    what: 'an archive without a workbook',
    name: 'lists.xlsx',
    bytes: () => zipOf({ 'accounts.csv': 'Account Name\nAshgrove' }),
    says: /^lists\.xlsx is an archive without a workbook\. Unpack it and choose the list inside/,
  },
  {
    what: 'half a workbook',
    name: 'half.xlsx',
    bytes: () => workbookOf(list).subarray(0, 900),
    says: /^half\.xlsx cannot be read: /,
  },
  {
    what: 'a sheet of 16,384 columns',
    name: 'wide.xlsx',
    bytes: () =>
      workbookOf([Array.from({ length: 16_384 }, (_, column) => columnName(column)), ['Ashgrove']]),
    says: /^wide\.xlsx has more columns than can be read: row 1 goes on to column 1,001, and at most 1,000 can/,
  },
  {
    what: 'a text of 16,384 columns',
    name: 'wide.csv',
    bytes: () => {
      const row = Array.from({ length: 16_384 }, (_, column) => columnName(column)).join(',');
      return Buffer.from(`${row}\n${row}\n`);
    },
    says: /^wide\.csv has 16,384 columns, and at most 1,000 can be read\. Leave out the columns/,
  },
  {
    what: 'one line of 90 MB',
    name: 'line.csv',
    bytes: () => Buffer.alloc(90 * megabyte, 'a'),
    says: /^line\.csv is not a table: its first row does not end\. Export the list as CSV and choose that file\.$/,
  },
  {
    what: 'a header, then one line of 90 MB',
    name: 'tail.csv',
    bytes: () =>
      Buffer.concat([Buffer.from('Account Name,City\nAshgrove,Troy\n'), Buffer.alloc(90 * megabyte, 'a,')]),
    says: /^tail\.csv /,
  },
  {
    what: 'one quoted cell of 90 MB',
    name: 'quote.csv',
    bytes: () => Buffer.concat([Buffer.from('Account Name,City\n"'), Buffer.alloc(90 * megabyte, 'a')]),
    says: /^quote\.csv /,
  },
];

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lanekeeper-lists-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('hostile files are refused in a sentence each while the window answers', { tag: alone }, async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  const before = await lookAt(page);
  for (const { what, name, bytes, says } of hostile) {
    await test.step(what, async () => {
      const path = join(folder, name);
      await writeFile(path, bytes());
      await watchFrames(page);
      await giveFile(page, path);
      await expect.soft(page.getByRole('alert')).toHaveText(says, { timeout: 15_000 });
      await expectResponsive(page);
      await rm(path);
    });
  }
  await expectNoAxeViolations(page, 'import with a refused workbook');
  expect(await lookAt(page), 'nothing is written').toEqual(before);
});

test('reading a long file shows how far it is and can be cancelled', { tag: alone }, async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  const before = await lookAt(page);
  const path = join(folder, 'long.csv');
  const file = await open(path, 'w');
  const rows = 'Ashgrove Brewing,Albany,"44,100",2026-02-26,Food,New York,Maya Okafor\n'.repeat(10_000);
  await file.write('Account Name,City,Annual Spend,Last Order,Segment,State,Owner\n');
  for (let part = 0; part < 100; part += 1) await file.write(rows);
  await file.close();
  await watchFrames(page);
  await giveFile(page, path);
  await expect(page.getByRole('progressbar', { name: 'Reading long.csv' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  await expectResponsive(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await lookAt(page)).toEqual(before);
});

test('a workbook with macros is read for its cells, and nothing in it runs', async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  page.on('dialog', (dialog) => {
    throw new Error(`A dialog opened: ${dialog.message()}`);
  });
  const rows: TestCell[][] = [
    ['Account Name', 'City'],
    [
      { xml: `<c r="A2" t="str"><f>HYPERLINK("https://example.com","Ashgrove")</f><v>Ashgrove</v></c>` },
      'Albany',
    ],
    ["=cmd|' /c calc'!A0", 'Troy'],
  ];
  const path = join(folder, 'macros.xlsm');
  const parts = { 'xl/vbaProject.bin': Buffer.from('Sub Auto_Open()\nEnd Sub') };
  await writeFile(path, workbookBytes({ sheets: [{ rows }], parts }));
  await giveFile(page, path);
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  await importAccounts(page, 2);
  const names = (await readBook(page)).all('account').map(({ name }) => name);
  expect(names.sort()).toEqual(["=cmd|' /c calc'!A0", 'Ashgrove']);
  expect(page.context().pages()).toHaveLength(1);
});

async function lookAt(page: Page): Promise<readonly [string[], number]> {
  const { entries } = await readStoredRows(page);
  return [entries.map(({ kind }) => kind), (await readBook(page)).count('account')];
}
