// Decides how one lane shows its rows: virtualised, focusable, droppable. What keys and drops do is decided by the board.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { AccountId, ScenarioId } from '../../../shared/records/ids';
import { type BoardLane, laneName } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { usePreferences } from '../../store/preferences';
import { useCurrency, useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { cx } from '../../ui/cx';
import { hasBadges } from './Card';
import type { BoardDifference, GroupDifference } from './difference';
import { type DragState, type DragTarget, useDrag } from './drag-state';
import { EmptyLane } from './EmptyLane';
import styles from './Lane.module.css';
import { LaneHeader, laneLabel } from './LaneHeader';
import { LaneRowView } from './LaneRowView';
import { type LaneRow, laneRows, rowHeightPx } from './lane-rows';
import { cardsOfGroup, type Matches } from './matches';
import { makeLaneDropTarget } from './use-lane-drag';

/** What the board may ask of a lane. */
export interface LaneHandle {
  readonly rows: () => readonly LaneRow[];
  /** Focuses a row, scrolled into view; `start` brings it to the top of the lane. */
  readonly focusKey: (key: string, align?: 'auto' | 'start') => boolean;
  /** Scrolls a row into view without taking the focus. */
  readonly reveal: (key: string) => void;
  readonly activeKey: () => string | null;
  /** Where a row of this place stands in its lane, in pixels. */
  readonly boundsOf: (index: number) => { readonly start: number; readonly end: number } | undefined;
}

export interface LaneProps {
  readonly lane: BoardLane;
  readonly board: BoardIndex;
  readonly scenarioId: ScenarioId | null;
  readonly matches: Matches | null;
  /** What the plan takes and brings; null in the other views. */
  readonly difference: BoardDifference | null;
  readonly handle: Ref<LaneHandle>;
  readonly onRowKey: (event: KeyboardEvent, row: LaneRow, lane: BoardLane) => void;
  readonly onCardClick: (event: MouseEvent, id: AccountId) => void;
  readonly onCardMenu: (id: AccountId, element: HTMLElement) => void;
  readonly onToggleGroup: (groupKey: string, all: boolean) => void;
  readonly onOpenGroup: (groupKey: string) => void;
  readonly startDrag: (id: AccountId, element: HTMLElement) => () => void;
}

const none: readonly AccountId[] = [];
const nothingLifted: ReadonlySet<AccountId> = new Set();

/** Rows beyond the visible ones that are kept ready for scrolling. */
const overscanRows = 8;

export function Lane(props: LaneProps) {
  const { lane, board, matches, difference } = props;
  const totals = useRecords(() => board.lane(lane));
  const knowsSpend = useRecords(() => board.totals.withSpend > 0);
  const currency = useCurrency();
  const columnRef = useRef<HTMLElement>(null);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const isNarrow = lane === 'unassigned';
  const isComfortable = usePreferences((state) => state.density === 'comfortable');
  const rows = useLaneRows(lane, board, matches, difference);
  const [activeKey, setActiveKey] = useState<string | null>(null);

  const firstFocusable = rows.find(isFocusable)?.key ?? null;
  const tabKey = activeKey !== null && rows.some((row) => row.key === activeKey) ? activeKey : firstFocusable;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: (index) => heightOf(rows[index], board, isNarrow, isComfortable, difference !== null),
    // A new function tells the virtualizer that every height may have changed: only when the rows did. Nothing is
    // measured, so a place is key enough: names of thousands of rows took longer to hash than all else here.
    // biome-ignore lint/correctness/useExhaustiveDependencies: new with the rows, though it does not ask them.
    getItemKey: useCallback((index: number) => index, [rows, isComfortable]),
    overscan: overscanRows,
    rangeExtractor: (range) => withKept(range, rows, tabKey),
  });

  const latest = useRef({ rows, activeKey, virtualizer });
  latest.current = { rows, activeKey, virtualizer };
  useLaneHandle(props.handle, latest, setActiveKey, scrollerRef);
  useLaneDrop(lane, board, columnRef, scrollerRef, latest);

  const ordinals = useMemo(() => ordinalsOf(rows), [rows]);
  const isTarget = useDrag((drag) => drag?.target?.lane === lane && drag.target.groupKey === null);

  return (
    <section
      ref={columnRef}
      className={cx(styles.lane, isNarrow && styles.narrow, isTarget && styles.target)}
      aria-label={laneLabel(totals, currency, knowsSpend)}
      data-lane={lane}
    >
      <LaneHeader
        totals={totals}
        unit={board.loadSettings.unit}
        currency={currency}
        knowsSpend={knowsSpend}
      />
      <div ref={scrollerRef} className={styles.scroller} data-lane-body="">
        {rows.length === 0 ? (
          <EmptyLane lane={lane} isFiltered={matches !== null} isEmptyBook={board.totals.accounts === 0} />
        ) : (
          <div
            role="treegrid"
            aria-label={`${laneName[lane]} accounts`}
            aria-rowcount={ordinals.count}
            aria-multiselectable="true"
            className={styles.rows}
            style={{ height: virtualizer.getTotalSize() }}
          >
            <TargetFrame rows={rows} offsetOf={(index) => virtualizer.measurementsCache[index]?.start ?? 0} />
            {virtualizer.getVirtualItems().map((item) => {
              const row = rows[item.index];
              return row === undefined ? null : (
                <LaneRowView
                  key={row.key}
                  row={row}
                  topPx={item.start}
                  heightPx={item.size}
                  ordinal={ordinals.at[item.index] ?? 0}
                  isTabStop={row.key === tabKey}
                  isNarrow={isNarrow}
                  onFocus={() => setActiveKey(row.key)}
                  {...props}
                />
              );
            })}
          </div>
        )}
      </div>
    </section>
  );
}

