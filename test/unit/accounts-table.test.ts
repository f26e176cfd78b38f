// How the accounts table lists, orders, lays out and reads what is typed.
import { describe, expect, it, vi } from 'vitest';
import { AccountList, type ListQuery, touchedAccounts } from '../../renderer/features/accounts/account-list';
import { columnsOf, ownColumns } from '../../renderer/features/accounts/columns';
import { gridCommandOf } from '../../renderer/features/accounts/grid-keys';
import { moved, movedTo, placedColumns, withColumn, withPin } from '../../renderer/features/accounts/layout';
import { readTyped } from '../../renderer/features/accounts/read-typed';
import { freshLayout, parseLayout } from '../../renderer/store/account-table';
import { acceptsOf } from '../../renderer/store/board/matches';
import { BoardIndex } from '../../renderer/store/board-index';
import { runAtOnce } from '../../renderer/store/in-slices';
import { type BoardFilter, type ColumnFilter, noFilter } from '../../renderer/store/view';
import type { EditableField } from '../../shared/actions/account-edit-words';
import { editAccounts } from '../../shared/actions/edit-accounts';
import { Book } from '../../shared/records/book';
import { type AccountId, planAId, proposalIdOf } from '../../shared/records/ids';
import { generateBook } from '../../shared/sample/generate-book';
import { seededRandom, wholeBetween } from '../../shared/sample/random';
import { accountIdAt, makeAccount, smallBook, testAsOf } from '../helpers/small-book';

const column = (id: string) => ownColumns.find((each) => each.id === id) ?? null;
const unsorted: ListQuery = { filter: noFilter, sort: null, sortColumn: null };
const typed = (query: string): BoardFilter => ({ ...noFilter, query });

function listOf(book: Book, query: Partial<ListQuery> = {}, board = boardOf(book)): AccountList {
  return runAtOnce(AccountList.building(book, board, { ...unsorted, ...query }));
}

function boardOf(book: Book): BoardIndex {
  return BoardIndex.of(book, planAId, testAsOf);
}

const bigSpenders: ColumnFilter = {
  column: 'field:spend',
  isOn: true,
  test: { kind: 'number', atLeast: 20_000, atMost: null },
};
const aloneOrNot: ColumnFilter = {
  column: 'field:family',
  isOn: true,
  test: { kind: 'text', picked: [{ key: 'family', text: 'In a family' }] },
};

