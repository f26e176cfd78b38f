// The main job as the tour shows it, screen by screen, on the sample. Pictures every screen and checks none.
import type { Page } from '@playwright/test';
import { card, choose, goTo, lane, manager, openSample, sellerGroup, untilSaved } from '../support/app';
import { dragTo, wheelTo } from '../support/drag';
import type { Camera } from './pictures';
import { pictureRules } from './rules';

/** From the first run to the exported deck. The page stands on the first-run screen. */
export async function tourSample(page: Page, camera: Camera): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(manager);
  await camera.take('start');
  await openSample(page);
  await camera.take('board');
  await pictureDrag(page, camera);
  await pictureFilter(page, camera);
  await pictureDrawer(page, camera);
  await pictureDialogs(page, camera);
  await pictureTickets(page, camera);
  await pictureRules(page, camera);
  await pictureDeck(page, camera);
  await goTo(page, 'Sellers');
  await camera.take('sellers');
  await page.getByRole('button', { name: 'Open settings' }).click();
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  await camera.take('settings');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await camera.take('shortcuts');
  await page.keyboard.press('Escape');
}

async function pictureDrag(page: Page, camera: Camera): Promise<void> {
  const accounts = ['Copperline Electric', 'Tolland Grain', 'Ashgrove Brewing'];
  // In a small window it is below what its lane shows.
  await wheelTo(page, lane(page, 'Inside'), card(page, 'Copperline Electric'));
  for (const name of accounts) {
    const found = card(page, name);
    if (await found.isVisible()) await found.click({ modifiers: ['ControlOrMeta'] });
  }
  await camera.take('board-selection');
  await dragTo(page, card(page, 'Copperline Electric'), sellerGroup(page, 'Marcus Hale'), () =>
    camera.take('board-dragging'),
  );
  await untilSaved(page);
  await camera.take('board-dropped');
  // The question for a reason and the message have been seen; they would stand in the next pictures too.
  const later = page.getByRole('button', { name: 'Later' });
  if (await later.isVisible()) await later.click();
  await page.getByRole('log', { name: 'Messages' }).getByRole('button', { name: 'Dismiss' }).click();
}

async function pictureFilter(page: Page, camera: Camera): Promise<void> {
  const chip = page.getByRole('button', { name: /^Rule mismatch,/ });
  await chip.click();
  await camera.take('board-mismatch');
  await chip.click();
  await page.getByRole('button', { name: /^Scenario: Plan A/ }).click();
  await page.getByRole('option', { name: /^Current/ }).waitFor();
  await camera.take('scenarios');
  await page.getByRole('option', { name: /^Current/ }).click();
  await camera.take('board-current');
  await page.getByRole('button', { name: /^Scenario: Current/ }).click();
  await page.getByRole('option', { name: /^Plan A/ }).click();
}

async function pictureDrawer(page: Page, camera: Camera): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Find an account' });
  await search.fill('tamarack');
  await card(page, 'Tamarack Foods').click();
  const drawer = page.getByRole('complementary', { name: 'Account: Tamarack Foods' });
  await drawer.waitFor();
  await search.fill('');
  await drawer.getByRole('heading').first().click();
  await camera.take('account');
  await drawer.getByRole('heading').last().scrollIntoViewIfNeeded();
  await camera.take('account-end');
  await drawer.getByRole('button', { name: 'Close', exact: true }).click();
}

async function pictureDialogs(page: Page, camera: Camera): Promise<void> {
  const inside = lane(page, 'Inside').getByRole('row', { level: 2 });
  await inside.nth(1).focus();
  await page.keyboard.press('m');
  await page.getByRole('dialog', { name: /^Move / }).waitFor();
  await camera.take('move');
  await page.getByRole('combobox', { name: 'Lane' }).press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await camera.take('move-lanes');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await inside.nth(1).click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  await camera.take('card-menu');
  await page.getByRole('menuitem', { name: 'Raise ticket' }).click();
  const dialog = page.getByRole('dialog', { name: 'Raise ticket' });
  await choose(page, dialog.getByRole('combobox', { name: 'Type' }), 'two owners');
  await camera.take('raise-ticket');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

async function pictureTickets(page: Page, camera: Camera): Promise<void> {
  await goTo(page, 'Tickets');
  await page.getByRole('option').first().waitFor();
  await camera.take('tickets');
  const decision = page.getByRole('radiogroup', { name: 'Decision' }).getByRole('radio').first();
  await decision.scrollIntoViewIfNeeded();
  await decision.check();
  await camera.take('ticket-ruling');
}

async function pictureDeck(page: Page, camera: Camera): Promise<void> {
  await goTo(page, 'Rule deck');
  await page.getByRole('button', { name: 'Export PDF' }).waitFor();
  await camera.take('deck');
}

/** Exports the deck; returns when the message says where it went. */
export async function exportDeck(page: Page): Promise<void> {
  await goTo(page, 'Rule deck');
  await page.getByRole('button', { name: 'Export PDF' }).click();
  await page.getByText(/^Saved .*\.pdf in /).waitFor({ timeout: 30_000 });
}
