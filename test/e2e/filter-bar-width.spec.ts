// What the filter bar does when its counts are long and the window is as small as it may be: nothing is clipped.
import type { Locator, Page } from '@playwright/test';
import { choose, expect, lane, startImport, test, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { giveFile, importAccounts } from './support/import-steps';
import { readBook } from './support/stored-rows';

const accounts = 31_205;

/** Every last order but one is long ago, so that all but one are dormant on the newest order's date. */
function longList(): string {
  const rows = Array.from(
    { length: accounts },
    (_, index) =>
      `L-${index},Account ${index},${index % 2 === 0 ? 90000 : 20000},1200,${index === 0 ? '2026-03-07' : '2023-02-26'},Grade ${index % 7}`,
  );
  return `Account ID,Account Name,Annual Spend,Average Order,Last Order Date,Grade\n${rows.join('\n')}\n`;
}

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Filters' });

/** Every control of the bar lies whole inside the window and beside the next one. */
async function expectNothingClipped(page: Page): Promise<void> {
  const widthPx = page.viewportSize()?.width ?? 0;
  const controls: Locator[] = [
    ...(await bar(page).getByRole('button').all()),
    page.getByRole('searchbox', { name: 'Find an account' }),
  ];
  for (const control of controls) {
    const box = await control.boundingBox();
    expect(box, `${await control.getAttribute('aria-label')} is drawn`).not.toBe(null);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(widthPx);
    const isWhole = await control.evaluate(
      (element) => element instanceof HTMLInputElement || element.scrollWidth <= element.clientWidth + 1,
    );
    expect(isWhole, `${await control.getAttribute('aria-label')} shows its words whole`).toBe(true);
  }
}

test('FV5 five-digit counts at 1120 by 700', async ({ openApp }) => {
  test.setTimeout(240_000);
  const { page } = await openApp();
  await page.setViewportSize({ width: 1120, height: 700 });
  await startImport(page);
  await giveFile(page, { name: 'long.csv', text: longList() });
  await importAccounts(page, accounts);
  await expect(lane(page, 'Inside')).toBeVisible();

  await test.step('chips, the filter button, the views and the search field are whole', async () => {
    await expect(bar(page).getByRole('button', { name: 'Dormant, 31,204 accounts' })).toBeVisible();
    await expectNothingClipped(page);
    await expect(bar(page).getByRole('button', { name: 'Filter', exact: true })).toBeVisible();
  });

  await test.step('what has no room is behind "+N", and works from there', async () => {
    const more = bar(page).getByRole('button', { name: /^\+\d, \d more filters?/ });
    await expect(more).toBeVisible();
    await more.click();
    const locked = page.getByRole('menuitem', { name: /^Locked/ });
    const entries = page.getByRole('menu', { name: 'More filters' });
    await expect(entries).toBeVisible();
    await expectNoAxeViolations(page, 'more filters');
    if (await locked.isVisible()) await locked.click();
    else await page.getByRole('menuitem', { name: /^Proposed/ }).click();
    await expect(bar(page).getByRole('button', { name: /^\+\d, .*some on$/ })).toBeVisible();
    await expectNothingClipped(page);
    await bar(page).getByRole('button', { name: 'Clear', exact: true }).click();
  });

  await test.step('FV4 a filter by an extra column counts what is on disk', async () => {
    await bar(page).getByRole('button', { name: 'Filter', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Filter by field' });
    await choose(page, dialog.getByRole('combobox', { name: 'Field' }), 'Grade');
    await dialog.getByRole('checkbox', { name: /^Grade 3, / }).click();
    await dialog.getByRole('button', { name: 'Filter', exact: true }).click();
    const book = await readBook(page);
    const inGrade = book.all('account').filter(({ custom }) => custom.Grade === 'Grade 3').length;
    await expect(
      page.getByRole('button', {
        name: `Grade: Grade 3, ${inGrade.toLocaleString('en-US')} accounts`,
        exact: true,
      }),
    ).toBeVisible();
    await expectNothingClipped(page);
  });

  await test.step('wider, chips come back whole', async () => {
    await page.setViewportSize({ width: 1900, height: 900 });
    await expect(bar(page).getByRole('button', { name: /^\+\d/ })).toHaveCount(0);
    await expect(bar(page).getByText('Rule mismatch', { exact: true })).toBeVisible();
    await expectNothingClipped(page);
    await untilSaved(page);
  });
});
