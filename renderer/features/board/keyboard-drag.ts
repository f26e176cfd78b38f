// Decides how a hand travels by keys: Space picks up, arrows go from group to group, Enter or Space drops, Esc puts back.
import { useEffect } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { focusCard } from './card-focus';
import { type DragTarget, dragState, endDrag, hoverTarget } from './drag-state';
import { dropOn } from './drop-command';
import { judgeTarget, takesNothing } from './judge-target';
import { landingGroups } from './landing';
import type { LaneLayout } from './lane-layout';
import { beginDrag, handOf, movable, refuse } from './pick-up';
import { putBackWords } from './use-lane-drag';
import type { LaneHandle } from './use-lane-handle';

type Place = DragTarget & { readonly groupKey: string };

type Handles = { readonly current: ReadonlyMap<BoardLane, LaneHandle> };

/**
 * The places of one lane a hand can rest at, top to bottom: the lane itself (null), then each group that is shown and
 * `takes` the hand.
 */
export function stopsOf(
  rows: LaneLayout | undefined,
  takes: (groupKey: string) => boolean = () => true,
): readonly (string | null)[] {
  return [null, ...(rows?.groupKeys ?? []).filter(takes)];
}

export interface StopsOfLane {
  readonly lane: BoardLane;
  readonly stops: readonly (string | null)[];
}

/**
 * Where an arrow takes the hand (MV2). Up and Down stay in the lane; Left and Right go to the neighbour, folded ones
 * too, and there to the place last rested at, else to its first group.
 */
export function nextTarget(
  lanes: readonly StopsOfLane[],
  from: DragTarget,
  arrow: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
  restedAt: ReadonlyMap<BoardLane, string | null>,
): DragTarget {
  const at = lanes.findIndex(({ lane }) => lane === from.lane);
  const here = lanes[at];
  if (here === undefined) return from;
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const place = here.stops.indexOf(from.groupKey);
    const next = here.stops[Math.max(0, place) + (arrow === 'ArrowDown' ? 1 : -1)];
    return next === undefined ? from : { lane: here.lane, groupKey: next };
  }
  const beside = lanes[at + (arrow === 'ArrowRight' ? 1 : -1)];
  if (beside === undefined) return from;
  const known = restedAt.get(beside.lane);
  const groupKey = known !== undefined && beside.stops.includes(known) ? known : (beside.stops[1] ?? null);
  return { lane: beside.lane, groupKey };
}

interface KeyHand {
  readonly board: BoardIndex;
  readonly handles: Handles;
  readonly origin: AccountId;
  /** Where the hand is, even before it has a target: the group it was picked up from. */
  at: DragTarget;
  readonly landing: ReturnType<typeof landingGroups>;
  readonly restedAt: Map<BoardLane, string | null>;
}

let hand: KeyHand | null = null;

/** Picks up the card, or the selection it is part of; a locked card stays and says why. */
export function pickUpByKeys(board: BoardIndex, handles: Handles, id: AccountId): void {
  const { scenarioView } = useView.getState();
  const { book } = useRecords.getState();
  const row = board.row(id);
  if (row === undefined || book === null || dragState() !== null) return;
  const picked = handOf(id);
  if (scenarioView === 'current' || row.locked || movable(board, picked).length === 0) {
    refuse(board, id, scenarioView);
    return;
  }
  beginDrag(board, picked, true);
  hand = {
    board,
    handles,
    origin: id,
    at: { lane: row.lane, groupKey: row.groupKey },
    landing: landingGroups(board, book, dragState()?.ids ?? picked),
    restedAt: new Map([[row.lane, row.groupKey]]),
  };
}

/** Listens while the board is open; leaving it, or pressing a pointer, puts the cards back. */
export function useKeyboardDrag(): void {
  useEffect(() => {
    const onPointerDown = () => putBack(false);
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('keyup', onKeyUp, { capture: true });
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('keyup', onKeyUp, { capture: true });
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
      putBack(false);
    };
  }, []);
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

function onKeyDown(event: KeyboardEvent): void {
  if (hand === null || event.defaultPrevented) return;
  // Undo, settings and the like stay what they are, and want both hands.
  if (event.ctrlKey || event.metaKey || event.key === 'F6') {
    if (event.key !== 'Control' && event.key !== 'Meta') putBack(false);
    return;
  }
  const arrow = arrows.find((key) => key === event.key);
  if (arrow !== undefined) travel(hand, arrow, event.altKey);
  else if (!event.repeat) act(hand, event);
  // Nothing else acts with cards in the hand: no letter moves them another way, Tab leaves them nowhere.
  event.preventDefault();
  event.stopPropagation();
}

/** Alt counts while it is held. */
function onKeyUp(event: KeyboardEvent): void {
  if (hand === null || event.key !== 'Alt') return;
  hoverTarget(dragState()?.target ?? null, false, judgeTarget(hand.board));
  event.preventDefault();
}

function act(held: KeyHand, event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') drop(held, event.altKey);
  else if (event.key === 'Escape') putBack(true);
  else if (event.key === 'Alt') {
    hoverTarget(dragState()?.target ?? null, true, judgeTarget(held.board));
  }
}

function travel(held: KeyHand, arrow: (typeof arrows)[number], keepQuarterback: boolean): void {
  const lanes = boardLanes.map((lane) => ({
    lane,
    stops: stopsOf(held.handles.current.get(lane)?.layout(), (groupKey) => isStop(held, { lane, groupKey })),
  }));
  const next = nextTarget(lanes, held.at, arrow, held.restedAt);
  held.at = next;
  held.restedAt.set(next.lane, next.groupKey);
  hoverTarget(next, keepQuarterback, judgeTarget(held.board));
  reveal(held, next);
}

/** Where the hand is it may stay: on its way from an inactive seller's orphans the arrows go on from there. */
function isStop({ at, board, landing }: KeyHand, { lane, groupKey }: Place): boolean {
  if (at.lane === lane && at.groupKey === groupKey) return true;
  const { book } = useRecords.getState();
  return landing({ lane, groupKey }) === groupKey && (book === null || !takesNothing(board, book, groupKey));
}

/** Brings the target into sight: its lane sideways, its group inside the lane. */
function reveal({ handles }: KeyHand, { lane, groupKey }: DragTarget): void {
  document
    .querySelector(`[data-region="board"] [data-lane="${lane}"]`)
    ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const handle = handles.current.get(lane);
  const rows = handle?.layout();
  const row = groupKey === null ? rows?.reachable(1) : rows?.firstRowOf(groupKey);
  if (row != null) handle?.reveal(row.key);
}

function drop({ board, at, origin }: KeyHand, keepQuarterback: boolean): void {
  const drag = dragState();
  hand = null;
  // Without a target the hand has not left its place.
  if (drag === null || drag.target === null) {
    endDrag(drag === null ? '' : putBackWords(drag.ids.length));
    focusCard(origin);
    return;
  }
  endDrag('');
  const moved = dropOn(useRecords.getState().proposed ?? board, {
    ids: drag.picked,
    lane: at.lane,
    groupKey: at.groupKey,
    keepQuarterback,
  });
  if (!moved) focusCard(origin);
}

function putBack(takesFocus: boolean): void {
  if (hand === null) return;
  const { origin } = hand;
  hand = null;
  endDrag(putBackWords(dragState()?.ids.length ?? 1));
  if (takesFocus) focusCard(origin);
}
