// Turns what a cell stores into text: plain decimals, ISO days, shares. Knows number formats; knows no sheet and no field.

/** How a number is meant, by the format of its cell. `duration` counts hours beyond a day. */
export type NumberKind = 'number' | 'share' | 'day' | 'time' | 'duration';

/** Text in which no number has a grammar longer than this; Excel itself writes at most 24 characters. */
const maxNumberChars = 330;
const numberForm = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A stored number as the shortest plain decimal with at most 15 significant digits, which is what Excel keeps and shows:
 * `0.30000000000000004` is 0.3, `4.0` is 4, `1E-7` is 0.0000001. From 1e21 on an exponent remains. Null for what is no number.
 */
export function plainNumber(stored: string): string | null {
  if (isPlain(stored)) return stored;
  const text = stored.trim();
  if (text.length > maxNumberChars || !numberForm.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? plainDecimal(value) : null;
}

/** True for text that already is what `plainNumber` would make of it. */
function isPlain(text: string): boolean {
  if (text.length === 0 || text.length > 16) return false;
  let at = text.charCodeAt(0) === 45 ? 1 : 0;
  const first = at;
  let point = -1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 46 && point < 0) point = at;
    else if (code < 48 || code > 57) return false;
  }
  const whole = (point < 0 ? text.length : point) - first;
  if (whole === 0 || text.length - first - (point < 0 ? 0 : 1) > 15) return false;
  if (text.charCodeAt(first) === 48 && (whole > 1 || (first === 1 && point < 0))) return false;
  if (point < 0) return true;
  const last = text.charCodeAt(text.length - 1);
  return last !== 48 && last !== 46;
}

function plainDecimal(value: number): string {
  const rounded = Number(value.toPrecision(15));
  if (rounded === 0) return '0';
  const text = String(rounded);
  const cut = text.indexOf('e-');
  if (cut < 0) return text;
  const sign = text.startsWith('-') ? '-' : '';
  const digits = text.slice(sign.length, cut).replace('.', '');
  return `${sign}0.${'0'.repeat(Number(text.slice(cut + 2)) - 1)}${digits}`;
}

/** A number shown as a percentage, written as one, so that 1.5 is not taken for 1.5 %: `0.35` is `35%`. */
export function percentage(plain: string): string {
  if (plain === '0' || plain.includes('e')) return `${plain}%`;
  const sign = plain.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = plain.slice(sign.length).split('.');
  const moved = `${whole}${fraction.slice(0, 2).padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(2);
  return `${sign}${moved}${rest === '' ? '' : `.${rest}`}%`;
}

const secondsOfDay = 86_400;
/** 9999-12-31, the last day a sheet knows, from 1900 and from 1904. */
const lastSerial = { from1900: 2_958_465, from1904: 2_957_003 };

/** Day numbers to ISO days, remembered: a column repeats its days. */
export class DayText {
  readonly #isFrom1904: boolean;
  readonly #known = new Map<number, string>();

  constructor(isFrom1904: boolean) {
    this.#isFrom1904 = isFrom1904;
  }

  /**
   * A serial (days and parts of a day) as `2017-03-01`, `2017-03-01 14:05:00` or, without a day, `14:05:00`. Serial 60
   * of the 1900 system is its false leap day and stays `1900-02-29`, as the sheet shows it. Null outside the years a
   * sheet knows.
   */
  write(serial: number, kind: 'day' | 'time' | 'duration'): string | null {
    const last = this.#isFrom1904 ? lastSerial.from1904 : lastSerial.from1900;
    if (!(serial >= 0 && serial < last + 1)) return null;
    let day = Math.floor(serial);
    let second = Math.round((serial - day) * secondsOfDay);
    if (second === secondsOfDay) {
      day += 1;
      second = 0;
    }
    if (kind === 'duration') return clock(day * secondsOfDay + second);
    const hasDay = day > 0 || (kind === 'day' && (this.#isFrom1904 || second === 0));
    if (!hasDay) return clock(second);
    return second === 0 ? this.#day(day) : `${this.#day(day)} ${clock(second)}`;
  }

  #day(day: number): string {
    const known = this.#known.get(day);
    if (known !== undefined) return known;
    const text = isoDay(day, this.#isFrom1904);
    this.#known.set(day, text);
    return text;
  }
}

function isoDay(day: number, isFrom1904: boolean): string {
  if (!isFrom1904 && day === 0) return '1900-01-00';
  if (!isFrom1904 && day === 60) return '1900-02-29';
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(first + day * secondsOfDay * 1000).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A cell that stores an ISO 8601 time as such, `2017-03-01T00:00:00.000Z`. Null for anything else. */
export function isoTime(stored: string): string | null {
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d)(?:\.\d{1,9})?)?Z?)?$/.exec(stored.trim());
  if (parts === null) return null;
  const time = `${parts[2] ?? '00:00'}:${parts[3] ?? '00'}`;
  return time === '00:00:00' ? (parts[1] ?? null) : `${parts[1]} ${time}`;
}

/** Formats a workbook need not spell out (ECMA-376 18.8.30); 27 to 36 and 50 to 58 are days in East Asian sheets. */
export function kindOfBuiltIn(id: number): NumberKind {
  if (id === 9 || id === 10) return 'share';
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'day';
  if (id === 46) return 'duration';
  return (id >= 18 && id <= 21) || id === 45 || id === 47 ? 'time' : 'number';
}

/** What a spelled-out format shows, by the letters of its first section outside quotes, brackets and escapes. */
export function kindOfFormat(code: string): NumberKind {
  const section = code.replace(/"[^"]*"?|\\.|[_*]./g, '').split(';', 1)[0] ?? '';
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return 'duration';
  const letters = section.replace(/\[[^\]]*\]?/g, '').toLowerCase();
  if (letters.includes('general')) return 'number';
  if (/[yd]/.test(letters)) return 'day';
  if (/[hs]/.test(letters)) return 'time';
  if (letters.includes('m')) return 'day';
  return letters.includes('%') ? 'share' : 'number';
}

/** Line breaks and letters that XML cannot hold are stored as `_x000D_`; a break is one line feed. */
export function unescapeCell(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}
