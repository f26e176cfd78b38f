// Decides which accounts pass the filters by field. Draws nothing and words nothing; how fields are read: filter-fields.
import type { Account } from '../../../shared/records/account';
import type { BoardRow } from '../board-row';
import type { FieldBook, FieldValue } from '../field-types';
import { fieldReader } from '../filter-fields';
import type { BoardFilter, ColumnFilter, ColumnTest } from '../view';

/** Whether an account passes; the board's row is asked for what rules and moves say. */
export type AccountTest = (account: Account, row: BoardRow | undefined) => boolean;

/** A test for accounts. A value that is missing or cannot be read passes only where "No value" is picked. */
export function columnPasses(
  { column, test }: Pick<ColumnFilter, 'column' | 'test'>,
  book: FieldBook,
): AccountTest {
  const read = fieldReader(column, test.kind, book);
  const passes = valueTest(test);
  const empty = takesEmpty(test);
  return (account, row) => {
    const value = read(account, row);
    return value === null ? empty : passes(value);
  };
}

function takesEmpty(test: ColumnTest): boolean {
  return test.kind === 'text' ? test.picked.some(({ key }) => key === '') : test.takesEmpty === true;
}

function valueTest(test: ColumnTest): (value: NonNullable<FieldValue>) => boolean {
  switch (test.kind) {
    case 'text': {
      const keys = new Set(test.picked.map(({ key }) => key));
      return (value) => typeof value === 'object' && keys.has(value.key);
    }
    case 'number': {
      const { atLeast, atMost } = test;
      if (atLeast === null && atMost === null) return () => false;
      return (value) =>
        typeof value === 'number' &&
        (atLeast === null || value >= atLeast) &&
        (atMost === null || value <= atMost);
    }
    case 'date': {
      const { after, before } = test;
      if (after === null && before === null) return () => false;
      return (value) =>
        typeof value === 'string' && (after === null || value > after) && (before === null || value < before);
    }
  }
}

/** The tests on fields. Last to be asked, because a field costs more than a flag. */
export function fieldTests({ columns }: BoardFilter, book: FieldBook | null): ((row: BoardRow) => boolean)[] {
  if (book === null) return [];
  return columns
    .filter((column) => column.isOn)
    .map((column) => {
      const passes = columnPasses(column, book);
      return (row) => {
        const account = book.get('account', row.id);
        return account !== undefined && passes(account, row);
      };
    });
}
