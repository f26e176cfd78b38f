// A rule from first to last: written as a sentence and as text, tried while its line moves, applied, its moves proposed and
// taken back, one account explained, a rule retired; all of it in the deck and on disk.
import type { Page } from '@playwright/test';
import { card, expect, goTo, openSample, statusBar, test, undoButton, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { readBook, readStoredRows } from './support/stored-rows';

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });
const numberField = (page: Page, name: string) => page.getByRole('spinbutton', { name, exact: true });

async function ruleStored(page: Page, code: string) {
  await untilSaved(page);
  return (await readBook(page)).all('coverageRule').find((rule) => rule.code === code);
}

test('R50 to R54, R60 a rule is written, tried, applied, proposed from, taken back and retired', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  await goTo(page, 'Coverage rules');
  const entriesBefore = (await readStoredRows(page)).entries.length;

  await test.step('R53 the line of C5 is dragged, and the effect follows without anything being changed', async () => {
    await page.getByRole('button', { name: 'Edit C5' }).click();
    await expect(preview(page)).toContainText('No account would change lane.');
    const slider = page.getByRole('slider', { name: 'C5 line' });
    const box = await slider.boundingBox();
    if (box === null) throw new Error('The line is not drawn.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 12; step += 1) await page.mouse.move(x + step * 8, y);
    await page.mouse.up();
    await expect(numberField(page, 'C5 threshold')).not.toHaveValue('$10,000');
    await expect(preview(page)).toContainText(/\d+ accounts? would change lane/);
    await expect(preview(page).getByRole('table', { name: 'From lane to lane' })).toBeVisible();
    await expectNoAxeViolations(page, 'a rule being tried');
    expect((await readStoredRows(page)).entries.length).toBe(entriesBefore);
  });

  await test.step('R53 by keyboard to a round number: the figures are those of the rules', async () => {
    await numberField(page, 'C5 threshold').fill('16000');
    await numberField(page, 'C5 threshold').press('Enter');
    await expect(preview(page)).toContainText('3 accounts would change lane.');
    await expect(preview(page)).toContainText('$135K in all.');
    await expect(preview(page).getByRole('row', { name: /Field to Inside 3 accounts \$135K/ })).toBeVisible();
    await expect(
      preview(page).getByRole('row', { name: /Dana Castellano 1 26 becomes 25 of 24/ }),
    ).toBeVisible();
  });

  await test.step('R60 applied, it is a version of its own; what it asks for can be proposed and taken back', async () => {
    // Not left yet, a number counts all the same, and the focus stays where it was.
    await numberField(page, 'C5 threshold').fill('15500');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText('C5 set to $15.5K');
    await expect(numberField(page, 'C5 threshold')).toBeFocused();
    await numberField(page, 'C5 threshold').fill('16000');
    await page.getByRole('textbox', { name: 'Reason' }).focus();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText('C5 set to $16K');
    await expect(preview(page)).toContainText('What C5 asks for');
    expect((await ruleStored(page, 'C5'))?.condition).toMatchObject({ value: 16_000_00 });
    const versions = (await readBook(page)).all('rulesVersion').map(({ number }) => number);
    expect(versions).toEqual([1, 2, 3]);
    await page.getByRole('button', { name: 'Propose these moves' }).click();
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(
      '3 accounts proposed as the rules suggest',
    );
    await expect(preview(page)).toContainText('No account would change lane.');
    await page.keyboard.press('ControlOrMeta+z');
    await expect(preview(page)).toContainText('3 accounts would change lane.');
    await page.getByRole('button', { name: 'All rules' }).click();
    await expect(page.getByRole('button', { name: 'Edit C5' })).toBeVisible();
  });

  await test.step('R40, R52 a rule of one’s own, as a sentence', async () => {
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a rule' });
    await expect(dialog.getByRole('radio', { name: /^A rule of your own/ })).toBeChecked();
    await dialog.getByRole('button', { name: 'Write it' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Small and quiet');
    await numberField(page, 'C6 threshold').fill('4000');
    await numberField(page, 'C6 threshold').press('Enter');
    await page.getByRole('button', { name: 'Add condition', exact: true }).click();
    const field = page.getByRole('combobox', { name: 'Field of condition 2' });
    await expect(field).toBeFocused();
    await page.keyboard.type('last order');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue(/last order/i);
    await expectNoAxeViolations(page, 'a rule being written');
  });

  await test.step('R41, R42 the same as text: what is wrong is said at its place, and blocks nothing but Apply', async () => {
    await page.getByText('Text', { exact: true }).click();
    const text = page.getByRole('textbox', { name: 'C6 condition as text' });
    await expect(text).toHaveValue(/^average order < /);
    await text.fill('average order < 4000 and last order <');
    await expect(page.getByText(/Line 1, column 3\d:/)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('alert').filter({ hasText: 'last order' }).first()).toBeVisible();
    expect(await ruleStored(page, 'C6')).toBeUndefined();
    await text.fill('average order < 4000 and days since last order > 30');
    await page.getByText('Sentence', { exact: true }).click();
    await expect(numberField(page, 'C6 threshold 2')).toHaveValue(/30/);
  });

  await test.step('R54 kept as a draft it decides nothing; activated it does', async () => {
    await page.getByRole('button', { name: 'Save as draft' }).click();
    await untilSaved(page);
    expect(await ruleStored(page, 'C6')).toMatchObject({ status: 'draft', title: 'Small and quiet' });
    expect((await readBook(page)).all('rulesVersion').length).toBe(3);
    await page.getByRole('button', { name: 'Activate' }).click();
    await untilSaved(page);
    expect(await ruleStored(page, 'C6')).toMatchObject({ status: 'active', laneWhenMet: 'inside' });
    expect((await readBook(page)).all('rulesVersion').length).toBe(4);
    await page.getByRole('button', { name: 'All rules' }).click();
  });

  await test.step('R7 one account is explained, question by question', async () => {
    await goTo(page, 'Board');
    await card(page, 'Vantry Aerospace').click();
    const drawer = page.getByRole('complementary', { name: 'Account: Vantry Aerospace' });
    await expect(drawer.getByRole('row', { name: /^C6, small and quiet/ })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('D2 retired, it is out of the trace and out of the deck; the others stay', async () => {
    await goTo(page, 'Rule deck');
    const page3 = page.getByRole('group', { name: 'Page 3, Coverage rules' });
    await expect(page3).toContainText('C6');
    await expect(page3).toContainText('$16K');
    await goTo(page, 'Coverage rules');
    await page.getByRole('button', { name: 'More for C6' }).click();
    await page.getByRole('menuitem', { name: 'Retire' }).click();
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText('C6 retired');
    await goTo(page, 'Rule deck');
    await expect(page3).not.toContainText('C6');
    await undoButton(page).or(statusBar(page)).first().waitFor();
    expect(await ruleStored(page, 'C6')).toMatchObject({ status: 'retired' });
  });
});

test('R55, R59 what is written of a rule waits, and what cannot be asked is neither tried nor applied', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  await goTo(page, 'Coverage rules');
  const messages = page.getByRole('log', { name: 'Messages' });
  const propose = page.getByRole('button', { name: 'Propose these moves' });

  await test.step('R59 a text that cannot be read is there again after another screen, and blocks Apply', async () => {
    await page.getByRole('button', { name: 'Edit C5' }).click();
    await page.getByText('Text', { exact: true }).click();
    const text = page.getByRole('textbox', { name: 'C5 condition as text' });
    const broken = 'average order >= 7K and (segment = "Food" or spend >';
    await text.fill(broken);
    await expect(preview(page)).toContainText('The text of C5 cannot be read yet.');
    await goTo(page, 'Board');
    await goTo(page, 'Coverage rules');
    await expect(text).toHaveValue(broken);
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'The text of C5 cannot be read' }),
    ).toBeInViewport();
    await expect(propose).toBeDisabled();
    await page.getByRole('button', { name: 'Discard text' }).click();
    await expect(text).toHaveValue('average order >= 10000');
    expect((await ruleStored(page, 'C5'))?.condition).toMatchObject({ value: 10_000_00 });
    await page.getByText('Sentence', { exact: true }).click();
  });

  await test.step('R59 it waits while one looks at the list, and another is not begun over it', async () => {
    await page.getByRole('textbox', { name: 'Title' }).fill('Order size');
    await page.getByRole('button', { name: 'All rules' }).click();
    await expect(page.getByRole('region', { name: 'Notice' })).toContainText(
      'C5 Order size is written and not applied.',
    );
    await expectNoAxeViolations(page, 'the rules while one waits');
    await page.getByRole('button', { name: 'Edit C4' }).click();
    await expect(messages).toContainText('C5 is being written. Apply it or cancel it first.');
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Order size');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('region', { name: 'Notice' })).toHaveCount(0);
    expect((await ruleStored(page, 'C5'))?.title).toBe('Transaction size');
  });

  await test.step('R55 out of force it asks for nothing, and the figures are those of the board', async () => {
    await page.getByRole('button', { name: 'Edit C5' }).click();
    const from = page.getByRole('group', { name: 'In force from' });
    await from.getByRole('spinbutton').first().click();
    await page.keyboard.type('01042027');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(messages).toContainText(/C5 holds on other days/);
    await expect(preview(page)).toContainText('C5 is not in force on 10 March 2026, the as-of date.');
    await expect(propose).toBeDisabled();
    await page.getByRole('button', { name: 'All rules' }).click();
    await expect(page.getByText('C5 holds from 1 April 2027 on.')).toBeVisible();
    await undoButton(page)
      .or(page.getByRole('switch', { name: 'Use C5' }))
      .first()
      .focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByText('C5 holds from 1 April 2027 on.')).toHaveCount(0);
  });

  await test.step('R9 it is retired where it is written, and undo brings it back', async () => {
    await page.getByRole('button', { name: 'Edit C5' }).click();
    await page.getByRole('button', { name: 'Retire' }).click();
    await expect(messages).toContainText('C5 retired');
    await expect(preview(page)).toContainText('C5 is retired and asks for nothing.');
    await expect(page.getByRole('button', { name: 'Activate' })).toBeEnabled();
    await untilSaved(page);
    expect(await ruleStored(page, 'C5')).toMatchObject({ status: 'retired' });
    await page.getByRole('button', { name: 'All rules' }).click();
    await page.getByRole('switch', { name: 'Use C5' }).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('switch', { name: 'Use C5' })).toBeChecked();
  });

  await test.step('R58 a ready rule that is asked already cannot be begun, and says which asks it', async () => {
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a rule' });
    await expect(dialog.getByRole('radio', { name: /^Dormant or active, 12 months/ })).toBeDisabled();
    await expect(dialog).toContainText('C2 asks this already. Edit C2 instead.');
    await page.keyboard.press('Escape');
  });
});
