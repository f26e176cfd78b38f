// Carries a card over groups that would refuse it: they are no target to the eye, and what the drop would answer is said
// before it, by pointer and by keys.
import {
  card,
  expect,
  goTo,
  lane,
  openSample,
  sellerGroup,
  statusBar,
  test,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { dragTo } from './support/drag';
import { readStoredRows } from './support/stored-rows';

const refusal = 'Theo Lindqvist is inactive. Choose another seller.';

test('SE10, MV2, MV4 a group that takes nothing is no target, and says why before the drop', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  await goTo(page, 'Sellers');
  await page.getByRole('button', { name: 'Actions for Theo Lindqvist' }).click();
  await page.getByRole('menuitem', { name: 'Deactivate' }).click();
  await untilSaved(page);
  await goTo(page, 'Board');
  const { keyboard } = page;
  const theo = lane(page, 'Inside').getByRole('row', { name: /^Theo Lindqvist, / });
  const live = page.locator('[aria-live="polite"].sr-only');
  const frame = page.locator('[data-target-frame]');
  const before = (await readStoredRows(page)).entries.length;

  await test.step('under the pointer: no outline, no figures; the status bar and the voice say it', async () => {
    await dragTo(page, card(page, 'Osgood Marine'), sellerGroup(page, 'Maya Okafor'), async () => {
      await expect(frame).toHaveCount(1);
      await page.keyboard.press('Escape');
    });
    await dragTo(page, card(page, 'Osgood Marine'), theo, async () => {
      await expect(statusBar(page)).toContainText(refusal);
      await expect(statusBar(page)).not.toContainText('Moving');
      await expect(live).toHaveText(`1 account picked up. ${refusal}`);
      await expect(frame).toHaveCount(0);
      await expect(theo).not.toContainText('48');
      await expect(lane(page, 'Unassigned').locator('[aria-label="to"]')).toHaveCount(0);
      await expectNoAxeViolations(page, 'a card over a group that takes nothing');
    });
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(refusal);
  });

  await test.step('by keys the arrows go past it, both ways', async () => {
    await card(page, 'Osgood Marine').focus();
    await keyboard.press('Space');
    await keyboard.press('ArrowRight');
    await expect(live).toContainText('Maya Okafor, Inside');
    const said: string[] = [];
    for (const arrow of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await keyboard.press(arrow);
      said.push((await live.textContent()) ?? '');
    }
    expect(said.filter((words) => words.includes('Theo Lindqvist'))).toEqual([]);
    await expect(live).toContainText('Maya Okafor, Inside');
    await keyboard.press('Escape');
  });

  await test.step('from an orphan the arrows go on from where it is; at home nothing moves, and it is said', async () => {
    const orphan = theo.locator('xpath=following-sibling::*[@data-account][1]');
    await orphan.focus();
    await keyboard.press('Space');
    await keyboard.press('ArrowUp');
    await expect(live).toContainText('Maya Okafor, Inside');
    await keyboard.press('Escape');
    await card(page, 'Osgood Marine').focus();
    await keyboard.press('Space');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowLeft');
    await expect(live).toHaveText('1 account picked up. Nothing to move: already with Unassigned.');
    await expect(statusBar(page)).toContainText('Nothing to move: already with Unassigned.');
    await expect(frame).toHaveCount(0);
    await keyboard.press('Escape');
    expect((await readStoredRows(page)).entries).toHaveLength(before);
  });
});
