// Which rows a lane shows: headers, previews, filters, the hand and its gap. Pure: no screen needed.
import { describe, expect, it } from 'vitest';
import {
  type GroupCards,
  type LaneRowsInput,
  laneRows,
  noOwnerGroup,
  pageCards,
  previewCards,
} from '../../renderer/features/board/lane-rows';
import type { AccountId } from '../../shared/records/ids';
import { foldForSearch } from '../../shared/search/match';

const ids = (count: number, prefix = 'a') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}` as AccountId);

/** A group of these accounts, of which those that pass are shown. */
function group(
  key: string,
  accountIds: readonly AccountId[],
  passes: (id: AccountId) => boolean = () => true,
): GroupCards {
  const shown = accountIds.filter(passes);
  return {
    key,
    count: accountIds.length,
    shown: shown.length,
    first: (most) => shown.slice(0, most),
    leaving: [],
  };
}

function input(change: Partial<LaneRowsInput>): LaneRowsInput {
  return {
    groups: [],
    isFiltered: false,
    collapsed: new Set(),
    shownCards: new Map(),
    lifted: new Set(),
    gap: null,
    ...change,
  };
}

const shape = (given: LaneRowsInput) =>
  laneRows(given).map((row) => (row.kind === 'more' ? `more ${row.count}` : row.kind));

describe('B2 the rows of a lane', () => {
  it('shows a header, the first cards and how many more there are', () => {
    expect(shape(input({ groups: [group('inside/s1', ids(40))] }))).toEqual([
      'group',
      ...Array.from({ length: previewCards }, () => 'card'),
      `more ${40 - previewCards}`,
      'end',
    ]);
  });

  it('never hides a single card behind "1 more"', () => {
    const rows = shape(input({ groups: [group('inside/s1', ids(previewCards + 1))] }));
    expect(rows.filter((kind) => kind === 'card')).toHaveLength(previewCards + 1);
  });

  it('shows every card of an opened group and none of a closed one', () => {
    const groups = [group('inside/s1', ids(40))];
    expect(
      shape(input({ groups, shownCards: new Map([['inside/s1', 1000]]) })).filter((kind) => kind === 'card'),
    ).toHaveLength(40);
    expect(shape(input({ groups, collapsed: new Set(['inside/s1']) }))).toEqual(['group', 'end']);
  });

  it('lists accounts with no owner in full and without a header', () => {
    expect(shape(input({ groups: [group(noOwnerGroup, ids(15))] }))).toEqual([
      ...Array.from({ length: 15 }, () => 'card'),
      'end',
    ]);
  });

  it('shows a page of them at once, however many there are', () => {
    const rows = shape(input({ groups: [group(noOwnerGroup, ids(5000))] }));
    expect(rows.filter((kind) => kind === 'card')).toHaveLength(pageCards);
    expect(rows).toContain(`more ${5000 - pageCards}`);
  });

  it('keeps an empty group as a place to drop, and hides it only while a filter is on', () => {
    const groups = [group('inside/s1', [])];
    expect(shape(input({ groups }))).toEqual(['group', 'end']);
    expect(shape(input({ groups, isFiltered: true }))).toEqual([]);
  });

  it('counts the whole group in its header whatever the filter shows', () => {
    const [header] = laneRows(
      input({ groups: [group('inside/s1', ids(40), (id) => id === 'a7')], isFiltered: true }),
    );
    expect(header).toMatchObject({ kind: 'group', count: 40 });
  });

  it('puts the gap where the sort order will put the card', () => {
    const rows = laneRows(
      input({
        groups: [group('inside/s1', ids(4))],
        gap: { groupKey: 'inside/s1', isBelow: (id) => id >= 'a2' },
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
    const rows = laneRows(
      input({ groups: [group('inside/s1', ids(3))], lifted: new Set(['a1' as AccountId]) }),
    );
    expect(rows.map((row) => row.kind)).toEqual(['group', 'card', 'lifted', 'card', 'end']);
  });

  it('looks at no more cards than it shows', () => {
    const asked: number[] = [];
    const many = {
      ...group('inside/s1', ids(10_000)),
      first: (most: number) => {
        asked.push(most);
        return ids(most);
      },
    };
    laneRows(input({ groups: [many] }));
    expect(asked).toEqual([previewCards]);
  });

  it('lists a board without grouping as one list without a header', () => {
    expect(shape(input({ groups: [group('inside/none=', ids(3))] }))).toEqual([
      'card',
      'card',
      'card',
      'end',
    ]);
  });
});

describe('finding an account', () => {
  it('lets case and accents aside', () => {
    expect(foldForSearch('  Münster GmbH')).toBe('munster gmbh');
  });
});
