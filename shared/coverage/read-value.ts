// Decides which value a piece of a condition's text stands for, and refuses what its field cannot be compared with.
import { amountWords, quoted } from '../deck/wording';
import type { ConditionValue } from '../records/condition';
import type { Cursor, Span } from './condition-cursor';
import { isDay, kindWords, limitProblem, valueWords } from './condition-limits';
import type { RuleField } from './rule-fields';

/** A number as written: its digits times ten to the exponent, which is as near to 0 as the digits allow. */
export interface ReadNumber extends Span {
  readonly digits: string;
  readonly exponent: number;
  readonly percent: boolean;
  /** The sign or code before it; null when there is none. */
  readonly currency: string | null;
}

const scales: Readonly<Record<string, number>> = { k: 3, m: 6, mm: 6, b: 9, bn: 9 };
const minus = ['-', '−', '–'];

/** True when a number comes next, whatever stands before its digits. */
export function seesNumber(cursor: Cursor): boolean {
  let ahead = 0;
  const skipMinus = () => {
    if (minus.includes(cursor.peek(ahead).fold)) ahead += 1;
  };
  skipMinus();
  if (isCurrency(cursor, ahead)) ahead += 1;
  skipMinus();
  return cursor.peek(ahead).kind === 'number';
}

function isCurrency(cursor: Cursor, ahead: number): boolean {
  const { kind, text } = cursor.peek(ahead);
  if (kind === 'sign') return /^\p{Sc}$/u.test(text);
  return kind === 'word' && /^[a-z]{3}$/i.test(text);
}

/** Reads a number, `10,000`, `$10K`, `-20%`; `seesNumber` said that there is one. Null after a refusal. */
export function readNumber(cursor: Cursor): ReadNumber | null {
  const { from } = cursor.peek();
  let negative = minus.some((each) => cursor.accept(each));
  const currency = isCurrency(cursor, 0) ? cursor.skip().text : null;
  if (!negative) negative = minus.some((each) => cursor.accept(each));
  const token = cursor.skip();
  const parts = /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?([a-z]*)$/.exec(token.fold);
  if (parts === null)
    return cursor.refuse(
      `${quoted(token.text)} is not a number. Put commas between thousands and a point before decimals: 12,500.50.`,
      token,
    );
  const [, whole = '', fraction = '', scale = ''] = parts;
  const all = `${whole.replaceAll(',', '')}${fraction}`.replace(/^0+(?=\d)/, '');
  const digits = all.replace(/0+$/, '');
  const exponent = (scales[scale] ?? 0) - fraction.length + all.length - digits.length;
  const percent = cursor.accept('%');
  return {
    digits: digits === '' ? '0' : `${negative ? '-' : ''}${digits}`,
    exponent: digits === '' ? 0 : exponent,
    percent,
    currency,
    from,
    to: cursor.last.to,
  };
}

/** The number times ten to `shift`, and whether that many decimals are enough for all its digits. */
export function shifted(
  { digits, exponent }: ReadNumber,
  shift: number,
): { value: number; isWhole: boolean } {
  return { value: Number(`${digits}e${exponent + shift}`), isWhole: exponent + shift >= 0 };
}

/** Reads a value that this field may be compared with; null after a refusal. */
export function readValue(
  cursor: Cursor,
  field: RuleField,
  subject: string,
): (Span & { value: ConditionValue }) | null {
  if (field.kind === 'text') return readText(cursor, field, subject);
  if (field.kind === 'date') return readDay(cursor, field, subject);
  if (!seesNumber(cursor)) return mismatch(cursor, field, subject);
  const number = readNumber(cursor);
  return number === null ? null : numberFor(cursor, number, field, subject);
}

/** A number that was read, in the field's own unit; null after a refusal. */
export function numberFor(
  cursor: Cursor,
  number: ReadNumber,
  field: RuleField,
  subject: string,
): (Span & { value: number }) | null {
  const problem = signProblem(cursor, number, field);
  if (problem !== null) return cursor.refuse(`${subject} ${problem}`, number);
  const shift = field.kind === 'money' ? 2 : field.kind === 'share' ? -2 : 0;
  const { value, isWhole } = shifted(number, shift);
  // What a float cannot tell from a legal value is still not one: the text says more than would be kept.
  const isTooFine = field.kind === 'number' ? number.exponent < -6 : field.kind !== 'share' && !isWhole;
  const limit =
    limitProblem(field, value, cursor.vocabulary.currency) ??
    (isTooFine ? limitProblem(field, 0.123_456_7, cursor.vocabulary.currency) : null);
  return limit === null
    ? { value, from: number.from, to: number.to }
    : cursor.refuse(`${subject} ${limit}`, number);
}

