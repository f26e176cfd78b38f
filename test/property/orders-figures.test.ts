// Properties of orders: figures against sums in whole numbers, nothing lost between accounts, and the same list again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsBefore } from '../../shared/records/values';
import { averageExact, lineAmount, restPerCent, roundExact } from '../../shared/tables/exact-money';
import type { Target } from '../../shared/tables/fields';
import { readDecimal } from '../../shared/tables/read-number';
import { holds } from '../helpers/regressions';
import { accountOf, bookOf, importInto, inputOf, planFor, summaryOf } from '../unit/orders-harness';

const names = ['Acme', 'Birch', 'Cedar'];
const words = ['Won', 'Closed Lost', 'Negotiation'];
const targets: Readonly<Record<string, Target>> = {
  Account: 'accountName',
  Date: 'orderedOn',
  Amount: 'amount',
  Status: 'status',
};

interface Row {
  /** 3 is an account that is not here, 4 a blank cell. */
  readonly account: number;
  readonly day: number;
  /** Ten-thousandths of a unit. */
  readonly amount: number;
  readonly word: number;
}

const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    account: fc.nat({ max: 4 }),
    day: fc.nat({ max: 1500 }),
    amount: fc.oneof(fc.integer({ min: -50_000, max: 900_000_000 }), fc.constant(0), fc.constant(50)),
    word: fc.nat({ max: 2 }),
  }),
  { minLength: 1, maxLength: 40 },
);

const asOf = '2025-12-31';

function dayOf({ day }: Row): string {
  return new Date(Date.UTC(2022, 5, 1) + day * 86_400_000).toISOString().slice(0, 10);
}

