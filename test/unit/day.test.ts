// When a new day is noticed: at midnight, after a sleep, across a change of the clocks. No real time passes.
import { describe, expect, it } from 'vitest';
import { type DayClock, dayOf, msToMidnight } from '../../renderer/store/clock';
import { watchDay } from '../../renderer/store/day';

/** A clock that is moved by hand. While the laptop sleeps the day goes on and timers stand still. */
class HandClock implements DayClock {
  #ms: number;
  #timers: { leftMs: number; readonly run: () => void }[] = [];
  readonly #wakers = new Set<() => void>();

  constructor(at: string) {
    this.#ms = new Date(at).getTime();
  }

  readonly nowMs = () => this.#ms;

  readonly after = (ms: number, run: () => void) => {
    const timer = { leftMs: ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  };

  readonly onWake = (run: () => void) => {
    this.#wakers.add(run);
    return () => this.#wakers.delete(run);
  };

  get timers(): number {
    return this.#timers.length;
  }

  /** Lets time pass awake, timer by timer. */
  pass(ms: number): void {
    for (let left = ms; left > 0; ) {
      const step = Math.min(left, ...this.#timers.map((timer) => timer.leftMs));
      this.#ms += step;
      left -= step;
      for (const timer of this.#timers) timer.leftMs -= step;
      for (const timer of this.#timers.filter(({ leftMs }) => leftMs <= 0)) {
        this.#timers = this.#timers.filter((each) => each !== timer);
        timer.run();
      }
    }
  }

  sleep(ms: number): void {
    this.#ms += ms;
  }

  wake(): void {
    for (const run of this.#wakers) run();
  }
}

const hourMs = 3_600_000;

describe('GR11 a new day', () => {
  it('is told at midnight, to the millisecond, once', () => {
    const clock = new HandClock('2026-03-10T22:30:00');
    const days: string[] = [];
    watchDay(clock, (day) => days.push(day));
    clock.pass(1.5 * hourMs - 1);
    expect(days).toEqual([]);
    clock.pass(1);
    expect(days).toEqual(['2026-03-11']);
    clock.pass(23 * hourMs);
    expect(days).toEqual(['2026-03-11']);
    clock.pass(hourMs);
    expect(days).toEqual(['2026-03-11', '2026-03-12']);
    expect(clock.timers).toBe(1);
  });

  it('is told as soon as somebody comes back after a sleep, else within a minute', () => {
    const clock = new HandClock('2026-03-10T18:00:00');
    const days: string[] = [];
    watchDay(clock, (day) => days.push(day));
    clock.sleep(14 * hourMs);
    clock.wake();
    expect(days).toEqual(['2026-03-11']);
    clock.wake();
    clock.sleep(24 * hourMs);
    expect(days).toEqual(['2026-03-11']);
    clock.pass(60_000);
    expect(days).toEqual(['2026-03-11', '2026-03-12']);
    // However often one comes and goes, one timer is set.
    for (let times = 0; times < 50; times += 1) clock.wake();
    expect(clock.timers).toBe(1);
  });

  it('is not told again by who has stopped watching', () => {
    const clock = new HandClock('2026-03-10T23:59:00');
    const days: string[] = [];
    watchDay(clock, (day) => days.push(day))();
    clock.pass(2 * hourMs);
    clock.wake();
    expect([days, clock.timers]).toEqual([[], 0]);
  });

  it('begins where the calendar says, whatever the day’s length', () => {
    for (const at of ['2026-03-29T00:30:00', '2026-10-25T00:30:00', '2026-12-31T23:59:59.999']) {
      const ms = new Date(at).getTime();
      const next = ms + msToMidnight(ms);
      expect(dayOf(next)).not.toBe(dayOf(ms));
      expect(dayOf(next - 1)).toBe(dayOf(ms));
    }
  });
});
