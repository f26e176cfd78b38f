// Decides how rejected rows stand in the outcome: the sentences of the list of problems, where they can be corrected.
import type { Problem } from '../../../shared/tables/problem';
import { formatCount, formatNoun } from '../../ui/format';
import styles from './ChangesPanel.module.css';
import { withoutRow } from './ProblemRow';

interface RejectedRowsProps {
  /** Those listed; the ones to check are passed over. */
  readonly problems: readonly Problem[];
  /** How many rows are rejected at all. */
  readonly total: number;
}

/** One sentence per fault, and how many rejected rows are not listed. */
export function RejectedRows({ problems, total }: RejectedRowsProps) {
  const rejected = problems.filter(({ severity }) => severity === 'rejected');
  if (rejected.length === 0) return <p className={styles.rest}>No row is rejected.</p>;
  const lines = new Set(rejected.map(({ line }) => line)).size;
  return (
    <>
      <ul className={styles.sentences}>
        {rejected.map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.code}`}>
            Row {formatCount(problem.line)}
            {problem.column !== null && <strong className={styles.column}> {problem.column}</strong>}:{' '}
            {withoutRow(problem)}
          </li>
        ))}
      </ul>
      {total > lines && <p className={styles.rest}>{formatNoun(total - lines, 'more rejected row')}.</p>}
    </>
  );
}
