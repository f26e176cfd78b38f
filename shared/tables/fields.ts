// The closed list of what a column can become, and how its cells are read. Knows no headers: those are in header-words.
import type { RuleFact } from '../records/rule';

export const fieldIds = [
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
  'technicalShare',
  'region',
  'segment',
  'country',
  'city',
  'employees',
  'currency',
] as const;
export type FieldId = (typeof fieldIds)[number];

/** `custom`: kept by its header, for rules and the drawer. `skip`: left in the file. */
export type Target = FieldId | 'custom' | 'skip';
export const targets: readonly Target[] = [...fieldIds, 'custom', 'skip'];

export function isTarget(text: string): text is Target {
  return (targets as readonly string[]).includes(text);
}

export type FieldKind = 'text' | 'id' | 'domain' | 'money' | 'date' | 'share' | 'count' | 'lane';

export interface Field {
  readonly label: string;
  readonly kind: FieldKind;
  /** The fact of coverage rules that becomes known once such a column is mapped. */
  readonly fact: RuleFact | null;
}

function field(label: string, kind: FieldKind, fact: RuleFact | null = null): Field {
  return { label, kind, fact };
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
  companyRevenue: field('Company revenue', 'money'),
  averageOrder: field('Average order', 'money', 'averageOrderCents'),
  orderCount: field('Order count', 'count', 'orderCount'),
  lastOrderOn: field('Last order date', 'date', 'monthsSinceLastOrder'),
  technicalShare: field('Technical share', 'share', 'technicalShare'),
  region: field('Region', 'text'),
  segment: field('Segment', 'text'),
  country: field('Country', 'text'),
  city: field('City', 'text'),
  employees: field('Employees', 'count'),
  currency: field('Row currency', 'text'),
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