/** Groups the plan leaves nobody in, where they stand no more: the difference still says who left them. */
function emptiedKeys(
  lane: BoardLane,
  board: BoardIndex,
  shownKeys: readonly string[],
  difference: BoardDifference | null,
): string[] {
  if (difference === null || board.arrangement.grouping !== 'seller') return [];
  const shown = new Set(shownKeys);
  return [...difference.keys()].filter((key) => key.startsWith(`${lane}/`) && !shown.has(key));
}

/** Those the plan takes from a group, as far as they pass the filter. */
function leavingOf(
  change: GroupDifference | undefined,
  board: BoardIndex,
  matches: Matches | null,
): readonly AccountId[] {
  if (change === undefined || matches === null) return change?.leaving ?? none;
  return change.leaving.filter((id) => matches.passes(board.columns.slotOf(id) ?? -1));
}

/** The rows of a lane, again only when its groups, the filter, the folds or the hand change. */
function useLaneRows(
  lane: BoardLane,
  board: BoardIndex,
  matches: Matches | null,
  difference: BoardDifference | null,
): LaneRow[] {
  // Totals are made anew with every change that can move a row or change its badges.
  const totals = useRecords(() => board.lane(lane));
  const collapsed = useView((state) => state.collapsed);
  const shownCards = useView((state) => state.shownCards);
  const lifted = useDrag((drag) => drag?.lifted ?? nothingLifted);
  const gapGroup = useDrag((drag) => (drag?.target?.lane === lane ? drag.gapGroupKey : null));
  const top = useDrag((drag) => drag?.ids[0] ?? null);
  return useMemo(() => {
    const keys = [...totals.groupKeys, ...emptiedKeys(lane, board, totals.groupKeys, difference)];
    const groups = keys.flatMap((key) => {
      const group = difference === null ? board.group(key) : board.groupOrEmpty(key);
      if (group === undefined) return [];
      const { count, first } = cardsOfGroup(group, matches, (slot) => board.columns.idAt(slot));
      const leaving = leavingOf(difference?.get(key), board, matches);
      return { key, count: group.count, shown: count, first, leaving };
    });
    const isBelow = (id: AccountId) => top !== null && board.compareCards(top, id) < 0;
    const gap = gapGroup === null ? null : { groupKey: gapGroup, isBelow };
    return laneRows({ groups, isFiltered: matches !== null, collapsed, shownCards, lifted, gap });
  }, [lane, totals, board, matches, difference, collapsed, shownCards, lifted, gapGroup, top]);
}

/** The rows in sight, and those that must stay drawn out of sight: the one Tab goes to, and those in the hand. */
function withKept(range: Range, rows: readonly LaneRow[], tabKey: string | null): number[] {
  const drawn = new Set(defaultRangeExtractor(range));
  // Asked with every step of the scroll, of thousands of rows: no object per row.
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as LaneRow;
    if (row.kind === 'lifted' || row.key === tabKey) drawn.add(index);
  }
  return [...drawn].sort((a, b) => a - b);
}

function heightOf(
  row: LaneRow | undefined,
  board: BoardIndex,
  isNarrow: boolean,
  isComfortable: boolean,
  saysFrom: boolean,
): number {
  if (row === undefined) return 0;
  const card = row.kind === 'card' ? board.row(row.id) : undefined;
  return rowHeightPx(row, {
    isNarrow,
    isComfortable,
    hasBadges: card !== undefined && hasBadges(card, isNarrow, saysFrom),
    hasMeter: row.kind === 'group' && board.capacityOf(row.groupKey) !== null,
  });
}

