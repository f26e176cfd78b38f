// Decides what a lane's layout is made of: its groups, what passes the filter, the folds and the hand. Draws nothing.
import { useMemo, useRef } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import { flag, type Slot } from '../../store/board/columns';
import type { Matches } from '../../store/board/matches';
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';
import type { BoardDifference, GroupDifference } from './difference';
import { useDrag } from './drag-state';
import { LaneLayout } from './lane-layout';
import type { GroupCards, LaneRowsInput, LaneShape } from './lane-rows';

const none: readonly AccountId[] = [];
const nothingLifted: ReadonlySet<AccountId> = new Set();

/** How the rows of a lane stand, again only when its groups, the filter, the folds or the hand change. */
export function useLaneLayout(
  lane: BoardLane,
  board: BoardIndex,
  matches: Matches | null,
  difference: BoardDifference | null,
  { isNarrow, isComfortable }: Pick<LaneShape, 'isNarrow' | 'isComfortable'>,
): LaneLayout {
  // Totals are made anew with every change that can move a row or change its badges.
  const totals = useRecords(() => board.lane(lane));
  const collapsed = useView((state) => state.collapsed);
  const shownCards = useView((state) => state.shownCards);
  const lifted = useDrag((drag) => drag?.lifted ?? nothingLifted);
  const gapGroup = useDrag((drag) => (drag?.target?.lane === lane ? drag.gapGroupKey : null));
  const top = useDrag((drag) => drag?.ids[0] ?? null);
  const saysFrom = difference !== null;
  const shape = useMemo(
    () => shapeOf(board, { isNarrow, isComfortable }, saysFrom),
    [board, isNarrow, isComfortable, saysFrom],
  );
  const ids = useMemo(() => idsOf(board), [board]);
  const before = useRef<LaneLayout | null>(null);
  const layout = useMemo(() => {
    const { columns } = board;
    const keys = [...totals.groupKeys, ...emptiedKeys(lane, totals.groupKeys, difference)];
    const groups = keys.flatMap((key): GroupCards | [] => {
      const group = difference === null ? board.group(key) : board.groupOrEmpty(key);
      if (group === undefined) return [];
      const leaving = leavingOf(difference?.get(key), board, matches);
      const { count } = group;
      if (matches === null)
        return { key, count, shown: count, first: (most) => group.firstSlots(most), leaving, version: group };
      const passing = matches.of(group);
      const first = (most: number) => passing.subarray(0, most);
      return { key, count, shown: passing.length, first, leaving, version: passing };
    });
    const hand = top === null ? undefined : columns.slotOf(top);
    const isBelow = (slot: Slot) => hand !== undefined && board.compareSlots(hand, slot) < 0;
    const gap = gapGroup === null ? null : { groupKey: gapGroup, isBelow };
    const isFiltered = matches !== null;
    return new LaneLayout(
      {
        groups,
        ...ids,
        isFiltered,
        collapsed,
        shownCards,
        lifted,
        gap,
        shape,
      },
      before.current,
    );
  }, [lane, totals, board, matches, difference, collapsed, shownCards, lifted, gapGroup, top, shape, ids]);
  before.current = layout;
  return layout;
}

function idsOf(board: BoardIndex): Pick<LaneRowsInput, 'idAt' | 'groupKeyOf'> {
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

/** What decides the heights of rows; `saysFrom` where proposed cards say where they come from. */
function shapeOf(
  board: BoardIndex,
  look: Pick<LaneShape, 'isNarrow' | 'isComfortable'>,
  saysFrom: boolean,
): LaneShape {
  const { columns } = board;
  const mask = badgeFlags | (look.isNarrow ? 0 : wideBadgeFlags) | (saysFrom ? flag.moves : 0);
  return {
    ...look,
    hasBadges: (slot) =>
      ((columns.flags[slot] as number) & mask) !== 0 ||
      (!look.isNarrow && (columns.movedCounts[slot] as number) > 0),
    hasMeter: (groupKey) => board.capacityOf(groupKey) !== null,
  };
}

/** What a card has a badge for, and what only a wide one has; see Card. */
const badgeFlags = flag.ticketOpen | flag.contested | flag.mismatch;
const wideBadgeFlags = flag.dormant | flag.moves;
