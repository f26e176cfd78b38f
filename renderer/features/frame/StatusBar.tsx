// Decides the line at the foot of the window: saved or not, plan totals, a running job, keys that work here.
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Facts } from '../../ui/Facts';
import { Kbd } from '../../ui/Kbd';
import { ProgressBar } from '../../ui/ProgressBar';
import styles from './StatusBar.module.css';

export interface KeyHint {
  /** Each key on its own cap. */
  readonly keys: readonly string[];
  readonly does: string;
}

export interface RunningJob {
  readonly name: string;
  /** 0 to 1, null while unknown. */
  readonly share: number | null;
  readonly text?: string;
  readonly onCancel?: () => void;
}

interface StatusBarProps {
  /** Begins "Saved" once every change is on disk, "Saving" before. */
  readonly savedText: string;
  readonly isFailed?: boolean;
  /** Facts after it: "318 accounts", "37 moves", "$4.2M changing hands". */
  readonly children?: ReactNode;
  /** What the pointer or keyboard is doing right now; takes the place of the facts, in accent. */
  readonly doing?: ReactNode;
  readonly job?: RunningJob | null;
  readonly hints?: readonly KeyHint[];
}

/** `status`, 32 px. */
export function StatusBar({
  savedText,
  isFailed = false,
  children,
  doing,
  job = null,
  hints = [],
}: StatusBarProps) {
  return (
    <footer className={styles.bar} data-region="status bar">
      <div role="status" className={styles.said}>
        <Facts>
          <span className={cx(isFailed && styles.failed)}>{savedText}</span>
          {doing === undefined ? children : <span className={styles.doing}>{doing}</span>}
        </Facts>
      </div>
      {job && (
        <div className={styles.job}>
          <span>{job.text ?? job.name}</span>
          <div className={styles.meter}>
            <ProgressBar
              name={job.name}
              share={job.share}
              {...(job.text === undefined ? {} : { text: job.text })}
            />
          </div>
          {job.onCancel && (
            <Button look="link" onPress={job.onCancel}>
              Cancel
            </Button>
          )}
        </div>
      )}
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
