// Checks which row becomes the header and what around the data is set aside: titles, totals and footers, never an account.

import { describe, expect, it } from 'vitest';
import { type Grid, tableFromGrid } from '../../renderer/workers/reading/layout';
import { bytesSource, readFile } from '../../renderer/workers/reading/read-file';
import { asFileSays, type ReadFile } from '../../renderer/workers/reading/reading-types';
import { findSubtotals } from '../../renderer/workers/reading/subtotals';
import { CellRows } from '../../shared/tables/rows';

async function readText(text: string, headerLine: number | null = null): Promise<ReadFile> {
  const source = bytesSource('list.csv', new TextEncoder().encode(text));
  const read = await readFile(source, { ...asFileSays, headerLine }, () => undefined);
  if (!read.ok) throw new Error(read.message);
  return read;
}

const asideOf = ({ table }: ReadFile): [number, string, string][] =>
  table.setAside.map(({ line, kind, text }) => [line, kind, text]);

const list =
  'Account Name,Owner,Revenue,City\nAcme,Nora,100,Bonn\nBirch,Samir,200.50,Köln\nCobalt,Nora,300,Ulm\n';

describe('the header', () => {
  it('I81 is found below title lines, a logo line and blank lines, which are set aside', async () => {
    const read = await readText(
      `Account report\nAs of 10 March 2026,,,\n\n,,,LOGO\nFiltered By:,Region equals East\n\n${list}`,
    );
    expect(read.table.headers).toEqual(['Account Name', 'Owner', 'Revenue', 'City']);
    expect(read.table.rows).toHaveLength(3);
    expect(read.table.lines).toEqual([8, 9, 10]);
    expect(read.origin.headerLine).toBe(7);
    expect(asideOf(read)).toEqual([
      [1, 'title', 'Account report'],
      [2, 'title', 'As of 10 March 2026'],
      [4, 'title', 'LOGO'],
      [5, 'title', 'Filtered By: | Region equals East'],
    ]);
  });

  it('I81 is found below a row of group names', async () => {
    const read = await readText(
      `,Account,,Figures,,\nId,Name,City,Spend,Orders,Last\n1,A,Bonn,5,6,2026-01-01\n`,
    );
    expect(read.table.headers).toEqual(['Id', 'Name', 'City', 'Spend', 'Orders', 'Last']);
    expect(asideOf(read)).toEqual([[1, 'title', 'Account | Figures']]);
  });

  it.each<[string, string, string[]]>([
    ['two columns under a title', 'My accounts\nName,City\nA,Bonn\n', ['Name', 'City']],
    ['a pair above two columns', 'As of,10 March 2026\nName,City\nA,Bonn\nB,Ulm\n', ['Name', 'City']],
    ['names with colons', 'Name:,City\nA,Bonn\nB,Ulm\n', ['Name:', 'City']],
    ['a pair above three columns', 'Region:,East,\nName,City,Owner\nA,Bonn,x\n', ['Name', 'City', 'Owner']],
    ['one column of names', 'Account\nAcme\nBirch\n', ['Account']],
    ['names with a comma under one word', 'Account\nAcme, Inc\nBirch, LLC\n', ['Account']],
    [
      'columns without a name',
      ',Name,,City\n1,A,x,Bonn\n2,B,y,Ulm\n',
      ['Column 1', 'Name', 'Column 3', 'City'],
    ],
    ['rows that are mostly empty', `${'a,b,c,d,e,f,g,h\n'}${'x,,,,,,,\n'.repeat(9)}`, [...'abcdefgh']],
    [
      'rows wider than the names',
      'Name,City,,,,\nA,Bonn,1,2,3,4\nB,Ulm,1,2,3,4\n',
      ['Name', 'City', 'Column 3', 'Column 4', 'Column 5', 'Column 6'],
    ],
    [
      'one row of data below three titles',
      'Report\nEast\n2026\nName,City,Owner\nA,Bonn,Jo\n',
      ['Name', 'City', 'Owner'],
    ],
    ['rows that are cut short', 'Name,City,Owner\nA\nB\nC,Bonn,Jo\n', ['Name', 'City', 'Owner']],
  ])('I81 is right with %s', async (_, text, headers) => {
    expect((await readText(text)).table.headers).toEqual(headers);
  });

  it('I81 is where the user says, and what stands above is set aside', async () => {
    const read = await readText(`Group,Group,Group,Group\n${list}`, 2);
    expect(read.table.headers).toEqual(['Account Name', 'Owner', 'Revenue', 'City']);
    expect(asideOf(read)).toEqual([[1, 'title', 'Group | Group | Group | Group']]);
    const source = bytesSource('list.csv', new TextEncoder().encode(list));
    expect(await readFile(source, { ...asFileSays, headerLine: 90 }, () => undefined)).toMatchObject({
      ok: false,
      code: 'header-only',
    });
  });

  it('I82 leaves out blank columns at the right and blank rows, and keeps a row with something there', async () => {
    const read = await readText('Name,City,,\nA,Bonn,,\n,,,\nB,Ulm,,\nC,Kiel,,,late\n');
    expect(read.table.headers).toEqual(['Name', 'City']);
    expect(read.table.rows).toEqual([
      ['A', 'Bonn'],
      ['B', 'Ulm'],
      ['C', 'Kiel', '', '', 'late'],
    ]);
    expect(read.table.lines).toEqual([2, 4, 5]);
  });

  it('I82 counts the columns of a sheet without its blank end', () => {
    const wide = (cells: string[], width: number): string[] => [...cells, ...Array<string>(width).fill('')];
    const grid = (width: number, last: string): Grid => ({
      rows: new CellRows([wide(['Name', 'City'], width), [...wide(['A', 'Bonn'], width - 1), last]]),
      lines: [1, 2],
      problems: [],
      typedColumns: new Set(),
    });
    expect(tableFromGrid('list.xlsx', grid(16_382, ''), null)).toMatchObject({
      ok: true,
      table: { headers: ['Name', 'City'], rows: [['A', 'Bonn']] },
    });
    expect(tableFromGrid('list.xlsx', grid(16_382, 'x'), null)).toMatchObject({
      ok: false,
      code: 'too-many-columns',
      message: expect.stringMatching(/^list\.xlsx has 16,384 columns/),
    });
  });
});

