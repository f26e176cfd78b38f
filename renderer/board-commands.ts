// The commands about the board: what it shows, its filters, folds and selection. Each is done where it is seen. Draws nothing.
import { ChevronsDownUp, ChevronsUpDown, GitBranch, Search, SquareCheck, X } from 'lucide-react';
import type { Command } from './app-commands';
import type { CommandState } from './command-state';
import { focusSearchWhenDrawn } from './features/board/card-focus';
import { chipsIn, toggleChip } from './features/board/filter-chips';
import { foldAllGroups, selectAllCards } from './features/board/use-board-commands';
import { goTo, hasFilter, noFilter, select, setFilter, useView } from './store/view';
import { formatCount } from './ui/format';

export function boardCommands({ view, totals, planName }: CommandState): readonly Command[] {
  const views = [
    { id: 'proposed', label: planName },
    { id: 'current', label: 'Current' },
  ] as const;
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
      label: 'Select all accounts',
      also: 'every card',
      icon: SquareCheck,
      run: () => onBoard(selectAllCards),
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
      id: 'clearFilters',
      label: 'Clear filters',
      also: 'show all',
      icon: X,
      blocked: hasFilter(view.filter) ? null : 'No filter is on',
      run: () => whereFiltered(() => setFilter(noFilter)),
    },
    ...views.map(
      ({ id, label }): Command => ({
        id: `view:${id}`,
        label: `Switch to ${label}`,
        also: 'scenario plan view',
        icon: GitBranch,
        blocked: view.scenarioView === id ? 'Shown now' : null,
        run: () =>
          onBoard(() => {
            useView.setState({ scenarioView: id });
            select([]);
          }),
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
function whereFiltered(run: () => void): void {
  if (useView.getState().screen === 'accounts') run();
  else onBoard(run);
}

/** What shows on the board is done where it is seen. */
export function onBoard(run: () => void): void {
  if (useView.getState().screen !== 'board') goTo('board');
  run();
}
