// What the board knows of an account, a group, a lane and the whole, and how rows are ordered, compared and counted.
// Keeps no list: that is board-index.
import type { Suggestion } from '../../shared/coverage/suggest';
import { sameValue } from '../../shared/journal/diff';
import type { AccountId, SellerId } from '../../shared/records/ids';
import type { BoardLane } from '../../shared/records/lane';

/** One group of a lane: a seller, or the accounts that have none. */
export interface BoardGroup {
  readonly key: string;
  readonly lane: BoardLane;
  readonly sellerId: SellerId | null;
  /** Sorted: spend descending, then name. */
  readonly ids: readonly AccountId[];
  readonly spendCents: number;
}

export interface BoardLaneTotals {
  readonly lane: BoardLane;
  readonly count: number;
  readonly spendCents: number;
  /** The sum of its sellers' capacities, only when every seller of the lane has one. */
  readonly capacityAccounts: number | null;
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

/** The key of a group: its lane and its seller, `no-seller` or `no-owner`. */
export function groupKeyOf(lane: BoardLane, group: string): string {
  return `${lane}/${group}`;
}

/** The order of cards: spend descending, then name. */
export function bySpend(a: BoardRow, b: BoardRow): number {
  if (a.spendCents !== b.spendCents) return b.spendCents - a.spendCents;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

export type MutableTotals = { -readonly [K in keyof BoardTotals]: number };

/** Adds a row to the totals, or (`by: -1`) takes it off. */
export function count(totals: MutableTotals, row: BoardRow, by: 1 | -1): void {
  totals.accounts += by;
  totals.spendCents += by * row.spendCents;
  if (row.hasSpend) totals.withSpend += by;
  if (row.moves) totals.moves += by;
  if (row.changesHands) totals.changingHandsCents += by * row.spendCents;
  if (row.mismatch) totals.mismatch += by;
  if (row.suggestion.outcome === 'contested') totals.contested += by;
  if (row.dormant) totals.dormant += by;
  if (row.openTickets.length > 0) totals.ticketOpen += by;
  if (row.locked) totals.locked += by;
}

/** Rows that show the same: then nothing on the board has to be drawn again. */
export function sameRow(a: BoardRow | undefined, b: BoardRow | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameValue(a, b));
}

/** A group of this key with nobody in it. */
export function emptyGroupOf(key: string): BoardGroup {
  const slash = key.indexOf('/');
  const owner = key.slice(slash + 1);
  return {
    key,
    lane: key.slice(0, slash) as BoardLane,
    sellerId: owner === 'no-seller' || owner === 'no-owner' ? null : (owner as SellerId),
    ids: [],
    spendCents: 0,
  };
}

/** A group of this key with these rows, sorted already. */
export function groupOf(key: string, rows: readonly BoardRow[]): BoardGroup {
  return {
    ...emptyGroupOf(key),
    ids: rows.map((row) => row.id),
    spendCents: rows.reduce((sum, row) => sum + row.spendCents, 0),
  };
}
