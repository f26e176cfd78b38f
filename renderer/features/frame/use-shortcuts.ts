// Decides which keys work everywhere: commands, undo, redo, find, going to a screen. Keys typed into a field are left
// alone, but for the one that opens the commands.
import { useEffect, useRef } from 'react';
import type { NavId } from './sections';

export interface GlobalCommands {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly find: () => void;
  readonly go: (screen: NavId) => void;
  readonly showShortcuts: () => void;
  readonly showSettings: () => void;
  readonly showCommands: () => void;
}

/** How long the second key of G then B may take. */
const sequenceMs = 1500;

/** The second key of `G then …`. The list of shortcuts is made from it. */
export const goKeys: Readonly<Record<string, NavId>> = {
  a: 'accounts',
  b: 'board',
  c: 'rules',
  d: 'deck',
  i: 'import',
  j: 'journal',
  s: 'sellers',
  t: 'tickets',
};

/** Listens on the page for as long as the component lives. `singleKeys: false` leaves single letters alone. */
export function useShortcuts(commands: GlobalCommands, singleKeys: boolean): void {
  const latest = useRef({ commands, singleKeys });
  latest.current = { commands, singleKeys };
  useEffect(() => {
    let goUntilMs = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return;
      const { commands: run, singleKeys: allowed } = latest.current;
      if (event.ctrlKey || event.metaKey) {
        const command = chordOf(event);
        if (
          command === null ||
          (command !== 'showCommands' && isEditable(event.target) && !isTicked(event.target))
        )
          return;
        event.preventDefault();
        run[command]();
        return;
      }
      if (!allowed || event.altKey || (isEditable(event.target) && !isTicked(event.target))) return;
      const key = event.key.toLowerCase();
      if (event.timeStamp < goUntilMs) {
        goUntilMs = 0;
        const screen = goKeys[key];
        if (screen !== undefined) return used(event, () => run.go(screen));
      }
      if (key === 'g') goUntilMs = event.timeStamp + sequenceMs;
      const command = singleKeyOf(event);
      if (command !== null) used(event, run[command]);
    };
    // Captured, so that G then T goes to Tickets before T on a card raises one; after the window's, whenever those came to
    // listen: with cards in the hand every key is for the hand.
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function used(event: KeyboardEvent, run: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  run();
}

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>;

/** What a key does together with Ctrl or Cmd; null when it is somebody else's. */
export function chordOf(press: Press): 'undo' | 'redo' | 'showSettings' | 'showCommands' | null {
  // Ctrl Alt is how some keyboards type letters.
  if (press.altKey) return null;
  const key = press.key.toLowerCase();
  if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
  if (press.shiftKey) return null;
  if (key === 'y') return 'redo';
  if (key === 'k') return 'showCommands';
  return key === ',' ? 'showSettings' : null;
}

/** What a key does by itself, outside of fields. */
export function singleKeyOf({ key }: Pick<KeyboardEvent, 'key'>): 'find' | 'showShortcuts' | null {
  if (key === '/') return 'find';
  return key === '?' ? 'showShortcuts' : null;
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]') !==
      null
  );
}

/** A switch, a box or a choice holds no text whose own undo a key could mean. */
function isTicked(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio');
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}
