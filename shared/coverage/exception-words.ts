// Decides how an exception from a rule is said, and in which order exceptions are listed. Grants and ends none.
import { dateWords } from '../deck/wording';
import { groupDigits } from '../records/counts';
import type { RuleException } from '../records/rule-exception';
import { daysBetween, type IsoDate } from '../records/values';
import { stateOfException } from './exceptions';

type Ends = Pick<RuleException, 'expiresOn'>;

/** `expired 3 d ago`, `expires today`, `expires in 6 d`; null for one that holds for more than two weeks. */
export function expiryWords(exception: Ends, asOf: IsoDate): string | null {
  const { expiresOn } = exception;
  const state = stateOfException(exception, asOf);
  if (expiresOn === null || state === 'holding') return null;
  const days = daysBetween(asOf, expiresOn);
  if (state === 'expired') return `expired ${groupDigits(-days)} d ago`;
  return days === 0 ? 'expires today' : `expires in ${groupDigits(days)} d`;
}

/** `Exception from C4 until 30 Jun 2026: they order through the plant. Theo Lindqvist answers for it.` */
export function exceptionSentence(
  code: string,
  { expiresOn, reason, owner }: Pick<RuleException, 'expiresOn' | 'reason' | 'owner'>,
): string {
  const until = expiresOn === null ? 'without a last day' : `until ${dateWords(expiresOn)}`;
  return `Exception from ${code} ${until}: ${ended(reason)} ${owner} answers for it.`;
}

/** A reason may be typed with or without its full stop. */
function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** What changing an exception is called: one without a last day cannot be extended. */
export function changeVerb({ expiresOn }: Pick<RuleException, 'expiresOn'>): 'Extend' | 'Change' {
  return expiresOn === null ? 'Change' : 'Extend';
}

const ranks = { expired: 0, expiring: 1, holding: 2 } as const;

/** Expired ones first, then those about to expire, each by its last day; those without one come last. */
export function byExpiry(asOf: IsoDate): (a: Ends, b: Ends) => number {
  const rankOf = (each: Ends) => ranks[stateOfException(each, asOf)];
  return (a, b) => rankOf(a) - rankOf(b) || compareDays(a.expiresOn, b.expiresOn);
}

function compareDays(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
