// Checks the orders of real lists against the totals their README gives, to the cent.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asFileSays } from '../../renderer/workers/reading/reading-types';
import { readWorkbook } from '../../renderer/workers/reading/workbook';
import { compileDormancy } from '../../shared/coverage/suggest';
import type { Account } from '../../shared/records/account';
import type { Book } from '../../shared/records/book';
import { monthsBefore } from '../../shared/records/values';
import { idKey } from '../../shared/tables/salesforce-id';
import type { Table } from '../../shared/tables/table';
import { chunkedSource } from '../helpers/chunked-source';
import { realData, realFile } from './import-harness';
import {
  accountOf,
  bookOf,
  bookOfFile,
  importInto,
  matchedInput,
  named,
  northwind,
  planFor,
  summaryOf,
} from './orders-harness';

const hasReal = existsSync(realData);

function byId(book: Book, id: string): Account {
  const found = book.all('account').find(({ externalId }) => externalId === id);
  if (found === undefined) throw new Error(`No account has the id ${id}.`);
  return found;
}

interface RawOrder {
  readonly key: string;
  readonly day: string;
}

/** Rows of a list as its text has them, read by nothing of the app: up to the columns asked for no cell has a comma. */
function rawRows(file: string): string[][] {
  const [, ...lines] = readFileSync(join(realData, file), 'utf8').trim().split(/\r?\n/u);
  return lines.map((line) => line.split(','));
}

/** The counts of 12 and 24 months of every account, next to those that the raw list gives. */
function countsBeside(book: Book, keyOf: (account: Account) => string, orders: RawOrder[], asOf: string) {
  const [year, rest] = [Number(asOf.slice(0, 4)), asOf.slice(4)];
  const countOf = (key: string, years: number): number =>
    orders.filter((each) => each.key === key && each.day > `${year - years}${rest}` && each.day <= asOf)
      .length;
  return {
    counted: book.all('account').map((account) => {
      return [account.name, account.orderCount12, account.orderCount24];
    }),
    expected: book.all('account').map((account) => {
      const key = keyOf(account);
      return [account.name, countOf(key, 1), countOf(key, 2)];
    }),
  };
}

const totalsOf = (counts: unknown[][]): number[] =>
  [1, 2].map((at) => counts.reduce((sum, row) => sum + Number(row[at]), 0));

