// Decides when a ticket moves up a tier and when it is due, in working days Monday to Friday. Reads no clock, knows no
// holidays; days are days of UTC.
import type { Instant, IsoDate } from '../records/values';

export type Tier = 'sellers' | 'manager' | 'leader';

/** Working days from the moment raised until each tier's time is over; the leader's end is the due date. */
export const tierEndDays: Readonly<Record<Tier, number>> = { sellers: 1, manager: 3, leader: 5 };

const tiers: readonly Tier[] = ['sellers', 'manager', 'leader'];

const msPerHour = 3_600_000;
const msPerDay = 24 * msPerHour;

/** What the clock reads on a ticket. */
export interface TicketTimes {
  readonly raisedAt: Instant;
}

/** `days` working days after an instant, at the same time of day; a weekend counts as the end of its Friday (T1). */
export function addWorkingDays(instant: Instant, days: number): Instant {
  let atMs = Date.parse(instant);
  for (let left = days; left > 0; ) {
    atMs += msPerDay;
    if (isWorkingDay(atMs)) left -= 1;
  }
  return new Date(atMs).toISOString();
}

/** The day `days` working days before a date; a weekend counts as its Friday. */
export function workingDaysBefore(date: IsoDate, days: number): IsoDate {
  let atMs = Date.parse(`${date}T00:00:00Z`);
  while (!isWorkingDay(atMs)) atMs -= msPerDay;
  for (let left = days; left > 0; ) {
    atMs -= msPerDay;
    if (isWorkingDay(atMs)) left -= 1;
  }
  return dateOf(atMs);
}

/** The moment a ticket raised at `raisedAt` is due: five working days later. */
export function dueAt(raisedAt: Instant): Instant {
  return addWorkingDays(raisedAt, tierEndDays.leader);
}

/** The day of `dueAt`, as a ticket keeps it. */
export function dueOn(raisedAt: Instant): IsoDate {
  return dueAt(raisedAt).slice(0, 10);
}

export interface TierNow {
  readonly tier: Tier;
  /** When this tier's time is over. */
  readonly until: Instant;
  /** True after the due moment; the leader still decides. */
  readonly overdue: boolean;
}

/** Who decides now: the sellers until +1 working day, the manager until +3, the leader from then on (T2). */
export function tierOf(ticket: TicketTimes, now: Instant): TierNow {
  const nowMs = Date.parse(now);
  for (const tier of tiers) {
    const until = addWorkingDays(ticket.raisedAt, tierEndDays[tier]);
    if (nowMs < Date.parse(until)) return { tier, until, overdue: false };
  }
  return { tier: 'leader', until: dueAt(ticket.raisedAt), overdue: true };
}

export interface TimeLeft {
  readonly amount: number;
  readonly unit: 'h' | 'd';
  readonly state: 'left' | 'overdue';
  /** `22 h left`, `3 d left`, `1 d overdue`; `due now` in the first hour after. */
  readonly text: string;
}

/**
 * How long until a ticket is due, or how long since (T3): hours while less than 24 working hours lie between, else the
 * working days between the two dates. Weekends do not count.
 */
export function timeLeft(ticket: TicketTimes, now: Instant): TimeLeft {
  const dueMs = Date.parse(dueAt(ticket.raisedAt));
  const nowMs = Date.parse(now);
  const overdue = nowMs >= dueMs;
  const [fromMs, toMs] = overdue ? [dueMs, nowMs] : [nowMs, dueMs];
  const betweenMs = workingMsBetween(fromMs, toMs);
  const state = overdue ? 'overdue' : 'left';
  if (betweenMs < msPerDay) {
    const hours = betweenMs / msPerHour;
    const amount = overdue ? Math.floor(hours) : Math.max(1, Math.ceil(hours));
    return { amount, unit: 'h', state, text: amount === 0 ? 'due now' : `${amount} h ${state}` };
  }
  const amount = workingDaysBetween(fromMs, toMs);
  return { amount, unit: 'd', state, text: `${amount} d ${state}` };
}

/** The words of `timeLeft`. */
export function dueText(ticket: TicketTimes, now: Instant): string {
  return timeLeft(ticket, now).text;
}

/** Working days a ticket has been open: the days after the one it was raised on, up to now. */
export function ageInWorkingDays(ticket: TicketTimes, now: Instant): number {
  return workingDaysBetween(Date.parse(ticket.raisedAt), Date.parse(now));
}

/** Milliseconds from one moment to another that do not fall on a weekend. */
function workingMsBetween(fromMs: number, toMs: number): number {
  let total = 0;
  for (let atMs = fromMs; atMs < toMs; ) {
    const midnightMs = (Math.floor(atMs / msPerDay) + 1) * msPerDay;
    const untilMs = Math.min(midnightMs, toMs);
    if (isWorkingDay(atMs)) total += untilMs - atMs;
    atMs = untilMs;
  }
  return total;
}

/** Working days after the day of `fromMs`, up to and with the day of `toMs`. */
function workingDaysBetween(fromMs: number, toMs: number): number {
  let days = 0;
  for (let day = Math.floor(fromMs / msPerDay) + 1; day <= Math.floor(toMs / msPerDay); day += 1) {
    if (isWorkingDay(day * msPerDay)) days += 1;
  }
  return days;
}

function isWorkingDay(atMs: number): boolean {
  const weekday = new Date(atMs).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function dateOf(atMs: number): IsoDate {
  return new Date(atMs).toISOString().slice(0, 10);
}
