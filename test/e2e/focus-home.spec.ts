// The keyboard is never left nowhere: when what had the focus goes, it is at the home of the screen, or beside what went.
import type { Page } from '@playwright/test';
import { card, expect, goTo, lane, openSample, test, untilSaved } from './support/app';
import { giveFile } from './support/import-steps';
import { pickByKeys, pressAtOnce, tabTo } from './support/keys';

/** Role and name of what has the focus, once it rests. */
async function expectFocus(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp) {
  const focused = page.locator(':focus');
  await expect(focused).toHaveRole(role);
  await expect(focused).toHaveAccessibleName(name);
}

test('K8 G and a letter leads to where one can go on, and what is typed with it is for there', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  await card(page, 'Osgood Marine').focus();
  const screens = [
    ['s', 'button', /^Name, /],
    ['c', 'button', 'Add a rule'],
    ['d', 'button', 'Show page 1'],
    ['t', 'heading', /./],
    ['j', 'grid', 'Entries'],
    ['a', 'gridcell', /./],
    ['b', 'row', /./],
  ] as const;
  for (const [key, role, name] of screens) {
    await test.step(`G ${key.toUpperCase()}`, async () => {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await expectFocus(page, role, name);
    });
  }
  const first = await page.locator(':focus').getAttribute('data-row-key');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-row-key]:focus')).not.toHaveAttribute('data-row-key', first ?? '');

  await test.step('a key pressed before the screen is drawn is for its home', async () => {
    await pressAtOnce(page, 'g', 'j');
    await expectFocus(page, 'grid', 'Entries');
    await pressAtOnce(page, 'g', 'b', 'ArrowDown');
    await expect(page.locator('[data-row-key]:focus')).not.toHaveAttribute('data-row-key', first ?? '');
  });

  await test.step('a press on empty ground takes the keyboard nowhere, as it always did', async () => {
    await goTo(page, 'Sellers');
    await page.getByRole('button', { name: /^Name, Dana/ }).focus();
    await page.getByRole('heading', { name: 'Sellers' }).click();
    await page.waitForTimeout(300);
    await expect(page.locator('body')).toBeFocused();
  });
});

test('K9 what goes when it is pressed leaves the keyboard beside it', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);

  await test.step('a column hidden by its menu leaves it at the next header', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await expectFocus(page, 'gridcell', /./);
    const grid = page.getByRole('grid', { name: 'Accounts' });
    const names = await grid
      .getByRole('columnheader')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    const [hidden = '', next = ''] = names.slice(2);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await expectFocus(page, 'button', `Sort by ${hidden}`);
    await page.keyboard.press('Tab');
    await expectFocus(page, 'button', `Column ${hidden}`);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Hide' }).focus();
    await page.keyboard.press('Enter');
    await expect(grid.getByRole('columnheader', { name: hidden, exact: true })).toBeHidden();
    await expectFocus(page, 'button', `Sort by ${next}`);
  });

  for (const answer of ['Later', 'Save reason'] as const) {
    await test.step(`a reason answered with ${answer} leaves it on the account that moved`, async () => {
      await page.keyboard.press('/');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('Osgood Marine');
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowDown');
      const row = page.getByRole('row').filter({ has: page.locator(':focus'), hasText: 'Osgood Marine' });
      await expect(row).toBeVisible();
      await page.keyboard.press('m');
      const dialog = page.getByRole('dialog', { name: 'Move 1 account' });
      await pickByKeys(
        page,
        dialog.getByRole('combobox', { name: 'Lane' }),
        answer === 'Later' ? 'Inside' : 'Specialist',
      );
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      const form = page.getByRole('form', { name: 'Reason for the move' });
      await expect(form).toBeVisible();
      if (answer === 'Save reason') await form.getByRole('textbox', { name: 'Reason' }).fill('They asked');
      await form.getByRole('button', { name: answer }).focus();
      await page.keyboard.press('Enter');
      await expect(form).toBeHidden();
      // Its cell, which may be an empty one.
      await expect(row).toBeVisible();
      await expect(page.locator(':focus')).toHaveRole('gridcell');
    });
  }

  await test.step('the account taken away from the journal leaves it in the field', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('j');
    await expectFocus(page, 'grid', 'Entries');
    const field = page.getByRole('combobox', { name: 'Account' });
    await field.focus();
    await page.keyboard.type('Osgood');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    const clear = page.getByRole('button', { name: 'Clear account' });
    await tabTo(page, clear);
    await page.keyboard.press('Enter');
    await expect(clear).toBeHidden();
    await expect(field).toBeFocused();
  });

  await test.step('sellers merged, and parted again, leave it on a seller', async () => {
    await goTo(page, 'Sellers');
    for (const name of ['Maya Okafor', 'Dana Castellano']) {
      await page.getByRole('checkbox', { name: `Choose ${name}` }).focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: 'Merge…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Merge sellers' });
    await dialog.getByRole('button', { name: 'Merge 2 sellers' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expectFocus(page, 'button', /^Name, /);
    const undo = page.getByRole('log', { name: 'Messages' }).getByRole('button', { name: 'Undo' });
    await undo.focus();
    await page.keyboard.press('Enter');
    await expect(undo).toBeHidden();
    await untilSaved(page);
    await expectFocus(page, 'button', /^Name, /);
  });

  await test.step('all sellers shown again leave it on the first', async () => {
    await page.getByRole('searchbox', { name: 'Find a seller' }).fill('nobody is called so');
    await page.getByRole('button', { name: 'Show all sellers' }).focus();
    await page.keyboard.press('Enter');
    await expectFocus(page, 'button', /^Name, /);
  });

  await test.step('a list imported leaves it on the board', async () => {
    await goTo(page, 'Import');
    await giveFile(page, { name: 'a.csv', text: 'Account ID,Account Name,City\nX-1,Brand New Yard,Lund\n' });
    const apply = page.getByRole('button', { name: /^Import 1 account/ });
    await apply.focus();
    await page.keyboard.press('Enter');
    await expect(lane(page, 'Inside')).toBeVisible();
    await expectFocus(page, 'row', /./);
  });
});

test('K9 a workspace that is opened has the keyboard on its board', async ({ openApp }) => {
  const { page } = await openApp();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Elena Marsh');
  await tabTo(page, page.getByRole('button', { name: 'Open the sample' }));
  await page.keyboard.press('Enter');
  await expectFocus(page, 'row', /^Ironwell Forge/);
  await untilSaved(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type('new workspace');
  await page.keyboard.press('Enter');
  const known = page.getByRole('button', { name: 'Open Northeast' });
  await tabTo(page, known);
  await page.keyboard.press('Enter');
  await expectFocus(page, 'row', /^Ironwell Forge/);
  await page.keyboard.press('ArrowDown');
  await expectFocus(page, 'row', /^Frosthaven Cold Storage/);
});
