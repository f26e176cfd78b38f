// Checks what an import does to a book: what is new, changed, unchanged and rejected, and that a second one changes nothing.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposeAsOf } from '../../shared/actions/import-summary';
import type { Entry } from '../../shared/journal/entry';
import { planUndo } from '../../shared/journal/undo';
import type { Book } from '../../shared/records/book';
import { planAId, proposalIdOf } from '../../shared/records/ids';
import type { Lane } from '../../shared/records/lane';
import {
  accountNamed,
  emptyBook,
  fixture,
  importInto,
  planFor,
  realData,
  realFile,
  summaryOf,
  tableOf,
} from './import-harness';

const hasReal = existsSync(realData);

function sellerNames(book: Book): string[] {
  return book.all('seller').map(({ name }) => name);
}

describe('one import', () => {
  it('I50 makes accounts, sellers and Plan A in one entry, and proposes nothing', () => {
    const book = emptyBook();
    const plan = importInto(book, fixture('salesforce-report.csv'));
    expect(plan).toMatchObject({
      kind: 'accounts.imported',
      origin: 'import',
      label: '3 accounts imported from list.csv',
    });
    expect(book.count('account')).toBe(3);
    expect(sellerNames(book)).toEqual(['Nora Lindqvist', 'Samir Haddad']);
    expect(book.get('scenario', 'plan-a')).toMatchObject({ name: 'Plan A', status: 'draft' });
    expect(book.count('proposal')).toBe(0);
    expect(accountNamed(book, 'Birch & Vale Printing')).toMatchObject({
      companyRevenueCents: 13_900_000_000,
      spendCents: null,
      parentName: null,
      lane: null,
    });
    expect(accountNamed(book, 'Ferndale Optics')).toMatchObject({
      companyRevenueCents: null,
      parentName: 'Cobalt Ridge Tools',
    });
  });

  it('I51 changes nothing the second time', () => {
    const book = emptyBook();
    importInto(book, fixture('salesforce-report.csv'));
    expect(summaryOf(book, fixture('salesforce-report.csv')).counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: 3,
      rejected: 0,
    });
    expect(planFor(book, fixture('salesforce-report.csv'))).toMatchObject({
      ok: false,
      code: 'nothing-to-change',
    });
  });

  it('I10 I52 finds the accounts of a report again in a Data Loader file, and names each change', () => {
    const book = emptyBook();
    importInto(book, fixture('salesforce-report.csv'));
    const summary = summaryOf(book, fixture('salesforce-loader.csv'));
    expect(summary.counts).toEqual({ new: 0, changed: 3, unchanged: 0, rejected: 0 });
    importInto(book, fixture('salesforce-loader.csv'));
    expect(book.count('account')).toBe(3);
    expect(book.count('seller')).toBe(2);
    expect(accountNamed(book, 'Ferndale Optics Ltd')).toMatchObject({
      externalId: '001bm00001ZL8UB',
      parentName: 'Cobalt Ridge Tools',
      spendCents: null,
    });
    expect(accountNamed(book, 'Birch & Vale Printing').spendCents).toBe(8_200_050);
    expect(book.all('seller')[0]).toMatchObject({ name: 'Nora Lindqvist', externalId: '005bm000000AAAAAA2' });
    expect(summaryOf(book, fixture('salesforce-loader.csv')).counts.unchanged).toBe(3);
  });

  it('I53 leaves what the file has no column for, and empties what is blank in a column it has', () => {
    const book = emptyBook();
    importInto(book, tableOf('Account ID,Name,Spend,City,Note\n1,Acme,100,Bonn,hello\n'));
    importInto(book, tableOf('Account ID,Name,Spend\n1,Acme,\n'));
    expect(accountNamed(book, 'Acme')).toMatchObject({
      spendCents: null,
      city: 'Bonn',
      custom: { Note: 'hello' },
    });
  });

  it('I54 finds an account by id, else domain, else exact name', () => {
    const book = emptyBook();
    importInto(book, tableOf('Name,Website\nAcme,acme.example\nBolt,\n'));
    const summary = summaryOf(
      book,
      tableOf('Id,Name,Website\n7,Acme Corp,www.acme.example\n8,Bolt,\n9,Cask,\n'),
    );
    expect(summary.counts).toMatchObject({ new: 1, changed: 2 });
    expect(summary.accounts.map(({ before, after }) => [before?.name ?? null, after.externalId])).toEqual([
      ['Acme', '7'],
      ['Bolt', '8'],
      [null, '9'],
    ]);
  });

  it('I54 never merges accounts that merely look alike', () => {
    const book = emptyBook();
    const table = tableOf('Id,Name,Website\n1,Acme,a.example\n2,Acme,b.example\n3,Bolt,a.example\n');
    const summary = summaryOf(book, table);
    expect(summary.counts).toMatchObject({ new: 3, rejected: 0 });
    expect(summary.problems.map(({ line, code, severity }) => [line, code, severity])).toEqual([
      [3, 'same-name', 'check'],
      [4, 'same-domain', 'check'],
    ]);
    importInto(book, table);
    expect(summaryOf(book, tableOf('Name\nAcme\n')).problems).toMatchObject([
      { line: 2, code: 'ambiguous-account' },
    ]);
  });

  it('I55 puts accounts into the lane column, else their seller’s lane, else none', () => {
    const book = emptyBook();
    const table = tableOf('Name,Owner,Lane\nA,Jo Park,Field\nB,Jo Park,\nC,Ann Lee,\nD,,unassigned\n');
    importInto(book, table, { lanes: new Map<string, Lane>([['name:Jo Park', 'inside']]) });
    expect(book.all('account').map(({ lane }) => lane)).toEqual(['field', 'inside', null, null]);
    expect(book.all('seller').map(({ homeLane }) => homeLane)).toEqual(['inside', null]);
    expect(summaryOf(book, table).counts.unchanged).toBe(4);
  });

  it('I55 moves an account into its new owner’s lane, and keeps the lane of one that stays', () => {
    const book = emptyBook();
    const lanes = new Map<string, Lane>([
      ['name:Jo Park', 'inside'],
      ['name:Ann Lee', 'field'],
    ]);
    importInto(book, tableOf('Name,Owner\nA,Jo Park\nB,Ann Lee\nC,Ann Lee'), { lanes });
    importInto(book, tableOf('Name,Owner\nA,Ann Lee\nB,Ann Lee\nC,-'));
    expect(book.all('account').map(({ lane, ownerId }) => [lane, ownerId !== null])).toEqual([
      ['field', true],
      ['field', true],
      [null, false],
    ]);
  });

  it('I56 tells sellers apart by id, then e-mail, then exact name', () => {
    const book = emptyBook();
    importInto(
      book,
      tableOf(
        'Name,Owner,Owner E-mail\nA,Jo Park,Jo@x.example\nB,Jo Park,jo@x.example\nC,Jo Park,jp2@x.example\n',
      ),
    );
    expect(book.all('seller').map(({ name, email }) => [name, email])).toEqual([
      ['Jo Park', 'jo@x.example'],
      ['Jo Park', 'jp2@x.example'],
    ]);
    expect(summaryOf(book, tableOf('Name,Owner\nA,Jo Park\n')).problems).toMatchObject([
      { code: 'ambiguous-owner', severity: 'rejected' },
    ]);
    expect(summaryOf(book, tableOf('Name,Owner\nA,JO@x.example\n')).counts.unchanged).toBe(1);
  });

  it('I56 names a seller by what their address spells, and finds them again by the address', () => {
    const book = emptyBook();
    const table = tableOf(
      'Name,Owner\nA,jim.halpert@x.example\nB,Jim.Halpert@x.example\nC,jim.halpert@y.example\nD,sales@x.example\n',
    );
    importInto(book, table);
    expect(book.all('seller').map(({ name, email }) => [name, email])).toEqual([
      ['Jim Halpert', 'jim.halpert@x.example'],
      ['jim.halpert@y.example', 'jim.halpert@y.example'],
      ['sales@x.example', 'sales@x.example'],
    ]);
    expect(summaryOf(book, table).counts).toEqual({ new: 0, changed: 0, unchanged: 4, rejected: 0 });
    expect(summaryOf(book, tableOf('Name,Owner\nA,Jim Halpert\n')).counts.unchanged).toBe(1);
  });

  it('I56 gives a second person of that name the address as a name', () => {
    const book = emptyBook();
    const table = tableOf('Name,Owner\nA,Jim Halpert\nB,jim.halpert@x.example\nC,Jim Halpert\n');
    importInto(book, table);
    expect(book.all('seller').map(({ name }) => name)).toEqual(['Jim Halpert', 'jim.halpert@x.example']);
    expect(summaryOf(book, table).counts).toEqual({ new: 0, changed: 0, unchanged: 3, rejected: 0 });
  });

  it('I57 keeps the matching, the as-of date and the facts now known', () => {
    const book = emptyBook();
    const table = tableOf('Name,Money in,Last order\nA,2,2020-05-05\n');
    importInto(book, table, {
      targets: { 'Money in': 'spend' },
      change: (column) => ({ ...column, unit: 'thousands' }),
      asOfDate: '2020-05-05',
    });
    expect(accountNamed(book, 'A').spendCents).toBe(200_000);
    expect(book.workspace()).toMatchObject({
      asOfDate: '2020-05-05',
      mappedFacts: ['monthsSinceLastOrder', 'spendCents'],
    });
    expect(summaryOf(book, table).counts.unchanged).toBe(1);
  });

  it('I58 proposes the newest order’s day when it is more than 60 days old', () => {
    expect(proposeAsOf('2026-01-09', '2026-03-10')).toBeNull();
    expect(proposeAsOf('2026-01-08', '2026-03-10')).toBe('2026-01-08');
    expect(proposeAsOf(null, '2026-03-10')).toBeNull();
  });

  it('I59 counts a first list in its own currency, and leaves out amounts in another', () => {
    const book = emptyBook();
    importInto(book, fixture('european-list.csv'), { targets: { Umsatz: 'skip' } });
    expect(book.workspace().currency).toBe('EUR');
    expect(accountNamed(book, 'Müller Druck GmbH')).toMatchObject({
      spendCents: 123_456,
      lastOrderOn: '2026-03-05',
      averageOrderCents: 1_250_000,
      technicalShare: 0.45,
      lane: 'field',
    });
    const summary = summaryOf(book, tableOf('Name;Spend\nMüller Druck GmbH;$5\n'));
    expect(summary.problems).toMatchObject([{ code: 'other-currency', severity: 'check' }]);
  });

  it('I61 withdraws a proposal that the list has made true, and leaves the others', () => {
    const book = emptyBook();
    importInto(book, tableOf('Name,Owner,Lane\nA,Jo Park,Inside\nB,Jo Park,Inside\n'));
    const jo = book.all('seller')[0]?.id ?? null;
    for (const { id } of book.all('account')) {
      book.apply([
        {
          recordId: proposalIdOf(planAId, id),
          type: 'proposal',
          before: null,
          after: {
            type: 'proposal',
            id: proposalIdOf(planAId, id),
            deleted: false,
            scenarioId: planAId,
            accountId: id,
            lane: 'field',
            ownerId: jo,
            quarterbackId: null,
            reason: null,
            exception: null,
          },
        },
      ]);
    }
    importInto(book, tableOf('Name,Owner,Lane\nA,Jo Park,Field\nB,Jo Park,Specialist\n'));
    expect(book.all('proposal').map(({ accountId }) => accountId)).toEqual([accountNamed(book, 'B').id]);
  });

  it('I60 undoes in one step', () => {
    const book = emptyBook();
    const plan = importInto(book, fixture('salesforce-report.csv'));
    const entry = { ...plan, seq: 1, label: plan.label } as unknown as Entry;
    book.apply(planUndo(book, { entry, changes: plan.changes, laterChanges: [] }, 'undo').changes);
    expect([book.count('account'), book.count('seller'), book.count('scenario')]).toEqual([0, 0, 0]);
    expect(book.workspace()).toMatchObject({ mappedFacts: [], columnMatches: {} });
  });
});

