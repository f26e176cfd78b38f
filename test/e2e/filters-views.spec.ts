// Filters over any field, saved views and stepping, as a person uses them; every count is held against the disk.
import type { Locator, Page } from '@playwright/test';
import { placeIn } from '../../shared/coverage/placement';
import type { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import type { RecordOf } from '../../shared/records/record';
import {
  card,
  choose,
  escapeForRegExp,
  expect,
  lane,
  openSample,
  test,
  untilReady,
  untilSaved,
} from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { wheelTo } from './support/drag';
import { goToBoard, pickByKeys, tabTo } from './support/keys';
import { accountNamed, readBook, readStoredRows, sellerNamed } from './support/stored-rows';

type Account = RecordOf<'account'>;

/** Who owns it in Plan A, by the rows on disk. */
function ownerOf(book: Book, account: Account): string | null {
  const proposal = book.proposalOf(planAId, account.id);
  return proposal === undefined ? account.ownerId : proposal.ownerId;
}

const spends = (account: Account) => (account.spendCents ?? 0) >= 75_000_00;

/** Spend falling, then name: the order cards stand in. */
function inCardOrder(accounts: readonly Account[]): readonly string[] {
  return [...accounts]
    .sort((a, b) => (b.spendCents ?? 0) - (a.spendCents ?? 0) || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

const filterBar = (page: Page) => page.getByRole('toolbar', { name: 'Filters' });
const filterButton = (page: Page) => filterBar(page).getByRole('button', { name: 'Filter', exact: true });
const filterDialog = (page: Page) => page.getByRole('dialog', { name: 'Filter by field' });
const viewsButton = (page: Page) => filterBar(page).getByRole('button', { name: /^Views/ });
const drawerOf = (page: Page, name: string) => page.getByRole('complementary', { name: `Account: ${name}` });

function chip(page: Page, text: string, count: number): Locator {
  const noun = count === 1 ? 'account' : 'accounts';
  return page
    .getByRole('list', { name: 'Filters by field' })
    .getByRole('button', { name: `${text}, ${count.toLocaleString('en-US')} ${noun}`, exact: true });
}

async function apply(page: Page): Promise<void> {
  await filterDialog(page).getByRole('button', { name: 'Filter', exact: true }).click();
  await expect(filterDialog(page)).toBeHidden();
}

test('filters, a view and the drawer by pointer', async ({ openApp }) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  const book = await readBook(page);
  const all = book.all('account');
  const dana = sellerNamed(book, 'Dana Castellano');
  const danas = all.filter((account) => ownerOf(book, account) === dana.id);
  const both = danas.filter(spends);

  await test.step('FV1 a filter by owner counts what is on disk', async () => {
    await filterButton(page).click();
    await choose(page, filterDialog(page).getByRole('combobox', { name: 'Field' }), 'Owner');
    const values = filterDialog(page).getByRole('list', { name: 'Values of Owner' });
    // R32 by the name that is shown: the value itself is an id.
    await filterDialog(page).getByRole('searchbox', { name: 'Find a value' }).fill('castell');
    await expect(values.getByRole('checkbox')).toHaveCount(1);
    const value = values.getByRole('checkbox', { name: `Dana Castellano, ${danas.length} accounts` });
    await value.click();
    await expect(value).toBeChecked();
    await expectNoAxeViolations(page, 'filter by owner');
    await apply(page);
    await expect(chip(page, 'Owner: Dana Castellano', danas.length)).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('FV2 a second one on spend: each counts all accounts, the board shows who passes both', async () => {
    await filterButton(page).click();
    await choose(page, filterDialog(page).getByRole('combobox', { name: 'Field' }), 'Spend');
    await filterDialog(page).getByRole('spinbutton', { name: 'At least' }).fill('75k');
    await apply(page);
    await expect(chip(page, 'Spend: $75K or more', all.filter(spends).length)).toBeVisible();
    expect(both.length).toBeGreaterThan(6);
    expect(both.length).toBeLessThan(danas.length);
    await page.getByText(`${both.length - 5} more`, { exact: true }).click();
    for (const name of inCardOrder(both)) await wheelTo(page, lane(page, 'Field'), card(page, name));
    await page.mouse.wheel(0, -5_000);
    await expectNoAxeViolations(page, 'board with two filters');
  });

  await test.step('R31 one is switched off and on, and edited', async () => {
    const owner = chip(page, 'Owner: Dana Castellano', danas.length);
    await owner.click();
    await expect(owner).toHaveAttribute('aria-pressed', 'false');
    await owner.click();
    await filterBar(page).getByRole('button', { name: 'Edit filter, Spend' }).click();
    const atLeast = filterDialog(page).getByRole('spinbutton', { name: 'At least' });
    await expect(atLeast).toHaveValue('$75,000');
    await atLeast.fill('$100K');
    await apply(page);
    const large = all.filter(({ spendCents }) => (spendCents ?? 0) >= 100_000_00);
    await expect(chip(page, 'Spend: $100K or more', large.length)).toBeVisible();
    await filterBar(page).getByRole('button', { name: 'Edit filter, Spend' }).click();
    await filterDialog(page).getByRole('spinbutton', { name: 'At least' }).fill('75,000');
    await apply(page);
    await expect(chip(page, 'Spend: $75K or more', all.filter(spends).length)).toBeVisible();
  });

  await test.step('FV6 the view is saved as one entry and ticked', async () => {
    const before = (await readStoredRows(page)).entries.length;
    await viewsButton(page).click();
    await page.getByRole('menuitem', { name: 'Save this view…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Big ones of Dana');
    await dialog.getByRole('button', { name: 'Save view' }).click();
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    const { entries } = await readStoredRows(page);
    expect(entries.slice(before).map(({ kind, label }) => [kind, label])).toEqual([
      ['view.saved', 'View “Big ones of Dana” saved'],
    ]);
    const views = (await readBook(page)).all('savedView');
    expect(views).toMatchObject([
      { name: 'Big ones of Dana', scenarioView: 'proposed', grouping: 'seller', sorting: 'spend' },
    ]);
    await viewsButton(page).click();
    const entry = page.getByRole('menuitem', { name: /^Big ones of Dana/ });
    await expect(entry.getByLabel('current')).toBeVisible();
    await expectNoAxeViolations(page, 'menu of views');
    await page.keyboard.press('Escape');
  });

  await test.step('FV7 after a reload the view is applied', async () => {
    await page.reload();
    await untilReady(page);
    await expect(page.getByRole('list', { name: 'Filters by field' })).toHaveCount(0);
    await viewsButton(page).click();
    await page.getByRole('menuitem', { name: /^Big ones of Dana/ }).click();
    await expect(chip(page, 'Owner: Dana Castellano', danas.length)).toBeVisible();
    await expect(chip(page, 'Spend: $75K or more', all.filter(spends).length)).toBeVisible();
    await expect(page.getByText(`${both.length - 5} more`, { exact: true })).toBeVisible();
  });

  await test.step('FV8 FV9 the drawer steps through exactly these, behind "more" too', async () => {
    const names = inCardOrder(both);
    await card(page, names[0] ?? '').click();
    for (const [index, name] of names.entries()) {
      const drawer = drawerOf(page, name);
      await expect(drawer).toBeVisible();
      await expect(drawer.getByText(`${index + 1} of ${names.length}`, { exact: true })).toBeVisible();
      await drawer.getByRole('button', { name: 'Next account' }).click();
    }
    const last = drawerOf(page, names.at(-1) ?? '');
    await expect(last).toBeVisible();
    await expect(last.getByRole('button', { name: 'Next account' })).toBeFocused();
    await expect(card(page, names.at(-1) ?? '')).toBeInViewport();
    await expectNoAxeViolations(page, 'drawer in a filter');
    await last.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a filter is taken away', async () => {
    await filterBar(page).getByRole('button', { name: 'Remove filter, Owner' }).click();
    await filterBar(page).getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(page.getByRole('list', { name: 'Filters by field' })).toHaveCount(0);
    await viewsButton(page).click();
    await expect(page.getByRole('menuitem', { name: /^Big ones of Dana.*changed/ })).toBeVisible();
  });
});

test('FV2 of what is wrong with the limits one sentence stands, the true one', async ({ openApp }) => {
  const { page } = await openApp();
  await openSample(page);
  await filterButton(page).click();
  const dialog = filterDialog(page);
  await choose(page, dialog.getByRole('combobox', { name: 'Field' }), 'Spend');
  const atLeast = dialog.getByRole('spinbutton', { name: 'At least' });
  await atLeast.fill('90k');
  await dialog.getByRole('spinbutton', { name: 'At most' }).fill('80k');
  const filter = dialog.getByRole('button', { name: 'Filter', exact: true });
  const above = dialog.getByText('The least is above the most: no number can be both.');
  const noNumber = dialog.getByText('Write a number, such as 80,000 or 80K.');
  await filter.click();
  await expect(above).toBeVisible();

  // Another text, another question: it may be no number at all.
  await atLeast.fill('many');
  await expect(above).toBeHidden();
  await atLeast.press('Enter');
  await expect(noNumber).toBeVisible();
  await expect(above).toBeHidden();

  // Given up, the field has its number again, and that is what is wrong now.
  await filter.click();
  await expect(atLeast).toHaveValue('$90,000');
  await filter.click();
  await expect(above).toBeVisible();
  await expect(noNumber).toBeHidden();
  await expectNoAxeViolations(page, 'filter by limits that meet nowhere');

  await atLeast.fill('70k');
  await atLeast.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /^Spend: \$70K to \$80K, / })).toBeVisible();
});

test('filters, a view and the drawer by keyboard', async ({ openApp }) => {
  const { page } = await openApp();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample(page);
  const { keyboard } = page;
  const book = await readBook(page);
  const all = book.all('account');
  const segment = accountNamed(book, 'Vantry Aerospace').segment ?? '';
  const inSegment = all.filter((account) => account.segment === segment);
  const isSpecialist = (account: Account) => placeIn(book, account, planAId).boardLane !== 'unassigned';
  const placed = inSegment.filter(isSpecialist);

  const openDialog = async () => {
    await page.keyboard.press('/');
    await tabTo(page, filterButton(page), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(filterDialog(page)).toBeVisible();
  };

  await test.step('FV1 a filter by segment', async () => {
    await openDialog();
    await pickByKeys(page, filterDialog(page).getByRole('combobox', { name: 'Field' }), 'Segment');
    const noun = inSegment.length === 1 ? 'account' : 'accounts';
    const value = filterDialog(page).getByRole('checkbox', {
      name: `${segment}, ${inSegment.length} ${noun}`,
    });
    await expect(value).toBeVisible();
    await tabTo(page, value);
    await keyboard.press('Space');
    await expect(value).toBeChecked();
    await keyboard.press('ControlOrMeta+Enter');
    await expect(chip(page, `Segment: ${segment}`, inSegment.length)).toBeVisible();
  });

  await test.step('FV2 and one by proposed lane: both hold', async () => {
    await openDialog();
    await pickByKeys(page, filterDialog(page).getByRole('combobox', { name: 'Field' }), 'Proposed lane');
    for (const name of ['Inside', 'Field', 'Specialist']) {
      const value = filterDialog(page).getByRole('checkbox', { name: new RegExp(`^${name}, `) });
      await expect(value).toBeVisible();
      await value.focus();
      await keyboard.press('Space');
      await expect(value).toBeChecked();
    }
    await keyboard.press('ControlOrMeta+Enter');
    const inLanes = all.filter(isSpecialist);
    await expect(chip(page, 'Proposed lane: Inside and 2 more', inLanes.length)).toBeVisible();
  });

  await test.step('FV6 a name that is taken or blank is refused under its field', async () => {
    const save = async (name: string) => {
      await page.keyboard.press('/');
      await tabTo(page, viewsButton(page), 'Shift+Tab');
      await keyboard.press('Enter');
      const entry = page.getByRole('menuitem', { name: 'Save this view…' });
      while (!(await entry.evaluate((element) => element === document.activeElement))) {
        await keyboard.press('ArrowDown');
      }
      await keyboard.press('Enter');
      await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
      await keyboard.type(name);
      await keyboard.press('Enter');
    };
    const dialog = page.getByRole('dialog', { name: 'Save this view' });
    await save('   ');
    await expect(dialog.getByText('Give the view a name.')).toBeVisible();
    await expectNoAxeViolations(page, 'name of a view');
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('Segment');
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await untilSaved(page);
    await save('SEGMENT');
    await expect(dialog.getByText('There is a view called “Segment” already.')).toBeVisible();
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect((await readBook(page)).all('savedView').map(({ name }) => name)).toEqual(['Segment']);
  });

  await test.step('FV6 undo takes the saved view away, redo brings it back', async () => {
    await goToBoard(page);
    await keyboard.press('ControlOrMeta+Z');
    await untilSaved(page);
    await expect.poll(async () => (await readBook(page)).all('savedView').length).toBe(0);
    await keyboard.press('ControlOrMeta+Shift+Z');
    await untilSaved(page);
    await expect.poll(async () => (await readBook(page)).all('savedView').length).toBe(1);
  });

  await test.step('FV8 FV9 the arrow keys step through the lanes and keep the focus', async () => {
    await goToBoard(page);
    await keyboard.press('Home');
    const cards = page.getByRole('treegrid').getByRole('row').and(page.locator('[aria-level="2"]:focus'));
    for (let stop = 0; stop < 5 && (await cards.count()) === 0; stop += 1) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const drawer = page.getByRole('complementary', { name: /^Account: / });
    await expect(drawer).toBeVisible();
    const close = drawer.getByRole('button', { name: 'Close' });
    for (let stop = 0; stop < 6; stop += 1) {
      if (await drawer.evaluate((element) => element.contains(document.activeElement))) break;
      await keyboard.press('F6');
    }
    const seen: string[] = [];
    for (let at = 1; at <= placed.length; at += 1) {
      await expect(drawer.getByText(`${at} of ${placed.length}`, { exact: true })).toBeVisible();
      seen.push((await drawer.getByRole('heading', { level: 2 }).innerText()).trim());
      expect(await drawer.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await keyboard.press('ArrowDown');
    }
    expect([...seen].sort()).toEqual(placed.map(({ name }) => name).sort());
    await keyboard.press('ArrowUp');
    await expect(drawer.getByText(`${placed.length - 1} of ${placed.length}`, { exact: true })).toBeVisible();
    await expect(close).toBeVisible();
    await keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(
      page.getByRole('row', { name: new RegExp(`^${escapeForRegExp(seen.at(-2) ?? '')},`) }),
    ).toBeFocused();
  });
});
