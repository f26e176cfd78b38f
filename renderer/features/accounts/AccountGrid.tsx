// Decides which cells of the table are drawn, and carries out what keys and presses ask of them. Lists and edits nothing itself.
// biome-ignore-all lint/a11y/useSemanticElements: rows and cells of a table element cannot be drawn a few at a time.
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time takes the focus, rows never do.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { usePreferences } from '../../store/preferences';
import { useRecords } from '../../store/records';
import { select, useView } from '../../store/view';
import styles from './AccountGrid.module.css';
import type { AccountColumn } from './columns';
import { GridHeader } from './GridHeader';
import { type DrawnColumn, GridRow, tickColumn } from './GridRow';
import { gridCommandOf } from './grid-keys';
import { type PlacedColumn, partedColumns } from './layout';
import { beginRange, selectAll, selectTo, toggleRow } from './row-selection';
import type { ListedAccounts } from './use-account-list';
import { useCellEdit } from './use-cell-edit';
import { type GridPlace, useGridPlace } from './use-grid-place';

export const rowHeightPx = 34;
export const headHeightPx = 32;
export const tickWidthPx = 36;
/** The sidebar, the ticks and one column: what is pinned never takes their room. */
const keptFreePx = 440;
/** Room for a sentence under the last row in sight. */
const footPx = 44;

/** What the screen around the table may ask of it. */
export interface GridHandle {
  /** Takes the keyboard to the table: where it was, or to the first account. */
  readonly focus: () => void;
  /** The account the keyboard is on. */
  readonly rowId: () => AccountId | null;
  readonly columnId: () => string;
}

interface AccountGridProps {
  readonly listed: ListedAccounts;
  readonly columns: readonly AccountColumn[];
  readonly placed: readonly PlacedColumn[];
  readonly currency: string;
  /** Another search or order: then the table begins at its top. */
  readonly orderKey: string;
  readonly handle: Ref<GridHandle>;
  readonly onMove: () => void;
  readonly onCopy: () => void;
}

