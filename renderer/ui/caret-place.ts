// Decides where a list at the caret stands: below the line, above it where there is no room. Draws nothing.

/** In the window, as the browser measures it. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const airPx = 4;
/** From the edge of the window. */
const edgePx = 8;

/** Never over the line: with room neither below nor above it stands where there is more. */
export function placeAtLine(
  line: Rect,
  size: { readonly width: number; readonly height: number },
  room: { readonly right: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const left = Math.max(edgePx, Math.min(line.left, room.right - size.width));
  const below = room.height - edgePx - line.bottom - airPx;
  const above = line.top - airPx - edgePx;
  const isBelow = size.height <= below || below >= above;
  return { left, top: isBelow ? line.bottom + airPx : line.top - airPx - size.height };
}

/** Whether none of the boxes around has scrolled the line away. */
export function isInSight(line: Rect, within: Element): boolean {
  const middle = (line.top + line.bottom) / 2;
  for (let box: Element | null = within; box !== null; box = box.parentElement) {
    if (getComputedStyle(box).overflowY === 'visible') continue;
    const { top, bottom } = box.getBoundingClientRect();
    if (middle < top || middle > bottom) return false;
  }
  return true;
}
