// Decides how a card proposes to a lane, by key or from its menu: move, and go on with the next card. Plans nothing itself.
import type { AccountId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import { keepPlace } from './card-focus';
import { move } from './move-command';

/** Moves what a card stands for, itself or the selection, and leaves the keyboard on the next card that stayed. */
export function proposeToLane(id: AccountId, ids: readonly AccountId[], lane: BoardLane): void {
  const goOn = keepPlace([id, ...ids]);
  if (move({ ids, target: { kind: 'lane', lane } })) goOn();
}
