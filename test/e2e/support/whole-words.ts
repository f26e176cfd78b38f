// Reads the words of a part of the page as an eye does: those that are seen, and which of them are cut. Knows no screen.
import type { Locator } from '@playwright/test';

/** The runs of text that are seen, in their order; one of which a part is out of sight ends in `[cut]`. */
export function wordsSeen(part: Locator): Promise<readonly string[]> {
  return part.evaluate((root) => {
    const words: string[] = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      const word = text.textContent?.trim() ?? '';
      if (box.width === 0 || word === '') continue;
      const middlePx = (box.top + box.bottom) / 2;
      let isSeen = true;
      let isCut = box.left < 0 || box.right > window.innerWidth;
      for (let at = text.parentElement; at !== null; at = at.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(at);
        if (overflowX === 'visible') continue;
        const clip = at.getBoundingClientRect();
        const isBeside = box.right <= clip.left || box.left >= clip.right;
        if (isBeside || middlePx < clip.top || middlePx > clip.bottom) isSeen = false;
        // Letters are set in fractions of a pixel.
        if (box.left < clip.left - 0.5 || box.right > clip.right + 0.5) isCut = true;
        if (textOverflow === 'ellipsis' && at.scrollWidth > at.clientWidth) isCut = true;
      }
      if (isSeen) words.push(isCut ? `${word} [cut]` : word);
    }
    return words;
  });
}
