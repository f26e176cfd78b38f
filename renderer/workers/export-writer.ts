// Decides how rows that come in portions become one file, CSV or workbook. Knows no page and no worker.
import Papa from 'papaparse';
import { neutraliseCell } from '../../shared/tables/escape-cell';
import { type ExportCell, type ExportColumn, plainCell } from '../../shared/tables/export-cells';
import { WorkbookWriter } from './workbook-writer';

export type ExportFile = 'csv' | 'xlsx';

export interface Exported {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Texts that were longer than a cell of the file may be, and were cut. */
  readonly cutCells: number;
}

export interface ExportWriter {
  addRows(rows: readonly (readonly ExportCell[])[]): void;
  finish(): Exported;
}

/** A writer for one file; `name` is the tab of a workbook. */
export function exportWriter(file: ExportFile, columns: readonly ExportColumn[], name: string): ExportWriter {
  if (file === 'csv') return new CsvWriter(columns);
  const workbook = new WorkbookWriter(columns, name);
  return {
    addRows: (rows) => workbook.addRows(rows),
    finish: () => ({ bytes: workbook.finish(), cutCells: workbook.cutCells }),
  };
}

/** CRLF at line ends and a byte-order mark, for Excel. */
class CsvWriter implements ExportWriter {
  readonly #columns: readonly ExportColumn[];
  readonly #encoder = new TextEncoder();
  readonly #pieces: Uint8Array[] = [];

  constructor(columns: readonly ExportColumn[]) {
    this.#columns = columns;
    this.#add(`\ufeff${lines([columns.map(({ label }) => neutraliseCell(label))])}`);
  }

  addRows(rows: readonly (readonly ExportCell[])[]): void {
    if (rows.length === 0) return;
    this.#add(
      lines(rows.map((cells) => cells.map((cell, at) => plainCell(cell, this.#columns[at]?.kind ?? 'text')))),
    );
  }

  finish(): Exported {
    const bytes = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return { bytes, cutCells: 0 };
  }

  #add(text: string): void {
    this.#pieces.push(this.#encoder.encode(text));
  }
}

function lines(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(rows as string[][], { newline: '\r\n' })}\r\n`;
}
