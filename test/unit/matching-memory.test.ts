// Checks what is kept of a confirmed matching, and that it is found again for the same and for nearly the same headers.
import { describe, expect, it } from 'vitest';
import { matchColumns, writeMatches } from '../../shared/tables/match-columns';
import { kindKey, kindOfMatches } from '../../shared/tables/remembered-matches';
import { headerSignature } from '../../shared/tables/table';
import { tableOf } from './import-harness';

const headers = ['Name', 'Ref', 'Owner', 'Foo', 'Revenue'];
const table = tableOf(`${headers.join(',')}\nAcme,7,Jo,x,12\n`);

function kept(kind: 'accounts' | 'orders' = 'accounts') {
  const choices = matchColumns(table).columns.map((column) =>
    column.header === 'Revenue'
      ? { ...column, target: 'spend' as const, unit: 'thousands' as const }
      : column,
  );
  const withRef = choices.map((column) =>
    column.header === 'Ref' ? { ...column, target: 'accountId' as const } : column,
  );
  return { [headerSignature(headers)]: writeMatches(headers, withRef, kind) };
}

describe('kept matchings', () => {
  it('I124 keeps the kind with the choices; words without one are about accounts', () => {
    expect(kept()[headerSignature(headers)]).toEqual({
      Name: 'accountName',
      Ref: 'accountId',
      Owner: 'ownerName',
      Foo: 'custom',
      Revenue: 'spend:thousands',
    });
    expect(kindOfMatches(kept('orders')[headerSignature(headers)] ?? {})).toBe('orders');
    expect(kindOfMatches({ Name: 'accountName' })).toBe('accounts');
    expect(tableOf(`${kindKey},Name\na,b\n`).headers).not.toContain(kindKey);
  });

  it('I124 finds them again in any order and case', () => {
    const again = tableOf('REVENUE,owner,foo,ref,NAME\n12,Jo,x,7,Acme\n');
    const matching = matchColumns(again, kept());
    expect(matching.recalled).toEqual({ signature: headerSignature(headers), isExact: true });
    expect(matching.columns.map(({ target, unit, remembered }) => [target, unit, remembered])).toEqual([
      ['spend', 'thousands', true],
      ['ownerName', 'ones', true],
      ['custom', 'ones', true],
      ['accountId', 'ones', true],
      ['accountName', 'ones', true],
    ]);
  });

  it('I125 takes up the nearest list for the headers that are the same', () => {
    const edition = tableOf('Name,Ref,Owner,Foo,Revenue,City\nAcme,7,Jo,x,12,Bonn\n');
    const matching = matchColumns(edition, kept());
    expect(matching.recalled).toEqual({ signature: headerSignature(headers), isExact: false });
    expect(matching.columns.map(({ target, level, remembered }) => [target, level, remembered])).toEqual([
      ['accountName', 1, true],
      ['accountId', 1, true],
      ['ownerName', 1, true],
      ['custom', 1, true],
      ['spend', 1, true],
      ['city', 1, false],
    ]);
  });

  it('I125 gives no new column a field that a kept one has', () => {
    const edition = tableOf('Name,Ref,Owner,Foo,Revenue,Account ID\nAcme,7,Jo,x,12,9\n');
    expect(matchColumns(edition, kept()).columns.map(({ target }) => target)).toEqual([
      'accountName',
      'accountId',
      'ownerName',
      'custom',
      'spend',
      'custom',
    ]);
  });

  it('I125 leaves a list alone that shares less than four fifths, or is of another kind', () => {
    const other = tableOf('Name,Ref,Owner,City,Revenue,Country\nAcme,7,Jo,Bonn,12,DE\n');
    expect(matchColumns(other, kept()).recalled).toBeNull();
    expect(matchColumns(table, kept('orders')).recalled).toBeNull();
    expect(matchColumns(table, kept(), 'sellers').recalled).toBeNull();
  });
});
