// The only door for changes: stamps an entry and gives the same diff to memory, now, and to disk, in one transaction.
// Decides nothing about what a change means; that is the planners' part.
import type { Plan } from '../../shared/actions/plan';
import { formatReading, nextReading } from '../../shared/journal/clock';
import type { Change, Entry } from '../../shared/journal/entry';
import { pushEntry } from '../../shared/journal/history-stack';
import { schemaVersion } from '../../shared/records/record';
import { type EntryToWrite, isBigEntry } from '../db/journal-writer';
import type { PlaceRun } from '../db/pages';
import type { EntryHead } from '../db/stored-book';
import { instantOf, newId, nowMs } from './clock';
import { runInSlices } from './in-slices';
import { publishAnew, publishChanges, publishFailure, publishSaved, publishSaving } from './records';
import { beginPageWrite, currentSession, remember, type Session } from './session';

export type CommitOutcome = { readonly ok: true; readonly entry: Entry } | CommitRefusal;

export interface CommitRefusal {
  readonly ok: false;
  readonly code: 'read-only' | 'not-saving' | 'closed' | 'busy' | 'stale';
  readonly message: string;
}

/**
 * Carries a plan out. Memory shows it when this returns; the status bar says Saved when it is on disk. Refuses while
 * another window writes, and after a failed write until saving has been resumed.
 */
export function commit(plan: Plan): CommitOutcome {
  const session = currentSession();
  const refusal = session === null ? noWorkspace : obstacle(session);
  if (session === null || refusal !== null) return refusal ?? noWorkspace;
  if (
    plan.changes.some(
      ({ before, recordId }) => before !== null && session.book.stored(recordId) === undefined,
    )
  ) {
    return anotherWorkspace;
  }
  const before = { headSeq: session.headSeq, stack: session.stack, lastHlc: session.lastHlc };
  session.book.apply(plan.changes);
  const entry = stamp(session, plan, plan.changes.length);
  for (const change of plan.changes) session.pages.touch(change.recordId, change.type);
  session.headSeq = entry.seq;
  session.lastHlc = entry.hlc;
  session.stack = pushEntry(session.stack, entry);
  remember(session, entry, plan.changes);
  // First on its way to the disk, then onto the screen: drawing may take longer than writing.
  session.queue.enqueue(toWrite(session, entry, plan, before));
  publishChanges(session, plan.changes);
  publishSaving();
  return { ok: true, entry };
}

const noWorkspace: CommitRefusal = { ok: false, code: 'closed', message: 'No workspace is open.' };
const anotherWorkspace: CommitRefusal = {
  ok: false,
  code: 'closed',
  message: 'Another workspace was opened meanwhile. Nothing was changed.',
};

/** Why nothing can be changed now; null when it can. */
function obstacle(session: Session): CommitRefusal | null {
  if (session.role === 'follower') {
    return {
      ok: false,
      code: 'read-only',
      message: 'This workspace is open in another window. Make the change there.',
    };
  }
  if (session.queue.isStopped) {
    return {
      ok: false,
      code: 'not-saving',
      message: 'Changes cannot be saved right now. Free some disk space, then choose Resume saving.',
    };
  }
  if (session.isTakingOver) {
    return { ok: false, code: 'busy', message: 'A big change is being saved. Try again in a moment.' };
  }
  return null;
}

/** A plan whose changes lie in a worker, too many to be carried out at one go here. */
export interface PlanElsewhere extends Omit<Plan, 'changes'> {
  readonly changeCount: number;
  /** The last entry of the book the plan was made from. */
  readonly headSeq: number;
  /** Gives every new record its page; the pages, in the order of the changes that create. */
  readonly place: () => Promise<readonly PlaceRun[]>;
  /** So many changes, still packed as they came: what is unpacked only when it is taken over is never held twice. */
  readonly takeChanges: (from: number, count: number) => Promise<() => readonly Change[]>;
  readonly write: (head: EntryHead) => Promise<void>;
}

/** Copying this many changes from a worker takes a few milliseconds. */
const changesPerSlice = 500;

/**
 * Carries a big plan out without holding the page up: the worker writes it while its changes come over piece by piece,
 * and memory takes them once they are on disk. A failed write therefore leaves nothing to take back. Refuses a plan made
 * from an older book (`stale`: plan again), and every other change meanwhile.
 * @param places what `plan.place` gave
 * @param onShare told how much has come over, 0 to 1
 */
export async function commitElsewhere(
  plan: PlanElsewhere,
  places: readonly PlaceRun[],
  onShare: (share: number) => void,
): Promise<CommitOutcome> {
  const session = currentSession();
  const refusal = session === null ? noWorkspace : obstacle(session);
  if (session === null || refusal !== null) return refusal ?? noWorkspace;
  session.isTakingOver = true;
  try {
    await session.queue.settled();
    if (currentSession() !== session) return anotherWorkspace;
    if (session.headSeq !== plan.headSeq) {
      return { ok: false, code: 'stale', message: 'Something changed meanwhile. Try again.' };
    }
    const entry = stamp(session, plan, plan.changeCount);
    const stack = pushEntry(session.stack, entry);
    publishSaving();
    const isWritten = writeElsewhere(session, entry, () => plan.write({ entry, stack }));
    const slices = await fetchSlices(plan, onShare);
    if (!(await isWritten)) {
      return { ok: false, code: 'not-saving', message: 'It could not be saved. Nothing was changed.' };
    }
    if (currentSession() !== session) return { ok: true, entry };
    await runInSlices(takeOver(session, slices, places));
    session.pages.allWritten();
    session.headSeq = entry.seq;
    session.lastHlc = entry.hlc;
    session.stack = stack;
    await publishAnew(session);
    if (session.durableSeq === session.headSeq) publishSaved(entry.at);
    return { ok: true, entry };
  } finally {
    session.isTakingOver = false;
  }
}

