// Decides how a table is written as a workbook, row by row, packed as it comes. Knows no account and no page.
// Own, because the library at hand packs through fflate's `blob:` workers, which a strict CSP never lets begin.
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { dayNumber } from '../../shared/records/values';
import { neutraliseCell } from '../../shared/tables/escape-cell';
import type { ExportCell, ExportColumn, ExportKind } from '../../shared/tables/export-cells';

/** The most a cell and a sheet of Excel hold. */
export const mostCellChars = 32_767;
export const mostSheetRows = 1_048_576;

/** Styles by their place in `cellXfs`. */
const styleOf: Readonly<Record<ExportKind, number>> = { text: 0, number: 0, money: 1, share: 2, date: 3 };
const headStyle = 4;

/** Day 0 of a sheet is 1899-12-30; before 1 March 1900 Excel counts one day that never was. */
const firstDay = dayNumber('1899-12-30');
const firstSafeSerial = 61;

export class WorkbookWriter {
  readonly #columns: readonly ExportColumn[];
  readonly #names: readonly string[];
  readonly #zip: Zip;
  readonly #sheet: ZipDeflate;
  readonly #pieces: Uint8Array[] = [];
  #row = 1;
  #cutCells = 0;

  /** @param sheetName as its tab shows it */
  constructor(columns: readonly ExportColumn[], sheetName: string) {
    this.#columns = columns;
    this.#names = columns.map((_, index) => columnName(index));
    this.#zip = new Zip((fault, piece) => {
      if (fault !== null) throw fault;
      this.#pieces.push(piece);
    });
    for (const [path, xml] of Object.entries(partsOf(sheetName))) this.#addPart(path, xml);
    this.#sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
    this.#zip.add(this.#sheet);
    this.#push(
      `${xmlHead}<worksheet xmlns="${mainSpace}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" ` +
        'topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><cols>' +
        columns.map(({ widthPx }, index) => col(index + 1, widthPx)).join('') +
        '</cols><sheetData>',
    );
    this.#push(
      `<row r="1">${columns.map(({ label }, index) => this.#text(`${this.#names[index]}1`, label, headStyle)).join('')}</row>`,
    );
  }

  /** How many texts were longer than a cell of Excel holds, and were cut. */
  get cutCells(): number {
    return this.#cutCells;
  }

  addRows(rows: readonly (readonly ExportCell[])[]): void {
    let xml = '';
    for (const cells of rows) {
      this.#row += 1;
      xml += `<row r="${this.#row}">`;
      for (let index = 0; index < cells.length; index += 1) xml += this.#cell(index, cells[index] ?? null);
      xml += '</row>';
    }
    this.#push(xml);
  }

  /** The file; nothing can be added after it. */
  finish(): Uint8Array<ArrayBuffer> {
    this.#push(
      `</sheetData><autoFilter ref="A1:${columnName(Math.max(0, this.#columns.length - 1))}${this.#row}"/></worksheet>`,
      true,
    );
    this.#zip.end();
    const bytes = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  #addPart(path: string, xml: string): void {
    const part = new ZipDeflate(path, { level: 6 });
    this.#zip.add(part);
    part.push(strToU8(xml), true);
  }

  #push(xml: string, isLast = false): void {
    this.#sheet.push(strToU8(xml), isLast);
  }

  #cell(index: number, cell: ExportCell): string {
    if (cell === null) return '';
    const place = `${this.#names[index]}${this.#row}`;
    const kind = this.#columns[index]?.kind ?? 'text';
    if (typeof cell === 'number') {
      const value = kind === 'money' ? cell / 100 : cell;
      return `<c r="${place}" s="${styleOf[kind]}"><v>${value}</v></c>`;
    }
    if (kind === 'date') {
      const serial = dayNumber(cell) - firstDay;
      if (serial >= firstSafeSerial) return `<c r="${place}" s="${styleOf.date}"><v>${serial}</v></c>`;
    }
    return this.#text(place, cell, styleOf.text);
  }

  #text(place: string, text: string, style: number): string {
    let safe = neutraliseCell(text);
    if (safe.length > mostCellChars) {
      this.#cutCells += 1;
      safe = safe.slice(0, mostCellChars);
    }
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(safe)}</t></is></c>`;
  }
}

/** `A`, `Z`, `AA`: the name of a column, from 0. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (index % 26))}`;
}

/** About seven pixels make one of Excel's units of width. */
function col(place: number, widthPx: number): string {
  return `<col min="${place}" max="${place}" width="${(widthPx / 7).toFixed(1)}" customWidth="1"/>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML cannot hold is left out: control characters, halves of letters. Line ends are kept as they are. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
      // Read back, `_x000D_` would be a line end.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(/\r/g, '_x000D_')
      .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
  );
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const officeSpace = 'http://schemas.openxmlformats.org/officeDocument/2006';

function partsOf(sheetName: string): Readonly<Record<string, string>> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `${xmlHead}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${xmlHead}<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${officeSpace}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xmlHead}<workbook xmlns="${mainSpace}" xmlns:r="${officeSpace}/relationships"><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xmlHead}<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${officeSpace}/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeSpace}/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${xmlHead}<styleSheet xmlns="${mainSpace}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${xf(0)}${xf(4)}${xf(10)}${xf(164)}${xf(0, 1)}</cellXfs></styleSheet>`,
  };
}

function xf(format: number, font = 0): string {
  const applied = `${format === 0 ? '' : ' applyNumberFormat="1"'}${font === 0 ? '' : ' applyFont="1"'}`;
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0"${applied}/>`;
}
