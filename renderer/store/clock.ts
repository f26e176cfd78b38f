// The one place where the renderer reads the clock and rolls dice. Everything else is told.
import type { Instant, IsoDate } from '../../shared/records/values';

export function nowMs(): number {
  return Date.now();
}

export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** Today by the laptop's own calendar, not by UTC: at 11 pm it is still today. */
export function today(): IsoDate {
  return dayOf(nowMs());
}

/** The day of a moment, likewise. */
export function dayOf(ms: number): IsoDate {
  const at = new Date(ms);
  const month = String(at.getMonth() + 1).padStart(2, '0');
  return `${at.getFullYear()}-${month}-${String(at.getDate()).padStart(2, '0')}`;
}

/** How long until the next day begins, also on a day of 23 or 25 hours. */
export function msToMidnight(ms: number): number {
  const at = new Date(ms);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1).getTime() - ms;
}

/** What is asked of a clock by who watches the day. */
export interface DayClock {
  readonly nowMs: () => number;
  /** Runs once after so long, awake; gives back how to stop it. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Runs whenever somebody may have come back to the window; gives back how to stop it. */
  readonly onWake: (run: () => void) => () => void;
}

/** The laptop's own clock, for who watches the day. */
export const laptopClock: DayClock = {
  nowMs,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  onWake: (run) => {
    document.addEventListener('visibilitychange', run);
    window.addEventListener('focus', run);
    return () => {
      document.removeEventListener('visibilitychange', run);
      window.removeEventListener('focus', run);
    };
  },
};

export function newId(): string {
  return crypto.randomUUID();
}

/**
 * What the ids of a whole list's records begin with. 48 random bits are enough within one workspace, and every record
 * carries them: two thirds of a UUID less in a hundred thousand of them, in memory, on the disk and on the way there.
 */
export function newIdSeed(): string {
  return newId().replaceAll('-', '').slice(0, 12);
}
