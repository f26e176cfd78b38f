// A workspace as version 1 left it on disk: raw rows written by hand, without any of the code that writes them today.
import Dexie from 'dexie';
import type { StoredBlock } from '../../renderer/db/blocks';
import {
  type ChangeRow,
  type CheckpointRow,
  databaseNameOf,
  type PageRow,
} from '../../renderer/db/workspace-db';
import type { Change, Entry, Fields } from '../../shared/journal/entry';
import type { HistoryStack } from '../../shared/journal/history-stack';
import type { AnyRecord } from '../../shared/records/record';
import { ruleAt } from './coverage-records';
import { accountIdAt, makeAccount, makeSeller, smallBook } from './small-book';
import { asVersionFour } from './version-four';

/** The fields that version 1 did not have, by type. */
const unknownThen: Readonly<Record<string, readonly string[]>> = {
  account: ['parentId', 'spend24Cents', 'openPipelineCents'],
  seller: ['title'],
  coverageRule: ['column', 'value'],
  workspace: ['matchNames', 'extraColumns', 'ordersImport'],
};

/** A record as version 1 stored it. */
export function asVersionOne(record: AnyRecord): AnyRecord {
  const unknown = unknownThen[record.type] ?? [];
  return Object.fromEntries(
    Object.entries(asVersionFour(record)).filter(([field]) => !unknown.includes(field)),
  ) as unknown as AnyRecord;
}

/** The account that the small import of entry 3 brought, and the sellers of entries 3 and 6. */
export const smallImport = { account: makeAccount(50, { ownerId: makeSeller(8).id }), seller: makeSeller(8) };
export const hired = makeSeller(9);
/** The accounts that the big import of entry 4 brought. */
export const bigImport = Array.from({ length: 600 }, (_, index) => makeAccount(1000 + index));
export const spendBefore = makeAccount(1).spendCents;
export const spendImported = 99_00;

const created = (record: AnyRecord): Change => ({
  recordId: record.id,
  type: record.type,
  before: null,
  after: asVersionOne(record) as unknown as Fields,
});

const spendOfOne: Change = {
  recordId: accountIdAt(1),
  type: 'account',
  before: { spendCents: spendBefore },
  after: { spendCents: spendImported },
};
const spendOfBig: Change = {
  recordId: accountIdAt(1),
  type: 'account',
  before: { spendCents: spendImported },
  after: { spendCents: 5 },
};
const lockOfTwo: Change = {
  recordId: accountIdAt(2),
  type: 'account',
  before: { lockReason: null },
  after: { lockReason: 'Renewal is open.' },
};
const takenBack: Change = {
  recordId: hired.id,
  type: 'seller',
  before: { deleted: false },
  after: { deleted: true },
};

function entryAt(seq: number, part: Pick<Entry, 'kind' | 'label' | 'changeCount'> & Partial<Entry>): Entry {
  return {
    seq,
    id: `entry-${seq}`,
    hlc: `00000177313932000${seq}-000000-old-device`,
    at: '2026-03-10T10:42:00.000Z',
    deviceId: 'old-device',
    actor: 'A tester',
    reason: null,
    notes: [],
    origin: 'user',
    undoes: null,
    schemaVersion: 1,
    ...part,
  };
}

/** `small`: three small entries and no page. `big`: also a big import with its pages, a lock, a hire and its undo. */
export type VersionOneStore = 'small' | 'big';

/** The stack of a `big` store: the hire of entry 6 was undone by entry 7. */
export const stackOfBig: HistoryStack = { undo: [2, 3, 4, 5], redo: [7] };

/** The tables of version 1. */
class VersionOneDb extends Dexie {
  declare entries: Dexie.Table<Entry, number>;
  declare changes: Dexie.Table<ChangeRow, [number, number]>;
  declare blocks: Dexie.Table<StoredBlock, [number, number]>;
  declare pages: Dexie.Table<PageRow, string>;
  declare meta: Dexie.Table<CheckpointRow, string>;

