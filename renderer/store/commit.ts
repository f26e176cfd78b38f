// The door for changes: stamps an entry and gives the same diff to memory, now, and to disk, in one transaction.
// Decides nothing about what a change means (the planners' part), nor how a big one goes in pieces (take-over.ts).
import type { Plan } from '../../shared/actions/plan';
import { formatReading, nextReading } from '../../shared/journal/clock';
import type { Change, Entry } from '../../shared/journal/entry';
import { pushEntry } from '../../shared/journal/history-stack';
import { schemaVersion } from '../../shared/records/record';
import { type EntryToWrite, isBigEntry } from '../db/journal-writer';
import { instantOf, newId, nowMs } from './clock';
import { anotherWorkspace, type CommitRefusal, noWorkspace, obstacleIn } from './obstacle';
import { publishChanges, publishFailure, publishSaved, publishSaving } from './records';
import { beginPageWrite, currentSession, remember, type Session } from './session';

export type CommitOutcome = { readonly ok: true; readonly entry: Entry } | CommitRefusal;

/**
 * Carries a plan out. Memory shows it when this returns; the status bar says Saved when it is on disk. Refuses while
 * another window writes, and after a failed write until saving has been resumed.
 */
export function commit(plan: Plan): CommitOutcome {
  const session = currentSession();
  const refusal = session === null ? noWorkspace : obstacleIn(session);
  if (session === null || refusal !== null) return refusal ?? noWorkspace;
  if (
    plan.changes.some(
      ({ before, recordId }) => before !== null && session.book.stored(recordId) === undefined,
    )
  ) {
    return anotherWorkspace;
  }
  session.book.apply(plan.changes);
  for (const change of plan.changes) session.pages.touch(change.recordId, change.type);
  const entry = moveHeadOn(session, plan);
  remember(session, entry, plan.changes);
  // First on its way to the disk, then onto the screen: drawing may take longer than writing.
  session.queue.enqueue(toWrite(session, entry, plan.changes));
  publishChanges(session, plan.changes);
  publishSaving();
  return { ok: true, entry };
}

/** Notes an entry keeps: an undo of a big import may leave thousands of records alone. */
const notesKept = 100;

/** The entry of a plan, at this moment: the next in the journal. Does not yet count as the last one. */
export function stamp(session: Session, plan: Omit<Plan, 'changes'>, changeCount: number): Entry {
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

/** Stamps a plan that memory holds already, and makes its entry the last one. */
export function moveHeadOn(session: Session, plan: Plan): Entry {
  const { headSeq, stack, lastHlc } = session;
  const entry = stamp(session, plan, plan.changes.length);
  heads.set(entry, { headSeq, stack, lastHlc });
  session.headSeq = entry.seq;
  session.lastHlc = entry.hlc;
  session.stack = pushEntry(stack, entry);
  return entry;
}

function toWrite(session: Session, entry: Entry, changes: readonly Change[]): EntryToWrite {
  if (!isBigEntry(changes)) return { entry, changes, pages: [], checkpoint: null, elsewhere: null };
  const { rows, checkpoint } = beginPageWrite(session);
  return { entry, changes, pages: rows, checkpoint, elsewhere: null };
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
    for (const { recordId, before } of changes) {
      // A damaged record of that id, set aside, keeps the place it had.
      if (before === null && !session.setAside.has(recordId)) session.pages.forget(recordId);
    }
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
