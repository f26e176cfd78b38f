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
  const now = new Date(nowMs());
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

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
