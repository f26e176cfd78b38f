// The list of shortcuts that work today: the sheet under `?` and the commands both show them from here. Listens for none;
// a test holds each against the function that hears it.
import { navSections } from './sections';
import { goKeys } from './use-shortcuts';

/** Who hears a key: the window, the board, a table, an account's drawer, the tickets, the deck, a dialog or form, or a hand that drags. */
export type ShortcutPlace =
  | 'window'
  | 'board'
  | 'table'
  | 'sellers'
  | 'drawer'
  | 'tickets'
  | 'deck'
  | 'form'
  | 'drag';

export interface Shortcut {
  readonly id: string;
  /** Chords that do the same, or the keys of a sequence or range. `mod` is Command on a Mac, Ctrl elsewhere. */
  readonly keys: readonly string[];
  readonly does: string;
  /** Between the keys: G *then* B, 1 *to* 9. Without it, any of them does it. */
  readonly joined?: 'then' | 'to';
}

export interface ShortcutGroup {
  readonly heading: string;
  readonly place: ShortcutPlace;
  readonly shortcuts: readonly Shortcut[];
}

const screens = navSections({ accounts: 0, sellers: 0, rules: 0, openTickets: 0, deckVersion: 1 })
  .flatMap((section) => section.entries)
  .flatMap((entry): readonly Shortcut[] => {
    const key = Object.keys(goKeys).find((each) => goKeys[each] === entry.id);
    if (key === undefined) return [];
    return [
      {
        id: `screen:${entry.id}`,
        keys: ['G', key.toUpperCase()],
        does: `Go to ${entry.label}`,
        joined: 'then',
      },
    ];
  });

