// Plans the entry that compensates another: what can be taken back is, what changed since is left and named. No storage.
import type { Plan } from '../actions/plan';
import type { Book } from '../records/book';
import { type AnyRecord, referencesOf, referredTypes } from '../records/record';
import { nameOf, nameOfId, type SellerWords, sellerWordsIn } from '../records/record-name';
import type { Change, Entry, Fields } from './entry';
import { ownFields, sharingAfter } from './one-of-a-kind';
import { fieldsToSetBack, setBack } from './set-back';

export interface UndoInput {
  readonly entry: Entry;
  /** The changes of `entry`, in order. */
  readonly changes: readonly Change[];
  /** Changes of later entries that still stand (neither undone nor themselves an undo). */
  readonly laterChanges: readonly Change[];
}

/**
 * The plan that undoes `entry` (or redoes it, when the entry is itself an undo): U1 in SPEC. A field is set back only
 * while it still holds what the entry wrote (U2); a record is taken away only while nothing that stays refers to it
 * and nothing later touched it (U3); what another record has taken meanwhile, such as a number, is not given twice (U10).
 * What is left is named in `notes`; a plan that can set nothing back has no changes and still moves the history on.
 */
export function planUndo(book: Book, input: UndoInput, direction: 'undo' | 'redo'): Plan {
  const steps = planningUndo(book, input, direction);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** Records looked at between two places to stop: about a millisecond. */
const recordsPerStep = 500;

/** The same in steps; the book must not change between them. */
export function* planningUndo(
  book: Book,
  input: UndoInput,
  direction: 'undo' | 'redo',
): Generator<void, Plan, void> {
  const touchedLater = new Set(input.laterChanges.map((change) => change.recordId));
  const wanted: Change[] = [];
  const left = new Map<string, string>();
  const who = sellerWordsIn(book);
  for (const [index, change] of [...input.changes].reverse().entries()) {
    if (index % recordsPerStep === recordsPerStep - 1) yield;
    const record = book.stored(change.recordId);
    if (record === undefined) continue;
    if (change.before === null) {
      if (record.deleted || isVersionBefore(book, input, record)) continue;
      if (touchedLater.has(record.id))
        left.set(record.id, `${nameOf(book, record, who)} stays: it was changed since.`);
      else wanted.push(setBack(record, { deleted: false }, { deleted: true }));
      continue;
    }
    const fieldsBack = fieldsToSetBack(record, change);
    if (fieldsBack.skipped)
      left.set(record.id, `${nameOf(book, record, who)} was changed since and keeps the later value.`);
    if (fieldsBack.change !== null) wanted.push(fieldsBack.change);
  }
  const changes = yield* keepBookWhole(book, wanted, left, who);
  return {
    ok: true,
    kind: direction === 'undo' ? 'entry.undone' : 'entry.redone',
    origin: direction,
    label: undoLabel(input.entry, direction),
    reason: null,
    undoes: input.entry.seq,
    changes,
    notes: [...left.values()].map(asSentence),
  };
}

/** True of a version of the rules that a later entry has followed by another: it was in force, and history stays. */
function isVersionBefore(book: Book, { changes }: UndoInput, record: AnyRecord): boolean {
  if (record.type !== 'rulesVersion') return false;
  const own = new Set(changes.map(({ recordId }) => recordId));
  return book.all('rulesVersion').some(({ id, number }) => number > record.number && !own.has(id));
}

function undoLabel(entry: Entry, direction: 'undo' | 'redo'): string {
  const bare = entry.label.replace(/^(Undid|Redid): /, '');
  return direction === 'undo' ? `Undid: ${bare}` : `Redid: ${bare}`;
}

/**
 * Drops, until nothing more falls, changes that would leave a live record pointing at a deleted one, or make two live
 * records share what only one may have.
 */
function* keepBookWhole(
  book: Book,
  wanted: readonly Change[],
  left: Map<string, string>,
  who: SellerWords,
): Generator<void, Change[], void> {
  let looked = 0;
  const isTimeToStop = (): boolean => {
    looked += 1;
    return looked % recordsPerStep === 0;
  };
  const planned = new Map(wanted.map((change) => [change.recordId, change]));
  // What nobody can refer to is taken away without a look at every record.
  const takesAway = wanted.some(({ type, after }) => after?.deleted === true && referredTypes.has(type));
  for (let settled = false; !settled; ) {
    settled = true;
    for (const change of planned.values()) {
      if (isTimeToStop()) yield;
      const after = recordAfter(book, change);
      if (after === undefined || after.deleted) continue;
      const missing = referencesOf(after).find((id) => !isLiveAfter(book, planned, id));
      if (missing === undefined) continue;
      if (planned.get(missing)?.after?.deleted === true) continue;
      planned.delete(change.recordId);
      left.set(
        change.recordId,
        `${nameOf(book, after, who)} stays as it is: what it would point to is gone.`,
      );
      settled = false;
    }
    for (const record of takesAway ? book.everything() : []) {
      if (isTimeToStop()) yield;
      const after = planned.has(record.id) ? recordAfter(book, planned.get(record.id) as Change) : record;
      if (after === undefined || after.deleted) continue;
      for (const id of referencesOf(after)) {
        if (planned.get(id)?.after?.deleted !== true) continue;
        planned.delete(id);
        left.set(id, `${nameOfId(book, id, who)} stays: ${nameOf(book, after, who)} refers to it.`);
        settled = false;
      }
    }
    for (const id of yield* sharingAfter(book, planned)) {
      leaveToOther(book, { planned, left, who }, id);
      settled = false;
    }
  }
  return [...planned.values()];
}

/** Another record has the number, name or id by now: who would come back stays away, who stays keeps their own. */
function leaveToOther(
  book: Book,
  {
    planned,
    left,
    who,
  }: {
    readonly planned: Map<string, Change>;
    readonly left: Map<string, string>;
    readonly who: SellerWords;
  },
  id: string,
): void {
  const change = planned.get(id);
  const record = book.stored(id);
  const own = record === undefined ? undefined : ownFields[record.type];
  if (change === undefined || record === undefined || own === undefined) return;
  const name = nameOf(book, record, who);
  if (record.deleted) {
    planned.delete(id);
    left.set(id, `${name} does not come back: another ${own.noun} has its ${own.word} now.`);
    return;
  }
  const before = without(change.before, own.field);
  const after = without(change.after, own.field);
  if (Object.keys(after).length === 0) planned.delete(id);
  else planned.set(id, { ...change, before, after });
  left.set(id, `${name} keeps its ${own.word}: another ${own.noun} has the former one now.`);
}

function without(fields: Fields | null, field: string): Fields {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => name !== field));
}

function isLiveAfter(book: Book, planned: ReadonlyMap<string, Change>, id: string): boolean {
  const change = planned.get(id);
  const record = change === undefined ? book.stored(id) : recordAfter(book, change);
  return record !== undefined && !record.deleted;
}

function recordAfter(book: Book, change: Change): AnyRecord | undefined {
  const record = book.stored(change.recordId);
  return record === undefined ? undefined : ({ ...record, ...change.after } as AnyRecord);
}

function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
