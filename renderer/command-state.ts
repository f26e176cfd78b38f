// Decides what the list of commands depends on, read in one place: what is shown, what is selected, what can be undone.
import type { LoadUnit } from '../shared/coverage/workload';
import type { AccountId } from '../shared/records/ids';
import { planAId } from '../shared/records/ids';
import type { SavedView } from '../shared/records/saved-view';
import type { IsoDate } from '../shared/records/values';
import { boardShown } from './features/board/card-focus';
import type { BoardTotals } from './store/board-row';
import type { WorkspaceEntry } from './store/open-workspace';
import { type Preferences, usePreferences } from './store/preferences';
import { useRecord, useRecords } from './store/records';
import { listViews } from './store/saved-views';
import { type SellersMode, useSellersView } from './store/sellers-view';
import { useView, type ViewState } from './store/view';
import { formatCount } from './ui/format';
import { useKnownWorkspaces } from './use-known-workspaces';

/** The accounts a command would be about. */
export interface Targets {
  /** `Copperline Electric`, `3 selected accounts`. */
  readonly words: string;
  readonly count: number;
  /** Set when it is exactly one. */
  readonly oneId: AccountId | null;
  /** Known of one account only; null for several. */
  readonly isLocked: boolean | null;
  /** Whether it sits elsewhere than the rules suggest, with no exception; known of one account only. */
  readonly isMismatch: boolean | null;
  /** Those that are still in the book. */
  readonly ids: () => readonly AccountId[];
  /** Whether they are what was selected, rather than what is open or has the focus. */
  readonly isSelection: boolean;
}

export interface CommandState {
  readonly isReader: boolean;
  readonly view: ViewState;
  readonly theme: Preferences['theme'];
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly totals: BoardTotals | null;
  readonly planName: string;
  readonly targets: Targets | null;
  readonly known: readonly WorkspaceEntry[];
  readonly workspaceId: string | null;
  readonly density: Preferences['density'];
  /** By name. */
  readonly savedViews: readonly SavedView[];
  readonly accountCount: number;
  readonly sellerCount: number;
  readonly sellersMode: SellersMode;
  readonly currency: string;
  /** What capacity is counted in. */
  readonly loadUnit: LoadUnit | null;
  /** Ages count from here; null from today. */
  readonly asOfDate: IsoDate | null;
}

/** What a window that follows another says of every change. */
export const onlyReads = 'This window only reads';

/** As things stand; `focusedId` is the card that had the focus when the commands were opened. */
export function useCommandState(focusedId: AccountId | null): CommandState {
  const view = useView();
  const theme = usePreferences((state) => state.theme);
  const records = useRecords();
  const plan = useRecord('scenario', planAId);
  const workspace = useRecord('workspace', 'workspace');
  const density = usePreferences((state) => state.density);
  const sellersMode = useSellersView((state) => state.mode);
  const name = workspace?.name ?? '';
  const known = useKnownWorkspaces(records.workspaceId, name);
  return {
    isReader: records.role === 'follower',
    view,
    theme,
    undoLabel: records.undoLabel,
    redoLabel: records.redoLabel,
    totals: boardShown()?.totals ?? null,
    planName: plan?.name ?? 'Plan A',
    targets: targetsNow(view, focusedId),
    known,
    workspaceId: records.workspaceId,
    density,
    savedViews: listViews(),
    accountCount: records.book?.count('account') ?? 0,
    sellerCount: records.book?.count('seller') ?? 0,
    sellersMode,
    currency: workspace?.currency ?? 'USD',
    loadUnit: workspace?.loadUnit ?? null,
    asOfDate: workspace?.asOfDate ?? null,
  };
}

/** The selection; without one the open account, else the card with the focus. */
function targetsNow({ selection, drawerId }: ViewState, focusedId: AccountId | null): Targets | null {
  const { book, proposed } = useRecords.getState();
  const isInBook = (id: AccountId) => book?.get('account', id) !== undefined;
  if (selection.size > 1) {
    return {
      words: `${formatCount(selection.size)} selected accounts`,
      count: selection.size,
      oneId: null,
      isLocked: null,
      isMismatch: null,
      ids: () => [...selection].filter(isInBook),
      isSelection: true,
    };
  }
  const [selected] = selection;
  const id = selected ?? drawerId ?? focusedId;
  const account = id === null ? undefined : book?.get('account', id);
  if (id === null || account === undefined) return null;
  return {
    words: account.name,
    count: 1,
    oneId: id,
    // As the board has it: a lock may have ended.
    isLocked: proposed?.row(id)?.locked ?? account.lockReason !== null,
    isMismatch: proposed?.row(id)?.mismatch ?? null,
    ids: () => [id].filter(isInBook),
    isSelection: selected !== undefined,
  };
}
