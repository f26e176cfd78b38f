// What one step between two stored shapes must give: whole records and single fields, carried over. Knows no storage.
import type { Fields } from '../journal/entry';
import type { AnyRecord, RecordType } from '../records/record';

/** A record of any version: what every version has in common. */
export interface StoredRecord {
  readonly type: RecordType;
  readonly id: string;
  readonly deleted: boolean;
}

/** The record of this id as the book has it, deleted ones too. */
export type RecordOfId = (id: string) => AnyRecord | undefined;

/**
 * From one version to the next. Both functions are pure, leave what they do not know alone, and give the same again
 * when they meet what was carried over already.
 */
export interface Migration {
  readonly from: number;
  /** A whole record. What it means may depend on another, as a rule's threshold on how a column is read. */
  readonly record: (record: StoredRecord, recordOf: RecordOfId) => StoredRecord;
  /**
   * Some fields of a record, as a difference in the journal has them: nothing is said that the entry did not write. Called
   * for what was before and for what came after, each time with the same record: the one the difference is about as the
   * book has it, of this version already; undefined when the book has none. A field that several became one with takes
   * the others from there.
   */
  readonly fields: (
    type: RecordType,
    fields: Fields,
    record: AnyRecord | undefined,
    recordOf: RecordOfId,
  ) => Fields;
}
