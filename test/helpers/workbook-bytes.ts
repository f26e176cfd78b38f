// Makes workbooks in memory, sound ones and ones that lie, bomb or break. Asserts nothing.

import { strToU8, zipSync } from 'fflate';
import type { ByteSource } from '../../renderer/workers/reading/reading-types';
import { chunkedSource } from './chunked-source';

/** `{ xml }` is a whole `<c>` element as it stands; `{ day }` a serial shown as a day. */
export type TestCell = string | number | boolean | null | { readonly xml: string } | { readonly day: number };

export interface TestSheet {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows?: readonly (readonly TestCell[])[];
  /** What stands in `sheetData` instead of `rows`. */
  readonly data?: string;
  /** The whole part instead of `rows` and `data`. */
  readonly part?: string | Uint8Array;
  /** `chartsheet` makes it a sheet of a chart. */
  readonly kind?: 'worksheet' | 'chartsheet';
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly isFrom1904?: boolean;
  /** Styles 2, 3, ... of the cells: format codes, or the number of a built-in one. Style 1 is a day. */
  readonly formats?: readonly (string | number)[];
  /** What stands in the table of shared texts: `<si>` elements. */
  readonly sharedTexts?: string;
  /** Parts to add, or to put in place of those made here; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  /** 0 stores, 1 deflates fast, 6 well. */
  readonly level?: 0 | 1 | 6;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const sheetPart = (number: number): string => `xl/worksheets/sheet${number}.xml`;

export function sheetXml(data: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`;
}

export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest < 0 ? '' : columnName(rest)}${String.fromCharCode(65 + (column % 26))}`;
}

/** The rows as sheet XML, texts inline. */
export function rowsXml(rows: readonly (readonly TestCell[])[]): string {
  return rows
    .map((cells, row) => {
      const inside = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`));
      return `<row r="${row + 1}">${inside.join('')}</row>`;
    })
    .join('');
}

function cellXml(cell: TestCell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') {
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  return 'xml' in cell ? cell.xml : `<c r="${reference}" s="1"><v>${cell.day}</v></c>`;
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function stylesXml(formats: readonly (string | number)[]): string {
  const own = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>` : '',
  );
  const styles = formats.map((format, index) => (typeof format === 'string' ? 164 + index : format));
  const all = [0, 14, ...styles].map((id) => `<xf numFmtId="${id}" xfId="0"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${all.join('')}</cellXfs></styleSheet>`;
}

/** A workbook of any shape. */
export function workbookBytes(book: TestWorkbook): Uint8Array {
  const links = book.sheets.map(
    ({ kind = 'worksheet' }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const sheets = book.sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escapeXml(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const date = book.isFrom1904 === true ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships xmlns="${packageLinks}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${date}<sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageLinks}">${links.join('')}<Relationship Id="rId901" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId902" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(book.formats ?? []),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${book.sharedTexts ?? ''}</sst>`,
  };
  book.sheets.forEach((sheet, index) => {
    parts[sheetPart(index + 1)] = sheet.part ?? sheetXml(sheet.data ?? rowsXml(sheet.rows ?? []));
  });
  return zipOf({ ...parts, ...book.parts }, book.level ?? 6);
}

/** A workbook of one sheet with these rows. */
export function workbookOf(rows: readonly (readonly TestCell[])[]): Uint8Array {
  return workbookBytes({ sheets: [{ rows }] });
}

export function zipOf(
  parts: Readonly<Record<string, string | Uint8Array | null>>,
  level: 0 | 1 | 6 = 6,
): Uint8Array {
  const files = Object.entries(parts).flatMap(([name, part]) =>
    part === null ? [] : [[name, typeof part === 'string' ? strToU8(part) : part] as const],
  );
  return zipSync(Object.fromEntries(files), { level });
}

/** What the list of contents can be made to say of an entry, falsely. */
export interface Lie {
  readonly declaredBytes?: number;
  readonly packedBytes?: number;
  readonly checksum?: number;
  readonly headerAt?: number;
  readonly method?: number;
  readonly flags?: number;
}

/** The archive with a lie about one entry, in the list of contents and not in the entry itself. */
export function lieAbout(archive: Uint8Array, name: string, lie: Lie): Uint8Array {
  const bytes = archive.slice();
  const data = new DataView(bytes.buffer);
  const at = directoryEntryAt(bytes, name);
  if (lie.flags !== undefined) data.setUint16(at + 8, lie.flags, true);
  if (lie.method !== undefined) data.setUint16(at + 10, lie.method, true);
  if (lie.checksum !== undefined) data.setUint32(at + 16, lie.checksum, true);
  if (lie.packedBytes !== undefined) data.setUint32(at + 20, lie.packedBytes, true);
  if (lie.declaredBytes !== undefined) data.setUint32(at + 24, lie.declaredBytes, true);
  if (lie.headerAt !== undefined) data.setUint32(at + 42, lie.headerAt, true);
  return bytes;
}

/** Where an entry begins, as the list of contents says. */
export function headerOf(archive: Uint8Array, name: string): number {
  return new DataView(archive.buffer, archive.byteOffset).getUint32(
    directoryEntryAt(archive, name) + 42,
    true,
  );
}

function directoryEntryAt(bytes: Uint8Array, name: string): number {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  let at = data.getUint32(end + 16, true);
  for (let left = data.getUint16(end + 10, true); left > 0; left -= 1) {
    const length = data.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) return at;
    at += 46 + length + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  throw new Error(`The archive has no ${name}.`);
}

/** The container of older Office programs with these names in its list of contents. */
export function oleBytes(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => {
    [...name].forEach((letter, at) => {
      bytes[1024 + index * 128 + at * 2] = letter.charCodeAt(0);
    });
  });
  return bytes;
}

/** Bytes as a file. */
export function sourceOf(bytes: Uint8Array, name = 'book.xlsx'): ByteSource {
  return chunkedSource(name, bytes, Math.max(1, bytes.length));
}
