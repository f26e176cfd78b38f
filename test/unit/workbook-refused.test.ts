// Workbooks that lie, bomb or break: refused in words, with the work that was done counted.
import { describe, expect, it } from 'vitest';
import type { ByteSource } from '../../renderer/workers/reading/reading-types';
import { maxInflatedBytes } from '../../renderer/workers/reading/workbook-limits';
import {
  columnName,
  headerOf,
  lieAbout,
  sheetPart,
  sheetXml,
  type TestCell,
  type TestWorkbook,
  workbookBytes,
  workbookOf,
  zipOf,
} from '../helpers/workbook-bytes';
import { outcome, refused } from './workbook-outcome';

const megabyte = 1024 * 1024;
const list: TestCell[][] = [
  ['Name', 'City'],
  ['Acme', 'Boston'],
];
const sound = workbookOf(list);
const sheet1 = sheetPart(1);
const blanksOf = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(32);

/** A sheet with this part, in place of the one the list would make. */
const withPart = (part: string | Uint8Array, book: Partial<TestWorkbook> = {}): Uint8Array =>
  workbookBytes({ sheets: [{ part }], ...book });

describe('size', () => {
  it('I108 a file over 50 MB is refused unread', async () => {
    const asked: number[] = [];
    const source: ByteSource = {
      name: 'book.xlsx',
      size: 51 * megabyte,
      bytes: async (from) => {
        asked.push(from);
        return new Uint8Array();
      },
      pieces: async function* () {
        asked.push(0);
        yield new Uint8Array();
      },
    };
    const { code, message, work } = await refused(source);
    expect({ code, message }).toEqual({
      code: 'too-large',
      message:
        'book.xlsx is a workbook of 51 MB, and at most 50 MB can be read. Leave out what you do not need, or save the sheet as CSV.',
    });
    expect(asked).toEqual([]);
    expect(work.inflatedBytes).toBe(0);
  });

  it('I108 a sheet that says it is over 300 MB is refused before it is unpacked', async () => {
    const { code, message, work } = await refused(
      lieAbout(sound, sheet1, { declaredBytes: maxInflatedBytes + 1 }),
    );
    expect(code).toBe('too-large');
    expect(message).toContain('holds more than 300 MB once unpacked');
    expect(work.inflatedBytes).toBeLessThan(4000);
  });

  it('I108 a bomb that says it is small is stopped at the first piece', async () => {
    const bomb = withPart(blanksOf(32 * megabyte), { level: 1 });
    expect(bomb.length).toBeLessThan(200_000);
    const { code, message, work } = await refused(lieAbout(bomb, sheet1, { declaredBytes: 5000 }));
    expect(code).toBe('damaged');
    expect(message).toContain('it holds more than it says it holds');
    expect(work.inflatedBytes).toBeLessThan(10 * megabyte);
  });

  it('I108 a bomb that says its size is stopped at the first text no cell can hold', async () => {
    const xml = `<worksheet><sheetData><row><c t="str"><v>${' '.repeat(32 * megabyte)}`;
    const { code, message, work } = await refused(withPart(xml, { level: 1 }));
    expect(code).toBe('damaged');
    expect(message).toContain('it holds a text that no cell can hold');
    expect(work.inflatedBytes).toBeLessThan(10 * megabyte);
  });

  it('I108 parts of an honest size count together', async () => {
    const texts = lieAbout(sound, 'xl/sharedStrings.xml', { declaredBytes: maxInflatedBytes - 1000 });
    const { code, work } = await refused(lieAbout(texts, sheet1, { declaredBytes: 2000 }));
    expect(code).toBe('too-large');
    expect(work.inflatedBytes).toBeLessThan(4000);
  });

  it('I108 what is not needed is never unpacked: bombs beside the sheet, an archive in the archive', async () => {
    const inner = zipOf({ 'bomb.bin': blanksOf(16 * megabyte) }, 1);
    const parts: Record<string, Uint8Array> = { 'xl/nested.zip': inner };
    for (let index = 0; index < 50; index += 1) parts[`xl/media/image${index}.png`] = blanksOf(megabyte);
    const { done, work } = await outcome(workbookBytes({ sheets: [{ rows: list }], parts, level: 1 }));
    expect(done.ok).toBe(true);
    expect(work.inflatedBytes).toBeLessThan(4000);
  });

  it('I108 a sheet that says it is larger or packed shorter than it is, is refused', async () => {
    for (const lie of [{ declaredBytes: 100_000 }, { packedBytes: 20 }, { checksum: 1 }]) {
      expect((await refused(lieAbout(sound, sheet1, lie))).code).toBe('damaged');
    }
  });

  it('I112 more cells than can be held are refused', async () => {
    const far = `<c r="${columnName(999)}1" t="b"><v>1</v></c>`;
    const data = Array.from({ length: 20_001 }, () => `<row>${far}</row>`).join('');
    const { code, message, work } = await refused(withPart(sheetXml(data)));
    expect(code).toBe('too-large');
    expect(message).toContain('holds more than 20,000,000 cells');
    expect(work.cells).toBe(20_001_000);
  });

  it('I112 more rows than a sheet has are refused', async () => {
    const data = '<row><c r="A1"><v>1</v></c></row>'.repeat(1_048_577);
    const { code, message, work } = await refused(withPart(sheetXml(data), { level: 1 }));
    expect(code).toBe('too-large');
    expect(message).toContain('holds more than 1,048,576 rows');
    expect(work.cells).toBe(1_048_577);
  });
});

