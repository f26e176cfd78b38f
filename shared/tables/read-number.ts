// Decides what amount, count or share a cell of text stands for. Knows no column and no field; works without floats.
import { type DecimalMark, firstDigit, lastDigit } from './decimal-mark';

export { type DecimalMark, DecimalMarkVotes } from './decimal-mark';

/** A number as written: digits without marks, times ten to the exponent. */
export interface Decimal {
  readonly negative: boolean;
  /** 1 to 18 digits, without leading zeros. */
  readonly digits: string;
  readonly exponent: number;
  /** The currency sign or code beside it, as written; null when there is none. */
  readonly currency: string | null;
  readonly percent: boolean;
}

const signsBefore =
  /^(?:(US|CA|AU|A|C|NZ|HK|S|R)?([$€£¥₹₩₽₺₪₫฿])|([A-Z]{3}(?![A-Za-z])|kr\.?|zł|Fr\.?|SFr\.?|Rs\.?))\s*/;
const signsAfter =
  /\s*(?:([$€£¥₹₩₽₺₪₫฿])|((?!MIO|MRD|MLN|MLD|TSD|MIL|BIO)[A-Z]{3}|kr\.?|zł|Fr\.?|(?:Euro?|euros?)))$/;
/** Short words for thousands, millions and milliards in the languages that lists come in, as powers of ten. */
const suffixes: Readonly<Record<string, number>> = {
  k: 3,
  tsd: 3,
  mil: 3,
  lakh: 5,
  lac: 5,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  mill: 6,
  mln: 6,
  milj: 6,
  million: 6,
  millions: 6,
  crore: 7,
  b: 9,
  bn: 9,
  md: 9,
  mrd: 9,
  mld: 9,
  billion: 9,
};
const scaledForm = new RegExp(
  String.raw`^([^a-z]*?)\s*(${Object.keys(suffixes)
    .sort((one, other) => other.length - one.length)
    .join('|')})\.?$`,
  'i',
);
const pointForm = /^(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:[ '\u2019\u00b4]\d{3})+|\d+)?(?:\.(\d*))?$/;
const commaForm = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ '\u2019\u00b4]\d{3})+|\d+)?(?:,(\d*))?$/;

const plainForm: Readonly<Record<DecimalMark, RegExp>> = {
  point: /^\d{1,12}(?:\.\d{1,3})?$/,
  comma: /^\d{1,12}(?:,\d{1,3})?$/,
};

/** The short way for bare digits, which most cells are. */
function readPlain(text: string, mark: DecimalMark): Decimal {
  const at = text.indexOf(mark === 'point' ? '.' : ',');
  const fraction = at < 0 ? 0 : text.length - at - 1;
  const digits = String(Number(at < 0 ? text : text.slice(0, at) + text.slice(at + 1)));
  return {
    negative: false,
    digits,
    exponent: fraction === 0 ? 0 : -fraction,
    currency: null,
    percent: false,
  };
}

/**
 * A cell of bare digits, with thousands in groups of three or without, times ten to `shift` as a whole number; NaN when
 * it is written in any other way, and `readDecimal` must look. Makes no objects: a long list has millions of such cells.
 */
export function plainWhole(cell: string, mark: DecimalMark, shift: number): number {
  const decimalCode = mark === 'point' ? 46 : 44;
  const groupCode = mark === 'point' ? 44 : 46;
  let whole = 0;
  let digits = 0;
  let sinceGroup = 0;
  let grouped = false;
  let fraction = -1;
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    if (code >= 48 && code <= 57) {
      whole = whole * 10 + code - 48;
      digits += 1;
      if (fraction < 0) sinceGroup += 1;
      else fraction += 1;
    } else if (code === groupCode && fraction < 0) {
      if (grouped ? sinceGroup !== 3 : sinceGroup < 1 || sinceGroup > 3) return Number.NaN;
      grouped = true;
      sinceGroup = 0;
    } else if (code === decimalCode && fraction < 0 && digits > 0) {
      fraction = 0;
    } else return Number.NaN;
  }
  if (digits === 0 || digits > 13 || (grouped && sinceGroup !== 3)) return Number.NaN;
  const power = shift - Math.max(fraction, 0);
  if (power < 0 || digits + power > 15) return Number.NaN;
  return whole * (powersOfTen[power] ?? Number.NaN);
}

const powersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

/**
 * The number a cell stands for, or null when it is none: `1,234.56`, `1.234,56`, `1'234.50`, `12,34,567`, `$41K`,
 * `3,4 Mio. €`, `(1,240)`, `1.2E+10`, `22%`.
 */
export function readDecimal(cell: string, mark: DecimalMark): Decimal | null {
  let text = cell.trim();
  if (text.length === 0 || text.length > 60) return null;
  if (plainForm[mark].test(text)) return readPlain(text, mark);
  if (!hasFiguresAlone(text)) return null;
  // `12,-` and `12.–` are whole amounts, not negative ones.
  text = text.replace(/(?<=\d)[.,][-\u2013\u2014]{1,2}(?=\s|$)/, '');
  let negative = false;
  let currency: string | null = null;
  let percent = false;
  const takeNegative = (rest: string): boolean => {
    if (negative) return false;
    negative = true;
    text = rest.trim();
    return true;
  };
  const inBrackets = /^\((.*)\)$/.exec(text);
  if (inBrackets !== null) takeNegative(inBrackets[1] ?? '');
  for (let round = 0; round < 2; round += 1) {
    if (/^[-\u2212\u2013]/.test(text) && !takeNegative(text.slice(1))) return null;
    const before: RegExpExecArray | null = currency === null ? signsBefore.exec(text) : null;
    if (before !== null) {
      currency = before[3] ?? `${before[1] ?? ''}${before[2] ?? ''}`;
      text = text.slice(before[0].length);
    }
  }
  if (text.startsWith('+')) text = text.slice(1);
  if (/[-\u2212]$/.test(text) && !takeNegative(text.slice(0, -1))) return null;
  if (text.endsWith('%')) {
    percent = true;
    text = text.slice(0, -1).trimEnd();
  }
  const after = signsAfter.exec(text);
  if (after !== null) {
    const sign = after[1] ?? after[2] ?? null;
    // `$ 12.00 USD` names one currency twice: the code says which dollar it is.
    if (currency === null || /^[A-Z]{3}$/.test(sign ?? ''))
      currency = /^eur/i.test(sign ?? '') ? 'EUR' : sign;
    else return null;
    text = text.slice(0, -after[0].length);
    if (/[-\u2212]$/.test(text) && !takeNegative(text.slice(0, -1))) return null;
  }
  let exponent = 0;
  const scaled = scaledForm.exec(text);
  if (scaled !== null) {
    // `mil` is a thousand where decimals have a comma, and a million in English: there it is not guessed.
    if (mark === 'point' && /^mil$/i.test(scaled[2] ?? '')) return null;
    exponent += suffixes[(scaled[2] ?? '').toLowerCase()] ?? 0;
    text = scaled[1] ?? '';
  }
  const scientific = /^([\d.,]+)e([+-]?\d{1,2})$/i.exec(text);
  if (scientific !== null) {
    exponent += Number(scientific[2]);
    text = scientific[1] ?? '';
  }
  text = text.replace(/[\u00a0\u202f\u2009\u2007]/g, ' ');
  const form = (mark === 'point' ? pointForm : commaForm).exec(text);
  if (form === null || !/\d/.test(text)) return null;
  const fraction = (form[1] ?? '').slice(0, 12);
  const whole = (form[1] === undefined ? text : text.slice(0, text.length - form[1].length - 1)).replace(
    /\D/g,
    '',
  );
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, '');
  return { negative, digits, exponent: exponent - fraction.length, currency, percent };
}

