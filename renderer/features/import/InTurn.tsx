// Decides that the parts of a screen come onto the page one frame after the other, so that none holds it up. Knows no part.
import { type ReactNode, startTransition, useContext, useEffect, useState } from 'react';
import { inNextFrame, MayDraw } from './next-frame';

interface InTurnProps {
  /** Frames to wait, once; from 1. */
  readonly turn: number;
  readonly children: ReactNode;
}

/** Its children, once so many frames have gone by. */
export function InTurn({ turn, children }: InTurnProps) {
  const [framesLeft, setFramesLeft] = useState(turn);
  const mayDraw = useContext(MayDraw);
  useEffect(() => {
    if (framesLeft === 0) return;
    return inNextFrame(mayDraw, () => startTransition(() => setFramesLeft(framesLeft - 1)));
  }, [framesLeft, mayDraw]);
  return framesLeft === 0 ? children : null;
}
