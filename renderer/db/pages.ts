// Decides which page each record lies in and which pages are out of date. Writes nothing itself.
import type { AnyRecord, RecordType } from '../../shared/records/record';
import type { PageRow } from './workspace-db';

/** Records per page: rewriting one takes about 10 ms at this size. */
export const pageSizeRecords = 1000;

/** So many new records, one after the other, in this page. */
export interface PlaceRun {
  readonly key: string;
  readonly count: number;
}

/** The page of each new record, one after the other. */
export function* keysInOrder(runs: readonly PlaceRun[]): Generator<string, undefined, void> {
  for (const { key, count } of runs) for (let placed = 0; placed < count; placed += 1) yield key;
}

interface Page {
  readonly type: RecordType;
  readonly ids: string[];
  /** Records that have a place here and no name yet. */
  reservedCount: number;
}

/** Where every record lies. New records fill the last page of their type. */
export class PageMap {
  readonly #pages = new Map<string, Page>();
  /** Of the pages that were looked into; those that were only read are in `#unread`. */
  readonly #pageOf = new Map<string, string>();
  /**
   * Pages of which no record was asked for yet. Noting where each of 100,000 records lies takes as long as reading them,
   * and opening a book asks for none.
   */
  readonly #unread = new Map<RecordType, string[]>();
  #placedCount = 0;
  readonly #openPage = new Map<RecordType, string>();
  readonly #counts = new Map<RecordType, number>();
  readonly #dirty = new Set<string>();
  /** Pages on their way to the disk, with the number of writes that carry each. */
  readonly #onTheirWay = new Map<string, number>();
  #reservedCount = 0;
  #revision = 0;

  /** Counts up whenever a page comes out of date: while it stands, the disk has the pages as they were. */
  get revision(): number {
    return this.#revision;
  }

  get pageCount(): number {
    return this.#pages.size;
  }

  get recordCount(): number {
    return this.#placedCount + this.#reservedCount;
  }

  get hasDirtyPages(): boolean {
    return this.#dirty.size > 0;
  }

  /** Nothing is out of date, and nothing is on its way. */
  get isOnDisk(): boolean {
    return this.#dirty.size === 0 && this.#onTheirWay.size === 0;
  }

