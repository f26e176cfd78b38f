// One field of 30,000 accounts set at once: announced before it begins, cancelled whole, one entry, one undo. What counts
// is what lies on disk.
import type { Page } from '@playwright/test';
import { expect, goTo, startImport, test, untilSaved } from './support/app';
import { giveFile, importAccounts } from './support/import-steps';
import { pickByKeys } from './support/keys';
import { readBook } from './support/stored-rows';

const accountCount = 30_000;

function bigList(): string {
  const lines = ['Account ID,Account Name,Lane,City'];
  for (let at = 0; at < accountCount; at += 1)
    lines.push(`ID-${at},Company number ${at},Inside,Town ${at % 97}`);
  return lines.join('\n');
}

/** Slows the page down so that a person could see, and cancel, what takes it a moment. */
async function slowed(page: Page, rate: number): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return async () => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  };
}

async function citiesOf(page: Page): Promise<ReadonlySet<string | null>> {
  return new Set((await readBook(page)).all('account').map(({ city }) => city));
}

/** Chooses everything shown and sets the city, up to the press that does it. */
async function askForCity(page: Page, city: string): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select all shown' }).click();
  await page.getByRole('button', { name: 'Edit…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit 30,000 accounts' });
  await pickByKeys(page, dialog.getByRole('combobox', { name: 'Field' }), 'City');
  await dialog.getByRole('textbox', { name: 'Value' }).fill(city);
  await dialog.getByRole('button', { name: 'Set for 30,000 accounts' }).focus();
}

test('AT9 a field of 30,000 accounts is set whole or not at all, and never in silence', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, { name: 'big.csv', text: bigList() });
  await importAccounts(page, accountCount);
  await goTo(page, 'Accounts');
  await untilSaved(page);
  const messages = page.getByRole('log', { name: 'Messages' });
  const meter = page.getByRole('progressbar', { name: 'Editing 30,000 accounts' });

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
    const atFullSpeed = await slowed(page, 4);
    await page.keyboard.press('Enter');
    await expect(meter).toBeVisible();
    await expect(messages).toContainText('30,000 accounts');
    await expect(meter).toBeHidden();
    await untilSaved(page);
    expect([...(await citiesOf(page))]).toEqual(['Lund']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('progressbar', { name: 'Undoing 30,000 changes' })).toBeVisible();
    await expect(messages).toContainText('Undid:');
    await atFullSpeed();
    await untilSaved(page);
    expect((await citiesOf(page)).size).toBe(97);
  });
});
