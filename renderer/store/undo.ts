// Decides how undo and redo run: find the entry, plan its opposite, commit it. What can be taken back: shared/journal/undo.
import type { Plan } from '../../shared/actions/plan';
import { blockThresholdChanges, type Change, type Entry } from '../../shared/journal/entry';
import { planningUndo, planUndo } from '../../shared/journal/undo';
import { countWords } from '../../shared/records/counts';
import { readChanges, readEntry } from '../db/journal-reader';
import { nextTurn } from '../db/next-turn';
import { type CommitOutcome, commit } from './commit';
import { runInSlices, stoppable } from './in-slices';
import { busy } from './obstacle';
import { currentSession, type Session } from './session';
import { commitInSlices } from './take-over';
import { announced, type Job } from './work';

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

/** What may be asked of an undo or redo of many entries. */
export interface ManySteps {
  /** Told after each entry, how many of how many are done. */
  readonly onStep?: (done: number, total: number) => void;
  /** Asked before each entry; false stops there. */
  readonly isWanted?: () => boolean;
}

/** Undoes one entry after the other, the newest first, up to and including `seq`; null when it is not there to undo. */
export function undoTo(seq: number, many: ManySteps = {}): Promise<UndoOutcome | null> {
  return inTurn(() => stepTo('undo', seq, many));
}

/** Redoes one entry after the other, the last undone first, up to and including `seq`; null when it is not there to redo. */
export function redoTo(seq: number, many: ManySteps = {}): Promise<UndoOutcome | null> {
  return inTurn(() => stepTo('redo', seq, many));
}

/**
 * Each entry is taken back by one of its own, as if one had pressed the key so many times. Stops where one cannot be
 * taken, and says so.
 */
async function stepTo(direction: 'undo' | 'redo', seq: number, many: ManySteps): Promise<UndoOutcome | null> {
  const session = currentSession();
  const stack = session?.stack[direction] ?? [];
  const at = stack.indexOf(seq);
  if (session === null || at < 0) return null;
  const total = stack.length - at;
  const notes: string[] = [];
  let last: UndoOutcome | null = null;
  let done = 0;
  while (done < total && (many.isWanted?.() ?? true)) {
    const { headSeq } = session;
    last = await step(direction);
    if (last === null || currentSession() !== session) return last;
    // It was refused or cancelled; what came before it stands.
    if (session.headSeq === headSeq) {
      if (done === 0) return { label: last.label, notes };
      const why = last.label === cancelledLabel ? 'The rest was cancelled' : last.label;
      return { label: `${countDone(direction, done)}. ${why}`, notes };
    }
    notes.push(...last.notes);
    done += 1;
    many.onStep?.(done, total);
    // The page may draw how far it is.
    await nextTurn();
  }
  if (last === null || done === 1) return last;
  return { label: countDone(direction, done), notes: [...new Set(notes)] };
}

function countDone(direction: 'undo' | 'redo', done: number): string {
  return `${direction === 'undo' ? 'Undid' : 'Redid'} ${countWords(done, 'change')}`;
}

const cancelledLabel = 'Cancelled. Nothing was changed';

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
  const kept = session.recent.get(seq);
  if (kept !== undefined) return takeBack(session, direction, kept, always);
  await session.queue.settled();
  const entry = await readEntry(session.db, seq);
  if (entry === undefined) return null;
  const run = async (job: Pick<Job, 'isWanted' | 'makeFirm'>) => {
    const changes = await readChanges(session.db, seq, session.book);
    return takeBack(session, direction, { entry, changes }, job);
  };
  if (entry.changeCount <= blockThresholdChanges) return run(always);
  const word = direction === 'undo' ? 'Undoing' : 'Redoing';
  return announced(`${word} ${countWords(entry.changeCount, 'change')}`, run);
}

/** Of what is over in a moment nothing is said, and nothing can be cancelled. */
const always: Pick<Job, 'isWanted' | 'makeFirm'> = { isWanted: () => true, makeFirm: () => undefined };

async function takeBack(
  session: Session,
  direction: 'undo' | 'redo',
  found: { readonly entry: Entry; readonly changes: readonly Change[] },
  { isWanted, makeFirm }: Pick<Job, 'isWanted' | 'makeFirm'>,
): Promise<UndoOutcome | null> {
  const { seq } = found.entry;
  const laterChanges = await standingChangesAfter(session, seq, found.changes);
  // While the disk was read another workspace may have been opened, or the stack moved on: then leave it.
  if (currentSession() !== session || session.stack[direction].at(-1) !== seq) return null;
  const input = { ...found, laterChanges };
  if (found.changes.length <= blockThresholdChanges) {
    const plan = planUndo(session.book, input, direction);
    return outcomeOf(plan, commit(plan));
  }
  const { headSeq } = session;
  const plan = await runInSlices(stoppable(planningUndo(session.book, input, direction), isWanted));
  if (plan === null) return { label: cancelledLabel, notes: [] };
  makeFirm();
  return outcomeOf(plan, await commitInSlices(plan, { session, headSeq }));
}

function outcomeOf(plan: Plan, outcome: CommitOutcome): UndoOutcome {
  return outcome.ok ? { label: plan.label, notes: plan.notes } : { label: outcome.message, notes: [] };
}

/**
 * Changes after `seq` that are still in force: not undone, and not an undo themselves. Asked for only where the entry
 * made records: of what it changed each field is compared (U2).
 */
async function standingChangesAfter(
  session: Session,
  seq: number,
  own: readonly Change[],
): Promise<readonly Change[]> {
  const standing = session.stack.undo.filter((later) => later > seq);
  if (standing.length === 0 || own.every(({ before }) => before !== null)) return [];
  await session.queue.settled();
  const changes: Change[] = [];
  for (const later of standing) changes.push(...(await readChanges(session.db, later, session.book)));
  return changes;
}
