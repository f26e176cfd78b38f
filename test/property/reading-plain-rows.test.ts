// Checks from seeds that rows cut the quick way are the rows the forgiving parser sees, cell by cell and line by line.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RowCutter } from '../../renderer/workers/reading/cut-rows';
import { type Letters, lettersOf } from '../../renderer/workers/reading/letters';
import { RowCollection } from '../../renderer/workers/reading/row-collection';
import { letterByLetter } from '../helpers/letter-by-letter';

/** Texts of little else than what rows are made of. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'b ',
      ',',
      ',',
      '\n',
      '\n',
      '\r\n',
      '"',
      '"x"',
      '"p,q"',
      '"r\ns"',
      '""',
      '\u00e9',
      '\u20ac',
      '\ud83d\ude00',
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** A text is looked through as UTF-8, or as one byte for each letter. */
const ways = fc.constantFrom<(text: string) => Letters>(lettersOf, letterByLetter);

/** The carriage return of a line end is none of the last cell's letters. */
function withoutReturn(cells: string[]): string[] {
  const last = cells.length - 1;
  return cells.map((cell, at) => (at === last && cell.endsWith('\r') ? cell.slice(0, -1) : cell));
}

describe('rows cut the quick way', () => {
  it('I208 are those of the forgiving parser, as far as they go', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), ways, (body, pieceChars, readIn) => {
        const letters = readIn(body);
        const cutter = new RowCutter(letters, ',');
        const rows = new RowCollection(body);
        let line = 1;
        let at = 0;
        let spare = 0;
        let piece = pieceChars;
        while (at + spare < letters.codes.length) {
          const from = at + spare;
          const to = Math.min(letters.codes.length, from + piece);
          const isLast = to === letters.codes.length;
          const cut = cutter.cut(from, to, isLast, spare, (places, count, lineCount, isAscii) => {
            rows.addPlaces(places, count);
            line += lineCount;
            const cells = rows.rows().cells(rows.length - 1);
            expect(isAscii).toBe(cells.every((cell) => /^[\0-\x7f]*$/.test(cell)));
          });
          expect(cut.rowCount === 0).toBe(cut.end === from);
          if (cut.rowCount === 0 && isLast) break;
          piece = cut.rowCount === 0 ? piece * 2 : pieceChars;
          at = cut.end - cut.spare;
          spare = cut.spare;
        }
        const taken = body.slice(0, at);
        const isOpen = taken !== '' && !taken.endsWith('\n');
        expect(line).toBe(taken.split('\n').length + (isOpen ? 1 : 0));
        const { data, errors } = Papa.parse<string[]>(taken, { delimiter: ',', newline: '\n' });
        expect(errors.filter(({ type }) => type === 'Quotes')).toEqual([]);
        const cells = (isOpen ? data : data.slice(0, -1)).map(withoutReturn);
        expect(rows.rows()).toEqual(cells);
      }),
      { numRuns: 2000, seed: 20261 },
    );
  });
});
