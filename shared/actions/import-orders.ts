// Plans one import of orders or deals: the figures of all accounts in one entry, so that one undo takes it back.
import type { Records } from '../records/book';
import { countWords, groupDigits } from '../records/counts';
import type { Workspace } from '../records/workspace';
import { doubleTargets, writeMatches } from '../tables/match-columns';
import { readsAsLines } from '../tables/order-lines';
import { shorten } from '../tables/problem';
import { headerSignature } from '../tables/table';
import {
  type OrdersInput,
  type OrdersSummary,
  openDealsTaken,
  readOrdersImport,
  summariseOrders,
} from './import-orders-summary';
import { Draft, type Plan, type PlanContext, planOf, type Refusal, refuse } from './plan';

const statusTargets: readonly string[] = ['status', 'isWon', 'isClosed'];

/** Why these choices cannot be imported, in a sentence, or null. Asked by the screen before and by the planner again. */
export function ordersObstacle(
  records: Records,
  { choices, lines }: Pick<OrdersInput, 'choices' | 'lines'>,
): Refusal | null {
  if (records.count('account') === 0) {
    return refuse('accounts-missing', 'Orders belong to accounts. Import the list of accounts first.');
  }
  const has = (...targets: readonly string[]): boolean =>
    choices.some(({ target }) => targets.includes(target));
  if (!has('accountId', 'accountName', 'domain')) {
    return refuse(
      'account-key-missing',
      'No column says which account a row is of. Match one to Account ID, Account name or Website.',
    );
  }
  if (!has('orderedOn') && !has(...statusTargets)) {
    return refuse(
      'date-missing',
      'No column is matched to Order date. Choose the column that holds the days.',
    );
  }
  if (lines !== null && !has('orderId')) {
    return refuse(
      'order-id-missing',
      'Order lines are joined by order id. Match a column of the orders to Order ID.',
    );
  }
  if (lines !== null && !readsAsLines(lines.choices)) {
    return refuse(
      'order-id-missing',
      `${shorten(lines.fileName, 60)} needs a column for Order ID and one for Amount or Unit price.`,
    );
  }
  const [twice] = [...doubleTargets(choices), ...(lines === null ? [] : doubleTargets(lines.choices))];
  if (twice === undefined) return null;
  return refuse('column-twice', `Two columns are matched to ${twice}. Change one of them.`);
}

/** The refusal while a status of the list is neither known nor decided by the user, or null. */
export function undecidedStatus({ counted }: OrdersSummary): Refusal | null {
  const open = counted.words.filter(({ state }) => state === null);
  const [first] = open;
  if (first === undefined) return null;
  const others = open.length === 1 ? '' : ` and ${groupDigits(open.length - 1)} more`;
  return refuse(
    'status-undecided',
    `Say what the status ${shorten(first.text, 40)}${others} means: an order, lost, an open deal, or left out.`,
  );
}

/**
 * The order figures of accounts as `summariseOrders` says, the facts now known to rules, the as-of date, where the
 * figures come from and the confirmed matches. Refused when the list has nothing that counts or nothing new.
 */
export function importOrders(records: Records, input: OrdersInput, ctx: PlanContext): Plan | Refusal {
  const obstacle = ordersObstacle(records, input);
  if (obstacle !== null) return obstacle;
  const read = readOrdersImport(records, input);
  return planOrders(records, summariseOrders(records, read, input), input, ctx);
}

/** The plan of a summary that was made already, for whoever shows it first. */
export function planOrders(
  records: Records,
  summary: OrdersSummary,
  input: OrdersInput,
  ctx: PlanContext,
): Plan | Refusal {
  const undecided = undecidedStatus(summary);
  if (undecided !== null) return undecided;
  if (!summary.touched.orders && !summary.touched.pipeline) {
    return refuse(
      'import-empty',
      `No row of ${shorten(input.fileName, 60)} counts for an account here. The problems say why.`,
    );
  }
  const draft = new Draft(records);
  for (const { before, after } of summary.accounts) if (before !== after) draft.put(after);
  const before = records.workspace();
  const workspace = workspaceAfter(before, input, summary, ctx);
  const { filled, changed } = summary.counts;
  if (filled + changed === 0 && saysTheSame(before, workspace)) {
    return refuse('nothing-to-change', 'Nothing to import: every account has these orders already.');
  }
  draft.put(workspace);
  const { countedOrders } = summary.counted;
  const deals = openDealsTaken(summary.counted);
  const parts = [
    ...(countedOrders > 0 ? [countWords(countedOrders, 'order')] : []),
    ...(summary.touched.pipeline && deals > 0 ? [countWords(deals, 'open deal')] : []),
  ];
  return planOf(draft, {
    kind: 'orders.imported',
    origin: 'import',
    label: `${parts.join(' and ') || 'Orders'} imported from ${shorten(input.fileName, 60)}`,
    notes: notesOf(summary),
  });
}

function workspaceAfter(
  before: Workspace,
  input: OrdersInput,
  summary: OrdersSummary,
  ctx: PlanContext,
): Workspace {
  const files = input.lines === null ? [input] : [input, input.lines];
  return {
    ...before,
    currency: summary.currency,
    asOfDate: input.asOfDate,
    mappedFacts: [...new Set([...before.mappedFacts, ...summary.facts])].sort(),
    columnMatches: {
      ...before.columnMatches,
      ...Object.fromEntries(
        files.map(({ table: { headers }, choices }) => [
          headerSignature(headers),
          writeMatches(headers, choices, 'orders'),
        ]),
      ),
    },
    ordersImport: {
      fileName: input.fileName,
      asOf: summary.asOf,
      at: ctx.now,
      orderCount: summary.counted.countedOrders,
      openDealCount: openDealsTaken(summary.counted),
    },
  };
}

/** Whether two states of the workspace differ in nothing but when, from which file and how it was matched. */
function saysTheSame(before: Workspace, after: Workspace): boolean {
  const [old, now] = [before.ordersImport, after.ordersImport];
  return (
    before.asOfDate === after.asOfDate &&
    before.currency === after.currency &&
    before.mappedFacts.length === after.mappedFacts.length &&
    old !== null &&
    now !== null &&
    old.asOf === now.asOf &&
    old.orderCount === now.orderCount &&
    old.openDealCount === now.openDealCount
  );
}

/** What the import left alone and why, for the journal. */
function notesOf({ counted, counts, others }: OrdersSummary): string[] {
  const notes: string[] = [];
  const { noAccount, unknownAccount, afterAsOf } = counted;
  if (noAccount.rows > 0) notes.push(`${countWords(noAccount.rows, 'row')} without an account left out.`);
  if (unknownAccount.rows > 0) {
    notes.push(`${countWords(unknownAccount.rows, 'row')} of accounts that are not here left out.`);
  }
  if (afterAsOf > 0) notes.push(`${countWords(afterAsOf, 'order')} after the as-of date left out.`);
  if (others === 'leave' && counts.left > 0) {
    notes.push(`${countWords(counts.left, 'account')} without a row left as before.`);
  }
  return notes;
}
