// Checks that a list is known for accounts, sellers or orders, and how its columns match as such. Real files where present.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectKind } from '../../shared/tables/detect-kind';
import { matchColumns } from '../../shared/tables/match-columns';
import { readRows } from '../../shared/tables/read-rows';
import { headerSignature } from '../../shared/tables/table';
import { realData, realFile, tableOf } from './import-harness';

const hasReal = existsSync(realData);

const real: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  [
    'maven_crm/accounts.csv',
    'accounts',
    {
      account: 'accountName',
      sector: 'segment',
      revenue: 'companyRevenue',
      employees: 'employees',
      office_location: 'country',
      subsidiary_of: 'parentName',
    },
  ],
  [
    'maven_crm/sales_pipeline.csv',
    'orders',
    {
      opportunity_id: 'orderId',
      sales_agent: 'ownerName',
      account: 'accountName',
      deal_stage: 'status',
      close_date: 'orderedOn',
      close_value: 'amount',
    },
  ],
  [
    'maven_us_dates/sales_pipeline.csv',
    'orders',
    {
      opportunity_id: 'orderId',
      sales_agent: 'ownerName',
      account: 'accountName',
      deal_stage: 'status',
      close_date: 'orderedOn',
      close_value: 'amount',
    },
  ],
  [
    'maven_crm/sales_teams.csv',
    'sellers',
    { sales_agent: 'ownerName', manager: 'ownerManager', regional_office: 'region' },
  ],
  [
    'northwind/customers.csv',
    'accounts',
    {
      customerID: 'accountId',
      companyName: 'accountName',
      city: 'city',
      region: 'region',
      country: 'country',
    },
  ],
  [
    'northwind/orders.csv',
    'orders',
    { orderID: 'orderId', customerID: 'accountId', employeeID: 'ownerId', orderDate: 'orderedOn' },
  ],
  [
    'northwind/order_details.csv',
    'orders',
    { orderID: 'orderId', unitPrice: 'unitPrice', quantity: 'quantity', discount: 'discount' },
  ],
  [
    'northwind/employees.csv',
    'sellers',
    {
      employeeID: 'ownerId',
      lastName: 'lastName',
      firstName: 'firstName',
      title: 'title',
      region: 'region',
      reportsTo: 'ownerManager',
    },
  ],
  [
    'crm_exports/hubspot_companies.csv',
    'accounts',
    {
      'Company ID': 'accountId',
      'Company Name': 'accountName',
      'Company Domain Name': 'domain',
      Industry: 'segment',
      'Number of Employees': 'employees',
      'Annual Revenue': 'companyRevenue',
      City: 'city',
      'State/Region': 'region',
      Country: 'country',
      'Company Owner': 'ownerName',
    },
  ],
  [
    'crm_exports/hubspot_deals.csv',
    'orders',
    {
      'Deal ID': 'orderId',
      'Deal Stage': 'status',
      Amount: 'amount',
      'Close Date': 'orderedOn',
      'Deal Owner': 'ownerName',
      'Associated Company Domain': 'domain',
    },
  ],
  [
    'crm_exports/salesforce_devorg_Account.csv',
    'accounts',
    {
      Id: 'accountId',
      Name: 'accountName',
      ParentId: 'parentId',
      BillingCity: 'city',
      BillingState: 'region',
      Industry: 'segment',
      AnnualRevenue: 'companyRevenue',
      NumberOfEmployees: 'employees',
    },
  ],
  [
    'crm_exports/salesforce_devorg_Opportunity.csv',
    'orders',
    {
      Id: 'orderId',
      AccountId: 'accountId',
      StageName: 'status',
      Amount: 'amount',
      CloseDate: 'orderedOn',
      IsClosed: 'isClosed',
      IsWon: 'isWon',
    },
  ],
  [
    'crm_exports/salesforce_einstein_demo_Account.csv',
    'accounts',
    {
      Name: 'accountName',
      AnnualRevenue: 'companyRevenue',
      'Account_Exec__r.External_ID__c': 'ownerId',
      External_ID__c: 'accountId',
      Region__c: 'region',
      Industry: 'segment',
    },
  ],
  [
    'crm_exports/salesforce_einstein_demo_AEs.csv',
    'sellers',
    { FirstName: 'firstName', LastName: 'lastName', email: 'ownerEmail', External_ID__c: 'ownerId' },
  ],
];

