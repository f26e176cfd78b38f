// Decides how the board moves the focus within one lane: to a row, drawn yet or not, to what took a row's place, to the lane.
// Draws nothing.
import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { BoardColumns } from '../../store/board/columns';
import { holdKeys } from '../../ui/held-keys';
import type { LaneLayout, PlacedRow } from './lane-layout';
import type { LaneRow } from './lane-rows';
import type { LaneWindow } from './use-lane-window';

/** What the board may ask of a lane. */
export interface LaneHandle {
  /** Its rows as they stand now. */
  readonly layout: () => LaneLayout;
  /** Focuses a row, scrolled into view; `start` brings it to the top of the lane, `stay` scrolls nothing. */
  readonly focusKey: (key: string, align?: 'auto' | 'start' | 'stay') => boolean;
  /** Scrolls a row into view without taking the focus. */
  readonly reveal: (key: string) => void;
  /** Whether a row is seen, not only drawn. */
  readonly isSeen: (key: string) => boolean;
  /** Scrolls back to the first row. */
  readonly toTop: () => void;
  readonly activeKey: () => string | null;
  /** Focuses what took the place of the active row, which is gone; gives it back. Null in an empty lane. */
  readonly focusSuccessor: () => LaneRow | null;
  /** Focuses the row Tab goes to, and the lane itself where it has none. Scrolls nothing. */
  readonly takeFocus: () => void;
}

export interface LatestLane {
  readonly layout: LaneLayout;
  readonly activeKey: string | null;
  /** The number of the active row; -1 where there is none, or none any more. */
  readonly activeAt: number;
  readonly inSight: LaneWindow;
  /** What the numbers in the layout's rows stand for; other columns once the board was made anew. */
  readonly columns: () => BoardColumns;
}

interface LaneElements {
  readonly column: { readonly current: HTMLElement | null };
  readonly scroller: { readonly current: HTMLDivElement | null };
}

/** Gives the board the handle of a lane; `latest` is the lane as it was drawn last. */
export function useLaneHandle(
  handle: Ref<LaneHandle>,
  latest: { readonly current: LatestLane },
  setActiveKey: (key: string) => void,
  { column, scroller }: LaneElements,
): void {
  const wanted = useRef<string | null>(null);
  const stood = useRef<PlaceInLane | null>(null);
  useLayoutEffect(() => {
    const { layout, activeAt: index, inSight, columns } = latest.current;
    if (index < 0) return;
    // Kept once the row is gone: what comes after it is known to those who stood there.
    const place = layout.at(index);
    stood.current = { layout, index, place, columns: columns(), wasSeen: () => inSight.isSeen(place) };
  });
  useImperativeHandle(handle, () => {
    const focusKey: LaneHandle['focusKey'] = (key, align = 'auto') => {
      const { layout, inSight } = latest.current;
      const index = layout.indexOf(key);
      if (index < 0) return false;
      setActiveKey(key);
      if (align !== 'stay') inSight.scrollTo(index, align);
      wanted.current = key;
      focusWhenDrawn(scroller, key, wanted, holdKeys());
      return true;
    };
    return {
      layout: () => latest.current.layout,
      toTop: () => latest.current.inSight.toTop(),
      activeKey: () => latest.current.activeKey,
      reveal: (key) => {
        const { layout, inSight } = latest.current;
        inSight.scrollTo(layout.indexOf(key), 'auto');
      },
      isSeen: (key) => {
        const { layout, inSight } = latest.current;
        const index = layout.indexOf(key);
        return index >= 0 && inSight.isSeen(layout.at(index));
      },
      focusKey,
      focusSuccessor: () => {
        const row = successorOf(latest.current, stood.current);
        // Where one had scrolled away from the row, nothing is brought before one's eyes.
        if (row !== null) focusKey(row.key, stood.current?.wasSeen() === true ? 'auto' : 'stay');
        return row;
      },
      takeFocus: () => {
        const key = tabKeyOf(latest.current);
        if (key !== null) focusKey(key, 'stay');
        else if (column.current !== null) focusLane(column.current);
      },
    };
  }, [latest, setActiveKey, column, scroller]);
}

/** Where a row stood in the rows of its time. */
interface PlaceInLane {
  readonly layout: LaneLayout;
  readonly index: number;
  readonly place: PlacedRow;
  readonly columns: BoardColumns;
  readonly wasSeen: () => boolean;
}

/** After a card the next that stayed, as after a move by key, or the one before; else the row at the same place. */
function successorOf({ layout: now, columns }: LatestLane, stood: PlaceInLane | null): LaneRow | null {
  if (stood === null) return null;
  const { layout, index, place } = stood;
  const { row, ordinal } = place;
  const stays = (id: string) => now.indexOf(`card:${id}`) >= 0;
  // The rows of a board that was made anew since, as by the undo of an import, name accounts it has no more.
  const isCard = columns() === stood.columns && (row.kind === 'card' || row.kind === 'lifted');
  const card = isCard ? (layout.cardFrom(index, 1, stays) ?? layout.cardFrom(index, -1, stays)) : null;
  return card ?? now.reachable(ordinal);
}

/** The active row, else the first that is seen. */
function tabKeyOf({ layout, activeKey, activeAt, inSight }: LatestLane): string | null {
  if (activeAt >= 0) return activeKey;
  for (let index = inSight.first; index < Math.min(inSight.end, layout.rowCount); index += 1) {
    const place = layout.at(index);
    const row = inSight.isSeen(place) ? layout.reachable(place.ordinal) : null;
    if (row !== null) return row.key;
  }
  return layout.reachable(1)?.key ?? null;
}

/** For as long as it has the focus only: a lane that could always have it would take it with each click beside a card. */
function focusLane(column: HTMLElement): void {
  column.tabIndex = -1;
  column.focus({ preventScroll: true });
  column.addEventListener('blur', () => column.removeAttribute('tabindex'), { once: true });
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
