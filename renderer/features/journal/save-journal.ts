// Decides how the entries shown become a CSV file: their columns and words, written in steps, saved by the host.
import { kindWords } from '../../../shared/journal/kind-words';
import { writeCsv } from '../../../shared/tables/escape-cell';
import { invokeHost } from '../../host/host';
import { runInSlices } from '../../store/in-slices';
import { notify } from '../../store/notices';
import { markWords, momentWords } from './moment-words';
import type { Entries } from './use-entries';

const columns = ['Number', 'Time', 'Who', 'Kind', 'What happened', 'Reason', 'State'] as const;
/** Rows written between two places to stop. */
const rowsPerStep = 200;

/** Saves what is listed, the newest first, and says where. */
export async function saveJournal(entries: Entries, workspaceName: string): Promise<void> {
  const text = await runInSlices(writingJournal(entries));
  const name = `${workspaceName} journal`;
  const saved = await invokeHost('files.save', { name, kind: 'csv', bytes: new TextEncoder().encode(text) });
  if (!saved.ok) notify({ text: saved.error.message, tone: 'warn', undoSeq: null });
  else if (saved.value.saved) {
    notify({ text: `Saved ${saved.value.name} in ${saved.value.where}.`, tone: 'plain', undoSeq: null });
  }
}

/** The CSV text in steps; every cell is one that no spreadsheet runs. */
export function* writingJournal({ lines, rows, standing }: Entries): Generator<void, string, void> {
  const parts = [writeCsv([columns])];
  let cells: string[][] = [];
  const flush = () => {
    // Only the file begins with a byte-order mark.
    if (cells.length > 0) parts.push(writeCsv(cells).slice(1));
    cells = [];
  };
  for (const line of lines) {
    const row = line < 0 ? undefined : rows.rowOf(line);
    if (row === undefined) continue;
    const { seq, at, actor, kind, label, reason } = row;
    const state = markWords(row, standing.markOf(seq)) ?? '';
    cells.push([String(seq), momentWords(at), actor, kindWords[kind], label, reason ?? '', state]);
    if (cells.length < rowsPerStep) continue;
    flush();
    yield;
  }
  flush();
  return parts.join('');
}
