// Ways of moving accounts besides keys and drags onto sellers: odd places to drop, a rectangle, all that pass a filter, the
// context menu, the dialog, a pasted list. What lies on disk is checked after each.
import type { Locator, Page } from '@playwright/test';
import { laneName } from '../../shared/records/lane';
import {
  card,
  choose,
  expect,
  expectLaneCounts,
  lane,
  openSample,
  sellerGroup,
  statusBar,
  test,
  undoButton,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { dragTo, frame } from './support/drag';
import {
  accountNamed,
  moveCountOf,
  proposalFor,
  readBook,
  readStoredRows,
  sellerNamed,
} from './support/stored-rows';

const rail = (page: Page, name: string): Locator =>
  lane(page, name as 'Inside').getByRole('button', { name });

async function takeBack(page: Page): Promise<void> {
  await undoButton(page).click();
  await expectLaneCounts(page, [15, 156, 111, 36]);
}

test('MV4 drops on a rail, a closed group, a lane header, the same place and nothing', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  const messages = page.getByRole('log', { name: 'Messages' });

  await test.step('a closed group takes a card', async () => {
    await sellerGroup(page, 'Maya Okafor').getByRole('button', { name: 'Close Maya Okafor' }).click();
    await dragTo(page, card(page, 'Osgood Marine'), sellerGroup(page, 'Maya Okafor'), async () => {
      await expect(statusBar(page)).toContainText(/42\s*43 of 50/);
      await expect(statusBar(page)).toContainText(/rules agree for \d of 1/);
    });
    await untilSaved(page);
    const book = await readBook(page);
    expect(proposalFor(book, 'Osgood Marine')?.ownerId).toBe(sellerNamed(book, 'Maya Okafor').id);
    await takeBack(page);
    await sellerGroup(page, 'Maya Okafor').getByRole('button', { name: 'Open Maya Okafor' }).click();
  });

  await test.step('a lane header opens the owner', async () => {
    await dragTo(
      page,
      card(page, 'Osgood Marine'),
      lane(page, 'Field').getByRole('heading', { name: 'Field' }),
    );
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Osgood Marine')).toMatchObject({
      lane: 'field',
      ownerId: null,
    });
    await takeBack(page);
  });

  await test.step('a folded lane takes a card', async () => {
    await page.setViewportSize({ width: 1200, height: 800 });
    await expect(rail(page, laneName.unassigned)).toBeVisible();
    await dragTo(page, card(page, 'Otterwood Hydraulics'), rail(page, laneName.unassigned));
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Otterwood Hydraulics')).toMatchObject({
      lane: null,
      ownerId: null,
    });
    await takeBack(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('the same place and nothing change nothing', async () => {
    const { entries } = await readStoredRows(page);
    await dragTo(page, card(page, 'Kestrel Robotics'), sellerGroup(page, 'Leila Haddad'));
    await expect(messages).toContainText('Nothing to move: already with Leila Haddad.');
    await dragTo(page, card(page, 'Osgood Marine'), page.getByRole('navigation', { name: 'Main' }));
    await expect(page.locator('[aria-live="polite"].sr-only')).toHaveText(
      'Put back. The account stays where it was.',
    );
    await expect(statusBar(page)).toContainText('37 moves');
    await expect(messages).not.toContainText('proposed to Main');
    expect((await readStoredRows(page)).entries).toHaveLength(entries.length);
  });
});

