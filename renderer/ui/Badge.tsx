// Decides the 18 px badge and its four looks. Knows nothing of what it says.
import type { LucideIcon } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import styles from './Badge.module.css';
import { cx } from './cx';
import { LaneMark, type Mark } from './LaneMark';

interface BadgeProps {
  readonly children: ReactNode;
  /** outlined: a rule's suggestion; quiet: Dormant, Moved 2×, Proposed; red: ticket; warn: check; ok, accent: state. */
  readonly look?: 'outlined' | 'quiet' | 'red' | 'warn' | 'ok' | 'accent';
  readonly icon?: LucideIcon;
  /** A lane's mark before the words. */
  readonly lane?: Mark;
  readonly title?: string;
}

/** A few words about a thing, never a control. A board has a hundred: one that says the same is not drawn again. */
export const Badge = memo(({ children, look = 'quiet', icon: Icon, lane, title }: BadgeProps) => (
  <span className={cx(styles.badge, styles[look])} title={title}>
    {lane !== undefined && <LaneMark lane={lane} size={8} />}
    {Icon && <Icon size={12} strokeWidth={1.7} aria-hidden="true" />}
    {children}
  </span>
));
