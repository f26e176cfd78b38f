// Decides how undo and redo run: find the entry, plan its opposite, commit it. What can be taken back: shared/journal/undo.
import type { Plan } from '../../shared/actions/plan';
import { blockThresholdChanges, type Change } from '../../shared/journal/entry';
import { planningUndo, planUndo } from '../../shared/journal/undo';
import { readChanges, readEntry, readEntryHeadersAfter } from '../db/journal-reader';
import { type CommitOutcome, commit } from './commit';
import { runInSlices } from './in-slices';
import { busy } from './obstacle';
import { currentSession, type Session } from './session';
import { commitInSlices } from './take-over';

export interface UndoOutcome {
  /** What happened, for the toast. */
  readonly label: string;
  /** What was left alone and why. */
  readonly notes: readonly string[];
}

let running: Promise<unknown> = Promise.resolve();

/**
 * Takes the last change back; null when there is none. Calls run one after the other. With `onlySeq`, as a message's
 * Undo has it, only while that entry is the last one: a message must not take something else back.
 */
export function undo(onlySeq: number | null = null): Promise<UndoOutcome | null> {
  return inTurn(async () => {
    const last = currentSession()?.stack.undo.at(-1);
    if (onlySeq !== null && last !== onlySeq) {
      return { label: 'Other changes came after it. Undo takes them back one by one', notes: [] };
    }
    return step('undo');
  });
}

/** Brings the last undone change back; null when there is none. */
export function redo(): Promise<UndoOutcome | null> {
  return inTurn(() => step('redo'));
}

/** One call after the other, each in the workspace it was asked for in; one that waited past its closing is dropped. */
function inTurn<T>(run: () => Promise<T>): Promise<T | null> {
  const session = currentSession();
  const runHere = async () => (currentSession() === session ? run() : null);
  const next = running.then(runHere, runHere);
  running = next.catch(() => null);
  return next;
}

async function step(direction: 'undo' | 'redo'): Promise<UndoOutcome | null> {
  const session = currentSession();
  const seq = session?.stack[direction].at(-1);
  if (session === null || seq === undefined) return null;
  if (session.isTakingOver) return { label: busy.message, notes: [] };
  const found = session.recent.get(seq) ?? (await load(session, seq));
  if (found === null) return null;
  const laterChanges = await standingChangesAfter(session, seq);
  // While the disk was read another workspace may have been opened, or the stack moved on: then leave it.
  if (currentSession() !== session || session.stack[direction].at(-1) !== seq) return null;
  const input = { ...found, laterChanges };
  if (found.changes.length <= blockThresholdChanges) {
    const plan = planUndo(session.book, input, direction);
    return outcomeOf(plan, commit(plan));
  }
  const { headSeq } = session;
  const plan = await runInSlices(planningUndo(session.book, input, direction));
  return outcomeOf(plan, await commitInSlices(plan, { session, headSeq }));
}

function outcomeOf(plan: Plan, outcome: CommitOutcome): UndoOutcome {
  return outcome.ok ? { label: plan.label, notes: plan.notes } : { label: outcome.message, notes: [] };
}

async function load(session: Session, seq: number) {
  await session.queue.settled();
  const entry = await readEntry(session.db, seq);
  return entry === undefined ? null : { entry, changes: await readChanges(session.db, seq) };
}

/** Changes after `seq` that are still in force: not undone, and not an undo themselves. */
async function standingChangesAfter(session: Session, seq: number): Promise<Change[]> {
  const standing = session.stack.undo.filter((later) => later > seq);
  if (standing.length === 0) return [];
  await session.queue.settled();
  const changes: Change[] = [];
  for (const header of await readEntryHeadersAfter(session.db, seq)) {
    if (standing.includes(header.seq)) changes.push(...(await readChanges(session.db, header.seq)));
  }
  return changes;
}
