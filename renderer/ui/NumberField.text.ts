// Decides how a typed number is read and a stored one is written, to the last digit. Knows no range and no field.

/** Typed numbers are read the way the app writes them. */
const locale = 'en-US';

/** `$82,500`, `$7,250.50`, `41.25%`, `12`: every digit there is, none made up. */
export function numberText(value: number, format: Intl.NumberFormatOptions = {}): string {
  return Number.isNaN(value) ? '' : new Intl.NumberFormat(locale, format).format(value);
}

const powers: Readonly<Record<string, number>> = { k: 3, m: 6 };

/** Thousands by commas, spaces or apostrophes and a point; thousands by points and a comma; or no thousands at all. */
const point = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:['’]\d{3})+)?(?:\.\d+)?$/u;
const comma = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/u;

/**
 * The number someone typed: `82500`, `$82,500.50`, `80k`, `1.2M`, `41%`. NaN when the text is empty, null when it cannot
 * be read or could mean two amounts (`82.500`). With a percent format `41` is 0.41.
 */
export function numberFrom(text: string, format: Intl.NumberFormatOptions = {}): number | null {
  const isPercent = format.style === 'percent';
  const trimmed = text.trim().replace(/[\s\u00a0\u202f]+/gu, ' ');
  if (trimmed === '') return Number.NaN;
  const unsigned = withoutSign(trimmed, format);
  const bare = isPercent ? unsigned.replace(/ ?%$/u, '') : unsigned;
  const minus = /^[-−] ?/u.exec(bare)?.[0] ?? '';
  const body = withoutSign(bare.slice(minus.length), format);
  const letter = isPercent ? '' : (/[km]$/iu.exec(body)?.[0] ?? '');
  const digits = body.slice(0, body.length - letter.length).trim();
  const plain = plainDigits(digits, format.style === 'currency' && letter === '');
  if (plain === null) return null;
  // Shifted as text: 1.1 × 1,000 and 7 ÷ 100 by arithmetic would leave dust behind.
  const power = isPercent ? -2 : (powers[letter.toLowerCase()] ?? 0);
  const value = Number(`${minus === '' ? '' : '-'}${plain}e${power}`);
  return Number.isFinite(value) ? value : null;
}

/** Takes the currency's code, or its sign as it is written here (`$`, `CA$`), off either end; another one stays. */
function withoutSign(text: string, format: Intl.NumberFormatOptions): string {
  const { currency } = format;
  if (currency === undefined) return text;
  const written = new Intl.NumberFormat(locale, format).formatToParts(0);
  const sign = written.find((part) => part.type === 'currency')?.value ?? currency;
  const upper = text.toUpperCase();
  for (const mark of [sign, currency, sign.replace(/^\w+/u, '')].map((each) => each.toUpperCase())) {
    if (mark === '') continue;
    if (upper.startsWith(mark)) return text.slice(mark.length).trim();
    if (upper.endsWith(mark)) return text.slice(0, -mark.length).trim();
  }
  return text;
}

function plainDigits(digits: string, isAmount: boolean): string | null {
  if (comma.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  if (!/\d/u.test(digits) || !point.test(digits)) return null;
  // No currency has thousandths: 82.500 is eighty-two thousand to some and eighty-two to others.
  if (isAmount && /^\d{1,3}\.\d{3}$/u.test(digits)) return null;
  return digits.replaceAll(/[, '’]/gu, '');
}

/** One step up or down, without the dust of binary fractions: 0.4 and a step of 0.01 give 0.41. */
export function stepped(value: number, step: number, direction: 1 | -1): number {
  return Number((value + direction * step).toFixed(8));
}
