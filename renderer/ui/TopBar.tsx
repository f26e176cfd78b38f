// Decides the bar a screen stands under: title, facts left, actions right, the rest drags the window. Knows no screen.
import type { ReactNode } from 'react';
import styles from './TopBar.module.css';

interface TopBarProps {
  /** The screen's title, its only h1. */
  readonly title: string;
  /** After the title: a switcher, facts. */
  readonly children?: ReactNode;
  /** At the right end: quiet buttons first, the primary last. */
  readonly end?: ReactNode;
}

/** 48 px; also the window's drag region. */
export function TopBar({ title, children, end }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.start}>{children}</div>
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </header>
  );
}
