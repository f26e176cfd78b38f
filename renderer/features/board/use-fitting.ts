// Decides how chips give way in a bar that is too narrow: first their icons, then their long words, then the last of them.
// Knows no chip; measures, and draws nothing.
import { type RefObject, useLayoutEffect, useState } from 'react';

/** 0: icon and whole label. 1: no icon. 2: no icon, short label. */
export type Tightness = 0 | 1 | 2;

export interface Fit {
  readonly tightness: Tightness;
  /** How many chips there is room for; the rest are behind "+N". */
  readonly count: number;
}

/** What "+N" takes, with a gap. */
const morePx = 50;

/** The loosest way all chips fit; when they never do, the tightest and as many as fit beside "+N". */
export function fitOf(
  widthsPx: readonly (readonly [number, number, number])[],
  roomPx: number,
  gapPx: number,
): Fit {
  for (const tightness of [0, 1, 2] as const) {
    const allPx = widthsPx.reduce((sum, widths) => sum + widths[tightness] + gapPx, 0);
    if (allPx <= roomPx) return { tightness, count: widthsPx.length };
  }
  let usedPx = morePx;
  let count = 0;
  for (const [, , tightPx] of widthsPx) {
    usedPx += tightPx + gapPx;
    if (usedPx > roomPx) break;
    count += 1;
  }
  return { tightness: 2, count };
}

/**
 * How the bar's children marked `data-chip` fit. What does not must be taken out of the flow and stay drawn, so that it
 * can be measured: chips beyond the count, and whichever of the two labels (`data-words`) is not shown. `data-more` is
 * the button the rest is behind, `data-shrinks` what may shrink to its least.
 */
export function useFitting(bar: RefObject<HTMLElement | null>): Fit {
  const [fit, setFit] = useState<Fit>({ tightness: 0, count: Number.POSITIVE_INFINITY });
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return undefined;
    const measure = () => {
      const next = measured(element);
      setFit((known) => (known.tightness === next.tightness && known.count === next.count ? known : next));
    };
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
  return fit;
}

function measured(bar: HTMLElement): Fit {
  const style = getComputedStyle(bar);
  const gapPx = Number.parseFloat(style.columnGap) || 0;
  let roomPx =
    bar.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) + gapPx;
  const chips: [number, number, number][] = [];
  for (const child of bar.children) {
    if (!(child instanceof HTMLElement) || child.dataset.more !== undefined) continue;
    if (child.dataset.chip !== undefined) chips.push(chipWidths(child));
    else if (child.dataset.shrinks === undefined) roomPx -= widthOf(child) + gapPx;
    else roomPx -= Number.parseFloat(getComputedStyle(child).minWidth) + gapPx;
  }
  return fitOf(chips, roomPx, gapPx);
}

/** An icon and the gap after it. */
const iconPx = 20;

/** A chip's width in each tightness, whichever it is drawn in now. */
function chipWidths(chip: HTMLElement): [number, number, number] {
  const full = chip.querySelector<HTMLElement>('[data-words="full"]');
  const short = chip.querySelector<HTMLElement>('[data-words="short"]');
  const fullPx = full === null ? 0 : widthOf(full);
  const shortPx = short === null ? 0 : widthOf(short);
  const isShort = full !== null && getComputedStyle(full).position === 'absolute';
  const icon = chip.querySelector('svg');
  const hasIcon = icon !== null && getComputedStyle(icon).display !== 'none';
  const barePx = widthOf(chip) - (isShort ? shortPx : fullPx) - (hasIcon ? iconPx : 0);
  return [barePx + fullPx + iconPx, barePx + fullPx, barePx + shortPx];
}

function widthOf(element: Element): number {
  return element.getBoundingClientRect().width;
}
