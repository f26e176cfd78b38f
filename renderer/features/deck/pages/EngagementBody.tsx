// Decides how page 4 shows clauses: number, line, sentence. Knows no store.
import type { CSSProperties } from 'react';
import type { EngagementPage } from '../../../../shared/deck/model';
import { Empty } from './Empty';
import styles from './EngagementBody.module.css';

export function EngagementBody({ page }: { readonly page: EngagementPage }) {
  if (page.empty !== null) return <Empty text={page.empty} />;
  return (
    <ol className={styles.clauses} style={{ '--rows': page.clauses.length } as CSSProperties}>
      {page.clauses.map((clause) => (
        <li key={clause.key} className={styles.clause} data-deck-part={clause.part} data-deck-row="64">
          <span className={styles.number}>{clause.number}</span>
          <strong className={styles.title} dir="auto">
            {clause.title}
          </strong>
          <span className={styles.text} dir="auto">
            {clause.text}
          </span>
        </li>
      ))}
    </ol>
  );
}
