// Decides what a change of the book can reach on a board: single accounts, the sums of lanes, or everything. Derives nothing.
import type { Change, Fields } from '../../../shared/journal/entry';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';

export interface Reach {
  /** Accounts whose facts may have changed. */
  readonly touched: ReadonlySet<AccountId>;
  /** Those of them that changed themselves, not only what stands beside them. */
  readonly accounts: ReadonlySet<AccountId>;
  /** Facts of any account may have changed. */
  readonly everything: boolean;
  /** Which sellers' groups stand, and in which lanes, may have changed; no account sits elsewhere. */
  readonly groups: boolean;
  /** What lanes add up, or call their sellers, may have changed. */
  readonly sellers: boolean;
}

/** Fields of a seller that decide where cards sit. */
const placing: readonly string[] = ['homeLane', 'deleted'];
/** Who stops carrying accounts keeps those they have: only an empty group of theirs goes, or comes back. */
const standing: readonly string[] = ['active'];
/** Settings that facts are derived with. */
const deriving: readonly string[] = ['asOfDate', 'mappedFacts', 'extraColumns'];

/** Settings that loads are counted with. */
const weighing: readonly string[] = ['loadUnit', 'workloadPoints'];

/** What these changes, which the book holds already, can reach. */
export function reachOf(changes: readonly Change[], book: Book): Reach {
  const touched = new Set<AccountId>();
  const accounts = new Set<AccountId>();
  let everything = false;
  let groups = false;
  let sellers = false;
  for (const change of changes) {
    switch (change.type) {
      case 'account':
        touched.add(change.recordId as AccountId);
        accounts.add(change.recordId as AccountId);
        break;
      case 'proposal':
      case 'ticket':
      case 'move':
      case 'team':
      case 'ruleException': {
        const accountId = accountOf(change, book);
        if (accountId !== undefined) touched.add(accountId);
        break;
      }
      case 'coverageRule':
        everything = true;
        break;
      case 'seller':
        if (writes(change, placing)) everything = true;
        if (writes(change, standing)) groups = true;
        sellers = true;
        break;
      case 'workspace':
        if (writes(change, deriving)) everything = true;
        if (writes(change, weighing)) sellers = true;
        break;
      default:
        break;
    }
  }
  return { touched, accounts, everything, groups, sellers };
}

/** The account a record is, or was, about. */
function accountOf(change: Change, book: Book): AccountId | undefined {
  const record = book.stored(change.recordId);
  if (record !== undefined && 'accountId' in record) return record.accountId;
  return (change.after ?? change.before)?.accountId as AccountId | undefined;
}

function writes(change: Change, fields: readonly string[]): boolean {
  const { before, after } = change;
  // A creation, and one that was taken back without trace.
  if (before === null || after === null) return true;
  const has = (part: Fields, field: string) => Object.hasOwn(part, field);
  return fields.some((field) => has(before, field) || has(after, field));
}
