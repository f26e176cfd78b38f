// Decides what an account looks like after its row of the list: blank cells empty a field, unmapped fields stay. Matches none.
import type { Account } from '../records/account';
import type { AccountId } from '../records/ids';
import type { ReadRow } from '../tables/read-rows';
import type { ResolvedParent } from './import-parents';
import type { ImportSeller } from './import-sellers';

/** What the row's owner came to: undefined without such a column, null for no owner. */
export type RowSeller = ImportSeller | null | undefined;

export interface RowContext {
  readonly row: ReadRow;
  readonly seller: RowSeller;
  /** Undefined leaves the parent as it is. */
  readonly parent: ResolvedParent | undefined;
  readonly custom: CustomColumns;
}

/** One value of an account, by the name decisions are kept under: the account's own field, or `custom:` and a header. */
export interface FieldChange {
  readonly field: string;
  readonly value: string | number | null;
}

const plainFields = [
  'domain',
  'spendCents',
  'spend24Cents',
  'openPipelineCents',
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
type PlainField = (typeof plainFields)[number];
type PlainValues = Readonly<Partial<Record<PlainField, string | number | null>>>;

/** Every field of an account that a list can write, but the extra columns. */
export const importedFields: readonly (keyof Account)[] = [
  'name',
  'externalId',
  'parentName',
  'parentId',
  'ownerId',
  'lane',
  ...plainFields,
];

const customPrefix = 'custom:';

/** The name an extra column's value goes by among the fields of an account. */
export function customField(header: string): string {
  return customPrefix + header;
}

/** The header of an extra column's value; null for a field of the account itself. */
export function headerOfField(field: string): string | null {
  return field.startsWith(customPrefix) ? field.slice(customPrefix.length) : null;
}

/** The extra columns of a list. A header such as `constructor` is also a word of every object, and must not be read there. */
export class CustomColumns {
  readonly #headers: readonly string[];
  readonly #isInherited: readonly boolean[];

  constructor(headers: readonly string[]) {
    this.#headers = headers;
    this.#isInherited = headers.map((header) => header in Object.prototype);
  }

  /** The values of a new account; blank cells leave no entry. */
  valuesOf(row: ReadRow): Account['custom'] {
    const values: Record<string, string> = {};
    for (let index = 0; index < this.#headers.length; index += 1) {
      const value = row.custom[index];
      if (value !== undefined && value !== '') values[this.#headers[index] ?? ''] = value;
    }
    return values;
  }

  /** Adds what the row would change: a blank cell takes the entry away, headers the file does not have stay. */
  addChanges(before: Account['custom'], row: ReadRow, changes: FieldChange[]): void {
    for (let index = 0; index < this.#headers.length; index += 1) {
      const header = this.#headers[index] ?? '';
      const old = this.#isInherited[index] && !Object.hasOwn(before, header) ? undefined : before[header];
      const value = row.custom[index] ?? '';
      if (value === (old ?? '')) continue;
      changes.push({ field: customField(header), value: value === '' ? null : value });
    }
  }
}

/** A new account from its row. */
export function accountFromRow(id: AccountId, { row, seller, parent, custom }: RowContext): Account {
  const { values } = row;
  const plain = values as PlainValues as Partial<Pick<Account, PlainField>>;
  return {
    type: 'account',
    id,
    deleted: false,
    name: values.name,
    externalId: values.externalId ?? null,
    domain: plain.domain ?? null,
    parentName: parent?.name ?? null,
    parentId: parent?.id ?? null,
    lane: row.lane === undefined ? (seller?.after.homeLane ?? null) : row.lane,
    ownerId: seller?.after.id ?? null,
    spendCents: plain.spendCents ?? null,
    spend24Cents: plain.spend24Cents ?? null,
    openPipelineCents: plain.openPipelineCents ?? null,
    companyRevenueCents: plain.companyRevenueCents ?? null,
    averageOrderCents: plain.averageOrderCents ?? null,
    orderCount: plain.orderCount ?? null,
    lastOrderOn: plain.lastOrderOn ?? null,
    technicalShare: plain.technicalShare ?? null,
    region: plain.region ?? null,
    segment: plain.segment ?? null,
    country: plain.country ?? null,
    city: plain.city ?? null,
    employees: plain.employees ?? null,
    lockReason: null,
    custom: custom.valuesOf(row),
  };
}

const none: readonly FieldChange[] = [];

/**
 * What a row would change of its account, field by field; empty when it says nothing new. A lane that follows from the
 * owner stands after the owner, a parent's id after its name. Nothing is made for a row that changes nothing: most rows of a second import are such.
 */
export function changesOfRow(before: Account, context: RowContext): readonly FieldChange[] {
  const { row, seller, parent, custom } = context;
  const { values } = row;
  const changes: FieldChange[] = [];
  const wants = (field: keyof Account, value: string | number | null): void => {
    if (before[field] !== value) changes.push({ field, value });
  };
  wants('name', values.name);
  // A known id is never emptied, nor changed for one that is written otherwise.
  if (before.externalId === null) wants('externalId', values.externalId ?? null);
  if (seller !== undefined) wants('ownerId', seller?.after.id ?? null);
  wants('lane', row.lane === undefined ? laneOfOwner(before, seller) : row.lane);
  if (parent !== undefined) {
    wants('parentName', parent.name);
    wants('parentId', parent.id);
  }
  const plain = values as PlainValues;
  for (const field of plainFields) {
    const value = plain[field];
    if (value !== undefined && before[field] !== value) changes.push({ field, value });
  }
  custom.addChanges(before.custom, row, changes);
  return changes.length === 0 ? none : changes;
}

/** The account with these changes put on; the very same object when there are none. */
export function withChanges(before: Account, changes: readonly FieldChange[]): Account {
  if (changes.length === 0) return before;
  const after = { ...before } as Record<string, unknown>;
  let values: Record<string, string> | null = null;
  for (const { field, value } of changes) {
    const header = headerOfField(field);
    if (header === null) {
      after[field] = value;
      continue;
    }
    values ??= { ...before.custom };
    if (value === null) delete values[header];
    else values[header] = String(value);
  }
  if (values !== null) after.custom = values;
  return after as unknown as Account;
}

/** Another owner brings the account into that owner's lane; the same owner only gives a lane where there was none. */
function laneOfOwner(before: Account, seller: RowSeller): Account['lane'] {
  if (seller === undefined) return before.lane;
  if (seller === null) return before.ownerId === null ? before.lane : null;
  return seller.after.id === before.ownerId ? (before.lane ?? seller.after.homeLane) : seller.after.homeLane;
}
