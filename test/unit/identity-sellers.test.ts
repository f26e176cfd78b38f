// Checks who a seller is: owners by id, name or e-mail, and a list of sellers of its own. Real files where present.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesSource, readFile } from '../../renderer/workers/reading/read-file';
import { asFileSays } from '../../renderer/workers/reading/reading-types';
import { sellerListView } from '../../renderer/workers/seller-list-view';
import {
  importSellerList,
  type SellerListSummary,
  sellerListObstacle,
  summariseSellerList,
} from '../../shared/actions/import-seller-list';
import { personKey } from '../../shared/actions/person-name';
import type { Book } from '../../shared/records/book';
import { recordSchema } from '../../shared/records/record';
import { matchColumns } from '../../shared/tables/match-columns';
import type { Table } from '../../shared/tables/table';
import { context, emptyBook, importInto, realData, realFile, summaryOf, tableOf } from './import-harness';

const hasReal = existsSync(realData);

function choicesOf(book: Book, table: Table) {
  return matchColumns(table, book.workspace().columnMatches, 'sellers').columns;
}

function outcome(book: Book, table: Table): SellerListSummary {
  return summariseSellerList(book, table, choicesOf(book, table));
}

function importSellers(book: Book, table: Table) {
  const input = { fileName: 'sellers.csv', table, choices: choicesOf(book, table), matchName: null };
  const plan = importSellerList(book, input, context);
  if (!plan.ok) return plan;
  book.apply(plan.changes);
  for (const record of book.everything()) recordSchema.parse(record);
  return plan;
}

const full =
  'Name,E-mail,User ID,Title,Lane,Manager,Region,Capacity\n' +
  'Jo Park,jo@x.example,7,Account Executive,Field,Ann Lee,East,120\n';

describe('names of persons', () => {
  it.each([
    ['Smith, John', 'john smith'],
    ['  John   SMITH ', 'john smith'],
    ['Smith, John, Jr', 'smith, john, jr'],
    ['John Smith, Jr.', 'john smith, jr.'],
    ['Sales,', 'sales,'],
    ['José', 'josé'],
  ])('I153 compares %s as %s', (name, key) => {
    expect(personKey(name)).toBe(key);
  });
});

describe('owners', () => {
  it('I153 takes “Smith, John” for John Smith', () => {
    const summary = summaryOf(
      emptyBook(),
      tableOf('Name,Owner\nA,John Smith\nB,"Smith, John"\nC,JOHN SMITH\n'),
    );
    expect(summary.sellers.map(({ after, accountCount }) => [after.name, accountCount])).toEqual([
      ['John Smith', 3],
    ]);
  });

  it('I153 takes an id in the column of names for an id', () => {
    const book = emptyBook();
    importInto(book, tableOf('Name,Owner\nA,005bm000000AAAAAA4\nB,005bm000000AAAA\n'));
    expect(book.all('seller').map(({ externalId }) => externalId)).toEqual(['005bm000000AAAAAA4']);
  });

  it('I154 names a seller known by an id once a list brings the name', () => {
    const book = emptyBook();
    importInto(book, tableOf('Name,Owner ID\nA,77\nB,78\n'));
    expect(book.all('seller').map(({ name }) => name)).toEqual(['77', '78']);
    importInto(book, tableOf('Name,Owner ID,Owner\nA,77,Jo Park\nB,78,\n'));
    expect(book.all('seller').map(({ name }) => name)).toEqual(['Jo Park', '78']);
    expect(summaryOf(book, tableOf('Name,Owner\nA,Jo Park\nB,78\n')).counts.unchanged).toBe(2);
    expect(summaryOf(book, tableOf('Name,Owner ID,Owner\nA,77,Joanna Park\n')).sellers[0]?.after.name).toBe(
      'Jo Park',
    );
  });
});

