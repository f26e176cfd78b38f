// Checks what the import screen is shown and settles: matches to confirm, the as-of date, listed changes, the saved list.
import { describe, expect, it } from 'vitest';
import {
  asOfOfDraft,
  chooseLanes,
  chooseTarget,
  confirmAll,
  draftOf,
  needsConfirming,
} from '../../renderer/features/import/import-draft';
import { problemList } from '../../renderer/workers/problem-list';
import { listedRows, viewOf } from '../../renderer/workers/summary-view';
import { defaultRules } from '../../shared/coverage/default-rules';
import { matchColumns } from '../../shared/tables/match-columns';
import { emptyBook, fixture, importInto, summaryOf, tableOf, today } from './import-harness';

describe('what is settled', () => {
  const draft = draftOf(matchColumns(tableOf('Name,Revenue,Note\nA,1,x\n')));

  it('I38 asks to confirm a match under 75 %, once', () => {
    expect(draft.columns.filter(needsConfirming).map(({ header }) => header)).toEqual(['Revenue']);
    expect(confirmAll(draft).columns.some(needsConfirming)).toBe(false);
    expect(chooseTarget(draft, 1, 'spend').columns.some(needsConfirming)).toBe(false);
  });

  it('I38 remembers a confirmed matching for the same headers', () => {
    const book = emptyBook();
    const table = tableOf('Name,Revenue,Note\nA,1,x\n');
    importInto(book, table, { targets: { Revenue: 'spend', Note: 'skip' } });
    const again = draftOf(matchColumns(table, book.workspace().columnMatches));
    expect(again.columns.map(({ target, remembered }) => [target, remembered])).toEqual([
      ['accountName', true],
      ['spend', true],
      ['skip', true],
    ]);
    expect(again.columns.some(needsConfirming)).toBe(false);
  });

  it('I58 follows the file for the as-of date until the user says otherwise', () => {
    expect(asOfOfDraft(draft, '2017-12-31', null, today)).toBe('2017-12-31');
    expect(asOfOfDraft(draft, '2026-03-01', null, today)).toBeNull();
    expect(asOfOfDraft(draft, null, '2025-01-01', today)).toBe('2025-01-01');
    expect(asOfOfDraft({ ...draft, asOf: { date: null } }, '2017-12-31', null, today)).toBeNull();
  });

  it('I55 sets and skips lanes of many sellers at once', () => {
    const set = chooseLanes(draft, new Map([['a', 'field'] as const, ['b', 'inside'] as const]));
    expect([...chooseLanes(set, new Map([['a', null]])).lanes]).toEqual([['b', 'inside']]);
  });
});

describe('what is shown', () => {
  it('I52 lists changes with old and new values, those that touch a lane first', () => {
    const book = emptyBook(...defaultRules);
    importInto(book, fixture('salesforce-report.csv'));
    const view = viewOf(book, summaryOf(book, fixture('salesforce-loader.csv')), today);
    expect(view.laneEffectCount).toBe(2);
    expect(
      view.changes.map(({ name, field, before, after, effect }) => [
        name,
        field,
        before,
        after,
        effect?.lane,
      ]),
    ).toEqual([
      ['Birch & Vale Printing', 'Spend', null, 8_200_050, 'field'],
      ['Cobalt Ridge Tools', 'Spend', null, 1_200_000, 'inside'],
      ['Ferndale Optics Ltd', 'Account name', 'Ferndale Optics', 'Ferndale Optics Ltd', undefined],
    ]);
  });

  it('I55 guesses a lane from the seller’s accounts and applies no guess', () => {
    const table = tableOf('Name,Owner,Spend\nA,Jo,100000\nB,Jo,90000\nC,Ann,10\nD,Sam,\n');
    const summary = summaryOf(emptyBook(), table);
    const view = viewOf(emptyBook(), summary, today);
    expect(view.sellersToPlace.map(({ name, lane, guess }) => [name, lane, guess?.lane])).toEqual([
      ['Jo', null, 'field'],
      ['Ann', null, 'inside'],
      ['Sam', null, undefined],
    ]);
    expect(summary.accounts.every(({ after }) => after.lane === null)).toBe(true);
  });

  it('I75 counts everything and lists only the first', () => {
    const rows = Array.from({ length: 500 }, (_, at) => `A${at},1,bad\n,1,1`);
    const view = viewOf(
      emptyBook(),
      summaryOf(emptyBook(), tableOf(`Name,City,Orders\n${rows.join('\n')}`), {
        targets: { Orders: 'orderCount' },
      }),
      today,
    );
    expect(view.counts.rejected).toBe(1000);
    expect(view.problems).toHaveLength(listedRows);
  });

  it('I40 saves problems with the row as it came, neutralised', () => {
    const table = tableOf('Name,City,Orders\n"=cmd|x, y",Bonn,many\n');
    const { problems } = summaryOf(emptyBook(), table, { targets: { Orders: 'orderCount' } });
    const [head, row] = problemList(table, problems).split('\r\n');
    expect(head).toBe('\ufeffRow,Verdict,Column,What is wrong,Name,City,Orders');
    expect(row).toBe(
      '2,Rejected,Orders,Row 2: many is not a whole number of 0 or more. Correct the cell or empty it.,"\'=cmd|x, y",Bonn,many',
    );
  });
});
