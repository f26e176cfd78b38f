// Decides which row of a grid is the header, and what above and below the data is no row. Knows no file format and no field.
import { groupDigits } from '../../../shared/records/counts';
import { type Problem, shorten } from '../../../shared/tables/problem';
import { PickedRows, type Rows, rewritten } from '../../../shared/tables/rows';
import {
  maxColumns,
  nameHeaders,
  type SetAsideLine,
  type Table,
  type TableRefusal,
  type TableRefusalCode,
} from '../../../shared/tables/table';
import { endOfData } from './footers';
import { extentOf, filledIn, isNumber } from './row-shape';
import { findSubtotals } from './subtotals';

/** Every row of a sheet or a text as it stands, titles and totals among them. */
export interface Grid {
  /** A workbook's rows are all as wide as its sheet; those of a text are as wide as they were written. */
  readonly rows: Rows;
  /** The line each row begins on, from 1, as many as there are rows. Blank rows may be missing. */
  readonly lines: readonly number[];
  /** Rows that could not be read at all, and cells to look at. */
  readonly problems: Problem[];
  /** Columns, from 0, whose numbers and days came typed. */
  readonly typedColumns: ReadonlySet<number>;
}

export interface TableInGrid {
  readonly ok: true;
  readonly table: Table;
  /** The column of the grid, from 0, that became the first of the table. */
  readonly firstColumn: number;
}

/** A header lies among this many rows with something in them, or the first row is it. */
const searchRows = 50;
/** So many rows, and at least two, are as wide as the list; the rest may be ragged. */
const shareOfWidth = 0.15;
const sampleRows = 200;

/**
 * The list in a grid. The header is the row on line `headerLine`, or the next below it; null looks for the first row
 * that is no title. What stands above it, subtotals in the data, and totals and footers under it go to `setAside`; blank
 * rows, and blank columns without a name at either side, are left out.
 */
export function tableFromGrid(
  fileName: string,
  grid: Grid,
  headerLine: number | null,
): TableInGrid | TableRefusal {
  const because = (code: TableRefusalCode, sentence: string): TableRefusal => ({
    ok: false,
    code,
    message: `${fileName} ${sentence}`,
  });
  const filled = withoutBlankRows(grid);
  if (filled.rows.length === 0 && grid.problems.length === 0) {
    return because('empty-file', 'holds no text. Choose a file with a header and rows.');
  }
  const at =
    headerLine === null
      ? findHeader(filled.rows, filled.lines)
      : filled.lines.findIndex((line) => line >= headerLine);
  if (at < 0 || at >= filled.rows.length) {
    return headerLine === null
      ? because('not-a-table', 'has no row that can be read. Export the list again and choose that file.')
      : because(
          'header-only',
          `ends before line ${groupDigits(headerLine)}. Choose a header line further up.`,
        );
  }
  const header = filled.rows.cells(at);
  const { rows, lines, subtotals } = withoutSubtotals(filled, at + 1);
  const width = widthOf(header, rows, at + 1);
  if (width > maxColumns) {
    return because(
      'too-many-columns',
      `has ${groupDigits(width)} columns, and at most ${groupDigits(maxColumns)} can be read. Leave out the columns you do not need.`,
    );
  }
  const foundLine = lines[at] ?? 1;
  const end = endOfData(rows, lines, at + 1, width);
  const setAside: SetAsideLine[] = [
    ...[...rows.slice(0, at)].map((cells, index) => aside(lines[index], 'title', cells)),
    ...subtotals,
    ...end.kinds.map((kind, index) => aside(lines[end.row + index], kind, rows.cells(end.row + index))),
  ];
  const data = rows.slice(at + 1, end.row);
  const firstColumn = data.length === 0 ? 0 : blankBegin(header, data, width);
  const taken = withoutBlankEnds(data, firstColumn, width);
  const problems: Problem[] = [];
  const asideLines = new Set(setAside.map(({ line }) => line));
  for (const problem of grid.problems) {
    if (asideLines.has(problem.line)) continue;
    if (problem.line < foundLine) setAside.push({ line: problem.line, kind: 'title', text: problem.value });
    else problems.push(problem);
  }
  if (taken.length === 0 && !problems.some(({ severity }) => severity === 'rejected')) {
    return because('header-only', 'has a header and no rows, so there is nothing to import.');
  }
  return {
    ok: true,
    firstColumn,
    table: {
      headers: nameHeaders(header.slice(firstColumn, width)),
      headerLine: foundLine,
      rows: taken,
      lines: lines.slice(at + 1, end.row),
      problems,
      setAside: setAside.sort((a, b) => a.line - b.line),
      typedColumns: new Set(
        [...grid.typedColumns].flatMap((column) => (column < firstColumn ? [] : [column - firstColumn])),
      ),
    },
  };
}

function aside(line: number | undefined, kind: SetAsideLine['kind'], cells: readonly string[]): SetAsideLine {
  const text = cells.slice(0, 50).filter((cell) => cell.trim() !== '');
  return { line: line ?? 1, kind, text: shorten(text.join(' | '), 120) };
}

