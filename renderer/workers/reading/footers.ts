// Decides which rows under the data are totals or notes of a report and no accounts. Leaves a row alone when in doubt.
import { type DecimalMark, readDecimal } from '../../../shared/tables/read-number';
import type { Rows } from '../../../shared/tables/rows';
import { extentOf, filledIn, isNumber } from './row-shape';

const none: ReadonlySet<number> = new Set();
/** More rows than this under the data are data. */
const searchRows = 40;

const totalWords =
  'totals?|sum|summe|gesamt|insgesamt|zusammen|totaux|somme|totale|somma|totaal|som|suma|soma|celkem|razem';
const surelyTotalWords =
  '(?:grand|overall|report) totals?|gesamtsumme|gesamtergebnis|endsumme|total g[ée]n[ée]ral|totale generale|totale complessivo|eindtotaal|algemeen totaal|total geral|suma total|total(?: number of)? records|record count|number of records';
/** Behind the word: `:`, a count, or anything in brackets. `Total SE` is no total. */
const behind = "\\s*:?\\s*(?:\\([^)]{0,60}\\)|[\\d.,' ]{1,20})?";
const total = new RegExp(`^(?:${totalWords}|${surelyTotalWords})${behind}$`, 'i');
const surelyTotal = new RegExp(`^(?:${surelyTotalWords})${behind}$`, 'i');

/** What reports of Salesforce, Dynamics, HubSpot and of spreadsheets print under their rows. */
const notes = [
  /^(?:strictly )?confidential(?: information)?(?:$|\s*[-–:.])/i,
  /do not distribute/i,
  /^copyright\b|\(c\) ?(?:19|20)\d\d|©|all rights reserved/i,
  /^(?:generated|exported|printed|prepared|created|downloaded) (?:by|on|at|from|with)\b/i,
  /^(?:erstellt|gedruckt|exportiert) (?:von|am)\b|^généré (?:par|le)\b|^generado (?:por|el)\b|^generato (?:da|il)\b/i,
  /^gerado (?:por|em)\b|^gegenereerd (?:door|op)\b|^vertraulich\b|^confidentiel\b|^confidencial\b|^vertrouwelijk\b/i,
  /^(?:source|sources|quelle|fuente|fonte|bron|note|notes|hinweis|remarque|nota|opmerking|legend|stand) ?:/i,
  /^(?:filtered by|applied filters|filters|report run|as of)\b.*[:\d]/i,
  /^(?:page|seite|página|pagina) \d+\b/i,
  /^\(?\d[\d.,]* (?:rows|records|accounts|zeilen|datensätze)\)?\.?$/i,
];

export interface EndOfData {
  /** The first row under the data; as many as there are rows when nothing follows. */
  readonly row: number;
  /** What each row from there on is. */
  readonly kinds: readonly ('total' | 'note')[];
}

/** Where the data that begin at row `from` end. `rows` are without blank ones, so that a gap shows in `lines`. */
export function endOfData(rows: Rows, lines: readonly number[], from: number, width: number): EndOfData {
  const kinds: ('total' | 'note')[] = [];
  let end = rows.length;
  const lowest = Math.max(from, rows.length - searchRows);
  for (;;) {
    const totals = width < 2 ? end : startOfTotals(rows, from, lowest, end);
    const above = totals < end ? totals : startOfNotes(rows, lines, lowest, end, width);
    if (above === end) return { row: end, kinds };
    kinds.unshift(...new Array<'total' | 'note'>(end - above).fill(totals < end ? 'total' : 'note'));
    end = above;
  }
}

/** Sums, in one or more rows with a word each, or in one row of figures alone. */
function startOfTotals(rows: Rows, from: number, lowest: number, end: number): number {
  let first = end;
  while (first > lowest && isLabelledTotal(rows.cells(first - 1))) first -= 1;
  if (first === end && end > lowest && labelsOf(rows.cells(end - 1)).length === 0) first -= 1;
  const blockStart = first;
  for (let row = end - 1; row >= blockStart; row -= 1) {
    // A row that only looks like a total is data; what stands below it may still be one.
    if (!isTotal(rows.cells(row), rows, from, blockStart)) return row + 1;
  }
  return first;
}

