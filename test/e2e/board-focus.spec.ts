// Where the focus is after what takes it from somebody on the board: on a card, in a lane, never on the page, where every
// key would be lost. Each way by keys and by pointer where there are both.
import type { Locator, Page } from '@playwright/test';
import {
  card,
  expect,
  expectLaneCounts,
  type LaneName,
  lane,
  openSample,
  statusBar,
  test,
  undoButton,
} from './support/app';
import { changeHere } from './support/change-here';
import { dragTo } from './support/drag';
import { search } from './support/fast-keys';
import { pressAtOnce, tabTo } from './support/keys';
import { accountNamed, readBook } from './support/stored-rows';

const focused = (page: Page) => page.locator(':focus');
const log = (page: Page) => page.getByRole('log', { name: 'Messages' });

/** The names of the first cards of a lane, from the top. */
async function namesIn(page: Page, name: LaneName): Promise<readonly string[]> {
  const rows = lane(page, name).locator('[data-account]');
  return rows.evaluateAll((cards) =>
    cards.map((each) => (each.getAttribute('aria-label') ?? '').split(',')[0] ?? ''),
  );
}

const inLane = (page: Page, name: LaneName, account: string): Locator =>
  lane(page, name).getByRole('row', { name: new RegExp(`^${account},`) });

/** A row has the focus, and a key pressed now is for it. */
async function expectKeyIsFor(page: Page, row: Locator): Promise<void> {
  await expect(row).toBeFocused();
  await page.keyboard.press('x');
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('x');
  await expect(row).toHaveAttribute('aria-selected', 'false');
}

test('K6 undo and redo leave the focus on the card where it is now, or on the one that took its place', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  const [first = '', second = ''] = await namesIn(page, 'Unassigned');

  await test.step('by key, after a card was carried into another lane', async () => {
    await card(page, first).focus();
    await keyboard.press('Space');
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await expect(inLane(page, 'Inside', first)).toBeFocused();
    await keyboard.press('ControlOrMeta+Z');
    await expectKeyIsFor(page, inLane(page, 'Unassigned', first));
    await keyboard.press('ControlOrMeta+Shift+Z');
    await expectLaneCounts(page, [14, 157, 111, 36]);
    await expectKeyIsFor(page, inLane(page, 'Inside', first));
  });

  await test.step('keys that follow at once wait for it', async () => {
    await pressAtOnce(page, 'Control+z', 'x');
    await expect(inLane(page, 'Unassigned', first)).toBeFocused();
    await expect(inLane(page, 'Unassigned', first)).toHaveAttribute('aria-selected', 'true');
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await keyboard.press('Escape');
  });

  await test.step('what went where it is not seen leaves the next card in its place', async () => {
    await card(page, first).focus();
    await keyboard.press('3');
    await expect(card(page, second)).toBeFocused();
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await expect(card(page, second)).toBeFocused();
    await card(page, first).focus();
    // Where the account would be: out of sight.
    await lane(page, 'Specialist')
      .locator('[data-lane-body]')
      .evaluate((body) => body.scrollTo(0, 9_999));
    await keyboard.press('ControlOrMeta+Shift+Z');
    await expectLaneCounts(page, [14, 156, 111, 37]);
    await expectKeyIsFor(page, card(page, second));
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await lane(page, 'Specialist')
      .locator('[data-lane-body]')
      .evaluate((body) => body.scrollTo(0, 0));
  });

  for (const way of ['keys', 'pointer'] as const) {
    await test.step(`Undo in a message, by ${way}`, async () => {
      await card(page, first).focus();
      await keyboard.press('1');
      await expect(card(page, second)).toBeFocused();
      const undo = log(page).getByRole('button', { name: 'Undo' });
      if (way === 'pointer') await undo.click();
      else {
        await tabTo(page, undo);
        await keyboard.press('Enter');
      }
      await expectLaneCounts(page, [15, 156, 111, 36]);
      await expectKeyIsFor(page, card(page, second));
    });

    await test.step(`Undo in the top bar, as the last change is taken back, by ${way}`, async () => {
      await card(page, first).focus();
      await keyboard.press('1');
      await expect(card(page, second)).toBeFocused();
      if (way === 'pointer') await undoButton(page).click();
      else {
        await undoButton(page).focus();
        await keyboard.press('Enter');
      }
      await expectLaneCounts(page, [15, 156, 111, 36]);
      await expect(undoButton(page)).toBeDisabled();
      await expectKeyIsFor(page, card(page, second));
    });
  }
});

