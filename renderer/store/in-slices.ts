// Decides how long work runs on the page: for a few milliseconds, then the page may answer, then on. Knows no work.
import { nextTurn } from '../db/next-turn';

/** How long one slice may hold the page. A frame has 16 ms, and drawing wants most of them. */
const sliceMs = 6;

/** Runs a generator to its end in slices, and gives back what it returns. Each `yield` is a place to stop at. */
export async function runInSlices<T>(steps: Generator<void, T, void>): Promise<T> {
  let endMs = performance.now() + sliceMs;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    if (performance.now() < endMs) continue;
    await nextTurn();
    endMs = performance.now() + sliceMs;
  }
}

/** The same steps for as long as they are wanted; null when they were given up. */
export function* stoppable<T>(
  steps: Generator<void, T, void>,
  isWanted: () => boolean,
): Generator<void, T | null, void> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (!isWanted()) return null;
    if (step.done === true) return step.value;
    yield;
  }
}

/** Runs a generator to its end at once. */
export function runAtOnce<T>(steps: Generator<void, T, void>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
