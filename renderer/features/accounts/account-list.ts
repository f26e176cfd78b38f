// Decides which accounts the table lists and in what order. Follows a change in what it touched; draws nothing.
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { AnyRecord } from '../../../shared/records/record';
import type { TableSort } from '../../store/account-table';
import { compileAlone, compileMatches } from '../../store/board/matches';
import type { BoardIndex } from '../../store/board-index';
import { familyFieldId, parentFieldId } from '../../store/built-in-fields';
import { familiesOf } from '../../store/family-index';
import { sortInSlices } from '../../store/sort-in-slices';
import type { BoardFilter } from '../../store/view';
import { type AccountColumn, type CellValue, factsOf, parentColumnId } from './columns';

export interface ListQuery {
  /** What the board is filtered by is what the table lists. */
  readonly filter: BoardFilter;
  readonly sort: TableSort['direction'] | null;
  /** The column sorted by; null is the order of cards: spend, descending, then name. */
  readonly sortColumn: AccountColumn | null;
}

/** What a row is sorted by. */
interface Keys {
  readonly id: AccountId;
  readonly value: CellValue;
  readonly name: string;
}

/** More accounts than this at once are not followed one by one. */
const followedAtMost = 200;
/** Accounts looked at between two places to stop. */
const perStep = 200;

export class AccountList {
  readonly #book: Book;
  readonly #board: BoardIndex;
  readonly #query: ListQuery;
  readonly #passes: ((id: AccountId) => boolean) | null;
  #ids: readonly AccountId[] = [];
  #keys = new Map<AccountId, Keys>();

  private constructor(book: Book, board: BoardIndex, query: ListQuery) {
    this.#book = book;
    this.#board = board;
    this.#query = query;
    this.#passes = compileAlone(board, query.filter, book);
  }

  /** The list in steps; the book must not change between them. */
  static *building(book: Book, board: BoardIndex, query: ListQuery): Generator<void, AccountList, void> {
    const list = new AccountList(book, board, query);
    const keys: Keys[] = [];
    const { columns } = board;
    const matches = compileMatches(board, query.filter, book);
    for (let slot = 0; slot < columns.size; slot += 1) {
      if (slot % perStep === perStep - 1) yield;
      if (columns.live[slot] === 0 || matches?.passes(slot) === false) continue;
      const key = list.#keysOf(columns.idAt(slot));
      if (key !== undefined) keys.push(key);
    }
    const sorted = yield* sortInSlices(keys, list.#compare);
    list.#keys = new Map(sorted.map((key) => [key.id, key]));
    list.#ids = sorted.map((key) => key.id);
    return list;
  }

  /** A new array with every change of the list. */
  get ids(): readonly AccountId[] {
    return this.#ids;
  }

  get filter(): BoardFilter {
    return this.#query.filter;
  }

  has(id: AccountId): boolean {
    return this.#keys.has(id);
  }

  /** Where an account stands; -1 when it is not listed. */
  indexOf(id: AccountId): number {
    const key = this.#keys.get(id);
    return key === undefined ? -1 : this.#placeOf(this.#ids, key);
  }

  /** The accounts that a change of these records touches, or null when it may touch any. */
  touchedBy(touched: ReadonlySet<string> | null): Set<AccountId> | null {
    const ids = touchedAccounts(this.#book, touched);
    if (ids === null || ids.size === 0) return ids;
    // Whoever gets a parent makes a family of somebody else too.
    if (this.#isFilteredBy(familyFieldId)) return null;
    return this.#readsParents ? withChildren(this.#book, ids) : ids;
  }

  /** Whether the name of a parent says where an account stands, or whether it is listed. */
  get #readsParents(): boolean {
    const { sortColumn, filter } = this.#query;
    return (
      sortColumn?.id === parentColumnId || filter.query.trim() !== '' || this.#isFilteredBy(parentFieldId)
    );
  }

  #isFilteredBy(fieldId: string): boolean {
    return this.#query.filter.columns.some(({ column, isOn }) => isOn && column === fieldId);
  }

  /** Follows accounts that changed; true when the list is another one. */
  follow(changed: Iterable<AccountId>): boolean {
    let ids: AccountId[] | null = null;
    for (const id of changed) {
      const old = this.#keys.get(id);
      const next = this.#passes === null || this.#passes(id) ? this.#keysOf(id) : undefined;
      if (old === undefined && next === undefined) continue;
      if (old !== undefined && next !== undefined && this.#compare(old, next) === 0) continue;
      ids ??= [...this.#ids];
      if (old !== undefined) ids.splice(this.#placeOf(ids, old), 1);
      this.#keys.delete(id);
      if (next === undefined) continue;
      ids.splice(this.#placeOf(ids, next), 0, id);
      this.#keys.set(id, next);
    }
    if (ids === null) return false;
    this.#ids = ids;
    return true;
  }

  #keysOf(id: AccountId): Keys | undefined {
    const facts = factsOf(this.#book, this.#board, id);
    if (facts === undefined) return undefined;
    const { sortColumn: column } = this.#query;
    const value = column === null ? facts.row.spendCents : (column.sortKey ?? column.read)(facts);
    return { id, value: typeof value === 'string' ? folded(value) : value, name: folded(facts.account.name) };
  }

  /** Where a row stands, or would stand, in a sorted list: by halving. */
  #placeOf(ids: readonly AccountId[], key: Keys): number {
    let low = 0;
    let high = ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#keys.get(ids[middle] as AccountId);
      if (other !== undefined && this.#compare(other, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What has no value stands last in either direction; equal values by name, equal names by id. */
  readonly #compare = (a: Keys, b: Keys): number => {
    if (a.value !== b.value) {
      if (a.value === null) return 1;
      if (b.value === null) return -1;
      const isLess = a.value < b.value;
      const isAscending = this.#query.sortColumn !== null && this.#query.sort === 'ascending';
      return isLess === isAscending ? -1 : 1;
    }
    if (a.name !== b.name) return a.name < b.name ? -1 : 1;
    return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
  };
}

/**
 * The accounts that a change of these records touches, or null when it may touch any: a seller's name or home lane, a
 * rule, the as-of date, or more than can be followed one by one.
 */
export function touchedAccounts(book: Book, touched: ReadonlySet<string> | null): Set<AccountId> | null {
  if (touched === null || touched.size > followedAtMost) return null;
  const ids = new Set<AccountId>();
  for (const recordId of touched) {
    const record: AnyRecord | undefined = book.stored(recordId);
    switch (record?.type) {
      case 'account':
        ids.add(record.id);
        break;
      case 'proposal':
      case 'move':
      case 'ticket':
      case 'team':
      case 'teamMember':
      case 'ruling':
        ids.add(record.accountId);
        break;
      case 'goal':
      case 'roleCharter':
      case 'clause':
      case 'precedent':
      case 'savedView':
      case 'pairing':
      case 'lookalike':
        break;
      default:
        // A record that an undo took away without trace could have been anything.
        return null;
    }
  }
  return ids;
}

/** Those accounts and the ones they are parents of; null when that is more than can be followed one by one. */
function withChildren(book: Book, ids: ReadonlySet<AccountId>): Set<AccountId> | null {
  const families = familiesOf(book);
  const all = new Set(ids);
  for (const id of ids) {
    for (const child of families.childrenOf(id)) {
      all.add(child);
      if (all.size > followedAtMost) return null;
    }
  }
  return all;
}

/** Case and accents aside. */
export function folded(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
