// Decides whether a card passes the board's filter. Filters narrow what is seen, never what is counted.
import type { BoardRow } from '../../store/board-row';
import type { BoardFilter } from '../../store/view';

/** A test for cards, or null when nothing is filtered. */
export function acceptsOf(filter: BoardFilter): ((row: BoardRow) => boolean) | null {
  const query = foldForSearch(filter.query);
  const flags = [
    filter.mismatch && ((row: BoardRow) => row.mismatch),
    filter.contested && ((row: BoardRow) => row.suggestion.outcome === 'contested'),
    filter.dormant && ((row: BoardRow) => row.dormant),
    filter.ticketOpen && ((row: BoardRow) => row.openTickets.length > 0),
    filter.locked && ((row: BoardRow) => row.locked),
    filter.proposed && ((row: BoardRow) => row.moves),
    query !== '' && ((row: BoardRow) => foldedName(row).includes(query)),
  ].filter((test) => test !== false);
  return flags.length === 0 ? null : (row) => flags.every((test) => test(row));
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
