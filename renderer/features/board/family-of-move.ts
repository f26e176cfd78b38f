// Decides whose family a move tears apart and who of it comes along, for the move and for what is said before it. Moves nobody.
import type { MoveTarget } from '../../../shared/actions/move-accounts';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import { formatCount } from '../../ui/format';
import { type FamilyRest, goalOf, restOf, stayingBehind } from './families';
import { movable } from './pick-up';

/** The family of the accounts of a request, as it is before the move. */
export interface FamilyOfMove {
  readonly rest: FamilyRest | null;
  /** Those of it who are elsewhere than the target, locked ones too. */
  readonly behind: readonly AccountId[];
  /** Those who go with the move: the settings may say that families do. */
  readonly along: readonly AccountId[];
}

export const noFamily: FamilyOfMove = { rest: null, behind: [], along: [] };

/** Whom a move leaves behind and who goes with it, in steps. */
export function* findingFamily(
  { board, book }: { readonly board: BoardIndex; readonly book: Book },
  ids: readonly AccountId[],
  target: MoveTarget,
): Generator<void, FamilyOfMove, void> {
  const { family } = book.workspace().guards;
  if (family === 'onlyThis') return noFamily;
  const rest = restOf(book, movable(board, ids));
  yield;
  const behind = stayingBehind(board, rest, goalOf(book, target));
  return { rest, behind, along: family === 'all' ? behind : [] };
}

/** `2 of the Acme family`; null where nobody comes along, as locked ones do not. */
export function alongWords(
  board: BoardIndex,
  { rest, along }: Pick<FamilyOfMove, 'rest' | 'along'>,
): string | null {
  const count = movable(board, along).length;
  if (rest === null || count === 0) return null;
  const whose = rest.name === null ? 'of their families' : `of the ${rest.name} family`;
  return `${formatCount(count)} ${whose}`;
}
