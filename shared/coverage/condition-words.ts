// Decides how the values and names within a condition are spelled, so that they read back as they were. Knows no grammar.
import { amountWords, dateWords } from '../deck/wording';
import type { ConditionValue } from '../records/condition';
import { isDay } from './condition-limits';
import type { RuleFieldKind } from './rule-fields';

/** Closing quotes and brackets within a name or a value are doubled; nothing else needs a mark. */
function enclosed(text: string, open: string, close: string): string {
  return `${open}${text.replaceAll(close, `${close}${close}`)}${close}`;
}

/** `“License utilization”`. */
export function inQuotes(text: string): string {
  return enclosed(text, '“', '”');
}

/** `"Retail"`. */
export function inStraightQuotes(text: string): string {
  return enclosed(text, '"', '"');
}

/** `[License utilization]`. */
export function inBrackets(text: string): string {
  return enclosed(text, '[', ']');
}

/** A number in plain digits, times ten to `shift`, without rounding: 1e-7 is `0.0000001`. */
export function digitsOf(value: number, shift = 0): string {
  if (!Number.isFinite(value)) return String(value);
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '0', part = ''] = mantissa.split('.');
  const digits = `${whole}${part}`;
  const point = whole.length + Number(exponent) + shift;
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${left}${right === '' ? '' : `.${right}`}`;
}

/** Commas between thousands: `12,500.25`. */
function withCommas(digits: string): string {
  const [whole = '', part] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** `40%`. */
export function percentText(share: number): string {
  return `${digitsOf(share, 2)}%`;
}

/** `1,250%`. */
export function percentWords(share: number): string {
  return `${withCommas(digitsOf(share, 2))}%`;
}

/** A value as a sentence has it: `$12.5K`, `40%`, `1 Mar 2025`, `“Retail”`. */
export function valueInSentence(value: ConditionValue, kind: RuleFieldKind | null, currency: string): string {
  if (typeof value === 'string') return kind === 'date' && isDay(value) ? dateWords(value) : inQuotes(value);
  switch (kind) {
    case 'money':
      // What is not a legal amount has no short form, and is still shown as it is.
      return Number.isSafeInteger(value) && value >= 0
        ? amountWords(value, currency)
        : withCommas(digitsOf(value, -2));
    case 'share':
      return percentWords(value);
    case 'number':
      // Four digits stay together, as in a year.
      return Math.abs(value) < 10_000 ? digitsOf(value) : withCommas(digitsOf(value));
    default:
      return withCommas(digitsOf(value));
  }
}

/** A value as it is typed: `12500`, `40%`, `2025-03-01`, `"Retail"`. */
export function valueTyped(value: ConditionValue, kind: RuleFieldKind | null): string {
  if (typeof value === 'string') return kind === 'date' && isDay(value) ? value : inStraightQuotes(value);
  if (kind === 'share') return percentText(value);
  // Cents have two digits.
  return kind === 'money' ? digitsOf(value, -2).replace(/\.\d$/, '$&0') : digitsOf(value);
}
