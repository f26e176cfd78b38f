// Reads the cells of one sheet into rows of text with their row numbers. Decides no header and no type of column.
import { groupDigits } from '../../../shared/records/counts';
import { maxColumns } from '../../../shared/tables/table';
import { Unreadable } from './unreadable';
import { noCell, scanCell } from './workbook-cell-scan';
import { damaged, maxCells, maxRows, tooLarge, type Work } from './workbook-limits';
import { RichText } from './workbook-parts';
import {
  type DayText,
  isoTime,
  type NumberKind,
  percentage,
  plainNumber,
  unescapeCell,
} from './workbook-values';
import type { AttributeOf, PartReader } from './workbook-xml';

/** More than any program's sheet has. */
const lastLine = 16 * 1024 * 1024;

/** An error value, `#N/A`, and where a column first has it. */
export interface CellError {
  readonly column: number;
  readonly error: string;
  readonly line: number;
  count: number;
}

export interface SheetCells {
  /** Rows with at least one filled cell. */
  readonly rows: string[][];
  /** The sheet's own row number of each row, rising, from 1. */
  readonly lines: number[];
  readonly errors: readonly CellError[];
  /** By column: the last line with a number or a day that is one in the sheet; 0 for none. */
  readonly lastTyped: readonly number[];
  /** By column: the last line with a text that has digits, and so may be a number or a day in disguise. */
  readonly lastDisguised: readonly number[];
}

interface SheetContext {
  readonly texts: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly days: DayText;
  readonly work: Work;
}

/** Formulas are taken by the value they had when the workbook was saved; nothing is calculated and no macro is run. */
export class SheetReader implements PartReader, SheetCells {
  readonly rows: string[][] = [];
  readonly lines: number[] = [];
  readonly lastTyped: number[] = [];
  readonly lastDisguised: number[] = [];
  readonly #context: SheetContext;
  readonly #errors = new Map<string, CellError>();
  readonly #rich = new RichText();
  #isInData = false;
  #line = 0;
  /** The cells of the row being read, the first `#width` of them; each row is a copy without room to spare. */
  readonly #row: string[] = [];
  #width = 0;
  #column = -1;
  #type = '';
  #kind: NumberKind = 'number';
  #value = '';
  #isInValue = false;
  #isInRich = false;
  readonly #scanned = noCell();
  /** By shared text: 0 not known, 1 without digits, 2 with some. */
  readonly #sharedDigits: Uint8Array;

  constructor(context: SheetContext) {
    this.#context = context;
    this.#sharedDigits = new Uint8Array(context.texts.length);
  }

