// Finds, quickly, where the cells of well-formed rows begin. Leaves a row with stray quotation marks to the parser that
// forgives.
import { type Letters, spareIn } from './letters';

const [feedCode, returnCode, quoteCode] = [10, 13, 34];

/** Where one call of `cut` came to: as its caller wants to go on. */
export interface Cut {
  /** Among the bytes: behind the last row that was cut; where the call began when none was. */
  readonly end: number;
  /** How many bytes up to there are beyond the letters of the text. */
  readonly spare: number;
  readonly rowCount: number;
}

/**
 * Takes one row: the first `placeCount` of `places` are where in the text its cells begin, a quoted one at its mark, and
 * one behind the separator or line end of the last. The list is used again for the next row. How many lines the row
 * spans, its breaks included, and whether letters beyond ASCII are in it.
 */
export type TakePlaces = (
  places: Uint32Array,
  placeCount: number,
  lineCount: number,
  isAscii: boolean,
) => void;

export class RowCutter {
  readonly #codes: Uint8Array;
  readonly #isUtf8: boolean;
  readonly #delimiterCode: number;
  #places = new Uint32Array(64);

  constructor({ codes, isUtf8 }: Letters, delimiter: string) {
    this.#codes = codes;
    this.#isUtf8 = isUtf8;
    this.#delimiterCode = delimiter.charCodeAt(0);
  }

  /**
   * Hands over every row between `from` and `to` that ends there with a line feed, or with the text when `isLast`, up to
   * the first row with a quotation mark that does not close its cell. Looks at each letter once and makes no text.
   * @param spareBefore how many bytes before `from` are beyond the letters of the text
   */
  cut(from: number, to: number, isLast: boolean, spareBefore: number, take: TakePlaces): Cut {
    const codes = this.#codes;
    const isUtf8 = this.#isUtf8;
    const delimiterCode = this.#delimiterCode;
    let places = this.#places;
    let rowFrom = from;
    let rowSpare = spareBefore;
    let rowCount = 0;
    let at = from;
    let spare = spareBefore;
    let count = 0;
    let lineCount = 1;
    let isAscii = true;
    while (at < to || (isLast && at === to)) {
      if (count + 1 >= places.length) places = this.#grown();
      places[count] = at - spare;
      count += 1;
      const cellFrom = at;
      let cellTo: number;
      let letters = 0;
      if (at < to && codes[at] === quoteCode) {
        for (at += 1; at < to; at += 1) {
          const code = codes[at] as number;
          if (code === quoteCode) {
            // Two marks in a quoted cell are one of its letters.
            if (at + 1 >= to || codes[at + 1] !== quoteCode) break;
            at += 1;
          } else if (code === feedCode) lineCount += 1;
          letters |= code;
        }
        if (at === to) break;
        at += 1;
        cellTo = at;
        if (at < to && codes[at] === returnCode && codes[at + 1] === feedCode) at += 1;
        if (at === to ? !isLast : codes[at] !== delimiterCode && codes[at] !== feedCode) break;
      } else {
        while (at < to) {
          const code = codes[at] as number;
          if (code === delimiterCode || code === feedCode) break;
          letters |= code;
          at += 1;
        }
        if (at === to && !isLast) break;
        cellTo = at;
        const endsRow = at === to || codes[at] === feedCode;
        if (endsRow && at > cellFrom && codes[at - 1] === returnCode) cellTo -= 1;
      }
      if (letters > 127) {
        isAscii = false;
        if (isUtf8) spare += spareIn(codes, cellFrom, at);
      }
      if (at < to && codes[at] === delimiterCode) {
        at += 1;
        continue;
      }
      places[count] = cellTo - spare + 1;
      take(places, count + 1, lineCount, isAscii);
      rowCount += 1;
      at += 1;
      rowFrom = Math.min(at, to);
      rowSpare = spare;
      if (rowFrom === to && codes[to - 1] === feedCode) break;
      count = 0;
      lineCount = 1;
      isAscii = true;
    }
    return { end: rowFrom, spare: rowSpare, rowCount };
  }

  #grown(): Uint32Array<ArrayBuffer> {
    const places = new Uint32Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
    return places;
  }
}
