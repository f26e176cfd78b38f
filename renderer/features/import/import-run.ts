// Decides the order of an import: read, match, summarise at every change, save a copy, plan, commit. Draws nothing and
// works nothing out; the worker does the work.
import type { LocalEdits } from '../../../shared/actions/import-decisions';
import type { IsoDate } from '../../../shared/records/values';
import type { ColumnChoice } from '../../../shared/tables/fields';
import type { ListKind } from '../../../shared/tables/list-kind';
import type { Matching } from '../../../shared/tables/match-columns';
import { actElsewhere } from '../../store/act';
import { settleOnDisk } from '../../store/checkpoint';
import { instantOf, newId, nowMs } from '../../store/clock';
import { readLocalEdits } from '../../store/local-edits';
import { notify } from '../../store/notices';
import { currentSession } from '../../store/session';
import type { ListView, ReadDone, SummaryRequest } from '../../workers/import-worker-api';
import { TableSession } from '../../workers/read-table';
import { asFileSays, type ReadOptions } from '../../workers/reading/reading-types';
import { columnsOf, type DraftColumn, draftOf, type ImportDraft, keepSettled } from './import-draft';
import type { Part } from './import-steps';

/** A file that is read and matched. */
export interface OpenList {
  readonly read: ReadDone;
  /** Its kind, its dialect, and what was matched at first. */
  readonly matching: Matching;
  readonly draft: ImportDraft;
  readonly view: ListView | null;
  /** The figures on screen are being worked out anew. */
  readonly isStale: boolean;
}

export interface RunState {
  readonly phase: 'file' | 'reading' | 'matching' | 'applying';
  readonly fileName: string;
  /** How much is read or saved, 0 to 1. */
  readonly share: number;
  /** Why the last file could not be taken, in a sentence. */
  readonly refusal: string | null;
  readonly list: OpenList | null;
  /** Parts of the screen that were looked at. */
  readonly seen: ReadonlySet<Part>;
}

const noFile: RunState = {
  phase: 'file',
  fileName: '',
  share: 0,
  refusal: null,
  list: null,
  seen: new Set(),
};

const damagedStore = 'The workspace could not be read back from this computer. Nothing was imported.';

function choiceOf({ column, target, unit, dateOrder, decimalMark }: DraftColumn): ColumnChoice {
  return { column, target, unit, dateOrder, decimalMark };
}

/** What a screen settles besides the draft: the days that the figures are counted from. */
export interface RunDates {
  readonly today: IsoDate;
  /** Null for today. */
  readonly asOf: IsoDate | null;
}

/** One import from the choice of a file to the book. A new file begins anew; whatever ran for the old one is dropped. */
export class ImportRun {
  readonly #onDone: () => void;
  /** The dates as the draft and the outcome have them. */
  readonly #datesOf: (list: Pick<OpenList, 'draft' | 'view'>) => RunDates;
  readonly #listeners = new Set<() => void>();
  #state = noFile;
  #session: TableSession | null = null;
  #file: File | null = null;
  #options: ReadOptions = asFileSays;
  /** The last entry the worker's book holds; null before it has one. */
  #headSeq: number | null = null;
  #localEdits: LocalEdits = new Map();
  #isSummarising = false;
  #isWanted = false;

