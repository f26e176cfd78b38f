// Decides how one lane shows its rows: virtualised, focusable, droppable. What keys and drops do is decided by the board.
import { type KeyboardEvent, type MouseEvent, memo, useCallback, useEffect, useRef, useState } from 'react';
import type { AccountId, ScenarioId } from '../../../shared/records/ids';
import { type BoardLane, laneName } from '../../../shared/records/lane';
import type { Matches } from '../../store/board/matches';
import type { BoardIndex } from '../../store/board-index';
import { usePreferences } from '../../store/preferences';
import { useCurrency, useRecords } from '../../store/records';
import { cx } from '../../ui/cx';
import type { BoardDifference } from './difference';
import { dragState, goalOfDrag, useDrag } from './drag-state';
import { drawnRows, topOf } from './drawn-rows';
import { EmptyLane } from './EmptyLane';
import { judgeTarget } from './judge-target';
import styles from './Lane.module.css';
import { LaneHeader, laneLabel } from './LaneHeader';
import { LaneRowView } from './LaneRowView';
import { landingGroups } from './landing';
import type { LaneLayout } from './lane-layout';
import type { LaneRow } from './lane-rows';
import { makeLaneDropTarget } from './use-lane-drag';
import { type LaneHandle, type LatestLane, useLaneHandle } from './use-lane-handle';
import { useLaneLayout } from './use-lane-layout';
import { useLaneWindow } from './use-lane-window';
import { useRowElements } from './use-row-elements';

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
  readonly onFold: (lane: BoardLane) => void;
  /** Makes an element the handle of whichever account it shows. */
  readonly startDrag: (accountId: () => AccountId, element: HTMLElement) => () => void;
}

/** What a key is about that is pressed with the focus on a lane without rows: one can go beside, and let go of things. */
const noRow: LaneRow = { kind: 'end', key: 'end:', groupKey: '' };

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

  const columns = () => board.columns;
  const latest = useRef<LatestLane>({ layout, activeKey, activeAt, inSight, columns });
  latest.current = { layout, activeKey, activeAt, inSight, columns };
  const { onHandle } = props;
  const handle = useCallback((made: LaneHandle | null) => onHandle(lane, made), [onHandle, lane]);
  useLaneHandle(handle, latest, setActiveKey, { column: columnRef, scroller: scrollerRef });
  useLaneDrop(lane, board, columnRef, scrollerRef, latest);

  const isTarget = useDrag((drag) => {
    const goal = goalOfDrag(drag);
    return goal?.lane === lane && goal.groupKey === null;
  });

  return (
    <section
      ref={columnRef}
      className={cx(styles.lane, isNarrow && styles.narrow, isTarget && styles.target)}
      aria-label={laneLabel(totals, currency, knowsSpend)}
      data-lane={lane}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) props.onRowKey(event, noRow, lane);
      }}
    >
      <LaneHeader
        totals={totals}
        unit={unit}
        currency={currency}
        knowsSpend={knowsSpend}
        onFold={() => props.onFold(lane)}
      />
      <div ref={scrollerRef} className={styles.scroller} data-lane-body="">
        {layout.rowCount === 0 ? (
          <EmptyLane lane={lane} isFiltered={matches !== null} isEmptyBook={isEmptyBook} />
        ) : (
          <div
            role="treegrid"
            aria-label={`${laneName[lane]} accounts`}
            aria-rowcount={layout.reachableCount}
            aria-multiselectable="true"
            data-home=""
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

function useLaneDrop(
  lane: BoardLane,
  board: BoardIndex,
  columnRef: { readonly current: HTMLElement | null },
  scrollerRef: { readonly current: HTMLDivElement | null },
  latest: { readonly current: LatestLane },
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
      judge: judgeTarget(board),
    });
  }, [lane, board, columnRef, scrollerRef, latest]);
}

/** A hand of thousands is looked through once for the lane, not with each step. */
function rememberedLanding(lane: BoardLane, board: BoardIndex): (groupKey: string | null) => string | null {
  let known: { ids: readonly AccountId[]; landing: ReturnType<typeof landingGroups> } | null = null;
  return (groupKey) => {
    const ids = dragState()?.ids;
    const { book } = useRecords.getState();
    if (groupKey === null || ids === undefined || book === null) return groupKey;
    if (known?.ids !== ids) known = { ids, landing: landingGroups(board, book, ids) };
    return known.landing({ lane, groupKey });
  };
}

/** The outline around the whole group a drop would go to: the group is the target, not a place in it. */
function TargetFrame({ layout }: { readonly layout: LaneLayout }) {
  const groupKey = useDrag((drag) => goalOfDrag(drag)?.groupKey ?? null);
  const isOver = useDrag((drag) => drag?.wouldExceed === true);
  const bounds = groupKey === null ? null : layout.boundsOfGroup(groupKey);
  if (bounds === null) return null;
  return (
    <div
      aria-hidden="true"
      data-target-frame=""
      className={cx(styles.targetFrame, isOver && styles.targetOver)}
      style={{ top: bounds.topPx, height: bounds.endPx - bounds.topPx + 2 }}
    />
  );
}
