// The combo boxes of a long table are plain fields until somebody turns to them. Whoever does must not notice: by Tab and
// letters without a pause, with the pointer, with a finger.
import type { Locator, Page } from '@playwright/test';
import { expect, startImport, test } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { expectCounts, giveFile, untilWorkedOut } from './support/import-steps';

const text = 'Firm,Town,Spend\nAshgrove Brewing,Albany,"44,100"\nPell Millwork,Utica,"12,000"\n';

function matchFor(page: Page, header: string): Locator {
  return page.getByRole('combobox', { name: `Match for ${header}`, exact: true });
}

async function openList(page: Page): Promise<void> {
  await startImport(page);
  await giveFile(page, { name: 'towns.csv', text });
  await expectCounts(page, { new: 2, changed: 0, unchanged: 0, rejected: 0 });
  await untilWorkedOut(page);
}

/** What of a field's text is selected. */
function selected(field: Locator): Promise<string> {
  return field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  );
}

test('Tab and letters without a pause choose in a box nobody has turned to yet', async ({ openApp }) => {
  const { page } = await openApp();
  await openList(page);
  await expectNoAxeViolations(page, 'boxes nobody has turned to');
  const [firm, town, spend] = ['Firm', 'Town', 'Spend'].map((header) => matchFor(page, header));
  if (firm === undefined || town === undefined || spend === undefined) throw new Error('No fields.');
  await firm.focus();
  // Every key comes right behind the one before, as fast as the page takes them.
  await page.keyboard.press('Tab');
  await page.keyboard.type('Reg');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(town).toBeFocused();
  await expect(town).toHaveValue('Region');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(spend).toBeFocused();
  await expect(spend).toHaveValue('Spend');
  expect(await selected(spend)).toBe('Spend');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'Spend', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(town).toBeFocused();
});

test('a press or a tap shows the whole list of a box nobody has turned to yet', async ({ openApp }) => {
  const { page } = await openApp();
  await openList(page);
  await matchFor(page, 'Town').click();
  await expect(page.getByRole('option', { name: 'Region', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(matchFor(page, 'Town')).toHaveValue('City');

  // A finger is nowhere before it touches.
  const box = await matchFor(page, 'Spend').boundingBox();
  if (box === null) throw new Error('The field is nowhere.');
  const point = { x: box.x + box.width / 3, y: box.y + box.height / 2 };
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(matchFor(page, 'Spend')).toBeFocused();
  await expect(matchFor(page, 'Spend')).toHaveValue('Spend');
  await page.getByRole('option', { name: 'Average order', exact: true }).click();
  await expect(matchFor(page, 'Spend')).toHaveValue('Average order');
});

test('a tool that presses or fills a box nobody has turned to yet gets its list', async ({ openApp }) => {
  const { page } = await openApp();
  await openList(page);
  // As voice control does: no pointer above it, no focus before.
  await matchFor(page, 'Spend').evaluate((input: HTMLInputElement) => input.click());
  await expect(matchFor(page, 'Spend')).toBeFocused();
  await expect(page.getByRole('option', { name: 'Spend', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await matchFor(page, 'Town').fill('Reg');
  await page.getByRole('option', { name: 'Region', exact: true }).click();
  await expect(matchFor(page, 'Town')).toHaveValue('Region');
});
