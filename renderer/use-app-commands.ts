// Joins global keys and notices with what they do. Which key means what: features/frame/use-shortcuts.
import { useEffect } from 'react';
import { focusSearch } from './features/board/card-focus';
import { useShortcuts } from './features/frame/use-shortcuts';
import { onNotice } from './store/notices';
import { usePreferences } from './store/preferences';
import { redo, type UndoOutcome, undo } from './store/undo';
import { goTo, openDialog } from './store/view';
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
