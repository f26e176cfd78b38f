// Collects the rows of a text one after the other, by place or by cell, until all are there. Judges none of them.
import { PickedRows, type Rows } from '../../../shared/tables/rows';
import { PlacedRows } from './placed-rows';

export class RowCollection {
  readonly #text: string;
  #places = new Uint32Array(64 * 1024);
  #placeCount = 0;
  /** By row of places: where it begins among them; one more than there are rows. */
  #firsts = new Uint32Array(4 * 1024);
  #firstCount = 1;
  /** Rows that cannot be told by places in the text; null picks while there is none. */
  readonly #own: (readonly string[])[] = [];
  #picks: number[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  get length(): number {
    return this.#firstCount - 1 + this.#own.length;
  }

  /** A row as the first `count` of `places`, see `PlacedRows`. */
  addPlaces(places: Uint32Array, count: number): void {
    const end = this.#placeCount + count;
    if (end > this.#places.length) this.#places = grown(this.#places, end);
    for (let index = 0; index < count; index += 1) {
      this.#places[this.#placeCount + index] = places[index] ?? 0;
    }
    this.#placeCount = end;
    this.#picks?.push(this.#firstCount - 1);
    if (this.#firstCount === this.#firsts.length) this.#firsts = grown(this.#firsts, this.#firstCount + 1);
    this.#firsts[this.#firstCount] = end;
    this.#firstCount += 1;
  }

  addCells(cells: readonly string[]): void {
    this.#picks ??= Array.from({ length: this.#firstCount - 1 }, (_, index) => index);
    this.#own.push(cells);
    this.#picks.push(-this.#own.length);
  }

  /** The cells of a row collected before; none where there is no such row. */
  cells(row: number): readonly string[] {
    const pick = this.#picks === null ? row : this.#picks[row];
    if (pick === undefined || row < 0) return [];
    return pick < 0 ? (this.#own[-1 - pick] ?? []) : this.#placed().cells(pick);
  }

  /** The rows collected so far. */
  rows(): Rows {
    const placed = this.#placed();
    return this.#picks === null ? placed : new PickedRows(placed, this.#picks.slice(), this.#own.slice());
  }

  #placed(): PlacedRows {
    return new PlacedRows(
      this.#text,
      this.#places.subarray(0, this.#placeCount),
      this.#firsts.subarray(0, this.#firstCount),
    );
  }
}

/** Twice as long, or as long as is needed. */
function grown(list: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.max(list.length * 2, least));
  longer.set(list);
  return longer;
}
