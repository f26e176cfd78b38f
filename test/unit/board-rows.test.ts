// Which rows a lane shows and where they stand: headers, previews, filters, the hand and its gap. Pure: no screen needed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LaneLayout } from '../../renderer/features/board/lane-layout';
import {
  type GroupCards,
  type LaneRowsInput,
  type LaneShape,
  noOwnerGroup,
  pageCards,
  previewCards,
} from '../../renderer/features/board/lane-rows';
import type { AccountId } from '../../shared/records/ids';
import { foldForSearch } from '../../shared/search/match';

/** Slots 0 to count - 1; the account of slot 7 is a7. */
const slots = (count: number) => Array.from({ length: count }, (_, slot) => slot);
const idAt = (slot: number) => `a${slot}` as AccountId;

const shownOf = (shown: readonly number[]) => ({
  shown: shown.length,
  first: (most: number) => shown.slice(0, most),
});

/** A group of these slots, of which those that pass are shown. */
function group(
  key: string,
  members: readonly number[],
  passes: (slot: number) => boolean = () => true,
): GroupCards {
  return { key, count: members.length, ...shownOf(members.filter(passes)), leaving: [] };
}

const plainShape: LaneShape = {
  isNarrow: false,
  isComfortable: false,
  hasBadges: () => false,
  hasMeter: () => false,
};

function input(change: Partial<LaneRowsInput>): LaneRowsInput {
  return {
    groups: [],
    idAt,
    isFiltered: false,
    collapsed: new Set(),
    shownCards: new Map(),
    lifted: new Set(),
    gap: null,
    shape: plainShape,
    ...change,
  };
}

const rowsOf = (given: LaneRowsInput) => new LaneLayout(given).rows();
const shape = (given: LaneRowsInput) =>
  rowsOf(given).map((row) => (row.kind === 'more' ? `more ${row.count}` : row.kind));

describe('B2 the rows of a lane', () => {
  it('shows a header, the first cards and how many more there are', () => {
    expect(shape(input({ groups: [group('inside/s1', slots(40))] }))).toEqual([
      'group',
      ...Array.from({ length: previewCards }, () => 'card'),
      `more ${40 - previewCards}`,
      'end',
    ]);
  });

  it('never hides a single card behind "1 more"', () => {
    const rows = shape(input({ groups: [group('inside/s1', slots(previewCards + 1))] }));
    expect(rows.filter((kind) => kind === 'card')).toHaveLength(previewCards + 1);
  });

  it('shows every card of an opened group and none of a closed one', () => {
    const groups = [group('inside/s1', slots(40))];
    expect(
      shape(input({ groups, shownCards: new Map([['inside/s1', 1000]]) })).filter((kind) => kind === 'card'),
    ).toHaveLength(40);
    expect(shape(input({ groups, collapsed: new Set(['inside/s1']) }))).toEqual(['group', 'end']);
  });

  it('lists accounts with no owner in full and without a header', () => {
    expect(shape(input({ groups: [group(noOwnerGroup, slots(15))] }))).toEqual([
      ...Array.from({ length: 15 }, () => 'card'),
      'end',
    ]);
  });

  it('shows a page of them at once, however many there are', () => {
    const rows = shape(input({ groups: [group(noOwnerGroup, slots(5000))] }));
    expect(rows.filter((kind) => kind === 'card')).toHaveLength(pageCards);
    expect(rows).toContain(`more ${5000 - pageCards}`);
  });

  it('keeps an empty group as a place to drop, and hides it only while a filter is on', () => {
    const groups = [group('inside/s1', [])];
    expect(shape(input({ groups }))).toEqual(['group', 'end']);
    expect(shape(input({ groups, isFiltered: true }))).toEqual([]);
  });

  it('counts the whole group in its header whatever the filter shows', () => {
    const [header] = rowsOf(
      input({ groups: [group('inside/s1', slots(40), (slot) => slot === 7)], isFiltered: true }),
    );
    expect(header).toMatchObject({ kind: 'group', count: 40 });
  });

  it('puts the gap where the sort order will put the card', () => {
    const rows = rowsOf(
      input({
        groups: [group('inside/s1', slots(4))],
        gap: { groupKey: 'inside/s1', isBelow: (slot) => slot >= 2 },
      }),
    );
    expect(rows.map((row) => row.key)).toEqual([
      'group:inside/s1',
      'card:a0',
      'card:a1',
      'gap',
      'card:a2',
      'card:a3',
      'end:inside/s1',
    ]);
  });

  it('shrinks lifted cards where they were', () => {
    const rows = rowsOf(
      input({ groups: [group('inside/s1', slots(3))], lifted: new Set(['a1' as AccountId]) }),
    );
    expect(rows.map((row) => row.kind)).toEqual(['group', 'card', 'lifted', 'card', 'end']);
  });

  it('looks at no more cards than it shows, and makes no row that nobody asks for', () => {
    const many = slots(10_000);
    const asked = new Set<number>();
    const made: number[] = [];
    const layout = new LaneLayout(
      input({
        groups: Array.from({ length: 1000 }, (_, at) => group(`inside/s${at}`, many)),
        shape: { ...plainShape, hasBadges: (slot) => asked.add(slot).size < 0 },
        idAt: (slot) => {
          made.push(slot);
          return idAt(slot);
        },
      }),
    );
    expect(asked).toEqual(new Set(slots(previewCards)));
    expect(layout.rowCount).toBe(1000 * (previewCards + 3));
    for (let index = 4000; index < 4016; index += 1) layout.at(index);
    expect(made).toHaveLength(2 * previewCards);
  });

  it('lists a board without grouping as one list without a header', () => {
    expect(shape(input({ groups: [group('inside/none=', slots(3))] }))).toEqual([
      'card',
      'card',
      'card',
      'end',
    ]);
  });
});

