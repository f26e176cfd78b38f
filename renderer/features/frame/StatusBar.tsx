// Decides the line at the foot of the window: saved or not, what the screen adds, keys that work here.
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx';
import { Facts } from '../../ui/Facts';
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
  /** Facts after it: "318 accounts", "37 moves", "$4.2M changing hands". */
  readonly children?: ReactNode;
  readonly hints?: readonly KeyHint[];
}

/** `status`, 32 px. */
export function StatusBar({ savedText, isFailed = false, children, hints = [] }: StatusBarProps) {
  return (
    <footer className={styles.bar} data-region="status bar">
      <div role="status" className={styles.said}>
        <Facts>
          <span className={cx(isFailed && styles.failed)}>{savedText}</span>
          {children}
        </Facts>
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
