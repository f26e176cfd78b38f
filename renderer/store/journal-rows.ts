// Holds what a list needs of every entry, read in pages from the newest on and kept up with what is added. Loads no change.
import type { Entry } from '../../shared/journal/entry';
import { type Standing, standingOf } from '../../shared/journal/standing';
import { readHeaders } from '../db/journal-search';
import type { Session } from './session';

/** An entry as a list shows it. */
export type JournalRow = Pick<
  Entry,
  'seq' | 'at' | 'actor' | 'kind' | 'label' | 'reason' | 'origin' | 'undoes' | 'changeCount'
>;

/** Headers read at once. */
const rowsPerPage = 1000;

/** The rows of one session's journal. Those not yet read are simply not there. */
export class JournalRows {
  readonly #session: Session;
  /** By sequence number. */
  readonly #rows = new Map<number, JournalRow>();
  readonly #actors = new Set<string>();
  /** Everything from here to `headSeq` was read; one more than `headSeq` before the first page. */
  #loadedFrom: number;
  #headSeq: number;
  #reading: Promise<void> = Promise.resolve();

  constructor(session: Session) {
    this.#session = session;
    this.#headSeq = session.headSeq;
    this.#loadedFrom = session.headSeq + 1;
  }

  /** How many entries the journal has. */
  get total(): number {
    return this.#headSeq;
  }

  get loadedCount(): number {
    return this.#headSeq - this.#loadedFrom + 1;
  }

  get isComplete(): boolean {
    return this.#loadedFrom <= 1;
  }

  /** Everybody who stands in what was read. */
  get actors(): ReadonlySet<string> {
    return this.#actors;
  }

  rowOf(seq: number): JournalRow | undefined {
    return this.#rows.get(seq);
  }

  /** What has been read, the newest first. */
  *newestFirst(): Generator<JournalRow, void, void> {
    for (let seq = this.#headSeq; seq >= this.#loadedFrom; seq -= 1) {
      const row = this.#rows.get(seq);
      if (row !== undefined) yield row;
    }
  }

  standing(): Standing {
    return standingOf(this.newestFirst());
  }

  /** Lets go of entries that were taken back because they could not be written; their numbers are given out anew. */
  dropTakenBack(): void {
    for (let seq = this.#headSeq; seq > this.#session.headSeq; seq -= 1) this.#rows.delete(seq);
    this.#headSeq = Math.min(this.#headSeq, this.#session.headSeq);
    this.#loadedFrom = Math.min(this.#loadedFrom, this.#headSeq + 1);
  }

  /** Reads what was added since; one reading after the other. */
  catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      this.dropTakenBack();
      const { headSeq } = this.#session;
      if (headSeq === this.#headSeq) return;
      await this.#read(this.#headSeq + 1, headSeq);
      this.#headSeq = Math.max(this.#headSeq, Math.min(headSeq, this.#session.headSeq));
    });
  }

  /** Reads the next older page. */
  loadOlder(): Promise<void> {
    return this.#inTurn(async () => {
      const to = this.#loadedFrom - 1;
      if (to < 1) return;
      const from = Math.max(1, to - rowsPerPage + 1);
      await this.#read(from, to);
      this.#loadedFrom = Math.min(this.#loadedFrom, from);
    });
  }

  /** Reads until `seq` and all after it are there. */
  async loadDownTo(seq: number): Promise<void> {
    await this.catchUp();
    while (this.#loadedFrom > Math.max(1, seq)) await this.loadOlder();
  }

  /** The same, and whatever those entries take back, however old. */
  async loadChainsDownTo(seq: number): Promise<void> {
    let oldest = seq;
    do {
      await this.loadDownTo(oldest);
      for (const { undoes } of this.newestFirst()) oldest = Math.min(oldest, undoes ?? oldest);
    } while (oldest < this.#loadedFrom);
  }

  #inTurn(run: () => Promise<void>): Promise<void> {
    const next = this.#reading.then(run, run);
    this.#reading = next.catch(() => undefined);
    return next;
  }

  /** From the disk, and from memory what is still on its way there. */
  async #read(from: number, to: number): Promise<void> {
    for (const entry of await readHeaders(this.#session.db, from, to)) this.#put(entry);
    for (let seq = from; seq <= to; seq += 1) {
      if (this.#rows.has(seq)) continue;
      const entry = this.#session.recent.get(seq)?.entry;
      if (entry !== undefined) this.#put(entry);
    }
    if (this.#hasAll(from, to)) return;
    // A big entry is not kept at hand, and can be read once it is on disk.
    await this.#session.takenOver;
    await this.#session.queue.settled();
    for (const entry of await readHeaders(this.#session.db, from, to)) this.#put(entry);
  }

  #hasAll(from: number, to: number): boolean {
    for (let seq = from; seq <= to; seq += 1) if (!this.#rows.has(seq)) return false;
    return true;
  }

  #put({ seq, at, actor, kind, label, reason, origin, undoes, changeCount }: Entry): void {
    this.#actors.add(actor);
    this.#rows.set(seq, { seq, at, actor, kind, label, reason, origin, undoes, changeCount });
  }
}

const rowsOf = new WeakMap<Session, JournalRows>();

/** The rows of a session, the same each time; they go when the session goes. */
export function journalRowsOf(session: Session): JournalRows {
  const known = rowsOf.get(session) ?? new JournalRows(session);
  rowsOf.set(session, known);
  return known;
}
