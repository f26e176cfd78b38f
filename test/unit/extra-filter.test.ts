// What the board's filters by extra column let through and how they read, and what the drawer lists.
import { describe, expect, it } from 'vitest';
import { extraFacts } from '../../renderer/features/account/extra-facts';
import {
  columnFilterName,
  columnFilterText,
  mostValueChoices,
  sellersApart,
  testProblem,
  valueChoices,
  withColumn,
  withoutColumn,
} from '../../renderer/features/board/column-filter';
import { columnPasses } from '../../renderer/store/board/field-tests';
import { acceptsOf } from '../../renderer/store/board/matches';
import { BoardIndex } from '../../renderer/store/board-index';
import { countingPassing } from '../../renderer/store/field-counts';
import { extraFieldId, headerOf } from '../../renderer/store/filter-fields';
import { runAtOnce } from '../../renderer/store/in-slices';
import { type BoardFilter, type ColumnFilter, type ColumnTest, noFilter } from '../../renderer/store/view';
import type { ExtraColumns } from '../../shared/coverage/extra-columns';
import { type AccountId, planAId, type SellerId } from '../../shared/records/ids';
import { accountWith, bookWith, workspaceRecord } from '../helpers/coverage-records';

const columns: ExtraColumns = {
  Tier: { kind: 'text', decimalMark: null, dateOrder: null },
  Seats: { kind: 'number', decimalMark: 'comma', dateOrder: null },
  Renewal: { kind: 'date', decimalMark: null, dateOrder: 'dmy' },
};

const text = (...picked: string[]): ColumnTest => ({
  kind: 'text',
  picked: picked.map((value) => ({ key: value.toLowerCase(), text: value })),
});
const noValue: ColumnTest = { kind: 'text', picked: [{ key: '', text: 'No value' }] };
const number = (atLeast: number | null, atMost: number | null): ColumnTest => ({
  kind: 'number',
  atLeast,
  atMost,
});
const date = (after: string | null, before: string | null): ColumnTest => ({ kind: 'date', after, before });
const on = (header: string, test: ColumnTest): ColumnFilter => ({
  column: extraFieldId(header),
  isOn: true,
  test,
});
const readingBook = bookWith([{ ...workspaceRecord, extraColumns: columns }]);

/** Which of the cells pass, by their place. */
function passing(filter: ColumnFilter, ...cells: (string | null)[]): number[] {
  const passes = columnPasses(filter, readingBook);
  const header = headerOf(filter.column) ?? '';
  return cells.flatMap((cell, index) =>
    passes(accountWith({ custom: cell === null ? {} : { [header]: cell } }), undefined) ? [index] : [],
  );
}

describe('R30 what passes', () => {
  it('text: any value that is picked, whatever its case, and blanks only with "No value"', () => {
    expect(passing(on('Tier', text('Gold', 'Silver')), 'gold ', 'SILVER', 'Bronze', '', null)).toEqual([
      0, 1,
    ]);
    expect(passing(on('Tier', noValue), 'Gold', '', null)).toEqual([1, 2]);
  });

  it('numbers: both limits count; what is no number never passes', () => {
    expect(passing(on('Seats', number(40, 60)), '40', '60,0', '60,1', '39,9', '1.000', 'x', null)).toEqual([
      0, 1,
    ]);
    expect(passing(on('Seats', number(null, 0)), '-5', '0', '0,1')).toEqual([0, 1]);
    expect(passing(on('Seats', number(1000, null)), '1.000', '999')).toEqual([0]);
  });

  it('dates: neither the day after nor the day before counts itself', () => {
    const march = on('Renewal', date('2026-02-28', '2026-04-01'));
    expect(passing(march, '28/02/2026', '01/03/2026', '31/03/2026', '01/04/2026', 'soon', null)).toEqual([
      1, 2,
    ]);
    expect(passing(on('Renewal', date(null, '2026-01-01')), '2025-12-31 23:59', '2026-01-01')).toEqual([0]);
  });

  it('a column whose import was undone is read as it came', () => {
    expect(passing(on('Gone', text('Gold')), 'gold', 'x')).toEqual([0]);
    expect(passing(on('Gone', number(1, null)), '2', 'x', null)).toEqual([0]);
  });
});

