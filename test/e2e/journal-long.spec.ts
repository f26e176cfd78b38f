// A journal of 40,000 entries by pointer and by keys: days, a seller, Save and Stop, and the undo history's older steps.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, goTo, openSample, test, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { pickByKeys, tabTo } from './support/keys';
import { entriesPerDay, lengthenJournal, proposing } from './support/long-journal';
import { slowed } from './support/slowed';

const length = 40_000;

/** Only the journal's numbers, without reading all rows over. */
const countEntries = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const database = await answer(indexedDB.open(names.find((name) => name.startsWith('lanekeeper-')) ?? ''));
    const count = await answer(database.transaction('entries').objectStore('entries').count());
    database.close();
    return count;
  });

test('JN1, JN3, JN9, JN10 a journal of 40,000 entries by pointer and by keyboard', async ({ openApp }) => {
  const app = await openApp();
  const { page } = app;
  const { keyboard } = page;
  await openSample(page);
  const { dangerousLabel } = await lengthenJournal(page, length);
  const grid = page.getByRole('grid', { name: 'Entries' });
  const messages = page.getByRole('log', { name: 'Messages' });
  const search = page.getByRole('searchbox', { name: 'Find in the journal' });

  await test.step('the newest stand first, few are drawn, the oldest is one key away', async () => {
    await goTo(page, 'Journal');
    await expect(grid.getByRole('row').filter({ hasText: `Change no. ${length}` })).toBeVisible();
    await expect(page.getByText('40,000 entries', { exact: true })).toBeVisible();
    expect(await grid.getByRole('row').count()).toBeLessThan(60);
    await tabTo(page, grid);
    await keyboard.press('End');
    await expect(grid.getByRole('row', { selected: true })).toContainText('Workspace Northeast started');
    await keyboard.press('Home');
    await expect(grid.getByRole('row', { selected: true })).toContainText(`Change no. ${length}`);
  });

  await test.step('from and to are typed: one day, no day, and what is shown is saved', async () => {
    const from = page.getByRole('group', { name: 'From day' });
    const to = page.getByRole('group', { name: 'To day' });
    await from.getByRole('spinbutton').first().click();
    await keyboard.type('08032026');
    await tabTo(page, to.getByRole('spinbutton').first());
    await keyboard.type('08032026');
    await expect(page.getByText(`${entriesPerDay} of 40,000 entries`, { exact: true })).toBeVisible();
    await expectNoAxeViolations(page, 'journal of one day');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect(messages).toContainText('Saved ');
    const lines = readFileSync(app.savedFiles[0] ?? '', 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(entriesPerDay + 1);
    expect(lines.slice(1).every((line) => line.includes('"8 Mar 2026, '))).toBe(true);
    expect(lines.find((line) => line.includes('HYPERLINK'))).toContain(
      `"'${dangerousLabel.replaceAll('"', '""')}"`,
    );
    await to.getByRole('spinbutton').first().click();
    await keyboard.press('ArrowDown');
    await expect(page.getByText('The first day is after the last.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(page.getByText('40,000 entries', { exact: true })).toBeVisible();
    await expect(search).toBeFocused();
    await expect(from.getByRole('spinbutton').first()).toHaveAttribute('aria-valuetext', 'Empty');
  });

  await test.step('a search by seller says how far it is, is stopped, and is finished', async () => {
    const seller = page.getByRole('combobox', { name: 'Seller', exact: true });
    const faster = await slowed(page, 8);
    await tabTo(page, seller);
    await pickByKeys(page, seller, 'Maya Okafor');
    await expect(seller).toBeFocused();
    await expect(page.getByRole('progressbar', { name: 'Looking through the journal' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeDisabled();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await faster();
    await expect(search).toBeFocused();
    await expect(seller).toHaveValue('');
    await expect(page.getByText('40,000 entries', { exact: true })).toBeVisible();
    await tabTo(page, seller);
    await pickByKeys(page, seller, 'Maya Okafor');
    const found = (proposing + 1).toLocaleString('en-US');
    await expect(page.getByText(`${found} of 40,000 entries`, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: /^Who:/ }).click();
    await page.getByRole('option', { name: 'Ruth Abernathy' }).click();
    await expect(
      page.getByText(`${(proposing / 10).toLocaleString('en-US')} of 40,000 entries`, { exact: true }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(seller).toHaveValue('');
  });

  await test.step('saving all of it is stopped, and saves nothing', async () => {
    const faster = await slowed(page, 20);
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect(page.getByRole('progressbar', { name: 'Saving' })).toBeVisible();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await faster();
    await expect(messages).toContainText('Stopped. Nothing was saved.');
    expect(app.savedFiles).toHaveLength(1);
  });

  await test.step('the undo history shows older steps, goes there, and stops where it is told to', async () => {
    await goTo(page, 'Board');
    await page.getByRole('button', { name: 'Undo history' }).click();
    const list = page.getByRole('listbox', { name: 'Undo history' });
    const steps = list.getByRole('option', { name: /^Undo back to: Change no\. / });
    await expect(steps).toHaveCount(50);
    await list.getByRole('option', { name: 'Show older' }).click();
    await expect(steps).toHaveCount(100);
    await keyboard.press('End');
    await expect(list.getByRole('option', { name: 'Show older' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(steps).toHaveCount(150);
    const faster = await slowed(page, 6);
    await steps.last().click();
    const going = page.getByRole('progressbar', { name: 'Going there' });
    await expect(going).toBeVisible();
    await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeFocused();
    await keyboard.press('Enter');
    await expect(going).toBeHidden();
    await faster();
    await expect(messages).toContainText('Undid');
    await untilSaved(page);
    const undone = (await countEntries(page)) - length;
    expect(undone).toBeGreaterThan(0);
    expect(undone).toBeLessThan(150);
  });
});
