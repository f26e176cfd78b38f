// Decides where the keyboard is in the table and takes the focus there, once the cell is drawn. Knows no key.
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { AccountId } from '../../../shared/records/ids';

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

/** The one cell Tab comes to. */
export function useGridPlace(
  scroller: { readonly current: HTMLElement | null },
  first: GridPlace,
): GridPlaces {
  const [place, setPlace] = useState<GridPlace | null>(null);
  const wanted = useRef<string | null>(null);
  const [, redraw] = useState(0);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(wanted.current)}"]`);
    if (cell == null) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
  });
  const note = useCallback((next: GridPlace) => {
    setPlace((before) =>
      before !== null && before.rowId === next.rowId && before.columnId === next.columnId ? before : next,
    );
  }, []);
  const go = useCallback(
    (next: GridPlace) => {
      wanted.current = placeKey(next);
      note(next);
      redraw((count) => count + 1);
    },
    [note],
  );
  return { place: place ?? first, go, note };
}
