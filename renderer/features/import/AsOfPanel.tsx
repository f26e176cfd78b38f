// Decides how the as-of date is asked for: today, the newest order's day, or another. Counts nothing from it.
import { problemOfDay } from '../../../shared/records/days';
import type { IsoDate } from '../../../shared/records/values';
import { DateField } from '../../ui/DateField';
import { formatDate } from '../../ui/format';
import { Segmented } from '../../ui/Segmented';
import table from '../../ui/table.module.css';
import styles from './ReadingPanel.module.css';

interface AsOfPanelProps {
  /** Null for today. */
  readonly asOf: IsoDate | null;
  readonly today: IsoDate;
  readonly newestOrderOn: IsoDate | null;
  readonly onChange: (date: IsoDate | null) => void;
}

/** Proposes nothing itself: `asOf` already holds the proposal. */
export function AsOfPanel({ asOf, today, newestOrderOn, onChange }: AsOfPanelProps) {
  const newest = newestOrderOn !== null && newestOrderOn < today ? newestOrderOn : null;
  const chosen = asOf === null ? 'today' : asOf === newest ? 'newest' : 'other';
  const segments = [
    { id: 'today', label: 'Today' },
    ...(newest === null ? [] : [{ id: 'newest', label: `Newest order, ${formatDate(newest)}` }]),
    { id: 'other', label: 'Another day' },
  ];
  return (
    <section className={table.panel} aria-labelledby="import-as-of">
      <div className={table.panelHead}>
        <h2 id="import-as-of" className={table.panelTitle}>
          As-of date
        </h2>
        <p className={table.panelNote}>Ages, dormancy and the last 12 months are counted from this day.</p>
      </div>
      <div className={styles.rows}>
        <div className={styles.row}>
          <Segmented
            label="Count from"
            hideLabel
            segments={segments}
            value={chosen}
            onChange={(id) => onChange(id === 'today' ? null : id === 'newest' ? newest : (asOf ?? today))}
          />
          {chosen === 'other' && (
            <DateField
              label="As-of date"
              hideLabel
              value={asOf}
              problemOf={problemOfDay}
              onChange={(date) => {
                if (date !== null) onChange(date);
              }}
            />
          )}
        </div>
      </div>
    </section>
  );
}
