// Decides how sure a match looks: three bars and a percentage. Knows no column.
import { cx } from '../../ui/cx';
import { formatShare } from '../../ui/format';
import styles from './MatchLevel.module.css';

/** Three bars from 90 %, two from 75 %, else one. The percentage says the same in words. */
export function MatchLevel({ level }: { readonly level: number }) {
  const bars = level >= 0.9 ? 3 : level >= 0.75 ? 2 : 1;
  return (
    <span className={cx(styles.level, bars < 3 && styles.unsure)}>
      <svg className={styles.bars} viewBox="0 0 14 12" width={14} height={12} aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 5}
            y={8 - bar * 4}
            width={4}
            height={4 + bar * 4}
            rx={1}
            className={bar < bars ? styles.on : styles.off}
          />
        ))}
      </svg>
      <span className="tnum">{formatShare(level)}</span>
    </span>
  );
}
