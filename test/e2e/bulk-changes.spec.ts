// 16,000 accounts changed at once, a field set or all of them moved: announced before it begins, cancelled whole, one entry,
// one undo. What counts is what lies on disk.
import type { Page } from '@playwright/test';
import { card, expect, goTo, lane, startImport, test, untilSaved } from './support/app';
import { giveFile, importAccounts } from './support/import-steps';
import { pickByKeys } from './support/keys';
import { slowed } from './support/slowed';
import { moveCountOf, readBook } from './support/stored-rows';

const accountCount = 16_000;

function bigList(): string {
  const lines = ['Account ID,Account Name,Lane,City'];
  for (let at = 0; at < accountCount; at += 1)
    lines.push(`ID-${at},Company number ${at},Inside,Town ${at % 97}`);
  return lines.join('\n');
}

async function citiesOf(page: Page): Promise<ReadonlySet<string | null>> {
  return new Set((await readBook(page)).all('account').map(({ city }) => city));
}

/** Chooses everything shown and sets the city, up to the press that does it. */
async function askForCity(page: Page, city: string): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select all shown' }).click();
  await page.getByRole('button', { name: 'Edit…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit 16,000 accounts' });
  await pickByKeys(page, dialog.getByRole('combobox', { name: 'Field' }), 'City');
  await dialog.getByRole('textbox', { name: 'Value' }).fill(city);
  await dialog.getByRole('button', { name: 'Set for 16,000 accounts' }).focus();
}

test('AT9 16,000 accounts are edited and moved whole or not at all, and never in silence', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, { name: 'big.csv', text: bigList() });
  await importAccounts(page, accountCount);
  await goTo(page, 'Accounts');
  await untilSaved(page);
  const messages = page.getByRole('log', { name: 'Messages' });
  const meter = page.getByRole('progressbar', { name: 'Editing 16,000 accounts' });

  await test.step('Cancel while it is planned changes nothing', async () => {
    await askForCity(page, 'Nowhere');
    const atFullSpeed = await slowed(page, 10);
    await page.keyboard.press('Enter');
    await expect(meter).toBeVisible();
    await page.getByRole('contentinfo').getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(messages).toContainText('Cancelled. Nothing was changed.');
    await atFullSpeed();
    await expect(meter).toBeHidden();
    expect((await citiesOf(page)).size).toBe(97);
  });

  await test.step('it is one entry; it and its undo are announced', async () => {
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await askForCity(page, 'Lund');
    const atFullSpeed = await slowed(page, 3);
    await page.keyboard.press('Enter');
    await expect(meter).toBeVisible();
    await expect(messages).toContainText('16,000 accounts');
    await expect(meter).toBeHidden();
    await untilSaved(page);
    expect([...(await citiesOf(page))]).toEqual(['Lund']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('progressbar', { name: 'Undoing 16,000 changes' })).toBeVisible();
    await expect(messages).toContainText('Undid:');
    await atFullSpeed();
    await untilSaved(page);
    expect((await citiesOf(page)).size).toBe(97);
  });

  const moving = page.getByRole('progressbar', { name: 'Moving 16,000 accounts' });
  const takeBack = async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect(messages).toContainText('Undid: 16,000 accounts proposed');
    await untilSaved(page);
    expect(moveCountOf(await readBook(page))).toBe(0);
  };

  const expectAllMove = async (carryOut: () => Promise<void>) => {
    const atFullSpeed = await slowed(page, 3);
    await carryOut();
    await expect(moving).toBeVisible();
    await atFullSpeed();
    await expect(moving).toBeHidden();
    await untilSaved(page);
    expect(moveCountOf(await readBook(page))).toBe(accountCount);
    await expect(page.locator('body')).not.toBeFocused();
    await takeBack();
  };

  await test.step('a move by the dialog is announced, and is one entry, too', async () => {
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByRole('checkbox', { name: 'Select all shown' }).click();
    await page.getByRole('button', { name: 'Move…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move 16,000 accounts' });
    await pickByKeys(page, dialog.getByRole('combobox', { name: 'Lane' }), 'Field');
    await expectAllMove(() => dialog.getByRole('button', { name: 'Move', exact: true }).press('Enter'));
  });

  await test.step('MV13 a lane key on the board that is cancelled moves nobody, and one that is not, all', async () => {
    await goTo(page, 'Board');
    await card(page, 'Company number 0').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await expect(page.getByText('16,000 accounts selected')).toBeVisible();
    const atFullSpeed = await slowed(page, 10);
    await page.keyboard.press('2');
    await expect(moving).toBeVisible();
    // Pressed at once, undo is about this move and not about the change before it.
    await page.keyboard.press('ControlOrMeta+z');
    await expect(messages).toContainText('Cancelled. Nothing was changed.');
    await atFullSpeed();
    await expect(page.getByText('16,000 accounts selected')).toBeVisible();
    expect(moveCountOf(await readBook(page))).toBe(0);
    // MV12: all cards are among them, so the keys go on from the header.
    await expect(lane(page, 'Inside').getByRole('row', { name: /^No seller yet/ })).toBeFocused();
    const andNow = await slowed(page, 3);
    await page.keyboard.press('3');
    await expect(moving).toBeVisible();
    await andNow();
    await expect(
      lane(page, 'Specialist').getByRole('row', { name: 'No seller yet, 16,000 accounts' }),
    ).toBeVisible();
    await untilSaved(page);
    expect(moveCountOf(await readBook(page))).toBe(accountCount);
    await takeBack();
  });

  await test.step('a hand carried by keys is put down the same way', async () => {
    await card(page, 'Company number 0').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await expect(page.getByText('16,000 accounts selected')).toBeVisible();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await expectAllMove(() => page.keyboard.press('Enter'));
  });

  await test.step('so is a pasted list', async () => {
    await page.keyboard.press('ControlOrMeta+Shift+V');
    const dialog = page.getByRole('dialog', { name: 'Move from a list' });
    const lines = Array.from({ length: accountCount }, (_, at) => `ID-${at}\tField`);
    // Typed by the test it would take minutes; a paste is one event, too.
    await dialog.getByRole('textbox', { name: 'List' }).evaluate((field, text) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, lines.join('\n'));
    const carryOut = dialog.getByRole('button', { name: 'Move 16,000 accounts' });
    await expect(carryOut).toBeEnabled();
    await expectAllMove(() => carryOut.press('Enter'));
  });
});
