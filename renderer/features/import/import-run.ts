// Decides the order of an import: read, match, summarise at every change, save a copy, plan, commit. Draws nothing and
// works nothing out; the worker does the work.
import { noLocalEdits } from '../../../shared/actions/import-decisions';
import type { ListKind } from '../../../shared/tables/list-kind';
import { actElsewhere } from '../../store/act';
import { instantOf, newId, nowMs } from '../../store/clock';
import { notify } from '../../store/notices';
import type { ListView, ReadDone, SummaryRequest } from '../../workers/import-worker-api';
import { type ImportWorker, TableSession } from '../../workers/read-table';
import { asFileSays, type ReadOptions } from '../../workers/reading/reading-types';
import { columnsOf, draftOf, type ImportDraft, keepSettled } from './import-draft';
import type { Part } from './import-steps';
import { noFile, type OpenList, type RunDates, type RunState, requestOf } from './run-state';
import { damagedStore, WorkerBook } from './worker-book';

export type { OpenList, RunDates, RunState };

const stopped = 'The import stopped unexpectedly and nothing was changed. Choose the file again.';
const bookMoved =
  'The book was changed meanwhile, so nothing was imported. Look at the outcome again, then import.';
const stillSaving = 'The last list is still being saved. Choose the file again in a moment.';

function warn(text: string): void {
  notify({ text, tone: 'warn', undoSeq: null });
}

/** Whether another as-of date would change what is shown: figures of orders, and what rules say of accounts before. */
function countsFromDay(view: ListView): boolean {
  return view.kind === 'orders' || (view.kind === 'accounts' && view.counts.changed > 0);
}

/** One import from the choice of a file to the book. A new file begins anew; whatever ran for the old one is dropped. */
export class ImportRun {
  readonly #onDone: () => void;
  /** The dates as the draft and the outcome have them. */
  readonly #datesOf: (list: Pick<OpenList, 'draft' | 'view'>) => RunDates;
  readonly #newWorker: () => ImportWorker;
  readonly #listeners = new Set<() => void>();
  #state = noFile;
  #session: ImportWorker | null = null;
  /** Started ahead of a file, with the book on its way into it. */
  #spare: { readonly worker: ImportWorker; readonly book: WorkerBook } | null = null;
  #file: File | null = null;
  #options: ReadOptions = asFileSays;
  /** The book as the session's worker has it. */
  #book: WorkerBook | null = null;
  /** The session whose outcome is being worked out. */
  #summarising: ImportWorker | null = null;
  #isWanted = false;
  /** Counts readings and matchings: what an earlier one gives is no longer wanted. */
  #turn = 0;
  #wantedKind: ListKind | null = null;

