// The board of a book in one view: who sits in which group, in what order, with what totals. Follows changes in
// O(changed). Draws nothing; how accounts are derived, sorted, grouped and added up is in board/.

import type { Suggestion } from '../../shared/coverage/suggest';
import { capacityOf, loadOf } from '../../shared/coverage/workload';
import type { Change } from '../../shared/journal/entry';
import type { Book } from '../../shared/records/book';
import type { AccountId, ScenarioId } from '../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../shared/records/lane';
import type { RecordOf } from '../../shared/records/record';
import type { Grouping } from '../../shared/records/saved-view';
import type { IsoDate } from '../../shared/records/values';
import { defaultWorkloadPoints } from '../../shared/records/workspace';
import { AccountSearch } from './board/account-search';
import { type Arrangement, usualArrangement } from './board/arrangement';
import { BoardColumns, type Slot } from './board/columns';
import { derivingAll, replaceFacts, replacementOf } from './board/derive';
import { compileFacts, type FactsOf } from './board/facts';
import { GroupSet } from './board/group-set';
import { laneTotalsOf } from './board/lane-sums';
import { CardOrder } from './board/order';
import { type Reach, reachOf } from './board/reach';
import { rowOf } from './board/row';
import {
  type BoardGroup,
  type BoardLaneTotals,
  type BoardRow,
  type BoardTotals,
  type MutableTotals,
  noTotals,
} from './board-row';
import { runAtOnce } from './in-slices';
import { groupLoad, type LoadSettings, loadSettingsOf } from './seller-figures';

const inAccounts: LoadSettings = { unit: 'accounts', points: defaultWorkloadPoints };

/** Fewer accounts than this are always followed one by one. */
const regroupFrom = 100;

export class BoardIndex {
  readonly #book: Book;
  readonly #scenarioId: ScenarioId | null;
  #asOf: IsoDate;
  #arrangement: Arrangement;
  #columns: BoardColumns;
  #factsOf: FactsOf;
  #order: CardOrder;
  /** Always kept, whatever is shown: loads and targets are sellers'. */
  #sellers: GroupSet;
  /** What is shown; the same as `#sellers` when that is it. */
  #shown: GroupSet;
  #rows: (BoardRow | undefined)[] = [];
  /** Every account in order, once `settling` was done and until one of them changes its place; moves do not. */
  #inOrder: Uint32Array | null = null;
  #search: AccountSearch | null = null;
  #lanes = new Map<BoardLane, BoardLaneTotals>();
  #totals: BoardTotals = noTotals;

  private constructor(book: Book, scenarioId: ScenarioId | null, asOf: IsoDate, arrangement: Arrangement) {
    this.#book = book;
    this.#scenarioId = scenarioId;
    this.#asOf = asOf;
    this.#arrangement = arrangement;
    this.#columns = new BoardColumns(0);
    this.#factsOf = compileFacts(book, scenarioId, asOf);
    this.#order = new CardOrder(this.#columns, arrangement.sorting);
    this.#sellers = this.#groupSet('seller');
    this.#shown = this.#sellers;
  }

  /** The board of a book, at once. `scenarioId: null` shows current assignments. */
  static of(
    book: Book,
    scenarioId: ScenarioId | null,
    asOf: IsoDate,
    arrangement: Arrangement = usualArrangement,
  ): BoardIndex {
    return runAtOnce(BoardIndex.building(book, scenarioId, asOf, arrangement));
  }

  /** The same in steps; the book must not change between them. */
  static *building(
    book: Book,
    scenarioId: ScenarioId | null,
    asOf: IsoDate,
    arrangement: Arrangement = usualArrangement,
  ): Generator<void, BoardIndex, void> {
    const board = new BoardIndex(book, scenarioId, asOf, arrangement);
    yield* board.#rebuilding();
    return board;
  }

  get totals(): BoardTotals {
    return this.#totals;
  }

  /** The day ages, dormancy and locks are counted from. */
  get asOf(): IsoDate {
    return this.#asOf;
  }

