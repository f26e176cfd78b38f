// What the benchmarks ask of a page: make a workspace, commit a big plan, and the floors under both. Draws nothing.
import Dexie, { type Table } from 'dexie';
import { type StoredPage, unpackPage } from '../../../renderer/db/stored-pages';
import { databaseNameOf, type PageRow } from '../../../renderer/db/workspace-db';
import { commit } from '../../../renderer/store/commit';
import { closeWorkspace } from '../../../renderer/store/open-workspace';
import { currentSession } from '../../../renderer/store/session';
import { startFromRecords } from '../../../renderer/store/startup';
import { Draft, planOf } from '../../../shared/actions/plan';
import type { Change, Entry } from '../../../shared/journal/entry';
import { Book } from '../../../shared/records/book';
import type { AnyRecord } from '../../../shared/records/record';
import { generateBook } from '../../../shared/sample/generate-book';
import { showBareFind } from './bare-find';
import { showBareLists } from './bare-list';
import { type FindTimes, findAlone } from './find-alone';
import type { ImportFloors } from './floor.worker';
import { armEntry, entrySeen } from './journal-watch';
import { lastDatabase } from './last-workspace';
import { lookedAtAfterChange, type RuleTimes, rulesAlone } from './rules-alone';

const anchorDate = '2026-03-10';
const seed = 2026;

/** A field over bare lists of the names of so many generated accounts. */
function showBareNames(accounts: number): void {
  showBareFind(bookOf(accounts).flatMap((record) => (record.type === 'account' ? [record.name] : [])));
}

/** What finding costs without drawing what was found, in a book of so many generated accounts. */
function findInBook(accounts: number, queries: readonly string[]): Promise<FindTimes> {
  return findAlone(bookOf(accounts), anchorDate, queries);
}

/** What asking twenty rules of so many generated accounts costs. */
function askRules(accounts: number, times: number): RuleTimes {
  return rulesAlone(bookOf(accounts), anchorDate, times);
}

/** How many of so many generated accounts are looked at when one of a family changes. */
function ruleReach(accounts: number, family: number, times: number): number {
  return lookedAtAfterChange(bookOf(accounts), anchorDate, family, times);
}

function bookOf(accounts: number): AnyRecord[] {
  // A hundred accounts a seller: 100,000 accounts are carried by 1,000.
  return generateBook({ accounts, sellers: Math.max(4, Math.round(accounts / 100)), seed, anchorDate });
}

/** Starts a workspace of so many generated accounts and closes it again. */
async function makeWorkspace(accounts: number): Promise<void> {
  if (!(await startFromRecords(bookOf(accounts)))) throw new Error('The workspace could not be saved.');
  await closeWorkspace();
}

/** Opens the last workspace's database, reads its pages and nothing else; in ms. */
async function readRaw(): Promise<number> {
  const name = await lastDatabase();
  const startMs = performance.now();
  const db = await new Dexie(name).open();
  const rows: unknown[] = await db.table('pages').toArray();
  const readMs = performance.now() - startMs;
  db.close();
  if (rows.length === 0) throw new Error('The workspace holds no pages.');
  return readMs;
}

/** Reads the pages of the last workspace as the records they hold, and makes nothing of them; in ms. */
async function readPages(): Promise<number> {
  const name = await lastDatabase();
  const startMs = performance.now();
  const db = await new Dexie(name).open();
  const pages = ((await db.table('pages').toArray()) as StoredPage[]).map(unpackPage);
  const readMs = performance.now() - startMs;
  db.close();
  if (pages.length === 0) throw new Error('The workspace holds no pages.');
  return readMs;
}

export interface BigCommit {
  /** From the call of `commit` to its return: memory shows the book. */
  readonly memoryMs: number;
  /** From the call of `commit` to the entry on disk. */
  readonly durableMs: number;
  /** The same pages by themselves: one strict transaction that puts every page of that book. */
  readonly floorMs: number;
}

