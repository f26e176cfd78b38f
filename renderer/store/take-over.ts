// Decides how a big change is carried out without holding the page up: in pieces, with the book barred to all others.
// Plans nothing. Small changes: commit.ts.
import type { Plan } from '../../shared/actions/plan';
import type { Change, Entry } from '../../shared/journal/entry';
import { pushEntry } from '../../shared/journal/history-stack';
import { readEntry } from '../db/journal-reader';
import { isBigEntry } from '../db/journal-writer';
import { keysInOrder, type PlaceRun } from '../db/pages';
import type { EntryHead } from '../db/stored-book';
import { reachOf } from './board/reach';
import { type CommitOutcome, commit, moveHeadOn, stamp } from './commit';
import { runInSlices } from './in-slices';
import { anotherWorkspace, type CommitRefusal, noWorkspace, obstacleIn, stale } from './obstacle';
import { reopenWorkspace } from './open-workspace';
import { buildBoards, publishBoards, publishChanges, publishSaved, publishSaving } from './records';
import {
  type BookOnDisk,
  beginningPageWrite,
  beginPageWrite,
  currentSession,
  isStillSo,
  type Session,
} from './session';

/** A plan whose changes lie in a worker, too many to be carried out at one go here. */
export interface PlanElsewhere extends Omit<Plan, 'changes'> {
  readonly changeCount: number;
  /** What the worker read and planned from. */
  readonly madeFrom: BookOnDisk;
  /** Gives every new record its page; the pages, in the order of the changes that create. */
  readonly place: () => Promise<readonly PlaceRun[]>;
  /** So many changes, still packed as they came: what is unpacked only when it is taken over is never held twice. */
  readonly takeChanges: (from: number, count: number) => Promise<() => readonly Change[]>;
  readonly write: (head: EntryHead) => Promise<void>;
}

/** Copying this many changes from a worker takes a few milliseconds, and so does putting them on. */
const changesPerSlice = 500;

const notWritten: CommitRefusal = {
  ok: false,
  code: 'not-saving',
  message: 'It could not be saved. Nothing was changed.',
};

/**
 * Carries a big plan out without holding the page up: the worker writes it, then its changes come over piece by piece and
 * memory takes them. A failed write therefore leaves nothing to take back. What is on disk
 * and cannot be taken over, because the worker died, is read from there. Refuses a plan made from another book than
 * the one on disk (`stale`: plan again), and every other change meanwhile.
 * @param places what `plan.place` gave
 * @param onShare told how much has come over, 0 to 1
 */
export async function commitElsewhere(
  plan: PlanElsewhere,
  places: readonly PlaceRun[],
  onShare: (share: number) => void,
): Promise<CommitOutcome> {
  return barringOthers(async (session) => {
    if (!isStillSo(plan.madeFrom)) return stale;
    const entry = stamp(session, plan, plan.changeCount);
    const stack = pushEntry(session.stack, entry);
    publishSaving();
    // One after the other: packing for the page would hold up the writing, and nothing may be shown before it anyway.
    if (!(await writeElsewhere(session, entry, () => plan.write({ entry, stack })))) return notWritten;
    if (currentSession() !== session) return { ok: true, entry };
    const slices = await fetchSlices(plan, onShare).catch(() => null);
    if (currentSession() !== session) return { ok: true, entry };
    const isTaken = slices !== null && (await isDone(takeOver(session, slices, places, plan.changeCount)));
    if (!isTaken) {
      await reopenWorkspace(session);
      return { ok: true, entry };
    }
    session.headSeq = entry.seq;
    session.lastHlc = entry.hlc;
    session.stack = stack;
    publishBoards(session, await buildBoards(session));
    if (currentSession() === session) publishSaved(entry.at);
    return { ok: true, entry };
  });
}

/**
 * Carries out on the page a plan that was made in slices: a big one in slices too, a small one like any other. Memory
 * shows it when this resolves, the disk has it a moment later; as with `commit`, a failed write is taken back.
 * @param madeFrom the book the plan was made from; `stale` where it has moved on since
 */
