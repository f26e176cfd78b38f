// Decides what stands above a lane: mark, name, count, spend, share of capacity. Reads totals only.
import type { BoardLane } from '../../../shared/records/lane';
import { laneName } from '../../../shared/records/lane';
import type { BoardLaneTotals } from '../../store/board-row';
import { formatCount, formatNoun, formatShare, formatTotal } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import { Meter } from '../../ui/Meter';
import { useDrag } from './drag-state';
import styles from './LaneHeader.module.css';

/** A lane's accessible name: "Inside lane, 156 accounts, $5.9M, 82% of capacity". */
export function laneLabel(totals: BoardLaneTotals, currency: string, knowsSpend: boolean): string {
  const { lane, count, spendCents, capacityAccounts } = totals;
  const share = capacityAccounts === null ? '' : `, ${formatShare(count / capacityAccounts)} of capacity`;
  const spend = knowsSpend ? `, ${formatTotal(spendCents, { currency, inMillions: true })}` : '';
  return `${laneName[lane]} lane, ${formatNoun(count, 'account')}${spend}${share}`;
}

function usePreviewCount(lane: BoardLane, count: number): number | null {
  return useDrag((drag) => {
    if (drag === null || drag.target === null) return null;
    let leaving = 0;
    for (const [key, cards] of drag.leaving) if (key.startsWith(`${lane}/`)) leaving += cards;
    if (drag.target.lane === lane) return count + drag.ids.length - leaving;
    return leaving === 0 ? null : count - leaving;
  });
}

interface LaneHeaderProps {
  readonly totals: BoardLaneTotals;
  readonly currency: string;
  /** False when no account of the book has a spend: then none is shown. */
  readonly knowsSpend: boolean;
}

/** The header of a lane, with its meter when every seller has a capacity. */
export function LaneHeader({ totals, currency, knowsSpend }: LaneHeaderProps) {
  const { lane, count, spendCents, capacityAccounts } = totals;
  const preview = usePreviewCount(lane, count);
  const spend = formatTotal(spendCents, { currency, inMillions: true });
  return (
    <header className={styles.header}>
      <div className={styles.line} data-long={count >= 100_000 || undefined}>
        <LaneMark lane={lane} size={12} />
        <h2 className={styles.name}>{laneName[lane]}</h2>
        <span className={styles.count} data-count="">
          {formatCount(count)}
        </span>
        {lane !== 'unassigned' && knowsSpend && <span className={styles.spend}>{spend}</span>}
      </div>
      {lane === 'unassigned' && (
        <div className={styles.under}>
          <span>
            {count === 0
              ? 'Nothing to place'
              : `${knowsSpend ? spend : formatNoun(count, 'account')} to place`}
          </span>
        </div>
      )}
      {lane !== 'unassigned' && capacityAccounts !== null && (
        <div className={styles.under}>
          <Meter
            size="lane"
            label={`Capacity, ${laneName[lane]}`}
            value={count}
            capacity={capacityAccounts}
            {...(preview === null ? {} : { preview })}
          />
          <span className={styles.share}>
            <span className={styles.figures}>
              {formatCount(count)} of {formatCount(capacityAccounts)},{' '}
            </span>
            {formatShare(count / capacityAccounts)}
          </span>
        </div>
      )}
    </header>
  );
}
