// Decides how what the table shows becomes a file: read in slices here, written by a worker, saved by the host.
import { useSyncExternalStore } from 'react';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { ExportCell } from '../../../shared/tables/export-cells';
import { invokeHost } from '../../host/host';
import type { BoardIndex } from '../../store/board-index';
import { runInSlices } from '../../store/in-slices';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { formatNoun } from '../../ui/format';
import { ExportSession } from '../../workers/export-table';
import { mostSheetRows } from '../../workers/workbook-writer';
import { type AccountColumn, exportCell, exportColumn, factsOf } from './columns';

export interface ExportRequest {
  readonly file: 'csv' | 'xlsx';
  readonly ids: readonly AccountId[];
  readonly columns: readonly AccountColumn[];
}

/** How far the export under way is, 0 to 1; null while there is none. */
export interface ExportProgress {
  readonly share: number;
  readonly cancel: () => void;
}

let progress: ExportProgress | null = null;
const listeners = new Set<() => void>();

export function useExportProgress(): ExportProgress | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => progress,
  );
}

function publish(next: ExportProgress | null): void {
  progress = next;
  for (const listener of listeners) listener();
}

/** Rows that cross to the worker at a time. */
const rowsPerPortion = 1_000;
const rowsPerStep = 100;

/** Saves what is shown as CSV or as a workbook; one at a time. Says how it ended. */
export async function exportTable(request: ExportRequest): Promise<void> {
  const { book, proposed } = useRecords.getState();
  if (progress !== null || book === null || proposed === null) return;
  if (request.file === 'xlsx' && request.ids.length >= mostSheetRows) {
    return say('A sheet of Excel holds 1,048,575 accounts. Choose CSV instead.', 'warn');
  }
  const session = new ExportSession();
  let isCancelled = false;
  const cancel = () => {
    isCancelled = true;
    session.close();
  };
  publish({ share: 0, cancel });
  try {
    const written = await write(session, book, proposed, request, (share) => publish({ share, cancel }));
    publish(null);
    const workspace = book.get('workspace', 'workspace')?.name ?? '';
    const name = `${workspace} accounts`.trim();
    const saved = await invokeHost('files.save', { name, kind: request.file, bytes: written.bytes });
    if (!saved.ok) say(saved.error.message, 'warn');
    else if (saved.value.saved) {
      say(
        [
          `Saved ${formatNoun(written.rows, 'account')} as ${saved.value.name} in ${saved.value.where}.`,
          ...(written.cutCells === 0
            ? []
            : [
                `${formatNoun(written.cutCells, 'text')} longer than a cell of Excel holds ${written.cutCells === 1 ? 'was' : 'were'} cut.`,
              ]),
        ].join(' '),
        'plain',
      );
    }
  } catch {
    say(
      isCancelled
        ? 'Export cancelled. Nothing was saved.'
        : 'The export could not be finished. Nothing was saved.',
      isCancelled ? 'plain' : 'warn',
    );
  } finally {
    session.close();
    publish(null);
  }
}

interface Written {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
  readonly cutCells: number;
}

async function write(
  session: ExportSession,
  book: Book,
  board: BoardIndex,
  { file, ids, columns }: ExportRequest,
  onShare: (share: number) => void,
): Promise<Written> {
  await session.begin(file, columns.map(exportColumn), 'Accounts');
  let rows = 0;
  for (let from = 0; from < ids.length; from += rowsPerPortion) {
    const portion = await runInSlices(cellsOf(book, board, ids.slice(from, from + rowsPerPortion), columns));
    rows += portion.length;
    await session.addRows(portion);
    onShare(Math.min(0.99, (from + rowsPerPortion) / ids.length));
  }
  const { bytes, cutCells } = await session.finish();
  return { bytes, rows, cutCells };
}

/** The cells of these accounts; one that went away meanwhile leaves no row. */
export function* cellsOf(
  book: Book,
  board: BoardIndex,
  ids: readonly AccountId[],
  columns: readonly AccountColumn[],
): Generator<void, ExportCell[][], void> {
  const rows: ExportCell[][] = [];
  for (let from = 0; from < ids.length; from += rowsPerStep) {
    for (const id of ids.slice(from, from + rowsPerStep)) {
      const facts = factsOf(book, board, id);
      if (facts !== undefined) rows.push(columns.map((column) => exportCell(column, facts)));
    }
    yield;
  }
  return rows;
}

function say(text: string, tone: 'plain' | 'warn'): void {
  notify({ text, tone, undoSeq: null });
}
