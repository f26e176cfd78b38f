// How fast a lane scrolls under a hand: no page here.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollSpeed } from '../../renderer/features/board/drag-scroll';

const longMs = 10_000;

describe('MV4 a hand near an edge', () => {
  it('scrolls towards that edge, and not from the middle nor from outside', () => {
    expect(scrollSpeed(110, 100, 900, longMs)).toBe(-900);
    expect(scrollSpeed(890, 100, 900, longMs)).toBe(900);
    for (const at of [99, 300, 500, 700, 901]) expect(scrollSpeed(at, 100, 900, longMs)).toBe(0);
  });

  it('scrolls faster the nearer it is, to the most halfway to the edge', () => {
    expect(scrollSpeed(1_000 - 135, 0, 1_000, longMs)).toBe(450);
    expect(scrollSpeed(1_000 - 90, 0, 1_000, longMs)).toBe(900);
    expect(scrollSpeed(1_000, 0, 1_000, longMs)).toBe(900);
  });

  it('begins slowly', () => {
    expect(scrollSpeed(0, 0, 1_000, 100)).toBe(-225);
    expect(scrollSpeed(0, 0, 1_000, 400)).toBe(-900);
  });

  it('leaves half of a low lane in which nothing scrolls', () => {
    expect(scrollSpeed(24, 0, 100, longMs)).toBeLessThan(0);
    for (const at of [25, 50, 75]) expect(scrollSpeed(at, 0, 100, longMs)).toBe(0);
    expect(scrollSpeed(76, 0, 100, longMs)).toBeGreaterThan(0);
  });

  it('is the same at both ends, and never more than the most', () => {
    const px = fc.integer({ min: 0, max: 3_000 });
    fc.assert(
      fc.property(px, px, px, fc.integer({ min: 0, max: 2_000 }), (inPx, lengthPx, start, heldMs) => {
        const towardsStart = scrollSpeed(start + inPx, start, start + lengthPx, heldMs);
        const towardsEnd = scrollSpeed(start + lengthPx - inPx, start, start + lengthPx, heldMs);
        expect(Math.abs(towardsStart)).toBe(Math.abs(towardsEnd));
        expect(Math.abs(towardsStart)).toBeLessThanOrEqual(900);
      }),
    );
  });
});
