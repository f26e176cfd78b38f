// Checks how bytes become letters and rows: encodings with and without a mark, separators, line ends, the clipboard.

import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../renderer/workers/reading/dialect-of-text';
import { ByteSurvey } from '../../renderer/workers/reading/encoding';
import { lettersOf } from '../../renderer/workers/reading/letters';
import { bytesSource, readFile } from '../../renderer/workers/reading/read-file';
import {
  asFileSays,
  type Encoding,
  type Origin,
  type ReadFile,
  type ReadOptions,
} from '../../renderer/workers/reading/reading-types';
import { TextGrid } from '../../renderer/workers/reading/text-grid';
import { encodeText } from '../helpers/text-files';
import { emptyBook, summaryOf, tableOf } from './import-harness';

/** Copied rows as the page hands them over: a file of their own, in UTF-8. */
function pastedSource(text: string) {
  return bytesSource('Pasted list', new TextEncoder().encode(text));
}

async function readBytes(bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<ReadFile> {
  const read = await readFile(bytesSource('list.csv', bytes), { ...asFileSays, ...options }, () => undefined);
  if (!read.ok) throw new Error(read.message);
  return read;
}

function textOrigin({ origin }: ReadFile): Extract<Origin, { format: 'text' }> {
  if (origin.format !== 'text') throw new Error('A text was expected.');
  return origin;
}

const german = 'Kunde;Ort\nMüller & Söhne;Köln\nWeiß GmbH;Zürich\n';

describe('encodings', () => {
  it.each<[string, string, Encoding, boolean, Encoding, boolean]>([
    ['UTF-8', german, 'utf-8', false, 'utf-8', true],
    ['UTF-8 with a mark', german, 'utf-8', true, 'utf-8', true],
    ['plain ASCII', 'Name;City\nA;Bonn\n', 'utf-8', false, 'utf-8', true],
    ['UTF-16 LE with a mark', german, 'utf-16le', true, 'utf-16le', true],
    ['UTF-16 BE with a mark', german, 'utf-16be', true, 'utf-16be', true],
    ['UTF-16 LE', german, 'utf-16le', false, 'utf-16le', true],
    ['UTF-16 BE', german, 'utf-16be', false, 'utf-16be', true],
    [
      'UTF-16 LE in Cyrillic',
      'Клиент;Город\nЗавод;Москва\nМаяк;Тверь\n',
      'utf-16le',
      false,
      'utf-16le',
      false,
    ],
    ['Latin-1', german, 'latin1', false, 'windows-1252', false],
    [
      'Windows-1252 with a euro sign',
      'Kunde;Umsatz\nMüller;5 €\n',
      'windows-1252',
      false,
      'windows-1252',
      true,
    ],
  ])('I86 knows %s', async (_, text, written, mark, guessed, isCertain) => {
    const read = await readBytes(encodeText(text, written, mark));
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    expect([read.table.headers, ...read.table.rows]).toEqual(rows);
    expect(textOrigin(read)).toMatchObject({
      encoding: guessed,
      encodingIsCertain: isCertain,
      delimiter: ';',
    });
    const letters = rows.flat().filter((cell) => /[^ -~]/.test(cell));
    expect(textOrigin(read).letterSamples).toEqual(letters.slice(0, 5));
  });

  it('I86 guesses from all bytes, not from the first', async () => {
    const text = `Name,City\n${'Acme,Bonn\n'.repeat(300_000)}Müller,Köln\n`;
    const read = await readBytes(encodeText(text, 'windows-1252', false));
    expect([...read.table.rows].at(-1)).toEqual(['Müller', 'Köln']);
    expect(textOrigin(read)).toMatchObject({
      encoding: 'windows-1252',
      encodingIsCertain: false,
      letterSamples: ['Müller', 'Köln'],
    });
  });

  it('I86 surveys the same whatever the size and place of the pieces', () => {
    const bytes = encodeText(`${german.repeat(40)}ʤ漢字😀;x\n`, 'utf-8', true);
    const broken = Uint8Array.from([...bytes, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0xff]);
    for (const content of [bytes, broken]) {
      const guesses = [1, 2, 3, 5, 64, content.length].map((size) => {
        const survey = new ByteSurvey();
        for (let at = 0; at < content.length; at += size) survey.add(content.subarray(at, at + size));
        return survey.guess();
      });
      for (const guess of guesses) expect(guess).toEqual(guesses[0]);
      expect(guesses[0]).toMatchObject({ encoding: 'utf-8', isBroken: content === broken });
    }
  });

  it('I87 reads UTF-8 with a few broken letters, and each row that lost one is to be looked at', async () => {
    const bytes = encodeText(`${german}Grün AG;Bonn\n`, 'utf-8', false);
    const at = bytes.lastIndexOf(0xbc);
    const read = await readBytes(Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]));
    expect([...read.table.rows].at(-1)).toEqual(['Gr\ufffdn AG', 'Bonn']);
    expect(textOrigin(read)).toMatchObject({ encoding: 'utf-8', encodingIsCertain: false });
    expect(read.table.problems).toMatchObject([
      { line: 4, column: null, code: 'lost-letters', severity: 'check', value: 'Gr\ufffdn AG' },
    ]);
  });

  it('I87 counts a row that lost a letter as taken', () => {
    const summary = summaryOf(emptyBook(), tableOf('Name,City\nGr\ufffdn AG,Bonn\n'));
    expect(summary.counts).toEqual({ new: 1, changed: 0, unchanged: 0, rejected: 0 });
    expect(summary.problems).toMatchObject([{ line: 2, code: 'lost-letters', severity: 'check' }]);
  });

  it('I88 reads in the encoding the user chose, whatever the bytes say', async () => {
    const bytes = encodeText('Name,City\nM\u0080ller,Köln\n', 'latin1', false);
    expect((await readBytes(bytes)).table.rows).toEqual([['M€ller', 'Köln']]);
    const latin = await readBytes(bytes, { encoding: 'latin1' });
    expect(latin.table.rows).toEqual([['M\u0080ller', 'Köln']]);
    expect(textOrigin(latin)).toMatchObject({ encoding: 'latin1', encodingIsCertain: true });
    const wrong = await readBytes(encodeText(german, 'utf-8', true), { encoding: 'windows-1252' });
    expect(wrong.table.headers).toEqual(['Kunde', 'Ort']);
    expect(textOrigin(wrong).letterSamples).toEqual(['MÃ¼ller & SÃ¶hne', 'KÃ¶ln', 'WeiÃŸ GmbH', 'ZÃ¼rich']);
    const lost = await readBytes(encodeText(german, 'latin1', false), { encoding: 'utf-8' });
    expect(lost.table.rows.cells(0)).toEqual(['M\ufffdller & S\ufffdhne', 'K\ufffdln']);
    expect(lost.table.problems).toHaveLength(2);
  });

  it('I88 says so when nothing is readable in the chosen encoding', async () => {
    const source = bytesSource('list.csv', encodeText(german, 'utf-8', false));
    expect(await readFile(source, { ...asFileSays, encoding: 'utf-16le' }, () => undefined)).toEqual({
      ok: false,
      code: 'not-a-table',
      message: 'list.csv has no rows when it is read as UTF-16 LE. Choose another encoding.',
    });
  });
});

