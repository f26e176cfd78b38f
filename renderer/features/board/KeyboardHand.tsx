// Decides how cards in a hand that travels by keys are shown: a small chip at the foot of the lanes. Moves nothing.
import type { BoardLane } from '../../../shared/records/lane';
import { useCurrency } from '../../store/records';
import { formatNoun, formatTotal } from '../../ui/format';
import { Kbd } from '../../ui/Kbd';
import { useDrag } from './drag-state';
import styles from './KeyboardHand.module.css';

/** Lanes to the left of the middle, where there are four. */
const leftLanes: readonly (BoardLane | undefined)[] = ['unassigned', 'inside'];

/** What the ghost is to the pointer; the live region says the same aloud. Never over the lane whose figures it is about. */
export function KeyboardHand() {
  const count = useDrag((drag) => (drag?.isByKeys === true ? drag.ids.length : 0));
  const spendCents = useDrag((drag) => drag?.spendCents ?? 0);
  const keepsQuarterback = useDrag((drag) => drag?.keepQuarterback === true);
  const isLeft = useDrag((drag) => !leftLanes.includes(drag?.target?.lane));
  const currency = useCurrency();
  if (count === 0) return null;
  return (
    <div className={styles.chip} data-side={isLeft ? 'left' : 'right'} aria-hidden="true">
      <b>{formatNoun(count, 'account')}</b>
      {spendCents > 0 && <span>{formatTotal(spendCents, { currency })}</span>}
      {keepsQuarterback && <span>keeps the QB</span>}
      <span className={styles.keys}>
        <Kbd keys="Enter" /> drops <Kbd keys="Esc" /> puts back
      </span>
    </div>
  );
}
