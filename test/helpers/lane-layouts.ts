// Lanes made of numbers, for tests of rows: slot 7 is account a7. No book, no board.
import type { LaneLayout } from '../../renderer/features/board/lane-layout';
import type { GroupCards, LaneRow, LaneRowsInput, LaneShape } from '../../renderer/features/board/lane-rows';
import type { AccountId } from '../../shared/records/ids';

/** Slots 0 to count - 1. */
export const slots = (count: number): number[] => Array.from({ length: count }, (_, slot) => slot);

export const idAt = (slot: number): AccountId => `a${slot}` as AccountId;

/** A group of these slots, of which those that pass are shown. */
export function laneGroup(
  key: string,
  members: readonly number[],
  passes: (slot: number) => boolean = () => true,
): GroupCards {
  const shown = members.filter(passes);
  const first = (most: number) => shown.slice(0, most);
  return { key, count: members.length, shown: shown.length, first, leaving: [], version: shown };
}

export const plainShape: LaneShape = {
  isNarrow: false,
  isComfortable: false,
  hasBadges: () => false,
  hasMeter: () => false,
};

/** A lane with nothing in the hand, nothing folded and no filter, except for `change`. */
export function laneInput(change: Partial<LaneRowsInput>): LaneRowsInput {
  const groups = change.groups ?? [];
  return {
    groups,
    idAt,
    groupKeyOf: (id) =>
      groups.find(({ first, shown }) => Array.from(first(shown)).some((slot) => idAt(slot) === id))?.key,
    isFiltered: false,
    collapsed: new Set(),
    shownCards: new Map(),
    lifted: new Set(),
    gap: null,
    shape: plainShape,
    ...change,
  };
}

/** Every row of a layout, made one by one. */
export function rowsOf(layout: LaneLayout): LaneRow[] {
  return Array.from({ length: layout.rowCount }, (_, index) => layout.at(index).row);
}
