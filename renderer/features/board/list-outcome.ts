// Decides what a pasted list would do, once its families are answered for: who moves, who comes along, what it goes against.
// Moves nothing.
import type { MoveException } from '../../../shared/actions/move-accounts';
import {
  countByTarget,
  type ListedMove,
  type MoveListSummary,
  summarisingMoveList,
} from '../../../shared/actions/move-list';
import type { Book } from '../../../shared/records/book';
import { type AccountId, planAId } from '../../../shared/records/ids';
import type { IsoDate } from '../../../shared/records/values';
import type { Workspace } from '../../../shared/records/workspace';
import type { BoardIndex } from '../../store/board-index';
import { type FamilyRest, noRest } from './families';
import { findingRest, type ListRest } from './list-families';
import { type OverCapacity, weighingMoves } from './move-effects';

/** What becomes of the rest of families: it comes along, only the list moves, or their accounts in the list stay too. */
export type FamilyAnswer = 'all' | 'only' | 'leave';

/** A list as it was read. */
export interface ReadList {
  readonly summary: MoveListSummary;
  readonly families: ListRest;
  readonly asks: Pick<Workspace['guards'], 'family' | 'asksAgainstRule' | 'asksOverCapacity'>;
}

/** What would happen; its figures are those of the entry. */
export interface ListOutcome {
  /** The accounts of the list that move. */
  readonly moves: readonly ListedMove[];
  /** Those of their families who come along; locked ones too, who are named and stay. */
  readonly along: readonly ListedMove[];
  /** Who `along` is of. */
  readonly rest: FamilyRest;
  /** How many of `along` are not locked. */
  readonly alongCount: number;
  /** All that move. */
  readonly movingCount: number;
  readonly byTarget: readonly { readonly name: string; readonly count: number }[];
  /** The accounts of the list that stay because their families would. */
  readonly leftCount: number;
  readonly exceptions: ReadonlyMap<AccountId, MoveException>;
  readonly againstRuleCount: number;
  readonly overCapacityCount: number;
  readonly over: readonly OverCapacity[];
  /** Whether the settings ask why. */
  readonly asksWhy: boolean;
}

interface Plan {
  readonly board: BoardIndex;
  readonly book: Book;
}

/** Reads a list and looks for the rest of its families, in steps. */
export function* readingList(
  { board, book, asOf }: Plan & { readonly asOf: IsoDate },
  text: string,
): Generator<void, ReadList, void> {
  const summary = yield* summarisingMoveList(book, text, { scenarioId: planAId, asOf });
  yield;
  const families = yield* findingRest(board, book, summary);
  return { summary, families, asks: book.workspace().guards };
}

/** Whether the summary has to ask about families: as after a drop, when the setting says so and somebody can follow. */
export function asksAboutFamilies({ families, asks }: ReadList): boolean {
  return asks.family === 'ask' && families.movableCount > 0;
}

/** What would happen, in steps; `answer` counts only where the summary asks. */
export function* findingOutcome(
  { board, book }: Plan,
  read: ReadList,
  answer: FamilyAnswer,
): Generator<void, ListOutcome, void> {
  const { summary, families, asks } = read;
  const does = asksAboutFamilies(read) ? answer : asks.family === 'all' ? 'all' : 'only';
  const moves =
    does === 'leave' ? summary.moves.filter(({ accountId }) => !families.torn.has(accountId)) : summary.moves;
  const along = does === 'all' ? families.along : [];
  const following = along.filter(({ accountId }) => board.row(accountId)?.locked === false);
  const moving = [...moves, ...following];
  const { exceptions, over } = yield* weighingMoves({ board, book }, moving);
  const counts = { rule: 0, capacity: 0, both: 0 };
  for (const exception of exceptions.values()) counts[exception] += 1;
  const againstRuleCount = counts.rule + counts.both;
  return {
    moves,
    along,
    rest: does === 'all' ? families.rest : noRest,
    alongCount: following.length,
    movingCount: moving.length,
    byTarget: countByTarget(book, moving),
    leftCount: summary.moves.length - moves.length,
    exceptions,
    againstRuleCount,
    overCapacityCount: counts.capacity + counts.both,
    over,
    asksWhy: (asks.asksAgainstRule && againstRuleCount > 0) || (asks.asksOverCapacity && over.length > 0),
  };
}
