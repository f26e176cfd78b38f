// Decides which question about a reason is due now: its moves stand as they were made, have no reason yet, and still go
// against something. Asks nothing.
import { capacityOf } from '../../../shared/coverage/workload';
import type { Book } from '../../../shared/records/book';
import { type AccountId, planAId, type SellerId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { exceptionsOf, type MoveExceptions } from './move-effects';
import { type AskedMoves, openReasons } from './reason-state';

export interface DueReason {
  readonly question: AskedMoves;
  /** Whom an answer is written on. */
  readonly accountIds: readonly AccountId[];
  readonly exceptions: MoveExceptions;
}

/** The first question that is due, or null. O(accounts asked about). */
export function dueReason(): DueReason | null {
  for (const moves of openReasons().questions) {
    const due = dueOf(moves);
    if (due !== null) return due;
  }
  return null;
}

/** What was found due, for as long as nothing has changed since: a move, the bar and the keys ask the same at once. */
const found = new WeakMap<AskedMoves, { readonly of: Asked; readonly due: DueReason | null }>();

type Asked = readonly [proposed: BoardIndex, book: Book, revision: number];

/** What is due of one question. */
export function dueOf(moves: AskedMoves): DueReason | null {
  const { proposed, book, revision } = useRecords.getState();
  if (proposed === null || book === null) return null;
  const asked: Asked = [proposed, book, revision];
  const known = found.get(moves);
  if (known?.of.every((each, at) => each === asked[at]) === true) return known.due;
  const due = lookFor(moves, proposed, book);
  found.set(moves, { of: asked, due });
  return due;
}

function lookFor(moves: AskedMoves, proposed: BoardIndex, book: Book): DueReason | null {
  const accountIds = standingOf(book, moves);
  const exceptions = exceptionsNow(proposed, book, accountIds);
  return exceptions === null ? null : { question: moves, accountIds, exceptions };
}

/** Where these accounts' proposals put them; those without one are left out. */
export function askedMovesOf(book: Book, accountIds: readonly AccountId[]): AskedMoves {
  return new Map(
    accountIds.flatMap((accountId) => {
      const proposal = book.proposalOf(planAId, accountId);
      return proposal === undefined
        ? []
        : [[accountId, { lane: proposal.lane, ownerId: proposal.ownerId }] as const];
    }),
  );
}

/** An older proposal that an undo brings back, or one made meanwhile, is not what was asked about. */
function standingOf(book: Book, moves: AskedMoves): AccountId[] {
  const standing: AccountId[] = [];
  for (const [accountId, { lane, ownerId }] of moves) {
    const proposal = book.proposalOf(planAId, accountId);
    if (proposal === undefined || (proposal.reason ?? '') !== '') continue;
    if (proposal.lane === lane && proposal.ownerId === ownerId) standing.push(accountId);
  }
  return standing;
}

/** What a reason is due for, as far as the settings ask for one. */
function exceptionsNow(proposed: BoardIndex, book: Book, moved: readonly AccountId[]): MoveExceptions | null {
  const { asksAgainstRule, asksOverCapacity } = book.workspace().guards;
  const { unit } = proposed.loadSettings;
  const capacityOfSeller = (id: SellerId) => {
    const seller = asksOverCapacity ? book.get('seller', id) : undefined;
    return seller === undefined ? null : capacityOf(seller, unit);
  };
  // An account that was brought back to where it is today asks for no reason.
  const stillMoves = moved.filter((id) => proposed.row(id)?.moves === true);
  const found = exceptionsOf(proposed, stillMoves, capacityOfSeller);
  const exceptions = asksAgainstRule ? found : { ...found, againstRule: [] };
  return exceptions.againstRule.length > 0 || exceptions.overCapacity !== null ? exceptions : null;
}