/** The texts of a row that are no figures. */
export function labelsOf(cells: readonly string[]): readonly string[] {
  return cells.filter((cell) => cell.trim() !== '' && !isNumber(cell));
}

function isLabelledTotal(cells: readonly string[]): boolean {
  const [label, ...more] = labelsOf(cells);
  return label !== undefined && more.length === 0 && total.test(label.trim());
}

/** Whether the figures are sums of the rows `from` to, not including, `to`. One must be, the rest may be averages. */
function isTotal(cells: readonly string[], rows: Rows, from: number, to: number): boolean {
  if (to <= from) return false;
  const [label] = labelsOf(cells);
  if (label !== undefined && surelyTotal.test(label.trim())) return true;
  const numbers = cells.map((cell, column) => ({ cell, column })).filter(({ cell }) => isNumber(cell));
  const isSum = ({ cell, column }: { cell: string; column: number }): boolean =>
    isSumOf(cell, column, rows, from, to);
  if (label === undefined) return numbers.length > 0 && to - from > 1 && numbers.every(isSum);
  return numbers.length === 0 || numbers.some(isSum);
}

/** Whether a figure is the sum of a column's figures in the rows `from` to, not including, `to`, but for those left out. */
export function isSumOf(
  cell: string,
  column: number,
  rows: Rows,
  from: number,
  to: number,
  leftOut: ReadonlySet<number> = none,
): boolean {
  return (['point', 'comma'] as const).some((mark) => {
    const stated = amountIn(cell, mark);
    if (stated === null) return false;
    let sum = 0;
    let count = 0;
    for (let row = from; row < to; row += 1) {
      if (leftOut.has(row)) continue;
      const value = amountIn(rows.cell(row, column), mark);
      if (value === null) continue;
      sum += value;
      count += 1;
    }
    // Rows are often printed rounded, their sum is not.
    return count > 0 && Math.abs(sum - stated) <= Math.max(Math.abs(stated) * 0.001, 0.005 * count);
  });
}

function amountIn(cell: string, mark: DecimalMark): number | null {
  const read = cell === '' ? null : readDecimal(cell, mark);
  return read === null ? null : Number(`${read.negative ? '-' : ''}${read.digits}e${read.exponent}`);
}

/**
 * Lines of one text each. A report ends with several: from the gap above the first that is known, or from that one on,
 * all are notes. An account of which only the name is known is none.
 */
function startOfNotes(
  rows: Rows,
  lines: readonly number[],
  lowest: number,
  end: number,
  width: number,
): number {
  let first = end;
  while (first > lowest && isLoneText(rows.cells(first - 1))) first -= 1;
  let known = first;
  while (known < end && !isKnownNote(rows.cells(known))) known += 1;
  if (known === end) return width < 2 ? end : startOfSentences(rows, lines, first, end);
  if (width < 2) return known;
  for (let row = known; row >= first; row -= 1) if (hasGapAbove(rows, lines, row)) return row;
  return known;
}

function isLoneText(cells: readonly string[]): boolean {
  return filledIn(cells) === 1 && !isNumber(cells[extentOf(cells) - 1] ?? '');
}

function isKnownNote(cells: readonly string[]): boolean {
  const text = (cells[extentOf(cells) - 1] ?? '').trim();
  return notes.some((note) => note.test(text));
}

/** Whole sentences under a gap are remarks. */
function startOfSentences(rows: Rows, lines: readonly number[], first: number, end: number): number {
  for (let row = first; row < end; row += 1) {
    if (!hasGapAbove(rows, lines, row)) continue;
    const isSentence = (cells: readonly string[]): boolean =>
      (cells[extentOf(cells) - 1] ?? '').trim().split(/\s+/).length > 5;
    return [...rows.slice(row, end)].every(isSentence) ? row : end;
  }
  return end;
}

/** Whether blank lines stand above a row. The row before it may hold line breaks of its own. */
function hasGapAbove(rows: Rows, lines: readonly number[], row: number): boolean {
  const from = lines[row - 1];
  const to = lines[row];
  if (from === undefined || to === undefined) return false;
  const breaks = rows.cells(row - 1).reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  return to - from > breaks + 1;
}
