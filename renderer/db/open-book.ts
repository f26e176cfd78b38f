// Decides how a stored workspace becomes a book again: pages, then every newer entry. Refuses what does not add up.
import { emptyStack, type HistoryStack, pushEntry } from '../../shared/journal/history-stack';
import { migrateRecords } from '../../shared/migrations/migrate';
import { Book } from '../../shared/records/book';
import { workspaceRecordId } from '../../shared/records/ids';
import { type AnyRecord, schemaVersion } from '../../shared/records/record';
import { asOfToday, readEntriesAfter } from './journal-reader';
import { PageMap } from './pages';
import { unpackPage } from './stored-pages';
import type { PageRow, WorkspaceDb } from './workspace-db';

export interface OpenedBook {
  readonly ok: true;
  readonly book: Book;
  readonly pages: PageMap;
  readonly stack: HistoryStack;
  /** The last durable entry; 0 in a new workspace. */
  readonly headSeq: number;
  readonly lastHlc: string;
  /** Entries replayed on top of the pages. */
  readonly replayedEntries: number;
}

export interface OpenRefusal {
  readonly ok: false;
  readonly code: 'newer-version' | 'counts-differ' | 'journal-gap';
  readonly message: string;
}

const newerVersion: OpenRefusal = {
  ok: false,
  code: 'newer-version',
  message: 'This workspace was saved by a newer Lanekeeper. Install that version to open it.',
};

/**
 * Reads a workspace back (J4 in SPEC). Reading never writes: what an older version stored is carried over in memory
 * (J20), and its pages count as out of date, so that the next checkpoint writes them in this version (J21). Refuses a
 * store of a newer version, pages or entries that differ from their counts, and a journal with a hole in it (J9).
 */
export async function openBook(db: WorkspaceDb): Promise<OpenedBook | OpenRefusal> {
  return db.transaction('r', [db.entries, db.changes, db.blocks, db.pages, db.meta], async () => {
    const checkpoint = await db.meta.get('checkpoint');
    if (checkpoint !== undefined && checkpoint.schemaVersion > schemaVersion) {
      return newerVersion;
    }
    const rows = await readPages(db);
    const recordCount = rows.reduce((sum, row) => sum + row.records.length, 0);
    if (rows.length !== (checkpoint?.pageCount ?? 0) || recordCount !== (checkpoint?.recordCount ?? 0)) {
      return {
        ok: false,
        code: 'counts-differ',
        message: `This workspace is damaged: ${recordCount} records are stored and ${checkpoint?.recordCount ?? 0} were expected.`,
      } as const;
    }
    const storedVersion = checkpoint?.schemaVersion ?? schemaVersion;
    const pages = new PageMap();
    const seqOfPage = new Map<string, number>();
    const book = new Book();
    const workspace = workspaceIn(rows);
    for (const row of rows) {
      pages.adopt(row);
      seqOfPage.set(row.key, row.seq);
      // What a record meant may depend on the settings, whichever page comes first.
      const recordOf = (id: string) => (id === workspace?.id ? workspace : undefined);
      book.load(migrateRecords(row.records, storedVersion, recordOf));
      const [first] = row.records;
      if (storedVersion < schemaVersion && first !== undefined) pages.touch(first.id, first.type);
    }
    let stack = checkpoint?.stack ?? emptyStack;
    let headSeq = checkpoint?.seq ?? 0;
    let lastHlc = checkpoint?.lastHlc ?? '';
    const newer = await readEntriesAfter(db, headSeq);
    for (const { entry, changes } of newer) {
      if (entry.seq !== headSeq + 1) {
        return {
          ok: false,
          code: 'journal-gap',
          message: `This workspace is damaged: change ${headSeq + 1} is missing from its journal.`,
        } as const;
      }
      if (entry.schemaVersion > schemaVersion) return newerVersion;
      if (changes.length !== entry.changeCount) {
        return {
          ok: false,
          code: 'counts-differ',
          message: `This workspace is damaged: change ${entry.seq} holds ${changes.length} differences and ${entry.changeCount} were expected.`,
        } as const;
      }
      for (const change of changes) {
        const page = pages.pageOf(change.recordId);
        if (page !== undefined && (seqOfPage.get(page) ?? 0) >= entry.seq) continue;
        // One by one: what an old difference says is read beside the record as it was then.
        book.apply(asOfToday([change], entry.schemaVersion, book));
        pages.touch(change.recordId, change.type);
      }
      stack = pushEntry(stack, entry);
      headSeq = entry.seq;
      lastHlc = entry.hlc;
    }
    return { ok: true, book, pages, stack, headSeq, lastHlc, replayedEntries: newer.length } as const;
  });
}

/** The settings as they are stored. */
function workspaceIn(rows: readonly PageRow[]): AnyRecord | undefined {
  return rows.find(({ type }) => type === 'workspace')?.records.find(({ id }) => id === workspaceRecordId);
}

/** Pages asked for at once: the browser fetches some while others are unpacked here. */
const pagesAtOnce = 16;

/** Every page in the order of their keys, unpacked. Within a transaction, so that all are of one moment. */
async function readPages(db: WorkspaceDb): Promise<PageRow[]> {
  const keys = await db.pages.toCollection().primaryKeys();
  const fetch = (from: number) => db.pages.bulkGet(keys.slice(from, from + pagesAtOnce));
  const rows: PageRow[] = [];
  let next = fetch(0);
  for (let from = 0; from < keys.length; from += pagesAtOnce) {
    const fetched = await next;
    next = fetch(from + pagesAtOnce);
    for (const page of fetched) if (page !== undefined) rows.push(unpackPage(page));
  }
  return rows;
}
