// Decides how the drawer steps through the board as it is filtered, and says where it stands. The order: step-order.
import { createContext, useContext } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { useRecords } from '../../store/records';
import { openDrawer, useView } from '../../store/view';
import { revealCard } from './card-focus';
import { neighbourOf, positionOf, type StepPosition, type SteppedBoard } from './step-order';

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
      const next = stepped === null || id === null ? null : neighbourOf(stepped, id, delta);
      if (next === null) return;
      openDrawer(next.id);
      revealCard(next);
    },
  };
}
