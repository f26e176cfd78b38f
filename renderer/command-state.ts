// Decides what the list of commands depends on, read in one place: what is shown, what is selected, what can be undone.
import type { AccountId } from '../shared/records/ids';
import { planAId } from '../shared/records/ids';
import { boardShown } from './features/board/card-focus';
import type { BoardTotals } from './store/board-row';
import type { WorkspaceEntry } from './store/open-workspace';
import { type Preferences, usePreferences } from './store/preferences';
import { useRecord, useRecords } from './store/records';
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
}

/** As things stand; `focusedId` is the card that had the focus when the commands were opened. */
export function useCommandState(focusedId: AccountId | null): CommandState {
  const view = useView();
  const theme = usePreferences((state) => state.theme);
  const records = useRecords();
  const plan = useRecord('scenario', planAId);
  const name = useRecord('workspace', 'workspace')?.name ?? '';
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
    ids: () => [id].filter(isInBook),
    isSelection: selected !== undefined,
  };
}
