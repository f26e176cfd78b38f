// Keeps the records of one type by id, in the order they were created. Records that are read in by the hundred thousand are
// taken as a list; where each of them is, is worked out when one is first asked for. Knows no record's meaning.
import type { AnyRecord } from './record';

/** Records noted between two places to stop: about a millisecond. */
const stepRecords = 4000;

export class RecordTable {
  readonly #byId = new Map<string, AnyRecord>();
  /** Taken, and not in the map yet; what is in the map was created before them. */
  #taken: AnyRecord[] = [];
  #notedCount = 0;
  #liveCount = 0;

  /** Those that are not deleted. */
  get liveCount(): number {
    return this.#liveCount;
  }

  get size(): number {
    return this.#byId.size + this.#taken.length - this.#notedCount;
  }

  /** Adds a record without looking whether there is one of its id; one that is there gives way when that is found out. */
  take(record: AnyRecord): void {
    this.#taken.push(record);
    if (!record.deleted) this.#liveCount += 1;
  }

  get(id: string): AnyRecord | undefined {
    this.#noteUpTo(this.#taken.length);
    return this.#byId.get(id);
  }

  /** Puts a record in its place, or takes it out; gives back the one that was there. */
  put(id: string, record: AnyRecord | undefined): AnyRecord | undefined {
    const old = this.get(id);
    if (old !== undefined && !old.deleted) this.#liveCount -= 1;
    if (record === undefined) this.#byId.delete(id);
    else {
      this.#byId.set(id, record);
      if (!record.deleted) this.#liveCount += 1;
    }
    return old;
  }

  /** Deleted ones too, in the order they were created. */
  values(): Iterable<AnyRecord> {
    if (this.#notedCount === 0 && this.#byId.size === 0) return this.#taken;
    this.#noteUpTo(this.#taken.length);
    return this.#byId.values();
  }

  /** Makes records ready to be looked up, a few between two places to stop. */
  *indexing(): Generator<void, void, void> {
    while (this.#notedCount < this.#taken.length) {
      this.#noteUpTo(this.#notedCount + stepRecords);
      yield;
    }
  }

  #noteUpTo(end: number): void {
    if (this.#taken.length === 0) return;
    const until = Math.min(end, this.#taken.length);
    for (let at = this.#notedCount; at < until; at += 1) {
      const record = this.#taken[at] as AnyRecord;
      const old = this.#byId.get(record.id);
      if (old !== undefined && !old.deleted) this.#liveCount -= 1;
      this.#byId.set(record.id, record);
    }
    this.#notedCount = until;
    if (until < this.#taken.length) return;
    this.#taken = [];
    this.#notedCount = 0;
  }
}
