// Decides which keys the deck answers to: export, and up and down through the pages. Carries nothing out.
import { useEffect, useEffectEvent } from 'react';
import { useView } from '../../store/view';

interface DeckKeys {
  readonly onExport: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** Fields, menus and dialogs keep their keys to themselves. */
function keepsKeys(target: EventTarget | null): boolean {
  const keepers =
    'input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"], [role="menu"]';
  return target instanceof HTMLElement && target.closest(keepers) !== null;
}

/** What a key does on the deck. */
export function deckCommandOf({
  key,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): 'export' | 'previous' | 'next' | null {
  if (ctrlKey || metaKey) return key.toLowerCase() === 'e' || key === 'Enter' ? 'export' : null;
  if (key === 'ArrowUp') return 'previous';
  return key === 'ArrowDown' ? 'next' : null;
}

/** Ctrl or Cmd with E or Enter exports; up and down choose a page. Silent under an open dialog. */
export function useDeckKeys({ onExport, onStep }: DeckKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.shiftKey) return;
    if (useView.getState().dialog !== null || keepsKeys(event.target)) return;
    const command = deckCommandOf(event);
    if (command === null) return;
    event.preventDefault();
    if (command === 'export') onExport();
    else onStep(command === 'previous' ? -1 : 1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
