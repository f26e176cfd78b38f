// Checks from seeds that a text is read the same through its bytes as letter by letter, and that rows kept as places are
// the rows their cells would be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Letters, lettersIn, lettersOf } from '../../renderer/workers/reading/letters';
import { RowCollection } from '../../renderer/workers/reading/row-collection';
import { TextGrid, type TextRows } from '../../renderer/workers/reading/text-grid';
import { CellRows, PickedRows, type Rows, rewritten } from '../../shared/tables/rows';
import { letterByLetter } from '../helpers/letter-by-letter';

/** Texts with marks out of place, letters of one to four bytes, and every line end. */
const text = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'b ',
        ',',
        ',',
        '\n',
        '\n',
        '\r\n',
        '\r',
        '"',
        '"x"',
        '"p,q"',
        '"r\ns"',
        '""',
        'x"y',
        '"z\r"',
        ' ',
      ],
      ...['\u00e9', '"\u00fc"', '\u20ac', '\u4e2d', '\ud83d\ude00', '\ud83d', '\ude00', '\ufffd'],
    ),
    { minLength: 2, maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const begin = fc.constantFrom(
  'Name,City\n',
  'sep=,\nName,City\n',
  'sep=\u00a7\nName,City\n',
  'sep=\uff1b\r\nName,City\r\n',
);

describe('a text looked through as its bytes', () => {
  it('I209 gives the rows, lines, problems and samples it gives letter by letter', () => {
    let withMarks = 0;
    fc.assert(
      fc.property(begin, text, (first, rest) => {
        const body = first + rest;
        const through = gridOf(lettersOf(body));
        const plain = gridOf(letterByLetter(body));
        if (typeof plain !== 'string' && plain.grid.problems.length > 0) withMarks += 1;
        expect(through).toEqual(plain);
      }),
      { numRuns: 3000, seed: 20262 },
    );
    expect(withMarks).toBeGreaterThan(100);
  });

  it('I209 is the very bytes where they tell its places, and bytes of its own where they do not', () => {
    const bytes = new TextEncoder().encode('M\u00fcller');
    const sound = { isOneByte: false, isSoundUtf8: true };
    expect(lettersIn('Acme', new TextEncoder().encode('Acme'), sound).isUtf8).toBe(false);
    expect(lettersIn('M\u00fcller', bytes, sound)).toMatchObject({ codes: bytes, isUtf8: true });
    const broken = lettersIn('M\ufffdller', Uint8Array.of(77, 252, 108, 108, 101, 114), {
      isOneByte: false,
      isSoundUtf8: false,
    });
    expect(broken).toEqual(lettersOf('M\ufffdller'));
    const old = Uint8Array.of(77, 252, 108, 108, 101, 114);
    expect(lettersIn('M\u00fcller', old, { isOneByte: true, isSoundUtf8: false })).toMatchObject({
      codes: old,
      isUtf8: false,
    });
  });
});

describe('rows', () => {
  const cell = fc.constantFrom('', ' ', 'a', 'b c', '\u00e9', '-', 'p,q', 'r\ns', '"', 'say "x"', '\u00a0');
  const list = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 });

  it('I210 kept as places in a text are the rows their cells are', () => {
    fc.assert(
      fc.property(list, fc.nat(14), fc.nat(14), (cells, from, to) => {
        const kept = placed(cells);
        checkRows(kept, cells);
        checkRows(kept.slice(from, to), cells.slice(from, to));
        checkRows(kept.slice(from, to).slice(1, 3), cells.slice(from, to).slice(1, 3));
      }),
      { numRuns: 500, seed: 20263 },
    );
  });

  it('I210 picked, with rows of their own among them, are those', () => {
    fc.assert(
      fc.property(list, fc.array(fc.integer({ min: -12, max: 11 }), { maxLength: 20 }), (cells, wanted) => {
        const picks = wanted.filter((pick) => (pick < 0 ? -1 - pick : pick) < cells.length);
        const own = cells.map((row) => [...row, 'own']);
        const expected = picks.map((pick) => (pick < 0 ? own[-1 - pick] : cells[pick]) ?? []);
        for (const rows of [placed(cells), new CellRows(cells)]) {
          const picked = new PickedRows(rows, picks, own);
          checkRows(picked, expected);
          checkRows(picked.slice(1, 4), expected.slice(1, 4));
        }
      }),
      { numRuns: 500, seed: 20264 },
    );
  });

  it('I210 rewritten in part keep the others, and are the very same when none is', () => {
    fc.assert(
      fc.property(list, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (cells, isRewritten) => {
        const rows = placed(cells);
        const after = rewritten(rows, (row) => (isRewritten[row] ? [`new ${row}`] : null));
        checkRows(
          after,
          cells.map((row, at) => (isRewritten[at] ? [`new ${at}`] : row)),
        );
        expect(rewritten(rows, () => null)).toBe(rows);
      }),
      { numRuns: 300, seed: 20265 },
    );
  });
});

/** Rows of a text, or why there are none. */
function gridOf(letters: Letters): TextRows | string {
  try {
    const grid = new TextGrid(letters, ',');
    while (grid.next() < 1);
    return grid.finish();
  } catch (error) {
    return String(error);
  }
}

/** The cells as the places of a text in which they are written, quoted where they must be. */
function placed(cells: readonly (readonly string[])[]): Rows {
  let text = '';
  const placesOfRows = cells.map((row) => {
    const places: number[] = [];
    for (const each of row) {
      places.push(text.length);
      text += `${/[",\n]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each},`;
    }
    return [...places, text.length];
  });
  const rows = new RowCollection(text);
  for (const places of placesOfRows) rows.addPlaces(Uint32Array.from([...places, 7]), places.length);
  return rows.rows();
}

function checkRows(rows: Rows, cells: readonly (readonly string[])[]): void {
  expect(rows.length).toBe(cells.length);
  expect([...rows]).toEqual(cells);
  for (let row = -1; row <= cells.length; row += 1) {
    const expected = cells[row] ?? [];
    expect(rows.widthOf(row)).toBe(expected.length);
    expect(rows.cells(row)).toEqual(expected);
    expect(rows.isBlank(row)).toBe(expected.every((each) => each.trim() === ''));
    for (let column = -1; column <= expected.length; column += 1) {
      expect(rows.cell(row, column)).toBe(expected[column] ?? '');
    }
  }
}
