// Decides what a lane's layout is made of: its groups with those that pass the filter, and what a board says of heights.
// Lays nothing out.
import type { AccountId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import { flag } from '../../store/board/columns';
import type { Matches } from '../../store/board/matches';
import type { BoardIndex } from '../../store/board-index';
import type { BoardDifference, GroupDifference } from './difference';
import type { GroupCards, LaneRowsInput, LaneShape } from './lane-rows';

const none: readonly AccountId[] = [];

/** The groups of a lane, top to bottom, as the board has them now. */
export function groupsOf(
  lane: BoardLane,
  board: BoardIndex,
  matches: Matches | null,
  difference: BoardDifference | null,
): GroupCards[] {
  const { groupKeys } = board.lane(lane);
  return [...groupKeys, ...emptiedKeys(lane, groupKeys, difference)].flatMap((key): GroupCards | [] => {
    const group = difference === null ? board.group(key) : board.groupOrEmpty(key);
    if (group === undefined) return [];
    const leaving = leavingOf(difference?.get(key), board, matches);
    const { count } = group;
    if (matches === null)
      return { key, count, shown: count, first: (most) => group.firstSlots(most), leaving, version: group };
    const passing = matches.of(group);
    // While one types these are nearly all, and no lane shows them.
    if (passing.length === 0 && leaving.length === 0) return [];
    const first = (most: number) => passing.subarray(0, most);
    return { key, count, shown: passing.length, first, leaving, version: passing };
  });
}

/** How accounts are told from their numbers and back, as the board has them when it is asked. */
export function idsOf(board: BoardIndex): Pick<LaneRowsInput, 'idAt' | 'groupKeyOf'> {
  return {
    idAt: (slot) => board.columns.idAt(slot),
    groupKeyOf: (id) => board.row(id)?.groupKey,
  };
}

/** Groups the plan leaves nobody in, where they stand no more: the difference still says who left them. */
function emptiedKeys(
  lane: BoardLane,
  shownKeys: readonly string[],
  difference: BoardDifference | null,
): string[] {
  if (difference === null) return [];
  const shown = new Set(shownKeys);
  return [...difference.keys()].filter((key) => key.startsWith(`${lane}/`) && !shown.has(key));
}

/** Those the plan takes from a group, as far as they pass the filter. */
function leavingOf(
  change: GroupDifference | undefined,
  board: BoardIndex,
  matches: Matches | null,
): readonly AccountId[] {
  if (change === undefined || matches === null) return change?.leaving ?? none;
  return change.leaving.filter((id) => matches.passes(board.columns.slotOf(id) ?? -1));
}

/**
 * What decides the heights of rows; `saysFrom` where proposed cards say where they come from. Asks the board as it is when
 * it is asked: a board that is made anew has other columns.
 */
export function shapeOf(
  board: BoardIndex,
  look: Pick<LaneShape, 'isNarrow' | 'isComfortable'>,
  saysFrom: boolean,
): LaneShape {
  const mask = badgeFlags | (look.isNarrow ? 0 : wideBadgeFlags) | (saysFrom ? flag.moves : 0);
  return {
    ...look,
    hasBadges: (slot) => {
      const { flags, movedCounts } = board.columns;
      return ((flags[slot] as number) & mask) !== 0 || (!look.isNarrow && (movedCounts[slot] as number) > 0);
    },
    hasMeter: (groupKey) => board.capacityOf(groupKey) !== null,
  };
}

/** What a card has a badge for, and what only a wide one has; see Card. */
const badgeFlags = flag.ticketOpen | flag.contested | flag.mismatch;
const wideBadgeFlags = flag.dormant | flag.moves;
