// Puts a user's corrections of single cells into a list that was read; the list itself stays as it came. Judges no value.
import type { Problem } from './problem';
import { PickedRows, rewritten } from './rows';
import { type Table, unreadRows } from './table';

/** Cells as the user wrote them, by the line their row begins on and by column, from 0. */
export type Corrections = ReadonlyMap<number, ReadonlyMap<number, string>>;

export const noCorrections: Corrections = new Map();

/**
 * The list with the corrections in it; the very same object when there are none. A row with too many or too few cells
 * becomes whole once every column of the header has its cell in the corrections; so does a row the reader could make
 * nothing of, which then takes its place among the others. What the reader said of a corrected cell is dropped. Corrections of other lines or columns do nothing. Linear in
 * rows when there is any correction.
 */
export function correctTable(table: Table, corrections: Corrections): Table {
  if (corrections.size === 0) return table;
  const width = table.headers.length;
  const rows = rewritten(table.rows, (row) => {
    const cells = corrections.get(table.lines[row] ?? 0);
    return cells === undefined ? null : corrected(table.rows.cells(row), cells, width);
  });
  const restored = new Set(unreadRows(table).filter(({ line }) => isWhole(corrections.get(line), width)));
  const isSettled = (problem: Problem): boolean => {
    const at = problem.column === null ? -1 : table.headers.indexOf(problem.column);
    return restored.has(problem) || corrections.get(problem.line)?.has(at) === true;
  };
  const problems = table.problems.filter((problem) => !isSettled(problem));
  if (restored.size === 0) return { ...table, rows, problems };
  const lines = [...table.lines];
  const picks = lines.map((_, row) => row);
  const own: string[][] = [];
  for (const { line } of restored) {
    const at = placeOf(lines, line);
    lines.splice(at, 0, line);
    own.push(corrected([], corrections.get(line) ?? new Map(), width));
    picks.splice(at, 0, -own.length);
  }
  return { ...table, rows: new PickedRows(rows, picks, own), lines, problems };
}

function corrected(row: readonly string[], cells: ReadonlyMap<number, string>, width: number): string[] {
  const after = isWhole(cells, width) ? row.slice(0, width) : [...row];
  for (const [column, text] of cells) {
    if (column >= 0 && column < (isWhole(cells, width) ? width : row.length)) after[column] = text;
  }
  return after;
}

function isWhole(cells: ReadonlyMap<number, string> | undefined, width: number): boolean {
  if (cells === undefined) return false;
  for (let column = 0; column < width; column += 1) if (!cells.has(column)) return false;
  return true;
}

/** Lines ascend; the place before the first later one. */
function placeOf(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
