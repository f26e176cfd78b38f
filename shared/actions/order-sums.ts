// Decides how amounts add up per account and per list: running sums that stay exact, rounded once at the end. Picks no row.
import type { IsoDate } from '../records/values';
import { averageExact, roundExact } from '../tables/exact-money';
import type { OrderState } from '../tables/order-status';
import { isoOfDay } from '../tables/read-orders-row';

/** What the list says of one account. Amounts in cents; null where the list has no amount that could say it. */
export interface OrderFigures {
  /** Orders up to the as-of date. A row with a negative amount is a return and no order. */
  readonly orderCount: number;
  /** Those of them after the same day 12 months before the as-of date. */
  readonly orderCount12: number;
  /** The same over 24 months. */
  readonly orderCount24: number;
  /** The newest of them. */
  readonly lastOrderOn: IsoDate | null;
  /** Orders and returns after the same day 12 months before the as-of date, up to and including it. */
  readonly spendCents: number | null;
  /** The same over 24 months. */
  readonly spend24Cents: number | null;
  /** The sum of all orders that have an amount over their number; returns are in neither. Null without one. */
  readonly averageOrderCents: number | null;
  /** The sum of the open deals, whatever their day; 0 without one, null when none of them has an amount. */
  readonly openPipelineCents: number | null;
  readonly openDealCount: number;
  /** The first row of the list that names the account. */
  readonly line: number;
}

/** Rows and their sums, orders after the as-of date among them. */
export interface OrderTotals {
  readonly rows: number;
  readonly orders: number;
  readonly wonCents: number;
  readonly lost: number;
  readonly openDeals: number;
  readonly pipelineCents: number;
}

/** Counts rows by what they are and sums them. */
export class Tally {
  rows = 0;
  orders = 0;
  lost = 0;
  openDeals = 0;
  #won = 0;
  #wonRest = 0;
  #open = 0;
  #openRest = 0;

  add(state: OrderState, cents: number, rest: number): void {
    this.rows += 1;
    if (state === 'lost') this.lost += 1;
    else if (state === 'order') {
      this.orders += 1;
      this.#won += cents;
      this.#wonRest += rest;
    } else if (state === 'open') {
      this.openDeals += 1;
      this.#open += cents;
      this.#openRest += rest;
    }
  }

  totals(): OrderTotals {
    return {
      rows: this.rows,
      orders: this.orders,
      wonCents: roundExact(this.#won, this.#wonRest),
      lost: this.lost,
      openDeals: this.openDeals,
      pipelineCents: roundExact(this.#open, this.#openRest),
    };
  }
}

/** The running sums of one account; made when its first row is met. */
export interface Running {
  readonly line: number;
  orders: number;
  orders12: number;
  orders24: number;
  /** Orders with an amount, and all rows with one. */
  valuedOrders: number;
  valued: number;
  lastDay: number;
  sum: number;
  sumRest: number;
  sum12: number;
  sum12Rest: number;
  sum24: number;
  sum24Rest: number;
  openDeals: number;
  openValued: number;
  open: number;
  openRest: number;
}

export function newRunning(line: number): Running {
  return {
    line,
    orders: 0,
    orders12: 0,
    orders24: 0,
    valuedOrders: 0,
    valued: 0,
    lastDay: 0,
    sum: 0,
    sumRest: 0,
    sum12: 0,
    sum12Rest: 0,
    sum24: 0,
    sum24Rest: 0,
    openDeals: 0,
    openValued: 0,
    open: 0,
    openRest: 0,
  };
}

/** Null when a sum is beyond what whole cents can hold. */
export function figuresOf(running: Running): OrderFigures | null {
  const sums = [running.sum, running.sum12, running.sum24, running.open];
  if (!sums.every((sum) => Math.abs(sum) < Number.MAX_SAFE_INTEGER / 2)) return null;
  const isUnvalued = running.orders > 0 && running.valued === 0;
  const { sum, sumRest, valuedOrders } = running;
  return {
    orderCount: running.orders,
    orderCount12: running.orders12,
    orderCount24: running.orders24,
    lastOrderOn: running.lastDay === 0 ? null : isoOfDay(running.lastDay),
    spendCents: isUnvalued ? null : roundExact(running.sum12, running.sum12Rest),
    spend24Cents: isUnvalued ? null : roundExact(running.sum24, running.sum24Rest),
    averageOrderCents: valuedOrders === 0 ? null : averageExact(sum, sumRest, valuedOrders),
    openPipelineCents:
      running.openDeals > 0 && running.openValued === 0 ? null : roundExact(running.open, running.openRest),
    openDealCount: running.openDeals,
    line: running.line,
  };
}
