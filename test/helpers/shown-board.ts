// What a screen can ask of a board, as plain data to compare. Judges nothing.
import type { BoardIndex } from '../../renderer/store/board-index';
import type { BoardGroup, BoardRow } from '../../renderer/store/board-row';
import { boardLanes } from '../../shared/records/lane';

/** Every row of the board; the app makes only those that are looked at. */
export function allRows(board: BoardIndex): BoardRow[] {
  const { live, size } = board.columns;
  return Array.from({ length: size }, (_, slot) => slot)
    .filter((slot) => live[slot] === 1)
    .map((slot) => board.rowAt(slot));
}

/** Everything a screen can ask of a board, in the order it is drawn. */
export function shownBoard(board: BoardIndex): unknown {
  const lanes = boardLanes.map((lane) => board.lane(lane));
  return {
    totals: board.totals,
    lanes,
    groups: lanes.flatMap((lane) => lane.groupKeys.map((key) => shownGroup(board.group(key)))),
    rows: allRows(board).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function shownGroup(group: BoardGroup | undefined): unknown {
  if (group === undefined) return null;
  const { key, lane, sellerId, title, ids, spendCents } = group;
  return { key, lane, sellerId, title, ids, spendCents };
}
