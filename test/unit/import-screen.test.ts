// Checks what the import screen is shown and settles: matches to confirm, the as-of date, listed changes, the saved list.
import { describe, expect, it } from 'vitest';
import { openTab } from '../../renderer/features/import/change-tabs';
import {
  asksForSpend,
  asOfOfDraft,
  chooseLanes,
  chooseTarget,
  confirmAll,
  confirmColumn,
  correctCells,
  decidePairs,
  draftOf,
  dropCorrections,
  keepSettled,
  needsConfirming,
  overwrite,
  removeMissing,
  take,
} from '../../renderer/features/import/import-draft';
import { stepAt } from '../../renderer/features/import/import-steps';
import { problemList } from '../../renderer/workers/problem-list';
import { listedRows, viewOf } from '../../renderer/workers/summary-view';
import { defaultRules } from '../../shared/coverage/default-rules';
import { windowInHeader } from '../../shared/tables/header-words';
import { matchColumns } from '../../shared/tables/match-columns';
import { ruleWith } from '../helpers/coverage-records';
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
    expect(asOfOfDraft(draft, '2017-12-31', '2025-01-01', today), 'what the workspace has stays').toBe(
      '2025-01-01',
    );
    expect(asOfOfDraft({ ...draft, asOf: { date: null } }, '2017-12-31', null, today)).toBeNull();
  });

  it('I55 sets and skips lanes of many sellers at once', () => {
    const set = chooseLanes(draft, new Map([['a', 'field'] as const, ['b', 'inside'] as const]));
    expect([...chooseLanes(set, new Map([['a', null]])).decisions.ownerLanes]).toEqual([['b', 'inside']]);
  });
});

describe('what is decided of rows', () => {
  const table = tableOf('Account ID,Account Name,Money in\n1,A,2\n');
  const draft = draftOf(matchColumns(table));

  it('I181 leaves rows and values out and takes them back', () => {
    const out = take(take(draft, 2, null, false), 3, 'city', false);
    expect([...out.decisions.leftOut]).toEqual(['2', '3:city']);
    expect([...take(out, 2, null, true).decisions.leftOut]).toEqual(['3:city']);
    expect(draft.decisions.leftOut.size, 'the draft before stays').toBe(0);
  });

  it('I184 I186 I190 keeps what was said of edits, missing accounts and lookalikes', () => {
    expect([...overwrite(draft, 2, 'city', true).decisions.overwritten]).toEqual(['2:city']);
    expect(overwrite(overwrite(draft, 2, 'city', true), 2, 'city', false).decisions.overwritten.size).toBe(0);
    expect(removeMissing(draft, true).decisions.removeMissing).toBe(true);
    expect(decidePairs(draft, ['2|a'], 'same').decisions.verdicts.get('2|a')).toBe('same');
  });

  it('I189 gathers corrections of a row, and drops them all', () => {
    const corrected = correctCells(correctCells(draft, 2, new Map([[1, 'B']])), 2, new Map([[2, '5']]));
    expect(corrected.corrections).toEqual(
      new Map([
        [
          2,
          new Map([
            [1, 'B'],
            [2, '5'],
          ]),
        ],
      ]),
    );
    expect(dropCorrections(corrected).corrections.size).toBe(0);
  });

  it('I192 keeps matches, lanes and as-of date when the same file is read in another way, and nothing said of rows', () => {
    const settled = chooseTarget(draft, 2, 'spend');
    const old = correctCells(
      take(chooseLanes(settled, new Map([['k', 'field']])), 2, null, false),
      2,
      new Map(),
    );
    const moved = tableOf('Account Name,Account ID,Money in,More\nA,1,2,3\n');
    const kept = keepSettled(draftOf(matchColumns(moved)), { ...old, asOf: { date: '2025-01-01' } });
    expect(kept.columns.map(({ header, target, isSettled }) => [header, target, isSettled])).toEqual([
      ['Account Name', 'accountName', false],
      ['Account ID', 'accountId', false],
      ['Money in', 'spend', true],
      ['More', 'custom', false],
    ]);
    expect(kept.decisions.leftOut.size + kept.corrections.size).toBe(0);
    expect([...kept.decisions.ownerLanes]).toEqual([['k', 'field']]);
    expect(kept.asOf).toEqual({ date: '2025-01-01' });
  });
});

