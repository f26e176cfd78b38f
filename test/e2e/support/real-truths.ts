// What the real lists add up to, worked out from the files themselves. Reads no figure of the app; knows no screen.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Book } from '../../../shared/records/book';
import { expect } from './app';
import { realFile } from './import-steps';
import { accountNamed } from './stored-rows';

export const rowsOf = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(realFile(file).path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
/** `1,234.5` of a file, in cents. */
export const cents = (text = ''): number => Math.round(Number(text) * 100);
export const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
export const tally = (values: readonly (string | null)[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value ?? ''] = (counts[value ?? ''] ?? 0) + 1;
  return counts;
};

/** What the joined file says of every account's orders, whichever list gave the accounts. */
export function expectMavenOrders(book: Book): void {
  const truth = rowsOf('maven_accounts_joined.csv');
  expect(truth).toHaveLength(85);
  for (const row of truth) {
    const { name, orderCount, spend24Cents, averageOrderCents, lastOrderOn } = accountNamed(
      book,
      row['Account Name'] ?? '',
    );
    expect([name, orderCount, spend24Cents, averageOrderCents, lastOrderOn]).toEqual([
      row['Account Name'],
      Number(row['Orders (Won Deals)']),
      cents(row['Won Value Last 24 Months']),
      cents(row['Average Transaction Value']),
      row['Last Order Date'],
    ]);
  }
  expect(sum(book.all('account').map(({ spend24Cents }) => spend24Cents))).toBe(10_005_534_00);
}

/** Ten-thousandths as whole cents, exactly half a cent to the even one. */
function toCents(net: bigint): number {
  const [whole, rest] = [net / 100n, net % 100n];
  return Number(rest > 50n || (rest === 50n && whole % 2n === 1n) ? whole + 1n : whole);
}

/** Net of discount, in ten-thousandths, by customer. */
function northwindNet(): Map<string, bigint> {
  const customerOf = new Map(rowsOf('northwind/orders.csv').map((row) => [row.orderID, row.customerID]));
  const net = new Map<string, bigint>();
  const ten4 = (text = ''): bigint => BigInt(Math.round(Number(text) * 10_000));
  for (const line of rowsOf('northwind/order_details.csv')) {
    const customer = customerOf.get(line.orderID) ?? '';
    const kept = 10_000n - ten4(line.discount);
    const amount = (ten4(line.unitPrice) * BigInt(line.quantity ?? '0') * kept) / 10_000n;
    net.set(customer, (net.get(customer) ?? 0n) + amount);
  }
  return net;
}

export function expectNorthwindOrders(book: Book): void {
  const net = northwindNet();
  expect(sum([...net.values()].map(Number))).toBe(12_657_930_395);
  const orders = tally(rowsOf('northwind/orders.csv').map(({ customerID = '' }) => customerID));
  for (const { customerID: id = '' } of rowsOf('northwind/customers.csv')) {
    const account = book.all('account').find(({ externalId }) => externalId === id);
    expect([id, account?.orderCount, account?.spend24Cents]).toEqual([
      id,
      orders[id] ?? 0,
      toCents(net.get(id) ?? 0n),
    ]);
  }
}

/** Rows whose cells are as many as the header's; these lists quote nothing. */
export function wholeRows(file: string): string[][] {
  const [header = '', ...lines] = readFileSync(realFile(file).path, 'utf8').split(/\r?\n/);
  const width = header.split(',').length;
  return lines.map((line) => line.split(',')).filter((cells) => cells.length === width);
}

export const pipelineCents = (book: Book): number =>
  sum(book.all('account').map(({ openPipelineCents }) => openPipelineCents));
export const orderCount = (book: Book): number =>
  sum(book.all('account').map((account) => account.orderCount));
export const revenueCents = (book: Book): number =>
  sum(book.all('account').map(({ companyRevenueCents }) => companyRevenueCents));
export const employees = (book: Book): number => sum(book.all('account').map((account) => account.employees));
export const accountsOn = (book: Book, way: 'region' | 'ownerId'): number[] =>
  Object.values(tally(book.all('account').map((account) => account[way]))).sort((a, b) => b - a);
