// The list of commands: what each is called, when it can be done and what it does. One more is one more entry here; where
// it has a shortcut, its id in features/frame/shortcut-list. Draws nothing. Screens come from the sidebar's list by themselves.
import {
  ArrowRightLeft,
  ChevronsDownUp,
  ChevronsUpDown,
  CircleQuestionMark,
  FileDown,
  FileSpreadsheet,
  Flag,
  GitBranch,
  Keyboard,
  Lock,
  Monitor,
  Moon,
  PanelLeft,
  Plus,
  Redo2,
  Save,
  Search,
  Settings2,
  SquareCheck,
  Sun,
  Undo2,
  UserPlus,
  UserStar,
  X,
} from 'lucide-react';
import { type BoardLane, laneName } from '../shared/records/lane';
import type { CommandState, Targets } from './command-state';
import { focusSearch } from './features/board/card-focus';
import { chipsIn, toggleChip } from './features/board/filter-chips';
import { foldAllGroups, selectAllCards, toggleLock } from './features/board/use-board-commands';
import { navSections } from './features/frame/sections';
import type { PaletteItem, PaletteSection } from './features/palette/palette-items';
import { proposeFromCommands } from './propose-from-commands';
import { closeWorkspace, openWorkspace } from './store/open-workspace';
import { setPreferences } from './store/preferences';
import { publishPhase } from './store/records';
import { goTo, noFilter, openDialog, openDrawer, select, setFilter, useView } from './store/view';
import { goToAndAsk } from './store/wishes';
import { formatDate } from './ui/format';
import { runRedo, runUndo } from './use-app-commands';

/** A command and whether it changes the workspace: in a window that only reads it cannot be run. */
export interface Command extends PaletteItem {
  readonly changes?: true;
}

/** What a window that follows another says of every change. */
export const onlyReads = 'This window only reads';

/** Everything that can be chosen without looking into the book, as things stand. */
export function commandSections(state: CommandState): readonly PaletteSection[] {
  const actions = [
    ...historyCommands(state),
    ...accountCommands(state),
    ...boardCommands(state),
    ...otherCommands(state),
  ];
  return [
    { heading: 'Actions', items: actions.map((command) => readOnlyAside(command, state)) },
    { heading: 'Screens', items: screenCommands(state) },
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
  ];
}

const laneShortcuts: readonly BoardLane[] = ['inside', 'field', 'specialist', 'unassigned'];

/** What can be done with the selection, the open account or the card with the focus. */
function accountCommands(state: CommandState): readonly Command[] {
  const { targets } = state;
  const detail = targets?.words ?? '';
  const none = targets === null ? 'Select or open an account first' : null;
  const notOne = none ?? (targets?.oneId == null ? 'For one account at a time' : null);
  const withOne = (run: (id: NonNullable<Targets['oneId']>) => void) => () => {
    if (targets?.oneId != null) run(targets.oneId);
  };
  return [
    ...laneShortcuts.map(
      (lane): Command => ({
        id: `propose:${lane}`,
        label: `Propose to ${laneName[lane]}`,
        detail,
        lane,
        shortcut: lane,
        changes: true,
        blocked: none ?? whyNotProposed(state),
        run: () => targets !== null && proposeFromCommands(targets, lane),
      }),
    ),
    {
      id: 'move',
      label: 'Move to…',
      also: 'seller owner assign',
      detail,
      icon: ArrowRightLeft,
      shortcut: 'move',
      changes: true,
      blocked: none ?? whyNotProposed(state),
      run: () => targets !== null && openDialog({ kind: 'move', accountIds: targets.ids() }),
    },
    {
      id: 'lock',
      label: targets?.isLocked === true ? 'Unlock' : targets?.isLocked === false ? 'Lock' : 'Lock or unlock',
      detail,
      icon: Lock,
      shortcut: 'lock',
      changes: true,
      blocked: none,
      run: () => targets !== null && toggleLock(targets.ids()),
    },
    {
      id: 'ticket',
      label: 'Raise ticket',
      also: 'conflict dispute',
      detail,
      icon: Flag,
      shortcut: 'ticket',
      changes: true,
      blocked: notOne,
      run: withOne((accountId) => openDialog({ kind: 'ticket', accountId })),
    },
    {
      id: 'explain',
      label: 'Explain lane',
      also: 'why rules trace',
      detail,
      icon: CircleQuestionMark,
      shortcut: 'explain',
      blocked: notOne,
      run: withOne((id) => onBoard(() => openDrawer(id, 'why'))),
    },
    {
      id: 'quarterback',
      label: 'Set quarterback',
      also: 'qb team lead',
      detail,
      icon: UserStar,
      shortcut: 'quarterback',
      changes: true,
      blocked: notOne,
      run: withOne((id) => onBoard(() => openDrawer(id, 'team'))),
    },
  ];
}

function whyNotProposed({ view, targets }: CommandState): string | null {
  if (view.scenarioView === 'current') return 'Current is what the CRM says';
  return targets?.oneId != null && targets.isLocked === true ? 'The account is locked' : null;
}

function boardCommands({ view, totals, planName }: CommandState): readonly Command[] {
  const isFiltered = JSON.stringify(view.filter) !== JSON.stringify(noFilter);
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
    ...chipsIn(view.scenarioView).map(
      ({ field, label, icon, total }): Command => ({
        id: `filter:${field}`,
        label: view.filter[field] ? `Stop filtering by ${label}` : `Filter by ${label}`,
        icon,
        end: totals === null ? '' : String(totals[total]),
        run: () => onBoard(() => toggleChip(field)),
      }),
    ),
    {
      id: 'clearFilters',
      label: 'Clear filters',
      also: 'show all',
      icon: X,
      blocked: isFiltered ? null : 'No filter is on',
      run: () => onBoard(() => setFilter(noFilter)),
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

const themes = [
  { id: 'light', label: 'Light theme', icon: Sun },
  { id: 'dark', label: 'Dark theme', icon: Moon },
  { id: 'system', label: 'Theme of this computer', icon: Monitor },
] as const;

function otherCommands({ theme, view }: CommandState): readonly Command[] {
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
      id: 'addSeller',
      label: 'Add seller',
      also: 'new person',
      icon: UserPlus,
      changes: true,
      run: () => goToAndAsk('sellers', 'add a seller'),
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
  return navSections({ sellers: 0, rules: 0, openTickets: 0, deckVersion: 1 })
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

function findOnBoard(): void {
  onBoard(() => requestAnimationFrame(focusSearch));
}

/** What shows on the board is done where it is seen. */
function onBoard(run: () => void): void {
  if (useView.getState().screen !== 'board') goTo('board');
  run();
}
