// Decides which cards a rectangle touches in one lane, from the rows and where they stand. Reads no element of the page.
import type { AccountId } from '../../../shared/records/ids';
import type { LaneLayout } from './lane-layout';

/** The gap below a card belongs to its row, not to the card. */
const gapBelowPx = 4;

/** The cards between two heights of a lane's content, drawn or not. O(log rows + cards touched). */
export function cardsBetween(rows: LaneLayout, fromPx: number, toPx: number): AccountId[] {
  const [startPx, endPx] = fromPx <= toPx ? [fromPx, toPx] : [toPx, fromPx];
  const ids: AccountId[] = [];
  for (let index = Math.max(0, rows.indexAtPx(startPx)); index < rows.rowCount; index += 1) {
    const { row, topPx, heightPx } = rows.at(index);
    if (topPx >= endPx) break;
    if (row.kind === 'card' && topPx + heightPx - gapBelowPx > startPx) ids.push(row.id);
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
