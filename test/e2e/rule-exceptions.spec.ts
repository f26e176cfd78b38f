// An account that stands elsewhere than the rules say: why, what would have to change, an exception from a rule that says so,
// the list it is in, and its end.
import type { Page } from '@playwright/test';
import { card, expect, goTo, lane, openSample, pick, test, undoButton, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { accountNamed, readBook } from './support/stored-rows';

const name = 'Otterwood Hydraulics';
const exceptionsTab = (page: Page) => page.getByRole('radiogroup', { name: 'Part of the screen' });
const mismatches = (page: Page, count: number) =>
  page.getByRole('button', { name: `Rule mismatch, ${count} accounts` });

test('R61 an exception lets an account stand where it is, is listed, extended and ended', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  const { keyboard } = page;
  const drawer = page.getByRole('complementary', { name: `Account: ${name}` });
  const why = drawer.getByRole('region', { name: 'Why Field' });
  const dialog = page.getByRole('dialog', { name: 'Grant exception' });
  const list = page.getByRole('table', { name: 'Exceptions' });

  await test.step('R7 the trace says what each rule says, and what decided', async () => {
    await expect(mismatches(page, 30)).toBeVisible();
    await card(page, name).click();
    await keyboard.press('e');
    await expect(why).toBeFocused();
    await expect(why.getByRole('row', { name: 'C4, account size, met, points to Field' })).toBeVisible();
    await expect(why.getByRole('row', { name: 'C1, prospecting, not met' })).toBeVisible();
    await expect(why).toContainText('Rule suggests Field');
  });

  await test.step('R45 what would have to change is said when it is asked', async () => {
    const toggle = why.getByRole('button', { name: 'What would have to change' });
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await toggle.focus();
    await keyboard.press('Enter');
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    const lines = why.getByRole('list', { name: 'What would have to change' }).getByRole('listitem');
    await expect(lines).toHaveText([
      /^Inside, if .* were .* instead of .*\.$/,
      /^Specialist, if technical share were 40% instead of /,
    ]);
    await expectNoAxeViolations(page, 'drawer saying what would have to change');
  });

  await test.step('it is refused without a reason, in the dialog', async () => {
    await why.getByRole('button', { name: 'Grant exception…' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused();
    await expect(dialog.getByRole('button', { name: /^Rule/ })).toHaveText(/C4 Account size/);
    await expect(dialog.getByRole('textbox', { name: 'Who answers for it' })).toHaveValue('Elena Marsh');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(dialog).toContainText(`Write why ${name} is an exception from C4.`);
    await expectNoAxeViolations(page, 'dialog refusing an exception');
  });

  await test.step('R61 once granted, the account is no mismatch and its drawer says why', async () => {
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The plant buys for all three sites');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(dialog).toBeHidden();
    await expect(why).toBeFocused();
    await expect(why.getByRole('list', { name: 'Exceptions' })).toContainText(
      'Exception from C4 until 8 Jun 2026: The plant buys for all three sites. Elena Marsh answers for it.',
    );
    await expect(why).not.toContainText('Rule suggests');
    await expect(card(page, name)).not.toHaveAccessibleName(/rule suggests/);
    await expect(mismatches(page, 29)).toBeVisible();
    await expectNoAxeViolations(page, 'drawer of an account with an exception');
  });

  await test.step('R61 the list has it; with a sooner last day it is about to expire', async () => {
    await goTo(page, 'Coverage rules');
    await pick(exceptionsTab(page), 'Exceptions');
    await expect(list.getByRole('row').nth(1)).toContainText(
      /Otterwood Hydraulics.*C4 Account size.*The plant buys.*Elena Marsh.*8 Jun 2026/,
    );
    await page.getByRole('button', { name: `Extend exception of ${name} from C4` }).click();
    const extend = page.getByRole('dialog', { name: 'Extend exception' });
    const setLastDay = async (day: string) => {
      await extend.getByRole('spinbutton', { name: /^day/ }).click();
      await keyboard.type(day);
      await keyboard.press('ControlOrMeta+Enter');
    };
    await setLastDay('01032026');
    await expect(extend).toContainText('That day is over. Choose a later last day, or none.');
    await setLastDay('20032026');
    await expect(extend).toBeHidden();
    await expect(list).toContainText('expires in 10 d');
    await expectNoAxeViolations(page, 'list of exceptions');
    await pick(exceptionsTab(page), 'Rules');
    await expect(page.getByText('1 exception expires within 14 days.')).toBeVisible();
    await page.getByRole('button', { name: 'Show them' }).click();
    await expect(list).toBeVisible();
  });

  await test.step('the account is a press away, and is found by the rule it is excepted from', async () => {
    await list.getByRole('button', { name, exact: true }).click();
    await expect(lane(page, 'Inside')).toBeVisible();
    await expect(card(page, name)).toBeVisible();
    const bar = page.getByRole('toolbar', { name: 'Filters' });
    await bar.getByRole('button', { name: 'Filter', exact: true }).click();
    const filter = page.getByRole('dialog', { name: 'Filter by field' });
    await filter.getByRole('combobox', { name: 'Field' }).fill('excepted');
    await page.getByRole('option', { name: /^Excepted from/ }).click();
    await filter.getByRole('checkbox', { name: 'C4, 1 account' }).click();
    await filter.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Excepted from: C4, 1 account' })).toBeVisible();
    await bar.getByRole('button', { name: 'Clear' }).click();
  });

  await test.step('a card offers it only where the rules suggest another lane', async () => {
    const entry = page.getByRole('menuitem', { name: 'Grant exception…' });
    await card(page, name).click({ button: 'right' });
    await expect(entry).toBeDisabled();
    await keyboard.press('Escape');
    await card(page, 'Sablestead Sheet Metal').click({ button: 'right' });
    await entry.click();
    await expect(dialog).toContainText('Sablestead Sheet Metal');
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('R61 ended, it is a mismatch again; undo brings the exception back', async () => {
    await goTo(page, 'Coverage rules');
    await page.getByRole('button', { name: `End exception of ${name} from C4`, exact: true }).click();
    await expect(page.getByText(/^No account is an exception from a rule\./)).toBeVisible();
    await expectNoAxeViolations(page, 'list without exceptions');
    await goTo(page, 'Board');
    await expect(mismatches(page, 30)).toBeVisible();
    await undoButton(page).click();
    await expect(mismatches(page, 29)).toBeVisible();
    await untilSaved(page);
    const book = await readBook(page);
    expect(book.all('ruleException')).toMatchObject([
      { accountId: accountNamed(book, name).id, expiresOn: '2026-03-20', owner: 'Elena Marsh' },
    ]);
  });
});
