// Decides how short facts stand in one line, and that they give way whole, the last first. Knows no fact.
import { Children, type ReactNode } from 'react';
import styles from './Facts.module.css';

/**
 * `37 moves • $4.2M changing hands • 9.5% of spend`; absent children leave no dot. Say what matters most first: where the
 * line is too short the last facts are not seen, and never half of one.
 */
export function Facts({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.facts}>
      {Children.toArray(children).map((fact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts have a place, not an identity
        <span key={index} className={styles.fact}>
          {fact}
        </span>
      ))}
    </span>
  );
}
