// Decides whether a card passes the board's filter. Filters narrow what is seen, never what is counted.
import type { Book, Records } from '../../../shared/records/book';
import { workspaceRecordId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import type { BoardRow } from '../../store/board-row';
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

/** The tests on fields. Last to be asked, because a cell costs more than a flag. */
export function fieldTests(
  { columns }: BoardFilter,
  book: Pick<Records, 'get'> | null,
): ((row: BoardRow) => boolean)[] {
  if (book === null) return [];
  const known = book.get('workspace', workspaceRecordId)?.extraColumns ?? {};
  return columns
    .filter((column) => column.isOn)
    .map((column) => {
      const passes = columnPasses(column, known);
      return ({ id }) => {
        const account = book.get('account', id);
        return account !== undefined && passes(account);
      };
    });
}
