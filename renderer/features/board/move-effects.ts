// Decides what a move would do before and after it is made: loads at both ends, rules, totals. Moves nothing.
import type { AccountId, SellerId } from '../../../shared/records/ids';
import type { Lane } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';

export interface HandSummary {
  readonly spendCents: number;
  /** The one lane every card in the hand is suggested to, or null. */
  readonly suggestsAll: Lane | null;
  readonly leaving: ReadonlyMap<string, number>;
}

/** What is known of a set of cards before it is dropped. */
export function summariseHand(board: BoardIndex, ids: readonly AccountId[]): HandSummary {
  const leaving = new Map<string, number>();
  const suggested = new Set<Lane | null>();
  let spendCents = 0;
  for (const id of ids) {
    const row = board.row(id);
    if (row === undefined) continue;
    spendCents += row.spendCents;
    suggested.add(row.suggestion.lane);
    leaving.set(row.groupKey, (leaving.get(row.groupKey) ?? 0) + 1);
  }
  const [only] = suggested;
  return { spendCents, suggestsAll: suggested.size === 1 ? (only ?? null) : null, leaving };
}

export interface MoveExceptions {
  /** Accounts that now sit in another lane than the rules suggest. */
  readonly againstRule: readonly AccountId[];
  /** The seller who is now over capacity, with the figures. */
  readonly overCapacity: {
    readonly sellerId: SellerId;
    readonly count: number;
    readonly capacity: number;
  } | null;
}

/** What asks for a reason after a move: accounts against a rule, a seller over capacity. */
export function exceptionsOf(
  board: BoardIndex,
  ids: readonly AccountId[],
  capacityOf: (sellerId: SellerId) => number | null,
): MoveExceptions {
  const againstRule = ids.filter((id) => board.row(id)?.mismatch === true);
  const groupKeys = new Set(ids.flatMap((id) => board.row(id)?.groupKey ?? []));
  for (const key of groupKeys) {
    const { sellerId, count } = board.group(key) ?? { sellerId: null, count: 0 };
    const capacity = sellerId === null ? null : capacityOf(sellerId);
    if (sellerId === null || capacity === null || count <= capacity) continue;
    return { againstRule, overCapacity: { sellerId, count, capacity } };
  }
  return { againstRule, overCapacity: null };
}
