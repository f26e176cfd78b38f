// Decides what the fields of an account that can be edited are, and how an edit of them is called. Checks no value.
import { amountWords, dateWords, shareWords } from '../deck/wording';
import type { Account } from '../records/account';
import { groupDigits } from '../records/counts';
import { shorten } from '../tables/problem';

export const moneyFields = [
  'spendCents',
  'spend24Cents',
  'openPipelineCents',
  'companyRevenueCents',
  'averageOrderCents',
] as const satisfies readonly (keyof Account)[];
export type MoneyField = (typeof moneyFields)[number];

/** Whole numbers, 0 or more. */
export const countFields = [
  'employees',
  'orderCount',
  'orderCount12',
  'orderCount24',
] as const satisfies readonly (keyof Account)[];

/** In the order of labels. `custom` is apart: its names are the headers of the imports. */
export const editNames = {
  name: 'Name',
  region: 'Region',
  segment: 'Segment',
  city: 'City',
  country: 'Country',
  domain: 'Website',
  parentName: 'Parent account',
  employees: 'Employees',
  spendCents: 'Spend',
  spend24Cents: 'Spend in 24 months',
  openPipelineCents: 'Open pipeline',
  companyRevenueCents: 'Company revenue',
  averageOrderCents: 'Average order',
  orderCount: 'Order count',
  orderCount12: 'Orders in 12 months',
  orderCount24: 'Orders in 24 months',
  lastOrderOn: 'Last order',
  technicalShare: 'Technical share',
} as const satisfies Partial<Record<keyof Account, string>>;
export type EditableField = keyof typeof editNames;

/** What is to be so; what is absent stays as it is, null clears. */
export type AccountEdits = Readonly<
  Partial<Pick<Account, EditableField>> & {
    /** Cells of extra columns, by header. */
    custom?: Readonly<Record<string, string | null>>;
  }
>;

const longestInLabel = 60;

/** `Copperline Electric: city set to Troy`, `12 accounts: region cleared, segment set to Mid`. */
export function editLabel(who: string, fields: AccountEdits, currency: string): string {
  const parts: string[] = [];
  for (const field of Object.keys(editNames) as EditableField[]) {
    const value = fields[field];
    if (value !== undefined) parts.push(part(lowered(editNames[field]), worded(field, value, currency)));
  }
  for (const [header, text] of Object.entries(fields.custom ?? {})) {
    parts.push(part(shorten(header, longestInLabel), text === null ? null : shorten(text, longestInLabel)));
  }
  return `${shorten(who, longestInLabel)}: ${parts.join(', ')}`;
}

function part(name: string, value: string | null): string {
  return value === null ? `${name} cleared` : `${name} set to ${value}`;
}

/** Inside a sentence; what is already spelled with small letters stays. */
function lowered(name: string): string {
  return `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

function worded(field: EditableField, value: string | number | null, currency: string): string | null {
  if (value === null) return null;
  if (field === 'lastOrderOn' && typeof value === 'string') return dateWords(value);
  if (typeof value === 'string') return shorten(value, longestInLabel);
  if (field === 'technicalShare') return shareWords(value);
  if (!(moneyFields as readonly string[]).includes(field)) return groupDigits(value);
  return value < 0 ? `−${amountWords(-value, currency)}` : amountWords(value, currency);
}
