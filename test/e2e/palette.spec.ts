// The commands under Ctrl K: found, chosen and carried out by keyboard alone and by pointer, read-only in a second window.
import type { Locator, Page } from '@playwright/test';
import {
  appAddress,
  card,
  expect,
  lane,
  openSample,
  pictureTime,
  sellerGroup,
  statusBar,
  test,
  untilReady,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { findByKeys, toNextRegion } from './support/keys';
import { proposalFor, readBook } from './support/stored-rows';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const field = (page: Page) => page.getByRole('combobox', { name: 'Find a command, account or seller' });
const option = (page: Page, name: RegExp) => palette(page).getByRole('option', { name });
const active = (page: Page): Locator => palette(page).getByRole('option', { selected: true });

/** Opens the commands, types, and takes what then stands first; it must be what is meant. */
async function runByKeys(page: Page, typed: string, first: RegExp): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type(typed);
  await expect(active(page)).toHaveText(first);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
}

test('CP commands by keyboard alone', async ({ openApp }) => {
  const app = await openApp();
  const { page } = app;
  const { keyboard } = page;
  await openSample(page);
  // From here on nothing is clicked.

  await test.step('CP1 an account by a fragment: its drawer is open and its card has the focus', async () => {
    await runByKeys(page, 'perline el', /^Copperline Electric/);
    await expect(page.getByRole('complementary', { name: 'Account: Copperline Electric' })).toBeVisible();
    await expect(card(page, 'Copperline Electric')).toBeFocused();
  });

  await test.step('CP4 the open account is proposed to Field, and undone', async () => {
    await runByKeys(page, 'to field', /^Propose to Field.*Copperline Electric/);
    await expect(lane(page, 'Field').getByRole('row', { name: /^Copperline Electric/ })).toBeFocused();
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Copperline Electric')).toMatchObject({ lane: 'field' });
    await runByKeys(page, 'undo', /^Undo.*Copperline Electric/);
    await expect(lane(page, 'Inside').getByRole('row', { name: /^Copperline Electric/ })).toBeVisible();
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Copperline Electric')).toBeUndefined();
  });

  await test.step('CP5 Esc closes, and the focus is where it was', async () => {
    await keyboard.press('Escape');
    await findByKeys(page, 'osgood', card(page, 'Osgood Marine'));
    await keyboard.press('ControlOrMeta+K');
    await expect(field(page)).toBeFocused();
    await keyboard.press('Escape');
    await expect(palette(page)).toBeHidden();
    await expect(card(page, 'Osgood Marine')).toBeFocused();
    // The same key closes it too.
    await keyboard.press('ControlOrMeta+K');
    await expect(field(page)).toBeFocused();
    await keyboard.press('ControlOrMeta+K');
    await expect(card(page, 'Osgood Marine')).toBeFocused();
  });

  await test.step('CP4 without a selection or an open account the card with the focus is meant', async () => {
    await runByKeys(page, 'to inside', /^Propose to Inside.*Osgood Marine/);
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Osgood Marine')).toMatchObject({ lane: 'inside' });
  });

  await test.step('CP1 an account that the filter hides comes to sight all the same, from a text field', async () => {
    await keyboard.press('/');
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('osgood');
    await expect(card(page, 'Copperline Electric')).toBeHidden();
    await runByKeys(page, 'copperline', /^Copperline Electric/);
    await expect(card(page, 'Copperline Electric')).toBeFocused();
    await keyboard.press('Escape');
  });

  await test.step('CP2 a seller: the group is open, in sight and has the focus', async () => {
    await runByKeys(page, 'collapse', /^Collapse all groups/);
    await expect(sellerGroup(page, 'Ruth Abernathy')).toHaveAttribute('aria-expanded', 'false');
    await runByKeys(page, 'abern', /Ruth Abernathy/);
    await expect(sellerGroup(page, 'Ruth Abernathy')).toBeFocused();
    await expect(sellerGroup(page, 'Ruth Abernathy')).toHaveAttribute('aria-expanded', 'true');
    await expect(sellerGroup(page, 'Ruth Abernathy')).toBeInViewport();
    await runByKeys(page, 'expand', /^Expand all groups/);
  });

  await test.step('CP3 a ticket by its number, from another screen', async () => {
    await runByKeys(page, 'sellers', /^Sellers/);
    await expect(page.getByRole('heading', { name: 'Sellers', exact: true })).toBeVisible();
    await runByKeys(page, 't-115', /^T-115/);
    await expect(page.getByRole('article', { name: 'Case T-115' })).toBeVisible();
    await expect(
      page.getByRole('article', { name: 'Case T-115' }).getByRole('heading').first(),
    ).toBeFocused();
  });

  await test.step('CP1 an account far down its group, from another screen', async () => {
    await runByKeys(page, 'juniper lab', /^Juniper Lab Supply/);
    await expect(page.getByRole('complementary', { name: 'Account: Juniper Lab Supply' })).toBeVisible();
    await expect(card(page, 'Juniper Lab Supply')).toBeFocused();
    await expect(card(page, 'Juniper Lab Supply')).toBeInViewport();
  });

  await test.step('CP6 arrows, Home, End and the page keys move; what was run lately stands first', async () => {
    await keyboard.press('ControlOrMeta+K');
    const group = palette(page).getByRole('group', { name: 'Recent' });
    await expect(group.getByRole('option').first()).toHaveText(/^Sellers/);
    await expect(group.getByRole('option').nth(1)).toHaveText(/^Expand all groups/);
    const all = palette(page).getByRole('option');
    const count = await all.count();
    await expect(all.nth(0)).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('ArrowDown');
    await expect(all.nth(1)).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('PageDown');
    await expect(all.nth(11)).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('PageUp');
    await expect(all.nth(1)).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('End');
    await expect(all.nth(count - 1)).toHaveAttribute('aria-selected', 'true');
    await expect(all.nth(count - 1)).toBeInViewport();
    await keyboard.press('ArrowDown');
    await expect(all.nth(0), 'after the last comes the first').toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Escape');
  });

  await test.step('CP7 a dialog that a command opens gives the focus back', async () => {
    await expect(card(page, 'Juniper Lab Supply')).toBeFocused();
    await runByKeys(page, 'keyboard', /^Keyboard shortcuts/);
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet).toBeVisible();
    await expect(sheet.getByText('Ten cards back or on')).toBeVisible();
    await keyboard.type('quarterback');
    await expect(sheet.getByText('Set quarterback')).toBeVisible();
    await expect(sheet.getByText('Ten cards back or on')).toBeHidden();
    await keyboard.press('Escape');
    await expect(sheet.getByText('Ten cards back or on'), 'Esc empties the field first').toBeVisible();
    // An open dialog is not put away for the commands.
    await keyboard.press('ControlOrMeta+K');
    await expect(palette(page)).toBeHidden();
    await keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(card(page, 'Juniper Lab Supply')).toBeFocused();
  });

  await test.step('CP7 the deck is exported from the board', async () => {
    await runByKeys(page, 'export', /^Export deck PDF/);
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(/Saved .+\.pdf/);
    expect(app.savedFiles).toHaveLength(1);
  });
});

