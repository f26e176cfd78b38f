// What is drawn does not grow with the book: 1,000 sellers as a table and as cards, and an entry of many thousand changes.
import type { Locator, Page } from '@playwright/test';
import { expect, goTo, pick, startImport, test } from './support/app';
import { giveFile, importAccounts } from './support/import-steps';

const accountCount = 6_000;
const sellerCount = 1_000;
/** At any size of the book, in a window of 1440 x 900. */
const mostElements = 1_500;

/** Long names, all facts, and an owner for every account. */
function manyColumns(): string {
  const lines = [
    'Account ID,Account Name,Account Owner,Lane,Domain,City,Region,Country,Segment,Spend,Employees',
  ];
  for (let at = 0; at < accountCount; at += 1) {
    const lane = ['Inside', 'Field', 'Specialist'][at % 3];
    lines.push(
      `ID-${at},Company number ${at},Seller Number ${at % sellerCount},${lane},c${at}.example,Town ${at % 97},North,Sweden,Retail,${at},${at}`,
    );
  }
  return lines.join('\n');
}

/** The most elements there are anywhere between the top and the end of what scrolls. */
async function mostDrawn(page: Page, scroller: Locator): Promise<number> {
  let most = 0;
  for (const share of [0, 0.01, 0.4, 0.7, 1]) {
    await scroller.evaluate((box, at) => {
      box.scrollTop = at * (box.scrollHeight - box.clientHeight);
    }, share);
    await page.waitForTimeout(250);
    most = Math.max(most, await page.evaluate(() => document.querySelectorAll('*').length));
  }
  return most;
}

test('B2 sellers and the journal are drawn as far as one sees, at any size of the book', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await startImport(page);
  await giveFile(page, { name: 'many.csv', text: manyColumns() });
  await importAccounts(page, accountCount);

  await test.step('sellers as a table, chosen or not, and as cards', async () => {
    await goTo(page, 'Sellers');
    await expect(page.getByText('1,000 sellers', { exact: true })).toBeVisible();
    const list = page.locator('[data-region="sellers"]');
    // With a capacity each has a meter, so that a row is as full as it gets.
    const capacity = page.getByRole('button', { name: /^Capacity, .* none$/ });
    for (let at = 0; at < 3; at += 1) {
      await capacity.first().click();
      await page.keyboard.type('4');
      await page.keyboard.press('Enter');
    }
    expect.soft(await mostDrawn(page, list)).toBeLessThan(mostElements);
    await page.getByRole('checkbox', { name: 'Choose all sellers listed' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('group', { name: '1,000 sellers chosen' })).toBeVisible();
    expect.soft(await mostDrawn(page, list)).toBeLessThan(mostElements);
    await page.getByRole('button', { name: 'Clear choice' }).click();
    await pick(page.getByRole('radiogroup', { name: 'Show as' }), 'Cards');
    await expect(page.getByRole('article').first()).toBeVisible();
    expect.soft(await mostDrawn(page, list)).toBeLessThan(mostElements);
  });

  await test.step('an entry of thousands of changes, all hundred listed to the last', async () => {
    await goTo(page, 'Journal');
    const grid = page.getByRole('grid', { name: 'Entries' });
    await grid.getByRole('row').filter({ hasText: 'Imported' }).first().click();
    const entry = page.getByRole('complementary', { name: /^Entry/ });
    const changes = entry.getByRole('list', { name: 'Changes' });
    await expect(changes.getByRole('listitem').first()).toBeVisible();
    expect.soft(await mostDrawn(page, entry)).toBeLessThan(mostElements);
    await expect(changes.getByRole('listitem').last()).toHaveAttribute('aria-posinset', '100');
    await expect(entry.getByText(/^And [\d,]+ more records\.$/)).toBeInViewport();
    // Records stand right under one another wherever one looks.
    await entry.evaluate((box) => {
      box.scrollTop = box.scrollHeight / 2;
    });
    await page.waitForTimeout(250);
    const gaps = await changes.getByRole('listitem').evaluateAll((all) =>
      all.slice(1).map((each, at) => {
        const above = all[at]?.getBoundingClientRect().bottom ?? 0;
        return Math.round(each.getBoundingClientRect().top - above);
      }),
    );
    expect(gaps.length).toBeGreaterThan(3);
    expect(gaps.every((gap) => gap === 0)).toBe(true);
  });
});
