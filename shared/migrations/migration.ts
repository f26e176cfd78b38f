// What one step between two stored shapes must give: whole records and single fields, carried over. Knows no storage.
import type { Fields } from '../journal/entry';
import type { AnyRecord, RecordType } from '../records/record';

/** A record of any version: what every version has in common. */
export interface StoredRecord {
  readonly type: RecordType;
  readonly id: string;
  readonly deleted: boolean;
}

/**
 * From one version to the next. Both functions are pure, leave what they do not know alone, and give the same again
 * when they meet what was carried over already.
 */
export interface Migration {
  readonly from: number;
  /** A whole record. */
  readonly record: (record: StoredRecord) => StoredRecord;
  /**
   * Some fields of a record, as a difference in the journal has them: nothing is said that the entry did not write. Called
   * for what was before and for what came after, each time with the same record: the one the difference is about as the
   * book has it, of this version already; undefined when the book has none. A field that several became one with takes
   * the others from there.
   */
  readonly fields: (type: RecordType, fields: Fields, record: AnyRecord | undefined) => Fields;
}
