// Checks which account a parent is, and that no ring of parents comes into the book.
import { describe, expect, it } from 'vitest';
import type { PlacedRow } from '../../shared/actions/import-parents';
import { resolveParents } from '../../shared/actions/import-parents';
import type { AccountId } from '../../shared/records/ids';
import type { RowValues } from '../../shared/tables/read-rows';
import { accountNamed, emptyBook, importInto, summaryOf, tableOf } from './import-harness';

const byName = { parentId: null, parentName: 'Parent' };
const byId = { parentId: 'Parent ID', parentName: null };

function placedRows(...all: readonly Partial<RowValues>[]): PlacedRow[] {
  return all.map((values, index) => ({
    row: { line: index + 2, values: { name: '', ...values }, lane: undefined, owner: undefined, custom: [] },
    accountId: `a${index + 2}` as AccountId,
  }));
}

function parents(rows: readonly PlacedRow[], headers: typeof byName | typeof byId) {
  const { parentOf, problems } = resolveParents(emptyBook(), rows, headers);
  return {
    of: [...parentOf].map(([line, parent]) => [line, parent.id, parent.name]),
    messages: problems.map(({ message }) => message),
  };
}

describe('parents', () => {
  it('I150 finds a parent by id or name anywhere in the list', () => {
    const names = placedRows({ name: 'Acme East', parentName: 'Acme' }, { name: 'Acme', parentName: null });
    expect(parents(names, byName)).toEqual({
      of: [
        [2, 'a3', 'Acme'],
        [3, null, null],
      ],
      messages: [],
    });
    const ids = placedRows(
      { name: 'East', externalId: '2', parentExternalId: '001bm00001ZL8U9AAL' },
      { name: 'Acme', externalId: '001bm00001ZL8U9', parentExternalId: null },
    );
    expect(parents(ids, byId).of).toEqual([
      [2, 'a3', 'Acme'],
      [3, null, null],
    ]);
  });

  it('I150 takes an id in the column of names for an id', () => {
    const rows = placedRows(
      { name: 'East', parentName: 'X7' },
      { name: 'Acme', externalId: 'X7', parentName: null },
    );
    expect(parents(rows, byName).of[0]).toEqual([2, 'a3', 'Acme']);
  });

  it('I150 finds a parent in the book, under the name this list gives it', () => {
    const book = emptyBook();
    importInto(book, tableOf('Account ID,Name\n1,Acme\n2,Bolt\n'));
    importInto(book, tableOf('Account ID,Name,Parent Account ID\n3,East,2\n1,Acme Group,3\n'));
    const [acme, bolt, east] = ['Acme Group', 'Bolt', 'East'].map((name) => accountNamed(book, name));
    expect(east).toMatchObject({ parentId: bolt?.id, parentName: 'Bolt' });
    expect(acme).toMatchObject({ parentId: east?.id, parentName: 'East' });
    const again = summaryOf(book, tableOf('Account ID,Name,Parent Account ID\n3,East,2\n1,Acme Group,3\n'));
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 2, rejected: 0 });
  });

  it('I151 keeps the name of a parent that is nowhere, and says so', () => {
    expect(parents(placedRows({ name: 'East', parentName: 'Zeta' }), byName)).toEqual({
      of: [[2, null, 'Zeta']],
      messages: [
        'Row 2: Zeta is the name of no account in the list or here, so only the name of the parent is kept.',
      ],
    });
    expect(parents(placedRows({ name: 'East', parentExternalId: '9' }), byId)).toEqual({
      of: [[2, null, null]],
      messages: ['Row 2: 9 is the id of no account in the list or here, so the parent is left out.'],
    });
    const two = placedRows({ name: 'East', parentName: 'Acme' }, { name: 'Acme' }, { name: 'Acme' });
    expect(parents(two, byName)).toEqual({
      of: [[2, null, 'Acme']],
      messages: [
        'Row 2: Acme is the name of more than one account, so only the name of the parent is kept. Add a column with the parent’s id.',
      ],
    });
  });

  it('I152 cuts an account that is its own parent, and rings, at the last row', () => {
    expect(parents(placedRows({ name: 'A', parentName: 'A' }), byName)).toEqual({
      of: [[2, null, null]],
      messages: ['Row 2: A is its own parent here, so the parent is left out.'],
    });
    const ring = placedRows(
      { name: 'A', parentName: 'B' },
      { name: 'B', parentName: 'C' },
      { name: 'D', parentName: 'A' },
      { name: 'C', parentName: 'A' },
    );
    expect(parents(ring, byName)).toEqual({
      of: [
        [2, 'a3', 'B'],
        [3, 'a5', 'C'],
        [4, 'a2', 'A'],
        [5, null, null],
      ],
      messages: [
        'Row 5: A is the parent of C and stands below it too, through rows 2, 3, 5. The parent is left out.',
      ],
    });
  });

  it('I152 sees a ring that closes through the book', () => {
    const book = emptyBook();
    importInto(book, tableOf('Account ID,Name,Parent Account\n1,A,\n2,B,A\n3,C,B\n'));
    const summary = summaryOf(book, tableOf('Account ID,Name,Parent Account\n1,A,C\n'));
    expect(summary.problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'parent-cycle',
        'Row 2: C is the parent of A and stands below it too, through accounts that are here already. The parent is left out.',
      ],
    ]);
    expect(summary.counts.unchanged).toBe(1);
  });

  it('I152 follows 20,000 parents in a row without running out of room', () => {
    const chain = placedRows(
      ...Array.from({ length: 20_000 }, (_, index) => ({
        name: `N${index}`,
        parentName: `N${(index + 1) % 20_000}`,
      })),
    );
    const { of, messages } = parents(chain, byName);
    expect(of.filter(([, id]) => id !== null)).toHaveLength(19_999);
    expect(messages).toEqual([
      'Row 20,001: N0 is the parent of N19999 and stands below it too, through rows 2, 3, 4, 5, 6 and 19,995 more. The parent is left out.',
    ]);
  });
});
