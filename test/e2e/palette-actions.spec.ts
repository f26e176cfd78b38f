// Every entry of the menus and every button of the bars is found among the commands by its name, and does the same there.
import type { Locator, Page } from '@playwright/test';
import { grid, openTable } from './support/accounts-table';
import { card, expect, goTo, openSample, test, untilSaved } from './support/app';
import { readBook, sellerNamed } from './support/stored-rows';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });

/** Opens the commands and types; nothing is chosen. */
async function typed(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('combobox', { name: 'Find a command, account or seller' })).toBeFocused();
  await page.keyboard.insertText(words);
}

/** Types a command's name and takes it. */
async function run(page: Page, words: string, name = words): Promise<void> {
  await typed(page, words);
  await palette(page)
    .getByRole('option', { name: startOf(name) })
    .first()
    .click();
  await expect(palette(page)).toBeHidden();
}

function startOf(name: string): RegExp {
  return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u');
}

/** Each is a command, whether or not it can be done now. */
async function expectCommands(page: Page, names: readonly string[]): Promise<void> {
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    await typed(page, name.replace('…', ''));
    await expect(
      palette(page)
        .getByRole('option', { name: startOf(name) })
        .first(),
      name,
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
  }
}

/** The names of what is pressed there: before a comma stands the name, after it a figure. */
async function namesIn(place: Locator, role: 'button' | 'menuitem' | 'menuitemradio' | 'option') {
  const all = await place.getByRole(role).all();
  return Promise.all(
    all.map(
      async (each) =>
        (await each.getAttribute('aria-label')) ?? (await each.innerText()).split('\n')[0] ?? '',
    ),
  );
}

