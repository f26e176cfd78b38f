// What the board says of an account, a group, a lane and the whole, and how they are counted. Keeps no list.
import type { Suggestion } from '../../shared/coverage/suggest';
import type { AccountId, SellerId } from '../../shared/records/ids';
import type { BoardLane } from '../../shared/records/lane';
import type { Grouping } from '../../shared/records/saved-view';
import { type BoardColumns, flag, type Slot } from './board/columns';
import type { CardOrder } from './board/order';

/** One group of a lane: a seller, the accounts that have none, or what the board is grouped by instead. */
export class BoardGroup {
  readonly key: string;
  readonly lane: BoardLane;
  /** The seller a drop on this group means; null where it means the lane. */
  readonly sellerId: SellerId | null;
  /** Its heading; null for a seller's, whose record has the name. */
  readonly title: string | null;
  readonly spendCents: number;
  readonly #members: Uint32Array;
  readonly #columns: BoardColumns;
  /** The order of cards while the members do not stand in it; null once they do. */
  #unsorted: SlotOrder | null;
  /** The first few while the rest does not stand in order. */
  #first: Uint32Array | null = null;
  #ids: readonly AccountId[] | null = null;

  /** With `unsorted`, members are put in that order when all are first looked at: most groups show five of theirs. */
  constructor(
    parts: Pick<BoardGroup, 'key' | 'lane' | 'sellerId' | 'title' | 'slots' | 'spendCents'> & {
      readonly columns: BoardColumns;
      readonly unsorted: SlotOrder | null;
    },
  ) {
    this.key = parts.key;
    this.lane = parts.lane;
    this.sellerId = parts.sellerId;
    this.title = parts.title;
    this.spendCents = parts.spendCents;
    this.#members = parts.slots;
    this.#columns = parts.columns;
    this.#unsorted = parts.unsorted;
  }

  get count(): number {
    return this.#members.length;
  }

  /** Its members' numbers on the board, in the order the cards stand. */
  get slots(): Uint32Array {
    if (this.#unsorted !== null) this.#members.sort(this.#unsorted.compareSlots);
    this.#unsorted = null;
    this.#first = null;
    return this.#members;
  }

  /** The same, in any order: for what is added up. */
  get members(): Uint32Array {
    return this.#members;
  }

  /** The first `most` of them in order, or all there are. Few are found without putting all in order. */
  firstSlots(most: number): Uint32Array {
    if (this.#unsorted === null || most > fewSlots) return this.slots.subarray(0, most);
    this.#first ??= this.#unsorted.first(this.#members, fewSlots);
    return this.#first.subarray(0, most);
  }

  /** Those that pass, in order; the list itself when all do. */
  select(passes: (slot: Slot) => boolean): Uint32Array {
    const passing = passingOf(this.#members, passes);
    if (passing === this.#members) return this.slots;
    return this.#unsorted === null ? passing : passing.sort(this.#unsorted.compareSlots);
  }

  /** The accounts, in the order their cards stand. Made when first asked for: most groups show a few of theirs. */
  get ids(): readonly AccountId[] {
    this.#ids ??= this.firstIds(this.count);
    return this.#ids;
  }

  /** The first `count` of them. */
  firstIds(count: number): AccountId[] {
    return Array.from(this.firstSlots(count), (slot) => this.#columns.idAt(slot));
  }
}

/** How the cards of a board stand. */
export type SlotOrder = Pick<CardOrder, 'compareSlots' | 'first'>;

/** So many are found by one walk; a group shows five before it is opened further, six when there is no more. */
const fewSlots = 6;

/**
 * Those that pass, in order; the list itself when all do. Every account of the book may go through here with a key typed:
 * `filter` of typed arrays takes ten times as long.
 */
export function passingOf(slots: Uint32Array, passes: (slot: Slot) => boolean): Uint32Array {
  if (scratch.length < slots.length) scratch = new Uint32Array(slots.length * 2);
  let count = 0;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] as Slot;
    if (!passes(slot)) continue;
    scratch[count] = slot;
    count += 1;
  }
  if (count === 0) return noSlots;
  return count === slots.length ? slots : scratch.slice(0, count);
}

const noSlots = new Uint32Array(0);

let scratch = new Uint32Array(1024);

export interface BoardLaneTotals {
  readonly lane: BoardLane;
  readonly count: number;
  readonly spendCents: number;
  /** In the workspace's unit: accounts, cents or points. */
  readonly load: number;
  /** The sum of its sellers' capacities in that unit, only when every seller of the lane has one. */
  readonly capacity: number | null;
  readonly groupKeys: readonly string[];
}

export interface BoardTotals {
  readonly accounts: number;
  readonly spendCents: number;
  /** Accounts whose spend is known; with none, no screen claims a total of nothing. */
  readonly withSpend: number;
  /** Accounts whose proposed lane or owner differs from current. */
  readonly moves: number;
  /** Spend of accounts whose owner changes. */
  readonly changingHandsCents: number;
  readonly mismatch: number;
  readonly contested: number;
  readonly dormant: number;
  readonly ticketOpen: number;
  readonly locked: number;
}

/** What the board knows of one account beyond its record. */
export interface BoardRow {
  readonly id: AccountId;
  readonly groupKey: string;
  readonly lane: BoardLane;
  readonly ownerId: SellerId | null;
  readonly name: string;
  readonly spendCents: number;
  readonly hasSpend: boolean;
  readonly suggestion: Suggestion;
  readonly moves: boolean;
  readonly changesHands: boolean;
  readonly mismatch: boolean;
  readonly dormant: boolean;
  readonly locked: boolean;
  readonly openTickets: readonly string[];
  /** Times it has moved before. */
  readonly movedCount: number;
}

export const noTotals: BoardTotals = {
  accounts: 0,
  spendCents: 0,
  withSpend: 0,
  moves: 0,
  changingHandsCents: 0,
  mismatch: 0,
  contested: 0,
  dormant: 0,
  ticketOpen: 0,
  locked: 0,
};

/** The group of a lane for accounts with no owner: Unassigned's first, and the others'. */
export const noOwnerValue = 'no-owner';
export const noSellerValue = 'no-seller';

/** The key of a group: its lane, and its seller, `no-seller` or `no-owner`; or the grouping and what it is grouped under. */
export function groupKeyOf(lane: BoardLane, value: string, grouping: Grouping = 'seller'): string {
  return grouping === 'seller' ? `${lane}/${value}` : `${lane}/${grouping}=${value}`;
}

/** The parts of a group's key. */
export function partsOfKey(
  key: string,
  grouping: Grouping,
): { readonly lane: BoardLane; readonly value: string } {
  const slash = key.indexOf('/');
  const start = slash + (grouping === 'seller' ? 1 : grouping.length + 2);
  return { lane: key.slice(0, slash) as BoardLane, value: key.slice(start) };
}

export type MutableTotals = { -readonly [K in keyof BoardTotals]: number };

/** Adds an account to the totals, or (`by: -1`) takes it off. */
export function count(totals: MutableTotals, flags: number, spendCents: number, by: 1 | -1): void {
  totals.accounts += by;
  totals.spendCents += by * spendCents;
  if (flags & flag.hasSpend) totals.withSpend += by;
  if (flags & flag.moves) totals.moves += by;
  if (flags & flag.changesHands) totals.changingHandsCents += by * spendCents;
  if (flags & flag.mismatch) totals.mismatch += by;
  if (flags & flag.contested) totals.contested += by;
  if (flags & flag.dormant) totals.dormant += by;
  if (flags & flag.ticketOpen) totals.ticketOpen += by;
  if (flags & flag.locked) totals.locked += by;
}
