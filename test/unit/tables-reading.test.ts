// Checks how files become tables: quotes, line numbers, and every refusal of a text in words. Real files where present.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../renderer/workers/reading/read-file';
import { asFileSays, type ByteSource, type ReadOptions } from '../../renderer/workers/reading/reading-types';
import {
  headerSignature,
  maxTextBytes,
  nameHeaders,
  type Table,
  type TableRefusal,
} from '../../shared/tables/table';
import { chunkedSource } from '../helpers/chunked-source';

const spectrum = join(import.meta.dirname, '../../../shared/data/csv-spectrum');
const hasSpectrum = existsSync(spectrum);

async function readBytes(
  bytes: Uint8Array,
  chunk = bytes.length,
  options: ReadOptions = asFileSays,
): Promise<Table | TableRefusal> {
  const source = chunkedSource('list.csv', bytes, Math.max(1, chunk));
  const read = await readFile(source, options, () => undefined);
  return read.ok ? read.table : read;
}

async function read(text: string, chunk?: number): Promise<Table> {
  const table = await readBytes(new TextEncoder().encode(text), chunk);
  if ('ok' in table) throw new Error(table.message);
  return table;
}

async function refusalOf(content: string | Uint8Array): Promise<TableRefusal> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const table = await readBytes(bytes);
  if (!('ok' in table)) throw new Error('A refusal was expected.');
  return table;
}

