// Decides that the parts of a screen come onto the page one frame after the other, so that none holds it up. Knows no part.
import { type ReactNode, startTransition, useEffect, useState } from 'react';

interface InTurnProps {
  /** Frames to wait, once; from 1. */
  readonly turn: number;
  readonly children: ReactNode;
}

/** Its children, once so many frames have gone by. */
export function InTurn({ turn, children }: InTurnProps) {
  const [framesLeft, setFramesLeft] = useState(turn);
  useEffect(() => {
    if (framesLeft === 0) return;
    const frame = requestAnimationFrame(() => startTransition(() => setFramesLeft(framesLeft - 1)));
    return () => cancelAnimationFrame(frame);
  }, [framesLeft]);
  return framesLeft === 0 ? children : null;
}
