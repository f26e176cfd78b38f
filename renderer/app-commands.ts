// The list of commands: what each is called, when it can be done and what it does. One more is one more entry here, or in
// the file of its subject (account-commands, board-commands and their like); a shortcut is named by its id in features/frame/shortcut-list. Screens come from
// the sidebar's list by themselves. Draws nothing.
import {
  ArrowRightLeft,
  CalendarDays,
  FileDown,
  FileSpreadsheet,
  History,
  Keyboard,
  Monitor,
  Moon,
  PanelLeft,
  Plus,
  Redo2,
  Save,
  Settings2,
  Sun,
  Undo2,
} from 'lucide-react';
import { accountCommands } from './account-commands';
import { arrangeCommands } from './arrange-commands';
import { boardCommands } from './board-commands';
import { type CommandState, onlyReads } from './command-state';
import { navSections } from './features/frame/sections';
import type { PaletteItem, PaletteSection } from './features/palette/palette-items';
import { rulePartCommands } from './rule-commands';
import { sellerCommands } from './seller-commands';
import { closeWorkspace, openWorkspace } from './store/open-workspace';
import { setPreferences } from './store/preferences';
import { publishPhase } from './store/records';
import { goTo, openDialog, openHistory, useView } from './store/view';
import { goToAndAsk } from './store/wishes';
import { tableCommands } from './table-commands';
import { formatDate } from './ui/format';
import { runRedo, runUndo } from './use-app-commands';
import { fieldFilterCommands, savedViewCommands, viewMenuCommands } from './view-commands';

/** A command and whether it changes the workspace: in a window that only reads it cannot be run. */
export interface Command extends PaletteItem {
  readonly changes?: true;
}

/** Everything that can be chosen without looking into the book, as things stand. */
export function commandSections(state: CommandState): readonly PaletteSection[] {
  const actions = [
    ...historyCommands(state),
    ...accountCommands(state),
    ...boardCommands(state),
    ...viewMenuCommands(state),
    ...tableCommands(state),
    ...sellerCommands(state),
    ...otherCommands(state),
  ];
  return [
    { heading: 'Actions', items: actions.map((command) => readOnlyAside(command, state)), lasts: true },
    { heading: 'Screens', items: [...screenCommands(state), ...rulePartCommands()], lasts: true },
    { heading: 'Arrange', items: arrangeCommands(state), lasts: true },
    { heading: 'Saved views', items: savedViewCommands(state) },
    { heading: 'Filters by field', items: fieldFilterCommands(state) },
    { heading: 'Workspaces', items: workspaceCommands(state) },
  ];
}

function readOnlyAside(command: Command, { isReader }: CommandState): PaletteItem {
  return command.changes === true && isReader ? { ...command, blocked: onlyReads } : command;
}

function historyCommands({ undoLabel, redoLabel }: CommandState): readonly Command[] {
  return [
    {
      id: 'undo',
      label: 'Undo',
      detail: undoLabel ?? '',
      icon: Undo2,
      shortcut: 'undo',
      changes: true,
      blocked: undoLabel === null ? 'Nothing to undo' : null,
      run: () => runUndo(),
    },
    {
      id: 'redo',
      label: 'Redo',
      detail: redoLabel ?? '',
      icon: Redo2,
      shortcut: 'redo',
      changes: true,
      blocked: redoLabel === null ? 'Nothing to redo' : null,
      run: runRedo,
    },
    {
      id: 'history',
      label: 'Undo history',
      also: 'steps back redo list',
      icon: History,
      blocked: undoLabel === null && redoLabel === null ? 'Nothing to undo' : null,
      run: openHistory,
    },
  ];
}

const themes = [
  { id: 'light', label: 'Light theme', icon: Sun },
  { id: 'dark', label: 'Dark theme', icon: Moon },
  { id: 'system', label: 'Theme of this computer', icon: Monitor },
] as const;

