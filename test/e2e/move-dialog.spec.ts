// The Move dialog: asked only where something can move, it names what stays, and keeps what was typed when it is refused.
import type { Page } from '@playwright/test';
import {
  appAddress,
  card,
  expect,
  lane,
  openSample,
  pictureTime,
  test,
  untilReady,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
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
