// Decides how a ticket's type and time read in lists, pills and names. Counts no time itself.
import { Clock, type LucideIcon, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RecordOf } from '../../../shared/records/record';
import type { TicketType } from '../../../shared/records/ticket';
import type { Instant } from '../../../shared/records/values';
import { type TimeLeft, timeLeft } from '../../../shared/tickets/clock';
import { instantOf, nowMs } from '../../store/clock';
import { formatNoun } from '../../ui/format';

/** A ticket's time, how pressing it is, and the icon that says so beside the words. */
export interface DueWords {
  /** `1 d overdue`, `22 h left`. */
  readonly text: string;
  /** For reading aloud: `1 day overdue`. */
  readonly spoken: string;
  readonly tone: 'bad' | 'warn' | 'neutral';
  readonly icon: LucideIcon;
}

export function dueWords(ticket: Pick<RecordOf<'ticket'>, 'raisedAt'>, now: Instant): DueWords {
  const time = timeLeft(ticket, now);
  const tone = time.state === 'overdue' ? 'bad' : time.unit === 'h' ? 'warn' : 'neutral';
  return { text: time.text, spoken: spokenOf(time), tone, icon: tone === 'bad' ? TriangleAlert : Clock };
}

function spokenOf(time: TimeLeft): string {
  if (time.amount === 0) return time.text;
  return `${formatNoun(time.amount, time.unit === 'h' ? 'hour' : 'day')} ${time.state}`;
}

/** `Two owners`. */
export function typeName(kind: TicketType): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** `Raised under version 3 of the rules, now version 5.`; nothing of a ticket from before there were versions. */
export function raisedUnder({ rulesVersion }: Pick<RecordOf<'ticket'>, 'rulesVersion'>, now: number): string {
  if (rulesVersion === null) return '';
  const since = rulesVersion === now ? '' : `, now version ${now}`;
  return `Raised under version ${rulesVersion} of the rules${since}.`;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** `Mon`, of an ISO day. */
export function weekdayOf(isoDate: string): string {
  return weekdays[new Date(`${isoDate.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
}

const msPerMinute = 60_000;

/** The time, read again every minute, so that what is left stays true on an open screen. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => instantOf(nowMs()));
  useEffect(() => {
    const timer = setInterval(() => setNow(instantOf(nowMs())), msPerMinute);
    return () => clearInterval(timer);
  }, []);
  return now;
}
