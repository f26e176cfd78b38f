// The question about a reason: about the moves that stand and no others, and never gone with what was typed.
import type { Page } from '@playwright/test';
import { card, expect, openSample, statusBar, test, untilSaved } from './support/app';
import { proposalFor, readBook, readStoredRows } from './support/stored-rows';

const bar = (page: Page) => page.getByRole('form', { name: 'Reason for the move' });
const field = (page: Page) => bar(page).getByRole('textbox', { name: 'Reason' });

async function press(page: Page, name: string, key: string): Promise<void> {
  await card(page, name).focus();
  await page.keyboard.press(key);
}

test('GR7 a move that is undone is asked about no more, whatever its account was proposed before', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  const before = proposalFor(await readBook(page), 'Ottervale Cannery');
  expect(before).toMatchObject({ lane: 'specialist', reason: null });
  await press(page, 'Ottervale Cannery', '1');
  await expect(bar(page)).toContainText('The rules suggest Specialist for Ottervale Cannery.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(bar(page)).toBeHidden();
  await untilSaved(page);
  expect(proposalFor(await readBook(page), 'Ottervale Cannery')).toEqual(before);
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(bar(page), 'done again, asked again').toContainText('for Ottervale Cannery.');
  await field(page).fill('They order by phone');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toBeHidden();
  await untilSaved(page);
  expect(proposalFor(await readBook(page), 'Ottervale Cannery')?.reason).toBe('They order by phone');
});

test('GR7 moves one after the other are one question, as far as they stand', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  for (const name of ['Ironwell Forge', 'Frosthaven Cold Storage', 'Quillfeather Textiles']) {
    await press(page, name, '1');
  }
  await expect(bar(page)).toContainText('For 2 accounts the rules suggest another lane.');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(bar(page)).toContainText('The rules suggest Field for Ironwell Forge.');
  await field(page).fill('Their buyer asked for it');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toBeHidden();
  await untilSaved(page);
  const book = await readBook(page);
  expect(proposalFor(book, 'Ironwell Forge')?.reason).toBe('Their buyer asked for it');
  for (const name of ['Frosthaven Cold Storage', 'Quillfeather Textiles']) {
    expect(proposalFor(book, name), name).toBeUndefined();
  }
  expect((await readStoredRows(page)).entries.at(-1)?.label).toBe('Reason for a move written');
});

test('GR7 what is typed stays through other moves, views and screens, and is written on its own move', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  await press(page, 'Ironwell Forge', '1');
  await field(page).fill('Their buyer');

  await test.step('Esc goes back to the board, and takes nothing', async () => {
    await field(page).press('Escape');
    await expect(card(page, 'Ironwell Forge')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('Their buyer');
  });

  await test.step('a move along the rules, one against them, another view, another screen', async () => {
    await press(page, 'Quillfeather Textiles', '1');
    await press(page, 'Frosthaven Cold Storage', '1');
    await expect(field(page)).toHaveValue('Their buyer');
    await expect(bar(page)).toContainText('The rules suggest Field for Ironwell Forge.');
    await page.getByRole('button', { name: /^Scenario:/ }).click();
    await page.getByRole('option', { name: /^Difference/ }).click();
    await expect(field(page)).toHaveValue('Their buyer');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Sellers/ })
      .click();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Board/ })
      .click();
    await page.getByRole('button', { name: /^Scenario:/ }).click();
    await page.getByRole('option', { name: /^Plan A/ }).click();
    await expect(field(page)).toHaveValue('Their buyer');
  });

  await test.step('saved, it is on its own move alone, and the next is asked about', async () => {
    await field(page).press('Enter');
    await expect(field(page)).toHaveValue('');
    await untilSaved(page);
    const book = await readBook(page);
    expect(proposalFor(book, 'Ironwell Forge')?.reason).toBe('Their buyer');
    expect(proposalFor(book, 'Frosthaven Cold Storage')?.reason).toBeNull();
    await bar(page).getByRole('button', { name: 'Later' }).click();
    await expect(bar(page)).toBeHidden();
  });
});

test('GR7 Esc on the board lets go of one thing at a time: the question, then the selection', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  await press(page, 'Ironwell Forge', '1');
  await expect(bar(page)).toBeVisible();
  await card(page, 'Birchmont Schools').focus();
  await page.keyboard.press('x');
  await expect(statusBar(page)).toContainText('1 account selected');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(statusBar(page)).toContainText('1 account selected');
  await page.keyboard.press('Escape');
  await expect(statusBar(page)).not.toContainText('selected');
});

test('GR7 what is typed goes along when the account is moved on, and comes back with an undo', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  await press(page, 'Ironwell Forge', '1');
  await field(page).fill('Their buyer');
  await press(page, 'Ironwell Forge', '3');
  await expect(field(page)).toHaveValue('Their buyer');
  await field(page).fill('Their buyer moved');
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(field(page)).toHaveValue('Their buyer');
  await page.getByRole('button', { name: /^Redo/ }).first().click();
  await expect(field(page)).toHaveValue('Their buyer moved');
  await field(page).press('Enter');
  await expect(bar(page)).toBeHidden();
  await untilSaved(page);
  expect(proposalFor(await readBook(page), 'Ironwell Forge')).toMatchObject({
    lane: 'specialist',
    reason: 'Their buyer moved',
  });
});

test('GR7 what is typed stays when its account comes back together with another', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  await press(page, 'Ironwell Forge', '1');
  await field(page).fill('Their buyer');
  await press(page, 'Ironwell Forge', '3');
  for (const name of ['Ironwell Forge', 'Frosthaven Cold Storage'])
    await card(page, name).click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('1');
  await expect(bar(page)).toContainText('For 2 accounts the rules suggest another lane.');
  await expect(field(page)).toHaveValue('Their buyer');
});
