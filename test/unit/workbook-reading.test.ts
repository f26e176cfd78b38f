// What becomes of the cells and sheets of a workbook that can be read.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { asFileSays, type ReadFile, type ReadOptions } from '../../renderer/workers/reading/reading-types';
import { readWorkbook } from '../../renderer/workers/reading/workbook';
import { noWork } from '../../renderer/workers/reading/workbook-limits';
import {
  rowsXml,
  sheetXml,
  sourceOf,
  type TestCell,
  type TestWorkbook,
  workbookBytes,
  workbookOf,
} from '../helpers/workbook-bytes';
import { realData } from './import-harness';

async function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<ReadFile> {
  const done = await readWorkbook(sourceOf(bytes), { ...asFileSays, ...options }, () => {});
  if (!done.ok) throw new Error(done.message);
  return done;
}

/** The rows under a header A, B, ... */
async function rowsOf(
  data: string,
  book: Partial<TestWorkbook> = {},
): Promise<readonly (readonly string[])[]> {
  const { table } = await read(workbookBytes({ sheets: [{ data }], ...book }));
  return [...table.rows];
}

const header = '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Value</v></c></row>';
const row2 = (cells: string): string => `${header}<row r="2">${cells}</row>`;

describe('sheets', () => {
  const list: TestCell[][] = [
    ['Name', 'City'],
    ['Acme', 'Boston'],
    ['Brill', 'Salem'],
  ];

  it('I100 the first visible sheet is read, and the others are named and can be chosen', async () => {
    const other: TestCell[][] = [
      ['Seller', 'Lane'],
      ['Ana', 'Mid'],
    ];
    const bytes = workbookBytes({
      sheets: [
        { name: 'Old', state: 'hidden', rows: other },
        { name: 'Accounts & more', rows: list },
        { name: 'Lists', state: 'veryHidden', rows: other },
        { name: 'Team', rows: other },
      ],
    });
    const first = await read(bytes);
    expect(first.origin).toEqual({
      format: 'workbook',
      sheets: ['Accounts & more', 'Team', 'Old'],
      sheet: 'Accounts & more',
      headerLine: 1,
    });
    expect(first.table.headers).toEqual(['Name', 'City']);
    for (const sheet of ['Team', 'Old']) {
      const chosen = await read(bytes, { sheet });
      expect(chosen.origin).toMatchObject({ sheet });
      expect(chosen.table.rows).toEqual([['Ana', 'Mid']]);
    }
  });

  it('I100 a blank cover sheet is passed over unless it is chosen', async () => {
    const bytes = workbookBytes({
      sheets: [
        { name: 'Cover', rows: [] },
        { name: 'Data', rows: list },
      ],
    });
    expect((await read(bytes)).origin).toMatchObject({ sheet: 'Data', sheets: ['Cover', 'Data'] });
    const chosen = await readWorkbook(sourceOf(bytes), { ...asFileSays, sheet: 'Cover' }, () => {});
    expect(chosen).toMatchObject({ ok: false, code: 'empty-file' });
  });

  it('I100 charts are no sheets, and a workbook of charts alone is refused', async () => {
    const chart = { name: 'Chart', kind: 'chartsheet', part: '<chartsheet/>' } as const;
    const { origin } = await read(workbookBytes({ sheets: [chart, { name: 'Data', rows: list }] }));
    expect(origin).toMatchObject({ sheets: ['Data'] });
    const refusal = await readWorkbook(sourceOf(workbookBytes({ sheets: [chart] })), asFileSays, () => {});
    expect(refusal).toEqual({
      ok: false,
      code: 'not-a-table',
      message:
        'book.xlsx has no sheet with cells, only charts or nothing. Choose a workbook with the list on a sheet.',
    });
  });

  it('I100 parts are found by their links, whatever their names, prefixes and case', async () => {
    const prefixed = sheetXml(rowsXml(list)).replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:');
    const rels = '_rels/.rels';
    const bytes = workbookBytes({
      sheets: [{ part: prefixed }],
      parts: {
        [rels]:
          '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/data/Book.xml"/></Relationships>',
        'xl/workbook.xml': null,
        'data/book.xml':
          "<x:workbook xmlns:x='m' xmlns:rel='r'><x:sheets><x:sheet name='One' sheetId='9' rel:id='q'/></x:sheets></x:workbook>",
        'data/_rels/book.xml.rels':
          '<Relationships><Relationship Id="q" Type="x/worksheet" Target="..\\xl/./worksheets/SHEET1.xml"/></Relationships>',
      },
    });
    expect((await read(bytes)).table.rows).toEqual([
      ['Acme', 'Boston'],
      ['Brill', 'Salem'],
    ]);
  });
});

