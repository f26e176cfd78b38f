// Decides what the board derives of one account in a view: where it sits, what is said of it. Keeps nothing.
import { goesAgainstRules } from '../../../shared/coverage/exceptions';
import { noFacts } from '../../../shared/coverage/extra-columns';
import { FamilyIndex } from '../../../shared/coverage/family-index';
import { isLocked } from '../../../shared/coverage/lock';
import { assignmentOf, placeOf } from '../../../shared/coverage/placement';
import { asksRelatives, relativesIn } from '../../../shared/coverage/relatives';
import {
  compileDormancy,
  compileRules,
  dormantAfterMonths,
  type Suggestion,
} from '../../../shared/coverage/suggest';
import type { Book } from '../../../shared/records/book';
import type { AccountId, ScenarioId } from '../../../shared/records/ids';
import type { RecordOf } from '../../../shared/records/record';
import type { IsoDate } from '../../../shared/records/values';
import { type Facts, flag } from './columns';

const noTickets: readonly string[] = [];

type Account = RecordOf<'account'>;

/** How accounts of a book as it is now are derived. */
export interface FactsOf {
  /** What the rules say of these accounts, in their order: asked of many at once, they answer ten times as fast. */
  readonly suggestEach: (accounts: readonly Account[]) => readonly Suggestion[];
  readonly of: (account: Account, suggestion: Suggestion) => Facts;
  /** The families of the book where some rule looks at them: then an account's facts hang on others. Else null. */
  readonly families: FamilyIndex | null;
}

/**
 * The facts of any account of the book as it is now; compiled anew when rules, settings or the as-of date change, and with
 * every account where rules look at families.
 * @param known the families of this book as they are, where somebody knows them already
 */
export function compileFacts(
  book: Book,
  scenarioId: ScenarioId | null,
  asOf: IsoDate,
  known: FamilyIndex | null = null,
): FactsOf {
  const rules = book.all('coverageRule');
  const families = asksRelatives(rules) ? (known ?? new FamilyIndex(book)) : null;
  const compiled = compileRules(rules, {
    asOf,
    ...(book.get('workspace', 'workspace') ?? noFacts),
    ...(families === null ? {} : { relatives: relativesIn(book, () => families) }),
  });
  const proposals = scenarioId === null ? book : book.proposalsIn(scenarioId);
  const sellerOf = book.finder('seller');
  const isDormant = compileDormancy(asOf, dormantAfterMonths(rules));
  const factsOf = (account: Account, suggestion: Suggestion): Facts => {
    const assignment = assignmentOf(proposals, account, scenarioId);
    const { ownerId } = assignment;
    const seller = ownerId === null ? undefined : sellerOf(ownerId);
    const { boardLane } = placeOf(assignment, seller);
    const openTickets = openTicketsOf(book, account.id);
    const changesHands = ownerId !== account.ownerId;
    let flags = 0;
    if (changesHands || assignment.lane !== account.lane) flags |= flag.moves;
    if (changesHands) flags |= flag.changesHands;
    if (goesAgainstRules(book, account.id, suggestion, boardLane, asOf)) flags |= flag.mismatch;
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
  return { suggestEach: (accounts) => compiled.suggestEach(accounts), of: factsOf, families };
}

function openTicketsOf(book: Book, accountId: AccountId): readonly string[] {
  if (book.count('ticket') === 0) return noTickets;
  const open = book.about('ticket', accountId).filter((ticket) => ticket.status === 'open');
  return open.length === 0 ? noTickets : open.map((ticket) => `T-${ticket.number}`);
}