describe.skipIf(!hasReal)('Northwind: orders and their lines in two files', () => {
  it('I175 sums 2,155 lines of 830 orders to 1,265,793.0395, rounded once', () => {
    const { book, input } = northwind();
    const { counted, problems } = summaryOf(book, input);
    expect(counted.all).toEqual({
      rows: 830,
      orders: 830,
      wonCents: 126_579_304,
      lost: 0,
      openDeals: 0,
      pipelineCents: 0,
    });
    expect(Math.round(counted.all.wonCents / counted.all.orders)).toBe(1_525_05);
    expect(counted.newestOrderOn).toBe('1998-05-06');
    expect(problems).toEqual([]);
  });

  it('I175 gives the best customers their amounts and their numbers of orders', () => {
    const { book, input } = northwind();
    importInto(book, input);
    for (const [id, cents, orders] of [
      ['QUICK', 110_277_30, 28],
      ['ERNSH', 104_874_98, 30],
      ['SAVEA', 104_361_95, 31],
    ] as const) {
      const { orderCount, spend24Cents, averageOrderCents } = byId(book, id);
      expect([id, orderCount, spend24Cents]).toEqual([id, orders, cents]);
      expect(averageOrderCents).toBe(Math.round(cents / orders));
    }
  });

  it('I175 leaves two customers without orders, and calls as many dormant as are', () => {
    const { book, input } = northwind();
    importInto(book, input);
    const accounts = book.all('account');
    const none = accounts.filter(({ orderCount }) => orderCount === 0);
    expect(none.map(({ externalId }) => externalId).sort()).toEqual(['FISSA', 'PARIS']);
    expect(none.map(({ lastOrderOn, spendCents }) => [lastOrderOn, spendCents])).toEqual([
      [null, 0],
      [null, 0],
    ]);
    expect(byId(book, 'CENTC').lastOrderOn).toBe('1996-07-18');
    const before = (day: string): number =>
      accounts.filter(({ lastOrderOn }) => lastOrderOn !== null && lastOrderOn < day).length;
    expect(accounts.filter(compileDormancy('1998-05-06', 12)).length).toBe(1);
    expect(before('1997-11-06')).toBe(5);
    expect(before('1998-02-06')).toBe(16);
    const averages = accounts.flatMap(({ averageOrderCents }) => averageOrderCents ?? []);
    expect(averages.length).toBe(89);
    expect(averages.filter((average) => average < 1000_00).length).toBe(44);
    expect(averages.filter((average) => average < 500_00).length).toBe(14);
    expect(book.workspace().asOfDate).toBe('1998-05-06');
    expect(book.workspace().mappedFacts).toEqual([
      'averageOrderCents',
      'monthsSinceLastOrder',
      'orderCount',
      'spendCents',
    ]);
  });

  it.each([
    ['1998-05-06', [549, 830]],
    ['1997-12-31', [408, 560]],
    ['1999-03-10', [138, 608]],
  ])('I162 counts the orders of 12 and 24 months as of %s as the raw list has them', (asOf, totals) => {
    const { book, input } = northwind({ asOfDate: asOf });
    importInto(book, input);
    const orders = rawRows('northwind/orders.csv').map((row) => {
      return { key: row[1] ?? '', day: row[3]?.slice(0, 10) ?? '' };
    });
    expect(orders.length).toBe(830);
    const { counted, expected } = countsBeside(book, ({ externalId }) => externalId ?? '', orders, asOf);
    expect(counted).toEqual(expected);
    expect(totalsOf(counted)).toEqual(totals);
  });

  it('I175 gives the sellers of the orders their sums', () => {
    const { book, input } = northwind();
    const { owners } = summaryOf(book, input).counted;
    expect(owners.map(({ name, wonCents }) => [name, wonCents])).toEqual([
      ['4', 232_890_85],
      ['3', 202_812_84],
      ['1', 192_107_60],
      ['2', 166_537_76],
      ['8', 126_862_28],
      ['7', 124_568_24],
      ['9', 77_308_07],
      ['6', 73_913_13],
      ['5', 68_792_28],
    ]);
  });

  it('I176 knows days and numbers without the lines, and no amounts', () => {
    const { book, input } = northwind({ lines: null });
    importInto(book, input);
    const quick = byId(book, 'QUICK');
    expect([quick.orderCount, quick.spendCents, quick.averageOrderCents]).toEqual([28, null, null]);
    expect(book.workspace().mappedFacts).toEqual(['monthsSinceLastOrder', 'orderCount']);
  });
});

function joinedTruth(): Map<string, Record<string, string>> {
  const table = realFile('maven_accounts_joined.csv');
  return new Map(
    [...table.rows].map((row) => {
      const cells = Object.fromEntries(table.headers.map((header, index) => [header, row[index] ?? '']));
      return [cells['Account Name'] ?? '', cells] as const;
    }),
  );
}

const cents = (text = ''): number => Math.round(Number(text) * 100);

