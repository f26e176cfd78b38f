// The shape of a list that was read: headers, rows of text, and the line each row begins on. Knows no file and no meaning.
import { trimCell } from './cell';
import type { Problem } from './problem';
import type { Rows } from './rows';

/** A list as text. Rows may be longer or shorter than the header; whoever uses them checks that. */
export interface Table {
  /** One name per column: trimmed, never empty, never twice the same. */
  readonly headers: readonly string[];
  /** The line the header begins on, from 1. */
  readonly headerLine: number;
  readonly rows: Rows;
  /** The line in the file on which each row begins, from 1; a quoted cell may hold line breaks, so lines run ahead. */
  readonly lines: readonly number[];
  /** What the reader found: rows it could make nothing of, which are not in `rows`, and cells to look at, which are. */
  readonly problems: readonly Problem[];
  /** What stood above the header or below the data and is no row: shown to the user, never imported. */
  readonly setAside: readonly SetAsideLine[];
  /**
   * Columns, from 0, whose numbers and days came from a workbook as such: written here with a decimal point and as ISO
   * days, so there is nothing to guess.
   */
  readonly typedColumns: ReadonlySet<number>;
}

/** A line that is no row of the list. */
export interface SetAsideLine {
  readonly line: number;
  readonly kind: 'title' | 'total' | 'note';
  /** Its cells, joined and shortened. */
  readonly text: string;
}

export const tableRefusalCodes = [
  'empty-file',
  'header-only',
  'not-a-table',
  'too-large',
  'too-many-columns',
  'quote-not-closed',
  'password',
  'damaged',
  'read-failed',
  'cancelled',
] as const;
export type TableRefusalCode = (typeof tableRefusalCodes)[number];

export interface TableRefusal {
  readonly ok: false;
  readonly code: TableRefusalCode;
  /** A sentence that names the file, what was expected and what to do. */
  readonly message: string;
}

/** 100 MB of text. */
export const maxTextBytes = 100 * 1024 * 1024;
export const maxColumns = 1000;
/** One row may not be longer than this: what is longer is a lost quotation mark, or no table. */
export const maxRowChars = 8 * 1024 * 1024;

/** A trimmed cell; '' in a row that is wider or narrower than the header, whose cells may stand in the wrong column. */
export function wholeCell({ rows, headers }: Table, row: number, column: number): string {
  return rows.widthOf(row) === headers.length ? trimCell(rows.cell(row, column)) : '';
}

/** The rows the reader could make nothing of, by what is wrong with them. */
export function unreadRows(table: Table): readonly Problem[] {
  return table.problems.filter(({ severity }) => severity === 'rejected');
}

/** Headers made usable: trimmed, `Column 3` for a blank one, `Name (2)` for a second of the same name. */
export function nameHeaders(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const text = cell.replace(/\s+/g, ' ').trim();
    const base = text === '' || text === '__proto__' ? `Column ${index + 1}` : text;
    let name = base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base} (${copy})`;
    taken.add(name);
    return name;
  });
}

/**
 * A short key for a set of headers, so that a confirmed matching is found again: the count and a 53-bit hash of the
 * names, whatever their order and case.
 */
export function headerSignature(headers: readonly string[]): string {
  const text = headers
    .map((header) => header.toLowerCase())
    .sort()
    .join('\u001f');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `${headers.length}-${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}
