// Decides what an account looks like after its row of the list: blank cells empty a field, unmapped fields stay. Matches none.
import { sameValue } from '../journal/diff';
import type { Account } from '../records/account';
import type { AccountId } from '../records/ids';
import type { ReadRow } from '../tables/read-rows';
import type { ImportSeller } from './import-sellers';

/** What the row's owner came to: undefined without such a column, null for no owner. */
export type RowSeller = ImportSeller | null | undefined;

export interface RowContext {
  readonly row: ReadRow;
  readonly seller: RowSeller;
  /** Undefined leaves the parent as it is. */
  readonly parentName: string | null | undefined;
  readonly customHeaders: readonly string[];
}

const plainFields = [
  'domain',
  'spendCents',
  'companyRevenueCents',
  'averageOrderCents',
  'orderCount',
  'lastOrderOn',
  'technicalShare',
  'region',
  'segment',
  'country',
  'city',
  'employees',
] as const;

/** A new account from its row. */
export function accountFromRow(
  id: AccountId,
  { row, seller, parentName, customHeaders }: RowContext,
): Account {
  const { values } = row;
  return {
    type: 'account',
    id,
    deleted: false,
    name: values.name,
    externalId: values.externalId ?? null,
    domain: values.domain ?? null,
    parentName: parentName ?? null,
    lane: row.lane === undefined ? (seller?.after.homeLane ?? null) : row.lane,
    ownerId: seller?.after.id ?? null,
    spendCents: values.spendCents ?? null,
    companyRevenueCents: values.companyRevenueCents ?? null,
    averageOrderCents: values.averageOrderCents ?? null,
    orderCount: values.orderCount ?? null,
    lastOrderOn: values.lastOrderOn ?? null,
    technicalShare: values.technicalShare ?? null,
    region: values.region ?? null,
    segment: values.segment ?? null,
    country: values.country ?? null,
    city: values.city ?? null,
    employees: values.employees ?? null,
    lockReason: null,
    custom: customAfter({}, row, customHeaders),
  };
}

/** The account after its row; the very same object when the row says nothing new. */
export function accountAfterRow(before: Account, context: RowContext): Account {
  const { row, seller, parentName, customHeaders } = context;
  const wanted: Record<string, unknown> = {
    name: row.values.name,
    externalId: before.externalId ?? row.values.externalId ?? null,
    ownerId: seller === undefined ? before.ownerId : (seller?.after.id ?? null),
    lane: row.lane === undefined ? laneOfOwner(before, seller) : row.lane,
    custom: customAfter(before.custom, row, customHeaders),
  };
  if (parentName !== undefined) wanted.parentName = parentName;
  for (const field of plainFields) {
    const value = row.values[field];
    if (value !== undefined) wanted[field] = value;
  }
  const fieldsBefore = before as unknown as Readonly<Record<string, unknown>>;
  const differs = Object.entries(wanted).some(([field, value]) => !sameValue(fieldsBefore[field], value));
  return differs ? ({ ...before, ...wanted } as Account) : before;
}

/** Another owner brings the account into that owner's lane; the same owner only gives a lane where there was none. */
function laneOfOwner(before: Account, seller: RowSeller): Account['lane'] {
  if (seller === undefined) return before.lane;
  if (seller === null) return before.ownerId === null ? before.lane : null;
  return seller.after.id === before.ownerId ? (before.lane ?? seller.after.homeLane) : seller.after.homeLane;
}

/** Extra columns by header: a blank cell takes the entry away, headers the file does not have stay. */
function customAfter(before: Account['custom'], row: ReadRow, headers: readonly string[]): Account['custom'] {
  if (headers.length === 0) return before;
  const entries = new Map(Object.entries(before));
  headers.forEach((header, index) => {
    const value = row.custom[index] ?? '';
    if (value === '') entries.delete(header);
    else entries.set(header, value);
  });
  return Object.fromEntries(entries);
}
