// Decides what a key does that is pressed anew where the focus is. A browser does nothing of its own for such a press, so what
// a hand would have got is done here; Tab and paste cannot be. Knows no queue and no place.
import type { KeptKey } from './key-queue';
import { isApple } from './platform';

/** Presses a key where the focus is. */
export function pressAnew(key: KeptKey): void {
  const { isAltGr, ...press } = key;
  const init = { ...press, modifierAltGraph: isAltGr, bubbles: true, cancelable: true, composed: true };
  const pressed = focused();
  const isDown = pressed.dispatchEvent(new KeyboardEvent('keydown', init));
  if (isDown) write(key);
  if (isDown && isPlain(key) && key.key === 'Enter' && focused() === pressed) enter(pressed);
  const isUp = focused().dispatchEvent(new KeyboardEvent('keyup', init));
  if (isDown && isUp && isPlain(key) && key.key === ' ' && focused() === pressed) {
    if (pressed.matches(clickedBySpace)) (pressed as HTMLElement).click();
  }
}

const clickedBySpace = 'button, summary, input:is([type="checkbox"], [type="radio"])';
const clickedByEnter = 'button, summary, a[href]';

function focused(): Element {
  return document.activeElement ?? document.body;
}

function isPlain({ ctrlKey, metaKey, altKey }: KeptKey): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

/** As a browser does, by the form's first button of the kind: one that is not to be pressed submits nothing. */
function enter(pressed: Element): void {
  if (pressed.matches(clickedByEnter)) (pressed as HTMLElement).click();
  if (!(pressed instanceof HTMLInputElement) || pressed.form === null) return;
  const buttons = [...pressed.form.elements].filter((element) => element instanceof HTMLButtonElement);
  const submit = buttons.find((button) => button.type === 'submit');
  if (submit === undefined) pressed.form.requestSubmit();
  else submit.click();
}

const commands: Readonly<Record<string, string>> = {
  a: 'selectAll',
  c: 'copy',
  x: 'cut',
  y: 'redo',
  z: 'undo',
  'Shift z': 'redo',
};

/** What a chord does in a field. With Caps Lock on, letters come as capitals: only Shift says that it is held. */
function commandOf({ key, ctrlKey, metaKey, shiftKey }: KeptKey): string | undefined {
  if (!ctrlKey && !metaKey) return undefined;
  return commands[`${shiftKey ? 'Shift ' : ''}${key.toLowerCase()}`];
}

/** Where the cursor goes, and how far; by words with Ctrl, on a Mac with Option. */
const wayOf: Readonly<Record<string, readonly [string, string, string]>> = {
  ArrowLeft: ['left', 'character', 'word'],
  ArrowRight: ['right', 'character', 'word'],
  ArrowUp: ['backward', 'line', 'paragraph'],
  ArrowDown: ['forward', 'line', 'paragraph'],
  Home: ['backward', 'lineboundary', 'documentboundary'],
  End: ['forward', 'lineboundary', 'documentboundary'],
  Backspace: ['backward', 'character', 'word'],
  Delete: ['forward', 'character', 'word'],
};

/** By `execCommand`, the one way that an undo in the field knows of too. */
function write(key: KeptKey): void {
  const field = focused();
  // With the focus on a box, the browser would write into the field it was in before, and go back there.
  if (!field.matches('input, textarea') || field.matches(clickedBySpace)) return;
  const command = commandOf(key);
  if (isText(key)) document.execCommand('insertText', false, key.key);
  else if (command !== undefined) document.execCommand(command);
  else if (key.key === 'Enter' && isPlain(key) && field instanceof HTMLTextAreaElement) {
    document.execCommand('insertText', false, '\n');
  } else if (key.key in wayOf) edit(key);
}

/** Chords write nothing; but with Option a Mac writes what stands on no key, and AltGr is Ctrl and Alt on some keyboards. */
function isText({ key, ctrlKey, metaKey, altKey, isAltGr }: KeptKey): boolean {
  return [...key].length === 1 && (isAltGr || !(ctrlKey || metaKey || (altKey && !isApple)));
}

function edit(key: KeptKey): void {
  const [direction, step, bigStep] = wayOf[key.key] ?? [];
  const isBig = isApple ? key.altKey : key.ctrlKey;
  const isRemoval = key.key === 'Backspace' || key.key === 'Delete';
  const selection = getSelection();
  if (!isRemoval) selection?.modify(key.shiftKey ? 'extend' : 'move', direction, isBig ? bigStep : step);
  else {
    if (isBig && !hasSelection(focused())) selection?.modify('extend', direction, bigStep);
    document.execCommand(direction === 'backward' ? 'delete' : 'forwardDelete');
  }
}

function hasSelection(field: Element): boolean {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
  return field.selectionStart !== field.selectionEnd;
}
