// Decides how one account reads as a row of cells. Draws only the cells it is given; edits nothing itself.
// biome-ignore-all lint/a11y/useSemanticElements: rows and cells of a table element cannot be drawn a few at a time.
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time takes the focus, rows never do.
import { Check } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { AccountId } from '../../../shared/records/ids';
import { type BoardLane, boardLanes, laneName } from '../../../shared/records/lane';
import { useRecords } from '../../store/records';
import { useView } from '../../store/view';
import { cx } from '../../ui/cx';
import { LaneMark } from '../../ui/LaneMark';
import styles from './AccountGrid.module.css';
import { isFigure, shownText } from './cell-text';
import { factsOf, type RowFacts } from './columns';
import type { PlacedColumn } from './layout';

/** A column that is drawn, and where. */
export interface DrawnColumn extends PlacedColumn {
  /** From 1, the column of ticks included. */
  readonly columnIndex: number;
  readonly leftPx: number;
  /** The last of those that stay: a line stands at its edge. */
  readonly isLastPinned: boolean;
}

/** The name of the column of ticks among the others. */
export const tickColumn = 'select';

interface GridRowProps {
  readonly id: AccountId;
  /** From 1, the header included. */
  readonly rowIndex: number;
  readonly topPx: number;
  readonly columns: readonly DrawnColumn[];
  readonly currency: string;
  /** The column the keyboard is on in this row; null when it is on another row. */
  readonly activeColumnId: string | null;
  /** The column being edited in this row, and its field. */
  readonly editing: { readonly columnId: string; readonly field: ReactNode } | null;
  /** Raised with every change of the book: then the row looks again. */
  readonly revision: number;
}

/** Drawn again only for its own reasons: a scroll mounts rows and leaves the others alone. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, columns, currency, activeColumnId, editing } = props;
  const isSelected = useView((state) => state.selection.has(id));
  const { book, proposed } = useRecords.getState();
  const facts = book === null || proposed === null ? undefined : factsOf(book, proposed, id);
  if (facts === undefined) return null;
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      aria-selected={isSelected}
      className={cx(styles.row, isSelected && styles.selected)}
      style={{ top: props.topPx }}
      data-row={id}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-label={`Select ${facts.account.name.slice(0, 80)}`}
        tabIndex={activeColumnId === tickColumn ? 0 : -1}
        data-cell={tickColumn}
        data-place={`${id} ${tickColumn}`}
        className={cx(styles.cell, styles.tick, styles.pinned)}
      >
        <span className={styles.box}>
          {isSelected && <Check size={12} strokeWidth={2.4} aria-hidden="true" />}
        </span>
      </div>
      {columns.map((placed) => (
        <Cell
          key={placed.column.id}
          placed={placed}
          facts={facts}
          currency={currency}
          isTabStop={activeColumnId === placed.column.id}
          field={editing?.columnId === placed.column.id ? editing.field : null}
        />
      ))}
    </div>
  );
});

interface CellProps {
  readonly placed: DrawnColumn;
  readonly facts: RowFacts;
  readonly currency: string;
  readonly isTabStop: boolean;
  readonly field: ReactNode;
}

/** More of a long text than any column shows costs the page and tells nobody anything. */
const mostShown = 300;

function Cell({ placed, facts, currency, isTabStop, field }: CellProps) {
  const { column, isPinned } = placed;
  const value = column.read(facts);
  const text = shownText(value, column.kind, currency).slice(0, mostShown);
  const note = column.note?.(facts) ?? null;
  const isProposal = column.id.startsWith('proposed') && facts.row.moves;
  return (
    <div
      role="gridcell"
      aria-colindex={placed.columnIndex}
      {...(column.edits === null ? { 'aria-readonly': true } : {})}
      tabIndex={isTabStop ? 0 : -1}
      data-cell={column.id}
      data-place={`${facts.account.id} ${column.id}`}
      className={cx(
        styles.cell,
        isPinned && styles.pinned,
        placed.isLastPinned && styles.lastPinned,
        isFigure(column.kind) && styles.figure,
        column.id === 'name' && styles.name,
        isProposal && styles.proposal,
        field !== null && styles.edited,
      )}
      style={{ width: placed.widthPx, left: placed.leftPx }}
    >
      {field ?? (
        <>
          {column.kind === 'lane' && <LaneMark lane={laneOfWord(text)} size={10} />}
          <span className={styles.text} dir="auto">
            {text}
          </span>
          {note !== null && <span className={styles.note}> {note}</span>}
        </>
      )}
    </div>
  );
}

function laneOfWord(word: string): BoardLane {
  return boardLanes.find((lane) => laneName[lane] === word) ?? 'unassigned';
}
