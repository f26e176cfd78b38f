// Works out what an orders list would change: figures per account, which of them the list may touch, and the lanes that
// follow. Writes nothing; the plan in import-orders is made from the same result, so what is shown is what is done.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { IsoDate } from '../records/values';
import { commonCurrency } from '../tables/common-currency';
import type { ColumnChoice, NotedFact } from '../tables/fields';
import { readOrderLines } from '../tables/order-lines';
import type { StatusChoices } from '../tables/order-status';
import type { Problem } from '../tables/problem';
import { type ReadOrders, readOrders, type SameId } from '../tables/read-orders';
import type { Table } from '../tables/table';
import { type CountedOrders, countOrders } from './order-figures';
import type { OrderFigures } from './order-sums';

/** What happens to accounts that no row of the list names. `none`: they have no orders. `leave`: nothing. */
export type OtherAccounts = 'none' | 'leave';

/** A matched list. */
export interface OrdersFile {
  /** Shown in the journal: `orders.csv`. */
  readonly fileName: string;
  readonly table: Table;
  readonly choices: readonly ColumnChoice[];
}

export interface OrdersInput extends OrdersFile {
  /** The lines of the orders when they are in a second file; null without one. */
  readonly lines: OrdersFile | null;
  readonly today: IsoDate;
  /** What the windows end on; null for today. It becomes the as-of date of the workspace. */
  readonly asOfDate: IsoDate | null;
  readonly statusChoices: StatusChoices;
  /** Null takes the proposal. */
  readonly others: OtherAccounts | null;
  /** Null lets the columns decide, see `OrdersSettings`. */
  readonly sameId: SameId | null;
}

export interface AccountOfOrders {
  /** The first row that names it; 0 when none does. */
  readonly line: number;
  readonly before: Account;
  /** The same object as `before` when nothing changes. */
  readonly after: Account;
}

export interface OrdersCounts {
  /** Accounts that had no order figures and get some. */
  readonly filled: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Accounts that no row names and that are left alone. Not among the unchanged. */
  readonly left: number;
  /** Rows that count for no account. */
  readonly rejected: number;
}

/** Which fields of accounts the list says anything of. */
export interface TouchedFields {
  /** Order counts and last order. */
  readonly orders: boolean;
  /** Spend, spend in 24 months and average order: only when some order has an amount. */
  readonly amounts: boolean;
  readonly pipeline: boolean;
}

export interface OrdersSummary {
  readonly counts: OrdersCounts;
  readonly accounts: readonly AccountOfOrders[];
  readonly counted: CountedOrders;
  readonly touched: TouchedFields;
  readonly others: OtherAccounts;
  readonly proposedOthers: OtherAccounts;
  /** Accounts that a row names. */
  readonly namedAccounts: number;
  /** What the windows end on. */
  readonly asOf: IsoDate;
  readonly currency: string;
  readonly facts: readonly NotedFact[];
  readonly problems: readonly Problem[];
  /** Those of the second file, by its own lines. */
  readonly linesProblems: readonly Problem[];
}

/**
 * Reads the rows of a matched list and of its second file. Amounts count in the workspace's currency, or in the list's
 * own while no account has an amount yet.
 */
export function readOrdersImport(
  records: Records,
  input: Pick<OrdersInput, 'table' | 'choices' | 'lines' | 'today' | 'sameId'>,
): ReadOrders {
  const { table, choices, today, sameId } = input;
  const ours = records.workspace().currency;
  const second = input.lines;
  const currency = hasMoney(records)
    ? ours
    : (commonCurrency(table, choices) ?? (second && commonCurrency(second.table, second.choices)) ?? ours);
  const lines = second === null ? null : readOrderLines(second.table, second.choices, currency);
  return readOrders(table, choices, { today, currency, sameId, lines });
}

function hasMoney(records: Records): boolean {
  for (const account of records.all('account')) {
    const { spendCents, companyRevenueCents, averageOrderCents, openPipelineCents } = account;
    if ((spendCents ?? companyRevenueCents ?? averageOrderCents ?? openPipelineCents) !== null) return true;
  }
  return false;
}

