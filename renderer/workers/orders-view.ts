// Decides what of an orders import's outcome the screen is shown: sums in full, lists up to a length. Draws and writes nothing.
import { undecidedStatus } from '../../shared/actions/import-orders';
import { listOrderChanges, type OrdersChange } from '../../shared/actions/import-orders-changes';
import type {
  OrdersCounts,
  OrdersSummary,
  OtherAccounts,
  TouchedFields,
} from '../../shared/actions/import-orders-summary';
import type { CountedWord } from '../../shared/actions/order-figures';
import type { OrderTotals } from '../../shared/actions/order-sums';
import type { Records } from '../../shared/records/book';
import type { IsoDate } from '../../shared/records/values';
import type { Problem } from '../../shared/tables/problem';
import type { ColumnReading } from '../../shared/tables/read-column';
import type { ReadOrders, SameId } from '../../shared/tables/read-orders';
import { silentRules } from './silent-rules';

/** No list on the screen is longer; the counts are of everything. */
const listed = 100;

export interface OrdersView {
  readonly counts: OrdersCounts;
  readonly accountCount: number;
  /** Accounts that a row names. */
  readonly namedAccounts: number;
  /** Everything in the list, rows without an account and orders after the as-of date among it. */
  readonly all: OrderTotals;
  readonly noAccount: OrderTotals;
  /** Rows whose account is not here, or could be more than one. */
  readonly unknownAccount: OrderTotals;
  readonly afterAsOf: number;
  readonly returns: number;
  readonly openDealsWithoutAmount: number;
  /** Undecided words first, then those of most rows. */
  readonly words: readonly CountedWord[];
  readonly undecidedCount: number;
  readonly sellerCount: number;
  readonly newestOrderOn: IsoDate | null;
  readonly asOf: IsoDate;
  readonly currency: string;
  readonly touched: TouchedFields;
  readonly others: OtherAccounts;
  readonly sameIdCount: number;
  readonly sameId: SameId;
  readonly hasOrderIds: boolean;
  readonly hasAmounts: boolean;
  readonly readings: readonly ColumnReading[];
  /** Rejected rows first, then those to check. */
  readonly problems: readonly Problem[];
  readonly checkCount: number;
  /** Of the second file, by its own lines. */
  readonly linesProblems: readonly Problem[];
  readonly changes: readonly OrdersChange[];
  /** How many changed accounts get another suggestion, among all. */
  readonly laneEffectCount: number;
  /** Rules that can say nothing after this import, in sentences. */
  readonly silentRules: readonly string[];
  /** Why the list cannot be imported as it is, in a sentence; null when it can. */
  readonly obstacle: string | null;
}

/** @param boardAsOf what the board counts from before this import */
export function ordersViewOf(
  records: Records,
  read: ReadOrders,
  summary: OrdersSummary,
  boardAsOf: IsoDate,
): OrdersView {
  const { counted, touched } = summary;
  const { mappedFacts, extraColumns } = records.workspace();
  const rejected = summary.problems.filter(({ severity }) => severity === 'rejected');
  const checks = summary.problems.filter(({ severity }) => severity === 'check');
  const words = [...counted.words].sort(
    (a, b) => Number(a.state !== null) - Number(b.state !== null) || b.rows - a.rows,
  );
  return {
    counts: summary.counts,
    accountCount: records.count('account'),
    namedAccounts: summary.namedAccounts,
    all: counted.all,
    noAccount: counted.noAccount,
    unknownAccount: counted.unknownAccount,
    afterAsOf: counted.afterAsOf,
    returns: counted.returns,
    openDealsWithoutAmount: counted.openDealsWithoutAmount,
    words: words.slice(0, listed),
    undecidedCount: words.filter(({ state }) => state === null).length,
    sellerCount: counted.owners.length,
    newestOrderOn: counted.newestOrderOn,
    asOf: summary.asOf,
    currency: summary.currency,
    touched,
    others: summary.others,
    sameIdCount: read.sameIdCount,
    sameId: read.sameId,
    hasOrderIds: read.mapped.has('orderId'),
    hasAmounts: read.hasAmounts,
    readings: read.readings,
    problems: [...rejected, ...checks].slice(0, listed),
    checkCount: checks.length,
    linesProblems: summary.linesProblems.slice(0, listed),
    ...listOrderChanges(records, summary, boardAsOf, listed),
    silentRules: silentRules(records.all('coverageRule'), {
      mappedFacts: [...mappedFacts, ...summary.facts],
      extraColumns,
    }),
    obstacle: undecidedStatus(summary)?.message ?? null,
  };
}
