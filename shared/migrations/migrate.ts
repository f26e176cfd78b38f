// Decides how what an older version stored becomes what this one knows: step by step, on the way in. Writes nothing.
import type { Change } from '../journal/entry';
import { type AnyRecord, schemaVersion } from '../records/record';
import { from1to2 } from './from-1-to-2';
import { from2to3 } from './from-2-to-3';
import { from3to4 } from './from-3-to-4';
import { from4to5 } from './from-4-to-5';
import type { Migration, RecordOfId, StoredRecord } from './migration';

export type { RecordOfId } from './migration';

/** One per version, in order. */
const migrations: readonly Migration[] = [from1to2, from2to3, from3to4, from4to5];

function stepsFrom(version: number): readonly Migration[] {
  return migrations.filter((migration) => migration.from >= version);
}

/**
 * A record stored by version `from`, as this version has it; the very same object when it is of this version. It is
 * not checked: whoever must know parses it. `recordOf` answers as of when it was stored, as far as anybody knows.
 */
export function migrateRecord(record: StoredRecord, from: number, recordOf: RecordOfId): AnyRecord {
  if (from >= schemaVersion) return record as AnyRecord;
  return stepsFrom(from).reduce((carried, step) => step.record(carried, recordOf), record) as AnyRecord;
}

/**
 * Records stored by version `from`; the very same list when they are of this version. Without `recordOf` they are taken for
 * all there are.
 */
export function migrateRecords(
  records: readonly StoredRecord[],
  from: number,
  recordOf: RecordOfId = amongThem(records),
): readonly AnyRecord[] {
  if (from >= schemaVersion) return records as readonly AnyRecord[];
  return records.map((record) => migrateRecord(record, from, recordOf));
}

/** Looks records up as they are stored: one of an older version may lack fields. */
export function amongThem(records: readonly StoredRecord[]): RecordOfId {
  let byId: Map<string, StoredRecord> | null = null;
  return (id) => {
    byId ??= new Map(records.map((record) => [record.id, record]));
    return byId.get(id) as AnyRecord | undefined;
  };
}

/**
 * The differences of an entry of version `from`; the very same list when they are of this version. A creation that is
 * kept whole is carried over as a record, so that replaying it gives what this version expects; field differences as
 * fields, beside the record they are about. Whoever puts them on a book carries each over just before it is put on: only
 * then does `recordOf` answer as of that change.
 */
export function migrateChanges(
  changes: readonly Change[],
  from: number,
  recordOf: RecordOfId,
): readonly Change[] {
  return from >= schemaVersion ? changes : changes.map((change) => migrateChange(change, from, recordOf));
}

function migrateChange(change: Change, from: number, recordOf: RecordOfId): Change {
  const { type, before, after } = change;
  if (before === null) {
    if (after === null) return change;
    const record = migrateRecord(after as unknown as StoredRecord, from, recordOf);
    return { ...change, after: record as unknown as Change['after'] };
  }
  const record = recordOf(change.recordId);
  let back = before;
  let forth = after;
  for (const step of stepsFrom(from)) {
    back = step.fields(type, back, record, recordOf);
    forth = forth === null ? null : step.fields(type, forth, record, recordOf);
  }
  return { ...change, before: back, after: forth };
}
