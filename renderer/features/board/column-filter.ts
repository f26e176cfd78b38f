// Decides how a filter on one field reads on its chip, and which values there are to pick. What passes it: field-tests.
import type { ExtraValue, ExtraValues } from '../../../shared/coverage/extra-values';
import { amountWords, columnWords, numberWords, shareWords } from '../../../shared/deck/wording';
import type { SellerId } from '../../../shared/records/ids';
import { nameApart } from '../../../shared/records/seller-details';
import { foldForSearch, queryOf } from '../../../shared/search/match';
import type { FieldKind, FieldUnit } from '../../store/field-types';
import { fieldLabel, fieldUnit } from '../../store/filter-fields';
import type { ColumnFilter, ColumnTest, PickedValue } from '../../store/view';
import { formatDate, formatNoun } from '../../ui/format';

/** The words for an account without a value, also among the values to pick. */
export const noValueText = 'No value';

type Worded = Pick<ColumnFilter, 'column' | 'test'>;

/** `Tier: Gold`, `Spend: $75K or more`, `Renewal date: before 1 Jan 2026`. */
export function columnFilterText({ column, test }: Worded, currency = 'USD'): string {
  return `${columnWords(fieldLabel(column))}: ${testText(test, fieldUnit(column), currency)}`;
}

/** `Tier: Gold, 12 accounts`; without its count while that is being worked out. */
export function columnFilterName(filter: Worded, count: number | null, currency = 'USD'): string {
  const text = columnFilterText(filter, currency);
  return count === null ? text : `${text}, ${formatNoun(count, 'account')}`;
}

function testText(test: ColumnTest, unit: FieldUnit, currency: string): string {
  if (test.kind === 'text') return pickedText(test.picked);
  const limits = test.kind === 'number' ? numberLimits(test, unit, currency) : dateLimits(test);
  if (test.takesEmpty !== true) return limits;
  return limits === '' ? noValueText : `${limits} or no value`;
}

function numberLimits(
  { atLeast, atMost }: Extract<ColumnTest, { kind: 'number' }>,
  unit: FieldUnit,
  currency: string,
): string {
  const words = (number: number) => signedWords(number, unit, currency);
  if (atLeast !== null && atMost !== null) return `${words(atLeast)} to ${words(atMost)}`;
  if (atLeast !== null) return `${words(atLeast)} or more`;
  return atMost === null ? '' : `up to ${words(atMost)}`;
}

function dateLimits({ after, before }: Extract<ColumnTest, { kind: 'date' }>): string {
  return [
    ...(after === null ? [] : [`after ${formatDate(after)}`]),
    ...(before === null ? [] : [`before ${formatDate(before)}`]),
  ].join(', ');
}

/** A minus as it is printed, not a hyphen. */
function signedWords(number: number, unit: FieldUnit, currency: string): string {
  const size = Math.abs(number);
  return `${number < 0 ? '−' : ''}${unitWords(size, unit, currency)}`;
}

function unitWords(size: number, unit: FieldUnit, currency: string): string {
  switch (unit) {
    case 'money':
      return amountWords(Math.round(size * 100), currency);
    case 'share':
      return shareWords(size);
    case 'plain':
      return numberWords(size);
  }
}

/** Two values by name, more by their number. */
function pickedText(picked: readonly PickedValue[]): string {
  const [first, second, ...more] = picked.map(({ text }) => columnWords(text));
  if (second === undefined) return first ?? '';
  return more.length === 0 ? `${first} or ${second}` : `${first} and ${more.length + 1} more`;
}

/** The filters with this one in the place of the one on its column, or last. */
export function withColumn(filters: readonly ColumnFilter[], filter: ColumnFilter): readonly ColumnFilter[] {
  const known = filters.some(({ column }) => column === filter.column);
  return known
    ? filters.map((each) => (each.column === filter.column ? filter : each))
    : [...filters, filter];
}

export function withoutColumn(filters: readonly ColumnFilter[], column: string): readonly ColumnFilter[] {
  return filters.filter((each) => each.column !== column);
}

/** One row of the list of values to pick. */
export interface ValueChoice extends PickedValue {
  readonly count: number;
}

/** More values than these are found by searching. */
export const mostValueChoices = 100;

/**
 * The values whose text holds each word of `query`, most frequent first, at most `mostValueChoices`, then "No value" where some account has
 * none. What is picked already is never missing from the unsearched list: it comes first when it would be.
 */
export function valueChoices(
  { values, emptyCount }: ExtraValues,
  query: string,
  picked: readonly PickedValue[] = [],
): readonly ValueChoice[] {
  const { words } = queryOf(query);
  const found: ValueChoice[] = [];
  // Unsearched, the first of them are shown as they stand: nothing has to be folded for that.
  const folded = words.length === 0 ? null : foldedTexts(values);
  for (const [index, value] of values.entries()) {
    if (found.length === mostValueChoices) break;
    if (folded === null || holds(folded[index] ?? '', words)) found.push(value);
  }
  if (emptyCount > 0 && holds(foldForSearch(noValueText), words)) {
    found.push({ key: '', text: noValueText, count: emptyCount });
  }
  if (words.length > 0 || picked.length === 0) return found;
  const shown = new Set(found.map(({ key }) => key));
  const missing = picked.filter(({ key }) => !shown.has(key));
  const countOf = (key: string) => values.find((value) => value.key === key)?.count ?? 0;
  return [...missing.map(({ key, text }) => ({ key, text, count: countOf(key) })), ...found];
}

function holds(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** A field of ids has as many values as there are accounts: they are folded with the first letter, not with each. */
const foldedOf = new WeakMap<readonly ExtraValue[], readonly string[]>();

/** What is shown of each value, as it is searched: the key of a seller is an id that nobody types. */
function foldedTexts(values: readonly ExtraValue[]): readonly string[] {
  const known = foldedOf.get(values);
  if (known !== undefined) return known;
  const folded = values.map(({ text }) => foldForSearch(text));
  foldedOf.set(values, folded);
  return folded;
}

/** Values that are sellers, those of one name with what tells them apart. */
export function sellersApart(
  { values, emptyCount }: ExtraValues,
  details: ReadonlyMap<SellerId, string>,
): ExtraValues {
  const apart = values.map((value) => {
    if (!details.has(value.key as SellerId)) return value;
    return { ...value, text: nameApart({ id: value.key as SellerId, name: value.text }, details) };
  });
  return { values: apart, emptyCount };
}

/** What is wrong with a test, as a sentence; null when it can be used. */
export function testProblem(test: ColumnTest): string | null {
  switch (test.kind) {
    case 'text':
      return test.picked.length === 0 ? 'Pick at least one value.' : null;
    case 'number':
      if (test.atLeast === null && test.atMost === null)
        return test.takesEmpty === true ? null : 'Set the least, the most, or both.';
      return test.atLeast !== null && test.atMost !== null && test.atLeast > test.atMost
        ? 'The least is above the most: no number can be both.'
        : null;
    case 'date':
      if (test.after === null && test.before === null)
        return test.takesEmpty === true ? null : 'Set a day to come after, before, or both.';
      return test.after !== null && test.before !== null && test.after >= test.before
        ? 'No day is after the one and before the other.'
        : null;
  }
}

/** The test a field of this kind begins with: nothing asked yet. */
export function emptyTest(kind: FieldKind): ColumnTest {
  switch (kind) {
    case 'text':
      return { kind, picked: [] };
    case 'number':
      return { kind, atLeast: null, atMost: null };
    case 'date':
      return { kind, after: null, before: null };
  }
}