  /** Takes over a page as it was read from disk. */
  adopt(row: PageRow): void {
    this.#pages.set(row.key, {
      type: row.type,
      ids: row.records.map((record) => record.id),
      reservedCount: 0,
    });
    this.#placedCount += row.records.length;
    const unread = this.#unread.get(row.type);
    if (unread === undefined) this.#unread.set(row.type, [row.key]);
    else unread.push(row.key);
    this.#counts.set(row.type, Math.max(this.#counts.get(row.type) ?? 0, numberOf(row.key) + 1));
    if (row.records.length < pageSizeRecords) this.#openPage.set(row.type, row.key);
  }

  /** The page a record lies in, if it has one. Of a known type it is found without looking into pages of another. */
  pageOf(recordId: string, type?: RecordType): string | undefined {
    const known = this.#pageOf.get(recordId);
    if (known !== undefined || this.#unread.size === 0) return known;
    for (const each of type === undefined ? [...this.#unread.keys()] : [type]) {
      for (const _ of this.#reading(each));
    }
    return this.#pageOf.get(recordId);
  }

  /** Looks into every page, one between two places to stop, so that whoever asks first need not wait. */
  *reading(): Generator<void, void, void> {
    for (const type of [...this.#unread.keys()]) yield* this.#reading(type);
  }

  /** Notes that a record was created or changed; a new one gets its place. Gives back its page. */
  touch(recordId: string, type: RecordType): string {
    const key = this.pageOf(recordId, type) ?? this.#place(recordId, type);
    this.#markDirty(key);
    return key;
  }

  /**
   * Keeps places for so many new records of one type, in the order they will come, and takes note of none: whoever
   * writes them knows them. Nothing takes them back: after a write that failed, the pages are to be read anew. Gives back
   * the pages, with how many each takes.
   */
  reserve(type: RecordType, count: number): PlaceRun[] {
    const runs: PlaceRun[] = [];
    for (let left = count; left > 0; ) {
      const { key, page } = this.#roomFor(type);
      const taken = Math.min(left, roomIn(page));
      page.reservedCount += taken;
      this.#reservedCount += taken;
      this.#markDirty(key);
      runs.push({ key, count: taken });
      left -= taken;
    }
    return runs;
  }

  /** How many new records of a type go into its last page before another begins. */
  roomFor(type: RecordType): number {
    const page = this.#openPageOf(type)?.page;
    return page === undefined ? 0 : roomIn(page);
  }

  /** Gives a new record the page that a worker has already written it to. */
  adoptPlace(recordId: string, type: RecordType, key: string): void {
    const known = this.pageOf(recordId, type);
    if (known !== undefined && known !== key) throw new Error(`${recordId} lies in ${known} and in ${key}.`);
    if (known !== undefined) return;
    let page = this.#pages.get(key);
    if (page === undefined) {
      page = { type, ids: [], reservedCount: 0 };
      this.#pages.set(key, page);
      this.#counts.set(type, Math.max(this.#counts.get(type) ?? 0, numberOf(key) + 1));
    }
    this.#put(recordId, key, page);
    if (page.ids.length < pageSizeRecords) this.#openPage.set(type, key);
  }

  /** Takes a record out again, as if it had never been placed. */
  forget(recordId: string): void {
    const key = this.pageOf(recordId);
    const page = key === undefined ? undefined : this.#pages.get(key);
    if (key === undefined || page === undefined) return;
    this.#pageOf.delete(recordId);
    this.#placedCount -= 1;
    page.ids.splice(page.ids.lastIndexOf(recordId), 1);
    this.#markDirty(key);
  }

  /** The row to write for a page, with each record as `recordOf` gives it. */
  rowOf(key: string, seq: number, recordOf: (id: string) => AnyRecord | undefined): PageRow {
    const page = this.#pages.get(key);
    if (page === undefined) throw new Error(`There is no page ${key}.`);
    const records: AnyRecord[] = [];
    for (const id of page.ids) {
      const record = recordOf(id);
      if (record !== undefined) records.push(record);
    }
    return { key, type: page.type, seq, records };
  }

  /**
   * The pages to write now; they count as clean until `endWrite` says otherwise. A page that an earlier write still
   * carries is given again, because that write may fail while this one does not.
   */
  beginWrite(): readonly string[] {
    const keys = [...new Set([...this.#onTheirWay.keys(), ...this.#dirty])];
    for (const key of keys) this.#onTheirWay.set(key, (this.#onTheirWay.get(key) ?? 0) + 1);
    this.#dirty.clear();
    return keys;
  }

  /** Notes how a write ended; after a failure its pages are out of date again. */
  endWrite(keys: readonly string[], written: boolean): void {
    for (const key of keys) {
      const others = (this.#onTheirWay.get(key) ?? 1) - 1;
      if (others === 0) this.#onTheirWay.delete(key);
      else this.#onTheirWay.set(key, others);
      if (!written) this.#markDirty(key);
    }
  }

  #markDirty(key: string): void {
    this.#dirty.add(key);
    this.#revision += 1;
  }

  #place(recordId: string, type: RecordType): string {
    const { key, page } = this.#roomFor(type);
    this.#put(recordId, key, page);
    return key;
  }

  #put(recordId: string, key: string, page: Page): void {
    page.ids.push(recordId);
    this.#pageOf.set(recordId, key);
    this.#placedCount += 1;
  }

  *#reading(type: RecordType): Generator<void, void, void> {
    const keys = this.#unread.get(type) ?? [];
    for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
      // Who came or went meanwhile was noted then.
      for (const id of this.#pages.get(key)?.ids ?? []) this.#pageOf.set(id, key);
      yield;
    }
    this.#unread.delete(type);
  }

  /** The last page of a type while it has room. */
  #openPageOf(type: RecordType): { readonly key: string; readonly page: Page } | null {
    const key = this.#openPage.get(type);
    const page = key === undefined ? undefined : this.#pages.get(key);
    return key === undefined || page === undefined || roomIn(page) <= 0 ? null : { key, page };
  }

  /** The last page of a type while it has room, else a new one. */
  #roomFor(type: RecordType): { readonly key: string; readonly page: Page } {
    const open = this.#openPageOf(type);
    if (open !== null) return open;
    const number = this.#counts.get(type) ?? 0;
    const key = `${type}:${String(number).padStart(6, '0')}`;
    const page: Page = { type, ids: [], reservedCount: 0 };
    this.#counts.set(type, number + 1);
    this.#pages.set(key, page);
    this.#openPage.set(type, key);
    return { key, page };
  }
}

function roomIn({ ids, reservedCount }: Page): number {
  return pageSizeRecords - ids.length - reservedCount;
}

function numberOf(key: string): number {
  return Number(key.slice(key.lastIndexOf(':') + 1));
}