describe('archives', () => {
  it('I109 a truncated archive is refused wherever it ends', async () => {
    for (let length = 4; length < sound.length; length += 97) {
      expect((await refused(sound.subarray(0, length))).code).toBe('damaged');
    }
  });

  it('I109 bytes that changed are noticed', async () => {
    const bytes = workbookBytes({ sheets: [{ rows: list }], level: 0 });
    const at = new TextDecoder('latin1').decode(bytes).indexOf('Boston');
    bytes[at] = 'P'.charCodeAt(0);
    const { code, message } = await refused(bytes);
    expect(code).toBe('damaged');
    expect(message).toContain('its bytes are not those that were saved');
  });

  it('I109 entries on the same bytes are refused', async () => {
    const bytes = lieAbout(sound, 'xl/styles.xml', { headerAt: headerOf(sound, sheet1) });
    const { message, work } = await refused(bytes);
    expect(message).toContain('two of its parts lie on the same bytes');
    expect(work.inflatedBytes).toBe(0);
  });

  it('I109 an absurd number of entries is refused before they are listed', async () => {
    const parts: Record<string, Uint8Array> = {};
    for (let index = 0; index < 10_001; index += 1) parts[`x/${index}`] = new Uint8Array();
    const { message, work } = await refused(workbookBytes({ sheets: [{ rows: list }], parts, level: 0 }));
    expect(message).toContain('it is an archive of 10,008 files and no workbook');
    expect(work.inflatedBytes).toBe(0);
  });

  it('I109 two parts of one name, other packings and broken packings are refused', async () => {
    const twice = workbookBytes({ sheets: [{ rows: list }], parts: { 'XL/workbook.xml': '<x/>' } });
    expect((await refused(twice)).message).toContain('it holds two parts of the same name');
    expect((await refused(lieAbout(sound, sheet1, { method: 14 }))).message).toContain('packed in a way');
    const broken = workbookBytes({ sheets: [{ part: blanksOf(500) }], level: 0 });
    expect((await refused(lieAbout(broken, sheet1, { method: 8 }))).code).toBe('damaged');
  });

  it('I109 names that climb out of the folder are only names', async () => {
    const parts = { '../../xl/workbook.xml': 'x', '/etc/passwd': 'x', 'C:\\xl\\styles.xml': 'x' };
    expect((await outcome(workbookBytes({ sheets: [{ rows: list }], parts }))).done.ok).toBe(true);
    const links =
      '<Relationships><Relationship Id="rId1" Type="a/worksheet" Target="../../../etc/passwd"/></Relationships>';
    const { message } = await refused(
      workbookBytes({ sheets: [{ rows: list }], parts: { 'xl/_rels/workbook.xml.rels': links } }),
    );
    expect(message).toContain('a sheet is missing from it');
  });

  it('I109 an archive with a note at its end, and one in the 64-bit form, are read', async () => {
    const noted = new Uint8Array(sound.length + 5);
    noted.set(sound);
    noted[sound.length - 2] = 5;
    expect((await outcome(noted)).done.ok).toBe(true);
    expect((await outcome(asLongArchive(sound))).done.ok).toBe(true);
  });
});

