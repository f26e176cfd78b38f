// Checks what the values of a column speak for where its header says little, and when they contradict it.
import { describe, expect, it } from 'vitest';
import { matchColumns, sureLevel } from '../../shared/tables/match-columns';
import { tableOf } from './import-harness';

describe('values where the header says little', () => {
  const column = (
    header: string,
    values: readonly string[],
    kind: 'accounts' | 'sellers' | 'orders' = 'accounts',
  ) => {
    const rows = values.map((value, index) => `Acme ${index},"${value}"`);
    return matchColumns(tableOf(`Company,${header}\n${rows.join('\n')}\n`), {}, kind).columns[1];
  };
  const salesforceIds = ['001bm00001ZL8U9AAL', '001bm00001ZL8UAAA1', '001bm00001ZL8UBAA1'];

  it('I123 takes an owner, a parent or an account written as an id for its id', () => {
    expect(column('Owner', ['005bm00001ZL8U9', '005bm00001ZL8UA'])?.target).toBe('ownerId');
    expect(column('Parent Account', salesforceIds)?.target).toBe('parentId');
    expect(column('Account', salesforceIds, 'orders')?.target).toBe('accountId');
    expect(column('ownerid', ['Jo Doe', 'Al Roe'])?.target).toBe('ownerName');
  });

  it('I123 takes parents that are ids of the same list for ids', () => {
    const { columns } = matchColumns(
      tableOf('ID,Name,Parent\nA-1,Acme,\nA-2,Acme South,A-1\nA-3,Acme North,A-1\n'),
    );
    expect(columns.map(({ target }) => target)).toEqual(['accountId', 'accountName', 'parentId']);
  });

  it.each([
    ['orders', ['006bm000001abcd', '006bm000001abce'], 'orderId'],
    ['orders', ['2025-01-02', '2025-01-03'], 'orderedOn'],
    ['orders', ['$1,200.50', '$12.00'], 'amount'],
    ['accounts', ['www.acme.example', 'https://b.example'], 'domain'],
    ['accounts', ['acme.example', 'b.example'], 'domain'],
    ['accounts', ['Germany', 'USA', 'France'], 'country'],
    [
      'accounts',
      ['6f9619ff-8b86-d011-b42d-00c04fc964ff', '6f9619ff-8b86-d011-b42d-00c04fc964fe'],
      'accountId',
    ],
    ['sellers', ['jo@x.example', 'al@x.example'], 'ownerEmail'],
  ] as const)('I123 lets %s values %j speak for %s', (kind, values, field) => {
    const match = column('Zzz', values, kind);
    expect(match?.target).toBe(field);
    expect(match?.level).toBeLessThan(sureLevel);
  });

  it('I123 finds company names by their legal forms', () => {
    const table = tableOf(
      'Zzz,City\nAcme Inc.,Bonn\nMüller GmbH,Kiel\nDupont S.A.,Lyon\nJansen BV,Delft\nSmith,York\n',
    );
    expect(matchColumns(table).columns[0]).toMatchObject({ target: 'accountName', level: 0.65 });
  });

  it('I123 gives the mail and phone of a contact to nobody', () => {
    expect(
      column('Contact e-mail', ['a@x.example', 'a@x.example', 'a@x.example', 'a@x.example'])?.target,
    ).toBe('custom');
  });

  it.each([
    ['Country', ['1', '2', '3']],
    ['City', ['12.5', '8', '9']],
    ['Owner E-mail', ['Jo', 'Al', 'Bo']],
    ['Employees', ['51-200', '1-50', '201-500']],
    ['Spend', ['12%', '8%', '9%']],
  ])('I123 drops a match of %s that its values contradict', (header, values) => {
    expect(column(header, values)?.level ?? 0).toBeLessThan(sureLevel);
  });
});