export const shortcutList: readonly ShortcutGroup[] = [
  {
    heading: 'Everywhere',
    place: 'window',
    shortcuts: [
      { id: 'commands', keys: ['mod+K'], does: 'Commands' },
      { id: 'find', keys: ['/'], does: 'Find an account' },
      { id: 'undo', keys: ['mod+Z'], does: 'Undo' },
      { id: 'redo', keys: ['shift+mod+Z', 'mod+Y'], does: 'Redo' },
      { id: 'region', keys: ['F6'], does: 'Next part of the window' },
      { id: 'regionBack', keys: ['shift+F6'], does: 'Part before' },
      { id: 'settings', keys: ['mod+,'], does: 'Settings' },
      { id: 'shortcuts', keys: ['?'], does: 'All shortcuts' },
    ],
  },
  { heading: 'Go to a screen', place: 'window', shortcuts: screens },
  {
    heading: 'On a card',
    place: 'board',
    shortcuts: [
      { id: 'inside', keys: ['1'], does: 'Propose to Inside' },
      { id: 'field', keys: ['2'], does: 'Propose to Field' },
      { id: 'specialist', keys: ['3'], does: 'Propose to Specialist' },
      { id: 'unassigned', keys: ['0'], does: 'Propose to Unassigned' },
      { id: 'pickUp', keys: ['Space'], does: 'Pick up; arrows carry, Enter drops' },
      { id: 'move', keys: ['M'], does: 'Move to…' },
      { id: 'open', keys: ['Enter'], does: 'Open account' },
      { id: 'cardMenu', keys: ['Menu', 'shift+F10'], does: 'Menu of the card' },
      { id: 'explain', keys: ['E'], does: 'Explain lane' },
      { id: 'quarterback', keys: ['Q'], does: 'Set quarterback' },
      { id: 'ticket', keys: ['T'], does: 'Raise ticket' },
      { id: 'lock', keys: ['L'], does: 'Lock or unlock' },
    ],
  },
  {
    heading: 'On the board',
    place: 'board',
    shortcuts: [
      { id: 'walk', keys: ['Up', 'Down'], does: 'Previous or next card' },
      { id: 'lanes', keys: ['Left', 'Right'], does: 'Lane beside, close or open a group' },
      { id: 'pages', keys: ['PageUp', 'PageDown'], does: 'Ten cards back or on' },
      { id: 'ends', keys: ['Home', 'End'], does: 'First or last in the lane' },
      { id: 'select', keys: ['X'], does: 'Select' },
      { id: 'range', keys: ['shift+X'], does: 'Select range' },
      { id: 'wholeLane', keys: ['mod+A'], does: 'Select the whole lane' },
      { id: 'allFiltered', keys: ['shift+mod+A'], does: 'Select all filtered' },
      { id: 'moveList', keys: ['shift+mod+V'], does: 'Move from a list' },
      { id: 'clear', keys: ['Esc'], does: 'Clear selection, close account' },
    ],
  },
  {
    heading: 'In the accounts table',
    place: 'table',
    shortcuts: [
      { id: 'table:walk', keys: ['Up', 'Down', 'Left', 'Right'], does: 'Cell beside' },
      { id: 'table:pages', keys: ['PageUp', 'PageDown'], does: 'A page back or on' },
      { id: 'table:ends', keys: ['Home', 'End'], does: 'First or last column' },
      { id: 'table:corners', keys: ['mod+Home', 'mod+End'], does: 'First or last account' },
      { id: 'table:edit', keys: ['Enter', 'F2'], does: 'Edit a cell' },
      { id: 'table:copy', keys: ['mod+C'], does: 'Copy the selected rows, or the cell' },
      { id: 'table:select', keys: ['Space'], does: 'Select a row' },
      { id: 'table:range', keys: ['shift+Space'], does: 'Select range' },
      { id: 'table:extend', keys: ['shift+Up', 'shift+Down'], does: 'Select row by row' },
      { id: 'table:extendPage', keys: ['shift+PageUp', 'shift+PageDown'], does: 'Select a page of rows' },
      {
        id: 'table:extendEnds',
        keys: ['shift+mod+Home', 'shift+mod+End'],
        does: 'Select to the first or last',
      },
      { id: 'table:all', keys: ['mod+A'], does: 'Select all shown' },
      { id: 'table:clear', keys: ['Esc'], does: 'Clear selection' },
      { id: 'table:move', keys: ['M'], does: 'Move…' },
    ],
  },
  {
    heading: 'In the sellers table',
    place: 'sellers',
    shortcuts: [{ id: 'sellers:menu', keys: ['Menu', 'shift+F10'], does: 'Menu of the seller' }],
  },
  {
    heading: 'While dragging',
    place: 'drag',
    shortcuts: [{ id: 'keepQuarterback', keys: ['alt'], does: 'Keep the quarterback' }],
  },
  {
    heading: 'In an account',
    place: 'drawer',
    shortcuts: [
      { id: 'drawer:step', keys: ['Up', 'Down'], does: 'Previous or next account' },
      { id: 'drawer:move', keys: ['M'], does: 'Move to…' },
      { id: 'drawer:ticket', keys: ['T'], does: 'Raise ticket' },
      { id: 'drawer:lock', keys: ['L'], does: 'Lock or unlock' },
      { id: 'drawer:close', keys: ['Esc'], does: 'Close' },
    ],
  },
  {
    heading: 'Tickets',
    place: 'tickets',
    shortcuts: [
      { id: 'tickets:next', keys: ['J'], does: 'Next case' },
      { id: 'tickets:previous', keys: ['K'], does: 'Previous case' },
      { id: 'tickets:decide', keys: ['1', '9'], does: 'Decide', joined: 'to' },
      { id: 'tickets:issue', keys: ['mod+Enter'], does: 'Issue ruling' },
    ],
  },
  {
    heading: 'Rule deck',
    place: 'deck',
    shortcuts: [
      { id: 'export', keys: ['mod+E', 'mod+Enter'], does: 'Export PDF' },
      { id: 'deck:pages', keys: ['Up', 'Down'], does: 'Previous or next page' },
    ],
  },
  {
    heading: 'Dialogs and forms',
    place: 'form',
    shortcuts: [
      { id: 'form:send', keys: ['mod+Enter'], does: 'The primary button' },
      { id: 'form:close', keys: ['Esc'], does: 'Close without a change' },
    ],
  },
];

/** The keys of a shortcut, as commands show them; undefined for what has none. */
export function shortcutOf(id: string): Shortcut | undefined {
  for (const { shortcuts } of shortcutList) {
    const found = shortcuts.find((shortcut) => shortcut.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}
