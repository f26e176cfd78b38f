// Decides whether a card passes the board's filter. Filters narrow what is seen, never what is counted.
import type { Records } from '../../../shared/records/book';
import { workspaceRecordId } from '../../../shared/records/ids';
import { foldForSearch } from '../../../shared/search/match';
import type { BoardRow } from '../../store/board-row';
import type { BoardFilter } from '../../store/view';
import { columnPasses } from './column-filter';

/** A test for cards, or null when nothing is filtered. `book` is asked for the cells of extra columns, and for those alone. */
export function acceptsOf(
  filter: BoardFilter,
  book: Pick<Records, 'get'> | null,
): ((row: BoardRow) => boolean) | null {
  const query = foldForSearch(filter.query);
  const flags = [
    filter.mismatch && ((row: BoardRow) => row.mismatch),
    filter.contested && ((row: BoardRow) => row.suggestion.outcome === 'contested'),
    filter.dormant && ((row: BoardRow) => row.dormant),
    filter.ticketOpen && ((row: BoardRow) => row.openTickets.length > 0),
    filter.locked && ((row: BoardRow) => row.locked),
    filter.proposed && ((row: BoardRow) => row.moves),
    query !== '' && ((row: BoardRow) => foldedName(row).includes(query)),
    ...columnTests(filter, book),
  ].filter((test) => test !== false);
  return flags.length === 0 ? null : (row) => flags.every((test) => test(row));
}

/** Last, because a cell costs more than a flag. */
function columnTests(
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

/** Folding a name costs more than looking into it, and a row keeps its name until it is replaced. */
const foldedNames = new WeakMap<BoardRow, string>();

function foldedName(row: BoardRow): string {
  const known = foldedNames.get(row);
  if (known !== undefined) return known;
  const folded = foldForSearch(row.name);
  foldedNames.set(row, folded);
  return folded;
}
