// Turns bytes of a text file into a table, chunk by chunk, or says in words why they are none. Knows no field and no book.
import Papa from 'papaparse';
import { isBlankRow } from '../../shared/tables/cell';
import { groupDigits, type Problem, problemAt } from '../../shared/tables/problem';
import {
  maxColumns,
  maxRowChars,
  maxTextBytes,
  nameHeaders,
  type Table,
  type TableRefusal,
  type TableRefusalCode,
} from '../../shared/tables/table';

const delimiters = [',', ';', '\t', '|'];
/** Enough of the beginning to guess the delimiter from. */
const guessChars = 64 * 1024;

/** Thrown inside the reader only; `TableReader` turns it into a refusal. */
class Unreadable extends Error {
  readonly code: TableRefusalCode;
  constructor(code: TableRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Reads one file: `push` its bytes in order, then `finish`. After a refusal nothing more is read. */
export class TableReader {
  readonly #name: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #refusal: TableRefusal | null = null;
  #bytes = 0;
  #rest = '';
  #parser: { readonly delimiter: string; readonly newline: '\n' | '\r' } | null = null;
  #line = 1;
  #headers: string[] | null = null;
  readonly #rows: string[][] = [];
  readonly #lines: number[] = [];
  readonly #problems: Problem[] = [];

  constructor(fileName: string) {
    this.#name = fileName;
  }

  /** Takes the next bytes. Gives back a refusal as soon as there is one, else null. */
  push(bytes: Uint8Array): TableRefusal | null {
    return this.#guard(() => {
      if (this.#bytes === 0) this.#sniff(bytes);
      this.#bytes += bytes.length;
      if (this.#bytes > maxTextBytes) throw this.#tooLarge(this.#bytes);
      this.#rest += this.#decode(bytes, true);
      if (this.#parser !== null || this.#rest.length >= guessChars) this.#parse(false);
    });
  }

  /** The table, or why there is none. */
  finish(): Table | TableRefusal {
    const refusal = this.#guard(() => {
      if (this.#bytes === 0)
        throw this.#because('empty-file', 'is empty. Choose a file with a header and rows.');
      this.#rest += this.#decode(new Uint8Array(), false);
      this.#parse(true);
      if (this.#headers === null) {
        throw this.#because('empty-file', 'holds no text. Choose a file with a header and rows.');
      }
      if (this.#rows.length === 0 && this.#problems.length === 0) {
        throw this.#because('header-only', 'has a header and no rows, so there is nothing to import.');
      }
    });
    if (refusal !== null) return refusal;
    return { headers: this.#headers ?? [], rows: this.#rows, lines: this.#lines, problems: this.#problems };
  }

  #guard(work: () => void): TableRefusal | null {
    if (this.#refusal !== null) return this.#refusal;
    try {
      work();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#refusal = { ok: false, code: error.code, message: error.message };
    }
    return this.#refusal;
  }

  #because(code: TableRefusalCode, sentence: string): Unreadable {
    return new Unreadable(code, `${this.#name} ${sentence}`);
  }

  #tooLarge(bytes: number): Unreadable {
    return this.#because('too-large', tooLargeSentence(bytes));
  }

  #sniff(bytes: Uint8Array): void {
    const begins = (...codes: number[]): boolean => codes.every((code, index) => bytes[index] === code);
    if (begins(0x50, 0x4b, 0x03, 0x04)) {
      throw this.#because(
        'not-a-table',
        'is a workbook or an archive, not text. Save the sheet as CSV UTF-8 and choose that file.',
      );
    }
    if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
      throw this.#because(
        'not-a-table',
        'is an old Excel workbook, not text. Save the sheet as CSV UTF-8 and choose that file.',
      );
    }
    if (begins(0x25, 0x50, 0x44, 0x46)) {
      throw this.#because(
        'not-a-table',
        'is a PDF, not a table. Export the list as CSV and choose that file.',
      );
    }
    if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) {
      throw this.#because('not-utf8', 'is in UTF-16. Save it as CSV UTF-8 and choose that file.');
    }
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    if (bytes.includes(0)) {
      throw this.#because(
        'not-a-table',
        'is not a table: it holds bytes that no text has. Export the list as CSV and choose that file.',
      );
    }
    try {
      return this.#decoder.decode(bytes, { stream });
    } catch {
      throw this.#because(
        'not-utf8',
        'is not in UTF-8, so letters would be wrong. Save it as CSV UTF-8 and choose that file.',
      );
    }
  }

  #parse(last: boolean): void {
    this.#parser ??= this.#guess();
    const { delimiter, newline } = this.#parser;
    const result = new Papa.Parser({ delimiter, newline }).parse(this.#rest, 0, !last) as Papa.ParseResult<
      string[]
    >;
    const notClosed = result.errors.find((error) => error.code === 'MissingQuotes');
    const faulty = new Set(
      result.errors.filter((error) => error.code === 'InvalidQuotes').map((error) => error.row),
    );
    result.data.forEach((cells, index) => {
      if (notClosed !== undefined && notClosed.row === index) throw this.#quoteNotClosed();
      this.#take(cells, faulty.has(index));
    });
    this.#rest = last ? '' : this.#rest.slice(result.meta.cursor);
    if (this.#rest.length > maxRowChars) throw this.#quoteNotClosed();
  }

  #quoteNotClosed(): Unreadable {
    const row = groupDigits(this.#line);
    return this.#headers === null
      ? this.#because(
          'not-a-table',
          'is not a table: its first row does not end. Export the list as CSV and choose that file.',
        )
      : this.#because(
          'quote-not-closed',
          `cannot be read from row ${row} on: a quotation mark opens a cell there and none closes it. Add or remove that mark and choose the file again.`,
        );
  }

  /** A file with line feeds has them as line ends; only an old one has bare carriage returns. */
  #guess(): { delimiter: string; newline: '\n' | '\r' } {
    const begin = this.#rest.slice(0, guessChars);
    if (/^\s*<(!doctype|html|\?xml|table)/i.test(begin)) {
      throw this.#because(
        'not-a-table',
        'is a web page, not a table. Export the list as CSV and choose that file.',
      );
    }
    const newline = begin.includes('\n') || !begin.includes('\r') ? '\n' : '\r';
    const guessed = Papa.parse<string[]>(begin, {
      preview: 10,
      newline,
      skipEmptyLines: true,
      delimitersToGuess: delimiters,
    });
    const isGuessed = !guessed.errors.some((error) => error.code === 'UndetectableDelimiter');
    return { delimiter: isGuessed ? guessed.meta.delimiter : commonestIn(begin, newline), newline };
  }

  #take(cells: string[], faulty: boolean): void {
    const line = this.#line;
    const last = cells.length - 1;
    for (const cell of cells) this.#line += countBreaks(cell);
    this.#line += 1;
    const ending = cells[last];
    if (ending?.endsWith('\r')) cells[last] = ending.slice(0, -1);
    if (this.#headers === null) {
      if (isBlankRow(cells)) return;
      if (cells.length > maxColumns) {
        throw this.#because(
          'too-many-columns',
          `has ${groupDigits(cells.length)} columns, and at most ${groupDigits(maxColumns)} can be read. Leave out the columns you do not need.`,
        );
      }
      this.#headers = nameHeaders(cells);
      return;
    }
    if (faulty) {
      this.#problems.push(badQuotes(line, this.#line - 1, cells));
      return;
    }
    if (cells.length === 1 && cells[0]?.trim() === '') return;
    this.#rows.push(cells);
    this.#lines.push(line);
  }
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
    cells.join(' | ').slice(0, 200),
    `A quotation mark stands in the middle of a quoted cell${swallowed}. Write it twice, or leave it out.`,
  );
}

/** The delimiter that the first line holds most of; a comma when it holds none. */
function commonestIn(text: string, newline: string): string {
  const end = text.indexOf(newline);
  const line = end < 0 ? text : text.slice(0, end);
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The sentence for a file over the cap, without the file's name. */
export function tooLargeSentence(bytes: number): string {
  const megabytes = groupDigits(Math.ceil(bytes / 1024 / 1024));
  return `is ${megabytes} MB, and at most ${groupDigits(maxTextBytes / 1024 / 1024)} MB can be read. Split it, or leave out columns you do not need.`;
}

function countBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}
