// Decides what a move would do before and after it is made: loads at both ends, rules, families, totals. Moves nothing.
import { destinationOf, type MoveException, type MoveTarget } from '../../../shared/actions/move-accounts';
import { daysSinceMove } from '../../../shared/actions/recent-moves';
import { goesAgainstRules, isExcepted } from '../../../shared/coverage/exceptions';
import { type Assignment, assignmentOf } from '../../../shared/coverage/placement';
import { capacityOf } from '../../../shared/coverage/workload';
import type { Account } from '../../../shared/records/account';
import type { Book } from '../../../shared/records/book';
import { type AccountId, planAId, type SellerId } from '../../../shared/records/ids';
import type { BoardLane, Lane } from '../../../shared/records/lane';
import type { Seller } from '../../../shared/records/seller';
import type { IsoDate } from '../../../shared/records/values';
import type { BoardIndex } from '../../store/board-index';
import { groupKeyOf } from '../../store/board-row';
import { runAtOnce } from '../../store/in-slices';

export interface HandSummary {
  readonly spendCents: number;
  /** The one lane every card in the hand is suggested to, or null. */
  readonly suggestsAll: Lane | null;
  /** How many cards each group would give away, and how much of its load. */
  readonly leaving: ReadonlyMap<string, number>;
  readonly leavingLoad: ReadonlyMap<string, number>;
  /** What the cards weigh together, in the workspace's unit. */
  readonly load: number;
}

/** What is known of a set of cards before it is dropped. */
export function summariseHand(board: BoardIndex, ids: readonly AccountId[]): HandSummary {
  const leaving = new Map<string, number>();
  const leavingLoad = new Map<string, number>();
  let load = 0;
  const suggested = new Set<Lane | null>();
  let spendCents = 0;
  for (const id of ids) {
    const row = board.row(id);
    if (row === undefined) continue;
    spendCents += row.spendCents;
    suggested.add(row.suggestion.lane);
    leaving.set(row.groupKey, (leaving.get(row.groupKey) ?? 0) + 1);
    const weight = board.weightOf(id);
    load += weight;
    leavingLoad.set(row.groupKey, (leavingLoad.get(row.groupKey) ?? 0) + weight);
  }
  const [only] = suggested;
  const suggestsAll = suggested.size === 1 ? (only ?? null) : null;
  return { spendCents, suggestsAll, leaving, leavingLoad, load };
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
  /** Cards that the rules want in one lane, without an exception that holds, and how many of them in this one. */
  readonly rules: { readonly clear: number; readonly agree: number };
  /** Cards that moved within the days that count as recent. */
  readonly recentCount: number;
  readonly load: SellerLoad | null;
}

