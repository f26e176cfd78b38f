// Has a worker do in small, on a list of its own, what the first list would otherwise wait for: word lists, patterns,
// compiled code. Keeps nothing of it, and stops as soon as there is a list.
import { importChanges } from '../../shared/actions/import-accounts';
import { noDecisions } from '../../shared/actions/import-decisions';
import { readImport, summariseImport } from '../../shared/actions/import-summary';
import { startWorkspace } from '../../shared/actions/start-workspace';
import { Book } from '../../shared/records/book';
import type { AnyRecord } from '../../shared/records/record';
import { detectKind } from '../../shared/tables/detect-kind';
import { matchColumns } from '../../shared/tables/match-columns';
import { nextTurn } from '../db/next-turn';
import { PageMap } from '../db/pages';
import { PagesAhead } from '../db/pages-ahead';
import { bytesSource, readFile } from './reading/read-file';
import { asFileSays } from './reading/reading-types';
import { viewOf } from './summary-view';

const head =
  'Account ID,Account Name,Website,Account Owner,Owner E-mail,Spend,Orders,Last order date,City,Notes';
const day = '2026-01-31';
/** So many rows go through each step in a few milliseconds. */
const rowsPerRound = 150;
/** Enough for the engine to compile what every cell goes through. */
const roundCount = 8;

/** Done while the user looks for a file. `isWanted` is asked after every step. */
export async function warmUp(isWanted: () => boolean): Promise<void> {
  const book = newBook();
  for (let round = 0; round < roundCount; round += 1) {
    for await (const _ of importing(book, listOf(round))) {
      await nextTurn();
      if (!isWanted()) return;
    }
  }
}

function newBook(): Book {
  const start = { from: 'empty', name: 'A', actor: 'A' } as const;
  const context = { now: `${day}T00:00:00.000Z`, asOf: day, actor: 'A', newId: String };
  const plan = startWorkspace(new Book(), start, context);
  const changes = plan.ok ? plan.changes : [];
  return new Book(changes.flatMap(({ after }) => (after === null ? [] : [after as unknown as AnyRecord])));
}

/** Everything that comes before the writing, step by step. */
async function* importing(book: Book, bytes: Uint8Array): AsyncGenerator<void> {
  const file = await readFile(bytesSource('list.csv', bytes), asFileSays, () => undefined);
  yield;
  if (!file.ok) return;
  const { kind } = detectKind(file.table);
  const { columns } = matchColumns(file.table, {}, kind);
  yield;
  const read = readImport(book, file.table, columns, day);
  yield;
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `warm-up-${count}`;
  };
  const summary = summariseImport(book, read, noDecisions, newId);
  yield;
  viewOf(book, summary, day);
  yield;
  const { changes } = importChanges(book, summary);
  for (const _ of new PagesAhead().pack(new PageMap(), changes)) yield;
}

function listOf(round: number): Uint8Array {
  const rows = Array.from({ length: rowsPerRound }, (_, at) => {
    const row = round * rowsPerRound + at;
    return `A-${row},Account ${row},a${row}.example,Seller ${row % 9},s${row % 9}@a.example,"${row},500.25",${row % 40},2026-01-${10 + (row % 19)},Troy,"a, ${row}"`;
  });
  return new TextEncoder().encode([head, ...rows].join('\n'));
}
