// Checks how files become tables: quotes, line numbers, encodings, and every refusal in words. Real files where present.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TableReader } from '../../renderer/workers/parse-text';
import {
  headerSignature,
  maxTextBytes,
  nameHeaders,
  type Table,
  type TableRefusal,
} from '../../shared/tables/table';

const spectrum = join(import.meta.dirname, '../../../shared/data/csv-spectrum');
const hasSpectrum = existsSync(spectrum);

function readBytes(bytes: Uint8Array, chunk = bytes.length, name = 'list.csv'): Table | TableRefusal {
  const reader = new TableReader(name);
  for (let from = 0; from < bytes.length; from += chunk) {
    const refusal = reader.push(bytes.subarray(from, from + chunk));
    if (refusal !== null) return refusal;
  }
  return reader.finish();
}

function read(text: string, chunk?: number): Table {
  const table = readBytes(new TextEncoder().encode(text), chunk);
  if ('ok' in table) throw new Error(table.message);
  return table;
}

function refusalOf(content: string | Uint8Array, name?: string): TableRefusal {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const table = readBytes(bytes, 1 << 20, name);
  if (!('ok' in table)) throw new Error('A refusal was expected.');
  return table;
}

describe('reading text', () => {
  it('I1 counts lines, not rows: quoted line breaks run ahead', () => {
    const table = read('Name,Note\r\nA,"one\r\ntwo"\r\nB,x\r\n\r\nC,"1\n2\n3"\nD,y');
    expect(table.rows).toEqual([
      ['A', 'one\r\ntwo'],
      ['B', 'x'],
      ['C', '1\n2\n3'],
      ['D', 'y'],
    ]);
    expect(table.lines).toEqual([2, 4, 6, 9]);
  });

  it('I1 reads the same whatever the size of the chunks', () => {
    const body = Array.from(
      { length: 4000 },
      (_, index) => `${index},"Näme ""${index}""\nsecond, line",ʤ${index}`,
    );
    const text = `\ufeffId,Name,Note\r\n${body.join('\r\n')}`;
    const whole = read(text);
    expect(whole.headers).toEqual(['Id', 'Name', 'Note']);
    expect(whole.rows).toHaveLength(4000);
    expect(whole.rows[1]).toEqual(['1', 'Näme "1"\nsecond, line', 'ʤ1']);
    expect(whole.lines[3999]).toBe(2 + 2 * 3999);
    expect(read(text, 70_001)).toEqual(whole);
    expect(read(text, 997)).toEqual(whole);
  });

  it.each([';', '\t', '|', ','])('I2 finds the delimiter %j', (delimiter) => {
    const table = read(
      `Name${delimiter}City\nA${delimiter}Bonn, old\nB${delimiter}Köln\n`.replace(
        'Bonn, old',
        delimiter === ',' ? 'Bonn' : 'Bonn, old',
      ),
    );
    expect(table.headers).toEqual(['Name', 'City']);
    expect(table.rows).toHaveLength(2);
  });

  it('I2 reads mixed and old line ends', () => {
    expect(read('Name,City\r\nA,x\nB,y\r\n').rows).toEqual([
      ['A', 'x'],
      ['B', 'y'],
    ]);
    expect(read('Name,City\rA,x\rB,y').rows).toEqual([
      ['A', 'x'],
      ['B', 'y'],
    ]);
  });

  it('I3 makes headers usable', () => {
    expect(nameHeaders([' Name ', '', 'Name', 'Name (2)', '__proto__'])).toEqual([
      'Name',
      'Column 2',
      'Name (2)',
      'Name (2) (2)',
      'Column 5',
    ]);
  });

  it('I3 knows the same headers again in any order and case', () => {
    expect(headerSignature(['Name', 'City'])).toBe(headerSignature(['city', 'NAME']));
    expect(headerSignature(['Name', 'City'])).not.toBe(headerSignature(['Name', 'Town']));
  });

  it('I4 rejects a row with a stray quotation mark, names what it drew in, and reads on', () => {
    const table = read('Name,City\nA,"x" y"\nB,z\nC,"x" y\nD,"w"\nE,v\n');
    expect(table.rows).toEqual([
      ['B', 'z'],
      ['E', 'v'],
    ]);
    expect(table.problems).toMatchObject([
      { line: 2, code: 'bad-quotes', severity: 'rejected' },
      { line: 4, code: 'bad-quotes', severity: 'rejected' },
    ]);
    expect(table.problems[1]?.message).toMatch(/^Row 4: .*rows 4 to 5 cannot be told apart/);
    expect(table.lines).toEqual([3, 6]);
  });
});

describe('files that are no table', () => {
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['an empty file', '', 'empty-file', /list\.csv is empty/],
    ['blank lines', '\n\n  \n', 'empty-file', /holds no text/],
    ['a header only', 'Name,City\n', 'header-only', /header and no rows/],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'not-a-table', /Save the sheet as CSV UTF-8/],
    ['a PDF', '%PDF-1.7\n', 'not-a-table', /is a PDF/],
    ['a web page', '<html><table><tr><td>1', 'not-a-table', /is a web page/],
    ['bytes no text has', new Uint8Array([65, 44, 0, 10]), 'not-a-table', /not a table/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 65, 0]), 'not-utf8', /UTF-16/],
    ['Windows-1252', new Uint8Array([78, 10, 0x4d, 0xfc, 0x6c, 10]), 'not-utf8', /not in UTF-8/],
    ['half a character at the end', new Uint8Array([78, 10, 65, 0xc3]), 'not-utf8', /not in UTF-8/],
    ['a lost quotation mark', 'Name,City\nA,x\nB,"y\nC,z\n', 'quote-not-closed', /from row 3 on/],
    ['too many columns', `${'a,'.repeat(1000)}a\n1\n`, 'too-many-columns', /1,001 columns/],
  ])('I5 says in a sentence what is wrong with %s', (_, content, code, words) => {
    const refusal = refusalOf(content);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(words);
    expect(refusal.message).toMatch(/\.$/);
  });

  it('I5 stops at the cap, by the bytes that really came', () => {
    const reader = new TableReader('big.csv');
    const chunk = new TextEncoder().encode(`${'a'.repeat(99_990)},b\n`.repeat(10));
    let refusal: TableRefusal | null = null;
    let pushed = 0;
    while (refusal === null && pushed <= maxTextBytes + chunk.length) {
      refusal = reader.push(chunk);
      pushed += chunk.length;
    }
    expect(refusal?.code).toBe('too-large');
    expect(refusal?.message).toMatch(/at most 100 MB/);
  });
});

describe('csv-spectrum', () => {
  const names = hasSpectrum
    ? readdirSync(join(spectrum, 'csvs')).map((name) => name.replace('.csv', ''))
    : ['absent'];
  it.skipIf(!hasSpectrum).each(names)('I6 reads %s as its JSON says', (name) => {
    const table = readBytes(readFileSync(join(spectrum, 'csvs', `${name}.csv`)));
    if ('ok' in table) throw new Error(table.message);
    const parsed: unknown = JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8'));
    const expected = (Array.isArray(parsed) ? parsed : [parsed]) as Record<string, string>[];
    const rows = table.rows.map((row) =>
      Object.fromEntries(table.headers.map((header, at) => [header, row[at]])),
    );
    if (name === 'location_coordinates') {
      // Upstream the two files differ in the phone number.
      expect(rows).toEqual(expected.map((row) => ({ ...row, 'Contact Phone Number': '2095257564' })));
    } else expect(rows).toEqual(expected);
  });
});
