// Guard rails on the board: families that would be torn apart, reasons and exceptions, locks with a last day, settings.
import {
  card,
  expect,
  expectLaneCounts,
  lane,
  openSample,
  sellerGroup,
  statusBar,
  test,
  undoButton,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { changeHere } from './support/change-here';
import { dragTo } from './support/drag';
import { accountNamed, proposalFor, readBook, readStoredRows, sellerNamed } from './support/stored-rows';

test('GR3 to GR5 a family: asked about, taken along, or left', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  const head = accountNamed(await readBook(page), 'Osgood Marine').id;
  await changeHere(page, 'Marlowe Tannery', 'parentId', head);
  const question = page.getByRole('region', { name: 'The rest of the family' });
  const maya = sellerNamed(await readBook(page), 'Maya Okafor').id;

  await test.step('GR4 the preview names who stays, and the bar asks', async () => {
    await dragTo(page, card(page, 'Osgood Marine'), sellerGroup(page, 'Maya Okafor'), async () => {
      // What needs attention comes before what gives way.
      await expect(statusBar(page)).toContainText(/1 of the Osgood Marine family stays unassigned.*\$118K/);
    });
    await expect(question).toContainText('1 of the Osgood Marine family stays unassigned.');
    await expectNoAxeViolations(page, 'board asking about a family');
    await question.getByRole('button', { name: 'Move all' }).click();
    await expect(question).toBeHidden();
    await untilSaved(page);
    const book = await readBook(page);
    expect(proposalFor(book, 'Osgood Marine')?.ownerId).toBe(maya);
    expect(proposalFor(book, 'Marlowe Tannery')?.ownerId).toBe(maya);
    await undoButton(page).click();
    await undoButton(page).click();
    await expectLaneCounts(page, [15, 156, 111, 36]);
  });

  await test.step('GR4 only this one; leave where it was', async () => {
    await card(page, 'Osgood Marine').focus();
    await page.keyboard.press('1');
    await question.getByRole('button', { name: 'Leave where it was' }).click();
    await expectLaneCounts(page, [15, 156, 111, 36]);
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Osgood Marine')).toBeUndefined();
    await card(page, 'Osgood Marine').focus();
    await page.keyboard.press('1');
    await question.getByRole('button', { name: 'Only this one' }).click();
    await expect(question).toBeHidden();
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Marlowe Tannery')).toBeUndefined();
    await undoButton(page).click();
    await expectLaneCounts(page, [15, 156, 111, 36]);
  });

  await test.step('GR5 settings take the family along in one entry, or never ask', async () => {
    await page.keyboard.press('ControlOrMeta+,');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByRole('button', { name: /^When some of a family moves/ }).click();
    await page.getByRole('option', { name: 'Move the whole family' }).click();
    await settings.getByRole('spinbutton', { name: 'Warn of a move within' }).fill('3000');
    await expectNoAxeViolations(page, 'settings with guard rails');
    await settings.getByRole('button', { name: 'Done' }).click();
    await untilSaved(page);
    expect((await readBook(page)).workspace().guards).toMatchObject({ family: 'all', recentMoveDays: 3000 });
    const before = (await readStoredRows(page)).entries.length;
    await card(page, 'Marlowe Tannery').focus();
    await page.keyboard.press('1');
    await untilSaved(page);
    expect((await readStoredRows(page)).entries).toHaveLength(before + 1);
    const book = await readBook(page);
    expect(proposalFor(book, 'Osgood Marine')?.lane).toBe('inside');
    expect(proposalFor(book, 'Marlowe Tannery')?.lane).toBe('inside');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(
      '1 of the Osgood Marine family came along.',
    );
    await undoButton(page).click();
    await expectLaneCounts(page, [15, 156, 111, 36]);
  });

  await test.step('GR9 an account that moved lately warns before and after', async () => {
    const book = await readBook(page);
    const move = book
      .all('move')
      .find(({ accountId }) => book.get('account', accountId)?.lockReason === null);
    const name = book.get('account', move?.accountId ?? '')?.name ?? '';
    await page.getByRole('searchbox', { name: 'Find an account' }).fill(name);
    await card(page, name).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await expect(statusBar(page)).toContainText('1 moved within 3,000 days');
    await page.keyboard.press('Escape');
    await page.keyboard.press('0');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(/ moved \d+ days ago\./);
  });
});