describe('bad rows', () => {
  it('I70 names every bad row by line and column, and takes the rest', () => {
    const summary = summaryOf(emptyBook(), fixture('trouble.csv'));
    expect(summary.counts).toEqual({ new: 5, changed: 0, unchanged: 0, rejected: 8 });
    expect(
      summary.problems.map(({ line, column, code, severity }) => [line, column, code, severity]),
    ).toEqual([
      [4, 'Account Name', 'blank-name', 'rejected'],
      [5, 'Last Order Date', 'not-a-date', 'rejected'],
      [6, 'Account ID', 'repeats-row', 'rejected'],
      [7, 'TTM Revenue', 'not-money', 'rejected'],
      [8, null, 'too-few-cells', 'rejected'],
      [9, null, 'too-many-cells', 'rejected'],
      [10, 'TTM Revenue', 'money-too-large', 'rejected'],
      [11, 'TTM Revenue', 'negative-money', 'check'],
      [12, 'Orders', 'not-a-count', 'rejected'],
      [12, 'Tech Share', 'not-a-share', 'rejected'],
      [13, 'Website', 'not-a-domain', 'check'],
      [15, 'TTM Revenue', 'other-currency', 'check'],
    ]);
    expect(summary.problems[1]?.message).toBe(
      'Row 5: 31/02/2025 is not a date. Expected a day such as 2025-02-28 or 2/28/2025; correct the cell or empty it.',
    );
    expect(summary.problems[2]?.message).toMatch(/^Row 6: A-1 repeats row 2, Quarry Lane Stone\./);
  });

  it('I71 takes names as they are, whatever they look like', () => {
    const book = emptyBook();
    importInto(book, fixture('trouble.csv'));
    const names = book.all('account').map(({ name }) => name);
    expect(names).toContain("=cmd|'/c calc'!A0");
    expect(names).toContain('<img src=x onerror=alert(1)>');
    expect(names).toContain('مؤسسة البحر');
    const long = 'x'.repeat(5000);
    importInto(book, tableOf(`Name,__proto__,constructor\n${long},polluted,c\n`));
    expect(accountNamed(book, long).custom).toEqual({ 'Column 2': 'polluted', constructor: 'c' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('I72 refuses a list without names, and two columns for one field, in words', () => {
    expect(planFor(emptyBook(), tableOf('City,Note\nBonn,x\n'))).toMatchObject({
      ok: false,
      code: 'name-missing',
    });
    const twice = planFor(emptyBook(), tableOf('Name,A,B\nx,1,2\n'), { targets: { A: 'spend', B: 'spend' } });
    expect(twice).toMatchObject({
      ok: false,
      message: 'Two columns are matched to Spend. Change one of them.',
    });
    expect(planFor(emptyBook(), tableOf('Name,City\n,Bonn\n'))).toMatchObject({
      ok: false,
      code: 'import-empty',
    });
  });

  it('I73 passes over rows that are blank throughout', () => {
    const summary = summaryOf(emptyBook(), tableOf('Name,City\nA,x\n,\n \n\nB,y\n'));
    expect(summary.counts).toEqual({ new: 2, changed: 0, unchanged: 0, rejected: 0 });
  });
});

describe('real files', () => {
  const cases: readonly (readonly [
    file: string,
    accepted: number,
    rejected: number,
    owners: number,
    revenue: number,
  ])[] = [
    ['maven_accounts_joined.csv', 85, 0, 19, 169_543_800_000],
    ['northwind/customers.csv', 91, 0, 0, 0],
    ['crm_exports/hubspot_companies.csv', 200, 0, 5, 4_962_341_802.96],
    ['crm_exports/salesforce_devorg_Account.csv', 18, 0, 0, 9_469_750_000],
    ['crm_exports/salesforce_einstein_demo_Account.csv', 500, 0, 50, 376_885_204.45],
    ['northwind_ragged/customers.csv', 67, 24, 0, 0],
  ];
  it.skipIf(!hasReal).each(cases)(
    'I80 imports %s, and again with no change',
    (file, accepted, rejected, owners, revenue) => {
      const book = emptyBook();
      const table = realFile(file);
      expect(summaryOf(book, table).counts).toEqual({ new: accepted, changed: 0, unchanged: 0, rejected });
      importInto(book, table);
      expect(book.count('account')).toBe(accepted);
      expect(book.count('seller')).toBe(owners);
      const total = book.all('account').reduce((sum, account) => sum + (account.companyRevenueCents ?? 0), 0);
      expect(total / 100).toBe(revenue);
      const again = summaryOf(book, table);
      expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: accepted, rejected });
      expect(
        again.problems.filter(({ severity }) => severity === 'rejected').every(({ line }) => line > 1),
      ).toBe(true);
    },
  );

  it.skipIf(!hasReal)('I80 names the lines of the careless Northwind dump', () => {
    const { problems } = summaryOf(emptyBook(), realFile('northwind_ragged/customers.csv'));
    expect(problems.slice(0, 4).map(({ line, code }) => [line, code])).toEqual([
      [8, 'too-many-cells'],
      [9, 'too-many-cells'],
      [10, 'too-many-cells'],
      [16, 'too-many-cells'],
    ]);
  });

  it.skipIf(!hasReal)('I80 reads US dates by the whole column', () => {
    const table = realFile('maven_us_dates/sales_pipeline.csv');
    const summary = summaryOf(emptyBook(), table, {
      targets: { close_date: 'lastOrderOn', account: 'accountName' },
    });
    expect(summary.readings.find(({ header }) => header === 'close_date')).toMatchObject({
      dateOrder: 'mdy',
      certain: true,
    });
    expect(summary.problems.some(({ code }) => code === 'not-a-date')).toBe(false);
  });
});