describe('spend that nobody has said', () => {
  // A sum over 24 months has a field of its own; one over 36 has none.
  const won = tableOf('Account Name,Won Value Last 36 Months\nA,1\n');
  const draft = draftOf(matchColumns(won));
  const asked = (of: typeof draft): readonly string[] =>
    of.columns.filter((column) => asksForSpend(of, column)).map(({ header }) => header);

  it('I37 asks whether a sum over another window is spend, and does not wait for an answer', () => {
    expect(asked(draft)).toEqual(['Won Value Last 36 Months']);
    expect(draft.columns.some(needsConfirming)).toBe(false);
    expect(asked(confirmColumn(draft, 1)), 'kept as it is').toEqual([]);
    expect(asked(chooseTarget(draft, 1, 'spend'))).toEqual([]);
    expect(asked(chooseTarget(draft, 0, 'spend')), 'another column holds it').toEqual([]);
  });

  it('I37 names the window when such a column is taken as spend', () => {
    const { problems, counts } = summaryOf(emptyBook(), won, {
      targets: { 'Won Value Last 36 Months': 'spend' },
    });
    expect(counts.new).toBe(1);
    expect(problems).toMatchObject([{ code: 'other-window', severity: 'check', line: 1 }]);
    expect(problems[0]?.message).toBe(
      'Row 1: The header says 36 months, and Spend is of the last 12 months. The amounts are taken as they are.',
    );
    expect(summaryOf(emptyBook(), tableOf('Name,Annual Spend\nA,1\n')).problems).toEqual([]);
  });

  it.each([
    ['Won Value Last 24 Months', '24 months'],
    ['Revenue YTD', 'year to date'],
    ['Lifetime spend', 'lifetime'],
    ['Spend, last 12 months', null],
    ['Total spend', null],
  ])('I37 reads the window in %s as %s', (header, window) => {
    expect(windowInHeader(header)).toBe(window);
  });

  it('I76 says which rules stay silent for want of a column', () => {
    const silent = (text: string): readonly string[] => {
      const book = emptyBook(...defaultRules);
      return viewOf(book, summaryOf(book, tableOf(text)), today).silentRules;
    };
    expect(silent('Name,Orders,Last order,Average order,Technical share\nA,1,2026-01-01,1,1\n')).toEqual([
      'No column holds spend: C4 stays silent.',
    ]);
    expect(silent('Name,Annual Spend,Last order,Average order\nA,1,2026-01-01,1\n')).toEqual([
      'No column holds order count or technical share: C1 and C3 stay silent.',
    ]);
    const book = emptyBook(...defaultRules);
    importInto(book, tableOf('Name,Annual Spend\nA,1\n'));
    const later = viewOf(book, summaryOf(book, tableOf('Name,City\nA,Troy\n')), today).silentRules;
    expect(later.join(' '), 'an earlier list brought spend').not.toContain('spend');
  });

  it('R23 says which rules go on with older values when a list has a column of theirs no more', () => {
    const book = emptyBook(
      ...defaultRules,
      ruleWith('C4', {
        id: 'rule:C6',
        code: 'C6',
        order: 5,
        condition: {
          kind: 'compare',
          field: { of: 'account', field: 'column:Forklifts' },
          op: 'is',
          value: 'Gold',
        },
      }),
    );
    importInto(book, tableOf('Name,Annual Spend,Forklifts\nA,1,Gold\n'));
    const said = (text: string) => viewOf(book, summaryOf(book, tableOf(text)), today).silentRules.join(' ');
    expect(said('Name,Annual Spend\nA,2\n')).toContain(
      'This list has no “Forklifts”: C6 goes on with what earlier lists said.',
    );
    expect(said('Name,Annual Spend,Forklifts\nA,2,Silver\n')).not.toContain('Forklifts');
  });
});

