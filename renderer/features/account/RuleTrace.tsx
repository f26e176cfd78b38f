// Decides how the rules' answer is shown: one row per rule, one sentence, and what to do when they disagree.
import {
  CircleCheck,
  CircleDashed,
  CircleMinus,
  CircleSlash2,
  Flag,
  type LucideIcon,
  Split,
} from 'lucide-react';
import type { RuleState } from '../../../shared/coverage/suggest';
import type { TraceRow } from '../../../shared/coverage/trace';
import { laneName } from '../../../shared/records/lane';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { LaneMark } from '../../ui/LaneMark';
import { Pill } from '../../ui/Pill';
import type { AccountFile } from './account-file';
import styles from './RuleTrace.module.css';
import { Section } from './Section';

const icons: Readonly<Record<RuleState, LucideIcon>> = {
  met: CircleCheck,
  'not-met': CircleMinus,
  'no-value': CircleDashed,
  'no-column': CircleSlash2,
  'not-asked': CircleSlash2,
};

interface RuleTraceProps {
  readonly file: AccountFile;
  readonly onRaiseTicket: () => void;
}

/** "Why Field": the trace of the suggestion, and whether the account stands where the rules say. */
export function RuleTrace({ file, onRaiseTicket }: RuleTraceProps) {
  const { suggestion, rows, sentence } = file.trace;
  const contested = suggestion.outcome === 'contested';
  const [claim, ...advice] = sentence.split('. ');
  const elsewhere = suggestion.lane !== null && suggestion.lane !== file.proposed.lane;
  return (
    <Section
      part="why"
      title={titleOf(file)}
      note={
        contested ? (
          <span className={styles.contested}>
            <Pill tone="warn" icon={Split}>
              {claim}
            </Pill>
            {advice.join('. ')}
          </span>
        ) : (
          sentence
        )
      }
      aside={
        contested ? (
          <Button icon={Flag} keys="T" aria-keyshortcuts="T" onPress={onRaiseTicket}>
            Raise ticket
          </Button>
        ) : elsewhere && suggestion.lane !== null ? (
          <Badge look="outlined" lane={suggestion.lane}>
            Rule suggests {laneName[suggestion.lane]}
          </Badge>
        ) : undefined
      }
    >
      {rows.length > 0 && (
        <div className={styles.panel}>
          <table className={styles.table} aria-label="Coverage rules">
            <thead className="sr-only">
              <tr>
                <th scope="col">Rule</th>
                <th scope="col">Condition</th>
                <th scope="col">Fact</th>
                <th scope="col">Answer</th>
                <th scope="col">Lane</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <RuleRow key={row.ruleId} row={row} title={titleOfRule(file, row)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function titleOf({ trace }: AccountFile): string {
  const { outcome, lane } = trace.suggestion;
  if (lane !== null) return `Why ${laneName[lane]}`;
  return outcome === 'contested' ? 'Why contested' : 'Why no lane is suggested';
}

function titleOfRule(file: AccountFile, row: TraceRow): string {
  return file.rules.find((rule) => rule.id === row.ruleId)?.title ?? row.title;
}

function RuleRow({ row, title }: { readonly row: TraceRow; readonly title: string }) {
  const Icon = icons[row.state];
  const name = [
    row.code,
    title.toLowerCase(),
    row.stateText.toLowerCase(),
    ...(row.lane === null ? [] : [`points to ${laneName[row.lane]}`]),
  ].join(', ');
  const shown = row.lane ?? row.laneWhenMet;
  return (
    <tr
      aria-label={name}
      className={cx(row.state === 'met' && styles.met, row.lane === null && styles.silent)}
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
  );
}
