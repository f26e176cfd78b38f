// Checks how whole columns are read: Excel days, flags, quantities, damaged ids, typed columns, extra columns.
import { describe, expect, it } from 'vitest';
import { extraColumnsOf } from '../../shared/tables/extra-columns';
import type { ColumnChoice, Target } from '../../shared/tables/fields';
import { matchColumns } from '../../shared/tables/match-columns';
import { columnReader } from '../../shared/tables/read-column';
import { readRows } from '../../shared/tables/read-rows';
import type { Table } from '../../shared/tables/table';
import { tableOf } from './import-harness';

const settings = { today: '2026-03-10', currency: 'EUR' };

function choose(table: Table, targets: Readonly<Record<string, Target>>): ColumnChoice[] {
  return table.headers.map((header, column) => ({
    column,
    target: targets[header] ?? 'skip',
    unit: 'ones',
    dateOrder: null,
    decimalMark: null,
  }));
}

function valuesOf(table: Table, target: Target, column = 0): unknown[] {
  const reader = columnReader(
    table,
    { column, target, unit: 'ones', dateOrder: null, decimalMark: null },
    settings,
  );
  return [...table.rows].map((row) => reader?.read(row[column] ?? '').value);
}

describe('whole columns', () => {
  it('I129 reads a date column of bare serial numbers as Excel days, and says so', () => {
    const table = tableOf('Account,Last order\nA,42795\nB,43100\nC,\n');
    const matching = matchColumns(table);
    expect(matching.columns[1]).toMatchObject({ target: 'lastOrderOn', level: 1, asks: [] });
    const { rows, readings } = readRows(table, matching.columns, settings);
    expect(rows.map(({ values }) => values.lastOrderOn)).toEqual(['2017-03-01', '2017-12-31', null]);
    expect(readings.find(({ field }) => field === 'lastOrderOn')).toMatchObject({
      excelDays: true,
      dateOrder: null,
    });
  });

  it('I129 takes no serial number for a day where other values are dates, or the header names none', () => {
    const mixed = tableOf('Account,Last order\nA,42795\nB,2017-12-31\n');
    expect(readRows(mixed, matchColumns(mixed).columns, settings).problems.map(({ code }) => code)).toEqual([
      'not-a-date',
    ]);
    expect(matchColumns(tableOf('Account,Zzz\nA,42795\nB,43100\n')).columns[1]?.target).toBe('custom');
  });

  it('I202 reads numbers that a workbook shows without a date format as Excel days, and says so', () => {
    const days = { ...tableOf('Account,Last order\nA,42795\nB,43100\n'), typedColumns: new Set([1]) };
    const matching = matchColumns(days);
    expect(matching.columns[1]).toMatchObject({ target: 'lastOrderOn', level: 1, asks: [] });
    const { rows, readings } = readRows(days, matching.columns, settings);
    expect(rows.map(({ values }) => values.lastOrderOn)).toEqual(['2017-03-01', '2017-12-31']);
    expect(readings.find(({ field }) => field === 'lastOrderOn')).toMatchObject({ excelDays: true });
    const other = { ...tableOf('Account,Last order\nA,42795\nB,2\n'), typedColumns: new Set([1]) };
    const otherRead = readRows(other, matching.columns, settings);
    expect(otherRead.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'not-a-date'],
      [3, 'not-a-date'],
    ]);
  });

  it.each<[string, number]>([
    ['51-200', 51],
    ['1 \u2013 50', 1],
    ['1,000+', 1000],
    ['10k-50k', 10_000],
    ['10-50k', 10_000],
    ['> 500', 500],
    ['>= 500', 500],
    ['51 to 200 employees', 51],
    ['1,001-5,000', 1001],
  ])('I205 reads the range %s of a count as its lower end, to be looked at', (cell, least) => {
    const table = tableOf(`Account;Employees\nA;${cell}\n`);
    const employees = { column: 1, target: 'employees', unit: 'ones', dateOrder: null } as const;
    const name = { column: 0, target: 'accountName', unit: 'ones', dateOrder: null } as const;
    const choices = [name, employees].map((choice) => ({ ...choice, decimalMark: null }));
    const { rows, problems } = readRows(table, choices, settings);
    expect(rows[0]?.values.employees).toBe(least);
    expect(problems).toMatchObject([
      { line: 2, code: 'not-a-count', severity: 'check', column: 'Employees' },
    ]);
    expect(problems[0]?.message).toMatch(/ is a range\. It is taken as its lower end, [\d,]+\.$/);
  });

  it.each(['200-51', '12-', 'a+', '2025-01-02', '5-x', '-5', '1.5-2.5'])(
    'I205 takes %j for no range',
    (cell) => {
      const reader = columnReader(
        tableOf(`Employees\n${cell}\n`),
        { column: 0, target: 'employees', unit: 'ones', dateOrder: null, decimalMark: null },
        settings,
      );
      expect(reader?.read(cell).fault).toMatchObject({ code: 'not-a-count', rejects: true });
    },
  );

  it('I206 names a check of a header by the line it stands on', () => {
    const table = { ...tableOf('Account,Spend last 24 months\nA,5\n'), headerLine: 7 };
    const choices = (['accountName', 'spend'] as const).map((target, column) => {
      return { column, target, unit: 'ones', dateOrder: null, decimalMark: null } as const;
    });
    const { problems } = readRows(table, choices, settings);
    expect(problems).toMatchObject([{ line: 7, code: 'other-window', severity: 'check' }]);
  });

  it('I130 reads flags as true and false, and names what is neither', () => {
    const table = tableOf('Won\nTRUE\nno\nJa\n');
    expect(valuesOf(table, 'isWon')).toEqual([true, false, true]);
    const reader = columnReader(
      table,
      { column: 0, target: 'isWon', unit: 'ones', dateOrder: null, decimalMark: null },
      settings,
    );
    expect(reader?.read('maybe').fault).toMatchObject({ code: 'not-a-flag', rejects: true });
  });

  it('I135 reads quantities with fractions and discounts as shares', () => {
    expect(valuesOf(tableOf('Menge;x\n1,5;\n12;\n1.000,25;\n'), 'quantity')).toEqual([1.5, 12, 1000.25]);
    expect(valuesOf(tableOf('discount\n0\n0.05\n0.25\n'), 'discount')).toEqual([0, 0.05, 0.25]);
    expect(valuesOf(tableOf('discount\n0\n5\n25\n'), 'discount')).toEqual([0, 0.05, 0.25]);
    const reader = columnReader(
      tableOf('Q\n1\n'),
      { column: 0, target: 'quantity', unit: 'ones', dateOrder: null, decimalMark: null },
      settings,
    );
    expect(reader?.read('many').fault).toMatchObject({ code: 'not-a-number' });
  });

  it('I135 reads the open pipeline and the spend of 24 months', () => {
    const table = tableOf('Account,Open pipeline,Spend last 24 months\nA,"1,200.50",99\nB,,\n');
    const { rows } = readRows(table, matchColumns(table).columns, settings);
    expect(rows.map(({ values }) => values)).toEqual([
      { name: 'A', openPipelineCents: 120_050, spend24Cents: 9900 },
      { name: 'B', openPipelineCents: null, spend24Cents: null },
    ]);
  });

  it('I132 takes a damaged Salesforce id as it is and asks to check it', () => {
    const table = tableOf('Account ID,Account Name\n001bm00001zl8u9aal,A\n001bm00001ZL8UAAA1,B\n');
    const { rows, problems } = readRows(table, matchColumns(table).columns, settings);
    expect(rows.map(({ values }) => values.externalId)).toEqual(['001bm00001zl8u9aal', '001bm00001ZL8UAAA1']);
    expect(problems).toEqual([
      {
        line: 2,
        column: 'Account ID',
        value: '001bm00001zl8u9aal',
        code: 'id-checksum',
        severity: 'check',
        message:
          'Row 2: 001bm00001zl8u9aal looks like a Salesforce ID, and its last three characters do not fit the others: capitals may have been changed. It is taken as it is; check it against the CRM.',
      },
    ]);
  });

  it('I127 asks nobody whether a count in groups has decimals', () => {
    const table = tableOf('Account;Employees;Number of orders\nA;12.400;1,250\n');
    const { columns } = matchColumns(table);
    expect(columns.flatMap(({ asks }) => asks)).toEqual([]);
    const { rows, readings } = readRows(table, columns, settings);
    expect(rows[0]?.values).toEqual({ name: 'A', employees: 12_400, orderCount: 1250 });
    expect(readings.every(({ certain }) => certain)).toBe(true);
  });

  it('I127 believes a workbook: a typed column is written with a point and year first', () => {
    const table = {
      ...tableOf('Account,Spend,Last order\nA,1.234,2025-04-03\n'),
      headerLine: 1,
      typedColumns: new Set([1, 2]),
    };
    const { rows, readings } = readRows(table, matchColumns(table).columns, settings);
    expect(rows[0]?.values).toEqual({ name: 'A', spendCents: 123, lastOrderOn: '2025-04-03' });
    expect(readings.every(({ certain }) => certain)).toBe(true);
  });
});

