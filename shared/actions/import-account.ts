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
  /** What a row without a blank has, of empty texts: filling a copy is faster than building each anew. */
  readonly #whole: Readonly<Record<string, string>>;

  constructor(headers: readonly string[]) {
    this.#headers = headers;
    this.#isInherited = headers.map((header) => header in Object.prototype);
    const whole = Object.fromEntries(headers.map((header) => [header, '']));
    // Of many names given one by one the engine makes a hash table, of a text an object as of a program's own.
    this.#whole = JSON.parse(JSON.stringify(whole));
  }

  /** The values of a new account; blank cells leave no entry. */
  valuesOf(row: ReadRow): Account['custom'] {
    const { custom } = row;
    const isWhole = custom.length === this.#headers.length && custom.every(isFilled);
    const values: Record<string, string> = isWhole ? { ...this.#whole } : {};
    for (let index = 0; index < this.#headers.length; index += 1) {
      const value = custom[index];
      if (value !== undefined && value !== '') values[this.#headers[index] ?? ''] = value;
    }
    return values;
  }

  /** Adds what the row would change: a blank cell takes the entry away, headers the file does not have stay. */
  addChanges(before: Account['custom'], row: ReadRow, changes: Changes): void {
    for (let index = 0; index < this.#headers.length; index += 1) {
      const header = this.#headers[index] ?? '';
      const old = this.#isInherited[index] && !Object.hasOwn(before, header) ? undefined : before[header];
      const value = row.custom[index] ?? '';
      if (value === (old ?? '')) continue;
      changes.add(customField(header), value === '' ? null : value);
    }
  }
}

function isFilled(text: string): boolean {
  return text.length > 0;
}

/** A new account from its row. */
export function accountFromRow(id: AccountId, { row, seller, parent, custom }: RowContext): Account {
  const { values } = row;
  return {
    type: 'account',
    id,
    deleted: false,
    name: values.name,
    externalId: values.externalId ?? null,
    domain: values.domain ?? null,
    parentName: parent?.name ?? null,
    parentId: parent?.id ?? null,
    lane: row.lane === undefined ? (seller?.after.homeLane ?? null) : row.lane,
    ownerId: seller?.after.id ?? null,
    spendCents: values.spendCents ?? null,
    spend24Cents: values.spend24Cents ?? null,
    openPipelineCents: values.openPipelineCents ?? null,
    companyRevenueCents: values.companyRevenueCents ?? null,
    averageOrderCents: values.averageOrderCents ?? null,
    orderCount: values.orderCount ?? null,
    orderCount12: null,
    orderCount24: null,
    lastOrderOn: values.lastOrderOn ?? null,
    technicalShare: values.technicalShare ?? null,
    region: values.region ?? null,
    segment: values.segment ?? null,
    country: values.country ?? null,
    city: values.city ?? null,
    employees: values.employees ?? null,
    lockReason: null,
    lockedUntil: null,
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
  const made = new Changes();
  made.want('name', before.name, values.name);
  // A known id is never emptied, nor changed for one that is written otherwise.
  if (before.externalId === null) made.want('externalId', null, values.externalId ?? null);
  if (seller !== undefined) made.want('ownerId', before.ownerId, seller?.after.id ?? null);
  made.want('lane', before.lane, row.lane === undefined ? laneOfOwner(before, seller) : row.lane);
  if (parent !== undefined) {
    made.want('parentName', before.parentName, parent.name);
    made.want('parentId', before.parentId, parent.id);
  }
  // Each field by its name: a loop over names would read both sides of every account the slow way.
  made.want('domain', before.domain, values.domain);
  made.want('spendCents', before.spendCents, values.spendCents);
  made.want('spend24Cents', before.spend24Cents, values.spend24Cents);
  made.want('openPipelineCents', before.openPipelineCents, values.openPipelineCents);
  made.want('companyRevenueCents', before.companyRevenueCents, values.companyRevenueCents);
  made.want('averageOrderCents', before.averageOrderCents, values.averageOrderCents);
  made.want('orderCount', before.orderCount, values.orderCount);
  made.want('lastOrderOn', before.lastOrderOn, values.lastOrderOn);
  made.want('technicalShare', before.technicalShare, values.technicalShare);
  made.want('region', before.region, values.region);
  made.want('segment', before.segment, values.segment);
  made.want('country', before.country, values.country);
  made.want('city', before.city, values.city);
  made.want('employees', before.employees, values.employees);
  custom.addChanges(before.custom, row, made);
  return made.list;
}

/** Changes as they are found; no list is made when there are none. */
class Changes {
  list: readonly FieldChange[] = none;
  #own: FieldChange[] | null = null;

  /** Undefined wants nothing. */
  want(field: string, before: string | number | null, value: string | number | null | undefined): void {
    if (value !== undefined && value !== before) this.add(field, value);
  }

  add(field: string, value: string | number | null): void {
    if (this.#own === null) {
      this.#own = [];
      this.list = this.#own;
    }
    this.#own.push({ field, value });
  }
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