test('CP15 what menus and bars offer is among the commands', async ({ openApp }) => {
  test.slow();
  const { page } = await openApp();
  await openSample(page);

  await test.step('the menu that arranges the board', async () => {
    await page.getByRole('button', { name: /^Arrange/ }).click();
    const menu = page.getByRole('menu');
    await expect(menu).toBeVisible();
    const names: string[] = [];
    for (const group of await menu.getByRole('group').all()) {
      const [heading = ''] = (await group.innerText()).split('\n');
      for (const entry of await namesIn(group, 'menuitemradio')) names.push(`${heading} ${entry}`);
    }
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    expect(names).toHaveLength(14);
    await expectCommands(page, names);
  });

  await test.step('the scenario switcher', async () => {
    await page.getByRole('button', { name: /^Scenario/ }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    const names = await namesIn(page.getByRole('listbox'), 'option');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    expect(names).toHaveLength(3);
    await expectCommands(
      page,
      names.map((name) => `Switch to ${name.split(',')[0]}`),
    );
  });

  await test.step('the menu of views, with a view of its own', async () => {
    await run(page, 'save this view', 'Save this view…');
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Quarter one');
    await dialog.getByRole('button', { name: 'Save view' }).click();
    await page.getByRole('button', { name: 'Views, Quarter one' }).click();
    const menu = page.getByRole('menu');
    await expect(menu).toBeVisible();
    const names = [...(await namesIn(menu, 'menuitem')), ...(await namesIn(menu, 'menuitemradio'))];
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    expect(names).toHaveLength(5);
    const ofView: Readonly<Record<string, string>> = {
      Update: 'Update view',
      'Rename…': 'Rename view…',
      Remove: 'Remove view',
    };
    await expectCommands(
      page,
      names.map((name) => ofView[name] ?? name),
    );
  });

  await test.step('the filter bar, with a filter on', async () => {
    await run(page, 'dormant', 'Filter by Dormant');
    const bar = page.getByRole('toolbar', { name: 'Filters' });
    const own: Readonly<Record<string, string>> = { Filter: 'Filter by field…', Clear: 'Clear filters' };
    const names = (await namesIn(bar, 'button'))
      .filter((name) => !/^(Views|Arrange|\+\d|Clear search)/u.test(name))
      .map((name) => name.split(',')[0] ?? '')
      .map((name) => own[name] ?? (name === 'Dormant' ? 'Stop filtering by Dormant' : `Filter by ${name}`));
    expect(names).toEqual(expect.arrayContaining(['Filter by field…', 'Clear filters', 'Filter by Locked']));
    await expectCommands(page, names);
  });
});

test('CP15 what is chosen among the commands is done where it is seen', async ({ openApp }) => {
  test.slow();
  const app = await openApp();
  const { page } = app;
  await openSample(page);

  await test.step('grouping, Difference and a filter by field, from another screen', async () => {
    await goTo(page, 'Sellers');
    await run(page, 'group by region', 'Group by Region');
    await expect(page.getByRole('button', { name: /^Arrange: By region/ })).toBeVisible();
    await run(page, 'difference', 'Switch to Difference');
    await expect(
      page.getByRole('button', { name: /^Scenario: ?Difference|Difference/ }).first(),
    ).toBeVisible();
    await goTo(page, 'Sellers');
    await run(page, 'filter by field', 'Filter by field…');
    await expect(page.getByRole('dialog', { name: 'Filter by field' })).toBeVisible();
    await page.keyboard.press('Escape');
    await run(page, 'switch to plan', 'Switch to Plan A');
    await run(page, 'group by seller', 'Group by Seller');
  });

  await test.step('an open account stays open when the screen is the same', async () => {
    await card(page, 'Osgood Marine').click();
    await run(page, 'save this view', 'Save this view…');
    await expect(page.getByRole('dialog', { name: 'Save this view' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary', { name: 'Account: Osgood Marine' })).toBeVisible();
    await run(page, 'move from', 'Move from a list');
    await expect(page.getByRole('dialog', { name: 'Move from a list' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('columns and a file of the accounts table', async () => {
    await run(page, 'columns', 'Columns');
    const columns = page.getByRole('menu', { name: 'Columns' });
    await expect(columns).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(columns).toBeHidden();
    await goTo(page, 'Board');
    await run(page, 'csv', 'CSV');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(/Saved 318 accounts/);
    await goTo(page, 'Board');
    await run(page, 'select all', 'Select all accounts');
    await run(page, 'copy', 'Copy');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText('318 rows copied.');
    await run(page, 'edit accounts', 'Edit accounts…');
    await expect(page.getByRole('dialog', { name: 'Edit 318 accounts' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('a move from the table is about the plan, even when the board showed Current', async () => {
    await run(page, 'switch to current', 'Switch to Current');
    await openTable(page);
    await grid(page).getByRole('gridcell', { name: 'Select Vantry Aerospace' }).click();
    await run(page, 'move to', 'Move to…');
    await expect(page.getByRole('dialog', { name: 'Move 1 account' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('one seller by what to do and the name', async () => {
    await run(page, 'edit okafor', 'Edit Maya Okafor…');
    await expect(page.getByRole('dialog', { name: /Maya Okafor|Edit seller/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await run(page, 'deactivate maya', 'Deactivate Maya Okafor');
    await untilSaved(page);
    expect(sellerNamed(await readBook(page), 'Maya Okafor').active).toBe(false);
    await typed(page, 'deactivate maya');
    await expect(palette(page).getByRole('option', { name: /^Deactivate Maya Okafor/ })).toContainText(
      'Inactive already',
    );
    await page.keyboard.press('Escape');
    await run(page, 'capacity counts points', 'Capacity counts Points');
    await run(page, 'weights', 'Weights…');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await run(page, 'merge', 'Merge sellers…');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText('Tick two sellers or more');
  });

  await test.step('the history', async () => {
    await run(page, 'undo history', 'Undo history');
    const list = page.getByRole('listbox', { name: 'Undo history' });
    await expect(list.getByRole('option', { name: /^Undo back to/ }).first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
  });
});
