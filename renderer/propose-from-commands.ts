// Decides where the focus is after a move that was chosen among the commands: beside what one was looking at. Plans nothing.
import type { BoardLane } from '../shared/records/lane';
import type { Targets } from './command-state';
import { focusCard, keepPlace } from './features/board/card-focus';
import { move } from './features/board/move-command';
import { useView } from './store/view';

/** Proposes accounts to a lane. The open account keeps the focus on its card; a list goes on with the next one that stayed. */
export function proposeFromCommands(targets: Targets, lane: BoardLane): void {
  const ids = targets.ids();
  const isOpen = targets.oneId !== null && targets.oneId === useView.getState().drawerId;
  const goOn = keepPlace(ids);
  if (!move({ ids, target: { kind: 'lane', lane } })) return;
  const isInDrawer = document.activeElement?.closest('[data-region="drawer"]') != null;
  if (!isOpen) goOn();
  else if (!isInDrawer) focusCard(targets.oneId);
}
