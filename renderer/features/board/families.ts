// Decides who of a family is left behind by a move. How that is said: family-words. Moves nobody.
import type { MoveTarget } from '../../../shared/actions/move-accounts';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import { groupKeyOf } from '../../store/board-row';
import { familiesOf } from '../../store/family-index';

/** Those of the families of a hand who are not in it. */
export interface FamilyRest {
  /** `Acme`; null when there are several families. */
  readonly name: string | null;
  readonly familyCount: number;
  readonly ids: readonly AccountId[];
}

export const noRest: FamilyRest = { name: null, familyCount: 0, ids: [] };

/** Looks at each family of the hand once: O(hand + families). */
export function restOf(book: Book, ids: readonly AccountId[]): FamilyRest {
  const families = familiesOf(book);
  const hand = new Set(ids);
  const heads = new Set<AccountId>();
  const rest: AccountId[] = [];
  const broken: AccountId[] = [];
  for (const id of ids) {
    const head = families.headOf(id);
    if (heads.has(head)) continue;
    heads.add(head);
    const others = families.familyOf(id).filter((member) => !hand.has(member));
    if (others.length === 0) continue;
    broken.push(head);
    for (const other of others) rest.push(other);
  }
  const [first] = broken;
  const name = broken.length === 1 && first !== undefined ? familyName(book, first, rest, ids) : null;
  return { name, familyCount: broken.length, ids: rest };
}

/** A family is called after its head; after anyone of it when the head is gone. */
export function familyName(
  book: Book,
  head: AccountId,
  rest: readonly AccountId[],
  ids: readonly AccountId[],
): string {
  for (const id of [head, ...rest, ...ids]) {
    const name = book.get('account', id)?.name;
    if (name !== undefined) return name;
  }
  return '';
}

/** Those of the rest who would stay elsewhere than the goal: `groupKey` null is a lane. */
export function stayingBehind(board: BoardIndex, rest: FamilyRest, goal: Goal): readonly AccountId[] {
  return rest.ids.filter(staysElsewhere(board, goal));
}

/** A lane, or a group of it. */
export interface Goal {
  readonly lane: string;
  readonly groupKey: string | null;
}

/** The group a target stands for: a seller's, or a whole lane. */
export function goalOf(book: Book, target: MoveTarget): Goal {
  if (target.kind === 'lane') return { lane: target.lane, groupKey: null };
  const lane = book.get('seller', target.sellerId)?.homeLane ?? 'unassigned';
  return { lane, groupKey: groupKeyOf(lane, target.sellerId) };
}

/** Whether an account stands elsewhere than the goal. */
export function staysElsewhere(board: BoardIndex, goal: Goal): (id: AccountId) => boolean {
  // A group that is no seller's stands for its lane.
  const sellerKey = board.group(goal.groupKey ?? '')?.sellerId == null ? null : goal.groupKey;
  return (id) => {
    const row = board.row(id);
    if (row === undefined) return false;
    return sellerKey === null ? row.lane !== goal.lane : board.sellerKeyOf(id) !== sellerKey;
  };
}
