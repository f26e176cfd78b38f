// Decides how a workspace is started, opened and closed in this window: lock, database, book, session. Draws nothing.
import type { Plan } from '../../shared/actions/plan';
import { forgetWorkspace, listWorkspaces, putWorkspace, type WorkspaceEntry } from '../db/catalog-db';
import { JournalQueue } from '../db/journal-queue';
import { openBook } from '../db/open-book';
import { WorkspaceDb } from '../db/workspace-db';
import { scheduleCheckpoint, writeCheckpoint } from './checkpoint';
import { instantOf, newId, nowMs } from './clock';
import { commit, entriesWereNotWritten, entryIsDurable } from './commit';
import { announcer, type Feed, listenFor } from './follow';
import { notify } from './notices';
import { deviceId } from './preferences';
import { prepareBoards } from './prepare-boards';
import { publishPhase, publishRefusal, publishSession, useRecords } from './records';
import { currentSession, type Session, sessionOf, setCurrentSession } from './session';
import { setRulesAside, verifyRecords } from './verify-records';
import { keepView, resetView } from './view';
import { acquireWriterLock, type HeldLock, type WriterLock } from './window-lock';

export type { WorkspaceEntry };

const notSaved = 'The workspace could not be saved on this computer. Free some disk space and try again.';
const notRead =
  'The workspace could not be read from this computer. Free some disk space, start Lanekeeper again and try once more.';
const newerVersion = 'This workspace was saved by a newer Lanekeeper. Install that version to open it.';

/** What the open workspace holds on to, besides its session. */
interface Holding {
  readonly lock: WriterLock;
  readonly close: (() => void)[];
}

/** Stands in the browser's own timeline when a workspace begins to be read; profiles and benchmarks read it. */
const openingMark = 'lanekeeper: opening';

let holding: Holding | null = null;
let turn: Promise<unknown> = Promise.resolve();

/** Opening and closing run one after the other: two at once would leave a lock nobody gives back. */
function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const next = turn.then(run, run);
  turn = next.catch(() => undefined);
  return next;
}

/** The workspaces on this laptop, the last opened first. */
export function knownWorkspaces(): Promise<WorkspaceEntry[]> {
  return listWorkspaces();
}

/**
 * Starts a workspace from a first plan and opens it. False, with the reason on the screen, when it could not be saved.
 * It is in the list before its first entry, so that no kill leaves one behind that no list shows.
 */
export function createWorkspace(plan: Plan, options: { readonly isSample: boolean }): Promise<boolean> {
  return inTurn(async () => {
    const id = newId();
    const now = instantOf(nowMs());
    const row = { id, name: '', subtitle: '', isSample: options.isSample, createdAt: now, openedAt: now };
    try {
      await putWorkspace(row);
      await open(id, { isNew: true });
      const session = currentSession();
      const outcome = session === null ? null : commit(plan);
      await session?.queue.settled();
      if (session !== null && outcome?.ok === true && session.durableSeq > 0) {
        publishSession(session);
        await rememberWorkspace(session);
        return true;
      }
    } catch {
      // Told below, whatever went wrong: nothing of it was kept.
    }
    await leave();
    await forgetWorkspace(id).catch(() => undefined);
    publishRefusal(notSaved);
    return false;
  });
}

/** Opens a workspace in this window; another window that has it open keeps writing, this one follows. */
export function openWorkspace(id: string): Promise<void> {
  return inTurn(() => open(id, {}));
}

/** Reads a session's workspace from disk again, unless another one has been opened meanwhile. */
export function reopenWorkspace(session: Session): Promise<void> {
  return inTurn(async () => {
    if (currentSession() === session) await open(session.workspaceId, {});
  });
}

/** Finishes writing, gives the lock back and forgets the session. */
export function closeWorkspace(): Promise<void> {
  return inTurn(() => leave());
}

/** Lets saving go on after a failed write. What was taken back stays so; the user can do it again. */
export function resumeSaving(): void {
  const session = currentSession();
  if (session === null) return;
  session.queue.resume();
  useRecords.setState({ saved: { kind: 'saved', at: null } });
}

