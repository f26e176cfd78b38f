// Decides what a pointer may pick up and what the hand knows. The pointer mechanics are in use-lane-drag.
import { useCallback } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import type { ScenarioView } from '../../../shared/records/saved-view';
import type { BoardIndex } from '../../store/board-index';
import { notify } from '../../store/notices';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { drawGhost } from './DragGhost';
import { setDragState } from './drag-state';
import { summariseHand } from './move-effects';
import { makeCardDraggable } from './use-lane-drag';

/** Gives each card its drag; the returned function is stable for a board, so cards attach once. */
export function useCardDrag(
  board: BoardIndex | null,
  scenarioView: ScenarioView,
): (id: AccountId, element: HTMLElement) => () => void {
  return useCallback(
    (id, element) => {
      if (board === null) return () => undefined;
      return makeCardDraggable(element, {
        accountId: id,
        pickUp: () => (scenarioView === 'current' || board.row(id)?.locked !== false ? [] : handOf(id)),
        onRefused: () => refuse(board, id, scenarioView),
        begin: (ids) => beginDrag(board, ids),
        drawGhost: (container) => ghostFor(board, id, container),
      });
    },
    [board, scenarioView],
  );
}

/** The selection when the card is part of it, else the card alone; the card in the hand comes first. */
function handOf(id: AccountId): readonly AccountId[] {
  const { selection } = useView.getState();
  return selection.has(id) ? [id, ...[...selection].filter((other) => other !== id)] : [id];
}

function movable(board: BoardIndex, ids: readonly AccountId[]): readonly AccountId[] {
  return ids.filter((id) => board.row(id)?.locked === false);
}

function beginDrag(board: BoardIndex, picked: readonly AccountId[]): void {
  // Locked cards stay where they are, but go along in the request: the answer names them.
  const ids = movable(board, picked);
  const hand = summariseHand(board, ids);
  const first = ids[0];
  setDragState({
    ids,
    picked,
    lifted: new Set(ids),
    spendCents: hand.spendCents,
    topSpendCents: first === undefined ? 0 : (board.row(first)?.spendCents ?? 0),
    wouldExceed: false,
    leaving: hand.leaving,
    target: null,
    gapGroupKey: null,
    keepQuarterback: false,
  });
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

function refuse(board: BoardIndex, id: AccountId, scenarioView: ScenarioView): void {
  if (scenarioView === 'current') {
    notify({
      text: 'Current is what the CRM says. Switch to Plan A to propose moves.',
      tone: 'warn',
      undoSeq: null,
    });
    return;
  }
  const account = useRecords.getState().book?.get('account', id);
  if (board.row(id)?.locked !== true || account === undefined) return;
  const why = account.lockReason === '' ? '' : ` ${account.lockReason ?? ''}`;
  notify({ text: `${account.name} is locked and stays.${why}`, tone: 'warn', undoSeq: null });
}
