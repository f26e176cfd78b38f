// Decides what is left of a lane that had to make room: its name, its count, and a place to drop. Draws no card.
import { useEffect, useRef } from 'react';
import { type BoardLane, laneName } from '../../../shared/records/lane';
import type { BoardIndex } from '../../store/board-index';
import { useCurrency, useRecords } from '../../store/records';
import { cx } from '../../ui/cx';
import { formatCount, formatTotal } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import { goalOfDrag, useDrag } from './drag-state';
import { judgeTarget } from './judge-target';
import styles from './Lane.module.css';
import { laneLabel } from './LaneHeader';
import { makeLaneDropTarget } from './use-lane-drag';

/** A lane folded to 36 px, to make room or by hand: still named, counted and a drop target. A press opens it. */
export function LaneRail({
  lane,
  board,
  onOpen,
}: {
  lane: BoardLane;
  board: BoardIndex;
  onOpen: (lane: BoardLane) => void;
}) {
  const totals = useRecords(() => board.lane(lane));
  const knowsSpend = useRecords(() => board.totals.withSpend > 0);
  const currency = useCurrency();
  const ref = useRef<HTMLElement>(null);
  const isTarget = useDrag((drag) => goalOfDrag(drag)?.lane === lane);
  useEffect(() => {
    const rail = ref.current;
    if (rail === null) return;
    return makeLaneDropTarget(rail, { lane, groupKeyAt: () => null, judge: judgeTarget(board) });
  }, [lane, board]);
  return (
    <section
      ref={ref}
      className={cx(styles.rail, isTarget && styles.target)}
      aria-label={laneLabel(totals, currency, knowsSpend)}
      data-lane={lane}
    >
      <button
        type="button"
        className={styles.railButton}
        onClick={() => onOpen(lane)}
        title={`Open ${laneName[lane]}`}
        data-fold=""
        data-focus-last=""
      >
        <RailFace lane={lane} count={totals.count} spend={formatTotal(totals.spendCents, { currency })} />
      </button>
    </section>
  );
}

function RailFace({ lane, count, spend }: { lane: BoardLane; count: number; spend: string }) {
  return (
    <>
      <LaneMark lane={lane} size={12} />
      <span className={styles.railName}>{laneName[lane]}</span>
      <span className={styles.railCount} data-long={count >= 10_000 || undefined} title={spend}>
        {formatCount(count)}
      </span>
    </>
  );
}
