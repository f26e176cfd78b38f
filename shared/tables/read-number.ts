// Decides what amount, count or share a cell of text stands for. Knows no column and no field; works without floats.

export type DecimalMark = 'point' | 'comma';

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

const signsBefore = /^(?:(US|CA|AU|A|C|NZ|HK|S|R)?([$€£¥₹₩₽₺₪₫฿])|([A-Z]{3}|kr\.?|zł|Fr\.?))\s*/;
const signsAfter = /\s*(?:([$€£¥₹₩₽₺₪₫฿])|((?!MIO|MRD)[A-Z]{3}|kr\.?|zł|Fr\.?))$/;
const suffixes: Readonly<Record<string, number>> = {
  k: 3,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  b: 9,
  bn: 9,
  mrd: 9,
};
const pointForm = /^(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:[ '\u2019]\d{3})+|\d+)?(?:\.(\d*))?$/;
const commaForm = /^(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ '\u2019]\d{3})+|\d+)?(?:,(\d*))?$/;

const plainForm = /^\d{1,12}(?:\.\d{1,3})?$/;

/** The short way for bare digits, which most cells are. */
function readPlain(text: string): Decimal {
  const point = text.indexOf('.');
  const fraction = point < 0 ? 0 : text.length - point - 1;
  const digits = String(Number(point < 0 ? text : text.slice(0, point) + text.slice(point + 1)));
  return {
    negative: false,
    digits,
    exponent: fraction === 0 ? 0 : -fraction,
    currency: null,
    percent: false,
  };
}

/** The number a cell stands for, or null when it is none. `1,234.56`, `1.234,56`, `$41K`, `(1,240)`, `1.2E+10`, `22%`. */
export function readDecimal(cell: string, mark: DecimalMark): Decimal | null {
  let text = cell.trim();
  if (text.length === 0 || text.length > 60) return null;
  if (mark === 'point' && plainForm.test(text)) return readPlain(text);
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
  const after = currency === null ? signsAfter.exec(text) : null;
  if (after !== null) {
    currency = after[1] ?? after[2] ?? null;
    text = text.slice(0, -after[0].length);
  }
  let exponent = 0;
  const scaled = /^(.*?)\s*(k|mm|mn|mio|m|bn|b|mrd)\.?$/i.exec(text);
  if (scaled !== null) {
    exponent += suffixes[(scaled[2] ?? '').toLowerCase()] ?? 0;
    text = scaled[1] ?? '';
  }
  const scientific = /^([\d.,]+)e([+-]?\d{1,2})$/i.exec(text);
  if (scientific !== null) {
    exponent += Number(scientific[2]);
    text = scientific[1] ?? '';
  }
  text = text.replace(/[\u00a0\u202f\u2009]/g, ' ');
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

export interface DecimalMarkDecision {
  readonly mark: DecimalMark;
  /** False when every value could be read either way, and `mark` is an assumption. */
  readonly certain: boolean;
}

/** Counts, value by value, what speaks for a decimal point and what for a decimal comma. */
export class DecimalMarkVotes {
  #point = 0;
  #comma = 0;
  #openPoint = 0;
  #openComma = 0;

  add(cell: string): void {
    const lastPoint = cell.lastIndexOf('.');
    const lastComma = cell.lastIndexOf(',');
    if (lastPoint < 0 && lastComma < 0) return;
    if (lastPoint >= 0 && lastComma >= 0) {
      if (lastPoint > lastComma) this.#point += 1;
      else this.#comma += 1;
      return;
    }
    const mark = lastPoint >= 0 ? '.' : ',';
    const first = cell.indexOf(mark);
    const last = Math.max(lastPoint, lastComma);
    const groups = /^\d{3}(?!\d)/.test(cell.slice(last + 1, last + 5)) && /[1-9]/.test(cell.slice(0, first));
    const many = first !== last;
    if (many) {
      if (mark === ',') this.#point += 1;
      else this.#comma += 1;
    } else if (groups && /(?:^|\D)\d{1,3}$/.test(cell.slice(0, first))) {
      if (mark === ',') this.#openComma += 1;
      else this.#openPoint += 1;
    } else if (mark === '.') this.#point += 1;
    else this.#comma += 1;
  }

  /** `1.234` alone is read as one thousand two hundred and thirty-four, like `1,234`; both are assumptions. */
  decide(): DecimalMarkDecision {
    if (this.#point !== this.#comma)
      return { mark: this.#point > this.#comma ? 'point' : 'comma', certain: true };
    if (this.#openPoint > this.#openComma) return { mark: 'comma', certain: false };
    return { mark: 'point', certain: this.#openComma === 0 || this.#point > 0 };
  }
}
