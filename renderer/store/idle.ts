// Decides when work that nobody waits for goes on: when the page has nothing else to do and nobody is doing anything.
// Knows no work.
import { nextTurn } from '../db/next-turn';

/** How long one slice may hold the main thread. */
const sliceMs = 6;

/** Nobody must have pressed, moved or scrolled for so long: work between two steps of a hand would cost it frames. */
const restMs = 400;

/**
 * What a hand does. A drag of the browser's own sends no pointer events while it lasts, and `dragover` alone not for each
 * step over moving rows; `drag` is not sent for files.
 */
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'drag', 'dragover'] as const;

let lastSignMs = Number.NEGATIVE_INFINITY;

/** How far the idle moment reaches that the browser named last, as far as slices may follow one another in it. */
let idleEndMs = Number.NEGATIVE_INFINITY;

/** A moment in which nothing else is due; the browser's longest is 50 ms. */
const quietMomentMs = 45;

/** So many in a row, half a second: while a book is opened the page is idle in between, too, and waited for. */
const quietBefore = 10;

let quietMoments = 0;

/** From here on work waits until the hand rests. Called once, by the window. */
export function watchForRest(): void {
  for (const sign of signs) {
    window.addEventListener(sign, () => (lastSignMs = performance.now()), { capture: true, passive: true });
  }
}

/** Resolves when the page is idle and the hand rests; at the next turn where nobody can tell. */
export async function whenIdle(): Promise<void> {
  for (;;) {
    await nextIdleMoment();
    const leftMs = lastSignMs + restMs - performance.now();
    if (leftMs <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, leftMs));
  }
}

/**
 * A browser that draws nothing names an idle moment every 50 ms and calls once in each: one slice there would leave the
 * page unused most of the time. So slices follow one another to the end of the moment, and input goes first in between.
 */
async function nextIdleMoment(): Promise<void> {
  if (typeof requestIdleCallback !== 'function') return new Promise((resolve) => setTimeout(resolve, 0));
  await nextTurn();
  if (performance.now() + sliceMs <= idleEndMs) return;
  return new Promise((resolve) => {
    requestIdleCallback((moment) => {
      const leftMs = moment.timeRemaining();
      quietMoments = leftMs < quietMomentMs ? 0 : quietMoments + 1;
      idleEndMs = quietMoments > quietBefore ? performance.now() + leftMs : Number.NEGATIVE_INFINITY;
      resolve();
    });
  });
}

/** Runs a generator in slices while the page is idle. Null when `isStillWanted` says no in between. */
export async function runWhenIdle<T>(
  steps: Generator<void, T, void>,
  isStillWanted: () => boolean,
): Promise<T | null> {
  await whenIdle();
  let endMs = performance.now() + sliceMs;
  while (isStillWanted()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < endMs) continue;
    await whenIdle();
    endMs = performance.now() + sliceMs;
  }
  return null;
}
