// Decides what the top bar says of the open plan: moves, spend changing hands, their share. Changes nothing.
import { useCurrency, useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { formatCount, formatShare, formatTotal } from '../../ui/format';
import styles from './BoardSummary.module.css';

/** `37 moves • $4.2M changing hands • 9.5% of spend`. */
export function BoardSummary() {
  const totals = useRecords((state) => state.proposed?.totals);
  const currency = useCurrency();
  const isCurrent = useView((state) => state.scenarioView === 'current');
  if (totals === undefined) return null;
  if (isCurrent) return <p className={styles.summary}>What the CRM says. Nothing can be moved here.</p>;
  if (totals.accounts === 0) return null;
  if (totals.moves === 0)
    return <p className={styles.summary}>No moves yet. Drag an account to propose one.</p>;
  return (
    <p className={styles.summary}>
      <b>{formatCount(totals.moves)}</b> {totals.moves === 1 ? 'move' : 'moves'}
      {totals.withSpend > 0 && (
        <>
          <span className={styles.dot}>•</span>
          <b>{formatTotal(totals.changingHandsCents, { currency })}</b> changing hands
        </>
      )}
      {totals.spendCents > 0 && (
        <span className={styles.share}>
          <span className={styles.dot}>•</span>
          {formatShare(totals.changingHandsCents / totals.spendCents, 1)} of spend
        </span>
      )}
    </p>
  );
}
