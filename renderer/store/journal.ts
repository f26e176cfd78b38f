// Decides when the journal's rows are read, and tells the screens how far it is. What rows are: journal-rows.ts.
import { create } from 'zustand';
import type { Change, Entry } from '../../shared/journal/entry';
import { readEntry } from '../db/journal-reader';
import { readFirstChanges } from '../db/journal-search';
import { type JournalRows, journalRowsOf } from './journal-rows';
import { useRecords } from './records';
import { currentSession, type Session } from './session';

export interface JournalState {
  /** Null until the first page was read. */
  readonly rows: JournalRows | null;
  /** Counts up whenever there is more to show. */
  readonly version: number;
  readonly isComplete: boolean;
  /** The journal could not be read. */
  readonly hasFailed: boolean;
}

const unread: JournalState = { rows: null, version: 0, isComplete: false, hasFailed: false };

export const useJournal = create<JournalState>(() => unread);

/** Reads the journal from the newest entry on, page by page, and follows what is added. Gives back how to stop. */
export function watchJournal(): () => void {
  let isWanted = true;
  let reading: Session | null = null;
  const publish = (rows: JournalRows) => {
    if (!isWanted || currentSession() !== reading) return;
    useJournal.setState(({ version }) => ({
      rows,
      version: version + 1,
      isComplete: rows.isComplete,
      hasFailed: false,
    }));
  };
  const fail = () => {
    if (isWanted) useJournal.setState({ hasFailed: true });
  };
  const follow = () => {
    const session = currentSession();
    if (session === null) return;
    const rows = journalRowsOf(session);
    if (session !== reading) {
      reading = session;
      useJournal.setState(({ version }) => ({ ...unread, version: version + 1 }));
      void readAll(rows, () => isWanted && currentSession() === session, publish).catch(fail);
      return;
    }
    // At once, and only then what came since: numbers that were taken back are given out anew.
    rows.dropTakenBack();
    void rows.catchUp().then(() => publish(rows), fail);
  };
  follow();
  const stop = useRecords.subscribe((state, before) => {
    if (state.revision !== before.revision || state.workspaceId !== before.workspaceId) follow();
  });
  return () => {
    isWanted = false;
    stop();
    useJournal.setState(unread);
  };
}

/** Tells at one, two, four pages and so on: the list is made anew each time. */
async function readAll(
  rows: JournalRows,
  isWanted: () => boolean,
  publish: (rows: JournalRows) => void,
): Promise<void> {
  await rows.catchUp();
  if (rows.loadedCount > 0) publish(rows);
  let toldAt = rows.loadedCount;
  while (!rows.isComplete && isWanted()) {
    await rows.loadOlder();
    if (rows.loadedCount < toldAt * 2 && !rows.isComplete) continue;
    toldAt = rows.loadedCount;
    publish(rows);
  }
  if (isWanted()) publish(rows);
}

/** An entry with the first of its changes; null when it is gone, or no workspace is open. */
export async function readEntryWith(
  seq: number,
  changeCount: number,
): Promise<{ readonly entry: Entry; readonly changes: readonly Change[] } | null> {
  const session = currentSession();
  if (session === null) return null;
  const kept = session.recent.get(seq);
  if (kept !== undefined) return { entry: kept.entry, changes: kept.changes.slice(0, changeCount) };
  await session.takenOver;
  await session.queue.settled();
  const entry = await readEntry(session.db, seq);
  if (entry === undefined || currentSession() !== session) return null;
  return { entry, changes: await readFirstChanges(session.db, entry, changeCount, session.book) };
}
