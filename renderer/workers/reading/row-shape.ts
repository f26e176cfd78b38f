// Decides how wide a row of text is and whether a cell is a figure. Knows no header and no list.
import { readDecimal } from '../../../shared/tables/read-number';

/** How many cells there are up to the last one with something in it. */
export function extentOf(cells: readonly string[]): number {
  let extent = cells.length;
  while (extent > 0 && (cells[extent - 1] ?? '').trim() === '') extent -= 1;
  return extent;
}

/** How many cells have something in them. */
export function filledIn(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== '') filled += 1;
  return filled;
}

/** Whether a cell is an amount or a count, whichever way its decimals are written. */
export function isNumber(cell: string): boolean {
  return readDecimal(cell, 'point') !== null || readDecimal(cell, 'comma') !== null;
}
