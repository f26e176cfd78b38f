// Throws damaged files at the whole import, from bytes to the book: never a crash, never half an import, and the same list
// again changes nothing.
import { describe, expect, it } from 'vitest';
import { bytesSource, readFile } from '../../renderer/workers/reading/read-file';
import { asFileSays } from '../../renderer/workers/reading/reading-types';
import { viewOf } from '../../renderer/workers/summary-view';
import { importObstacle, planImport } from '../../shared/actions/import-accounts';
import { noDecisions } from '../../shared/actions/import-decisions';
import { readImport, summariseImport } from '../../shared/actions/import-summary';
import type { Book } from '../../shared/records/book';
import { recordSchema } from '../../shared/records/record';
import { matchColumns } from '../../shared/tables/match-columns';
import type { Table } from '../../shared/tables/table';
import { dice, mutate, pick } from '../helpers/damaged-bytes';
import { seed } from '../helpers/regressions';
import { encodeText } from '../helpers/text-files';
import { workbookBytes } from '../helpers/workbook-bytes';
import { emptyBook, today } from '../unit/import-harness';

/** FUZZ_RUNS=10000 for an afternoon's search; every run has a seed of its own, named when it fails. */
const runs = Number(process.env.FUZZ_RUNS ?? 200);
const runsPerTest = 200;

const crm =
  'Account ID,Account Name,Parent Account,Account Owner,Owner E-mail,Website,Spend (TTM),Last order date,Tier\n' +
  '0015g00000AbCdEAAX,Acme Corp.,,Nora Lind,nora@halden.example,acme.example,"1,204.50",2026-02-20,Gold\n' +
  '0015g00000AbCdFAAX,"Acme, Inc",Acme Corp.,"Lind, Nora",,www.acme.example,$41K,20/02/2026,Silver\n' +
  '0015g00000AbCdG,Müller GmbH,Ring,Theo Lind,theo@halden.example,,(1240),,\n' +
  '0015g00000AbCdH,Ring,Müller GmbH,,,ring.example,12%,31/02/2025,=1+1\n';
const german =
  'Kunde;Ort;Umsatz;Verkäufer\nMüller, Söhne;Köln;1.234,56;A. Weiß\nWeiß;Ulm;7;A. Weiß\nÉté;Nîmes;;\n';
const seeds: readonly Uint8Array[] = [
  encodeText(crm, 'utf-8', false),
  encodeText(crm.replaceAll('\n', '\r\n'), 'utf-16le', true),
  encodeText(german, 'windows-1252', false),
  encodeText(`Report\n\n${german}Summe;;1.241,56;\n`, 'utf-8', true),
  workbookBytes({
    sheets: [
      {
        name: 'List',
        rows: [['Name', 'Spend', 'Last order'], ...Array(12).fill(['Acme', 5.5, { day: 46_000 }])],
      },
    ],
    level: 0,
  }),
];

/** The accounts of a book as text: what an import must either change whole or leave. */
function fingerprint(book: Book): string {
  return JSON.stringify([...book.everything()].filter(({ type }) => type !== 'workspace'));
}

/** Takes a list over as the worker and the page do; gives back whether anything was written. */
function importTable(book: Book, table: Table): boolean {
  const matching = matchColumns(table, book.workspace().columnMatches);
  if (importObstacle(matching.columns) !== null) return false;
  let count = book.size();
  const newId = (): string => {
    count += 1;
    return `new-${count}`;
  };
  const read = readImport(book, table, matching.columns, today);
  const summary = summariseImport(book, read, noDecisions, newId);
  const view = viewOf(book, summary, today);
  const { counts } = view;
  const before = book.count('account');
  const untouched = fingerprint(book);
  const list = { fileName: 'list.csv', table, choices: matching.columns, matchName: null, asOfDate: null };
  const plan = planImport(book, list, summary);
  expect(fingerprint(book), 'planning writes nothing').toBe(untouched);
  if (!plan.ok) {
    expect(plan.message).toMatch(/^[A-Z].*\.$/s);
    return false;
  }
  book.apply(plan.changes);
  expect(book.count('account') - before, 'as many as were announced').toBe(counts.new);
  for (const { recordId } of plan.changes) {
    expect(recordSchema.safeParse(book.stored(recordId)).error, recordId).toBeUndefined();
  }
  return counts.new + counts.changed > 0;
}

describe('a damaged list', () => {
  for (let first = 0; first < runs; first += runsPerTest) {
    const last = Math.min(runs, first + runsPerTest) - 1;
    it(`I96 comes in whole or not at all, and changes nothing the second time (runs ${first} to ${last})`, async () => {
      let taken = 0;
      for (let run = first; run <= last; run += 1) {
        const roll = dice(seed + run);
        let bytes = pick(seeds, roll);
        for (let damage = 1 + roll(4); damage > 0; damage -= 1) bytes = mutate(bytes, seeds, roll);
        try {
          const read = await readFile(bytesSource('list.csv', bytes), asFileSays, () => undefined);
          if (!read.ok) continue;
          const book = emptyBook();
          if (!importTable(book, read.table)) continue;
          taken += 1;
          const once = fingerprint(book);
          importTable(book, read.table);
          expect(fingerprint(book), 'the same list again').toBe(once);
        } catch (error) {
          throw new Error(`Run ${run} of seed ${seed}: ${String(error)}`, { cause: error });
        }
      }
      expect(taken, 'lists that were still lists').toBeGreaterThan(0);
    });
  }
});
