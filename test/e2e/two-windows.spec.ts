// Two windows of one workspace: the second only reads and follows the first, and takes over when the first closes.

import {
  appAddress,
  card,
  expect,
  expectLaneCounts,
  goTo,
  lane,
  openSample,
  pictureTime,
  statusBar,
  test,
  untilReady,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { findByKeys } from './support/keys';
import { proposalFor, readBook } from './support/stored-rows';

test('a second window reads, follows, and takes over when the first closes', async ({ openApp }) => {
  const app = await openApp({ morePages: true });
  const first = app.page;
  await openSample(first);
  const second = await app.context.newPage();
  await second.clock.setFixedTime(pictureTime);
  await second.goto(appAddress);
  await untilReady(second);
  const readOnly = second.getByText('Changes made there show here; this window only reads.');

  await test.step('the second says that it only reads, and refuses a move', async () => {
    await expect(readOnly).toBeVisible();
    await expect(statusBar(second)).toHaveText(/^Read only here/);
    await expectLaneCounts(second, [15, 156, 111, 36]);
    await findByKeys(second, 'copperline', card(second, 'Copperline Electric'));
    await second.keyboard.press('2');
    await expect(second.getByRole('log', { name: 'Messages' })).toContainText('Make the change there.');
    await expectLaneCounts(second, [15, 156, 111, 36]);
    await expectNoAxeViolations(second, 'board, read only');
  });

  await test.step('it follows a move and its undo in the first', async () => {
    await first.bringToFront();
    await findByKeys(first, 'copperline', card(first, 'Copperline Electric'));
    await first.keyboard.press('2');
    await untilSaved(first);
    await expectLaneCounts(second, [15, 155, 112, 36]);
    await expect(lane(second, 'Field').getByRole('row', { name: /^Copperline Electric/ })).toBeAttached();
    await first.keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(second, [15, 156, 111, 36]);
    await first.keyboard.press('ControlOrMeta+Shift+Z');
    await expectLaneCounts(second, [15, 155, 112, 36]);
    await untilSaved(first);
  });

  await test.step('it takes over when the first closes, with what the first wrote, and stands as it stood', async () => {
    await goTo(second, 'Accounts');
    await second.getByRole('searchbox', { name: 'Find in the table' }).fill('foundry');
    await first.close();
    await expect(readOnly).toBeHidden();
    await expect(second.getByRole('log', { name: 'Messages' })).toContainText('The other window was closed.');
    await untilSaved(second);
    await expect(second.getByRole('heading', { name: 'Accounts', exact: true })).toBeVisible();
    await expect(second.getByRole('searchbox', { name: 'Find in the table' })).toHaveValue('foundry');
    await second.getByRole('searchbox', { name: 'Find in the table' }).fill('');
    await goTo(second, 'Board');
    await expectLaneCounts(second, [15, 155, 112, 36]);
    await findByKeys(second, 'quillfeather', card(second, 'Quillfeather Textiles'));
    await second.keyboard.press('1');
    await untilSaved(second);
    await expectLaneCounts(second, [14, 156, 112, 36]);
    const book = await readBook(second);
    expect(proposalFor(book, 'Quillfeather Textiles')).toMatchObject({ lane: 'inside' });
    expect(proposalFor(book, 'Copperline Electric')).toMatchObject({ lane: 'field' });
    await second.keyboard.press('ControlOrMeta+Z');
    await second.keyboard.press('ControlOrMeta+Z');
    await expectLaneCounts(second, [15, 156, 111, 36]);
  });
});