describe('a list of sellers', () => {
  it('I155 adds a seller with everything the list says', () => {
    const book = emptyBook();
    expect(importSellers(book, tableOf(full))).toMatchObject({
      kind: 'sellers.imported',
      origin: 'import',
      label: '1 seller imported from sellers.csv',
    });
    expect(book.all('seller')).toMatchObject([
      {
        name: 'Jo Park',
        email: 'jo@x.example',
        externalId: '7',
        title: 'Account Executive',
        homeLane: 'field',
        manager: 'Ann Lee',
        region: 'East',
        capacityAccounts: 120,
      },
    ]);
    expect(importSellers(book, tableOf(full))).toMatchObject({ ok: false, code: 'nothing-to-change' });
    expect(Object.values(book.workspace().columnMatches)).toHaveLength(1);
  });

  it('I155 finds sellers by id, e-mail, then name, and never empties what is known', () => {
    const book = emptyBook();
    importSellers(book, tableOf(full));
    const table = tableOf(
      'Name,E-mail,User ID,Region\nJoanna Park,,7,\n"Park, Jo",,,\nSam Roe,JO@x.example,8,West\nJo Park,other@x.example,,\n',
    );
    const summary = outcome(book, table);
    expect(summary.counts).toEqual({ new: 2, changed: 1, unchanged: 0, rejected: 1 });
    expect(
      summary.sellers.map(({ line, before, after }) => [line, before?.name ?? null, after.name]),
    ).toEqual([
      [2, 'Jo Park', 'Joanna Park'],
      [4, null, 'Sam Roe'],
      [5, null, 'Jo Park'],
    ]);
    expect(summary.sellers[0]?.after).toMatchObject({
      region: 'East',
      email: 'jo@x.example',
      capacityAccounts: 120,
    });
    expect(summary.problems.map(({ message }) => message)).toEqual([
      'Row 3: Park, Jo repeats row 2. Keep one of the two, or give them different ids.',
    ]);
  });

  it('I155 rejects what it cannot tell, by row and column', () => {
    const book = emptyBook();
    importSellers(book, tableOf('Name,E-mail\nJo Park,a@x.example\nJo Park,b@x.example\n'));
    const summary = outcome(
      book,
      tableOf(
        'Name,E-mail,User ID,Lane,Capacity\nJo Park,,,,\n,,9,,\nAnn Lee,,,Upstairs,\nSam Roe,,,,0\n,sam.doe@x.example,,,1.5\nTia Fox,,,,200000\n',
      ),
    );
    expect(summary.counts).toEqual({ new: 2, changed: 0, unchanged: 0, rejected: 4 });
    expect(
      summary.problems.map(({ line, code, severity, column }) => [line, code, severity, column]),
    ).toEqual([
      [2, 'ambiguous-owner', 'rejected', 'Name'],
      [3, 'blank-name', 'rejected', 'Name'],
      [4, 'not-a-lane', 'rejected', 'Lane'],
      [5, 'not-a-count', 'check', 'Capacity'],
      [6, 'not-a-count', 'rejected', 'Capacity'],
      [7, 'not-a-count', 'check', 'Capacity'],
    ]);
  });

  it('I155 refuses a list without names, two columns for one field, and rows that say nothing', () => {
    const table = tableOf('Region,Title\nEast,AE\n');
    expect(sellerListObstacle(choicesOf(emptyBook(), table))?.code).toBe('name-missing');
    const twice = tableOf('Name,Seller\nJo,Jo\n');
    const both = choicesOf(emptyBook(), twice).map((choice) => ({ ...choice, target: 'ownerName' as const }));
    expect(sellerListObstacle(both)?.code).toBe('column-twice');
    expect(importSellers(emptyBook(), tableOf('Name,Lane\nJo,Upstairs\n'))).toMatchObject({
      code: 'import-empty',
    });
  });

  it('I156 reads a manager given as an id, an e-mail address or a name', () => {
    const summary = outcome(
      emptyBook(),
      tableOf(
        'User ID,Name,E-mail,Manager\n1,Jo Park,jo@x.example,3\n2,Sam Roe,,LEE@x.example\n3,Ann Lee,lee@x.example,3\n4,Tia Fox,,"Lee, Ann"\n5,Max Orr,,99\n6,Eve Ode,,Someone Else\n',
      ),
    );
    expect(summary.sellers.map(({ after }) => after.manager)).toEqual([
      'Ann Lee',
      'Ann Lee',
      null,
      'Ann Lee',
      null,
      'Someone Else',
    ]);
    expect(summary.problems.map(({ message }) => message)).toEqual([
      'Row 4: Ann Lee is their own manager here, so the manager is left out.',
      'Row 6: 99 is the id of no seller in the list or here, so the manager is left out.',
    ]);
  });

  it('I155 takes nasty names as they are', () => {
    const names = ['🦊', 'نور', '=1+1', '__proto__', 'x'.repeat(5000), 'constructor'];
    const book = emptyBook();
    const table = tableOf(`Name,Region\n${names.map((name) => `"${name}",East`).join('\n')}\n`);
    importSellers(book, table);
    expect(book.all('seller').map(({ name }) => name)).toEqual(names);
    expect(outcome(book, table).counts).toEqual({ new: 0, changed: 0, unchanged: 6, rejected: 0 });
  });
});

