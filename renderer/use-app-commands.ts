// Joins global keys and notices with what they do. Which key means what: features/frame/use-shortcuts.
import { useEffect } from 'react';
import { focusedCard, focusSearchWhenDrawn } from './features/board/card-focus';
import { useShortcuts } from './features/frame/use-shortcuts';
import { withNotes } from './store/act';
import { giveUpPlanning } from './store/act-in-slices';
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
      undo: () => runUndo(),
      redo: runRedo,
      find: () => {
        if (useView.getState().screen !== 'accounts') goTo('board');
        focusSearchWhenDrawn();
      },
      go: goTo,
      showShortcuts: () => openDialog({ kind: 'shortcuts' }),
      showSettings: () => openDialog({ kind: 'settings' }),
      showCommands: openCommands,
    },
    singleKeys,
  );
  useEffect(
    () =>
      onNotice(({ text, tone, undoSeq }) => {
        // One change, one message: an older one must not offer to undo a newer change.
        clearToasts();
        showToast({
          text,
          tone: tone === 'warn' ? 'bad' : 'plain',
          ...(undoSeq === null ? {} : { action: { label: 'Undo', run: () => runUndo(undoSeq) } }),
        });
      }),
    [],
  );
}

/** Opens the commands; they may be about the card that has the focus. An open dialog is not put away for them. */
export function openCommands(): void {
  if (useView.getState().dialog !== null) return;
  openDialog({ kind: 'palette', accountId: focusedCard() });
}

/** Undoes the last change, or (`onlySeq`) that entry while it is the last. */
export function runUndo(onlySeq: number | null = null): void {
  // Pressed at once after a big change, it is about that one and never about the one before.
  if (onlySeq === null && giveUpPlanning()) return;
  void undo(onlySeq).then((outcome) => say(outcome, 'Nothing to undo.'), sayItFailed);
}

export function runRedo(): void {
  void redo().then((outcome) => say(outcome, 'Nothing to redo.'), sayItFailed);
}

function sayItFailed(): void {
  showToast({ text: 'The journal could not be read from this computer. Nothing was changed.', tone: 'bad' });
}

/** An undone change must not be offered for undo again, so earlier messages go. */
function say(outcome: UndoOutcome | null, nothing: string): void {
  clearToasts();
  showToast({ text: outcome === null ? nothing : withNotes(outcome.label, outcome.notes) });
}
