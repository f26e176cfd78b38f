// Decides the chords that work anywhere on the board: select all that pass the filter, move from a list.
import { useEffect } from 'react';
import type { BoardIndex } from '../../store/board-index';
import { openDialog, useView } from '../../store/view';
import type { KeyPress } from './board-keys';
import { dragState } from './drag-state';
import { selectFiltered } from './select-filtered';

/** What a chord with Ctrl or Cmd and Shift does anywhere on the board; null for any other. */
export function boardChordOf(press: Omit<KeyPress, 'repeat'>): 'selectFiltered' | 'moveList' | null {
  if (!(press.ctrlKey || press.metaKey) || !press.shiftKey || press.altKey) return null;
  const key = press.key.toLowerCase();
  return key === 'a' ? 'selectFiltered' : key === 'v' ? 'moveList' : null;
}

/** Ctrl or Cmd with Shift: A selects, V opens the list. Fields and dialogs keep their keys. */
export function useBoardShortcuts(board: BoardIndex): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const chord = event.defaultPrevented ? null : boardChordOf(event);
      if (chord === null) return;
      if (useView.getState().dialog !== null || dragState() !== null || isEditable(event.target)) return;
      if (chord === 'selectFiltered') selectFiltered(board);
      else openDialog({ kind: 'moveList' });
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [board]);
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
}
