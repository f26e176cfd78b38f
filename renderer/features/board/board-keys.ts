// Decides what each key does on a row of the board. Looks at no account; the board carries it out.
import type { BoardLane } from '../../../shared/records/lane';

export type BoardCommand =
  | { readonly kind: 'step'; readonly rows: 1 | -1 }
  | { readonly kind: 'edge'; readonly to: 'first' | 'last' }
  | { readonly kind: 'page'; readonly rows: 10 | -10 }
  | { readonly kind: 'lane'; readonly by: 1 | -1 }
  | { readonly kind: 'open' }
  | { readonly kind: 'explain' }
  | { readonly kind: 'quarterback' }
  | { readonly kind: 'select' }
  | { readonly kind: 'selectRange' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'move' }
  | { readonly kind: 'propose'; readonly lane: BoardLane }
  | { readonly kind: 'ticket' }
  | { readonly kind: 'lock' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'selectFiltered' }
  /** Space; on a header it does nothing, and must not scroll the lane away. */
  | { readonly kind: 'pickUp' };

const singleKeys: Readonly<Record<string, BoardCommand>> = {
  '0': { kind: 'propose', lane: 'unassigned' },
  '1': { kind: 'propose', lane: 'inside' },
  '2': { kind: 'propose', lane: 'field' },
  '3': { kind: 'propose', lane: 'specialist' },
  e: { kind: 'explain' },
  l: { kind: 'lock' },
  m: { kind: 'move' },
  q: { kind: 'quarterback' },
  t: { kind: 'ticket' },
  x: { kind: 'select' },
};

const otherKeys: Readonly<Record<string, BoardCommand>> = {
  ArrowDown: { kind: 'step', rows: 1 },
  ArrowUp: { kind: 'step', rows: -1 },
  ArrowLeft: { kind: 'lane', by: -1 },
  ArrowRight: { kind: 'lane', by: 1 },
  PageDown: { kind: 'page', rows: 10 },
  PageUp: { kind: 'page', rows: -10 },
  Home: { kind: 'edge', to: 'first' },
  End: { kind: 'edge', to: 'last' },
  Enter: { kind: 'open' },
  Escape: { kind: 'clear' },
  ' ': { kind: 'pickUp' },
};

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The key is held down. */
  readonly repeat: boolean;
}

/** The keys that open the menu of what has the focus. Windows asks for it as they come up, maybe after the next key. */
export function isMenuKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/**
 * The command of a key press, or null. `allowSingleKeys: false` leaves letters and figures alone; a key held down walks
 * on but moves nothing twice.
 */
export function boardCommandOf(press: KeyPress, allowSingleKeys: boolean): BoardCommand | null {
  const command = commandOf(press, allowSingleKeys);
  const walks = command?.kind === 'step' || command?.kind === 'page' || command?.kind === 'lane';
  return press.repeat && !walks ? null : command;
}

function commandOf(press: KeyPress, allowSingleKeys: boolean): BoardCommand | null {
  const withCommandKey = press.ctrlKey || press.metaKey;
  if (withCommandKey) {
    if (press.key.toLowerCase() !== 'a' || press.altKey) return null;
    return { kind: press.shiftKey ? 'selectFiltered' : 'selectAll' };
  }
  if (press.altKey) return null;
  const other = otherKeys[press.key];
  if (other !== undefined) return other;
  if (!allowSingleKeys) return null;
  const key = press.key.toLowerCase();
  if (key === 'x' && press.shiftKey) return { kind: 'selectRange' };
  return press.shiftKey ? null : (singleKeys[key] ?? null);
}
