// Keeps what the board knows of every account in columns, by slot: a hundred thousand small objects would have to be
// made, kept and collected. Decides nothing: what an account's facts are is facts.ts.
import type { Suggestion } from '../../../shared/coverage/suggest';
import type { AccountId, SellerId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../../shared/records/lane';
import type { RecordOf } from '../../../shared/records/record';

/** Flags of an account, one bit each. */
export const flag = {
  moves: 1,
  changesHands: 2,
  mismatch: 4,
  contested: 8,
  dormant: 16,
  ticketOpen: 32,
  locked: 64,
  hasSpend: 128,
} as const;

/** What is derived for one account; see facts.ts. */
export interface Facts {
  readonly lane: BoardLane;
  readonly ownerId: SellerId | null;
  readonly flags: number;
  readonly suggestion: Suggestion;
  readonly openTickets: readonly string[];
  readonly movedCount: number;
}

/** An account's number on this board. It keeps it while the board lives, also while it is deleted. */
export type Slot = number;

/** Slots indexed between two places to stop: about a millisecond. */
const stepSlots = 2000;

const noTickets: readonly string[] = [];

export class BoardColumns {
  /** The account as it was when its facts were derived. */
  readonly accounts: RecordOf<'account'>[] = [];
  /** Every owner there has been on this board, by number; 0 is nobody. */
  readonly ownerIds: (SellerId | null)[] = [null];
  readonly suggestions: Suggestion[] = [];
  readonly #slots = new Map<AccountId, Slot>();
  /** Accounts whose slot can be looked up; those after them were only put in a row. See `add`. */
  #indexedCount = 0;
  readonly #tickets = new Map<Slot, readonly string[]>();
  #revision = 0;
  readonly #ownerNumbers = new Map<SellerId | null, number>([[null, 0]]);
  /** Each account's owner, by number. */
  owners: Uint32Array;
  lanes: Uint8Array;
  flags: Uint16Array;
  movedCounts: Uint16Array;
  /** 1 while the account is on the board. */
  live: Uint8Array;

  constructor(room: number) {
    const size = Math.max(16, room);
    this.owners = new Uint32Array(size);
    this.lanes = new Uint8Array(size);
    this.flags = new Uint16Array(size);
    this.movedCounts = new Uint16Array(size);
    this.live = new Uint8Array(size);
  }

  /** Counts up whenever an account or its facts are written. */
  get revision(): number {
    return this.#revision;
  }

  /** Slots given so far, those of deleted accounts too. */
  get size(): number {
    return this.accounts.length;
  }

  /** The slot of an account that is on the board. */
  slotOf(id: AccountId): Slot | undefined {
    const slot = this.#find(id);
    return slot === undefined || this.live[slot] === 0 ? undefined : slot;
  }

  /** The slot of an account, given now where it has none. */
  slotFor(account: RecordOf<'account'>): Slot {
    return this.#find(account.id) ?? this.add(account);
  }

  /**
   * The slot of an account that has none yet. It can be looked up once somebody looks one up: of 100,000 that takes as
   * long as half of what is derived of them, and a board is first shown without.
   */
  add(account: RecordOf<'account'>): Slot {
    const slot = this.accounts.length;
    if (slot >= this.flags.length) this.#grow(slot * 2);
    this.accounts.push(account);
    return slot;
  }

  /** Makes slots ready to be looked up, a few between two places to stop. */
  *indexing(): Generator<void, void, void> {
    while (this.#indexedCount < this.accounts.length) {
      this.#indexUpTo(this.#indexedCount + stepSlots);
      yield;
    }
  }

  /** Writes an account and its facts; it is on the board from now on. */
  put(slot: Slot, account: RecordOf<'account'>, facts: Facts): void {
    this.accounts[slot] = account;
    this.owners[slot] = this.numberOf(facts.ownerId);
    this.suggestions[slot] = facts.suggestion;
    this.lanes[slot] = boardLanes.indexOf(facts.lane);
    this.flags[slot] = facts.flags;
    this.movedCounts[slot] = Math.min(facts.movedCount, 65_535);
    this.live[slot] = 1;
    this.#revision += 1;
    if (facts.openTickets.length > 0) this.#tickets.set(slot, facts.openTickets);
    else if (this.#tickets.size > 0) this.#tickets.delete(slot);
  }

  /** Takes an account off the board; its slot stays its own. */
  takeOut(slot: Slot): void {
    this.live[slot] = 0;
    this.#revision += 1;
  }

  ticketsAt(slot: Slot): readonly string[] {
    return this.#tickets.get(slot) ?? noTickets;
  }

  ownerAt(slot: Slot): SellerId | null {
    return this.ownerIds[this.owners[slot] as number] ?? null;
  }

  laneAt(slot: Slot): BoardLane {
    return boardLanes[this.lanes[slot] ?? 0] as BoardLane;
  }

  idAt(slot: Slot): AccountId {
    return (this.accounts[slot] as RecordOf<'account'>).id;
  }

  spendAt(slot: Slot): number {
    return this.accounts[slot]?.spendCents ?? 0;
  }

  /** The number of an owner, given now where there is none. */
  numberOf(ownerId: SellerId | null): number {
    const known = this.#ownerNumbers.get(ownerId);
    if (known !== undefined) return known;
    const number = this.ownerIds.length;
    this.ownerIds.push(ownerId);
    this.#ownerNumbers.set(ownerId, number);
    return number;
  }

  #find(id: AccountId): Slot | undefined {
    const known = this.#slots.get(id);
    if (known !== undefined || this.#indexedCount === this.accounts.length) return known;
    this.#indexUpTo(this.accounts.length);
    return this.#slots.get(id);
  }

  #indexUpTo(end: number): void {
    const until = Math.min(end, this.accounts.length);
    for (let slot = this.#indexedCount; slot < until; slot += 1) this.#slots.set(this.idAt(slot), slot);
    this.#indexedCount = Math.max(this.#indexedCount, until);
  }

  #grow(room: number): void {
    this.owners = widened(this.owners, new Uint32Array(room));
    this.lanes = widened(this.lanes, new Uint8Array(room));
    this.flags = widened(this.flags, new Uint16Array(room));
    this.movedCounts = widened(this.movedCounts, new Uint16Array(room));
    this.live = widened(this.live, new Uint8Array(room));
  }
}

function widened<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
