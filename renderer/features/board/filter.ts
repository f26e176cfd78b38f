// Decides whether a card passes the filters by field, and by everything. Filters narrow what is seen, never what is counted.
import type { Book } from '../../../shared/records/book';
import type { BoardIndex } from '../../store/board-index';
import type { BoardRow } from '../../store/board-row';
import type { FieldBook } from '../../store/field-types';
import type { BoardFilter } from '../../store/view';
import { columnPasses } from './column-filter';
import { compileMatches } from './matches';

/**
 * A test for cards, or null when nothing is filtered. For one look at many accounts; what a lane shows is matches.ts,
 * which remembers.
 */
export function acceptsOf(
  filter: BoardFilter,
  book: Book | null,
  board: BoardIndex,
): ((row: BoardRow) => boolean) | null {
  const matches = compileMatches(board, filter, book);
  if (matches === null) return null;
  return ({ id }) => {
    const slot = board.columns.slotOf(id);
    return slot !== undefined && matches.passes(slot);
  };
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