describe.skipIf(!hasReal)('the Maven pipeline', () => {
  for (const list of ['maven_accounts_joined.csv', 'maven_crm/accounts.csv']) {
    const name = list === 'maven_accounts_joined.csv' ? 'Account Name' : 'account';
    it(`I175 gives every account of ${list} its orders, won value, average and last order`, () => {
      const book = bookOfFile(list, { name });
      const input = matchedInput(realFile('maven_crm/sales_pipeline.csv'), {
        asOfDate: '2017-12-31',
      });
      const summary = summaryOf(book, input);
      expect(summary.counted.all).toEqual({
        rows: 8800,
        orders: 4238,
        wonCents: 10_005_534_00,
        lost: 2473,
        openDeals: 2089,
        pipelineCents: 0,
      });
      expect(summary.counted.noAccount).toMatchObject({ rows: 1425, orders: 0, openDeals: 1425 });
      expect(summary.counts.rejected).toBe(1425);
      expect(summary.counted.owners[0]).toEqual({
        name: 'Darcel Schlecht',
        orders: 349,
        wonCents: 1_153_214_00,
      });
      expect(summary.counted.owners.at(-1)).toMatchObject({ name: 'Violet Mclelland', wonCents: 123_431_00 });
      importInto(book, input);
      for (const [account, truth] of joinedTruth()) {
        const { orderCount, spend24Cents, averageOrderCents, lastOrderOn } = named(book, account);
        expect([account, orderCount, spend24Cents, averageOrderCents, lastOrderOn]).toEqual([
          account,
          Number(truth['Orders (Won Deals)']),
          cents(truth['Won Value Last 24 Months']),
          cents(truth['Average Transaction Value']),
          truth['Last Order Date'],
        ]);
      }
    });
  }

  it.each([
    ['2017-12-31', [4238, 4238]],
    ['2017-06-30', [1785, 1785]],
    ['2018-06-30', [2453, 4238]],
    ['2019-09-30', [0, 1196]],
  ])('I162 counts the won deals of 12 and 24 months as of %s as the raw list has them', (asOf, totals) => {
    const book = bookOfFile('maven_crm/accounts.csv', { name: 'account' });
    importInto(book, matchedInput(realFile('maven_crm/sales_pipeline.csv'), { asOfDate: asOf }));
    const won = rawRows('maven_crm/sales_pipeline.csv').filter((row) => row[4] === 'Won');
    expect(won.length).toBe(4238);
    const orders = won.map((row) => ({ key: row[3] ?? '', day: row[6] ?? '' }));
    const { counted, expected } = countsBeside(book, ({ name }) => name, orders, asOf);
    expect(counted).toEqual(expected);
    expect(totalsOf(counted)).toEqual(totals);
  });

  it('I175 names the rows without an account, each with its line', () => {
    const book = bookOfFile('maven_crm/accounts.csv', { name: 'account' });
    const { problems } = summaryOf(book, matchedInput(realFile('maven_crm/sales_pipeline.csv')));
    const blank = problems.filter(({ code }) => code === 'no-account');
    expect(blank.length).toBe(1425);
    expect(blank[0]).toMatchObject({ column: 'account', severity: 'rejected' });
    expect(problems.every(({ code }) => code === 'no-account')).toBe(true);
  });

  it('I175 gives the same book from US dates as from ISO dates', () => {
    const [iso, us] = ['maven_crm/sales_pipeline.csv', 'maven_us_dates/sales_pipeline.csv'].map((file) => {
      const book = bookOfFile('maven_accounts_joined.csv', { name: 'Account Name' });
      importInto(book, matchedInput(realFile(file), { asOfDate: '2017-12-31' }));
      return book.all('account');
    });
    expect(us).toEqual(iso);
    expect(us?.filter(({ orderCount }) => (orderCount ?? 0) > 0).length).toBe(85);
  });

  it('I175 finds 67 accounts dormant a year later', () => {
    const book = bookOfFile('maven_crm/accounts.csv', { name: 'account' });
    const input = matchedInput(realFile('maven_crm/sales_pipeline.csv'), { asOfDate: '2018-12-31' });
    importInto(book, input);
    const threshold = monthsBefore('2018-12-31', 12);
    const old = book.all('account').filter(({ lastOrderOn }) => (lastOrderOn ?? '') < threshold);
    expect(old.length).toBe(67);
    expect(named(book, 'Kan-code').spend24Cents).toBe(341_455_00);
  });

  it('I169 changes nothing at the second import, and one undo takes all back', () => {
    const book = bookOfFile('maven_crm/accounts.csv', { name: 'account' });
    const before = book.all('account');
    const input = matchedInput(realFile('maven_crm/sales_pipeline.csv'), { asOfDate: '2017-12-31' });
    const plan = importInto(book, input);
    expect(plan).toMatchObject({
      kind: 'orders.imported',
      label: '4,238 orders and 664 open deals imported from orders.csv',
      notes: ['1,425 rows without an account left out.'],
    });
    expect(planFor(book, input)).toMatchObject({ ok: false, code: 'nothing-to-change' });
    book.unapply(plan.changes);
    expect(book.all('account')).toEqual(before);
    expect(book.workspace().ordersImport).toBe(null);
  });
});

