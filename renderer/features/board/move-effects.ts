// Decides what a move would do before and after it is made: loads at both ends, rules, families, totals. Moves nothing.
import { destinationOf, type MoveException, type MoveTarget } from '../../../shared/actions/move-accounts';
import { daysSinceMove } from '../../../shared/actions/recent-moves';
import { isMismatch } from '../../../shared/coverage/suggest';
import type { Book } from '../../../shared/records/book';
import type { AccountId, SellerId } from '../../../shared/records/ids';
import type { BoardLane, Lane } from '../../../shared/records/lane';
import type { IsoDate } from '../../../shared/records/values';
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

/** The target of a drop on a group; a group without a seller stands for its lane. */
export function targetOf(board: BoardIndex, lane: BoardLane, groupKey: string | null): MoveTarget {
  const sellerId = groupKey === null ? null : (board.group(groupKey)?.sellerId ?? null);
  return sellerId === null ? { kind: 'lane', lane } : { kind: 'seller', sellerId };
}

/** What a drop of these cards would do. */
export interface DropEffects {
  readonly moves: number;
  readonly changingHandsCents: number;
  /** Cards for which the rules point to a lane, and how many of them to this one. */
  readonly rules: { readonly clear: number; readonly agree: number };
  /** Cards that moved within the days that count as recent. */
  readonly recentCount: number;
  readonly load: SellerLoad | null;
}

export interface SellerLoad {
  readonly sellerId: SellerId;
  readonly before: number;
  readonly after: number;
  readonly capacity: number | null;
  readonly spendBeforeCents: number;
  readonly spendAfterCents: number;
}

/** What is asked besides the cards and the target. */
export interface EffectsContext {
  readonly board: BoardIndex;
  readonly book: Book;
  readonly asOf: IsoDate;
}

/** Counted from the cards in the hand, once for each new target: O(cards in hand). */
export function effectsOf(
  { board, book, asOf }: EffectsContext,
  ids: readonly AccountId[],
  target: MoveTarget,
): DropEffects {
  const seller = target.kind === 'seller' ? book.get('seller', target.sellerId) : undefined;
  const windowDays = book.get('workspace', 'workspace')?.guards.recentMoveDays ?? 0;
  let { moves, changingHandsCents } = board.totals;
  let [clear, agree, recentCount, arriving, arrivingCents] = [0, 0, 0, 0, 0];
  for (const id of ids) {
    const row = board.row(id);
    const account = book.get('account', id);
    if (row === undefined || account === undefined) continue;
    const after = destinationOf(book, row.ownerId, target, seller);
    const changesHands = after.ownerId !== account.ownerId;
    moves += Number(changesHands || after.lane !== account.lane) - Number(row.moves);
    changingHandsCents += (Number(changesHands) - Number(row.changesHands)) * row.spendCents;
    if (row.suggestion.lane !== null) {
      clear += 1;
      if (row.suggestion.lane === after.lane) agree += 1;
    }
    if (daysSinceMove(book, id, asOf, windowDays) !== null) recentCount += 1;
    if (row.ownerId !== seller?.id) {
      arriving += 1;
      arrivingCents += row.spendCents;
    }
  }
  const group = seller === undefined ? undefined : groupOfSeller(board, book, seller.id);
  const load =
    seller === undefined
      ? null
      : {
          sellerId: seller.id,
          before: group?.count ?? 0,
          after: (group?.count ?? 0) + arriving,
          capacity: seller.capacityAccounts,
          spendBeforeCents: group?.spendCents ?? 0,
          spendAfterCents: (group?.spendCents ?? 0) + arrivingCents,
        };
  return { moves, changingHandsCents, rules: { clear, agree }, recentCount, load };
}

/** A seller's accounts stand together in their home lane (R1). */
function groupOfSeller(
  board: BoardIndex,
  book: Book,
  sellerId: SellerId,
): { readonly count: number; readonly spendCents: number } {
  const lane = book.get('seller', sellerId)?.homeLane ?? 'unassigned';
  const group = board.group(`${lane}/${sellerId}`);
  return { count: group?.ids.length ?? 0, spendCents: group?.spendCents ?? 0 };
}

/** What each of these moves goes against where it is made (GR6): known before the move, written with it. */
export function exceptionsBefore(
  { board, book }: Omit<EffectsContext, 'asOf'>,
  moves: readonly { readonly accountId: AccountId; readonly target: MoveTarget }[],
): Map<AccountId, MoveException> {
  const exceptions = new Map<AccountId, MoveException>();
  const arriving = new Map<SellerId, AccountId[]>();
  for (const { accountId, target } of moves) {
    const row = board.row(accountId);
    if (row === undefined || row.locked) continue;
    const seller = target.kind === 'seller' ? book.get('seller', target.sellerId) : undefined;
    const after = destinationOf(book, row.ownerId, target, seller);
    if (isMismatch(row.suggestion, after.lane ?? 'unassigned')) exceptions.set(accountId, 'rule');
    if (after.ownerId === null || after.ownerId === row.ownerId) continue;
    const list = arriving.get(after.ownerId);
    if (list === undefined) arriving.set(after.ownerId, [accountId]);
    else list.push(accountId);
  }
  for (const [sellerId, ids] of arriving) {
    const capacity = book.get('seller', sellerId)?.capacityAccounts ?? null;
    if (capacity === null || groupOfSeller(board, book, sellerId).count + ids.length <= capacity) continue;
    for (const id of ids) exceptions.set(id, exceptions.has(id) ? 'both' : 'capacity');
  }
  return exceptions;
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