test('GR1, GR6 to GR8 exceptions stay visible, locks end', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);

  await test.step('GR6 a drop over capacity is marked in the same entry, with or without a reason', async () => {
    await dragTo(page, card(page, 'Osgood Marine'), sellerGroup(page, 'Dana Castellano'), async () => {
      await expect(statusBar(page)).toContainText('over by 3');
    });
    await untilSaved(page);
    const rows = await readStoredRows(page);
    expect(rows.entries.at(-1)?.label).toMatch(
      /^Osgood Marine proposed to Dana Castellano, .*over capacity$/,
    );
    expect(['capacity', 'both']).toContain(proposalFor(await readBook(page), 'Osgood Marine')?.exception);
    const reason = page.getByRole('form', { name: 'Reason for the move' });
    await reason.getByRole('textbox', { name: 'Reason' }).fill('She opened the yard with them');
    await reason.getByRole('button', { name: 'Save reason' }).click();
  });

  await test.step('GR8 the card and the drawer say so', async () => {
    await page.getByRole('searchbox', { name: 'Find an account' }).fill('osgood');
    const exception = page.getByRole('row', { name: /^Osgood Marine,.*exception .*over capacity/ });
    await exception.click();
    const drawer = page.getByRole('complementary', { name: 'Account: Osgood Marine' });
    await expect(drawer).toContainText('ver the capacity of Dana Castellano: She opened the yard with them');
    await expect(drawer).toContainText(/Proposed to Dana Castellano, .*over capacity/);
    await expectNoAxeViolations(page, 'drawer of an exception');
    await page.keyboard.press('Escape');
  });

  await test.step('GR1 a lock with a last day holds through it and says so', async () => {
    await page.getByRole('searchbox', { name: 'Find an account' }).fill('quillfeather');
    await card(page, 'Quillfeather Textiles').click();
    const drawer = page.getByRole('complementary', { name: 'Account: Quillfeather Textiles' });
    await drawer.getByRole('button', { name: 'Lock', exact: true }).click();
    const form = drawer.getByRole('form', { name: 'Lock Quillfeather Textiles' });
    await form.getByRole('textbox', { name: 'Why it may not move' }).fill('Its renewal is due.');
    await form.getByRole('spinbutton', { name: /^day/ }).click();
    await page.keyboard.type('20032026');
    await form.getByRole('button', { name: 'Lock', exact: true }).click();
    await expect(drawer).toContainText('Locked until 20 March: Its renewal is due.');
    await untilSaved(page);
    expect(accountNamed(await readBook(page), 'Quillfeather Textiles')).toMatchObject({
      lockReason: 'Its renewal is due.',
      lockedUntil: '2026-03-20',
    });
    await drawer.getByRole('button', { name: 'Close' }).click();
    await card(page, 'Quillfeather Textiles').focus();
    await page.keyboard.press('1');
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(
      'Quillfeather Textiles is locked until 20 March. Its renewal is due.',
    );
    await expect(lane(page, 'Unassigned').getByRole('row', { name: /^Quillfeather.*locked/ })).toBeVisible();
  });

  await test.step('GR1 once the as-of date has passed it, the account moves', async () => {
    await page.keyboard.press('ControlOrMeta+,');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings
      .getByRole('group', { name: 'As-of date' })
      .getByRole('spinbutton', { name: /^day/ })
      .click();
    await page.keyboard.type('21');
    await settings.getByRole('button', { name: 'Done' }).click();
    await untilSaved(page);
    await card(page, 'Quillfeather Textiles').focus();
    await page.keyboard.press('1');
    await untilSaved(page);
    expect(proposalFor(await readBook(page), 'Quillfeather Textiles')).toMatchObject({ lane: 'inside' });
  });

  await test.step('GR7 with the question turned off nothing is asked, and the mark stands', async () => {
    await page.keyboard.press('ControlOrMeta+,');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await settings.getByRole('switch', { name: 'Ask why over capacity' }).press('Space');
    await settings.getByRole('button', { name: 'Done' }).click();
    await expect(settings).toBeHidden();
    await page.getByRole('searchbox', { name: 'Find an account' }).fill('');
    await dragTo(page, card(page, 'Ironwell Forge'), sellerGroup(page, 'Dana Castellano'));
    await untilSaved(page);
    await expect(page.getByRole('form', { name: 'Reason for the move' })).toBeHidden();
    const book = await readBook(page);
    expect(book.workspace().guards.asksOverCapacity).toBe(false);
    expect(proposalFor(book, 'Ironwell Forge')?.exception).toBe('capacity');
  });
});
