// The real lists in the order a manager brings them in, what each brings, and what must be on disk afterwards. Runs nothing.
import type { Book } from '../../../shared/records/book';
import { expect } from './app';
import {
  accountsOn,
  cents,
  employees,
  expectMavenOrders,
  expectNorthwindOrders,
  orderCount,
  pipelineCents,
  revenueCents,
  rowsOf,
  sum,
  tally,
  wholeRows,
} from './real-truths';
import { accountNamed } from './stored-rows';

/** One list: what its button says it brings, and what the disk must hold then. */
export interface Step {
  readonly file: string;
  readonly brings: string;
  readonly lines?: string;
  readonly state?: string;
  readonly check: (book: Book) => void;
}

export const books: readonly { readonly name: string; readonly steps: readonly Step[] }[] = [
  {
    name: 'Maven, raw',
    steps: [
      {
        file: 'maven_crm/accounts.csv',
        brings: '85 accounts',
        state: 'import of accounts',
        check: (book) => {
          expect(book.count('account')).toBe(85);
          expect(revenueCents(book)).toBe(169_543_800_000_00);
          expect(employees(book)).toBe(396_170);
          expect(book.all('account').filter(({ parentId }) => parentId !== null)).toHaveLength(15);
        },
      },
      {
        file: 'maven_crm/sales_teams.csv',
        brings: '35 sellers',
        state: 'import of sellers',
        check: (book) => {
          const sellers = book.all('seller');
          expect(sellers).toHaveLength(35);
          expect(tally(sellers.map(({ region }) => region))).toEqual({ East: 12, West: 12, Central: 11 });
          expect(new Set(sellers.map(({ manager }) => manager)).size).toBe(6);
        },
      },
      {
        file: 'maven_crm/sales_pipeline.csv',
        brings: '4,238 orders',
        state: 'import of orders',
        check: expectMavenOrders,
      },
    ],
  },
  {
    name: 'Maven, joined',
    steps: [
      {
        file: 'maven_accounts_joined.csv',
        brings: '85 accounts',
        check: (book) => {
          expect(book.count('account')).toBe(85);
          expect(accountsOn(book, 'ownerId')).toEqual([
            27, 6, 6, 6, 6, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2, 1, 1, 1, 1,
          ]);
          expectMavenOrders(book);
        },
      },
      { file: 'maven_us_dates/sales_pipeline.csv', brings: '4,238 orders', check: expectMavenOrders },
    ],
  },
  {
    name: 'Northwind',
    steps: [
      {
        file: 'northwind/customers.csv',
        brings: '91 accounts',
        check: (book) => {
          expect(book.count('account')).toBe(91);
          const countries = tally(book.all('account').map(({ country }) => country));
          expect(countries).toMatchObject({ USA: 13, Germany: 11, France: 11, Brazil: 9, UK: 7 });
          expect(Object.keys(countries)).toHaveLength(21);
          expect(accountNamed(book, 'Comércio Mineiro').city).toBe('Sao Paulo');
          expect(book.all('account').filter(({ region }) => region === null)).toHaveLength(60);
        },
      },
      {
        file: 'northwind/employees.csv',
        brings: '9 sellers',
        check: (book) => {
          expect(tally(book.all('seller').map(({ manager }) => manager))).toEqual({
            '': 1,
            'Andrew Fuller': 5,
            'Steven Buchanan': 3,
          });
        },
      },
      {
        file: 'northwind/orders.csv',
        lines: 'northwind/order_details.csv',
        brings: '830 orders',
        state: 'import of orders with their lines in a second file',
        check: expectNorthwindOrders,
      },
      {
        file: 'northwind/suppliers.csv',
        brings: '29 accounts',
        check: (book) => expect(book.count('account')).toBe(120),
      },
      {
        file: 'northwind/shippers.csv',
        brings: '3 accounts',
        check: (book) => expect(book.count('account')).toBe(123),
      },
    ],
  },
  {
    name: 'Northwind, careless',
    steps: [
      {
        file: 'northwind_ragged/customers.csv',
        brings: '67 accounts',
        state: 'import of accounts with rejected rows',
        check: (book) => {
          const whole = wholeRows('northwind_ragged/customers.csv').map(([id]) => id);
          expect(
            book
              .all('account')
              .map(({ externalId }) => externalId)
              .sort(),
          ).toEqual(whole.sort());
        },
      },
      {
        file: 'northwind_ragged/employees.csv',
        brings: '4 sellers',
        check: (book) =>
          expect(
            book
              .all('seller')
              .map(({ name }) => name)
              .sort(),
          ).toEqual(
            wholeRows('northwind_ragged/employees.csv')
              .map(([, last = '', first = '']) => `${first} ${last}`)
              .sort(),
          ),
      },
      {
        file: 'northwind_ragged/orders.csv',
        brings: '654 orders',
        check: (book) => {
          const known = new Set(book.all('account').map(({ externalId }) => externalId));
          const whole = wholeRows('northwind_ragged/orders.csv').filter(([, id = '']) => known.has(id));
          expect(orderCount(book)).toBe(whole.length);
        },
      },
      {
        file: 'northwind_ragged/suppliers.csv',
        brings: '20 accounts',
        check: (book) => expect(book.count('account')).toBe(87),
      },
    ],
  },
  {
    name: 'HubSpot',
    steps: [
      {
        file: 'crm_exports/hubspot_companies.csv',
        brings: '200 accounts',
        state: 'import of a HubSpot export',
        check: (book) => {
          expect(book.count('account')).toBe(200);
          expect(accountsOn(book, 'ownerId')).toEqual([40, 40, 40, 40, 40]);
          expect(revenueCents(book)).toBe(4_962_341_802_96);
        },
      },
      {
        file: 'crm_exports/hubspot_deals.csv',
        brings: '71 orders',
        check: (book) => {
          const deals = rowsOf('crm_exports/hubspot_deals.csv');
          const open = deals.filter((deal) => !/^closed/i.test(deal['Deal Stage'] ?? ''));
          expect(orderCount(book)).toBe(71);
          expect(pipelineCents(book)).toBe(sum(open.map(({ Amount }) => cents(Amount))));
        },
      },
    ],
  },
  {
    name: 'Salesforce',
    steps: [
      {
        file: 'crm_exports/salesforce_devorg_Account.csv',
        brings: '18 accounts',
        check: (book) => {
          expect(book.count('account')).toBe(18);
          expect(revenueCents(book)).toBe(9_469_750_000_00);
          expect(employees(book)).toBe(241_965);
          expect(accountNamed(book, 'United Oil & Gas, UK').externalId).toHaveLength(18);
        },
      },
      {
        file: 'crm_exports/salesforce_devorg_Opportunity.csv',
        brings: '12 orders',
        check: (book) => {
          const deals = rowsOf('crm_exports/salesforce_devorg_Opportunity.csv');
          expect(sum(deals.map(({ Amount }) => cents(Amount)))).toBe(5_760_000_00);
          expect(orderCount(book)).toBe(12);
          const open = deals.filter(({ IsClosed }) => IsClosed === 'FALSE');
          expect(pipelineCents(book)).toBe(sum(open.map(({ Amount }) => cents(Amount))));
        },
      },
    ],
  },
  {
    name: 'Salesforce, custom fields',
    steps: [
      {
        file: 'crm_exports/salesforce_einstein_demo_Account.csv',
        brings: '500 accounts',
        state: 'import with lookalikes and new sellers',
        check: (book) => {
          expect(book.count('account')).toBe(500);
          expect(revenueCents(book)).toBe(376_885_204_45);
          expect(tally(book.all('account').map(({ region }) => region))).toEqual({
            AMER: 318,
            EMEA: 137,
            APAC: 45,
          });
        },
      },
      {
        file: 'crm_exports/salesforce_einstein_demo_AEs.csv',
        brings: '50 sellers',
        check: (book) => {
          const names = rowsOf('crm_exports/salesforce_einstein_demo_AEs.csv');
          const sellers = book.all('seller');
          expect(sellers.map(({ name }) => name).sort()).toEqual(
            names.map(({ FirstName, LastName }) => `${FirstName} ${LastName}`).sort(),
          );
          const owners = new Set(book.all('account').map(({ ownerId }) => ownerId));
          expect(
            sellers.every(({ id }) => owners.has(id)),
            'each has accounts',
          ).toBe(true);
        },
      },
    ],
  },
  {
    name: 'Google Sheets',
    steps: [
      {
        file: 'google_sheets_xlsx/crm_accounts.xlsx',
        brings: '97 accounts',
        state: 'import of a workbook',
        check: (book) => {
          expect(book.count('account')).toBe(97);
          expect(revenueCents(book)).toBe(161_341_810_000_00);
          expect(employees(book)).toBe(405_762);
        },
      },
      {
        file: 'google_sheets_xlsx/crm_sales_teams.xlsx',
        brings: '30 sellers',
        check: (book) => expect(book.count('seller')).toBe(30),
      },
      {
        file: 'google_sheets_xlsx/crm_sales_pipeline.xlsx',
        brings: '6,438 orders',
        check: (book) => {
          expect(orderCount(book)).toBe(6_438);
          expect(sum(book.all('account').map(({ spend24Cents }) => spend24Cents))).toBe(17_936_928_00);
          const last = book
            .all('account')
            .map(({ lastOrderOn }) => lastOrderOn ?? '')
            .sort();
          expect(last.at(-1)).toBe('2017-12-31');
        },
      },
    ],
  },
];