function amountText({ amount }: Row): string {
  const digits = String(Math.abs(amount)).padStart(5, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

function listOf(list: readonly Row[]): string {
  const lines = list.map((row) =>
    [[...names, 'Nobody', ''][row.account], dayOf(row), amountText(row), words[row.word]].join(','),
  );
  return ['Account,Date,Amount,Status', ...lines].join('\n');
}

const freshBook = () => bookOf(...names.map((name) => accountOf(name)));
const settled = { asOfDate: asOf, others: 'none' } as const;

/** A fraction in whole cents, half to the even one. */
function inCents(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const whole = size / denominator;
  const doubled = (size % denominator) * 2n;
  const up = doubled > denominator || (doubled === denominator && whole % 2n === 1n);
  const cents = Number(up ? whole + 1n : whole);
  return negative && cents !== 0 ? -cents : cents;
}

const sumOf = (list: readonly Row[]): bigint => list.reduce((sum, { amount }) => sum + BigInt(amount), 0n);

describe('orders', () => {
  it('I163 every figure is the one counted by hand in whole numbers', async () => {
    await holds(
      'orders-figures',
      rows,
      (list) => {
        const { counted } = summaryOf(freshBook(), inputOf(listOf(list), targets, settled));
        names.forEach((_, account) => {
          const own = list.filter((row) => row.account === account);
          if (own.length === 0) {
            expect(counted.figures[account]).toBe(undefined);
            return;
          }
          const won = own.filter((row) => row.word === 0 && dayOf(row) <= asOf);
          const orders = won.filter(({ amount }) => amount >= 0);
          const since = (months: number) => won.filter((row) => dayOf(row) > monthsBefore(asOf, months));
          const ordersSince = (months: number) => since(months).filter((row) => row.amount >= 0).length;
          expect(counted.figures[account]).toMatchObject({
            orderCount: orders.length,
            orderCount12: ordersSince(12),
            orderCount24: ordersSince(24),
            lastOrderOn: orders.map(dayOf).sort().at(-1) ?? null,
            spendCents: inCents(sumOf(since(12)), 100n),
            spend24Cents: inCents(sumOf(since(24)), 100n),
            averageOrderCents:
              orders.length === 0 ? null : inCents(sumOf(orders), 100n * BigInt(orders.length)),
            openPipelineCents: inCents(sumOf(own.filter(({ word }) => word === 2)), 100n),
          });
        });
      },
      { runs: 300 },
    );
  });

  it('I166 every row is of an account, of none, or of one that is not here', async () => {
    await holds(
      'orders-reconcile',
      rows,
      (list) => {
        const { counted, counts } = summaryOf(freshBook(), inputOf(listOf(list), targets, settled));
        const { all, noAccount, unknownAccount } = counted;
        expect([all.rows, noAccount.rows, unknownAccount.rows]).toEqual([
          list.length,
          list.filter(({ account }) => account === 4).length,
          list.filter(({ account }) => account === 3).length,
        ]);
        expect(counts.rejected).toBe(noAccount.rows + unknownAccount.rows);
        expect(all.orders + all.lost + all.openDeals).toBe(all.rows);
        expect(all.wonCents).toBe(inCents(sumOf(list.filter(({ word }) => word === 0)), 100n));
      },
      { runs: 200 },
    );
  });

  it('I174 the order of the rows changes no figure', async () => {
    await holds(
      'orders-shuffled',
      rows,
      (list) => {
        const figures = (shuffled: readonly Row[]) =>
          summaryOf(freshBook(), inputOf(listOf(shuffled), targets, settled)).accounts.map(
            ({ after }) => after,
          );
        expect(figures([...list].reverse())).toEqual(figures(list));
      },
      { runs: 100 },
    );
  });

  it('I169 the same list again changes nothing, and one undo takes all back', async () => {
    await holds(
      'orders-again',
      rows,
      (list) => {
        const book = freshBook();
        const before = [...book.everything()];
        const input = inputOf(listOf(list), targets, settled);
        if (!planFor(book, input).ok) return;
        const plan = importInto(book, input);
        expect(planFor(book, input)).toMatchObject({ ok: false, code: 'nothing-to-change' });
        book.unapply(plan.changes);
        expect([...book.everything()]).toEqual(before);
      },
      { runs: 100 },
    );
  });

  it('I172 a line is quantity x price x (1 - discount), exact to ten decimals', async () => {
    const decimal = (max: number, places: number) =>
      fc.nat({ max }).map((whole) => {
        const digits = String(whole).padStart(places + 1, '0');
        return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
      });
    await holds(
      'orders-line',
      fc.record({
        quantity: fc.tuple(fc.boolean(), decimal(9_999_999, 3)),
        price: decimal(99_999_999, 4),
        discount: fc.nat({ max: 1000 }),
      }),
      ({ quantity: [isReturn, digits], price, discount }) => {
        const text = `${isReturn ? '-' : ''}${digits}`;
        const whole = (number: string): bigint => BigInt(number.replace('.', ''));
        // 3 + 4 + 3 decimals: the product is in parts of 10^-10 units, which is what a rest counts.
        const expected = whole(text) * whole(price) * BigInt(1000 - discount);
        const share = `${Math.floor(discount / 1000)}.${String(discount % 1000).padStart(3, '0')}`;
        const read = (cell: string) => readDecimal(cell, 'point') ?? expect.fail(`${cell} is no number`);
        for (const written of [share, `${discount / 10}%`]) {
          const exact = lineAmount(read(text), read(price), read(written));
          expect(BigInt(exact?.cents ?? 0) * BigInt(restPerCent) + BigInt(exact?.rest ?? 0)).toBe(expected);
        }
      },
      { runs: 500 },
    );
  });

  it('I163 sums and averages round to the nearest cent, half to the even one', async () => {
    const sums = fc.record({
      cents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      rest: fc.oneof(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: -9, max: 9 }).map((half) => half * 50_000_000),
      ),
      count: fc.integer({ min: 1, max: 40 }),
    });
    await holds(
      'orders-rounding',
      sums,
      ({ cents, rest, count }) => {
        const sum = BigInt(cents) * BigInt(restPerCent) + BigInt(rest);
        expect(roundExact(cents, rest)).toBe(inCents(sum, BigInt(restPerCent)));
        expect(averageExact(cents, rest, count)).toBe(inCents(sum, BigInt(restPerCent) * BigInt(count)));
      },
      { runs: 500 },
    );
  });
});