test('K6 the menu of a card goes on as the keys do', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  const menu = page.getByRole('menu', { name: 'Account actions' });
  const [first = '', second = '', third = ''] = await namesIn(page, 'Unassigned');

  await test.step('by keys', async () => {
    await card(page, first).focus();
    await keyboard.press('Shift+F10');
    await expect(menu).toBeVisible();
    await expect(page.getByRole('dialog', { name: 'Account actions' })).toBeVisible();
    await keyboard.type('Fie');
    await expect(menu.getByRole('menuitem', { name: /^Field/ })).toBeFocused();
    await keyboard.press('Enter');
    await expect(menu).toBeHidden();
    await expectLaneCounts(page, [14, 156, 112, 36]);
    await expectKeyIsFor(page, card(page, second));
  });

  await test.step('by pointer', async () => {
    await card(page, second).click({ button: 'right' });
    await menu.getByRole('menuitem', { name: /^Inside/ }).click();
    await expect(menu).toBeHidden();
    await expectLaneCounts(page, [13, 157, 112, 36]);
    await expectKeyIsFor(page, card(page, third));
  });
});

test('K6 buttons that vanish as they are pressed give the focus back', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  const clear = page.getByRole('button', { name: 'Clear the selection' });
  const all = page.getByRole('button', { name: /^Select all \d+ filtered/ });
  const [first = '', , third = ''] = await namesIn(page, 'Unassigned');

  for (const way of ['keys', 'pointer'] as const) {
    const press = async (button: Locator) => {
      if (way === 'pointer') await button.click();
      else {
        await button.focus();
        await keyboard.press('Enter');
      }
    };
    await test.step(`the selection, by ${way}`, async () => {
      await card(page, third).focus();
      await keyboard.press('x');
      await press(clear);
      await expect(clear).toBeHidden();
      await expectKeyIsFor(page, card(page, third));
    });
    await test.step(`all that pass the filter, by ${way}`, async () => {
      await search(page).fill(first);
      await expect(page.locator(`[data-found="${first}"]`)).toBeVisible();
      await card(page, first).focus();
      await press(all);
      await expect(all).toBeHidden();
      await expect(card(page, first)).toHaveAttribute('aria-selected', 'true');
      await expect(card(page, first)).toBeFocused();
      await keyboard.press('Escape');
      await search(page).fill('');
      await expect(page.locator('[data-found=""]')).toBeVisible();
    });
  }

  await test.step('whoever never was on a card comes to the first that is seen', async () => {
    await page.reload();
    await expect(card(page, first)).toBeVisible();
    await keyboard.press('ControlOrMeta+Shift+A');
    await clear.click();
    await expect(card(page, first)).toBeFocused();
  });

  await test.step('who left the board for nowhere is not brought back', async () => {
    await card(page, first).focus();
    await keyboard.press('1');
    await expect(card(page, first)).not.toBeFocused();
    await statusBar(page).click({ position: { x: 4, y: 4 } });
    await expect(focused(page)).toHaveCount(0);
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await expect(focused(page)).toHaveCount(0);
  });
});

test('K6 Esc leaves a question for the card it is about', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  const reason = page.getByRole('form', { name: 'Reason for the move' });
  const family = page.getByRole('region', { name: 'The rest of the family' });

  await test.step('a reason', async () => {
    const [one = ''] = await namesIn(page, 'Field');
    await card(page, one).focus();
    await keyboard.press('3');
    await reason.getByRole('textbox', { name: 'Reason' }).click();
    await keyboard.press('Escape');
    await expect(reason).toBeHidden();
    await expect(lane(page, 'Specialist').getByRole('row').and(focused(page))).toBeVisible();
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await expect(page.getByRole('row').and(focused(page))).toBeVisible();
  });

  await changeHere(
    page,
    'Marlowe Tannery',
    'parentId',
    accountNamed(await readBook(page), 'Osgood Marine').id,
  );
  await test.step('a family, and undo after its answer', async () => {
    await card(page, 'Osgood Marine').focus();
    await keyboard.press('1');
    await family.getByRole('button', { name: 'Only this one' }).focus();
    await keyboard.press('Escape');
    await expect(family).toBeHidden();
    await expect(lane(page, 'Inside').getByRole('row').and(focused(page))).toBeVisible();
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await expect(page.getByRole('row').and(focused(page))).toBeVisible();
    await card(page, 'Osgood Marine').focus();
    await keyboard.press('1');
    await family.getByRole('button', { name: 'Only this one' }).focus();
    await keyboard.press('Enter');
    await expect(lane(page, 'Inside').getByRole('row').and(focused(page))).toBeVisible();
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await expectKeyIsFor(page, card(page, 'Osgood Marine'));
  });
});

