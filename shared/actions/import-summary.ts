// Works out what an import would do: accounts new, changed, unchanged, rejected, and the sellers. Writes nothing; the plan
// in import-accounts is made from the same result, so what is shown and what is done cannot differ.
import { sameValue } from '../journal/diff';
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { AccountId } from '../records/ids';
import { daysBetween, type IsoDate } from '../records/values';
import type { ExtraColumn } from '../records/workspace';
import { commonCurrency } from '../tables/common-currency';
import type { ColumnChoice, FieldId } from '../tables/fields';
import { type Problem, problemAt, shorten } from '../tables/problem';
import type { ColumnReading } from '../tables/read-column';
import { type ReadRow, type ReadRows, readRows } from '../tables/read-rows';
import type { Table } from '../tables/table';
import {
  accountFromRow,
  CustomColumns,
  changesOfRow,
  type FieldChange,
  type RowSeller,
  withChanges,
} from './import-account';
import { chooseChanges, type HeldChange, noChanges } from './import-choice';
import { type ImportDecisions, type LocalEdits, linesLeftOut, noLocalEdits } from './import-decisions';
import { AccountMatcher } from './import-matching';
import { type MissingAccounts, missingAccounts } from './import-missing';
import { type ResolvedParent, resolveParents } from './import-parents';
import { type RejectedKeys, rejectedKeys } from './import-rejected';
import { type ImportSeller, SellerBook } from './import-sellers';
import { keptKinds } from './kept-kinds';
import { accountsInQuestion, type LookalikeQuestion } from './lookalikes';
import { ReturningAccounts } from './returning-accounts';

export interface ImportedAccount {
  readonly line: number;
  /** Null for a new account. */
  readonly before: Account | null;
  /** The same object as `before` when nothing changes. */
  readonly after: Account;
  /** What makes `after` of `before`; empty for a new account. */
  readonly made: readonly FieldChange[];
  /** What the row says otherwise and is not put on the account. */
  readonly held: readonly HeldChange[];
}

/** A row that the user left out whole. */
export interface LeftOutRow {
  readonly line: number;
  /** The account it is about, or null when it would be new or cannot be read. */
  readonly before: Account | null;
  /** Null when the row cannot be read. */
  readonly name: string | null;
  readonly owner: string | null;
  /** Why it could not have been taken, when that was known already. */
  readonly problem: Problem | null;
}

/** Rows, each in one of these or left out whole. A changed account of which nothing is taken counts as unchanged. */
export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export interface ImportSummary {
  readonly counts: ImportCounts;
  readonly accounts: readonly ImportedAccount[];
  /** Deleted accounts that new rows bring back, by id: they keep it. */
  readonly returning: ReadonlyMap<AccountId, Account>;
  readonly leftOutRows: readonly LeftOutRow[];
  readonly sellers: readonly ImportSeller[];
  /** By line; a row may have several. Rows that are left out have none. */
  readonly problems: readonly Problem[];
  /** Rows that look like another account, decided or not. */
  readonly questions: readonly LookalikeQuestion[];
  /** Accounts of the book that are not in the list. */
  readonly missing: MissingAccounts;
  readonly readings: readonly ColumnReading[];
  readonly mapped: ReadonlySet<FieldId>;
  /** What the extra columns of the list hold, by header. */
  readonly extraColumns: Readonly<Record<string, ExtraColumn>>;
  readonly newestOrderOn: IsoDate | null;
  /** The currency amounts are counted in: the workspace's, or for a first import the list's own. */
  readonly currency: string;
  readonly decisions: ImportDecisions;
  readonly localEdits: LocalEdits;
  /** The list as corrected. */
  readonly table: Table;
}

/** The rows as values, in the currency the import counts in. Depends on the matching and not on the decisions. */
export interface ReadImport {
  readonly read: ReadRows;
  readonly unread: RejectedKeys;
  readonly extraColumns: Readonly<Record<string, ExtraColumn>>;
  readonly table: Table;
  readonly currency: string;
}

