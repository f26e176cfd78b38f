// Decides how what lies under a hand scrolls while it carries a card near an edge: how fast, and for how long. Knows no card
// and no drop. Not the drag library's own scrolling, which asks the page in each frame what is under the pointer: a quarter
// of all work of a drag.
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/** As far from an edge as this share of the element scrolling begins, and no farther than so many pixels. */
const bandShare = 0.25;
const mostBandPx = 180;

/** Reached halfway to the edge: 15 px in a sixtieth of a second. */
const mostPxPerSecond = 900;

/** Until it scrolls as fast as it may: nobody is carried away who only comes by. */
const easeInMs = 400;

/** No leap after a frame that came late. */
const mostFrameMs = 1000 / 60;

/**
 * How fast to scroll, in pixels per second; negative towards the start, 0 away from both edges and outside.
 * @param at where the hand is, between `start` and `end` of the element, all in pixels of the window
 * @param heldMs how long it has been near this edge
 */
export function scrollSpeed(at: number, start: number, end: number, heldMs: number): number {
  if (at < start || at > end) return 0;
  const bandPx = Math.min((end - start) * bandShare, mostBandPx);
  const nearPx = Math.min(at - start, end - at);
  if (nearPx >= bandPx) return 0;
  const near = Math.min(1, ((bandPx - nearPx) / bandPx) * 2);
  const speed = mostPxPerSecond * near * Math.min(1, heldMs / easeInMs);
  return at - start < end - at ? -speed : speed;
}

/** What scrolls under a hand, and which way. */
export interface Scroller {
  readonly element: HTMLElement;
  readonly axis: 'x' | 'y';
}

interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * Scrolls while something of `kind` is dragged by the pointer.
 * @param scrollersOf asked once for each drag
 * @returns how to stop
 */
export function scrollWhileDragging(kind: string, scrollersOf: () => readonly Scroller[]): () => void {
  let run: ScrollRun | null = null;
  const stop = () => {
    run?.end();
    run = null;
  };
  const stopMonitor = monitorForElements({
    canMonitor: ({ source }) => source.data.kind === kind,
    onDragStart: ({ location }) => {
      stop();
      run = new ScrollRun(scrollersOf(), location.current.input);
    },
    onDrop: stop,
  });
  return () => {
    stop();
    stopMonitor();
  };
}

/** Over rows that move, a step of the hand enters another one each time, and is over none. */
const signs = ['dragenter', 'dragover'] as const;

class ScrollRun {
  #place: Place;
  /** What lies under the hand, and is not covered there. */
  #under: readonly Scroller[] = [];
  readonly #scrollers: readonly Scroller[];
  /** Since when the hand is near an edge of each, and what is still to be scrolled of less than a pixel. */
  readonly #held = new Map<HTMLElement, { readonly sinceMs: number; restPx: number }>();
  #frame: number;
  #lastMs = performance.now();

  constructor(scrollers: readonly Scroller[], place: Place) {
    this.#scrollers = scrollers;
    this.#place = place;
    for (const sign of signs) window.addEventListener(sign, this.#follow, { capture: true, passive: true });
    window.addEventListener('dragleave', this.#leave, { capture: true, passive: true });
    this.#frame = requestAnimationFrame(this.#step);
  }

  end(): void {
    for (const sign of signs) window.removeEventListener(sign, this.#follow, { capture: true });
    window.removeEventListener('dragleave', this.#leave, { capture: true });
    cancelAnimationFrame(this.#frame);
  }

  #follow = ({ clientX, clientY, target }: DragEvent): void => {
    this.#place = { clientX, clientY };
    this.#under = this.#scrollers.filter(({ element }) => target instanceof Node && element.contains(target));
  };

  /** Out of the window nothing lies under the hand; from one element to another the next is told. */
  #leave = ({ relatedTarget }: DragEvent): void => {
    if (relatedTarget === null) this.#under = [];
  };

  #step = (nowMs: number): void => {
    const frameMs = Math.min(nowMs - this.#lastMs, mostFrameMs);
    this.#lastMs = nowMs;
    for (const { element } of this.#scrollers) {
      if (!this.#under.some((scroller) => scroller.element === element)) this.#held.delete(element);
    }
    for (const scroller of this.#under) this.#scroll(scroller, nowMs, frameMs);
    this.#frame = requestAnimationFrame(this.#step);
  };

  #scroll({ element, axis }: Scroller, nowMs: number, frameMs: number): void {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const { clientX, clientY } = this.#place;
    const held = this.#held.get(element) ?? { sinceMs: nowMs, restPx: 0 };
    const [at, start, end] = axis === 'x' ? [clientX, left, right] : [clientY, top, bottom];
    // Held a moment, so that it is told from being away.
    const speed = scrollSpeed(at, start, end, Math.max(1, nowMs - held.sinceMs));
    if (speed === 0) {
      this.#held.delete(element);
      return;
    }
    this.#held.set(element, held);
    const byPx = (speed * frameMs) / 1000 + held.restPx;
    held.restPx = byPx - Math.trunc(byPx);
    if (Math.trunc(byPx) === 0) return;
    element.scrollBy(axis === 'x' ? { left: Math.trunc(byPx) } : { top: Math.trunc(byPx) });
  }
}
