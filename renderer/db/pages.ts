// Decides which page each record lies in and which pages are out of date. Writes nothing itself.
import type { AnyRecord, RecordType } from '../../shared/records/record';
import type { PageRow } from './workspace-db';

/** Records per page: rewriting one takes about 10 ms at this size. */
export const pageSizeRecords = 1000;

interface Page {
  readonly type: RecordType;
  readonly ids: string[];
}

/** Where every record lies. New records fill the last page of their type. */
export class PageMap {
  readonly #pages = new Map<string, Page>();
  readonly #pageOf = new Map<string, string>();
  readonly #openPage = new Map<RecordType, string>();
  readonly #counts = new Map<RecordType, number>();
  readonly #dirty = new Set<string>();
  /** Pages on their way to the disk, with the number of writes that carry each. */
  readonly #onTheirWay = new Map<string, number>();

  get pageCount(): number {
    return this.#pages.size;
  }

  get recordCount(): number {
    return this.#pageOf.size;
  }

  get hasDirtyPages(): boolean {
    return this.#dirty.size > 0;
  }

  /** Takes over a page as it was read from disk. */
  adopt(row: PageRow): void {
    this.#pages.set(row.key, { type: row.type, ids: row.records.map((record) => record.id) });
    for (const record of row.records) this.#pageOf.set(record.id, row.key);
    this.#counts.set(row.type, Math.max(this.#counts.get(row.type) ?? 0, numberOf(row.key) + 1));
    if (row.records.length < pageSizeRecords) this.#openPage.set(row.type, row.key);
  }

  /** The page a record lies in, if it has one. */
  pageOf(recordId: string): string | undefined {
    return this.#pageOf.get(recordId);
  }

  /** Notes that a record was created or changed; a new one gets its place. */
  touch(recordId: string, type: RecordType): void {
    const key = this.#pageOf.get(recordId) ?? this.#place(recordId, type);
    this.#dirty.add(key);
  }

  /** Takes a record out again, as if it had never been placed. */
  forget(recordId: string): void {
    const key = this.#pageOf.get(recordId);
    const page = key === undefined ? undefined : this.#pages.get(key);
    if (key === undefined || page === undefined) return;
    this.#pageOf.delete(recordId);
    page.ids.splice(page.ids.lastIndexOf(recordId), 1);
    this.#dirty.add(key);
  }

  /** The row to write for a page, with each record as `recordOf` gives it. */
  rowOf(key: string, seq: number, recordOf: (id: string) => AnyRecord | undefined): PageRow {
    const page = this.#pages.get(key);
    if (page === undefined) throw new Error(`There is no page ${key}.`);
    const records = page.ids.flatMap((id) => recordOf(id) ?? []);
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
      if (!written) this.#dirty.add(key);
    }
  }

  #place(recordId: string, type: RecordType): string {
    let key = this.#openPage.get(type);
    let page = key === undefined ? undefined : this.#pages.get(key);
    if (key === undefined || page === undefined || page.ids.length >= pageSizeRecords) {
      const number = this.#counts.get(type) ?? 0;
      key = `${type}:${String(number).padStart(6, '0')}`;
      page = { type, ids: [] };
      this.#counts.set(type, number + 1);
      this.#pages.set(key, page);
      this.#openPage.set(type, key);
    }
    page.ids.push(recordId);
    this.#pageOf.set(recordId, key);
    return key;
  }
}

function numberOf(key: string): number {
  return Number(key.slice(key.lastIndexOf(':') + 1));
}
