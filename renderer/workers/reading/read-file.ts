// Decides by its first bytes how a file is read: as a workbook, as text, or not at all. Its name's ending is not asked.
import type { TableRefusal } from '../../../shared/tables/table';
import { readText, type TextWork } from './read-text';
import type { ByteSource, ReadFile, ReadOptions } from './reading-types';
import { readWorkbook } from './workbook';
import { noWork, type Work } from './workbook-limits';

const kindBytes = 16;

/** A ZIP archive, also an empty or a split one, and what Office wrote before 2007 or encrypts into. */
const workbookBegins = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', '\xd0\xcf\x11\xe0'];

/** First bytes of files that hold no list, and what such a file is called. */
const otherKinds: readonly { readonly begin: string; readonly is: string }[] = [
  { begin: '%PDF', is: 'a PDF' },
  { begin: '{\\rtf', is: 'a rich text document' },
  { begin: '%!PS', is: 'a PostScript file' },
  { begin: '\x89PNG', is: 'a picture' },
  { begin: '\xff\xd8\xff', is: 'a picture' },
  { begin: 'GIF87a', is: 'a picture' },
  { begin: 'GIF89a', is: 'a picture' },
  { begin: 'II*\0', is: 'a picture' },
  { begin: 'MM\0*', is: 'a picture' },
  { begin: 'RIFF', is: 'a picture or a recording' },
  { begin: '\x1f\x8b', is: 'a packed file' },
  { begin: '7z\xbc\xaf\x27\x1c', is: 'a packed file' },
  { begin: 'Rar!\x1a', is: 'a packed file' },
  { begin: '\xfd7zXZ', is: 'a packed file' },
  { begin: '\x28\xb5\x2f\xfd', is: 'a packed file' },
  { begin: 'SQLite format 3\0', is: 'a database' },
];

/**
 * The list in a file: a workbook or a text in any encoding, separator and line end the program knows. `options` go
 * before what the file says. `onProgress` is told the share done, 0 to 1. `work` is added to as the work is done, for
 * tests. Rejects only when the bytes cannot be had.
 */
export async function readFile(
  source: ByteSource,
  options: ReadOptions,
  onProgress: (share: number) => void,
  work: Work & TextWork = { ...noWork(), parsedChars: 0 },
): Promise<ReadFile | TableRefusal> {
  const begin = String.fromCharCode(...(await source.bytes(0, kindBytes)).subarray(0, kindBytes));
  if (workbookBegins.some((bytes) => begin.startsWith(bytes))) {
    return readWorkbook(source, options, onProgress, work);
  }
  const other = otherKinds.find((kind) => begin.startsWith(kind.begin));
  if (other !== undefined) {
    return {
      ok: false,
      code: 'not-a-table',
      message: `${source.name} is ${other.is}, not a table. Export the list as CSV or as a workbook and choose that file.`,
    };
  }
  return readText(source, options, onProgress, work);
}

const pieceBytes = 1024 * 1024;

/** Bytes at hand, read like a file, at most so many of them at a time. */
export function bytesSource(name: string, bytes: Uint8Array, mostBytes = pieceBytes): ByteSource {
  return {
    name,
    size: bytes.length,
    bytes: async (from, to) => bytes.subarray(from, to),
    pieces: async function* () {
      for (let from = 0; from < bytes.length; from += mostBytes) yield bytes.subarray(from, from + mostBytes);
    },
  };
}
