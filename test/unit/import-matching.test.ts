// Checks which field each column becomes, how sure that is, and what is remembered. Real files where present.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchColumns, readChoice, sureLevel, writeChoice } from '../../shared/tables/match-columns';
import { fixture, realData, realFile, tableOf } from './import-harness';

const hasReal = existsSync(realData);

function targetsOf(table: ReturnType<typeof tableOf>): Record<string, string> {
  return Object.fromEntries(matchColumns(table).columns.map(({ header, target }) => [header, target]));
}

describe('matching columns', () => {
  it('I30 knows a Salesforce report by its labels', () => {
    const matching = matchColumns(fixture('salesforce-report.csv'));
    expect(matching.dialect).toBe('salesforce-report');
    expect(Object.fromEntries(matching.columns.map(({ header, target }) => [header, target]))).toEqual({
      'Account ID': 'accountId',
      'Account Name': 'accountName',
      'Account Owner': 'ownerName',
      Industry: 'segment',
      'Annual Revenue': 'companyRevenue',
      Employees: 'employees',
      'Billing State/Province': 'region',
      'Billing Country': 'country',
      'Last Activity': 'custom',
      'Parent Account': 'parentName',
    });
    expect(matching.columns.find(({ header }) => header === 'Last Activity')?.suggestion).toEqual({
      field: 'lastOrderOn',
      level: 0.45,
    });
  });

  it('I30 knows a Data Loader file by its API names', () => {
    const matching = matchColumns(fixture('salesforce-loader.csv'));
    expect(matching.dialect).toBe('salesforce-api');
    expect(Object.fromEntries(matching.columns.map(({ header, target }) => [header, target]))).toEqual({
      Id: 'accountId',
      Name: 'accountName',
      OwnerId: 'ownerId',
      'Owner.Name': 'ownerName',
      Industry: 'segment',
      AnnualRevenue: 'companyRevenue',
      NumberOfEmployees: 'employees',
      BillingState: 'region',
      BillingCountry: 'country',
      ParentId: 'parentId',
      TTM_Spend__c: 'spend',
    });
  });

  it('I31 tries the common words, short forms and punctuation aside', () => {
    expect(
      targetsOf(
        tableOf(
          'ACCT_ID,Customer,Sales Agent,TTM_Revenue,LastInvDate,Avg_Txn_Amt,Terr,Vertical,Headcount,# of orders\n' +
            '7,Acme,Jo,1,2026-01-02,3,NE,Steel,12,4\n',
        ),
      ),
    ).toEqual({
      ACCT_ID: 'accountId',
      Customer: 'accountName',
      'Sales Agent': 'ownerName',
      TTM_Revenue: 'spend',
      LastInvDate: 'lastOrderOn',
      Avg_Txn_Amt: 'averageOrder',
      Terr: 'region',
      Vertical: 'segment',
      Headcount: 'employees',
      '# of orders': 'orderCount',
    });
  });

  it('I32 lets values decide where the header says nothing, and asks to confirm', () => {
    const rows = [
      '001bm00001ZL8U9AAL,F,a@x.example',
      '001bm00001ZL8UAAA1,I,b@x.example',
      '001bm00001ZL8UBAA1,S,a@x.example',
    ];
    const columns = matchColumns(
      tableOf(`Ref,SegCode,Who\n${rows.join('\n')}\n${rows[0]?.replace('U9AAL', 'UIAA1')}`),
    ).columns;
    expect(columns.map(({ target }) => target)).toEqual(['accountId', 'lane', 'ownerEmail']);
    for (const { level } of columns) expect(level).toBeLessThan(sureLevel);
  });

  it('I32 doubts a header whose values do not fit', () => {
    const [, employees] = matchColumns(tableOf('Name,Employees\nA,51-200\nB,1-50\nC,201-500')).columns;
    expect(employees?.level).toBeLessThan(sureLevel);
    const [, revenue] = matchColumns(tableOf('Name,Last order\nA,soon\nB,never\nC,2025-01-01')).columns;
    expect(revenue?.level).toBeLessThan(sureLevel);
  });

  it('I33 gives a field to one column only, the surest', () => {
    expect(
      targetsOf(tableOf('Name,Company Domain Name,Website,Region,BillingState\nA,a.example,b.example,NE,NY')),
    ).toEqual({
      Name: 'accountName',
      'Company Domain Name': 'domain',
      Website: 'custom',
      Region: 'region',
      BillingState: 'custom',
    });
  });

  it('I34 leaves empty and bookkeeping columns in the file', () => {
    expect(targetsOf(tableOf('Name,Created Date,Spare,Last Modified By\nA,2020-01-01,,Jo'))).toEqual({
      Name: 'accountName',
      'Created Date': 'skip',
      Spare: 'skip',
      'Last Modified By': 'skip',
    });
  });

  it('I35 reads the unit from the header', () => {
    const units = matchColumns(
      tableOf('Name,TTM Sales ($M),Annual Revenue (thousands),Average order\nA,1,2,3'),
    ).columns;
    expect(units.map(({ unit }) => unit)).toEqual(['ones', 'millions', 'thousands', 'ones']);
    expect(units.map(({ target }) => target)).toEqual([
      'accountName',
      'spend',
      'companyRevenue',
      'averageOrder',
    ]);
  });

  it('I36 writes a choice as one word and reads it back', () => {
    const choice = {
      column: 3,
      target: 'spend',
      unit: 'thousands',
      dateOrder: null,
      decimalMark: 'comma',
    } as const;
    expect(writeChoice(choice)).toBe('spend:thousands:comma');
    expect(readChoice(3, writeChoice(choice))).toEqual(choice);
    expect(readChoice(0, 'nonsense')).toBeNull();
  });

  it('I37 takes no sum over another window for spend, and only suggests it', () => {
    const [, won] = matchColumns(tableOf('Account Name,Won Value Last 36 Months\nA,1\n')).columns;
    expect(won).toMatchObject({ target: 'custom', level: null, suggestion: { field: 'spend', level: 0.4 } });
  });

  it.skipIf(!hasReal)(
    'I37 takes a 24-month sum for what it is, and matches the rest of the list for sure',
    () => {
      const { columns } = matchColumns(realFile('maven_accounts_joined.csv'));
      const of = (header: string) => columns.find((column) => column.header === header);
      expect(of('Won Value Last 24 Months')).toMatchObject({ target: 'spend24', level: 0.95 });
      expect(of('Open Pipeline (list price)')).toMatchObject({ target: 'openPipeline' });
      expect(of('Average Transaction Value')).toMatchObject({ target: 'averageOrder' });
      expect(of('Orders (Won Deals)')).toMatchObject({ target: 'orderCount' });
      expect(of('Annual Revenue')).toMatchObject({ target: 'companyRevenue', level: 1 });
      expect(columns.every(({ level }) => level === null || level >= sureLevel)).toBe(true);
    },
  );
});
