// Decides how what the rules say of every account becomes a CSV file: rows made here in slices, written by a worker, saved by
// the host.
import type { Answers } from '../../../../shared/coverage/evaluate';
import { placeIn } from '../../../../shared/coverage/placement';
import { type ResultsTable, resultsTable } from '../../../../shared/coverage/results-table';
import type { Book } from '../../../../shared/records/book';
import type { CoverageRule } from '../../../../shared/records/rule';
import type { ExportCell } from '../../../../shared/tables/export-cells';
import { invokeHost } from '../../../host/host';
import type { BoardIndex } from '../../../store/board-index';
import { runInSlices } from '../../../store/in-slices';
import { notify } from '../../../store/notices';
import { announced, type Job } from '../../../store/work';
import { formatNoun } from '../../../ui/format';
import { ExportSession } from '../../../workers/export-table';

export interface ResultsToSave {
  readonly book: Book;
  readonly board: BoardIndex;
  readonly rules: readonly CoverageRule[];
  readonly answers: Answers;
}

/** Rows that cross to the worker at a time. */
const rowsPerPortion = 1_000;
const rowsPerStep = 100;

/** Saves one line per account, and says where; given up, it says that nothing was saved. */
export async function saveResults(input: ResultsToSave): Promise<void> {
  const { book, answers } = input;
  const { size } = answers.columns;
  const session = new ExportSession();
  try {
    const bytes = await announced(`Writing ${formatNoun(size, 'account')}`, (job) =>
      write(session, resultsOf(input), size, job),
    );
    if (bytes === null) return say('Cancelled. Nothing was saved.', 'plain');
    const name = `${book.get('workspace', 'workspace')?.name ?? ''} rule results`.trim();
    const saved = await invokeHost('files.save', { name, kind: 'csv', bytes });
    if (!saved.ok) say(saved.error.message, 'warn');
    else if (saved.value.saved) {
      say(
        `Saved what the rules say of ${formatNoun(size, 'account')} as ${saved.value.name} in ${saved.value.where}.`,
        'plain',
      );
    }
  } catch {
    say('The results could not be written. Nothing was saved.', 'warn');
  } finally {
    session.close();
  }
}

/** The table of a book as it stands; what changes meanwhile is not in it. */
function resultsOf({ book, board, rules, answers }: ResultsToSave): ResultsTable {
  const { accounts } = answers.columns;
  const accountAt = (at: number) => accounts[at];
  return resultsTable(rules, answers, {
    laneNow: (at) => {
      const account = accountAt(at);
      return account === undefined ? 'unassigned' : placeIn(book, account, null).boardLane;
    },
    planLane: (at) => {
      const account = accountAt(at);
      const slot = account === undefined ? undefined : board.columns.slotOf(account.id);
      return slot === undefined ? 'unassigned' : board.columns.laneAt(slot);
    },
  });
}

/** The file; null when it was given up. */
async function write(
  session: ExportSession,
  table: ResultsTable,
  size: number,
  { isWanted, tell }: Job,
): Promise<Uint8Array<ArrayBuffer> | null> {
  await session.begin('csv', table.columns, 'Rule results');
  for (let from = 0; from < size; from += rowsPerPortion) {
    if (!isWanted()) return null;
    await session.addRows(await runInSlices(rowsOf(table, from, Math.min(size, from + rowsPerPortion))));
    tell(Math.min(0.99, (from + rowsPerPortion) / size));
  }
  return isWanted() ? (await session.finish()).bytes : null;
}

function* rowsOf(table: ResultsTable, from: number, end: number): Generator<void, ExportCell[][], void> {
  const rows: ExportCell[][] = [];
  for (let at = from; at < end; at += 1) {
    rows.push(table.rowAt(at));
    if (rows.length % rowsPerStep === 0) yield;
  }
  return rows;
}

function say(text: string, tone: 'plain' | 'warn'): void {
  notify({ text, tone, undoSeq: null });
}
