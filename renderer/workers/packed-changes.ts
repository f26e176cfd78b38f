// Decides how changes travel from a worker to the page: one text, new records column by column. Changes none.
import type { Change } from '../../shared/journal/entry';
import type { RecordType } from '../../shared/records/record';
import { type ColumnRun, fromColumns, toColumns } from '../db/columns';

/** New records of one type, one after the other. */
interface CreatedRun {
  readonly type: RecordType;
  readonly created: readonly ColumnRun[];
}

/** Changes in order: runs of new records, and everything else as it is. */
type Parts = readonly (CreatedRun | readonly Change[])[];

/** Packs changes for the way, as JSON; `unpackChanges` gives back their like. */
export function packChanges(changes: readonly Change[]): string {
  const parts: (CreatedRun | readonly Change[])[] = [];
  for (let at = 0; at < changes.length; ) {
    const first = changes[at] as Change;
    let end = at + 1;
    while (end < changes.length && isAlike(first, changes[end] as Change)) end += 1;
    const slice = changes.slice(at, end);
    const created = slice.flatMap(({ before, after }) => (before === null && after !== null ? [after] : []));
    parts.push(isCreation(first) ? { type: first.type, created: toColumns(created) } : slice);
    at = end;
  }
  return JSON.stringify(parts satisfies Parts);
}

/** The changes again. Records get fields in their old order. */
export function unpackChanges(packed: string): Change[] {
  const changes: Change[] = [];
  for (const part of JSON.parse(packed) as Parts) {
    if (!('created' in part)) for (const change of part) changes.push(change);
    else {
      for (const after of fromColumns(part.created)) {
        changes.push({ recordId: String(after.id), type: part.type, before: null, after });
      }
    }
  }
  return changes;
}

function isCreation({ before, after }: Change): boolean {
  return before === null && after !== null;
}

function isAlike(first: Change, next: Change): boolean {
  return isCreation(first) === isCreation(next) && (!isCreation(first) || first.type === next.type);
}