describe('blank columns at the left', () => {
  it('I203 are left out, and the columns after them keep their types', () => {
    const grid: Grid = {
      rows: new CellRows([
        ['', '', 'Name', 'Spend', 'Last order'],
        ['', ' ', 'A', '1.5', '2025-04-03'],
        ['', '', 'B', '2.5', '2025-04-04'],
      ]),
      lines: [3, 4, 5],
      problems: [],
      typedColumns: new Set([3, 4]),
    };
    expect(tableFromGrid('list.xlsx', grid, null)).toMatchObject({
      ok: true,
      firstColumn: 2,
      table: {
        headers: ['Name', 'Spend', 'Last order'],
        headerLine: 3,
        rows: [
          ['A', '1.5', '2025-04-03'],
          ['B', '2.5', '2025-04-04'],
        ],
        typedColumns: new Set([1, 2]),
      },
    });
  });

  it('I203 stay when they have a name or one cell with something in it', async () => {
    const named = await readText('No,Name,City\n,A,Bonn\n,B,Ulm\n');
    expect(named.table.headers).toEqual(['No', 'Name', 'City']);
    const filled = await readText(',Name,City\n,A,Bonn\nx,B,Ulm\n');
    expect(filled.table.headers).toEqual(['Column 1', 'Name', 'City']);
  });

  it('I203 are left out when only the total below has a word there', async () => {
    const read = await readText(',Name,City,Spend\n,A,Bonn,1\n,B,Ulm,2\nTotal,,,3\n');
    expect(read.table.headers).toEqual(['Name', 'City', 'Spend']);
    expect(read.table.rows).toEqual([
      ['A', 'Bonn', '1'],
      ['B', 'Ulm', '2'],
    ]);
    expect(asideOf(read)).toEqual([[4, 'total', 'Total | 3']]);
  });
});

describe('subtotals', () => {
  it('I204 are set aside between the rows they sum, and the total of all below them', async () => {
    const read = await readText(
      'Region,Name,Spend\nEast,A,100\nEast,B,50\nSubtotal,,150\nWest,C,10\nWest,D,20.5\nWest Total,,30.5\nTotal,,180.50\n',
    );
    expect([...read.table.rows].map(([, name]) => name)).toEqual(['A', 'B', 'C', 'D']);
    expect(read.table.lines).toEqual([2, 3, 5, 6]);
    expect(asideOf(read)).toEqual([
      [4, 'total', 'Subtotal | 150'],
      [7, 'total', 'West Total | 30.5'],
      [8, 'total', 'Total | 180.50'],
    ]);
  });

  it.each([
    ['a figure that is no sum', 'East,A,100\nEast,B,50\nSubtotal,,151\nWest,C,10\n'],
    ['a city beside it', 'East,A,100\nEast,B,50\nSubtotal,Bonn,150\nWest,C,10\n'],
    ['no figure', 'East,A,100\nEast,B,50\nSubtotal,,\nWest,C,10\n'],
    ['one account above it', 'East,A,100\nBrand Total,,100\nWest,C,10\n'],
  ])('I204 are none with %s', async (_, rows) => {
    const read = await readText(`Region,Name,Spend\n${rows}`);
    expect(read.table.setAside).toEqual([]);
    expect(read.table.rows).toHaveLength(rows.split('\n').length - 1);
  });
});

