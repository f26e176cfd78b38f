// Decides how the rules' answer is shown: rows, one sentence, exceptions, and what to do when they disagree.
import { Flag, ShieldCheck, Split } from 'lucide-react';
import type { TraceRow } from '../../../shared/coverage/trace';
import type { AccountId } from '../../../shared/records/ids';
import { laneName } from '../../../shared/records/lane';
import { openDialog } from '../../store/view';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Pill } from '../../ui/Pill';
import type { AccountFile } from './account-file';
import { ExceptionLines } from './ExceptionLines';
import { RuleRows } from './RuleRows';
import styles from './RuleTrace.module.css';
import { Section } from './Section';
import { WouldChange } from './WouldChange';

interface RuleTraceProps {
  readonly file: AccountFile;
  readonly onRaiseTicket: () => void;
}

/** "Why Field": the trace of the suggestion, and whether the account stands where the rules say. */
export function RuleTrace({ file, onRaiseTicket }: RuleTraceProps) {
  const { suggestion, rows, sentence } = file.trace;
  const contested = suggestion.outcome === 'contested';
  const [claim, ...advice] = sentence.split('. ');
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
        ) : file.isMismatch && suggestion.lane !== null ? (
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
                <RuleRows key={row.ruleId} row={row} title={titleOfRule(file, row)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ExceptionLines file={file} />
      {rows.length > 0 && (
        <WouldChange file={file} aside={file.isMismatch && <GrantException accountId={file.account.id} />} />
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

function GrantException({ accountId }: { readonly accountId: AccountId }) {
  return (
    <Button
      look="quiet"
      icon={ShieldCheck}
      onPress={() =>
        openDialog({ kind: 'exception', accountIds: [accountId], ruleId: null, exceptionId: null })
      }
    >
      Grant exception…
    </Button>
  );
}
