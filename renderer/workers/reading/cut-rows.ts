// Cuts rows that are written as they should be, quickly. Leaves a row with stray quotation marks to the parser that forgives.

const [feedCode, returnCode, quoteCode] = [10, 13, 34];

/** What became of one call of `cut`. */
export interface Cut {
  /** Behind the last row that was cut; where the call began when none was. */
  readonly end: number;
  readonly rowCount: number;
}

/** Takes the cells of one row, its breaks included how many lines it spans, and whether letters beyond ASCII are in it. */
export type TakeCells = (cells: string[], lineCount: number, isAscii: boolean) => void;

export class RowCutter {
  readonly #delimiterCode: number;
  readonly #cells: string[] = [];

  constructor(delimiter: string) {
    this.#delimiterCode = delimiter.charCodeAt(0);
  }

  /**
   * Hands over every row between `from` and `to` that ends there with a line feed, or with the text when `isLast`, up to
   * the first row with a quotation mark that does not close its cell. Rows keep a carriage return at their end. Reads
   * each letter once.
   */
  cut(text: string, from: number, to: number, isLast: boolean, take: TakeCells): Cut {
    const delimiterCode = this.#delimiterCode;
    const cells = this.#cells;
    let rowFrom = from;
    let rowCount = 0;
    let at = from;
    let count = 0;
    let lineCount = 1;
    let letters = 0;
    while (at < to || (isLast && at === to)) {
      let cell: string;
      if (at < to && text.charCodeAt(at) === quoteCode) {
        const cellFrom = at + 1;
        let hasMarks = false;
        for (at = cellFrom; at < to; at += 1) {
          const code = text.charCodeAt(at);
          if (code === quoteCode) {
            // Two marks in a quoted cell are one of its letters.
            if (at + 1 >= to || text.charCodeAt(at + 1) !== quoteCode) break;
            hasMarks = true;
            at += 1;
          } else if (code === feedCode) lineCount += 1;
          letters |= code;
        }
        if (at === to) break;
        cell = text.slice(cellFrom, at);
        if (hasMarks) cell = cell.replaceAll('""', '"');
        at += 1;
        if (at < to && text.charCodeAt(at) === returnCode && text.charCodeAt(at + 1) === feedCode) at += 1;
        if (at === to ? !isLast : !isEndOfCell(text.charCodeAt(at), delimiterCode)) break;
      } else {
        const cellFrom = at;
        while (at < to) {
          const code = text.charCodeAt(at);
          if (code === delimiterCode || code === feedCode) break;
          letters |= code;
          at += 1;
        }
        if (at === to && !isLast) break;
        cell = text.slice(cellFrom, at);
      }
      cells[count] = cell;
      count += 1;
      if (at < to && text.charCodeAt(at) === delimiterCode) {
        at += 1;
        continue;
      }
      // A copy has room for these cells and no more.
      take(cells.slice(0, count), lineCount, letters < 128);
      rowCount += 1;
      at += 1;
      rowFrom = Math.min(at, to);
      if (rowFrom === to && text.charCodeAt(to - 1) === feedCode) break;
      count = 0;
      lineCount = 1;
      letters = 0;
    }
    return { end: rowFrom, rowCount };
  }
}

function isEndOfCell(code: number, delimiterCode: number): boolean {
  return code === delimiterCode || code === feedCode;
}
