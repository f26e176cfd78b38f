// Joins global keys, notices and dropped files with what they do. Which key means what: features/frame/use-shortcuts.
import { useEffect } from 'react';
import { focusSearch } from './features/board/card-focus';
import { useShortcuts } from './features/frame/use-shortcuts';
import { onNotice } from './store/notices';
import { usePreferences } from './store/preferences';
import { redo, type UndoOutcome, undo } from './store/undo';
import { goTo, openDialog, useView } from './store/view';
import { clearToasts, showToast } from './ui/toasts';

/** Everything that works on every screen of an open workspace. */
export function useAppCommands(): void {
  const singleKeys = usePreferences((state) => state.singleKeys);
  useShortcuts(
    {
      undo: runUndo,
      redo: runRedo,
      find: () => {
        goTo('board');
        requestAnimationFrame(focusSearch);
      },
      go: goTo,
      showShortcuts: () => openDialog({ kind: 'shortcuts' }),
      showSettings: () => openDialog({ kind: 'settings' }),
    },
    singleKeys,
  );
  useEffect(
    () =>
      onNotice(({ text, tone, offersUndo }) => {
        showToast({
          text,
          tone: tone === 'warn' ? 'bad' : 'plain',
          ...(offersUndo ? { action: { label: 'Undo', run: runUndo } } : {}),
        });
      }),
    [],
  );
  useEffect(() => takeDroppedFiles(), []);
}

export function runUndo(): void {
  void undo().then((outcome) => say(outcome, 'Nothing to undo.'));
}

export function runRedo(): void {
  void redo().then((outcome) => say(outcome, 'Nothing to redo.'));
}

/** An undone change must not be offered for undo again, so earlier messages go. */
function say(outcome: UndoOutcome | null, nothing: string): void {
  clearToasts();
  showToast({
    text: outcome === null ? nothing : [`${outcome.label}.`, ...outcome.notes.slice(0, 2)].join(' '),
  });
}

/** A file dropped anywhere on the window goes to the import screen; the browser must not open it. */
function takeDroppedFiles(): () => void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const onDragOver = (event: DragEvent) => {
    if (holdsFiles(event)) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    useView.setState({ droppedFile: file });
    goTo('import');
  };
  window.addEventListener('dragover', onDragOver);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onDragOver);
    window.removeEventListener('drop', onDrop);
  };
}
