// The difference a second list makes: what is left out, kept, written over, missing, rejected, alike; then one undo for
// all of it, and the way back from a backup.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import {
  choose,
  expect,
  goTo,
  lane,
  manager,
  pick,
  startImport,
  test,
  undoButton,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { changeHere } from './support/change-here';
import { expectCounts, giveFile, importAccounts, untilWorkedOut } from './support/import-steps';
import { tabTo } from './support/keys';
import { accountNamed, fingerprintOf, readBook, readStoredRows, sellerNamed } from './support/stored-rows';

const header = 'Account ID,Account Name,Annual Spend,Average Order,City,Account Owner';
const first = [
  header,
  'D-1,Ashgrove Brewing,44100,1200,Albany,Maya Okafor',
  'D-2,Vantry Aerospace,1240300,48640,Troy,Dana Castellano',
  'D-3,Kestrel Robotics,418300,31480,Nashua,Dana Castellano',
  'D-4,Orchard Hill Cannery,52360,900,Utica,Maya Okafor',
  'D-5,Juniper Lab Supply,27040,800,Keene,Maya Okafor',
  'D-6,Tolland Grain,61000,1500,Keene,Maya Okafor',
  '',
].join('\n');
const second = [
  header,
  'D-1,Ashgrove Brewing,46000,1300,Albany,Maya Okafor',
  'D-3,Kestrel Robotics,418300,31480,Manchester,Dana Castellano',
  'D-4,Orchard Hill Cannery,lots,900,Utica,Maya Okafor',
  'D-6,Tolland Grain,61000,1500,Keene,Maya Okafor',
  'D-7,Pell Millwork,12000,400,Utica,Maya Okafor',
  ',Vantry Aerospce,1250000,48640,Troy,Dana Castellano',
  ',Ashgrove Brewng,9000,300,Albany,Maya Okafor',
  ',Tolland Grains,8000,300,Keene,Maya Okafor',
  '',
].join('\n');

const outcome = (page: Page): Locator => page.getByRole('region', { name: 'What will change' });
const problems = (page: Page): Locator => page.getByRole('region', { name: 'Problems' });
const box = (page: Page, name: string): Locator => page.getByRole('checkbox', { name, exact: true });

/** A checkbox is covered by its drawing; space ticks it as a hand would. */
async function setTick(field: Locator, isTicked: boolean): Promise<void> {
  if ((await field.isChecked()) !== isTicked) await field.press('Space');
  await expect(field).toBeChecked({ checked: isTicked });
}

async function openTab(page: Page, name: string): Promise<void> {
  await outcome(page)
    .getByRole('tab', { name: new RegExp(`^${name} `) })
    .click();
}

async function importFirst(page: Page): Promise<void> {
  await startImport(page);
  await giveFile(page, { name: 'accounts.csv', text: first });
  await expectCounts(page, { new: 6, changed: 0, unchanged: 0, rejected: 0 });
  await choose(page, page.getByRole('combobox', { name: 'Lane for Maya Okafor' }), 'Inside');
  await choose(page, page.getByRole('combobox', { name: 'Lane for Dana Castellano' }), 'Field');
  await untilWorkedOut(page);
  await importAccounts(page, 6);
}

