// What is open right now: a workspace's book, pages, queue and clock in one place. Changes go through commit.ts and take-over.ts only.
import { type ClockReading, parseReading } from '../../shared/journal/clock';
import type { Change, Entry } from '../../shared/journal/entry';
import type { HistoryStack } from '../../shared/journal/history-stack';
import type { Book } from '../../shared/records/book';
import { type AnyRecord, schemaVersion } from '../../shared/records/record';
import type { JournalQueue } from '../db/journal-queue';
import type { OpenedBook } from '../db/open-book';
import type { PageMap } from '../db/pages';
import type { CheckpointRow, PageRow, WorkspaceDb } from '../db/workspace-db';
import { runAtOnce } from './in-slices';

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
  /** Resolves when the last big change has been carried out, or was given up. */
  takenOver: Promise<void>;
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
    takenOver: Promise.resolve(),
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

/** The book of a session as it lies on disk, memory holding nothing more: what a worker may read and plan from. */
export interface BookOnDisk {
  readonly session: Session;
  readonly headSeq: number;
  readonly pagesRevision: number;
  /** Records that are on disk and not in the book, because they are damaged. */
  readonly setAsideIds: readonly string[];
}

export function bookOnDisk(session: Session): BookOnDisk {
  return {
    session,
    headSeq: session.headSeq,
    pagesRevision: session.pages.revision,
    setAsideIds: idsLeftOut(session),
  };
}

/** Damaged records whose id no new record has taken since. */
function idsLeftOut({ setAside, book }: Session): string[] {
  return [...setAside.keys()].filter((id) => book.stored(id) === undefined);
}

/**
 * Whether a worker that read the book then has it as it is now: the same workspace, entries and pages, and the same
 * records left out. The last entry alone does not tell: a change that failed leaves pages behind.
 */
export function isStillSo({ session, headSeq, pagesRevision, setAsideIds }: BookOnDisk): boolean {
  return (
    session === current &&
    session.headSeq === headSeq &&
    session.pages.revision === pagesRevision &&
    idsLeftOut(session).length === setAsideIds.length
  );
}

/**
 * The rows of every page that is out of date, and the checkpoint that goes with them. They count as written from here
 * on: whoever writes them tells `pages.endWrite` how it ended.
 */
export function beginPageWrite(session: Session): PageWrite {
  return runAtOnce(beginningPageWrite(session));
}

export interface PageWrite {
  readonly rows: readonly PageRow[];
  readonly checkpoint: CheckpointRow;
}

/** The same in steps, a page each; the book must not change between them. */
export function* beginningPageWrite(session: Session): Generator<void, PageWrite, void> {
  const rows: PageRow[] = [];
  const recordOf = (id: string) => session.book.stored(id) ?? session.setAside.get(id);
  for (const key of session.pages.beginWrite()) {
    rows.push(session.pages.rowOf(key, session.headSeq, recordOf));
    yield;
  }
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
