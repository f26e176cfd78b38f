// Opens the app for a journey and takes it away again: one browser profile per test, the clock at the pictures' moment.
// Knows no screen; a fault the page reports fails the test it happened in.
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { chromiumOrigin, pageAddress } from '../../../electron/host/identity';
import { openTestHost, type TestHost, type TestHostOptions } from '../../helpers/chromium-host';
import { frame } from './drag';

/** The moment the pictures and the sample are drawn at, in the machine's own time zone. */
export const pictureTime = new Date('2026-03-10T10:42:00');

/**
 * For a test that measures time: how long frames take, or when in a series of writes the browser is killed. It runs with
 * nothing beside it.
 */
export const alone = '@alone';

/** The manager of the sample; journeys act in her name. */
export const manager = 'Elena Marsh';

/** The app's address over the router. */
export const appAddress = pageAddress(chromiumOrigin, false);

interface Fixtures {
  /** Opens the app and waits until it can be used; give `userDataDir` to open a profile again. */
  readonly openApp: (options?: TestHostOptions) => Promise<TestHost>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  openApp: async ({}, use) => {
    const hosts: TestHost[] = [];
    const faults: string[] = [];
    await use(async (options = {}) => {
      const host = await openTestHost({
        now: pictureTime,
        ...options,
      });
      hosts.push(host);
      host.page.setDefaultTimeout(20_000);
      watchFaults(host.page, faults);
      await untilReady(host.page);
      return host;
    });
    // The last one first: an earlier one owns the profile that later ones opened again.
    for (const host of hosts.reverse()) await host.dispose();
    expect(faults, 'what the page reported as faults').toEqual([]);
  },
});

/** Notes exceptions and console errors; a blocked script or style is one of them. */
export function watchFaults(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${error.name}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
}

/** Waits until the app says that it can be used. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForSelector('[data-app-state="ready"]', { timeout: 30_000 });
}

/** The status bar; the import screen has a status of its own. */
export function statusBar(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /^(Saved|Saving|Not saved|Read only here)/ });
}

/** Waits until every change is on disk. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(statusBar(page)).toHaveText(/^Saved/);
}

/** Starts on the first-run screen and opens the sample by pointer. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(manager);
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(lane(page, 'Inside')).toBeVisible();
  await untilReady(page);
  await untilSaved(page);
}

/** Starts on the first-run screen with an empty workspace, on the import screen. */
export async function startImport(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(manager);
  await page.getByRole('button', { name: 'Import a list' }).click();
  await expect(page.getByRole('heading', { name: 'Import accounts' })).toBeVisible();
  await untilSaved(page);
}

export type LaneName = 'Unassigned' | 'Inside' | 'Field' | 'Specialist';
export const laneNames: readonly LaneName[] = ['Unassigned', 'Inside', 'Field', 'Specialist'];

/** A lane of the board. */
export function lane(page: Page, name: LaneName): Locator {
  return page.getByRole('region', { name: new RegExp(`^${name} lane,`) });
}

/** Checks how many accounts each lane says it holds, in the order of the board. */
export async function expectLaneCounts(page: Page, counts: readonly number[]): Promise<void> {
  for (const [index, name] of laneNames.entries()) {
    const count = counts[index] ?? 0;
    const noun = count === 1 ? 'account' : 'accounts';
    await expect(
      page.getByRole('region', {
        name: new RegExp(`^${name} lane, ${count.toLocaleString('en-US')} ${noun}(,|$)`),
      }),
    ).toBeVisible();
  }
}

/** A card by the beginning of its name. */
export function card(page: Page, account: string): Locator {
  return page.getByRole('row', { name: new RegExp(`^${escapeForRegExp(account)},`) });
}

/** A seller's header on the board. */
export function sellerGroup(page: Page, seller: string): Locator {
  return page.getByRole('row', { name: new RegExp(`^${escapeForRegExp(seller)}, .* accounts?(,|$)`) });
}

/** The button of the top bar; a message about a change has one of the same name. */
export function undoButton(page: Page): Locator {
  return page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true });
}

/** Chooses from a combo box by typing a part and clicking what it finds. */
export async function choose(page: Page, field: Locator, text: string): Promise<void> {
  // Into view first: a scroll would close the list again. And with the pointer, as a person would.
  await field.hover();
  await frame(page);
  await frame(page);
  await field.fill(text);
  // The first that begins so, as Enter would take it: another field may begin with the same word.
  await page
    .getByRole('option', { name: new RegExp(`^${escapeForRegExp(text)}`, 'i') })
    .first()
    .click();
}

/** Takes one of several joined segments; the screen may show it a moment later. */
export async function pick(group: Locator, segment: string): Promise<void> {
  const radio = group.getByRole('radio', { name: segment, exact: true });
  await radio.click();
  await expect(radio).toBeChecked();
}

/** Goes to a screen by the sidebar. */
export async function goTo(page: Page, entry: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: new RegExp(`^${entry}(,|$)`) })
    .click();
}

export function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export { expect };
