// Derived lists of the board: who sits in which group, sorted, summed and flagged. Follows changes in O(changed); draws nothing.
import { assignmentOf, placeOf } from '../../shared/coverage/placement';
import {
  compileDormancy,
  compileRules,
  dormantAfterMonths,
  isMismatch,
  type Suggestion,
} from '../../shared/coverage/suggest';
import type { Change } from '../../shared/journal/entry';
import type { Book } from '../../shared/records/book';
import type { AccountId, ScenarioId, SellerId } from '../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../shared/records/lane';
import type { RecordOf } from '../../shared/records/record';
import type { IsoDate } from '../../shared/records/values';

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

const noTotals: BoardTotals = {
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

export class BoardIndex {
  readonly #book: Book;
  readonly #scenarioId: ScenarioId | null;
  #asOf: IsoDate;
  #rows = new Map<AccountId, BoardRow>();
  #groups = new Map<string, BoardGroup>();
  #lanes = new Map<BoardLane, BoardLaneTotals>();
  #totals: BoardTotals = noTotals;
  #suggest: (account: RecordOf<'account'>) => Suggestion = () => {
    throw new Error('The board was asked before it was built.');
  };
  #isDormant: (account: RecordOf<'account'>) => boolean = () => false;

  /** `scenarioId: null` shows current assignments. */
  constructor(book: Book, scenarioId: ScenarioId | null, asOf: IsoDate) {
    this.#book = book;
    this.#scenarioId = scenarioId;
    this.#asOf = asOf;
    this.#rebuild();
  }

  get totals(): BoardTotals {
    return this.#totals;
  }

  lane(lane: BoardLane): BoardLaneTotals {
    const totals = this.#lanes.get(lane);
    if (totals === undefined) throw new Error(`There is no lane ${lane}.`);
    return totals;
  }

  group(key: string): BoardGroup | undefined {
    return this.#groups.get(key);
  }

  /** The capacity of a group's seller; null without a seller or a capacity. */
  capacityOf(key: string): number | null {
    const sellerId = this.#groups.get(key)?.sellerId ?? null;
    return sellerId === null ? null : (this.#book.get('seller', sellerId)?.capacityAccounts ?? null);
  }

  row(id: AccountId): BoardRow | undefined {
    return this.#rows.get(id);
  }

  rows(): IterableIterator<BoardRow> {
    return this.#rows.values();
  }

  /** Follows changes the book already holds. Rules, sellers and the as-of date touch everything; the rest only itself. */
  update(changes: readonly Change[], asOf: IsoDate): void {
    const touched = new Set<AccountId>();
    let everything = asOf !== this.#asOf;
    this.#asOf = asOf;
    for (const change of changes) {
      switch (change.type) {
        case 'account':
          touched.add(change.recordId as AccountId);
          break;
        case 'proposal':
        case 'ticket':
        case 'move': {
          const record = this.#book.stored(change.recordId) as RecordOf<'proposal'> | undefined;
          const accountId = record?.accountId ?? (change.after?.accountId as AccountId | undefined);
          if (accountId !== undefined) touched.add(accountId);
          break;
        }
        case 'coverageRule':
        case 'seller':
        case 'workspace':
          everything = true;
          break;
        default:
          break;
      }
    }
    // Past this share of the book, sorting once is cheaper than many small merges.
    if (everything || touched.size * 4 > this.#rows.size) this.#rebuild();
    else this.#replace(touched);
  }

  #rebuild(): void {
    const rules = this.#book.all('coverageRule');
    const mapped = this.#book.get('workspace', 'workspace')?.mappedFacts ?? [];
    this.#suggest = compileRules(rules, this.#asOf, mapped);
    this.#isDormant = compileDormancy(this.#asOf, dormantAfterMonths(rules));
    this.#rows = new Map();
    const members = new Map<string, BoardRow[]>();
    for (const account of this.#book.all('account')) {
      const row = this.#rowOf(account);
      this.#rows.set(account.id, row);
      const group = members.get(row.groupKey);
      if (group === undefined) members.set(row.groupKey, [row]);
      else group.push(row);
    }
    this.#groups = new Map();
    for (const key of this.#groupKeys(members.keys())) {
      this.#groups.set(key, groupOf(key, (members.get(key) ?? []).sort(bySpend)));
    }
    this.#sumUp();
  }

  #replace(touched: ReadonlySet<AccountId>): void {
    const leaving = new Map<string, Set<AccountId>>();
    const arriving = new Map<string, BoardRow[]>();
    for (const id of touched) {
      const old = this.#rows.get(id);
      const account = this.#book.get('account', id);
      const row = account === undefined ? undefined : this.#rowOf(account);
      if (old !== undefined) addTo(leaving, old.groupKey, new Set<AccountId>(), (ids) => ids.add(id));
      if (row === undefined) this.#rows.delete(id);
      else {
        this.#rows.set(id, row);
        addTo(arriving, row.groupKey, [] as BoardRow[], (rows) => rows.push(row));
      }
    }
    for (const key of new Set([...leaving.keys(), ...arriving.keys()])) {
      const gone = leaving.get(key);
      const stay = (this.#groups.get(key)?.ids ?? []).filter((id) => gone?.has(id) !== true);
      const rows = merge(
        stay.flatMap((id) => this.#rows.get(id) ?? []),
        (arriving.get(key) ?? []).sort(bySpend),
      );
      this.#groups.set(key, groupOf(key, rows));
    }
    this.#groups = new Map(
      this.#groupKeys(this.#groups.keys()).map((key) => [key, this.#groups.get(key) ?? groupOf(key, [])]),
    );
    this.#sumUp();
  }

  #rowOf(account: RecordOf<'account'>): BoardRow {
    const book = this.#book;
    const assignment = assignmentOf(book, account, this.#scenarioId);
    const seller = assignment.ownerId === null ? undefined : book.get('seller', assignment.ownerId);
    const place = placeOf(assignment, seller);
    const suggestion = this.#suggest(account);
    const openTickets = book
      .about('ticket', account.id)
      .filter((ticket) => ticket.status === 'open')
      .map((ticket) => `T-${ticket.number}`);
    return {
      id: account.id,
      groupKey: groupKeyOf(place.boardLane, place.group),
      lane: place.boardLane,
      ownerId: assignment.ownerId,
      name: account.name,
      spendCents: account.spendCents ?? 0,
      hasSpend: account.spendCents !== null,
      suggestion,
      moves: assignment.lane !== account.lane || assignment.ownerId !== account.ownerId,
      changesHands: assignment.ownerId !== account.ownerId,
      mismatch: isMismatch(suggestion, place.boardLane),
      dormant: this.#isDormant(account),
      locked: account.lockReason !== null,
      openTickets,
      movedCount: book.about('move', account.id).length,
    };
  }

  /** Groups in the order they are drawn: those without a seller first, then sellers as they were created. */
  #groupKeys(used: Iterable<string>): string[] {
    const keys: string[] = [];
    const inUse = new Set(used);
    for (const lane of boardLanes) {
      const open = groupKeyOf(lane, lane === 'unassigned' ? 'no-owner' : 'no-seller');
      if (lane === 'unassigned' || (this.#groups.get(open)?.ids.length ?? 0) > 0 || inUse.has(open)) {
        keys.push(open);
      }
      for (const seller of this.#book.all('seller')) {
        const key = groupKeyOf(lane, seller.id);
        if (seller.homeLane === lane || inUse.has(key)) keys.push(key);
      }
    }
    return keys;
  }

  #sumUp(): void {
    const keysOf = new Map<BoardLane, string[]>(boardLanes.map((lane) => [lane, []]));
    for (const group of this.#groups.values()) keysOf.get(group.lane)?.push(group.key);
    for (const lane of boardLanes) {
      const groupKeys = keysOf.get(lane) ?? [];
      const groups = groupKeys.flatMap((key) => this.#groups.get(key) ?? []);
      this.#lanes.set(lane, {
        lane,
        count: groups.reduce((sum, group) => sum + group.ids.length, 0),
        spendCents: groups.reduce((sum, group) => sum + group.spendCents, 0),
        capacityAccounts: this.#capacityOf(groups),
        groupKeys,
      });
    }
    const totals = { ...noTotals } as { -readonly [K in keyof BoardTotals]: number };
    for (const row of this.#rows.values()) {
      totals.accounts += 1;
      totals.spendCents += row.spendCents;
      if (row.hasSpend) totals.withSpend += 1;
      if (row.moves) totals.moves += 1;
      if (row.changesHands) totals.changingHandsCents += row.spendCents;
      if (row.mismatch) totals.mismatch += 1;
      if (row.suggestion.outcome === 'contested') totals.contested += 1;
      if (row.dormant) totals.dormant += 1;
      if (row.openTickets.length > 0) totals.ticketOpen += 1;
      if (row.locked) totals.locked += 1;
    }
    this.#totals = totals;
  }

  #capacityOf(groups: readonly BoardGroup[]): number | null {
    let sum = 0;
    let sellers = 0;
    for (const { sellerId } of groups) {
      if (sellerId === null) continue;
      const capacity = this.#book.get('seller', sellerId)?.capacityAccounts ?? null;
      if (capacity === null) return null;
      sum += capacity;
      sellers += 1;
    }
    return sellers === 0 ? null : sum;
  }
}

