// Ten thousand rows in one entry: undo, redo, restart and undo again give the same book each time, on disk and on screen.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectLaneCounts, startImport, test, undoButton, untilSaved } from './support/app';
import { expectCounts, giveFile, importAccounts } from './support/import-steps';
import { bookOf, fingerprintOf, laneCountsOf, readStoredRows } from './support/stored-rows';

const rowCount = 10_000;

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lanekeeper-lists-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('an import of 10,000 rows: undo, redo, restart, undo again', async ({ openApp }) => {
  const path = join(folder, 'generated.csv');
  await writeFile(path, generatedList());
  const app = await openApp();
  const { page } = app;
  await startImport(page);
  const empty = await lookAt(page);

  await giveFile(page, path);
  await expectCounts(page, { new: rowCount, changed: 0, unchanged: 0, rejected: 0 });
  await page.getByRole('button', { name: 'All Inside' }).click();
  await expectCounts(page, { new: rowCount, changed: 0, unchanged: 0, rejected: 0 });
  await importAccounts(page, rowCount);
  const full = await lookAt(page);
  expect(full.accounts).toBe(rowCount);
  expect(full.entries).toBe(empty.entries + 1);
  await expectLaneCounts(page, full.lanes);

  await test.step('undo', async () => {
    await undoButton(page).click();
    await expectLaneCounts(page, [0, 0, 0, 0]);
    await expectSameBook(page, empty);
  });
  await test.step('redo', async () => {
    await page.getByRole('banner').getByRole('button', { name: 'Redo' }).click();
    await expectLaneCounts(page, full.lanes);
    await expectSameBook(page, full);
  });
  await app.close();
  const again = await openApp({ userDataDir: app.userDataDir });
  await test.step('restart', async () => {
    await expectLaneCounts(again.page, full.lanes);
    await expectSameBook(again.page, full);
  });
  await test.step('undo again', async () => {
    await undoButton(again.page).click();
    await expectLaneCounts(again.page, [0, 0, 0, 0]);
    await expectSameBook(again.page, empty);
  });
});

interface Look {
  readonly accounts: number;
  readonly sellers: number;
  readonly lanes: readonly number[];
  readonly fingerprint: string;
  readonly entries: number;
}

async function lookAt(page: Page): Promise<Look> {
  const rows = await readStoredRows(page);
  const book = bookOf(rows);
  return {
    accounts: book.count('account'),
    sellers: book.count('seller'),
    lanes: laneCountsOf(book),
    fingerprint: fingerprintOf(book),
    entries: rows.entries.length,
  };
}

/** All but the length of the journal, which only grows. */
async function expectSameBook(page: Page, look: Look): Promise<void> {
  await untilSaved(page);
  const now = await lookAt(page);
  expect({ ...now, entries: 0 }).toEqual({ ...look, entries: 0 });
}

/** A list that is the same in every run: figures follow from the row's number. */
function generatedList(): string {
  const rows = Array.from({ length: rowCount }, (_, index) =>
    [
      `G-${String(index).padStart(5, '0')}`,
      `Generated account ${index}`,
      index % 50 === 49 ? '' : `Seller ${index % 40}`,
      (index * 7_919) % 400_000,
      500 + ((index * 104_729) % 30_000),
      index % 24,
      `${2024 + (index % 2)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    ].join(','),
  );
  return `Account ID,Account Name,Account Owner,Annual Spend,Average Order,Orders,Last Order Date\n${rows.join('\n')}\n`;
}
