// Decides how a rectangle drawn over empty lane space selects cards: where it begins, what it touches, how it ends.
import { type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import { select, useView } from '../../store/view';
import { followPointerInDrawer } from './card-focus';
import { cardsBetween, scrollStepPx } from './marquee-hits';
import type { LaneHandle } from './use-lane-handle';

/** The rectangle in pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Marquee {
  readonly box: Box | null;
  readonly begin: (event: PointerEvent<HTMLElement>) => void;
}

/** Less than this is a press, not a rectangle. */
const startPx = 4;

/** The rectangle of the board, if one is being drawn. */
export function useMarquee(handles: RefObject<Map<BoardLane, LaneHandle>>): Marquee {
  const [box, setBox] = useState<Box | null>(null);
  const running = useRef<MarqueeRun | null>(null);
  useEffect(() => () => running.current?.end(), []);
  return useMemo(
    () => ({
      box,
      begin: (event) => {
        const lane = emptyLaneUnder(event);
        if (lane === null) return;
        // No text is marked while the rectangle grows; the focus stays where it was, until there is a selection.
        event.preventDefault();
        running.current?.end();
        running.current = new MarqueeRun(event, lane, handles.current, setBox);
      },
    }),
    [box, handles],
  );
}

/** The scrolling body of the lane under the pointer, when nothing of its own is there. */
function emptyLaneUnder(event: PointerEvent<HTMLElement>): HTMLElement | null {
  if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof Element)) return null;
  if (event.target.closest('[role="gridcell"], button, a, input, header') !== null) return null;
  // The margin of a card belongs to its row, and is empty; a header is a place of its own.
  if (event.target.closest('[role="row"]:not([data-account])') !== null) return null;
  const lane = event.target.closest<HTMLElement>('section[data-lane]');
  const scroller = lane === null ? null : scrollerOf(lane);
  if (scroller === null) return null;
  // A press on the scroll bar scrolls.
  const isOnBar = event.clientX - scroller.getBoundingClientRect().left > scroller.clientWidth;
  return isOnBar ? null : lane;
}

function scrollerOf(lane: HTMLElement): HTMLElement | null {
  return lane.querySelector<HTMLElement>(':scope > [data-lane-body]');
}

class MarqueeRun {
  readonly #lane: HTMLElement;
  readonly #handles: ReadonlyMap<BoardLane, LaneHandle>;
  readonly #setBox: (box: Box | null) => void;
  readonly #before: ReadonlySet<AccountId>;
  readonly #adds: boolean;
  readonly #startX: number;
  /** In pixels of the lane's content, so that it stays where it was when the lane scrolls. */
  readonly #startContentY: number;
  #x: number;
  #y: number;
  #hasBegun = false;
  #frame = 0;
  #last = '';

  constructor(
    event: PointerEvent<HTMLElement>,
    lane: HTMLElement,
    handles: ReadonlyMap<BoardLane, LaneHandle>,
    setBox: (box: Box | null) => void,
  ) {
    this.#lane = lane;
    this.#handles = handles;
    this.#setBox = setBox;
    this.#before = useView.getState().selection;
    this.#adds = event.ctrlKey || event.metaKey || event.shiftKey;
    this.#x = event.clientX;
    this.#y = event.clientY;
    this.#startX = event.clientX;
    this.#startContentY = event.clientY - this.#contentTopOf(lane);
    window.addEventListener('pointermove', this.#onMove);
    window.addEventListener('pointerup', this.#onUp);
    window.addEventListener('pointercancel', this.#giveUp);
    window.addEventListener('keydown', this.#onKey, { capture: true });
  }

  end(): void {
    window.removeEventListener('pointermove', this.#onMove);
    window.removeEventListener('pointerup', this.#onUp);
    window.removeEventListener('pointercancel', this.#giveUp);
    window.removeEventListener('keydown', this.#onKey, { capture: true });
    cancelAnimationFrame(this.#frame);
    document.body.style.userSelect = '';
    this.#setBox(null);
  }

  /** Where the first pixel of a lane's content stands in the window. */
  #contentTopOf(lane: HTMLElement): number {
    const scroller = scrollerOf(lane);
    return scroller === null ? 0 : scroller.getBoundingClientRect().top - scroller.scrollTop;
  }

  #onMove = (event: globalThis.PointerEvent): void => {
    this.#x = event.clientX;
    this.#y = event.clientY;
    if (this.#hasBegun) return;
    const movedX = Math.abs(this.#x - this.#startX);
    const movedY = Math.abs(this.#y - this.#contentTopOf(this.#lane) - this.#startContentY);
    if (Math.max(movedX, movedY) < startPx) return;
    this.#hasBegun = true;
    document.body.style.userSelect = 'none';
    this.#step();
  };

  #onUp = (): void => {
    if (this.#hasBegun) {
      this.#selectTouched();
      this.#bringKeyboard();
    }
    // A press on nothing lets go of what was selected.
    else if (!this.#adds && this.#before.size > 0) select([]);
    this.end();
  };

  /** To the first card that is selected, unless the keyboard is on the board already. */
  #bringKeyboard(): void {
    if (document.activeElement?.closest('[data-region="board"]') != null) return;
    const { selection } = useView.getState();
    for (const lane of this.#handles.values()) {
      const first = lane.layout().cardFrom(0, 1, (id) => selection.has(id));
      if (first === null) continue;
      followPointerInDrawer(first.id);
      lane.focusKey(first.key, 'stay');
      return;
    }
  }

  #giveUp = (): void => {
    if (this.#hasBegun) select(this.#before);
    this.end();
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#giveUp();
  };

  /** Once per frame, whether the pointer moves or rests at an edge. */
  #step = (): void => {
    const scroller = scrollerOf(this.#lane);
    if (scroller !== null) {
      const byPx = scrollStepPx(this.#y, scroller.getBoundingClientRect());
      if (byPx !== 0) scroller.scrollTop += byPx;
    }
    this.#selectTouched();
    this.#frame = requestAnimationFrame(this.#step);
  };

  #selectTouched(): void {
    const box = this.#boxNow();
    const state = `${box.left} ${box.top} ${box.right} ${box.bottom} ${scrollerOf(this.#lane)?.scrollTop}`;
    // A pointer at rest selects nothing new.
    if (state === this.#last) return;
    this.#last = state;
    const touched: AccountId[] = this.#adds ? [...this.#before] : [];
    for (const [name, handle] of this.#handles) {
      const lane = this.#lane.parentElement?.querySelector<HTMLElement>(`:scope > [data-lane="${name}"]`);
      const scroller = lane == null ? null : scrollerOf(lane);
      if (lane == null || scroller === null) continue;
      const { left, right } = scroller.getBoundingClientRect();
      if (box.right < left || box.left > right) continue;
      const top = this.#contentTopOf(lane);
      touched.push(...cardsBetween(handle.layout(), box.top - top, box.bottom - top));
    }
    const { selection } = useView.getState();
    const next = new Set(touched);
    if (next.size !== selection.size || touched.some((id) => !selection.has(id))) select(next);
    this.#setBox(box);
  }

  #boxNow(): Box {
    const startY = this.#startContentY + this.#contentTopOf(this.#lane);
    return {
      left: Math.min(this.#startX, this.#x),
      right: Math.max(this.#startX, this.#x),
      top: Math.min(startY, this.#y),
      bottom: Math.max(startY, this.#y),
    };
  }
}
