// Cuts text into rows, piece by piece, with the line each begins on. Decides no header and knows no encoding.
import Papa from 'papaparse';
import { groupDigits } from '../../../shared/records/counts';
import { isBlankRow } from '../../../shared/tables/cell';
import { type Problem, problemAt, shorten } from '../../../shared/tables/problem';
import { maxColumns, maxRowChars } from '../../../shared/tables/table';
import { RowCutter } from './cut-rows';
import { dialectOf } from './dialect-of-text';
import type { Grid } from './layout';
import { type Letters, withFeeds } from './letters';
import { beginsFilled, PlacedRows } from './placed-rows';
import type { Delimiter } from './reading-types';
import { RowCollection } from './row-collection';
import { extentOf, filledIn } from './row-shape';
import { badQuotes, lostLetters, lostQuote, neverClosed, refuseCostly, refuseOtherText } from './text-faults';
import { Unreadable } from './unreadable';

/** Enough of the beginning to guess the separator from. */
const guessChars = 64 * 1024;
/** As much is parsed at once, so that progress can be told in between. */
const pieceChars = 1024 * 1024;
const sampleCount = 5;
const [returnCode, quoteCode] = [13, 34];
const beyondAscii = /[\u0080-\uffff]/;
/** What fits into memory beside everything else; a spreadsheet holds half as many rows. */
const maxRows = 2_000_000;
const maxCells = 20_000_000;
/** The header is looked for among this many rows with something in them. */
const titleRows = 50;
/** A row with more lost quotation marks than this has no end that could be found. */
const maxStrayMarks = 10_000;
/** More lines than this with a mark that none closes are no slips. */
const maxLostQuotes = 10_000;
/** What may be looked at in vain for the ends of rows: about a second of work. */
const maxVainChars = 200_000_000;
/** A stray mark costs the forgiving parser as much as so many letters. */
const charsPerStrayMark = 100;

export interface TextRows {
  readonly grid: Grid;
  /** Up to five cells with letters beyond ASCII. */
  readonly letterSamples: readonly string[];
}

/** Takes the text of a list and cuts it: call `next` until it says there is no more, then `finish`. */
export class TextGrid {
  readonly delimiter: Delimiter;
  readonly #work: { parsedChars: number };
  readonly #cutter: RowCutter;
  /** Rows end with a line feed, with or without a carriage return before. */
  readonly #letters: Letters;
  readonly #text: string;
  /** Where the next row begins, and how much is looked at from there. */
  #from = 0;
  /** How many of the bytes before it are beyond the letters of the text, see `Letters`. */
  #spare = 0;
  #windowChars = pieceChars;
  #line = 1;
  /** Rows seen, blank ones too, and cells kept. */
  #rowCount = 0;
  #cellCount = 0;
  readonly #rows: RowCollection;
  /** How many rows at the top were looked at for more than a title, and whether one has it. */
  #onlyTitlesTo = 0;
  #hasHeader = false;
  readonly #lines: number[] = [];
  readonly #problems: Problem[] = [];
  readonly #samples = new Set<string>();
  readonly #hasLostLetters: boolean;
  /** Lines with a mark that never closes: the first, how many, and what was looked at for them in vain. */
  #firstLost = 0;
  #lostCount = 0;
  #vainChars = 0;
  /** A search for a closing mark went to the end of the text: where a cell is open now, none closes it either. */
  #noneCloses = false;

  /** `chosen` is the user's separator, null to guess it. Throws `Unreadable` for what is no list, as `next` does. */
  constructor(
    letters: Letters,
    chosen: Delimiter | null,
    work: { parsedChars: number } = { parsedChars: 0 },
  ) {
    this.#work = work;
    const { text } = letters;
    const begin = text.slice(0, guessChars);
    refuseOtherText(begin);
    const dialect = dialectOf(begin, begin.length === text.length, chosen);
    this.delimiter = dialect.delimiter;
    const hasReturns = dialect.hasMixedEnds || dialect.newline === '\r';
    this.#letters = hasReturns ? withFeeds(letters) : letters;
    this.#text = this.#letters.text;
    this.#cutter = new RowCutter(this.#letters, this.delimiter);
    this.#rows = new RowCollection(this.#text);
    this.#hasLostLetters = text.includes('\ufffd');
    if (dialect.separatorLineChars === 0) return;
    this.#passOver(dialect.separatorLineChars);
    this.#from = dialect.separatorLineChars;
    this.#rows.addCells([begin.slice(0, this.#from).trim()]);
    this.#lines.push(1);
    this.#line = 2;
  }

