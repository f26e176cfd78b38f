// Checks that cells are corrected in a copy of the list, that such rows are then taken, and that the saved list shows them so.
import { describe, expect, it } from 'vitest';
import { problemList } from '../../renderer/workers/problem-list';
import { viewOf } from '../../renderer/workers/summary-view';
import { type Corrections, correctTable, noCorrections } from '../../shared/tables/correct-table';
import { problemAt } from '../../shared/tables/problem';
import type { Table } from '../../shared/tables/table';
import { emptyBook, fixture, summaryOf, tableOf, today } from './import-harness';

function corrections(
  ...cells: readonly (readonly [line: number, column: number, text: string])[]
): Corrections {
  const found = new Map<number, Map<number, string>>();
  for (const [line, column, text] of cells) {
    const row = found.get(line) ?? new Map<number, string>();
    found.set(line, row.set(column, text));
  }
  return found;
}

describe('corrected cells', () => {
  /** Row 5 is one that the reader itself could make nothing of. */
  function list(): Table {
    const table = tableOf('Name,City,Orders\nAcme,Bonn,many\nBolt,Ulm\nCask,Ulm,3,4\nEder,Bonn,7\n');
    const problem = problemAt(
      5,
      'bad-quotes',
      'rejected',
      null,
      'Dorn,"Ul"m,5',
      'The quotation marks do not match.',
    );
    return { ...table, lines: [2, 3, 4, 6], problems: [problem] };
  }

  it('I189 is the same list without corrections', () => {
    const table = list();
    expect(correctTable(table, noCorrections)).toBe(table);
  });

  it('I189 corrects a cell in a copy', () => {
    const table = list();
    const after = correctTable(table, corrections([2, 2, '12'], [99, 0, 'nobody'], [2, 40, 'nowhere']));
    expect(after.rows.cells(0)).toEqual(['Acme', 'Bonn', '12']);
    expect(after.rows.cells(3)).toEqual(table.rows.cells(3));
    expect(table.rows.cells(0)).toEqual(['Acme', 'Bonn', 'many']);
  });

  it('I189 makes a ragged row whole once every column has its cell, and not before', () => {
    const table = list();
    expect(correctTable(table, corrections([4, 2, '34'])).rows.cells(2)).toEqual(['Cask', 'Ulm', '34', '4']);
    const whole = correctTable(
      table,
      corrections([3, 0, 'Bolt'], [3, 1, 'Ulm'], [3, 2, '9'], [4, 0, 'Cask'], [4, 1, 'Ulm'], [4, 2, '34']),
    );
    expect(whole.rows.slice(1, 3)).toEqual([
      ['Bolt', 'Ulm', '9'],
      ['Cask', 'Ulm', '34'],
    ]);
  });

  it('I189 puts a row that could not be read in its place', () => {
    const table = list();
    const after = correctTable(table, corrections([5, 0, 'Dorn'], [5, 1, 'Ulm'], [5, 2, '5']));
    expect(after.problems).toEqual([]);
    expect(after.lines).toEqual([2, 3, 4, 5, 6]);
    expect(after.rows.cells(3)).toEqual(['Dorn', 'Ulm', '5']);
  });

  it('I189 drops what the reader said of a cell that is corrected, and of no other', () => {
    const check = (line: number, column: string) =>
      problemAt(line, 'cell-error', 'check', column, '#N/A', 'The cell holds an error.');
    const table = { ...list(), problems: [check(2, 'City'), check(2, 'Orders'), check(6, 'City')] };
    const after = correctTable(table, corrections([2, 1, 'Köln']));
    expect(after.problems).toEqual([check(2, 'Orders'), check(6, 'City')]);
  });

  it('I189 takes a row once its cell is corrected, and the saved list holds what is left', () => {
    const targets = { Orders: 'orderCount' } as const;
    const before = summaryOf(emptyBook(), list(), { targets });
    expect(before.counts).toEqual({ new: 1, changed: 0, unchanged: 0, rejected: 4 });
    const table = correctTable(list(), corrections([2, 2, '-5'], [3, 0, 'Bolt'], [3, 1, ''], [3, 2, '']));
    const after = summaryOf(emptyBook(), table, { targets });
    expect(after.counts).toEqual({ new: 2, changed: 0, unchanged: 0, rejected: 3 });
    expect(problemList(after.table, after.problems).split('\r\n')[1]).toBe(
      "2,Rejected,Orders,Row 2: -5 is not a whole number of 0 or more. Correct the cell or empty it.,Acme,Bonn,'-5",
    );
  });

  it('I189 names every fault of the rows of a real muddle, and none once each is corrected', () => {
    const table = fixture('trouble.csv');
    const summary = summaryOf(emptyBook(), table);
    const view = viewOf(emptyBook(), summary, today);
    const rejected = view.problems.filter(({ severity }) => severity === 'rejected');
    expect(view.headers).toBe(table.headers);
    expect(rejected.every(({ line }) => view.problemCells.has(line))).toBe(true);
    const cells: [number, number, string][] = rejected.flatMap(({ line, column, code }) => {
      if (column === null) {
        return table.headers.map(
          (header, at) => [line, at, header === 'Account Name' ? `Row ${line}` : ''] as const,
        );
      }
      const text = code === 'blank-name' ? 'Named' : code === 'repeats-row' ? 'A-99' : '';
      return [[line, table.headers.indexOf(column), text] as const];
    }) as [number, number, string][];
    const after = summaryOf(emptyBook(), correctTable(table, corrections(...cells)));
    expect(after.counts).toMatchObject({ new: 13, rejected: 0 });
  });
});
