// Decides how rejected rows and rows to check are listed, corrected, left out and saved as a list. Finds no problem itself.
import { Download } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type ImportDecisions, leftOutKey } from '../../../shared/actions/import-decisions';
import type { Corrections } from '../../../shared/tables/correct-table';
import type { Problem } from '../../../shared/tables/problem';
import { invokeHost } from '../../host/host';
import { notify } from '../../store/notices';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun } from '../../ui/format';
import table from '../../ui/table.module.css';
import type { SummaryView } from '../../workers/summary-view';
import { dropCorrections, type ImportDraft } from './import-draft';
import { LeftOutRow } from './LeftOutRow';
import { ProblemRow } from './ProblemRow';
import styles from './ProblemsPanel.module.css';
import { useGradual } from './use-gradual';

/** What of an outcome is shown here, whatever the list holds. */
export interface ProblemsShown
  extends Pick<SummaryView, 'checkCount' | 'problems' | 'problemCells' | 'headers'>,
    Partial<Pick<SummaryView, 'leftOutRows' | 'leftOutRowCount'>> {
  readonly counts: { readonly rejected: number };
}

interface ProblemsPanelProps {
  readonly view: ProblemsShown;
  readonly fileName: string;
  /** Null where rows cannot be left out. */
  readonly decisions: Pick<ImportDecisions, 'leftOut'> | null;
  readonly corrections: Corrections;
  readonly onChange: (edit: (draft: ImportDraft) => ImportDraft) => void;
  readonly problemList: () => Promise<string | null>;
}

/** The first problems in words; all of them in the saved list. */
export function ProblemsPanel(props: ProblemsPanelProps) {
  const { view, fileName, decisions, corrections, onChange, problemList } = props;
  const { counts, checkCount, leftOutRows = [], leftOutRowCount = 0 } = view;
  const [editing, setEditing] = useState<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  const keys = keysOf(view.problems);
  const shown = useGradual(view.problems.length);
  const rows = [...keys, ...leftOutRows.map(({ line }) => outKey(line))];
  const noteFocus = useFocusKept(panel, rows, editing);
  const isEmpty = counts.rejected === 0 && checkCount === 0 && leftOutRowCount === 0;
  if (isEmpty && corrections.size === 0) return null;
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={cx(table.panel, styles.panel)}
      aria-labelledby="import-problems"
      onFocus={({ target }) => noteFocus(target)}
    >
      <div className={table.panelHead}>
        <h2 id="import-problems" className={table.panelTitle}>
          Problems
        </h2>
        {counts.rejected > 0 && <Badge look="red">{formatCount(counts.rejected)} rejected</Badge>}
        {checkCount > 0 && <Badge look="warn">{formatCount(checkCount)} to check</Badge>}
        {leftOutRowCount > 0 && <Badge>{formatCount(leftOutRowCount)} left out</Badge>}
        {counts.rejected + checkCount > 0 && (
          <Button
            look="quiet"
            icon={Download}
            className={styles.save ?? ''}
            onPress={() => void saveList(fileName, problemList)}
          >
            Save list
          </Button>
        )}
      </div>
      <table className={cx(table.table, styles.table, decisions === null && styles.inFile)}>
        <thead>
          <tr>
            <th className={styles.row}>Row</th>
            <th className={styles.verdict}>
              <span>Verdict</span>
            </th>
            <th>What is wrong</th>
            <th className={styles.actions}>
              <span className="sr-only">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.problems.slice(0, shown).map((problem, index) => {
            const key = keys[index] ?? '';
            return (
              <ProblemRow
                key={key}
                id={key}
                problem={problem}
                headers={view.headers}
                cells={view.problemCells.get(problem.line) ?? null}
                isLeftOut={decisions?.leftOut.has(leftOutKey(problem.line, null)) ?? null}
                isEditing={editing === key}
                onEdit={setEditing}
                onChange={onChange}
              />
            );
          })}
          {leftOutRows.map((row) => (
            <LeftOutRow
              key={outKey(row.line)}
              id={outKey(row.line)}
              row={row}
              isLeftOut={decisions?.leftOut.has(leftOutKey(row.line, null)) ?? false}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
      <Rest view={view} />
      {corrections.size > 0 && (
        <div className={styles.corrected}>
          {formatNoun(corrections.size, 'row')} corrected here; the file stays as it is.
          <Button look="link" onPress={() => onChange(dropCorrections)}>
            Take all corrections back
          </Button>
        </div>
      )}
    </section>
  );
}

function outKey(line: number): string {
  return `out ${line}`;
}

/** Stays the same while other rows come and go; two problems of one cell are told apart by their place. */
function keysOf(problems: readonly Problem[]): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ line, column, code }) => {
    const key = `${line} ${code} ${column ?? ''}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return count === 0 ? key : `${key} ${count}`;
  });
}

/** When the row the keyboard was in goes away, it goes to the row in its place, else to the panel; after an edit, back. */
function useFocusKept(
  panel: RefObject<HTMLElement | null>,
  rows: readonly string[],
  editing: string | null,
): (target: Element) => void {
  const last = useRef<{ readonly row: string; readonly at: number } | null>(null);
  const shown = rows.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows on screen decide; the ref is read as they change
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost && panel.current?.contains(document.activeElement) !== true) last.current = null;
    if (last.current === null || !isLost || editing !== null) return;
    const { row, at } = last.current;
    const wanted = rows.includes(row) ? row : rows[Math.min(at, rows.length - 1)];
    const found = [...(panel.current?.querySelectorAll<HTMLElement>('tr[data-problem]') ?? [])].find(
      ({ dataset }) => dataset.problem === wanted,
    );
    (found?.querySelector<HTMLElement>('button') ?? panel.current)?.focus({ preventScroll: true });
  }, [shown, editing]);
  return (target) => {
    const row = target.closest<HTMLElement>('tr[data-problem]')?.dataset.problem;
    if (row !== undefined) last.current = { row, at: rows.indexOf(row) };
  };
}

function Rest({ view }: { readonly view: ProblemsShown }) {
  const { problems, counts, checkCount, leftOutRows = [], leftOutRowCount = 0 } = view;
  const shownRejected = new Set(
    problems.filter(({ severity }) => severity === 'rejected').map(({ line }) => line),
  ).size;
  const rejected = counts.rejected - shownRejected;
  const checks = checkCount - problems.filter(({ severity }) => severity === 'check').length;
  const leftOut = leftOutRowCount - leftOutRows.length;
  const parts = [
    ...(rejected > 0 ? [`${formatCount(rejected)} more rejected`] : []),
    ...(checks > 0 ? [`${formatCount(checks)} more to check`] : []),
    ...(leftOut > 0 ? [`${formatCount(leftOut)} more left out`] : []),
  ];
  if (parts.length === 0) return null;
  const canSave = rejected > 0 || checks > 0;
  return (
    <p className={styles.rest}>
      {parts.join(', ')}.{canSave && ' Save the list to see all problems.'}
    </p>
  );
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
