// Decides the table of columns: what is in the file, a sample, what it becomes, how sure that is. Reads no file.
import { ArrowRight, Check } from 'lucide-react';
import { memo, useState } from 'react';
import { isTarget, labelOf, type Target, targets } from '../../../shared/tables/fields';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import type { Choice } from '../../ui/choice';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun, formatShare } from '../../ui/format';
import table from '../../ui/table.module.css';
import styles from './ColumnsPanel.module.css';
import { type DraftColumn, needsConfirming } from './import-draft';
import { MatchLevel } from './MatchLevel';
import { useGradual } from './use-gradual';

interface ColumnsPanelProps {
  readonly columns: readonly DraftColumn[];
  readonly onChoose: (column: number, target: Target) => void;
  readonly onConfirm: (column: number) => void;
}

const choices: readonly Choice[] = targets.map((target) => ({ id: target, label: labelOf(target) }));
/** More combo boxes at once would hold the page up; a file may have a thousand columns. */
const columnsAtOnce = 40;

/** Every column of the file with its match, each to be changed. */
export function ColumnsPanel({ columns, onChoose, onConfirm }: ColumnsPanelProps) {
  const [wanted, setWanted] = useState(columnsAtOnce);
  const shown = useGradual(Math.min(wanted, columns.length));
  const matched = columns.filter(({ target }) => target !== 'custom' && target !== 'skip').length;
  const unsure = columns.filter(needsConfirming).length;
  const hidden = columns.length - wanted;
  return (
    <section className={table.panel} aria-labelledby="import-columns">
      <div className={table.panelHead}>
        <h2 id="import-columns" className={table.panelTitle}>
          Columns
        </h2>
        <p className={table.panelNote}>
          {formatCount(matched)} of {formatCount(columns.length)} matched.
          {unsure > 0 && ` ${formatCount(unsure)} ${unsure === 1 ? 'needs' : 'need'} a look.`}
        </p>
      </div>
      <table className={cx(table.table, table.tall, styles.table)}>
        <thead>
          <tr>
            <th className={styles.header}>In the file</th>
            <th>Sample</th>
            <th className={styles.arrow}>
              <span className="sr-only">becomes</span>
            </th>
            <th className={styles.target}>In Lanekeeper</th>
            <th className={styles.level}>Match</th>
            <th className={styles.confirm}>
              <span className="sr-only">Confirmed</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.slice(0, shown).map((column) => (
            <ColumnRow key={column.column} column={column} onChoose={onChoose} onConfirm={onConfirm} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <div className={styles.more}>
          <Button look="link" onPress={() => setWanted(wanted + columnsAtOnce)}>
            Show {formatNoun(Math.min(hidden, columnsAtOnce), 'more column')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface ColumnRowProps extends Omit<ColumnsPanelProps, 'columns'> {
  readonly column: DraftColumn;
}

const ColumnRow = memo(function ColumnRow({ column, onChoose, onConfirm }: ColumnRowProps) {
  const unsure = needsConfirming(column);
  const isMatched = column.target !== 'custom' && column.target !== 'skip';
  return (
    <tr className={cx(unsure && table.checkRow)}>
      <td className={cx(table.strong, styles.clip)} title={column.header}>
        {column.header}
      </td>
      <td className={styles.clip} title={column.samples.join('\n')}>
        {sampleText(column.samples)}
      </td>
      <td className={styles.arrow}>
        <ArrowRight size={14} strokeWidth={1.7} aria-hidden="true" />
      </td>
      <td>
        <ComboBox
          label={`Match for ${column.header}`}
          hideLabel
          size="small"
          choices={choices}
          value={column.target}
          {...(unsure
            ? { tone: 'warn' as const }
            : column.target === 'skip'
              ? { tone: 'dashed' as const }
              : {})}
          onChange={(id) => {
            if (id !== null && isTarget(id) && id !== column.target) onChoose(column.column, id);
          }}
        />
      </td>
      <td colSpan={isMatched ? 1 : 2}>
        <LevelCell column={column} />
      </td>
      {isMatched && (
        <td className={styles.confirm}>
          {unsure ? (
            <Button aria-label={`Confirm ${column.header}`} onPress={() => onConfirm(column.column)}>
              Confirm
            </Button>
          ) : (
            <Check size={16} strokeWidth={1.7} role="img" aria-label="Confirmed" className={styles.check} />
          )}
        </td>
      )}
    </tr>
  );
});

function LevelCell({ column }: { readonly column: DraftColumn }) {
  if (column.isChosen) return 'Your choice';
  if (column.remembered) return 'As last time';
  if (column.level !== null) return <MatchLevel level={column.level} />;
  if (column.suggestion === null) return 'No match';
  const { field, level } = column.suggestion;
  return (
    <span className={styles.perhaps}>
      Perhaps {labelOf(field)}, {formatShare(level)}
    </span>
  );
}

/** Characters of samples that fit beside each other. */
const samplesFit = 16;

/** `F, also I and S` where that fits; else the first value, with the others in the tooltip, where they are whole. */
function sampleText(samples: readonly string[]): string {
  const [first, second, third] = samples;
  if (first === undefined) return 'Empty';
  if (second === undefined) return first;
  const all = third === undefined ? `${first}, also ${second}` : `${first}, also ${second} and ${third}`;
  return all.length <= samplesFit ? all : first;
}
