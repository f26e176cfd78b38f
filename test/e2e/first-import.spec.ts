// The first list a manager brings in: counts before anything is written, the same list again, and one undo for all of it.
import { readFileSync } from 'node:fs';
import {
  choose,
  expect,
  goTo,
  lane,
  manager,
  pick,
  sellerGroup,
  startImport,
  test,
  undoButton,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { dropFile, expectCounts, fixture, giveFile, importAccounts, realFile } from './support/import-steps';
import { accountNamed, fingerprintOf, readBook, readStoredRows, sellerNamed } from './support/stored-rows';

test('a small list: lanes for its sellers, the board, the same list again, one changed cell, one undo', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  const empty = fingerprintOf(await readBook(page));
  const list = readFileSync(fixture('small-list.csv'), 'utf8');

  await test.step('first time', async () => {
    await expectNoAxeViolations(page, 'import, no file yet');
    await giveFile(page, fixture('small-list.csv'));
    await expectCounts(page, { new: 5, changed: 0, unchanged: 0, rejected: 0 });
    expect((await readStoredRows(page)).entries, 'nothing is written before Import').toHaveLength(1);
    await expect(page.getByRole('combobox', { name: 'Match for Account Name' })).toHaveValue('Account name');
    await expectNoAxeViolations(page, 'import, columns matched');
    for (const [seller, laneName] of [
      ['Maya Okafor', 'Inside'],
      ['Dana Castellano', 'Field'],
      ['Leila Haddad', 'Specialist'],
    ] as const) {
      await choose(page, page.getByRole('combobox', { name: `Lane for ${seller}` }), laneName);
    }
    await expectCounts(page, { new: 5, changed: 0, unchanged: 0, rejected: 0 });
    await importAccounts(page, 5);
    await expect(lane(page, 'Inside')).toHaveAccessibleName(/^Inside lane, 1 account(,|$)/);
    await expect(lane(page, 'Field')).toHaveAccessibleName(/^Field lane, 2 accounts(,|$)/);
    await expect(lane(page, 'Specialist')).toHaveAccessibleName(/^Specialist lane, 1 account(,|$)/);
    await expect(lane(page, 'Unassigned')).toHaveAccessibleName(/^Unassigned lane, 1 account(,|$)/);
    await expect(sellerGroup(page, 'Dana Castellano')).toBeVisible();
    const book = await readBook(page);
    expect(accountNamed(book, 'Vantry Aerospace')).toMatchObject({
      externalId: 'HS-002',
      lane: 'field',
      ownerId: sellerNamed(book, 'Dana Castellano').id,
      spendCents: 1_240_300_00,
      averageOrderCents: 48_640_00,
      orderCount: 26,
      lastOrderOn: '2026-03-07',
      city: 'Troy',
    });
    expect(accountNamed(book, 'Marlowe Tannery')).toMatchObject({ lane: null, ownerId: null });
    const { entries } = await readStoredRows(page);
    expect(entries, 'one entry for the whole list').toHaveLength(2);
    expect(entries[1]).toMatchObject({ kind: 'accounts.imported', origin: 'import' });
  });

  await test.step('the same list again', async () => {
    await goTo(page, 'Import');
    await giveFile(page, fixture('small-list.csv'));
    await expectCounts(page, { new: 0, changed: 0, unchanged: 5, rejected: 0 });
    await expect(page.getByText('Nothing new: 5 accounts as in the list already.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import 0 accounts' })).toBeDisabled();
  });

  await test.step('one cell changed', async () => {
    await giveFile(page, { name: 'small-list.csv', text: list.replace('31480', '33000') });
    await expectCounts(page, { new: 0, changed: 1, unchanged: 4, rejected: 0 });
    await importAccounts(page, 1);
    expect(accountNamed(await readBook(page), 'Kestrel Robotics').averageOrderCents).toBe(33_000_00);
  });

  await test.step('two undos: the changed cell, then the whole list', async () => {
    await undoButton(page).click();
    await expect
      .poll(async () => accountNamed(await readBook(page), 'Kestrel Robotics').averageOrderCents)
      .toBe(31_480_00);
    await undoButton(page).click();
    await expect(lane(page, 'Field')).toHaveAccessibleName(/^Field lane, 0 accounts(,|$)/);
    await untilSaved(page);
    expect(fingerprintOf(await readBook(page)), 'the book from before the list').toBe(empty);
  });
});