/** Holds what was read against the book. Linear in rows and accounts. */
export function summariseOrders(
  records: Records,
  read: ReadOrders,
  input: Pick<OrdersInput, 'today' | 'asOfDate' | 'statusChoices' | 'others'>,
): OrdersSummary {
  const asOf = input.asOfDate ?? input.today;
  const book = records.all('account');
  const counted = countOrders(book, read, asOf, input.statusChoices);
  const former = records.workspace().ordersImport;
  const touched: TouchedFields = {
    orders: counted.countedOrders > 0,
    amounts: counted.countedAmounts > 0,
    // Without an open deal the list says nothing of open deals, unless it takes the place of one that had some.
    pipeline: read.hasStatus && (openDealsTaken(counted) > 0 || (former?.openDealCount ?? 0) > 0),
  };
  const namedAccounts = counted.figures.reduce(
    (count, figures) => count + (figures === undefined ? 0 : 1),
    0,
  );
  const proposedOthers = former === null && namedAccounts * 2 < book.length ? 'leave' : 'none';
  const others = input.others ?? proposedOthers;
  const counts = { filled: 0, changed: 0, unchanged: 0, left: 0 };
  const accounts: AccountOfOrders[] = [];
  book.forEach((before, index) => {
    const named = counted.figures[index];
    if (named === undefined && (others === 'leave' || counted.tooLarge.has(index))) {
      counts.left += 1;
      return;
    }
    const after = accountAfterOrders(before, named ?? noOrders, touched);
    if (after === before) counts.unchanged += 1;
    else if (hadFigures(before)) counts.changed += 1;
    else counts.filled += 1;
    accounts.push({ line: named?.line ?? 0, before, after });
  });
  return {
    counts: { ...counts, rejected: counted.rejectedCount },
    accounts,
    counted,
    touched,
    others,
    proposedOthers,
    namedAccounts,
    asOf,
    currency: read.currency,
    facts: factsOf(touched),
    problems: counted.problems,
    linesProblems: read.linesProblems,
  };
}

/** Open deals of accounts that are here. */
export function openDealsTaken({ all, noAccount, unknownAccount }: CountedOrders): number {
  return all.openDeals - noAccount.openDeals - unknownAccount.openDeals;
}

const noOrders: OrderFigures = {
  orderCount: 0,
  orderCount12: 0,
  orderCount24: 0,
  lastOrderOn: null,
  spendCents: 0,
  spend24Cents: 0,
  averageOrderCents: null,
  openPipelineCents: 0,
  openDealCount: 0,
  line: 0,
};

function hadFigures({ orderCount, lastOrderOn, spendCents, openPipelineCents }: Account): boolean {
  return (orderCount ?? lastOrderOn ?? spendCents ?? openPipelineCents) !== null;
}

/** The account with the figures the list may touch; the very same object when they are as they were. */
function accountAfterOrders(before: Account, figures: OrderFigures, touched: TouchedFields): Account {
  const { orders, amounts, pipeline } = touched;
  const from = orders ? figures : before;
  const paid = amounts ? figures : before;
  const openPipelineCents = pipeline ? figures.openPipelineCents : before.openPipelineCents;
  if (
    from.orderCount === before.orderCount &&
    from.orderCount12 === before.orderCount12 &&
    from.orderCount24 === before.orderCount24 &&
    from.lastOrderOn === before.lastOrderOn &&
    paid.spendCents === before.spendCents &&
    paid.spend24Cents === before.spend24Cents &&
    paid.averageOrderCents === before.averageOrderCents &&
    openPipelineCents === before.openPipelineCents
  ) {
    return before;
  }
  return {
    ...before,
    orderCount: from.orderCount,
    orderCount12: from.orderCount12,
    orderCount24: from.orderCount24,
    lastOrderOn: from.lastOrderOn,
    spendCents: paid.spendCents,
    spend24Cents: paid.spend24Cents,
    averageOrderCents: paid.averageOrderCents,
    openPipelineCents,
  };
}

function factsOf(touched: TouchedFields): NotedFact[] {
  return [
    ...(touched.amounts ? (['averageOrderCents', 'spendCents'] as const) : []),
    ...(touched.orders ? (['monthsSinceLastOrder', 'orderCount'] as const) : []),
  ];
}
