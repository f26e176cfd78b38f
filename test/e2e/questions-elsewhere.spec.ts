// What a move may still ask is asked where it was made: in the accounts table, and where the commands moved, once only.
import { grid, openTable, row, search } from './support/accounts-table';
import { choose, expect, goTo, openSample, test, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { changeHere } from './support/change-here';
import { pickByKeys, tabTo } from './support/keys';
import { accountNamed, proposalFor, readBook, readStoredRows, sellerNamed } from './support/stored-rows';

test('GR4 a family is asked about on the screen the move was made on', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const head = accountNamed(await readBook(page), 'Osgood Marine').id;
  await changeHere(page, 'Marlowe Tannery', 'parentId', head);
  const question = page.getByRole('region', { name: 'The rest of the family' });
  const reason = page.getByRole('form', { name: 'Reason for the move' });
  const moveDialog = page.getByRole('dialog', { name: 'Move 1 account' });
  const { keyboard } = page;

  await test.step('in the table by keys: all of them, then the keyboard is in the table', async () => {
    await openTable(page);
    await search(page).fill('osgood');
    await expect(page.getByText(/^\d of 318 accounts$/)).toBeVisible();
    await keyboard.press('Enter');
    await expect(grid(page).locator(':focus')).toHaveText('Osgood Marine');
    await keyboard.press('m');
    const seller = moveDialog.getByRole('combobox', { name: 'Seller' });
    await tabTo(page, seller);
    await pickByKeys(page, seller, 'Maya Okafor');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(moveDialog).toBeHidden();
    await expect(question).toHaveCount(1);
    await expect(question).toContainText('1 of the Osgood Marine family stays unassigned.');
    await expect(reason).toBeHidden();
    await expectNoAxeViolations(page, 'table asking about a family');
    await keyboard.press('F6');
    await expect(question.getByRole('button', { name: 'Move all' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(question).toBeHidden();
    await untilSaved(page);
    const book = await readBook(page);
    const maya = sellerNamed(book, 'Maya Okafor').id;
    expect(proposalFor(book, 'Osgood Marine')?.ownerId).toBe(maya);
    expect(proposalFor(book, 'Marlowe Tannery')?.ownerId).toBe(maya);
    if (await reason.isVisible()) await reason.getByRole('button', { name: 'Later' }).click();
    await expect(grid(page).locator(':focus')).toHaveCount(1);
  });

  await test.step('what was answered is not asked again on the board', async () => {
    await goTo(page, 'Board');
    await expect(page.getByRole('searchbox', { name: 'Find an account' })).toBeVisible();
    await expect(question).toBeHidden();
    await expect(reason).toBeHidden();
    await keyboard.press('ControlOrMeta+Z');
    await keyboard.press('ControlOrMeta+Z');
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Osgood Marine')).toBeUndefined();
  });

  await test.step('in the table by pointer: left where it was', async () => {
    // The board finds what the table finds, so the search still stands.
    await goTo(page, 'Accounts');
    await row(page, 'Osgood Marine').getByRole('gridcell').first().click();
    await page.getByRole('button', { name: 'Move…' }).click();
    await choose(page, moveDialog.getByRole('combobox', { name: 'Seller' }), 'Maya Okafor');
    await moveDialog.getByRole('button', { name: 'Move', exact: true }).click();
    await question.getByRole('button', { name: 'Leave where it was' }).click();
    await expect(question).toBeHidden();
    await expect(grid(page).locator(':focus')).toHaveCount(1);
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Osgood Marine')).toBeUndefined();
  });

  await test.step('by a command, on a screen that shows no accounts', async () => {
    await row(page, 'Osgood Marine').getByRole('gridcell').first().click();
    await goTo(page, 'Coverage rules');
    await expect(page.getByRole('heading', { name: 'Coverage rules', level: 1 })).toBeVisible();
    await keyboard.press('ControlOrMeta+K');
    await keyboard.type('to inside');
    await expect(page.getByRole('option', { selected: true })).toHaveText(
      /^Propose to Inside.*Osgood Marine/,
    );
    await keyboard.press('Enter');
    await expect(question).toHaveCount(1);
    await question.getByRole('button', { name: 'Only this one' }).click();
    await expect(question).toBeHidden();
    await untilSaved(page);
    const rows = await readStoredRows(page);
    expect(rows.entries.at(-1)?.label).toMatch(/^Osgood Marine proposed to Inside/);
    expect(proposalFor(await readBook(page), 'Marlowe Tannery')).toBeUndefined();
    await goTo(page, 'Board');
    await expect(page.getByRole('searchbox', { name: 'Find an account' })).toBeVisible();
    await expect(question).toBeHidden();
  });
});
