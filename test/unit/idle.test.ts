// Work in idle time: how many slices an idle moment holds, and that a hand stops it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What `requestIdleCallback` gives a page that draws nothing. */
const momentMs = 50;

let nowMs = 0;
let moments = 0;
let sign: () => void;

beforeEach(async () => {
  nowMs = 1000;
  moments = 0;
  vi.resetModules();
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  vi.stubGlobal('requestIdleCallback', (run: (moment: { timeRemaining(): number }) => void) => {
    moments += 1;
    const endMs = nowMs + momentMs;
    queueMicrotask(() => run({ timeRemaining: () => endMs - nowMs }));
  });
  vi.stubGlobal('window', { addEventListener: (_: string, hear: () => void) => (sign = hear) });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Steps of a millisecond each; the clock stands still between them. */
function* steps(count: number, at: (step: number) => void = () => {}): Generator<void, number, void> {
  for (let step = 0; step < count; step += 1) {
    nowMs += 1;
    at(step);
    yield;
  }
  return count;
}

describe('work in idle time', () => {
  it('once the page is quiet, slices follow one another to the end of the moment, never beyond it', async () => {
    const { runWhenIdle } = await import('../../renderer/store/idle');
    // One in each of the first ten; then eight of 6 ms fit into 50.
    const count = (10 + 10 * 8) * 6 - 1;
    expect(await runWhenIdle(steps(count), () => true)).toBe(count);
    expect(moments).toBe(20);
  });

  it('a moment too short for a slice is not used up by many', async () => {
    vi.stubGlobal('requestIdleCallback', (run: (moment: { timeRemaining(): number }) => void) => {
      moments += 1;
      queueMicrotask(() => run({ timeRemaining: () => 4 }));
    });
    const { runWhenIdle } = await import('../../renderer/store/idle');
    await runWhenIdle(steps(60), () => true);
    expect(moments).toBeGreaterThanOrEqual(10);
  });

  it('a hand ends the slices, and work goes on once it rests', async () => {
    const { runWhenIdle, watchForRest } = await import('../../renderer/store/idle');
    watchForRest();
    const waits = vi.spyOn(globalThis, 'setTimeout').mockImplementation((run, waitMs) => {
      nowMs += waitMs ?? 0;
      queueMicrotask(() => (run as () => void)());
      return 0 as unknown as ReturnType<typeof setTimeout>;
    });
    let signMs = 0;
    let nextMs = 0;
    const result = await runWhenIdle(
      steps(24, (step) => {
        if (step === 8) {
          sign();
          signMs = nowMs;
        }
        // The slice at work ends as it would have: the next begins when the hand has rested.
        if (step === 12) nextMs = nowMs - 1;
      }),
      () => true,
    );
    expect(result).toBe(24);
    expect(waits).toHaveBeenCalledOnce();
    expect(nextMs).toBe(signMs + 400);
  });

  it('stops between two slices when it is no longer wanted', async () => {
    const { runWhenIdle } = await import('../../renderer/store/idle');
    let wanted = true;
    const done = await runWhenIdle(
      steps(100, (step) => (wanted = step < 3)),
      () => wanted,
    );
    expect(done).toBeNull();
  });

  it('goes on at the next turn where no browser tells', async () => {
    vi.stubGlobal('requestIdleCallback', undefined);
    const { runWhenIdle } = await import('../../renderer/store/idle');
    expect(await runWhenIdle(steps(20), () => true)).toBe(20);
  });
});
