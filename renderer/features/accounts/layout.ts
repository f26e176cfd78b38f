// Decides which columns stand where under a layout: shown or hidden, pinned first, in order. Keeps no layout itself.
import type { TableLayout } from '../../store/account-table';
import type { AccountColumn } from './columns';

export interface PlacedColumn {
  readonly column: AccountColumn;
  readonly widthPx: number;
  readonly isPinned: boolean;
}

/** All columns in the order the layout asks for; those it does not name keep the place behind the one they follow. */
export function inLayoutOrder(columns: readonly AccountColumn[], order: readonly string[]): AccountColumn[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const placed = order.flatMap((id) => byId.get(id) ?? []);
  const named = new Set(placed.map((column) => column.id));
  let after = -1;
  for (const column of columns) {
    if (named.has(column.id)) after = placed.indexOf(column);
    else placed.splice(++after, 0, column);
  }
  return placed;
}

export function isHidden(column: AccountColumn, layout: TableLayout): boolean {
  if (column.id === 'name') return false;
  if (layout.hidden.includes(column.id)) return true;
  return column.startsHidden === true && !layout.shown.includes(column.id);
}

/** The columns in sight, pinned ones first. */
export function placedColumns(columns: readonly AccountColumn[], layout: TableLayout): PlacedColumn[] {
  const hidden = new Set(layout.hidden);
  const shown = new Set(layout.shown);
  const pinned = new Set(layout.pinned);
  const visible = inLayoutOrder(columns, layout.order).filter(
    (column) =>
      column.id === 'name' ||
      (!hidden.has(column.id) && (column.startsHidden !== true || shown.has(column.id))),
  );
  const placed = visible.map((column) => ({
    column,
    widthPx: layout.widthsPx[column.id] ?? column.widthPx,
    isPinned: pinned.has(column.id),
  }));
  return [...placed.filter((each) => each.isPinned), ...placed.filter((each) => !each.isPinned)];
}

/** The pinned columns that there is room for, the first always; those without room pass under like the others. */
export function partedColumns(
  placed: readonly PlacedColumn[],
  roomPx: number,
): { readonly pinned: readonly PlacedColumn[]; readonly loose: readonly PlacedColumn[] } {
  let takenPx = 0;
  let fit = 0;
  for (const each of placed) {
    takenPx += each.widthPx;
    if (!each.isPinned || (fit > 0 && takenPx > roomPx)) break;
    fit += 1;
  }
  const loose = placed.slice(fit).map((each) => (each.isPinned ? { ...each, isPinned: false } : each));
  return { pinned: placed.slice(0, fit), loose };
}

/** How wide one more column may be to be shown pinned beside all that are; the first has any room. */
export function roomToPinPx(placed: readonly PlacedColumn[], roomPx: number): number {
  const pinned = placed.filter((each) => each.isPinned);
  return pinned.length === 0
    ? Number.POSITIVE_INFINITY
    : roomPx - pinned.reduce((sum, each) => sum + each.widthPx, 0);
}

/** The layout with a column one place further among those in sight; it never leaves the pinned or the unpinned part. */
export function moved(
  columns: readonly AccountColumn[],
  layout: TableLayout,
  id: string,
  by: 1 | -1,
): TableLayout {
  const placed = placedColumns(columns, layout);
  const at = placed.findIndex((each) => each.column.id === id);
  const from = placed[at];
  const to = placed[at + by];
  if (from === undefined || to === undefined || from.isPinned !== to.isPinned) return layout;
  return movedTo(columns, layout, id, to.column.id, by === 1 ? 'after' : 'before');
}

/** The layout with a column put before or after another; it takes on whether that one is pinned. */
export function movedTo(
  columns: readonly AccountColumn[],
  layout: TableLayout,
  id: string,
  goalId: string,
  side: 'before' | 'after',
): TableLayout {
  if (id === goalId) return layout;
  const ids = inLayoutOrder(columns, layout.order).map((column) => column.id);
  const rest = ids.filter((each) => each !== id);
  const at = rest.indexOf(goalId);
  if (at < 0 || rest.length === ids.length) return layout;
  rest.splice(side === 'before' ? at : at + 1, 0, id);
  const pinned = layout.pinned.filter((each) => each !== id);
  return { ...layout, order: rest, pinned: layout.pinned.includes(goalId) ? [...pinned, id] : pinned };
}

/** The layout with a column pinned to the left, or no longer. */
export function withPin(layout: TableLayout, id: string, isPinned: boolean): TableLayout {
  const pinned = layout.pinned.filter((each) => each !== id);
  return { ...layout, pinned: isPinned ? [...pinned, id] : pinned };
}

/** The layout with a column in sight, or not. The name stays: without it a row says nothing. */
export function withColumn(layout: TableLayout, id: string, isShown: boolean): TableLayout {
  if (id === 'name') return layout;
  const hidden = layout.hidden.filter((each) => each !== id);
  const shown = layout.shown.filter((each) => each !== id);
  return isShown
    ? { ...layout, hidden, shown: [...shown, id] }
    : { ...layout, hidden: [...hidden, id], shown };
}
