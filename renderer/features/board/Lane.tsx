// Decides how one lane shows its rows: virtualised, focusable, droppable. What keys and drops do is decided by the board.
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { AccountId, ScenarioId } from '../../../shared/records/ids';
import { type BoardLane, laneName } from '../../../shared/records/lane';
import type { Matches } from '../../store/board/matches';
import type { BoardIndex } from '../../store/board-index';
import { usePreferences } from '../../store/preferences';
import { useCurrency, useRecords } from '../../store/records';
import { cx } from '../../ui/cx';
import { holdKeys } from '../../ui/held-keys';
import type { BoardDifference } from './difference';
import { type DragState, type DragTarget, dragState, useDrag } from './drag-state';
import { drawnRows, topOf } from './drawn-rows';
import { EmptyLane } from './EmptyLane';
import styles from './Lane.module.css';
import { LaneHeader, laneLabel } from './LaneHeader';
import { LaneRowView } from './LaneRowView';
import { landingGroup } from './landing';
import type { LaneLayout } from './lane-layout';
import type { LaneRow } from './lane-rows';
import { makeLaneDropTarget } from './use-lane-drag';
import { useLaneLayout } from './use-lane-layout';
import { type LaneWindow, useLaneWindow } from './use-lane-window';
import { useRowElements } from './use-row-elements';

/** What the board may ask of a lane. */
export interface LaneHandle {
  /** Its rows as they stand now. */
  readonly layout: () => LaneLayout;
  /** Focuses a row, scrolled into view; `start` brings it to the top of the lane. */
  readonly focusKey: (key: string, align?: 'auto' | 'start') => boolean;
  /** Scrolls a row into view without taking the focus. */
  readonly reveal: (key: string) => void;
  /** Scrolls back to the first row. */
  readonly toTop: () => void;
  readonly activeKey: () => string | null;
}

export interface LaneProps {
  readonly lane: BoardLane;
  readonly board: BoardIndex;
  readonly scenarioId: ScenarioId | null;
  readonly matches: Matches | null;
  /** What the plan takes and brings; null in the other views. */
  readonly difference: BoardDifference | null;
  /** Told of each lane as it comes and goes. */
  readonly onHandle: (lane: BoardLane, handle: LaneHandle | null) => void;
  readonly onRowKey: (event: KeyboardEvent, row: LaneRow, lane: BoardLane) => void;
  readonly onCardClick: (event: MouseEvent, id: AccountId) => void;
  readonly onCardMenu: (id: AccountId, element: HTMLElement) => void;
  readonly onToggleGroup: (groupKey: string, all: boolean) => void;
  readonly onOpenGroup: (groupKey: string) => void;
  /** Makes an element the handle of whichever account it shows. */
  readonly startDrag: (accountId: () => AccountId, element: HTMLElement) => () => void;
}

/** Not drawn again for a letter that changes nothing: then its matches are the same. */
export const Lane = memo(LaneNow);