/** Reads the rows of a matched list; a first list is counted in its own currency, a later one in the workspace's. */
export function readImport(
  records: Records,
  table: Table,
  choices: readonly ColumnChoice[],
  today: IsoDate,
): ReadImport {
  const { currency: ours, extraColumns: known } = records.workspace();
  const currency = records.count('account') === 0 ? (commonCurrency(table, choices) ?? ours) : ours;
  const read = readRows(table, choices, { today, currency });
  return {
    read,
    unread: rejectedKeys(table, choices, read),
    extraColumns: keptKinds(known, table, choices),
    table,
    currency,
  };
}

/**
 * Holds every row against the book. Linear in rows and accounts.
 * @param newId names new accounts and sellers: the plan is made of this summary, so these are the ids they get
 * @param localEdits what was changed here since the last import; kept unless decided otherwise
 */
export function summariseImport(
  records: Records,
  { read, unread, extraColumns, table, currency }: ReadImport,
  decisions: ImportDecisions,
  newId: () => string,
  localEdits: LocalEdits = noLocalEdits,
): ImportSummary {
  const headerOf = (field: FieldId): string | null =>
    read.readings.find((reading) => reading.field === field)?.header ?? null;
  const keyHeaders = { id: headerOf('accountId'), domain: headerOf('domain'), name: headerOf('accountName') };
  const matcher = new AccountMatcher(records, keyHeaders, { verdicts: decisions.verdicts, rows: read.rows });
  const sellers = new SellerBook(records, decisions.ownerLanes, newId);
  const outLines = linesLeftOut(decisions);
  const problems = read.problems.filter(({ line }) => !outLines.has(line));
  const leftOutRows: LeftOutRow[] = rejectedLeftOut(read.problems, outLines);
  /** Accounts named by rows that are not taken. */
  const alsoPresent = new Set<string>();
  const ambiguous: number[] = [];
  const accounts: ImportedAccount[] = [];
  const returning = new Map<AccountId, Account>();
  const deleted = new ReturningAccounts(records);
  const custom = new CustomColumns(read.customHeaders);
  let created = 0;
  let changed = 0;
  const take = ({ row, before, accountId, seller }: Placed, parent: ResolvedParent | undefined): void => {
    const { line } = row;
    const context = { row, seller, parent, custom };
    if (before === null) {
      if (seller) seller.accountCount += 1;
      const after = accountFromRow(accountId, context);
      accounts.push({ line, before, after, made: noChanges.made, held: noChanges.held });
      created += 1;
      return;
    }
    const changes = changesOfRow(before, context);
    const { made, held } =
      changes.length === 0
        ? noChanges
        : chooseChanges(
            changes,
            { line, accountId, laneFollowsOwner: row.lane === undefined },
            decisions,
            localEdits,
          );
    const after = withChanges(before, made);
    if (after !== before) changed += 1;
    if (seller && !holdsOwner(held)) seller.accountCount += 1;
    accounts.push({ line, before, after, made, held });
  };
  // A parent may stand below its children, so rows wait for the last of them; without parents each is taken as it comes.
  const parentHeaders = { parentId: headerOf('parentId'), parentName: headerOf('parentName') };
  const hasParents = parentHeaders.parentId !== null || parentHeaders.parentName !== null;
  const waiting: Placed[] = [];
  for (const row of read.rows) {
    const match = matcher.match(row);
    if (outLines.size > 0 && outLines.has(row.line)) {
      const before = 'code' in match ? null : match.account;
      if (before !== null) alsoPresent.add(before.id);
      leftOutRows.push({
        line: row.line,
        before,
        name: row.values.name,
        owner: ownerWords(row),
        problem: null,
      });
      continue;
    }
    if ('code' in match) {
      problems.push(match);
      if (match.code === 'ambiguous-account') ambiguous.push(row.line);
      continue;
    }
    const before = match.account;
    const seller = sellerOf(row, sellers);
    if (seller === 'ambiguous') {
      if (before !== null) alsoPresent.add(before.id);
      problems.push(ambiguousOwner(row, headerOf('ownerName')));
      continue;
    }
    for (const check of matcher.claim(row, before)) problems.push(check);
    const back = before === null ? deleted.of(row) : null;
    if (back !== null) returning.set(back.id, back);
    const accountId = before?.id ?? back?.id ?? (newId() as AccountId);
    const placed = { row, before, accountId, seller };
    if (hasParents) waiting.push(placed);
    else take(placed, undefined);
  }
  if (hasParents) {
    const parents = resolveParents(records, waiting, parentHeaders);
    for (const problem of parents.problems) problems.push(problem);
    for (const placed of waiting) take(placed, parents.parentOf.get(placed.row.line));
  }
  problems.sort((a, b) => a.line - b.line);
  leftOutRows.sort((a, b) => a.line - b.line);
  return {
    counts: {
      new: created,
      changed,
      unchanged: accounts.length - created - changed,
      rejected: read.rowCount - accounts.length - leftOutRows.length,
    },
    accounts,
    returning,
    leftOutRows,
    sellers: keepManagers(sellers.named(), localEdits),
    problems,
    questions: matcher.questions,
    missing: missingFrom(records, unread, matcher, alsoPresent, ambiguous, outLines),
    readings: read.readings,
    mapped: read.mapped,
    extraColumns,
    newestOrderOn: read.newestOrderOn,
    currency,
    decisions,
    localEdits,
    table,
  };
}

