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

/** Who waits for the file. */
export interface SaveWatch {
  /** Asked between portions; false ends it, and nothing is saved. */
  readonly isWanted: () => boolean;
  /** Told how much is written, 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** Saves what is listed, the newest first, and says where; stopped, it says that nothing was saved. */
export async function saveJournal(
  entries: ListToSave,
  workspaceName: string,
  watch: SaveWatch,
): Promise<void> {
  const text = await runInSlices(writingJournal(entries, watch));
  if (text === null) return say('Stopped. Nothing was saved.', 'plain');
  const name = `${workspaceName} journal`;
  const saved = await invokeHost('files.save', { name, kind: 'csv', bytes: new TextEncoder().encode(text) });
  if (!saved.ok) say(saved.error.message, 'warn');
  else if (saved.value.saved) say(`Saved ${saved.value.name} in ${saved.value.where}.`, 'plain');
}

export type ListToSave = Pick<Entries, 'lines' | 'standing'> & {
  readonly rows: Pick<Entries['rows'], 'rowOf'>;
};

/** The CSV text in steps, null when it was stopped; every cell is one that no spreadsheet runs. */
export function* writingJournal(
  { lines, rows, standing }: ListToSave,
  { isWanted, onShare }: SaveWatch,
): Generator<void, string | null, void> {
  const parts = [writeCsv([columns])];
  let cells: string[][] = [];
  const flush = () => {
    // Only the file begins with a byte-order mark.
    if (cells.length > 0) parts.push(writeCsv(cells).slice(1));
    cells = [];
  };
  for (const [index, line] of lines.entries()) {
    const row = line < 0 ? undefined : rows.rowOf(line);
    if (row === undefined) continue;
    const { seq, at, actor, kind, label, reason } = row;
    const state = markWords(row, standing.markOf(seq)) ?? '';
    cells.push([String(seq), momentWords(at), actor, kindWords[kind], label, reason ?? '', state]);
    if (cells.length < rowsPerStep) continue;
    flush();
    onShare(index / lines.length);
    yield;
    if (!isWanted()) return null;
  }
  flush();
  return parts.join('');
}

function say(text: string, tone: 'plain' | 'warn'): void {
  notify({ text, tone, undoSeq: null });
}
