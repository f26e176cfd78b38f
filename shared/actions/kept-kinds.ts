// Decides what is known of each extra column after a list: a column without a single value says nothing of its kind.
import type { ExtraColumn } from '../records/workspace';
import { extraColumnsOf } from '../tables/extra-columns';
import type { ColumnChoice } from '../tables/fields';
import { type Table, wholeCell } from '../tables/table';

type ExtraColumns = Readonly<Record<string, ExtraColumn>>;

/** What the extra columns of a list hold, by header; of one that is blank throughout, what was known before. */
export function keptKinds(known: ExtraColumns, table: Table, choices: readonly ColumnChoice[]): ExtraColumns {
  const found = extraColumnsOf(table, choices);
  for (const { target, column } of choices) {
    const header = table.headers[column] ?? '';
    const before = Object.hasOwn(known, header) ? known[header] : undefined;
    if (target !== 'custom' || before === undefined) continue;
    // Of nothing, nothing but text can be found.
    if (before.kind === 'text' || found[header]?.kind !== 'text' || !isBlank(table, column)) continue;
    found[header] = before;
  }
  return found;
}

function isBlank(table: Table, column: number): boolean {
  for (let row = 0; row < table.rows.length; row += 1) if (wholeCell(table, row, column) !== '') return false;
  return true;
}
