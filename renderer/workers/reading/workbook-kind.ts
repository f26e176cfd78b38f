// Tells a workbook that can be read from all that looks like one, and says what to do instead. Reads no cell.
import type { ByteSource } from './reading-types';
import { Unreadable } from './unreadable';
import type { Archive } from './workbook-archive';
import { damaged, hasPassword } from './workbook-limits';

const scanBytes = 1024 * 1024;
const zipMark = [0x50, 0x4b];
const oleMark = [0xd0, 0xcf, 0x11, 0xe0];

/** Throws for a file that is no archive: nothing, an older workbook, one with a password, something else. */
export async function refuseOtherFiles(source: ByteSource): Promise<void> {
  if (source.size === 0) {
    throw new Unreadable('empty-file', 'is empty. Choose a file with a header and rows.');
  }
  const begin = await source.bytes(0, Math.min(source.size, 8));
  if (startsWith(begin, oleMark)) {
    if (await holdsText(source, 'EncryptedPackage')) throw hasPassword();
    throw notATable('is in the old Excel format (.xls) or another old Office format');
  }
  if (!startsWith(begin, zipMark)) {
    throw new Unreadable(
      'not-a-table',
      'is not a workbook, whatever its name says. Export the list as XLSX or CSV and choose that file.',
    );
  }
}

const otherArchives: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/, 'is a binary Excel workbook (.xlsb)'],
  [/^index\/(document|tables\/.*)\.iwa$|^index\.zip$/, 'is a Numbers spreadsheet'],
  [/^word\//, 'is a text document, not a workbook'],
  [/^ppt\//, 'is a presentation, not a workbook'],
  [/^content\.xml$/, 'is an OpenDocument file (.ods)'],
];

/** Throws for an archive without a workbook, in the words that fit what it holds. */
export function refuseOtherArchive(archive: Archive): never {
  const names = archive.names();
  for (const [form, sentence] of otherArchives) {
    if (names.some((name) => form.test(name))) throw notATable(sentence);
  }
  if (names.some((name) => name.startsWith('xl/'))) throw damaged('its list of sheets is missing');
  throw new Unreadable(
    'not-a-table',
    'is an archive without a workbook. Unpack it and choose the list inside, as XLSX or CSV.',
  );
}

function notATable(what: string): Unreadable {
  return new Unreadable(
    'not-a-table',
    `${what}, which cannot be read. Save the list as XLSX or CSV and choose that file.`,
  );
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** True when the file holds this word in UTF-16, as the container's list of contents writes names ([MS-CFB] 2.6.1). */
async function holdsText(source: ByteSource, word: string): Promise<boolean> {
  const wanted = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let from = 0; from < source.size; from += scanBytes) {
    const bytes = await source.bytes(from, Math.min(source.size, from + scanBytes + wanted.length));
    const first = wanted[0] ?? 0;
    for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
      if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
    }
  }
  return false;
}
