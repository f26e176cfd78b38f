// Decides when pages are rewritten: when nothing waits and the user pauses, and on leaving. Never changes a record.
import { noWorkspace, obstacleIn } from './obstacle';
import { type BookOnDisk, beginPageWrite, bookOnDisk, currentSession, type Session } from './session';

/** How long nothing must have been written before pages are. */
const pauseMs = 1500;

let timer: ReturnType<typeof setTimeout> | null = null;

/** Asks for a checkpoint once things are quiet. */
export function scheduleCheckpoint(session: Session): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => {
    timer = null;
    whenIdle(() => void writeCheckpoint(session));
  }, pauseMs);
}

/**
 * Rewrites every page that is out of date, in one transaction. Does nothing while entries wait: pages must never be
 * ahead of the journal. A failure loses nothing, because the journal has it all; the pages stay marked.
 */
export async function writeCheckpoint(session: Session): Promise<boolean> {
  const ready =
    session.role === 'writer' && !session.isTakingOver && session.queue.isIdle && !session.queue.isStopped;
  if (!ready || session.headSeq !== session.durableSeq || !session.pages.hasDirtyPages) return false;
  const rewriting = rewritePages(session);
  underWay.set(session, rewriting);
  return rewriting;
}

/** The last rewriting of a session's pages, ended or not; the database takes them one after the other. */
const underWay = new WeakMap<Session, Promise<boolean>>();

async function rewritePages(session: Session): Promise<boolean> {
  const { rows, checkpoint } = beginPageWrite(session);
  const keys = rows.map((row) => row.key);
  try {
    await session.queue.writeCheckpoint(rows, checkpoint);
    session.pages.endWrite(keys, true);
    return true;
  } catch {
    session.pages.endWrite(keys, false);
    return false;
  }
}

const pagesNotSaved =
  'The workspace could not be saved on this computer. Free some disk space and try again.';

/**
 * Brings the disk level with memory, so that a worker may read the workspace there and put new records into its pages.
 * The sentence why not, when nothing is open, another window writes, or the disk does not take it.
 */
export async function settleOnDisk(): Promise<BookOnDisk | string> {
  const session = currentSession();
  if (session === null) return noWorkspace.message;
  for (;;) {
    await session.takenOver;
    await session.queue.settled();
    await underWay.get(session);
    const obstacle = obstacleIn(session);
    if (obstacle !== null && obstacle.code !== 'busy') return obstacle.message;
    // Something was changed while the pages were written.
    if (!session.queue.isIdle || session.isTakingOver) continue;
    if (session.pages.isOnDisk) return bookOnDisk(session);
    if (!(await writeCheckpoint(session))) return pagesNotSaved;
  }
}

/** Writes a last checkpoint when the window is hidden or closed; what does not finish is replayed next time. */
export function checkpointOnLeaving(): void {
  document.addEventListener('visibilitychange', () => {
    const session = currentSession();
    if (document.visibilityState === 'hidden' && session !== null) void writeCheckpoint(session);
  });
}

function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: pauseMs });
  else setTimeout(run, 0);
}
