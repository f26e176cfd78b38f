// A pasted list and what it concerns: families as the settings say, rules and capacities, all said before it happens.
import type { Page } from '@playwright/test';
import {
  card,
  expect,
  expectLaneCounts,
  openSample,
  pick,
  test,
  undoButton,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { changeHere } from './support/change-here';
import { accountNamed, changesOf, proposalFor, readBook, readStoredRows } from './support/stored-rows';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Move from a list' });
const outcomeOf = (page: Page) => page.getByRole('region', { name: 'What the list would do' });
const familyOf = (page: Page) => dialogOf(page).getByRole('radiogroup', { name: 'The rest of the family' });

async function paste(page: Page, text: string): Promise<void> {
  await card(page, 'Ironwell Forge').focus();
  await page.keyboard.press('ControlOrMeta+Shift+V');
  await expect(dialogOf(page).getByRole('textbox', { name: 'List' })).toBeFocused();
  await page.keyboard.insertText(text);
  await expect(outcomeOf(page)).toBeVisible();
}

/** The label and the marks of the last entry, as they lie on disk. */
async function lastEntry(page: Page) {
  await untilSaved(page);
  const rows = await readStoredRows(page);
  const entry = rows.entries.at(-1);
  const changes = changesOf(rows, entry?.seq ?? 0);
  return {
    count: rows.entries.length,
    label: entry?.label ?? '',
    changes,
    marked: changes.filter(({ after }) => after?.exception != null).length,
  };
}

test('MV9, MV10, GR5, GR6 a list asks about families and reasons before it moves', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const osgood = accountNamed(await readBook(page), 'Osgood Marine');
  await changeHere(page, 'Marlowe Tannery', 'parentId', osgood.id);
  await changeHere(page, 'Otterwood Hydraulics', 'parentId', osgood.id);
  const dialog = dialogOf(page);
  const outcome = outcomeOf(page);
  const reason = page.getByRole('form', { name: 'Reason for the move' });
  const question = page.getByRole('region', { name: 'The rest of the family' });
  const line = `${osgood.externalId}\tSpecialist`;
  const { count: before } = await lastEntry(page);

  await test.step('GR4 it asks, names who stays behind, and nothing has happened yet', async () => {
    await paste(page, line);
    await expect(dialog).toContainText(/2 of the Osgood Marine family stay/);
    await expect(familyOf(page).getByRole('radio', { name: 'Only this one' })).toBeChecked();
    await expect(dialog.getByRole('button', { name: 'Move 1 account' })).toBeEnabled();
    await pick(familyOf(page), 'Leave where it is');
    await expect(outcome).toContainText('Nothing would move.');
    await expect(dialog.getByRole('button', { name: 'Move', exact: true })).toBeDisabled();
    await expectNoAxeViolations(page, 'a list asking about a family');
    expect((await lastEntry(page)).count).toBe(before);
  });

  await test.step('GR6 all of them: what it goes against is said, a reason is given once, one entry holds it all', async () => {
    await pick(familyOf(page), 'Move all');
    await expect(dialog).toContainText('Otherwise 2 of the Osgood Marine family stay');
    await expect(outcome).toContainText('3 will move to Specialist');
    await expect(outcome).toContainText('2 of these come along, of the Osgood Marine family');
    await expect(outcome).toContainText('3 as exceptions: 3 against a rule');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The group buys as one');
    await dialog.getByRole('button', { name: 'Move 3 accounts' }).click();
    await expect(dialog).toBeHidden();
    const entry = await lastEntry(page);
    expect(entry.count).toBe(before + 1);
    expect(entry.label).toBe('3 accounts proposed to Specialist from a list, 3 as exceptions');
    expect(entry.marked).toBe(3);
    const book = await readBook(page);
    for (const name of ['Osgood Marine', 'Marlowe Tannery', 'Otterwood Hydraulics'])
      expect(proposalFor(book, name)).toMatchObject({ lane: 'specialist', reason: 'The group buys as one' });
    await expect(reason).toBeHidden();
    await expect(question).toBeHidden();
  });

  await test.step('MV10 one undo takes it back', async () => {
    await undoButton(page).click();
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Marlowe Tannery')).toBeUndefined();
  });

  await test.step('GR5 with the whole family set nobody is asked, and a member goes where the list sends it', async () => {
    await page.keyboard.press('ControlOrMeta+,');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByRole('button', { name: /^When some of a family moves/ }).click();
    await page.getByRole('option', { name: 'Move the whole family' }).click();
    await settings.getByRole('button', { name: 'Done' }).click();
    await expect(settings).toBeHidden();
    await paste(page, `${line}\nMarlowe Tannery\tDana Castellano`);
    await expect(outcome).toContainText('2 will move to Specialist');
    await expect(outcome).toContainText('1 will move to Dana Castellano');
    await expect(outcome).toContainText('1 of these comes along, of the Osgood Marine family');
    await expect(outcome).toContainText('Dana Castellano would have 27 of 24 accounts');
    await expect(familyOf(page)).toBeHidden();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog).toBeHidden();
    const { marked, changes } = await lastEntry(page);
    expect(changes).toHaveLength(3);
    expect(marked).toBeGreaterThan(0);
    const book = await readBook(page);
    expect(proposalFor(book, 'Otterwood Hydraulics')).toMatchObject({ lane: 'specialist' });
    expect(['capacity', 'both']).toContain(proposalFor(book, 'Marlowe Tannery')?.exception);
    // It was asked for in the dialog, where it stayed empty.
    await expect(reason).toBeHidden();
    await undoButton(page).click();
    await expectLaneCounts(page, [15, 156, 111, 36]);
  });
});