describe('kinds of list', () => {
  it.skipIf(!hasReal).each(real)('I122 knows %s for a list of %s and matches it', (file, kind, expected) => {
    const table = realFile(file);
    const detected = detectKind(table);
    expect(detected).toEqual({ kind, certain: true });
    const { columns } = matchColumns(table, {}, detected.kind);
    const matched = columns.filter(({ target }) => target !== 'custom' && target !== 'skip');
    expect(Object.fromEntries(matched.map(({ header, target }) => [header, target]))).toEqual(expected);
  });

  it.each([
    ['Name,E-mail,Lane,Manager,Region,Capacity\nJo Doe,jo@x.example,Inside,Al Roe,East,40', 'sellers'],
    ['Vorname,Nachname,E-Mail,Vorgesetzter\nJo,Doe,jo@x.example,Al Roe', 'sellers'],
    ['Mitarbeiter,E-Mail-Adresse,Funktion,Gebiet\nJo Doe,jo@x.example,Außendienst,Nord', 'sellers'],
    ['Kundennummer,Bestelldatum,Betrag\n7,2025-01-02,"12,50"', 'orders'],
    ['N° de commande,Client,Date de commande,Montant HT\n1,Acme,2025-01-02,12', 'orders'],
    ['Firma,Mitarbeiter,Ort\nAcme,40,Bonn', 'accounts'],
    ['Company,Owner,Last order,Order count\nAcme,Jo,2025-01-02,4', 'accounts'],
    ['First name,Last name,Company,Email\nJo,Doe,Acme,jo@x.example', 'accounts'],
    ['Foo,Bar\n1,2', 'accounts'],
  ])('I122 knows %j', (text, kind) => {
    expect(detectKind(tableOf(`${text}\n`)).kind).toBe(kind);
  });

  it.each([
    'Foo,Bar\n1,2',
    'Name,Date\nA,2025-01-02',
    'First name,Last name,Company,Email\nJo,Doe,Acme,j@x.example',
  ])('I122 is not certain of %j', (text) => {
    expect(detectKind(tableOf(`${text}\n`)).certain).toBe(false);
  });

  it('I122 takes the kind that was confirmed for the same headers', () => {
    const table = tableOf('Name,Number\nA,1\n');
    const remembered = {
      [headerSignature(table.headers)]: { Name: 'ownerName', Number: 'ownerId', ' kind': 'sellers' },
    };
    expect(detectKind(table, remembered)).toEqual({ kind: 'sellers', certain: true });
  });

  it('I122 gives a column only fields of its kind', () => {
    const table = tableOf('Sales Agent,Account,Amount,Employees\nJo,Acme,5,7\n');
    expect(matchColumns(table, {}, 'sellers').columns.map(({ target }) => target)).toEqual([
      'ownerName',
      'skip',
      'skip',
      'skip',
    ]);
    expect(matchColumns(table, {}, 'orders').columns.map(({ target }) => target)).toEqual([
      'ownerName',
      'accountName',
      'amount',
      'skip',
    ]);
  });
});

const totals: readonly (readonly [string, number, number, number])[] = [
  ['maven_crm/accounts.csv', 85, 16_954_380_000_000, 396_170],
  ['maven_accounts_joined.csv', 85, 16_954_380_000_000, 396_170],
  ['crm_exports/hubspot_companies.csv', 200, 496_234_180_296, 1_012_435],
  ['crm_exports/salesforce_devorg_Account.csv', 18, 946_975_000_000, 241_965],
  ['crm_exports/salesforce_einstein_demo_Account.csv', 500, 37_688_520_445, 0],
  ['northwind/customers.csv', 91, 0, 0],
];

describe('real lists of accounts', () => {
  it.skipIf(!hasReal).each(totals)(
    'I138 reads %s as matched, to the cent',
    (file, count, revenueCents, employees) => {
      const table = realFile(file);
      const { rows, problems } = readRows(table, matchColumns(table).columns, {
        today: '2026-03-10',
        currency: 'USD',
      });
      expect(problems).toEqual([]);
      expect(rows).toHaveLength(count);
      expect(rows.reduce((sum, { values }) => sum + (values.companyRevenueCents ?? 0), 0)).toBe(revenueCents);
      expect(rows.reduce((sum, { values }) => sum + (values.employees ?? 0), 0)).toBe(employees);
    },
  );
});