function isFocusable(row: LaneRow): boolean {
  return row.kind === 'group' || row.kind === 'card' || row.kind === 'left' || row.kind === 'more';
}

/** Row numbers for screen readers, by the row's place: only rows that can be reached are counted, others have 0. */
function ordinalsOf(rows: readonly LaneRow[]): { readonly at: Uint32Array; readonly count: number } {
  const at = new Uint32Array(rows.length);
  let count = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as LaneRow;
    if (!isFocusable(row) && row.kind !== 'lifted') continue;
    count += 1;
    at[index] = count;
  }
  return { at, count };
}

type Latest = {
  current: { rows: readonly LaneRow[]; activeKey: string | null; virtualizer: LaneVirtualizer };
};
type LaneVirtualizer = ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>;

function useLaneHandle(
  handle: Ref<LaneHandle>,
  latest: Latest,
  setActiveKey: (key: string) => void,
  scrollerRef: { readonly current: HTMLDivElement | null },
): void {
  const wanted = useRef<string | null>(null);
  useImperativeHandle(handle, () => ({
    rows: () => latest.current.rows,
    activeKey: () => latest.current.activeKey,
    boundsOf: (index) => latest.current.virtualizer.measurementsCache[index],
    reveal: (key) => {
      const index = latest.current.rows.findIndex((row) => row.key === key);
      if (index >= 0) latest.current.virtualizer.scrollToIndex(index, { align: 'auto' });
    },
    focusKey: (key, align = 'auto') => {
      const index = latest.current.rows.findIndex((row) => row.key === key);
      if (index < 0) return false;
      setActiveKey(key);
      latest.current.virtualizer.scrollToIndex(index, { align });
      wanted.current = key;
      focusWhenDrawn(scrollerRef, key, () => wanted.current === key);
      return true;
    },
  }));
}

/** The row may only be drawn after the scroll; a few frames are enough. */
function focusWhenDrawn(
  scrollerRef: { readonly current: HTMLDivElement | null },
  key: string,
  isWanted: () => boolean,
  tries = 4,
): void {
  // A later wish for focus wins: End and then Home must end at Home.
  if (!isWanted()) return;
  const element = scrollerRef.current?.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(key)}"]`);
  if (element) element.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusWhenDrawn(scrollerRef, key, isWanted, tries - 1));
}

/** Whether a drop would put a seller over capacity; a lane itself has no limit of its own. */
export function wouldExceed(board: BoardIndex): (drag: DragState, target: DragTarget) => boolean {
  return (drag, { groupKey }) => {
    const capacity = groupKey === null ? null : board.capacityOf(groupKey);
    if (groupKey === null || capacity === null) return false;
    return board.loadOf(groupKey) + drag.load - (drag.leavingLoad.get(groupKey) ?? 0) > capacity;
  };
}

function useLaneDrop(
  lane: BoardLane,
  board: BoardIndex,
  columnRef: { readonly current: HTMLElement | null },
  scrollerRef: { readonly current: HTMLDivElement | null },
  latest: Latest,
): void {
  useEffect(() => {
    const column = columnRef.current;
    const scroller = scrollerRef.current;
    if (column === null || scroller === null) return;
    return makeLaneDropTarget(column, scroller, {
      lane,
      groupKeyAt: (clientYPx) => {
        const box = scroller.getBoundingClientRect();
        if (clientYPx < box.top) return null;
        const { virtualizer, rows } = latest.current;
        const item = virtualizer.getVirtualItemForOffset(clientYPx - box.top + scroller.scrollTop);
        const row = item === undefined ? undefined : rows[item.index];
        const isBelow = clientYPx - box.top + scroller.scrollTop > virtualizer.getTotalSize();
        return row === undefined || isBelow ? null : row.groupKey;
      },
      wouldExceed: wouldExceed(board),
    });
  }, [lane, board, columnRef, scrollerRef, latest]);
}

/** The outline around the whole group a drop would go to: the group is the target, not a place in it. */
function TargetFrame(props: { rows: readonly LaneRow[]; offsetOf: (index: number) => number }) {
  const groupKey = useDrag((drag) => drag?.target?.groupKey ?? null);
  const isOver = useDrag((drag) => drag?.wouldExceed === true);
  const first = groupKey === null ? -1 : props.rows.findIndex((row) => row.groupKey === groupKey);
  if (first < 0) return null;
  const end = props.rows.findIndex((row) => row.groupKey === groupKey && row.kind === 'end');
  const top = props.offsetOf(first);
  return (
    <div
      aria-hidden="true"
      className={cx(styles.targetFrame, isOver && styles.targetOver)}
      style={{ top, height: props.offsetOf(end) - top + 2 }}
    />
  );
}
