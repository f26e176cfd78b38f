// Decides how a job's progress is drawn and said. Knows no job.
import { cx } from './cx';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly name: string;
  /** 0 to 1; null while the end is not known. */
  readonly share: number | null;
  /** "12,000 of 50,000 rows" */
  readonly text?: string;
}

/** Role progressbar. Show it only for jobs over 300 ms. */
export function ProgressBar({ name, share, text }: ProgressBarProps) {
  const percent = share === null ? null : Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <div
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === null ? {} : { 'aria-valuenow': percent })}
      {...(text === undefined ? {} : { 'aria-valuetext': text })}
      className={styles.track}
    >
      <div
        className={cx(styles.bar, percent === null && styles.unknown)}
        style={percent === null ? {} : { width: `${percent}%` }}
      />
    </div>
  );
}
