// Checks that any list at all is understood without a crash, and what holds of every matching. Runs from seeds.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectKind } from '../../shared/tables/detect-kind';
import { extraColumnsOf } from '../../shared/tables/extra-columns';
import { type FieldId, fieldsOfKind } from '../../shared/tables/fields';
import { listKinds } from '../../shared/tables/list-kind';
import { doubleTargets, matchColumns, sureLevel, writeMatches } from '../../shared/tables/match-columns';
import { readRows } from '../../shared/tables/read-rows';
import { CellRows } from '../../shared/tables/rows';
import { headerSignature, nameHeaders, type Table } from '../../shared/tables/table';

const words = fc.constantFrom(
  'Account ID',
  'Name',
  'Umsatz',
  'Revenue',
  'Owner',
  'Parent',
  'E-Mail',
  'Amount',
  'Close Date',
  'Date',
  'Sales 2025',
  'Sales 2024',
  '(Do Not Modify) Account',
  '__proto__',
  'constructor',
  '',
  '((((',
  'Last Order',
  'Employees',
  'Lane',
);
const header = fc.oneof(words, fc.string({ maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 20 }));
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'NULL',
    '1.234',
    '1,234',
    '12%',
    '$5',
    '2025-01-02',
    '03/04/2025',
    '42795',
    'Jo Doe',
    'x@y.example',
  ),
  fc.constantFrom(
    '001bm00001ZL8U9AAL',
    '001bm00001zl8u9aal',
    'Acme GmbH',
    'Germany',
    'TRUE',
    'Inside',
    'https://a.example/',
  ),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 24 }),
);
const list = fc.integer({ min: 1, max: 8 }).chain((width) =>
  fc.record({
    headers: fc.array(header, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width - 1, maxLength: width + 1 }), { maxLength: 12 }),
    typed: fc.array(fc.nat({ max: width - 1 }), { maxLength: 2 }),
  }),
);

function tableOf({ headers, rows, typed }: { headers: string[]; rows: string[][]; typed: number[] }): Table {
  return {
    headers: nameHeaders(headers),
    rows: new CellRows(rows),
    lines: rows.map((_, index) => index + 2),
    problems: [],
    setAside: [],
    headerLine: 1,
    typedColumns: new Set(typed),
  };
}

describe('any list', () => {
  it('I137 is matched and read without a crash; a field goes to one column, of its kind, and open sums are asked', () => {
    fc.assert(
      fc.property(list, (drawn) => {
        const table = tableOf(drawn);
        expect(listKinds).toContain(detectKind(table).kind);
        for (const kind of listKinds) {
          const { columns } = matchColumns(table, {}, kind);
          expect(doubleTargets(columns)).toEqual([]);
          for (const { target, level, asks } of columns) {
            if (target === 'custom' || target === 'skip') {
              expect(level).toBeNull();
              continue;
            }
            expect(fieldsOfKind[kind]).toContain(target satisfies FieldId);
            expect(level).toBeGreaterThanOrEqual(0.5);
            expect(level).toBeLessThanOrEqual(1);
            if (asks.includes('kind') || asks.includes('unit')) expect(level).toBeLessThan(sureLevel);
          }
          const read = readRows(table, columns, { today: '2026-03-10', currency: 'USD' });
          const named = new Set(
            read.problems.filter(({ severity }) => severity === 'rejected').map(({ line }) => line),
          );
          expect(read.rows.length + named.size).toBe(read.rowCount);
          for (const key of Object.keys(extraColumnsOf(table, columns))) expect(table.headers).toContain(key);
        }
      }),
      { numRuns: 400, seed: 20_260_310 },
    );
  });

  it('I137 is matched the same way again once its choices were kept, asking nothing twice', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(...listKinds), (drawn, kind) => {
        const table = tableOf(drawn);
        const first = matchColumns(table, {}, kind);
        const kept = { [headerSignature(table.headers)]: writeMatches(table.headers, first.columns, kind) };
        const again = matchColumns(table, kept, kind);
        expect(
          again.columns.map(({ target, unit }) => [target, target === 'custom' ? 'ones' : unit]),
        ).toEqual(first.columns.map(({ target, unit }) => [target, isMoney(target) ? unit : 'ones']));
        expect(again.columns.every(({ remembered }) => remembered)).toBe(true);
        expect(detectKind(table, kept)).toEqual({ kind, certain: true });
      }),
      { numRuns: 400, seed: 20_260_311 },
    );
  });
});

function isMoney(target: string): boolean {
  return [
    'spend',
    'companyRevenue',
    'averageOrder',
    'spend24',
    'openPipeline',
    'amount',
    'unitPrice',
  ].includes(target);
}