/** Tables that are no list of accounts, sellers or orders: read, shown, and not to be imported without more matches. */
export const others: readonly { readonly file: string; readonly rows: string; readonly says: RegExp }[] = [
  ...[
    ['maven_crm/data_dictionary.csv', '21 rows'],
    ['maven_crm/products.csv', '7 rows'],
    ['northwind/categories.csv', '8 rows'],
    ['northwind/employee_territories.csv', '49 rows'],
    ['northwind/products.csv', '77 rows'],
    ['northwind/regions.csv', '4 rows'],
    ['northwind/territories.csv', '53 rows'],
    ['northwind_ragged/regions.csv', '4 rows'],
    ['csv-spectrum/csvs/empty.csv', '2 rows'],
    ['csv-spectrum/csvs/empty_crlf.csv', '2 rows'],
    ['csv-spectrum/csvs/escaped_quotes.csv', '2 rows'],
    ['csv-spectrum/csvs/json.csv', '1 row'],
    ['csv-spectrum/csvs/location_coordinates.csv', '1 row'],
    ['csv-spectrum/csvs/newlines.csv', '3 rows'],
    ['csv-spectrum/csvs/newlines_crlf.csv', '3 rows'],
    ['csv-spectrum/csvs/quotes_and_newlines.csv', '2 rows'],
    ['csv-spectrum/csvs/simple.csv', '1 row'],
    ['csv-spectrum/csvs/simple_crlf.csv', '1 row'],
    ['csv-spectrum/csvs/utf8.csv', '2 rows'],
  ].map(([file = '', rows = '']) => ({
    file,
    rows,
    says: /^No column is matched to Account name\. Choose the column that holds the names\.$/,
  })),
  { file: 'northwind/order_details.csv', rows: '2,155 rows', says: /account/i },
  { file: 'csv-spectrum/csvs/comma_in_quotes.csv', rows: '1 row', says: /backup is saved first/ },
];
