// Decides how rejected rows and rows to check are listed, and saves the list. Finds no problem itself.
import { CircleX, Download, TriangleAlert } from 'lucide-react';
import type { Problem } from '../../../shared/tables/problem';
import { invokeHost } from '../../host/host';
import { notify } from '../../store/notices';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatCount } from '../../ui/format';
import table from '../../ui/table.module.css';
import type { SummaryView } from '../../workers/summary-view';
import styles from './ProblemsPanel.module.css';

interface ProblemsPanelProps {
  readonly view: SummaryView;
  readonly fileName: string;
  readonly problemList: () => Promise<string | null>;
}

/** The first problems in words; all of them in the saved list. */
export function ProblemsPanel({ view, fileName, problemList }: ProblemsPanelProps) {
  const { counts, checkCount, problems } = view;
  if (counts.rejected === 0 && checkCount === 0) return null;
  return (
    <section className={table.panel} aria-labelledby="import-problems">
      <div className={table.panelHead}>
        <h2 id="import-problems" className={table.panelTitle}>
          Problems
        </h2>
        {counts.rejected > 0 && <Badge look="red">{formatCount(counts.rejected)} rejected</Badge>}
        {checkCount > 0 && <Badge look="warn">{formatCount(checkCount)} to check</Badge>}
        <Button
          look="quiet"
          icon={Download}
          className={styles.save ?? ''}
          onPress={() => void saveList(fileName, problemList)}
        >
          Save list
        </Button>
      </div>
      <table className={cx(table.table, styles.table)}>
        <thead>
          <tr>
            <th className={styles.row}>Row</th>
            <th className={styles.verdict}>Verdict</th>
            <th>What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems of one cell differ in nothing but their place
            <tr key={index}>
              <td className={styles.row}>Row {formatCount(problem.line)}</td>
              <td>
                <Verdict severity={problem.severity} />
              </td>
              <td className={styles.words}>
                {problem.column !== null && <strong className={styles.column}>{problem.column} </strong>}
                {withoutRow(problem)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rest shown={problems} view={view} />
    </section>
  );
}

function Verdict({ severity }: { readonly severity: Problem['severity'] }) {
  const isRejected = severity === 'rejected';
  const Icon = isRejected ? CircleX : TriangleAlert;
  return (
    <span className={cx(styles.sign, isRejected ? styles.bad : styles.warn)}>
      <Icon size={14} strokeWidth={1.7} aria-hidden="true" />
      {isRejected ? 'Rejected' : 'Check'}
    </span>
  );
}

function Rest({ shown, view }: { readonly shown: readonly Problem[]; readonly view: SummaryView }) {
  const shownRejected = new Set(
    shown.filter(({ severity }) => severity === 'rejected').map(({ line }) => line),
  ).size;
  const rejected = view.counts.rejected - shownRejected;
  const checks = view.checkCount - shown.filter(({ severity }) => severity === 'check').length;
  if (rejected <= 0 && checks <= 0) return null;
  const parts = [
    ...(rejected > 0 ? [`${formatCount(rejected)} more rejected`] : []),
    ...(checks > 0 ? [`${formatCount(checks)} more to check`] : []),
  ];
  return <p className={styles.rest}>{parts.join(' and ')}. Save the list to see them all.</p>;
}

/** The row stands in its own column. */
function withoutRow({ message }: Problem): string {
  return message.replace(/^Row [\d,]+: /, '');
}

async function saveList(fileName: string, problemList: () => Promise<string | null>): Promise<void> {
  const text = await problemList();
  if (text === null) return;
  const name = `${fileName.replace(/\.[a-z]{1,5}$/i, '')} problems`;
  const saved = await invokeHost('files.save', { name, kind: 'csv', bytes: new TextEncoder().encode(text) });
  if (!saved.ok) notify({ text: saved.error.message, tone: 'warn', undoSeq: null });
  else if (saved.value.saved) {
    notify({
      text: `Saved ${saved.value.name} in ${saved.value.where}.`,
      tone: 'plain',
      undoSeq: null,
    });
  }
}