  /** Whether it shows a plan; else it shows what the CRM says, where nothing moves. */
  get isOfPlan(): boolean {
    return this.#scenarioId !== null;
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  lane(lane: BoardLane): BoardLaneTotals {
    const totals = this.#lanes.get(lane);
    if (totals === undefined) throw new Error(`There is no lane ${lane}.`);
    return totals;
  }

  /** A group that is shown, or a seller's. */
  group(key: string): BoardGroup | undefined {
    return this.#shown.group(key) ?? this.#sellers.group(key);
  }

  /** How the workspace counts load and capacity. */
  get loadSettings(): LoadSettings {
    return loadSettingsOf(this.#book.get('workspace', 'workspace')) ?? inAccounts;
  }

  /** The same, or an empty one where nobody is in the group any more: the difference still names it. */
  groupOrEmpty(key: string): BoardGroup {
    return this.group(key) ?? this.#shown.absent(key);
  }

  /** The capacity of a group's seller in the workspace's unit; null without a seller or a capacity. */
  capacityOf(key: string): number | null {
    const seller = this.#book.get('seller', this.group(key)?.sellerId ?? '');
    return seller === undefined ? null : capacityOf(seller, this.loadSettings.unit);
  }

  /** The load of a group in the workspace's unit. */
  loadOf(key: string): number {
    return groupLoad(this, this.group(key), this.loadSettings);
  }

  /** What one account adds to a load; 0 for one that is not on the board. */
  weightOf(id: AccountId): number {
    const account = this.#columns.accounts[this.#columns.slotOf(id) ?? -1];
    const { unit, points } = this.loadSettings;
    return account === undefined ? 0 : loadOf(account, unit, points);
  }

  /** What the board says of an account; the same object until something of it changes. */
  row(id: AccountId): BoardRow | undefined {
    const slot = this.#columns.slotOf(id);
    return slot === undefined ? undefined : this.rowAt(slot);
  }

  /** The same of an account whose number was known a moment ago: a board that was made anew gives it another. */
  rowIn(slot: Slot, id: AccountId): BoardRow | undefined {
    const isThere = this.#columns.accounts[slot]?.id === id && this.#columns.live[slot] === 1;
    return isThere ? this.rowAt(slot) : this.row(id);
  }

  /** The record of an account of the board, whose number was known a moment ago. */
  accountIn(slot: Slot, id: AccountId): RecordOf<'account'> | undefined {
    const account = this.#columns.accounts[slot];
    const isThere = account?.id === id && this.#columns.live[slot] === 1;
    return isThere ? account : this.#columns.accounts[this.#columns.slotOf(id) ?? -1];
  }

  /** The same by the account's number on this board. */
  rowAt(slot: Slot): BoardRow {
    const known = this.#rows[slot];
    if (known !== undefined) return known;
    const row = rowOf(this.#columns, slot, this.#shown.keyAt(slot));
    this.#rows[slot] = row;
    return row;
  }

  /** The key of the seller's group an account is in, whatever is shown. */
  sellerKeyAt(slot: Slot): string {
    return this.#sellers.keyAt(slot);
  }

  /** The same by id; undefined for one that is not on the board. */
  sellerKeyOf(id: AccountId): string | undefined {
    const slot = this.#columns.slotOf(id);
    return slot === undefined ? undefined : this.#sellers.keyAt(slot);
  }

  /** What the rules say of every account on the board. */
  *suggestions(): Generator<Suggestion, void, void> {
    for (let slot = 0; slot < this.#columns.size; slot += 1) {
      if (this.#columns.live[slot] === 1) yield this.#columns.suggestions[slot] as Suggestion;
    }
  }

  /** What is known of every account, by slot; only to be read. */
  get columns(): BoardColumns {
    return this.#columns;
  }

  /** Below 0 when the card of `a` stands above that of `b`; 0 where one of them is not on the board. */
  compareCards(a: AccountId, b: AccountId): number {
    const one = this.#columns.slotOf(a);
    const other = this.#columns.slotOf(b);
    return one === undefined || other === undefined ? 0 : this.#order.compare(one, other);
  }

  /** The same by the accounts' numbers on this board. */
  compareSlots(a: Slot, b: Slot): number {
    return this.#order.compare(a, b);
  }

  /** Finds accounts by what is typed. */
  get search(): AccountSearch {
    this.#search ??= new AccountSearch(this.#columns, this.#book);
    return this.#search;
  }

  /**
   * Lays the cards out otherwise. Facts stay; the cards are put into groups again, and sorted where that changes. False
   * when they stood so already.
   */
  arrange(arrangement: Arrangement): boolean {
    const { grouping, sorting } = this.#arrangement;
    if (grouping === arrangement.grouping && sorting === arrangement.sorting) return false;
    runAtOnce(this.#arranging(arrangement));
    return true;
  }

  /**
   * Puts every card in order, so that another grouping need not; given up when the board changes meanwhile. Until then,
   * and after a change of the order, groups are put in order as they are looked at.
   */
  *settling(): Generator<void, void, void> {
    const columns = this.#columns;
    const { revision } = columns;
    const order = this.#order;
    const isSame = () => columns === this.#columns && columns.revision === revision && order === this.#order;
    const steps = order.all();
    for (let step = steps.next(); isSame(); step = steps.next()) {
      if (step.done === true) {
        this.#inOrder = step.value;
        yield* this.#shown.sorting();
        return;
      }
      yield;
    }
  }

  *#arranging(arrangement: Arrangement): Generator<void, void, void> {
    const before = this.#arrangement;
    this.#arrangement = arrangement;
    if (before.sorting !== arrangement.sorting) {
      this.#inOrder = null;
      this.#order = new CardOrder(this.#columns, arrangement.sorting);
      this.#sellers = this.#groupSet('seller');
    }
    yield* this.#grouping(before.sorting !== arrangement.sorting);
    this.#sumUp(boardLanes);
    this.#rows = [];
  }

  /** Follows changes the book already holds. Rules, sellers' lanes and the as-of date touch everything; the rest only itself. */
  update(changes: readonly Change[], asOf: IsoDate): void {
    const reach = reachOf(changes, this.#book);
    // Teams are called and ordered by their quarterbacks.
    const renames = reach.sellers && this.#arrangement.grouping === 'team';
    const everything = reach.everything || renames || asOf !== this.#asOf;
    this.#asOf = asOf;
    if (everything) {
      runAtOnce(this.#rebuilding());
      return;
    }
    this.#replace(this.#withFamilies(reach));
    if (reach.groups) this.#sellers.settleKeys();
    if (reach.sellers) this.#sumUp(boardLanes);
  }

  /** Where rules look at families, the families of accounts that changed, as they were and as they are now. */
  #withFamilies({ touched, accounts }: Reach): ReadonlySet<AccountId> {
    const { families } = this.#factsOf;
    // No rule reads what stands beside an account: a proposal or a ticket reaches nobody else.
    if (families === null || accounts.size === 0) return touched;
    const before = families.familiesOf(accounts);
    families.update(accounts);
    const reached = new Set([...touched, ...before, ...families.familiesOf(accounts)]);
    this.#factsOf = compileFacts(this.#book, this.#scenarioId, this.#asOf, families);
    return reached;
  }

  /** Everything anew. Yields every few accounts, so that a big book need not hold the page up. */
  *#rebuilding(): Generator<void, void, void> {
    const accounts = this.#book.all('account');
    this.#columns = new BoardColumns(accounts.length);
    this.#factsOf = compileFacts(this.#book, this.#scenarioId, this.#asOf);
    this.#order = new CardOrder(this.#columns, this.#arrangement.sorting);
    this.#sellers = this.#groupSet('seller');
    this.#rows = [];
    this.#inOrder = null;
    this.#search = null;
    this.#totals = yield* derivingAll(this.#derived(), accounts);
    yield* this.#grouping(true);
    this.#sumUp(boardLanes);
  }

  *#grouping(sellersToo: boolean): Generator<void, void, void> {
    const { grouping } = this.#arrangement;
    if (!sellersToo && grouping === 'seller') {
      this.#shown = this.#sellers;
      return;
    }
    const order = this.#inOrder;
    if (sellersToo) yield* this.#sellers.filling(order);
    this.#shown = this.#sellers;
    if (grouping === 'seller') return;
    const shown = this.#groupSet(grouping);
    yield* shown.filling(order);
    this.#shown = shown;
  }

  #groupSet(grouping: Grouping): GroupSet {
    const parts = { columns: this.#columns, order: this.#order, book: this.#book };
    return new GroupSet(parts, grouping, this.#scenarioId);
  }

  /** Derives the accounts that changed anew, and puts them where they belong now. */
  #replace(touched: ReadonlySet<AccountId>): void {
    const parts = { ...this.#derived(), book: this.#book, shown: this.#shown };
    const replacement = replacementOf(parts, touched);
    if (replacement.leaving.length === 0 && replacement.coming.length === 0) return;
    if (replacement.changesOrder) this.#inOrder = null;
    // Past this share of the book, filling all groups once is cheaper than finding each place by itself.
    const isMany = touched.size > regroupFrom && touched.size * 20 > this.#columns.size;
    const sets = this.#shown === this.#sellers ? [this.#sellers] : [this.#sellers, this.#shown];
    const edits = isMany ? [] : sets.map((set) => set.edit());
    for (const slot of replacement.leaving) {
      this.#rows[slot] = undefined;
      for (const edit of edits) edit.takeOut(slot);
    }
    const totals: MutableTotals = { ...this.#totals };
    const slots = replaceFacts(parts, replacement, totals);
    this.#totals = totals;
    if (isMany) {
      this.#sellers = this.#groupSet('seller');
      runAtOnce(this.#grouping(true));
      this.#sumUp(boardLanes);
      return;
    }
    for (const slot of slots) for (const edit of edits) edit.putIn(slot);
    this.#sumUp(new Set(edits.flatMap((edit) => edit.done())));
  }

  #derived() {
    return { columns: this.#columns, order: this.#order, factsOf: this.#factsOf };
  }

  #sumUp(lanes: Iterable<BoardLane>): void {
    const parts = {
      book: this.#book,
      columns: this.#columns,
      sellers: this.#sellers,
      shown: this.#shown,
      settings: this.loadSettings,
    };
    for (const lane of lanes) this.#lanes.set(lane, laneTotalsOf(lane, parts));
  }
}
