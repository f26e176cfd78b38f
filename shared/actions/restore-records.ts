// Plans how the book becomes what a copy of it says: one entry of differences, undone like any other. Reads no copy.
import { diffRecord } from '../journal/diff';
import type { Change } from '../journal/entry';
import type { Records } from '../records/book';
import { workspaceRecordId } from '../records/ids';
import { type AnyRecord, type RecordType, recordTypes } from '../records/record';
import { type Plan, type Refusal, refuse } from './plan';

/** Records compared between two places to stop: about a millisecond. */
const recordsPerStep = 200;

/**
 * What is not as `wanted` has it is made so: other values are set back, deleted records come back, and records that
 * `wanted` does not have are marked deleted (J26). `wanted` is the live records of a whole book, each parsed.
 * Refuses a copy without its workspace or with a record twice, and one that the book equals already. In steps: the book
 * must not change between them.
 */
export function* restoringRecords(
  records: Records,
  wanted: readonly AnyRecord[],
  { label }: { readonly label: string },
): Generator<void, Plan | Refusal, void> {
  const changes: Change[] = [];
  const ids = new Set<string>();
  for (const [index, record] of wanted.entries()) {
    if (index % recordsPerStep === recordsPerStep - 1) yield;
    if (ids.has(record.id)) return damagedCopy(label);
    ids.add(record.id);
    const change = diffRecord(records.stored(record.id), record);
    if (change !== null) changes.push(change);
  }
  if (!ids.has(workspaceRecordId)) return damagedCopy(label);
  for (const type of recordTypes) {
    for (const [index, record] of records.all(type).entries()) {
      if (index % recordsPerStep === recordsPerStep - 1) yield;
      if (ids.has(record.id)) continue;
      changes.push({ recordId: record.id, type, before: { deleted: false }, after: { deleted: true } });
    }
  }
  if (changes.length === 0) {
    return refuse('nothing-to-change', `Nothing to restore: the book is what it was in "${label}".`);
  }
  return {
    ok: true,
    kind: 'workspace.restored',
    origin: 'restore',
    label: `Backup "${label}" restored`,
    reason: null,
    undoes: null,
    changes,
    notes: [],
  };
}

/** The refusal of a copy that is not whole, in the words that every such copy gets. */
export function damagedCopy(label: string): Refusal {
  return refuse(
    'copy-damaged',
    `The backup "${label}" is damaged and was not restored. The book is as it was; choose another backup.`,
  );
}

/** How many records of a type come back, go away or get other values. */
export interface RestoreCounts {
  readonly back: number;
  readonly removed: number;
  readonly changed: number;
}

export interface RestoreEffect {
  readonly accounts: RestoreCounts;
  readonly sellers: RestoreCounts;
  /** Everything else: proposals, teams, rules, tickets, settings. */
  readonly others: RestoreCounts;
}

/** What carrying such a plan out does, in counts, for the question before it. */
export function restoreEffectOf(changes: readonly Change[]): RestoreEffect {
  const none = () => ({ back: 0, removed: 0, changed: 0 });
  const effect = { accounts: none(), sellers: none(), others: none() };
  for (const change of changes) effect[partOf(change.type)][whatHappens(change)] += 1;
  return effect;
}

function partOf(type: RecordType): keyof RestoreEffect {
  if (type === 'account') return 'accounts';
  return type === 'seller' ? 'sellers' : 'others';
}

function whatHappens({ before, after }: Change): keyof RestoreCounts {
  if (before === null || before.deleted === true) return 'back';
  return after?.deleted === true ? 'removed' : 'changed';
}
