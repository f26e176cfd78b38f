// Decides which accounts the drawer steps through: those the board lets through, in its order. Opens and draws nothing.
import type { AccountId } from '../../../shared/records/ids';
import { cardsOfGroup, type Matches } from '../../store/board/matches';
import { shownGroups } from '../../store/board/shown-groups';
import type { BoardIndex } from '../../store/board-index';
import type { BoardGroup } from '../../store/board-row';

/** The board as it is narrowed: its groups, what passes the filter, and which groups are closed to their header. */
export interface SteppedBoard {
  readonly board: Pick<BoardIndex, 'lane' | 'group' | 'row' | 'columns'>;
  /** Null lets everything through. */
  readonly matches: Matches | null;
  readonly collapsed: ReadonlySet<string>;
}

/** One account on the way, and where in its group it stands. */
export interface Step {
  readonly id: AccountId;
  readonly groupKey: string;
  readonly index: number;
}

export interface StepPosition {
  /** From 1. */
  readonly at: number;
  readonly of: number;
}

/** Where an account stands among those stepped through; null when it is none of them. */
export function positionOf(stepped: SteppedBoard, id: AccountId): StepPosition | null {
  const groupKey = stepped.board.row(id)?.groupKey;
  let of = 0;
  let at = 0;
  for (const group of openGroups(stepped)) {
    if (group.key === groupKey) {
      const index = passing(stepped, group).indexOf(id);
      if (index < 0) return null;
      at = of + index + 1;
    }
    of += stepped.matches?.of(group).length ?? group.count;
  }
  return at === 0 ? null : { at, of };
}

/**
 * The account next to this one: in its group, across groups, and into the next lane at the end. One that is itself
 * filtered out or folded away is left for the nearest in that direction. Null at either end.
 */
export function neighbourOf(stepped: SteppedBoard, id: AccountId, delta: 1 | -1): Step | null {
  const own = stepped.board.row(id)?.groupKey;
  const groups = shownGroups(stepped.board);
  const from = groups.findIndex(({ key }) => key === own);
  const group = groups[from];
  if (group !== undefined && !stepped.collapsed.has(group.key)) {
    const within = nextWithin(stepped, group, id, delta);
    if (within !== null) return within;
  }
  const start = from < 0 ? (delta === 1 ? 0 : groups.length - 1) : from + delta;
  for (let at = start; at >= 0 && at < groups.length; at += delta) {
    const next = groups[at] as BoardGroup;
    if (stepped.collapsed.has(next.key)) continue;
    const ids = passing(stepped, next);
    const index = delta === 1 ? 0 : ids.length - 1;
    const first = ids[index];
    if (first !== undefined) return { id: first, groupKey: next.key, index };
  }
  return null;
}

function nextWithin(stepped: SteppedBoard, group: BoardGroup, id: AccountId, delta: 1 | -1): Step | null {
  const ids = passing(stepped, group);
  const stepTo = (index: number): Step | null => {
    const found = ids[index];
    return found === undefined ? null : { id: found, groupKey: group.key, index };
  };
  const at = ids.indexOf(id);
  if (at >= 0) return stepTo(at + delta);
  // Filtered out since it was opened: from its own place on to the first that still passes.
  const place = new Map(ids.map((each, index) => [each, index]));
  for (let near = group.ids.indexOf(id) + delta; near >= 0 && near < group.ids.length; near += delta) {
    const index = place.get(group.ids[near] as AccountId);
    if (index !== undefined) return stepTo(index);
  }
  return null;
}

function openGroups(stepped: SteppedBoard): BoardGroup[] {
  return shownGroups(stepped.board).filter(({ key }) => !stepped.collapsed.has(key));
}

function passing({ board, matches }: SteppedBoard, group: BoardGroup): readonly AccountId[] {
  if (matches === null) return group.ids;
  const { count, first } = cardsOfGroup(group, matches, (slot) => board.columns.idAt(slot));
  return first(count);
}
