// The closed list of what a column can become, and how its cells are read. Knows no headers: those are in header-words.
import type { ListKind } from './list-kind';

const accountFields = [
  'accountId',
  'accountName',
  'domain',
  'parentName',
  'parentId',
  'ownerName',
  'ownerEmail',
  'ownerId',
  'ownerManager',
  'lane',
  'spend',
  'companyRevenue',
  'averageOrder',
  'orderCount',
  'lastOrderOn',
  'spend24',
  'openPipeline',
  'technicalShare',
  'region',
  'segment',
  'country',
  'city',
  'employees',
  'currency',
] as const;
/** What only lists of sellers and orders have. */
const otherFields = [
  'firstName',
  'lastName',
  'title',
  'capacity',
  'orderId',
  'orderedOn',
  'amount',
  'status',
  'isWon',
  'isClosed',
  'quantity',
  'unitPrice',
  'discount',
] as const;
export const fieldIds = [...accountFields, ...otherFields] as const;
export type FieldId = (typeof fieldIds)[number];

/** `custom`: kept by its header, for rules and the drawer. `skip`: left in the file. */
export type Target = FieldId | 'custom' | 'skip';
export const targets: readonly Target[] = [...fieldIds, 'custom', 'skip'];

export function isTarget(text: string): text is Target {
  return (targets as readonly string[]).includes(text);
}

export type FieldKind =
  | 'text'
  | 'id'
  | 'domain'
  | 'money'
  | 'date'
  | 'share'
  | 'count'
  | 'number'
  | 'lane'
  | 'flag';

/** As `workspace.mappedFacts` names them: by the account's field, or for a day by what is counted from it. */
export type NotedFact =
  | 'spendCents'
  | 'averageOrderCents'
  | 'orderCount'
  | 'monthsSinceLastOrder'
  | 'technicalShare';

export interface Field {
  readonly label: string;
  /** The label where room is scarce: `Avg order`. */
  readonly short: string;
  readonly kind: FieldKind;
  /** What the workspace notes as known once such a column is mapped: rules on it have something to say then. */
  readonly fact: NotedFact | null;
}

function field(label: string, kind: FieldKind, fact: NotedFact | null = null, short = label): Field {
  return { label, short, kind, fact };
}

export const fields: Readonly<Record<FieldId, Field>> = {
  accountId: field('Account ID', 'id'),
  accountName: field('Account name', 'text'),
  domain: field('Website', 'domain'),
  parentName: field('Parent account', 'text'),
  parentId: field('Parent account ID', 'id'),
  ownerName: field('Seller', 'text'),
  ownerEmail: field('Seller e-mail', 'text'),
  ownerId: field('Seller ID', 'id'),
  ownerManager: field("Seller's manager", 'text'),
  lane: field('Lane', 'lane'),
  spend: field('Spend', 'money', 'spendCents'),
  companyRevenue: field('Company revenue', 'money', null, 'Revenue'),
  averageOrder: field('Average order', 'money', 'averageOrderCents', 'Avg order'),
  orderCount: field('Order count', 'count', 'orderCount', 'Orders'),
  lastOrderOn: field('Last order date', 'date', 'monthsSinceLastOrder', 'Last order'),
  technicalShare: field('Technical share', 'share', 'technicalShare', 'Tech share'),
  region: field('Region', 'text'),
  segment: field('Segment', 'text'),
  country: field('Country', 'text'),
  city: field('City', 'text'),
  employees: field('Employees', 'count'),
  currency: field('Row currency', 'text'),
  openPipeline: field('Open pipeline', 'money', null, 'Pipeline'),
  spend24: field('Spend in 24 months', 'money', null, 'Spend 24 mo'),
  firstName: field('First name', 'text'),
  lastName: field('Last name', 'text'),
  title: field('Title', 'text'),
  capacity: field('Capacity', 'count'),
  orderId: field('Order ID', 'id'),
  orderedOn: field('Order date', 'date'),
  amount: field('Amount', 'money'),
  status: field('Status', 'text'),
  isWon: field('Won', 'flag'),
  isClosed: field('Closed', 'flag'),
  quantity: field('Quantity', 'number'),
  unitPrice: field('Unit price', 'money'),
  discount: field('Discount', 'share'),
};

/** What a column of each kind of list can become, in the order the choices are listed. */
export const fieldsOfKind: Readonly<Record<ListKind, readonly FieldId[]>> = {
  accounts: accountFields,
  sellers: [
    'ownerName',
    'firstName',
    'lastName',
    'ownerEmail',
    'ownerId',
    'title',
    'lane',
    'ownerManager',
    'region',
    'capacity',
  ],
  orders: [
    'accountId',
    'accountName',
    'domain',
    'orderId',
    'orderedOn',
    'amount',
    'status',
    'isWon',
    'isClosed',
    'ownerName',
    'ownerEmail',
    'ownerId',
    'quantity',
    'unitPrice',
    'discount',
    'currency',
  ],
};

export function labelOf(target: Target): string {
  if (target === 'custom') return 'Extra column';
  if (target === 'skip') return 'Do not import';
  return fields[target].label;
}

export type MoneyUnit = 'ones' | 'thousands' | 'millions';
export const moneyUnits: readonly MoneyUnit[] = ['ones', 'thousands', 'millions'];

/** What a user, or the matching, settled for one column of the file. */
export interface ColumnChoice {
  /** Position in the file, from 0. */
  readonly column: number;
  readonly target: Target;
  /** For money: what one in the file stands for. */
  readonly unit: MoneyUnit;
  /** For dates with the month as a number; null lets the column's values decide. */
  readonly dateOrder: 'mdy' | 'dmy' | null;
  /** `point` reads 1,234.56 and `comma` 1.234,56; null lets the column's values decide. */
  readonly decimalMark: 'point' | 'comma' | null;
}
