// Keeps the rows of a text as the places where their cells begin, and cuts a cell out when it is asked for. Knows no header.
import { isPrinted } from '../../../shared/tables/cell';
import type { Rows } from '../../../shared/tables/rows';

const quoteCode = 34;

/**
 * Rows of a text. A list of 100,000 rows is one text and two lists of numbers, where its cells would be two million texts
 * that the engine goes through again and again.
 */
export class PlacedRows implements Rows {
  readonly #text: string;
  readonly #places: Uint32Array;
  readonly #firsts: Uint32Array;
  readonly length: number;

  /**
   * `firsts` says by row at which of `places` it begins, and after the last row how many places there are. A row's places
   * are where each of its cells begins, a quoted one at its mark, and one behind the separator that ends the last.
   */
  constructor(text: string, places: Uint32Array, firsts: Uint32Array) {
    this.#text = text;
    this.#places = places;
    this.#firsts = firsts;
    this.length = Math.max(0, firsts.length - 1);
  }

  widthOf(row: number): number {
    return row >= 0 && row < this.length ? this.#end(row) - this.#first(row) : 0;
  }

  cell(row: number, column: number): string {
    if (column < 0 || column >= this.widthOf(row)) return '';
    return this.#cut(this.#first(row) + column);
  }

  cells(row: number): readonly string[] {
    const width = this.widthOf(row);
    const first = this.#first(row);
    const cells: string[] = new Array(width);
    for (let column = 0; column < width; column += 1) cells[column] = this.#cut(first + column);
    return cells;
  }

  isBlank(row: number): boolean {
    if (this.widthOf(row) === 0) return true;
    const first = this.#first(row);
    const end = this.#end(row);
    if (beginsFilled(this.#text, this.#places[first] ?? 0, this.#places[first + 1] ?? 0)) return false;
    for (let place = first; place < end; place += 1) if (this.#cut(place).trim() !== '') return false;
    return true;
  }

  slice(from: number, to: number): Rows {
    const end = Math.max(from, Math.min(to, this.length));
    return new PlacedRows(this.#text, this.#places, this.#firsts.subarray(from, end + 1));
  }

  *[Symbol.iterator](): Iterator<readonly string[]> {
    for (let row = 0; row < this.length; row += 1) yield this.cells(row);
  }

  #first(row: number): number {
    return this.#firsts[row] ?? 0;
  }

  /** The place behind the last cell of a row. */
  #end(row: number): number {
    return (this.#firsts[row + 1] ?? 1) - 1;
  }

  #cut(place: number): string {
    const from = this.#places[place] ?? 0;
    const to = (this.#places[place + 1] ?? 1) - 1;
    if (from === to || this.#text.charCodeAt(from) !== quoteCode) return this.#text.slice(from, to);
    const cell = this.#text.slice(from + 1, to - 1);
    return cell.includes('"') ? cell.replaceAll('""', '"') : cell;
  }
}

/** Whether a cell, from its first place to the next one, shows at a glance that something is in it, as most do. */
export function beginsFilled(text: string, from: number, next: number): boolean {
  const chars = next - 1 - from;
  if (chars <= 0) return false;
  const code = text.charCodeAt(from);
  if (code !== quoteCode) return isPrinted(code);
  const second = text.charCodeAt(from + 1);
  return chars > 2 && second !== quoteCode && isPrinted(second);
}
