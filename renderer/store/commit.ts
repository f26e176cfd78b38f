// The only door for changes: stamps an entry and gives the same diff to memory, now, and to disk, in one transaction.
// Decides nothing about what a change means; that is the planners' part.
import type { Plan } from '../../shared/actions/plan';
import { formatReading, nextReading } from '../../shared/journal/clock';
import type { Entry } from '../../shared/journal/entry';
import { pushEntry } from '../../shared/journal/history-stack';
import { schemaVersion } from '../../shared/records/record';
import { type EntryToWrite, isBigEntry } from '../db/journal-writer';
import { instantOf, newId, nowMs } from './clock';
import { publishChanges, publishFailure, publishSaved, publishSaving } from './records';
import { beginPageWrite, currentSession, remember, type Session } from './session';

export type CommitOutcome =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly code: 'read-only' | 'not-saving' | 'closed'; readonly message: string };

/**
 * Carries a plan out. Memory shows it when this returns; the status bar says Saved when it is on disk. Refuses while
 * another window writes, and after a failed write until saving has been resumed.
 */
export function commit(plan: Plan): CommitOutcome {
  const session = currentSession();
  if (session === null) return { ok: false, code: 'closed', message: 'No workspace is open.' };
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
  if (
    plan.changes.some(
      ({ before, recordId }) => before !== null && session.book.stored(recordId) === undefined,
    )
  ) {
    return {
      ok: false,
      code: 'closed',
      message: 'Another workspace was opened meanwhile. Nothing was changed.',
    };
  }
  const before = { headSeq: session.headSeq, stack: session.stack, lastHlc: session.lastHlc };
  session.book.apply(plan.changes);
  const entry = stamp(session, plan);
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

/** Notes an entry keeps: an undo of a big import may leave thousands of records alone. */
const notesKept = 100;

function stamp(session: Session, plan: Plan): Entry {
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
    changeCount: plan.changes.length,
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
  if (!isBigEntry(plan.changes)) return { entry, changes: plan.changes, pages: [], checkpoint: null };
  const { rows, checkpoint } = beginPageWrite(session);
  return { entry, changes: plan.changes, pages: rows, checkpoint };
}

/** Called by the queue: an entry is on disk. */
export function entryIsDurable(session: Session, write: EntryToWrite): void {
  session.durableSeq = write.entry.seq;
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
