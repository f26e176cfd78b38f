// The commands about the board: what it shows, its filters, folds and selection. Each is done where it is seen. Draws nothing.
import {
  ChevronsDownUp,
  ChevronsUpDown,
  ClipboardPaste,
  GitBranch,
  ListFilter,
  Search,
  SquareCheck,
  X,
} from 'lucide-react';
import type { Command } from './app-commands';
import type { CommandState } from './command-state';
import { boardShown, focusSearchWhenDrawn } from './features/board/card-focus';
import { chipsIn, toggleChip } from './features/board/filter-chips';
import { scenarioChoices, showScenario } from './features/board/scenario-views';
import { selectFiltered } from './features/board/select-filtered';
import { foldAllGroups } from './features/board/use-board-commands';
import { goTo, hasFilter, noFilter, openDialog, select, setFilter, useView } from './store/view';
import { goToAndAsk } from './store/wishes';
import { formatCount } from './ui/format';

export function boardCommands({ view, totals, planName, accountCount }: CommandState): readonly Command[] {
  return [
    {
      id: 'find',
      label: 'Find an account on the board',
      also: 'search',
      icon: Search,
      shortcut: 'find',
      run: findOnBoard,
    },
    {
      id: 'selectAll',
      label: hasFilter(view.filter) ? 'Select all filtered' : 'Select all accounts',
      also: 'every card accounts filtered',
      icon: SquareCheck,
      shortcut: 'allFiltered',
      run: () => onBoard(selectAll),
    },
    {
      id: 'moveList',
      label: 'Move from a list',
      also: 'paste ids names lines spreadsheet bulk clipboard',
      icon: ClipboardPaste,
      shortcut: 'moveList',
      changes: true,
      blocked: accountCount === 0 ? 'No accounts yet' : null,
      run: () => onBoard(() => openDialog({ kind: 'moveList' })),
    },
    {
      id: 'clearSelection',
      label: 'Clear selection',
      also: 'deselect none',
      icon: X,
      shortcut: 'clear',
      blocked: view.selection.size === 0 ? 'Nothing is selected' : null,
      run: () => select([]),
    },
    ...chipsIn(view.screen === 'accounts' ? 'proposed' : view.scenarioView).map(
      ({ field, label, icon, total }): Command => ({
        id: `filter:${field}`,
        label: view.filter[field] ? `Stop filtering by ${label}` : `Filter by ${label}`,
        icon,
        end: totals === null ? '' : formatCount(totals[total]),
        run: () => whereFiltered(() => toggleChip(field)),
      }),
    ),
    {
      id: 'filterByField',
      label: 'Filter by field…',
      also: 'where column value condition region segment city tier narrow',
      icon: ListFilter,
      blocked: accountCount === 0 ? 'No accounts yet' : null,
      run: () => askForField(null),
    },
    {
      id: 'clearFilters',
      label: 'Clear filters',
      also: 'show all',
      icon: X,
      blocked: hasFilter(view.filter) ? null : 'No filter is on',
      run: () => whereFiltered(() => setFilter(noFilter)),
    },
    ...scenarioChoices(planName).map(
      ({ id, label, detail = '' }): Command => ({
        id: `view:${id}`,
        label: `Switch to ${label}`,
        also: 'scenario plan view compare',
        detail,
        icon: GitBranch,
        blocked: view.scenarioView === id ? 'Shown now' : null,
        run: () => onBoard(() => showScenario(id)),
      }),
    ),
    {
      id: 'collapse',
      label: 'Collapse all groups',
      also: 'close fold sellers',
      icon: ChevronsDownUp,
      run: () => onBoard(() => foldAllGroups(true)),
    },
    {
      id: 'expand',
      label: 'Expand all groups',
      also: 'open unfold sellers',
      icon: ChevronsUpDown,
      run: () => onBoard(() => foldAllGroups(false)),
    },
  ];
}

function findOnBoard(): void {
  onBoard(focusSearchWhenDrawn);
}

/** The accounts table shows the same filter. */
export function whereFiltered(run: (screen: 'accounts' | 'board') => void): void {
  if (useView.getState().screen === 'accounts') run('accounts');
  else onBoard(() => run('board'));
}

function selectAll(): void {
  const board = boardShown();
  if (board !== null) selectFiltered(board);
}

/** What shows on the board is done where it is seen. */
export function onBoard(run: () => void): void {
  if (useView.getState().screen !== 'board') goTo('board');
  run();
}

/** Opens the filter by field where the filters are in sight; null asks for the field. */
export function askForField(fieldId: string | null): void {
  whereFiltered((screen) => goToAndAsk(screen, 'filter by field', fieldId));
}
