// Works the app as somebody without a mouse does: Tab and F6 to get somewhere, keys to act. Never clicks.
import { expect, type Locator, type Page } from '@playwright/test';

/** Keys the browser must know by number, because it does something of its own for them. */
const numberOf: Readonly<Record<string, number>> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
  ContextMenu: 93,
  F10: 121,
};

const bitOf: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };
const numberOfModifier: Readonly<Record<string, number>> = { Shift: 16, Control: 17, Alt: 18, Meta: 91 };
const typesNothing = 1 + 2 + 4;

/** Long enough for a handful of keys to come in, on a busy machine too. */
const busyMs = 40;

/**
 * Presses keys without waiting for the page between them, faster than any hand: the page is busy with something else until
 * all of them have come. Chords as "Control+K"; modifiers are pressed and let go as keys of their own, Shift for a capital too.
 */
export async function pressAtOnce(page: Page, ...chords: readonly string[]): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const busy = `for (const until = performance.now() + ${busyMs}; performance.now() < until; );`;
  const waiting = keyboard.send('Runtime.evaluate', { expression: busy });
  const sent = chords.flatMap((chord) => {
    const { text, modifierKeys, ...press } = pressOf(chord);
    return [
      ...modifierKeys.map((key) =>
        keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key, modifiers: press.modifiers }),
      ),
      text === undefined
        ? keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press })
        : keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...press }),
      keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press }),
      ...modifierKeys.map((key) =>
        keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, modifiers: 0 }),
      ),
    ];
  });
  await Promise.all([waiting, ...sent]);
  await keyboard.detach();
}

function pressOf(chord: string) {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const isCapital = /^[A-Z]$/.test(key) && parts.length === 1;
  const held = isCapital ? ['Shift'] : parts.slice(0, -1);
  const modifiers = held.reduce((bits, part) => bits | (bitOf[part] ?? 0), 0);
  const modifierKeys = held.map((name) => ({
    key: name,
    windowsVirtualKeyCode: numberOfModifier[name] ?? 0,
  }));
  const windowsVirtualKeyCode = numberOf[key] ?? key.toUpperCase().charCodeAt(0);
  const isText = key.length === 1 && (modifiers & typesNothing) === 0;
  const text = isText ? key : key === 'Enter' ? '\r' : undefined;
  return { key, modifiers, modifierKeys, windowsVirtualKeyCode, text };
}

/** More stops than any screen has between two things a person looks for. */
const maxStops = 80;

/** Presses Tab (or Shift Tab) until `goal` has the focus; fails when it is never reached. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(goal).toBeVisible();
  for (let stop = 0; stop < maxStops; stop += 1) {
    if (await hasFocus(goal)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${goal} is not reached with ${key}.`);
}

/** Presses F6 and looks once the focus has moved: a key may wait for what is being drawn (K5), a second at most. */
export async function toNextRegion(page: Page): Promise<void> {
  const before = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press('F6');
  await page.waitForFunction((element) => document.activeElement !== element, before, { timeout: 5000 });
}

/** Presses F6 until a card or a header of the board has the focus; not at all where one has it. */
export async function goToBoard(page: Page): Promise<void> {
  const row = page.getByRole('treegrid').getByRole('row').and(page.locator(':focus'));
  for (let stop = 0; stop < 6; stop += 1) {
    // It may be there already: what had the focus and went leaves it on the board.
    if ((await row.count()) > 0) return;
    await toNextRegion(page);
  }
  if ((await row.count()) > 0) return;
  throw new Error('F6 does not reach the board.');
}

/** Finds an account with `/` and leaves the focus on its card. */
export async function findByKeys(page: Page, text: string, card: Locator): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await expect(card).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card).toBeFocused();
}

/** Types into the combo box that has the focus, waits for what it finds, and takes it with Enter. */
export async function pickByKeys(page: Page, field: Locator, text: string): Promise<void> {
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await expect(page.getByRole('option').first()).toContainText(text, { ignoreCase: true });
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(new RegExp(text, 'i'));
  await expect(page.getByRole('listbox')).toBeHidden();
}

async function hasFocus(goal: Locator): Promise<boolean> {
  return goal.evaluate((element) => element === document.activeElement);
}
