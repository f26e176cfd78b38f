// Decides which accounts a list does not name, and which of those can be removed when that is asked for. Removes none itself.
import { isLocked } from '../coverage/lock';
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import { teamIdOf, workspaceRecordId } from '../records/ids';
import { ticketCode } from '../tickets/numbers';

export interface MissingAccounts {
  /** In the order they came into the book. */
  readonly accounts: readonly Account[];
  /**
   * Rejected rows that cannot be told to be about one account or none: while there are any, a missing account may be
   * among them, and none is removed.
   */
  readonly unknownRowCount: number;
}

/** An account that is missing from the list and stays all the same. */
export interface StayingAccount {
  readonly account: Account;
  /** A sentence that begins with its name. */
  readonly sentence: string;
}

export interface Removal {
  readonly removed: readonly Account[];
  readonly staying: readonly StayingAccount[];
}

export const noRemoval: Removal = { removed: [], staying: [] };

/** The accounts of the book that no row is about. Linear in accounts, unless all are there by their number alone. */
export function missingAccounts(
  records: Records,
  presentCount: number,
  isPresent: (account: Account) => boolean,
): Account[] {
  return presentCount === records.count('account')
    ? []
    : records.all('account').filter((account) => !isPresent(account));
}

/** What is known of an import when the question is what may be removed. */
export interface Outcome {
  readonly missing: MissingAccounts;
  readonly accounts: readonly { readonly after: Account }[];
}

/**
 * What removing would take away, and what it leaves: accounts that are locked, that a ticket is open about, whose moves
 * and rulings are history, or that are the parent of one that stays. Linear in accounts.
 */
export function removalIn(records: Records, { missing, accounts }: Outcome): Removal {
  const removed = new Map<string, Account>(missing.accounts.map((account) => [account.id, account]));
  const staying: StayingAccount[] = [];
  const stay = (account: Account, why: string): void => {
    removed.delete(account.id);
    staying.push({ account, sentence: `${account.name} stays: ${why}` });
  };
  const parentIds: (string | null)[] = [];
  for (const { id, parentId } of records.all('account')) if (!removed.has(id)) parentIds.push(parentId);
  for (const { after } of accounts) parentIds.push(after.parentId);
  for (const account of missing.accounts) {
    const why = reasonToStay(records, account);
    if (why === null) continue;
    stay(account, why);
    parentIds.push(account.parentId);
  }
  while (parentIds.length > 0) {
    const parent = removed.get(parentIds.pop() ?? '');
    if (parent === undefined) continue;
    stay(parent, 'it is the parent of an account that stays.');
    parentIds.push(parent.parentId);
  }
  return { removed: [...removed.values()], staying };
}

function reasonToStay(records: Records, account: Account): string | null {
  if (isLocked(account, records.get('workspace', workspaceRecordId)?.asOfDate ?? null))
    return 'it is locked.';
  const tickets = records.about('ticket', account.id);
  const open = tickets.find(({ status }) => status === 'open');
  if (open !== undefined) return `${ticketCode(open)} is open.`;
  if (tickets.length > 0 || records.about('ruling', account.id).length > 0) return 'it has rulings.';
  return records.about('move', account.id).length > 0 ? 'it has moved before.' : null;
}

/** The records that go with an account: its proposals, its team, what was said of it and another. */
export function recordsWith(records: Records, removed: readonly Account[]): string[] {
  const ids: string[] = [];
  const gone = new Set<string>(removed.map(({ id }) => id));
  for (const { id } of records
    .all('lookalike')
    .filter((pair) => gone.has(pair.firstId) || gone.has(pair.secondId))) {
    ids.push(id);
  }
  const scenarios = records.all('scenario');
  for (const account of removed) {
    for (const scenario of scenarios) {
      const proposal = records.proposalOf(scenario.id, account.id);
      if (proposal !== undefined) ids.push(proposal.id);
    }
    if (records.teamOf(account.id) !== undefined) ids.push(teamIdOf(account.id));
    for (const member of records.about('teamMember', account.id)) ids.push(member.id);
  }
  return ids;
}