describe('reading text', () => {
  it('I1 counts lines, not rows: quoted line breaks run ahead', async () => {
    const table = await read('Name,Note\r\nA,"one\r\ntwo"\r\nB,x\r\n\r\nC,"1\n2\n3"\nD,y');
    expect(table.rows).toEqual([
      ['A', 'one\r\ntwo'],
      ['B', 'x'],
      ['C', '1\n2\n3'],
      ['D', 'y'],
    ]);
    expect(table.lines).toEqual([2, 4, 6, 9]);
  });

  it('I1 reads the same whatever the size of the chunks', async () => {
    const body = Array.from(
      { length: 4000 },
      (_, index) => `${index},"Näme ""${index}""\nsecond, line",ʤ${index}`,
    );
    const text = `\ufeffId,Name,Note\r\n${body.join('\r\n')}`;
    const whole = await read(text);
    expect(whole.headers).toEqual(['Id', 'Name', 'Note']);
    expect(whole.rows).toHaveLength(4000);
    expect(whole.rows.cells(1)).toEqual(['1', 'Näme "1"\nsecond, line', 'ʤ1']);
    expect(whole.lines[3999]).toBe(2 + 2 * 3999);
    expect(await read(text, 70_001)).toEqual(whole);
    expect(await read(text, 997)).toEqual(whole);
  });

  it.each([';', '\t', '|', ','])('I2 finds the delimiter %j', async (delimiter) => {
    const table = await read(
      `Name${delimiter}City\nA${delimiter}Bonn, old\nB${delimiter}Köln\n`.replace(
        'Bonn, old',
        delimiter === ',' ? 'Bonn' : 'Bonn, old',
      ),
    );
    expect(table.headers).toEqual(['Name', 'City']);
    expect(table.rows).toHaveLength(2);
  });

  it('I2 reads mixed and old line ends', async () => {
    expect((await read('Name,City\r\nA,x\nB,y\r\n')).rows).toEqual([
      ['A', 'x'],
      ['B', 'y'],
    ]);
    expect((await read('Name,City\rA,x\rB,y')).rows).toEqual([
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

  it('I4 rejects a row with a stray quotation mark, names what it drew in, and reads on', async () => {
    const table = await read('Name,City\nA,"x" y"\nB,z\nC,"x" y\nD,"w"\nE,v\n');
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

describe('a quotation mark that never closes', () => {
  it('I200 rejects its own line and reads on after it', async () => {
    const table = await read('Name,City\nA,x\nB,"y\nC,z\nD,"w\nE,v');
    expect(table.rows).toEqual([
      ['A', 'x'],
      ['C', 'z'],
      ['E', 'v'],
    ]);
    expect(table.lines).toEqual([2, 4, 6]);
    expect(table.problems).toMatchObject([
      { line: 3, code: 'bad-quotes', severity: 'rejected', value: 'B,"y' },
      { line: 5, code: 'bad-quotes', severity: 'rejected', value: 'D,"w' },
    ]);
    expect(table.problems[0]?.message).toBe(
      'Row 3: A quotation mark opens a cell here and none closes it, so this line cannot be read. Add or remove that mark.',
    );
  });

  it('I200 rejects the line breaks of the cells before it along with it', async () => {
    const table = await read('Name,City\nA,x\n"B\nb","y\nC,z\n');
    expect(table.rows).toEqual([
      ['A', 'x'],
      ['C', 'z'],
    ]);
    expect(table.lines).toEqual([2, 5]);
    expect(table.problems.map(({ line }) => line)).toEqual([3]);
  });

  it.each(['\r\n', '\r'])('I200 holds whatever the line end (%j)', async (end) => {
    const table = await read(['Name,City', 'A,"x"', 'B,"y', 'C,z', ''].join(end));
    expect(table.rows).toEqual([
      ['A', 'x'],
      ['C', 'z'],
    ]);
    expect(table.problems.map(({ line }) => line)).toEqual([3]);
  });

  it('I200 rejects the right line after rows with marks out of place, and invents no account', async () => {
    const table = await read('Name,City\nA,B\n"Ac"me",Y\nBeta,Oslo\n"Delta \ud83d\ude00,Bern\nEcho,Rome\n');
    expect(table.rows).toEqual([
      ['A', 'B'],
      ['Beta', 'Oslo'],
      ['Echo', 'Rome'],
    ]);
    expect(table.lines).toEqual([2, 4, 6]);
    expect(table.problems).toMatchObject([
      { line: 3, code: 'bad-quotes' },
      { line: 5, code: 'bad-quotes', value: '"Delta \ud83d\ude00,Bern' },
    ]);
  });

  it('I200 holds in a long file, where its end is not in sight', async () => {
    const table = await read(`Name,City\nA,x\n"B,y\n${'Acme Industries,Bonn\n'.repeat(500_000)}`);
    expect(table.rows).toHaveLength(500_001);
    expect(table.problems).toMatchObject([{ line: 3, code: 'bad-quotes' }]);
    expect(table.lines.at(-1)).toBe(500_003);
  });
});

describe('files that are no table', () => {
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['an empty file', '', 'empty-file', /list\.csv is empty/],
    ['blank lines', '\n\n  \n', 'empty-file', /holds no text/],
    ['a header only', 'Name,City\n', 'header-only', /header and no rows/],
    ['a PDF', '%PDF-1.7\n', 'not-a-table', /is a PDF/],
    ['a web page', '<html><table><tr><td>1', 'not-a-table', /is a web page/],
    ['bytes no text has', new Uint8Array([65, 44, 0, 10]), 'not-a-table', /not a table/],
    ['a rich text document', '{\\rtf1\\ansi\n', 'not-a-table', /is a rich text document/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-a-table', /is a picture/],
    ['JSON', '[{"Name": "A"},\n{"Name": "B"}]', 'not-a-table', /is JSON/],
    ['one line without an end', 'a,'.repeat(5_000_000), 'not-a-table', /first row does not end/],
    [
      'a row without an end',
      `Name,City\nA,x\n${'b,'.repeat(5_000_000)}`,
      'not-a-table',
      /row 3 on: that row is longer than 8 million/,
    ],
    [
      'blanks and quotation marks',
      `Name\n"x${'"y'.repeat(200_000)}${' '.repeat(500_000)}`,
      'not-a-table',
      /blanks and quotation marks/,
    ],
    ['a header and a lost quotation mark', 'Name,City\nB,"y\n', 'quote-not-closed', /from row 2 on/],
    ['a title and a lost mark below it', 'Title\nName,"City\nA,x\n', 'quote-not-closed', /from row 2 on/],
    ['a lost mark in the first row', 'Name,"City\nA,x\nB,y\n', 'not-a-table', /first row does not end/],
    [
      'more lost marks than could be slips',
      `Name,City\nA,x\n${'B,"y\n'.repeat(10_001)}`,
      'quote-not-closed',
      /from row 3 on/,
    ],
    ['too many columns', `${'a,'.repeat(1000)}a\n1\n`, 'too-many-columns', /1,001 columns/],
  ])('I5 says in a sentence what is wrong with %s', async (_, content, code, words) => {
    const refusal = await refusalOf(content);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(words);
    expect(refusal.message).toMatch(/\.$/);
  });

  it('I5 stops at the cap, by the declared size before a byte is fetched', async () => {
    let fetched = 0;
    const bytes = async (from: number, to: number): Promise<Uint8Array> => {
      fetched += to - from;
      return new TextEncoder().encode('a,b\n');
    };
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      yield await bytes(0, maxTextBytes);
    };
    const source: ByteSource = { name: 'big.csv', size: maxTextBytes + 1, bytes, pieces };
    const refusal = await readFile(source, asFileSays, () => undefined);
    expect(refusal).toMatchObject({ ok: false, code: 'too-large' });
    expect(refusal).toHaveProperty(
      'message',
      expect.stringMatching(/^big\.csv is 101 MB, and at most 100 MB/),
    );
    expect(fetched).toBeLessThan(100);
  });

  it('I5 is refused when less comes than was declared, and when nothing was', async () => {
    const short = chunkedSource('short.csv', new TextEncoder().encode('Name,City\nA,b\n'), 4, 20);
    expect(await readFile(short, asFileSays, () => undefined)).toEqual({
      ok: false,
      code: 'read-failed',
      message: 'short.csv ended before all of it was read. Choose the file again.',
    });
    const shares: number[] = [];
    const none = chunkedSource('none.csv', new TextEncoder().encode('Name\nA\n'), 4, 0);
    expect(await readFile(none, asFileSays, (share) => shares.push(share))).toMatchObject({
      code: 'empty-file',
    });
    expect(shares).toEqual([]);
  });

  it('I5 takes no more bytes than were declared, whatever comes', async () => {
    const flood = new TextEncoder().encode(`Name,City\n${'A,b\n'.repeat(1_000_000)}`);
    const source = chunkedSource('small.csv', flood, flood.length, 14);
    const read = await readFile(source, asFileSays, () => undefined);
    expect(read).toMatchObject({ ok: true, table: { rows: [['A', 'b']] } });
  });
});

describe('csv-spectrum', () => {
  const names = hasSpectrum
    ? readdirSync(join(spectrum, 'csvs')).map((name) => name.replace('.csv', ''))
    : ['absent'];
  it.skipIf(!hasSpectrum)('I6 finds all twelve files', () => {
    expect(names).toHaveLength(12);
  });

  it.skipIf(!hasSpectrum).each(names)('I6 reads %s as its JSON says', async (name) => {
    const table = await readBytes(readFileSync(join(spectrum, 'csvs', `${name}.csv`)));
    if ('ok' in table) throw new Error(table.message);
    const parsed: unknown = JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8'));
    const expected = (Array.isArray(parsed) ? parsed : [parsed]) as Record<string, string>[];
    const rows = [...table.rows].map((row) =>
      Object.fromEntries(table.headers.map((header, at) => [header, row[at]])),
    );
    if (name === 'location_coordinates') {
      // Upstream the two files differ in the phone number.
      expect(rows).toEqual(expected.map((row) => ({ ...row, 'Contact Phone Number': '2095257564' })));
    } else expect(rows).toEqual(expected);
  });
});
