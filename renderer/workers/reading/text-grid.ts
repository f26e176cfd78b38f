// Cuts text into rows, piece by piece, with the line each begins on. Decides no header and knows no encoding.
import Papa from 'papaparse';
import { groupDigits, type Problem, problemAt, shorten } from '../../../shared/tables/problem';
import { maxColumns, maxRowChars } from '../../../shared/tables/table';
import { dialectOf } from './dialect-of-text';
import type { Grid } from './layout';
import type { Delimiter } from './reading-types';
import { extentOf, filledIn, hasText } from './row-shape';
import { Unreadable } from './unreadable';

/** Enough of the beginning to guess the separator from. */
const guessChars = 64 * 1024;
/** As much is parsed at once, so that progress can be told in between. */
const pieceChars = 1024 * 1024;
const sampleCount = 5;
/** What fits into memory beside everything else; a spreadsheet holds half as many rows. */
const maxRows = 2_000_000;
const maxCells = 20_000_000;
/** A row with more lost quotation marks than this has no end that could be found. */
const maxStrayMarks = 10_000;
/** What may be looked at twice: blanks behind each quotation mark of a piece. About a second of work. */
const maxRepeatedChars = 2_000_000_000;

export interface TextRows {
  readonly grid: Grid;
  /** Up to five cells with letters beyond ASCII. */
  readonly letterSamples: readonly string[];
}

/** Takes the text of a list and cuts it: call `next` until it says there is no more, then `finish`. */
export class TextGrid {
  readonly delimiter: Delimiter;
  readonly #work: { parsedChars: number };
  readonly #newline: '\n' | '\r';
  readonly #hasMixedEnds: boolean;
  readonly #text: string;
  /** Where the next row begins, and how much is looked at from there. */
  #from: number;
  #windowChars = pieceChars;
  #line = 1;
  /** Rows seen, blank ones too, and cells kept. */
  #rowCount = 0;
  #cellCount = 0;
  readonly #rows: string[][] = [];
  readonly #lines: number[] = [];
  readonly #problems: Problem[] = [];
  readonly #samples = new Set<string>();

