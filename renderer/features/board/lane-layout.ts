// Decides where each row of a lane stands, without making any that nobody looks at. Which rows a group has: group-rows.ts.
import type { AccountId } from '../../../shared/records/ids';
import { GroupRows } from './group-rows';
import type { AccountRow, LaneRow, LaneRowsInput } from './lane-rows';

/** A row and where it stands. */
export interface PlacedRow {
  readonly row: LaneRow;
  readonly topPx: number;
  readonly heightPx: number;
  /** Its number among the rows that can be reached, from 1, for screen readers. */
  readonly ordinal: number;
}

/** The rows of a lane by number, by key and by height. O(groups) to make; looks at cards of groups that changed only. */
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
  readonly #groupKeyOf: LaneRowsInput['groupKeyOf'];

  /** `before`: a layout of the same lane, whose groups are taken over as far as nothing about them changed. */
  constructor(input: LaneRowsInput, before: LaneLayout | null = null) {
    const groups: GroupRows[] = [];
    for (const group of input.groups) {
      if (!GroupRows.isShown(group, input)) continue;
      const known = before === null ? undefined : before.#rowsOf(group.key);
      groups.push(known?.isAsWouldBeMade(group, input) === true ? known : new GroupRows(group, input));
    }
    this.#groups = groups;
    this.#groupKeyOf = input.groupKeyOf;
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
    const name = rowKey.slice(rowKey.indexOf(':') + 1);
    const groupKey = rowKey.startsWith('card:') ? this.#groupKeyOf(name as AccountId) : name;
    const named = this.#byKey.get(groupKey ?? '');
    if (named !== undefined) return this.#indexIn(named, rowKey);
    if (rowKey.startsWith('card:')) return -1;
    // The gap, and accounts that leave a group, which the board knows elsewhere.
    for (let group = 0; group < this.#groups.length; group += 1) {
      const index = this.#indexIn(group, rowKey);
      if (index >= 0) return index;
    }
    return -1;
  }

  #indexIn(group: number, rowKey: string): number {
    const place = (this.#groups[group] as GroupRows).placeOf(rowKey);
    return place < 0 ? -1 : (this.#rowsBefore[group] as number) + place;
  }

  #rowsOf(groupKey: string): GroupRows | undefined {
    return this.#groups[this.#byKey.get(groupKey) ?? -1];
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

  /** The groups that are shown, top to bottom. */
  get groupKeys(): readonly string[] {
    return this.#groups.map(({ key }) => key);
  }

  /** The first row of a group; null when the lane does not show it. */
  firstRowOf(groupKey: string): LaneRow | null {
    return this.#rowsOf(groupKey)?.at(0) ?? null;
  }

  /** The number of the first row that can be reached; -1 in an empty lane. */
  get firstReachableIndex(): number {
    if (this.reachableCount === 0) return -1;
    let index = 0;
    while (!isReachable(this.at(index).row)) index += 1;
    return index;
  }

  /** The row of this number among those that can be reached, from 1, the first or last one beyond either end. */
  reachable(ordinal: number): LaneRow | null {
    if (this.reachableCount === 0) return null;
    const above = Math.max(0, Math.min(this.reachableCount, ordinal) - 1);
    let group = this.#groupWith(this.#reachableBefore, above);
    // Of groups that begin at the same number all but one have nothing to reach.
    while ((this.#groups[group] as GroupRows).reachableCount === 0) group -= 1;
    const rows = this.#groups[group] as GroupRows;
    return rows.at(rows.placeOfReachable(above - (this.#reachableBefore[group] as number)));
  }

  /** The card nearest to this number, itself first, downwards or upwards, that `suits`. */
  cardFrom(index: number, by: 1 | -1, suits: (id: AccountId) => boolean = () => true): AccountRow | null {
    for (let at = index; at >= 0 && at < this.rowCount; at += by) {
      const { row } = this.at(at);
      if (row.kind === 'card' && suits(row.id)) return row;
    }
    return null;
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

function isReachable({ kind }: LaneRow): boolean {
  return kind !== 'gap' && kind !== 'end';
}