describe('what the screen is shown', () => {
  it('I155 lists new, changed and rejected rows in words', () => {
    const book = emptyBook();
    importSellers(book, tableOf(full));
    const table = tableOf('User ID,Name,Lane,Capacity\n7,Jo Park,Inside,90\n8,Ann Lee,,\n,,,\n9,,,\n');
    const view = sellerListView(outcome(book, table));
    expect(view.counts).toEqual({ new: 1, changed: 1, unchanged: 0, rejected: 1 });
    expect(view.changes).toEqual([
      {
        line: 2,
        name: 'Jo Park',
        field: 'Home lane',
        key: 'homeLane',
        localEdit: null,
        before: 'Field',
        after: 'Inside',
      },
      {
        line: 2,
        name: 'Jo Park',
        field: 'Capacity',
        key: 'capacityAccounts',
        localEdit: null,
        before: '120',
        after: '90',
      },
    ]);
    expect(view.newSellers).toEqual([
      { line: 3, name: 'Ann Lee', title: null, manager: null, lane: 'unassigned' },
    ]);
    expect(view.problems.map(({ message }) => message)).toEqual([
      'Row 5: The name is empty. Every seller needs one, or an e-mail address.',
    ]);
  });
});

describe.skipIf(!hasReal)('real lists of sellers', () => {
  it('I158 reads the sales teams of Maven', () => {
    const { counts, sellers, problems } = outcome(emptyBook(), realFile('maven_crm/sales_teams.csv'));
    expect([counts.new, counts.rejected, problems]).toEqual([35, 0, []]);
    const byRegion = (region: string) => sellers.filter(({ after }) => after.region === region).length;
    expect([byRegion('East'), byRegion('West'), byRegion('Central')]).toEqual([12, 12, 11]);
    expect(new Set(sellers.map(({ after }) => after.manager)).size).toBe(6);
  });

  it('I158 reads the employees of Northwind, their managers by id', () => {
    const { counts, sellers } = outcome(emptyBook(), realFile('northwind/employees.csv'));
    expect(counts).toEqual({ new: 9, changed: 0, unchanged: 0, rejected: 0 });
    const under = (manager: string | null) =>
      sellers.filter(({ after }) => after.manager === manager).map(({ after }) => after.externalId);
    expect(under('Andrew Fuller')).toEqual(['1', '3', '4', '5', '8']);
    expect(under('Steven Buchanan')).toEqual(['6', '7', '9']);
    expect(under(null)).toEqual(['2']);
    expect(sellers[5]?.after).toMatchObject({ name: 'Michael Suyama', title: 'Sales Representative' });
  });

  it('I201 names the rows of Northwind that lost their shape, and takes the others', () => {
    const { counts, sellers, problems } = outcome(emptyBook(), realFile('northwind_ragged/employees.csv'));
    expect(counts).toEqual({ new: 4, changed: 0, unchanged: 0, rejected: 8 });
    expect(sellers.map(({ line, after }) => [line, after.name])).toEqual([
      [5, 'Janet Leverling'],
      [6, 'Margaret Peacock'],
      [12, 'Laura Callahan'],
      [13, 'Anne Dodsworth'],
    ]);
    const rejected = problems.filter(({ severity }) => severity === 'rejected');
    expect(rejected.map(({ line, code }) => [line, code])).toEqual([
      [2, 'too-few-cells'],
      [3, 'too-few-cells'],
      [4, 'too-many-cells'],
      [7, 'too-many-cells'],
      [8, 'too-few-cells'],
      [9, 'too-few-cells'],
      [10, 'too-few-cells'],
      [11, 'bad-quotes'],
    ]);
    expect(problems.find(({ line }) => line === 7)?.message).toMatch(
      /^Row 7: 21 cells, and the header has 18/,
    );
  });

  it('I158 reads the sales teams of a workbook', async () => {
    const path = join(realData, 'google_sheets_xlsx/crm_sales_teams.xlsx');
    const source = bytesSource('crm_sales_teams.xlsx', new Uint8Array(readFileSync(path)));
    const file = await readFile(source, asFileSays, () => {});
    if (!file.ok) throw new Error(file.message);
    const { counts, sellers, problems } = outcome(emptyBook(), file.table);
    expect([counts.new, counts.rejected, problems]).toEqual([30, 0, []]);
    expect(sellers.every(({ after }) => after.manager !== null && after.region !== null)).toBe(true);
  });

  it('I158 gives 50 sellers known by id their names', () => {
    const book = emptyBook();
    importInto(book, realFile('crm_exports/salesforce_einstein_demo_Account.csv'));
    expect(book.all('seller').every(({ name, externalId }) => name === externalId)).toBe(true);
    const table = realFile('crm_exports/salesforce_einstein_demo_AEs.csv');
    expect(outcome(book, table).counts).toEqual({ new: 0, changed: 50, unchanged: 0, rejected: 0 });
    importSellers(book, table);
    expect(book.count('seller')).toBe(50);
    expect(book.all('seller').some(({ name, externalId }) => name === externalId)).toBe(false);
    const owned = book.all('account').filter(({ ownerId }) => ownerId !== null);
    expect(owned).toHaveLength(500);
    expect(
      summaryOf(book, realFile('crm_exports/salesforce_einstein_demo_Account.csv')).counts.unchanged,
    ).toBe(500);
  });
});
