// Decides the chords that work anywhere on the board: select all that pass the filter, move from a list.
import { useEffect } from 'react';
import type { BoardIndex } from '../../store/board-index';
import { openDialog, useView } from '../../store/view';
import { dragState } from './drag-state';
import { selectFiltered } from './select-filtered';

/** Ctrl or Cmd with Shift: A selects, V opens the list. Fields and dialogs keep their keys. */
export function useBoardShortcuts(board: BoardIndex): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey)
        return;
      if (useView.getState().dialog !== null || dragState() !== null || isEditable(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'a') selectFiltered(board);
      else if (key === 'v') openDialog({ kind: 'moveList' });
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [board]);
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
}
