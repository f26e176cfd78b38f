// The results table says of each account and rule what the trace says; the deck and a ticket cite the version of the rules.
import { describe, expect, it } from 'vitest';
import { raisedUnder } from '../../renderer/features/tickets/ticket-words';
import { Answers } from '../../shared/coverage/evaluate';
import { FamilyIndex } from '../../shared/coverage/family-index';
import { FieldColumns } from '../../shared/coverage/field-columns';
import { relativesIn } from '../../shared/coverage/relatives';
import { resultsTable } from '../../shared/coverage/results-table';
import { traceOf } from '../../shared/coverage/trace';
import { coveragePage } from '../../shared/deck/coverage-page';
import type { AccountId } from '../../shared/records/ids';
import { laneName } from '../../shared/records/lane';
import type { CoverageRule } from '../../shared/records/rule';
import { type ExportColumn, plainCell, unitsText } from '../../shared/tables/export-cells';
import { accountWith, allFacts, asOf, bookWith, ruleWith } from '../helpers/coverage-records';

const field = (id: string, of: 'account' | 'parent' = 'account') => ({ of, field: id });

const rules: readonly CoverageRule[] = [
  ruleWith('C1'),
  ruleWith('C2'),
  ruleWith('C3', { status: 'retired' }),
  ruleWith('C4'),
  ruleWith('C5'),
  ruleWith('C5', {
    id: 'rule:C6',
    code: 'C6',
    order: 5,
    condition: {
      kind: 'or',
      parts: [
        { kind: 'in', field: field('segment'), values: ['retail'] },
        {
          kind: 'compare',
          field: field('spendCents', 'parent'),
          op: 'atLeast',
          value: 100_000_00,
        },
      ],
    },
  }),
  ruleWith('C5', {
    id: 'rule:C7',
    code: 'C7',
    order: 6,
    condition: { kind: 'empty', field: field('column:Tier') },
  }),
  ruleWith('C5', { id: 'rule:C8', code: 'C8', order: 7, condition: { kind: 'and', parts: [] } }),
];

const accounts = [
  accountWith({
    id: 'head' as AccountId,
    externalId: 'A1',
    name: 'Head',
    orderCount: 3,
    spendCents: 200_000_00,
  }),
  accountWith({
    id: 'child' as AccountId,
    name: '=SUM(A1)',
    parentId: 'head' as AccountId,
    orderCount: 0,
    segment: 'Retail',
  }),
  accountWith({
    id: 'old' as AccountId,
    orderCount: 9,
    lastOrderOn: '2024-01-31',
    spendCents: 12_345,
    averageOrderCents: 1_372,
  }),
  accountWith({
    id: 'split' as AccountId,
    orderCount: 2,
    lastOrderOn: '2026-03-01',
    spendCents: 80_000_00,
    averageOrderCents: 4_000_00,
    segment: 'Dining',
  }),
  accountWith({ id: 'blank' as AccountId }),
];

describe('R56 the results of the rules as a table', () => {
  const book = bookWith(accounts);
  const context = { asOf, ...allFacts, relatives: relativesIn(book, () => new FamilyIndex(book)) };
  const answers = new Answers(new FieldColumns(accounts, context));
  const table = resultsTable(rules, answers, { laneNow: () => 'field', planLane: () => 'unassigned' });
  const at = (label: string) => table.columns.findIndex((column) => column.label === label);
  const textAt = (row: number, label: string) =>
    plainCell(table.rowAt(row)[at(label)] ?? null, (table.columns[at(label)] as ExportColumn).kind);

  it('R56 has a column for each active rule and for each fact that it reads', () => {
    expect(table.columns.map(({ label }) => label)).toEqual([
      ...['Id', 'Account', 'Lane now', 'Proposed lane', 'Rules suggest', 'Outcome', 'Decided by'],
      ...['C1', 'C1 orders', 'C2', 'C2 last order', 'C4', 'C4 spend', 'C5', 'C5 average order'],
      ...['C6', 'C6 segment', "C6 the parent's spend", 'C7', 'C7 “Tier”', 'C8'],
    ]);
    for (const row of accounts.keys()) expect(table.rowAt(row)).toHaveLength(table.columns.length);
  });

  it('R56 says of every account and rule what its trace says', () => {
    for (const [row, account] of accounts.entries()) {
      const trace = traceOf(account, rules, { ...context, currency: 'USD', money: unitsText });
      const { suggestion } = trace;
      expect(textAt(row, 'Rules suggest')).toBe(suggestion.lane === null ? '' : laneName[suggestion.lane]);
      expect(textAt(row, 'Outcome').toLowerCase()).toBe(suggestion.outcome);
      expect(textAt(row, 'Decided by')).toBe(suggestion.decidedBy.join(', '));
      expect(trace.rows.map(({ code, stateText }) => [code, stateText])).toEqual(
        trace.rows.map(({ code }) => [code, textAt(row, code)]),
      );
      const factOf = (code: string) => trace.rows.find((each) => each.code === code)?.factText;
      expect(textAt(row, 'C4 spend')).toBe(factOf('C4'));
      expect(textAt(row, 'C5 average order')).toBe(factOf('C5'));
      expect(textAt(row, 'C2 last order') === '').toBe(factOf('C2') === '');
    }
  });

  it('R56 writes facts as they were compared, and lets no spreadsheet run a name', () => {
    expect(textAt(0, 'Id')).toBe('A1');
    expect(textAt(1, 'Account')).toBe("'=SUM(A1)");
    expect(textAt(1, 'C6 segment')).toBe('Retail');
    expect(textAt(1, "C6 the parent's spend")).toBe('200000');
    expect(textAt(2, 'C2 last order')).toBe('2024-01-31');
    expect(textAt(2, 'C4 spend')).toBe('123.45');
    expect(textAt(2, 'Lane now')).toBe('Field');
    expect(textAt(2, 'Proposed lane')).toBe('Unassigned');
    expect(textAt(3, 'Decided by')).toBe('C4, C5');
    expect(textAt(4, 'Outcome')).toBe('Undecided');
    expect(textAt(4, 'C7')).toBe('no column');
    expect(textAt(4, 'C8')).toBe('Not asked');
  });
});

describe('R60 the version of the rules is cited', () => {
  const workspace = { ...allFacts, currency: 'USD' };

  it('R60 at the foot of page 3 and by what it was made from', () => {
    const page = coveragePage(rules.slice(0, 5), { ...workspace, asOf }, 3);
    expect(page.rulesEdition).toBe('Rules version 3');
    expect(page.madeFrom).toBe('Made from 4 coverage rules, version 3. Edits there update this page.');
  });

  it('R60 by a ticket, which says when the rules have changed since', () => {
    expect(raisedUnder({ rulesVersion: 3 }, 3)).toBe('Raised under version 3 of the rules.');
    expect(raisedUnder({ rulesVersion: 3 }, 5)).toBe('Raised under version 3 of the rules, now version 5.');
    expect(raisedUnder({ rulesVersion: null }, 5)).toBe('');
  });
});
