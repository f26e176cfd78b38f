// Decides how a field of many accounts is read: as numbers, days or texts in columns, each made when it is first asked for.
// Compares nothing.
import type { Account } from '../records/account';
import { type FieldRef, keyOfRef } from '../records/condition';
import { dayNumber, type IsoDate } from '../records/values';
import {
  extraCell,
  extraColumn,
  extraDay,
  extraNumber,
  foldText,
  type KnownFacts,
  remembered,
} from './extra-columns';
import { headerOf, type RuleFieldKind, ruleField } from './rule-fields';

/** What of an account lies in others: its parent, its family. */
export interface Relatives {
  parentOf(account: Account): Account | undefined;
  /** The spend of everyone in the family, itself too, in cents; null where nobody's is known or the family is a circle. */
  familySpendCents(account: Account): number | null;
}

/** What a rule needs to know besides the account; the workspace record gives the facts. */
export interface RuleContext extends KnownFacts {
  readonly asOf: IsoDate;
  /** Left out where nothing is known of other accounts: then fields of the parent and the family have no value. */
  readonly relatives?: Relatives;
}

/** Texts by number: equal ones, whatever their case and outer blanks, have the same (R21). 0 is no value. */
export interface TextColumn {
  readonly codes: Uint32Array;
  /** As they are compared, by code. */
  readonly texts: readonly string[];
}

type NumberReader = (account: Account) => number;
type TextReader = (account: Account) => string | null;

/** A number that cannot be known. */
const none = Number.NaN;

const numberReaders: Readonly<Record<string, NumberReader>> = {
  spendCents: ({ spendCents }) => spendCents ?? none,
  spend24Cents: ({ spend24Cents }) => spend24Cents ?? none,
  averageOrderCents: ({ averageOrderCents }) => averageOrderCents ?? none,
  openPipelineCents: ({ openPipelineCents }) => openPipelineCents ?? none,
  companyRevenueCents: ({ companyRevenueCents }) => companyRevenueCents ?? none,
  orderCount: ({ orderCount }) => orderCount ?? none,
  orderCount12: ({ orderCount12 }) => orderCount12 ?? none,
  orderCount24: ({ orderCount24 }) => orderCount24 ?? none,
  technicalShare: ({ technicalShare }) => technicalShare ?? none,
  employees: ({ employees }) => employees ?? none,
  lastOrderOn: ({ lastOrderOn }) => (lastOrderOn === null ? none : dayOf(lastOrderOn)),
  growth: ({ spendCents, spend24Cents }) => growthFrom(spendCents, spend24Cents),
};

const textReaders: Readonly<Record<string, TextReader>> = {
  name: ({ name }) => name,
  segment: ({ segment }) => segment,
  region: ({ region }) => region,
  country: ({ country }) => country,
  city: ({ city }) => city,
  domain: ({ domain }) => domain,
};

/** Fields an account holds as they are: many of them can be read in one walk. */
const plainFields = [
  'spendCents',
  'spend24Cents',
  'averageOrderCents',
  'openPipelineCents',
  'companyRevenueCents',
  'orderCount',
  'orderCount12',
  'orderCount24',
  'technicalShare',
  'employees',
  'lastOrderOn',
] as const;
type PlainColumns = Partial<Record<(typeof plainFields)[number], Float64Array>>;

/** One walk over the accounts for all columns there are: calling a reader for each would take longer than comparing. */
function fillTogether(accounts: readonly Account[], columns: PlainColumns): void {
  const { spendCents, spend24Cents, averageOrderCents, openPipelineCents, companyRevenueCents } = columns;
  const { orderCount, orderCount12, orderCount24, technicalShare, employees, lastOrderOn } = columns;
  for (let at = 0; at < accounts.length; at += 1) {
    const account = accounts[at] as Account;
    if (spendCents !== undefined) spendCents[at] = account.spendCents ?? none;
    if (spend24Cents !== undefined) spend24Cents[at] = account.spend24Cents ?? none;
    if (averageOrderCents !== undefined) averageOrderCents[at] = account.averageOrderCents ?? none;
    if (openPipelineCents !== undefined) openPipelineCents[at] = account.openPipelineCents ?? none;
    if (companyRevenueCents !== undefined) companyRevenueCents[at] = account.companyRevenueCents ?? none;
    if (orderCount !== undefined) orderCount[at] = account.orderCount ?? none;
    if (orderCount12 !== undefined) orderCount12[at] = account.orderCount12 ?? none;
    if (orderCount24 !== undefined) orderCount24[at] = account.orderCount24 ?? none;
    if (technicalShare !== undefined) technicalShare[at] = account.technicalShare ?? none;
    if (employees !== undefined) employees[at] = account.employees ?? none;
    if (lastOrderOn !== undefined)
      lastOrderOn[at] = account.lastOrderOn === null ? none : dayOf(account.lastOrderOn);
  }
}

/**
 * The spend of the last 12 months against that of the 12 before, as a share: 0.2 is a fifth more. No value where the year
 * before had none.
 */
export function growthFrom(spendCents: number | null, spend24Cents: number | null): number {
  if (spendCents === null || spend24Cents === null) return none;
  const before = spend24Cents - spendCents;
  return before > 0 ? (spendCents - before) / before : none;
}

