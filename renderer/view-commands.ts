// The commands about saved views and filters by field: each view and each filter by its name, and what their menus and
// chips offer. Draws nothing.
import { Bookmark, BookmarkPlus, BookmarkX, ListFilter, Pencil, RefreshCw, X } from 'lucide-react';
import type { Command } from './app-commands';
import { askForField, onBoard, whereFiltered } from './board-commands';
import type { CommandState } from './command-state';
import { columnFilterText } from './features/board/column-filter';
import { removeColumn, toggleColumn } from './features/board/filter-chips';
import type { PaletteItem } from './features/palette/palette-items';
import { fieldLabel } from './store/filter-fields';
import { applyView, isAsSaved, overwriteView, removeViewOf } from './store/saved-views';
import { goToAndAsk } from './store/wishes';

/** Each saved view by its name. */
export function savedViewCommands({ view, savedViews }: CommandState): readonly PaletteItem[] {
  return savedViews.map((saved) => ({
    id: `saved view:${saved.id}`,
    label: saved.name,
    also: 'saved view show switch',
    detail: 'Saved view',
    icon: Bookmark,
    blocked: saved.id === view.savedViewId && isAsSaved(saved, view) ? 'Shown now' : null,
    run: () => onBoard(() => applyView(saved.id)),
  }));
}

/** What the menu of the views offers besides them. */
export function viewMenuCommands({ view, savedViews }: CommandState): readonly Command[] {
  const current = savedViews.find(({ id }) => id === view.savedViewId);
  const none = current === undefined ? 'Show a saved view first' : null;
  const ofCurrent = { detail: current?.name ?? '', changes: true, also: 'saved view' } as const;
  return [
    {
      id: 'view:save',
      label: 'Save this view…',
      also: 'new saved keep bookmark filter',
      icon: BookmarkPlus,
      changes: true,
      run: () => goToAndAsk('board', 'save this view'),
    },
    {
      id: 'view:update',
      label: 'Update view',
      ...ofCurrent,
      icon: RefreshCw,
      blocked: none ?? (current !== undefined && isAsSaved(current, view) ? 'It is as saved' : null),
      run: () => current !== undefined && onBoard(() => overwriteView(current.id)),
    },
    {
      id: 'view:rename',
      label: 'Rename view…',
      ...ofCurrent,
      icon: Pencil,
      blocked: none,
      run: () => goToAndAsk('board', 'rename the view'),
    },
    {
      id: 'view:remove',
      label: 'Remove view',
      ...ofCurrent,
      icon: BookmarkX,
      also: 'saved view delete',
      blocked: none,
      run: () => current !== undefined && onBoard(() => removeViewOf(current.id)),
    },
  ];
}

/** The filters by field that are set, switched off ones too: what each chip and its two buttons do. */
export function fieldFilterCommands({ view, currency }: CommandState): readonly PaletteItem[] {
  return view.filter.columns.flatMap((filter): PaletteItem[] => {
    const text = columnFilterText(filter, currency);
    const field = fieldLabel(filter.column);
    return [
      {
        id: `field:${filter.column}`,
        label: filter.isOn ? `Stop filtering by ${text}` : `Filter by ${text}`,
        icon: ListFilter,
        run: () => whereFiltered(() => toggleColumn(filter)),
      },
      {
        id: `field:edit:${filter.column}`,
        label: `Edit filter, ${field}`,
        also: 'change',
        icon: Pencil,
        run: () => askForField(filter.column),
      },
      {
        id: `field:remove:${filter.column}`,
        label: `Remove filter, ${field}`,
        also: 'delete clear',
        icon: X,
        run: () => whereFiltered(() => removeColumn(filter.column)),
      },
    ];
  });
}
