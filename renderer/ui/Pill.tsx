// Decides the pill: a state in words with its icon, one size up from a badge. Knows no state.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Pill.module.css';

interface PillProps {
  readonly children: ReactNode;
  readonly tone?: 'neutral' | 'warn' | 'bad' | 'ok' | 'accent';
  readonly icon?: LucideIcon;
}

/** "Draft", "C4 and C5 disagree", "1 d overdue". Warn and bad always carry an icon. */
export function Pill({ children, tone = 'neutral', icon: Icon }: PillProps) {
  return (
    <span className={cx(styles.pill, styles[tone])}>
      {Icon && <Icon size={12} strokeWidth={1.7} aria-hidden="true" />}
      {children}
    </span>
  );
}