export interface SellerLoad {
  readonly sellerId: SellerId;
  /** In the workspace's unit, as the capacity is. */
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
  let [clear, agree, recentCount, arrivingLoad, arrivingCents] = [0, 0, 0, 0, 0];
  for (const id of ids) {
    const row = board.row(id);
    const account = book.get('account', id);
    if (row === undefined || account === undefined) continue;
    const after = destinationOf(book, row.ownerId, target, seller);
    const changesHands = after.ownerId !== account.ownerId;
    moves += Number(changesHands || after.lane !== account.lane) - Number(row.moves);
    changingHandsCents += (Number(changesHands) - Number(row.changesHands)) * row.spendCents;
    if (row.suggestion.lane !== null && !isExcepted(book, id, row.suggestion, asOf)) {
      clear += 1;
      if (row.suggestion.lane === after.lane) agree += 1;
    }
    if (daysSinceMove(book, id, asOf, windowDays) !== null) recentCount += 1;
    if (row.ownerId !== seller?.id) {
      arrivingLoad += board.weightOf(id);
      arrivingCents += row.spendCents;
    }
  }
  const group = seller === undefined ? undefined : groupOfSeller(board, book, seller.id);
  const { unit } = board.loadSettings;
  const load =
    seller === undefined
      ? null
      : {
          sellerId: seller.id,
          before: group?.load ?? 0,
          after: (group?.load ?? 0) + arrivingLoad,
          capacity: capacityOf(seller, unit),
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
): { readonly load: number; readonly spendCents: number } {
  const lane = book.get('seller', sellerId)?.homeLane ?? 'unassigned';
  const key = groupKeyOf(lane, sellerId);
  return { load: board.loadOf(key), spendCents: board.group(key)?.spendCents ?? 0 };
}

/** What moves go against where they are made. */
export interface MovesAgainst {
  readonly exceptions: ReadonlyMap<AccountId, MoveException>;
  /** The sellers who would be over capacity. */
  readonly over: readonly OverCapacity[];
}

/** A seller over capacity, with the figures. */
export interface OverCapacity {
  readonly sellerId: SellerId;
  /** In the workspace's unit. */
  readonly load: number;
  readonly capacity: number;
}

interface PlannedMove {
  readonly accountId: AccountId;
  readonly target: MoveTarget;
}

/** What each of these moves goes against where it is made (GR6): known before the move, written with it. */
export function exceptionsBefore(
  context: Omit<EffectsContext, 'asOf'>,
  moves: readonly PlannedMove[],
): ReadonlyMap<AccountId, MoveException> {
  return runAtOnce(weighingMoves(context, moves)).exceptions;
}

/** Moves weighed in one go. */
const movesInStep = 256;

/** The same in steps, with the sellers it would be too much for. */
export function* weighingMoves(
  { board, book }: Omit<EffectsContext, 'asOf'>,
  moves: readonly PlannedMove[],
): Generator<void, MovesAgainst, void> {
  const exceptions = new Map<AccountId, MoveException>();
  const { unit } = board.loadSettings;
  const arriving = new Map<SellerId, AccountId[]>();
  const leaving = new Map<SellerId, number>();
  // A move back to current leaves no proposal that could bear a mark.
  const back = new Set<AccountId>();
  for (const [index, { accountId, target }] of moves.entries()) {
    if (index % movesInStep === movesInStep - 1) yield;
    const row = board.row(accountId);
    const account = book.get('account', accountId);
    if (row === undefined || account === undefined || row.locked) continue;
    const seller = target.kind === 'seller' ? book.get('seller', target.sellerId) : undefined;
    const { now, after, moves, isBack } = stepOf(book, account, target, seller);
    // What is there already does not move, and bears no mark.
    if (!moves) continue;
    if (isBack) back.add(accountId);
    else if (goesAgainstRules(book, accountId, row.suggestion, after.lane ?? 'unassigned', board.asOf)) {
      exceptions.set(accountId, 'rule');
    }
    if (after.ownerId === now.ownerId) continue;
    const weight = board.weightOf(accountId);
    if (now.ownerId !== null) leaving.set(now.ownerId, (leaving.get(now.ownerId) ?? 0) + weight);
    if (after.ownerId === null) continue;
    const list = arriving.get(after.ownerId);
    if (list === undefined) arriving.set(after.ownerId, [accountId]);
    else list.push(accountId);
  }
  const over: OverCapacity[] = [];
  for (const [sellerId, ids] of arriving) {
    const seller = book.get('seller', sellerId);
    const capacity = seller === undefined ? null : capacityOf(seller, unit);
    const arrivingLoad = ids.reduce((sum, id) => sum + board.weightOf(id), 0);
    const load = groupOfSeller(board, book, sellerId).load + arrivingLoad - (leaving.get(sellerId) ?? 0);
    if (capacity === null || load <= capacity) continue;
    const marked = ids.filter((id) => !back.has(id));
    if (marked.length > 0) over.push({ sellerId, load, capacity });
    for (const id of marked) exceptions.set(id, exceptions.has(id) ? 'both' : 'capacity');
  }
  return { exceptions, over };
}

interface Step {
  readonly now: Assignment;
  readonly after: Pick<Assignment, 'lane' | 'ownerId'>;
  readonly moves: boolean;
  /** To where the account is today: then no proposal is left that could bear a mark. */
  readonly isBack: boolean;
}

function stepOf(book: Book, account: Account, target: MoveTarget, seller: Seller | undefined): Step {
  const now = assignmentOf(book, account, planAId);
  const after = destinationOf(book, now.ownerId, target, seller);
  return {
    now,
    after,
    moves: after.lane !== now.lane || after.ownerId !== now.ownerId,
    isBack: after.lane === account.lane && after.ownerId === account.ownerId,
  };
}

/** How many of them `exceptionsBefore` would mark as against a rule, for less: the dialog asks it of a whole book. */
export function countAgainstRule(
  { board, book }: Omit<EffectsContext, 'asOf'>,
  ids: readonly AccountId[],
  target: MoveTarget,
): number {
  const seller = target.kind === 'seller' ? book.get('seller', target.sellerId) : undefined;
  const lane = target.kind === 'seller' ? (seller?.homeLane ?? 'unassigned') : target.lane;
  let count = 0;
  for (const id of ids) {
    const row = board.row(id);
    if (row === undefined || row.locked) continue;
    if (!goesAgainstRules(book, id, row.suggestion, lane, board.asOf)) continue;
    const account = book.get('account', id);
    if (account === undefined) continue;
    const { moves, isBack } = stepOf(book, account, target, seller);
    if (moves && !isBack) count += 1;
  }
  return count;
}

export interface MoveExceptions {
  /** Accounts that now sit in another lane than the rules suggest. */
  readonly againstRule: readonly AccountId[];
  /** The seller who is now over capacity, with the figures. */
  readonly overCapacity: OverCapacity | null;
}

/** What asks for a reason after a move: accounts against a rule, a seller over capacity. */
export function exceptionsOf(
  board: BoardIndex,
  ids: readonly AccountId[],
  capacityOfSeller: (sellerId: SellerId) => number | null,
): MoveExceptions {
  const againstRule = ids.filter((id) => board.row(id)?.mismatch === true);
  const groupKeys = new Set(ids.flatMap((id) => board.sellerKeyOf(id) ?? []));
  for (const key of groupKeys) {
    const sellerId = board.group(key)?.sellerId ?? null;
    const capacity = sellerId === null ? null : capacityOfSeller(sellerId);
    const load = board.loadOf(key);
    if (sellerId === null || capacity === null || load <= capacity) continue;
    return { againstRule, overCapacity: { sellerId, load, capacity } };
  }
  return { againstRule, overCapacity: null };
}
