// Runs an import's long work off the page: reading, matching, summarising and planning over a copy of the book. Decides nothing.
import * as Comlink from 'comlink';
import { importAccounts } from '../../shared/actions/import-accounts';
import {
  type ImportSummary,
  type ReadImport,
  readImport,
  summariseImport,
} from '../../shared/actions/import-summary';
import type { Change } from '../../shared/journal/entry';
import { Book } from '../../shared/records/book';
import type { AnyRecord } from '../../shared/records/record';
import { matchColumns } from '../../shared/tables/match-columns';
import { maxTextBytes, type Table } from '../../shared/tables/table';
import type { ImportWorkerApi } from './import-worker-api';
import { TableReader, tooLargeSentence } from './parse-text';
import { problemList } from './problem-list';
import { viewOf } from './summary-view';

const chunkBytes = 1024 * 1024;

let table: Table | null = null;
let records: AnyRecord[] = [];
let book: Book | null = null;
let summary: ImportSummary | null = null;
/** The rows read under one matching: choosing lanes need not read them again. */
let lastRead: { readonly key: string; readonly rows: ReadImport } | null = null;
let changes: readonly Change[] = [];

function openTable(): Table {
  if (table === null) throw new Error('The import worker was asked about a table before one was read.');
  return table;
}

function openBook(): Book {
  book ??= new Book(records);
  return book;
}

/** Ids of a preview: they are shown nowhere and written nowhere. */
function counter(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}

const api: ImportWorkerApi = {
  async read(file, onProgress) {
    table = null;
    summary = null;
    lastRead = null;
    if (file.size > maxTextBytes) {
      return { ok: false, code: 'too-large', message: `${file.name} ${tooLargeSentence(file.size)}` };
    }
    const reader = new TableReader(file.name);
    for (let from = 0; from < file.size; from += chunkBytes) {
      const refusal = reader.push(await bytesOf(file, from));
      if (refusal !== null) return refusal;
      onProgress(Math.min(1, (from + chunkBytes) / file.size));
    }
    const read = reader.finish();
    if ('ok' in read) return read;
    table = read;
    return { ok: true, rowCount: read.rows.length + read.problems.length, columnCount: read.headers.length };
  },
  beginBook() {
    records = [];
    book = null;
    summary = null;
    lastRead = null;
  },
  addRecords(more) {
    for (const record of more) records.push(record);
    book = null;
  },
  match() {
    return matchColumns(openTable(), openBook().workspace().columnMatches);
  },
  summarise({ choices, ownerLanes, today, asOf }) {
    const key = JSON.stringify([choices, today]);
    if (lastRead?.key !== key) lastRead = { key, rows: readImport(openBook(), openTable(), choices, today) };
    summary = summariseImport(openBook(), lastRead.rows, ownerLanes, counter('preview'));
    return viewOf(openBook(), summary, asOf);
  },
  problemList() {
    return problemList(openTable(), summary?.problems ?? []);
  },
  plan(request) {
    const { now, asOf, actor, idSeed } = request;
    const context = { now, asOf, actor, newId: counter(idSeed) };
    const plan = importAccounts(openBook(), { ...request, table: openTable() }, context);
    if (!plan.ok) return plan;
    const { changes: all, ...head } = plan;
    changes = all;
    return { ...head, changeCount: all.length };
  },
  takeChanges(from, count) {
    return changes.slice(from, from + count);
  },
};

/** Throws for a file that was moved away or a folder that was dropped; the page's side makes a refusal of it. */
async function bytesOf(file: File, from: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, from + chunkBytes).arrayBuffer());
}

Comlink.expose(api);
