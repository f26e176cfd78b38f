// Decides what the top bar says of the open plan: moves, spend changing hands, their share. Changes nothing.
import { useCurrency, useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { Facts } from '../../ui/Facts';
import { formatCount, formatShare, formatTotal } from '../../ui/format';
import styles from './BoardSummary.module.css';

/** `37 moves • $4.2M changing hands • 9.5% of spend`. */
export function BoardSummary() {
  const totals = useRecords((state) => state.proposed?.totals);
  const currency = useCurrency();
  const isCurrent = useView((state) => state.scenarioView === 'current');
  if (totals === undefined) return null;
  if (isCurrent) return <Sentences first="What the CRM says." second="Nothing can be moved here." />;
  if (totals.accounts === 0) return null;
  if (totals.moves === 0) return <Sentences first="No moves yet." second="Drag an account to propose one." />;
  return (
    <p className={styles.summary}>
      <Facts>
        <span>
          <b>{formatCount(totals.moves)}</b> {totals.moves === 1 ? 'move' : 'moves'}
        </span>
        {totals.withSpend > 0 && (
          <>
            <b>{formatTotal(totals.changingHandsCents, { currency })}</b> changing hands
          </>
        )}
        {totals.spendCents > 0 && `${formatShare(totals.changingHandsCents / totals.spendCents, 1)} of spend`}
      </Facts>
    </p>
  );
}

/** The second gives way where there is no room for both. */
function Sentences({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <p className={styles.summary}>
      <span>{first}</span> <span>{second}</span>
    </p>
  );
}
