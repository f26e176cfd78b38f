// Writes lists as text files of any dialect, for tests of reading. Knows nothing of how they are read.
import type { Encoding } from '../../renderer/workers/reading/reading-types';

/** The bytes of a text; `mark` puts a byte-order mark before it. Throws for letters the encoding does not have. */
export function encodeText(text: string, encoding: Encoding, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(marked, 'utf16le'));
  if (encoding === 'utf-16be') return new Uint8Array(Buffer.from(marked, 'utf16le').swap16());
  return Uint8Array.from(text, (letter) => byteOf(letter, encoding === 'windows-1252'));
}

/** What Windows-1252 has from 0x80 to 0x9f; a blank stands for a place without a letter. */
const windowsLetters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function byteOf(letter: string, isWindows: boolean): number {
  const code = letter.codePointAt(0) ?? 0;
  const place = isWindows && code > 0x7f ? windowsLetters.indexOf(letter) : -1;
  if (place >= 0) return 0x80 + place;
  if (code > 0xff) throw new Error(`${letter} is not in this encoding.`);
  return code;
}

export interface TextDialect {
  readonly delimiter: string;
  readonly newline: string;
  readonly quoting: 'minimal' | 'all';
  readonly isEndedAtEnd: boolean;
}

/** Rows as text, in the way of a CRM or a spreadsheet: marks doubled, cells quoted where they must be or everywhere. */
export function writeText(rows: readonly (readonly string[])[], dialect: TextDialect): string {
  const lines = rows.map((cells) => cells.map((cell) => writeCell(cell, dialect)).join(dialect.delimiter));
  return lines.join(dialect.newline) + (dialect.isEndedAtEnd ? dialect.newline : '');
}

function writeCell(cell: string, { delimiter, quoting }: TextDialect): string {
  const mustBeQuoted = quoting === 'all' || cell.includes(delimiter) || /["\r\n]/.test(cell);
  return mustBeQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
}