async function open(
  id: string,
  { isNew = false, kept = null }: { readonly isNew?: boolean; readonly kept?: HeldLock | null },
): Promise<void> {
  // Read again where one works in it, as when the other window is closed, it stands as it stood.
  const keepsView = currentSession()?.workspaceId === id;
  await leave({ keepLock: kept !== null });
  performance.mark(openingMark);
  publishPhase('opening');
  const lock: WriterLock = kept === null ? await acquireWriterLock(id) : { held: true, ...kept };
  holding = { lock, close: [] };
  const refusal = await read(id, holding, { isNew, keepsView });
  if (refusal === null) return;
  await leave();
  if (refusal === 'never-started') {
    await forgetWorkspace(id).catch(() => undefined);
    publishPhase('none');
  } else publishRefusal(refusal);
}

/** Reads the book and shows it; the sentence why not, otherwise. */
async function read(
  id: string,
  { lock, close }: Holding,
  { isNew, keepsView }: { readonly isNew: boolean; readonly keepsView: boolean },
): Promise<string | null> {
  const db = new WorkspaceDb(id);
  // Before the book is read: an entry announced meanwhile must not be missed.
  const feed = listenFor(id);
  close.push(() => db.close(), feed.close);
  try {
    const opened = await openBook(db);
    if (!opened.ok) return opened.message;
    if (opened.headSeq === 0 && !isNew) return 'never-started';
    const session = sessionOf(opened, {
      workspaceId: id,
      db,
      deviceId: deviceId(),
      role: lock.held ? 'writer' : 'follower',
      queue: queueFor(db, id, close),
    });
    setCurrentSession(session);
    if (keepsView) keepView((id) => session.book.get('account', id) !== undefined);
    else resetView();
    const badRules = setRulesAside(session);
    publishSession(session);
    if (lock.held) await rememberWorkspace(session);
    else followUntilFree(session, feed, lock.whenFree);
    void prepareBoards(session).then(() =>
      currentSession() === session ? verifyRecords(session, badRules) : undefined,
    );
    return null;
  } catch (error) {
    return error instanceof Error && error.name === 'VersionError' ? newerVersion : notRead;
  }
}

function queueFor(db: WorkspaceDb, id: string, close: (() => void)[]): JournalQueue {
  const channel = announcer(id);
  close.push(channel.close);
  const owner = (): Session | null => (currentSession()?.db === db ? currentSession() : null);
  return new JournalQueue(db, {
    onDurable: (write) => {
      const session = owner();
      if (session === null) return;
      entryIsDurable(session, write);
      channel.announce(write.entry);
      scheduleCheckpoint(session);
    },
    onFailure: (unwritten) => {
      const session = owner();
      if (session !== null) entriesWereNotWritten(session, unwritten);
    },
  });
}

function followUntilFree(session: Session, feed: Feed, whenFree: Promise<HeldLock>): void {
  const isOpen = () => currentSession() === session;
  feed.attach(session, () => {
    if (isOpen()) void openWorkspace(session.workspaceId);
  });
  // The lock is this window's now: opening again keeps it instead of asking once more.
  void whenFree.then((kept) =>
    inTurn(async () => {
      if (!isOpen()) await kept.release();
      else {
        await open(session.workspaceId, { kept });
        notify({
          text: 'The other window was closed. Changes can be made here now.',
          tone: 'plain',
          undoSeq: null,
        });
      }
    }),
  );
}

async function leave({ keepLock = false }: { readonly keepLock?: boolean } = {}): Promise<void> {
  const session = currentSession();
  if (session !== null) {
    await session.queue.settled();
    await writeCheckpoint(session);
    // A change made while the pages were written is still on its way.
    await session.queue.settled();
  }
  setCurrentSession(null);
  const left = holding;
  holding = null;
  if (left === null) return;
  for (const close of left.close.reverse()) close();
  if (!left.lock.held) left.lock.giveUp();
  else if (!keepLock) await left.lock.release();
}

/** Keeps the list of workspaces true. A list that cannot be written must not keep anybody from working. */
async function rememberWorkspace(session: Session): Promise<void> {
  const workspace = session.book.get('workspace', 'workspace');
  if (workspace === undefined) return;
  const now = instantOf(nowMs());
  try {
    const known = (await listWorkspaces()).find((entry) => entry.id === session.workspaceId);
    await putWorkspace({
      id: session.workspaceId,
      name: workspace.name,
      subtitle: workspace.subtitle,
      isSample: known?.isSample ?? false,
      createdAt: known?.createdAt ?? now,
      openedAt: now,
    });
  } catch {
    // The row of the first start stays; it opens the same workspace.
  }
}
