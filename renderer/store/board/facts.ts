// Decides what the board derives of one account in a view: where it sits, what is said of it. Keeps nothing.
import { noFacts } from '../../../shared/coverage/extra-columns';
import { isLocked } from '../../../shared/coverage/lock';
import { assignmentOf, placeOf } from '../../../shared/coverage/placement';
import {
  compileDormancy,
  compileRules,
  dormantAfterMonths,
  isMismatch,
} from '../../../shared/coverage/suggest';
import type { Book } from '../../../shared/records/book';
import type { AccountId, ScenarioId } from '../../../shared/records/ids';
import type { RecordOf } from '../../../shared/records/record';
import type { IsoDate } from '../../../shared/records/values';
import { type Facts, flag } from './columns';

const noTickets: readonly string[] = [];

/** The facts of any account of the book as it is now; compiled anew when rules, settings or the as-of date change. */
export function compileFacts(
  book: Book,
  scenarioId: ScenarioId | null,
  asOf: IsoDate,
): (account: RecordOf<'account'>) => Facts {
  const rules = book.all('coverageRule');
  const suggest = compileRules(rules, asOf, book.get('workspace', 'workspace') ?? noFacts);
  const proposals = scenarioId === null ? book : book.proposalsIn(scenarioId);
  const sellerOf = book.finder('seller');
  const isDormant = compileDormancy(asOf, dormantAfterMonths(rules));
  return (account) => {
    const assignment = assignmentOf(proposals, account, scenarioId);
    const { ownerId } = assignment;
    const seller = ownerId === null ? undefined : sellerOf(ownerId);
    const { boardLane } = placeOf(assignment, seller);
    const suggestion = suggest(account);
    const openTickets = openTicketsOf(book, account.id);
    const changesHands = ownerId !== account.ownerId;
    let flags = 0;
    if (changesHands || assignment.lane !== account.lane) flags |= flag.moves;
    if (changesHands) flags |= flag.changesHands;
    if (isMismatch(suggestion, boardLane)) flags |= flag.mismatch;
    if (suggestion.outcome === 'contested') flags |= flag.contested;
    if (isDormant(account)) flags |= flag.dormant;
    if (openTickets.length > 0) flags |= flag.ticketOpen;
    if (isLocked(account, asOf)) flags |= flag.locked;
    if (account.spendCents !== null) flags |= flag.hasSpend;
    return {
      lane: boardLane,
      ownerId,
      flags,
      suggestion,
      openTickets,
      movedCount: book.count('move') === 0 ? 0 : book.about('move', account.id).length,
    };
  };
}

function openTicketsOf(book: Book, accountId: AccountId): readonly string[] {
  if (book.count('ticket') === 0) return noTickets;
  const open = book.about('ticket', accountId).filter((ticket) => ticket.status === 'open');
  return open.length === 0 ? noTickets : open.map((ticket) => `T-${ticket.number}`);
}
