// The whole main job by pointer, on the sample, over the real router: from first run to a deck on disk and back again.
import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { planAId } from '../../shared/records/ids';
import {
  card,
  choose,
  expect,
  expectLaneCounts,
  goTo,
  lane,
  manager,
  openSample,
  sellerGroup,
  statusBar,
  test,
  undoButton,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { expectFivePages } from './support/deck-file';
import { dragTo, wheelTo } from './support/drag';
import { accountNamed, proposalFor, readBook, readStoredRows, sellerNamed } from './support/stored-rows';

test('the main job by pointer: sample, moves, team, ticket, ruling, rule, deck, and all of it after a restart', async ({
  openApp,
}) => {
  const app = await openApp();
  const { page } = app;

  await test.step('first run', async () => {
    await expectNoAxeViolations(page, 'first run');
    await openSample(page);
  });

  await test.step('S1 the figures of Current and Plan A', async () => {
    await expectSampleFigures(page);
    await expectNoAxeViolations(page, 'board');
  });

  await test.step('a lane that was scrolled is still reached by keyboard', async () => {
    const inside = lane(page, 'Inside');
    await inside.getByRole('row', { name: /^Maya Okafor/ }).hover();
    await page.mouse.wheel(0, 5_000);
    await expect(inside.getByRole('row', { name: /^Sam Whitlock/ })).toBeVisible();
    await expectNoAxeViolations(page, 'board with a lane scrolled');
    await page.mouse.wheel(0, -5_000);
    await expect(inside.getByRole('row', { name: /^Maya Okafor/ })).toBeVisible();
  });

  await test.step('one account dragged to a seller', async () => {
    await wheelTo(page, lane(page, 'Inside'), card(page, 'Copperline Electric'));
    await dragTo(page, card(page, 'Copperline Electric'), sellerGroup(page, 'Marcus Hale'), async () => {
      await expect(page.getByText('1 account picked up. Marcus Hale, Field,')).toBeAttached();
    });
    await expect(statusBar(page)).toContainText('38 moves');
    await untilSaved(page);
    const book = await readBook(page);
    expect(proposalFor(book, 'Copperline Electric')).toMatchObject({
      lane: 'field',
      ownerId: sellerNamed(book, 'Marcus Hale').id,
    });
    expect(accountNamed(book, 'Copperline Electric').ownerId, 'what the CRM says stays').toBe(
      sellerNamed(book, 'Priya Raman').id,
    );
  });

  await test.step('a selection dragged to a lane', async () => {
    await card(page, 'Osgood Marine').click({ modifiers: ['ControlOrMeta'] });
    await card(page, 'Ironwell Forge').click({ modifiers: ['ControlOrMeta'] });
    await expect(statusBar(page)).toContainText('2 accounts selected');
    const goal = lane(page, 'Field').getByRole('heading', { name: 'Field' });
    await dragTo(page, card(page, 'Osgood Marine'), goal, async () => {
      await expect(statusBar(page)).toContainText('Moving 2 accounts to Field');
    });
    await expect(statusBar(page)).toContainText('40 moves');
    await untilSaved(page);
    const book = await readBook(page);
    for (const name of ['Osgood Marine', 'Ironwell Forge']) {
      expect(proposalFor(book, name), name).toMatchObject({ lane: 'field', ownerId: null, deleted: false });
    }
    const [last] = (await readStoredRows(page)).entries.slice(-1);
    expect(last, 'one entry for the whole drop').toMatchObject({ kind: 'account.moved', changeCount: 2 });
  });

  await test.step('Q2, Q3 a quarterback and a member', async () => {
    await page.getByRole('searchbox', { name: 'Find an account' }).fill('copperline');
    await card(page, 'Copperline Electric').click();
    const drawer = page.getByRole('complementary', { name: 'Account: Copperline Electric' });
    await expect(drawer).toBeVisible();
    await choose(page, page.getByRole('combobox', { name: 'Quarterback' }), 'Ruth Abernathy');
    await drawer.getByRole('button', { name: 'Add member' }).click();
    await choose(page, page.getByRole('combobox', { name: 'New member' }), 'Noor Bashir');
    await drawer
      .getByRole('textbox', { name: 'What Noor Bashir brings' })
      .fill('Drives for the winding line');
    await drawer
      .getByRole('textbox', { name: 'What we need from Noor Bashir' })
      .fill('Joins before the first quote');
    await drawer.getByRole('heading', { name: 'Copperline Electric' }).click();
    await untilSaved(page);
    await expectNoAxeViolations(page, 'board with the drawer');
    const book = await readBook(page);
    const { id } = accountNamed(book, 'Copperline Electric');
    expect(book.teamOf(id)?.quarterbackId).toBe(sellerNamed(book, 'Ruth Abernathy').id);
    expect(book.about('teamMember', id)).toContainEqual(
      expect.objectContaining({
        sellerId: sellerNamed(book, 'Noor Bashir').id,
        brings: 'Drives for the winding line',
        needs: 'Joins before the first quote',
      }),
    );
    await drawer.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(drawer).toBeHidden();
  });

  await test.step('T4, T5 a ticket from a card in at most 8 actions', async () => {
    let actions = 0;
    const act = async (action: Promise<unknown>) => {
      actions += 1;
      await action;
    };
    await act(card(page, 'Copperline Electric').click({ button: 'right' }));
    await act(page.getByRole('menuitem', { name: 'Raise ticket' }).click());
    const dialog = page.getByRole('dialog', { name: 'Raise ticket' });
    await expectNoAxeViolations(page, 'raise ticket');
    await act(choose(page, dialog.getByRole('combobox', { name: 'Type' }), 'two owners'));
    actions += 1;
    const asks = dialog.getByRole('textbox', { name: 'What they ask for' });
    await expect(asks).toHaveCount(2);
    await act(asks.nth(0).fill('Keep it, they order by phone'));
    await act(asks.nth(1).fill('Take over with the new line'));
    await act(dialog.getByRole('button', { name: 'Raise ticket' }).click());
    await expect(dialog).toBeHidden();
    expect(actions).toBeLessThanOrEqual(8);
    await untilSaved(page);
    const book = await readBook(page);
    expect(book.all('ticket').find((ticket) => ticket.number === 119)).toMatchObject({
      kind: 'two owners',
      accountId: accountNamed(book, 'Copperline Electric').id,
      status: 'open',
      raisedBy: manager,
      dueOn: '2026-03-17',
      claims: [
        { sellerId: sellerNamed(book, 'Priya Raman').id, asksFor: 'Keep it, they order by phone' },
        { sellerId: sellerNamed(book, 'Marcus Hale').id, asksFor: 'Take over with the new line' },
      ],
    });
  });

  await test.step('T6 a ruling', async () => {
    await goTo(page, 'Tickets');
    await page.getByRole('option', { name: /^T-119, Copperline Electric/ }).click();
    await expectNoAxeViolations(page, 'tickets');
    await page
      .getByRole('radiogroup', { name: 'Decision' })
      .getByRole('radio', { name: /^Inside takes it/ })
      .check();
    await choose(page, page.getByRole('combobox', { name: 'Rule cited' }), 'C4');
    await page
      .getByRole('textbox', { name: 'Reasoning' })
      .fill('Every order of the last year came by phone.');
    await page.getByRole('button', { name: 'Issue ruling' }).click();
    await expect(page.getByRole('option', { name: /^T-119/ })).toHaveCount(0);
    await untilSaved(page);
    const book = await readBook(page);
    const { id } = accountNamed(book, 'Copperline Electric');
    expect(book.all('ticket').find((ticket) => ticket.number === 119)?.status).toBe('ruled');
    expect(book.about('ruling', id)[0]).toMatchObject({
      ruleCited: 'C4',
      reasoning: 'Every order of the last year came by phone.',
      ruledBy: manager,
    });
    expect(book.proposalOf(planAId, id), 'the ruling gave it back, so nothing is proposed').toBeUndefined();
  });

  await test.step('another threshold of C5', async () => {
    await goTo(page, 'Coverage rules');
    await expectNoAxeViolations(page, 'coverage rules');
    const threshold = page.getByRole('spinbutton', { name: 'C5 threshold' });
    await threshold.fill('12500');
    await threshold.blur();
    await expect(threshold).toHaveValue('$12,500');
    await untilSaved(page);
    const rule = (await readBook(page)).all('coverageRule').find(({ code }) => code === 'C5');
    expect(rule?.condition).toMatchObject({ value: 12_500_00 });
  });

  await test.step('the other screens of the sidebar', async () => {
    await goTo(page, 'Sellers');
    await expect(page.getByRole('heading', { name: 'Sellers' })).toBeVisible();
    await expectNoAxeViolations(page, 'sellers');
    await goTo(page, 'Import');
    await expectNoAxeViolations(page, 'import');
  });

  await test.step('D1, D2 the deck, and its PDF on disk', async () => {
    await goTo(page, 'Rule deck');
    await expect(page.getByRole('group', { name: 'Page 3, Coverage rules' })).toContainText('$12.5K');
    await expectNoAxeViolations(page, 'rule deck');
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await expect(page.getByRole('log', { name: 'Messages' })).toContainText(/Saved .+\.pdf/);
    expect(app.savedFiles).toHaveLength(1);
    const [path = ''] = app.savedFiles;
    expect(existsSync(path)).toBe(true);
    expectFivePages(path, ['$12.5K', '$75K', '12 months']);
  });

  const before = await readStoredRows(page);
  await app.close();

  await test.step('after a restart everything is still there, and undo still works', async () => {
    const again = await openApp({ userDataDir: app.userDataDir, saveDir: app.saveDir });
    await expect(lane(again.page, 'Inside')).toBeVisible();
    await expect(statusBar(again.page)).toContainText('39 moves');
    const rows = await readStoredRows(again.page);
    expect(rows.entries.map(({ id }) => id)).toEqual(before.entries.map(({ id }) => id));
    await undoButton(again.page).click();
    await untilSaved(again.page);
    await goTo(again.page, 'Coverage rules');
    await expect(again.page.getByRole('spinbutton', { name: 'C5 threshold' })).toHaveValue('$10,000');
    await expect
      .poll(
        async () =>
          (await readBook(again.page)).all('coverageRule').find(({ code }) => code === 'C5')?.condition,
      )
      .toMatchObject({ value: 10_000_00 });
  });
});

/** What the pictures say of the sample, computed by the app. */
async function expectSampleFigures(page: Page): Promise<void> {
  await expectLaneCounts(page, [15, 156, 111, 36]);
  await expect(
    page.getByRole('region', { name: 'Inside lane, 156 accounts, $5.9M, 82% of capacity' }),
  ).toBeVisible();
  await expect(statusBar(page)).toContainText('318 accounts');
  await expect(statusBar(page)).toContainText('$44.4M');
  await expect(statusBar(page)).toContainText('37 moves');
  await expect(statusBar(page)).toContainText('$4.2M changing hands');
  await expect(page.getByRole('button', { name: 'Rule mismatch, 30 accounts' })).toBeVisible();
  await page.getByRole('button', { name: 'Scenario: Plan A, draft' }).click();
  await page.getByRole('option', { name: /^Current/ }).click();
  await expectLaneCounts(page, [18, 137, 131, 32]);
  await page.getByRole('button', { name: /^Scenario: Current/ }).click();
  await page.getByRole('option', { name: /^Plan A, draft/ }).click();
  await expectLaneCounts(page, [15, 156, 111, 36]);
}
