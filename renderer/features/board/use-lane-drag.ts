// Decides what a pointer drag picks up, where it would land and what a drop asks for. Plans and draws nothing.

import {
  draggable,
  dropTargetForElements,
  type ElementDropTargetEventBasePayload,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { countWords } from '../../../shared/records/counts';
import type { AccountId } from '../../../shared/records/ids';
import type { BoardLane } from '../../../shared/records/lane';
import { scrollWhileDragging } from './drag-scroll';
import {
  type DragState,
  type DragTarget,
  dragState,
  endDrag,
  hoverTarget,
  type Judgement,
} from './drag-state';

/** Marks our own drags, so that files and other things dragged over the board are left alone. */
const kind = 'lanekeeper-accounts';

export interface CardDragParts {
  readonly accountId: () => AccountId;
  /** What is picked up: the selection when the card is part of it, else the card; empty when it may not move. */
  readonly pickUp: () => readonly AccountId[];
  readonly onRefused: () => void;
  readonly begin: (ids: readonly AccountId[]) => void;
  /** Draws the ghost into a container; returns how to take it down. */
  readonly drawGhost: (container: HTMLElement) => () => void;
}

/** Makes a card draggable; returns how to undo that. */
export function makeCardDraggable(element: HTMLElement, parts: CardDragParts): () => void {
  return draggable({
    element,
    canDrag: () => {
      if (parts.pickUp().length > 0) return true;
      parts.onRefused();
      return false;
    },
    getInitialData: () => ({ kind, accountId: parts.accountId() }),
    onGenerateDragPreview: ({ nativeSetDragImage }) => {
      setCustomNativeDragPreview({
        nativeSetDragImage,
        getOffset: pointerOutsideOfPreview({ x: '-24px', y: '-12px' }),
        render: ({ container }) => parts.drawGhost(container),
      });
    },
    // Not earlier: the browser gives up on a drag whose element changes while it takes its picture.
    onDragStart: () => parts.begin(parts.pickUp()),
  });
}

export interface LaneDropParts {
  readonly lane: BoardLane;
  /** The group whose rows lie under this height of the window, or null for the lane itself. */
  readonly groupKeyAt: (clientYPx: number) => string | null;
  /** What is to be said against the hand there. */
  readonly judge: (drag: DragState, target: DragTarget) => Judgement;
}

/** Makes a lane a drop target that knows its groups. */
export function makeLaneDropTarget(column: HTMLElement, parts: LaneDropParts): () => void {
  const hover = ({ self, location }: Pick<ElementDropTargetEventBasePayload, 'self' | 'location'>) => {
    const groupKey = (self.data.groupKey as string | null) ?? null;
    hoverTarget({ lane: parts.lane, groupKey }, location.current.input.altKey, parts.judge);
  };
  return dropTargetForElements({
    element: column,
    canDrop: ({ source }) => source.data.kind === kind,
    getData: ({ input }) => ({ lane: parts.lane, groupKey: parts.groupKeyAt(input.clientY) }),
    onDragEnter: hover,
    onDrag: hover,
    onDragLeave: () => hoverTarget(null, dragState()?.keepQuarterback ?? false, parts.judge),
  });
}

/** A hand let go over a lane or a group of it. */
export interface Drop {
  readonly ids: readonly AccountId[];
  readonly lane: BoardLane;
  /** Null: the lane itself. */
  readonly groupKey: string | null;
  readonly keepQuarterback: boolean;
}

/** What is said of a hand that was given up. */
export function putBackWords(count: number): string {
  return count === 1
    ? 'Put back. The account stays where it was.'
    : `Put back. ${countWords(count, 'account')} stay where they were.`;
}

/** Makes each lane scroll while a card hangs at its edge, and a row of lanes that is wider than the window, sideways. */
export function scrollLanesAtEdges(lanes: HTMLElement): () => void {
  return scrollWhileDragging(kind, () => [
    { element: lanes, axis: 'x' },
    ...Array.from(lanes.querySelectorAll<HTMLElement>('[data-lane-body]'), (element) => ({
      element,
      axis: 'y' as const,
    })),
  ]);
}

/** Watches for the end of a drag: a drop on a lane or a group, or nothing: then the hand is put back where it began. */
export function watchDrops(
  onDrop: (drop: Drop) => void,
  onPutBack: (accountId: AccountId) => void,
): () => void {
  return monitorForElements({
    canMonitor: ({ source }) => source.data.kind === kind,
    onDrop: ({ source, location }) => {
      const drag = dragState();
      const target = location.current.dropTargets[0];
      // Onto nothing, or given up with Esc.
      endDrag(drag !== null && target === undefined ? putBackWords(drag.ids.length) : '');
      if (target === undefined) onPutBack(source.data.accountId as AccountId);
      if (drag === null || target === undefined) return;
      onDrop({
        ids: drag.picked,
        lane: target.data.lane as BoardLane,
        groupKey: (target.data.groupKey as string | null) ?? null,
        keepQuarterback: location.current.input.altKey,
      });
    },
  });
}
