// Decides whether a card passes the board's filter. Filters narrow what is seen, never what is counted.
import type { BoardRow } from '../../store/board-row';
import type { FieldBook } from '../../store/field-types';
import type { BoardFilter } from '../../store/view';
import { columnPasses } from './column-filter';

/** A test for cards, or null when nothing is filtered. `book` is asked for fields the row does not hold. */
export function acceptsOf(filter: BoardFilter, book: FieldBook | null): ((row: BoardRow) => boolean) | null {
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
function columnTests({ columns }: BoardFilter, book: FieldBook | null): ((row: BoardRow) => boolean)[] {
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

/** Folding a name costs more than looking into it, and a row keeps its name until it is replaced. */
const foldedNames = new WeakMap<BoardRow, string>();

function foldedName(row: BoardRow): string {
  const known = foldedNames.get(row);
  if (known !== undefined) return known;
  const folded = foldForSearch(row.name);
  foldedNames.set(row, folded);
  return folded;
}

/** Case and accents aside, so that "munster" finds "Münster". */
export function foldForSearch(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