describe('cells', () => {
  it('I101 I102 I103 numbers, days and percentages come as they are meant', async () => {
    const cells = [
      '<c r="A2"><v>0.30000000000000004</v></c>',
      '<c r="B2" s="1"><v>42795</v></c>',
      '<c r="C2" s="2"><v>42795.75</v></c>',
      '<c r="D2" s="3"><v>0.35</v></c>',
      '<c r="E2" s="4"><v>1234.5</v></c>',
      '<c r="F2" s="5"><v>0.355</v></c>',
      '<c r="G2" s="99"><v>5</v></c>',
      '<c r="H2" t="d"><v>2017-03-01T00:00:00</v></c>',
    ];
    const formats = ['yyyy-mm-dd hh:mm', 10, '#,##0 "days"', '0.0%'];
    expect(await rowsOf(row2(cells.join('')), { formats })).toEqual([
      ['0.3', '2017-03-01', '2017-03-01 18:00:00', '35%', '1234.5', '35.5%', '5', '2017-03-01'],
    ]);
  });

  it('I102 a workbook that counts from 1904 has its own days', async () => {
    const cells = '<c r="A2" s="1"><v>41333</v></c>';
    expect(await rowsOf(row2(cells), { isFrom1904: true })).toEqual([['2017-03-01', '']]);
    expect(await rowsOf(row2(cells))).toEqual([['2013-02-28', '']]);
  });

  it('I104 formulas come by their values, booleans as words, errors as blanks with a note', async () => {
    const line = (row: number): string =>
      `<row r="${row}"><c r="A${row}"><f>1+1</f><v>2</v></c><c r="B${row}" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="C${row}" t="b"><v>1</v></c><c r="D${row}" t="b"><v>0</v></c><c r="E${row}" t="str"><f>"a"</f><v>words</v></c><c r="F${row}"><f>A1</f></c></row>`;
    const { table } = await read(workbookBytes({ sheets: [{ data: header + line(2) + line(3) }] }));
    expect(table.rows).toEqual([
      ['2', '', 'TRUE', 'FALSE', 'words'],
      ['2', '', 'TRUE', 'FALSE', 'words'],
    ]);
    expect(table.problems).toEqual([
      {
        line: 2,
        column: 'Value',
        value: '#DIV/0!',
        code: 'cell-error',
        severity: 'check',
        message:
          'Row 2: #DIV/0! stands in 2 cells of this column, so the formula there failed. Taken as empty; correct the workbook if a value is missing.',
      },
    ]);
  });

  it('I105 shared texts: runs joined, phonetic readings left out, entities and escapes undone', async () => {
    const sharedTexts = [
      '<si><t>Plain</t></si>',
      '<si><r><rPr><b/></rPr><t xml:space="preserve">Bold </t></r><r><t>and not</t></r></si>',
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si><t>A &amp; B &lt;C&gt; &#8364; &#x1F600; &nbsp; &amp;amp;</t></si>',
      '<si><t>two_x000D_\nlines</t></si>',
      '<si><t><![CDATA[<raw> & ]]>end</t></si>',
      '<si/>',
    ].join('');
    const cells = [0, 1, 2, 3, 4, 5, 6].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await rowsOf(row2(cells), { sharedTexts })).toEqual([
      ['Plain', 'Bold and not', '東京', 'A & B <C> € 😀 &nbsp; &amp;', 'two\nlines', '<raw> & end'],
    ]);
  });

  it('I105 a part in UTF-16 is read, and letters across pieces stay whole', async () => {
    const xml = sheetXml(rowsXml([['Name'], ['Müller 東京 😀']]));
    const wide = new Uint8Array(2 + xml.length * 2);
    wide.set([0xff, 0xfe]);
    for (let at = 0; at < xml.length; at += 1) {
      wide[2 + at * 2] = xml.charCodeAt(at) & 255;
      wide[3 + at * 2] = xml.charCodeAt(at) >> 8;
    }
    expect((await read(workbookBytes({ sheets: [{ part: wide }] }))).table.rows).toEqual([
      ['Müller 東京 😀'],
    ]);
    const long = 'é東😀'.repeat(10_000);
    const rows = Array.from({ length: 40 }, (_, index) => [`${index}`, long.slice(index % 3)]);
    const { table } = await read(workbookBytes({ sheets: [{ rows: [['A', 'B'], ...rows] }], level: 0 }));
    expect([...table.rows].every((cells, index) => cells[1] === rows[index]?.[1])).toBe(true);
  });

  it('I106 rows and cells stand where they say, or after the one before; lines are the rows of the sheet', async () => {
    const data =
      '<row><c t="str"><v>Name</v></c><c t="str"><v>City</v></c><c t="str"><v>Note</v></c></row>' +
      '<row r="4" hidden="1"><c r="C4" t="str"><v>far</v></c></row>' +
      '<row><c t="str"><v>Acme</v></c><c/><c t="str"><v>x</v></c></row>' +
      '<row r="9"><c r="A9" s="1"/><c r="B9" s="1"><v></v></c></row>' +
      '<row r="12"><c r="b12" t="str"><v>low</v></c><c t="str"><v>next</v></c></row>';
    const { table } = await read(workbookBytes({ sheets: [{ data }] }));
    expect(table.rows).toEqual([
      ['', '', 'far'],
      ['Acme', '', 'x'],
      ['', 'low', 'next'],
    ]);
    expect(table.lines).toEqual([4, 5, 12]);
  });

  it('I106 a merged cell has its value in its first cell only', async () => {
    const part = sheetXml(
      row2('<c r="A2" t="str"><v>Both</v></c><c r="B2" s="0"/>') +
        '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row>',
    ).replace('</worksheet>', '<mergeCells><mergeCell ref="A2:B2"/></mergeCells></worksheet>');
    expect((await read(workbookBytes({ sheets: [{ part }] }))).table.rows).toEqual([
      ['Both', ''],
      ['1', '2'],
    ]);
  });

  it('I107 a column is typed when its numbers and days below the header all came as such', async () => {
    const rows: TestCell[][] = [
      ['Accounts 2026'],
      ['Name', 2024, 'Since', 'Mixed', 'Sparse', 'Text'],
      ['Acme', 1, { day: 42_795 }, 5, null, '1'],
      ['Brill', 2.5, { day: 42_796 }, '1.234,56', 3, '2'],
      ['Cord', 3, 'unknown', 7, 'n/a', '3'],
    ];
    const { table, origin } = await read(workbookOf(rows));
    expect(origin.headerLine).toBe(2);
    expect(table.headers).toEqual(['Name', '2024', 'Since', 'Mixed', 'Sparse', 'Text']);
    expect([...table.typedColumns].sort()).toEqual([1, 2, 4]);
  });

  it('I113 a workbook with macros is read as cells; what it could run or fetch is not looked at', async () => {
    const bytes = workbookBytes({
      sheets: [{ rows: [['Name'], ['Acme']] }],
      parts: {
        'xl/vbaProject.bin': new Uint8Array([1, 2, 3]),
        'xl/externalLinks/externalLink1.xml': '<not xml',
        'xl/macrosheets/sheet1.xml': '<not xml',
      },
    });
    const work = noWork();
    const done = await readWorkbook(sourceOf(bytes, 'book.xlsm'), asFileSays, () => {}, work);
    expect(done).toMatchObject({ ok: true, table: { rows: [['Acme']] } });
    expect(work.elements).toBeLessThan(40);
  });
});

