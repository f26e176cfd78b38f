// Asks the page whether a part of it stays where it can be seen: in the window, its words in it, its buttons reachable.
import { expect, type Locator } from '@playwright/test';

interface Outside {
  readonly part: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Expects `box` to lie within the window, at most `highPx` high, every word in it to be drawn within it, and its buttons
 * to be in sight; what scrolls inside it counts as far as it is seen.
 */
export async function expectToFit(box: Locator, what: string, highPx = 700): Promise<void> {
  await expect(box, what).toBeVisible();
  const found = await box.evaluate((root, most): readonly Outside[] => {
    const outside: Outside[] = [];
    const clip = (element: Element, rect: DOMRect): DOMRect => {
      let { left, top, right, bottom } = rect;
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at);
        const frame = at.getBoundingClientRect();
        if (overflowX !== 'visible')
          [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        if (overflowY !== 'visible')
          [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
        if (getComputedStyle(at).position === 'fixed') break;
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const note = (part: string, { left, top, right, bottom }: DOMRect) =>
      outside.push({ part: part.slice(0, 60), left, top, right, bottom });
    const place = root.getBoundingClientRect();
    const isIn = ({ left, top, right, bottom }: DOMRect, frame: DOMRect) =>
      left >= frame.left - 2 &&
      right <= frame.right + 2 &&
      top >= frame.top - 2 &&
      bottom <= frame.bottom + 2;
    const window_ = new DOMRect(0, 0, window.innerWidth, window.innerHeight);
    if (!isIn(place, window_) || place.height > most) note(`the whole, ${place.height} px high`, place);
    for (const element of root.querySelectorAll('*')) {
      if (element.closest('.sr-only') !== null) continue;
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim() !== '',
      );
      if (!hasText) continue;
      const range = document.createRange();
      range.selectNodeContents(element);
      const seen = clip(element, range.getBoundingClientRect());
      if (seen.width > 0 && seen.height > 0 && !(isIn(seen, place) && isIn(seen, window_))) {
        note(`${element.tagName} ${element.textContent}`, seen);
      }
    }
    for (const button of root.querySelectorAll('button')) {
      const rect = button.getBoundingClientRect();
      if (rect.width <= 1 || rect.height <= 1 || getComputedStyle(button).visibility === 'hidden') continue;
      // What a part that scrolls brings into sight is reachable.
      let scrolls: Element | null = button;
      while (scrolls !== null && !/auto|scroll/.test(getComputedStyle(scrolls).overflowY)) {
        scrolls = scrolls === root ? null : scrolls.parentElement;
      }
      if (scrolls !== null) {
        if (rect.left < 0 || rect.right > window.innerWidth) note(`button ${button.textContent}`, rect);
        continue;
      }
      const top = document.elementFromPoint((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2);
      const isSeen = top !== null && (button.contains(top) || top.contains(button));
      if (!isIn(rect, window_) || !isSeen)
        note(`button ${button.getAttribute('aria-label') ?? button.textContent}`, rect);
    }
    const more = document.documentElement.scrollWidth - window.innerWidth;
    if (more > 0) note(`the window scrolls sideways by ${more} px`, place);
    return outside;
  }, highPx);
  expect.soft(found, `${what}: what is not in sight`).toEqual([]);
}
