// Decides how many rows of a long list are put on the page now: a few per frame, so that none takes long. Knows no row.
import { useEffect, useState } from 'react';

const rowsPerFrame = 2;

/** Grows frame by frame from a few rows to `count`. */
export function useGradual(count: number): number {
  const [shown, setShown] = useState(rowsPerFrame);
  useEffect(() => {
    if (shown >= count) return;
    const frame = requestAnimationFrame(() => setShown(shown + rowsPerFrame));
    return () => cancelAnimationFrame(frame);
  }, [shown, count]);
  return Math.min(shown, count);
}
