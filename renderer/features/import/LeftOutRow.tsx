// Decides how a row that is left out is shown among the problems, and lets it be put back.
import { Button } from '../../ui/Button';
import { formatCount } from '../../ui/format';
import type { ListedLeftOut } from '../../workers/summary-view';
import { type ImportDraft, take } from './import-draft';
import { Verdict, withoutRow } from './ProblemRow';
import styles from './ProblemsPanel.module.css';

interface LeftOutRowProps {
  /** Names the row for the focus that comes back to it. */
  readonly id: string;
  readonly row: ListedLeftOut;
  /** False while the outcome is being worked out anew. */
  readonly isLeftOut: boolean;
  readonly onChange: (edit: (draft: ImportDraft) => ImportDraft) => void;
}

export function LeftOutRow({ id, row: { line, name, problem }, isLeftOut, onChange }: LeftOutRowProps) {
  return (
    <tr data-problem={id}>
      <td className={styles.row}>Row {formatCount(line)}</td>
      <td>
        <Verdict verdict="left-out" />
      </td>
      <td className={styles.words}>
        {name !== null && <bdi>{name}</bdi>}
        {problem !== null && withoutRow(problem)}
      </td>
      <td>
        <div className={styles.links}>
          <Button
            look="link"
            isDisabled={!isLeftOut}
            aria-label={`Put row ${formatCount(line)} back`}
            onPress={() => onChange((draft) => take(draft, line, null, true))}
          >
            Put back
          </Button>
        </div>
      </td>
    </tr>
  );
}
