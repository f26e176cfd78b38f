// Packs the pages that new records will fill before anybody asks to write them. Reserves no place and writes nothing.
import type { Change } from '../../shared/journal/entry';
import type { AnyRecord, RecordType } from '../../shared/records/record';
import { toColumns } from './columns';
import { type PageMap, pageSizeRecords } from './pages';
import { packPage, type TextPage } from './stored-pages';
import type { PageRow } from './workspace-db';

interface Packed {
  readonly last: AnyRecord | undefined;
  readonly count: number;
  readonly text: string;
}

/**
 * Pages of new records as text, made while the user still looks. A page that turns out otherwise is packed anew: it is
 * known by its records themselves, and whoever works an outcome out anew makes new ones, or calls `forget`.
 */
export class PagesAhead {
  readonly #packed = new Map<AnyRecord, Packed>();

  /** Packs the pages that are new with these changes to `pages` as they are at the call, one per step. */
  pack(pages: PageMap, changes: readonly Change[]): Generator<void, void, void> {
    return this.#packEach(newPages(pages, changes));
  }

  *#packEach(found: readonly (readonly AnyRecord[])[]): Generator<void, void, void> {
    for (const page of found) {
      const [first] = page;
      if (first === undefined || this.#find(page) !== null) continue;
      const text = JSON.stringify(toColumns(page));
      this.#packed.set(first, { last: page.at(-1), count: page.length, text });
      yield;
    }
  }

  /** The page as it is written, made now where it was not made ahead. */
  pageOf(row: PageRow): TextPage {
    const found = this.#find(row.records);
    return found === null ? packPage(row) : { key: row.key, type: row.type, seq: row.seq, text: found.text };
  }

  /** Forgets all that was packed. */
  forget(): void {
    this.#packed.clear();
  }

  /**
   * The same records in the same order. They come from one list of changes that is never changed in place, so both ends
   * and their number tell.
   */
  #find(records: readonly AnyRecord[]): Packed | null {
    const [first] = records;
    const found = first === undefined ? undefined : this.#packed.get(first);
    return found?.count === records.length && found.last === records.at(-1) ? found : null;
  }
}

/** The records of every page that will hold nothing else. */
function newPages(pages: PageMap, changes: readonly Change[]): AnyRecord[][] {
  const found: AnyRecord[][] = [];
  for (const [type, records] of createdByType(changes)) {
    for (let from = pages.roomFor(type); from < records.length; from += pageSizeRecords) {
      found.push(records.slice(from, from + pageSizeRecords));
    }
  }
  return found;
}

function createdByType(changes: readonly Change[]): ReadonlyMap<RecordType, AnyRecord[]> {
  const byType = new Map<RecordType, AnyRecord[]>();
  for (const { type, before, after } of changes) {
    if (before !== null || after === null) continue;
    const record = after as unknown as AnyRecord;
    const known = byType.get(type);
    if (known === undefined) byType.set(type, [record]);
    else known.push(record);
  }
  return byType;
}
