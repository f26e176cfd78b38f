// Pieces of a screen that come a frame apart: one per frame, none while the list is saved, the rest afterwards.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inNextFrame } from '../../renderer/features/import/next-frame';

let waiting: Map<number, () => void>;

/** Everything that asked for a frame before it gets it. */
function frame(): void {
  const now = [...waiting.values()];
  waiting.clear();
  for (const draw of now) draw();
}

beforeEach(() => {
  waiting = new Map();
  let count = 0;
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    count += 1;
    waiting.set(count, draw);
    return count;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id));
});
afterEach(() => vi.unstubAllGlobals());

describe('a piece of a screen', () => {
  it('comes once, in the next frame', () => {
    const draw = vi.fn();
    inNextFrame(() => true, draw);
    expect(draw).not.toHaveBeenCalled();
    frame();
    frame();
    expect(draw).toHaveBeenCalledTimes(1);
    expect(waiting.size).toBe(0);
  });

  it('waits while nothing may be drawn, and comes when it may again', () => {
    const draw = vi.fn();
    let isSaving = true;
    inNextFrame(() => !isSaving, draw);
    for (let count = 0; count < 5; count += 1) frame();
    expect(draw).not.toHaveBeenCalled();
    isSaving = false;
    frame();
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('never comes once it is called off, whether it waits or not', () => {
    const draw = vi.fn();
    for (const mayDraw of [() => true, () => false]) {
      const callOff = inNextFrame(mayDraw, draw);
      if (!mayDraw()) frame();
      callOff();
      frame();
    }
    expect(draw).not.toHaveBeenCalled();
    expect(waiting.size).toBe(0);
  });
});