  /** Cuts the next million characters or so. Gives back the share done; 1 when that was all. */
  next(): number {
    const { length } = this.#text;
    const end = Math.min(length, this.#from + this.#windowChars);
    let takenChars = this.#cutPlain(end);
    if (takenChars === 0) {
      takenChars = this.#noneCloses ? this.#dropLine(this.#from, 0) : this.#parse(end);
      this.#passOver(takenChars);
    }
    this.#from += takenChars;
    if (this.#rowCount > maxRows || this.#cellCount > maxCells) throw this.#tooMany();
    if (this.#from === length) return 1;
    // A long row is parsed again only with twice as much of it in sight, so it costs no more than twice its length.
    this.#windowChars = takenChars === 0 ? Math.min(this.#windowChars * 2, maxRowChars + 1) : pieceChars;
    return this.#from / length;
  }

  /** Takes rows up to one with a mark out of place. Gives back the characters taken, as all of these do. */
  #cutPlain(to: number): number {
    const { codes } = this.#letters;
    const isLast = to === this.#text.length;
    const from = this.#from + this.#spare;
    const cut = this.#cutter.cut(
      from,
      isLast ? codes.length : from + to - this.#from,
      isLast,
      this.#spare,
      (places, placeCount, lineCount, isAscii) => {
        const line = this.#line;
        this.#line += lineCount;
        this.#takePlaces(places, placeCount, line, isAscii);
      },
    );
    const takenChars = cut.end - cut.spare - this.#from;
    this.#spare = cut.spare;
    this.#rowCount += cut.rowCount;
    this.#work.parsedChars += takenChars;
    return takenChars;
  }

  /** Finds among the bytes the place so many letters further on, which were taken another way. */
  #passOver(chars: number): void {
    const { codes, isUtf8 } = this.#letters;
    if (!isUtf8) return;
    let at = this.#from + this.#spare;
    for (let left = chars; left > 0; at += 1) {
      const code = codes[at] ?? 0;
      // Where a character of four bytes begins, two letters do.
      if (code < 0x80 || code >= 0xc0) left -= code >= 0xf0 ? 2 : 1;
    }
    while (((codes[at] ?? 0) & 0xc0) === 0x80) at += 1;
    this.#spare = at - this.#from - chars;
  }

  /** Takes the rows that end as the forgiving parser sees them. */
  #parse(to: number): number {
    const window = this.#text.slice(this.#from, to);
    refuseCostly(window);
    const result = this.#parsed(window, true);
    const takenChars = result.meta.cursor;
    this.#takeRows(result, window.slice(0, takenChars));
    if (to === this.#text.length) return takenChars + this.#parseEnd(this.#from + takenChars);
    const strayMarks = result.errors.reduce((sum, { row }) => sum + (row === result.data.length ? 1 : 0), 0);
    const isHopeless = takenChars === 0 && (this.#windowChars > maxRowChars || strayMarks > maxStrayMarks);
    if (!isHopeless) return takenChars;
    this.#vainChars += window.length + strayMarks * charsPerStrayMark;
    const openAt = lostMark(this.#parsed(window, false));
    if (openAt === null || window.indexOf('\n', openAt) < 0) throw this.#endless();
    return this.#dropLine(this.#from, openAt);
  }

  /** Takes the last row, which begins at `from` and need not end with a line end. */
  #parseEnd(from: number): number {
    const window = this.#text.slice(from);
    if (window === '') return 0;
    const result = this.#parsed(window, false);
    const openAt = lostMark(result);
    if (openAt === null) {
      this.#takeRows(result, `${window}\n`);
      return window.length;
    }
    this.#noneCloses = true;
    return this.#dropLine(from, openAt);
  }

  #parsed(window: string, onlyEnded: boolean): Papa.ParseResult<string[]> {
    this.#work.parsedChars += window.length;
    const parser = new Papa.Parser({ delimiter: this.delimiter, newline: '\n' });
    return parser.parse(window, 0, onlyEnded) as Papa.ParseResult<string[]>;
  }

