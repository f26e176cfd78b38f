// Decides how the account's last events stand in a case, oldest first. Reads history from the store, words none of it.
import { useEffect, useState } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { accountHistory, type HistoryItem } from '../../store/history';
import { useRecords } from '../../store/records';
import { formatDate, formatDay } from '../../ui/format';
import styles from './CaseView.module.css';

/** How far back a case looks. */
const lastItems = 6;

interface CaseTimelineProps {
  readonly accountId: AccountId;
  /** The year that goes without saying. */
  readonly year: string;
}

export function CaseTimeline({ accountId, year }: CaseTimelineProps) {
  const revision = useRecords((state) => state.revision);
  const [items, setItems] = useState<readonly HistoryItem[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision may be about this account.
  useEffect(() => {
    let isWanted = true;
    void accountHistory(accountId).then((next) => {
      if (isWanted) setItems(next.slice(0, lastItems).reverse());
    });
    return () => {
      isWanted = false;
    };
  }, [accountId, revision]);
  return (
    <section className={styles.section} aria-labelledby="case-timeline">
      <header className={styles.sectionHead}>
        <h3 id="case-timeline" className={styles.sectionTitle}>
          Timeline
        </h3>
      </header>
      <ol className={styles.timeline}>
        {items.map((item) => (
          <li key={item.id} className={styles.event}>
            {item.at === null ? (
              <span className={styles.day}>Before</span>
            ) : (
              <time className={styles.day} dateTime={item.at}>
                {item.at.startsWith(year) ? formatDay(item.at) : formatDate(item.at)}
              </time>
            )}
            <span className={styles.what}>{item.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
