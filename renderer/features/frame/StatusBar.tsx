// Decides the line at the foot of the window: saved or not, what the screen adds, keys that work here.
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { Kbd } from '../../ui/Kbd';
import styles from './StatusBar.module.css';

export interface KeyHint {
  /** Each key on its own cap. */
  readonly keys: readonly string[];
  readonly does: string;
}

interface StatusBarProps {
  /** Begins "Saved" once every change is on disk, "Saving" before. */
  readonly savedText: string;
  readonly isFailed?: boolean;
  /** `Facts` after it, which give way where the line is too short, and controls, which never do. */
  readonly children?: ReactNode;
  readonly hints?: readonly KeyHint[];
}

/** `status`, 32 px. */
export function StatusBar({ savedText, isFailed = false, children, hints = [] }: StatusBarProps) {
  return (
    <footer className={styles.bar} data-region="status bar">
      <div role="status" className={styles.said}>
        <span className={cx(styles.saved, isFailed && styles.failed)}>{savedText}</span>
        {children}
      </div>
      <div className={styles.hints}>
        {hints.map((hint) => (
          <span key={hint.does} className={styles.hint}>
            {hint.keys.map((key) => (
              <Kbd key={key} keys={key} />
            ))}
            <span>{hint.does}</span>
          </span>
        ))}
      </div>
    </footer>
  );
}
