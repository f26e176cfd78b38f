// Decides when work that nobody waits for goes on: when the page has nothing else to do. Knows no work.

/** How long one slice may hold the main thread. */
const sliceMs = 6;

/** Resolves when the page is idle; at the next turn where nobody can tell. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve());
    else setTimeout(resolve, 0);
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
