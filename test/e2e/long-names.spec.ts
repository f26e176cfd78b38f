// An account and a seller of 5,000 characters without a space, wherever a name stands in a sentence: what is said stays in
// the smallest window, and the buttons beside it in sight.
import type { Locator, Page } from '@playwright/test';
import { escapeForRegExp, expect, goTo, startImport, test, untilSaved } from './support/app';
import { dragTo, frame } from './support/drag';
import { expectToFit } from './support/fits';
import { giveFile, importAccounts } from './support/import-steps';
import { findByKeys } from './support/keys';

const account = `Acme${'x'.repeat(4_996)}`;
const seller = `Sel${'y'.repeat(4_997)}`;

/** A row by the beginning of its name. */
function rowOf(page: Page, begins: string): Locator {
  return page.getByRole('treegrid').getByRole('row', { name: new RegExp(`^${escapeForRegExp(begins)}`) });
}

test('a name of 5,000 characters in every sentence', async ({ openApp }) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1120, height: 700 });
  const { keyboard } = page;
  const log = page.getByRole('log', { name: 'Messages' });
  const check = async (box: Locator, what: string, highPx?: number) => {
    await expect(box).toBeVisible();
    await expectToFit(box, what, highPx);
  };
  await startImport(page);
  await giveFile(page, {
    name: 'sellers.csv',
    text: `Seller,E-mail,Lane,Capacity\n${seller},,Field,1\n${seller},two@x.example,Field,9\nMaya Okafor,maya@x.example,Inside,50\n`,
  });
  await page.getByRole('button', { name: /^Import 3 sellers$/ }).click();
  await check(log, 'sellers imported', 200);
  await goTo(page, 'Import');
  await giveFile(page, {
    name: 'accounts.csv',
    text: [
      'Account ID,Account Name,Parent Account,Annual Spend,Owner',
      `A1,${account},,90000,Maya Okafor`,
      `A2,Small ${'z'.repeat(4_994)},${account},80000,Maya Okafor`,
      'A3,Third,,70000,Maya Okafor',
      '',
    ].join('\n'),
  });
  await importAccounts(page, 3);
  const long = rowOf(page, 'Acmexxx');
  // A menu hangs in a dialog of its own.
  const dialog = page.getByRole('dialog').and(page.locator('section'));

  await test.step('the Move dialog', async () => {
    await findByKeys(page, 'A1', long.first());
    await keyboard.press('m');
    await check(dialog, 'move dialog');
    await page.getByRole('combobox', { name: 'Seller' }).click();
    await check(page.getByRole('listbox'), 'list of sellers');
    await page.getByRole('option').first().click();
    await check(dialog, 'move dialog with a seller');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  });

  await test.step('messages, family, reason', async () => {
    await check(log, 'message of a move', 120);
    await check(page.getByRole('region', { name: 'The rest of the family' }), 'family bar', 120);
    await page.getByRole('button', { name: /^Move all/ }).click();
    await check(log, 'messages of two moves', 220);
    await check(page.getByRole('form', { name: 'Reason for the move' }), 'reason bar', 120);
    await page.getByRole('button', { name: 'Later' }).click();
  });

  await test.step('undo and its history', async () => {
    await page.getByRole('button', { name: 'Undo history' }).click();
    await check(page.getByRole('listbox', { name: 'Undo history' }), 'undo history');
    await keyboard.press('Escape');
    await log.getByRole('button', { name: 'Undo' }).last().click();
    await expect(log).toContainText('Undid');
    await check(log, 'message of an undo', 220);
  });

  await test.step('the hand by keys and by pointer', async () => {
    await findByKeys(page, 'A1', long.first());
    await keyboard.press('Space');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    await check(page.locator('footer[data-region="status bar"]'), 'status bar, hand by keys');
    await check(page.locator('[data-region="board"]'), 'board, hand by keys');
    await keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Find an account' }).fill('');
    await dragTo(page, long.first(), rowOf(page, 'Selyyy').last(), async () => {
      await check(page.locator('footer[data-region="status bar"]'), 'status bar, drag');
    });
    await keyboard.press('Escape');
  });

  await test.step('the drawer, a lock, a ticket', async () => {
    await findByKeys(page, 'A1', long.first());
    await keyboard.press('Enter');
    const drawer = page.getByRole('complementary');
    await check(drawer, 'drawer');
    await keyboard.press('l');
    await frame(page);
    await check(log, 'message of a lock', 220);
    await keyboard.press('1');
    await check(log, 'message of a refusal', 220);
    await keyboard.press('l');
    await keyboard.press('t');
    await expect(page.getByRole('dialog', { name: 'Raise ticket' })).toBeVisible();
    await check(dialog, 'raise ticket');
    await dialog.getByRole('combobox', { name: 'Parties' }).click();
    await page.getByRole('option').first().click();
    await check(dialog, 'raise ticket with a party');
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await keyboard.press('Escape');
  });

  await test.step('the palette', async () => {
    await keyboard.press('ControlOrMeta+K');
    await keyboard.type('acmexx');
    await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first()).toBeVisible();
    await check(dialog, 'palette, account');
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('selyy');
    await expect(dialog.getByRole('option', { name: /^Selyy/ }).first()).toBeVisible();
    await check(dialog, 'palette, seller');
    await keyboard.press('Escape');
  });

  await test.step('the sellers screen', async () => {
    await goTo(page, 'Sellers');
    const row = page.getByRole('row', { name: /^Selyy/ }).first();
    await expect(row).toBeVisible();
    for (const [command, what] of [
      [/^Edit/, 'edit seller'],
      [/^Pair/, 'pairs'],
    ] as const) {
      await row.getByRole('button', { name: /^(Actions|More)/ }).click();
      await check(page.getByRole('menu'), `menu before ${what}`);
      await page.getByRole('menuitem', { name: command }).click();
      await check(dialog, what);
      await keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    await page.getByRole('button', { name: /^Likely duplicates/ }).click();
    await check(dialog, 'likely duplicates');
    await page.getByRole('button', { name: /^Merge Sel/ }).click();
    await check(dialog.last(), 'merge sellers');
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await row.getByRole('button', { name: /^(Actions|More)/ }).click();
    await page.getByRole('menuitem', { name: /^Deactivate/ }).click();
    await check(log, 'message of a deactivated seller', 220);
  });

  await test.step('the journal', async () => {
    await untilSaved(page);
    await goTo(page, 'Journal');
    const entries = page.getByRole('grid', { name: 'Entries' });
    await expect(entries).toBeVisible();
    await check(page.locator('main'), 'journal');
    await entries.getByRole('row').filter({ hasText: 'deactivated' }).first().click();
    await check(page.getByRole('complementary'), 'entry');
    await expect(page.getByRole('heading', { name: '1 record changed' })).toBeInViewport();
    await page.getByRole('button', { name: /^Revert/ }).click();
    await check(dialog, 'revert');
    await keyboard.press('Escape');
  });
});
