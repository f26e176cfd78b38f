// Decides how a place with nothing in it looks: one sentence, one button, left. Knows no place.
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  /** "No open tickets. Raise one from any account with T." */
  readonly children: ReactNode;
  /** At most one button. */
  readonly action?: ReactNode;
}

export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty} data-home="">
      <p className={styles.text}>{children}</p>
      {action}
    </div>
  );
}
