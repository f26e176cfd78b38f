// Decides what is asked of the store for one card, in one look: a lane has fifty cards, drawn anew with each key typed.
// Words nothing.
import type { MoveException } from '../../../shared/actions/move-accounts';
import { isOrphan, leadOf, quarterbackOf } from '../../../shared/coverage/placement';
import type { Book } from '../../../shared/records/book';
import type { AccountId, ScenarioId } from '../../../shared/records/ids';
import type { RecordOf } from '../../../shared/records/record';
import type { IsoDate } from '../../../shared/records/values';
import type { Slot } from '../../store/board/columns';
import type { BoardIndex } from '../../store/board-index';
import type { BoardRow } from '../../store/board-row';
import { asOfOf, currencyOf, useRecordFacts } from '../../store/records';

/** All that a card shows, and its accessible name says. */
export interface CardFacts {
  readonly account: RecordOf<'account'>;
  readonly row: BoardRow;
  /** Who leads the account: the quarterback once someone has named one, the owner until then. */
  readonly lead: string | null;
  readonly isLeadNamed: boolean;
  /** Its owner in this view carries accounts no more. */
  readonly isOrphan: boolean;
  /** What the move of this account went against when it was made; null in Current and without a mark. */
  readonly exception: MoveException | null;
  /** A proposed card says where it comes from. */
  readonly saysFrom: boolean;
  /** The seller it comes from, where that is said and there is one. */
  readonly from: string | null;
  readonly asOf: IsoDate;
  readonly currency: string;
}

export interface CardOf {
  readonly id: AccountId;
  readonly slot: Slot;
  readonly board: BoardIndex;
  readonly scenarioId: ScenarioId | null;
  readonly saysFrom: boolean;
}

/** The facts of one card; the same object until one of them changes. Null for an account that is gone. */
export function useCardFacts(card: CardOf): CardFacts | null {
  return useRecordFacts(({ book }) => (book === null ? null : readCardFacts(book, card)));
}

/** The same of a book as it is now. */
export function readCardFacts(
  book: Book,
  { id, slot, board, scenarioId, saysFrom }: CardOf,
): CardFacts | null {
  const account = board.accountIn(slot, id);
  const row = board.rowIn(slot, id);
  if (account === undefined || row === undefined) return null;
  const nameOf = (sellerId: string | null) =>
    sellerId === null ? null : (book.get('seller', sellerId)?.name ?? null);
  return {
    account,
    row,
    lead: nameOf(leadOf(book, account, scenarioId)),
    isLeadNamed: quarterbackOf(book, account, scenarioId) !== null,
    isOrphan: isOrphan(row, row.ownerId === null ? undefined : book.get('seller', row.ownerId)),
    exception: scenarioId === null ? null : (book.proposalOf(scenarioId, id)?.exception ?? null),
    saysFrom,
    from: saysFrom ? nameOf(account.ownerId) : null,
    asOf: asOfOf(book),
    currency: currencyOf(book),
  };
}
