// Checks where the list lies in a sheet: blank columns before it, days that lost their format, subtotals between its rows.
import { describe, expect, it } from 'vitest';
import { asFileSays, type ReadFile } from '../../renderer/workers/reading/reading-types';
import { readWorkbook } from '../../renderer/workers/reading/workbook';
import { matchColumns } from '../../shared/tables/match-columns';
import { readRows } from '../../shared/tables/read-rows';
import { sourceOf, type TestCell, workbookBytes } from '../helpers/workbook-bytes';

async function read(rows: readonly (readonly TestCell[])[]): Promise<ReadFile> {
  const done = await readWorkbook(sourceOf(workbookBytes({ sheets: [{ rows }] })), asFileSays, () => {});
  if (!done.ok) throw new Error(done.message);
  return done;
}

describe('a list that does not begin in column A', () => {
  it('I203 keeps its headers, types and failed formulas in place', async () => {
    const error = { xml: '<c r="C4" t="e"><v>#N/A</v></c>' };
    const { table } = await read([
      [null, 'Accounts 2026'],
      [null, 'Name', 'Spend', 'Since'],
      [null, 'Acme', 12.5, { day: 42_795 }],
      [null, 'Brill', error, { day: 42_796 }],
      [null, 'Cord', 3],
    ]);
    expect(table.headers).toEqual(['Name', 'Spend', 'Since']);
    expect(table.headerLine).toBe(2);
    expect(table.rows).toEqual([
      ['Acme', '12.5', '2017-03-01'],
      ['Brill', '', '2017-03-02'],
      ['Cord', '3', ''],
    ]);
    expect([...table.typedColumns].sort()).toEqual([1, 2]);
    expect(table.problems).toMatchObject([{ line: 4, column: 'Spend', code: 'cell-error' }]);
    expect(table.setAside).toMatchObject([{ line: 1, kind: 'title', text: 'Accounts 2026' }]);
  });
});

describe('days without a format', () => {
  it('I202 are read as days under a header of days, and that is stated', async () => {
    const { table } = await read([
      ['Name', 'Last order date', 'Employees'],
      ['Acme', 42_795, 30_000],
      ['Brill', 43_100, 20_001],
    ]);
    const { columns } = matchColumns(table);
    expect(columns.map(({ target, asks }) => [target, asks])).toEqual([
      ['accountName', []],
      ['lastOrderOn', []],
      ['employees', []],
    ]);
    const { rows, readings, problems } = readRows(table, columns, { today: '2026-03-10', currency: 'EUR' });
    expect(problems).toEqual([]);
    expect(rows.map(({ values }) => [values.lastOrderOn, values.employees])).toEqual([
      ['2017-03-01', 30_000],
      ['2017-12-31', 20_001],
    ]);
    expect(readings.map(({ excelDays }) => excelDays)).toEqual([false, true, false]);
  });
});

describe('subtotals in a sheet', () => {
  it('I204 are set aside with the row of the sheet they stand in', async () => {
    const { table } = await read([
      ['Region', 'Name', 'Spend'],
      ['East', 'Acme', 10],
      ['East', 'Brill', 2.5],
      ['East Total', null, 12.5],
      ['West', 'Cord', 7],
      ['West', 'Dorn', 1],
      ['West Total', null, 8],
      ['Grand Total', null, 20.5],
    ]);
    expect([...table.rows].map(([, name]) => name)).toEqual(['Acme', 'Brill', 'Cord', 'Dorn']);
    expect(table.setAside.map(({ line, kind }) => [line, kind])).toEqual([
      [4, 'total'],
      [7, 'total'],
      [8, 'total'],
    ]);
  });
});
