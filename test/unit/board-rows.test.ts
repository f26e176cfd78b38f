// Which rows a lane shows and where they stand: headers, previews, filters, the hand and its gap. Pure: no screen needed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LaneLayout } from '../../renderer/features/board/lane-layout';
import {
  type LaneRowsInput,
  noOwnerGroup,
  pageCards,
  previewCards,
} from '../../renderer/features/board/lane-rows';
import type { AccountId } from '../../shared/records/ids';
import { foldForSearch } from '../../shared/search/match';
import {
  laneGroup as group,
  idAt,
  laneInput as input,
  plainShape,
  rowsOf,
  slots,
} from '../helpers/lane-layouts';

const rowsIn = (given: LaneRowsInput) => rowsOf(new LaneLayout(given));
const shape = (given: LaneRowsInput) =>
  rowsIn(given).map((row) => (row.kind === 'more' ? `more ${row.count}` : row.kind));

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
    const [header] = rowsIn(
      input({ groups: [group('inside/s1', slots(40), (slot) => slot === 7)], isFiltered: true }),
    );
    expect(header).toMatchObject({ kind: 'group', count: 40 });
  });

  it('puts the gap where the sort order will put the card', () => {
    const rows = rowsIn(
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
    const rows = rowsIn(
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
  const lanes = {
    sizes: fc.array(fc.nat({ max: 9 }), { maxLength: 6 }),
    leaving: fc.array(fc.nat({ max: 3 }), { maxLength: 6 }),
    shown: fc.array(fc.nat({ max: 12 }), { maxLength: 6 }),
    closed: fc.array(fc.boolean(), { maxLength: 6 }),
    headless: fc.boolean(),
    isFiltered: fc.boolean(),
    lifted: fc.constantFrom<readonly number[]>([], [1], [4, 12], [1, 4, 12, 23]),
    gap: fc.option(fc.record({ group: fc.nat({ max: 5 }), below: fc.nat({ max: 60 }) })),
    badges: fc.integer({ min: 1, max: 4 }),
    meters: fc.subarray([0, 2, 4]),
  };
  type Drawn = {
    readonly [K in keyof typeof lanes]: (typeof lanes)[K] extends fc.Arbitrary<infer T> ? T : never;
  };

  /** Makes inputs whose groups, shapes and hands are the same objects where they say the same, as the board's are. */
  function inputsOf(drawns: readonly Drawn[]): LaneRowsInput[] {
    const known = new Map<string, unknown>();
    const same = <T>(name: string, made: T): T => {
      if (!known.has(name)) known.set(name, made);
      return known.get(name) as T;
    };
    return drawns.map((drawn) => {
      const { badges, meters } = drawn;
      const keyOf = (at: number) => (drawn.headless && at === 0 ? 'field/none=' : `field/s${at}`);
      const groups = drawn.sizes.map((size, at) => ({
        ...same(
          `group ${keyOf(at)} of ${size}`,
          group(
            keyOf(at),
            slots(size).map((slot) => slot + at * 10),
          ),
        ),
        leaving: slots(drawn.leaving[at] ?? 0).map((slot) => `left${at}-${slot}` as AccountId),
      }));
      const gapGroup = drawn.gap === null ? null : keyOf(drawn.gap.group);
      return input({
        groups,
        isFiltered: drawn.isFiltered,
        collapsed: new Set(drawn.closed.flatMap((isClosed, at) => (isClosed ? [keyOf(at)] : []))),
        shownCards: new Map(drawn.shown.map((count, at) => [keyOf(at), count])),
        lifted: same(`hand ${drawn.lifted}`, new Set(drawn.lifted.map(idAt))),
        gap:
          gapGroup === null
            ? null
            : { groupKey: gapGroup, isBelow: (slot) => slot >= (drawn.gap?.below ?? 0) },
        shape: same(`shape ${badges}`, {
          ...plainShape,
          hasBadges: (slot: number) => slot % badges === 0,
          hasMeter: (key: string) => meters.some((at) => keyOf(at) === key),
        }),
      });
    });
  }

  const placesOf = (layout: LaneLayout) =>
    Array.from({ length: layout.rowCount }, (_, index) => layout.at(index));

  it('stacks them without a hole, finds each by key and by height, and counts those that can be reached', () => {
    fc.assert(
      fc.property(fc.record(lanes), (drawn) => {
        const [given] = inputsOf([drawn]);
        const layout = new LaneLayout(given ?? input({}));
        let topPx = 0;
        let reachable = 0;
        for (const [index, placed] of placesOf(layout).entries()) {
          const { row } = placed;
          expect(placed.topPx).toBe(topPx);
          expect(layout.indexOf(row.key)).toBe(index);
          expect(layout.indexAtPx(topPx)).toBe(index);
          expect(layout.indexAtPx(topPx + placed.heightPx - 1)).toBe(index);
          expect(layout.groupAtPx(topPx + placed.heightPx - 1)).toBe(row.groupKey);
          topPx += placed.heightPx;
          if (row.kind === 'gap' || row.kind === 'end') continue;
          reachable += 1;
          expect(placed.ordinal).toBe(reachable);
          expect(layout.reachable(reachable)).toEqual(row);
        }
        expect(layout.heightPx).toBe(topPx);
        expect(layout.reachableCount).toBe(reachable);
        expect(layout.groupAtPx(topPx + 1)).toBeNull();
        expect(layout.indexOf('card:nobody')).toBe(-1);
        expect(layout.indexOf('more:field/nobody')).toBe(-1);
        expect(layout.reachable(-5)).toEqual(layout.reachable(1));
        expect(layout.reachable(reachable + 5)).toEqual(layout.reachable(reachable));
      }),
    );
  });

  it('is the same when made from the one before as when made anew', () => {
    const one = fc.record(lanes);
    // Most of what changes from one drawing to the next is one thing.
    const changes = fc.array(fc.record(lanes, { requiredKeys: [] }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(one, changes, (first, later) => {
        const drawns = [first];
        for (const change of later) drawns.push({ ...(drawns.at(-1) ?? first), ...change } as Drawn);
        let before: LaneLayout | null = null;
        for (const given of inputsOf(drawns)) {
          const followed: LaneLayout = new LaneLayout(given, before);
          const anew = new LaneLayout(given);
          expect(placesOf(followed)).toEqual(placesOf(anew));
          expect(followed.heightPx).toBe(anew.heightPx);
          before = followed;
        }
      }),
    );
  });

  it('gives a header its meter when the seller gets a capacity, though nobody moved', () => {
    const metered = new Set<string>();
    const given = input({
      shape: { ...plainShape, hasMeter: (key) => metered.has(key) },
      groups: [group('inside/s0', slots(2)), group('inside/s1', slots(2))],
    });
    const before = new LaneLayout(given);
    metered.add('inside/s1');
    const after = new LaneLayout(given, before);
    expect(after.heightPx).toBe(before.heightPx + 8);
    expect(after.at(4).heightPx).toBe(before.at(4).heightPx + 8);
  });

  it('looks only at the cards of groups that changed', () => {
    const asked: number[] = [];
    const shape = {
      ...plainShape,
      hasBadges: (slot: number) => {
        asked.push(slot);
        return false;
      },
    };
    const groups = Array.from({ length: 1000 }, (_, at) => group(`inside/s${at}`, [at * 3, at * 3 + 1]));
    const given = input({ shape, groups });
    const before = new LaneLayout(given);
    expect(asked).toHaveLength(2000);
    asked.length = 0;
    const changed = groups.with(7, group('inside/s7', [21, 22, 23]));
    new LaneLayout({ ...given, groups: changed }, before);
    expect(asked).toEqual([21, 22, 23]);
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
    expect(layout.reachable(1)).toBeNull();
  });
});

describe('finding an account', () => {
  it('lets case and accents aside', () => {
    expect(foldForSearch('  Münster GmbH')).toBe('munster gmbh');
  });
});
