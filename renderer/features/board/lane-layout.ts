// Decides where each row of a lane stands, without making any that nobody looks at. Which rows a group has: group-rows.ts.
import { GroupRows } from './group-rows';
import type { LaneRow, LaneRowsInput } from './lane-rows';

/** A row and where it stands. */
export interface PlacedRow {
  readonly row: LaneRow;
  readonly topPx: number;
  readonly heightPx: number;
  /** Its number among the rows that can be reached, from 1, for screen readers. */
  readonly ordinal: number;
}

/** The rows of a lane by number, by key and by height. Visits no card that it does not show, O(groups) to make. */
export class LaneLayout {
  readonly rowCount: number;
  readonly reachableCount: number;
  readonly heightPx: number;
  readonly #groups: readonly GroupRows[];
  /** For each group the rows, the reachable rows and the pixels above it. */
  readonly #rowsBefore: Uint32Array;
  readonly #reachableBefore: Uint32Array;
  readonly #topsPx: Float64Array;
  readonly #byKey = new Map<string, number>();
  #rows: readonly LaneRow[] | null = null;

  constructor(input: LaneRowsInput) {
    const groups: GroupRows[] = [];
    for (const group of input.groups) {
      if (GroupRows.isShown(group, input)) groups.push(new GroupRows(group, input));
    }
    this.#groups = groups;
    this.#rowsBefore = new Uint32Array(groups.length);
    this.#reachableBefore = new Uint32Array(groups.length);
    this.#topsPx = new Float64Array(groups.length);
    let rows = 0;
    let reachable = 0;
    let topPx = 0;
    for (const [at, group] of groups.entries()) {
      this.#byKey.set(group.key, at);
      this.#rowsBefore[at] = rows;
      this.#reachableBefore[at] = reachable;
      this.#topsPx[at] = topPx;
      rows += group.rowCount;
      reachable += group.reachableCount;
      topPx += group.heightPx;
    }
    this.rowCount = rows;
    this.reachableCount = reachable;
    this.heightPx = topPx;
  }

  /** The row of this number, from 0, and its place. */
  at(index: number): PlacedRow {
    const group = this.#groupWith(this.#rowsBefore, index);
    const { rows, place } = this.#inGroup(group, index);
    const topPx = rows.topPx(place);
    return {
      row: rows.at(place),
      topPx: (this.#topsPx[group] as number) + topPx,
      heightPx: rows.topPx(place + 1) - topPx,
      ordinal: (this.#reachableBefore[group] as number) + rows.reachableBefore(place) + 1,
    };
  }

  /** The number of the row at this height, the first or last one beyond either end; -1 in an empty lane. */
  indexAtPx(px: number): number {
    if (this.rowCount === 0) return -1;
    const group = this.#groupWith(this.#topsPx, px);
    const rows = this.#groups[group] as GroupRows;
    return (this.#rowsBefore[group] as number) + rows.placeAtPx(px - (this.#topsPx[group] as number));
  }

  /** The number of the row with this key; -1 where there is none. */
  indexOf(rowKey: string): number {
    const named = this.#byKey.get(rowKey.slice(rowKey.indexOf(':') + 1));
    if (named !== undefined) {
      const place = (this.#groups[named] as GroupRows).placeOf(rowKey);
      return place < 0 ? -1 : (this.#rowsBefore[named] as number) + place;
    }
    for (const [at, rows] of this.#groups.entries()) {
      const place = rows.placeOf(rowKey);
      if (place >= 0) return (this.#rowsBefore[at] as number) + place;
    }
    return -1;
  }

  /** The group under this height; null below the last one. */
  groupAtPx(px: number): string | null {
    if (this.rowCount === 0 || px > this.heightPx) return null;
    return this.#groups[this.#groupWith(this.#topsPx, px)]?.key ?? null;
  }

  /** Where a group stands, its last row left out; null when the lane does not show it. */
  boundsOfGroup(key: string): { readonly topPx: number; readonly endPx: number } | null {
    const at = this.#byKey.get(key);
    if (at === undefined) return null;
    const rows = this.#groups[at] as GroupRows;
    const topPx = this.#topsPx[at] as number;
    return { topPx, endPx: topPx + rows.topPx(rows.rowCount - 1) };
  }

  /** The first row that can be reached. */
  firstReachable(): LaneRow | null {
    for (const rows of this.#groups) {
      if (rows.reachableCount === 0) continue;
      const first = rows.at(0);
      return first.kind === 'gap' ? rows.at(1) : first;
    }
    return null;
  }

  /** Every row, for keys that step over many. Made when first asked for. */
  rows(): readonly LaneRow[] {
    this.#rows ??= this.#groups.flatMap((rows) =>
      Array.from({ length: rows.rowCount }, (_, place) => rows.at(place)),
    );
    return this.#rows;
  }

  #inGroup(group: number, index: number): { readonly rows: GroupRows; readonly place: number } {
    return { rows: this.#groups[group] as GroupRows, place: index - (this.#rowsBefore[group] as number) };
  }

  /** The last group that begins at or before `value`. */
  #groupWith(starts: Uint32Array | Float64Array, value: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
