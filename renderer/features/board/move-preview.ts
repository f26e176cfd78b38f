// Decides what the Move dialog says a move would do, from what the move itself would do. Moves nothing.
import type { MoveTarget } from '../../../shared/actions/move-accounts';
import { capacityOf } from '../../../shared/coverage/workload';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import { groupKeyOf } from '../../store/board-row';
import { runAtOnce } from '../../store/in-slices';
import { formatLoad, formatLoadOf, formatNoun, formatOver } from '../../ui/format';
import { alongWords, findingFamily, noFamily } from './family-of-move';
import { countAgainstRule } from './move-effects';
import { movable } from './pick-up';

interface Plan {
  readonly board: BoardIndex;
  readonly book: Book;
}

/**
 * The seller's load before and after, how many the rules want elsewhere, and who comes along; null where there is nothing
 * to say. Accounts that are there already do not move, so they count as little here as in the entry. O(accounts).
 */
export function previewOf(
  plan: Plan,
  ids: readonly AccountId[],
  target: MoveTarget,
  currency: string,
): string | null {
  const { board } = plan;
  // Looked for only where it comes along: the rest is asked about after the move.
  const goesAlong = plan.book.workspace().guards.family === 'all';
  const family = goesAlong ? runAtOnce(findingFamily(plan, ids, target)) : noFamily;
  const moving = [...ids, ...family.along];
  const against = countAgainstRule(plan, moving, target);
  const along = alongWords(board, family);
  const parts = [
    loadWords(plan, moving, target, currency),
    against === 0 ? null : `For ${formatNoun(against, 'account')} the rules suggest another lane.`,
    along === null ? null : `${along} ${along.startsWith('1 ') ? 'comes' : 'come'} along.`,
  ];
  return parts.filter((part) => part !== null).join(' ') || null;
}

/** `42 to 45 of 50 accounts.`; null for a lane. */
function loadWords(
  { board, book }: Plan,
  moving: readonly AccountId[],
  target: MoveTarget,
  currency: string,
): string | null {
  const seller = target.kind === 'seller' ? book.get('seller', target.sellerId) : undefined;
  if (seller === undefined) return null;
  const { unit } = board.loadSettings;
  const before = board.loadOf(groupKeyOf(seller.homeLane ?? 'unassigned', seller.id));
  let after = before;
  for (const id of movable(board, moving)) {
    if (board.row(id)?.ownerId !== seller.id) after += board.weightOf(id);
  }
  const capacity = capacityOf(seller, unit);
  const over = formatOver(after, capacity, unit, currency);
  const load = formatLoadOf(after, capacity, unit, currency);
  return `${formatLoad(before, unit, currency)} to ${load}${over === null ? '' : `, ${over}`}.`;
}
