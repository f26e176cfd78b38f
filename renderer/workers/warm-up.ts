// Has a worker do once, on a list of its own, what the first list would otherwise wait for: word lists, patterns, compiled
// code. Keeps nothing of it.

import { detectKind } from '../../shared/tables/detect-kind';
import { matchColumns } from '../../shared/tables/match-columns';
import { readRows } from '../../shared/tables/read-rows';
import { bytesSource, readFile } from './reading/read-file';
import { asFileSays } from './reading/reading-types';

const head =
  'Account ID,Account Name,Website,Account Owner,Owner E-mail,Spend,Orders,Last order date,City,Notes';
/** Enough for the engine to compile what every cell goes through. */
const rowCount = 500;

/** A tenth of a second, done while the user looks for a file. */
export async function warmUp(): Promise<void> {
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const name = `Account ${row}`;
    return `A-${row},${name},a${row}.example,Seller ${row % 9},s${row % 9}@a.example,"${row},500.25",${row % 40},2026-01-${10 + (row % 19)},Troy,"a, ${row}"`;
  });
  const bytes = new TextEncoder().encode([head, ...rows].join('\n'));
  const read = await readFile(bytesSource('list.csv', bytes), asFileSays, () => undefined);
  if (!read.ok) return;
  detectKind(read.table);
  const { columns } = matchColumns(read.table);
  readRows(read.table, columns, { today: '2026-01-31', currency: 'USD' });
}