  /** `chosen` is the user's separator, null to guess it. Throws `Unreadable` for what is no list, as `next` does. */
  constructor(text: string, chosen: Delimiter | null, work: { parsedChars: number } = { parsedChars: 0 }) {
    this.#work = work;
    const begin = text.slice(0, guessChars);
    refuseOtherText(begin);
    const dialect = dialectOf(begin, begin.length === text.length, chosen);
    this.delimiter = dialect.delimiter;
    this.#newline = dialect.newline;
    this.#from = dialect.separatorLineChars;
    this.#hasMixedEnds = dialect.hasMixedEnds;
    this.#text = text;
    if (this.#from === 0) return;
    this.#rows.push([begin.slice(0, this.#from).trim()]);
    this.#lines.push(1);
    this.#line = 2;
  }

  /** Cuts the next million characters or so. Gives back the share done; 1 when that was all. */
  next(): number {
    const end = Math.min(this.#text.length, this.#from + this.#windowChars);
    const isLast = end === this.#text.length;
    const window = this.#windowUpTo(end);
    refuseCostly(window);
    this.#work.parsedChars += window.length;
    const parser = new Papa.Parser({ delimiter: this.delimiter, newline: this.#newline });
    const result = parser.parse(window, 0, !isLast) as Papa.ParseResult<string[]>;
    const takenChars = isLast ? window.length : result.meta.cursor;
    this.#takeRows(result, window.slice(0, takenChars), isLast);
    this.#from += takenChars;
    if (this.#rowCount > maxRows || this.#cellCount > maxCells) throw this.#tooMany();
    if (isLast) return 1;
    const strayMarks = result.errors.reduce((sum, { row }) => sum + (row === result.data.length ? 1 : 0), 0);
    const isHopeless = takenChars === 0 && (this.#windowChars > maxRowChars || strayMarks > maxStrayMarks);
    if (isHopeless) throw this.#endless(window);
    // A long row is parsed again only with twice as much of it in sight, so it costs no more than twice its length.
    this.#windowChars = takenChars === 0 ? Math.min(this.#windowChars * 2, maxRowChars + 1) : pieceChars;
    return this.#from / this.#text.length;
  }

  /** The text from where the next row begins; where line ends are mixed, single carriage returns become line feeds. */
  #windowUpTo(end: number): string {
    const window = this.#text.slice(this.#from, end);
    if (!this.#hasMixedEnds) return window;
    const alike = window.replace(/\r(?!\n)/g, '\n');
    const isPairCut = window.endsWith('\r') && this.#text[end] === '\n';
    return isPairCut ? `${alike.slice(0, -1)}\r` : alike;
  }

  finish(): TextRows {
    return {
      grid: { rows: this.#rows, lines: this.#lines, problems: this.#problems, typedColumns: new Set() },
      letterSamples: [...this.#samples],
    };
  }

  #takeRows(result: Papa.ParseResult<string[]>, taken: string, isLast: boolean): void {
    const notClosed = result.errors.find((error) => error.code === 'MissingQuotes');
    const faulty = new Set(
      result.errors.filter((error) => error.code === 'InvalidQuotes').map((error) => error.row),
    );
    this.#rowCount += result.data.length;
    const ends = countBreaks(taken, this.#newline) + (isLast ? 1 : 0);
    const hasBreaksInCells = ends !== result.data.length;
    const hasLostLetters = taken.includes('\ufffd');
    if (this.#samples.size < sampleCount && /[\u0080-\uffff]/.test(taken)) this.#sample(result.data);
    for (let index = 0; index < result.data.length; index += 1) {
      const cells = result.data[index] ?? [];
      if (notClosed !== undefined && notClosed.row === index) throw this.#endless('"');
      const line = this.#line;
      if (hasBreaksInCells) for (const cell of cells) this.#line += countBreaks(cell, this.#newline);
      this.#line += 1;
      if (faulty.has(index)) this.#problems.push(badQuotes(line, this.#line - 1, cells));
      else this.#takeRow(cells, line, hasLostLetters);
    }
  }

  #sample(rows: readonly (readonly string[])[]): void {
    for (const cells of rows) {
      for (const cell of cells) {
        if (/[\u0080-\uffff]/.test(cell)) this.#samples.add(shorten(cell, 60));
        if (this.#samples.size >= sampleCount) return;
      }
    }
  }

  #takeRow(cells: string[], line: number, hasLostLetters: boolean): void {
    const last = cells.length - 1;
    const ending = cells[last];
    if (ending?.endsWith('\r')) cells[last] = ending.slice(0, -1);
    if (!hasText(cells)) return;
    if (cells.length > maxColumns && !this.#canKeepWide(cells, line)) return;
    this.#rows.push(cells);
    this.#lines.push(line);
    this.#cellCount += cells.length;
    if (!hasLostLetters) return;
    const lost = cells.find((cell) => cell.includes('\ufffd'));
    if (lost !== undefined) this.#problems.push(lostLetters(line, lost));
  }

  /** A row over the cap is cut when only blanks are beyond it, is a fault when it is data, and ends all when it is the header. */
  #canKeepWide(cells: string[], line: number): boolean {
    const extent = extentOf(cells);
    if (extent <= maxColumns) {
      cells.length = maxColumns;
      return true;
    }
    if (this.#rows.slice(0, 50).every((row) => filledIn(row) <= 1)) {
      throw new Unreadable(
        'too-many-columns',
        `has ${groupDigits(extent)} columns, and at most ${groupDigits(maxColumns)} can be read. Leave out the columns you do not need.`,
      );
    }
    this.#problems.push(
      problemAt(
        line,
        'too-many-cells',
        'rejected',
        null,
        cells.slice(0, 12).join(' | '),
        `${groupDigits(extent)} cells, and at most ${groupDigits(maxColumns)} can be read. A line break may be missing.`,
      ),
    );
    return false;
  }

  #tooMany(): Unreadable {
    const [what, most] = this.#rowCount > maxRows ? ['rows', maxRows] : ['cells', maxCells];
    return new Unreadable(
      'too-large',
      `has more than ${groupDigits(most)} ${what}, which is more than can be read. Split it, or leave out what you do not need.`,
    );
  }

  /** Why a row that begins here has no end. */
  #endless(row: string): Unreadable {
    if (this.#rows.length === 0) {
      return new Unreadable(
        'not-a-table',
        'is not a table: its first row does not end. Export the list as CSV and choose that file.',
      );
    }
    const from = `cannot be read from row ${groupDigits(this.#line)} on`;
    return row.includes('"')
      ? new Unreadable(
          'quote-not-closed',
          `${from}: a quotation mark opens a cell there and none closes it. Add or remove that mark and choose the file again.`,
        )
      : new Unreadable(
          'not-a-table',
          `${from}: that row is longer than ${maxRowChars / 1024 / 1024} million characters, so line ends are missing. Export the list again and choose that file.`,
        );
  }
}

/** Text that is no list, known by its first characters. */
function refuseOtherText(begin: string): void {
  if (/^\s*<(!doctype|html|\?xml|table|\?mso)/i.test(begin)) {
    throw new Unreadable(
      'not-a-table',
      'is a web page, not a table. Export the list as CSV and choose that file.',
    );
  }
  if (/^\s*(?:\{\s*"|\[\s*\{)/.test(begin)) {
    throw new Unreadable('not-a-table', 'is JSON, not a table. Export the list as CSV and choose that file.');
  }
}

/**
 * The parser looks at the blanks behind a quotation mark again for every stray mark before them, so a text of
 * nothing but marks and blanks would keep it busy for hours. Counts only where a run of blanks is long.
 */
function refuseCostly(text: string): void {
  if (!text.includes('"')) return;
  const longest = longestBlankRun(text);
  if (longest === 0) return;
  let marks = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks += 1;
  if (marks * longest > maxRepeatedChars) {
    throw new Unreadable(
      'not-a-table',
      'is not a table: it is mostly blanks and quotation marks. Export the list again and choose that file.',
    );
  }
}

const blankStep = 512;

/** The length of the longest run of blanks, 0 when none is as long as `blankStep`. */
function longestBlankRun(text: string): number {
  let longest = 0;
  let runEnd = -1;
  for (let at = 0; at < text.length; at += blankStep) {
    if (at < runEnd || !isBlank(text.charCodeAt(at))) continue;
    let from = at;
    while (from > runEnd + 1 && isBlank(text.charCodeAt(from - 1))) from -= 1;
    let to = at + 1;
    while (to < text.length && isBlank(text.charCodeAt(to))) to += 1;
    runEnd = to;
    if (to - from >= blankStep) longest = Math.max(longest, to - from);
  }
  return longest;
}

function isBlank(code: number): boolean {
  return (
    code <= 32 || code === 0xa0 || code === 0xfeff || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)))
  );
}

/** A stray mark may have drawn the following rows into its own; they are rejected with it and named. */
function badQuotes(from: number, to: number, cells: readonly string[]): Problem {
  const swallowed =
    from === to ? '' : `, so rows ${groupDigits(from)} to ${groupDigits(to)} cannot be told apart`;
  return problemAt(
    from,
    'bad-quotes',
    'rejected',
    null,
    cells.slice(0, 50).join(' | ').slice(0, 200),
    `A quotation mark stands in the middle of a quoted cell${swallowed}. Write it twice, or leave it out.`,
  );
}

function lostLetters(line: number, cell: string): Problem {
  return problemAt(
    line,
    'lost-letters',
    'check',
    null,
    cell,
    'A letter in this row is lost and shows as \ufffd. Try another encoding; if none brings it back, correct the file and choose it again.',
  );
}

/** Line ends in a text. Where rows end with a carriage return, a line feed in a cell is one too. */
function countBreaks(text: string, newline: '\n' | '\r'): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  if (newline === '\n') return count;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 10) count += 1;
  }
  return count;
}