test('owners given by e-mail are called by the name their address spells, and found again', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  const text = 'Account Name,Owner\nAshgrove,maya.okafor@example.com\nPell,dana.castellano@example.com\n';
  await giveFile(page, { name: 'owners.csv', text });
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  await choose(page, page.getByRole('combobox', { name: 'Lane for Maya Okafor' }), 'Inside');
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  await importAccounts(page, 2);
  expect(sellerNamed(await readBook(page), 'Maya Okafor')).toMatchObject({
    email: 'maya.okafor@example.com',
    homeLane: 'inside',
  });
  await goTo(page, 'Import');
  await giveFile(page, { name: 'owners.csv', text });
  await expectCounts(page, { new: 0, changed: 0, unchanged: 2, rejected: 0 });
});

test('a list dropped on the board goes to the import screen and is read', async ({ openApp }) => {
  const { page } = await openApp();
  await page.getByRole('textbox', { name: 'Your name' }).fill(manager);
  await page.getByRole('button', { name: 'Start empty' }).click();
  await expect(lane(page, 'Inside')).toBeVisible();
  await expectNoAxeViolations(page, 'empty board');
  await dropFile(page, fixture('small-list.csv'));
  await expectCounts(page, { new: 5, changed: 0, unchanged: 0, rejected: 0 });
  await importAccounts(page, 5);
  expect((await readBook(page)).count('account')).toBe(5);
});

test('a list dropped on the first-run screen waits for a name and is then read', async ({ openApp }) => {
  const { page } = await openApp();
  await expect(page.getByText('or drop a CSV or Excel file anywhere')).toBeVisible();
  await dropFile(page, fixture('small-list.csv'));
  await expect(page.getByText('small-list.csv is ready. Choose Import a list to look at it.')).toBeVisible();
  await page.getByRole('button', { name: 'Import a list' }).click();
  await expect(page.getByText('Type your name first.')).toBeVisible();
  await startImport(page);
  await expectCounts(page, { new: 5, changed: 0, unchanged: 0, rejected: 0 });
});

const maven = realFile('maven_accounts_joined.csv');
test('a real list with owners: 85 accounts, 19 owners, company revenue to the cent, unchanged the second time', async ({
  openApp,
}) => {
  test.skip(!maven.isPresent, 'The file maven_accounts_joined.csv does not lie beside the project.');
  const { page } = await openApp();
  await startImport(page);
  const empty = fingerprintOf(await readBook(page));
  await test.step('won value of 24 months is what it says', async () => {
    await giveFile(page, maven.path);
    await expectCounts(page, { new: 85, changed: 0, unchanged: 0, rejected: 0 });
    const won = page.getByRole('row', { name: /^Won Value Last 24 Months/ });
    await expect(won.getByRole('combobox')).toHaveValue('Spend in 24 months');
    await expect(won).toContainText('95%');
  });
  // A span that no field has leaves open what the amounts are.
  const asked = {
    name: 'maven_accounts_joined.csv',
    text: readFileSync(maven.path, 'utf8').replace('Won Value Last 24 Months', 'Won Value Last 36 Months'),
  };
  await giveFile(page, asked);
  await expect(page.getByRole('row', { name: /^Won Value Last 36 Months/ })).toBeVisible();
  await expectCounts(page, { new: 85, changed: 0, unchanged: 0, rejected: 0 });

  await test.step('what is open is asked plainly and stands in nobody’s way', async () => {
    await expect(page.getByRole('heading', { name: 'Columns' })).toBeFocused();
    const won = page.getByRole('row', { name: /^Won Value Last 36 Months/ });
    await expect(won).toContainText('Spend? 36 months');
    await expect(page.getByText('No column holds spend: C4 stays silent.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import 85 accounts' })).toBeEnabled();
    await expect(page.getByText('Ages count from 31 Dec 2017.')).toBeVisible();
    const steps = page.getByRole('list', { name: 'Import steps' });
    await expect(steps.locator('[aria-current=step]')).toContainText('Map columns');
    await won.getByRole('combobox').scrollIntoViewIfNeeded();
    await won.getByRole('button', { name: /^Keep / }).click();
    await expect(won).not.toContainText('Spend?');
    await expect(won.getByRole('combobox')).toBeFocused();
  });

  await test.step('the lanes scroll into view below the title', async () => {
    await page.getByRole('button', { name: 'Choose lanes for 19 sellers' }).click();
    await expect(page.getByRole('combobox', { name: 'Lane for Darcel Schlecht' })).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'Import accounts' })).toBeInViewport();
    expect(await page.locator('main').evaluate((main) => main.scrollTop)).toBe(0);
  });

  const kind = page.getByRole('radiogroup', { name: 'What Annual Revenue holds' });
  await pick(kind, 'Company revenue');
  await page.getByRole('button', { name: 'All Field' }).click();
  await expectCounts(page, { new: 85, changed: 0, unchanged: 0, rejected: 0 });
  await importAccounts(page, 85);
  await expect(lane(page, 'Field')).toHaveAccessibleName(/^Field lane, 85 accounts(,|$)/);
  const book = await readBook(page);
  expect(book.count('account')).toBe(85);
  expect(book.count('seller')).toBe(19);
  const revenueCents = book
    .all('account')
    .reduce((sum, { companyRevenueCents }) => sum + (companyRevenueCents ?? 0), 0);
  expect(revenueCents).toBe(169_543_800_000 * 100);

  await goTo(page, 'Import');
  await giveFile(page, asked);
  await expectCounts(page, { new: 0, changed: 0, unchanged: 85, rejected: 0 });
  await expect(page.getByRole('tab', { name: 'Unchanged 85' })).toHaveAttribute('aria-selected', 'true');
  await goTo(page, 'Board');
  await undoButton(page).click();
  await expect(lane(page, 'Field')).toHaveAccessibleName(/^Field lane, 0 accounts(,|$)/);
  await untilSaved(page);
  expect(fingerprintOf(await readBook(page)), 'one undo takes the whole list back').toBe(empty);
});

