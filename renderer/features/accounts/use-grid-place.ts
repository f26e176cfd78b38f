// Decides where the keyboard is in the table and takes the focus there, once the cell is drawn; keys wait for it. Knows no
// key.
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { holdKeys } from '../../ui/held-keys';

/** One cell: of an account, or (null) of the header. */
export interface GridPlace {
  readonly rowId: AccountId | null;
  readonly columnId: string;
}

export interface GridPlaces {
  readonly place: GridPlace;
  /** Goes there with the focus. */
  readonly go: (place: GridPlace) => void;
  /** The focus is there already. */
  readonly note: (place: GridPlace) => void;
}

export function placeKey({ rowId, columnId }: GridPlace): string {
  return `${rowId ?? 'header'} ${columnId}`;
}

/** Frames a cell may take to be drawn. One whose account went away never is, and keys must not wait for that. */
const patienceFrames = 6;

function afterFrames(count: number, run: () => void): void {
  if (count === 0) run();
  else requestAnimationFrame(() => afterFrames(count - 1, run));
}

/** The one cell Tab comes to. */
export function useGridPlace(
  scroller: { readonly current: HTMLElement | null },
  first: GridPlace,
): GridPlaces {
  const [place, setPlace] = useState<GridPlace | null>(null);
  const wanted = useRef<{ readonly key: string; readonly release: () => void } | null>(null);
  const [, redraw] = useState(0);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { key, release } = wanted.current;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(key)}"]`);
    if (cell == null) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
    release();
  });
  const note = useCallback((next: GridPlace) => {
    setPlace((before) =>
      before !== null && before.rowId === next.rowId && before.columnId === next.columnId ? before : next,
    );
  }, []);
  const go = useCallback(
    (next: GridPlace) => {
      wanted.current?.release();
      const release = holdKeys();
      wanted.current = { key: placeKey(next), release };
      afterFrames(patienceFrames, release);
      note(next);
      redraw((count) => count + 1);
    },
    [note],
  );
  return { place: place ?? first, go, note };
}