/** Days since 1970-01-01 of an ISO day, without the parser of dates: it would take longer than all comparing. */
export function dayOf(date: IsoDate): number {
  if (date.length !== 10) return dayNumber(date);
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  // Years begin in March here, so that the day a leap year adds is a year's last (H. Hinnant, days_from_civil).
  const y = month <= 2 ? year - 1 : year;
  const century = Math.floor(y / 100);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - century + Math.floor(century / 4) + dayOfYear - 719_468;
}

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
}

/** The columns of some accounts, in their order. */
export class FieldColumns {
  readonly accounts: readonly Account[];
  readonly context: RuleContext;
  readonly #numbers = new Map<string, Float64Array>();
  readonly #texts = new Map<string, TextColumn>();

  constructor(accounts: readonly Account[], context: RuleContext) {
    this.accounts = accounts;
    this.context = context;
  }

  get size(): number {
    return this.accounts.length;
  }

  kindOf(ref: FieldRef): RuleFieldKind | null {
    return ruleField(ref.field, this.context.extraColumns)?.kind ?? null;
  }

  /** Cents, shares, counts, or days since 1970; NaN where there is no value, and of a text or an unknown field always. */
  numbers(ref: FieldRef): Float64Array {
    const key = keyOfRef(ref);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const column = this.#read(ref);
    this.#numbers.set(key, column);
    return column;
  }

  texts(ref: FieldRef): TextColumn {
    const key = keyOfRef(ref);
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const column = readTexts(this.#subjects(ref), textReaderOf(ref.field));
    this.#texts.set(key, column);
    return column;
  }

  /** Reads what is not known yet of these fields, together as far as the accounts hold them as they are. */
  read(refs: readonly FieldRef[]): void {
    const columns: PlainColumns = {};
    for (const field of plainFields) {
      const ref = { of: 'account', field } as const;
      const isWanted = refs.some((each) => each.of === ref.of && each.field === field);
      if (!isWanted || this.#numbers.has(keyOfRef(ref))) continue;
      columns[field] = new Float64Array(this.size);
      this.#numbers.set(keyOfRef(ref), columns[field]);
    }
    fillTogether(this.accounts, columns);
  }

  /** Puts numbers in the place of those read: what the rules would say if they were so. */
  pretend(ref: FieldRef, numbers: Float64Array): void {
    this.#numbers.set(keyOfRef(ref), numbers);
  }

  /** The same of texts. */
  pretendTexts(ref: FieldRef, texts: readonly (string | null)[]): void {
    this.#texts.set(
      keyOfRef(ref),
      columnOf(texts.length, (at) => texts[at] ?? null),
    );
  }

  #read(ref: FieldRef): Float64Array {
    const subjects = this.#subjects(ref);
    const column = new Float64Array(subjects.length);
    const read = this.#readerOf(ref.field);
    for (let at = 0; at < subjects.length; at += 1) {
      const account = subjects[at];
      column[at] = account === undefined ? none : read(account);
    }
    return column;
  }

  #subjects(ref: FieldRef): readonly (Account | undefined)[] {
    if (ref.of === 'account') return this.accounts;
    const { relatives } = this.context;
    return this.accounts.map((account) => relatives?.parentOf(account));
  }

  #readerOf(fieldId: string): NumberReader {
    const { relatives, extraColumns } = this.context;
    if (fieldId === 'familySpendCents') return (account) => relatives?.familySpendCents(account) ?? none;
    const header = headerOf(fieldId);
    if (header === null) return numberReaders[fieldId] ?? (() => none);
    const column = extraColumn(extraColumns, header);
    if (column === null || column.kind === 'text') return () => none;
    const read = remembered((text: string) => {
      if (column.kind === 'number') return extraNumber(text, column);
      const day = extraDay(text, column);
      return day === null ? null : dayOf(day);
    });
    return (account) => {
      const text = extraCell(account, header);
      return text === null ? none : (read(text) ?? none);
    };
  }
}

/** The text of a field as it came; null where there is none, and of a field that holds no text. */
export function textOf(account: Account, fieldId: string): string | null {
  return textReaderOf(fieldId)(account);
}

function textReaderOf(fieldId: string): TextReader {
  const header = headerOf(fieldId);
  if (header === null) return textReaders[fieldId] ?? (() => null);
  return (account) => extraCell(account, header);
}

function readTexts(subjects: readonly (Account | undefined)[], read: TextReader): TextColumn {
  return columnOf(subjects.length, (at) => {
    const account = subjects[at];
    return account === undefined ? null : read(account);
  });
}

function columnOf(size: number, textAt: (at: number) => string | null): TextColumn {
  const codes = new Uint32Array(size);
  const texts: string[] = [''];
  const codeOfKey = new Map<string, number>([['', 0]]);
  const codeOfText = new Map<string, number>();
  for (let at = 0; at < size; at += 1) {
    const value = textAt(at);
    if (value === null) continue;
    let code = codeOfText.get(value);
    if (code === undefined) {
      const key = foldText(value);
      code = codeOfKey.get(key) ?? texts.length;
      if (code === texts.length) {
        texts.push(key);
        codeOfKey.set(key, code);
      }
      codeOfText.set(value, code);
    }
    codes[at] = code;
  }
  return { codes, texts };
}
