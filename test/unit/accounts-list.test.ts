// Which accounts the table lists and in which order: sorting, the board's filter, and following what changes.
import { describe, expect, it, vi } from 'vitest';
import { AccountList, type ListQuery, touchedAccounts } from '../../renderer/features/accounts/account-list';
import { ownColumns } from '../../renderer/features/accounts/columns';
import { acceptsOf } from '../../renderer/store/board/matches';
import { BoardIndex } from '../../renderer/store/board-index';
import { runAtOnce } from '../../renderer/store/in-slices';
import { type BoardFilter, type ColumnFilter, noFilter } from '../../renderer/store/view';
import { editAccounts } from '../../shared/actions/edit-accounts';
import { Book } from '../../shared/records/book';
import { type AccountId, planAId, proposalIdOf } from '../../shared/records/ids';
import { generateBook } from '../../shared/sample/generate-book';
import { seededRandom, wholeBetween } from '../../shared/sample/random';
import { allRows } from '../helpers/shown-board';
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
      const shown = allRows(board)
        .filter(accepts)
        .map(({ id }) => id);
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

  it('AT12 a parent’s new name takes the children to their new places, in the search and the filter too', () => {
    const parent = makeAccount(40, { name: 'Alpha' });
    const book = new Book([
      ...smallBook(),
      parent,
      makeAccount(41, { name: 'Child one', parentId: parent.id }),
      makeAccount(42, { name: 'Child two', parentId: parent.id }),
      makeAccount(43, { name: 'Other child', parentName: 'Midway' }),
    ]);
    const board = boardOf(book);
    const byParent: ColumnFilter = {
      column: 'field:parent',
      isOn: true,
      test: { kind: 'text', picked: [{ key: 'omega', text: 'Omega' }] },
    };
    const queries: Partial<ListQuery>[] = [
      { sort: 'ascending', sortColumn: column('parentName') },
      { filter: typed('alpha') },
      { filter: typed('omega') },
      { filter: { ...noFilter, columns: [byParent] } },
    ];
    const lists = queries.map((query) => listOf(book, query, board));
    const withParents = (list: AccountList) =>
      list.ids.filter((id) => [41, 42, 43].map(accountIdAt).includes(id));
    expect(lists.map((list) => withParents(list).length)).toEqual([3, 2, 0, 0]);
    const plan = editAccounts(book, { accountIds: [parent.id], fields: { name: 'Omega' } });
    if (!plan.ok) throw new Error(plan.message);
    book.apply(plan.changes);
    board.update(plan.changes, testAsOf);
    for (const list of lists) list.follow(list.touchedBy(new Set([parent.id])) ?? []);
    expect(lists.map((list) => withParents(list).length)).toEqual([3, 0, 2, 2]);
    expect(withParents(lists[0] as AccountList)).toEqual([43, 41, 42].map(accountIdAt));
    lists.forEach((list, at) => {
      expect(list.ids).toEqual(listOf(book, queries[at] ?? {}, board).ids);
    });
    // Who is not asked about parents follows the one account alone.
    expect(listOf(book, {}, board).touchedBy(new Set([parent.id]))).toEqual(new Set([parent.id]));
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
