// The names in the headers of groups: whole whatever else the header has to say, in every window, beside the drawer, under
// a hand and in the difference.
import type { Page } from '@playwright/test';
import { card, expect, goTo, lane, startImport, test, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { giveFile, importAccounts } from './support/import-steps';

/** The names that are cut, of those in sight; and how many are. */
async function cutNames(page: Page): Promise<{ readonly seen: number; readonly cut: readonly string[] }> {
  return page.locator('[data-region="board"]').evaluate((board) => {
    const names = [...board.querySelectorAll<HTMLElement>('[role="row"][aria-level="1"] [dir="auto"]')];
    const isCut = (name: HTMLElement) => {
      const row = name.closest('[role="row"]')?.getBoundingClientRect();
      return name.scrollWidth > name.clientWidth || name.getBoundingClientRect().right > (row?.right ?? 0);
    };
    return { seen: names.length, cut: names.filter(isCut).map((name) => name.textContent ?? '') };
  });
}

test('B7, SE7 a group’s header says its name, however much else it has to say', async ({ openApp }) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await startImport(page);
  await giveFile(page, {
    name: 'sellers.csv',
    text: [
      'Seller,E-mail,Lane,Capacity',
      'Dimitri Abbasi,dimitri.abbasi@northern-territories.example,Field,115',
      'Dimitri Abbasi,dimitri.abbasi@southern-territories.example,Field,115',
      'Dana Castellano,dana@x.example,Inside,112',
      '',
    ].join('\n'),
  });
  await page.getByRole('button', { name: /^Import 3 sellers$/ }).click();
  await expect(page.getByRole('log', { name: 'Messages' })).toContainText('3 sellers');
  await goTo(page, 'Import');
  const owners = [
    'dimitri.abbasi@northern-territories.example',
    'dimitri.abbasi@southern-territories.example',
    'dana@x.example',
  ];
  const rows = Array.from(
    { length: 300 },
    (_, index) => `A${index},Company ${index},${90_000 - index},${owners[index % 3]}`,
  );
  await giveFile(page, {
    name: 'accounts.csv',
    text: ['Account ID,Account Name,Annual Spend,Owner', ...rows, ''].join('\n'),
  });
  await importAccounts(page, 300);
  await goTo(page, 'Board');
  const field = lane(page, 'Field');
  const drawer = page.getByRole('complementary', { name: /^Account: / });
  const live = page.locator('[aria-live="polite"].sr-only');

  const look = async (what: string, least: number) => {
    for (const [width, height] of [
      [1440, 900],
      [1120, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(field).toBeVisible();
      const { seen, cut } = await cutNames(page);
      expect.soft(cut, `${what}, ${width} wide`).toEqual([]);
      expect.soft(seen, `${what}, ${width} wide`).toBeGreaterThanOrEqual(least);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  await look('the board', 3);
  await test.step('under a hand, without and beside the drawer', async () => {
    for (const isOpen of [false, true]) {
      if (isOpen) await card(page, 'Company 2').click();
      await expect(drawer).toHaveCount(isOpen ? 1 : 0);
      for (const [width, height] of [
        [1440, 900],
        [1120, 700],
      ] as const) {
        await page.setViewportSize({ width, height });
        await card(page, 'Company 2').focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowRight');
        await expect(live).toContainText(
          'Dimitri Abbasi (dimitri.abbasi@northern-territories.example), Field, 100',
        );
        await expect(field.locator('[aria-label="to"]')).toHaveCount(1);
        const { seen, cut } = await cutNames(page);
        expect.soft(cut, `under a hand, ${width} wide, ${isOpen ? 'with' : 'without'} drawer`).toEqual([]);
        expect.soft(seen).toBeGreaterThanOrEqual(3);
        await page.keyboard.press('Escape');
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
  });

  await test.step('beside the mark of an inactive seller; what tells apart stays in the names', async () => {
    await goTo(page, 'Sellers');
    await page.getByRole('button', { name: /^Actions for Dimitri Abbasi.*southern/ }).click();
    await page.getByRole('menuitem', { name: 'Deactivate' }).click();
    await untilSaved(page);
    await goTo(page, 'Board');
    await expect(field.getByRole('row', { name: /^Dimitri Abbasi \(.*southern.*inactive/ })).toBeVisible();
    await look('an inactive seller', 3);
    await expectNoAxeViolations(page, 'headers of sellers of one name');
  });

  await test.step('in the difference, without and beside the drawer', async () => {
    await card(page, 'Company 2').focus();
    await page.keyboard.press('2');
    await untilSaved(page);
    await page.getByRole('button', { name: /Scenario/ }).click();
    await page.getByRole('option', { name: /^Difference/ }).click();
    await expect(card(page, 'Company 2')).toBeVisible();
    await look('the difference', 2);
    await card(page, 'Company 2').click();
    await expect(drawer).toBeVisible();
    await look('the difference beside the drawer', 1);
  });
});
