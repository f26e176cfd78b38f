// Decides how cells stand on the clipboard: as lines with tabs and as a table, texts neutralised. Touches no clipboard.
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import { neutraliseCell } from '../../../shared/tables/escape-cell';
import { plainCell } from '../../../shared/tables/export-cells';
import type { BoardIndex } from '../../store/board-index';
import { type AccountColumn, exportCell, exportColumn, factsOf } from './columns';

export interface CopiedCells {
  readonly text: string;
  readonly html: string;
}

export interface CopyRequest {
  readonly ids: readonly AccountId[];
  readonly columns: readonly AccountColumn[];
  readonly hasHeader: boolean;
}

const rowsPerStep = 200;

/** The cells in steps; an account that is gone leaves no row. Figures are written as figures, texts never as formulas. */
export function* copiedCells(
  book: Book,
  board: BoardIndex,
  { ids, columns, hasHeader }: CopyRequest,
): Generator<void, CopiedCells, void> {
  const lines: string[] = [];
  const rows: string[] = [];
  const add = (cells: readonly string[], tag: 'td' | 'th') => {
    lines.push(cells.map(tabbed).join('\t'));
    rows.push(`<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`);
  };
  if (hasHeader)
    add(
      columns.map((column) => neutraliseCell(column.label)),
      'th',
    );
  for (let from = 0; from < ids.length; from += rowsPerStep) {
    for (const id of ids.slice(from, from + rowsPerStep)) {
      const facts = factsOf(book, board, id);
      if (facts === undefined) continue;
      add(
        columns.map((column) => plainCell(exportCell(column, facts), exportColumn(column).kind)),
        'td',
      );
    }
    yield;
  }
  return { text: lines.join('\r\n'), html: `<table>${rows.join('')}</table>` };
}

/** A cell with tabs or line ends in it would become several: quoted, as spreadsheets write it themselves. */
function tabbed(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(cell: string): string {
  return cell.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