const realLists = [
  { file: 'northwind/customers.csv', accounts: 91, sellers: 0 },
  { file: 'crm_exports/hubspot_companies.csv', accounts: 200, sellers: 5 },
  { file: 'crm_exports/salesforce_devorg_Account.csv', accounts: 18, sellers: null },
];
for (const { file, accounts, sellers } of realLists) {
  test(`the real list ${file}: ${accounts} accounts`, async ({ openApp }) => {
    const { path, isPresent } = realFile(file);
    test.skip(!isPresent, `The file ${file} does not lie beside the project.`);
    const { page } = await openApp();
    await startImport(page);
    await giveFile(page, path);
    await expectCounts(page, { new: accounts, changed: 0, unchanged: 0, rejected: 0 });
    await importAccounts(page, accounts);
    const book = await readBook(page);
    expect(book.count('account')).toBe(accounts);
    if (sellers !== null) expect(book.count('seller')).toBe(sellers);
    await goTo(page, 'Import');
    await giveFile(page, path);
    await expectCounts(page, { new: 0, changed: 0, unchanged: accounts, rejected: 0 });
  });
}

const ragged = realFile('northwind_ragged/customers.csv');
test('a real careless list: 67 accepted, 24 rejected, each with its line', async ({ openApp }) => {
  test.skip(!ragged.isPresent, 'The file northwind_ragged/customers.csv does not lie beside the project.');
  const app = await openApp();
  const { page } = app;
  await startImport(page);
  await giveFile(page, ragged.path);
  await expectCounts(page, { new: 67, changed: 0, unchanged: 0, rejected: 24 });
  const problems = page.getByRole('region', { name: 'Problems' });
  await expect(problems).toContainText('24 rejected');
  await expectNoAxeViolations(page, 'import with problems');

  await problems.getByRole('button', { name: 'Save list' }).click();
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText(/Saved .+\.csv/);
  const saved = readFileSync(app.savedFiles[0] ?? '', 'utf8');
  const said = [...saved.matchAll(/^(\d+),Rejected,/gm)].map(([, line]) => Number(line));
  expect(said, 'the lines of the file whose number of cells differs from the header').toEqual(
    raggedLines(readFileSync(ragged.path, 'utf8')),
  );
  expect(said).toHaveLength(24);

  await importAccounts(page, 67);
  expect((await readBook(page)).count('account')).toBe(67);
});

/** Counted here without the app's reader: this list quotes nothing, so its commas are its cells. */
function raggedLines(text: string): readonly number[] {
  const lines = text.split(/\r?\n/);
  const cells = lines[0]?.split(',').length;
  return lines.flatMap((line, index) => (line === '' || line.split(',').length === cells ? [] : [index + 1]));
}
