// Decides how one problem is shown and what can be done about it there: correct the cell or the row, keep one, leave it out.
import { CircleMinus, CircleX, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Problem } from '../../../shared/tables/problem';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatCount } from '../../ui/format';
import { correctCells, type ImportDraft, take } from './import-draft';
import styles from './ProblemsPanel.module.css';
import { RowEditor } from './RowEditor';
import { sameShown } from './same-shown';

interface ProblemRowProps {
  /** Names the row for the focus that comes back to it. */
  readonly id: string;
  readonly problem: Problem;
  readonly headers: readonly string[];
  /** The row as it stands; empty when the reader could not tell its cells apart, null when it cannot be edited here. */
  readonly cells: readonly string[] | null;
  /** Null where rows cannot be left out. */
  readonly isLeftOut: boolean | null;
  readonly isEditing: boolean;
  /** Opens the row of this name; null closes. */
  readonly onEdit: (id: string | null) => void;
  readonly onChange: (edit: (draft: ImportDraft) => ImportDraft) => void;
}

/** More cells than this in one row are corrected in the file. */
const mostCellsEdited = 60;

export const ProblemRow = memo(function ProblemRow(props: ProblemRowProps) {
  const { id, problem, headers, cells, isLeftOut, isEditing, onEdit, onChange } = props;
  const { line, column, severity } = problem;
  const columns = cells === null ? [] : columnsToEdit(problem, headers, cells);
  const leaveOut = (isTaken: boolean): void => onChange((draft) => take(draft, line, null, isTaken));
  if (isEditing && columns.length > 0) {
    return (
      <tr data-problem={id} className={styles.editing}>
        <td className={styles.row}>Row {formatCount(line)}</td>
        <td colSpan={3}>
          <RowEditor
            line={line}
            headers={headers}
            columns={columns}
            cells={cells ?? []}
            message={withoutRow(problem)}
            onCancel={() => onEdit(null)}
            onApply={(written) => {
              onEdit(null);
              onChange((draft) => correctCells(draft, line, written));
            }}
          />
        </td>
      </tr>
    );
  }
  const isRepeat = problem.code === 'repeats-row';
  return (
    <tr data-problem={id}>
      <td className={styles.row}>Row {formatCount(line)}</td>
      <td>
        <Verdict verdict={isLeftOut === true ? 'left-out' : severity} />
      </td>
      <td className={styles.words}>
        {column !== null && <strong className={styles.column}>{column} </strong>}
        {withoutRow(problem)}
      </td>
      <td>
        <div className={styles.links}>
          {isLeftOut === true ? (
            <Button
              look="link"
              aria-label={`Put row ${formatCount(line)} back`}
              onPress={() => leaveOut(true)}
            >
              Put back
            </Button>
          ) : (
            <>
              {columns.length > 0 && (
                <Button
                  look="link"
                  aria-label={`${editWords(problem)}, row ${formatCount(line)}`}
                  onPress={() => onEdit(id)}
                >
                  {editWords(problem)}
                </Button>
              )}
              {line > 1 && isLeftOut !== null && (
                <Button
                  look="link"
                  aria-label={`${isRepeat ? 'Keep one: leave out' : 'Leave out'} row ${formatCount(line)}`}
                  onPress={() => leaveOut(false)}
                >
                  {isRepeat ? 'Keep one' : 'Leave out'}
                </Button>
              )}
            </>
          )}
        </div>
      </td>
    </tr>
  );
}, sameShown);

/** The cell a problem names; every cell where it names none. */
function columnsToEdit({ column }: Problem, headers: readonly string[], cells: readonly string[]): number[] {
  if (column !== null && cells.length === headers.length) {
    const at = headers.indexOf(column);
    return at === -1 ? [] : [at];
  }
  return headers.length > mostCellsEdited ? [] : headers.map((_, at) => at);
}

function editWords({ code }: Problem): string {
  return code === 'blank-name' ? 'Add a name' : 'Edit';
}

const verdicts = {
  rejected: { Icon: CircleX, words: 'Rejected', look: styles.bad },
  check: { Icon: TriangleAlert, words: 'Check', look: styles.warn },
  'left-out': { Icon: CircleMinus, words: 'Left out', look: styles.quiet },
} as const;

export function Verdict({ verdict }: { readonly verdict: keyof typeof verdicts }) {
  const { Icon, words, look } = verdicts[verdict];
  return (
    <span className={cx(styles.sign, look)}>
      <Icon size={14} strokeWidth={1.7} aria-hidden="true" />
      <span>{words}</span>
    </span>
  );
}

/** The row stands in its own column. */
export function withoutRow({ message }: Problem): string {
  return message.replace(/^Row [\d,]+: /, '');
}
