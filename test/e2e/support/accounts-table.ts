// Finds the parts of the accounts table, and reads what it saved. Checks nothing of a journey.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { bytesSource, readFile } from '../../../renderer/workers/reading/read-file';
import { asFileSays } from '../../../renderer/workers/reading/reading-types';
import { expect, goTo } from './app';

/** The table itself. */
export const grid = (page: Page) => page.getByRole('grid', { name: 'Accounts' });
export const search = (page: Page) => page.getByRole('searchbox', { name: 'Find in the table' });
export const header = (page: Page, label: string) =>
  page.getByRole('columnheader', { name: label, exact: true });
/** A row by the account's name. */
export const row = (page: Page, account: string) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: account, exact: true }) });

/** The cell of a row in the column of this header. */
export async function cell(page: Page, account: string, label: string): Promise<Locator> {
  const index = await header(page, label).getAttribute('aria-colindex');
  return row(page, account).locator(`[role="gridcell"][aria-colindex="${index}"]`);
}

/** The accounts that are drawn, from the top. */
export const names = (page: Page) =>
  grid(page).locator('[role="gridcell"][aria-colindex="2"]').allTextContents();

/** Goes to the table of the sample. */
export async function openTable(page: Page): Promise<void> {
  await goTo(page, 'Accounts');
  await expect(row(page, 'Vantry Aerospace')).toBeVisible();
}

/** The column that stands last. */
export async function lastColumn(page: Page): Promise<string> {
  return (await grid(page).getAttribute('aria-colcount')) ?? '';
}

/** The one file of this ending that was saved, read as a list. */
export async function savedTable(saveDir: string, ending: string) {
  await expect.poll(() => readdirSync(saveDir).filter((name) => name.endsWith(ending))).toHaveLength(1);
  const [name = ''] = readdirSync(saveDir).filter((each) => each.endsWith(ending));
  const bytes = new Uint8Array(readFileSync(join(saveDir, name)));
  const done = await readFile(bytesSource(name, bytes), asFileSays, () => undefined);
  if (!done.ok) throw new Error(done.message);
  return done.table;
}