test('MV5 to MV7 a rectangle, all that pass the filter, the context menu, the dialog', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  const selected = page.getByRole('row', { selected: true });

  await test.step('MV5 a rectangle over empty space selects what it touches; Esc brings the former selection back', async () => {
    const box = await lane(page, 'Unassigned').boundingBox();
    const first = await card(page, 'Ironwell Forge').boundingBox();
    const third = await card(page, 'Osgood Marine').boundingBox();
    if (box === null || first === null || third === null)
      throw new Error('The lane has no place on the page.');
    const start = { x: box.x + 5, y: first.y + 8 };
    await card(page, 'Otterwood Hydraulics').click({ modifiers: ['Control'] });
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, first.y + 20);
    await page.mouse.move(box.x + 100, third.y + 20);
    await frame(page);
    await expect(statusBar(page)).toContainText('3 accounts selected');
    await page.keyboard.press('Escape');
    await expect(statusBar(page)).toContainText('1 account selected');
    await page.mouse.up();
    await page.keyboard.down('Control');
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, first.y + 20);
    await page.mouse.move(box.x + 100, third.y + 20);
    await frame(page);
    await page.mouse.up();
    await page.keyboard.up('Control');
    await expect(statusBar(page)).toContainText('4 accounts selected');
    await expect(card(page, 'Ironwell Forge')).toHaveAttribute('aria-selected', 'true');
    await expectNoAxeViolations(page, 'board with a selection');
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    await expect(selected).toHaveCount(0);
  });

  await test.step('MV12 what is selected is moved by keys, wherever the focus is, and nowhere too', async () => {
    const draw = async () => {
      const box = await lane(page, 'Unassigned').boundingBox();
      const first = await card(page, 'Ironwell Forge').boundingBox();
      const second = await card(page, 'Frosthaven Cold Storage').boundingBox();
      if (box === null || first === null || second === null)
        throw new Error('The lane has no place on the page.');
      await page.mouse.move(box.x + 5, first.y + 8);
      await page.mouse.down();
      await page.mouse.move(box.x + 60, first.y + 20);
      await page.mouse.move(box.x + 100, second.y + 20);
      await frame(page);
      await page.mouse.up();
      await expect(statusBar(page)).toContainText('2 accounts selected');
    };
    await card(page, 'Otterwood Hydraulics').focus();
    await draw();
    await expect(card(page, 'Otterwood Hydraulics')).toBeFocused();
    await page.keyboard.press('2');
    await expectLaneCounts(page, [13, 156, 113, 36]);
    await expect(card(page, 'Otterwood Hydraulics')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await card(page, 'Otterwood Hydraulics').blur();
    await draw();
    await expect(card(page, 'Ironwell Forge')).toBeFocused();
    await page.keyboard.press('m');
    await expect(page.getByRole('dialog', { name: 'Move 2 accounts' })).toBeVisible();
    await page.keyboard.press('Escape');
    // Filtered away, it is not what is meant.
    await page.getByRole('searchbox', { name: 'Find an account' }).fill('otterwood');
    await expect(card(page, 'Ironwell Forge')).toHaveCount(0);
    await card(page, 'Otterwood Hydraulics').focus();
    await page.keyboard.press('m');
    await expect(page.getByRole('dialog', { name: 'Move 1 account' })).toContainText('Otterwood Hydraulics');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Find an account' }).fill('');
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    await expect(selected).toHaveCount(0);
  });

  await test.step('MV5 at an edge the lane scrolls, and cards it scrolled past are selected too', async () => {
    const box = await lane(page, 'Unassigned').boundingBox();
    const first = await card(page, 'Ironwell Forge').boundingBox();
    if (box === null || first === null) throw new Error('The lane has no place on the page.');
    await page.setViewportSize({ width: 1440, height: 700 });
    await page.mouse.move(box.x + 5, first.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, first.y + 40);
    await page.mouse.move(box.x + 100, 690);
    await expect(statusBar(page)).toContainText('15 accounts selected');
    await page.mouse.up();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Clear the selection' }).click();
  });

  await test.step('MV6 everything that passes the filter is selected and moves in one entry', async () => {
    await page.getByRole('button', { name: 'Rule mismatch, 30 accounts' }).click();
    await page.getByRole('button', { name: 'Select all 30 filtered' }).click();
    await expect(statusBar(page)).toContainText('30 accounts selected');
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    await card(page, 'Ironwell Forge').focus();
    await page.keyboard.press('ControlOrMeta+Shift+A');
    await expect(statusBar(page)).toContainText('30 accounts selected');
    const before = (await readStoredRows(page)).entries.length;
    await page.keyboard.press('1');
    await untilSaved(page);
    const rows = await readStoredRows(page);
    expect(rows.entries).toHaveLength(before + 1);
    expect(rows.entries.at(-1)?.label).toMatch(/^\d+ accounts proposed to Inside/);
    await takeBack(page);
    await page.getByRole('button', { name: 'Clear', exact: true }).first().click();
  });

  await test.step('MV7 the context menu and the dialog move', async () => {
    await card(page, 'Osgood Marine').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Field/ }).click();
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Osgood Marine')).toMatchObject({ lane: 'field' });
    await takeBack(page);
    await card(page, 'Osgood Marine').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Move…/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Move 1 account' });
    await choose(page, dialog.getByRole('combobox', { name: 'Seller' }), 'Ingrid Solberg');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await untilSaved(page);
    const book = await readBook(page);
    expect(proposalFor(book, 'Osgood Marine')?.ownerId).toBe(sellerNamed(book, 'Ingrid Solberg').id);
  });
});

