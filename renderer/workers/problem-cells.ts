// Decides which rows cross to the screen to be corrected there: those that listed problems name. Judges no cell.
import type { Problem } from '../../shared/tables/problem';
import { type Table, unreadRows } from '../../shared/tables/table';

/** Rows with more text than this are corrected in the file. */
const mostCellChars = 20_000;

/**
 * The cells of the rows that problems name, by line, so that they can be corrected on the screen: empty for a row that
 * the reader itself could make nothing of, absent for one with too much text. Linear in rows.
 */
export function problemCells(table: Table, problems: readonly Problem[]): Map<number, readonly string[]> {
  const wanted = new Set(problems.map(({ line }) => line));
  const cells = new Map<number, readonly string[]>();
  for (const { line } of unreadRows(table)) if (wanted.has(line)) cells.set(line, []);
  if (wanted.size === cells.size) return cells;
  for (let index = 0; index < table.rows.length; index += 1) {
    const line = table.lines[index] ?? 0;
    if (!wanted.has(line)) continue;
    const row = table.rows.cells(index);
    if (row.reduce((sum, cell) => sum + cell.length, 0) <= mostCellChars) cells.set(line, row);
  }
  return cells;
}
