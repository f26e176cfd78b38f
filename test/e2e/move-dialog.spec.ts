// The Move dialog: asked only where something can move, it names what stays, and keeps what was typed when it is refused.
import type { Page } from '@playwright/test';
import {
  appAddress,
  card,
  choose,
  expect,
  goTo,
  lane,
  openSample,
  pictureTime,
  startImport,
  statusBar,
  test,
  untilReady,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { giveFile, importAccounts } from './support/import-steps';
import { findByKeys } from './support/keys';
import { proposalFor, readBook } from './support/stored-rows';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Move/ });

test('MV11 M on what is locked says why at once; with others it says what stays', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  const messages = page.getByRole('log', { name: 'Messages' });
  const dialog = dialogOf(page);

  await test.step('a locked account alone, by key and by its menu', async () => {
    await findByKeys(page, 'tamarack', card(page, 'Tamarack Foods'));
    await keyboard.press('m');
    await expect(messages).toContainText('Tamarack Foods is locked');
    await expect(dialog).toBeHidden();
    await messages.getByRole('button', { name: 'Dismiss' }).last().click();
    await card(page, 'Tamarack Foods').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Move…/ }).click();
    await expect(messages).toContainText('Tamarack Foods is locked');
    await expect(dialog).toBeHidden();
  });

  await test.step('one of two', async () => {
    await card(page, 'Tamarack Foods').focus();
    await keyboard.press('x');
    await findByKeys(page, 'osgood', card(page, 'Osgood Marine'));
    await keyboard.press('x');
    await keyboard.press('m');
    await expect(dialog).toContainText('1 of 2 is locked and stays: Tamarack Foods.');
    await expectNoAxeViolations(page, 'move dialog with a locked account');
  });

  await test.step('a refusal stands in the dialog, with what was typed', async () => {
    // Osgood Marine is in no lane, and Tamarack Foods stays: nothing would move.
    await dialog.getByRole('combobox', { name: 'Lane' }).fill('Unassigned');
    await page.getByRole('option', { name: 'Unassigned' }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('They asked for it in March');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('Tamarack Foods is locked');
    await expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('They asked for it in March');
    await expectNoAxeViolations(page, 'move dialog, refused');
    await dialog.getByRole('combobox', { name: 'Lane' }).fill('Inside');
    await page.getByRole('option', { name: 'Inside' }).click();
    await expect(dialog.getByRole('alert')).toBeHidden();
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Osgood Marine')).toMatchObject({
      lane: 'inside',
      reason: 'They asked for it in March',
    });
  });
});

test('MV11 a window that only reads says so instead of asking where to', async ({ openApp }) => {
  const app = await openApp({ morePages: true });
  await openSample(app.page);
  const second = await app.context.newPage();
  await second.clock.setFixedTime(pictureTime);
  await second.goto(appAddress);
  await untilReady(second);
  await expect(lane(second, 'Inside')).toBeVisible();
  await findByKeys(second, 'osgood', card(second, 'Osgood Marine'));
  await second.keyboard.press('m');
  await expect(second.getByRole('log', { name: 'Messages' })).toContainText('Make the change there.');
  await expect(dialogOf(second)).toBeHidden();
});

test('SE7 sellers of one name are told apart wherever one is chosen', async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, {
    name: 'sellers.csv',
    text: [
      'Seller,E-mail,Region,Lane,Capacity',
      'Jo Park,jo@x.example,East,Inside,5',
      'Jó park,,West,Inside,5',
      'Maya Okafor,maya@x.example,East,Field,5',
      '',
    ].join('\n'),
  });
  await page.getByRole('button', { name: /^Import 3 sellers$/ }).click();
  await expect(lane(page, 'Inside')).toBeVisible();
  await goTo(page, 'Import');
  await giveFile(page, {
    name: 'accounts.csv',
    text: 'Account ID,Account Name,Annual Spend,Owner\nA1,Acme,90000,Maya Okafor\nA2,Bolt,80000,Maya Okafor\n',
  });
  await importAccounts(page, 2);
  const { keyboard } = page;
  const live = page.locator('[aria-live="polite"].sr-only');

  await test.step('the headers of the board', async () => {
    await expect(page.getByRole('row', { name: 'Jo Park (jo@x.example), 0 of 5 accounts' })).toBeVisible();
    await expect(page.getByRole('row', { name: 'Jó park (West), 0 of 5 accounts' })).toBeVisible();
    await expect(page.getByRole('row', { name: 'Maya Okafor, 2 of 5 accounts' })).toBeVisible();
    await expectNoAxeViolations(page, 'board with sellers of one name');
  });

  await test.step('the live text and the status bar of a hand by keys', async () => {
    await card(page, 'Acme').focus();
    await keyboard.press('Space');
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowDown');
    await expect(live).toContainText('Jó park (West), Inside, 0 to 1 of 5.');
    await expect(statusBar(page)).toContainText('Moving 1 account to Jó park (West)');
    await keyboard.press('Escape');
  });

  await test.step('the Move dialog: found by what tells them apart, and shown with it', async () => {
    await card(page, 'Acme').focus();
    await keyboard.press('m');
    const field = dialogOf(page).getByRole('combobox', { name: 'Seller' });
    await field.fill('park');
    await expect(page.getByRole('option', { name: /^Jo Park \(jo@x\.example\)/ })).toBeVisible();
    await expectNoAxeViolations(page, 'list of sellers of one name');
    await field.fill('west');
    await page.getByRole('option', { name: /^Jó park \(West\)/ }).click();
    await expect(field).toHaveValue('Jó park (West)');
    await dialogOf(page).getByRole('button', { name: 'Move', exact: true }).click();
    await untilSaved(page);
    const book = await readBook(page);
    const west = book.all('seller').find(({ region }) => region === 'West');
    expect(proposalFor(book, 'Acme')?.ownerId).toBe(west?.id);
  });

  await test.step('a party of a ticket and a quarterback', async () => {
    await card(page, 'Bolt').focus();
    await keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: 'Raise ticket' });
    await choose(page, dialog.getByRole('combobox', { name: 'Parties' }), 'Jo Park (jo@x.example)');
    await expect(dialog.getByRole('group', { name: 'Jo Park (jo@x.example)' })).toBeVisible();
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await card(page, 'Bolt').click();
    await page.getByRole('combobox', { name: 'Quarterback' }).fill('jo p');
    await expect(page.getByRole('option', { name: /^Jo Park \(jo@x\.example\)/ })).toBeVisible();
  });
});
