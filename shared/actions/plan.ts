// What a planner gives back: a plan (effects with a label) or a refusal (a code and a sentence). Carries nothing out.
import { bringBack, diffRecord } from '../journal/diff';
import type { Change, EntryKind } from '../journal/entry';
import type { Records } from '../records/book';
import type { AnyRecord, RecordOf, RecordType } from '../records/record';
import type { Instant, IsoDate } from '../records/values';

/** What planners are told instead of reading clocks and dice themselves. */
export interface PlanContext {
  readonly now: Instant;
  /** The as-of date of the workspace, or today when it has none. */
  readonly asOf: IsoDate;
  readonly actor: string;
  /** A new unique id at each call. */
  readonly newId: () => string;
}

export interface Plan {
  readonly ok: true;
  readonly kind: EntryKind;
  readonly origin: 'user' | 'undo' | 'redo' | 'import' | 'restore';
  /** A phrase in the past tense for the journal and the toast. */
  readonly label: string;
  readonly reason: string | null;
  readonly undoes: number | null;
  readonly changes: readonly Change[];
  /** What the plan left alone and why, one sentence each. */
  readonly notes: readonly string[];
}

export const refusalCodes = [
  'nothing-to-change',
  'account-locked',
  'not-found',
  'name-missing',
  'name-taken',
  'value-out-of-range',
  'no-quarterback',
  'reason-missing',
  'already-ruled',
  'rule-in-use',
  'parties-missing',
  'import-empty',
  'accounts-missing',
  'account-key-missing',
  'date-missing',
  'order-id-missing',
  'status-undecided',
  'column-twice',
  'current-is-read-only',
  'copy-damaged',
  'seller-inactive',
  'pair-impossible',
  'cannot-revert',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** One sentence for the user: what is wrong and what to do. */
  readonly message: string;
}

export function refuse(code: RefusalCode, message: string): Refusal {
  return { ok: false, code, message };
}

/** Records a planner looks at between two places to stop: about a millisecond. */
export const recordsPerStep = 500;

/** Collects what an action wants to be true and gives back only the differences. */
export class Draft {
  readonly #records: Records;
  readonly #after = new Map<string, AnyRecord>();

  constructor(records: Records) {
    this.#records = records;
  }

  /** The record as this draft leaves it; deleted ones are `undefined`. */
  get<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined {
    const drafted = this.#after.get(id);
    if (drafted === undefined) return this.#records.get(type, id);
    return drafted.type === type && !drafted.deleted ? (drafted as RecordOf<T>) : undefined;
  }

  /** Ids of the records of a type that were put into this draft. */
  drafted(type: RecordType): string[] {
    return [...this.#after.values()].filter((record) => record.type === type).map(({ id }) => id);
  }

  /** Creates the record, or makes the stored one of the same id equal to it (a deleted one comes back). */
  put(record: AnyRecord): void {
    this.#after.set(record.id, record);
  }

  /** Marks a record deleted; one that is not there is left alone. */
  remove(id: string): void {
    const record = this.#after.get(id) ?? this.#records.stored(id);
    if (record !== undefined) this.#after.set(id, { ...record, deleted: true });
  }

  changes(): Change[] {
    const steps = this.changing();
    for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
  }

  /** The same in steps. */
  *changing(): Generator<void, Change[], void> {
    const changes: Change[] = [];
    let looked = 0;
    for (const [id, after] of this.#after) {
      looked += 1;
      if (looked % recordsPerStep === 0) yield;
      const stored = this.#records.stored(id);
      // A proposal made again after it was withdrawn is a new one under the old id.
      const isMadeAgain = stored?.deleted === true && !after.deleted && after.type === 'proposal';
      const change = isMadeAgain ? bringBack(stored, after) : diffRecord(stored, after);
      if (change === null || (change.before === null && after.deleted)) continue;
      changes.push(change);
    }
    return changes;
  }
}

/** What a plan says beside its changes. */
export interface PlanWords {
  readonly kind: EntryKind;
  readonly label: string;
  readonly reason?: string | null;
  readonly origin?: 'user' | 'import';
  readonly notes?: readonly string[];
}

/** A user's plan from a draft, or a refusal when the draft changes nothing. */
export function planOf(draft: Draft, entry: PlanWords): Plan | Refusal {
  return planWith(draft.changes(), entry);
}

/** The same from changes that are known already. */
export function planWith(changes: readonly Change[], entry: PlanWords): Plan | Refusal {
  if (changes.length === 0) return refuse('nothing-to-change', 'Nothing to change: it is so already.');
  return {
    ok: true,
    kind: entry.kind,
    origin: entry.origin ?? 'user',
    label: entry.label,
    reason: entry.reason ?? null,
    undoes: null,
    changes,
    notes: entry.notes ?? [],
  };
}
