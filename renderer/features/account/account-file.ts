// Decides what the drawer needs to know of one account, read afresh whenever the book changes. Draws and changes nothing.
import { byExpiry } from '../../../shared/coverage/exception-words';
import { goesAgainstRules } from '../../../shared/coverage/exceptions';
import { isLocked } from '../../../shared/coverage/lock';
import { assignmentOf, isOrphan, placeOf, quarterbackOf } from '../../../shared/coverage/placement';
import type { Trace } from '../../../shared/coverage/trace';
import type { Book } from '../../../shared/records/book';
import { type AccountId, planAId, type ScenarioId, type SellerId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../../shared/records/lane';
import type { RecordOf } from '../../../shared/records/record';
import type { IsoDate } from '../../../shared/records/values';
import type { BoardIndex } from '../../store/board-index';
import { explainAccount, type MoneyWords } from '../../store/explain';
import { asOfOf, useRecords } from '../../store/records';
import { apartIn } from '../../store/seller-names';
import type { Choice } from '../../ui/choice';
import { formatAverage, formatMoney, formatSpend } from '../../ui/format';

/** Where an account stands in one view, in words. */
export interface Stand {
  readonly lane: BoardLane;
  readonly ownerId: SellerId | null;
  /** The owner's name; `No seller yet` in a lane, `No owner` outside. */
  readonly owner: string;
  /** The owner carries accounts no more: here the account is orphaned. */
  readonly isOrphan: boolean;
}

export interface AccountException {
  readonly code: string;
  readonly exception: RecordOf<'ruleException'>;
}

export interface AccountFile {
  readonly account: RecordOf<'account'>;
  readonly currency: string;
  readonly asOf: IsoDate;
  /** True when the workspace counts from a day of its own and not from today. */
  readonly hasAsOfDate: boolean;
  readonly scenarioName: string;
  readonly current: Stand;
  readonly proposed: Stand;
  readonly proposal: RecordOf<'proposal'> | undefined;
  /** The plan goes against a rule here, or over the seller's capacity: it cannot be sent without a reason. */
  readonly isException: boolean;
  /** A lock holds on the as-of date; one whose last day is over does not. */
  readonly isLocked: boolean;
  readonly trace: Trace;
  /** True where the rules clearly suggest another lane and no exception from them holds. */
  readonly isMismatch: boolean;
  /** Of this account, with the code of their rule: expired ones first, then by their last day. */
  readonly exceptions: readonly AccountException[];
  readonly rules: readonly RecordOf<'coverageRule'>[];
  readonly team: RecordOf<'team'> | undefined;
  /** The quarterback the open plan shows: proposed, or the team's; null while nobody is named. */
  readonly quarterbackId: SellerId | null;
  readonly members: readonly RecordOf<'teamMember'>[];
  readonly openTickets: readonly RecordOf<'ticket'>[];
  readonly movedCount: number;
  readonly sellers: readonly RecordOf<'seller'>[];
}

/** An amount as a fact, rounded: one place under $100K, none above. */
function factMoney(cents: number, currency: string): string {
  return Math.abs(cents) < 100_000_00 ? formatAverage(cents, currency) : formatSpend(cents, currency);
}

/** How the drawer writes amounts. */
export const moneyWords: MoneyWords = { rounded: factMoney, exact: formatMoney };

/** Everything the drawer shows of this account; null when it is not in the book. */
export function useAccountFile(accountId: AccountId): AccountFile | null {
  const book = useRecords((state) => state.book);
  const board = useRecords((state) => state.proposed);
  useRecords((state) => state.revision);
  return book === null ? null : readAccountFile(book, board, accountId);
}

function readAccountFile(book: Book, board: BoardIndex | null, accountId: AccountId): AccountFile | null {
  const account = book.get('account', accountId);
  const workspace = book.get('workspace', 'workspace');
  if (account === undefined || workspace === undefined) return null;
  const asOf = asOfOf(book);
  const trace = explainAccount(book, account, moneyWords);
  const proposed = standIn(book, account, planAId);
  return {
    account,
    currency: workspace.currency,
    asOf,
    hasAsOfDate: workspace.asOfDate !== null,
    scenarioName: book.get('scenario', planAId)?.name ?? 'Plan A',
    current: standIn(book, account, null),
    proposed,
    proposal: book.proposalOf(planAId, accountId),
    isLocked: isLocked(account, asOf),
    isException: board !== null && isExceptionOn(board, accountId),
    trace,
    isMismatch: goesAgainstRules(book, account.id, trace.suggestion, proposed.lane, asOf),
    exceptions: exceptionsOf(book, account.id, asOf),
    rules: book.all('coverageRule'),
    team: book.teamOf(accountId),
    quarterbackId: quarterbackOf(book, account, planAId),
    members: book.about('teamMember', accountId),
    openTickets: book
      .about('ticket', accountId)
      .filter((ticket) => ticket.status === 'open')
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    movedCount: book.about('move', accountId).length,
    sellers: book.all('seller'),
  };
}

function exceptionsOf(book: Book, accountId: AccountId, asOf: IsoDate): readonly AccountException[] {
  const order = byExpiry(asOf);
  return book
    .about('ruleException', accountId)
    .map((exception) => ({
      exception,
      code: book.get('coverageRule', exception.ruleId)?.code ?? 'a former rule',
    }))
    .sort((a, b) => order(a.exception, b.exception) || a.code.localeCompare(b.code, 'en'));
}

function isExceptionOn(board: BoardIndex, accountId: AccountId): boolean {
  const row = board.row(accountId);
  if (row === undefined) return false;
  const key = board.sellerKeyOf(accountId) ?? '';
  const capacity = board.capacityOf(key);
  return row.mismatch || (capacity !== null && board.loadOf(key) > capacity);
}

function standIn(book: Book, account: RecordOf<'account'>, scenarioId: ScenarioId | null): Stand {
  const assignment = assignmentOf(book, account, scenarioId);
  const seller = assignment.ownerId === null ? undefined : book.get('seller', assignment.ownerId);
  const { boardLane } = placeOf(assignment, seller);
  const nobody = boardLane === 'unassigned' ? 'No owner' : 'No seller yet';
  const gone = assignment.ownerId === null ? nobody : 'A former seller';
  return {
    lane: boardLane,
    ownerId: assignment.ownerId,
    owner: seller?.name ?? gone,
    isOrphan: isOrphan(assignment, seller),
  };
}

/** Sellers to choose from, by lane as on the board, then by name. */
export function sellerChoices(
  sellers: readonly RecordOf<'seller'>[],
  details: ReadonlyMap<SellerId, string>,
): Choice[] {
  return [...sellers]
    .sort(
      (a, b) =>
        boardLanes.indexOf(a.homeLane ?? 'unassigned') - boardLanes.indexOf(b.homeLane ?? 'unassigned') ||
        a.name.localeCompare(b.name, 'en'),
    )
    .map((seller) => ({
      id: seller.id,
      label: seller.name,
      ...apartIn(details, seller.id),
      lane: seller.homeLane ?? 'unassigned',
    }));
}