describe('XML', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index === 0 ? '' : index};`.repeat(10)}">`,
  ).join('')}]>`;

  it('I110 entities are refused with their definitions, in every part', async () => {
    const bombed = `${laughs}<worksheet><sheetData><row><c t="str"><v>&lol9;</v></c></row></sheetData></worksheet>`;
    const outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><sst/>';
    const books = [
      withPart(bombed),
      workbookBytes({ sheets: [{ rows: list }], parts: { 'xl/sharedStrings.xml': outside } }),
      workbookBytes({ sheets: [{ rows: list }], parts: { 'xl/workbook.xml': `${laughs}<workbook/>` } }),
      workbookBytes({ sheets: [{ rows: list }], parts: { 'xl/styles.xml': `<a><!ENTITY b "c"></a>` } }),
    ];
    for (const book of books) {
      const { code, message, work } = await refused(book);
      expect(code).toBe('damaged');
      expect(message).toContain('it holds definitions of its own (a DOCTYPE), which no workbook has');
      expect(work.inflatedBytes).toBeLessThan(8000);
    }
  });

  it('I110 what is not nested, closed or written as XML is refused', async () => {
    const parts = [
      '',
      'no xml',
      '<worksheet>',
      '<worksheet></sheet>',
      '<worksheet/></worksheet>',
      '<worksheet/>more',
      '<a b></a>',
      '<a b=c></a>',
      '<a b="c></a>',
      '<a <b/></a>',
      '< a></a>',
      '<a/ >',
      '<a><!-- open</a>',
      '<a><![CDATA[ open</a>',
      '<a><!',
      '<',
      '\u0000\u0001',
      '<a>'.repeat(101),
      `<a ${'b="c" '.repeat(10)}`,
    ];
    for (const part of parts) expect([part, (await refused(withPart(part))).code]).toEqual([part, 'damaged']);
  });

  it('I110 letters in no known encoding are refused', async () => {
    const { message } = await refused(withPart(new Uint8Array([60, 97, 62, 0xff, 0xc0, 60, 47, 97, 62])));
    expect(message).toContain('it holds letters in no known encoding');
  });

  it('I110 depth is bounded long before memory is', async () => {
    const { work } = await refused(withPart('<a>'.repeat(2_000_000), { level: 1 }));
    expect(work.elements).toBeLessThan(300);
  });

  it('I110 a text, a tag, a comment of 32 MB is given up after a megabyte or the first piece', async () => {
    for (const begin of ['<a b="', '<!--', '<a>', '<', '<?']) {
      const { work } = await refused(withPart(begin + 'x'.repeat(32 * megabyte), { level: 1 }));
      expect(work.inflatedBytes).toBeLessThan(10 * megabyte);
    }
  });

  it('I110 a cell that refers to no text is refused', async () => {
    const { message } = await refused(withPart(sheetXml('<row><c t="s"><v>7</v></c></row>')));
    expect(message).toContain('a cell refers to a text that is not there');
  });
});

/** The same archive with its list of contents described by 64-bit records. */
function asLongArchive(bytes: Uint8Array): Uint8Array {
  const endAt = bytes.length - 22;
  const end = new DataView(bytes.buffer, bytes.byteOffset + endAt, 22);
  const whole = new Uint8Array(bytes.length + 76);
  whole.set(bytes.subarray(0, endAt));
  whole.set(bytes.subarray(endAt), endAt + 76);
  const data = new DataView(whole.buffer);
  data.setUint32(endAt, 0x06064b50, true);
  data.setBigUint64(endAt + 4, 44n, true);
  data.setBigUint64(endAt + 32, BigInt(end.getUint16(10, true)), true);
  data.setBigUint64(endAt + 40, BigInt(end.getUint32(12, true)), true);
  data.setBigUint64(endAt + 48, BigInt(end.getUint32(16, true)), true);
  data.setUint32(endAt + 56, 0x07064b50, true);
  data.setBigUint64(endAt + 64, BigInt(endAt), true);
  data.setUint16(endAt + 76 + 10, 0xffff, true);
  data.setUint32(endAt + 76 + 12, 0xffffffff, true);
  data.setUint32(endAt + 76 + 16, 0xffffffff, true);
  return whole;
}
