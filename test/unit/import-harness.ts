// A book, a file and the default matching, joined as the import screen joins them. Shared by the import tests.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ByteSurvey, decode } from '../../renderer/workers/reading/encoding';
import { tableFromGrid } from '../../renderer/workers/reading/layout';
import { lettersOf } from '../../renderer/workers/reading/letters';
import { TextGrid } from '../../renderer/workers/reading/text-grid';
import { type ImportInput, importAccounts } from '../../shared/actions/import-accounts';
import {
  type ImportDecisions,
  type LocalEdits,
  noDecisions,
  noLocalEdits,
} from '../../shared/actions/import-decisions';
import { type ImportSummary, readImport, summariseImport } from '../../shared/actions/import-summary';
import type { Plan, PlanContext, Refusal } from '../../shared/actions/plan';
import type { Account } from '../../shared/records/account';
import { Book } from '../../shared/records/book';
import type { Lane } from '../../shared/records/lane';
import { type AnyRecord, recordSchema } from '../../shared/records/record';
import type { Workspace } from '../../shared/records/workspace';
import { defaultBoardSettings } from '../../shared/records/workspace';
import type { Target } from '../../shared/tables/fields';
import { type ColumnMatch, matchColumns } from '../../shared/tables/match-columns';
import type { Table } from '../../shared/tables/table';

export const today = '2026-03-10';
export const realData = join(import.meta.dirname, '../../../shared/data');
const fixtures = join(import.meta.dirname, '../fixtures/import');

const workspace: Workspace = {
  type: 'workspace',
  id: 'workspace',
  deleted: false,
  name: 'Northeast',
  subtitle: '',
  deckHeading: 'Northeast',
  deckVersion: 1,
  effectiveOn: today,
  currency: 'USD',
  asOfDate: null,
  actor: 'Test',
  mappedFacts: [],
  columnMatches: {},
  matchNames: {},
  extraColumns: {},
  ordersImport: null,
  ...defaultBoardSettings,
};

let ids = 0;
export const context: PlanContext = {
  now: '2026-03-10T10:42:00.000Z',
  asOf: today,
  actor: 'Test',
  newId: () => {
    ids += 1;
    return `id-${ids}`;
  },
};

export function emptyBook(...records: AnyRecord[]): Book {
  return new Book([workspace, ...records]);
}

export function tableOf(text: string): Table {
  return read(new TextEncoder().encode(text), 'list.csv');
}

export function fixture(name: string): Table {
  return read(readFileSync(join(fixtures, name)), name);
}

export function realFile(name: string): Table {
  return read(readFileSync(join(realData, name)), name);
}

/** What `readFile` makes of a text, without waiting. */
function read(bytes: Uint8Array, name: string): Table {
  const survey = new ByteSurvey();
  survey.add(bytes);
  const text = new TextGrid(lettersOf(decode(bytes, survey.guess().encoding)), null);
  while (text.next() < 1);
  const result = tableFromGrid(name, text.finish().grid, null);
  if (!result.ok) throw new Error(result.message);
  return result.table;
}

export interface Choosing {
  /** Fields chosen by hand, by header. */
  readonly targets?: Readonly<Record<string, Target>>;
  readonly change?: (column: ColumnMatch) => ColumnMatch;
  readonly lanes?: ReadonlyMap<string, Lane>;
  readonly asOfDate?: string | null;
  readonly decisions?: Partial<ImportDecisions>;
  readonly localEdits?: LocalEdits;
  readonly matchName?: string;
}

export function inputOf(book: Book, table: Table, choosing: Choosing = {}): ImportInput {
  const matching = matchColumns(table, book.workspace().columnMatches);
  return {
    fileName: 'list.csv',
    table,
    choices: matching.columns.map((column) => {
      const chosen = { ...column, target: choosing.targets?.[column.header] ?? column.target };
      return choosing.change?.(chosen) ?? chosen;
    }),
    decisions: { ...noDecisions, ownerLanes: choosing.lanes ?? new Map(), ...choosing.decisions },
    localEdits: choosing.localEdits ?? noLocalEdits,
    matchName: choosing.matchName ?? null,
    today,
    asOfDate: choosing.asOfDate ?? null,
  };
}

export function summaryOf(book: Book, table: Table, choosing?: Choosing): ImportSummary {
  const input = inputOf(book, table, choosing);
  const read = readImport(book, table, input.choices, today);
  return summariseImport(book, read, input.decisions, context.newId, input.localEdits);
}

export function planFor(book: Book, table: Table, choosing?: Choosing): Plan | Refusal {
  return importAccounts(book, inputOf(book, table, choosing), context);
}

/** Imports into the book and gives back the plan; every record it leaves must be valid. */
export function importInto(book: Book, table: Table, choosing?: Choosing): Plan {
  const plan = planFor(book, table, choosing);
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  for (const record of book.everything()) recordSchema.parse(record);
  return plan;
}

export function accountNamed(book: Book, name: string): Account {
  const found = book.all('account').find((account) => account.name === name);
  if (found === undefined) throw new Error(`No account is called ${name}.`);
  return found;
}