/** Whether there are digits, and no letter between the first and the last of them but the `E` of `1.2E+10`. */
function hasFiguresAlone(text: string): boolean {
  const to = lastDigit(text);
  for (let index = firstDigit(text); index < to; index += 1) {
    const code = text.charCodeAt(index) | 32;
    if (code > 96 && code < 123 && code !== 101) return false;
  }
  return to >= 0;
}

/** A decimal times ten to `shift`, rounded half away from zero to a whole number; null when too large to be exact. */
export function toWhole(decimal: Decimal, shift: number): number | null {
  const power = decimal.exponent + shift;
  let whole: number;
  if (decimal.digits === '0') return 0;
  if (power >= 0) {
    if (decimal.digits.length + power > 16) return null;
    whole = Number(decimal.digits) * 10 ** power;
  } else if (-power > decimal.digits.length) {
    whole = 0;
  } else {
    const cut = decimal.digits.length + power;
    whole = Number(decimal.digits.slice(0, cut)) + (Number(decimal.digits[cut]) >= 5 ? 1 : 0);
  }
  if (!Number.isSafeInteger(whole)) return null;
  return decimal.negative && whole !== 0 ? -whole : whole;
}

/** A decimal as a floating number; only for shares, where the last digit does not matter. */
export function toNumber(decimal: Decimal): number {
  return Number(`${decimal.negative ? '-' : ''}${decimal.digits}e${decimal.exponent}`);
}
