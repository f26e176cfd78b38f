// Decides what a pointer may pick up and what hangs on it. The pointer mechanics are in use-lane-drag.
import { useCallback } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import type { ScenarioView } from '../../../shared/records/saved-view';
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { drawGhost } from './DragGhost';
import { summariseHand } from './move-effects';
import { beginDrag, handOf, movable, refuse } from './pick-up';
import { makeCardDraggable } from './use-lane-drag';

/**
 * Gives each card's element its drag; the returned function is stable for a board, so elements attach once. Which account
 * an element shows is asked when it is picked up.
 */
export function useCardDrag(
  board: BoardIndex | null,
  scenarioView: ScenarioView,
): (accountId: () => AccountId, element: HTMLElement) => () => void {
  return useCallback(
    (accountId, element) => {
      if (board === null) return () => undefined;
      return makeCardDraggable(element, {
        accountId,
        pickUp: () => {
          const id = accountId();
          return scenarioView === 'current' || board.row(id)?.locked !== false ? [] : handOf(id);
        },
        onRefused: () => refuse(board, accountId(), scenarioView),
        begin: (ids) => beginDrag(board, ids, false),
        drawGhost: (container) => ghostFor(board, accountId(), container),
      });
    },
    [board, scenarioView],
  );
}

function ghostFor(board: BoardIndex, id: AccountId, container: HTMLElement): () => void {
  const { book } = useRecords.getState();
  const account = book?.get('account', id);
  const ids = movable(board, handOf(id));
  return drawGhost(container, {
    name: account?.name ?? '',
    spendCents: account?.spendCents ?? null,
    count: ids.length,
    hand: summariseHand(board, ids),
    currency: book?.get('workspace', 'workspace')?.currency ?? 'USD',
  });
}
