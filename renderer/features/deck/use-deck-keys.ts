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

/** Ctrl or Cmd with E or Enter exports; up and down choose a page. Silent under an open dialog. */
export function useDeckKeys({ onExport, onStep }: DeckKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.shiftKey) return;
    if (useView.getState().dialog !== null || keepsKeys(event.target)) return;
    const hasModifier = event.metaKey || event.ctrlKey;
    if (hasModifier && (event.key.toLowerCase() === 'e' || event.key === 'Enter')) {
      event.preventDefault();
      onExport();
    } else if (!hasModifier && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      onStep(event.key === 'ArrowUp' ? -1 : 1);
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