  /** Rejects the row that begins at `from` up to the end of the line with its lost mark, `openAt` characters on. */
  #dropLine(from: number, openAt: number): number {
    const feed = this.#text.indexOf('\n', from + openAt);
    const lost = this.#text.slice(from, feed < 0 ? this.#text.length : feed + 1);
    // What may be the header names the columns; without it the first account would.
    const mayBeHeader = this.#rows.length < titleRows && this.#onlyTitles();
    if (mayBeHeader && (this.#rows.length === 0 || lost.includes(this.delimiter))) {
      throw this.#rows.length === 0 ? this.#endless() : neverClosed(this.#line);
    }
    if (this.#lostCount === 0) this.#firstLost = this.#line;
    this.#lostCount += 1;
    if (this.#lostCount > maxLostQuotes || this.#vainChars > maxVainChars) throw neverClosed(this.#firstLost);
    this.#problems.push(lostQuote(this.#line, lost));
    this.#line += countBreaks(lost);
    this.#rowCount += 1;
    return lost.length;
  }

  /** Throws `Unreadable` when lost marks leave nothing but a header. */
  finish(): TextRows {
    if (this.#lostCount > 0 && this.#rows.length < 2) throw neverClosed(this.#firstLost);
    return {
      grid: {
        rows: this.#rows.rows(),
        lines: this.#lines,
        problems: this.#problems,
        typedColumns: new Set(),
      },
      letterSamples: [...this.#samples],
    };
  }

  #takeRows({ data, errors }: Papa.ParseResult<string[]>, taken: string): void {
    const faulty = new Set(errors.filter(({ code }) => code === 'InvalidQuotes').map(({ row }) => row));
    this.#rowCount += data.length;
    const hasBreaksInCells = countBreaks(taken) !== data.length;
    if (this.#samples.size < sampleCount && beyondAscii.test(taken)) this.#sample(data);
    for (const [index, cells] of data.entries()) {
      const line = this.#line;
      if (hasBreaksInCells) for (const cell of cells) this.#line += countBreaks(cell);
      this.#line += 1;
      if (faulty.has(index)) this.#problems.push(badQuotes(line, this.#line - 1, cells));
      else this.#takeRow(cells, line, this.#hasLostLetters);
    }
  }

  #sample(rows: readonly (readonly string[])[]): void {
    for (const cells of rows) {
      for (const cell of cells) {
        if (beyondAscii.test(cell)) this.#samples.add(shorten(cell, 60));
        if (this.#samples.size >= sampleCount) return;
      }
    }
  }

  /** Most rows are kept as places without a look at their cells. */
  #takePlaces(places: Uint32Array, placeCount: number, line: number, isAscii: boolean): void {
    const hasLostLetters = !isAscii && this.#hasLostLetters;
    const isSampled = !isAscii && this.#samples.size < sampleCount;
    const isWide = placeCount - 1 > maxColumns;
    const isOdd = isWide || endsWithReturn(this.#text, (places[placeCount - 1] ?? 0) - 1);
    if (hasLostLetters || isSampled || isOdd || !beginsFilled(this.#text, places[0] ?? 0, places[1] ?? 0)) {
      const row = new PlacedRows(this.#text, places, Uint32Array.of(0, placeCount));
      if (isSampled) this.#sample([row.cells(0)]);
      if (row.isBlank(0)) return;
      if (isOdd) {
        this.#takeRow([...row.cells(0)], line, hasLostLetters);
        return;
      }
      if (hasLostLetters) this.#nameLostLetters(row.cells(0), line);
    }
    this.#rows.addPlaces(places, placeCount);
    this.#lines.push(line);
    this.#cellCount += placeCount - 1;
  }

  #takeRow(cells: string[], line: number, hasLostLetters: boolean): void {
    const last = cells.length - 1;
    const ending = cells[last];
    if (ending?.endsWith('\r')) cells[last] = ending.slice(0, -1);
    if (isBlankRow(cells)) return;
    if (cells.length > maxColumns && !this.#canKeepWide(cells, line)) return;
    this.#rows.addCells(cells);
    this.#lines.push(line);
    this.#cellCount += cells.length;
    if (hasLostLetters) this.#nameLostLetters(cells, line);
  }

  #nameLostLetters(cells: readonly string[], line: number): void {
    const lost = cells.find((cell) => cell.includes('\ufffd'));
    if (lost !== undefined) this.#problems.push(lostLetters(line, lost));
  }

  /** Whether no row at the top has more than a title in it, so that the header is still to come. */
  #onlyTitles(): boolean {
    const end = Math.min(this.#rows.length, titleRows);
    for (; this.#onlyTitlesTo < end && !this.#hasHeader; this.#onlyTitlesTo += 1) {
      this.#hasHeader = filledIn(this.#rows.cells(this.#onlyTitlesTo)) > 1;
    }
    return !this.#hasHeader;
  }

  /** A row over the cap is cut when only blanks are beyond it, is a fault when it is data, and ends all when it is the header. */
  #canKeepWide(cells: string[], line: number): boolean {
    const extent = extentOf(cells);
    if (extent <= maxColumns) {
      cells.length = maxColumns;
      return true;
    }
    if (this.#onlyTitles()) {
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
  #endless(): Unreadable {
    return this.#rows.length === 0
      ? new Unreadable(
          'not-a-table',
          'is not a table: its first row does not end. Export the list as CSV and choose that file.',
        )
      : new Unreadable(
          'not-a-table',
          `cannot be read from row ${groupDigits(this.#line)} on: that row is longer than ${maxRowChars / 1024 / 1024} million characters, so line ends are missing. Export the list again and choose that file.`,
        );
  }
}

/** Whether a quoted cell that ends at `end` has a carriage return before its mark: the forgiving parser takes it off. */
function endsWithReturn(text: string, end: number): boolean {
  return text.charCodeAt(end - 1) === quoteCode && text.charCodeAt(end - 2) === returnCode;
}

/** Where the mark stands that opens a cell and is never closed; null when every cell is. */
function lostMark({ errors }: Papa.ParseResult<string[]>): number | null {
  return errors.find(({ code }) => code === 'MissingQuotes')?.index ?? null;
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