/** A row that is taken, with the account it is about or makes. */
interface Placed {
  readonly row: ReadRow;
  readonly before: Account | null;
  readonly accountId: AccountId;
  readonly seller: RowSeller;
}

/** Rows that reading rejected and the user left out, each once. */
function rejectedLeftOut(problems: readonly Problem[], outLines: ReadonlySet<number>): LeftOutRow[] {
  const rows = new Map<number, LeftOutRow>();
  if (outLines.size === 0) return [];
  for (const problem of problems) {
    const { line, severity } = problem;
    if (severity !== 'rejected' || !outLines.has(line) || rows.has(line)) continue;
    rows.set(line, { line, before: null, name: null, owner: null, problem });
  }
  return [...rows.values()];
}

/** A manager named here since the last import stays; a list names one beside every account, and asks nobody. */
function keepManagers(sellers: ImportSeller[], localEdits: LocalEdits): ImportSeller[] {
  for (const seller of sellers) {
    const { before, after } = seller;
    if (before === null || before.manager === after.manager) continue;
    if (localEdits.get(before.id)?.has('manager') !== true) continue;
    const kept = { ...after, manager: before.manager };
    seller.after = sameValue(kept, before) ? before : kept;
  }
  return sellers;
}

function ownerWords({ owner }: ReadRow): string | null {
  return owner?.name ?? owner?.email ?? owner?.externalId ?? null;
}

function holdsOwner(held: readonly HeldChange[]): boolean {
  return held.some(({ field }) => field === 'ownerId');
}

/** An account whose row was rejected is in the list all the same. */
function missingFrom(
  records: Records,
  unread: RejectedKeys,
  matcher: AccountMatcher,
  alsoPresent: Set<string>,
  ambiguous: readonly number[],
  outLines: ReadonlySet<number>,
): MissingAccounts {
  if (records.count('account') === 0) return { accounts: [], unknownRowCount: 0 };
  const unknown = new Set(unread.unknownLines);
  for (const row of unread.rows) {
    const match = matcher.match(row);
    if (!('code' in match)) {
      if (match.account !== null) alsoPresent.add(match.account.id);
    } else if (match.code === 'ambiguous-account') unknown.add(row.line);
  }
  for (const id of accountsInQuestion(matcher.questions)) alsoPresent.add(id);
  for (const line of ambiguous) unknown.add(line);
  for (const line of outLines) unknown.delete(line);
  const isPresent = (account: Account): boolean => matcher.isClaimed(account) || alsoPresent.has(account.id);
  return {
    accounts: missingAccounts(records, matcher.claimedCount, isPresent),
    unknownRowCount: unknown.size,
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

/** A list whose newest order is older than this is counted from that order. */
const staleDays = 60;

/** The as-of date to propose: the newest order's when that is more than 60 days old, else null for today. */
export function proposeAsOf(newestOrderOn: IsoDate | null, today: IsoDate): IsoDate | null {
  return newestOrderOn !== null && daysBetween(newestOrderOn, today) > staleDays ? newestOrderOn : null;
}
