// Decides how a workspace is started, opened and closed in this window: lock, database, book, session. Draws nothing.
import type { Plan } from '../../shared/actions/plan';
import { listWorkspaces, putWorkspace, type WorkspaceEntry } from '../db/catalog-db';
import { JournalQueue } from '../db/journal-queue';
import { openBook } from '../db/open-book';
import { WorkspaceDb } from '../db/workspace-db';
import { scheduleCheckpoint, writeCheckpoint } from './checkpoint';
import { instantOf, newId, nowMs } from './clock';
import { commit, entriesWereNotWritten, entryIsDurable } from './commit';
import { announcer, follow } from './follow';
import { deviceId } from './preferences';
import { publishPhase, publishRefusal, publishSession, useRecords } from './records';
import { currentSession, type Session, sessionOf, setCurrentSession } from './session';
import { verifyRecords } from './verify-records';
import { resetView } from './view';
import { acquireWriterLock, type WriterLock } from './window-lock';

export type { WorkspaceEntry };

/** What must be let go of when the workspace closes. */
let closing: (() => void)[] = [];

/** The workspaces on this laptop, the last opened first. */
export function knownWorkspaces(): Promise<WorkspaceEntry[]> {
  return listWorkspaces();
}

/** Starts a workspace from a first plan and opens it. Resolves to false when its first entry could not be saved. */
export async function createWorkspace(plan: Plan, options: { readonly isSample: boolean }): Promise<boolean> {
  const id = newId();
  await openWorkspace(id);
  const session = currentSession();
  if (session === null || session.workspaceId !== id) return false;
  const outcome = commit(plan);
  await session.queue.settled();
  if (!outcome.ok || session.durableSeq === 0) return false;
  publishSession(session);
  await rememberWorkspace(session, options.isSample);
  return true;
}

/** Opens a workspace in this window; another window that has it open keeps writing, this one follows. */
export async function openWorkspace(id: string): Promise<void> {
  await closeWorkspace();
  publishPhase('opening');
  const lock = await acquireWriterLock(id);
  closing.push(lock.release);
  await openWith(id, lock);
}

async function openWith(id: string, lock: WriterLock): Promise<void> {
  const db = new WorkspaceDb(id);
  closing.push(() => db.close());
  try {
    const opened = await openBook(db);
    if (!opened.ok) {
      publishRefusal(opened.message);
      return;
    }
    const session = sessionOf(opened, {
      workspaceId: id,
      db,
      deviceId: deviceId(),
      role: lock.held ? 'writer' : 'follower',
      queue: queueFor(db, id),
    });
    setCurrentSession(session);
    resetView();
    publishSession(session);
    if (lock.held) await rememberWorkspace(session);
    else followUntilFree(session, lock);
    void verifyRecords(session);
  } catch (error) {
    publishRefusal(`The workspace could not be read from this computer (${reasonOf(error)}).`);
  }
}

function queueFor(db: WorkspaceDb, id: string): JournalQueue {
  const channel = announcer(id);
  closing.push(channel.close);
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

function followUntilFree(session: Session, lock: WriterLock): void {
  const reopen = () => {
    if (currentSession() === session) void openWorkspace(session.workspaceId);
  };
  closing.push(follow(session, reopen).close);
  void lock.whenFree.then(() => {
    if (currentSession() === session) void openWorkspace(session.workspaceId);
  });
}

/** Lets saving go on after a failed write. What was taken back stays so; the user can do it again. */
export function resumeSaving(): void {
  const session = currentSession();
  if (session === null) return;
  session.queue.resume();
  useRecords.setState({ saved: { kind: 'saved', at: null } });
}

/** Finishes writing, gives the lock back and forgets the session. */
export async function closeWorkspace(): Promise<void> {
  const session = currentSession();
  if (session !== null) {
    await session.queue.settled();
    await writeCheckpoint(session);
    // A change made while the pages were written is still on its way.
    await session.queue.settled();
  }
  setCurrentSession(null);
  for (const close of closing.reverse()) close();
  closing = [];
}

async function rememberWorkspace(session: Session, isSample = false): Promise<void> {
  const workspace = session.book.get('workspace', 'workspace');
  if (workspace === undefined) return;
  const now = instantOf(nowMs());
  const known = (await listWorkspaces()).find((entry) => entry.id === session.workspaceId);
  await putWorkspace({
    id: session.workspaceId,
    name: workspace.name,
    subtitle: workspace.subtitle,
    isSample: known?.isSample ?? isSample,
    createdAt: known?.createdAt ?? now,
    openedAt: now,
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown reason';
}
