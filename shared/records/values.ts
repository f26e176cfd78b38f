// Decides what a date, an instant and an amount look like inside a record. Reads no user input: that is tables/.
import { z } from '../zod';

/** A calendar day, `2026-03-10`. */
export const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** An instant in UTC, `2026-03-10T10:42:00.000Z`. */
export const instantSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/);

/** Money in hundredths of the workspace's currency, a safe integer (up to about 90 trillion units). */
export const moneyCentsSchema = z.number().int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

export type IsoDate = string;
export type Instant = string;

const msPerDay = 86_400_000;

/** Days since 1970-01-01 of an ISO date; NaN when it is not one. */
export function dayNumber(date: IsoDate): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / msPerDay);
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The ISO date `days` after `date`. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * msPerDay).toISOString().slice(0, 10);
}

/** The same day of the month `months` earlier; the last day of that month when it is shorter. */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 - months + 1, 0));
  const lastDay = target.getUTCDate();
  return new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10);
}
