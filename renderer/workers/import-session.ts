// One import from the worker's side: file, book, matching, summary, plan, and the writing of it. Decides nothing.
import type { Plan, Refusal } from '../../shared/actions/plan';
import { blockThresholdChanges, type Change } from '../../shared/journal/entry';
import type { Instant } from '../../shared/records/values';
import { correctTable } from '../../shared/tables/correct-table';
import { detectKind } from '../../shared/tables/detect-kind';
import type { ListKind } from '../../shared/tables/list-kind';
import { type Matching, matchColumns } from '../../shared/tables/match-columns';
import type { Table, TableRefusal } from '../../shared/tables/table';
import { nextTurn } from '../db/next-turn';
import type { PlaceRun } from '../db/pages';
import { type EntryHead, StoredBook } from '../db/stored-book';
import { AccountsImport, type ImportKind, type KindInput, OrdersImport, SellersImport } from './import-kinds';
import type { ListView, PlanHead, PlanRequest, ReadDone, SummaryRequest } from './import-worker-api';
import { problemList } from './problem-list';
import { readFile } from './reading/read-file';
import { asFileSays, type ByteSource, type ReadOptions } from './reading/reading-types';

/** Lines around the list that the screen is told of. */
const setAsideShown = 50;

const kinds: Readonly<Record<ListKind, () => ImportKind>> = {
  accounts: () => new AccountsImport(),
  sellers: () => new SellersImport(),
  orders: () => new OrdersImport(),
};

export class ImportSession {
  #table: Table | null = null;
  #lines: Table | null = null;
  #stored: StoredBook | null = null;
  #idSeed = '';
  #kind: { readonly name: ListKind; readonly work: ImportKind } | null = null;
  /** The list as the last summary saw it. */
  #shown: Table | null = null;
  #changes: readonly Change[] = [];
  /** Counts outcomes: what is prepared for an earlier one is no longer wanted. */
  #turn = 0;

  async read(
    source: ByteSource,
    options: ReadOptions,
    onProgress: (share: number) => void,
  ): Promise<ReadDone | TableRefusal> {
    this.#table = null;
    this.#forgetResults();
    const read = await readFile(source, options, onProgress);
    if (!read.ok) return read;
    const { table, origin } = read;
    this.#table = table;
    return {
      ok: true,
      // A row to check is among the rows already.
      rowCount: table.rows.length + table.problems.filter(({ severity }) => severity === 'rejected').length,
      columnCount: table.headers.length,
      origin,
      setAside: table.setAside.slice(0, setAsideShown),
    };
  }

  async readLines(source: ByteSource, onProgress: (share: number) => void): Promise<Matching | TableRefusal> {
    const read = await readFile(source, asFileSays, onProgress);
    if (!read.ok) return read;
    this.#lines = read.table;
    this.#forgetResults();
    return matchColumns(read.table, this.#stored?.book.workspace().columnMatches ?? {}, 'orders');
  }

  dropLines(): void {
    this.#lines = null;
    this.#forgetResults();
  }

  async openBook(
    workspaceId: string,
    setAsideIds: readonly string[],
    idSeed: string,
  ): Promise<number | string> {
    this.#stored?.close();
    this.#stored = null;
    this.#changes = [];
    this.#forgetResults();
    this.#idSeed = idSeed;
    const stored = await StoredBook.open(workspaceId, setAsideIds);
    if (typeof stored === 'string') return stored;
    this.#stored = stored;
    return stored.headSeq;
  }

  match(kind: ListKind | null): Matching {
    const { columnMatches } = this.#openBook().book.workspace();
    const table = this.#openTable();
    return matchColumns(table, columnMatches, kind ?? detectKind(table, columnMatches).kind);
  }

  summarise(request: SummaryRequest): ListView {
    this.#forgetAhead();
    this.#shown = correctTable(this.#openTable(), request.corrections);
    return this.#workOf(request.kind).view(this.#input(), request);
  }

  problemList(): string {
    return problemList(this.#shown ?? this.#openTable(), this.#kind?.work.problems() ?? []);
  }

  plan(request: PlanRequest): PlanHead | Refusal {
    const plan: Plan | Refusal = this.#workOf(request.kind).plan(this.#input(), request, request);
    if (!plan.ok) return plan;
    const { changes, ...head } = plan;
    this.#changes = changes;
    return { ...head, changeCount: changes.length };
  }

  takeChanges(from: number, count: number): string {
    return JSON.stringify(this.#changes.slice(from, from + count));
  }

  place(): readonly PlaceRun[] {
    return this.#openBook().place(this.#changes);
  }

  /** Does ahead what an import would wait for, between other work. Ends early when the outcome is asked for anew. */
  async prepare(): Promise<void> {
    const stored = this.#openBook();
    const turn = this.#turn;
    stored.prepareCopy();
    // The answer to whoever asked for the outcome goes first.
    await nextTurn();
    if (this.#turn !== turn || this.#kind === null) return;
    const changes = this.#kind.work.changesAhead(this.#input());
    if (changes.length <= blockThresholdChanges) return;
    for (const _ of stored.packAhead(changes)) {
      await nextTurn();
      if (this.#turn !== turn) return;
    }
  }

  saveCopy(label: string, at: Instant): Promise<void> {
    return this.#openBook().saveCopy(label, at);
  }

  write(head: EntryHead): Promise<void> {
    this.#turn += 1;
    return this.#openBook().write(head, this.#changes);
  }

  #workOf(name: ListKind): ImportKind {
    if (this.#kind?.name !== name) this.#kind = { name, work: kinds[name]() };
    return this.#kind.work;
  }

  #input(): KindInput {
    return {
      records: this.#openBook().book,
      table: this.#openTable(),
      lines: this.#lines,
      newIds: () => {
        let count = 0;
        return () => {
          count += 1;
          return `${this.#idSeed}-${count}`;
        };
      },
    };
  }

  #forgetAhead(): void {
    this.#turn += 1;
    this.#stored?.forgetAhead();
  }

  /** A plan that was made stays: it may be on its way to the disk. */
  #forgetResults(): void {
    this.#forgetAhead();
    this.#kind = null;
    this.#shown = null;
  }

  #openTable(): Table {
    if (this.#table === null)
      throw new Error('The import worker was asked about a table before one was read.');
    return this.#table;
  }

  #openBook(): StoredBook {
    if (this.#stored === null)
      throw new Error('The import worker was asked about a book before it was opened.');
    return this.#stored;
  }
}
