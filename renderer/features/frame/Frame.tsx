// Decides where sidebar, top bar, screen and status bar stand in the window, and that F6 walks them. Knows no screen.
import { type ReactNode, useEffect } from 'react';
import styles from './Frame.module.css';
import { listenForRegionKey } from './regions';

/** Whose buttons lie over our window: a Mac's at the left, Windows' at the right, or nobody's. */
export type WindowChrome = 'mac' | 'windows' | 'none';

interface FrameProps {
  readonly chrome: WindowChrome;
  readonly isRail: boolean;
  readonly sidebar: ReactNode;
  readonly topBar: ReactNode;
  /** A `Banner`, when there is something lasting to say. */
  readonly banner?: ReactNode;
  /** The screen; it fills the rest and scrolls within itself. */
  readonly children: ReactNode;
  /** Under the screen: a question that is open, whatever screen it was raised on. */
  readonly foot?: ReactNode;
  readonly statusBar: ReactNode;
}

/** The whole window. */
export function Frame({ chrome, isRail, sidebar, topBar, banner, children, foot, statusBar }: FrameProps) {
  useEffect(() => listenForRegionKey(document), []);
  return (
    <div className={styles.frame} data-chrome={chrome} {...(isRail ? { 'data-rail': '' } : {})}>
      {sidebar}
      <div className={styles.column}>
        {topBar}
        {banner}
        <main className={styles.main} data-region="main">
          {children}
        </main>
        {foot}
        {statusBar}
      </div>
    </div>
  );
}
