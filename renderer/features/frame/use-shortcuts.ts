// Decides which keys work everywhere: undo, redo, find, going to a screen. Keys typed into a field are left alone.
import { useEffect, useRef } from 'react';
import type { NavId } from './sections';

export interface GlobalCommands {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly find: () => void;
  readonly go: (screen: NavId) => void;
  readonly showShortcuts: () => void;
  readonly showSettings: () => void;
}

/** How long the second key of G then B may take. */
const sequenceMs = 1500;

const goKeys: Readonly<Record<string, NavId>> = {
  a: 'accounts',
  b: 'board',
  c: 'rules',
  d: 'deck',
  i: 'import',
  s: 'sellers',
  t: 'tickets',
};

/** Listens on the window for as long as the component lives. `singleKeys: false` leaves single letters alone. */
export function useShortcuts(commands: GlobalCommands, singleKeys: boolean): void {
  const latest = useRef({ commands, singleKeys });
  latest.current = { commands, singleKeys };
  useEffect(() => {
    let goUntilMs = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return;
      const { commands: run, singleKeys: allowed } = latest.current;
      if (event.ctrlKey || event.metaKey) {
        if (isEditable(event.target)) return;
        const command = chordOf(event);
        if (command === null) return;
        event.preventDefault();
        run[command]();
        return;
      }
      if (!allowed || event.altKey || isEditable(event.target)) return;
      const key = event.key.toLowerCase();
      if (event.timeStamp < goUntilMs) {
        goUntilMs = 0;
        const screen = goKeys[key];
        if (screen !== undefined) return used(event, () => run.go(screen));
      }
      if (key === 'g') goUntilMs = event.timeStamp + sequenceMs;
      if (key === '/') used(event, run.find);
      if (key === '?') used(event, run.showShortcuts);
    };
    // Captured, so that G then T goes to Tickets before T on a card raises one.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}

function used(event: KeyboardEvent, run: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  run();
}

function chordOf(event: KeyboardEvent): 'undo' | 'redo' | 'showSettings' | null {
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (key === 'y' && !event.shiftKey) return 'redo';
  return key === ',' ? 'showSettings' : null;
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]') !==
      null
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="alertdialog"]') !== null;
}
