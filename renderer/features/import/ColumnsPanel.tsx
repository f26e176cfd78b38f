// Decides the table of columns: what is in the file, a sample, what it becomes, how sure that is. Reads no file.
import { ArrowRight, Check } from 'lucide-react';
import { memo, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { fieldsOfKind, isTarget, labelOf, type Target } from '../../../shared/tables/fields';
import { windowInHeader } from '../../../shared/tables/header-words';
import type { ListKind } from '../../../shared/tables/list-kind';
import { Button } from '../../ui/Button';
import { ComboBoxCell } from '../../ui/ComboBoxCell';
import type { Choice } from '../../ui/choice';
import { cx } from '../../ui/cx';
import { formatCount, formatNoun, formatShare } from '../../ui/format';
import table from '../../ui/table.module.css';
import styles from './ColumnsPanel.module.css';
import { asksForSpend, type DraftColumn, needsConfirming } from './import-draft';
import { MatchLevel } from './MatchLevel';
import { SeenMark } from './SeenMark';
import { useGradual } from './use-gradual';

interface ColumnsPanelProps {
  /** Which fields a column can become. */
  readonly kind: ListKind;
  /** `Columns`, or of which second file they are. */
  readonly title?: string;
  /** Right of the title. */
  readonly aside?: ReactNode;
  readonly columns: readonly DraftColumn[];
  readonly onChoose: (column: number, target: Target) => void;
  readonly onConfirm: (column: number) => void;
  /** The end of the list was on screen. */
  readonly onSeen: () => void;
}

const choicesOf: Readonly<Record<ListKind, readonly Choice[]>> = {
  accounts: choicesFor('accounts'),
  sellers: choicesFor('sellers'),
  orders: choicesFor('orders'),
};
/** More combo boxes at once would hold the page up; a file may have a thousand columns. */
const columnsAtOnce = 40;

/** Only accounts keep extra columns. */
function choicesFor(kind: ListKind): readonly Choice[] {
  const targets: readonly Target[] = [
    ...fieldsOfKind[kind],
    ...(kind === 'accounts' ? ['custom' as const] : []),
    'skip',
  ];
  return targets.map((target) => ({ id: target, label: labelOf(target) }));
}

/** Every column of the file with its match, each to be changed. */
export function ColumnsPanel(props: ColumnsPanelProps) {
  const { kind, title = 'Columns', aside, columns, onChoose, onConfirm, onSeen } = props;
  const titleId = useId();
  const [wanted, setWanted] = useState(columnsAtOnce);
  const shown = useGradual(Math.min(wanted, columns.length));
  const matched = columns.filter(({ target }) => target !== 'custom' && target !== 'skip').length;
  const asked = kind === 'accounts' ? columns.filter((column) => asksForSpend({ columns }, column)) : [];
  const unsure = columns.filter(needsConfirming).length + asked.length;
  const heading = useRef<HTMLHeadingElement>(null);
  // A new file, a new page: reading goes on from here.
  useEffect(() => {
    // In the next frame, which lays the page out anyway: here it would be laid out in the task that draws the panel.
    const frame = requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, []);
  const hidden = columns.length - wanted;
  return (
    <section className={table.panel} aria-labelledby={titleId}>
      <div className={table.panelHead}>
        <h2 ref={heading} id={titleId} tabIndex={-1} className={table.panelTitle}>
          {title}
        </h2>
        <p className={table.panelNote}>
          {formatCount(matched)} of {formatCount(columns.length)} matched.
          {unsure > 0 && ` ${formatCount(unsure)} ${unsure === 1 ? 'needs' : 'need'} a look.`}
        </p>
        {aside}
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
            <ColumnRow
              key={column.column}
              kind={kind}
              column={column}
              asksForSpend={asked.includes(column)}
              onChoose={onChoose}
              onConfirm={onConfirm}
            />
          ))}
        </tbody>
      </table>
      {shown >= Math.min(wanted, columns.length) && <SeenMark onSeen={onSeen} />}
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

interface ColumnRowProps extends Pick<ColumnsPanelProps, 'kind' | 'onChoose' | 'onConfirm'> {
  readonly column: DraftColumn;
  readonly asksForSpend: boolean;
}

const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const { column, onChoose, onConfirm } = props;
  const unsure = needsConfirming(column);
  const isMarked = unsure || props.asksForSpend;
  const row = useRef<HTMLTableRowElement>(null);
  // The button goes away with the question; the keyboard stays in its row.
  const confirm = (): void => {
    row.current?.querySelector('input')?.focus({ preventScroll: true });
    onConfirm(column.column);
  };
  const isMatched = column.target !== 'custom' && column.target !== 'skip';
  return (
    <tr ref={row} className={cx(isMarked && table.checkRow)}>
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
        <ComboBoxCell
          label={`Match for ${column.header}`}
          choices={choicesOf[props.kind]}
          value={column.target}
          {...(isMarked
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
        {props.asksForSpend ? (
          <SpendQuestion column={column} onKeep={confirm} />
        ) : (
          <LevelCell column={column} />
        )}
      </td>
      {isMatched && (
        <td className={styles.confirm}>
          {unsure ? (
            <Button aria-label={`Confirm ${column.header}`} onPress={confirm}>
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

/** Asked without standing in the way: unanswered, the column stays extra. */
function SpendQuestion({ column, onKeep }: { readonly column: DraftColumn; readonly onKeep: () => void }) {
  const span = windowInHeader(column.header);
  const doubt = span?.replace(/ /g, '\u00a0') ?? formatShare(column.suggestion?.level ?? 0);
  return (
    <div className={styles.ask}>
      <span title={whyDoubted(span)}>Spend? {doubt}</span>
      <Button aria-label={`Keep ${column.header} as an extra column`} onPress={onKeep}>
        Keep
      </Button>
    </div>
  );
}

function whyDoubted(span: string | null): string {
  const says = span === null ? '' : ` The header says ${span}.`;
  return `Spend is what they bought in the last 12 months.${says}`;
}

function LevelCell({ column }: { readonly column: DraftColumn }) {
  const span = column.target === 'spend' ? windowInHeader(column.header) : null;
  if (span !== null) {
    return (
      <span className={cx(styles.settled, styles.doubt)} title={whyDoubted(span)}>
        Says {span}
      </span>
    );
  }
  if (column.isChosen) return <span className={styles.settled}>Your choice</span>;
  if (column.remembered) return <span className={styles.settled}>As last time</span>;
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
