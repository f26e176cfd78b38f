// Decides how a section of the drawer is headed. Knows no section.
import { type ReactNode, useId } from 'react';
import type { DrawerPart } from '../../store/view';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** A quiet sentence beside the title. */
  readonly note?: ReactNode;
  /** At the right end: a button or a badge. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** By which a key press finds this section: E the rules, Q the team. */
  readonly part?: DrawerPart;
}

export function Section({ title, note, aside, children, part }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id} data-part={part} tabIndex={-1}>
      <header className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {note !== undefined && <p className={styles.note}>{note}</p>}
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  );
}