/** A percentage where none belongs, a missing one, or the sign of another currency. */
function signProblem(cursor: Cursor, number: ReadNumber, { kind }: RuleField): string | null {
  const { currency } = cursor.vocabulary;
  const found = quoted(cursor.written(number));
  const holds = `${kindWords[kind]} and cannot be compared with ${found}. Give ${valueWords[kind]}`;
  if (number.percent !== (kind === 'share'))
    return kind === 'money' || kind === 'count'
      ? `${holds}, or go on with “of” and another field to ask for a share of it.`
      : `${holds}.`;
  if (number.currency === null) return null;
  if (kind !== 'money') return `${holds}.`;
  const sign = amountWords(0, currency).replace('0', '').trim();
  const own = [sign.toLowerCase(), currency.toLowerCase()];
  return own.includes(number.currency.toLowerCase())
    ? null
    : `is counted in ${currency} and cannot be compared with ${found}. Leave out the sign or write ${sign}.`;
}

/** Refuses a value of another sort than the field holds. */
function mismatch(cursor: Cursor, field: RuleField, subject: string): null {
  const token = cursor.peek();
  const wanted = valueWords[field.kind];
  const isText = token.kind === 'quoted';
  if (isText || token.kind === 'day' || token.kind === 'number')
    return cursor.refuse(
      `${subject} ${kindWords[field.kind]} and cannot be compared with ${isText ? 'the text' : token.kind === 'day' ? 'the day' : 'the number'} ${quoted(token.text)}. Give ${wanted}.`,
      token,
    );
  return cursor.unexpected(wanted, `${subject} ${kindWords[field.kind]}.`);
}

/** Reads a text in quotes; null after a refusal. */
export function readText(
  cursor: Cursor,
  field: RuleField,
  subject: string,
): (Span & { value: string }) | null {
  const token = cursor.peek();
  if (token.kind !== 'quoted') return mismatch(cursor, field, subject);
  const problem = limitProblem({ ...field, kind: 'text' }, token.text, cursor.vocabulary.currency);
  if (problem !== null) return cursor.refuse(`${subject} ${problem}`, token);
  cursor.skip();
  return { value: token.text, from: token.from, to: token.to };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longMonths =
  'january february march april may june july august september october november december'.split(' ');

function monthOf(word: string): number {
  return Math.max(months.indexOf(word), longMonths.indexOf(word)) + 1;
}

/** `2025-03-01` or `1 Mar 2025`. */
function readDay(cursor: Cursor, field: RuleField, subject: string): (Span & { value: string }) | null {
  const token = cursor.peek();
  const iso = token.kind === 'day' ? token.text : dayInWords(cursor);
  if (iso === null) return mismatch(cursor, field, subject);
  const span = { from: token.from, to: token.kind === 'day' ? token.to : cursor.peek(2).to };
  if (!isDay(iso)) {
    const advice = /^\d{4}-\d{2}-\d{2}$/.test(iso)
      ? 'is no day of the calendar. Give a day that exists, such as 2025-03-01.'
      : 'is not written as a day. Write the month and the day with two digits, such as 2025-03-01.';
    return cursor.refuse(`${quoted(cursor.written(span))} ${advice}`, span);
  }
  cursor.skip(token.kind === 'day' ? 1 : 3);
  return { value: iso, ...span };
}

function dayInWords(cursor: Cursor): string | null {
  const [day, month, year] = [cursor.peek(0), cursor.peek(1), cursor.peek(2)];
  const isDayShaped = /^\d{1,2}$/.test(day.fold) && /^\d{4}$/.test(year.fold);
  const at = month.kind === 'word' ? monthOf(month.fold) : 0;
  if (!isDayShaped || at === 0 || day.kind !== 'number' || year.kind !== 'number') return null;
  return `${year.fold}-${String(at).padStart(2, '0')}-${day.fold.padStart(2, '0')}`;
}
