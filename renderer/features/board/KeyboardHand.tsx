// Decides how cards in a hand that travels by keys are shown: a small chip at the foot of the lanes. Moves nothing.
import { useCurrency } from '../../store/records';
import { formatNoun, formatTotal } from '../../ui/format';
import { Kbd } from '../../ui/Kbd';
import { useDrag } from './drag-state';
import styles from './KeyboardHand.module.css';

/** What the ghost is to the pointer; the live region says the same aloud. */
export function KeyboardHand() {
  const count = useDrag((drag) => (drag?.isByKeys === true ? drag.ids.length : 0));
  const spendCents = useDrag((drag) => drag?.spendCents ?? 0);
  const keepsQuarterback = useDrag((drag) => drag?.keepQuarterback === true);
  const currency = useCurrency();
  if (count === 0) return null;
  return (
    <div className={styles.chip} aria-hidden="true">
      <b>{formatNoun(count, 'account')}</b>
      {spendCents > 0 && <span>{formatTotal(spendCents, { currency })}</span>}
      {keepsQuarterback && <span>keeps the QB</span>}
      <span className={styles.keys}>
        <Kbd keys="Enter" /> drops <Kbd keys="Esc" /> puts back
      </span>
    </div>
  );
}
