// Decides what stands above a lane: mark, name, count, spend, share of capacity, and what folds it. Reads totals only.
import { ChevronsRightLeft } from 'lucide-react';
import type { LoadUnit } from '../../../shared/coverage/workload';
import { laneName } from '../../../shared/records/lane';
import type { BoardLaneTotals } from '../../store/board-row';
import { formatCount, formatLoad, formatLoadOf, formatNoun, formatShare, formatTotal } from '../../ui/format';
import { IconButton } from '../../ui/IconButton';
import { LaneMark } from '../../ui/LaneMark';
import { Meter } from '../../ui/Meter';
import { goalOfDrag, useDrag } from './drag-state';
import { laneLoadAfter } from './drop-ends';
import styles from './LaneHeader.module.css';

/** A lane's accessible name: "Inside lane, 156 accounts, $5.9M, 82% of capacity". */
export function laneLabel(totals: BoardLaneTotals, currency: string, knowsSpend: boolean): string {
  const { lane, count, spendCents, load, capacity } = totals;
  const share = capacity === null ? '' : `, ${formatShare(load / capacity)} of capacity`;
  const spend = knowsSpend ? `, ${formatTotal(spendCents, { currency, inMillions: true })}` : '';
  return `${laneName[lane]} lane, ${formatNoun(count, 'account')}${spend}${share}`;
}

function usePreviewLoad(totals: BoardLaneTotals): number | null {
  return useDrag((drag) => {
    const goal = goalOfDrag(drag);
    return drag === null || goal === null ? null : laneLoadAfter(drag, goal, totals);
  });
}

interface LaneHeaderProps {
  readonly totals: BoardLaneTotals;
  readonly unit: LoadUnit;
  readonly currency: string;
  /** False when no account of the book has a spend: then none is shown. */
  readonly knowsSpend: boolean;
  readonly onFold: () => void;
}

/** The header of a lane, with its meter when every seller has a capacity. */
export function LaneHeader({ totals, unit, currency, knowsSpend, onFold }: LaneHeaderProps) {
  const { lane, count, spendCents, load, capacity } = totals;
  const preview = usePreviewLoad(totals);
  const words = (value: number) => formatLoad(value, unit, currency);
  const spend = formatTotal(spendCents, { currency, inMillions: true });
  const fold = (
    <IconButton
      icon={ChevronsRightLeft}
      iconSize={14}
      name={`Fold ${laneName[lane]}`}
      className={styles.fold ?? ''}
      onPress={onFold}
      data-fold=""
      data-focus-last=""
    />
  );
  return (
    <header className={styles.header}>
      <div className={styles.line} data-long={count >= 100_000 || undefined}>
        <LaneMark lane={lane} size={12} />
        <h2 className={styles.name}>{laneName[lane]}</h2>
        <span className={styles.count} data-count="">
          {formatCount(count)}
        </span>
        {lane !== 'unassigned' && knowsSpend && <span className={styles.spend}>{spend}</span>}
        {lane !== 'unassigned' && fold}
      </div>
      {lane === 'unassigned' && (
        <div className={styles.under}>
          <span>
            {count === 0
              ? 'Nothing to place'
              : `${knowsSpend ? spend : formatNoun(count, 'account')} to place`}
          </span>
          {fold}
        </div>
      )}
      {lane !== 'unassigned' && capacity !== null && (
        <div className={styles.under}>
          <Meter
            size="lane"
            label={`Capacity, ${laneName[lane]}`}
            value={load}
            capacity={capacity}
            {...(unit === 'accounts' ? {} : { valueText: formatLoadOf(load, capacity, unit, currency) })}
            {...(preview === null ? {} : { preview })}
          />
          <span className={styles.share}>
            <span className={styles.figures}>
              {words(load)} of {words(capacity)},{' '}
            </span>
            {formatShare(load / capacity)}
          </span>
        </div>
      )}
    </header>
  );
}
