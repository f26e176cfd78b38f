// Decides how a header is dragged to another place: past a few pixels it is a drag, before that a press. Orders nothing.
import { type PointerEvent, useRef, useState } from 'react';

/** Where the hand would let a column go. */
export interface HeaderDrop {
  readonly id: string;
  readonly goalId: string;
  readonly side: 'before' | 'after';
}

/** A press trembles less than this. */
const dragFromPx = 6;

export interface HeaderDrag {
  /** Null while nothing is dragged, or the hand is over no header. */
  readonly drop: HeaderDrop | null;
  readonly draggedId: string | null;
  readonly onPointerDown: (event: PointerEvent, id: string) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  /** True once after a drag: the press that ends it sorts nothing. */
  readonly takeClick: () => boolean;
}

/** One drag at a time, over elements that bear `data-header`. */
export function useHeaderDrag(onDrop: (drop: HeaderDrop) => void): HeaderDrag {
  const start = useRef<{ readonly id: string; readonly xPx: number } | null>(null);
  const endedDrag = useRef(false);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [drop, setDrop] = useState<HeaderDrop | null>(null);
  const end = (isDropped: boolean) => {
    endedDrag.current = draggedId !== null;
    if (isDropped && drop !== null) onDrop(drop);
    start.current = null;
    setDraggedId(null);
    setDrop(null);
  };
  return {
    drop,
    draggedId,
    onPointerDown: (event, id) => {
      endedDrag.current = false;
      if (event.button === 0) start.current = { id, xPx: event.clientX };
    },
    onPointerMove: (event) => {
      if (start.current === null) return;
      // Let go outside of the window: nobody told us.
      if (event.buttons === 0) return end(false);
      const { id, xPx } = start.current;
      if (draggedId === null && Math.abs(event.clientX - xPx) < dragFromPx) return;
      if (draggedId === null) {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDraggedId(id);
      }
      const next = dropAt(event, id);
      if (next?.goalId !== drop?.goalId || next?.side !== drop?.side) setDrop(next);
    },
    onPointerUp: () => {
      if (start.current !== null) end(true);
    },
    takeClick: () => {
      const ended = endedDrag.current;
      endedDrag.current = false;
      return ended;
    },
  };
}

/** Pinned headers lie over the others, so the topmost one under the hand is meant. */
function dropAt(event: PointerEvent, id: string): HeaderDrop | null {
  const box = event.currentTarget.getBoundingClientRect();
  const yPx = box.top + box.height / 2;
  for (const element of document.elementsFromPoint(event.clientX, yPx)) {
    const header = element.closest<HTMLElement>('[data-header]');
    const goalId = header?.dataset.header;
    if (header === null || goalId === undefined) continue;
    if (goalId === id) return null;
    const { left, width } = header.getBoundingClientRect();
    return { id, goalId, side: event.clientX < left + width / 2 ? 'before' : 'after' };
  }
  return null;
}