/** `grid` "Accounts": rows and columns in sight, pinned columns, and the cell the keyboard is on. */
export function AccountGrid(props: AccountGridProps) {
  const { listed, columns, placed, currency, orderKey, handle, onMove, onCopy } = props;
  const { list, ids } = listed;
  const revision = useRecords((state) => state.revision);
  const scroller = useRef<HTMLDivElement>(null);
  const pinRoomPx = Math.max(0, window.innerWidth - keptFreePx);
  const { pinned, loose } = useMemo(() => partedColumns(placed, pinRoomPx), [placed, pinRoomPx]);
  const pinnedPx = pinned.reduce((sum, each) => sum + each.widthPx, tickWidthPx);
  const firstId = ids[0] ?? null;
  const places = useGridPlace(scroller, { rowId: firstId, columnId: 'name' });
  const { place, go } = places;
  // An account that went away leaves the keyboard at the top.
  const rowIndex = place.rowId === null ? -1 : list.indexOf(place.rowId);
  const tabRowId = place.rowId !== null && rowIndex < 0 ? firstId : place.rowId;
  const columnIds = useMemo(() => [tickColumn, ...placed.map((each) => each.column.id)], [placed]);
  const tabColumnId = columnIds.includes(place.columnId) ? place.columnId : 'name';

  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: useCallback((index: number) => index, []),
    overscan: 4,
    scrollPaddingEnd: headHeightPx + footPx,
    rangeExtractor: (range) => withKept(range, rowIndex),
    useFlushSync: false,
  });
  const activeLoose = loose.findIndex((each) => each.column.id === tabColumnId);
  const cells = useVirtualizer({
    horizontal: true,
    count: loose.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => loose[index]?.widthPx ?? 0,
    // A new function tells the virtualizer that every width may have changed.
    getItemKey: useCallback((index: number) => loose[index]?.column.id ?? index, [loose]),
    overscan: 1,
    scrollPaddingEnd: pinnedPx,
    rangeExtractor: (range) => withKept(range, activeLoose),
    useFlushSync: false,
  });
  const drawn = useDrawnColumns(pinned, loose, cells.getVirtualItems(), pinnedPx);

  const reveal = ({ rowId, columnId }: GridPlace) => {
    const at = rowId === null ? -1 : list.indexOf(rowId);
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' });
    const column = loose.findIndex((each) => each.column.id === columnId);
    if (column >= 0) cells.scrollToIndex(column, { align: 'auto' });
  };
  const goTo = (next: GridPlace) => {
    reveal(next);
    go(next);
  };
  const edit = useCellEdit({ placed, currency, goTo });
  const goBy = (rowStep: number, columnStep: number, extendsRange = false) => {
    const columnAt = columnIds.indexOf(tabColumnId);
    const columnId = columnIds[Math.max(0, Math.min(columnIds.length - 1, columnAt + columnStep))] ?? 'name';
    const rowAt = tabRowId === null ? -1 : list.indexOf(tabRowId);
    // The header is the row above the first; a range of accounts ends before it.
    const lowest = extendsRange || Math.abs(rowStep) > 1 ? 0 : -1;
    const nextAt = Math.max(lowest, Math.min(ids.length - 1, rowAt + rowStep));
    const rowId = nextAt < 0 ? null : (ids[nextAt] ?? null);
    if (extendsRange && tabRowId !== null) beginRange(tabRowId);
    goTo({ rowId, columnId });
    if (extendsRange && rowId !== null) selectTo(list, rowId, true);
  };
  const here: GridPlace = { rowId: tabRowId, columnId: tabColumnId };

  useImperativeHandle(handle, () => ({
    // Whoever comes to the table comes for its accounts.
    focus: () => goTo({ ...here, rowId: tabRowId ?? firstId }),
    rowId: () => tabRowId,
    columnId: () => tabColumnId,
  }));
  // A narrower list, or another order, is read from its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is their change that matters.
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [orderKey]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.cell === undefined) return;
    const command = gridCommandOf(event, usePreferences.getState().singleKeys);
    if (command === null || event.nativeEvent.isComposing) return;
    const isHeader = tabRowId === null;
    // A header's button has Enter and Space for itself.
    if (isHeader && (command.kind === 'edit' || command.kind === 'select')) return;
    switch (command.kind) {
      case 'step':
        if ('to' in command.step) {
          const { to } = command.step;
          const columnStep = to === 'rowStart' || to === 'first' ? -columnIds.length : columnIds.length;
          const rowStep = to === 'first' ? -ids.length : to === 'last' ? ids.length : 0;
          // Ctrl Home is the first account, not the header above it.
          goBy(
            to === 'first' ? -Math.max(0, list.indexOf(tabRowId ?? ('' as AccountId))) : rowStep,
            columnStep,
            command.extends,
          );
        } else goBy(command.step.rows, command.step.columns, command.extends);
        break;
      case 'page': {
        const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeightPx) - 2);
        goBy(command.by * page, 0, command.extends);
        break;
      }
      case 'edit':
        if (tabColumnId === tickColumn && tabRowId !== null) toggleRow(tabRowId);
        else edit.begin(here);
        break;
      case 'select':
        if (tabRowId !== null) toggleRow(tabRowId);
        break;
      case 'selectRange':
        if (tabRowId !== null) selectTo(list, tabRowId, false);
        break;
      case 'selectAll':
        selectAll(list);
        break;
      case 'clear':
        if (useView.getState().selection.size === 0) return;
        select([]);
        break;
      case 'move':
        onMove();
        break;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const placeOf = (target: EventTarget): GridPlace | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
    const rowId = cell?.closest<HTMLElement>('[data-row]')?.dataset.row;
    const columnId = cell?.dataset.cell;
    return rowId === undefined || columnId === undefined ? null : { rowId: rowId as AccountId, columnId };
  };
  const onClick = (event: MouseEvent) => {
    const at = placeOf(event.target);
    if (at === null || at.rowId === null || edit.isEditing(at)) return;
    places.go(at);
    if (event.shiftKey) selectTo(list, at.rowId, false);
    else if (at.columnId === tickColumn || event.ctrlKey || event.metaKey) toggleRow(at.rowId);
  };

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label="Accounts"
      aria-rowcount={ids.length + 1}
      aria-colcount={placed.length + 1}
      aria-multiselectable="true"
      data-region="accounts"
      data-home=""
      className={styles.grid}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        if (event.target instanceof HTMLElement && event.target.closest('input') !== null) return;
        event.preventDefault();
        onCopy();
      }}
      onClick={onClick}
      onDoubleClick={(event) => {
        const at = placeOf(event.target);
        if (at !== null && at.columnId !== tickColumn && !edit.isEditing(at)) edit.begin(at);
      }}
    >
      <GridHeader
        list={list}
        ids={ids}
        columns={columns}
        placed={placed}
        drawn={drawn}
        widthPx={pinnedPx + cells.getTotalSize()}
        pinRoomPx={pinRoomPx}
        activeColumnId={tabRowId === null ? tabColumnId : null}
        onPlace={(columnId) => places.note({ rowId: null, columnId })}
      />
      <div
        role="rowgroup"
        className={styles.body}
        style={{ height: rows.getTotalSize() + footPx, width: pinnedPx + cells.getTotalSize() }}
      >
        {rows.getVirtualItems().map((item) => {
          const id = ids[item.index];
          return id === undefined ? null : (
            <GridRow
              key={id}
              id={id}
              rowIndex={item.index + 2}
              topPx={item.start}
              columns={drawn}
              currency={currency}
              activeColumnId={tabRowId === id ? tabColumnId : null}
              editing={edit.fieldIn(id)}
              revision={revision}
            />
          );
        })}
      </div>
    </div>
  );
}

/** What is in sight, and the one that has the keyboard. */
function withKept(range: Range, index: number): number[] {
  const drawn = defaultRangeExtractor(range);
  if (index < 0 || index >= range.count || drawn.includes(index)) return drawn;
  return [...drawn, index].sort((a, b) => a - b);
}

/** Pinned columns, then those in sight; the same array while they stay the same, so that rows need not look again. */
function useDrawnColumns(
  pinned: readonly PlacedColumn[],
  loose: readonly PlacedColumn[],
  items: readonly { readonly index: number; readonly start: number }[],
  pinnedPx: number,
): readonly DrawnColumn[] {
  const key = items.map((item) => `${item.index}@${item.start}`).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says all there is to say of `items`.
  return useMemo(() => {
    let leftPx = tickWidthPx;
    const drawn: DrawnColumn[] = pinned.map((each, index) => {
      const placed = { ...each, columnIndex: index + 2, leftPx, isLastPinned: index === pinned.length - 1 };
      leftPx += each.widthPx;
      return placed;
    });
    for (const { index, start } of items) {
      const each = loose[index];
      if (each === undefined) continue;
      drawn.push({
        ...each,
        columnIndex: pinned.length + index + 2,
        leftPx: pinnedPx + start,
        isLastPinned: false,
      });
    }
    return drawn;
  }, [pinned, loose, key, pinnedPx]);
}