test('CP commands by pointer, fast fingers and axe', async ({ openApp }) => {
  const app = await openApp();
  const { page } = app;
  await openSample(page);

  await test.step('CP5 the button of the top bar opens them, a press outside closes them', async () => {
    await page.getByRole('button', { name: 'Commands' }).click();
    await expect(field(page)).toBeFocused();
    await expectNoAxeViolations(page, 'commands');
    await page.mouse.click(8, 300);
    await expect(palette(page)).toBeHidden();
  });

  await test.step('CP1 an account is pressed', async () => {
    await page.getByRole('button', { name: 'Commands' }).click();
    await page.keyboard.type('tamar');
    await option(page, /^Tamarack Foods/).click();
    await expect(page.getByRole('complementary', { name: 'Account: Tamarack Foods' })).toBeVisible();
    await expect(card(page, 'Tamarack Foods')).toBeFocused();
  });

  await test.step('CP8 what cannot be done now says why and does nothing', async () => {
    await page.getByRole('button', { name: 'Commands' }).click();
    await page.keyboard.type('propose to');
    const toField = option(page, /^Propose to Inside/);
    await expect(toField).toHaveAttribute('aria-disabled', 'true');
    await expect(toField).toContainText('The account is locked');
    // Playwright waits for what is disabled; a person presses it all the same.
    await toField.click({ force: true });
    await expect(palette(page)).toBeVisible();
    await expectNoAxeViolations(page, 'commands that cannot be done');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('nothing is called like this');
    await expect(palette(page)).toContainText('Nothing matches');
    await expectNoAxeViolations(page, 'commands without a match');
    await page.keyboard.press('Escape');
  });

  await test.step('CP9 Enter at once takes the first answer to what was typed, not to what stood there before', async () => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.insertText('quillfeather');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Account: Quillfeather Textiles' })).toBeVisible();
    await expect(card(page, 'Quillfeather Textiles')).toBeFocused();
  });

  await test.step('CP1 in the smallest window an Unassigned account is brought out of its rail', async () => {
    await page.setViewportSize({ width: 1120, height: 700 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+K');
    // Its lane folds with the window, so keys wait for the focus; text put in without keys would not.
    await expect(field(page)).toBeFocused();
    await page.keyboard.insertText('hollins');
    await page.keyboard.press('Enter');
    await expect(card(page, 'Hollins Pet Foods')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary', { name: /^Account/ })).toBeHidden();
    await expect(card(page, 'Hollins Pet Foods')).toBeFocused();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('CP7 theme, sidebar and filters', async () => {
    for (const [typed, name] of [
      ['dark', /^Dark theme/],
      ['hide side', /^Hide sidebar/],
      ['dormant', /^Filter by Dormant/],
    ] as const) {
      await page.keyboard.press('ControlOrMeta+K');
      await page.keyboard.type(typed);
      await option(page, name).click();
      await expect(palette(page)).toBeHidden();
    }
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('button', { name: 'Show sidebar' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Dormant/ })).toHaveAttribute('aria-pressed', 'true');
    await expect(card(page, 'Copperline Electric')).toBeHidden();
  });

  await test.step('K4 F6 walks sidebar, filters, board, drawer and status bar; the commands are no part of it', async () => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('F6');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.insertText('copperline');
    await page.keyboard.press('Enter');
    await expect(card(page, 'Copperline Electric')).toBeFocused();
    const visited: string[] = [];
    for (let stop = 0; stop < 5; stop += 1) {
      await toNextRegion(page);
      visited.push(
        await page.evaluate(
          () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region ?? '',
        ),
      );
    }
    expect(visited).toEqual(['drawer', 'status bar', 'sidebar', 'filters', 'board']);
  });

  await test.step('CP5 with single keys turned off the commands still open', async () => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type('settings');
    await option(page, /^Settings/).click();
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByRole('switch', { name: 'Single-key shortcuts' }).click();
    await page.keyboard.press('Escape');
    await expect(settings).toBeHidden();
    await page.keyboard.press('?');
    await page.keyboard.press('ControlOrMeta+K');
    await expect(field(page)).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(1);
  });
});

test('CP8 in a window that only reads no change can be chosen', async ({ openApp }) => {
  const app = await openApp({ morePages: true });
  await openSample(app.page);
  const second = await app.context.newPage();
  await second.clock.setFixedTime(pictureTime);
  await second.goto(appAddress);
  await untilReady(second);
  await expect(statusBar(second)).toHaveText(/^Read only here/);

  await second.keyboard.press('ControlOrMeta+K');
  await second.keyboard.insertText('copperline');
  await second.keyboard.press('Enter');
  await expect(card(second, 'Copperline Electric')).toBeFocused();
  await second.keyboard.press('ControlOrMeta+K');
  await expect(palette(second)).toContainText('This window only reads');
  for (const name of ['Propose to Field', 'Undo', 'Lock', 'Raise ticket', 'Import a list', 'Add a rule']) {
    await second.keyboard.press('ControlOrMeta+A');
    await second.keyboard.type(name);
    const command = option(second, new RegExp(`^${name}`)).first();
    await expect(command).toHaveAttribute('aria-disabled', 'true');
    await expect(command).toContainText('This window only reads');
  }
  await second.keyboard.press('ControlOrMeta+A');
  await second.keyboard.type('propose to field');
  await second.keyboard.press('Enter');
  await expect(palette(second)).toBeVisible();
  expect(proposalFor(await readBook(second), 'Copperline Electric')).toBeUndefined();
  await second.keyboard.press('Escape');
});