describe('R30 on the board', () => {
  const cells = [
    { Tier: 'Gold', Seats: '10' },
    { Tier: 'gold', Seats: '50' },
    { Tier: 'Silver', Seats: '90' },
    {},
  ];
  const accounts = cells.map((custom, index) =>
    accountWith({
      id: `a${index}` as AccountId,
      name: `Account ${index}`,
      lockReason: index === 0 ? 'It stays.' : null,
      custom: custom as Record<string, string>,
    }),
  );
  const book = bookWith([{ ...workspaceRecord, extraColumns: columns }, ...accounts]);
  const board = BoardIndex.of(book, planAId, '2026-03-10');
  const rows = accounts.flatMap(({ id }) => board.row(id) ?? []);
  const seen = (change: Partial<BoardFilter>) => {
    const accepts = acceptsOf({ ...noFilter, ...change }, book, board);
    return accepts === null ? null : rows.filter(accepts).map((row) => row.id);
  };

  it('combines with the other filters, and with each other', () => {
    const gold = on('Tier', text('Gold'));
    expect(seen({ columns: [gold] })).toEqual(['a0', 'a1']);
    expect(seen({ columns: [gold], locked: true })).toEqual(['a0']);
    expect(seen({ columns: [gold], query: 'account 50' })).toEqual(['a1']);
    expect(seen({ columns: [gold, on('Seats', number(20, null))] })).toEqual(['a1']);
    expect(seen({ columns: [on('Tier', noValue)] })).toEqual(['a3']);
  });

  it('one that is off, and no filter at all, filter nothing', () => {
    expect(seen({ columns: [{ ...on('Tier', text('Gold')), isOn: false }] })).toBe(null);
    expect(seen({})).toBe(null);
  });

  it('R31 counts all accounts, whatever the other filters are', () => {
    const passes = columnPasses(on('Tier', text('Gold')), book);
    expect(runAtOnce(countingPassing(accounts, (account) => passes(account, undefined)))).toBe(2);
  });
});

describe('R31 chips', () => {
  it.each<[string, ColumnTest, string]>([
    ['Tier', text('Gold'), 'Tier: Gold'],
    ['Tier', text('Gold', 'Silver'), 'Tier: Gold or Silver'],
    ['Tier', text('Gold', 'Silver', 'Bronze'), 'Tier: Gold and 2 more'],
    ['Tier', noValue, 'Tier: No value'],
    ['Seats', number(40, null), 'Seats: 40 or more'],
    ['Seats', number(null, 1200.5), 'Seats: up to 1200.5'],
    ['Seats', number(-5, 60), 'Seats: −5 to 60'],
    ['Renewal', date('2025-12-31', null), 'Renewal: after 31 Dec 2025'],
    ['Renewal', date('2025-12-31', '2026-04-01'), 'Renewal: after 31 Dec 2025, before 1 Apr 2026'],
  ])('%s reads', (header, test, words) => {
    expect(columnFilterText(on(header, test))).toBe(words);
  });

  it('are named with their count', () => {
    expect(columnFilterName(on('Tier', text('Gold')), 12)).toBe('Tier: Gold, 12 accounts');
    expect(columnFilterName(on('Tier', text('Gold')), 1)).toBe('Tier: Gold, 1 account');
  });

  it('there is one for each column: setting it again takes its place', () => {
    const gold = on('Tier', text('Gold'));
    const seats = on('Seats', number(1, null));
    const silver = on('Tier', text('Silver'));
    expect(withColumn(withColumn([gold], seats), silver)).toEqual([silver, seats]);
    expect(withoutColumn([silver, seats], extraFieldId('Tier'))).toEqual([seats]);
  });
});

