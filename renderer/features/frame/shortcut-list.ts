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
      { keys: ['Space'], does: 'Pick up, then arrows, then Enter or Space to drop' },
      { keys: ['M'], does: 'Move to…' },
      { keys: ['Enter'], does: 'Open account' },
      { keys: ['E'], does: 'Explain lane' },
      { keys: ['Q'], does: 'Set quarterback' },
      { keys: ['T'], does: 'Raise ticket' },
      { keys: ['L'], does: 'Lock or unlock' },
      { keys: ['X'], does: 'Select' },
      { keys: ['shift+X'], does: 'Select range' },
      { keys: ['mod+A'], does: 'Select the whole lane' },
      { keys: ['shift+mod+A'], does: 'Select all filtered' },
      { keys: ['shift+mod+V'], does: 'Move from a list' },
      { keys: ['alt'], does: 'Keep the quarterback, while dropping' },
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
