// Derived lists of the board: who sits in which group, sorted, summed and flagged. Follows changes in O(changed); draws nothing.
import { noFacts } from '../../shared/coverage/extra-columns';
import { isLocked } from '../../shared/coverage/lock';
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
import type { AccountId, ScenarioId } from '../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../shared/records/lane';
import type { RecordOf } from '../../shared/records/record';
import type { IsoDate } from '../../shared/records/values';
import {
  type BoardGroup,
  type BoardLaneTotals,
  type BoardRow,
  type BoardTotals,
  bySpend,
  count,
  emptyGroupOf,
  groupKeyOf,
  groupOf,
  type MutableTotals,
  noTotals,
  sameRow,
} from './board-row';
import { runAtOnce } from './in-slices';
import { sortInSlices } from './sort-in-slices';

const noTickets: readonly string[] = [];

/** Fewer changes than this are always followed one by one. */
const rebuildFrom = 100;
/** Rows derived between two places to stop: well under a millisecond. */
const rowsPerStep = 100;

export class BoardIndex {
  readonly #book: Book;
  readonly #scenarioId: ScenarioId | null;
  #asOf: IsoDate;
  #rows = new Map<AccountId, BoardRow>();
  #groups = new Map<string, BoardGroup>();
  #lanes = new Map<BoardLane, BoardLaneTotals>();
  readonly #keys: Readonly<Record<BoardLane, Map<string, string>>> = {
    unassigned: new Map(),
    inside: new Map(),
    field: new Map(),
    specialist: new Map(),
  };
  #totals: BoardTotals = noTotals;
  #suggest: (account: RecordOf<'account'>) => Suggestion = () => {
    throw new Error('The board was asked before it was built.');
  };
  #isDormant: (account: RecordOf<'account'>) => boolean = () => false;

  private constructor(book: Book, scenarioId: ScenarioId | null, asOf: IsoDate) {
    this.#book = book;
    this.#scenarioId = scenarioId;
    this.#asOf = asOf;
  }

  /** The board of a book, at once. `scenarioId: null` shows current assignments. */
  static of(book: Book, scenarioId: ScenarioId | null, asOf: IsoDate): BoardIndex {
    return runAtOnce(BoardIndex.building(book, scenarioId, asOf));
  }

  /** The same in steps; the book must not change between them. */
  static *building(
    book: Book,
    scenarioId: ScenarioId | null,
    asOf: IsoDate,
  ): Generator<void, BoardIndex, void> {
    const board = new BoardIndex(book, scenarioId, asOf);
    yield* board.#rebuilding();
    return board;
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
    // Past this share of the book, sorting once is cheaper than finding each place by itself.
    if (everything || (touched.size > rebuildFrom && touched.size * 20 > this.#rows.size))
      runAtOnce(this.#rebuilding());
    else this.#replace(touched);
  }

  /** Everything anew. Yields every few rows, so that a big book need not hold the page up. */
  *#rebuilding(): Generator<void, void, void> {
    const rules = this.#book.all('coverageRule');
    const facts = this.#book.get('workspace', 'workspace') ?? noFacts;
    this.#suggest = compileRules(rules, this.#asOf, facts);
    this.#isDormant = compileDormancy(this.#asOf, dormantAfterMonths(rules));
    this.#rows = new Map();
    const members = new Map<string, BoardRow[]>();
    const accounts = this.#book.all('account');
    for (let from = 0; from < accounts.length; from += rowsPerStep) {
      this.#addRows(accounts.slice(from, from + rowsPerStep), members);
      yield;
    }
    this.#groups = new Map();
    for (const key of this.#groupKeys(members.keys())) {
      this.#groups.set(key, groupOf(key, yield* sortInSlices(members.get(key) ?? [], bySpend)));
      yield;
    }
    for (const lane of boardLanes) this.#sumUpLane(lane, false);
    const totals: MutableTotals = { ...noTotals };
    for (const rows of members.values()) {
      for (let from = 0; from < rows.length; from += rowsPerStep) {
        for (const row of rows.slice(from, from + rowsPerStep)) count(totals, row, 1);
        yield;
      }
    }
    this.#totals = totals;
  }

  #addRows(accounts: readonly RecordOf<'account'>[], members: Map<string, BoardRow[]>): void {
    for (const account of accounts) {
      const row = this.#rowOf(account);
      this.#rows.set(account.id, row);
      const group = members.get(row.groupKey);
      if (group === undefined) members.set(row.groupKey, [row]);
      else group.push(row);
    }
  }

  /** Takes out the rows that changed, then puts the new ones in: no list is sorted or counted again. */
  #replace(touched: ReadonlySet<AccountId>): void {
    const changed: { readonly old: BoardRow | undefined; readonly next: BoardRow | undefined }[] = [];
    for (const id of touched) {
      const account = this.#book.get('account', id);
      const old = this.#rows.get(id);
      const next = account === undefined ? undefined : this.#rowOf(account);
      if (!sameRow(old, next)) changed.push({ old, next });
    }
    if (changed.length === 0) return;
    const edits = new Map<string, GroupEdit>();
    const editOf = (key: string): GroupEdit => {
      const known = edits.get(key);
      if (known !== undefined) return known;
      const group = this.#groups.get(key);
      const edit = { ids: [...(group?.ids ?? [])], spendCents: group?.spendCents ?? 0 };
      edits.set(key, edit);
      return edit;
    };
    for (const { old } of changed) if (old !== undefined) this.#takeOut(editOf(old.groupKey), old);
    const totals: MutableTotals = { ...this.#totals };
    for (const { old, next } of changed) {
      if (old !== undefined) count(totals, old, -1);
      if (next !== undefined) count(totals, next, 1);
      if (next !== undefined) this.#rows.set(next.id, next);
      else if (old !== undefined) this.#rows.delete(old.id);
    }
    for (const { next } of changed) if (next !== undefined) this.#putIn(editOf(next.groupKey), next);
    this.#totals = totals;
    this.#setGroups(edits);
  }

  #takeOut(edit: GroupEdit, row: BoardRow): void {
    const at = this.#placeIn(edit.ids, row);
    edit.ids.splice(at, 1);
    edit.spendCents -= row.spendCents;
  }

  #putIn(edit: GroupEdit, row: BoardRow): void {
    edit.ids.splice(this.#placeIn(edit.ids, row), 0, row.id);
    edit.spendCents += row.spendCents;
  }

  /** Where a row stands, or would stand, in a sorted list: by halving. */
  #placeIn(ids: readonly AccountId[], row: BoardRow): number {
    let low = 0;
    let high = ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#rows.get(ids[middle] as AccountId);
      if (other !== undefined && bySpend(other, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #setGroups(edits: ReadonlyMap<string, GroupEdit>): void {
    let sameKeys = true;
    const lanes = new Set<BoardLane>();
    for (const [key, edit] of edits) {
      const group = { ...emptyGroupOf(key), ids: edit.ids, spendCents: edit.spendCents };
      if (!this.#groups.has(key) || (edit.ids.length === 0 && !this.#isPermanent(group))) sameKeys = false;
      this.#groups.set(key, group);
      lanes.add(group.lane);
    }
    if (!sameKeys) this.#orderGroups();
    for (const lane of lanes) this.#sumUpLane(lane, sameKeys);
  }

  /** Groups that stand on the board even when empty: places to drop. */
  #isPermanent({ lane, sellerId }: BoardGroup): boolean {
    if (sellerId === null) return lane === 'unassigned';
    return this.#book.get('seller', sellerId)?.homeLane === lane;
  }

  #orderGroups(): void {
    const used = [...this.#groups.values()].filter((group) => group.ids.length > 0).map((group) => group.key);
    const groups = this.#groups;
    this.#groups = new Map(this.#groupKeys(used).map((key) => [key, groups.get(key) ?? emptyGroupOf(key)]));
  }

  #rowOf(account: RecordOf<'account'>): BoardRow {
    const book = this.#book;
    const assignment = assignmentOf(book, account, this.#scenarioId);
    const seller = assignment.ownerId === null ? undefined : book.get('seller', assignment.ownerId);
    const place = placeOf(assignment, seller);
    const suggestion = this.#suggest(account);
    return {
      id: account.id,
      groupKey: this.#groupKeyOf(place.boardLane, place.group),
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
      locked: isLocked(account, this.#asOf),
      openTickets: openTicketsOf(book, account.id),
      movedCount: book.about('move', account.id).length,
    };
  }

  /** One text per group, not one per account: a hundred thousand would each be put together, kept and compared. */
  #groupKeyOf(lane: BoardLane, group: string): string {
    const known = this.#keys[lane].get(group);
    if (known !== undefined) return known;
    const key = groupKeyOf(lane, group);
    this.#keys[lane].set(group, key);
    return key;
  }

  /** Groups in the order they are drawn: those without a seller first, then sellers as they were created. */
  #groupKeys(used: Iterable<string>): string[] {
    const keys: string[] = [];
    const inUse = new Set(used);
    const sellers = this.#book.all('seller');
    for (const lane of boardLanes) {
      const open = groupKeyOf(lane, lane === 'unassigned' ? 'no-owner' : 'no-seller');
      if (lane === 'unassigned' || inUse.has(open)) keys.push(open);
      for (const seller of sellers) {
        const key = groupKeyOf(lane, seller.id);
        if (seller.homeLane === lane || inUse.has(key)) keys.push(key);
      }
    }
    return keys;
  }

  #sumUpLane(lane: BoardLane, sameKeys: boolean): void {
    const before = this.#lanes.get(lane);
    const groupKeys =
      sameKeys && before !== undefined
        ? before.groupKeys
        : [...this.#groups.values()].filter((group) => group.lane === lane).map((group) => group.key);
    const groups = groupKeys.flatMap((key) => this.#groups.get(key) ?? []);
    this.#lanes.set(lane, {
      lane,
      count: groups.reduce((sum, group) => sum + group.ids.length, 0),
      spendCents: groups.reduce((sum, group) => sum + group.spendCents, 0),
      capacityAccounts: this.#capacityOf(groups),
      groupKeys,
    });
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

interface GroupEdit {
  readonly ids: AccountId[];
  spendCents: number;
}

function openTicketsOf(book: Book, accountId: AccountId): readonly string[] {
  const tickets = book.about('ticket', accountId);
  if (tickets.length === 0) return noTickets;
  return tickets.filter((ticket) => ticket.status === 'open').map((ticket) => `T-${ticket.number}`);
}
