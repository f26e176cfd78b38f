// Carries out the steps of the drawer through the board as it is filtered, and says where it stands. The order: step-order.
import { createContext, useContext } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { useRecords } from '../../store/records';
import { openDrawer, useView } from '../../store/view';
import { focusStep, revealCard } from './card-focus';
import { shownMatches } from './shown-matches';
import { neighbourOf, positionOf, type Step, type StepPosition, type SteppedBoard } from './step-order';

/** The board the drawer stands beside, and its filter. */
export const StepsContext = createContext<Pick<SteppedBoard, 'board' | 'matches'> | null>(null);

/** Where the account stands, `3 of 37`, and how to go on from it. */
export function useSteps(id: AccountId | null): {
  readonly position: StepPosition | null;
  readonly step: (delta: 1 | -1) => void;
} {
  const beside = useContext(StepsContext);
  const collapsed = useView((state) => state.collapsed);
  useRecords((state) => state.revision);
  const stepped = beside === null ? null : { ...beside, collapsed };
  return {
    position: stepped === null || id === null ? null : positionOf(stepped, id),
    step: (delta) => {
      const next = id === null ? null : openNeighbour(id, delta);
      if (next !== null) revealCard(next);
    },
  };
}

/** The same step from a card of the board: the focus goes along with the drawer. */
export function stepFromCard(id: AccountId, delta: 1 | -1): void {
  const next = openNeighbour(id, delta);
  if (next !== null) focusStep(next);
}

function openNeighbour(id: AccountId, delta: 1 | -1): Step | null {
  const shown = shownMatches();
  const next =
    shown === null ? null : neighbourOf({ ...shown, collapsed: useView.getState().collapsed }, id, delta);
  if (next !== null) openDrawer(next.id);
  return next;
}
