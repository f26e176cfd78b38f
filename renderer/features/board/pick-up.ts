// Decides what a hand holds when a card is picked up, by pointer or by key, and why a card cannot be. Moves nothing.
import { lockSentence } from '../../../shared/coverage/lock';
import type { AccountId } from '../../../shared/records/ids';
import type { ScenarioView } from '../../../shared/records/saved-view';
import { currentIsReadOnly } from '../../store/ask-to-move';
import type { BoardIndex } from '../../store/board-index';
import { notify } from '../../store/notices';
import { asOfOf, useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { setDragState } from './drag-state';
import { noRest, restOf } from './families';
import { summariseHand } from './move-effects';

/** The selection when the card is part of it, else the card alone; the card in the hand comes first. */
export function handOf(id: AccountId): readonly AccountId[] {
  const { selection } = useView.getState();
  return selection.has(id) ? [id, ...[...selection].filter((other) => other !== id)] : [id];
}

/** Those of the accounts that may move. */
export function movable(board: BoardIndex, ids: readonly AccountId[]): readonly AccountId[] {
  return ids.filter((id) => board.row(id)?.locked === false);
}

/** Puts cards into the hand. */
export function beginDrag(board: BoardIndex, picked: readonly AccountId[], isByKeys: boolean): void {
  // Locked cards stay where they are, but go along in the request: the answer names them.
  const ids = movable(board, picked);
  const hand = summariseHand(board, ids);
  const first = ids[0];
  const { book } = useRecords.getState();
  setDragState({
    ids,
    picked,
    lifted: new Set(ids),
    spendCents: hand.spendCents,
    topSpendCents: first === undefined ? 0 : (board.row(first)?.spendCents ?? 0),
    refusal: null,
    wouldExceed: false,
    leaving: hand.leaving,
    leavingLoad: hand.leavingLoad,
    load: hand.load,
    target: null,
    gapGroupKey: null,
    keepQuarterback: false,
    isByKeys,
    family: book === null ? noRest : restOf(book, ids),
  });
}

/** Says why a card stays where it is. */
export function refuse(board: BoardIndex, id: AccountId, scenarioView: ScenarioView): void {
  if (scenarioView === 'current') {
    notify({ text: currentIsReadOnly, tone: 'warn', undoSeq: null });
    return;
  }
  const { book } = useRecords.getState();
  const account = book?.get('account', id);
  if (board.row(id)?.locked !== true || book === null || account === undefined) return;
  notify({ text: lockSentence(account, asOfOf(book)), tone: 'warn', undoSeq: null });
}