describe('separators and line ends', () => {
  it.each<[string, string, string, number]>([
    ['amounts with commas', 'Name;Spend;Last\nA;1,5;2,5\nB;2,5;3,5\nC;2,5;3,5\n', ';', 3],
    ['names with commas, under tabs', 'Name\tCity\nA, Inc\tBonn, DE\nB, Inc\tUlm, DE\n', '\t', 2],
    [
      'title lines with commas',
      'Report, East, 2026\nMade by, x, y\nA, b, c\nName|City|Owner\nA|Bonn|x\nB|Ulm|x\nC|Kiel|y\n',
      '|',
      3,
    ],
    ['quoted cells with other separators', '"a;b";"c;d"\n"x,y,z";"p,q,r"\n"x,y,z";"p,q,r"\n', ';', 2],
    ['lists in cells', 'Name,Tags\nA,x;y;z\nB,x;y;z\nC,x;y;z\n', ',', 2],
    ['ragged rows', `Name,City,Owner\n${'A,Bonn,x\n'.repeat(8)}B,Ulm,DE,x\n`, ',', 3],
    ['remarks of many lines', `Name;Note\nA;"${'one, two\n'.repeat(30)}"\nB;"x"\n`, ';', 2],
    ['inches', 'Name;Size\nA 5";3\nB 7", x;4\n"C";5\n', ';', 2],
    ['a mark that opens and never closes', `Name;Note\n${'A;x\n'.repeat(9)}B;"y, z\n`, ';', 2],
    ['one column', 'Name\nA\nB\n', ',', 1],
  ])('I89 finds the separator in spite of %s', async (_, text, delimiter, columns) => {
    const dialect = dialectOf(text, true, null);
    expect(dialect.delimiter).toBe(delimiter);
    const { table } = await readBytes(new TextEncoder().encode(text.replace('"y, z', 'y')));
    expect(table.headers).toHaveLength(columns);
  });

  it.each(['sep=;\r\n', '"sep=;"\r\n', 'SEP=;\n'])('I89 does as %j says and sets it aside', async (line) => {
    const read = await readBytes(new TextEncoder().encode(`${line}Name;City, Land\r\nA, B;Bonn, DE\r\n`));
    expect(read.table.headers).toEqual(['Name', 'City, Land']);
    expect(read.table.lines).toEqual([3]);
    expect(read.table.setAside).toEqual([{ line: 1, kind: 'title', text: line.trim() }]);
    expect(textOrigin(read).headerLine).toBe(2);
  });

  it('I89 keeps the line `sep=;` out of a list of one column and of a chosen separator', async () => {
    const bytes = new TextEncoder().encode('sep=;\nName\nA,x\n');
    expect((await readBytes(bytes)).table).toMatchObject({ headers: ['Name'], rows: [['A,x']], lines: [3] });
    const chosen = await readBytes(bytes, { delimiter: ',' });
    expect(chosen.table.setAside[0]).toMatchObject({ line: 1, text: 'sep=;' });
    expect(textOrigin(chosen).delimiter).toBe(',');
  });

  it.each(['sep=\u00a7\n', 'sep=\uff1b\r\n'])(
    'I89 sets %j aside, a sign of several bytes too',
    async (line) => {
      const bytes = new TextEncoder().encode(`${line}Name,ARR,City\nAcme,100,Paris\nB\u00e9ta,200,Rome\n`);
      const shares: number[] = [];
      const read = await readFile(bytesSource('list.csv', bytes), asFileSays, (share) => shares.push(share));
      expect(read).toMatchObject({
        table: {
          headers: ['Name', 'ARR', 'City'],
          rows: [
            ['Acme', '100', 'Paris'],
            ['B\u00e9ta', '200', 'Rome'],
          ],
          lines: [3, 4],
        },
      });
      expect(shares.at(-1)).toBe(1);
    },
  );

  it('I90 takes a carriage return off the end of a row, quoted or not, beside marks out of place or not', async () => {
    const rows = '"Acme","1\r"\nBolt,2\r\n"Cask","3"\r\n';
    const end = ['Acme', '1'];
    const plain = await readBytes(new TextEncoder().encode(`Name,ARR\n${rows}`));
    expect(plain.table.rows.cells(0)).toEqual(end);
    const odd = await readBytes(new TextEncoder().encode(`Name,ARR\n"O"dd",5\n${rows}`));
    expect([...odd.table.rows]).toEqual([...plain.table.rows]);
  });

  it('I89 cuts by the separator the user chose', async () => {
    const read = await readBytes(new TextEncoder().encode('Name;City\nA;Bonn\n'), { delimiter: '|' });
    expect(read.table).toMatchObject({ headers: ['Name;City'], rows: [['A;Bonn']] });
  });

  it('I90 reads carriage returns alone, also with line feeds in cells, and a mixture of all', async () => {
    const old = await readBytes(new TextEncoder().encode('Name,Note\rA,"one\ntwo"\rB,x\r'));
    expect(old.table).toMatchObject({
      rows: [
        ['A', 'one\ntwo'],
        ['B', 'x'],
      ],
      lines: [2, 4],
    });
    const mixed = await readBytes(new TextEncoder().encode('Name,City\rA,x\nB,y\r\nC,z\r'));
    expect(mixed.table).toMatchObject({
      rows: [
        ['A', 'x'],
        ['B', 'y'],
        ['C', 'z'],
      ],
      lines: [2, 3, 4],
    });
    const doubled = await readBytes(new TextEncoder().encode('Name,City\r\r\nA,x\r\r\nB,y\r\r\n'));
    expect(doubled.table.rows).toEqual([
      ['A', 'x'],
      ['B', 'y'],
    ]);
  });

  it('I91 reads what a spreadsheet puts on the clipboard', async () => {
    const read = await readFile(
      pastedSource('Name\tSpend\tNote\r\nMüller, Söhne\t1.234,50 €\t"two\nlines, ""quoted"""\r\nB\t7\t\r\n'),
      asFileSays,
      () => undefined,
    );
    expect(read).toMatchObject({
      ok: true,
      table: {
        headers: ['Name', 'Spend', 'Note'],
        rows: [
          ['Müller, Söhne', '1.234,50 €', 'two\nlines, "quoted"'],
          ['B', '7', ''],
        ],
        lines: [2, 4],
      },
      origin: { encoding: 'utf-8', encodingIsCertain: true, delimiter: '\t' },
    });
    expect(await readFile(pastedSource(''), asFileSays, () => undefined)).toEqual({
      ok: false,
      code: 'empty-file',
      message: 'Pasted list is empty. Choose a file with a header and rows.',
    });
  });
});

