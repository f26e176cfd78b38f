// Which keys the status bar names on the board. Listens for none.
import type { KeyHint } from './StatusBar';

export const boardHints: readonly KeyHint[] = [
  { keys: ['Up', 'Down'], does: 'Move focus' },
  { keys: ['M'], does: 'Move to…' },
  { keys: ['X'], does: 'Select' },
  { keys: ['E'], does: 'Explain lane' },
];

export const dragHints: readonly KeyHint[] = [
  { keys: ['alt'], does: 'Keep the QB' },
  { keys: ['Esc'], does: 'Cancel' },
];

export const keyDragHints: readonly KeyHint[] = [
  { keys: ['Up', 'Down', 'Left', 'Right'], does: 'Choose where' },
  { keys: ['Enter'], does: 'Drop' },
  { keys: ['Esc'], does: 'Put back' },
  { keys: ['alt', 'Enter'], does: 'Keep the QB' },
];

export const chosenHints: readonly KeyHint[] = [
  { keys: ['1', '2', '3', '0'], does: 'Propose to a lane' },
  { keys: ['M'], does: 'Move to…' },
  { keys: ['Esc'], does: 'Clear' },
];
