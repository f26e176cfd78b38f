// Works out what a list of orders and deals says of each account as of a day: orders, last one, average, 12 and 24 months,
// open pipeline. Reads no text and writes nothing; every sum is exact and rounded once.
import type { Account } from '../records/account';
import { type IsoDate, monthsBefore } from '../records/values';
import { restPerCent } from '../tables/exact-money';
import type { OrderState, StatusChoices, StatusWord } from '../tables/order-status';
import type { Problem } from '../tables/problem';
import type { ReadOrders } from '../tables/read-orders';
import { dayOfIso, isoOfDay } from '../tables/read-orders-row';
import { OrderAccounts } from './order-accounts';
import { OrderProblems } from './order-problems';
import {
  figuresOf,
  newRunning,
  type OrderFigures,
  type OrderTotals,
  type Running,
  Tally,
} from './order-sums';

export interface CountedWord extends StatusWord {
  readonly rows: number;
  readonly cents: number;
  /** What the user said, else what is known; null when still to be decided. */
  readonly state: OrderState | null;
}

export interface CountedOwner {
  readonly name: string;
  readonly orders: number;
  readonly wonCents: number;
}

export interface CountedOrders {
  /** By index of the account; undefined for an account that no row names. */
  readonly figures: readonly (OrderFigures | undefined)[];
  /** Indexes of accounts whose sums are too large to count: they are named, and stay as they are. */
  readonly tooLarge: ReadonlySet<number>;
  readonly all: OrderTotals;
  /** Rows that name no account. */
  readonly noAccount: OrderTotals;
  /** Rows whose account is not in the book, or could be more than one. */
  readonly unknownAccount: OrderTotals;
  /** Orders of known accounts up to the as-of date: what the figures count. */
  readonly countedOrders: number;
  /** Those of them, and of returns, that have an amount. */
  readonly countedAmounts: number;
  readonly afterAsOf: number;
  readonly returns: number;
  readonly openDealsWithoutAmount: number;
  readonly words: readonly CountedWord[];
  /** Sellers of the orders, most sold first. */
  readonly owners: readonly CountedOwner[];
  /** The newest order up to today; a later one is a slip and proposes no as-of date. */
  readonly newestOrderOn: IsoDate | null;
  /** By line. */
  readonly problems: readonly Problem[];
  readonly rejectedCount: number;
}

/**
 * Counts the orders of each account, linear in rows and accounts.
 *
 * The windows: an order counts for n months when it is later than `monthsBefore(asOf, n)` and not later than `asOf`. A
 * list of 2024 and 2025 as of 2025-12-31 has 2025-01-01 to 2025-12-31 in its 12 months. Coverage rules call an order of
 * exactly n months ago n months old (R5), so what makes an account dormant is never in the window as well.
 * @param accounts the accounts of the book, in any order: the figures stand at the same index
 */
export function countOrders(
  accounts: readonly Account[],
  read: ReadOrders,
  asOf: IsoDate,
  choices: StatusChoices,
): CountedOrders {
  return new OrderCounter(accounts, read, asOf, choices).count();
}

class OrderCounter {
  readonly #accounts: readonly Account[];
  readonly #read: ReadOrders;
  readonly #states: (OrderState | null)[];
  readonly #asOfDay: number;
  readonly #from12: number;
  readonly #from24: number;
  readonly #problems: OrderProblems;
  readonly #running: (Running | undefined)[];
  readonly #tooLarge = new Set<number>();
  #afterAsOf = 0;
  #afterLine = 0;
  #counted = 0;
  #countedAmounts = 0;
  #returns = 0;
  #openWithoutAmount = 0;
  #newestDay = 0;

  constructor(accounts: readonly Account[], read: ReadOrders, asOf: IsoDate, choices: StatusChoices) {
    this.#accounts = accounts;
    // Filled from the start: with holes, a list of this length turns into a slow dictionary.
    this.#running = new Array<Running | undefined>(accounts.length).fill(undefined);
    this.#read = read;
    this.#states = read.statusWords.map(({ key, known }) => choices.get(key) ?? known);
    this.#asOfDay = dayOfIso(asOf);
    this.#from12 = dayOfIso(monthsBefore(asOf, 12));
    this.#from24 = dayOfIso(monthsBefore(asOf, 24));
    this.#problems = new OrderProblems(read);
  }

