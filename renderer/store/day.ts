// Notices when the laptop's day is another one: at midnight, and after the laptop slept through it. It is told the clock;
// what a new day brings is turn-day.ts.
import type { IsoDate } from '../../shared/records/values';
import { type DayClock, dayOf, msToMidnight } from './clock';

/** A timer stands still while the laptop sleeps, and nobody tells that it woke: so none is set for longer than this. */
const longestMs = 60_000;

/** Tells of each new day, once. Gives back how to stop. */
export function watchDay(clock: DayClock, onNewDay: (day: IsoDate) => void): () => void {
  let known = dayOf(clock.nowMs());
  let cancel: () => void = () => undefined;
  const look = () => {
    cancel();
    const now = clock.nowMs();
    cancel = clock.after(Math.min(msToMidnight(now), longestMs), look);
    const day = dayOf(now);
    if (day === known) return;
    known = day;
    onNewDay(day);
  };
  look();
  const stopWaking = clock.onWake(look);
  return () => {
    cancel();
    stopWaking();
  };
}