describe('where one is', () => {
  const facts = {
    hasFile: true,
    isBlocked: false,
    isSettled: false,
    seen: new Set(['columns', 'lanes'] as const),
    newOwnerCount: 3,
    rejectedCount: 0,
  };

  it.each([
    ['file', { hasFile: false }],
    ['map', { isBlocked: true }],
    ['map', { seen: new Set<never>() }],
    ['apply', { seen: new Set<never>(), isSettled: true, newOwnerCount: 0 }],
    ['map', { seen: new Set(['columns'] as const) }],
    ['apply', { seen: new Set(['columns'] as const), newOwnerCount: 0 }],
    ['fix', { rejectedCount: 2 }],
    ['apply', {}],
  ])('I77 is at %s with %o', (step, some) => {
    expect(stepAt({ ...facts, ...some })).toBe(step);
  });

  it('I78 opens the first list that holds something, and the user’s as long as theirs does', () => {
    const sizes = { new: 0, changed: 2, unchanged: 5, rejected: 1, missing: 0 };
    expect(openTab(sizes, null)).toBe('changed');
    expect(openTab({ ...sizes, changed: 0 }, null)).toBe('rejected');
    expect(openTab({ ...sizes, changed: 0, rejected: 0 }, null)).toBe('unchanged');
    expect(openTab({ ...sizes, changed: 0, rejected: 0, unchanged: 0, missing: 3 }, null)).toBe('missing');
    expect(openTab(sizes, { kind: 'unchanged', sizes: { ...sizes, new: 4 } })).toBe('unchanged');
    expect(openTab(sizes, { kind: 'new', sizes }), 'opened empty').toBe('new');
    expect(openTab(sizes, { kind: 'new', sizes: { ...sizes, new: 4 } })).toBe('changed');
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

  it('I52 R44 a rule that looks at parent or family sees the book before, and the book with the list after', () => {
    const over = (of: 'account' | 'parent', field: string) =>
      ruleWith('C4', { condition: { kind: 'compare', field: { of, field }, op: 'over', value: 1_000_00 } });
    const [family, parent] = [over('account', 'familySpendCents'), over('parent', 'spendCents')];
    const head = 'Name,Parent,Spend\n';
    const effects = (rule: typeof family, before: string, after: string, removesMissing = false) => {
      const book = emptyBook(rule);
      importInto(book, tableOf(head + before));
      const decisions = { removeMissing: removesMissing };
      const view = viewOf(book, summaryOf(book, tableOf(head + after), { decisions }), today);
      return view.changes.map(({ name, effect }) => `${name}: ${effect?.lane ?? 'as before'}`);
    };
    const before = 'Acme,,900\nAcme East,Acme,50\nLone,,50\n';
    // 950 together, then 1,400; by itself nobody has so much.
    expect(effects(family, before, 'Acme,,900\nAcme East,Acme,500\nLone,,500\n')).toEqual([
      'Acme East: field',
      'Lone: as before',
    ]);
    expect(effects(parent, before, 'Acme,,1900\nAcme East,Acme,60\nLone,,50\n')).toEqual([
      'Acme East: field',
      'Acme: as before',
    ]);
    // A member that is new in the list, and one that goes because the list does not name it.
    expect(effects(family, before, 'Acme,,910\nAcme West,Acme,600\n')).toEqual(['Acme: field']);
    const big = 'Acme,,900\nAcme East,Acme,500\n';
    expect(effects(family, big, 'Acme,,910\n')).toEqual(['Acme: as before']);
    expect(effects(family, big, 'Acme,,910\n', true)).toEqual(['Acme: inside']);
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