describe('B2 where the rows of a lane stand', () => {
  const layouts = fc
    .record({
      sizes: fc.array(fc.nat({ max: 9 }), { maxLength: 6 }),
      leaving: fc.array(fc.nat({ max: 3 }), { maxLength: 6 }),
      shown: fc.array(fc.nat({ max: 12 }), { maxLength: 6 }),
      closed: fc.array(fc.boolean(), { maxLength: 6 }),
      headless: fc.boolean(),
      isFiltered: fc.boolean(),
      lifted: fc.subarray([1, 4, 12, 23]),
      gap: fc.option(fc.record({ group: fc.nat({ max: 5 }), below: fc.nat({ max: 60 }) })),
      badges: fc.integer({ min: 1, max: 4 }),
    })
    .map((drawn) => {
      const keyOf = (at: number) => (drawn.headless && at === 0 ? 'field/none=' : `field/s${at}`);
      const groups = drawn.sizes.map((size, at) => ({
        key: keyOf(at),
        count: size,
        ...shownOf(slots(size).map((slot) => slot + at * 10)),
        leaving: slots(drawn.leaving[at] ?? 0).map((slot) => `left${at}-${slot}` as AccountId),
      }));
      return new LaneLayout(
        input({
          groups,
          isFiltered: drawn.isFiltered,
          collapsed: new Set(drawn.closed.flatMap((isClosed, at) => (isClosed ? [keyOf(at)] : []))),
          shownCards: new Map(drawn.shown.map((count, at) => [keyOf(at), count])),
          lifted: new Set(drawn.lifted.map(idAt)),
          gap:
            drawn.gap === null
              ? null
              : { groupKey: keyOf(drawn.gap.group), isBelow: (slot) => slot >= (drawn.gap?.below ?? 0) },
          shape: { ...plainShape, hasBadges: (slot) => slot % drawn.badges === 0 },
        }),
      );
    });

  it('stacks them without a hole, finds each by key and by height, and counts those that can be reached', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const rows = layout.rows();
        expect(rows).toHaveLength(layout.rowCount);
        let topPx = 0;
        let reachable = 0;
        for (const [index, row] of rows.entries()) {
          const placed = layout.at(index);
          expect(placed.row).toEqual(row);
          expect(placed.topPx).toBe(topPx);
          expect(layout.indexOf(row.key)).toBe(index);
          expect(layout.indexAtPx(topPx)).toBe(index);
          expect(layout.indexAtPx(topPx + placed.heightPx - 1)).toBe(index);
          expect(layout.groupAtPx(topPx + placed.heightPx - 1)).toBe(row.groupKey);
          topPx += placed.heightPx;
          if (row.kind === 'gap' || row.kind === 'end') continue;
          reachable += 1;
          expect(placed.ordinal).toBe(reachable);
        }
        expect(layout.heightPx).toBe(topPx);
        expect(layout.reachableCount).toBe(reachable);
        expect(layout.groupAtPx(topPx + 1)).toBeNull();
        expect(layout.indexOf('card:nobody')).toBe(-1);
        expect(layout.indexOf('more:field/nobody')).toBe(-1);
        const first = rows.find((row) => row.kind !== 'gap' && row.kind !== 'end') ?? null;
        expect(layout.firstReachable()).toEqual(first);
      }),
    );
  });

  it('knows where a group begins and where its last card ends', () => {
    const layout = new LaneLayout(input({ groups: [group('field/s1', slots(2)), group('field/s2', [])] }));
    expect(layout.boundsOfGroup('field/s1')).toEqual({ topPx: 0, endPx: 34 + 2 * 58 });
    expect(layout.boundsOfGroup('field/s2')).toEqual({ topPx: 34 + 2 * 58 + 6, endPx: 34 * 2 + 2 * 58 + 6 });
    expect(layout.boundsOfGroup('field/s3')).toBeNull();
  });

  it('says of an empty lane that there is nothing', () => {
    const layout = new LaneLayout(input({}));
    expect(layout.rowCount).toBe(0);
    expect(layout.indexAtPx(10)).toBe(-1);
    expect(layout.groupAtPx(10)).toBeNull();
    expect(layout.firstReachable()).toBeNull();
  });
});

describe('finding an account', () => {
  it('lets case and accents aside', () => {
    expect(foldForSearch('  Münster GmbH')).toBe('munster gmbh');
  });
});
