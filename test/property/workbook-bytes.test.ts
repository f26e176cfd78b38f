// Properties of reading workbooks: whatever the bytes, the answer is a table or a sentence; whatever the cells, they come back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asFileSays } from '../../renderer/workers/reading/reading-types';
import { Unreadable } from '../../renderer/workers/reading/unreadable';
import { readWorkbook } from '../../renderer/workers/reading/workbook';
import { noWork } from '../../renderer/workers/reading/workbook-limits';
import { SheetReader } from '../../renderer/workers/reading/workbook-sheet';
import { DayText } from '../../renderer/workers/reading/workbook-values';
import { type PartReader, XmlFeed } from '../../renderer/workers/reading/workbook-xml';
import { tableRefusalCodes } from '../../shared/tables/table';
import { holds } from '../helpers/regressions';
import {
  rowsXml,
  sheetPart,
  sheetXml,
  sourceOf,
  type TestCell,
  workbookBytes,
} from '../helpers/workbook-bytes';

const rows: TestCell[][] = [
  ['Name', 'Revenue', 'Since', 'Active', 'Note'],
  ['Acme & Söhne', 1234.5, { day: 42_795 }, true, 'two\nlines'],
  ['Brill', 0.1, { day: 1 }, false, { xml: '<c t="s"><v>0</v></c>' }],
  ['Cord', null, null, null, { xml: '<c t="e"><v>#N/A</v></c>' }],
];
const sharedTexts = '<si><r><t>shared</t></r><rPh sb="0"><t>x</t></rPh></si>';
const packed = workbookBytes({ sheets: [{ rows }, { state: 'hidden', rows }], sharedTexts });
const stored = workbookBytes({ sheets: [{ rows }], sharedTexts, level: 0 });
const sheet = sheetXml(rowsXml(rows));