test('K6 a lane folded to a rail takes a card, and opens, without losing the focus', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  await page.setViewportSize({ width: 1200, height: 800 });
  const rail = lane(page, 'Unassigned').getByRole('button', { name: 'Unassigned' });
  await expect(rail).toBeVisible();
  const [first = '', second = ''] = await namesIn(page, 'Inside');
  const next = inLane(page, 'Inside', second);

  await test.step('a drop by pointer', async () => {
    await dragTo(page, card(page, first), rail);
    await expectLaneCounts(page, [16, 155, 111, 36]);
    await expectKeyIsFor(page, next);
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
  });

  await test.step('a drop by keys', async () => {
    await card(page, first).focus();
    await keyboard.press('Space');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Enter');
    await expectLaneCounts(page, [16, 155, 111, 36]);
    await expectKeyIsFor(page, next);
    await keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(page, [15, 156, 111, 36]);
  });

  await test.step('opened by Enter', async () => {
    await rail.focus();
    await pressAtOnce(page, 'Enter', 'x');
    const row = lane(page, 'Unassigned').getByRole('row').first();
    await expect(row).toBeFocused();
    await expect(row).toHaveAttribute('aria-selected', 'true');
  });
});

test('K6 a card that leaves the filter leaves the focus to the next, the last one to its lane', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  const { keyboard } = page;
  await page.getByRole('button', { name: /^Locked, / }).click();
  await expect(page.locator('[data-flags="locked"]')).toBeVisible();
  const names = await namesIn(page, 'Field');
  expect(names.length).toBeGreaterThan(1);
  const [first = '', second = ''] = names;
  await card(page, first).focus();
  await keyboard.press('l');
  await expect(card(page, first)).toHaveCount(0);
  await expectKeyIsFor(page, card(page, second));
  // No lock in another lane must be undone by mistake: the focus stays in the empty lane.
  for (const name of names.slice(1)) {
    await expect(card(page, name)).toBeFocused();
    await keyboard.press('l');
    await expect(card(page, name)).toHaveCount(0);
  }
  await expect(lane(page, 'Field')).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(page.getByRole('row').and(focused(page))).toBeVisible();
});

test('K6 a press on empty space of the board leaves the focus where it is', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const [first = ''] = await namesIn(page, 'Unassigned');
  await card(page, first).focus();
  const inside = await lane(page, 'Inside').boundingBox();
  const field = await lane(page, 'Field').boundingBox();
  if (inside === null || field === null) throw new Error('The lanes have no place on the page.');
  await lane(page, 'Field').getByText('Field', { exact: true }).first().click();
  await expect(card(page, first)).toBeFocused();
  await page.mouse.click((inside.x + inside.width + field.x) / 2, field.y + 200);
  await expect(card(page, first)).toBeFocused();
  await page.mouse.click(inside.x + 3, inside.y + inside.height - 3, { button: 'right' });
  await expect(card(page, first)).toBeFocused();
});

test('K6 another view chosen among the commands leaves the keyboard on the board', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const [first = ''] = await namesIn(page, 'Inside');
  await card(page, first).focus();
  for (const view of ['Current', 'Difference', 'Plan A']) {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
    await page.keyboard.type(`switch to ${view}`);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-view]')).toHaveAttribute('data-view', viewStarts[view] ?? /./);
    await expect(page.locator('[data-row-key]:focus'), view).toBeVisible();
  }
});

const viewStarts: Readonly<Record<string, RegExp>> = {
  Current: /^current/,
  Difference: /^difference/,
  'Plan A': /^proposed/,
};
