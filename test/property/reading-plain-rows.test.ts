// Checks from seeds that rows cut the quick way are the rows the forgiving parser sees, cell by cell and line by line.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RowCutter } from '../../renderer/workers/reading/cut-rows';

/** Texts of little else than what rows are made of. */
const text = fc
  .array(
    fc.constantFrom('a', 'b ', ',', ',', '\n', '\n', '\r\n', '"', '"x"', '"p,q"', '"r\ns"', '""', '\u00e9'),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

describe('rows cut the quick way', () => {
  it('I208 are those of the forgiving parser, as far as they go', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (body, pieceChars) => {
        const cutter = new RowCutter(',');
        const rows: string[][] = [];
        let line = 1;
        let at = 0;
        let piece = pieceChars;
        while (at < body.length) {
          const to = Math.min(body.length, at + piece);
          const { end, rowCount } = cutter.cut(
            body,
            at,
            to,
            to === body.length,
            (cells, lineCount, isAscii) => {
              rows.push(cells);
              line += lineCount;
              expect(isAscii).toBe(!cells.some((cell) => cell.includes('\u00e9')));
            },
          );
          expect(rowCount === 0).toBe(end === at);
          if (rowCount === 0 && to === body.length) break;
          piece = rowCount === 0 ? piece * 2 : pieceChars;
          at = end;
        }
        const taken = body.slice(0, at);
        const isOpen = taken !== '' && !taken.endsWith('\n');
        expect(line).toBe(taken.split('\n').length + (isOpen ? 1 : 0));
        const { data, errors } = Papa.parse<string[]>(taken, { delimiter: ',', newline: '\n' });
        expect(errors.filter(({ type }) => type === 'Quotes')).toEqual([]);
        expect(rows).toEqual(isOpen ? data : data.slice(0, -1));
      }),
      { numRuns: 2000, seed: 20261 },
    );
  });
});