interface Edit {
  readonly at: number;
  readonly kind: 'flip' | 'set' | 'cut' | 'insert' | 'copy';
  readonly value: number;
  readonly length: number;
}

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.nat({ max: 1_000_000 }),
    kind: fc.constantFrom('flip', 'set', 'cut', 'insert', 'copy'),
    value: fc.nat({ max: 255 }),
    length: fc.integer({ min: 1, max: 40 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function edited(bytes: Uint8Array, all: readonly Edit[]): Uint8Array {
  let now = Array.from(bytes);
  for (const { at, kind, value, length } of all) {
    const place = at % Math.max(1, now.length);
    if (kind === 'flip') now[place] = (now[place] ?? 0) ^ (1 << (value & 7));
    else if (kind === 'set') now[place] = value;
    else if (kind === 'cut') now.splice(place, length);
    else if (kind === 'insert') now.splice(place, 0, ...Array.from({ length }, () => value));
    else now = [...now.slice(0, place), ...now.slice(place, place + length), ...now.slice(place)];
  }
  return Uint8Array.from(now);
}

/** A table whose rows fit its lines, or a refusal that names the file; and no more work than the bytes can ask for. */
async function answers(bytes: Uint8Array): Promise<void> {
  const work = noWork();
  const done = await readWorkbook(sourceOf(bytes), asFileSays, () => {}, work);
  expect(work.inflatedBytes).toBeLessThan(10_000_000);
  if (!done.ok) {
    expect(tableRefusalCodes).toContain(done.code);
    expect(done.message).toMatch(/^book\.xlsx [^\n]*\.$/);
    return;
  }
  expect(done.table.lines).toHaveLength(done.table.rows.length);
  expect([...done.table.rows].every((row) => row.length >= done.table.headers.length)).toBe(true);
  expect(done.table.lines.every((line, index) => line > (done.table.lines[index - 1] ?? 0))).toBe(true);
}

/** What a sheet's XML gives, read in pieces of this length, by the quick way for cells or without it. Half a sheet is none. */
function cellsOf(xml: Uint8Array, pieceBytes: number, isQuick: boolean): unknown {
  const reader = new SheetReader({
    texts: ['shared', 'with 1'],
    kinds: ['number', 'day', 'share'],
    days: new DayText(false),
    work: noWork(),
  });
  const slow: PartReader = {
    open: (name, attribute) => reader.open(name, attribute),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  };
  const feed = new XmlFeed(isQuick ? reader : slow, noWork());
  try {
    for (let at = 0; at < xml.length; at += pieceBytes) feed.push(xml.subarray(at, at + pieceBytes));
    feed.end();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return 'refused';
  }
  const { rows, lines, errors, lastTyped, lastDisguised } = reader;
  return { rows, lines, errors, lastTyped, lastDisguised };
}

const quickCells = [
  '<row r="2"><c r="A2" s="1"><v>42795</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="2" t="n"><v>0.125</v></c></row>',
  '<row><c r="AA3" s="0"/><c r="B3" t="b"><v>1</v></c><c r="D3" t="str"><v>a&amp;b 7</v></c><c><v>-1.50</v></c></row>',
  '<row r="9"><c r="A9" t="e"><v>#N/A</v></c><c r="A9" s="12345678901"><v></v></c><c r="ZZZ9" s="1"><v>1</v></c></row>',
].join('');

const runs = Number(process.env.FUZZ_RUNS ?? 200);

describe('bytes', () => {
  it('I114 any change to a packed workbook gives a table or a sentence', async () => {
    await holds('workbook-packed', edits, (all) => answers(edited(packed, all)), { runs });
  });

  it('I114 any change to a stored workbook gives a table or a sentence', async () => {
    await holds('workbook-stored', edits, (all) => answers(edited(stored, all)), { runs });
  });

  it('I114 any change to the XML of a sheet gives a table or a sentence', async () => {
    const xml = new TextEncoder().encode(sheet);
    const book = (part: Uint8Array): Uint8Array =>
      workbookBytes({ sheets: [{ part }], sharedTexts, level: 0 });
    await holds('workbook-sheet', edits, (all) => answers(book(edited(xml, all))), { runs });
  });

  it('I114 the quick way for cells comes to the same as the plain one, whatever the XML and the pieces', async () => {
    const xml = new TextEncoder().encode(sheetXml(rowsXml(rows) + quickCells));
    const cases = fc.record({
      edits: fc.oneof(fc.constant([]), edits),
      pieceBytes: fc.integer({ min: 1, max: 700 }),
    });
    await holds(
      'workbook-quick-cells',
      cases,
      ({ edits: all, pieceBytes }) => {
        const part = edited(xml, all);
        expect(cellsOf(part, pieceBytes, true)).toEqual(cellsOf(part, 100_000, false));
      },
      { runs: runs * 3 },
    );
  });

  it('I114 any part replaced by any text gives a table or a sentence', async () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '/',
        '<row>',
        '</row>',
        '<c r="',
        'A1',
        '"',
        "'",
        '<c>',
        '</c>',
        '<v>',
        '</v>',
        '<is>',
        '<t>',
        ' ',
      ],
      ...[
        '&',
        '&#',
        ';',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<!',
        '<?',
        '?>',
        '<sheetData>',
        '<sst>',
        '<si>',
        '=',
        '0',
      ],
      ...[
        'é',
        '\u0000',
        '𝄞',
        'x:',
        '_x000D_',
        '1e999',
        '99999999999999999999',
        '<xf numFmtId="',
        '</si>',
        '</sst>',
      ],
    );
    const cases = fc.record({
      part: fc.constantFrom(
        sheetPart(1),
        'xl/sharedStrings.xml',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
        '_rels/.rels',
      ),
      text: fc.array(piece, { maxLength: 30 }),
    });
    await holds(
      'workbook-parts',
      cases,
      ({ part, text }) =>
        answers(
          workbookBytes({ sheets: [{ rows }], sharedTexts, parts: { [part]: text.join('') }, level: 0 }),
        ),
      { runs },
    );
  });
});

it('I101 I105 numbers and texts come back as they were written, in whatever pieces the file is read', async () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.integer(),
    fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff]|_x[\dA-Fa-f]{4}_/u.test(text)),
  );
  const grids = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 });
  await holds(
    'workbook-round-trip',
    grids,
    async (grid) => {
      // The first column keeps every row from being blank, and from looking like a title or a total.
      const all: TestCell[][] = [
        ['Key', 'A', 'B', 'C', 'End'],
        ...grid.map((cells, index) => [`key ${index}`, ...cells, 'end']),
      ];
      const bytes = workbookBytes({ sheets: [{ rows: all }] });
      const done = await readWorkbook(sourceOf(bytes), { ...asFileSays, headerLine: 1 }, () => {});
      if (!done.ok) throw new Error(done.message);
      expect(done.table.rows).toHaveLength(grid.length);
      grid.forEach((cells, row) => {
        cells.forEach((value, column) => {
          const text = done.table.rows.cell(row, column + 1);
          if (typeof value === 'string') expect(text).toBe(value);
          else {
            expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
            expect(Number(text)).toBe(Number(value.toPrecision(15)) + 0);
          }
        });
      });
    },
    { runs: 60 },
  );
});
