// Decides what passes a filter on an extra column, how many accounts do, and how it reads on its chip. Draws nothing.
import {
  type ExtraColumns,
  extraCell,
  extraColumn,
  extraDay,
  extraNumber,
  foldText,
  remembered,
} from '../../../shared/coverage/extra-columns';
import type { ExtraValues } from '../../../shared/coverage/extra-values';
import { columnWords, numberWords } from '../../../shared/deck/wording';
import type { Account } from '../../../shared/records/account';
import type { ExtraColumn } from '../../../shared/records/workspace';
import type { ColumnFilter, ColumnTest, PickedValue } from '../../store/view';
import { formatDate, formatNoun } from '../../ui/format';

type Cells = Pick<Account, 'custom'>;

/** What a cell is read as when no import says how any more: the filter was set before that import was undone. */
const asCame: ExtraColumn = { kind: 'text', decimalMark: null, dateOrder: null };

/** The words for an account without a value, also among the values to pick. */
export const noValueText = 'No value';

/** A test for accounts. A cell that is empty or cannot be read passes only where "No value" is picked. */
export function columnPasses(
  { column: header, test }: Pick<ColumnFilter, 'column' | 'test'>,
  columns: ExtraColumns,
): (account: Cells) => boolean {
  const passes = remembered(cellTest(test, extraColumn(columns, header) ?? asCame));
  const takesEmpty = test.kind === 'text' && test.picked.some(({ key }) => key === '');
  return (account) => {
    const text = extraCell(account, header);
    return text === null ? takesEmpty : passes(text) === true;
  };
}

function cellTest(test: ColumnTest, column: ExtraColumn): (text: string) => boolean {
  switch (test.kind) {
    case 'text': {
      const keys = new Set(test.picked.map(({ key }) => key));
      return (text) => keys.has(foldText(text));
    }
    case 'number': {
      const { atLeast, atMost } = test;
      return (text) => {
        const number = extraNumber(text, column);
        if (number === null) return false;
        return (atLeast === null || number >= atLeast) && (atMost === null || number <= atMost);
      };
    }
    case 'date': {
      const { after, before } = test;
      return (text) => {
        const day = extraDay(text, column);
        if (day === null) return false;
        return (after === null || day > after) && (before === null || day < before);
      };
    }
  }
}

/** How many of the accounts pass; no list is made. */
export function countPassing(accounts: Iterable<Cells>, passes: (account: Cells) => boolean): number {
  let count = 0;
  for (const account of accounts) if (passes(account)) count += 1;
  return count;
}

/** `Tier: Gold`, `License utilization: 40 to 60`, `Renewal date: before 1 Jan 2026`. */
export function columnFilterText({ column, test }: Pick<ColumnFilter, 'column' | 'test'>): string {
  return `${columnWords(column)}: ${testText(test)}`;
}

/** `Tier: Gold, 12 accounts` */
export function columnFilterName(filter: Pick<ColumnFilter, 'column' | 'test'>, count: number): string {
  return `${columnFilterText(filter)}, ${formatNoun(count, 'account')}`;
}

function testText(test: ColumnTest): string {
  switch (test.kind) {
    case 'text':
      return pickedText(test.picked);
    case 'number': {
      const { atLeast, atMost } = test;
      if (atLeast !== null && atMost !== null) return `${signedWords(atLeast)} to ${signedWords(atMost)}`;
      return atLeast !== null ? `${signedWords(atLeast)} or more` : `up to ${signedWords(atMost ?? 0)}`;
    }
    case 'date': {
      const { after, before } = test;
      return [
        ...(after === null ? [] : [`after ${formatDate(after)}`]),
        ...(before === null ? [] : [`before ${formatDate(before)}`]),
      ].join(', ');
    }
  }
}

/** A minus as it is printed, not a hyphen. */
function signedWords(number: number): string {
  return number < 0 ? `−${numberWords(-number)}` : numberWords(number);
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
 * The values that hold `query`, most frequent first, at most `mostValueChoices`, then "No value" where some account has
 * none. What is picked already is never missing from the unsearched list: it comes first when it would be.
 */
export function valueChoices(
  { values, emptyCount }: ExtraValues,
  query: string,
  picked: readonly PickedValue[] = [],
): readonly ValueChoice[] {
  const wanted = foldText(query);
  const found: ValueChoice[] = [];
  for (const value of values) {
    if (found.length === mostValueChoices) break;
    if (value.key.includes(wanted)) found.push(value);
  }
  if (emptyCount > 0 && noValueText.toLowerCase().includes(wanted)) {
    found.push({ key: '', text: noValueText, count: emptyCount });
  }
  if (wanted !== '' || picked.length === 0) return found;
  const shown = new Set(found.map(({ key }) => key));
  const missing = picked.filter(({ key }) => !shown.has(key));
  const countOf = (key: string) => values.find((value) => value.key === key)?.count ?? 0;
  return [...missing.map(({ key, text }) => ({ key, text, count: countOf(key) })), ...found];
}

/** What is wrong with a test, as a sentence; null when it can be used. */
export function testProblem(test: ColumnTest): string | null {
  switch (test.kind) {
    case 'text':
      return test.picked.length === 0 ? 'Pick at least one value.' : null;
    case 'number':
      if (test.atLeast === null && test.atMost === null) return 'Set the least, the most, or both.';
      return test.atLeast !== null && test.atMost !== null && test.atLeast > test.atMost
        ? 'The least is above the most: no number can be both.'
        : null;
    case 'date':
      if (test.after === null && test.before === null) return 'Set a day to come after, before, or both.';
      return test.after !== null && test.before !== null && test.after >= test.before
        ? 'No day is after the one and before the other.'
        : null;
  }
}

/** The test a column of this kind begins with: nothing asked yet. */
export function emptyTest(kind: ExtraColumn['kind']): ColumnTest {
  switch (kind) {
    case 'text':
      return { kind, picked: [] };
    case 'number':
      return { kind, atLeast: null, atMost: null };
    case 'date':
      return { kind, after: null, before: null };
  }
}
