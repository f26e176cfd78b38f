// Decides when the next piece of a screen may come onto the page: a frame later, unless the screen is about to make way.
import { createContext } from 'react';

/** Whether drawing goes on. It does not while a list is saved: what is not drawn yet would be gone in a moment. */
export const MayDraw = createContext<() => boolean>(() => true);

/** Calls `draw` once, in the next frame in which it may; gives back how to call it off. */
export function inNextFrame(mayDraw: () => boolean, draw: () => void): () => void {
  const step = (): void => {
    if (mayDraw()) draw();
    else frame = requestAnimationFrame(step);
  };
  let frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
