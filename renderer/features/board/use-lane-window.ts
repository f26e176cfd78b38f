// Decides which rows of a lane are drawn: those in sight and a few beyond. Knows no row.
import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { LaneLayout, PlacedRow } from './lane-layout';

/** How far beyond what is seen rows are drawn: more than a wheel turns in one frame. */
const beyondPx = 240;

export interface LaneWindow {
  /** The numbers of the first row to draw and of the first no more. */
  readonly first: number;
  readonly end: number;
  /** Scrolls a row into sight; `start` brings it to the top. */
  readonly scrollTo: (index: number, align: 'auto' | 'start') => void;
  /** Whether the middle of what stands there is seen. */
  readonly isSeen: (place: Pick<PlacedRow, 'topPx' | 'heightPx'>) => boolean;
  /** Back to the first row; asks the page nothing where the lane stands there already. */
  readonly toTop: () => void;
}

/** The window of a lane's scroller over its rows. The lane is drawn again only when other rows come into it. */
export function useLaneWindow(scroller: RefObject<HTMLElement | null>, layout: LaneLayout): LaneWindow {
  // What is seen, in pixels of the lane's content. Before the first look: about what a lane has of the window.
  const seen = useRef({ topPx: 0, heightPx: window.innerHeight * 0.7 });
  const aroundPx = useAround();
  const drawn = useRef('');
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const range = rangeOf(layout, seen.current, aroundPx);
  const latest = useRef({ layout, aroundPx });

  const look = useCallback(
    (isScroll: boolean) => {
      const element = scroller.current;
      if (element === null) return;
      seen.current = { topPx: element.scrollTop, heightPx: element.clientHeight };
      const next = keyOf(rangeOf(latest.current.layout, seen.current, latest.current.aroundPx));
      if (next === drawn.current) return;
      // Drawn in the very frame that scrolls: a later one would show a hole.
      if (isScroll) flushSync(drawAgain);
      else drawAgain();
    },
    [scroller],
  );
  useLayoutEffect(() => {
    latest.current = { layout, aroundPx };
    drawn.current = keyOf(range);
  });
  // Fewer rows may have let the browser scroll by itself. Not asked otherwise: the answer costs a layout.
  const heightPx = layout.heightPx;
  useLayoutEffect(() => {
    if (heightPx < seen.current.topPx + seen.current.heightPx) look(false);
  }, [heightPx, look]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const onScroll = () => look(true);
    const observer = new ResizeObserver(() => look(false));
    look(false);
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [scroller, look]);

  const scrollTo = useCallback(
    (index: number, align: 'auto' | 'start') => {
      const element = scroller.current;
      const { layout: rows } = latest.current;
      if (element === null || index < 0 || index >= rows.rowCount) return;
      const { topPx, heightPx } = rows.at(index);
      const lastTopPx = topPx + heightPx - element.clientHeight;
      if (align === 'start' || topPx < element.scrollTop) element.scrollTop = topPx;
      else if (lastTopPx > element.scrollTop) element.scrollTop = lastTopPx;
      look(false);
    },
    [scroller, look],
  );
  const toTop = useCallback(() => {
    if (scroller.current === null || seen.current.topPx === 0) return;
    scroller.current.scrollTop = 0;
    look(false);
  }, [scroller, look]);
  const isSeen = useCallback(
    ({ topPx, heightPx }: Pick<PlacedRow, 'topPx' | 'heightPx'>) => {
      // Asked of the page: it may have been scrolled since the last look.
      const middlePx = topPx + heightPx / 2 - (scroller.current?.scrollTop ?? seen.current.topPx);
      return middlePx >= 0 && middlePx <= seen.current.heightPx;
    },
    [scroller],
  );
  const { first, end } = range;
  return useMemo(() => ({ first, end, scrollTo, isSeen, toTop }), [first, end, scrollTo, isSeen, toTop]);
}

/** How far beyond what is seen rows are drawn: nothing at first, so that what is seen stands a little earlier. */
function useAround(): number {
  const [aroundPx, setAroundPx] = useState(0);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setAroundPx(beyondPx));
    return () => cancelAnimationFrame(frame);
  }, []);
  return aroundPx;
}

interface Range {
  readonly first: number;
  readonly end: number;
}

function rangeOf(
  layout: LaneLayout,
  { topPx, heightPx }: { topPx: number; heightPx: number },
  aroundPx: number,
): Range {
  if (layout.rowCount === 0) return { first: 0, end: 0 };
  const top = Math.max(0, Math.min(topPx, layout.heightPx - heightPx));
  return {
    first: layout.indexAtPx(top - aroundPx),
    end: layout.indexAtPx(top + heightPx + aroundPx) + 1,
  };
}

function keyOf({ first, end }: Range): string {
  return `${first} ${end}`;
}
