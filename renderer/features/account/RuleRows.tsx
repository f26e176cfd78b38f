// Decides how one rule of the trace is drawn: its row, and under it its questions, or why it is not asked.
import { CircleCheck, CircleDashed, CircleMinus, CircleSlash2, type LucideIcon } from 'lucide-react';
import type { RuleState } from '../../../shared/coverage/suggest';
import type { TracePart, TraceRow } from '../../../shared/coverage/trace';
import { laneName } from '../../../shared/records/lane';
import { cx } from '../../ui/cx';
import { LaneMark } from '../../ui/LaneMark';
import styles from './RuleTrace.module.css';
import { rulePartName, ruleRowName } from './rule-row-name';

const icons: Readonly<Record<RuleState, LucideIcon>> = {
  met: CircleCheck,
  'not-met': CircleMinus,
  'no-value': CircleDashed,
  'no-column': CircleSlash2,
  'not-asked': CircleSlash2,
};

/** The rows of one rule; `title` is its own, without what it asks. */
export function RuleRows({ row, title }: { readonly row: TraceRow; readonly title: string }) {
  const Icon = icons[row.state];
  const shown = row.lane ?? row.laneWhenMet;
  const isMet = row.state === 'met';
  const hasMore = row.parts.length > 0 || row.problem !== null;
  return (
    <>
      <tr
        aria-label={ruleRowName(row, title)}
        className={cx(isMet && styles.met, row.lane === null && styles.silent, hasMore && styles.head)}
      >
        <td className={styles.code}>
          <span className={styles.codeLine}>
            <Icon size={16} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
            {row.code}
          </span>
        </td>
        <td className={styles.rule}>{row.title}</td>
        <td className={styles.fact}>{row.factText}</td>
        <td className={styles.state}>{row.stateText === 'no column' ? 'No column' : row.stateText}</td>
        <td className={styles.lane}>
          <span className={styles.laneLine}>
            <LaneMark lane={shown} size={8} faint={row.lane === null} />
            {laneName[shown]}
          </span>
        </td>
      </tr>
      {[...row.parts.entries()].map(([at, part]) => (
        <PartRow key={at} part={part} code={row.code} isOfMet={isMet} isLast={at === row.parts.length - 1} />
      ))}
      {row.problem !== null && (
        <tr className={styles.part}>
          <td className={styles.code} />
          <td colSpan={4} className={styles.problem}>
            {row.problem}
          </td>
        </tr>
      )}
    </>
  );
}

interface PartRowProps {
  readonly part: TracePart;
  readonly code: string;
  /** The rule as a whole is met. */
  readonly isOfMet: boolean;
  readonly isLast: boolean;
}

/** One question: indented under its rule, with an icon of its own. */
function PartRow({ part, code, isOfMet, isLast }: PartRowProps) {
  const Icon = icons[part.state];
  return (
    <tr
      aria-label={rulePartName(code, part)}
      className={cx(
        styles.part,
        isOfMet && styles.partOfMet,
        part.state === 'met' && styles.partMet,
        !isLast && styles.head,
      )}
    >
      <td className={styles.code} />
      <td className={styles.rule}>
        <span className={styles.partLine}>
          <Icon size={12} strokeWidth={1.7} aria-hidden="true" className={styles.icon} />
          {`${part.text.charAt(0).toUpperCase()}${part.text.slice(1)}`}
        </span>
      </td>
      <td className={styles.fact}>{part.factText}</td>
      <td className={styles.state}>{part.stateText}</td>
      <td className={styles.lane} />
    </tr>
  );
}
