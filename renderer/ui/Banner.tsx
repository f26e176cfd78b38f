// Decides the strip across the window that says something lasting and offers one way out. Knows no cause.
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { Button } from './Button';
import { cx } from './cx';

interface BannerProps {
  /** info: this window only reads; warn: look at this; bad: a change could not be saved. */
  readonly tone: 'info' | 'warn' | 'bad';
  /** What happened and why, in a sentence or two. */
  readonly children: ReactNode;
  /** "Try again" */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** A second, quieter way out. */
  readonly other?: { readonly label: string; readonly run: () => void };
}

const icons = { info: Info, warn: TriangleAlert, bad: CircleAlert } as const;

/** Bad and warn interrupt (role alert); info is a polite region named "Notice". */
export function Banner({ tone, children, action, other }: BannerProps) {
  const Icon = icons[tone];
  const role =
    tone === 'info'
      ? { role: 'region', 'aria-label': 'Notice', 'aria-live': 'polite' as const }
      : { role: 'alert' };
  return (
    <div {...role} className={cx(styles.banner, styles[tone])}>
      <Icon size={16} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
      <p className={styles.text}>{children}</p>
      {other && (
        <Button look="quiet" onPress={other.run}>
          {other.label}
        </Button>
      )}
      {action && <Button onPress={action.run}>{action.label}</Button>}
    </div>
  );
}
