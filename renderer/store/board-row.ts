// What the board says of an account, a group, a lane and the whole, and how they are counted. Keeps no list.
import type { Suggestion } from '../../shared/coverage/suggest';
import type { AccountId, SellerId } from '../../shared/records/ids';
import type { BoardLane } from '../../shared/records/lane';
import type { Grouping } from '../../shared/records/saved-view';
import { type BoardColumns, flag } from './board/columns';

/** One group of a lane: a seller, the accounts that have none, or what the board is grouped by instead. */
export class BoardGroup {
  readonly key: string;
  readonly lane: BoardLane;
  /** The seller a drop on this group means; null where it means the lane. */
  readonly sellerId: SellerId | null;
  /** Its heading; null for a seller's, whose record has the name. */
  readonly title: string | null;
  /** Its members' numbers on the board, in the order the cards stand. */
  readonly slots: Uint32Array;
  readonly spendCents: number;
  readonly #columns: BoardColumns;
  #ids: readonly AccountId[] | null = null;

  constructor(
    parts: Pick<BoardGroup, 'key' | 'lane' | 'sellerId' | 'title' | 'slots' | 'spendCents'> & {
      readonly columns: BoardColumns;
    },
  ) {
    this.key = parts.key;
    this.lane = parts.lane;
    this.sellerId = parts.sellerId;
    this.title = parts.title;
    this.slots = parts.slots;
    this.spendCents = parts.spendCents;
    this.#columns = parts.columns;
  }

  get count(): number {
    return this.slots.length;
  }

  /** The accounts, in the order their cards stand. Made when first asked for: most groups show a few of theirs. */
  get ids(): readonly AccountId[] {
    this.#ids ??= this.firstIds(this.slots.length);
    return this.#ids;
  }

  /** The first `count` of them. */
  firstIds(count: number): AccountId[] {
    return Array.from(this.slots.subarray(0, count), (slot) => this.#columns.idAt(slot));
  }
}

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
