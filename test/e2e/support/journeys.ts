// Takes one list from the drop to the board, by pointer or by keyboard alone, and counts what that took: clicks, key
// presses, seconds. Judges no figure.
import type { FileChooser, Page } from '@playwright/test';
import { escapeForRegExp, expect, lane, untilSaved } from './app';
import { expectNoAxeViolations } from './axe';
import { dropFile, untilWorkedOut } from './import-steps';
import { tabTo } from './keys';

export type Way = 'pointer' | 'keyboard';

export interface Journey {
  /** Where the file lies. */
  readonly path: string;
  /** What the button says the list brings: `85 accounts`. */
  readonly brings: string;
  /** The second file of a list of orders. */
  readonly linesPath?: string;
  /** What this state of the screen is called for axe; none is asked without. */
  readonly state?: string;
}

/** From the moment the file is handed over until the board stands and everything is on disk. */
export interface Effort {
  readonly clicks: number;
  readonly keys: number;
  /** What the machine took; nobody thinks meanwhile. */
  readonly seconds: number;
}

interface Hands {
  clicks: number;
  keys: number;
}

/** Brings one list in with as few actions as the screen allows, and leaves the board open. */
export async function bringIn(page: Page, way: Way, journey: Journey): Promise<Effort> {
  await goToImport(page, way);
  await watchHands(page);
  const before = await hands(page);
  const start = performance.now();
  await handOver(page, way, journey.path);
  await untilWorkedOut(page);
  if (journey.linesPath !== undefined) await addLines(page, way, journey.linesPath);
  const apply = page.getByRole('button', { name: `Import ${journey.brings}`, exact: true });
  await expect(apply).toBeVisible({ timeout: 30_000 });
  const readMs = performance.now() - start;
  if (journey.state !== undefined) await expectNoAxeViolations(page, journey.state);

  const goOn = performance.now();
  const confirm = page.getByRole('button', { name: /^Confirm \d+ match(es)?/ });
  if (await confirm.isVisible()) {
    if (way === 'pointer') await confirm.click();
    else await page.keyboard.press('ControlOrMeta+Enter');
    await expect(confirm).toBeHidden();
    await untilWorkedOut(page);
  }
  await expect(apply).toBeEnabled();
  if (way === 'pointer') await apply.click();
  else await page.keyboard.press('ControlOrMeta+Enter');
  await expect(lane(page, 'Unassigned')).toBeVisible({ timeout: 30_000 });
  await untilSaved(page);
  const seconds = (readMs + performance.now() - goOn) / 1_000;
  const after = await hands(page);
  return { clicks: after.clicks - before.clicks, keys: after.keys - before.keys, seconds };
}

/** A file can be dropped on any screen; by keys, one goes to where a file is chosen. */
async function goToImport(page: Page, way: Way): Promise<void> {
  const choose = page.getByRole('button', { name: 'Choose a file' });
  if (way === 'pointer' || (await choose.isVisible())) return;
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(choose).toBeVisible();
}

/** What comes before the file is in the system's hands is not counted. */
async function handOver(page: Page, way: Way, path: string): Promise<void> {
  if (way === 'pointer') return dropFile(page, path);
  const choose = page.getByRole('button', { name: 'Choose a file' });
  const chooser = awaitChooser(page);
  await tabTo(page, choose);
  await expect(choose).toBeFocused();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(path);
}

/** Asked for well before the press that opens it: a press right after would come before the browser listens. */
function awaitChooser(page: Page): Promise<FileChooser> {
  const chooser = page.waitForEvent('filechooser');
  chooser.catch(() => undefined);
  return chooser;
}

async function addLines(page: Page, way: Way, path: string): Promise<void> {
  const add = page.getByRole('button', { name: 'Add order lines' });
  const chooser = awaitChooser(page);
  await expect(add).toBeVisible();
  if (way === 'pointer') {
    await add.click();
  } else {
    await tabTo(page, add);
    await page.keyboard.press('Enter');
  }
  await (await chooser).setFiles(path);
  const name = escapeForRegExp(path.split('/').at(-1) ?? '');
  await expect(page.getByRole('heading', { name: new RegExp(`^Columns of ${name}$`) })).toBeVisible();
  await untilWorkedOut(page);
}

/** Counts from here on; once per page. */
async function watchHands(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (Reflect.has(window, 'hands')) return;
    const counted: Hands = { clicks: 0, keys: 0 };
    Reflect.set(window, 'hands', counted);
    window.addEventListener('pointerdown', () => (counted.clicks += 1), { capture: true });
    const count = ({ key }: KeyboardEvent): void => {
      if (!['Control', 'Shift', 'Alt', 'Meta'].includes(key)) counted.keys += 1;
    };
    window.addEventListener('keydown', count, { capture: true });
  });
}

function hands(page: Page): Promise<Hands> {
  return page.evaluate(() => ({ ...(Reflect.get(window, 'hands') as Hands) }));
}
