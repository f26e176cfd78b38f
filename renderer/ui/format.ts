// Decides how amounts, counts, dates and ages are written. Domain-free: it reads no record, and no clock.

const millionCents = 100_000_000;
const thousandCents = 100_000;

const wholeNumber = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `$` for a currency code, or the code and a space where the sign would be unclear. */
function currencySign(currency: string): string {
  const signs: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };
  return signs[currency] ?? `${currency} `;
}

function signed(cents: number, currency: string, digits: string): string {
  return `${cents < 0 ? '−' : ''}${currencySign(currency)}${digits}`;
}

/** Drops to the next unit up when rounding reaches it: $999,960 is $1.00M, never $1000K. */
function compactDigits(cents: number, smallPlaces: 0 | 1, millionPlaces: 1 | 2): string {
  const size = Math.abs(cents);
  const thousands = (size / thousandCents).toFixed(smallPlaces);
  if (size >= millionCents || Number(thousands) >= 1000) {
    const millions = size / millionCents;
    if (millions >= 999.95) return `${(millions / 1000).toFixed(1)}B`;
    return `${millions.toFixed(millions >= 9.995 ? 1 : millionPlaces)}M`;
  }
  return `${thousands}K`;
}

/**
 * Spend of one account, as on a card: `$1.24M`, `$212K`, `$44K`, below $1,000 in full: `$640`.
 * @param cents hundredths of the currency
 */
export function formatSpend(cents: number, currency = 'USD'): string {
  const size = Math.abs(cents);
  if (Math.round(size / 100) < 1000) return signed(cents, currency, wholeNumber.format(size / 100));
  return signed(cents, currency, compactDigits(cents, 0, 2));
}

/**
 * A total over many accounts, as on a lane or in the status bar: `$31.6M`, `$0.9M`, `$105K`; 0 is `$0`.
 * From $0.1M upwards a lane's figures line up in millions when `inMillions` is set.
 * @param cents hundredths of the currency
 */
export function formatTotal(
  cents: number,
  options: { currency?: string; inMillions?: boolean } = {},
): string {
  const { currency = 'USD', inMillions = false } = options;
  const size = Math.abs(cents);
  if (size === 0) return signed(0, currency, '0');
  if (inMillions && size >= millionCents / 20 && size < millionCents) {
    return signed(cents, currency, `${(size / millionCents).toFixed(1)}M`);
  }
  if (Math.round(size / 100) < 1000) return signed(cents, currency, wholeNumber.format(size / 100));
  return signed(cents, currency, compactDigits(cents, 0, 1));
}

/**
 * An average order: one place under a million, `$48.6K`, `$2.9K`, `$0.9K`; below $50 in full: `$38`.
 * @param cents hundredths of the currency
 */
export function formatAverage(cents: number, currency = 'USD'): string {
  const size = Math.abs(cents);
  if (size < 5_000) return signed(cents, currency, wholeNumber.format(size / 100));
  return signed(cents, currency, compactDigits(cents, 1, 2));
}

/**
 * Money in full, `$212,400` or `$212,400.50`: for facts, fields and histories.
 * @param cents hundredths of the currency
 */
export function formatMoney(cents: number, currency = 'USD'): string {
  const size = Math.abs(cents);
  const units = Math.trunc(size / 100);
  const rest = Math.round(size - units * 100);
  const digits =
    rest === 0 ? wholeNumber.format(units) : `${wholeNumber.format(units)}.${String(rest).padStart(2, '0')}`;
  return signed(cents, currency, digits);
}

/** What a load is counted in. */
export type LoadKind = 'accounts' | 'spend' | 'points';

/** A load or a capacity without its unit: `42`, `$3.1M`, `120`. Exact amounts drop their zero, `$4M`. */
export function formatLoad(load: number, kind: LoadKind, currency = 'USD'): string {
  if (kind !== 'spend') return formatCount(load);
  const short = formatTotal(load, { currency });
  return load % millionCents === 0 ? short.replace(/\.0(?=M$)/, '') : short;
}

/** A load against a capacity: `42 of 50 accounts`, `$3.1M of $4M`, `120 of 150 points`; without one `42 accounts`, `$3.1M`. */
export function formatLoadOf(
  load: number,
  capacity: number | null,
  kind: LoadKind,
  currency = 'USD',
): string {
  const noun = { accounts: 'account', spend: '', points: 'point' }[kind];
  const words = formatLoad(load, kind, currency);
  if (capacity === null) return noun === '' ? words : formatNoun(load, noun);
  const limit = formatLoad(capacity, kind, currency);
  return noun === '' ? `${words} of ${limit}` : `${words} of ${formatNoun(capacity, noun)}`;
}

/** How far a load is past a capacity: `2 over`, `$0.1M over`; null within it. */
export function formatOver(
  load: number,
  capacity: number | null,
  kind: LoadKind,
  currency = 'USD',
): string | null {
  return capacity === null || load <= capacity ? null : `${formatLoad(load - capacity, kind, currency)} over`;
}

/** A whole number with separators, `1,343`. */
export function formatCount(count: number): string {
  return wholeNumber.format(count);
}

/** `1 account`, `3 accounts`; `plural` for words that need more than an s. */
export function formatNoun(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/**
 * A share as a percentage, `82%` or with places `9.5%`; a share that is not a number is `–`.
 * @param share 0 to 1
 */
export function formatShare(share: number, places: 0 | 1 = 0): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(places)}%` : '–';
}

/** An ISO day as `5 Mar 2026`; what is not one is given back as it came. */
export function formatDate(isoDate: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate);
  const month = months[Number(match?.[2] ?? 0) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : isoDate;
}

/** An ISO day without its year, `5 Mar`, for lists where the year is plain. */
export function formatDay(isoDate: string): string {
  const full = formatDate(isoDate);
  return full === isoDate ? isoDate : full.slice(0, -5);
}

/** An age in days, short: `18 d`. */
export function formatAge(days: number): string {
  return `${formatCount(days)} d`;
}

/** An age in words, for reading aloud: `today`, `1 day ago`, `4 days ago`. */
export function formatAgo(days: number): string {
  return days <= 0 ? 'today' : `${formatNoun(days, 'day')} ago`;
}

/**
 * An instant as the clock on the wall shows it, `10:42`.
 * @param instant ISO, in UTC
 * @param timeZone IANA name; the machine's own when left out
 */
export function formatTime(instant: string, timeZone?: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  return clockFace(timeZone).format(at);
}

/** Made once per time zone: making one costs far more than using it. */
const clockFaces = new Map<string | undefined, Intl.DateTimeFormat>();

function clockFace(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = clockFaces.get(timeZone);
  if (known !== undefined) return known;
  const face = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  clockFaces.set(timeZone, face);
  return face;
}
