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
    const mark = loneMark(cell);
    if (mark === noMark) return;
    if (mark >= 0) {
      this.#addLone(cell, 0, mark, cell.charCodeAt(mark) === 46);
      return;
    }
    // Only what stands among the digits counts: the points of `kr.` and `Mio.` say nothing.
    const from = firstDigit(cell);
    const to = lastDigit(cell);
    if (from > to) return;
    const lastPoint = cell.lastIndexOf('.', to);
    const lastComma = cell.lastIndexOf(',', to);
    const hasPoint = lastPoint >= from || (lastPoint === from - 1 && lastPoint >= 0);
    const hasComma = lastComma >= from || (lastComma === from - 1 && lastComma >= 0);
    if (!hasPoint && !hasComma) return;
    if (hasPoint && hasComma) {
      if (lastPoint > lastComma) this.#point += 1;
      else this.#comma += 1;
      return;
    }
    const last = hasPoint ? lastPoint : lastComma;
    if (last < from) {
      // `.5` is a decimal; the point of `Fr.5` is not.
      if (last === 0 || !/\p{L}/u.test(cell[last - 1] ?? '')) this.#vote(hasPoint);
      return;
    }
    const first = cell.indexOf(hasPoint ? '.' : ',', from);
    if (first === last) this.#addLone(cell, from, last, hasPoint);
    else this.#vote(!hasPoint);
  }

  /** One mark among the digits that begin at `from`: a decimal mark, unless it may part thousands. */
  #addLone(cell: string, from: number, at: number, isPoint: boolean): void {
    if (!isGroup(cell, from, at)) this.#vote(isPoint);
    else if (isPoint) this.#openPoint += 1;
    else this.#openComma += 1;
  }

  #vote(forPoint: boolean): void {
    if (forPoint) this.#point += 1;
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

const noMark = -1;
const otherForm = -2;

/** Where the only point or comma of a cell stands that is nothing but digits around it; most cells are so, or have none. */
function loneMark(cell: string): number {
  let found = noMark;
  let isBare = true;
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    if (code === 46 || code === 44) {
      if (found !== noMark || index === 0 || index === cell.length - 1) return otherForm;
      found = index;
    } else if (code < 48 || code > 57) isBare = false;
  }
  return isBare || found === noMark ? found : otherForm;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function firstDigit(cell: string): number {
  let index = 0;
  while (index < cell.length && !isDigit(cell.charCodeAt(index))) index += 1;
  return index;
}

function lastDigit(cell: string): number {
  let index = cell.length - 1;
  while (index >= 0 && !isDigit(cell.charCodeAt(index))) index -= 1;
  return index;
}

/** Whether the one mark at `at` may part thousands: one to three digits before it, not all zeros, and three after it. */
function isGroup(cell: string, from: number, at: number): boolean {
  let after = 0;
  while (isDigit(cell.charCodeAt(at + 1 + after))) after += 1;
  if (after !== 3 || at - from > 3) return false;
  let significant = false;
  for (let index = from; index < at; index += 1) {
    const code = cell.charCodeAt(index);
    if (!isDigit(code)) return false;
    if (code !== 48) significant = true;
  }
  return significant;
}
