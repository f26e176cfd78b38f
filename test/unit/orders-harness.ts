// Books with accounts by key, orders lists matched by hand, and their figures by name. Shared by the orders tests.
import { importOrders } from '../../shared/actions/import-orders';
import {
  type OrdersFile,
  type OrdersInput,
  type OrdersSummary,
  readOrdersImport,
  summariseOrders,
} from '../../shared/actions/import-orders-summary';
import type { OrderFigures } from '../../shared/actions/order-sums';
import type { Plan, Refusal } from '../../shared/actions/plan';
import type { Account } from '../../shared/records/account';
import type { Book } from '../../shared/records/book';
import type { AccountId } from '../../shared/records/ids';
import { recordSchema } from '../../shared/records/record';
import { readDomain } from '../../shared/tables/domain';
import type { ColumnChoice, Target } from '../../shared/tables/fields';
import { matchColumns } from '../../shared/tables/match-columns';
import type { Table } from '../../shared/tables/table';
import { accountWith } from '../helpers/coverage-records';
import { context, emptyBook, realFile, tableOf, today } from './import-harness';

export function accountOf(name: string, keys: Partial<Account> = {}): Account {
  const id = `account:${keys.externalId ?? keys.domain ?? name}` as AccountId;
  return accountWith({ id, name, lane: null, ownerId: null, ...keys });
}

export function bookOf(...accounts: Account[]): Book {
  return emptyBook(...accounts);
}

interface KeyHeaders {
  readonly name: string;
  readonly id?: string;
  readonly domain?: string;
}

/** The accounts of a real list, by nothing but their keys. */
export function bookOfFile(file: string, keys: KeyHeaders): Book {
  const table = realFile(file);
  const cell = (row: readonly string[], header?: string): string | null =>
    header === undefined ? null : (row[table.headers.indexOf(header)] ?? null);
  return bookOf(
    ...[...table.rows].map((row) => {
      const domain = cell(row, keys.domain);
      return accountOf(cell(row, keys.name) ?? '', {
        externalId: cell(row, keys.id),
        domain: domain === null ? null : readDomain(domain),
      });
    }),
  );
}

/** Fields by header, everything else left in the file. */
export function choicesOf(
  table: Table,
  targets: Readonly<Record<string, Target>>,
  change: Partial<ColumnChoice> = {},
): ColumnChoice[] {
  return table.headers.map((header, column) => ({
    column,
    target: targets[header] ?? 'skip',
    unit: 'ones',
    dateOrder: null,
    decimalMark: null,
    ...change,
  }));
}

export function fileOf(table: Table, targets: Readonly<Record<string, Target>>): OrdersFile {
  return { fileName: 'orders.csv', table, choices: choicesOf(table, targets) };
}

/** `inputOf(text or table, targets)` as the screen would ask for it, with everything undecided. */
export function inputOf(
  list: string | Table,
  targets: Readonly<Record<string, Target>>,
  settled: Partial<OrdersInput> = {},
): OrdersInput {
  return {
    ...fileOf(typeof list === 'string' ? tableOf(list) : list, targets),
    lines: null,
    today,
    asOfDate: null,
    statusChoices: new Map(),
    others: null,
    sameId: null,
    ...settled,
  };
}

/** A list as the matching of orders takes it, with nothing chosen by hand. */
export function matchedFile(table: Table): OrdersFile {
  return { fileName: 'orders.csv', table, choices: matchColumns(table, {}, 'orders').columns };
}

export function matchedInput(table: Table, settled: Partial<OrdersInput> = {}): OrdersInput {
  return { ...inputOf(table, {}, settled), ...matchedFile(table) };
}

export function summaryOf(book: Book, input: OrdersInput): OrdersSummary {
  return summariseOrders(book, readOrdersImport(book, input), input);
}

export function planFor(book: Book, input: OrdersInput): Plan | Refusal {
  return importOrders(book, input, context);
}

/** Imports into the book and gives back the plan; every record it leaves must be valid. */
export function importInto(book: Book, input: OrdersInput): Plan {
  const plan = planFor(book, input);
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  for (const record of book.everything()) recordSchema.parse(record);
  return plan;
}

export function named(book: Book, name: string): Account {
  const found = book.all('account').find((account) => account.name === name);
  if (found === undefined) throw new Error(`No account is called ${name}.`);
  return found;
}

/** Fields by the headers the small lists below have. */
export const smallTargets: Readonly<Record<string, Target>> = {
  Id: 'accountId',
  Account: 'accountName',
  Site: 'domain',
  Order: 'orderId',
  Date: 'orderedOn',
  Amount: 'amount',
  Status: 'status',
  Currency: 'currency',
  Seller: 'ownerName',
  Qty: 'quantity',
  Price: 'unitPrice',
  Discount: 'discount',
};

const smallBook = () =>
  bookOf(
    accountOf('Acme', { externalId: '001bm00001ZL8U9', domain: 'acme.com' }),
    accountOf('Birch', { domain: 'birch.com' }),
    accountOf('Cedar'),
    accountOf('Twin', { externalId: 'T-1' }),
    accountOf('Twin', { externalId: 'T-2' }),
  );

/** The figures of a small list, by account, and its problems as line, code and severity. */
export function countList(text: string, settled: Partial<OrdersInput> = {}) {
  const summary = summaryOf(smallBook(), inputOf(text, smallTargets, { asOfDate: '2025-12-31', ...settled }));
  const figures: Record<string, OrderFigures> = {};
  smallBook()
    .all('account')
    .forEach(({ name, externalId }, index) => {
      const own = summary.counted.figures[index];
      if (own !== undefined) figures[name === 'Twin' ? (externalId ?? '') : name] = own;
    });
  const problems = summary.problems.map(({ line, code, severity }) => [line, code, severity]);
  return { summary, counted: summary.counted, figures, problems };
}

/** The customers of Northwind, and their orders with the lines as of the last day of the list. */
export function northwind(settled: Partial<OrdersInput> = {}): { book: Book; input: OrdersInput } {
  return {
    book: bookOfFile('northwind/customers.csv', { name: 'companyName', id: 'customerID' }),
    input: matchedInput(realFile('northwind/orders.csv'), {
      lines: matchedFile(realFile('northwind/order_details.csv')),
      asOfDate: '1998-05-06',
      ...settled,
    }),
  };
}
