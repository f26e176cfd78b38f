// Decides which sellers stand in which row of cards. Draws none.
import { type BoardLane, boardLanes } from '../../../shared/records/lane';
import { laneOf, type SellerLine } from './seller-rows';

export type CardRow =
  | { readonly kind: 'lane'; readonly lane: BoardLane; readonly count: number }
  | { readonly kind: 'cards'; readonly lines: readonly SellerLine[] };

/** Lane by lane, in the order of the board: its name, then its sellers. */
export function cardRowsOf(lines: readonly SellerLine[], perRow: number): readonly CardRow[] {
  const rows: CardRow[] = [];
  for (const lane of boardLanes) {
    const inLane = lines.filter(({ seller }) => laneOf(seller) === lane);
    if (inLane.length === 0) continue;
    rows.push({ kind: 'lane', lane, count: inLane.length });
    for (let at = 0; at < inLane.length; at += perRow) {
      rows.push({ kind: 'cards', lines: inLane.slice(at, at + perRow) });
    }
  }
  return rows;
}