function addTo<K, V>(map: Map<K, V>, key: K, empty: V, add: (value: V) => unknown): void {
  const value = map.get(key) ?? empty;
  map.set(key, value);
  add(value);
}

function bySpend(a: BoardRow, b: BoardRow): number {
  if (a.spendCents !== b.spendCents) return b.spendCents - a.spendCents;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function merge(a: readonly BoardRow[], b: readonly BoardRow[]): BoardRow[] {
  const merged: BoardRow[] = [];
  let i = 0;
  let j = 0;
  for (
    let nextA = a[i], nextB = b[j];
    nextA !== undefined || nextB !== undefined;
    nextA = a[i], nextB = b[j]
  ) {
    if (nextB === undefined || (nextA !== undefined && bySpend(nextA, nextB) <= 0)) {
      if (nextA !== undefined) merged.push(nextA);
      i += 1;
    } else {
      merged.push(nextB);
      j += 1;
    }
  }
  return merged;
}

function groupOf(key: string, rows: readonly BoardRow[]): BoardGroup {
  const slash = key.indexOf('/');
  const owner = key.slice(slash + 1);
  return {
    key,
    lane: key.slice(0, slash) as BoardLane,
    sellerId: owner === 'no-seller' || owner === 'no-owner' ? null : (owner as SellerId),
    ids: rows.map((row) => row.id),
    spendCents: rows.reduce((sum, row) => sum + row.spendCents, 0),
  };
}
