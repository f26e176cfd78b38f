// The list of shortcuts that work today, for the help dialog. Listens for none.
import type { ShortcutGroup } from './ShortcutsDialog';

export const shortcutList: readonly ShortcutGroup[] = [
  {
    heading: 'Everywhere',
    shortcuts: [
      { keys: ['mod+Z'], does: 'Undo' },
      { keys: ['shift+mod+Z', 'mod+Y'], does: 'Redo' },
      { keys: ['/'], does: 'Find an account' },
      { keys: ['G', 'B'], does: 'Go to Board', isSequence: true },
      { keys: ['G', 'A'], does: 'Go to Accounts', isSequence: true },
      { keys: ['G', 'S'], does: 'Go to Sellers', isSequence: true },
      { keys: ['G', 'C'], does: 'Go to Coverage rules', isSequence: true },
      { keys: ['G', 'D'], does: 'Go to Rule deck', isSequence: true },
      { keys: ['G', 'T'], does: 'Go to Tickets', isSequence: true },
      { keys: ['G', 'I'], does: 'Go to Import', isSequence: true },
      { keys: ['F6'], does: 'Next part of the window' },
      { keys: ['?'], does: 'All shortcuts' },
    ],
  },
  {
    heading: 'On a card',
    shortcuts: [
      { keys: ['1'], does: 'Propose to Inside' },
      { keys: ['2'], does: 'Propose to Field' },
      { keys: ['3'], does: 'Propose to Specialist' },
      { keys: ['0'], does: 'Propose to Unassigned' },
      { keys: ['M'], does: 'Move to…' },
      { keys: ['Enter'], does: 'Open account' },
      { keys: ['E'], does: 'Explain lane' },
      { keys: ['Q'], does: 'Set quarterback' },
      { keys: ['T'], does: 'Raise ticket' },
      { keys: ['L'], does: 'Lock or unlock' },
      { keys: ['X'], does: 'Select' },
      { keys: ['shift+X'], does: 'Select range' },
      { keys: ['mod+A'], does: 'Select the whole lane' },
      { keys: ['alt'], does: 'Keep the quarterback, while dropping' },
    ],
  },
  {
    heading: 'In the accounts table',
    shortcuts: [
      { keys: ['Enter', 'F2'], does: 'Edit a cell' },
      { keys: ['Space'], does: 'Select a row' },
      { keys: ['shift+Space'], does: 'Select range' },
      { keys: ['mod+A'], does: 'Select all shown' },
      { keys: ['mod+C'], does: 'Copy rows or a cell' },
      { keys: ['M'], does: 'Move…' },
    ],
  },
  {
    heading: 'Rule deck and rulings',
    shortcuts: [
      { keys: ['mod+E'], does: 'Export PDF' },
      { keys: ['mod+Enter'], does: "The screen's primary action" },
    ],
  },
];