  constructor(datesOf: (list: Pick<OpenList, 'draft' | 'view'>) => RunDates, onDone: () => void) {
    this.#datesOf = datesOf;
    this.#onDone = onDone;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): RunState => this.#state;

  /** Reads a file from the beginning. */
  start(file: File): Promise<void> {
    this.#drop();
    this.#file = file;
    this.#options = asFileSays;
    return this.#read(null);
  }

  /** Reads the same file otherwise: another encoding, separator, sheet or header row. */
  async reread(change: Partial<ReadOptions>): Promise<void> {
    if (this.#file === null) return;
    this.#options = { ...this.#options, ...change };
    await this.#read(this.#state.list);
  }

  /** The list is of another kind than its headers made one think. */
  async chooseKind(kind: ListKind): Promise<void> {
    const { list } = this.#state;
    if (list !== null && kind !== list.matching.kind) await this.#match(list.read, kind, null);
  }

  /** Reads the lines of the orders from a second file; the sentence why not, or null. */
  async addLines(file: File): Promise<void> {
    const session = this.#session;
    if (session === null || this.#state.phase !== 'matching') return;
    const matching = await session.readLines(file, () => undefined);
    const { list } = this.#state;
    if (this.#session !== session || list === null) return;
    if ('message' in matching) {
      notify({ text: matching.message, tone: 'warn', undoSeq: null });
      return;
    }
    this.change((draft) => ({ ...draft, lines: { fileName: file.name, columns: columnsOf(matching) } }));
  }

  async removeLines(): Promise<void> {
    await this.#session?.dropLines();
    this.change((draft) => ({ ...draft, lines: null }));
  }

  change(edit: (draft: ImportDraft) => ImportDraft): void {
    const { list } = this.#state;
    if (list === null || this.#state.phase === 'applying') return;
    this.#publishList({ ...list, draft: edit(list.draft) });
    this.refresh();
  }

  /** Works the outcome out anew: something was decided, or the book has changed. */
  refresh(): void {
    const { list, phase } = this.#state;
    if (list === null || phase !== 'matching') return;
    this.#isWanted = true;
    if (!list.isStale) this.#publishList({ ...list, isStale: true });
    if (!this.#isSummarising) void this.#summarise();
  }

  markSeen(part: Part): void {
    if (this.#state.seen.has(part)) return;
    this.#publish({ seen: new Set([...this.#state.seen, part]) });
  }

  /** Saves a copy of the book, then the import: one entry. Where the book moved on meanwhile, it is planned once more. */
  async importNow(): Promise<void> {
    const { list, phase } = this.#state;
    const session = this.#session;
    if (list === null || session === null || phase !== 'matching') return;
    this.#publish({ phase: 'applying', share: 0 });
    const outcome = await this.#carryOut(session);
    if (this.#session !== session) return session.close();
    if (outcome === 'done') {
      this.cancel();
      this.#onDone();
    } else {
      this.#publish({ phase: 'matching' });
      if (outcome === 'stale') this.refresh();
    }
  }

  /** Stops whatever runs and goes back to choosing a file. */
  cancel(): void {
    this.#drop();
    this.#publish(noFile);
  }

  /** Leaves the screen. What is being saved is saved to its end. */
  dispose(): void {
    if (this.#state.phase === 'applying') this.#session = null;
    else this.#drop();
  }

  /** The problems as CSV text; null when the session is gone. */
  async problemList(): Promise<string | null> {
    return (await this.#session?.problemList()) ?? null;
  }

  async #read(old: OpenList | null): Promise<void> {
    const file = this.#file;
    if (file === null) return;
    const session = this.#session ?? new TableSession();
    this.#session = session;
    this.#publish({ phase: 'reading', fileName: file.name, share: 0, refusal: null });
    const read = await session.read(file, this.#options, (share) => {
      if (this.#session === session && this.#state.phase === 'reading') this.#publish({ share });
    });
    if (this.#session !== session) return;
    if (!read.ok) return this.#refuse(read.message);
    await this.#match(read, old?.matching.kind ?? null, old);
  }

  async #match(read: ReadDone, kind: ListKind | null, old: OpenList | null): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    const isOpen = await this.#openBook(session);
    if (this.#session !== session) return;
    if (!isOpen) return this.#refuse(damagedStore);
    const matching = await session.match(kind);
    if (this.#session !== session) return;
    const draft = old === null ? draftOf(matching) : keepSettled(draftOf(matching), old.draft);
    this.#publish({
      phase: 'matching',
      list: { read, matching, draft, view: null, isStale: true },
    });
    this.refresh();
  }

  #refuse(message: string): void {
    this.cancel();
    this.#publish({ refusal: message });
  }

  /** Has the worker read the book where it has not, or not as it is now. */
  async #openBook(session: TableSession): Promise<boolean> {
    if (this.#headSeq !== null && this.#headSeq === currentSession()?.headSeq) return true;
    const place = await settleOnDisk();
    if (place === null) return false;
    const headSeq = await session.openBook(place.workspaceId, place.setAsideIds, newId());
    this.#localEdits = await readLocalEdits();
    this.#headSeq = typeof headSeq === 'number' ? headSeq : null;
    return this.#headSeq !== null;
  }

  /** One summary at a time; of the requests made meanwhile only the last is worked out. */
  async #summarise(): Promise<void> {
    this.#isSummarising = true;
    while (this.#isWanted && this.#state.phase === 'matching') {
      this.#isWanted = false;
      const session = this.#session;
      const { list } = this.#state;
      if (session === null || list === null) break;
      const isOpen = await this.#openBook(session);
      if (this.#session !== session || !isOpen) break;
      const request = this.#requestOf(list);
      const view = await session.summarise(request);
      if (this.#session !== session || this.#state.list === null) break;
      // The first look at a list may propose another day to count from; then its figures are those of that day.
      if (this.#requestOf({ ...this.#state.list, view }).asOf !== request.asOf) this.#isWanted = true;
      this.#publishList({ ...this.#state.list, view, isStale: this.#isWanted });
      // Nobody waits now: the copy that goes before the import is packed while the outcome is looked at.
      if (!this.#isWanted) void session.prepareCopy();
    }
    this.#isSummarising = false;
  }

  async #carryOut(session: TableSession): Promise<'done' | 'stale' | 'refused'> {
    const { list, fileName } = this.#state;
    if (list === null || !(await this.#openBook(session))) {
      notify({ text: damagedStore, tone: 'warn', undoSeq: null });
      return 'refused';
    }
    const now = instantOf(nowMs());
    const { matchName } = list.draft;
    const plan = await session.plan({ ...this.#requestOf(list), fileName, matchName, now });
    if (!plan.ok) {
      notify({ text: plan.message, tone: 'warn', undoSeq: null });
      return 'refused';
    }
    const outcome = await actElsewhere(plan, {
      isCopied: session.saveCopy(`Before ${fileName}`, now).then(
        () => true,
        () => false,
      ),
      onShare: (share) => {
        // Drawn in twentieths: every slice would cost more to draw than to take over.
        if (this.#session === session && share - this.#state.share >= 0.05) this.#publish({ share });
      },
    });
    // A write that failed leaves the worker's book ahead of the disk.
    if (outcome !== 'done') this.#headSeq = null;
    return outcome;
  }

  #requestOf({ draft, matching, view }: OpenList): SummaryRequest {
    const { today, asOf } = this.#datesOf({ draft, view });
    const { lines } = draft;
    return {
      kind: matching.kind,
      choices: draft.columns.map(choiceOf),
      decisions: draft.decisions,
      corrections: draft.corrections,
      localEdits: this.#localEdits,
      orders: {
        ...draft.orders,
        lines: lines === null ? null : { fileName: lines.fileName, choices: lines.columns.map(choiceOf) },
      },
      today,
      asOfDate: asOf,
      asOf: asOf ?? today,
    };
  }

  #drop(): void {
    this.#session?.close();
    this.#session = null;
    this.#file = null;
    this.#headSeq = null;
    this.#isWanted = false;
  }

  #publishList(list: OpenList): void {
    this.#publish({ list });
  }

  #publish(change: Partial<RunState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
