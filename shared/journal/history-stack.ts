// Decides which entry undo and redo take next, from the journal alone, so that both survive a restart. Loads nothing.
import type { Entry } from './entry';

/** Sequence numbers, the next one last. */
export interface HistoryStack {
  readonly undo: readonly number[];
  readonly redo: readonly number[];
}

export const emptyStack: HistoryStack = { undo: [], redo: [] };

/** The stack after one more entry: a user's entry clears redo, an undo moves to redo, a redo moves back. */
export function pushEntry(stack: HistoryStack, entry: Pick<Entry, 'seq' | 'origin' | 'kind'>): HistoryStack {
  switch (entry.origin) {
    case 'undo':
      return { undo: stack.undo.slice(0, -1), redo: [...stack.redo, entry.seq] };
    case 'redo':
      return { undo: [...stack.undo, entry.seq], redo: stack.redo.slice(0, -1) };
    default:
      return entry.kind === 'workspace.started' ? stack : { undo: [...stack.undo, entry.seq], redo: [] };
  }
}
