// The floors of an import, measured off the page as the app works: PapaParse over the same text, Dexie over the same records.
import Dexie, { type Table } from 'dexie';
import Papa from 'papaparse';
import { type StoredPage, unpackPage } from '../../../renderer/db/stored-pages';
import type { PageRow } from '../../../renderer/db/workspace-db';

export interface ImportFloors {
  /** PapaParse turning the file into rows of text; nothing is looked at. */
  readonly parseMs: number;
  /** One strict transaction that puts the same records in pages of 1,000. */
  readonly writeMs: number;
}

class FloorDb extends Dexie {
  declare pages: Table<PageRow, string>;

  constructor() {
    super('bench-import-floor', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ pages: 'key' });
  }
}

async function parse(list: File): Promise<number> {
  const startMs = performance.now();
  const rows = Papa.parse<string[]>(await list.text()).data;
  const takenMs = performance.now() - startMs;
  if (rows.length < 2) throw new Error('The list holds no rows.');
  return takenMs;
}

async function write(databaseName: string): Promise<number> {
  const stored = await new Dexie(databaseName).open();
  const packed: StoredPage[] = await stored.table('pages').toArray();
  const pages = packed.map(unpackPage);
  stored.close();
  const db = new FloorDb();
  await db.open();
  const startMs = performance.now();
  await db.transaction('rw', db.pages, async () => {
    for (const page of pages) await db.pages.put(page);
  });
  const takenMs = performance.now() - startMs;
  await db.delete();
  return takenMs;
}

self.onmessage = async (event: MessageEvent<{ list: File; databaseName: string }>) => {
  const parseMs = await parse(event.data.list);
  const writeMs = await write(event.data.databaseName);
  self.postMessage({ parseMs, writeMs } satisfies ImportFloors);
};
