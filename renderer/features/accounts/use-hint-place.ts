// Decides where a refusal stands beside its cell: under it, above it where the window ends, never out of sight. Words none.
import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react';

const gapPx = 2;
/** What stays free to the window's edges. */
const edgePx = 8;

/**
 * The place of the refusal within `cell`, for its style; found again as the table scrolls. Against the window, because
 * what stands in the table is cut off at the table's edge.
 */
export function useHintPlace(cell: RefObject<HTMLElement | null>, sentence: string | null): CSSProperties {
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    if (sentence === null) return;
    const find = () => {
      const hint = cell.current?.querySelector('[slot="errorMessage"]')?.getBoundingClientRect();
      const field = cell.current?.getBoundingClientRect();
      if (hint === undefined || field === undefined) return;
      const { clientWidth, clientHeight } = document.documentElement;
      const below = field.bottom + gapPx;
      const isCut = below + hint.height > clientHeight - edgePx;
      const top = isCut ? field.top - gapPx - hint.height : below;
      setPlace({
        left: Math.max(edgePx, Math.min(field.left, clientWidth - edgePx - hint.width)),
        top: Math.max(edgePx, Math.min(top, clientHeight - edgePx - hint.height)),
      });
    };
    find();
    window.addEventListener('scroll', find, { capture: true, passive: true });
    window.addEventListener('resize', find);
    return () => {
      window.removeEventListener('scroll', find, { capture: true });
      window.removeEventListener('resize', find);
    };
  }, [cell, sentence]);
  return { '--hint-left': `${place.left}px`, '--hint-top': `${place.top}px` } as CSSProperties;
}
