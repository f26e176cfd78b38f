// Keys pressed one right after another, faster than frames: each reaches the place the one before it went to, and none acts
// as a shortcut of the place it left.
import { expect, expectLaneCounts, goTo, openSample, test, untilSaved } from './support/app';
import {
  closeDialog,
  drawer,
  escapeOnCard,
  everyRound,
  expectNothingDone,
  moveDialog,
  pressAsScreenReader,
  search,
  startOnCard,
} from './support/fast-keys';
import { pressAtOnce } from './support/keys';
import { proposalFor, readBook } from './support/stored-rows';

test('K5 what follows / goes into the search field', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  await everyRound(page, async () => {
    await pressAtOnce(page, '/', 'b', 'r', 'e', '2');
    await expect(search(page)).toHaveValue('bre2');
    await expect(drawer(page)).toBeHidden();
  });
  await search(page).fill('');
  await expectNothingDone(page);
});

test('K5 what follows M, Ctrl K, ? and the chords of dialogs goes into the dialog', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);

  await test.step('M with a selection: 2 does not move it', async () => {
    await everyRound(page, async () => {
      await page.keyboard.press('x');
      await pressAtOnce(page, 'm', '2');
      await expect(moveDialog(page).getByRole('combobox', { name: 'Lane' })).toHaveValue('2');
      await closeDialog(page, /^Move/);
      await escapeOnCard(page);
    });
  });
  await test.step('the commands', async () => {
    await everyRound(page, async () => {
      await pressAtOnce(page, 'Control+k', 'f', 'i', '2');
      await expect(page.getByRole('combobox', { name: /^Find a command/ })).toHaveValue('fi2');
      await closeDialog(page, /^Commands/);
    });
  });
  await test.step('the list of shortcuts', async () => {
    await everyRound(page, async () => {
      await pressAtOnce(page, '?', 't', '2');
      await expect(page.getByRole('searchbox', { name: 'Find a shortcut' })).toHaveValue('t2');
      await closeDialog(page, /^Keyboard shortcuts/);
    });
  });
  await test.step('dialogs that come later, as they do after the press of a screen reader', async () => {
    await everyRound(page, async () => {
      await pressAsScreenReader(page);
      await pressAtOnce(page, 'Control+Shift+V', '2', 'x');
      const list = page.getByRole('dialog', { name: 'Move from a list' });
      await expect(list.getByRole('textbox').first()).toHaveValue('2x');
      await closeDialog(page, /^Move from a list/);
    });
    await everyRound(page, async () => {
      await pressAsScreenReader(page);
      await pressAtOnce(page, 'Control+,', '2', 'x');
      await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
      await closeDialog(page, /^Settings/);
    });
  });
  await expectNothingDone(page);
});

test('K5 what follows the menu key goes into the menu', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await everyRound(page, async () => {
      await pressAtOnce(page, key, 'ArrowDown', 'Enter');
      await expect(moveDialog(page)).toBeVisible();
      await closeDialog(page, /^Move/);
      await escapeOnCard(page);
    });
  }
  await everyRound(page, async () => {
    await pressAtOnce(page, 'Shift+F10', '2', 'x', 'l');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  });

  await test.step('where the system asks for a menu as the key comes up, there is no second one', async () => {
    await startOnCard(page);
    await page.keyboard.down('ContextMenu');
    const entry = page.getByRole('menuitem', { name: /^Open/ });
    await expect(entry).toBeFocused();
    const isLeftToTheBrowser = await entry.evaluate((element) =>
      element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
    );
    expect(isLeftToTheBrowser).toBe(false);
    await page.keyboard.up('ContextMenu');
    await expect(page.getByRole('menu')).toHaveCount(1);
    await page.keyboard.press('Escape');
  });
  await expectNothingDone(page);
});