  count(): CountedOrders {
    const read = this.#read;
    const book = new OrderAccounts(this.#accounts);
    const accountOf = Int32Array.from(read.accountKeys, (key) => book.find(key));
    const all = new Tally();
    const noAccount = new Tally();
    const unknown = new Tally();
    const wordRows = new Int32Array(read.statusWords.length);
    const wordSums = read.statusWords.map(() => new Tally());
    const ownerSums = read.ownerNames.map(() => new Tally());
    for (let index = 0; index < read.size; index += 1) {
      const word = read.words[index] ?? 0;
      const cents = read.cents[index] ?? 0;
      const rest = read.rests[index] ?? 0;
      wordRows[word] = (wordRows[word] ?? 0) + 1;
      wordSums[word]?.add('order', cents, rest);
      const state = this.#states[word] ?? null;
      if (state === null || state === 'skip') continue;
      if (!this.#problems.isUsable(index, state)) continue;
      all.add(state, cents, rest);
      const key = read.keys[index] ?? -1;
      const account = key === -1 ? -1 : (accountOf[key] ?? -1);
      if (account < 0) {
        (key === -1 ? noAccount : unknown).add(state, cents, rest);
        this.#problems.nameAccount(index, account);
      }
      if (state === 'order') {
        ownerSums[read.owners[index] ?? -1]?.add(state, cents, rest);
        this.#seeDay(index);
      }
      if (account >= 0) this.#take(account, index, state, cents, rest);
    }
    this.#problems.nameAfter(isoOfDay(this.#asOfDay), this.#afterAsOf, this.#afterLine);
    return {
      figures: this.#figures(),
      tooLarge: this.#tooLarge,
      all: all.totals(),
      noAccount: noAccount.totals(),
      unknownAccount: unknown.totals(),
      countedOrders: this.#counted,
      countedAmounts: this.#countedAmounts,
      afterAsOf: this.#afterAsOf,
      returns: this.#returns,
      openDealsWithoutAmount: this.#openWithoutAmount,
      words: read.statusWords.flatMap((word, index) => {
        const rows = wordRows[index] ?? 0;
        if (rows === 0) return [];
        const cents = wordSums[index]?.totals().wonCents ?? 0;
        return [{ ...word, rows, cents, state: this.#states[index] ?? null }];
      }),
      owners: ownersOf(read.ownerNames, ownerSums),
      newestOrderOn: this.#newestDay === 0 ? null : isoOfDay(this.#newestDay),
      problems: this.#problems.byLine(),
      rejectedCount: this.#problems.rejectedCount,
    };
  }

  #seeDay(index: number): void {
    const day = this.#read.days[index] ?? 0;
    if (day > this.#newestDay && day <= dayOfIso(this.#read.today)) this.#newestDay = day;
    if (day > this.#asOfDay) this.#afterAsOf += 1;
    if (this.#afterAsOf === 1 && day > this.#asOfDay) this.#afterLine = this.#read.lines[index] ?? 0;
  }

  #take(account: number, index: number, state: OrderState, cents: number, rest: number): void {
    const line = this.#read.lines[index] ?? 0;
    const running = this.#running[account] ?? newRunning(line);
    this.#running[account] = running;
    const isValued = this.#read.amounts[index] === 'read';
    if (state === 'open') {
      running.openDeals += 1;
      if (isValued) running.openValued += 1;
      else this.#openWithoutAmount += 1;
      running.open += cents;
      running.openRest += rest;
      return;
    }
    const day = this.#read.days[index] ?? 0;
    if (state !== 'order' || day > this.#asOfDay) return;
    this.#counted += 1;
    if (isValued) {
      this.#countedAmounts += 1;
      running.valued += 1;
    } else if (this.#read.hasAmounts && this.#read.amounts[index] === 'blank') this.#problems.nameBlank(line);
    if (day > this.#from24) {
      running.sum24 += cents;
      running.sum24Rest += rest;
      if (day > this.#from12) {
        running.sum12 += cents;
        running.sum12Rest += rest;
      }
    }
    // The two may differ in sign where lines were added up.
    if (cents + rest / restPerCent < 0) {
      this.#returns += 1;
      return;
    }
    running.orders += 1;
    if (day > this.#from24) running.orders24 += 1;
    if (day > this.#from12) running.orders12 += 1;
    if (isValued) running.valuedOrders += 1;
    if (day > running.lastDay) running.lastDay = day;
    running.sum += cents;
    running.sumRest += rest;
  }

  #figures(): (OrderFigures | undefined)[] {
    return this.#accounts.map((account, index) => {
      const running = this.#running[index];
      if (running === undefined) return undefined;
      const figures = figuresOf(running);
      if (figures !== null) return figures;
      this.#tooLarge.add(index);
      this.#problems.nameTooLarge(account.name, running.line);
      return undefined;
    });
  }
}

function ownersOf(names: readonly string[], sums: readonly Tally[]): CountedOwner[] {
  return names
    .map((name, index) => {
      const { orders = 0, wonCents = 0 } = sums[index]?.totals() ?? {};
      return { name, orders, wonCents };
    })
    .sort((a, b) => b.wonCents - a.wonCents || (a.name < b.name ? -1 : 1));
}
