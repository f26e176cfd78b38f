// Decides how many rows of a long list are put on the page now: a few per frame, so that none takes long. Knows no row.
import { useContext, useEffect, useState } from 'react';
import { inNextFrame, MayDraw } from './next-frame';

const rowsPerFrame = 2;

/** Grows frame by frame from a few rows to `count`. */
export function useGradual(count: number): number {
  const [shown, setShown] = useState(rowsPerFrame);
  const mayDraw = useContext(MayDraw);
  useEffect(() => {
    if (shown >= count) return;
    return inNextFrame(mayDraw, () => setShown(shown + rowsPerFrame));
  }, [shown, count, mayDraw]);
  return Math.min(shown, count);
}