/** Two slices are on their way at a time: while one is unpacked here, the worker packs the next. */
async function fetchSlices(
  plan: PlanElsewhere,
  onShare: (share: number) => void,
): Promise<readonly (() => readonly Change[])[]> {
  const slices: (() => readonly Change[])[] = [];
  const take = (from: number) => plan.takeChanges(from, changesPerSlice);
  let next = take(0);
  for (let from = changesPerSlice; ; from += changesPerSlice) {
    const isLast = from >= plan.changeCount;
    const after = isLast ? null : take(from);
    slices.push(await next);
    onShare(Math.min(1, from / plan.changeCount));
    if (after === null) return slices;
    next = after;
  }
}

function* takeOver(
  session: Session,
  slices: readonly (() => readonly Change[])[],
  places: readonly PlaceRun[],
): Generator<void, void, void> {
  const keys = keysInOrder(places);
  for (const unpack of slices) {
    const changes = unpack();
    session.book.apply(changes);
    for (const { recordId, type, before } of changes) {
      if (before !== null) continue;
      session.pages.adoptPlace(recordId, type, keys.next().value ?? '');
    }
    yield;
  }
}

function* keysInOrder(places: readonly PlaceRun[]): Generator<string, undefined, void> {
  for (const { key, count } of places) for (let placed = 0; placed < count; placed += 1) yield key;
}

/** Whether the worker's write succeeded; the queue keeps the order and hears of a failure like of any other. */
function writeElsewhere(session: Session, entry: Entry, write: () => Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    session.queue.enqueue({
      entry,
      changes: [],
      pages: [],
      checkpoint: null,
      elsewhere: () =>
        write().then(
          () => resolve(true),
          (error: unknown) => {
            resolve(false);
            throw error;
          },
        ),
    });
  });
}

/** Notes an entry keeps: an undo of a big import may leave thousands of records alone. */
const notesKept = 100;

function stamp(session: Session, plan: Omit<Plan, 'changes'>, changeCount: number): Entry {
  const now = nowMs();
  session.clock = nextReading(session.clock, now);
  return {
    seq: session.headSeq + 1,
    id: newId(),
    hlc: formatReading(session.clock, session.deviceId),
    at: instantOf(now),
    deviceId: session.deviceId,
    actor: session.book.get('workspace', 'workspace')?.actor ?? 'Unknown',
    kind: plan.kind,
    label: plan.label,
    reason: plan.reason,
    notes: plan.notes.slice(0, notesKept),
    origin: plan.origin,
    undoes: plan.undoes,
    schemaVersion,
    changeCount,
  };
}

/** What a failed write must put back, kept beside the entry it belongs to. */
const heads = new WeakMap<Entry, Pick<Session, 'headSeq' | 'stack' | 'lastHlc'>>();

function toWrite(
  session: Session,
  entry: Entry,
  plan: Plan,
  before: Pick<Session, 'headSeq' | 'stack' | 'lastHlc'>,
): EntryToWrite {
  heads.set(entry, before);
  if (!isBigEntry(plan.changes))
    return { entry, changes: plan.changes, pages: [], checkpoint: null, elsewhere: null };
  const { rows, checkpoint } = beginPageWrite(session);
  return { entry, changes: plan.changes, pages: rows, checkpoint, elsewhere: null };
}

/** Stands in the browser's own timeline whenever an entry has reached the disk; profiles and benchmarks read it. */
export const durableMark = 'lanekeeper: entry durable';

/** Called by the queue: an entry is on disk. */
export function entryIsDurable(session: Session, write: EntryToWrite): void {
  session.durableSeq = write.entry.seq;
  performance.mark(durableMark);
  session.pages.endWrite(keysOf(write), true);
  if (currentSession() === session && session.durableSeq === session.headSeq) publishSaved(write.entry.at);
}

/** Called by the queue: takes entries that did not reach the disk back out of memory, newest first, and says so. */
export function entriesWereNotWritten(session: Session, unwritten: readonly EntryToWrite[]): void {
  for (const write of [...unwritten].reverse()) {
    const { entry, changes } = write;
    session.book.unapply(changes);
    session.pages.endWrite(keysOf(write), false);
    for (const change of changes) if (change.before === null) session.pages.forget(change.recordId);
    session.recent.delete(entry.seq);
    const before = heads.get(entry);
    if (before !== undefined) Object.assign(session, before);
    publishChanges(session, changes);
  }
  if (currentSession() === session) {
    publishFailure(unwritten.map(({ entry }) => entry.label));
  }
}

function keysOf(write: EntryToWrite): string[] {
  return write.pages.map((page) => page.key);
}
