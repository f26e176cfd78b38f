// Decides how short facts stand in one line, with a dot between them. Knows no fact.
import { Children, type ReactNode } from 'react';
import styles from './Facts.module.css';

/** `37 moves • $4.2M changing hands • 9.5% of spend`; absent children leave no dot. */
export function Facts({ children }: { readonly children: ReactNode }) {
  const facts = Children.toArray(children);
  return (
    <span className={styles.facts}>
      {facts.map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have a place, not an identity
        <span key={index} className={styles.fact}>
          {index > 0 && <span className={styles.dot} />}
          {fact}
        </span>
      ))}
    </span>
  );
}