describe('rows that say they are sums', () => {
  it('I204 are held against no more figures than take about a second', () => {
    const lines = Array.from({ length: 6000 }, (_, at) => at + 2);
    const rows = new CountingRows(lines.map((at) => [`Acme${at} Total`, String(at), '5', '5', '5', '5']));
    expect(findSubtotals(rows, 0).size).toBe(0);
    // Without an end to it, 6,000 rows of 5 figures are 90 million.
    expect(rows.cellCount).toBeLessThan(12_000_000);
  });

  it('I204 are still found in a long list where a few names sound like sums', async () => {
    const accounts = Array.from(
      { length: 300 },
      (_, at) => `East,${at % 50 === 7 ? `Fuel ${at} Total` : `A${at}`},10\n`,
    );
    const read = await readText(`Region,Name,Spend\n${accounts.join('')}Subtotal,,3000\nWest,B,1\n`);
    expect(asideOf(read)).toEqual([[302, 'total', 'Subtotal | 3000']]);
    expect(read.table.rows).toHaveLength(301);
  });
});

/** Counts the cells that were asked for one by one. */
class CountingRows extends CellRows {
  cellCount = 0;

  override cell(row: number, column: number): string {
    this.cellCount += 1;
    return super.cell(row, column);
  }
}

describe('what follows the data', () => {
  it('I83 sets aside the end of a printable Salesforce report', async () => {
    const read = await readText(
      `${list}"Grand Totals (3 records)",,600.50,\n\n\n"Accounts East"\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n"Confidential Information - Do Not Distribute"\n"Generated By:  Example User  3/10/2026 10:42 AM"\n"Example Company"\n`,
    );
    expect([...read.table.rows].map(([name]) => name)).toEqual(['Acme', 'Birch', 'Cobalt']);
    expect(asideOf(read).map(([line, kind]) => [line, kind])).toEqual([
      [5, 'total'],
      [8, 'note'],
      [9, 'note'],
      [10, 'note'],
      [11, 'note'],
      [12, 'note'],
    ]);
  });

  it.each([
    'Total,,600.50,',
    ',Total,600.50,',
    'Grand total,,"600,50",',
    'TOTAL:,,600.5,',
    'Total (3),3,600.50,',
    'Summe,,"600,50",',
    'Gesamt,,,',
    'Total général,,600.50,',
    'Totale,,600.50,',
    'Totaal,,600.50,',
    'Suma,,600.50,',
    ',,600.50,',
  ])('I83 sets aside the total %j', async (line) => {
    const comma = line.includes('"600,50"');
    const rows = comma ? list.replace('200.50', '"200,50"') : list;
    const read = await readText(`${rows}${line}\n`);
    expect(read.table.rows).toHaveLength(3);
    expect(asideOf(read)).toMatchObject([[5, 'total', expect.any(String)]]);
  });

  it.each([
    'Total SE,,600.50,',
    'Total Wine,,,',
    'Total,Nora,600.50,',
    'Total,,,Paris',
    'Total,,17,',
    ',,17,',
    'Somma Group,,,',
    'Late Addition GmbH,,,',
    'Copyright Clearance Center,Nora,1,Danvers',
    'Confidential Records Inc,,,',
  ])('I84 leaves the account %j alone', async (line) => {
    const read = await readText(`${list}${line}\n`);
    expect(read.table.rows).toHaveLength(4);
    expect(read.table.setAside).toEqual([]);
  });

  it('I84 leaves a total within the data alone, and an account below a gap', async () => {
    const read = await readText(`${list}Total,,600.50,\nDune,Nora,5,Trier\n\nLate Addition GmbH,,,\n`);
    expect(read.table.rows).toHaveLength(6);
    expect(read.table.setAside).toEqual([]);
  });

  it('I84 takes no row of a list of figures or of names for a total', async () => {
    const figures = await readText('Order,Product,Quantity\n1,1,2\n2,2,4\n3,3,6\n4,4,9\n');
    expect(figures.table.rows).toHaveLength(4);
    const names = await readText('Account\nAcme\nTotal\n');
    expect(names.table.rows).toEqual([['Acme'], ['Total']]);
  });

  it('I83 sets aside two totals and remarks below a gap', async () => {
    const read = await readText(
      `${list}Total,,600.50,\nGrand total,,600.50,\n\nThis list was put together by hand in March.\nSource: billing\n`,
    );
    expect(asideOf(read).map(([line, kind]) => [line, kind])).toEqual([
      [5, 'total'],
      [6, 'total'],
      [8, 'note'],
      [9, 'note'],
    ]);
  });

  it('I85 loses no line: header, rows, faults and what is set aside are all lines with something in them', async () => {
    const text = `Report\n\n${list}Total,,600.50,\n\nConfidential\n`;
    const { table, origin } = await readText(text);
    const lines = [origin.headerLine, ...table.lines, ...table.setAside.map(({ line }) => line)];
    const written = text.split('\n').flatMap((line, index) => (line === '' ? [] : [index + 1]));
    expect(lines.sort((a, b) => a - b)).toEqual(written);
  });

  it('I85 sets aside a title that could not be read, and counts no row twice', async () => {
    const { table } = await readText(`"Q" report "x"\n${list}`);
    expect(table.setAside).toMatchObject([{ line: 1, kind: 'title' }]);
    expect(table.problems).toEqual([]);
    expect(table.rows).toHaveLength(3);
  });
});
