// Decides how many chips a bar has room for beside what must stand in it. Knows no chip; measures, and draws nothing.
import { type RefObject, useLayoutEffect, useState } from 'react';

/** What "+N" takes, with a gap. */
const morePx = 50;

/** How many of so many widths fit into a room, with a gap between each; with fewer than all, "+N" needs room too. */
export function fittingCount(widthsPx: readonly number[], roomPx: number, gapPx: number): number {
  const all = widthsPx.reduce((sum, width) => sum + width + gapPx, 0);
  if (all <= roomPx) return widthsPx.length;
  let used = morePx;
  let count = 0;
  for (const width of widthsPx) {
    used += width + gapPx;
    if (used > roomPx) break;
    count += 1;
  }
  return count;
}

/**
 * How many of the bar's children marked `data-chip` fit. Those that do not must be taken out of the flow and stay drawn,
 * so that they can be measured; `data-more` is the button they are behind, `data-shrinks` what may shrink to its least.
 */
export function useFitting(bar: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    const measure = () => setCount(measured(element));
    measure();
    const sizes = new ResizeObserver(measure);
    const watch = () => {
      sizes.disconnect();
      for (const each of [element, ...element.children]) sizes.observe(each);
    };
    watch();
    // Children come and go; each that comes is watched.
    const children = new MutationObserver(() => {
      watch();
      measure();
    });
    children.observe(element, { childList: true });
    return () => {
      sizes.disconnect();
      children.disconnect();
    };
  }, [bar]);
  return count;
}

function measured(bar: HTMLElement): number {
  const style = getComputedStyle(bar);
  const gapPx = Number.parseFloat(style.columnGap) || 0;
  let roomPx =
    bar.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) + gapPx;
  const chips: number[] = [];
  for (const child of bar.children) {
    if (!(child instanceof HTMLElement) || child.dataset.more !== undefined) continue;
    const widthPx = child.getBoundingClientRect().width;
    if (child.dataset.chip !== undefined) chips.push(widthPx);
    else if (child.dataset.shrinks === undefined) roomPx -= widthPx + gapPx;
    else roomPx -= Number.parseFloat(getComputedStyle(child).minWidth) + gapPx;
  }
  return fittingCount(chips, roomPx, gapPx);
}
