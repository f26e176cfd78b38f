// Decides which rows of a lane are drawn, and which of them follow one another. Where each stands: lane-layout.ts.
import type { LaneLayout, PlacedRow } from './lane-layout';
import type { LaneWindow } from './use-lane-window';

/** A row that is drawn. Those in sight follow one another below `topOf`; others stand apart, at a height of their own. */
export interface DrawnRow extends Omit<PlacedRow, 'topPx'> {
  readonly apartPx: number | null;
}

type Span = Pick<LaneWindow, 'first' | 'end'>;

/**
 * The rows in sight and those that stay drawn out of sight, in order.
 * @param kept numbers of rows to keep: the one Tab goes to, the one in the hand; -1 is none
 */
export function drawnRows(layout: LaneLayout, { first, end }: Span, kept: readonly number[]): DrawnRow[] {
  const numbers = new Set<number>();
  for (let at = first; at < end; at += 1) numbers.add(at);
  for (const at of kept) if (at >= 0) numbers.add(at);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((at) => {
      const { topPx, ...place } = layout.at(at);
      return { ...place, apartPx: at >= first && at < end ? null : topPx };
    });
}

/** Where the first row in sight stands, in pixels below the top of all rows. */
export function topOf(layout: LaneLayout, { first, end }: Span): number {
  return first < end ? layout.at(first).topPx : 0;
}
