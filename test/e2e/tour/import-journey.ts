// The import as the tour shows it: every kind of list and every question about one. Pictures every state and checks none.
import type { Page } from '@playwright/test';
import { choose, goTo, lane, manager, untilReady, untilSaved } from '../support/app';
import { laterList, orderLines, ordersList, ownList, sellersList } from './own-lists';
import type { Camera } from './pictures';

/** Lists of its own brought into a workspace of its own. The page stands on the first-run screen. */
export async function tourImport(page: Page, camera: Camera): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(manager);
  await page.getByRole('button', { name: 'Import a list' }).click();
  await page.getByLabel('Account list', { exact: true }).waitFor({ state: 'attached' });
  await untilSaved(page);
  await camera.take('import-file');
  await pictureAccounts(page, camera);
  await pictureDifference(page, camera);
  await pictureOrders(page, camera);
  await pictureSellers(page, camera);
  await goTo(page, 'Backups');
  await page.getByRole('table', { name: 'Backups' }).waitFor();
  await camera.take('backups');
}

async function give(page: Page, label: string, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel(label, { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: /^Import [\d,]+ / }).waitFor();
  await untilWorkedOut(page);
}

/** The outcome is up to date with what was chosen. */
async function untilWorkedOut(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: 'What will change' })
    .and(page.locator('[aria-busy=false]'))
    .waitFor();
}

async function apply(page: Page): Promise<void> {
  const confirm = page.getByRole('button', { name: /^Confirm \d+ match/ });
  if (await confirm.isVisible()) await confirm.click();
  await page.getByRole('button', { name: /^Import [\d,]+ / }).click();
  await lane(page, 'Inside').waitFor();
  await untilReady(page);
  await untilSaved(page);
}

/** The message of an import has been seen; it would stand in the next pictures too. */
async function dismissMessage(page: Page): Promise<void> {
  await page.getByRole('log', { name: 'Messages' }).getByRole('button', { name: 'Dismiss' }).click();
}

async function pictureAccounts(page: Page, camera: Camera): Promise<void> {
  await give(page, 'Account list', 'riverside.csv', ownList);
  await camera.take('import-matching');
  const file = page.getByRole('region', { name: 'File' });
  await file.getByRole('button', { name: 'Change' }).click();
  await camera.take('import-reading');
  await file.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Sellers’ lanes' }).scrollIntoViewIfNeeded();
  await page.getByRole('heading', { name: 'Problems' }).scrollIntoViewIfNeeded();
  await camera.take('import-problems');
  await page
    .getByRole('button', { name: /^Edit, row/ })
    .first()
    .click();
  await camera.take('import-edit');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Choose lanes for/ }).click();
  await camera.take('import-lanes');
  await page.getByRole('button', { name: /^\d+ pairs? looks? alike$/ }).click();
  await camera.take('import-lookalikes');
  await page.getByRole('button', { name: 'All Inside' }).click();
  await untilWorkedOut(page);
  await apply(page);
  await camera.take('board-after-import');
}

async function pictureDifference(page: Page, camera: Camera): Promise<void> {
  await dismissMessage(page);
  await goTo(page, 'Import');
  await give(page, 'Account list', 'riverside-april.csv', laterList);
  await camera.take('import-difference');
  await page.getByRole('tabpanel').getByRole('checkbox').first().press('Space');
  await untilWorkedOut(page);
  await camera.take('import-left-out');
  await page.getByRole('tab', { name: /^Missing/ }).click();
  await camera.take('import-missing');
}

async function pictureOrders(page: Page, camera: Camera): Promise<void> {
  await give(page, 'Account list', 'riverside-orders.csv', ordersList);
  await camera.take('import-orders');
  await give(page, 'Order lines', 'riverside-lines.csv', orderLines);
  await page.getByRole('heading', { name: 'Columns of riverside-lines.csv' }).waitFor();
  await untilWorkedOut(page);
  await page.getByRole('heading', { name: 'In this list' }).scrollIntoViewIfNeeded();
  await camera.take('import-order-lines');
  await choose(page, page.getByRole('combobox', { name: 'What Backorder counts as' }), 'Order');
  await untilWorkedOut(page);
  await page.getByRole('heading', { name: 'Accounts', exact: true }).scrollIntoViewIfNeeded();
  await camera.take('import-order-accounts');
}

async function pictureSellers(page: Page, camera: Camera): Promise<void> {
  await give(page, 'Account list', 'riverside-sellers.csv', sellersList);
  await camera.take('import-sellers');
}
