// Orphans outside the Sellers screen: whoever is deactivated, and what they still have, is told on the board, in the
// drawer, in the table and by the filter, until somebody else has it or it is undone.
import type { Page } from '@playwright/test';
import { grid } from './support/accounts-table';
import { card, choose, expect, goTo, lane, openSample, test, undoButton, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { readBook, sellerNamed } from './support/stored-rows';

const theo = (page: Page) => lane(page, 'Inside').getByRole('row', { name: /^Theo Lindqvist, / });

async function deactivate(page: Page, name: string): Promise<void> {
  await goTo(page, 'Sellers');
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Deactivate' }).click();
  await untilSaved(page);
  await goTo(page, 'Board');
}

test('SE22 orphans are seen on the board, in the drawer, in the table and by the filter', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  const book = await readBook(page);
  const { id } = sellerNamed(book, 'Theo Lindqvist');
  const owned = book.all('account').filter((account) => account.ownerId === id);
  await expect(theo(page)).toHaveAccessibleName(/^Theo Lindqvist, 47 of 50 accounts/);
  await expect(theo(page)).not.toHaveAccessibleName(/inactive/);
  await deactivate(page, 'Theo Lindqvist');

  await test.step('the group and its cards say so in the plan and in Current', async () => {
    await expect(theo(page)).toHaveAccessibleName(/, inactive, 47 orphaned accounts$/);
    await expect(theo(page).getByText('Inactive', { exact: true })).toBeVisible();
    await expectNoAxeViolations(page, 'board with orphans');
    await page.getByRole('button', { name: /Scenario/ }).click();
    await page.getByRole('option', { name: 'Current' }).click();
    await expect(theo(page)).toHaveAccessibleName(
      new RegExp(`, inactive, ${owned.length} orphaned accounts$`),
    );
    await page.getByRole('button', { name: /Scenario/ }).click();
    await page.getByRole('option', { name: /^Plan A/ }).click();
  });

  await test.step('the filter is found by the word, counts, and narrows the board', async () => {
    await page
      .getByRole('toolbar', { name: 'Filters' })
      .getByRole('button', { name: 'Filter', exact: true })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Filter by field' });
    const field = dialog.getByRole('combobox', { name: 'Field' });
    await field.fill('orph');
    await page.getByRole('option', { name: /^Owner is inactive/ }).click();
    await dialog.getByRole('checkbox', { name: 'Yes, 47 accounts' }).click();
    await dialog.getByRole('button', { name: 'Filter', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Owner is inactive: Yes, 47 accounts' })).toBeVisible();
  });

  const first = lane(page, 'Inside')
    .getByRole('row', { name: /orphaned, owner inactive/ })
    .first();
  const name = ((await first.getAttribute('aria-label')) ?? '').split(',')[0] ?? '';

  await test.step('the table says it beside the owner', async () => {
    await goTo(page, 'Accounts');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '48');
    await expect(grid(page).getByRole('gridcell', { name: 'Theo Lindqvist inactive' }).first()).toBeVisible();
    await expectNoAxeViolations(page, 'table with orphans');
    await goTo(page, 'Board');
  });

  await test.step('the drawer says why and how to give it to somebody else, which ends it', async () => {
    await card(page, name).click();
    const drawer = page.getByRole('complementary', { name: `Account: ${name}` });
    await expect(drawer).toContainText(
      'Theo Lindqvist is inactive, so nobody works this account. Choose Move… to give it to another seller.',
    );
    await expectNoAxeViolations(page, 'drawer of an orphan');
    await drawer.getByRole('button', { name: 'Move…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move 1 account' });
    await choose(page, dialog.getByRole('combobox', { name: 'Seller' }), 'Priya Raman');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(theo(page)).toHaveAccessibleName(/, inactive, 46 orphaned accounts$/);
    // The drawer goes on with the next account.
    await expect(drawer).toBeHidden();
    await page
      .getByRole('complementary', { name: /^Account:/ })
      .getByRole('button', { name: 'Close' })
      .click();
  });

  await test.step('undone, nobody is an orphan', async () => {
    await undoButton(page).click();
    await expect(theo(page)).toHaveAccessibleName(/, inactive, 47 orphaned accounts$/);
    await undoButton(page).click();
    await expect(page.getByRole('button', { name: 'Owner is inactive: Yes, 0 accounts' })).toBeVisible();
    await page.getByRole('button', { name: 'Clear', exact: true }).first().click();
    await expect(theo(page)).toHaveAccessibleName(/^Theo Lindqvist, 47 of 50 accounts/);
    await expect(theo(page)).not.toHaveAccessibleName(/inactive/);
  });
});
