// Works out what an import would do: accounts new, changed, unchanged, rejected, and the sellers. Writes nothing; the plan
// in import-accounts is made from the same result, so what is shown and what is done cannot differ.
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { AccountId } from '../records/ids';
import type { Lane } from '../records/lane';
import { daysBetween, type IsoDate } from '../records/values';
import { commonCurrency } from '../tables/common-currency';
import type { ColumnChoice, FieldId } from '../tables/fields';
import { type Problem, problemAt, shorten } from '../tables/problem';
import type { ColumnReading } from '../tables/read-column';
import { type ReadRow, type ReadRows, readRows } from '../tables/read-rows';
import { idKey } from '../tables/salesforce-id';
import type { Table } from '../tables/table';
import { accountAfterRow, accountFromRow, type RowSeller } from './import-account';
import { AccountMatcher } from './import-matching';
import { type ImportSeller, SellerBook } from './import-sellers';

export interface ImportedAccount {
  readonly line: number;
  /** Null for a new account. */
  readonly before: Account | null;
  /** The same object as `before` when nothing changes. */
  readonly after: Account;
}

export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export interface ImportSummary {
  readonly counts: ImportCounts;
  readonly accounts: readonly ImportedAccount[];
  readonly sellers: readonly ImportSeller[];
  /** By line; a row may have several. */
  readonly problems: readonly Problem[];
  readonly readings: readonly ColumnReading[];
  readonly mapped: ReadonlySet<FieldId>;
  readonly newestOrderOn: IsoDate | null;
  /** The currency amounts are counted in: the workspace's, or for a first import the list's own. */
  readonly currency: string;
}

/** The rows as values, in the currency the import counts in. Depends on the matching and not on the lanes chosen. */
export interface ReadImport {
  readonly read: ReadRows;
  readonly currency: string;
}

/** Reads the rows of a matched list; a first list is counted in its own currency, a later one in the workspace's. */
export function readImport(
  records: Records,
  table: Table,
  choices: readonly ColumnChoice[],
  today: IsoDate,
): ReadImport {
  const ours = records.workspace().currency;
  const currency = records.count('account') === 0 ? (commonCurrency(table, choices) ?? ours) : ours;
  return { read: readRows(table, choices, { today, currency }), currency };
}

/**
 * Holds every row against the book. Linear in rows and accounts.
 * @param newId names new accounts and sellers; a preview may count
 */
export function summariseImport(
  records: Records,
  { read, currency }: ReadImport,
  ownerLanes: ReadonlyMap<string, Lane>,
  newId: () => string,
): ImportSummary {
  const headerOf = (field: FieldId): string | null =>
    read.readings.find((reading) => reading.field === field)?.header ?? null;
  const matcher = new AccountMatcher(records, {
    id: headerOf('accountId'),
    domain: headerOf('domain'),
    name: headerOf('accountName'),
  });
  const sellers = new SellerBook(records, ownerLanes, newId);
  const parents = new ParentNames(read, matcher, headerOf('parentId'));
  const problems: Problem[] = [...read.problems];
  const accounts: ImportedAccount[] = [];
  let created = 0;
  let changed = 0;
  for (const row of read.rows) {
    const match = matcher.match(row);
    if ('code' in match) {
      problems.push(match);
      continue;
    }
    const seller = sellerOf(row, sellers);
    if (seller === 'ambiguous') {
      problems.push(ambiguousOwner(row, headerOf('ownerName')));
      continue;
    }
    problems.push(...matcher.claim(row, match.account));
    if (seller) seller.accountCount += 1;
    const parentName = parents.of(row, problems);
    const context = { row, seller, parentName, customHeaders: read.customHeaders };
    const before = match.account;
    const after =
      before === null ? accountFromRow(newId() as AccountId, context) : accountAfterRow(before, context);
    if (before === null) created += 1;
    else if (before !== after) changed += 1;
    accounts.push({ line: row.line, before, after });
  }
  problems.sort((a, b) => a.line - b.line);
  return {
    counts: {
      new: created,
      changed,
      unchanged: accounts.length - created - changed,
      rejected: read.rowCount - accounts.length,
    },
    accounts,
    sellers: sellers.named(),
    problems,
    readings: read.readings,
    mapped: read.mapped,
    newestOrderOn: read.newestOrderOn,
    currency,
  };
}

function sellerOf(row: ReadRow, sellers: SellerBook): RowSeller | 'ambiguous' {
  return row.owner === undefined || row.owner === null ? row.owner : sellers.find(row.owner);
}

function ambiguousOwner(row: ReadRow, header: string | null): Problem {
  const name = row.owner?.name ?? '';
  const sentence = `${shorten(name, 40)} is the name of more than one seller. Add a column with their e-mail address or id.`;
  return problemAt(row.line, 'ambiguous-owner', 'rejected', header, name, sentence);
}

/** Parents by name, or by an id that some row of the list or some account has. */
class ParentNames {
  readonly #names = new Map<string, string>();
  readonly #matcher: AccountMatcher;
  readonly #header: string | null;

  constructor(read: ReadRows, matcher: AccountMatcher, header: string | null) {
    this.#matcher = matcher;
    this.#header = header;
    if (header === null) return;
    for (const { values } of read.rows) {
      if (values.externalId) this.#names.set(idKey(values.externalId), values.name);
    }
  }

  /** Undefined when the list has no column for parents. */
  of(row: ReadRow, problems: Problem[]): string | null | undefined {
    const { parentName, parentExternalId } = row.values;
    if (parentName || parentExternalId === undefined) return parentName;
    if (parentExternalId === null) return null;
    const name = this.#names.get(idKey(parentExternalId)) ?? this.#matcher.nameOf(parentExternalId);
    if (name !== null) return name;
    const sentence = `${shorten(parentExternalId, 40)} is the id of no account in the list or here, so the parent is left out.`;
    problems.push(problemAt(row.line, 'unknown-parent', 'check', this.#header, parentExternalId, sentence));
    return null;
  }
}

/** A list whose newest order is older than this is counted from that order. */
const staleDays = 60;

/** The as-of date to propose: the newest order's when that is more than 60 days old, else null for today. */
export function proposeAsOf(newestOrderOn: IsoDate | null, today: IsoDate): IsoDate | null {
  return newestOrderOn !== null && daysBetween(newestOrderOn, today) > staleDays ? newestOrderOn : null;
}