  constructor(
    datesOf: (list: Pick<OpenList, 'draft' | 'view'>) => RunDates,
    onDone: () => void,
    newWorker: () => ImportWorker = () => new TableSession(newId()),
  ) {
    this.#datesOf = datesOf;
    this.#onDone = onDone;
    this.#newWorker = newWorker;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): RunState => this.#state;

  /** Not while a list is saved: its panels make way for a progress bar. */
  readonly mayDraw = (): boolean => this.#state.phase !== 'applying';

  /** Starts a worker ahead of the file and has it read the book, so that choosing a file need not wait for either. */
  prepare(): void {
    if (this.#spare !== null) return;
    const worker = this.#newWorker();
    const book = new WorkerBook(worker);
    book.readAhead();
    this.#spare = { worker, book };
  }

  /** Reads a file from the beginning. */
  async start(file: File): Promise<void> {
    if (this.#state.phase === 'applying') return warn(stillSaving);
    this.#drop();
    const session = this.#spare?.worker ?? this.#newWorker();
    this.#book = this.#spare?.book ?? new WorkerBook(session);
    this.#spare = null;
    this.#session = session;
    this.#file = file;
    this.#options = asFileSays;
    this.#publish({ ...noFile, phase: 'reading', fileName: file.name });
    await this.#within(session, () => this.#read(session, file));
  }

  /** Reads the same file otherwise: another encoding, separator, sheet or header row. */
  async reread(change: Partial<ReadOptions>): Promise<void> {
    const [session, file] = [this.#session, this.#file];
    const { phase } = this.#state;
    if (session === null || file === null || phase === 'applying') return;
    this.#options = { ...this.#options, ...change };
    // A reading under way begins again when it has ended.
    if (phase === 'reading') return;
    this.#publish({ phase: 'reading', share: 0, refusal: null });
    await this.#within(session, () => this.#read(session, file));
  }

  /** The list is of another kind than its headers made one think. */
  async chooseKind(kind: ListKind): Promise<void> {
    const session = this.#session;
    const { list, phase } = this.#state;
    if (session === null || list === null || phase !== 'matching') return;
    if (kind === (this.#wantedKind ?? list.matching.kind)) return;
    this.#wantedKind = kind;
    this.#publishList({ ...list, isStale: true });
    await this.#within(session, () => this.#match(session, list.read, kind, null));
  }

  /** Reads the lines of the orders from a second file, and says why where it cannot. */
  async addLines(file: File): Promise<void> {
    const session = this.#session;
    if (session === null || this.#state.phase !== 'matching') return;
    const matching = await session.readLines(file, () => undefined);
    if (this.#session !== session) return;
    if ('message' in matching) warn(matching.message);
    else this.change((draft) => ({ ...draft, lines: { fileName: file.name, columns: columnsOf(matching) } }));
  }

  async removeLines(): Promise<void> {
    const session = this.#session;
    if (session === null || this.#state.phase !== 'matching') return;
    await this.#within(session, () => session.dropLines());
    if (this.#session === session) this.change((draft) => ({ ...draft, lines: null }));
  }

  change(edit: (draft: ImportDraft) => ImportDraft): void {
    const { list } = this.#state;
    if (list === null || this.#state.phase === 'applying') return;
    this.#publishList({ ...list, draft: edit(list.draft) });
    this.refresh();
  }

  /** Works the outcome out anew: something was decided, or the book has changed. */
  refresh(): void {
    const session = this.#session;
    const { list, phase } = this.#state;
    if (session === null || list === null || phase !== 'matching') return;
    this.#isWanted = true;
    if (!list.isStale) this.#publishList({ ...list, isStale: true });
    if (this.#summarising !== session) void this.#within(session, () => this.#summarise(session));
  }

  markSeen(part: Part): void {
    if (this.#state.seen.has(part)) return;
    this.#publish({ seen: new Set([...this.#state.seen, part]) });
  }

  /** Saves a copy of the book, then the import: one entry. Where the book moved on meanwhile, its outcome is shown anew. */
  async importNow(): Promise<void> {
    const { list, phase } = this.#state;
    const session = this.#session;
    if (list === null || session === null || phase !== 'matching' || this.#wantedKind !== null) return;
    this.#publish({ phase: 'applying', share: 0 });
    const outcome = await this.#carryOut(session, list).catch(() => 'stopped' as const);
    if (this.#session !== session) return session.close();
    if (outcome === 'done') {
      this.#reset();
      return this.#onDone();
    }
    if (outcome === 'stopped') return this.#refuse(stopped);
    // The worker has placed records that were not written.
    this.#book?.forget();
    this.#publish({ phase: 'matching' });
    if (outcome === 'stale') warn(bookMoved);
    if (outcome === 'stale' || this.#state.list?.isStale === true) this.refresh();
  }

  /** Stops whatever runs and goes back to choosing a file. What is being saved is saved to its end. */
  cancel(): void {
    if (this.#state.phase !== 'applying') this.#reset();
  }

  /** Leaves the screen. What is being saved is saved to its end. */
  dispose(): void {
    this.#spare?.worker.close();
    this.#spare = null;
    if (this.#state.phase === 'applying') this.#session = null;
    else this.#drop();
  }

  /** The problems as CSV text; null when the session is gone. */
  async problemList(): Promise<string | null> {
    return (await this.#session?.problemList().catch(() => null)) ?? null;
  }

  async #read(session: ImportWorker, file: File): Promise<void> {
    this.#turn += 1;
    this.#wantedKind = null;
    let options: ReadOptions;
    let read: Awaited<ReturnType<ImportWorker['read']>>;
    do {
      options = this.#options;
      read = await session.read(file, options, (share) => {
        if (this.#session === session && this.#state.phase === 'reading') this.#publish({ share });
      });
      if (this.#session !== session) return;
    } while (options !== this.#options);
    if (!read.ok) return this.#refuse(read.message);
    const { list } = this.#state;
    await this.#match(session, read, list?.matching.kind ?? null, list);
  }

  async #match(
    session: ImportWorker,
    read: ReadDone,
    kind: ListKind | null,
    old: OpenList | null,
  ): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const isWanted = () => this.#session === session && this.#turn === turn;
    const obstacle = await this.#openBook();
    if (!isWanted()) return;
    if (obstacle !== null) return this.#refuse(obstacle);
    const matching = await session.match(kind);
    if (!isWanted()) return;
    this.#wantedKind = null;
    // What was said while the file was read counts as well.
    const said = old === null ? null : (this.#state.list ?? old);
    const draft = said === null ? draftOf(matching) : keepSettled(draftOf(matching), said.draft);
    this.#publish({
      phase: 'matching',
      list: { read, matching, draft, view: null, isStale: true },
    });
    this.refresh();
  }

  #refuse(message: string): void {
    this.#reset();
    this.#publish({ refusal: message });
  }

  /** One summary at a time; of the requests made meanwhile only the last is worked out. */
  async #summarise(session: ImportWorker): Promise<void> {
    this.#summarising = session;
    try {
      while (this.#isWanted) {
        this.#isWanted = false;
        const obstacle = await this.#openBook();
        const { list, phase } = this.#state;
        if (this.#session !== session || list === null || phase !== 'matching') return;
        if (obstacle !== null) return this.#leaveAsItWas(list, obstacle);
        const request = this.#requestOf(list);
        const view = await session.summarise(request);
        const { list: now } = this.#state;
        if (this.#session !== session || now === null) return;
        // Read or matched anew meanwhile: what was worked out is of a list that is gone.
        if (now.matching !== list.matching) continue;
        // The first look at a list may propose another day to count from; then its figures are those of that day.
        if (countsFromDay(view) && this.#requestOf({ ...now, view }).asOf !== request.asOf)
          this.#isWanted = true;
        this.#publishList({ ...now, view, isStale: this.#isWanted || this.#wantedKind !== null });
        // Nobody waits now: what the import will need is made while the outcome is looked at.
        if (!this.#isWanted) session.prepare().catch(() => undefined);
      }
    } finally {
      if (this.#summarising === session) this.#summarising = null;
    }
  }

  /** The book cannot be read now: the last outcome stands, and importing asks once more. Without one there is no list. */
  #leaveAsItWas(list: OpenList, obstacle: string): void {
    if (list.view === null) this.#refuse(obstacle);
    else {
      this.#publishList({ ...list, isStale: false });
      warn(obstacle);
    }
  }

  async #carryOut(session: ImportWorker, list: OpenList): Promise<'done' | 'stale' | 'refused'> {
    const { fileName } = this.#state;
    const obstacle = await this.#openBook();
    const madeFrom = this.#book?.readFrom ?? null;
    if (obstacle !== null || madeFrom === null) {
      warn(obstacle ?? damagedStore);
      return 'refused';
    }
    const now = instantOf(nowMs());
    const { matchName } = list.draft;
    const plan = await session.plan({ ...this.#requestOf(list), fileName, matchName, now });
    if (!plan.ok) {
      warn(plan.message);
      return 'refused';
    }
    return actElsewhere(
      { ...plan, madeFrom },
      {
        isCopied: session.saveCopy(`Before ${fileName}`, now).then(
          () => true,
          () => false,
        ),
        onShare: (share) => {
          // Drawn in twentieths: every slice would cost more to draw than to take over.
          if (this.#session === session && share - this.#state.share >= 0.05) this.#publish({ share });
        },
      },
    );
  }

  /** The sentence why the worker cannot have the book as it is now; null when it has it. */
  #openBook(): Promise<string | null> {
    return this.#book?.open() ?? Promise.resolve(damagedStore);
  }

  #requestOf(list: OpenList): SummaryRequest {
    return requestOf(list, this.#datesOf(list), this.#book?.localEdits ?? noLocalEdits);
  }

  /** Runs work of a session. What it throws ends the import in a sentence; of one that was dropped nothing is said. */
  async #within(session: ImportWorker, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      if (this.#session === session && this.#state.phase !== 'applying') this.#refuse(stopped);
    }
  }

  #reset(): void {
    this.#drop();
    this.#publish(noFile);
  }

  #drop(): void {
    this.#session?.close();
    this.#session = null;
    this.#file = null;
    this.#book = null;
    this.#isWanted = false;
    this.#wantedKind = null;
  }

  #publishList(list: OpenList): void {
    this.#publish({ list });
  }

  #publish(change: Partial<RunState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
