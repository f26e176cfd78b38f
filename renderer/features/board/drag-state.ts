// What is in the hand and where it hangs, while a drag lasts. Lives outside React state so that moving repaints only what it touches.
import { useSyncExternalStore } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import type { FamilyRest } from './families';

export interface DragTarget {
  readonly lane: BoardLane;
  /** Null: the lane itself. */
  readonly groupKey: string | null;
}

/** What is to be said against a target. */
export interface Judgement {
  /** The sentence a drop there would be refused with; null where something would move. */
  readonly refusal: string | null;
  /** True when the target would be over its capacity. */
  readonly wouldExceed: boolean;
}

export interface DragState extends Judgement {
  /** The cards that would move. */
  readonly ids: readonly AccountId[];
  /** All that was picked up, locked cards too. */
  readonly picked: readonly AccountId[];
  readonly lifted: ReadonlySet<AccountId>;
  readonly spendCents: number;
  /** The spend of the first card in the hand: where the line stands. */
  readonly topSpendCents: number;
  /** How many cards each group would give away. */
  readonly leaving: ReadonlyMap<string, number>;
  /** The same in the workspace's unit of load, and what the cards weigh together. */
  readonly leavingLoad: ReadonlyMap<string, number>;
  readonly load: number;
  readonly target: DragTarget | null;
  /** The group that has opened a gap: only where the pointer rests, so that targets do not run away from it. */
  readonly gapGroupKey: string | null;
  readonly keepQuarterback: boolean;
  /** Picked up with Space: arrows choose the target, and the hand hangs on no pointer. */
  readonly isByKeys: boolean;
  /** Those of the families in the hand who are not in it. */
  readonly family: FamilyRest;
}

let state: DragState | null = null;
/** What is said once the hand is empty again. */
let lastWords = '';
const listeners = new Set<() => void>();

export function dragState(): DragState | null {
  return state;
}

export function setDragState(next: DragState | null): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** Empties the hand and says what became of it; '' where something else says it. */
export function endDrag(words: string): void {
  lastWords = words;
  setDragState(null);
}

/** What the last drag ended with; '' while one lasts. */
export function useLastWords(): string {
  return useSyncExternalStore(subscribe, () => (state === null ? lastWords : ''));
}

/** Where a drop would put the cards; null where it would be refused, and over nothing. */
export function goalOfDrag(drag: DragState | null): DragTarget | null {
  return drag === null || drag.refusal !== null ? null : drag.target;
}

const nothingAgainst: Judgement = { refusal: null, wouldExceed: false };

/** Moves the target; nothing is told when it is the same. `judge` is asked only for a new one. */
export function hoverTarget(
  target: DragTarget | null,
  keepQuarterback: boolean,
  judge: (drag: DragState, target: DragTarget) => Judgement,
): void {
  if (state === null) return;
  const same = state.target?.lane === target?.lane && state.target?.groupKey === target?.groupKey;
  if (same && state.keepQuarterback === keepQuarterback) return;
  const judgement = target === null ? nothingAgainst : judge(state, target);
  setDragState({
    ...state,
    target: same ? state.target : target,
    gapGroupKey: same ? state.gapGroupKey : null,
    keepQuarterback,
    ...judgement,
  });
  if (!same) openGapAtRest(target);
}

/** How long the pointer must stay on a group before its cards make room. */
const restMs = 350;

let resting: ReturnType<typeof setTimeout> | null = null;

function openGapAtRest(target: DragTarget | null): void {
  if (resting !== null) clearTimeout(resting);
  resting = setTimeout(() => {
    resting = null;
    if (state !== null && state.target === target && target !== null && state.refusal === null) {
      setDragState({ ...state, gapGroupKey: target.groupKey });
    }
  }, restMs);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Part of the drag; a component renders again only when that part changes. Select values, not fresh objects. */
export function useDrag<T>(selectPart: (drag: DragState | null) => T): T {
  return useSyncExternalStore(subscribe, () => selectPart(state));
}