describe.skipIf(!hasReal)('deals of CRMs', () => {
  it('I175 joins all 500 HubSpot deals by website', () => {
    const book = bookOfFile('crm_exports/hubspot_companies.csv', {
      name: 'Company Name',
      domain: 'Company Domain Name',
    });
    const input = matchedInput(realFile('crm_exports/hubspot_deals.csv'), { asOfDate: '2025-12-31' });
    const { counted, problems } = summaryOf(book, input);
    expect(problems).toEqual([]);
    expect(counted.words.filter(({ state }) => state === null)).toEqual([]);
    expect(counted.all).toMatchObject({
      rows: 500,
      orders: 71,
      wonCents: 8_934_361_48,
      lost: 69,
      openDeals: 360,
    });
    expect(counted.all.pipelineCents).toBe(
      62_499_790_17 - 8_934_361_48 - (counted.words.find(({ key }) => key === 'closed lost')?.cents ?? 0),
    );
    expect(counted.newestOrderOn).toBe('2025-05-02');
    importInto(book, input);
    const sum = book.all('account').reduce((total, { spend24Cents }) => total + (spend24Cents ?? 0), 0);
    expect(sum).toBeLessThanOrEqual(8_934_361_48);
  });

  it('I175 joins all 36 Salesforce opportunities by account id, 12 of them won', () => {
    const book = bookOfFile('crm_exports/salesforce_devorg_Account.csv', { name: 'Name', id: 'Id' });
    const input = matchedInput(realFile('crm_exports/salesforce_devorg_Opportunity.csv'));
    const { counted } = summaryOf(book, input);
    expect(counted.all).toMatchObject({
      rows: 36,
      orders: 12,
      wonCents: 2_815_000_00,
      lost: 8,
      openDeals: 16,
    });
    expect(counted.noAccount.rows + counted.unknownAccount.rows).toBe(0);
    expect(new Set(book.all('account').map(({ externalId }) => idKey(externalId ?? ''))).size).toBe(18);
  });
});

describe.skipIf(!hasReal)('a workbook of deals', () => {
  const workbook = async (name: string): Promise<Table> => {
    const bytes = readFileSync(join(realData, 'google_sheets_xlsx', name));
    const source = chunkedSource(name, new Uint8Array(bytes), bytes.length);
    const read = await readWorkbook(source, asFileSays, () => undefined);
    if (!read.ok) throw new Error(read.message);
    return read.table;
  };

  it('I175 sums 6,438 won deals of the Google Sheets pipeline to 17,936,928', async () => {
    const accounts = await workbook('crm_accounts.xlsx');
    const names = accounts.headers.findIndex((header) => /^account$/i.test(header));
    const book = bookOf(...[...accounts.rows].map((row) => accountOf(row[names] ?? '')));
    const pipeline = await workbook('crm_sales_pipeline.xlsx');
    const { counted } = summaryOf(book, matchedInput(pipeline, { asOfDate: '2017-12-31' }));
    expect(counted.all).toMatchObject({
      rows: 14_277,
      orders: 6438,
      wonCents: 17_936_928_00,
      lost: 3493,
      openDeals: 4346,
    });
    expect(counted.noAccount.rows).toBe(5393);
    expect(counted.newestOrderOn).toBe('2017-12-31');
    expect(counted.afterAsOf).toBe(0);
  });
});
