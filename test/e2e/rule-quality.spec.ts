// The rules judged together, one rule's facts, versions compared by effect, and who cites the version; all by pointer.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { card, choose, expect, goTo, openSample, pick, test, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { findByKeys } from './support/keys';
import { readBook } from './support/stored-rows';

const part = (page: Page, name: string) =>
  pick(page.getByRole('radiogroup', { name: 'Part of the screen' }), name);

test('R46, R47, R49, R56, R57, R60 the quality of the rules, what one does, and their versions', async ({
  openApp,
}) => {
  const { page, saveDir } = await openApp();
  await openSample(page);

  await test.step('the figures of the quality tab are the board’s', async () => {
    await goTo(page, 'Coverage rules');
    await part(page, 'Quality');
    await expect(page.getByText(/^19 of 318 accounts are contested, /)).toBeVisible();
    const overlaps = page.getByRole('table', { name: 'Rules that disagree' });
    await expect(overlaps.getByRole('row', { name: /^C4 and C5 disagree on 42 accounts/ })).toContainText(
      '19 contested, 23 decided by another rule',
    );
    await overlaps.getByRole('button', { name: 'Examples, C4 and C5' }).click();
    const examples = page.getByRole('table', { name: 'Accounts on which C4 and C5 disagree' });
    await expect(examples.getByRole('row')).toHaveCount(11);
    await expect(page.getByText('9 of 16 kinds of business have no rule', { exact: false })).toBeVisible();
    const grid = page.getByRole('table', { name: 'Where deals come from, and what they are' });
    await expect(grid.getByRole('cell', { name: 'No rule' })).toHaveCount(9);
    await expectNoAxeViolations(page, 'quality of the rules');
    await page.getByRole('button', { name: 'Show 19 contested on the board' }).click();
    const chip = page
      .getByRole('toolbar', { name: 'Filters' })
      .getByRole('button', { name: /^Rules disagree, 19 accounts/ });
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
    await chip.click();
  });

  await test.step('what the rules say of every account is saved', async () => {
    await goTo(page, 'Coverage rules');
    await page.getByRole('button', { name: 'Save results as CSV' }).click();
    await expect(page.getByText(/^Saved what the rules say of 318 accounts as .*\.csv in/)).toBeVisible();
    const [name = ''] = readdirSync(saveDir).filter((each) => each.endsWith('.csv'));
    const lines = readFileSync(join(saveDir, name), 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(319);
    expect(lines[0]).toContain('Rules suggest,Outcome,Decided by,C1,C1 orders,C2,C2 last order');
    expect(lines.filter((line) => line.includes(',Contested,'))).toHaveLength(19);
  });

  await test.step('one rule says what it does, and is tested as it is written', async () => {
    await part(page, 'Versions');
    await expect(
      page.getByText('The rules are as the workspace began: version 1.', { exact: false }),
    ).toBeVisible();
    await part(page, 'Rules');
    await page.getByRole('button', { name: 'Edit C5' }).click();
    const facts = page.getByRole('region', { name: 'What C5 does' });
    await expect(facts).toContainText('Votes on 255 accounts.');
    await expect(facts).toContainText('With the workspace.');
    await expect(facts).toContainText('T-109');
    await facts.getByRole('button', { name: 'Show the largest 20' }).click();
    await expect(facts.getByRole('table', { name: 'Accounts C5 speaks for' }).getByRole('row')).toHaveCount(
      21,
    );
    await expectNoAxeViolations(page, 'what a rule does');
    const value = page.getByRole('spinbutton', { name: 'C5 threshold' });
    await value.fill('16000');
    await value.press('Tab');
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(facts).toContainText('Version 2, 10 Mar 2026, 10:42, by Elena Marsh: C5 set to $16K.');
    await page.getByRole('button', { name: 'All rules' }).click();
  });

  await test.step('the version is compared with the first by its effect', async () => {
    await part(page, 'Versions');
    const versions = page.getByRole('table', { name: 'Versions' });
    await expect(versions.getByRole('row')).toHaveCount(3);
    await expect(versions.getByRole('row').nth(1)).toContainText('C5 set to $16K');
    await expect(page.getByRole('list', { name: 'Rules that differ' })).toHaveText(
      'C5 Transaction size: orders of $16K or more, was orders of $10K or more.',
    );
    await expect(page.getByText(/^31 accounts with \$.* get another suggestion\.$/)).toBeVisible();
    const changed = page.getByRole('table', { name: 'Accounts with another suggestion' });
    await expect(changed.getByRole('row')).toHaveCount(11);
    await expectNoAxeViolations(page, 'versions of the rules');
    await page.getByRole('button', { name: /^To Version 2/ }).click();
    await page.getByRole('option', { name: /^Version 1/ }).click();
    await expect(page.getByText('Choose two different versions.')).toBeVisible();
  });

  await test.step('a retired rule makes version 3, which says nothing of C3', async () => {
    await part(page, 'Rules');
    await page.getByRole('switch', { name: 'Use C3' }).click();
    await expect(page.getByRole('switch', { name: 'Use C3' })).not.toBeChecked();
    await part(page, 'Quality');
    const silent = page.getByRole('table', { name: 'Rules that say nothing' });
    await expect(silent.getByRole('row', { name: /^C3/ })).toContainText('Retired.');
    await part(page, 'Versions');
    await expect(page.getByText('cite version 3.', { exact: false })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Versions' }).getByRole('row')).toHaveCount(4);
  });

  await test.step('the deck and a ticket cite it', async () => {
    await goTo(page, 'Rule deck');
    await expect(page.getByRole('group', { name: 'Page 3, Coverage rules' })).toContainText(
      'Rules version 3',
    );
    await page.getByRole('button', { name: 'Show page 3' }).click();
    await expect(page.getByText('Made from 4 coverage rules, version 3.', { exact: false })).toBeVisible();
    await goTo(page, 'Board');
    await findByKeys(page, 'copperline', card(page, 'Copperline Electric'));
    await card(page, 'Copperline Electric').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Raise ticket' }).click();
    const dialog = page.getByRole('dialog', { name: 'Raise ticket' });
    await choose(page, dialog.getByRole('combobox', { name: 'Type' }), 'two owners');
    const asks = dialog.getByRole('textbox', { name: 'What they ask for' });
    for (let at = 0; at < (await asks.count()); at += 1) await asks.nth(at).fill('Keep it');
    await dialog.getByRole('button', { name: 'Raise ticket' }).click();
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    const book = await readBook(page);
    expect(book.all('ticket').find((ticket) => ticket.number === 119)?.rulesVersion).toBe(3);
    await goTo(page, 'Tickets');
    const cases = page.getByRole('article', { name: /^Case T-/ });
    await expect(cases).toContainText('Raised under version 1 of the rules, now version 3.');
    await page.getByRole('option', { name: /^T-119/ }).click();
    await expect(cases).toContainText('Raised under version 3 of the rules.');
    await expectNoAxeViolations(page, 'a case that cites the version of the rules');
  });
});
