// Decides whether a lock holds on a day and how it is said. A lock holds through its last day. Locks and moves nothing.
import { longDate } from '../deck/wording';
import type { Account } from '../records/account';
import { groupDigits } from '../records/counts';
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

/** `1 of 12 is locked and stays: Tamarack Foods.` Two are named, the others counted. */
export function stayingSentence(locked: readonly Pick<Account, 'name'>[], count: number): string {
  const [first, second] = locked.map(({ name }) => name);
  const more = locked.length - 2;
  const names =
    second === undefined
      ? first
      : more === 0
        ? `${first} and ${second}`
        : `${first}, ${second} and ${groupDigits(more)} more`;
  const said = locked.length === 1 ? 'is locked and stays' : 'are locked and stay';
  return `${groupDigits(locked.length)} of ${groupDigits(count)} ${said}: ${names}.`;
}

/** `Tamarack Foods is locked until 20 March. Its handoff is done then.`; without a last day: `… is locked and stays.` */
export function lockSentence(account: Lockable & Pick<Account, 'name'>, asOf: IsoDate | null): string {
  const { name, lockReason, lockedUntil } = account;
  const until = lockedUntil === null ? 'and stays' : `until ${dayWords(lockedUntil, asOf)}`;
  return `${name} is locked ${until}.${lockReason === null || lockReason === '' ? '' : ` ${lockReason}`}`;
}
