// Which lanes are rails, of a window of some width, with and without the drawer, and after the hand folded or opened some.
import { describe, expect, it } from 'vitest';
import {
  type BoardPlace,
  foldedLanes,
  keptOverWidths,
  keptWithoutDrawer,
  type LanesByHand,
  withFolded,
  withOpened,
} from '../../renderer/features/board/lane-folds';
import { type BoardLane, boardLanes } from '../../shared/records/lane';

const nothing: LanesByHand = new Map();

/** A window with the sidebar open. */
function placeOf(windowPx: number, drawerLane: BoardLane | null = null): BoardPlace {
  return { windowPx, stagePx: windowPx - 216, drawerLane };
}

const railsOf = (place: BoardPlace, byHand = nothing) => [...foldedLanes(place, byHand)];

describe('B8 lanes folded by width and by hand', () => {
  it('Unassigned is a rail below 1,260 px, and no lane above', () => {
    expect(railsOf(placeOf(1259))).toEqual(['unassigned']);
    expect(railsOf(placeOf(1260))).toEqual([]);
  });

  it('the hand counts over the width, and folding and opening take each other back', () => {
    for (const place of [placeOf(1120), placeOf(1440), placeOf(1440, 'field'), placeOf(1200, 'field')]) {
      for (const lane of boardLanes) {
        const opened = withOpened(place, nothing, lane);
        expect(railsOf(place, opened)).not.toContain(lane);
        const folded = withFolded(place, opened, lane);
        expect(railsOf(place, folded)).toContain(lane);
        expect(railsOf(place, withOpened(place, folded, lane))).not.toContain(lane);
      }
    }
  });

  it('each lane goes by itself', () => {
    const place = placeOf(1440);
    const both = withFolded(place, withFolded(place, nothing, 'inside'), 'specialist');
    expect(railsOf(place, both)).toEqual(['inside', 'specialist']);
    expect(railsOf(place, withOpened(place, both, 'inside'))).toEqual(['specialist']);
  });

  it('over the limit Unassigned goes by the width again, the others stay as they were made', () => {
    const opened = withOpened(placeOf(1120), nothing, 'unassigned');
    const byHand = withFolded(placeOf(1120), opened, 'field');
    expect(railsOf(placeOf(1120), byHand)).toEqual(['field']);
    expect(railsOf(placeOf(1120), keptOverWidths(byHand))).toEqual(['unassigned', 'field']);
  });
});

describe('B9 lanes beside the drawer', () => {
  it('the lane of its account and the one beside it stay', () => {
    expect(railsOf(placeOf(1440, 'unassigned'))).toEqual(['field', 'specialist']);
    expect(railsOf(placeOf(1440, 'inside'))).toEqual(['unassigned', 'specialist']);
    expect(railsOf(placeOf(1440, 'field'))).toEqual(['unassigned', 'specialist']);
    expect(railsOf(placeOf(1440, 'specialist'))).toEqual(['unassigned', 'inside']);
  });

  it('more of them where there is room, fewer where there is not, and nothing where the drawer lies over the board', () => {
    expect(railsOf(placeOf(1920, 'unassigned'))).toEqual(['specialist']);
    expect(railsOf(placeOf(1431, 'field'))).toEqual(['unassigned', 'inside', 'specialist']);
    expect(railsOf(placeOf(1432, 'field'))).toEqual(['unassigned', 'specialist']);
    expect(railsOf(placeOf(1279, 'field'))).toEqual([]);
    expect(railsOf(placeOf(1200, 'field'))).toEqual(['unassigned']);
  });

  it('never wider than the place beside it, in any window and with any account', () => {
    for (let windowPx = 1280; windowPx < 2600; windowPx += 1) {
      for (const lane of boardLanes) {
        const folded = foldedLanes(placeOf(windowPx, lane), nothing);
        expect(folded.has(lane)).toBe(false);
        const widths = boardLanes.map((each) => (folded.has(each) ? 36 : each === 'unassigned' ? 172 : 230));
        const neededPx = widths.reduce((sum, each) => sum + each, 36 + 36);
        expect(neededPx).toBeLessThanOrEqual(windowPx - 216 - 612);
      }
    }
  });

  it('a rail opened by hand takes the place of the lane nobody asked for, until the drawer is closed', () => {
    const place = placeOf(1440, 'unassigned');
    const byHand = withOpened(place, nothing, 'field');
    expect(railsOf(place, byHand)).toEqual(['inside', 'specialist']);
    expect(keptWithoutDrawer(byHand, 1440).size).toBe(0);
  });

  it('what was folded by hand stays so after, and a narrow window keeps what was opened', () => {
    const folded = withFolded(placeOf(1440, 'field'), nothing, 'inside');
    expect([...keptWithoutDrawer(folded, 1440)]).toEqual([['inside', 'folded']]);
    const opened = withOpened(placeOf(1120, 'unassigned'), nothing, 'unassigned');
    expect(railsOf(placeOf(1120), keptWithoutDrawer(opened, 1120))).toEqual([]);
  });
});
