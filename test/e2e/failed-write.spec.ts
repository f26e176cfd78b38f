// A disk that takes nothing more: the change goes back off the screen, the app says so, and work goes on after it.

import { card, expect, expectLaneCounts, openSample, statusBar, test, untilSaved } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { findByKeys } from './support/keys';
import { moveCountOf, readBook } from './support/stored-rows';

test('J6 a move that cannot be saved is taken back and named, and the next one after resuming is kept', async ({
  openApp,
}) => {
  const { page } = await openApp();
  await openSample(page);
  await findByKeys(page, 'copperline', card(page, 'Copperline Electric'));
  await page.evaluate(() => {
    const add = IDBObjectStore.prototype.add;
    Reflect.set(window, 'diskWorksAgain', () => {
      IDBObjectStore.prototype.add = add;
    });
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });

  await test.step('the move is gone from the board, and the app says which and what to do', async () => {
    await page.keyboard.press('2');
    const banner = page.getByRole('alert').filter({ hasText: 'could not be saved' });
    await expect(banner).toContainText('Copperline Electric proposed to Field');
    await expect(statusBar(page)).toHaveText(/^Not saved/);
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await expectNoAxeViolations(page, 'board after a failed write');
  });

  await test.step('nothing more is taken until saving is resumed', async () => {
    await findByKeys(page, 'copperline', card(page, 'Copperline Electric'));
    await page.keyboard.press('2');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(
      'Changes cannot be saved right now',
    );
    await expectLaneCounts(page, [15, 156, 111, 36]);
  });

  await test.step('with room on the disk the same move is kept', async () => {
    await page.evaluate(() => Reflect.get(window, 'diskWorksAgain')());
    await page.getByRole('button', { name: 'Resume saving' }).click();
    await findByKeys(page, 'copperline', card(page, 'Copperline Electric'));
    await page.keyboard.press('2');
    await untilSaved(page);
    await expectLaneCounts(page, [15, 155, 112, 36]);
    expect(moveCountOf(await readBook(page))).toBe(38);
  });
});
