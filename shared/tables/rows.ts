// Keeps the rows of a list: as cells, or as picks among rows kept elsewhere. Knows no header and no meaning.
import { isBlankRow } from './cell';

/**
 * The rows of a list, however they are kept. Who goes through many rows asks for single cells, or for all cells of a row
 * that it lets go again: kept as text, a long list is hardly there for the engine, and as arrays of cells it takes ten
 * times the room.
 */
export interface Rows extends Iterable<readonly string[]> {
  readonly length: number;
  /** How many cells a row has; 0 where there is no such row. */
  widthOf(row: number): number;
  /** '' where there is no such cell. */
  cell(row: number, column: number): string;
  /** None where there is no such row. Made anew for each call when rows are kept as text. */
  cells(row: number): readonly string[];
  /** Whether every cell of a row is blank, or there is no such row. */
  isBlank(row: number): boolean;
  /** The rows `from` to, not including, `to`; nothing is copied cell by cell. */
  slice(from: number, to: number): Rows;
}

/** Rows kept as the cells they are given as. */
export class CellRows implements Rows {
  readonly #rows: readonly (readonly string[])[];

  constructor(rows: readonly (readonly string[])[]) {
    this.#rows = rows;
  }

  get length(): number {
    return this.#rows.length;
  }

  widthOf(row: number): number {
    return this.#rows[row]?.length ?? 0;
  }

  cell(row: number, column: number): string {
    return this.#rows[row]?.[column] ?? '';
  }

  cells(row: number): readonly string[] {
    return this.#rows[row] ?? [];
  }

  isBlank(row: number): boolean {
    return isBlankRow(this.cells(row));
  }

  slice(from: number, to: number): Rows {
    return new CellRows(this.#rows.slice(from, to));
  }

  [Symbol.iterator](): Iterator<readonly string[]> {
    return this.#rows[Symbol.iterator]();
  }
}

/** Some rows of others, in any order, and rows of its own among them. */
export class PickedRows implements Rows {
  readonly #rows: Rows;
  readonly #picks: readonly number[];
  readonly #own: readonly (readonly string[])[];

  /** Each pick is a row of `rows`, or -1 for the first of `own`, -2 for the second and so on. */
  constructor(rows: Rows, picks: readonly number[], own: readonly (readonly string[])[] = []) {
    this.#rows = rows;
    this.#picks = picks;
    this.#own = own;
  }

  get length(): number {
    return this.#picks.length;
  }

  widthOf(row: number): number {
    const pick = this.#picks[row];
    if (pick === undefined) return 0;
    return pick < 0 ? (this.#own[-1 - pick]?.length ?? 0) : this.#rows.widthOf(pick);
  }

  cell(row: number, column: number): string {
    const pick = this.#picks[row];
    if (pick === undefined) return '';
    return pick < 0 ? (this.#own[-1 - pick]?.[column] ?? '') : this.#rows.cell(pick, column);
  }

  cells(row: number): readonly string[] {
    const pick = this.#picks[row];
    if (pick === undefined) return [];
    return pick < 0 ? (this.#own[-1 - pick] ?? []) : this.#rows.cells(pick);
  }

  isBlank(row: number): boolean {
    const pick = this.#picks[row];
    return pick === undefined || pick < 0 ? isBlankRow(this.cells(row)) : this.#rows.isBlank(pick);
  }

  slice(from: number, to: number): Rows {
    return new PickedRows(this.#rows, this.#picks.slice(from, to), this.#own);
  }

  *[Symbol.iterator](): Iterator<readonly string[]> {
    for (let row = 0; row < this.length; row += 1) yield this.cells(row);
  }
}

/** The rows with others in the place of some: `rewrite` gives null for a row that stays. The same object when all do. */
export function rewritten(rows: Rows, rewrite: (row: number) => readonly string[] | null): Rows {
  let picks: number[] | null = null;
  const own: (readonly string[])[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    const cells = rewrite(row);
    if (cells !== null) {
      picks ??= Array.from({ length: row }, (_, index) => index);
      own.push(cells);
    }
    picks?.push(cells === null ? row : -own.length);
  }
  return picks === null ? rows : new PickedRows(rows, picks, own);
}
