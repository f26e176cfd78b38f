// The Sellers screen by pointer, by keyboard alone, and with lists nobody would wish for. What counts is what lies on disk.
import { planAId } from '../../shared/records/ids';
import {
  choose,
  expect,
  goTo,
  lane,
  openSample,
  pick,
  startImport,
  test,
  undoButton,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { giveFile } from './support/import-steps';
import { tabTo } from './support/keys';
import { fingerprintOf, readBook, sellerNamed } from './support/stored-rows';

test('SE1 to SE45 sellers by pointer: add, pair, count in points, deactivate, reassign, merge, undo', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  await goTo(page, 'Sellers');
  // The board stands until the screen is drawn, and has rows of the same names.
  await expect(page.getByRole('button', { name: 'Add seller' }).first()).toBeVisible();
  const messages = page.getByRole('log', { name: 'Messages' });
  await expect(page.getByRole('row', { name: 'Dana Castellano' })).toContainText('2 over');
  await expect(page.getByRole('meter', { name: 'Capacity in the plan, Dana Castellano' })).toHaveAttribute(
    'aria-valuetext',
    '26 of 24 accounts, 2 over',
  );
  await expectNoAxeViolations(page, 'sellers as a table');

  await test.step('SE5 a seller is added with all fields; what is wrong is said beside its field', async () => {
    await page.getByRole('button', { name: 'Add seller' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add seller' });
    await dialog.getByRole('button', { name: 'Add seller' }).click();
    await expect(dialog.getByText('Give the seller a name.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('M. Okafor');
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill('not an address');
    await dialog.getByRole('button', { name: 'Add seller' }).click();
    await expect(dialog.getByText('That is no e-mail address.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill('maya.okafor@halden.example');
    await dialog.getByRole('textbox', { name: 'Title' }).fill('Inside sales');
    await dialog.getByRole('spinbutton', { name: 'Capacity in points' }).fill('120');
    await dialog.getByRole('spinbutton', { name: 'Capacity in spend' }).fill('4M');
    await expectNoAxeViolations(page, 'add seller');
    await dialog.getByRole('button', { name: 'Add seller' }).click();
    await expect(dialog).toBeHidden();
    await expect(messages).toContainText('Maya Okafor has the same e-mail address.');
    await untilSaved(page);
    expect(sellerNamed(await readBook(page), 'M. Okafor')).toMatchObject({
      email: 'maya.okafor@halden.example',
      title: 'Inside sales',
      capacityPoints: 120,
      capacityCents: 400_000_000,
      capacityAccounts: null,
      homeLane: null,
    });
  });

  await test.step('SE30 two are paired', async () => {
    await page.getByRole('button', { name: 'Pair, Maya Okafor, None' }).click();
    const dialog = page.getByRole('dialog', { name: 'Pairs of Maya Okafor' });
    await choose(page, dialog.getByRole('combobox', { name: 'Pair with' }), 'Ingrid Solberg');
    await expect(dialog.getByRole('list', { name: 'Paired with' })).toContainText('Ingrid Solberg');
    await expectNoAxeViolations(page, 'pairs of a seller');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('button', { name: 'Pair, Ingrid Solberg, Maya Okafor' })).toBeVisible();
    await untilSaved(page);
    const book = await readBook(page);
    expect(book.all('pairing')).toMatchObject([
      { insideId: sellerNamed(book, 'Maya Okafor').id, fieldId: sellerNamed(book, 'Ingrid Solberg').id },
    ]);
  });

  await test.step('SE1, SE2 capacity counts points, with other weights', async () => {
    await page.getByRole('button', { name: /^Capacity counts/ }).click();
    await page.getByRole('option', { name: 'Points' }).click();
    await page.getByRole('button', { name: 'Weights…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Weights of accounts' });
    await dialog.getByRole('spinbutton', { name: 'Large from' }).fill('5000');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('Large begins at the limit of medium or above it.')).toBeVisible();
    await dialog.getByRole('spinbutton', { name: 'Large from' }).fill('100K');
    await dialog.getByRole('spinbutton', { name: 'Large', exact: true }).fill('6');
    await expectNoAxeViolations(page, 'weights of accounts');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Capacity, Sam Whitlock, none' }).click();
    await page.getByRole('spinbutton', { name: 'Capacity, Sam Whitlock' }).fill('10');
    await page.keyboard.press('Enter');
    await untilSaved(page);
    const book = await readBook(page);
    expect(book.workspace()).toMatchObject({
      loadUnit: 'points',
      workloadPoints: { small: 1, medium: 2, large: 6, largeFromCents: 10_000_000 },
    });
    const sam = sellerNamed(book, 'Sam Whitlock');
    expect(sam).toMatchObject({ capacityPoints: 10, capacityAccounts: 40 });
    const points = book.all('account').reduce((sum, account) => {
      const ownerId = (book.proposalOf(planAId, account.id) ?? account).ownerId;
      const spend = account.spendCents ?? 0;
      return ownerId === sam.id ? sum + (spend >= 10_000_000 ? 6 : spend >= 1_000_000 ? 2 : 1) : sum;
    }, 0);
    await expect(page.getByRole('meter', { name: 'Capacity in the plan, Sam Whitlock' })).toHaveAttribute(
      'aria-valuetext',
      `${points} of 10 points, ${points - 10} over`,
    );
  });

  await test.step('SE20, SE21 whoever is deactivated keeps the accounts until they are reassigned', async () => {
    await page.getByRole('button', { name: 'Actions for Theo Lindqvist' }).click();
    await page.getByRole('menuitem', { name: 'Deactivate' }).click();
    await expect(page.getByRole('alert')).toContainText(
      'Theo Lindqvist is inactive and still has 47 orphaned accounts in the plan.',
    );
    await expectNoAxeViolations(page, 'sellers with orphaned accounts');
    await page.getByRole('button', { name: /^47 orphaned accounts of Theo Lindqvist/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Move 47 accounts' });
    const seller = dialog.getByRole('combobox', { name: 'Seller' });
    await seller.fill('Theo');
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await seller.fill('');
    await choose(page, seller, 'Priya Raman');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    const book = await readBook(page);
    const [theo, priya] = [sellerNamed(book, 'Theo Lindqvist'), sellerNamed(book, 'Priya Raman')];
    expect(theo.active).toBe(false);
    const left = book
      .all('account')
      .filter((account) => (book.proposalOf(planAId, account.id) ?? account).ownerId === theo.id);
    expect(
      left.every(({ lockReason }) => lockReason !== null),
      'only what is locked is left',
    ).toBe(true);
    expect(book.all('account').filter(({ ownerId }) => ownerId === theo.id)).toHaveLength(45);
    expect(book.all('proposal').filter(({ ownerId }) => ownerId === priya.id).length).toBeGreaterThan(35);
  });

  await test.step('SE50 sorted, narrowed, found', async () => {
    await page.getByRole('button', { name: 'Name', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(page.getByRole('row').nth(1)).toHaveAccessibleName('Dana Castellano');
    await page.getByRole('button', { name: 'Specialist, 3 sellers' }).click();
    await expect(page.getByText('3 of 13 sellers')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find a seller' }).fill('noor');
    await expect(page.getByRole('row')).toHaveCount(2);
    await page.getByRole('searchbox', { name: 'Find a seller' }).fill('nobody');
    await page.getByRole('button', { name: 'Show all sellers' }).click();
    await expect(page.getByText('13 sellers', { exact: true })).toBeVisible();
  });

  await test.step('cards', async () => {
    await pick(page.getByRole('radiogroup', { name: 'Show as' }), 'Cards');
    const card = page.getByRole('article', { name: 'Maya Okafor' });
    await expect(card).toContainText('Ingrid Solberg');
    await expectNoAxeViolations(page, 'sellers as cards');
    await card.getByRole('button', { name: 'Edit Maya Okafor' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit seller' });
    await dialog.getByRole('textbox', { name: 'Region' }).fill('NE-09');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(card).toContainText('NE-09');
    await pick(page.getByRole('radiogroup', { name: 'Show as' }), 'Table');
  });

  await test.step('SE40 to SE45 a likely duplicate is merged in one change, and undo restores all', async () => {
    await untilSaved(page);
    const before = fingerprintOf(await readBook(page));
    await page.getByRole('button', { name: 'Likely duplicates 1' }).click();
    await expectNoAxeViolations(page, 'likely duplicates');
    await page.getByRole('button', { name: /^Merge Maya Okafor/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge sellers' });
    await expect(dialog.getByRole('combobox', { name: 'Who stays' })).toHaveValue('Maya Okafor');
    await choose(page, dialog.getByRole('combobox', { name: 'Who stays' }), 'M. Okafor');
    await expect(dialog).toContainText('Moves to M. Okafor');
    await expect(dialog).toContainText('35 accounts');
    await expectNoAxeViolations(page, 'merge sellers');
    await dialog.getByRole('button', { name: 'Merge 2 sellers' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('12 sellers', { exact: true })).toBeVisible();
    await untilSaved(page);
    const book = await readBook(page);
    const stays = sellerNamed(book, 'M. Okafor');
    expect(stays).toMatchObject({
      homeLane: 'inside',
      region: 'NE-09',
      capacityAccounts: 50,
      capacityPoints: 120,
    });
    expect(book.all('account').filter(({ ownerId }) => ownerId === stays.id)).toHaveLength(35);
    expect(book.all('pairing')).toMatchObject([{ insideId: stays.id }]);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(page.getByText('13 sellers', { exact: true })).toBeVisible();
    await untilSaved(page);
    expect(fingerprintOf(await readBook(page))).toBe(before);
  });

  await goTo(page, 'Board');
  await expect(undoButton(page)).toBeVisible();
});

test('SE5 a seller is found and edited by keyboard alone', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  await keyboard.press('g');
  await keyboard.press('s');
  await expect(page.getByRole('heading', { name: 'Sellers' })).toBeVisible();

  await test.step('a seller is found and edited in place', async () => {
    const search = page.getByRole('searchbox', { name: 'Find a seller' });
    // The keyboard is in the list; the field stands above it.
    await tabTo(page, search, 'Shift+Tab');
    await keyboard.type('noor');
    const capacity = page.getByRole('button', { name: 'Capacity, Noor Bashir, 15' });
    await tabTo(page, capacity);
    await keyboard.press('Enter');
    await expect(page.getByRole('spinbutton', { name: 'Capacity, Noor Bashir' })).toBeFocused();
    await keyboard.type('0');
    await keyboard.press('Enter');
    await expect(page.getByText('Write a number from 1 to 100,000.').first()).toBeVisible();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('16');
    await keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Capacity, Noor Bashir, 16' })).toBeFocused();
  });

  await untilSaved(page);
  expect(sellerNamed(await readBook(page), 'Noor Bashir').capacityAccounts).toBe(16);
});

test('SE7 forty of one name and a name of 5,000 characters', async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  const long = 'N'.repeat(5000);
  const forty = Array.from({ length: 40 }, (_, index) => `Jo Park,jo${index}@x.example,,`);
  await giveFile(page, {
    name: 'sellers.csv',
    text: `Seller,E-mail,Lane,Capacity\n${forty.join('\n')}\n${long},,Field,\n`,
  });
  await page.getByRole('button', { name: /^Import 4\d sellers$/ }).click();
  await expect(lane(page, 'Inside')).toBeVisible();
  await goTo(page, 'Sellers');
  // The board stands until the screen is drawn, and has rows of the same names.
  await expect(page.getByRole('button', { name: 'Add seller' }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: 'Jo Park (jo0@x.example)' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Jo Park (jo3@x.example)' })).toContainText('jo3@x.example');
  await expect(page.getByRole('group', { name: /^Set lane for 40 sellers without one/ })).toBeVisible();
  await page.getByRole('button', { name: 'Likely duplicates 1' }).click();
  await expect(page.getByText('They have the same name, but different addresses or ids.')).toBeVisible();
  await page.getByRole('button', { name: /^Merge Jo Park/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge sellers' });
  await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Merge Jo Park (jo7@x.example)' }).check();
  await dialog.getByRole('button', { name: 'Merge 2 sellers' }).click();
  await expect(page.getByText('40 sellers', { exact: true })).toBeVisible();

  const search = page.getByRole('searchbox', { name: 'Find a seller' });
  await search.fill('NNNN');
  await page.getByRole('button', { name: /^Region, NNN/ }).click();
  await page.getByRole('textbox', { name: /^Region, NNN/ }).fill('East');
  await page.keyboard.press('Enter');
  await pick(page.getByRole('radiogroup', { name: 'Show as' }), 'Cards');
  await expect(page.getByRole('article')).toHaveCount(1);
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWider, 'the window scrolls sideways').toBe(false);
  await expectNoAxeViolations(page, 'sellers with a long name');
  await untilSaved(page);
  const book = await readBook(page);
  expect(book.count('seller')).toBe(40);
  expect(sellerNamed(book, long)).toMatchObject({
    region: 'East',
    homeLane: 'field',
    capacityAccounts: null,
  });
});