/** Rows with the line each begins on. */
interface LinedRows {
  readonly rows: Rows;
  readonly lines: readonly number[];
}

function withoutBlankRows({ rows, lines }: LinedRows): LinedRows {
  const filled: number[] = [];
  for (let row = 0; row < rows.length; row += 1) if (!rows.isBlank(row)) filled.push(row);
  return picked({ rows, lines }, filled);
}

function withoutSubtotals(
  { rows, lines }: LinedRows,
  from: number,
): LinedRows & { readonly subtotals: SetAsideLine[] } {
  const found = findSubtotals(rows, from);
  if (found.size === 0) return { rows, lines, subtotals: [] };
  const data: number[] = [];
  for (let row = 0; row < rows.length; row += 1) if (!found.has(row)) data.push(row);
  return {
    ...picked({ rows, lines }, data),
    subtotals: [...found].map((row) => aside(lines[row], 'total', rows.cells(row))),
  };
}

function picked({ rows, lines }: LinedRows, picks: readonly number[]): LinedRows {
  if (picks.length === rows.length) return { rows, lines };
  return { rows: new PickedRows(rows, picks), lines: picks.map((row) => lines[row] ?? 1) };
}

/** The first row that is no title; the first of all when every row could be one. */
function findHeader(rows: Rows, lines: readonly number[]): number {
  const start = isSeparatorLine(rows.cells(0), lines[0]) ? 1 : 0;
  const extents = [...rows.slice(start, start + sampleRows)].map(extentOf);
  const width = commonWidth(extents);
  const last = Math.min(rows.length, start + searchRows);
  let found = start;
  while (found < last && isTitle(rows.cells(found), width)) found += 1;
  if (found >= last) return start;
  // Data may reach further right than the names do: a row of words above a row with numbers is the header after all.
  if (!hasNumber(rows.cells(found))) return found;
  for (let row = start; row < found; row += 1) {
    const cells = rows.cells(row);
    if (filledIn(cells) > 1 && !hasNumber(cells) && !isPair(cells, width)) return row;
  }
  return found;
}

/** `sep=;`, which Excel reads and writes. */
export function isSeparatorLine(cells: readonly string[], line: number | undefined): boolean {
  return line === 1 && filledIn(cells) === 1 && /^sep=.?$/i.test(cells[0] ?? '');
}

/** The largest width that enough rows have. */
function commonWidth(extents: readonly number[]): number {
  const widest = [...extents].sort((a, b) => b - a);
  const enough = Math.max(2, Math.ceil(extents.length * shareOfWidth));
  return widest[Math.min(enough, widest.length) - 1] ?? 0;
}

/** Whether a row above the data is too empty to name `width` columns. */
function isTitle(cells: readonly string[], width: number): boolean {
  if (width < 2) return false;
  const filled = filledIn(cells);
  if (filled <= 1) return true;
  if (filled === 2 && isPair(cells, width)) return true;
  return width >= 4 && filled * 2 <= width && extentOf(cells) < width;
}

/** `Filtered by: | Region equals East`, or `As of | 10 March 2026`; not the names `Name: | City` of two columns. */
function isPair(cells: readonly string[], width: number): boolean {
  const [first = '', second = ''] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (/^as of$/i.test(first)) return /\d/.test(second);
  return first.endsWith(':') && !second.endsWith(':') && (width > 2 || /\d/.test(second));
}

function hasNumber(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '' && isNumber(cell));
}

/** Up to the last column with a name; columns without one count when a row has something there. */
function widthOf(header: readonly string[], rows: Rows, from: number): number {
  let width = extentOf(header);
  for (let row = from; row < rows.length && width < header.length; row += 1) {
    for (let column = Math.min(rows.widthOf(row), header.length) - 1; column >= width; column -= 1) {
      if (rows.cell(row, column).trim() !== '') width = column + 1;
    }
  }
  return width;
}

/**
 * The rows from `firstColumn` on, without the cells after `width` unless one of them holds something: that row is for
 * the user to see. Most lists have neither, and their rows stay as they are kept.
 */
function withoutBlankEnds(rows: Rows, firstColumn: number, width: number): Rows {
  return rewritten(rows, (row) => {
    if (firstColumn === 0 && rows.widthOf(row) <= width) return null;
    const cells = rows.cells(row);
    const isBlankBehind = cells.length > width && extentOf(cells) <= width;
    if (firstColumn === 0 && !isBlankBehind) return null;
    return cells.slice(firstColumn, isBlankBehind ? width : cells.length);
  });
}

/** How many columns at the left have neither a name nor a cell with something in it. One column stays. */
function blankBegin(header: readonly string[], rows: Rows, width: number): number {
  let blank = 0;
  while (blank < width - 1 && (header[blank] ?? '').trim() === '') blank += 1;
  for (let row = 0; row < rows.length && blank > 0; row += 1) {
    for (let column = 0; column < blank; column += 1) {
      if (rows.cell(row, column).trim() !== '') blank = column;
    }
  }
  return blank;
}