describe('workbooks of other programs', () => {
  it('I100 what write-excel-file writes comes back', async () => {
    const day = (text: string): Date => new Date(`${text}T00:00:00.000Z`);
    const buffer = await writeXlsxFile([
      [{ value: 'Name' }, { value: 'Revenue' }, { value: 'Since' }, { value: 'Active' }],
      [
        { value: ' Müller & Söhne "GmbH" ' },
        { value: 1234.56, type: Number },
        { value: day('2017-03-01'), type: Date, format: 'mm/dd/yyyy' },
        { value: true, type: Boolean },
      ],
      [{ value: 'Acme' }, null, { value: day('1999-12-31'), type: Date, format: 'dd.mm.yyyy' }, null],
    ]).toBuffer();
    const { table } = await read(new Uint8Array(buffer));
    expect(table.headers).toEqual(['Name', 'Revenue', 'Since', 'Active']);
    expect([...table.rows].map((row) => row.map((cell) => cell.trim()))).toEqual([
      ['Müller & Söhne "GmbH"', '1234.56', '2017-03-01', 'TRUE'],
      ['Acme', '', '1999-12-31', ''],
    ]);
    expect([...table.typedColumns]).toEqual([1, 2]);
  });

  it('I100 progress rises to the end, and is told now and then', async () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => [
      `Account ${row}`,
      row,
      row * 1.5,
      'some city or other, far away',
    ]);
    const shares: number[] = [];
    const bytes = workbookOf([['Name', 'A', 'B', 'City'], ...rows]);
    const done = await readWorkbook(sourceOf(bytes), asFileSays, (share) => shares.push(share));
    expect(done).toMatchObject({ ok: true });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  const folder = join(realData, 'google_sheets_xlsx');
  describe.skipIf(!existsSync(folder))('real files', () => {
    const real = (name: string): Promise<ReadFile> => read(new Uint8Array(readFileSync(join(folder, name))));

    it('I101 accounts: 97 rows, revenue and employees as the sheet adds them up', async () => {
      const { table } = await real('crm_accounts.xlsx');
      expect(table.headers).toEqual(['account', 'revenue', 'employees']);
      expect(table.rows).toHaveLength(97);
      const sum = (column: number): number =>
        [...table.rows].reduce((all, row) => all + Number(row[column]), 0);
      expect(sum(1).toFixed(2)).toBe('161341.81');
      expect(sum(2)).toBe(405_762);
      expect([...table.typedColumns]).toEqual([1, 2]);
    });

    it('I102 pipeline: 14,277 rows, 6,438 won for 17,936,928, days of 2017', async () => {
      const { table } = await real('crm_sales_pipeline.xlsx');
      expect(table.rows).toHaveLength(14_277);
      const column = (name: string): number => table.headers.indexOf(name);
      const won = [...table.rows].filter((row) => row[column('deal_stage')] === 'Won');
      expect(won).toHaveLength(6438);
      expect(won.reduce((all, row) => all + Number(row[column('close_value')]), 0)).toBe(17_936_928);
      const closed = [...table.rows]
        .map((row) => row[column('close_date')] ?? '')
        .filter((day) => day !== '');
      expect(closed.every((day) => /^2017-\d\d-\d\d$/.test(day))).toBe(true);
      expect([closed.reduce((a, b) => (a < b ? a : b)), closed.reduce((a, b) => (a > b ? a : b))]).toEqual([
        '2017-03-01',
        '2017-12-31',
      ]);
      expect([...table.rows].every((row) => row.length === 8)).toBe(true);
    });

    it('I100 teams: 30 rows', async () => {
      expect((await real('crm_sales_teams.xlsx')).table.rows).toHaveLength(30);
    });
  });
});
