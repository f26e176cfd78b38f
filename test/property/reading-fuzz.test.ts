// Throws damaged files at the reader: whatever the bytes, it ends in a whole table or in a sentence, with bounded work.

import { describe, expect, it } from 'vitest';
import { readFile } from '../../renderer/workers/reading/read-file';
import {
  asFileSays,
  delimiters,
  encodings,
  type ReadFile,
  type ReadOptions,
} from '../../renderer/workers/reading/reading-types';
import { noWork } from '../../renderer/workers/reading/workbook-limits';
import { type TableRefusal, tableRefusalCodes } from '../../shared/tables/table';
import { chunkedSource } from '../helpers/chunked-source';
import { dice, mutate, pick } from '../helpers/damaged-bytes';
import { seed } from '../helpers/regressions';
import { encodeText } from '../helpers/text-files';
import { workbookBytes } from '../helpers/workbook-bytes';

/** FUZZ_RUNS=10000 for an afternoon's search; every run has a seed of its own, named when it fails. */
const runs = Number(process.env.FUZZ_RUNS ?? 400);
const runsPerTest = 400;

const rows =
  'Kunde;Ort;Umsatz;Notiz\nMüller, Söhne;Köln;1.234,56;"zwei\nZeilen; ""so"""\nWeiß;Ulm;7;\nÉté;Nîmes;;x\n';
const report = `Account report\nAs of 10 March 2026\n\nAccount,Owner,Spend\n${'Acme,"Nora, L",5\n'.repeat(60)}Total,,300\n\n"Copyright (c) 2026"\n`;
const sheet = {
  name: 'List',
  rows: [['Name', 'Spend', 'Last'], ...Array(20).fill(['Acme', 5.5, { day: 46_000 }])],
};
const seeds: readonly Uint8Array[] = [
  encodeText(rows, 'utf-8', false),
  encodeText(rows, 'utf-8', true),
  encodeText(rows, 'windows-1252', false),
  encodeText(rows, 'utf-16le', true),
  encodeText(rows, 'utf-16be', false),
  encodeText(rows.replaceAll(';', '\t').replaceAll('\n', '\r\n'), 'utf-8', false),
  encodeText(`sep=|\r${rows.replaceAll(';', '|').replaceAll('\n', '\r')}`, 'latin1', false),
  encodeText(report, 'utf-8', false),
  encodeText(report.repeat(30), 'utf-8', false),
  workbookBytes({ sheets: [sheet], level: 0 }),
  workbookBytes({
    sheets: [
      sheet,
      {
        name: 'Other',
        rows: [
          ['A', 'B'],
          [1, 2],
        ],
      },
    ],
    level: 6,
  }),
];
function anyOptions(roll: (below: number) => number): ReadOptions {
  if (roll(3) > 0) return asFileSays;
  return {
    encoding: roll(2) === 0 ? pick(encodings, roll) : null,
    delimiter: roll(2) === 0 ? pick(delimiters, roll) : null,
    headerLine: roll(3) === 0 ? 1 + roll(80) : null,
    sheet: roll(6) === 0 ? 'Other' : null,
  };
}

function checkWhole({ table, origin }: ReadFile): void {
  expect(table.headers.length).toBeGreaterThan(0);
  expect(new Set(table.headers).size).toBe(table.headers.length);
  expect(table.headers).not.toContain('');
  expect(table.lines).toHaveLength(table.rows.length);
  let before = origin.headerLine;
  for (const line of table.lines) {
    expect(line).toBeGreaterThan(before);
    before = line;
  }
  for (const cells of table.rows) expect(cells.length).toBeGreaterThan(0);
  const taken = new Set([origin.headerLine, ...table.lines]);
  for (const { line, text } of table.setAside) {
    expect(taken.has(line)).toBe(false);
    expect(text).not.toBe('');
    taken.add(line);
  }
  for (const { line, severity } of table.problems) {
    expect(line).toBeGreaterThan(0);
    if (severity === 'rejected') expect(table.lines).not.toContain(line);
  }
}

function checkRefusal({ code, message }: TableRefusal): void {
  expect(tableRefusalCodes).toContain(code);
  expect(message).toMatch(/^list\.any [\s\S]*\.$/);
  expect(message).not.toMatch(/undefined|NaN|\[object/);
}

async function tryOne(run: number): Promise<'table' | 'refusal'> {
  const roll = dice(seed + run);
  let bytes = pick(seeds, roll);
  for (let left = 1 + roll(5); left > 0; left -= 1) bytes = mutate(bytes, seeds, roll);
  const options = anyOptions(roll);
  const work = { ...noWork(), parsedChars: 0 };
  const read = await readFile(chunkedSource('list.any', bytes, 1 << 20), options, () => undefined, work);
  if (read.ok) checkWhole(read);
  else checkRefusal(read);
  expect(work.parsedChars).toBeLessThanOrEqual(4 * bytes.length);
  expect(work.inflatedBytes).toBeLessThan(2000 * bytes.length + 1);
  // A text comes out the same in pieces of any size; of a workbook the reader asks for what it needs.
  if (run % 8 === 0 && bytes[0] !== 0x50) {
    const again = await readFile(chunkedSource('list.any', bytes, 16 + roll(999)), options, () => undefined);
    expect(again).toEqual(read);
  }
  return read.ok ? 'table' : 'refusal';
}

describe('damaged files', () => {
  const tests = Array.from({ length: Math.ceil(runs / runsPerTest) }, (_, index) => index * runsPerTest);
  it.each(tests)('I95 end in a whole table or a sentence, from run %i on', async (from) => {
    const ends = { table: 0, refusal: 0 };
    for (let run = from; run < Math.min(runs, from + runsPerTest); run += 1) {
      try {
        ends[await tryOne(run)] += 1;
      } catch (error) {
        throw new Error(`Run ${run} fails.`, { cause: error });
      }
    }
    expect(ends.table).toBeGreaterThan(0);
    expect(ends.refusal).toBeGreaterThan(0);
  });
});
