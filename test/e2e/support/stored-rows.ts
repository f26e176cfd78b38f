// Reads what lies on disk as it lies there: raw rows of IndexedDB, and the book they add up to, worked out in Node.
// Trusts nothing the page says about itself.
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { changesOf as changesOfBlock, type StoredBlock, unpackBlock } from '../../../renderer/db/blocks';
import { type StoredPage, unpackPage } from '../../../renderer/db/stored-pages';
import type { ChangeRow, CheckpointRow } from '../../../renderer/db/workspace-db';
import { placeIn } from '../../../shared/coverage/placement';
import type { Change, Entry } from '../../../shared/journal/entry';
import { Book } from '../../../shared/records/book';
import { planAId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../../shared/records/lane';
import type { AnyRecord } from '../../../shared/records/record';

/** Everything a workspace's database holds. */
export interface StoredRows {
  readonly workspaceId: string;
  readonly entries: readonly Entry[];
  readonly changes: readonly ChangeRow[];
  readonly blocks: readonly StoredBlock[];
  readonly pages: readonly StoredPage[];
  readonly meta: readonly CheckpointRow[];
}

const databasePrefix = 'lanekeeper-';

/** The rows of the only workspace of this profile; an error when there is none or more than one. */
export async function readStoredRows(page: Page): Promise<StoredRows> {
  const found = JSON.parse(await page.evaluate(readDatabases, databasePrefix)) as readonly StoredRows[];
  const [rows] = found;
  if (found.length !== 1 || rows === undefined)
    throw new Error(`Found ${found.length} workspaces, expected 1.`);
  return rows;
}

/** Runs in the page; refers to nothing outside itself. As text, which crosses in a fraction of the time objects take. */
async function readDatabases(prefix: string): Promise<string> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const found: Record<string, unknown>[] = [];
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const database = await answer(indexedDB.open(name));
    const rows: Record<string, unknown> = { workspaceId: name.slice(prefix.length) };
    // One transaction for all tables, so that the rows belong together.
    const tables = database.transaction([...database.objectStoreNames], 'readonly');
    await Promise.all(
      [...database.objectStoreNames].map(async (table) => {
        rows[table] = await answer(tables.objectStore(table).getAll());
      }),
    );
    database.close();
    found.push(rows);
  }
  return JSON.stringify(found);
}

/** The book as the disk has it: pages, then every newer entry. Throws where the journal has a hole. */
export function bookOf(rows: StoredRows): Book {
  const book = new Book();
  const heldUntil = new Map<string, number>();
  for (const page of rows.pages.map(unpackPage)) {
    book.load(page.records);
    for (const record of page.records) heldUntil.set(record.id, page.seq);
  }
  const entries = [...rows.entries].sort((a, b) => a.seq - b.seq);
  entries.forEach((entry, index) => {
    if (entry.seq !== index + 1) throw new Error(`Entry ${index + 1} is missing from the journal.`);
    const changes = changesOf(rows, entry.seq);
    if (changes.length !== entry.changeCount) throw new Error(`Entry ${entry.seq} has lost changes.`);
    book.apply(changes.filter((change) => (heldUntil.get(change.recordId) ?? 0) < entry.seq));
  });
  return book;
}

/** The changes of one entry in order, from rows or blocks. */
export function changesOf(rows: StoredRows, seq: number): readonly Change[] {
  const blocks = rows.blocks.filter((block) => block.seq === seq).sort((a, b) => a.block - b.block);
  if (blocks.length > 0) return blocks.flatMap((block) => changesOfBlock(unpackBlock(block)));
  return rows.changes
    .filter((change) => change.seq === seq)
    .sort((a, b) => a.index - b.index)
    .map(({ recordId, type, before, after }) => ({ recordId, type, before, after }));
}

/** The book read from disk now. */
export async function readBook(page: Page): Promise<Book> {
  return bookOf(await readStoredRows(page));
}

/** The live account of this name; an error when it is not in the book. */
export function accountNamed(book: Book, name: string) {
  const account = book.all('account').find((each) => each.name === name);
  if (account === undefined) throw new Error(`${name} is not in the book.`);
  return account;
}

/** The live seller of this name; an error when it is not in the book. */
export function sellerNamed(book: Book, name: string) {
  const seller = book.all('seller').find((each) => each.name === name);
  if (seller === undefined) throw new Error(`${name} is not in the book.`);
  return seller;
}

/** The proposal of Plan A for the account of this name, if it has one. */
export function proposalFor(book: Book, name: string) {
  return book.proposalOf(planAId, accountNamed(book, name).id);
}

/** How many accounts sit in each lane of Plan A, in the order of the board. */
export function laneCountsOf(book: Book): readonly number[] {
  const counts = new Map<BoardLane, number>();
  for (const account of book.all('account')) {
    const { boardLane } = placeIn(book, account, planAId);
    counts.set(boardLane, (counts.get(boardLane) ?? 0) + 1);
  }
  return boardLanes.map((each) => counts.get(each) ?? 0);
}

/** How many accounts stand elsewhere in Plan A than the CRM has them. */
export function moveCountOf(book: Book): number {
  return book.all('account').filter((account) => {
    const proposal = book.proposalOf(planAId, account.id);
    return proposal !== undefined && (proposal.lane !== account.lane || proposal.ownerId !== account.ownerId);
  }).length;
}

/** One figure for all live records: the same for the same book, whatever the order they were made in. */
export function fingerprintOf(book: Book): string {
  const live = [...book.everything()].filter((record) => !record.deleted);
  live.sort((a, b) => (a.id < b.id ? -1 : 1));
  return createHash('sha256').update(live.map(canonical).join('\n')).digest('hex');
}

function canonical(record: AnyRecord): string {
  return JSON.stringify(sorted(record));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
