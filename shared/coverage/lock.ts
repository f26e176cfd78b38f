// Decides whether a lock holds on a day and how it is said. A lock holds through its last day. Locks and moves nothing.
import { longDate } from '../deck/wording';
import type { Account } from '../records/account';
import type { IsoDate } from '../records/values';

type Lockable = Pick<Account, 'lockReason' | 'lockedUntil'>;

/** Whether the account may not move on this day (GR1). `asOf: null` asks for no day: then no lock has ended. */
export function isLocked({ lockReason, lockedUntil }: Lockable, asOf: IsoDate | null): boolean {
  return lockReason !== null && (lockedUntil === null || asOf === null || asOf <= lockedUntil);
}

/** `20 March`, with the year when it is another than that of `asOf`. */
export function dayWords(date: IsoDate, asOf: IsoDate | null): string {
  const long = longDate(date);
  return asOf !== null && asOf.slice(0, 4) === date.slice(0, 4) ? long.slice(0, -5) : long;
}

/** `Tamarack Foods is locked until 20 March. Its handoff is done then.`; without a last day: `… is locked and stays.` */
export function lockSentence(account: Lockable & Pick<Account, 'name'>, asOf: IsoDate | null): string {
  const { name, lockReason, lockedUntil } = account;
  const until = lockedUntil === null ? 'and stays' : `until ${dayWords(lockedUntil, asOf)}`;
  return `${name} is locked ${until}.${lockReason === null || lockReason === '' ? '' : ` ${lockReason}`}`;
}
