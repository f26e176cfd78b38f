// Decides which cards a rectangle touches in one lane, from the rows and where they stand. Reads no element of the page.
import type { AccountId } from '../../../shared/records/ids';
import type { LaneRow } from './lane-rows';

export interface RowBounds {
  readonly start: number;
  readonly end: number;
}

/** The gap below a card belongs to its row, not to the card. */
const gapBelowPx = 4;

/**
 * The cards between two heights of a lane's content, drawn or not: by halving to the first row, then on to the last.
 * O(log rows + cards touched).
 */
export function cardsBetween(
  rows: readonly LaneRow[],
  boundsOf: (index: number) => RowBounds | undefined,
  fromPx: number,
  toPx: number,
): AccountId[] {
  const [top, bottom] = fromPx <= toPx ? [fromPx, toPx] : [toPx, fromPx];
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boundsOf(middle)?.end ?? 0) - gapBelowPx <= top) low = middle + 1;
    else high = middle;
  }
  const ids: AccountId[] = [];
  for (let index = low; index < rows.length; index += 1) {
    const bounds = boundsOf(index);
    if (bounds === undefined || bounds.start >= bottom) break;
    const row = rows[index] as LaneRow;
    if (row.kind === 'card') ids.push(row.id);
  }
  return ids;
}

/** How far a lane scrolls in one frame when the pointer is so near its edge, or beyond it: up is negative. */
export function scrollStepPx(
  clientYPx: number,
  box: { readonly top: number; readonly bottom: number },
): number {
  const edgePx = 32;
  const mostPx = 18;
  const above = box.top + edgePx - clientYPx;
  const below = clientYPx - (box.bottom - edgePx);
  if (above > 0) return -Math.ceil(Math.min(1, above / edgePx) * mostPx);
  return below > 0 ? Math.ceil(Math.min(1, below / edgePx) * mostPx) : 0;
}
