// The journal and the undo history, by pointer and by keys: found, read, reverted, saved; the truth is on disk.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  appAddress,
  card,
  expect,
  goTo,
  openSample,
  pictureTime,
  test,
  undoButton,
  untilReady,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { findByKeys, goToBoard, tabTo } from './support/keys';
import { fingerprintOf, proposalFor, readBook, readStoredRows } from './support/stored-rows';

/** Proposes by keys, and leaves the card it began on. */
async function propose(page: Page, account: string, lane: '1' | '2' | '3'): Promise<void> {
  await findByKeys(page, account.toLowerCase(), card(page, account));
  await page.keyboard.press(lane);
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText(`${account} proposed to`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await untilSaved(page);
}

const entryRow = (page: Page, label: string) =>
  page.getByRole('grid', { name: 'Entries' }).getByRole('row').filter({ hasText: label });

test('JN3, JN5, JN7, JN9 the journal by pointer: find, read, revert, undo that, save', async ({
  openApp,
}) => {
  const app = await openApp();
  const { page } = app;
  await openSample(page);
  await propose(page, 'Copperline Electric', '2');
  await propose(page, 'Quillfeather Textiles', '1');
  const before = fingerprintOf(await readBook(page));

  await test.step('every entry is listed, and found by account, kind and words', async () => {
    await goTo(page, 'Journal');
    await expect(page.getByText('3 entries', { exact: true })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find in the journal' }).fill('quillfeather');
    await expect(page.getByText('1 of 3 entries', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByRole('combobox', { name: 'Account' }).fill('copperline');
    await page.getByRole('option', { name: /^Copperline Electric/ }).click();
    await expect(page.getByText('2 of 3 entries', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: /^Kind:/ }).click();
    await page.getByRole('option', { name: 'Move proposed' }).click();
    await expect(page.getByText('1 of 3 entries', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: /^Kind:/ }).click();
    await page.getByRole('option', { name: 'Ruling' }).click();
    await expect(page.getByText('No entry is like that.')).toBeVisible();
    await expectNoAxeViolations(page, 'journal, nothing found');
    await page.getByRole('button', { name: 'Show all entries' }).click();
    await expect(page.getByText('3 entries', { exact: true })).toBeVisible();
  });

  await test.step('an entry says what it changed; its revert says so first, and is an entry that Undo takes back', async () => {
    await entryRow(page, 'Copperline Electric proposed').click();
    const detail = page.getByRole('complementary', { name: /^Entry: Copperline Electric proposed/ });
    await expect(detail.getByRole('list', { name: 'Changes' })).toContainText(
      'The proposal for Copperline Electric',
    );
    await expectNoAxeViolations(page, 'journal');
    await detail.getByRole('button', { name: 'Revert…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revert this change' });
    await expect(dialog.getByText('1 record would change back.')).toBeVisible();
    await expect(dialog.getByRole('list', { name: 'Back to what it was' })).toContainText('Removed');
    await expectNoAxeViolations(page, 'revert dialog');
    expect(fingerprintOf(await readBook(page)), 'nothing is changed by looking').toBe(before);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Not agreed');
    await dialog.getByRole('button', { name: 'Revert', exact: true }).click();
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    const rows = await readStoredRows(page);
    expect(rows.entries.at(-1)).toMatchObject({
      kind: 'entry.reverted',
      origin: 'user',
      undoes: 2,
      reason: 'Not agreed',
      changeCount: 1,
    });
    expect(proposalFor(await readBook(page), 'Copperline Electric')).toBeUndefined();
    await expect(entryRow(page, 'Copperline Electric proposed').last()).toContainText('Reverted');
  });

  await test.step('what is reverted already is refused', async () => {
    await entryRow(page, 'Copperline Electric proposed').last().click();
    await page.getByRole('button', { name: 'Revert…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revert this change' });
    await expect(dialog).toContainText('taken back already');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(dialog).toBeHidden();
  });

  await test.step('the list is saved as it is shown', async () => {
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText('Saved ');
    const lines = readFileSync(app.savedFiles[0] ?? '', 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines.map((line) => line.replace('\ufeff', '').split(',')[0])).toEqual([
      'Number',
      '4',
      '3',
      '2',
      '1',
    ]);
    expect(lines[3]).toMatch(/,Reverted$/);
  });

  await test.step('Undo takes the revert back', async () => {
    await page.keyboard.press('ControlOrMeta+Z');
    await untilSaved(page);
    expect(fingerprintOf(await readBook(page))).toBe(before);
    await expect(page.getByText('5 entries', { exact: true })).toBeVisible();
  });
});

test('JN5, JN10 the journal and the undo history by keyboard alone', async ({ openApp }) => {
  const { page } = await openApp();
  const { keyboard } = page;
  await openSample(page);
  const first = fingerprintOf(await readBook(page));
  await propose(page, 'Copperline Electric', '2');
  const second = fingerprintOf(await readBook(page));
  await propose(page, 'Quillfeather Textiles', '1');
  await propose(page, 'Ironwell Forge', '2');
  const last = fingerprintOf(await readBook(page));

  await test.step('the list goes back to a step, and forth again', async () => {
    const history = page.getByRole('button', { name: 'Undo history' });
    await tabTo(page, history, 'Shift+Tab');
    await keyboard.press('Enter');
    const list = page.getByRole('listbox', { name: 'Undo history' });
    await expect(list.getByRole('option', { name: /^Undo back to: Ironwell Forge/ })).toBeFocused();
    await expectNoAxeViolations(page, 'undo history');
    await keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(history).toBeFocused();
    await keyboard.press('Enter');
    await expect(list.getByRole('option', { name: /^Undo back to: Ironwell Forge/ })).toBeFocused();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText('Undid 2 changes.');
    await untilSaved(page);
    expect(fingerprintOf(await readBook(page))).toBe(second);
    await expect(list).toBeHidden();
    await expect(history).toBeFocused();
    await keyboard.press('Enter');
    await expect(list.getByRole('option', { name: /^Undo back to: Copperline/ })).toBeFocused();
    await keyboard.press('Home');
    await expect(list.getByRole('option', { name: /^Redo up to: Ironwell Forge/ })).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText('Redid 2 changes.');
    await untilSaved(page);
    expect(fingerprintOf(await readBook(page))).toBe(last);
  });

  await test.step('G J, arrows, Enter, Revert', async () => {
    await goToBoard(page);
    await keyboard.press('g');
    await keyboard.press('j');
    const grid = page.getByRole('grid', { name: 'Entries' });
    await tabTo(page, grid);
    await keyboard.press('End');
    await expect(grid.getByRole('row', { selected: true })).toContainText('Workspace Northeast started');
    await keyboard.press('ArrowUp');
    await expect(grid.getByRole('row', { selected: true })).toContainText('Copperline Electric proposed');
    await keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: /^Entry: Copperline Electric/ })).toBeFocused();
    await keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Revert…' })).toBeFocused();
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Revert this change' });
    await expect(dialog.getByText('1 record would change back.')).toBeVisible();
    await tabTo(page, dialog.getByRole('button', { name: 'Revert', exact: true }));
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    const book = await readBook(page);
    expect(proposalFor(book, 'Copperline Electric')).toBeUndefined();
    expect(proposalFor(book, 'Quillfeather Textiles')).toMatchObject({ lane: 'inside' });
  });

  await test.step('undone to the start, the book is the first one', async () => {
    await keyboard.press('g');
    await keyboard.press('b');
    await expect(undoButton(page)).toBeVisible();
    for (let count = 0; count < 4; count += 1) {
      await keyboard.press('ControlOrMeta+Z');
      await untilSaved(page);
    }
    await expect(undoButton(page)).toBeDisabled();
    await untilSaved(page);
    expect(fingerprintOf(await readBook(page))).toBe(first);
  });
});

test('JN7 a window that only reads shows the journal, and says why it reverts nothing', async ({
  openApp,
}) => {
  const app = await openApp({ morePages: true });
  const { page } = app;
  await openSample(page);
  await propose(page, 'Copperline Electric', '2');
  const before = (await readStoredRows(page)).entries.length;
  const second = await app.context.newPage();
  await second.clock.setFixedTime(pictureTime);
  await second.goto(appAddress);
  await untilReady(second);
  await goTo(second, 'Journal');
  await entryRow(second, 'Copperline Electric proposed').click();
  await second.getByRole('button', { name: 'Revert…' }).click();
  const dialog = second.getByRole('dialog', { name: 'Revert this change' });
  await expect(dialog).toContainText('This workspace is open in another window. Make the change there.');
  await expect(dialog.getByRole('button', { name: 'Revert', exact: true })).toHaveCount(0);
  expect((await readStoredRows(page)).entries).toHaveLength(before);
});

test('CP15 the command Revert… opens the preview of the entry chosen, and says so where none is', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  await propose(page, 'Copperline Electric', '2');
  await propose(page, 'Quillfeather Textiles', '1');
  const run = async () => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('combobox', { name: 'Find a command, account or seller' }).fill('revert');
    await page.getByRole('option', { name: /^Revert…/ }).click();
  };
  const dialog = page.getByRole('dialog', { name: 'Revert this change' });
  const messages = page.getByRole('log', { name: 'Messages' });
  const grid = page.getByRole('grid', { name: 'Entries' });

  await test.step('from the board none is chosen yet', async () => {
    await run();
    await expect(grid).toBeFocused();
    await expect(messages).toContainText('Choose the change to take back in the list, then press Revert….');
    await expect(dialog).toBeHidden();
  });

  await test.step('the one chosen by arrows', async () => {
    await page.keyboard.press('ArrowDown');
    await expect(grid.getByRole('row', { selected: true })).toContainText('Copperline Electric proposed');
    await run();
    await expect(dialog).toContainText('Copperline Electric proposed');
    await expect(dialog.getByText('1 record would change back.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(grid).toBeFocused();
  });

  await test.step('none where none is listed', async () => {
    await page.getByRole('searchbox', { name: 'Find in the journal' }).fill('nothing is called so');
    await expect(page.getByText('No entry is like that.')).toBeVisible();
    await run();
    await expect(messages).toContainText('Choose the change to take back in the list, then press Revert….');
    await expect(dialog).toBeHidden();
  });
});

test('JN4, SE7 an entry of two of one name is told whole, and what is said with a change is not called left alone', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1120, height: 720 });
  await openSample(page);
  await goTo(page, 'Sellers');
  for (const number of [1, 2]) {
    await page.getByRole('button', { name: 'Add seller' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add seller' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Ada Abbasi');
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill(`ada-abbasi-${number}@halden.example`);
    await dialog.getByRole('button', { name: 'Add seller' }).click();
    await expect(dialog).toBeHidden();
  }
  await page.getByRole('button', { name: 'Likely duplicates 1' }).click();
  await page.getByRole('button', { name: /^Merge Ada Abbasi/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge sellers' });
  await dialog.getByRole('checkbox', { name: /^Merge Ada Abbasi/ }).check();
  await dialog.getByRole('button', { name: 'Merge 2 sellers' }).click();
  await expect(dialog).toBeHidden();
  await page
    .getByRole('row', { name: 'Maya Okafor' })
    .getByRole('button', { name: /^(Actions|More)/ })
    .click();
  await page.getByRole('menuitem', { name: /^Deactivate/ }).click();
  await untilSaved(page);
  await goTo(page, 'Journal');

  await entryRow(page, 'deactivated').click();
  const detail = page.getByRole('complementary', { name: /^Entry:/ });
  await expect(detail).toContainText('orphaned until somebody else has them');
  await expect(detail.getByRole('heading', { name: 'Said with it' })).toBeVisible();
  await expect(detail.getByRole('heading', { name: 'Left alone' })).toHaveCount(0);

  await entryRow(page, 'merged into').click();
  const title = detail.getByRole('heading', { level: 2 });
  await expect(title).toHaveText(
    'Ada Abbasi (ada-abbasi-2@halden.example) merged into Ada Abbasi (ada-abbasi-1@halden.example)',
  );
  const isCut = await title.evaluate((heading) =>
    [heading, ...heading.querySelectorAll('*')].some((each) => each.scrollHeight > each.clientHeight + 1),
  );
  expect(isCut, 'the title is cut').toBe(false);
  await expect(detail.getByRole('list', { name: 'Changes' })).toContainText(
    'Ada Abbasi (ada-abbasi-2@halden.example, removed)',
  );
});
