// What is open right now: a workspace's book, pages, queue and clock in one place. Changes go through commit.ts only.
import { type ClockReading, parseReading } from '../../shared/journal/clock';
import type { Change, Entry } from '../../shared/journal/entry';
import type { HistoryStack } from '../../shared/journal/history-stack';
import type { Book } from '../../shared/records/book';
import { type AnyRecord, schemaVersion } from '../../shared/records/record';
import type { JournalQueue } from '../db/journal-queue';
import type { OpenedBook } from '../db/open-book';
import type { PageMap } from '../db/pages';
import type { CheckpointRow, PageRow, WorkspaceDb } from '../db/workspace-db';

export interface Session {
  readonly workspaceId: string;
  readonly db: WorkspaceDb;
  readonly book: Book;
  readonly pages: PageMap;
  readonly queue: JournalQueue;
  readonly deviceId: string;
  /** `follower`: another window writes; this one shows what it writes. */
  readonly role: 'writer' | 'follower';
  /** The last entry in memory. */
  headSeq: number;
  /** The last entry on disk. */
  durableSeq: number;
  stack: HistoryStack;
  clock: ClockReading;
  lastHlc: string;
  /** A big change is being carried out piece by piece; no other may come between. */
  isTakingOver: boolean;
  /** Stored records that are not what their type says: out of the book, kept on disk as they are. */
  readonly setAside: Map<string, AnyRecord>;
  /** Changes of recent entries, so that undo seldom asks the disk. */
  readonly recent: Map<number, { entry: Entry; changes: readonly Change[] }>;
}

/** Entries whose changes stay in memory. */
const recentEntries = 200;
/** A remembered entry holds at most this many changes. */
const recentChanges = 1000;

let current: Session | null = null;

/** The open session, or null before one is open. */
export function currentSession(): Session | null {
  return current;
}

export function setCurrentSession(session: Session | null): void {
  current = session;
}

/** A session over a book that was just opened. */
export function sessionOf(
  opened: OpenedBook,
  parts: Pick<Session, 'workspaceId' | 'db' | 'queue' | 'deviceId' | 'role'>,
): Session {
  return {
    ...parts,
    book: opened.book,
    pages: opened.pages,
    headSeq: opened.headSeq,
    durableSeq: opened.headSeq,
    stack: opened.stack,
    clock: parseReading(opened.lastHlc),
    lastHlc: opened.lastHlc,
    isTakingOver: false,
    setAside: new Map(),
    recent: new Map(),
  };
}

/** Keeps an entry's changes at hand for undo, and lets the oldest go. */
export function remember(session: Session, entry: Entry, changes: readonly Change[]): void {
  if (changes.length > recentChanges) return;
  session.recent.set(entry.seq, { entry, changes });
  session.recent.delete(entry.seq - recentEntries);
}

/**
 * The rows of every page that is out of date, and the checkpoint that goes with them. They count as written from here
 * on: whoever writes them tells `pages.endWrite` how it ended.
 */
export function beginPageWrite(session: Session): { rows: PageRow[]; checkpoint: CheckpointRow } {
  const rows = session.pages
    .beginWrite()
    .map((key) =>
      session.pages.rowOf(key, session.headSeq, (id) => session.book.stored(id) ?? session.setAside.get(id)),
    );
  return {
    rows,
    checkpoint: {
      key: 'checkpoint',
      schemaVersion,
      seq: session.headSeq,
      pageCount: session.pages.pageCount,
      recordCount: session.pages.recordCount,
      stack: session.stack,
      lastHlc: session.lastHlc,
    },
  };
}