/** Commits one plan that brings so many accounts into a workspace without any; then writes its pages raw. */
async function commitBigPlan(accounts: number): Promise<BigCommit> {
  const isPlanned = (record: AnyRecord) => record.type === 'account' || record.type === 'proposal';
  const records = bookOf(accounts);
  const draft = new Draft(new Book());
  for (const record of records.filter(isPlanned)) draft.put(record);
  const plan = planOf(draft, {
    kind: 'accounts.imported',
    origin: 'import',
    label: `${accounts} accounts imported`,
  });
  if (!plan.ok) throw new Error(plan.message);
  await startFromRecords(records.filter((record) => !isPlanned(record)));
  const session = currentSession();
  if (session === null) throw new Error('No workspace is open.');
  const startMs = performance.now();
  const outcome = commit(plan);
  const memoryMs = performance.now() - startMs;
  await session.queue.settled();
  const durableMs = performance.now() - startMs;
  if (!outcome.ok || session.durableSeq !== session.headSeq) throw new Error('The plan could not be saved.');
  const name = databaseNameOf(session.workspaceId);
  const db = await new Dexie(name).open();
  const packed: StoredPage[] = await db.table('pages').toArray();
  const pages = packed.map(unpackPage);
  db.close();
  await closeWorkspace();
  const floorMs = await writePagesRaw(pages);
  await Dexie.delete(name);
  return { memoryMs, durableMs, floorMs };
}

/** Both floors of an import of the file in the page's input, in a worker of their own, one after the other. */
async function importFloors(): Promise<ImportFloors> {
  const list = document.querySelector('input')?.files?.[0];
  if (list === undefined) throw new Error('No file was chosen.');
  const name = await lastDatabase();
  const worker = new Worker(new URL('./floor.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<ImportFloors>) => resolve(event.data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ list, databaseName: name });
    });
  } finally {
    worker.terminate();
  }
}

class FloorDb extends Dexie {
  declare pages: Table<PageRow, string>;
  declare entries: Table<Entry & { readonly changes: readonly Change[] }, number>;

  constructor() {
    super('bench-floor', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ pages: 'key', entries: 'seq' });
  }
}

async function writePagesRaw(pages: readonly PageRow[]): Promise<number> {
  const db = new FloorDb();
  await db.open();
  const startMs = performance.now();
  await db.transaction('rw', db.pages, async () => {
    for (const page of pages) await db.pages.put(page);
  });
  const writtenMs = performance.now() - startMs;
  await db.delete();
  return writtenMs;
}

/** Adds one entry with one change in a strict transaction, so many times, one after the other; each in ms. */
async function addRawEntries(times: number): Promise<number[]> {
  const db = new FloorDb();
  await db.open();
  const taken: number[] = [];
  for (let seq = 1; seq <= times; seq += 1) {
    const row = rawEntry(seq);
    const startMs = performance.now();
    await db.transaction('rw', db.entries, () => db.entries.add(row));
    taken.push(performance.now() - startMs);
    // As far apart as the moves they are compared with.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await db.delete();
  return taken;
}

function rawEntry(seq: number): Entry & { readonly changes: readonly Change[] } {
  const recordId = `plan-a:account:${String(seq).padStart(6, '0')}`;
  const proposal = { type: 'proposal', id: recordId, deleted: false, scenarioId: 'plan-a', lane: 'field' };
  return {
    seq,
    id: crypto.randomUUID(),
    hlc: `2026-03-10T10:42:00.000Z-${seq}`,
    at: '2026-03-10T10:42:00.000Z',
    deviceId: crypto.randomUUID(),
    actor: 'Elena Marsh',
    kind: 'account.moved',
    label: 'Copperline Electric proposed to Field',
    reason: null,
    notes: [],
    origin: 'user',
    undoes: null,
    schemaVersion: 1,
    changeCount: 1,
    changes: [{ recordId, type: 'proposal', before: null, after: { ...proposal, ownerId: null } }],
  };
}

const bench = {
  makeWorkspace,
  readRaw,
  readPages,
  showBareLists,
  showBareFind: showBareNames,
  findInBook,
  askRules,
  ruleReach,
  commitBigPlan,
  addRawEntries,
  armEntry,
  entrySeen,
  importFloors,
};
export type Bench = typeof bench;

declare global {
  interface Window {
    bench: Bench;
  }
}

window.bench = bench;
document.documentElement.dataset.bench = 'ready';
