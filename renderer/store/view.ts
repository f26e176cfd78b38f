// What the user is looking at: screen, selection, filters, open panel. Never journaled; clears no redo.
import { create } from 'zustand';
import { sameValue } from '../../shared/journal/diff';
import type { AccountId } from '../../shared/records/ids';
import type { BoardLane } from '../../shared/records/lane';
import type { Grouping, ScenarioView, Sorting } from '../../shared/records/saved-view';
import type { IsoDate } from '../../shared/records/values';

export type ScreenName =
  | 'board'
  | 'accounts'
  | 'sellers'
  | 'rules'
  | 'deck'
  | 'tickets'
  | 'import'
  | 'backups'
  | 'journal';

export type DrawerPart = 'why' | 'team';

/** One value of a field, as it is compared (blanks and case aside) and as it is shown; '' is no value. */
export interface PickedValue {
  readonly key: string;
  readonly text: string;
}

/** Numbers and days may let those without a value pass too; texts do by picking ''. */
interface TakesEmpty {
  readonly takesEmpty?: boolean;
}

/** What an account's field must be. Limits of numbers count, days do not; null leaves that side open. */
export type ColumnTest =
  | { readonly kind: 'text'; readonly picked: readonly PickedValue[] }
  | ({
      readonly kind: 'number';
      readonly atLeast: number | null;
      readonly atMost: number | null;
    } & TakesEmpty)
  | ({ readonly kind: 'date'; readonly after: IsoDate | null; readonly before: IsoDate | null } & TakesEmpty);

/** The board narrowed by one field; there is at most one for each. */
export interface ColumnFilter {
  /** The field's id: see filter-fields. */
  readonly column: string;
  /** One that is off stays at hand. */
  readonly isOn: boolean;
  readonly test: ColumnTest;
}

export interface BoardFilter {
  readonly mismatch: boolean;
  readonly dormant: boolean;
  readonly ticketOpen: boolean;
  readonly locked: boolean;
  readonly proposed: boolean;
  readonly contested: boolean;
  readonly query: string;
  readonly columns: readonly ColumnFilter[];
}

/** What stands over the screen, if anything. */
export type OpenDialog =
  | { readonly kind: 'move'; readonly accountIds: readonly AccountId[] }
  | { readonly kind: 'moveList' }
  | { readonly kind: 'ticket'; readonly accountId: AccountId }
  /** Grants accounts an exception from a rule, or changes the one of `exceptionId`; no rule is the first that speaks. */
  | {
      readonly kind: 'exception';
      readonly accountIds: readonly AccountId[];
      readonly ruleId: string | null;
      readonly exceptionId: string | null;
    }
  | { readonly kind: 'ruling'; readonly ticketId: string }
  | { readonly kind: 'shortcuts' }
  /** The commands; `accountId` is the card that had the focus. */
  | { readonly kind: 'palette'; readonly accountId: AccountId | null }
  | { readonly kind: 'history' }
  | { readonly kind: 'settings' };

export interface ViewState {
  readonly screen: ScreenName;
  readonly scenarioView: ScenarioView;
  readonly grouping: Grouping;
  readonly sorting: Sorting;
  readonly filter: BoardFilter;
  readonly selection: ReadonlySet<AccountId>;
  /** The account in the drawer. */
  readonly drawerId: AccountId | null;
  /** The part of the drawer the user asked for by key: the rules (E) or the team (Q). */
  readonly drawerPart: DrawerPart | null;
  readonly dialog: OpenDialog | null;
  /** Groups that are closed to their header. */
  readonly collapsed: ReadonlySet<string>;
  /** How many cards a group shows, where it was asked for more than the first few. */
  readonly shownCards: ReadonlyMap<string, number>;
  /** Lanes folded to a rail by hand, and rails opened by hand; the others go by the room there is. */
  readonly lanesByHand: ReadonlyMap<BoardLane, 'open' | 'folded'>;
  /** The sidebar folded to icons. */
  readonly isSidebarRail: boolean;
  /** A file dropped on the window that the import screen should take. */
  readonly droppedFile: File | null;
  /** The saved view that was applied last; it may have been changed since. */
  readonly savedViewId: string | null;
}

export const noFilter: BoardFilter = {
  mismatch: false,
  dormant: false,
  ticketOpen: false,
  locked: false,
  proposed: false,
  contested: false,
  query: '',
  columns: [],
};

/** Whether anything is set, be it switched off: then there is something to clear. */
export function hasFilter(filter: BoardFilter): boolean {
  return filter !== noFilter && !sameValue(filter, noFilter);
}

const fresh: ViewState = {
  screen: 'board',
  scenarioView: 'proposed',
  grouping: 'seller',
  sorting: 'spend',
  filter: noFilter,
  selection: new Set(),
  drawerId: null,
  drawerPart: null,
  dialog: null,
  collapsed: new Set(),
  shownCards: new Map(),
  lanesByHand: new Map(),
  isSidebarRail: false,
  droppedFile: null,
  savedViewId: null,
};

export const useView = create<ViewState>(() => fresh);

/** Forgets selection, filters and panels; for opening another workspace. */
export function resetView(): void {
  useView.setState(fresh);
}

/** The same workspace is read again: all stays but a dialog, whose fields are empty by then, and accounts that are gone. */
export function keepView(isThere: (id: AccountId) => boolean): void {
  useView.setState(({ selection }) => ({ dialog: null, selection: new Set([...selection].filter(isThere)) }));
}

export function goTo(screen: ScreenName): void {
  useView.setState({ screen, drawerId: null, droppedFile: null });
}

export function openDialog(dialog: OpenDialog): void {
  useView.setState({ dialog });
}

/** Opens the list of what can be undone and redone; it hangs in the top bar of the board. */
export function openHistory(): void {
  if (useView.getState().screen !== 'board') goTo('board');
  openDialog({ kind: 'history' });
}

export function closeDialog(): void {
  useView.setState({ dialog: null });
}

/** Opens an account's drawer; `part` brings one of its parts into view and focus. */
export function openDrawer(accountId: AccountId, part: DrawerPart | null = null): void {
  useView.setState({ drawerId: accountId, drawerPart: part });
}

export function closeDrawer(): void {
  useView.setState({ drawerId: null });
}

export function select(accountIds: Iterable<AccountId>): void {
  useView.setState({ selection: new Set(accountIds) });
}

export function toggleSelected(accountId: AccountId): void {
  const next = new Set(useView.getState().selection);
  if (!next.delete(accountId)) next.add(accountId);
  useView.setState({ selection: next });
}

export function setFilter(change: Partial<BoardFilter>): void {
  useView.setState((state) => ({ filter: { ...state.filter, ...change } }));
}