describe('the list', () => {
  it('AT10 stands as the cards do, by spend, until a column is sorted by; what has no value stands last both ways', () => {
    const book = new Book(smallBook());
    const spends = (query: Partial<ListQuery>) =>
      listOf(book, query).ids.map((id) => book.get('account', id)?.spendCents ?? null);
    const known = [1, 2, 4, 5, 6, 8, 9, 10, 0].map((index) => index * 1_250_000).sort((a, b) => a - b);
    expect(spends({})).toEqual([...known.toReversed(), null, null, null]);
    const sortColumn = column('spendCents');
    expect(spends({ sort: 'ascending', sortColumn })).toEqual([...known, null, null, null]);
    expect(spends({ sort: 'descending', sortColumn })).toEqual([...known.toReversed(), null, null, null]);
  });

  it('AT10 texts are sorted without case and accents, equal ones by name', () => {
    const book = new Book([
      ...smallBook().filter((record) => record.type !== 'account'),
      makeAccount(1, { name: 'b', city: 'Zürich' }),
      makeAccount(2, { name: 'a', city: 'zurich' }),
      makeAccount(3, { name: 'c', city: 'Åbo' }),
      makeAccount(4, { name: 'd', city: null }),
    ]);
    const names = (sort: 'ascending' | 'descending') =>
      listOf(book, { sort, sortColumn: column('city') }).ids.map((id) => book.get('account', id)?.name);
    expect(names('ascending')).toEqual(['c', 'a', 'b', 'd']);
    expect(names('descending')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('AT11 the search finds what the board’s finds: every word in name, id, city, parent or owner', () => {
    const book = new Book([
      ...smallBook(),
      makeAccount(50, { name: 'Müller Söhne', city: 'Troy', ownerId: null }),
    ]);
    expect(listOf(book, { filter: typed('muller troy') }).ids).toEqual([accountIdAt(50)]);
    expect(listOf(book, { filter: typed('X-7') }).ids).toEqual([accountIdAt(7)]);
    expect(listOf(book, { filter: typed('seller 3') }).ids.toSorted()).toEqual([
      accountIdAt(3),
      accountIdAt(9),
    ]);
    expect(listOf(book, { filter: typed('seller 3 account 09') }).ids).toEqual([accountIdAt(9)]);
    expect(listOf(book, { filter: typed('nobody') }).ids).toEqual([]);
  });

  it('AT11 chips, fields and what is typed combine, and the table lists just what the board shows', () => {
    const book = new Book(generateBook({ accounts: 400, sellers: 12, seed: 5, anchorDate: testAsOf }));
    const board = boardOf(book);
    const filters: BoardFilter[] = [
      { ...noFilter, dormant: true },
      { ...noFilter, mismatch: true, query: 'a' },
      { ...noFilter, columns: [bigSpenders] },
      { ...noFilter, mismatch: true, columns: [bigSpenders, aloneOrNot] },
      { ...noFilter, columns: [{ ...bigSpenders, isOn: false }] },
    ];
    const counts = filters.map((filter) => {
      const accepts = acceptsOf(filter, book, board) ?? (() => true);
      const shown = [...board.rows()].filter(accepts).map(({ id }) => id);
      const list = listOf(book, { filter }, board);
      expect(list.ids.toSorted()).toEqual(shown.toSorted());
      expect(listOf(book, { filter, sort: 'ascending', sortColumn: column('name') }, board).ids).toHaveLength(
        shown.length,
      );
      return shown.length;
    });
    expect(counts.at(-1)).toBe(400);
    for (const count of counts.slice(0, 3)) expect(count > 0 && count < 400).toBe(true);
  });

  it('AT11 rows are made only of what passes, however big the book', () => {
    const rowsMade = (accounts: number): number => {
      const book = new Book(generateBook({ accounts, sellers: 10, seed: 3, anchorDate: testAsOf }));
      const names = book.all('account').slice(0, 5);
      book.apply(
        names.map(({ id, name }) => ({
          recordId: id,
          type: 'account',
          before: { name },
          after: { name: `Needle ${name}` },
        })),
      );
      const board = boardOf(book);
      const asked = vi.spyOn(board, 'rowAt');
      expect(listOf(book, { filter: typed('needle') }, board).ids).toHaveLength(5);
      return asked.mock.calls.length;
    };
    expect(rowsMade(4_000)).toBe(5);
    expect(rowsMade(200)).toBe(5);
  });

  it('AT12 a list that follows edits one by one is the list made anew, wherever the edits fall', () => {
    const random = seededRandom(7);
    const book = new Book(generateBook({ accounts: 300, sellers: 12, seed: 7, anchorDate: testAsOf }));
    const board = boardOf(book);
    const queries: Partial<ListQuery>[] = [
      {},
      { filter: typed('a') },
      { sort: 'ascending', sortColumn: column('city') },
      { sort: 'descending', sortColumn: column('spendCents'), filter: typed('e') },
      { filter: { ...noFilter, dormant: true, query: 'a' } },
      { filter: { ...noFilter, mismatch: true, columns: [bigSpenders] } },
      { filter: { ...noFilter, columns: [{ ...bigSpenders, isOn: false }, aloneOrNot] } },
    ];
    const lists = queries.map((query) => listOf(book, query, board));
    const ids = book.all('account').map(({ id }) => id);
    for (let step = 0; step < 60; step += 1) {
      const accountIds = Array.from(
        { length: wholeBetween(random, 1, 4) },
        () => ids[wholeBetween(random, 0, ids.length - 1)] as AccountId,
      );
      const letter = String.fromCharCode(97 + wholeBetween(random, 0, 25));
      const plan = editAccounts(book, {
        accountIds,
        fields: { city: letter, name: `${letter} ${step}`, spendCents: wholeBetween(random, 0, 9_000_000) },
      });
      if (!plan.ok) throw new Error(plan.message);
      book.apply(plan.changes);
      board.update(plan.changes, testAsOf);
      const touched = new Set(plan.changes.map((change) => change.recordId));
      lists.forEach((list, at) => {
        const changed = list.touchedBy(touched);
        // Families are nobody's own: such a list is made anew.
        if (changed === null && at === lists.length - 1) lists[at] = listOf(book, queries[at] ?? {}, board);
        else list.follow(changed ?? []);
        if (at < lists.length - 1) expect(changed?.size).toBe(touched.size);
      });
    }
    lists.forEach((list, at) => {
      expect(list.ids).toEqual(listOf(book, queries[at] ?? {}, board).ids);
      expect(list.ids.map((id) => list.indexOf(id))).toEqual(list.ids.map((_, index) => index));
    });
  });

  it('AT12 an account that goes away leaves the list, and a change of a seller makes it anew', () => {
    const book = new Book(smallBook());
    const list = listOf(book);
    const gone = accountIdAt(4);
    book.apply([{ recordId: gone, type: 'account', before: { deleted: false }, after: { deleted: true } }]);
    expect(touchedAccounts(book, new Set([gone]))).toEqual(new Set([gone]));
    expect(list.follow([gone])).toBe(true);
    expect([list.ids.length, list.has(gone), list.indexOf(gone)]).toEqual([11, false, -1]);
    expect(touchedAccounts(book, new Set(['s1']))).toBeNull();
    expect(touchedAccounts(book, new Set(['never heard of']))).toBeNull();
    expect(touchedAccounts(book, null)).toBeNull();
  });

  it.each([
    ['everything is listed', noFilter],
    ['something is filtered', { ...noFilter, query: 'a', columns: [bigSpenders] }],
  ])('AT12 what one edit costs does not grow with the book while %s', (_, filter) => {
    const reads = (accounts: number): number => {
      const book = new Book(generateBook({ accounts, sellers: 10, seed: 3, anchorDate: testAsOf }));
      const board = boardOf(book);
      const list = listOf(book, { filter, sort: 'ascending', sortColumn: column('name') }, board);
      const asked = vi.spyOn(book, 'get');
      const [first] = list.ids;
      if (first === undefined) throw new Error('An empty list has nothing to follow.');
      list.follow([first]);
      return asked.mock.calls.length;
    };
    expect(reads(4_000)).toBe(reads(200));
    expect(reads(200)).toBeGreaterThan(0);
  });

  it('AT13 a proposed row shows both lanes and owners; a renamed parent goes by its new name', () => {
    const proposalId = proposalIdOf(planAId, accountIdAt(1));
    const book = new Book([
      ...smallBook(),
      makeAccount(40, { name: 'New parent' }),
      {
        type: 'proposal',
        id: proposalId,
        deleted: false,
        scenarioId: planAId,
        accountId: accountIdAt(1),
        lane: 'field',
        ownerId: accountSeller(2),
        quarterbackId: null,
        reason: null,
        exception: null,
      },
      makeAccount(41, { parentName: 'Old name', parentId: accountIdAt(40) }),
    ]);
    const board = boardOf(book);
    const read = (index: number, id: string) => {
      const account = book.get('account', accountIdAt(index));
      const row = board.row(accountIdAt(index));
      if (account === undefined || row === undefined) throw new Error('There is no such row.');
      return column(id)?.read({ account, row, book });
    };
    expect(['currentLane', 'currentOwner', 'proposedLane', 'proposedOwner'].map((id) => read(1, id))).toEqual(
      ['Inside', 'Seller 1', 'Field', 'Seller 2'],
    );
    expect(read(41, 'parentName')).toBe('New parent');
    expect(touchedAccounts(book, new Set([proposalId]))).toEqual(new Set([accountIdAt(1)]));
  });
});

function accountSeller(index: number) {
  const id = makeAccount(index).ownerId;
  if (id === null) throw new Error('This account has no owner.');
  return id;
}

describe('the layout', () => {
  const columns = columnsOf({ Grade: { kind: 'text', decimalMark: null, dateOrder: null } });
  const shown = (layout = freshLayout) => placedColumns(columns, layout).map((each) => each.column.id);

  it('AT14 pinned columns stand first, hidden ones not at all, the name always', () => {
    expect(shown()[0]).toBe('name');
    expect(shown()).toContain('extra:Grade');
    expect(shown()).not.toContain('spend24Cents');
    const layout = withColumn(
      withColumn(withPin(freshLayout, 'city', true), 'region', false),
      'spend24Cents',
      true,
    );
    expect(shown(layout).slice(0, 2)).toEqual(['name', 'city']);
    expect(shown(layout)).toContain('spend24Cents');
    expect(shown(layout)).not.toContain('region');
    expect(shown(withColumn(layout, 'name', false))).toContain('name');
    expect(shown(withColumn(layout, 'region', true))).toContain('region');
  });

  it('AT14 a column moves one place on, or to where it is dropped, and takes on the pin of its goal', () => {
    const at = (layout: typeof freshLayout, id: string) => shown(layout).indexOf(id);
    const right = moved(columns, freshLayout, 'currentLane', 1);
    expect([at(right, 'currentOwner'), at(right, 'currentLane')]).toEqual([1, 2]);
    expect(shown(moved(columns, right, 'currentLane', -1))).toEqual(shown());
    // The first unpinned column does not slip under the pin by a step.
    expect(moved(columns, freshLayout, 'currentLane', -1)).toBe(freshLayout);
    const dropped = movedTo(columns, freshLayout, 'city', 'name', 'before');
    expect(shown(dropped).slice(0, 2)).toEqual(['city', 'name']);
    expect(dropped.pinned).toContain('city');
    expect(movedTo(columns, dropped, 'city', 'region', 'after').pinned).not.toContain('city');
  });

  it('AT14 columns that a layout does not know keep their place behind the one they follow', () => {
    const layout = { ...freshLayout, order: ['city', 'gone', 'name'] };
    expect(shown(layout).slice(0, 4)).toEqual(['name', 'city', 'country', 'parentName']);
    expect(shown(layout)).toHaveLength(shown().length);
  });

  it('AT14 a kept layout that is damaged is the fresh one', () => {
    expect(parseLayout(JSON.stringify({ ...freshLayout, pinned: ['city'] })).pinned).toEqual(['city']);
    for (const text of [
      null,
      '',
      '{',
      '[]',
      '{"order":1}',
      JSON.stringify({ ...freshLayout, widthsPx: { a: 1e9 } }),
    ]) {
      expect(parseLayout(text)).toBe(freshLayout);
    }
  });
});

describe('what is typed', () => {
  const read = (field: EditableField, text: string) => {
    const typed = readTyped({ kind: 'field', field }, text, 'USD');
    return typed.ok ? Object.values(typed.fields)[0] : typed.sentence;
  };

  it('AT3 amounts are read exactly, and refused where they could mean two', () => {
    expect(
      ['82,500', '$82,500.50', '80k', '1.2M', '1.234,56', '-5'].map((text) => read('spendCents', text)),
    ).toEqual([8_250_000, 8_250_050, 8_000_000, 120_000_000, 123_456, -500]);
    expect(read('spendCents', '')).toBeNull();
    expect(read('spendCents', '82.500')).toBe('This could be two amounts. Write 82,500 or 82.50.');
    expect(read('spendCents', '1.2345')).toBe('Write at most two digits after the point.');
    expect(read('spendCents', 'much')).toBe('Write an amount, such as 80,000 or 80K.');
    expect(read('spendCents', '€5')).toBe('Write an amount, such as 80,000 or 80K.');
    expect(read('spendCents', '99,999,999,999,999')).toBe('Write an amount up to 10 trillion.');
    expect(read('spendCents', '0.29')).toBe(29);
    expect(read('spendCents', '9,999,999,999,999.99')).toBe(999_999_999_999_999);
  });

  it('AT3 days that could be two are refused, and days that are none', () => {
    expect(
      ['2026-03-10', '10 Mar 2026', '13/02/2026', '02/13/2026', '05/05/2026'].map((text) =>
        read('lastOrderOn', text),
      ),
    ).toEqual(['2026-03-10', '2026-03-10', '2026-02-13', '2026-02-13', '2026-05-05']);
    expect(read('lastOrderOn', '03/04/2025')).toBe(
      'This could be 3 Apr 2025 or 4 Mar 2025. Write the month as a word.',
    );
    expect(read('lastOrderOn', '31/02/2025')).toContain('is not a day');
  });

  it('AT3 counts are whole, shares from 0 to 100, websites have a host', () => {
    expect(['1,200', '1.2k', '0'].map((text) => read('employees', text))).toEqual([1_200, 1_200, 0]);
    expect(['12.000', '1.5', '-3', 'ten'].map((text) => read('orderCount', text))).toEqual([
      'Write a whole number, such as 1,200.',
      'Write a whole number, such as 1,200.',
      'Write a whole number, 0 or more.',
      'Write a whole number, such as 1,200.',
    ]);
    expect(['41.25%', '40', '0', '100'].map((text) => read('technicalShare', text))).toEqual([
      0.4125, 0.4, 0, 1,
    ]);
    expect(read('technicalShare', '140')).toBe('Write a percentage from 0 to 100, such as 40%.');
    expect(read('domain', 'https://www.Acme.com/x')).toBe('acme.com');
    expect(read('domain', 'acme')).toBe('Write a website such as acme.com.');
    expect(read('name', ' ')).toBe('Give the account a name.');
  });
});

describe('keys', () => {
  const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
    gridCommandOf(
      { key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held },
      true,
    );

  it('AT15 arrows, Home, End and Page step through cells; Shift takes rows along; letters are M alone', () => {
    expect(key('ArrowDown', { shiftKey: true })).toEqual({
      kind: 'step',
      step: { rows: 1, columns: 0 },
      extends: true,
    });
    expect(key('ArrowRight', { shiftKey: true })).toEqual({
      kind: 'step',
      step: { rows: 0, columns: 1 },
      extends: false,
    });
    expect(key('Home')).toEqual({ kind: 'step', step: { to: 'rowStart' }, extends: false });
    expect(key('End', { ctrlKey: true })).toEqual({ kind: 'step', step: { to: 'last' }, extends: false });
    expect(key('PageDown')).toEqual({ kind: 'page', by: 1, extends: false });
    expect(['F2', 'Enter', ' ', 'Escape', 'm'].map((name) => key(name)?.kind)).toEqual([
      'edit',
      'edit',
      'select',
      'clear',
      'move',
    ]);
    expect(key(' ', { shiftKey: true })).toEqual({ kind: 'selectRange' });
    expect(key('a', { metaKey: true })).toEqual({ kind: 'selectAll' });
    expect([key('a'), key('ArrowDown', { ctrlKey: true }), key('c', { ctrlKey: true })]).toEqual([
      null,
      null,
      null,
    ]);
    expect(
      gridCommandOf({ key: 'm', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }, false),
    ).toBeNull();
  });
});
