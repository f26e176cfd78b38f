// The whole main job by keyboard alone: no pointer is moved and nothing is clicked from first run to the deck on disk.
import { planAId } from '../../shared/records/ids';
import {
  card,
  expect,
  expectLaneCounts,
  lane,
  manager,
  statusBar,
  test,
  untilReady,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { expectFivePages } from './support/deck-file';
import { findByKeys, goToBoard, pickByKeys, tabTo } from './support/keys';
import { accountNamed, proposalFor, readBook, readStoredRows, sellerNamed } from './support/stored-rows';

test('the main job by keyboard alone', async ({ openApp }) => {
  const app = await openApp();
  const { page } = app;
  const { keyboard } = page;

  await test.step('first run', async () => {
    await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: 'Open the sample' }));
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Your name' }), 'a blank name is asked for').toBeFocused();
    await expect(page.getByText('Type your name first.')).toBeVisible();
    await expectNoAxeViolations(page, 'first run with a missing name');
    await keyboard.type(manager);
    await tabTo(page, page.getByRole('button', { name: 'Open the sample' }));
    await keyboard.press('Enter');
    await expect(lane(page, 'Inside')).toBeVisible();
    await untilReady(page);
    await expectLaneCounts(page, [15, 156, 111, 36]);
  });

  await test.step('arrows walk the board', async () => {
    await goToBoard(page);
    await expect(card(page, 'Ironwell Forge')).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(card(page, 'Frosthaven Cold Storage')).toBeFocused();
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('row', { name: /^Maya Okafor, 42 of 50/ })).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(card(page, 'Otterwood Hydraulics')).toBeFocused();
    await keyboard.press('End');
    const lastRow = lane(page, 'Inside')
      .getByRole('row', { name: /^\d+ more$/ })
      .and(page.locator(':focus'));
    await expect(lastRow).toBeVisible();
    await keyboard.press('Home');
    await expect(page.getByRole('row', { name: /^Maya Okafor, 42 of 50/ })).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(page.getByRole('row', { name: /^Maya Okafor/ })).toHaveAttribute('aria-expanded', 'false');
    await keyboard.press('ArrowRight');
    await expect(page.getByRole('row', { name: /^Maya Okafor/ })).toHaveAttribute('aria-expanded', 'true');
  });

  await test.step('K1 1, 3 and 0 propose, undo and redo take back and bring back', async () => {
    const quillfeather = card(page, 'Quillfeather Textiles');
    await findByKeys(page, 'quillfeather', quillfeather);
    await keyboard.press('1');
    await expect(lane(page, 'Inside').getByRole('row', { name: /^Quillfeather/ })).toBeFocused();
    await keyboard.press('3');
    await expect(lane(page, 'Specialist').getByRole('row', { name: /^Quillfeather/ })).toBeFocused();
    await keyboard.press('0');
    await expect(lane(page, 'Unassigned').getByRole('row', { name: /^Quillfeather/ })).toBeFocused();
    await untilSaved(page);
    await expect(statusBar(page)).toContainText('37 moves');
    expect(proposalFor(await readBook(page), 'Quillfeather Textiles')).toBeUndefined();
    await keyboard.press('ControlOrMeta+Z');
    await expect(lane(page, 'Specialist').getByRole('row', { name: /^Quillfeather/ })).toBeVisible();
    await keyboard.press('ControlOrMeta+Z');
    await expect(lane(page, 'Inside').getByRole('row', { name: /^Quillfeather/ })).toBeVisible();
    await keyboard.press('ControlOrMeta+Shift+Z');
    await expect(lane(page, 'Specialist').getByRole('row', { name: /^Quillfeather/ })).toBeVisible();
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Quillfeather Textiles')).toMatchObject({ lane: 'specialist' });
    await expect(statusBar(page)).toContainText('38 moves');
  });

  await test.step('K1 2 proposes to Field', async () => {
    await findByKeys(page, 'copperline', card(page, 'Copperline Electric'));
    await keyboard.press('2');
    await expect(lane(page, 'Field').getByRole('row', { name: /^Copperline/ })).toBeFocused();
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Copperline Electric')).toMatchObject({
      lane: 'field',
      ownerId: null,
    });
  });

  await test.step('K1 X selects, M moves the selection to a seller with a reason', async () => {
    await clearSearch();
    await expect(card(page, 'Ironwell Forge')).toBeVisible();
    await goToBoard(page);
    await keyboard.press('Home');
    await expect(card(page, 'Ironwell Forge')).toBeFocused();
    await keyboard.press('x');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await expect(card(page, 'Osgood Marine')).toBeFocused();
    await keyboard.press('x');
    await expect(statusBar(page)).toContainText('2 accounts selected');
    await keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: 'Move 2 accounts' });
    await expectNoAxeViolations(page, 'move dialog');
    await pickByKeys(page, dialog.getByRole('combobox', { name: 'Lane' }), 'Field');
    await keyboard.press('Tab');
    await pickByKeys(page, dialog.getByRole('combobox', { name: 'Seller' }), 'Ingrid Solberg');
    await tabTo(page, dialog.getByRole('textbox', { name: 'Reason' }));
    await keyboard.type('Both buy by the truckload');
    await tabTo(page, dialog.getByRole('button', { name: 'Move', exact: true }));
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    const book = await readBook(page);
    for (const name of ['Ironwell Forge', 'Osgood Marine']) {
      expect(proposalFor(book, name), name).toMatchObject({
        lane: 'field',
        ownerId: sellerNamed(book, 'Ingrid Solberg').id,
        reason: 'Both buy by the truckload',
      });
    }
  });

  await test.step('K1 Q names a quarterback; a member with what they bring and give', async () => {
    await findByKeys(page, 'copperline', card(page, 'Copperline Electric'));
    await keyboard.press('q');
    const drawer = page.getByRole('complementary', { name: 'Account: Copperline Electric' });
    await pickByKeys(page, drawer.getByRole('combobox', { name: 'Quarterback' }), 'Marcus Hale');
    await tabTo(page, drawer.getByRole('button', { name: 'Add member' }), 'Shift+Tab');
    await keyboard.press('Enter');
    const newMember = drawer.getByRole('combobox', { name: 'New member' });
    await expect(newMember).toBeFocused();
    await keyboard.type('Noor');
    await expect(page.getByRole('option', { name: 'Noor Bashir' })).toBeVisible();
    await keyboard.press('Enter');
    await tabTo(page, drawer.getByRole('textbox', { name: 'What Noor Bashir brings' }));
    await keyboard.type('Drives for the winding line');
    await tabTo(page, drawer.getByRole('textbox', { name: 'What we need from Noor Bashir' }));
    await keyboard.type('Joins before the first quote');
    await keyboard.press('Enter');
    await untilSaved(page);
    const book = await readBook(page);
    const { id } = accountNamed(book, 'Copperline Electric');
    expect(book.teamOf(id)?.quarterbackId).toBe(sellerNamed(book, 'Marcus Hale').id);
    expect(book.about('teamMember', id)).toContainEqual(
      expect.objectContaining({
        sellerId: sellerNamed(book, 'Noor Bashir').id,
        brings: 'Drives for the winding line',
        needs: 'Joins before the first quote',
      }),
    );
    await keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(card(page, 'Copperline Electric'), 'the focus is back on the card').toBeFocused();
  });

  await test.step('K1 T raises a ticket', async () => {
    await keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: 'Raise ticket' });
    await pickByKeys(page, dialog.getByRole('combobox', { name: 'Type' }), 'two owners');
    const asks = dialog.getByRole('textbox', { name: 'What they ask for' });
    await expect(asks).toHaveCount(2);
    await tabTo(page, asks.nth(0));
    await keyboard.type('Keep it, they order by phone');
    await tabTo(page, asks.nth(1));
    await keyboard.type('Take over with the new line');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    const ticket = (await readBook(page)).all('ticket').find(({ number }) => number === 119);
    expect(ticket).toMatchObject({ kind: 'two owners', status: 'open', dueOn: '2026-03-17' });
    expect(ticket?.claims).toHaveLength(2);
  });

  await test.step('G T goes to the tickets; J, a digit and Ctrl Enter settle one', async () => {
    await keyboard.press('g');
    await keyboard.press('t');
    await expect(page.getByRole('heading', { name: 'Tickets', exact: true })).toBeVisible();
    const open = page.getByRole('listbox', { name: 'Open tickets' });
    await expect(open.getByRole('option')).toHaveCount(7);
    const mine = page.getByRole('article', { name: 'Case T-119' });
    for (let step = 0; step < 6; step += 1) await keyboard.press('j');
    await expect(mine).toBeVisible();
    await keyboard.press('1');
    await expect(page.getByRole('radiogroup', { name: 'Decision' }).getByRole('radio').first()).toBeChecked();
    await tabTo(page, page.getByRole('textbox', { name: 'Reasoning' }));
    await keyboard.type('Every order of the last year came by phone.');
    await keyboard.press('ControlOrMeta+Enter');
    await expect(open.getByRole('option')).toHaveCount(6);
    await untilSaved(page);
    const book = await readBook(page);
    const { id } = accountNamed(book, 'Copperline Electric');
    expect(book.about('ruling', id)[0]).toMatchObject({
      ruledBy: manager,
      reasoning: 'Every order of the last year came by phone.',
    });
    expect(book.proposalOf(planAId, id), 'ruled back to its owner').toBeUndefined();
  });

  await test.step('G C goes to the rules; a threshold is typed', async () => {
    await keyboard.press('g');
    await keyboard.press('c');
    await tabTo(page, page.getByRole('spinbutton', { name: 'C5 threshold' }));
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('12500');
    await keyboard.press('Enter');
    await untilSaved(page);
    const rule = (await readBook(page)).all('coverageRule').find(({ code }) => code === 'C5');
    expect(rule?.condition).toMatchObject({ value: 12_500_00 });
    await keyboard.press('Tab');
  });

  await test.step('G D goes to the deck; Ctrl E exports it', async () => {
    await leaveField();
    await keyboard.press('g');
    await keyboard.press('d');
    await expect(page.getByRole('group', { name: 'Page 3, Coverage rules' })).toContainText('$12.5K');
    await keyboard.press('ControlOrMeta+E');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(/Saved .+\.pdf/);
    expect(app.savedFiles).toHaveLength(1);
    expectFivePages(app.savedFiles[0] ?? '', ['$12.5K']);
  });

  await test.step('? lists the shortcuts, Esc closes the list', async () => {
    await keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(dialog).toBeVisible();
    await expectNoAxeViolations(page, 'keyboard shortcuts');
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('Ctrl comma opens the settings, Esc closes them', async () => {
    await keyboard.press('ControlOrMeta+Comma');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await expect(dialog).toBeVisible();
    await expectNoAxeViolations(page, 'settings');
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  const before = await readStoredRows(page);
  await app.close();

  await test.step('after a restart the plan stands, and Ctrl Z still takes back', async () => {
    const again = await openApp({ userDataDir: app.userDataDir });
    await expect(lane(again.page, 'Inside')).toBeVisible();
    expect((await readStoredRows(again.page)).entries).toHaveLength(before.entries.length);
    await again.page.keyboard.press('ControlOrMeta+Z');
    await expect
      .poll(
        async () =>
          (await readBook(again.page)).all('coverageRule').find(({ code }) => code === 'C5')?.condition,
      )
      .toMatchObject({ value: 10_000_00 });
  });

  async function clearSearch(): Promise<void> {
    const search = page.getByRole('searchbox', { name: 'Find an account' });
    await keyboard.press('/');
    await expect(search).toBeFocused();
    await keyboard.press('Escape');
    await expect(search).toHaveValue('');
  }

  /** Single keys rest while a field has the focus; F6 leaves it. */
  async function leaveField(): Promise<void> {
    await keyboard.press('F6');
  }
});
