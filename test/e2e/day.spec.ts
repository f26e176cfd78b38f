// The day turns over while the app stays open: what a lock held yesterday may move today, and nobody had to do anything.
import { card, expect, startImport, test, untilSaved } from './support/app';
import { giveFile, importAccounts } from './support/import-steps';
import { readStoredRows } from './support/stored-rows';

test('GR11 a lock ends when the laptop wakes on the next day', async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  await giveFile(page, { name: 'two.csv', text: 'Account Name,City\nAcme,Troy\nBrill,Utica\n' });
  await importAccounts(page, 2);
  await card(page, 'Acme').click();
  const drawer = page.getByRole('complementary', { name: 'Account: Acme' });
  await drawer.getByRole('button', { name: 'Lock', exact: true }).click();
  const form = drawer.getByRole('form', { name: 'Lock Acme' });
  await form.getByRole('textbox', { name: 'Why it may not move' }).fill('Its renewal is due.');
  await form.getByRole('spinbutton', { name: /^day/ }).click();
  await page.keyboard.type('1003202');
  await form.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(form).toContainText('Write a day from 1900 to 2199, such as 10 March 2026.');
  await form.getByRole('spinbutton', { name: /^day/ }).click();
  await page.keyboard.type('10032026');
  await form.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(drawer).toContainText('Locked until 10 March: Its renewal is due.');
  await drawer.getByRole('button', { name: 'Close' }).click();
  const locked = page.getByRole('row', { name: /^Acme,.*locked/ });
  await expect(locked).toBeVisible();
  await untilSaved(page);
  const { entries } = await readStoredRows(page);

  await page.clock.setFixedTime(new Date('2026-03-11T07:30:00'));
  await expect(locked).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(locked).toHaveCount(0);
  expect((await readStoredRows(page)).entries).toHaveLength(entries.length);

  await card(page, 'Acme').focus();
  await page.keyboard.press('1');
  await expect(page.getByRole('region', { name: /^Inside lane, 1 account/ })).toBeVisible();
});
