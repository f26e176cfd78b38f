// Decides what lies in a workspace's database: journal rows, pages of records, head, copies. Knows no record's meaning.
import Dexie, { type Table } from 'dexie';
import type { Change, Entry } from '../../shared/journal/entry';
import type { HistoryStack } from '../../shared/journal/history-stack';
import type { AnyRecord, RecordType } from '../../shared/records/record';
import type { StoredBlock } from './blocks';
import type { RecoveryCopyRow, RecoveryPoint } from './recovery-points';
import type { StoredPage } from './stored-pages';

/** A change of a small entry, found by the record it is about. */
export interface ChangeRow extends Change {
  readonly seq: number;
  /** Position within the entry, from 0. */
  readonly index: number;
}

/** Up to 1,000 records of one type, as of entry `seq`. */
export interface PageRow {
  readonly key: string;
  readonly type: RecordType;
  readonly seq: number;
  readonly records: readonly AnyRecord[];
}

/** What the pages hold as a whole. Every entry up to `seq` is in them; the journal has what is newer. */
export interface CheckpointRow {
  readonly key: 'checkpoint';
  readonly schemaVersion: number;
  readonly seq: number;
  readonly pageCount: number;
  readonly recordCount: number;
  readonly stack: HistoryStack;
  readonly lastHlc: string;
}

export class WorkspaceDb extends Dexie {
  declare entries: Table<Entry, number>;
  declare changes: Table<ChangeRow, [number, number]>;
  declare blocks: Table<StoredBlock, [number, number]>;
  declare pages: Table<StoredPage, string>;
  declare meta: Table<CheckpointRow, string>;
  declare recoveryPoints: Table<RecoveryPoint, number, Omit<RecoveryPoint, 'id'>>;
  declare recoveryCopies: Table<RecoveryCopyRow, number>;

  constructor(workspaceId: string) {
    super(databaseNameOf(workspaceId), { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      entries: 'seq',
      changes: '[seq+index], recordId',
      blocks: '[seq+block]',
      pages: 'key',
      meta: 'key',
    });
    this.version(2).stores({ recoveryPoints: '++id', recoveryCopies: 'id' });
  }
}

/** The database's name for a workspace id. */
export function databaseNameOf(workspaceId: string): string {
  return `lanekeeper-${workspaceId}`;
}
