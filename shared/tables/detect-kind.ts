// Decides whether a list holds accounts, sellers or orders, by what its columns would be in each. Matches nothing for keeps.
import type { FieldId } from './fields';
import { wordsOf } from './header-words';
import type { ListKind } from './list-kind';
import { matchTargets, sureLevel } from './match-columns';
import { kindOfMatches, type RememberedMatches } from './remembered-matches';
import { headerSignature, type Table } from './table';

export interface DetectedKind {
  readonly kind: ListKind;
  /** False when the list could be of another kind too: then the user is asked. */
  readonly certain: boolean;
}

type Weights = Readonly<Partial<Record<FieldId, number>>>;

/** What speaks for each kind, in points. Names and ids that any list may have are weighed apart. */
const orderWeights: Weights = {
  orderId: 2,
  orderedOn: 2,
  amount: 1,
  status: 1,
  isWon: 1,
  isClosed: 1,
  unitPrice: 1,
  quantity: 1,
  discount: 0.5,
};
const sellerWeights: Weights = {
  firstName: 1.5,
  lastName: 1.5,
  ownerName: 2,
  ownerEmail: 1,
  ownerId: 1,
  title: 1,
  ownerManager: 1,
  capacity: 2,
  lane: 1,
  region: 0.5,
};
/** Only accounts have these. */
const accountWeights: Weights = {
  domain: 1,
  parentName: 1,
  parentId: 1,
  spend: 1,
  companyRevenue: 1,
  averageOrder: 1,
  orderCount: 1,
  lastOrderOn: 1,
  spend24: 1,
  openPipeline: 1,
  technicalShare: 1,
  employees: 1,
  segment: 1,
};
/** Headers that say what a thing is called or numbered, and not what thing. */
const bareHeaders = new Set(
  (
    'id, name, number, code, reference, record id, crm id, hs object id, external id, date, status, state, total, ' +
    'value, nummer, kennung, datum, nom, identifiant, nombre, nome, data, fecha, naam, codigo, codice, display name'
  ).split(', '),
);
/** What only lists of people have. */
const ofPeople = /\b(hire|hired|birth) (date|on)\b|\b(tenure|quota|win rate|commission)\b/;

/** The kind of a list. What was confirmed for the very same headers before settles it. */
export function detectKind(table: Table, remembered: RememberedMatches = {}): DetectedKind {
  const signature = headerSignature(table.headers);
  const kept = Object.hasOwn(remembered, signature) ? remembered[signature] : undefined;
  if (kept !== undefined) return { kind: kindOfMatches(kept), certain: true };
  const accounts = sureFields(table, 'accounts');
  const hasCompany = [...accounts].some(([field, header]) => field === 'accountName' && !isBare(header));
  const hasAccountId = [...accounts].some(([field, header]) => field === 'accountId' && !isBare(header));
  // A header that would be the key of either kind of list says nothing of which it is.
  const keyHeader = accounts.get('accountId') ?? null;
  const forAccounts = pointsOf(accounts, accountWeights, null);
  const forOrders = pointsOf(sureFields(table, 'orders'), orderWeights, keyHeader);
  if (forOrders >= 3 && forOrders > forAccounts) return { kind: 'orders', certain: forOrders >= 4 };
  const asSellers = sureFields(table, 'sellers');
  const isPerson = asSellers.has('firstName') && asSellers.has('lastName');
  const others = table.headers.filter((header) => ofPeople.test(wordsOf(header))).length;
  const forSellers = pointsOf(asSellers, sellerWeights, null) + others;
  const onlyAccounts = forAccounts - (accounts.has('segment') ? 1 : 0);
  if (!hasCompany && (isPerson || !hasAccountId) && onlyAccounts === 0 && forSellers >= 2.5) {
    return { kind: 'sellers', certain: forSellers >= 3.5 };
  }
  const hasKey = accounts.has('accountName') || accounts.has('accountId');
  return {
    kind: 'accounts',
    certain: hasKey && forOrders < 2 && (hasCompany || forAccounts > 0) && !isPerson,
  };
}

/** The fields a kind of list would have for sure, with their headers. */
function sureFields(table: Table, kind: ListKind): Map<FieldId, string> {
  const found = new Map<FieldId, string>();
  for (const { target, level, header } of matchTargets(table, {}, kind).columns) {
    if (target === 'custom' || target === 'skip' || level === null || level < sureLevel) continue;
    found.set(target, header);
  }
  return found;
}

function pointsOf(found: ReadonlyMap<FieldId, string>, weights: Weights, sharedKey: string | null): number {
  let points = 0;
  for (const [field, header] of found) {
    const weight = weights[field] ?? 0;
    points += isBare(header) || header === sharedKey ? weight / 4 : weight;
  }
  return points;
}

function isBare(header: string): boolean {
  return bareHeaders.has(wordsOf(header));
}
