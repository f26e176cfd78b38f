// Decides where the keyboard goes when what had the focus is there no more: to the home of the screen, which bears
// `data-home`. Knows no screen; never takes the focus from anybody who has it, nor from under a dialog or a menu.
import { useEffect, useLayoutEffect, useRef } from 'react';
import { holdKeys } from './held-keys';

/** Frames in which whoever closes or removes something may bring the focus elsewhere by themselves. */
const settlingFrames = 3;

/** Frames a home may take to be drawn: a big screen reads its list first. */
const patienceFrames = 120;

const focusable = 'a[href], button:not(:disabled), [tabindex="0"]';
const over = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * Brings the keyboard home whenever it is lost, and to another screen when that comes with the keyboard nowhere.
 * @param isGuarded the screen itself knows better where the focus goes when it is lost
 */
export function useFocusHome(screen: string, isGuarded: boolean): void {
  useEffect(() => (isGuarded ? undefined : listenForLostFocus(document)), [isGuarded]);
  const before = useRef(screen);
  // Before the keys that waited for the screen are let go: they are for its home.
  useLayoutEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    bringHome(document);
  }, [screen]);
}

/** Listens for elements that go, or can be used no more, while they have the focus; gives back how to stop. */
export function listenForLostFocus(root: Document): () => void {
  const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
    // A press elsewhere takes the focus from an element that is still there; one being removed is gone when that is done.
    queueMicrotask(() => {
      const isGone = !target.isConnected || target.matches(':disabled');
      // Where one element only takes the place of another no key waits.
      if (isGone && root.activeElement === root.body) bringHome(root);
    });
  };
  root.addEventListener('focusout', onFocusOut, { capture: true });
  return () => root.removeEventListener('focusout', onFocusOut, { capture: true });
}

let latest: object | null = null;

let hasArrived = false;

/**
 * For what stands for the whole window: it comes in the place of another, which took the focus with it. The first thing a
 * window shows takes no focus: nobody has pressed anything.
 */
export function useHomeOnArrival(): void {
  useLayoutEffect(() => {
    if (hasArrived && document.activeElement === document.body) bringHome(document);
    hasArrived = true;
  }, []);
}

/** Once a home is there, unless somebody has it by then. Keys pressed meanwhile wait: where it was, nobody hears them. */
function bringHome(root: Document): void {
  const release = holdKeys();
  const wish = {};
  latest = wish;
  const tryOn = (frame: number) => {
    const isLost = latest === wish && root.activeElement === root.body;
    const isFree = frame >= settlingFrames && root.querySelector(over) === null;
    const home = isLost && isFree ? homeIn(root) : null;
    home?.focus();
    if (!isLost || home !== null || frame > patienceFrames) release();
    else requestAnimationFrame(() => tryOn(frame + 1));
  };
  requestAnimationFrame(() => tryOn(1));
}

/** What is in sight goes first: of a long list that is scrolled, the rows above may be drawn too. */
function homeIn(root: Document): HTMLElement | null {
  const homes = [...root.querySelectorAll<HTMLElement>('main [data-home]')].flatMap(
    (home) => reachableIn(home) ?? [],
  );
  return homes.find(isInSight) ?? homes[0] ?? null;
}

function reachableIn(home: HTMLElement): HTMLElement | null {
  if (home.matches(`${focusable}, [tabindex="-1"]`)) return home;
  const inside = [...home.querySelectorAll<HTMLElement>(focusable)];
  return inside.find((each) => each.tabIndex >= 0 && each.offsetParent !== null) ?? null;
}

function isInSight(element: HTMLElement): boolean {
  const region = element.closest('[data-region]')?.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return region !== undefined && top >= region.top && bottom <= region.bottom;
}
