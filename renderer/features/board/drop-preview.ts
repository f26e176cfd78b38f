// Decides what is known of a drop while the hand hangs over its place, and counts it once for all who show or say it.
// Words nothing.
import type { AccountId } from '../../../shared/records/ids';
import type { BoardIndex } from '../../store/board-index';
import { asOfOf, useRecords } from '../../store/records';
import type { DragState } from './drag-state';
import { stayingBehind } from './families';
import { type DropEffects, effectsOf, targetOf } from './move-effects';
import { movable } from './pick-up';

export interface DropPreview {
  readonly effects: DropEffects;
  /** Those of the families in the hand who would be left behind. */
  readonly staying: readonly AccountId[];
  /** How many of them come along instead, as the settings say. */
  readonly along: number;
}

let kept:
  | (Pick<DragState, 'ids' | 'target'> & {
      readonly board: BoardIndex;
      readonly preview: DropPreview;
    })
  | null = null;

/** Counted again only when the hand or the place is another; null over nothing. */
export function previewOf(drag: DragState, board: BoardIndex): DropPreview | null {
  const { ids, target, family, refusal } = drag;
  const { book } = useRecords.getState();
  if (target === null || book === null) return null;
  if (kept?.ids === ids && kept.target === target && kept.board === board) return kept.preview;
  const moveTarget = targetOf(board, target.lane, target.groupKey);
  const behind = refusal === null ? stayingBehind(board, family, target) : [];
  const comesAlong = book.workspace().guards.family === 'all';
  const preview = {
    effects: effectsOf({ board, book, asOf: asOfOf(book) }, ids, moveTarget),
    staying: comesAlong ? [] : behind,
    along: comesAlong ? movable(board, behind).length : 0,
  };
  kept = { ids, target, board, preview };
  return preview;
}