describe('the work it takes', () => {
  it('I92 takes no more rows than memory holds', async () => {
    const source = bytesSource(
      'list.csv',
      new Uint8Array(6_000_000).map((_, at) => (at % 2 === 0 ? 65 : 10)),
    );
    expect(await readFile(source, asFileSays, () => undefined)).toEqual({
      ok: false,
      code: 'too-large',
      message:
        'list.csv has more than 2,000,000 rows, which is more than can be read. Split it, or leave out what you do not need.',
    });
  });

  it('I92 tells of progress in order, up to 1', async () => {
    const shares: number[] = [];
    const bytes = new TextEncoder().encode(`Name,City\n${'Acme,Bonn\n'.repeat(400_000)}`);
    await readFile(bytesSource('list.csv', bytes), asFileSays, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(6);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it.each<[string, string]>([
    ['short rows', 'Acme,Bonn\n'.repeat(400_000)],
    ['rows of 700,000 characters', `${'x'.repeat(700_000)},Bonn\n`.repeat(12)],
    ['quoted rows of 3 million characters', `"${'x\n'.repeat(1_500_000)}",Bonn\n`.repeat(4)],
  ])('I92 parses %s no more than four times over', (_, body) => {
    const work = { parsedChars: 0 };
    const text = new TextGrid(lettersOf(`Name,City\n${body}`), null, work);
    while (text.next() < 1);
    expect(text.finish().grid.rows.length).toBeGreaterThan(4);
    expect(work.parsedChars).toBeLessThan(4 * body.length);
  });

  it('I92 looks for the end of a mark that is never closed among 8 million characters, not to the end', () => {
    const work = { parsedChars: 0 };
    const body = 'Acme Industries,Bonn\n'.repeat(1_500_000);
    const text = new TextGrid(lettersOf(`Name,City\nA,x\n"${body}`), null, work);
    while (text.next() < 1);
    const { grid } = text.finish();
    expect(grid.rows).toHaveLength(1_500_001);
    expect(grid.problems).toMatchObject([{ line: 3, code: 'bad-quotes' }]);
    expect(work.parsedChars).toBeLessThan(body.length + 4 * 8 * 1024 * 1024);
  });

  it('I92 keeps no row over a thousand cells', async () => {
    const wide = `A,Bonn${',x'.repeat(3_000_000)}`;
    const read = await readBytes(new TextEncoder().encode(`Name,City\n${wide}\nB,Ulm${','.repeat(2000)}\n`));
    expect(read.table.rows).toEqual([['B', 'Ulm']]);
    expect(read.table.problems).toMatchObject([{ line: 2, code: 'too-many-cells', severity: 'rejected' }]);
    expect(read.table.problems[0]?.message).toMatch(/^Row 2: 3,000,002 cells, and at most 1,000/);
  });
});
