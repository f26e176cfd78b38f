// Keys pressed one right after another, faster than frames: each reaches the place the one before it went to, and none acts
// as a shortcut of the place it left.
import type { Locator, Page } from '@playwright/test';
import {
  card,
  expect,
  expectLaneCounts,
  goTo,
  openSample,
  startImport,
  statusBar,
  test,
  untilSaved,
} from './support/app';
import { pressAtOnce } from './support/keys';
import { proposalFor, readBook, readStoredRows } from './support/stored-rows';

/** How often each is tried: what depends on luck shows itself. */
const rounds = 10;

const search = (page: Page) => page.getByRole('searchbox', { name: 'Find an account' });
const drawer = (page: Page) => page.getByRole('complementary', { name: /^Account/ });
const moveDialog = (page: Page) => page.getByRole('dialog', { name: /^Move \d+ accounts?/ });

/** Puts the focus on the card of Osgood Marine, with nothing selected or open. */
async function startOnCard(page: Page): Promise<void> {
  if (!(await search(page).isVisible())) await goTo(page, 'Board');
  await search(page).fill('');
  await expect(page.locator('[data-found=""]')).toBeVisible();
  await card(page, 'Osgood Marine').focus();
  await expect(drawer(page)).toBeHidden();
  await expect(page.getByRole('row', { selected: true })).toHaveCount(0);
}

/** Esc, once a dialog that closes has given the focus back to a card. */
async function escapeOnCard(page: Page): Promise<void> {
  await expect(page.locator('[data-row-key]:focus')).toBeVisible();
  await page.keyboard.press('Escape');
}

async function everyRound(page: Page, run: () => Promise<void>): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await startOnCard(page);
    await run();
  }
}

/** Nothing was moved, locked or told of: the sample's own entry is the only one. */
async function expectNothingDone(page: Page): Promise<void> {
  await expectLaneCounts(page, [15, 156, 111, 36]);
  await untilSaved(page);
  expect((await readStoredRows(page)).entries).toHaveLength(1);
}

async function closeDialog(page: Page, name: RegExp): Promise<void> {
  // The first may be for a list or the text of a field.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name })).toBeHidden({ timeout: 200 });
  }).toPass();
}

/** After such a press a dialog waits for the end of every transition before it takes the focus. */
async function pressAsScreenReader(page: Page): Promise<void> {
  await page.evaluate(() => document.body.click());
}

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

test('K5 keys that waited do what the browser does for a hand', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  await test.step('in a field', async () => {
    const list = page.getByRole('dialog', { name: 'Move from a list' });
    const ways: readonly [readonly string[], string][] = [
      [['Enter', 'c', 'd'], 'ab\ncd'],
      [['ArrowLeft', 'Delete', 'c'], 'ac'],
      [['Home', 'Shift+End', 'c'], 'c'],
      [['Enter', 'c', 'ArrowUp', 'd'], 'adb\nc'],
      [[' ', 'c', 'd', 'Control+Backspace', 'e'], 'ab e'],
      [[' ', 'c', 'Control+ArrowLeft', 'Control+ArrowLeft', 'Control+Delete', 'd'], 'd c'],
      [['Control+a', 'Control+x', 'c', 'Control+z', 'Control+z'], 'ab'],
      [['Alt+c', 'd'], 'abd'],
    ];
    for (const [keys, text] of ways) {
      await startOnCard(page);
      await pressAsScreenReader(page);
      await pressAtOnce(page, 'Control+Shift+V', 'a', 'b', ...keys);
      await expect(list.getByRole('textbox').first(), keys.join(' ')).toHaveValue(text);
      await closeDialog(page, /^Move from a list/);
    }
  });
  await test.step('Tab and Space in a dialog', async () => {
    await everyRound(page, async () => {
      await pressAtOnce(page, 'End', 'm', 'Tab', 'Tab', 'Tab', ' ');
      const box = moveDialog(page).getByRole('checkbox', { name: 'Keep the quarterback' });
      await expect(box).toBeFocused();
      await expect(box).toBeChecked();
      await closeDialog(page, /^Move/);
      await escapeOnCard(page);
      await page.keyboard.press('Home');
    });
    await expectNothingDone(page);
  });
  await test.step('Enter in a form', async () => {
    await startOnCard(page);
    await pressAtOnce(page, 'End', 'm', ...'field', 'Enter', 'Enter');
    await expect(moveDialog(page)).toBeHidden();
    await expectLaneCounts(page, [14, 156, 112, 36]);
  });
});

test('K5 no key waits for the search of an empty table, which is not drawn', async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  await pressAtOnce(page, 'g', 'a', '/', 'g', 'j');
  await expect(page.getByRole('heading', { name: 'Journal', exact: true })).toBeVisible();
});

test('K5 no key waits for what a search will not find any more', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const journal = page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: /^Journal/ });
  const dormant = page.getByRole('button', { name: /^Dormant/ });
  const fields = {
    Board: search(page),
    Accounts: page.getByRole('searchbox', { name: 'Find in the table' }),
  };
  for (const [screen, field] of Object.entries(fields)) {
    await test.step(`${screen}: one went to another screen`, async () => {
      await goTo(page, screen);
      await enterAndPress(field, journal);
      await expect(page.getByRole('heading', { name: 'Journal', exact: true })).toBeVisible();
      await page.keyboard.press('/');
      await expect(search(page)).toBeFocused();
    });
  }
  await test.step('something else is filtered', async () => {
    await search(page).fill('');
    await enterAndPress(search(page), dormant);
    await expect(page.locator('[data-found="osgood"]')).toBeVisible();
    await search(page).focus();
    await page.keyboard.press('2');
    await expect(search(page)).toHaveValue('osgood2');
  });
});

/** Types, searches and presses something else, before the page has drawn any of it. */
async function enterAndPress(field: Locator, other: Locator): Promise<void> {
  const button = await other.elementHandle();
  await field.evaluate((input: HTMLInputElement, next) => {
    input.focus();
    document.execCommand('insertText', false, 'osgood');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    (next as HTMLElement).click();
  }, button);
}

test('K5 keys wait no longer than a second, and not for whoever goes elsewhere', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  await search(page).fill('osgood');
  await expect(page.locator('[data-found="osgood"]')).toBeVisible();
  // No frame ever comes: the focus that a move wants to give to the next card stays on its way.
  await page.evaluate(() => {
    window.requestAnimationFrame = () => 0;
  });
  const ways: readonly [string, string, () => Promise<unknown>][] = [
    ['2', 'a second', () => page.waitForTimeout(1_500)],
    ['1', 'a press of the pointer', () => statusBar(page).click()],
  ];
  for (const [key, name, leave] of ways) {
    await test.step(name, async () => {
      await card(page, 'Osgood Marine').focus();
      await page.keyboard.press(key);
      await page.keyboard.press('/');
      await expect(search(page)).not.toBeFocused();
      await leave();
      await expect(search(page), 'what waited is dropped').not.toBeFocused();
      await page.keyboard.press('/');
      await expect(search(page)).toBeFocused();
    });
  }
});