  constructor(workspaceId: string) {
    super(databaseNameOf(workspaceId));
    this.version(1).stores({
      entries: 'seq',
      changes: '[seq+index], recordId',
      blocks: '[seq+block]',
      pages: 'key',
      meta: 'key',
    });
  }
}

/** Writes the store and closes it again. */
export async function writeVersionOne(workspaceId: string, store: VersionOneStore): Promise<void> {
  const db = new VersionOneDb(workspaceId);
  const small: readonly (readonly [Entry, readonly Change[]])[] = [
    [
      entryAt(1, { kind: 'workspace.started', label: 'Workspace started', changeCount: smallBook().length }),
      smallBook().map(created),
    ],
    [entryAt(2, { kind: 'rule.edited', label: 'Rule C5 changed', changeCount: 1 }), [ruleFive()]],
    [
      entryAt(3, {
        kind: 'accounts.imported',
        label: '1 account imported',
        changeCount: 3,
        origin: 'import',
      }),
      [created(smallImport.seller), created(smallImport.account), spendOfOne],
    ],
  ];
  const later: readonly (readonly [Entry, readonly Change[]])[] = [
    [entryAt(5, { kind: 'account.locked', label: 'Account 02 locked', changeCount: 1 }), [lockOfTwo]],
    [entryAt(6, { kind: 'seller.edited', label: 'Seller 9 added', changeCount: 1 }), [created(hired)]],
    [
      entryAt(7, {
        kind: 'entry.undone',
        label: 'Undid: Seller 9 added',
        changeCount: 1,
        origin: 'undo',
        undoes: 6,
      }),
      [takenBack],
    ],
  ];
  const bigEntry = entryAt(4, {
    kind: 'accounts.imported',
    label: '600 accounts imported',
    changeCount: bigImport.length + 1,
    origin: 'import',
  });
  const entries = store === 'small' ? small : [...small, ...later];
  await db.transaction('rw', [db.entries, db.changes, db.blocks, db.pages, db.meta], async () => {
    for (const [entry, changes] of entries) {
      await db.entries.add(entry);
      await db.changes.bulkAdd(changes.map((change, index) => ({ ...change, seq: entry.seq, index })));
    }
    if (store === 'small') return;
    await db.entries.add(bigEntry);
    await db.blocks.add({
      seq: 4,
      block: 0,
      recordIds: [...bigImport.map((account) => account.id), accountIdAt(1)],
      changes: [...bigImport.map((account) => ({ ...created(account), after: null })), spendOfBig],
    });
    const pages = pagesAtFour();
    await db.pages.bulkAdd(pages);
    await db.meta.add({
      key: 'checkpoint',
      schemaVersion: 1,
      seq: 4,
      pageCount: pages.length,
      recordCount: pages.reduce((sum, page) => sum + page.records.length, 0),
      stack: { undo: [2, 3, 4], redo: [] },
      lastHlc: bigEntry.hlc,
    });
  });
  db.close();
}

function ruleFive(): Change {
  return {
    recordId: ruleFiveId,
    type: 'coverageRule',
    before: { threshold: 10_000_00 },
    after: { threshold: 20_000_00 },
  };
}

export const ruleFiveId = smallBook().find((record) => record.type === 'coverageRule' && record.code === 'C5')
  ?.id as string;

/** C5 with another threshold, as it is today. */
export function ruleFiveAt(threshold: number): AnyRecord {
  return { ...ruleAt('C5', threshold), id: ruleFiveId };
}

/** Every record as of entry 4, by type. */
function pagesAtFour(): PageRow[] {
  const records = [...smallBook(), smallImport.seller, smallImport.account, ...bigImport].map((record) => {
    if (record.id === accountIdAt(1)) return { ...record, spendCents: 5 } as AnyRecord;
    return record.id === ruleFiveId ? ruleFiveAt(20_000_00) : record;
  });
  const types = [...new Set(records.map((record) => record.type))];
  return types.map((type) => ({
    key: `${type}:000000`,
    type,
    seq: 4,
    records: records.filter((record) => record.type === type).map(asVersionOne),
  }));
}
