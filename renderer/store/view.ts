// What the user is looking at: screen, selection, filters, open panel. Never journaled; clears no redo.
import { create } from 'zustand';
import type { AccountId } from '../../shared/records/ids';
import type { IsoDate } from '../../shared/records/values';

export type ScreenName = 'board' | 'sellers' | 'rules' | 'deck' | 'tickets' | 'import' | 'backups';

export type DrawerPart = 'why' | 'team';

/** One value of an extra column, as it is compared (blanks and case aside) and as it is shown; '' is no value. */
export interface PickedValue {
  readonly key: string;
  readonly text: string;
}

/** What an account's cell must be. Limits of numbers count, days do not; null leaves that side open. */
export type ColumnTest =
  | { readonly kind: 'text'; readonly picked: readonly PickedValue[] }
  | { readonly kind: 'number'; readonly atLeast: number | null; readonly atMost: number | null }
  | { readonly kind: 'date'; readonly after: IsoDate | null; readonly before: IsoDate | null };

/** The board narrowed by one extra column; there is at most one for each. */
export interface ColumnFilter {
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
  | { readonly kind: 'ruling'; readonly ticketId: string }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings' };

export interface ViewState {
  readonly screen: ScreenName;
  readonly scenarioView: 'proposed' | 'current';
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
  /** The sidebar folded to icons. */
  readonly isSidebarRail: boolean;
  /** A file dropped on the window that the import screen should take. */
  readonly droppedFile: File | null;
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

const fresh: ViewState = {
  screen: 'board',
  scenarioView: 'proposed',
  filter: noFilter,
  selection: new Set(),
  drawerId: null,
  drawerPart: null,
  dialog: null,
  collapsed: new Set(),
  shownCards: new Map(),
  isSidebarRail: false,
  droppedFile: null,
};

export const useView = create<ViewState>(() => fresh);

/** Forgets selection, filters and panels; for opening another workspace. */
export function resetView(): void {
  useView.setState(fresh);
}

export function goTo(screen: ScreenName): void {
  useView.setState({ screen, drawerId: null, droppedFile: null });
}

export function openDialog(dialog: OpenDialog): void {
  useView.setState({ dialog });
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
