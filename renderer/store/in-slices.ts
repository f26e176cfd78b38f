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

/** Runs a generator to its end at once. */
export function runAtOnce<T>(steps: Generator<void, T, void>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
