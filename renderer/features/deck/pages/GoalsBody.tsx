// Decides how page 1 shows goals: a figure, what it counts, and what each lane does for it. Knows no store.
import type { CSSProperties } from 'react';
import type { GoalsPage } from '../../../../shared/deck/model';
import { laneName } from '../../../../shared/records/lane';
import { LaneMark } from '../../../ui/LaneMark';
import { Empty } from './Empty';
import styles from './GoalsBody.module.css';

/** Long figures are set smaller so that `$12.5M` still fits a third of the page. */
function figureSize(figure: string): 'large' | 'medium' | 'small' {
  const letters = Array.from(figure.slice(0, 40)).length;
  if (letters <= 4) return 'large';
  return letters <= 6 ? 'medium' : 'small';
}

export function GoalsBody({ page }: { readonly page: GoalsPage }) {
  if (page.empty !== null) return <Empty text={page.empty} />;
  const columns = Math.min(3, Math.max(2, page.goals.length));
  return (
    <ul className={styles.goals} style={{ '--columns': columns } as CSSProperties}>
      {page.goals.map((goal) => (
        <li key={goal.key} className={styles.goal} data-deck-part={goal.part}>
          <p className={styles.figure} data-size={figureSize(goal.figure)} dir="auto">
            {goal.figure}
          </p>
          <p className={styles.text} dir="auto">
            {goal.text}
          </p>
          {goal.contributions.length > 0 && (
            <ul className={styles.lines}>
              {goal.contributions.map((line) => (
                <li key={line.lane} className={styles.line}>
                  <span className={styles.mark}>
                    <LaneMark lane={line.lane} size={22} title={laneName[line.lane]} />
                  </span>
                  <span dir="auto">{line.text}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
