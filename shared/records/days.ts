// Decides which calendar days the app takes: those that exist, in years a list of accounts can mean. Reads no text: tables/.
import { addDays, dayNumber, type IsoDate } from './values';

/** Outside of these years a day is a slip: a year half typed, or one digit too many. */
export const firstYear = 1900;
export const lastYear = 2199;

/** Whether a day is written `2026-03-10` and stands in the calendar. */
export function isCalendarDay(day: IsoDate): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(dayNumber(day)) && addDays(day, 0) === day;
}

/** Why a day is not taken, as a sentence; null when it is. */
export function problemOfDay(day: IsoDate): string | null {
  if (!isCalendarDay(day)) return `${day.slice(0, 40)} is not a day. Write one such as 2026-03-10.`;
  const year = Number(day.slice(0, 4));
  return year < firstYear || year > lastYear ? `${yearsWanted}, such as 10 March 2026.` : null;
}

/** What is expected of a day, without the full stop. */
export const yearsWanted = `Write a day from ${firstYear} to ${lastYear}`;