describe('extra columns', () => {
  it('I207 are of numbers although the first tenth is text, and text when a tenth and one are', () => {
    const column = (texts: number): string => {
      const cells = Array.from({ length: 100 }, (_, index) =>
        index < texts ? `word ${index}` : String(index),
      );
      return extraColumnsOf(tableOf(`Zzz\n${cells.join('\n')}\n`), [
        { column: 0, target: 'custom', unit: 'ones', dateOrder: null, decimalMark: null },
      ]).Zzz?.kind as string;
    };
    expect([column(0), column(10), column(11), column(60), column(100)]).toEqual([
      'number',
      'number',
      'text',
      'text',
      'text',
    ]);
  });

  it('I136 settles what they hold from all their values', () => {
    const table = tableOf(
      [
        'Name;Score;Since;Zip;Grade;Rate;Mixed;Empty;Long;Joined',
        'A;1.234,50;31.12.2024;05021;Hot;12%;1;;12345678901234567;2025-01-02',
        'B;7;01.02.2025;10115;Cold;8,5%;2;;12345678901234568;2025-01-03',
        'C;-3,5;05.06.2025;80331;Warm;9%;x;;12345678901234569;2025-01-04',
      ].join('\n'),
    );
    const custom = Object.fromEntries(table.headers.slice(1).map((header) => [header, 'custom' as const]));
    expect(extraColumnsOf(table, choose(table, { Name: 'accountName', ...custom }))).toEqual({
      Score: { kind: 'number', decimalMark: 'comma', dateOrder: null },
      Since: { kind: 'date', decimalMark: null, dateOrder: 'dmy' },
      Zip: { kind: 'text', decimalMark: null, dateOrder: null },
      Grade: { kind: 'text', decimalMark: null, dateOrder: null },
      Rate: { kind: 'number', decimalMark: 'comma', dateOrder: null },
      Mixed: { kind: 'text', decimalMark: null, dateOrder: null },
      Empty: { kind: 'text', decimalMark: null, dateOrder: null },
      Long: { kind: 'text', decimalMark: null, dateOrder: null },
      Joined: { kind: 'date', decimalMark: null, dateOrder: 'mdy' },
    });
  });

  it('I136 lets one value in ten be something else', () => {
    const cells = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'n.b.'];
    const table = tableOf(`Name,Score\n${cells.map((cell) => `A,${cell}`).join('\n')}\n`);
    expect(extraColumnsOf(table, choose(table, { Score: 'custom' }))).toEqual({
      Score: { kind: 'number', decimalMark: 'point', dateOrder: null },
    });
    const worse = tableOf(`Name,Score\n${[...cells.slice(1), '?'].map((cell) => `A,${cell}`).join('\n')}\n`);
    expect(extraColumnsOf(worse, choose(worse, { Score: 'custom' })).Score?.kind).toBe('text');
  });

  it('I136 says nothing of columns that became a field', () => {
    const table = tableOf('Name,Score\nA,1\n');
    expect(extraColumnsOf(table, choose(table, { Name: 'accountName' }))).toEqual({});
  });
});
