// A workspace as version 4 left it on disk, with edits of its rules in the journal: raw rows, made without any migration.
import { type PageRow, WorkspaceDb } from '../../renderer/db/workspace-db';
import type { Change, Entry, Fields } from '../../shared/journal/entry';
import { Book } from '../../shared/records/book';
import type { AnyRecord } from '../../shared/records/record';
import type { CoverageRule } from '../../shared/records/rule';
import { conditionAt, ruleAt, ruleWith } from './coverage-records';
import { renewal, tier, utilization, workspace } from './extra-rules';
import { smallBook } from './small-book';
import { asVersionFour } from './version-four';

const { extraColumns } = workspace;
const seats: CoverageRule = { ...utilization, id: 'rule:C7', code: 'C7', order: 6 };
const renewed: CoverageRule = { ...renewal, id: 'rule:C8', code: 'C8', order: 7 };
const seatsAgain: CoverageRule = { ...utilization, condition: conditionAt(utilization, 5, extraColumns) };

function made(rule: CoverageRule): Change {
  const { id: recordId, type } = rule;
  return { recordId, type, before: null, after: asVersionFour(rule) as unknown as Fields };
}

function edit(recordId: string, before: Fields, after: Fields): Change {
  return { recordId, type: 'coverageRule', before, after };
}

/** Each entry after the first: what version 4 wrote, and the records that it leaves, as they are today. */
const steps: readonly (readonly [label: string, Change, AnyRecord])[] = [
  [
    '1 account imported',
    { recordId: 'workspace', type: 'workspace', before: { extraColumns: {} }, after: { extraColumns } },
    { ...(smallBook()[0] as AnyRecord), extraColumns } as AnyRecord,
  ],
  [
    'C4 set to $90K',
    edit('rule:C4', { threshold: 75_000_00 }, { threshold: 90_000_00 }),
    ruleAt('C4', 90_000_00),
  ],
  [
    'C5 switched off',
    edit('rule:C5', { active: true }, { active: false }),
    ruleWith('C5', { status: 'retired' }),
  ],
  ['C6 added', made(tier), tier],
  ['C7 added', made(seats), seats],
  ['C8 added', made(renewed), renewed],
  [
    'C7 set to 60',
    edit('rule:C7', { threshold: 40 }, { threshold: 60 }),
    { ...seats, condition: conditionAt(seats, 60, extraColumns) },
  ],
  [
    'C8 set to 24 months',
    edit('rule:C8', { threshold: 12 }, { threshold: 24 }),
    { ...renewed, condition: conditionAt(renewed, 24, extraColumns) },
  ],
  ['C6 removed', edit('rule:C6', { deleted: false }, { deleted: true }), { ...tier, deleted: true }],
  [
    'C6 added again',
    edit(
      'rule:C6',
      {
        deleted: true,
        title: 'Tier',
        column: 'Tier',
        operator: 'is',
        value: 'Gold',
        threshold: 0,
        laneOtherwise: null,
      },
      {
        deleted: false,
        title: 'Seats in use',
        column: 'License utilization',
        operator: 'atLeast',
        value: null,
        threshold: 5,
        laneOtherwise: 'inside',
      },
    ),
    seatsAgain,
  ],
];

/** The number of the last entry. */
export const lastOfFour = steps.length + 1;

/** The live records after an entry, as they are today. */
export function recordsAfter(seq: number): AnyRecord[] {
  const book = new Book(smallBook());
  book.load(steps.slice(0, seq - 1).map(([, , record]) => record));
  return [...book.everything()].filter(({ deleted }) => !deleted).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function entryAt(seq: number, part: Pick<Entry, 'kind' | 'label' | 'changeCount'>): Entry {
  return {
    seq,
    id: `entry-${seq}`,
    hlc: `0000017731393200${String(seq).padStart(2, '0')}-000000-old-device`,
    at: '2026-03-10T10:42:00.000Z',
    deviceId: 'old-device',
    actor: 'A tester',
    reason: null,
    notes: [],
    origin: 'user',
    undoes: null,
    schemaVersion: 4,
    ...part,
  };
}

/** Writes the store, with pages as of entry `checkpointAt`; 0 for none. */
export async function writeVersionFour(workspaceId: string, checkpointAt: number): Promise<void> {
  const db = new WorkspaceDb(workspaceId);
  const first: Change[] = smallBook().map((record) => ({
    recordId: record.id,
    type: record.type,
    before: null,
    after: asVersionFour(record) as unknown as Fields,
  }));
  const entries: (readonly [string, readonly Change[]])[] = [
    ['Workspace started', first],
    ...steps.map(([label, change]) => [label, [change]] as const),
  ];
  await db.transaction('rw', [db.entries, db.changes, db.pages, db.meta], async () => {
    for (const [index, [label, changes]] of entries.entries()) {
      const seq = index + 1;
      const kind = seq === 1 ? 'workspace.started' : 'rule.edited';
      await db.entries.add(entryAt(seq, { kind, label, changeCount: changes.length }));
      await db.changes.bulkAdd(changes.map((change, at) => ({ ...change, seq, index: at })));
    }
    if (checkpointAt === 0) return;
    const pages = pagesAt(checkpointAt);
    await db.pages.bulkAdd(pages);
    await db.meta.add({
      key: 'checkpoint',
      schemaVersion: 4,
      seq: checkpointAt,
      pageCount: pages.length,
      recordCount: pages.reduce((sum, { records }) => sum + records.length, 0),
      stack: { undo: Array.from({ length: checkpointAt - 1 }, (_, index) => index + 2), redo: [] },
      lastHlc: entryAt(checkpointAt, { kind: 'rule.edited', label: '', changeCount: 1 }).hlc,
    });
  });
  db.close();
}

function pagesAt(seq: number): PageRow[] {
  const book = new Book(smallBook());
  book.load(steps.slice(0, seq - 1).map(([, , record]) => record));
  const records = [...book.everything()];
  return [...new Set(records.map(({ type }) => type))].map((type) => ({
    key: `${type}:000000`,
    type,
    seq,
    records: records.filter((record) => record.type === type).map(asVersionFour),
  }));
}
