// The Difference view under every grouping: what the plan takes from each group is named there, held against the disk.
import type { Page } from '@playwright/test';
import { placeIn } from '../../shared/coverage/placement';
import { planAId } from '../../shared/records/ids';
import { expect, lane, openSample, test } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { accountNamed, proposalFor, readBook } from './support/stored-rows';

async function groupBy(page: Page, grouping: string): Promise<void> {
  await page.getByRole('button', { name: /^Arrange: / }).click();
  await page.getByRole('menuitemradio', { name: grouping, exact: true }).click();
}

test('B6 what leaves is shown in each group, however the board is grouped', async ({ openApp }) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 2400 });
  await openSample(page);
  const book = await readBook(page);
  const leaving = book.all('account').filter((account) => {
    const now = placeIn(book, account, null);
    const then = placeIn(book, account, planAId);
    return now.boardLane === 'field' && then.boardLane !== 'field';
  });
  expect(leaving.length).toBeGreaterThan(5);
  const [first] = leaving;
  const name = accountNamed(book, first?.name ?? '').name;
  const owner = book.get('seller', first?.ownerId ?? '')?.name ?? '';
  const taker = book.get('seller', proposalFor(book, name)?.ownerId ?? '')?.name ?? '';

  await page.getByRole('button', { name: /Scenario/ }).click();
  await page.getByRole('option', { name: 'Difference' }).click();
  const leaves = lane(page, 'Field').getByRole('row', { name: / leaves to / });
  for (const grouping of ['Region', 'Segment', 'Team', 'Rule', 'None', 'Seller']) {
    await groupBy(page, grouping);
    const more = lane(page, 'Field').getByRole('row', { name: /^\d+ more$/ });
    while ((await more.count()) > 0) await more.first().click();
    await expect(leaves, grouping).toHaveCount(leaving.length);
    await expect(lane(page, 'Field').getByRole('row', { name: `${name} leaves to ${taker}` })).toBeVisible();
  }
  await expect(
    page.getByRole('row', { name: new RegExp(`^${name},.*proposed, from ${owner}`) }),
  ).toBeVisible();
  await groupBy(page, 'Region');
  await expectNoAxeViolations(page, 'difference by region');
});