function otherCommands({ theme, view, asOfDate }: CommandState): readonly Command[] {
  return [
    {
      id: 'import',
      label: 'Import a list',
      also: 'csv excel crm accounts sellers orders',
      icon: FileSpreadsheet,
      changes: true,
      run: () => goTo('import'),
    },
    {
      id: 'export',
      label: 'Export deck PDF',
      also: 'print rule deck',
      icon: FileDown,
      shortcut: 'export',
      run: () => goToAndAsk('deck', 'export the deck'),
    },
    {
      id: 'addRule',
      label: 'Add a rule',
      also: 'new coverage',
      icon: Plus,
      changes: true,
      run: () => goToAndAsk('rules', 'add a rule'),
    },
    {
      id: 'backup',
      label: 'Save a backup',
      also: 'copy recovery',
      icon: Save,
      changes: true,
      run: () => goToAndAsk('backups', 'save a backup'),
    },
    {
      id: 'journal:csv',
      label: 'Save as CSV',
      also: 'export download changes log',
      detail: 'Journal',
      icon: FileDown,
      run: () => goToAndAsk('journal', 'save the journal'),
    },
    {
      id: 'journal:revert',
      label: 'Revert…',
      also: 'undo take back older change entry',
      detail: 'The change chosen in the journal',
      icon: Undo2,
      changes: true,
      run: () =>
        goToAndAsk('journal', 'revert an entry', useView.getState().screen === 'journal' ? 'chosen' : null),
    },
    {
      id: 'asOf',
      label: 'As-of date',
      also: 'today day ages dormant count from',
      detail: asOfDate === null ? 'Today' : formatDate(asOfDate),
      icon: CalendarDays,
      run: () => openDialog({ kind: 'settings' }),
    },
    {
      id: 'settings',
      label: 'Settings',
      also: 'preferences name date keys',
      icon: Settings2,
      shortcut: 'settings',
      run: () => openDialog({ kind: 'settings' }),
    },
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      also: 'keys help',
      icon: Keyboard,
      shortcut: 'shortcuts',
      run: () => openDialog({ kind: 'shortcuts' }),
    },
    ...themes.map(
      ({ id, label, icon }): Command => ({
        id: `theme:${id}`,
        label,
        also: 'appearance colours mode',
        icon,
        blocked: theme === id ? 'In use' : null,
        run: () => setPreferences({ theme: id }),
      }),
    ),
    {
      id: 'sidebar',
      label: view.isSidebarRail ? 'Show sidebar' : 'Hide sidebar',
      also: 'toggle rail',
      icon: PanelLeft,
      run: () => useView.setState({ isSidebarRail: !view.isSidebarRail }),
    },
  ];
}

function screenCommands({ view }: CommandState): readonly PaletteItem[] {
  return navSections({ accounts: 0, sellers: 0, rules: 0, openTickets: 0, deckVersion: 1 })
    .flatMap((section) => section.entries)
    .map(({ id, label, icon }) => ({
      id: `screen:${id}`,
      label,
      also: 'go to',
      icon,
      shortcut: `screen:${id}`,
      blocked: view.screen === id ? 'You are here' : null,
      run: () => goTo(id),
    }));
}

function workspaceCommands({ known, workspaceId }: CommandState): readonly PaletteItem[] {
  return [
    ...known
      .filter((entry) => entry.id !== workspaceId)
      .map((entry) => ({
        id: `workspace:${entry.id}`,
        label: entry.name === '' ? 'Unnamed' : entry.name,
        also: 'open switch workspace',
        detail: entry.subtitle === '' ? `Started ${formatDate(entry.createdAt)}` : entry.subtitle,
        icon: ArrowRightLeft,
        run: () => void openWorkspace(entry.id),
      })),
    {
      id: 'workspace:new',
      label: 'New workspace…',
      also: 'start',
      icon: Plus,
      run: () => void closeWorkspace().then(() => publishPhase('none')),
    },
  ];
}