export async function commitInSlices(
  plan: Plan,
  madeFrom: Pick<BookOnDisk, 'session' | 'headSeq'>,
): Promise<CommitOutcome> {
  if (currentSession() !== madeFrom.session) return anotherWorkspace;
  if (!isBigEntry(plan.changes)) {
    return madeFrom.session.headSeq === madeFrom.headSeq ? commit(plan) : stale;
  }
  return barringOthers(async (session) => {
    if (session.headSeq !== madeFrom.headSeq) return stale;
    publishSaving();
    try {
      await runInSlices(putOn(session, plan.changes));
      const boards = followsAtOnce(session, plan.changes) ? null : await buildBoards(session);
      if (currentSession() !== session) return anotherWorkspace;
      const entry = moveHeadOn(session, plan);
      const written = { entry, changes: plan.changes, elsewhere: null };
      if (boards === null) {
        publishChanges(session, plan.changes);
        // In the same task as what is shown: nobody can leave in between.
        const { rows: pages, checkpoint } = beginPageWrite(session);
        session.queue.enqueue({ ...written, pages, checkpoint });
        return { ok: true, entry };
      }
      const { rows: pages, checkpoint } = await runInSlices(beginningPageWrite(session));
      if (currentSession() !== session) return anotherWorkspace;
      session.queue.enqueue({ ...written, pages, checkpoint });
      publishBoards(session, boards);
      return { ok: true, entry };
    } catch (error) {
      // Nothing of it is on disk, and memory is half changed.
      await reopenWorkspace(session);
      throw error;
    }
  });
}

/** Boards follow so many changes in place, in less than a tenth of a second; with more they are built anew in slices. */
const changesAtOnce = 25_000;

/** Whether the boards can follow these changes in place: what reaches every account has them built anew. */
function followsAtOnce({ book }: Session, changes: readonly Change[]): boolean {
  if (changes.length > changesAtOnce || changes.length * 2 > book.count('account')) return false;
  const { everything, sellers } = reachOf(changes, book);
  return !everything && !sellers;
}

/** Runs with the book barred to every other change, and with nothing on its way to the disk. */
async function barringOthers(run: (session: Session) => Promise<CommitOutcome>): Promise<CommitOutcome> {
  const session = currentSession();
  const refusal = session === null ? noWorkspace : obstacleIn(session);
  if (session === null || refusal !== null) return refusal ?? noWorkspace;
  session.isTakingOver = true;
  let isOver: () => void = () => undefined;
  session.takenOver = new Promise((resolve) => {
    isOver = resolve;
  });
  try {
    await session.queue.settled();
    if (currentSession() !== session) return anotherWorkspace;
    // What was on its way has failed: the book is not what the plan was made from.
    if (session.queue.isStopped) return stale;
    return await run(session);
  } finally {
    session.isTakingOver = false;
    isOver();
  }
}

/** Two slices are on their way at a time: while one arrives, the worker packs the next. Unpacked they are later. */
async function fetchSlices(
  plan: PlanElsewhere,
  onShare: (share: number) => void,
): Promise<readonly (() => readonly Change[])[]> {
  const slices: (() => readonly Change[])[] = [];
  const take = (from: number) => {
    const slice = plan.takeChanges(from, changesPerSlice);
    // Heard where it is waited for; an earlier one that fails first ends the waiting.
    slice.catch(() => undefined);
    return slice;
  };
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

/** Whether it ran to its end. What is half taken over must be read from the disk, whatever went wrong. */
function isDone(steps: Generator<void, void, void>): Promise<boolean> {
  return runInSlices(steps).then(
    () => true,
    () => false,
  );
}

function* takeOver(
  session: Session,
  slices: readonly (() => readonly Change[])[],
  places: readonly PlaceRun[],
  changeCount: number,
): Generator<void, void, void> {
  const keys = keysInOrder(places);
  let taken = 0;
  for (const unpack of slices) {
    const changes = unpack();
    yield;
    session.book.apply(changes);
    yield;
    for (const { recordId, type, before } of changes) {
      if (before !== null) continue;
      const { value: key } = keys.next();
      if (key === undefined) throw new Error(`${recordId} came without its page.`);
      session.pages.adoptPlace(recordId, type, key);
    }
    taken += changes.length;
    yield;
  }
  if (taken !== changeCount) throw new Error(`${taken} changes came and ${changeCount} were written.`);
}

function* putOn(session: Session, changes: readonly Change[]): Generator<void, void, void> {
  for (let from = 0; from < changes.length; from += changesPerSlice) {
    const slice = changes.slice(from, from + changesPerSlice);
    session.book.apply(slice);
    for (const { recordId, type } of slice) session.pages.touch(recordId, type);
    yield;
  }
}

/** Whether the worker's write succeeded; the queue keeps the order and hears of a failure like of any other. */
function writeElsewhere(session: Session, entry: Entry, write: () => Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const elsewhere = async (): Promise<void> => {
      try {
        await write();
      } catch (error) {
        // A worker that died may have written first: then only its word is missing.
        if (!(await isOnDisk(session, entry))) {
          resolve(false);
          throw error;
        }
      }
      resolve(true);
    };
    session.queue.enqueue({ entry, changes: [], pages: [], checkpoint: null, elsewhere });
  });
}

async function isOnDisk(session: Session, entry: Entry): Promise<boolean> {
  const found = await readEntry(session.db, entry.seq).catch(() => undefined);
  return found?.id === entry.id;
}
