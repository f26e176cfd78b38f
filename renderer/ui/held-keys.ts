// Decides that keys pressed while the focus is on its way go to where it arrives, and never to where it was: whoever moves
// it later than at once holds them meanwhile. Knows no place; which keys wait is for key-queue to say.
import { type RefObject, useLayoutEffect } from 'react';
import { type KeptKey, KeyQueue } from './key-queue';

const queue = new KeyQueue(play);

/** Holds the keys from now on. Gives back what lets them go: to be called when the focus is there, or will not be. */
export function holdKeys(): () => void {
  return queue.hold();
}

/** Does something in the next frame; the keys wait for it. */
export function inNextFrame(run: () => void): void {
  const release = holdKeys();
  requestAnimationFrame(() => {
    run();
    release();
  });
}

/** Holds the keys for as long as something is on its way. */
export function useHeldKeys(isOnItsWay: boolean): void {
  useLayoutEffect(() => (isOnItsWay ? holdKeys() : undefined), [isOnItsWay]);
}

/** Holds the keys from the opening of a part of the page until the focus is in it. */
export function useHeldUntilFocused(isOpen: boolean, part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    const release = holdKeys();
    const look = () => {
      if (part.current?.contains(document.activeElement) === true) release();
    };
    look();
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('focusin', look);
      release();
    };
  }, [isOpen, part]);
}

/** To be called before anybody else listens: what is held must reach nobody. */
export function listenForHeldKeys(): void {
  const onKeyDown = (event: KeyboardEvent) => {
    // What is played comes by here too.
    if (!event.isTrusted || event.isComposing || !queue.take(keptOf(event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  window.addEventListener('pointerdown', () => queue.letGo(), { capture: true });
}

function keptOf(event: KeyboardEvent): KeptKey {
  const { key, code, location, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
  const isAltGr = event.getModifierState('AltGraph');
  return { key, code, location, ctrlKey, metaKey, altKey, shiftKey, repeat, isAltGr };
}

/** Presses a key where the focus is. A browser does nothing of its own for such a press, so text is written here. */
function play(key: KeptKey): void {
  const { isAltGr, ...press } = key;
  const init = { ...press, modifierAltGraph: isAltGr, bubbles: true, cancelable: true, composed: true };
  if (focused().dispatchEvent(new KeyboardEvent('keydown', init))) write(key);
  focused().dispatchEvent(new KeyboardEvent('keyup', init));
}

function focused(): Element {
  return document.activeElement ?? document.body;
}

function write({ key, ctrlKey, metaKey, isAltGr }: KeptKey): void {
  const field = focused();
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  // The one way that an undo in the field knows of too.
  if ((ctrlKey || metaKey) && !isAltGr) {
    if (key.toLowerCase() === 'a') document.execCommand('selectAll');
  } else if ([...key].length === 1) document.execCommand('insertText', false, key);
  else if (key === 'Backspace') document.execCommand('delete');
}