test('a second list: left out, kept here, missing, rejected, alike; one undo; back from a backup', async ({
  openApp,
}) => {
  const app = await openApp();
  const { page } = app;
  await importFirst(page);
  await changeHere(page, 'Kestrel Robotics', 'city', 'Concord');
  const before = fingerprintOf(await readBook(page));
  expect(accountNamed(await readBook(page), 'Kestrel Robotics').city).toBe('Concord');

  await goTo(page, 'Import');
  await giveFile(page, { name: 'accounts.csv', text: second });
  await untilWorkedOut(page);
  await expectCounts(page, { new: 4, changed: 1, unchanged: 2, rejected: 1 });
  await expectNoAxeViolations(page, 'import with a difference');

  await test.step('a row and a value are left out', async () => {
    await openTab(page, 'New');
    await setTick(box(page, 'Take Pell Millwork'), false);
    await expectCounts(page, { new: 3, changed: 1, unchanged: 2, rejected: 1 });
    await openTab(page, 'Changed');
    await setTick(page.getByRole('checkbox', { name: /^Take A\w+ order of Ashgrove Brewing$/ }), false);
    await untilWorkedOut(page);
    await expect(outcome(page)).toContainText('2 rows left out, whole or in part.');
  });

  await test.step('a value changed here is kept, unless it is to be written over', async () => {
    await expect(outcome(page)).toContainText('1 account keeps what was changed here.');
    await expect(outcome(page)).toContainText(`by ${manager}`);
    const over = box(page, 'Take City of Kestrel Robotics from the file');
    await expect(over).not.toBeChecked();
    await setTick(over, true);
    await expectCounts(page, { new: 3, changed: 2, unchanged: 1, rejected: 1 });
    await setTick(over, false);
    await expectCounts(page, { new: 3, changed: 1, unchanged: 2, rejected: 1 });
  });

  await test.step('accounts that are missing are left alone unless asked', async () => {
    await openTab(page, 'Missing');
    await expect(outcome(page)).toContainText('Juniper Lab Supply');
    await expectNoAxeViolations(page, 'import with missing accounts');
  });

  await test.step('a rejected row is saved with its reason, then corrected in place by keyboard', async () => {
    await problems(page).getByRole('button', { name: 'Save list' }).click();
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(/Saved accounts problems.*\.csv/);
    const saved = readFileSync(app.savedFiles[0] ?? '', 'utf8');
    expect(saved).toContain('lots is not an amount.');
    expect(saved).toContain('Orchard Hill Cannery');
    await tabTo(page, problems(page).getByRole('button', { name: 'Edit, row 4' }));
    await page.keyboard.press('Enter');
    const field = page.getByRole('form', { name: 'Row 4' }).getByRole('textbox', { name: 'Annual Spend' });
    await expect(field).toBeFocused();
    await expectNoAxeViolations(page, 'a rejected row being corrected');
    await field.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('53000');
    await page.keyboard.press('Enter');
    await expectCounts(page, { new: 3, changed: 2, unchanged: 2, rejected: 0 });
    await expect(page.getByText('1 row corrected here; the file stays as it is.')).toBeVisible();
  });

  await test.step('lookalikes: the same, different, decided later', async () => {
    const answer = async (row: number, name: string, verdict: string): Promise<void> => {
      const question = new RegExp(`^Is row ${row}, ${name}, the same as`);
      await pick(page.getByRole('radiogroup', { name: question }), verdict);
      await untilWorkedOut(page);
    };
    await answer(7, 'Vantry Aerospce', 'Same');
    await expectCounts(page, { new: 2, changed: 3, unchanged: 2, rejected: 0 });
    await answer(7, 'Vantry Aerospce', 'Decide later');
    await expectCounts(page, { new: 3, changed: 2, unchanged: 2, rejected: 0 });
    await answer(7, 'Vantry Aerospce', 'Same');
    await answer(8, 'Ashgrove Brewng', 'Different');
    await answer(9, 'Tolland Grains', 'Decide later');
    await expectNoAxeViolations(page, 'import with lookalikes');
  });

  await page.getByRole('button', { name: /^Import \d+ accounts$/ }).click();
  await expect(lane(page, 'Inside')).toBeVisible();
  await untilSaved(page);
  const { entries } = await readStoredRows(page);
  const book = await readBook(page);
  await test.step('what is on disk', async () => {
    expect(entries.at(-1)).toMatchObject({ kind: 'accounts.imported', origin: 'import' });
    expect(
      book
        .all('account')
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'Ashgrove Brewing',
      'Ashgrove Brewng',
      'Juniper Lab Supply',
      'Kestrel Robotics',
      'Orchard Hill Cannery',
      'Tolland Grain',
      'Tolland Grains',
      'Vantry Aerospce',
    ]);
    expect(accountNamed(book, 'Ashgrove Brewing')).toMatchObject({
      spendCents: 46_000_00,
      averageOrderCents: 1_200_00,
    });
    expect(accountNamed(book, 'Kestrel Robotics').city).toBe('Concord');
    expect(accountNamed(book, 'Orchard Hill Cannery').spendCents).toBe(53_000_00);
    expect(accountNamed(book, 'Vantry Aerospce')).toMatchObject({
      externalId: 'D-2',
      spendCents: 1_250_000_00,
    });
  });

  await test.step('one undo takes all of it back', async () => {
    await undoButton(page).click();
    await expect.poll(async () => fingerprintOf(await readBook(page))).toBe(before);
  });

  await test.step('written over and removed when asked', async () => {
    await goTo(page, 'Import');
    await giveFile(page, { name: 'accounts.csv', text: second.replace(',lots,', ',53000,') });
    await untilWorkedOut(page);
    await page.getByRole('button', { name: 'All different' }).click();
    await openTab(page, 'Changed');
    await setTick(box(page, 'Take City of Kestrel Robotics from the file'), true);
    await openTab(page, 'Missing');
    await setTick(box(page, 'Remove 2 missing accounts'), true);
    await untilWorkedOut(page);
    await expect(outcome(page)).toContainText('2 accounts are not in this file and will be removed.');
    await page.getByRole('button', { name: /^Import \d+ accounts$/ }).click();
    await expect(lane(page, 'Inside')).toBeVisible();
    await untilSaved(page);
    const after = await readBook(page);
    expect(accountNamed(after, 'Kestrel Robotics').city).toBe('Manchester');
    expect(after.all('account').map(({ name }) => name)).not.toContain('Juniper Lab Supply');
    expect(after.count('account')).toBe(8);
  });

  await test.step('the list again: different is remembered, nothing is new', async () => {
    await goTo(page, 'Import');
    await giveFile(page, { name: 'accounts.csv', text: second.replace(',lots,', ',53000,') });
    await expectCounts(page, { new: 0, changed: 0, unchanged: 8, rejected: 0 });
    await expect(page.getByRole('region', { name: 'Lookalikes' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
  });

  await test.step('back from the backup that was saved first', async () => {
    await goTo(page, 'Backups');
    await expect(page.getByRole('table', { name: 'Backups' })).toBeVisible();
    await expectNoAxeViolations(page, 'backups');
    await page
      .getByRole('button', { name: /^Restore Before accounts\.csv/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Restore this backup' });
    await expect(dialog.getByRole('status')).not.toHaveText('Reading the backup…');
    await expectNoAxeViolations(page, 'restoring a backup');
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    expect(fingerprintOf(await readBook(page))).toBe(before);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(async () => (await readBook(page)).count('account')).toBe(8);
  });
});

test('a seller changed on the Sellers screen is kept when a list says otherwise, and written over when asked', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  const list = 'Seller,Manager,Region\nMaya Okafor,Priya Raman,East\nDana Castellano,Priya Raman,West\n';
  await giveFile(page, { name: 'sellers.csv', text: list });
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  await page.getByRole('button', { name: 'Import 2 sellers' }).click();
  await expect(lane(page, 'Inside')).toBeVisible();
  await goTo(page, 'Sellers');
  await page.getByRole('button', { name: 'Region, Maya Okafor, East' }).click();
  await page.getByRole('textbox', { name: 'Region, Maya Okafor' }).fill('North');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Region, Maya Okafor, North' })).toBeVisible();
  await untilSaved(page);

  await goTo(page, 'Import');
  await giveFile(page, { name: 'sellers.csv', text: list });
  await expectCounts(page, { new: 0, changed: 0, unchanged: 2, rejected: 0 });
  await expect(outcome(page)).toContainText('1 seller keeps what was changed here.');
  await expect(outcome(page)).toContainText(`by ${manager}`);
  await expect(page.getByText('Nothing to import: what was changed here is kept.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 0 sellers' })).toBeDisabled();
  await expectNoAxeViolations(page, 'import of sellers with a value changed here');
  await setTick(box(page, 'Take Region of Maya Okafor from the file'), true);
  await expectCounts(page, { new: 0, changed: 1, unchanged: 1, rejected: 0 });
  await page.getByRole('button', { name: 'Import 1 seller' }).click();
  await expect(lane(page, 'Inside')).toBeVisible();
  await untilSaved(page);
  expect(sellerNamed(await readBook(page), 'Maya Okafor').region).toBe('East');
});
