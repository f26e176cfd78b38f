// Decides how a laid-out page is measured: boxes of its named parts, in unscaled pixels. What they mean: shared/deck/fit.
import type { PageMeasure, PartMeasure } from '../../../shared/deck/fit';

const pageWidthPx = 1280;
/** Space a row keeps above and below its letters when rows move together. */
const rowPaddingPx = 12;

/** Measures one page in the document, whatever scale it is shown at. Null while it has no layout. */
export function measurePage(article: Element): PageMeasure | null {
  const scale = article.getBoundingClientRect().width / pageWidthPx;
  const title = article.querySelector('[data-deck-title]');
  const box = article.querySelector('[data-deck-box]');
  const flow = article.querySelector('[data-deck-flow]');
  if (scale === 0 || title === null || box === null || flow === null) return null;
  const closing = article.querySelector('[data-deck-closing]');
  const parts = [...article.querySelectorAll('[data-deck-part]')];
  const boxRect = box.getBoundingClientRect();
  const flowRect = flow.getBoundingClientRect();
  const flowParts = parts.filter((part) => part !== closing);
  const flowEnd = Math.max(flowRect.top, ...flowParts.map((part) => part.getBoundingClientRect().bottom));
  const titleLine = lineOf(title);
  return {
    page: Number(article.getAttribute('data-deck-page')),
    titleLines: titleLine.lines,
    titleWidthPx: titleLine.widthPx / scale,
    titleRoomPx: title.getBoundingClientRect().width / scale,
    boxHeightPx: boxRect.height / scale,
    usedHeightPx: (flowEnd - flowRect.top + (boxRect.bottom - flowRect.bottom)) / scale,
    parts: parts.map((part) => measurePart(part, part === closing ? boxRect : flowRect, scale)),
    smallestTextPx: smallestText(box),
    hasLaneMarks: box.querySelector('svg') !== null,
    cutInFooter: [...article.querySelectorAll<HTMLElement>('[data-deck-foot]')]
      .filter((text) => text.scrollWidth > text.clientWidth)
      .map((text) => text.dataset.deckFoot ?? ''),
  };
}

function measurePart(part: Element, room: DOMRect, scale: number): PartMeasure {
  const rect = part.getBoundingClientRect();
  const least = part.getAttribute('data-deck-row');
  const heightPx = rect.height / scale;
  const letters = lettersOf(part);
  const lettersPx = (letters.bottom - letters.top) / scale;
  return {
    name: part.getAttribute('data-deck-part') ?? '',
    isRow: least !== null,
    heightPx,
    leastHeightPx: least ? Math.min(heightPx, Math.max(Number(least), lettersPx + rowPaddingPx)) : heightPx,
    overPx: Math.max(rect.bottom - room.bottom, letters.right - rect.right) / scale,
  };
}

/** The box around an element's letters alone: cells and list items are as tall as their row, letters are not. */
function lettersOf(element: Element): { top: number; bottom: number; right: number } {
  const box = {
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
  };
  const range = document.createRange();
  for (const text of textsIn(element)) {
    range.selectNodeContents(text);
    const rect = range.getBoundingClientRect();
    box.top = Math.min(box.top, rect.top);
    box.bottom = Math.max(box.bottom, rect.bottom);
    box.right = Math.max(box.right, rect.right);
  }
  return box;
}

/** Text that shows: not blank, not the title of a drawing. */
function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '' && node.parentElement?.closest('svg') === null)
      texts.push(node);
  }
  return texts;
}

/** A title's lines are counted by the tops of its pieces: a line break gives a piece of text a second top. */
function lineOf(title: Element): { lines: number; widthPx: number } {
  const range = document.createRange();
  range.selectNodeContents(title.lastElementChild ?? title);
  const tops = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top)));
  return {
    lines: tops.size,
    widthPx: range.getBoundingClientRect().right - title.getBoundingClientRect().left,
  };
}

function smallestText(box: Element): number {
  const sizes = textsIn(box).map((text) =>
    text.parentElement === null ? 24 : Number.parseFloat(getComputedStyle(text.parentElement).fontSize),
  );
  return Math.min(...sizes);
}
