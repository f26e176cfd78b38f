// The export worker's door: rows come in portions, one file goes out. Decides nothing.
import * as Comlink from 'comlink';
import type { ExportCell, ExportColumn } from '../../shared/tables/export-cells';
import { type Exported, type ExportFile, type ExportWriter, exportWriter } from './export-writer';

let writer: ExportWriter | null = null;

function begun(): ExportWriter {
  if (writer === null) throw new Error('Rows came before a file was begun.');
  return writer;
}

const api = {
  begin: (file: ExportFile, columns: readonly ExportColumn[], name: string): void => {
    writer = exportWriter(file, columns, name);
  },
  addRows: (rows: readonly (readonly ExportCell[])[]): void => begun().addRows(rows),
  finish: (): Exported => {
    const exported = begun().finish();
    return Comlink.transfer(exported, [exported.bytes.buffer]);
  },
};
export type ExportWorkerApi = typeof api;

Comlink.expose(api);
