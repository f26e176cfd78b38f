// Decides in which order cards stand under each sorting, of all accounts at once and of any two. Knows no group.

import type { RecordOf } from '../../../shared/records/record';
import type { Sorting } from '../../../shared/records/saved-view';
import { sortInSlices } from '../sort-in-slices';
import type { BoardColumns, Slot } from './columns';

type Account = RecordOf<'account'>;

/** What is not known comes last. */
const last = Number.POSITIVE_INFINITY;

/** A number that is smaller for what stands higher; equal ones are told apart by name, then id. */
function keyOf(sorting: Sorting): (account: Account, movedCount: number) => number {
  switch (sorting) {
    case 'spend':
      return ({ spendCents }) => -(spendCents ?? 0);
    case 'name':
      return ({ name }) => beginningOf(name);
    case 'potential':
      return ({ openPipelineCents }) => (openPipelineCents === null ? last : -openPipelineCents);
    case 'averageOrder':
      return ({ averageOrderCents }) => (averageOrderCents === null ? last : -averageOrderCents);
    case 'lastOrder':
      return ({ lastOrderOn }) => (lastOrderOn === null ? last : -Number(lastOrderOn.replaceAll('-', '')));
    case 'moved':
      return (_, movedCount) => -movedCount;
  }
}

/** The first letters of a name as a number in the same order: most pairs are told apart without comparing texts. */
function beginningOf(name: string): number {
  let key = 0;
  for (let at = 0; at < 3; at += 1) key = key * 65_536 + (at < name.length ? name.charCodeAt(at) + 1 : 0);
  return key;
}

export class CardOrder {
  readonly sorting: Sorting;
  readonly #columns: BoardColumns;
  readonly #keyOf: (account: Account, movedCount: number) => number;
  /** One per slot: comparing two accounts reads two numbers, and seldom a name. */
  #keys: Float64Array;

  constructor(columns: BoardColumns, sorting: Sorting) {
    this.sorting = sorting;
    this.#columns = columns;
    this.#keyOf = keyOf(sorting);
    this.#keys = new Float64Array(columns.flags.length);
    for (let slot = 0; slot < columns.size; slot += 1) this.note(slot);
  }

  /** Takes note of an account that was put into the columns. */
  note(slot: Slot): void {
    if (slot >= this.#keys.length) {
      const keys = new Float64Array(Math.max(slot + 1, this.#columns.flags.length));
      keys.set(this.#keys);
      this.#keys = keys;
    }
    const { accounts, movedCounts } = this.#columns;
    this.#keys[slot] = this.#keyOf(accounts[slot] as Account, movedCounts[slot] ?? 0);
  }

  /** Below 0 when `a` stands above `b`; by the accounts as they were last noted. */
  compare(a: Slot, b: Slot): number {
    const byKey = (this.#keys[a] as number) - (this.#keys[b] as number);
    // Two of what is not known differ by NaN.
    if (byKey < 0 || byKey > 0) return byKey;
    const { accounts } = this.#columns;
    return byName(accounts[a] as Account, accounts[b] as Account);
  }

  readonly compareSlots = (a: Slot, b: Slot): number => this.compare(a, b);

  /** The first `most` of these in order: one walk with a short list beside it. */
  first(slots: Uint32Array, most: number): Uint32Array {
    const keys = this.#keys;
    const first = new Uint32Array(Math.min(most, slots.length));
    let count = 0;
    // Nearly all stand below the last of a full list, and one look at a number says so.
    let lastKey = Number.NaN;
    for (let index = 0; index < slots.length; index += 1) {
      const slot = slots[index] as Slot;
      if ((keys[slot] as number) > lastKey) continue;
      let at = count;
      while (at > 0 && this.compare(slot, first[at - 1] as Slot) < 0) at -= 1;
      if (at === most) continue;
      if (count < first.length) count += 1;
      first.copyWithin(at + 1, at, count - 1);
      first[at] = slot;
      if (count === most) lastKey = keys[first[most - 1] as Slot] as number;
    }
    return first;
  }

  /**
   * Every slot in order. The keys are sorted as numbers, by the engine's own sort; then each slot looks its place up.
   * Only slots of one key are compared by name. Yields now and then.
   */
  *all(): Generator<void, Uint32Array, void> {
    const size = this.#columns.size;
    const keys = this.#keys.slice(0, size);
    const sorted = keys.slice().sort();
    yield;
    const order = new Uint32Array(size);
    const taken = new Uint32Array(size);
    for (let slot = 0; slot < size; slot += 1) {
      const first = firstPlace(sorted, keys[slot] as number);
      const used = taken[first] as number;
      taken[first] = used + 1;
      order[first + used] = slot;
      if (slot % stepSlots === stepSlots - 1) yield;
    }
    yield* this.#settleTies(order, taken);
    return order;
  }

  /** Puts slots of one key in the order of their names. */
  *#settleTies(order: Uint32Array, runs: Uint32Array): Generator<void, void, void> {
    const { accounts } = this.#columns;
    const compare = (a: Slot, b: Slot) => byName(accounts[a] as Account, accounts[b] as Account);
    let settled = 0;
    for (let at = 0; at < order.length; at += 1) {
      const length = runs[at] as number;
      if (length < 2) continue;
      const run = order.subarray(at, at + length);
      // A list without any spend is one run.
      if (length > longRun) run.set(yield* sortInSlices([...run], compare));
      else run.sort(compare);
      settled += length;
      if (settled < longRun) continue;
      settled = 0;
      yield;
    }
  }
}

/** More slots of one key than this are sorted in pieces. */
const longRun = 1000;

/** Slots looked at between two places to stop: about a millisecond. */
const stepSlots = 4000;

/** The first place in a sorted list that holds at least `key`. */
function firstPlace(sorted: Float64Array, key: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byName(a: Account, b: Account): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