test('MV8 to MV10 a pasted list is looked at, then moved in one entry', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const before = await readBook(page);
  const osgood = accountNamed(before, 'Osgood Marine').externalId ?? '';

  await page.getByRole('button', { name: 'Move from a list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move from a list' });
  const text = [
    'Account\tNew owner',
    `${osgood}\tMaya Okafor`,
    'Marlowe Tannery\tInside',
    'Tamarack Foods\tInside',
    'Nobody Ltd\tInside',
    'Birchmont Schools\tNobody',
    'Vantry Aerospace\tDana Castellano',
  ].join('\n');
  await dialog.getByRole('textbox', { name: 'List' }).fill(text);
  const outcome = dialog.getByRole('region', { name: 'What the list would do' });
  await expect(outcome).toContainText('1 will move to Maya Okafor');
  await expect(outcome).toContainText('1 will move to Inside');
  await expect(outcome).toContainText('1 there already');
  await expect(outcome).toContainText('1 locked and left');
  await expect(outcome).toContainText('2 lines left out');
  await expect(outcome).toContainText('Line 4: Tamarack Foods is locked');
  await expect(outcome).toContainText('Line 5: no account has the id, domain or name “Nobody Ltd”.');
  await expect(outcome).toContainText('Line 6: no lane or seller is called “Nobody”.');
  await expectNoAxeViolations(page, 'move from a list');
  expect(moveCountOf(await readBook(page))).toBe(37);
  await dialog.getByRole('button', { name: 'Move 2 accounts' }).click();
  await expect(dialog).toBeHidden();
  await expect(statusBar(page)).toContainText('39 moves');
  await untilSaved(page);
  const rows = await readStoredRows(page);
  expect(rows.entries).toHaveLength(2);
  expect(rows.entries.at(-1)?.label).toMatch(/^2 accounts proposed from a list/);
  const book = await readBook(page);
  expect(proposalFor(book, 'Osgood Marine')?.ownerId).toBe(sellerNamed(book, 'Maya Okafor').id);
  expect(proposalFor(book, 'Marlowe Tannery')).toMatchObject({ lane: 'inside', ownerId: null });

  await test.step('MV8 by keys', async () => {
    await card(page, 'Ironwell Forge').focus();
    await page.keyboard.press('ControlOrMeta+Shift+V');
    await expect(dialog.getByRole('textbox', { name: 'List' })).toBeFocused();
    await page.keyboard.insertText('Ironwell Forge,Field');
    await expect(dialog.getByRole('button', { name: 'Move 1 account' })).toBeEnabled();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Ironwell Forge')).toMatchObject({ lane: 'field' });
  });
});