function LaneNow(props: LaneProps) {
  const { lane, board, matches, difference } = props;
  const totals = useRecords(() => board.lane(lane));
  const knowsSpend = useRecords(() => board.totals.withSpend > 0);
  const isEmptyBook = useRecords(() => board.totals.accounts === 0);
  const unit = useRecords(() => board.loadSettings.unit);
  const currency = useCurrency();
  const columnRef = useRef<HTMLElement>(null);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const isNarrow = lane === 'unassigned';
  const isComfortable = usePreferences((state) => state.density === 'comfortable');
  const layout = useLaneLayout(lane, board, matches, difference, { isNarrow, isComfortable });
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const activeAt = activeKey === null ? -1 : layout.indexOf(activeKey);
  const tabAt = activeAt >= 0 ? activeAt : layout.firstReachableIndex;
  const held = useDrag((drag) => drag?.ids[0] ?? null);
  const inSight = useLaneWindow(scrollerRef, layout);
  const heldAt = held === null ? -1 : layout.indexOf(`card:${held}`);
  const drawn = drawnRows(layout, inSight, [tabAt, heldAt]);
  const tabKey = tabAt < 0 ? null : layout.at(tabAt).row.key;

  const elements = useRowElements(drawn, matches);

  const latest = useRef({ layout, activeKey, inSight });
  latest.current = { layout, activeKey, inSight };
  const { onHandle } = props;
  const handle = useCallback((made: LaneHandle | null) => onHandle(lane, made), [onHandle, lane]);
  useLaneHandle(handle, latest, setActiveKey, scrollerRef);
  useLaneDrop(lane, board, columnRef, scrollerRef, latest);

  const isTarget = useDrag((drag) => drag?.target?.lane === lane && drag.target.groupKey === null);

  return (
    <section
      ref={columnRef}
      className={cx(styles.lane, isNarrow && styles.narrow, isTarget && styles.target)}
      aria-label={laneLabel(totals, currency, knowsSpend)}
      data-lane={lane}
    >
      <LaneHeader totals={totals} unit={unit} currency={currency} knowsSpend={knowsSpend} />
      <div ref={scrollerRef} className={styles.scroller} data-lane-body="">
        {layout.rowCount === 0 ? (
          <EmptyLane lane={lane} isFiltered={matches !== null} isEmptyBook={isEmptyBook} />
        ) : (
          <div
            role="treegrid"
            aria-label={`${laneName[lane]} accounts`}
            aria-rowcount={layout.reachableCount}
            aria-multiselectable="true"
            className={styles.rows}
            style={{ height: layout.heightPx, paddingTop: topOf(layout, inSight) }}
          >
            <TargetFrame layout={layout} />
            {drawn.map(({ row, ...place }) => (
              <LaneRowView
                key={elements.get(row.key)}
                row={row}
                {...place}
                isTabStop={row.key === tabKey}
                isNarrow={isNarrow}
                onFocus={() => setActiveKey(row.key)}
                {...props}
              />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

type Latest = { current: { layout: LaneLayout; activeKey: string | null; inSight: LaneWindow } };

function useLaneHandle(
  handle: Ref<LaneHandle>,
  latest: Latest,
  setActiveKey: (key: string) => void,
  scrollerRef: { readonly current: HTMLDivElement | null },
): void {
  const wanted = useRef<string | null>(null);
  useImperativeHandle(
    handle,
    () => ({
      layout: () => latest.current.layout,
      toTop: () => latest.current.inSight.toTop(),
      activeKey: () => latest.current.activeKey,
      reveal: (key) => {
        const { layout, inSight } = latest.current;
        inSight.scrollTo(layout.indexOf(key), 'auto');
      },
      focusKey: (key, align = 'auto') => {
        const { layout, inSight } = latest.current;
        const index = layout.indexOf(key);
        if (index < 0) return false;
        setActiveKey(key);
        inSight.scrollTo(index, align);
        wanted.current = key;
        focusWhenDrawn(scrollerRef, key, wanted, holdKeys());
        return true;
      },
    }),
    [latest, setActiveKey, scrollerRef],
  );
}

/** Frames a row may take to be drawn after the scroll, on a slow machine. */
const patienceFrames = 30;

/** The row may only be drawn after the scroll; what is typed meanwhile is for it. */
function focusWhenDrawn(
  scrollerRef: { readonly current: HTMLDivElement | null },
  key: string,
  wanted: { current: string | null },
  release: () => void,
  tries = patienceFrames,
): void {
  // A later wish for focus wins: End and then Home must end at Home. One that was granted is none any more.
  const lane = wanted.current === key ? scrollerRef.current : null;
  const element = lane?.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(key)}"]`);
  if (element) {
    wanted.current = null;
    element.focus({ preventScroll: true });
  }
  if (element || lane === null || tries === 0) release();
  else requestAnimationFrame(() => focusWhenDrawn(scrollerRef, key, wanted, release, tries - 1));
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
    const landing = rememberedLanding(lane, board);
    return makeLaneDropTarget(column, {
      lane,
      groupKeyAt: (clientYPx) => {
        const box = scroller.getBoundingClientRect();
        if (clientYPx < box.top) return null;
        return landing(latest.current.layout.groupAtPx(clientYPx - box.top + scroller.scrollTop));
      },
      wouldExceed: wouldExceed(board),
    });
  }, [lane, board, columnRef, scrollerRef, latest]);
}

/** A hand of thousands is asked once for each group it comes over, not with each step. */
function rememberedLanding(lane: BoardLane, board: BoardIndex): (groupKey: string | null) => string | null {
  let known: { ids: readonly AccountId[]; groupKey: string; landing: string | null } | null = null;
  return (groupKey) => {
    const ids = dragState()?.ids;
    const { book } = useRecords.getState();
    if (groupKey === null || ids === undefined || book === null) return groupKey;
    if (known?.ids !== ids || known.groupKey !== groupKey) {
      known = { ids, groupKey, landing: landingGroup(board, book, ids, { lane, groupKey }) };
    }
    return known.landing;
  };
}

/** The outline around the whole group a drop would go to: the group is the target, not a place in it. */
function TargetFrame({ layout }: { readonly layout: LaneLayout }) {
  const groupKey = useDrag((drag) => drag?.target?.groupKey ?? null);
  const isOver = useDrag((drag) => drag?.wouldExceed === true);
  const bounds = groupKey === null ? null : layout.boundsOfGroup(groupKey);
  if (bounds === null) return null;
  return (
    <div
      aria-hidden="true"
      className={cx(styles.targetFrame, isOver && styles.targetOver)}
      style={{ top: bounds.topPx, height: bounds.endPx - bounds.topPx + 2 }}
    />
  );
}
