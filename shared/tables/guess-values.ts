// Decides what a column's values speak for, and whether they fit what its header says. Reads no header for its meaning.
import { isCountry } from './country-names';
import { readDomain } from './domain';
import { type FieldId, fields } from './fields';
import type { HeaderGuess } from './headers/phrases';
import type { ListKind } from './list-kind';
import { isExcelDay, readDate } from './read-date';
import { readFlag } from './read-flag';
import { readLane } from './read-lane';
import { readDecimal } from './read-number';
import { isGuid, isSalesforceId } from './salesforce-id';

type Test = (value: string) => boolean;

const decimalOf = (value: string) => readDecimal(value, 'point') ?? readDecimal(value, 'comma');
const isNumber: Test = (value) => decimalOf(value) !== null;
const isAmount: Test = (value) => decimalOf(value)?.percent === false;
const isDate: Test = (value) => readDate(value, 'mdy') !== null || readDate(value, 'dmy') !== null;
const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const isEmail: Test = (value) => emailForm.test(value);
const isLane: Test = (value) => readLane(value) !== undefined;
/** `Jo`, `O'Neil Ltd`: a word of letters. */
const hasWords: Test = (value) => /\p{L}{2}/u.test(value) && !isId(value);
const isName: Test = (value) => hasWords(value) && !isEmail(value) && !/\d{3}/.test(value);
const isId: Test = (value) => (value.length >= 15 && isSalesforceId(value)) || isGuid(value);

/** What the legal forms of companies look like at the end of a name. */
const legalForm =
  /(?:^|[\s,.])(?:inc|incorporated|llc|llp|ltd|limited|plc|corp|corporation|co|gmbh|ag|kg|ohg|ug|se|e\.?k|s\.?a|s\.?a\.?s|sarl|s\.?r\.?l|s\.?p\.?a|s\.?l|s\.?l\.?u|s\.?a\.?u|lda|ltda|b\.?v|n\.?v|bvba|ab|as|oy|oyj|aps|kk|pty|sp\. z o\.o)\.?$/i;

/** The share of values that pass; 0 of none. */
export function shareOf(values: readonly string[], test: Test): number {
  if (values.length === 0) return 0;
  let passed = 0;
  for (const value of values) if (test(value)) passed += 1;
  return passed / values.length;
}

/** Whether at least this share of the values passes. Most columns are not most things, which a tenth of them tells. */
function pass(values: readonly string[], test: Test, share: number): boolean {
  let failed = 0;
  for (const value of values) {
    if (test(value)) continue;
    failed += 1;
    if ((values.length - failed) / values.length < share) return false;
  }
  return values.length > 0;
}

const readerOfKind: Readonly<Record<string, Test | undefined>> = {
  money: isAmount,
  count: isNumber,
  number: isNumber,
  share: isNumber,
  date: isDate,
  flag: (value) => readFlag(value) !== null,
  lane: isLane,
  domain: (value) => readDomain(value) !== null,
};
const readerOfField: Readonly<Partial<Record<FieldId, Test>>> = {
  ownerEmail: (value) => value.includes('@'),
  accountName: (value) => !isEmail(value) && !isDate(value),
  firstName: isName,
  lastName: isName,
  city: (value) => !isNumber(value) && !isEmail(value),
  country: (value) => !isNumber(value) && !isEmail(value),
  currency: (value) => value.length <= 4 || /^\p{L}[\p{L} ]+$/u.test(value),
};
const contradicted = 0.5;

/** 1 when the values can be read as the field wants them, .5 when a fifth or more cannot. An empty column fits. */
export function fitOf(field: FieldId, values: readonly string[]): number {
  if (values.length === 0) return 1;
  const { kind } = fields[field];
  if (kind === 'date' && values.every(isExcelDay)) return 1;
  const reads = readerOfField[field] ?? readerOfKind[kind];
  return reads === undefined || pass(values, reads, 0.8) ? 1 : contradicted;
}

/**
 * The field a header means once its values are seen: an owner, a parent or an account may stand as its id or as its
 * name under the same header.
 */
