// Decides that keys pressed while the focus is on its way go to where it arrives, and never to where it was: whoever moves
// it later than at once holds them meanwhile. Knows no place; which keys wait is for key-queue to say.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { type KeptKey, KeyQueue } from './key-queue';
import { pressAnew } from './press-anew';

const queue = new KeyQueue(pressAnew);

/** Holds the keys from now on. Gives back what lets them go: to be called when the focus is there, or will not be. */
export function holdKeys(): () => void {
  return queue.hold();
}

/** Whether somebody is moving the focus, later than at once. */
export function isFocusOnItsWay(): boolean {
  return queue.placeCount > 0;
}

/** Frames it may take until it is clear that nobody else moves the focus: overlays give it back a frame after they are gone. */
const settlingFrames = 2;

/**
 * Does something once nobody else is moving the focus, unless somebody has it by then. With `holdsKeys` the keys wait for
 * it. Gives back what calls it off.
 */
export function afterOthers(run: () => void, holdsKeys: boolean): () => void {
  const own = holdsKeys ? 1 : 0;
  const release = holdsKeys ? queue.hold() : () => undefined;
  let isOver = false;
  const end = () => {
    isOver = true;
    document.removeEventListener('focusin', end);
    release();
  };
  // Waiting on would end in the middle of whatever takes the focus from there next.
  document.addEventListener('focusin', end);
  const wait = (frames: number) => {
    requestAnimationFrame(() => {
      if (isOver) return;
      // Whoever moves it later than at once holds the keys. This hold is one of them, until it has lost its patience.
      if (queue.placeCount > own) wait(settlingFrames);
      else if (frames > 1) wait(frames - 1);
      else {
        try {
          run();
        } finally {
          end();
        }
      }
    });
  };
  wait(settlingFrames);
  return end;
}

/** Does something in the next frame; the keys wait for it. */
export function inNextFrame(run: () => void): void {
  const release = holdKeys();
  requestAnimationFrame(() => {
    try {
      run();
    } finally {
      release();
    }
  });
}

/** Holds the keys while a command waits for a list: for one at a time. */
export class ListHold {
  #release: (() => void) | null = null;

  get isTaken(): boolean {
    return this.#release !== null;
  }

  take(): void {
    this.end();
    this.#release = queue.hold('list');
  }

  /** To be called when the command was carried out, or will not be. */
  end(): void {
    this.#release?.();
    this.#release = null;
  }
}

/** A hold that ends with whom it is for. */
export function useListHold(): ListHold {
  const [hold] = useState(() => new ListHold());
  useEffect(() => () => hold.end(), [hold]);
  return hold;
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
