// Decides how the fit of a page is told: how full it is, what was checked, and by name what does not fit.
import { Check, type LucideIcon, TriangleAlert } from 'lucide-react';
import { type PageFit, smallestTextPt } from '../../../shared/deck/fit';
import { cx } from '../../ui/cx';
import { formatNoun } from '../../ui/format';
import { Meter } from '../../ui/Meter';
import styles from './PageFitPanel.module.css';

interface PageFitPanelProps {
  readonly fit: PageFit;
  /** Of all pages. */
  readonly problems: readonly string[];
}

/** As many as can be read at a glance; the rest are counted. */
const problemsShown = 6;

function checksOf(fit: PageFit): readonly { name: string; value: string; isMet: boolean }[] {
  return [
    { name: 'Title on one line', value: `${fit.titlePercent}% of the line`, isMet: fit.titleOnOneLine },
    ...(fit.rows === 0
      ? []
      : [{ name: 'Rows', value: `${fit.rows} of ${fit.roomForRows}`, isMet: fit.rows <= fit.roomForRows }]),
    {
      name: 'Smallest text',
      value: `${fit.smallestTextPt} pt, ${smallestTextPt} needed`,
      isMet: fit.smallestTextPt >= smallestTextPt,
    },
    {
      name: 'Prints in black and white',
      value: fit.hasLaneMarks ? 'shapes differ' : 'words only',
      isMet: true,
    },
  ];
}

export function PageFitPanel({ fit, problems }: PageFitPanelProps) {
  return (
    <>
      {problems.length > 0 && (
        <div className={styles.problems} role="alert">
          <p className={styles.blocked}>
            <TriangleAlert size={16} strokeWidth={1.7} aria-hidden="true" />
            The deck cannot be exported yet: {formatNoun(problems.length, 'thing')} to shorten or take out.
          </p>
          <ul className={styles.list}>
            {problems.slice(0, problemsShown).map((problem) => (
              <li key={problem} dir="auto">
                {problem}.
              </li>
            ))}
            {problems.length > problemsShown && <li>And {problems.length - problemsShown} more.</li>}
          </ul>
        </div>
      )}
      <div className={styles.panel}>
        <div className={styles.head}>
          <h2 className={styles.title}>Page fit</h2>
          <span className={cx(styles.percent, 'tnum')}>{fit.percentFull}% full</span>
        </div>
        <Meter label="Page fit" value={fit.percentFull} capacity={100} size="lane" />
        <ul className={styles.checks}>
          {checksOf(fit).map((check) => {
            const Icon: LucideIcon = check.isMet ? Check : TriangleAlert;
            return (
              <li key={check.name} className={styles.check}>
                <Icon
                  size={14}
                  strokeWidth={1.7}
                  aria-label={check.isMet ? 'Met' : 'Not met'}
                  role="img"
                  className={check.isMet ? styles.met : styles.unmet}
                />
                {check.name}
                <span className={styles.value}>{check.value}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