describe('R32 the values to pick', () => {
  const values = Array.from({ length: 150 }, (_, index) => ({
    key: `value ${index}`,
    text: `Value ${index}`,
    count: 200 - index,
  }));

  it('the most frequent hundred, and those without a value last', () => {
    const choices = valueChoices({ values, emptyCount: 7 }, '');
    expect(choices).toHaveLength(mostValueChoices + 1);
    expect(choices[0]).toEqual({ key: 'value 0', text: 'Value 0', count: 200 });
    expect(choices.at(-1)).toEqual({ key: '', text: 'No value', count: 7 });
  });

  it('searching finds any value, whatever its case', () => {
    expect(valueChoices({ values, emptyCount: 7 }, ' VALUE 149').map((choice) => choice.text)).toEqual([
      'Value 149',
    ]);
    expect(valueChoices({ values, emptyCount: 7 }, 'no v').map((choice) => choice.key)).toEqual(['']);
    expect(valueChoices({ values: [], emptyCount: 0 }, '')).toEqual([]);
  });

  it('a seller is found by the name that is shown, accents and the order of words aside; nobody by an id', () => {
    const sellers = {
      values: [
        { key: '9f3a-park', text: 'Jonás  Weber (jonas@x.example)', count: 4 },
        { key: '9f3a-jonas', text: 'Mei Park', count: 2 },
      ],
      emptyCount: 0,
    };
    const found = (query: string) => valueChoices(sellers, query).map(({ text }) => text);
    expect(found('jonas')).toEqual(['Jonás  Weber (jonas@x.example)']);
    expect(found('weber JON')).toEqual(['Jonás  Weber (jonas@x.example)']);
    expect(found('park')).toEqual(['Mei Park']);
    expect(found('x.example')).toEqual(['Jonás  Weber (jonas@x.example)']);
    expect(found('9f3a')).toEqual([]);
  });

  it('sellers of one name are listed with what tells them apart, others as they came', () => {
    const details = new Map([['east' as SellerId, 'jo@x.example']]);
    const values = [
      { key: 'east', text: 'Jo Park', count: 4 },
      { key: 'mei', text: 'Mei Park', count: 2 },
    ];
    expect(sellersApart({ values, emptyCount: 3 }, details)).toEqual({
      values: [{ key: 'east', text: 'Jo Park (jo@x.example)', count: 4 }, values[1]],
      emptyCount: 3,
    });
  });

  it('folds a hundred thousand values once, not with each letter', () => {
    let reads = 0;
    const many = {
      values: Array.from({ length: 100_000 }, (_, index) => ({
        key: `k${index}`,
        get text() {
          reads += 1;
          return `Domain ${index}`;
        },
        count: 1,
      })),
      emptyCount: 0,
    };
    expect(valueChoices(many, 'domain 99999')).toHaveLength(1);
    expect(reads).toBe(100_000);
    expect(valueChoices(many, 'domain 9999')).toHaveLength(19);
    expect(reads).toBe(100_000);
  });

  it('what is picked can always be taken off again', () => {
    const picked = [
      { key: 'value 149', text: 'Value 149' },
      { key: 'gone', text: 'Gone' },
    ];
    expect(valueChoices({ values, emptyCount: 0 }, '', picked).slice(0, 3)).toEqual([
      { key: 'value 149', text: 'Value 149', count: 51 },
      { key: 'gone', text: 'Gone', count: 0 },
      { key: 'value 0', text: 'Value 0', count: 200 },
    ]);
  });

  it.each<[ColumnTest, string | null]>([
    [text(), 'Pick at least one value.'],
    [noValue, null],
    [number(null, null), 'Set the least, the most, or both.'],
    [number(5, 4), 'The least is above the most: no number can be both.'],
    [number(5, 5), null],
    [date(null, null), 'Set a day to come after, before, or both.'],
    [date('2026-01-01', '2026-01-01'), 'No day is after the one and before the other.'],
    [date('2026-01-01', '2026-01-03'), null],
  ])('%j: %s', (test, problem) => {
    expect(testProblem(test)).toBe(problem);
  });
});

describe('R33 the drawer', () => {
  it('lists what the import brought as it came, without blanks and without the CRM’s own columns', () => {
    const custom = {
      Tier: 'Gold ',
      Note: '  ',
      '(Do Not Modify) Row Checksum': 'x==',
      Seats: '1.200,5',
    };
    expect(extraFacts(custom)).toEqual([
      ['Tier', 'Gold '],
      ['Seats', '1.200,5'],
    ]);
    expect(extraFacts({})).toEqual([]);
  });
});
