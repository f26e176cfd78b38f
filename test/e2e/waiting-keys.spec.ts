// Keys that wait for a focus on its way: what a browser would have done for them is done, and none waits for what never comes.
import type { Locator } from '@playwright/test';
import {
  card,
  expect,
  expectLaneCounts,
  goTo,
  openSample,
  startImport,
  statusBar,
  test,
} from './support/app';
import {
  closeDialog,
  escapeOnCard,
  everyRound,
  expectNothingDone,
  moveDialog,
  pressAsScreenReader,
  search,
  startOnCard,
} from './support/fast-keys';
import { pressAtOnce } from './support/keys';

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
      // As with Caps Lock on.
      [['Control+A', 'c'], 'c'],
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
