// Keeps the groups of a board under one grouping: members in order, sums, the groups of each lane. Follows changes by
// the slots that changed. Decides no fact of an account.
import type { Book } from '../../../shared/records/book';
import type { ScenarioId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../../shared/records/lane';
import type { Grouping } from '../../../shared/records/saved-view';
import { BoardGroup, groupKeyOf, partsOfKey } from '../board-row';
import type { BoardColumns, Slot } from './columns';
import { compileGrouping, orderedKeys, sellerOf, titleOf } from './grouping';
import type { CardOrder } from './order';

/** Slots looked at between two places to stop: about a millisecond. */
const stepSlots = 4000;

/** Members put in order between two places to stop: about a millisecond. */
const stepSorted = 500;

/** Up to so many members come and go by moving the rest of the list; more by going through it once. */
const fewMembers = 16;

/** A group while its members are counted, then put in. */
interface Filling {
  readonly key: string;
  count: number;
  spendCents: number;
  slots: Uint32Array;
}

interface Edit {
  readonly leaving: Set<Slot>;
  readonly coming: Slot[];
  spendCents: number;
}

export class GroupSet {
  readonly grouping: Grouping;
  readonly #columns: BoardColumns;
  readonly #order: CardOrder;
  readonly #book: Book;
  readonly #valueOf: (slot: Slot) => string;
  /** Group keys by lane and value, so that a text is put together once per group, not once per account. */
  readonly #keys: readonly Map<string, string>[] = boardLanes.map(() => new Map());
  /** The same of sellers' groups by the owner's number: asked of every account, and sooner found. */
  readonly #keysByOwner: readonly string[][] = boardLanes.map(() => []);
  readonly #keyAt: string[] = [];
  #groups = new Map<string, BoardGroup>();
  #laneKeys = new Map<BoardLane, readonly string[]>();
  readonly #absent = new Map<string, BoardGroup>();

  constructor(
    parts: { readonly columns: BoardColumns; readonly order: CardOrder; readonly book: Book },
    grouping: Grouping,
    scenarioId: ScenarioId | null,
  ) {
    this.grouping = grouping;
    this.#columns = parts.columns;
    this.#order = parts.order;
    this.#book = parts.book;
    this.#valueOf = compileGrouping(grouping, parts.columns, parts.book, scenarioId);
  }

  group(key: string): BoardGroup | undefined {
    return this.#groups.get(key);
  }

  /** A group nobody is in any more, so that it can still be named. */
  absent(key: string): BoardGroup {
    const known = this.#absent.get(key);
    if (known !== undefined) return known;
    const group = this.#groupOf(key, noSlots, 0);
    this.#absent.set(key, group);
    return group;
  }

  keysOf(lane: BoardLane): readonly string[] {
    return this.#laneKeys.get(lane) ?? [];
  }

  keyAt(slot: Slot): string {
    return this.#keyAt[slot] ?? '';
  }

  /** Whether a slot is where it belongs, as the columns are now. */
  isPlaced(slot: Slot): boolean {
    return this.#findKey(slot) === this.keyAt(slot);
  }

  /**
   * All groups anew from all slots: two walks, no sorting. Where no order of all slots is known, a group is put in order
   * when it is first looked at. Yields now and then.
   */
  *filling(order: Uint32Array | null): Generator<void, void, void> {
    const { live } = this.#columns;
    const numbers = new Map<string, number>();
    const groups: Filling[] = [];
    const size = this.#columns.size;
    const groupAt = new Uint32Array(size);
    for (let slot = 0; slot < size; slot += 1) {
      if (slot % stepSlots === stepSlots - 1) yield;
      if (live[slot] === 0) continue;
      const key = this.#findKey(slot);
      this.#keyAt[slot] = key;
      let number = numbers.get(key);
      if (number === undefined) {
        number = groups.length;
        numbers.set(key, number);
        groups.push({ key, count: 0, spendCents: 0, slots: noSlots });
      }
      groupAt[slot] = number;
      const group = groups[number] as Filling;
      group.count += 1;
      group.spendCents += this.#columns.spendAt(slot);
    }
    for (const group of groups) {
      group.slots = new Uint32Array(group.count);
      group.count = 0;
    }
    for (let at = 0; at < size; at += 1) {
      if (at % stepSlots === stepSlots - 1) yield;
      const slot = order === null ? at : (order[at] as Slot);
      if (live[slot] === 0) continue;
      const group = groups[groupAt[slot] as number] as Filling;
      group.slots[group.count] = slot;
      group.count += 1;
    }
    this.#groups = new Map(
      groups.map(({ key, slots, spendCents }) => [
        key,
        this.#groupOf(key, slots, spendCents, order !== null),
      ]),
    );
    this.#orderGroups();
  }

  /** Puts every group in order, a few between two places to stop, before somebody looks at all of them. */
  *sorting(): Generator<void, void, void> {
    let sorted = 0;
    for (const group of this.#groups.values()) {
      sorted += group.slots.length;
      if (sorted < stepSorted) continue;
      sorted = 0;
      yield;
    }
  }

  /** Begins to follow changes: members leave while the columns still hold their old facts, and come when they hold the new. */
  edit(): GroupEdit {
    const edits = new Map<string, Edit>();
    const editOf = (key: string): Edit => {
      const known = edits.get(key);
      if (known !== undefined) return known;
      const edit: Edit = {
        leaving: new Set(),
        coming: [],
        spendCents: this.#groups.get(key)?.spendCents ?? 0,
      };
      edits.set(key, edit);
      return edit;
    };
    const places = new Map<Slot, number>();
    return {
      takeOut: (slot) => {
        const key = this.keyAt(slot);
        const edit = editOf(key);
        edit.leaving.add(slot);
        edit.spendCents -= this.#columns.spendAt(slot);
        if (edit.leaving.size > fewMembers) return;
        const group = this.#groups.get(key);
        if (group !== undefined) places.set(slot, this.#placeIn(group.slots, slot));
      },
      putIn: (slot) => {
        const key = this.#findKey(slot);
        this.#keyAt[slot] = key;
        const edit = editOf(key);
        edit.coming.push(slot);
        edit.spendCents += this.#columns.spendAt(slot);
      },
      done: () => this.#carryOut(edits, places),
    };
  }

  /** Lets empty groups come and go as their sellers are now; nobody's card moves. */
  settleKeys(): void {
    this.#orderGroups();
  }

  #carryOut(edits: ReadonlyMap<string, Edit>, places: ReadonlyMap<Slot, number>): readonly BoardLane[] {
    let sameKeys = true;
    const lanes = new Set<BoardLane>();
    for (const [key, edit] of edits) {
      const before = this.#groups.get(key);
      const slots = this.#slotsAfter(before?.slots ?? noSlots, edit, places);
      const group = this.#groupOf(key, slots, edit.spendCents);
      if (before === undefined || (slots.length === 0 && !this.#isPermanent(group))) sameKeys = false;
      this.#groups.set(key, group);
      lanes.add(group.lane);
    }
    if (!sameKeys) this.#orderGroups();
    return [...lanes];
  }

  #slotsAfter(before: Uint32Array, edit: Edit, places: ReadonlyMap<Slot, number>): Uint32Array {
    const { leaving, coming } = edit;
    if (leaving.size > fewMembers || coming.length > fewMembers) return this.#merged(before, edit);
    const at = [...leaving].map((slot) => places.get(slot) as number).sort((a, b) => a - b);
    let slots = without(before, at);
    for (const slot of coming) slots = withSlot(slots, this.#placeIn(slots, slot), slot);
    return slots;
  }

  #merged(before: Uint32Array, { leaving, coming }: Edit): Uint32Array {
    const order = this.#order;
    const added = [...coming].sort((a, b) => order.compare(a, b));
    const after = new Uint32Array(before.length - leaving.size + added.length);
    let next = 0;
    let at = 0;
    for (const slot of before) {
      if (leaving.has(slot)) continue;
      while (next < added.length && order.compare(added[next] as Slot, slot) < 0) {
        after[at] = added[next] as Slot;
        at += 1;
        next += 1;
      }
      after[at] = slot;
      at += 1;
    }
    for (; next < added.length; next += 1, at += 1) after[at] = added[next] as Slot;
    return after;
  }

  /** Where a slot stands, or would stand: by halving. */
  #placeIn(slots: Uint32Array, slot: Slot): number {
    let low = 0;
    let high = slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#order.compare(slots[middle] as Slot, slot) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #findKey(slot: Slot): string {
    const lane = this.#columns.lanes[slot] as number;
    if (this.grouping !== 'seller') return this.#keyOf(lane, this.#valueOf(slot));
    const keys = this.#keysByOwner[lane] as string[];
    const owner = this.#columns.owners[slot] as number;
    keys[owner] ??= this.#keyOf(lane, this.#valueOf(slot));
    return keys[owner] as string;
  }

  #keyOf(lane: number, value: string): string {
    const keys = this.#keys[lane] as Map<string, string>;
    const known = keys.get(value);
    if (known !== undefined) return known;
    const key = groupKeyOf(boardLanes[lane] as BoardLane, value, this.grouping);
    keys.set(value, key);
    return key;
  }

  #groupOf(key: string, slots: Uint32Array, spendCents: number, isSorted = true): BoardGroup {
    const { lane, value } = partsOfKey(key, this.grouping);
    return new BoardGroup({
      key,
      lane,
      sellerId: sellerOf(this.grouping, value),
      title: titleOf(this.grouping, value, this.#book),
      slots,
      spendCents,
      columns: this.#columns,
      unsorted: isSorted ? null : this.#order,
    });
  }

  /** Groups that stand on the board even when empty: places to drop. */
  #isPermanent({ lane, sellerId }: BoardGroup): boolean {
    if (this.grouping !== 'seller') return false;
    if (sellerId === null) return lane === 'unassigned';
    const seller = this.#book.get('seller', sellerId);
    return seller?.homeLane === lane && seller.active;
  }

  #orderGroups(): void {
    const used = [...this.#groups.values()].filter((group) => group.count > 0).map((group) => group.key);
    const groups = this.#groups;
    this.#groups = new Map(
      orderedKeys(this.grouping, used, this.#book).map((key) => {
        const known = groups.get(key);
        return [key, known ?? this.#groupOf(key, noSlots, 0)];
      }),
    );
    for (const lane of boardLanes) {
      const keys: string[] = [];
      for (const group of this.#groups.values()) if (group.lane === lane) keys.push(group.key);
      this.#laneKeys.set(lane, keys);
    }
  }
}

/** Changes of groups that belong together. */
export interface GroupEdit {
  readonly takeOut: (slot: Slot) => void;
  readonly putIn: (slot: Slot) => void;
  /** Carries them out; gives back the lanes that changed. */
  readonly done: () => readonly BoardLane[];
}

const noSlots = new Uint32Array(0);

/** The list without the members at these places, ascending. */
function without(slots: Uint32Array, places: readonly number[]): Uint32Array {
  if (places.length === 0) return slots;
  const after = new Uint32Array(slots.length - places.length);
  let from = 0;
  let into = 0;
  for (const place of [...places, slots.length]) {
    after.set(slots.subarray(from, place), into);
    into += place - from;
    from = place + 1;
  }
  return after;
}

function withSlot(slots: Uint32Array, place: number, slot: Slot): Uint32Array {
  const after = new Uint32Array(slots.length + 1);
  after.set(slots.subarray(0, place));
  after[place] = slot;
  after.set(slots.subarray(place), place + 1);
  return after;
}
