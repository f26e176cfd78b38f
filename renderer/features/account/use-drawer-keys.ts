// Decides which key presses inside the drawer are its own. Keys typed into a field, and chords, are never taken.
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { usePreferences } from '../../store/preferences';

export type DrawerCommand = 'close' | 'previous' | 'next' | 'raiseTicket' | 'lock' | 'move';

/** By `KeyboardEvent.key`; letters in lower case. */
const commandOfKey: Readonly<Record<string, DrawerCommand>> = {
  Escape: 'close',
  ArrowUp: 'previous',
  ArrowDown: 'next',
  t: 'raiseTicket',
  l: 'lock',
  m: 'move',
};

/** What a key does in the drawer, by itself. */
export function drawerCommandOf(key: string): DrawerCommand | null {
  return commandOfKey[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** Listens inside `root` only; a key that was taken goes no further. */
export function useDrawerKeys(
  root: RefObject<HTMLElement | null>,
  commands: Readonly<Record<DrawerCommand, () => void>>,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const command = drawerCommandOf(event.key);
    if (command === null || !isOurs(event)) return;
    event.preventDefault();
    event.stopPropagation();
    commands[command]();
  });
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  }, [root]);
}

function isOurs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  // An open list, and a text being written, use Esc for themselves; what is merely unfolded does not.
  if (target?.closest('[aria-expanded="true"]:not([data-disclosure]), [data-editing]')) return false;
  if (event.key === 'Escape') return true;
  if (target?.closest('input, textarea, select, [contenteditable="true"]')) return false;
  return event.key.length > 1 || usePreferences.getState().singleKeys;
}
