// Decides when pages are rewritten: when nothing waits and the user pauses, and on leaving. Never changes a record.
import type { Session } from './session';
import { beginPageWrite, currentSession } from './session';

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

/** Where a worker finds the open workspace. */
export interface PlaceOnDisk {
  readonly workspaceId: string;
  /** Records that are on disk and not in the book, because they are damaged. */
  readonly setAsideIds: readonly string[];
}

/**
 * Brings the disk level with memory, so that a worker may read the workspace there and put new records into its pages.
 * Null when nothing is open or the disk does not take it.
 */
export async function settleOnDisk(): Promise<PlaceOnDisk | null> {
  const session = currentSession();
  if (session === null || session.role !== 'writer') return null;
  do {
    await session.queue.settled();
    if (session.queue.isStopped || currentSession() !== session) return null;
    if (!session.pages.hasDirtyPages) {
      return { workspaceId: session.workspaceId, setAsideIds: [...session.setAside.keys()] };
    }
  } while (await writeCheckpoint(session));
  return null;
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