export function swapByValues(field: FieldId, values: readonly string[]): FieldId {
  if (values.length === 0) return field;
  const areIds = (): boolean => pass(values, isId, 0.8);
  const areNames = (): boolean => pass(values, (value) => isName(value) && /\p{L} \p{L}/u.test(value), 0.8);
  if (field === 'ownerName') return areIds() ? 'ownerId' : field;
  if (field === 'parentName') return areIds() ? 'parentId' : field;
  if (field === 'accountName') return areIds() ? 'accountId' : field;
  if (field === 'parentId') return areNames() ? 'parentName' : field;
  if (field === 'ownerId') {
    if (pass(values, isEmail, 0.8)) return 'ownerEmail';
    return areNames() ? 'ownerName' : field;
  }
  return field;
}

/** Headers whose values look like something they are not: the mail of a contact is no seller's. */
const otherSubject =
  /\b(contact|contacts|phone|fax|tel|telephone|telefon|postal|zip|street|address|adresse|plz|birth|photo|picture|note|notes|description|comment|created|create|modified|updated|hire)\b/;

/** A day may be of the last order where the header says last of something, or says nothing. */
const ofLast =
  /\b(last|latest|recent|letzte[rsnm]?|derni\w+|ultim\w+|laatste|column|spalte|colonne|columna|coluna|kolom)\b/;

/** What the values alone speak for. The header said nothing; it can only say that they are something else. */
export function guessByValues(values: readonly string[], kind: ListKind, headerWords: string): HeaderGuess[] {
  if (values.length === 0 || otherSubject.test(headerWords)) return [];
  const most = (test: Test): boolean => pass(values, test, 0.9);
  const different = new Set(values).size;
  const areUnique = different === values.length;
  const sure = (field: FieldId, level: number): HeaderGuess[] => [{ field, level }];
  if (most(isId)) return guessById(values, kind, areUnique);
  if (most(isEmail)) {
    if (kind === 'sellers') return sure('ownerEmail', areUnique ? 0.7 : 0.4);
    return different <= values.length / 2 ? sure('ownerEmail', 0.6) : [];
  }
  if (different > 1 && kind !== 'orders' && most(isLane)) return sure('lane', 0.62);
  if (
    kind !== 'sellers' &&
    most((value) => /^(https?:\/\/|www\.)/i.test(value) && readDomain(value) !== null)
  )
    return sure('domain', 0.6);
  if (
    kind !== 'sellers' &&
    most((value) => /[a-z]/i.test(value) && readDomain(value) !== null && !isDate(value))
  )
    return sure('domain', 0.55);
  if (most(isDate)) {
    if (kind === 'orders') return sure('orderedOn', 0.6);
    return kind === 'accounts' && ofLast.test(headerWords) ? sure('lastOrderOn', 0.4) : [];
  }
  if (most(isNumber)) return guessByNumbers(values, kind);
  if (kind === 'accounts' && most(isCountry)) return sure('country', 0.65);
  const companies = shareOf(values, (value) => legalForm.test(value));
  if (kind !== 'sellers' && companies >= 0.2 && most(hasWords) && different >= values.length * 0.5)
    return sure('accountName', companies >= 0.5 ? 0.65 : 0.6);
  return [];
}

function guessById(values: readonly string[], kind: ListKind, areUnique: boolean): HeaderGuess[] {
  const begin = (prefix: string): boolean =>
    pass(values, (value) => !isGuid(value) && value.startsWith(prefix), 0.9);
  if (begin('005')) return [{ field: 'ownerId', level: 0.7 }];
  if (begin('006') || begin('801')) return kind === 'orders' ? [{ field: 'orderId', level: 0.7 }] : [];
  if (begin('001')) {
    if (kind === 'orders' || areUnique) return [{ field: 'accountId', level: 0.7 }];
    return kind === 'accounts' ? [{ field: 'parentId', level: 0.55 }] : [];
  }
  if (!areUnique || !values.some(isGuid)) return [];
  const field = kind === 'orders' ? 'orderId' : kind === 'sellers' ? 'ownerId' : 'accountId';
  return [{ field, level: 0.55 }];
}

function guessByNumbers(values: readonly string[], kind: ListKind): HeaderGuess[] {
  if (pass(values, (value) => value.endsWith('%'), 0.9)) {
    if (kind === 'orders') return [{ field: 'discount', level: 0.5 }];
    return kind === 'accounts' ? [{ field: 'technicalShare', level: 0.4 }] : [];
  }
  const areMarked = pass(values, (value) => (decimalOf(value)?.currency ?? null) !== null, 0.9);
  if (!areMarked || kind === 'sellers') return [];
  return kind === 'orders' ? [{ field: 'amount', level: 0.6 }] : [{ field: 'spend', level: 0.45 }];
}
