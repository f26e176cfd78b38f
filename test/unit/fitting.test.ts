// How chips give way in a bar that is too narrow for them.
import { describe, expect, it } from 'vitest';
import { fitOf } from '../../renderer/features/board/use-fitting';

const gapPx = 6;
/** Six chips: 130 px whole, 110 without the icon, 80 with the short label. */
const chips = Array.from({ length: 6 }, () => [130, 110, 80] as const);

describe('FV5 the filter bar', () => {
  it.each([
    ['room for all', 816, { tightness: 0, count: 6 }],
    ['icons go first', 815, { tightness: 1, count: 6 }],
    ['all without icons', 696, { tightness: 1, count: 6 }],
    ['then long words', 695, { tightness: 2, count: 6 }],
    ['all with short words', 516, { tightness: 2, count: 6 }],
    ['then the last ones, with room for "+N"', 515, { tightness: 2, count: 5 }],
    ['fewer', 300, { tightness: 2, count: 2 }],
    ['none', 100, { tightness: 2, count: 0 }],
  ])('%s', (_, roomPx, fit) => {
    expect(fitOf(chips, roomPx, gapPx)).toEqual(fit);
  });

  it('what is shown never needs more than there is', () => {
    for (let roomPx = 0; roomPx < 900; roomPx += 1) {
      const { tightness, count } = fitOf(chips, roomPx, gapPx);
      const used = chips.slice(0, count).reduce((sum, widths) => sum + widths[tightness] + gapPx, 0);
      expect(used).toBeLessThanOrEqual(roomPx);
    }
  });
});
