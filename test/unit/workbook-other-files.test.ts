// Files that are no workbook this app reads, and workbooks too wide or blank: told apart in words, with little work.
import { describe, expect, it } from 'vitest';
import {
  columnName,
  lieAbout,
  oleBytes,
  rowsXml,
  sheetPart,
  type TestCell,
  workbookBytes,
  workbookOf,
  zipOf,
} from '../helpers/workbook-bytes';
import { outcome, refused } from './workbook-outcome';

const list: TestCell[][] = [
  ['Name', 'City'],
  ['Acme', 'Boston'],
];
const sound = workbookOf(list);
const sheet1 = sheetPart(1);

describe('other files', () => {
  it.each<[string, Uint8Array, string, string]>([
    [
      'a workbook with a password',
      oleBytes(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
      'password',
      'has a password. Open it in the program it comes from, save a copy without the password, and choose that file.',
    ],
    [
      'an old workbook',
      oleBytes(['Root Entry', 'Workbook']),
      'not-a-table',
      'is in the old Excel format (.xls) or another old Office format, which cannot be read. Save the list as XLSX or CSV and choose that file.',
    ],
    [
      'a binary workbook',
      zipOf({ '_rels/.rels': rootTo('xl/workbook.bin'), 'xl/workbook.bin': 'x' }),
      'not-a-table',
      'is a binary Excel workbook (.xlsb), which cannot be read. Save the list as XLSX or CSV and choose that file.',
    ],
    [
      'an OpenDocument sheet',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'not-a-table',
      'is an OpenDocument file (.ods), which cannot be read. Save the list as XLSX or CSV and choose that file.',
    ],
    [
      'a Numbers sheet',
      zipOf({ 'Index/Document.iwa': 'x', 'Index/Tables/DataList.iwa': 'x' }),
      'not-a-table',
      'is a Numbers spreadsheet, which cannot be read. Save the list as XLSX or CSV and choose that file.',
    ],
    [
      'a text document',
      zipOf({ '_rels/.rels': rootTo('word/document.xml'), 'word/document.xml': '<x/>' }),
      'not-a-table',
      'is a text document, not a workbook, which cannot be read. Save the list as XLSX or CSV and choose that file.',
    ],
    [
      'a presentation',
      zipOf({ '_rels/.rels': rootTo('ppt/presentation.xml'), 'ppt/presentation.xml': '<x/>' }),
      'not-a-table',
      'is a presentation, not a workbook, which cannot be read. Save the list as XLSX or CSV and choose that file.',
    ],
    [
      'an archive of lists',
      zipOf({ 'accounts.csv': 'Name\nAcme' }),
      'not-a-table',
      'is an archive without a workbook. Unpack it and choose the list inside, as XLSX or CSV.',
    ],
    [
      'text',
      new TextEncoder().encode('Name,City\nAcme,Boston\n'),
      'not-a-table',
      'is not a workbook, whatever its name says. Export the list as XLSX or CSV and choose that file.',
    ],
    ['nothing', new Uint8Array(), 'empty-file', 'is empty. Choose a file with a header and rows.'],
    [
      'an entry with a password',
      lieAbout(sound, sheet1, { flags: 1 }),
      'password',
      'has a password. Open it in the program it comes from, save a copy without the password, and choose that file.',
    ],
    [
      'an empty archive',
      zipOf({}),
      'not-a-table',
      'is an archive without a workbook. Unpack it and choose the list inside, as XLSX or CSV.',
    ],
    [
      'a workbook without sheets',
      workbookBytes({ sheets: [] }),
      'not-a-table',
      'has no sheet with cells, only charts or nothing. Choose a workbook with the list on a sheet.',
    ],
  ])('I111 %s', async (_, bytes, code, sentence) => {
    const { done, work } = await outcome(bytes);
    expect(done).toEqual({ ok: false, code, message: `book.xlsx ${sentence}` });
    expect(work.inflatedBytes).toBeLessThan(4000);
  });

  it('I111 a workbook without its list of sheets or links is refused', async () => {
    for (const part of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']) {
      const bytes = workbookBytes({ sheets: [{ rows: list }], parts: { [part]: null } });
      expect((await refused(bytes)).message).toContain('its list of sheets is missing');
    }
  });
});

describe('width', () => {
  const wide = (columns: number): TestCell[][] => [
    Array.from({ length: columns }, (_, column) => `H${column}`),
    Array.from({ length: columns }, () => 'x'),
  ];

  it('I112 1,000 columns are read, and 1,001 or 16,384 refused', async () => {
    const { done } = await outcome(workbookOf(wide(1000)));
    expect(done).toMatchObject({ ok: true });
    for (const columns of [1001, 16_384]) {
      const { code, message, work } = await refused(workbookOf(wide(columns)));
      expect(code).toBe('too-many-columns');
      expect(message).toBe(
        'book.xlsx has more columns than can be read: row 1 goes on to column 1,001, and at most 1,000 can be read. Leave out the columns you do not need.',
      );
      expect(work.elements).toBeLessThan(3200);
    }
  });

  it('I112 blank cells with a format are no columns and no rows', async () => {
    const blanks = Array.from(
      { length: 16_384 },
      (_, column) => `<c r="${columnName(column)}2" s="1"/>`,
    ).join('');
    const tail = Array.from(
      { length: 200_000 },
      (_, row) => `<row r="${row + 3}" s="1"><c s="1"/></row>`,
    ).join('');
    const data = `${rowsXml(list).replace('<row r="2">', `<row r="2">${blanks}`)}${tail}`;
    const { done, work } = await outcome(workbookBytes({ sheets: [{ data }] }));
    expect(done).toMatchObject({ ok: true, table: { rows: [['Acme', 'Boston']] } });
    expect(work.cells).toBe(4);
  });

  it('I112 1,048,576 formatted rows without a cell hold nothing', async () => {
    const data = `${rowsXml(list)}${'<row s="1" customFormat="1"/>'.repeat(1_048_574)}`;
    const { done, work } = await outcome(workbookBytes({ sheets: [{ data }] }));
    expect(done).toMatchObject({ ok: true, table: { rows: [['Acme', 'Boston']], lines: [2] } });
    expect(work.cells).toBe(4);
  });
});

function rootTo(part: string): string {
  return `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${part}"/></Relationships>`;
}
