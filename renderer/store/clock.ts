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
