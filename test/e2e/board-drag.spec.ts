// What the board does with the special cases of a drag: a locked card, a seller over capacity, Alt, and Esc on the way.
import {
  card,
  expect,
  expectLaneCounts,
  lane,
  openSample,
  sellerGroup,
  statusBar,
  test,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { dragTo } from './support/drag';
import { proposalFor, readBook, readStoredRows, sellerNamed } from './support/stored-rows';

test('locked, over capacity, keeping the quarterback, giving up', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const messages = page.getByRole('log', { name: 'Messages' });

  await test.step('a locked card cannot be lifted, and says why', async () => {
    await page.getByRole('button', { name: 'Locked, 5 accounts' }).click();
    // Once the board has followed: the card stands elsewhere then.
    await expect(card(page, 'Osgood Marine')).toBeHidden();
    await dragTo(
      page,
      card(page, 'Tamarack Foods'),
      lane(page, 'Inside').getByRole('heading', { name: 'Inside' }),
    );
    await expect(messages).toContainText('Tamarack Foods is locked');
    await expect(statusBar(page)).toContainText('37 moves');
    expect((await readStoredRows(page)).entries).toHaveLength(1);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  });

  await test.step('Esc on the way gives up', async () => {
    await dragTo(page, card(page, 'Osgood Marine'), sellerGroup(page, 'Maya Okafor'), async () => {
      await expect(statusBar(page)).toContainText('Moving 1 account to Maya Okafor');
      await page.keyboard.press('Escape');
    });
    await expect(statusBar(page)).toContainText('37 moves');
    expect((await readStoredRows(page)).entries).toHaveLength(1);
  });

  await test.step('a seller over capacity: the drop is allowed and a reason is asked for', async () => {
    await dragTo(page, card(page, 'Osgood Marine'), sellerGroup(page, 'Dana Castellano'));
    const reason = page.getByRole('form', { name: 'Reason for the move' });
    await expect(reason).toContainText('Dana Castellano has 27 of 24 accounts.');
    await expectNoAxeViolations(page, 'board asking for a reason');
    await reason.getByRole('textbox', { name: 'Reason' }).fill('She opened the yard with them');
    await reason.getByRole('button', { name: 'Save reason' }).click();
    await expect(reason).toBeHidden();
    await untilSaved(page);
    const book = await readBook(page);
    expect(proposalFor(book, 'Osgood Marine')).toMatchObject({
      ownerId: sellerNamed(book, 'Dana Castellano').id,
      reason: 'She opened the yard with them',
    });
  });

  await test.step('the quarterback follows the account, and stays with Alt', async () => {
    await dragTo(page, card(page, 'Kestrel Robotics'), sellerGroup(page, 'Owen Pryce'));
    await untilSaved(page);
    let book = await readBook(page);
    expect(proposalFor(book, 'Kestrel Robotics')?.quarterbackId).toBe(sellerNamed(book, 'Owen Pryce').id);
    await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
    await expectLaneCounts(page, [14, 156, 112, 36]);
    await page.keyboard.down('Alt');
    await dragTo(page, card(page, 'Kestrel Robotics'), sellerGroup(page, 'Owen Pryce'));
    await page.keyboard.up('Alt');
    await untilSaved(page);
    book = await readBook(page);
    expect(proposalFor(book, 'Kestrel Robotics')).toMatchObject({
      ownerId: sellerNamed(book, 'Owen Pryce').id,
      quarterbackId: null,
    });
  });
});