  get errors(): readonly CellError[] {
    return [...this.#errors.values()];
  }

  open(name: string, attribute: AttributeOf): void {
    if (!this.#isInData) {
      if (name === 'sheetData') this.#isInData = true;
    } else if (name === 'c') this.#openCell(attribute);
    else if (name === 'v') this.#isInValue = true;
    else if (name === 'row') this.#openRow(attribute);
    else if (name === 'is') {
      this.#isInRich = true;
      this.#rich.begin();
    } else if (this.#isInRich) this.#rich.open(name);
  }

  text(text: string): void {
    if (this.#isInValue) this.#value = this.#value === '' ? text : this.#value + text;
    else if (this.#isInRich) this.#rich.add(text);
  }

  close(name: string): void {
    if (!this.#isInData) return;
    if (name === 'v') this.#isInValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') this.#isInData = false;
    else if (name === 'is') {
      this.#isInRich = false;
      this.#value = this.#rich.end();
    } else if (this.#isInRich) this.#rich.close(name);
  }

  /** The same as `open`, `text` and `close` of a cell and its value, in one go. */
  scan(xml: string, tag: number): number {
    if (!this.#isInData || this.#isInValue || this.#isInRich) return -1;
    const cell = this.#scanned;
    const next = scanCell(xml, tag, cell);
    if (next < 0) return -1;
    this.#column = cell.column;
    this.#value = '';
    if (cell.from === cell.to) return next;
    this.#type = cell.type;
    const text = cell.type === 's' && cell.whole >= 0 ? this.#sharedText(cell.whole) : this.#scannedText(xml);
    if (text !== '') this.#put(text);
    return next;
  }

  #scannedText(xml: string): string {
    const { from, to, style, whole, type } = this.#scanned;
    this.#kind = style < 0 ? 'number' : (this.#context.kinds[style] ?? 'number');
    const stored = xml.slice(from, to);
    // A whole number without zeros before it is written already.
    const isWritten = type === 'n' && whole >= 0 && this.#kind === 'number';
    return isWritten && (xml.charCodeAt(from) !== 48 || to === from + 1)
      ? this.#typed(stored)
      : this.#textOf(stored);
  }

  /** A row without a number, or with one that would go back, follows the row before it. */
  #openRow(attribute: AttributeOf): void {
    const given = Number(attribute('r'));
    this.#line = Number.isInteger(given) && given > this.#line && given <= lastLine ? given : this.#line + 1;
    this.#width = 0;
    this.#column = -1;
  }

  #closeRow(): void {
    if (this.#width === 0) return;
    this.#context.work.cells += this.#width;
    if (this.#context.work.cells > maxCells) {
      throw tooLarge(`holds more than ${groupDigits(maxCells)} cells, and at most that many can be read`);
    }
    if (this.rows.length >= maxRows) {
      throw tooLarge(`holds more than ${groupDigits(maxRows)} rows, and at most that many can be read`);
    }
    this.rows.push(this.#row.slice(0, this.#width));
    this.lines.push(this.#line);
    this.#width = 0;
  }

  #openCell(attribute: AttributeOf): void {
    this.#column = columnOf(attribute('r')) ?? this.#column + 1;
    this.#type = attribute('t') ?? 'n';
    const style = attribute('s');
    this.#kind = style === undefined ? 'number' : (this.#context.kinds[Number(style)] ?? 'number');
    this.#value = '';
  }

  #closeCell(): void {
    const stored = this.#value;
    if (stored === '') return;
    this.#value = '';
    const text = this.#textOf(stored);
    if (text !== '') this.#put(text);
  }

  #put(text: string): void {
    const column = this.#column;
    if (column >= maxColumns) {
      throw new Unreadable(
        'too-many-columns',
        `has more columns than can be read: row ${groupDigits(this.#line)} goes on to column ${groupDigits(column + 1)}, and at most ${groupDigits(maxColumns)} can be read. Leave out the columns you do not need.`,
      );
    }
    for (; this.#width < column; this.#width += 1) this.#row[this.#width] = '';
    this.#row[column] = text;
    if (column === this.#width) this.#width += 1;
  }

  #textOf(stored: string): string {
    switch (this.#type) {
      case 's':
        return this.#sharedText(Number(stored));
      case 'n':
        return this.#numberText(stored);
      case 'b':
        return stored.trim() === '0' || stored.trim() === 'false' ? 'FALSE' : 'TRUE';
      case 'e':
        this.#noteError(stored);
        return '';
      case 'd': {
        const day = isoTime(stored);
        return day === null ? this.#plainText(stored) : this.#typed(day);
      }
      case 'inlineStr':
        return this.#plainText(stored);
      default:
        return this.#plainText(unescapeCell(stored));
    }
  }

  #sharedText(index: number): string {
    const text = this.#context.texts[index];
    if (text === undefined) throw damaged('a cell refers to a text that is not there');
    // A text is in many cells: whether it has digits is looked at once.
    let digits = this.#sharedDigits[index] ?? 0;
    if (digits === 0) {
      digits = /\d/.test(text) ? 2 : 1;
      this.#sharedDigits[index] = digits;
    }
    if (digits === 2) this.lastDisguised[this.#column] = this.#line;
    return text;
  }

  #numberText(stored: string): string {
    const plain = plainNumber(stored);
    if (plain === null) return this.#plainText(stored);
    if (this.#kind === 'number') return this.#typed(plain);
    if (this.#kind === 'share') return this.#typed(percentage(plain));
    return this.#typed(this.#context.days.write(Number(plain), this.#kind) ?? plain);
  }

  #typed(text: string): string {
    this.lastTyped[this.#column] = this.#line;
    return text;
  }

  #plainText(text: string): string {
    if (/\d/.test(text)) this.lastDisguised[this.#column] = this.#line;
    return text;
  }

  /** One note for a column and error, however many cells have it: a lookup that fails does so in every row. */
  #noteError(error: string): void {
    const key = `${this.#column} ${error}`;
    const known = this.#errors.get(key);
    if (known !== undefined) known.count += 1;
    else if (this.#errors.size < maxColumns) {
      this.#errors.set(key, { column: this.#column, error: error.slice(0, 40), line: this.#line, count: 1 });
    }
  }
}

/** The column of `AB12`, from 0; null when the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const code = reference.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? null : column - 1;
}
