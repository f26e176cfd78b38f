// Decides how the extra columns of an account are listed: as they came, folded away until asked for. Reads no number or day.
import { ChevronRight } from 'lucide-react';
import type { Account } from '../../../shared/records/account';
import { formatNoun } from '../../ui/format';
import styles from './ExtraFacts.module.css';
import { extraFacts } from './extra-facts';

/**
 * "More from the list, 4 columns" over the columns and their texts; nothing where the list brought none. The browser's
 * own disclosure: with the focus on it, the keys of the drawer go on working.
 */
export function ExtraFacts({ custom }: Pick<Account, 'custom'>) {
  const facts = extraFacts(custom);
  if (facts.length === 0) return null;
  return (
    <details className={styles.extra}>
      <summary className={styles.summary}>
        <ChevronRight size={14} strokeWidth={1.7} aria-hidden="true" className={styles.chevron} />
        {`More from the list, ${formatNoun(facts.length, 'column')}`}
      </summary>
      <dl className={styles.list}>
        {facts.map(([header, text]) => (
          <div key={header} className={styles.fact}>
            <dt className={styles.header}>{header}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