test('K5 what follows a change of screen goes to the new one', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  await test.step('the search of the accounts table', async () => {
    await everyRound(page, async () => {
      await pressAtOnce(page, 'g', 'a', '/', 'x', '2');
      const inTable = page.getByRole('searchbox', { name: 'Find in the table' });
      await expect(inTable).toHaveValue('x2');
      await expect(inTable).toBeFocused();
    });
  });
  await test.step('no card of the board one left acts', async () => {
    await everyRound(page, async () => {
      await pressAtOnce(page, 'g', 'a', '2', 'x', 'l');
      await expect(page.getByRole('heading', { name: 'Accounts', exact: true })).toBeVisible();
    });
  });
  await test.step('to a screen, and from there to the search of the board', async () => {
    await everyRound(page, async () => {
      await pressAtOnce(page, 'g', 'j', '/', 'x', 'y', 'Backspace', '2');
      await expect(search(page)).toHaveValue('x2');
      await expect(search(page)).toBeFocused();
    });
  });
  await test.step('Shift is no way elsewhere', async () => {
    await everyRound(page, async () => {
      await goTo(page, 'Journal');
      await expect(page.getByRole('heading', { name: 'Journal', exact: true })).toBeVisible();
      await pressAtOnce(page, '/', 'M', 'e');
      await expect(search(page)).toHaveValue('Me');
      await expect(search(page)).toBeFocused();
    });
  });
  await startOnCard(page);
  await expectNothingDone(page);
});

test('K5 what follows Enter, a move or a step acts on the card that has the focus then', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  const selected = page.getByRole('row', { selected: true });

  await test.step('the account found, by the search and by the commands', async () => {
    await everyRound(page, async () => {
      await pressAtOnce(page, '/', ...'copperline', 'Enter', 'x');
      await expect(selected).toHaveAccessibleName(/^Copperline Electric/);
      await expect(search(page)).toHaveValue('copperline');
      await page.keyboard.press('Escape');
      await pressAtOnce(page, 'Control+k', ...'quillf', 'Enter', 'm', 'f');
      await expect(page.getByRole('dialog', { name: 'Move 1 account' })).toContainText('Quillfeather');
      await expect(moveDialog(page).getByRole('combobox', { name: 'Lane' })).toHaveValue('f');
      await closeDialog(page, /^Move/);
      await escapeOnCard(page);
    });
  });
  await test.step('the account found in the table', async () => {
    await everyRound(page, async () => {
      await pressAtOnce(page, 'g', 'a', '/', ...'copperline', 'Enter', 'm', 'f');
      await expect(page.getByRole('dialog', { name: 'Move 1 account' })).toContainText('Copperline Electric');
      await expect(moveDialog(page).getByRole('combobox', { name: 'Lane' })).toHaveValue('f');
      await closeDialog(page, /^Move/);
    });
    await startOnCard(page);
    await expectNothingDone(page);
  });
  await test.step('the last row but one of a lane', async () => {
    await everyRound(page, async () => {
      await pressAtOnce(page, 'End', 'ArrowUp', 'x');
      await expect(selected).toHaveCount(1);
      await expect(selected).toBeFocused();
      await expect(selected).not.toHaveAccessibleName(/^Osgood Marine/);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Home');
    });
  });
  await test.step('the card after the one that was moved', async () => {
    await everyRound(page, async () => {
      await pressAtOnce(page, '2', 'x');
      await expect(selected).toHaveCount(1);
      await expect(selected).toBeFocused();
      await expect(selected).not.toHaveAccessibleName(/^Osgood Marine/);
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+Z');
      await expectLaneCounts(page, [15, 156, 111, 36]);
    });
  });
  await test.step('the card that was carried', async () => {
    await everyRound(page, async () => {
      await pressAtOnce(page, ' ', 'ArrowRight', 'Enter', 'x');
      await expect(selected).toHaveAccessibleName(/^Osgood Marine/);
      await expect(selected).toBeFocused();
      // The question why it went against the rules, then the selection.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+Z');
      await expectLaneCounts(page, [15, 156, 111, 36]);
    });
  });
  await untilSaved(page);
  expect(proposalFor(await readBook(page), 'Osgood Marine')).toBeUndefined();
});

test('K5 Esc is for the place that is opening, and for nothing it was opened from', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  await everyRound(page, async () => {
    await page.keyboard.press('x');
    await pressAsScreenReader(page);
    await pressAtOnce(page, 'Control+Shift+V', '2', 'Escape');
    await expect(page.locator('[data-row-key]:focus')).toBeVisible();
    await expect(page.getByRole('dialog', { name: 'Move from a list' })).toBeHidden();
    await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
    await page.keyboard.press('Escape');
  });
  await expectNothingDone(page);
});
