// Decides what a header suggests when no phrase is known: by the words in it, or by one slip of the keyboard.
import type { FieldId } from '../fields';
import type { ListKind } from '../list-kind';

type Pattern = readonly [RegExp, FieldId, number];

/** Levels under .5 are suggestions, not matches. The words are as `wordsOf` leaves them. */
const accounts: readonly Pattern[] = [
  [/^last\b.*\b(order|purchase|invoice|sale)s?\b/, 'lastOrderOn', 0.8],
  [/^average\b.*\b(order|transaction|deal|sale|invoice|purchase)s?\b/, 'averageOrder', 0.8],
  [/\b(revenue|sales|spend|bookings|billings|won)\b.*\b(12|ttm|ltm|trailing|twelve)\b/, 'spend', 0.8],
  [/\b(12|ttm|ltm|trailing|twelve)\b.*\b(revenue|sales|spend|bookings|billings|won)\b/, 'spend', 0.8],
  [
    /\b(umsatz|chiffre daffaires|ca|ventas|facturacion|fatturato|vendite|faturamento|faturacao|vendas|omzet)\b.*\b12\b/,
    'spend',
    0.8,
  ],
  [/\bopen pipeline\b/, 'openPipeline', 0.85],
  [/\b(won value|value won|bookings|billings|spend)\b/, 'spend', 0.55],
  [/\b(annual|company|yearly)\b.*\b(revenue|turnover)\b/, 'companyRevenue', 0.8],
  [/\btechnical\b/, 'technicalShare', 0.55],
  [/\b(owner|rep|seller|salesperson)\b.*\bemail\b/, 'ownerEmail', 0.8],
  [/\b(owner|rep|seller|salesperson)\b.*\bid\b/, 'ownerId', 0.76],
  [/\b(owner|seller|salesperson|sales rep)\b/, 'ownerName', 0.6],
  [/\b(number|count)\b.*\borders\b|\borders\b.*\b(number|count)\b/, 'orderCount', 0.85],
  [/\bparent\b.*\b(id|number|code)\b/, 'parentId', 0.8],
  [/\b(account|customer|company|client)\b.*\bid\b/, 'accountId', 0.8],
  [/\b(account|customer|company|client|organisation)\b.*\bname\b/, 'accountName', 0.8],
];

const orders: readonly Pattern[] = [
  [/\b(owner|rep|seller|salesperson)\b.*\bemail\b/, 'ownerEmail', 0.8],
  [/\b(owner|rep|seller|salesperson|employee)\b.*\bid\b/, 'ownerId', 0.76],
  [/\b(account|customer|company|client)\b.*\bid\b/, 'accountId', 0.8],
  [/\b(order|opportunity|deal|invoice)\b.*\b(id|number|reference)\b/, 'orderId', 0.8],
  [/\b(order|opportunity|deal|invoice)\b.*\b(amount|value|total)\b/, 'amount', 0.8],
  [/\b(close|closed|order|ordered|invoice|sale)\b.*\b(date|on)\b/, 'orderedOn', 0.6],
  [/\b(stage|status)\b/, 'status', 0.6],
  [/\b(owner|seller|salesperson|sales rep)\b/, 'ownerName', 0.6],
  [/\b(account|customer|company|client|organisation)\b.*\bname\b/, 'accountName', 0.8],
];

const sellers: readonly Pattern[] = [
  [/\bemail\b/, 'ownerEmail', 0.7],
  [/\b(max|maximum|capacity)\b.*\b(accounts|customers|clients)\b/, 'capacity', 0.76],
  [/\b(employee|seller|rep|user|agent)\b.*\b(id|number)\b/, 'ownerId', 0.8],
  [/\b(employee|seller|rep|agent|salesperson)\b.*\bname\b/, 'ownerName', 0.8],
  [/\b(regional|sales) (office|region|area)\b/, 'region', 0.8],
];

export const patternsOf: Readonly<Record<ListKind, readonly Pattern[]>> = { accounts, orders, sellers };

/** Whether one letter more, less, other or changed about makes one text the other. */
export function oneSlipApart(one: string, other: string): boolean {
  const difference = one.length - other.length;
  if (difference > 1 || difference < -1 || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  ) {
    end += 1;
  }
  const middle = one.slice(start, one.length - end);
  const against = other.slice(start, other.length - end);
  if (/\d/.test(middle + against)) return false;
  if (middle.length <= 1 && against.length <= 1) return true;
  return middle.length === 2 && against === `${middle[1] ?? ''}${middle[0] ?? ''}`;
}
