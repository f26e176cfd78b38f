// Decides what a key means in the accounts table. Carries nothing out.

/** Where the keyboard goes: by cells, by a page, to an end. */
export type GridStep =
  | { readonly rows: number; readonly columns: number }
  | { readonly to: 'rowStart' | 'rowEnd' | 'first' | 'last' };

export type GridCommand =
  | { readonly kind: 'step'; readonly step: GridStep; readonly extends: boolean }
  | { readonly kind: 'page'; readonly by: 1 | -1; readonly extends: boolean }
  | { readonly kind: 'edit' | 'select' | 'selectRange' | 'selectAll' | 'clear' | 'move' };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The command of a key, or null when the table has none for it. `singleKeys: false` leaves letters alone. */
export function gridCommandOf(event: Key, singleKeys: boolean): GridCommand | null {
  const { key, shiftKey } = event;
  const isChord = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  const arrow = arrows[key];
  if (arrow !== undefined && !isChord) {
    const [rows, columns] = arrow;
    return { kind: 'step', step: { rows, columns }, extends: shiftKey && rows !== 0 };
  }
  switch (key) {
    case 'Home':
      return { kind: 'step', step: { to: isChord ? 'first' : 'rowStart' }, extends: isChord && shiftKey };
    case 'End':
      return { kind: 'step', step: { to: isChord ? 'last' : 'rowEnd' }, extends: isChord && shiftKey };
    case 'PageUp':
    case 'PageDown':
      return isChord ? null : { kind: 'page', by: key === 'PageDown' ? 1 : -1, extends: shiftKey };
    case 'F2':
      return isChord ? null : { kind: 'edit' };
    case 'Enter':
      return isChord || shiftKey ? null : { kind: 'edit' };
    case ' ':
      return isChord ? null : { kind: shiftKey ? 'selectRange' : 'select' };
    case 'Escape':
      return isChord ? null : { kind: 'clear' };
  }
  if (isChord) return key.toLowerCase() === 'a' && !shiftKey ? { kind: 'selectAll' } : null;
  return singleKeys && !shiftKey && key.toLowerCase() === 'm' ? { kind: 'move' } : null;
}
