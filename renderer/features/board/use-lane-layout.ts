// Decides when the rows of a lane are laid out again: its groups, the filter, the folds or the hand changed. Draws nothing.
import { useMemo, useRef } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import type { Slot } from '../../store/board/columns';
import type { Matches } from '../../store/board/matches';
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';
import type { BoardDifference } from './difference';
import { useDrag } from './drag-state';
import { groupsOf, idsOf, shapeOf } from './lane-input';
import { LaneLayout } from './lane-layout';
import type { LaneShape } from './lane-rows';

const nothingLifted: ReadonlySet<AccountId> = new Set();

/** How the rows of a lane stand. */
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: the board is changed in place; its totals say when.
  const layout = useMemo(() => {
    const { columns } = board;
    const groups = groupsOf(lane, board, matches, difference);
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
