// Decides what a typed text sets in a column, or why it cannot: amounts and days that could mean two things are refused.
import { type AccountEdits, countFields, moneyFields } from '../../../shared/actions/account-edit-words';
import { groupDigits } from '../../../shared/records/counts';
import { yearsWanted } from '../../../shared/records/days';
import { readDomain } from '../../../shared/tables/domain';
import { isDayOfOtherYear, readDate } from '../../../shared/tables/read-date';
import { formatDate } from '../../ui/format';
import { numberFrom } from '../../ui/NumberField.text';
import type { EditTarget } from './columns';

export type TypedEdit =
  | { readonly ok: true; readonly fields: AccountEdits }
  | { readonly ok: false; readonly sentence: string };

/** What editing a column with this text asks for. A blank text clears; a name may not be blank. */
export function readTyped(target: EditTarget, text: string, currency: string): TypedEdit {
  const typed = text.trim();
  if (target.kind === 'extra') {
    return { ok: true, fields: { custom: { [target.header]: typed === '' ? null : typed } } };
  }
  const { field } = target;
  if (field === 'name')
    return typed === '' ? no('Give the account a name.') : { ok: true, fields: { name: typed } };
  const set = (value: string | number | null): TypedEdit => ({ ok: true, fields: { [field]: value } });
  if (typed === '') return set(null);
  if ((moneyFields as readonly string[]).includes(field)) return readMoney(typed, currency, set);
  if ((countFields as readonly string[]).includes(field)) return readCount(typed, set);
  switch (field) {
    case 'technicalShare':
      return readShare(typed, set);
    case 'lastOrderOn':
      return readDay(typed, set);
    case 'domain':
      return readDomain(typed) === null ? no('Write a website such as acme.com.') : set(readDomain(typed));
    default:
      return set(typed);
  }
}

function no(sentence: string): TypedEdit {
  return { ok: false, sentence };
}

type Setter = (value: string | number | null) => TypedEdit;

/** 10 trillion; up to there cents are exact. */
const mostUnits = 1e13;

function readMoney(text: string, currency: string, set: Setter): TypedEdit {
  const units = numberFrom(text, { style: 'currency', currency });
  if (units === null || Number.isNaN(units)) {
    return no(twoReadings(text) ?? 'Write an amount, such as 80,000 or 80K.');
  }
  if (Math.abs(units) > mostUnits) return no('Write an amount up to 10 trillion.');
  const cents = Math.round(units * 100);
  // What is finer than a cent would be kept as another amount than was typed.
  if (Math.abs(units * 100 - cents) > 1e-4 * Math.max(1, Math.abs(cents) * 1e-9)) {
    return no('Write at most two digits after the point.');
  }
  return set(cents);
}

/** What 12.500 could be, as one would write each; null where a text is nothing of the kind. */
function twoReadings(text: string): string | null {
  const parts = /^\D*?(-?)(\d{1,3})\.(\d{3})\D*$/u.exec(text.replace('−', '-'));
  if (parts === null) return null;
  const [, minus = '', whole = '', rest = ''] = parts;
  const thousands = `${minus}${groupDigits(Number(whole + rest))}`;
  // With a thousandth there is no amount to offer: which cent was meant is not ours to say.
  return rest.endsWith('0')
    ? `This could be two amounts. Write ${thousands} or ${minus}${Number(whole)}.${rest.slice(0, 2)}.`
    : `This could be two amounts. Write ${thousands}, or at most two digits after the point.`;
}

function readCount(text: string, set: Setter): TypedEdit {
  const sentence = 'Write a whole number, such as 1,200.';
  // 12.000 is twelve thousand to some and twelve to others; with a letter, 1.2k is one thing only.
  if (/\./u.test(text) && !/[km]$/iu.test(text)) return no(sentence);
  const count = numberFrom(text);
  if (count === null || !Number.isSafeInteger(count)) return no(sentence);
  return count < 0 ? no('Write a whole number, 0 or more.') : set(count);
}

function readShare(text: string, set: Setter): TypedEdit {
  const share = numberFrom(text, { style: 'percent' });
  if (share === null || !(share >= 0 && share <= 1))
    return no('Write a percentage from 0 to 100, such as 40%.');
  return set(share);
}

function readDay(text: string, set: Setter): TypedEdit {
  const monthFirst = readDate(text, 'mdy');
  const dayFirst = readDate(text, 'dmy');
  if (monthFirst === null && dayFirst === null) {
    if (isDayOfOtherYear(text, 'mdy') || isDayOfOtherYear(text, 'dmy')) {
      return no(`${yearsWanted}, such as 2026-03-10 or 10 Mar 2026.`);
    }
    return no(`${text.slice(0, 40)} is not a day. Write one such as 2026-03-10 or 10 Mar 2026.`);
  }
  if (monthFirst !== null && dayFirst !== null && monthFirst !== dayFirst) {
    return no(
      `This could be ${formatDate(dayFirst)} or ${formatDate(monthFirst)}. Write the month as a word.`,
    );
  }
  return set(monthFirst ?? dayFirst);
}
