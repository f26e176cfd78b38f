// Decides the head of the table: tick all, one header per column, and what their commands do to the layout.
// biome-ignore-all lint/a11y/useSemanticElements: rows and cells of a table element cannot be drawn a few at a time.
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time takes the focus, rows never do.
import { Check, Minus } from 'lucide-react';
import type { AccountId } from '../../../shared/records/ids';
import { setTableLayout, useTableLayout } from '../../store/account-table';
import { notify } from '../../store/notices';
import { select, useView } from '../../store/view';
import { cx } from '../../ui/cx';
import styles from './AccountGrid.module.css';
import type { AccountList } from './account-list';
import type { AccountColumn } from './columns';
import { type DrawnColumn, tickColumn } from './GridRow';
import { HeaderCell, type HeaderCommand } from './HeaderCell';
import { useHeaderDrag } from './header-drag';
import { moved, movedTo, type PlacedColumn, roomToPinPx, withColumn, withPin } from './layout';
import { selectAll } from './row-selection';

interface GridHeaderProps {
  readonly list: AccountList;
  readonly ids: readonly AccountId[];
  readonly columns: readonly AccountColumn[];
  readonly placed: readonly PlacedColumn[];
  readonly drawn: readonly DrawnColumn[];
  readonly widthPx: number;
  /** Room for columns that are shown pinned. */
  readonly pinRoomPx: number;
  /** The column the keyboard is on, while it is in the head. */
  readonly activeColumnId: string | null;
  /** The keyboard is at a column's header, or will be. */
  readonly onPlace: (columnId: string) => void;
}

export function GridHeader(props: GridHeaderProps) {
  const { list, ids, columns, placed, drawn, widthPx, pinRoomPx, activeColumnId, onPlace } = props;
  const layout = useTableLayout();
  const selectedCount = useView((state) => state.selection.size);
  const freePx = roomToPinPx(placed, pinRoomPx);
  const drag = useHeaderDrag(({ id, goalId, side }) => {
    const next = movedTo(columns, layout, id, goalId, side);
    const dragged = placed.find(({ column }) => column.id === id);
    // A drop among the pinned ones pins: nothing is kept that would not be shown.
    const pins = next.pinned.includes(id) && !layout.pinned.includes(id);
    if (pins && dragged !== undefined && dragged.widthPx > freePx) {
      notify({ text: noRoomSentence(dragged.column.label), tone: 'warn', undoSeq: null });
    } else setTableLayout(next);
  });
  const run = (id: string, command: HeaderCommand) => {
    const at = placed.findIndex(({ column }) => column.id === id);
    const beside = placed[at + 1] ?? placed[at - 1];
    // Its header goes with it, and the keyboard on from there.
    if (command === 'hide' && beside !== undefined) onPlace(beside.column.id);
    setTableLayout(afterCommand(columns, id, command));
  };
  const isAll = ids.length > 0 && selectedCount >= ids.length;
  return (
    <div role="rowgroup" className={styles.head} style={{ width: widthPx }}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div
          role="columnheader"
          aria-colindex={1}
          aria-label="Selected"
          className={cx(styles.header, styles.tick, styles.pinned)}
          onFocus={() => onPlace(tickColumn)}
        >
          <TickAll
            isChecked={isAll}
            isMixed={selectedCount > 0 && !isAll}
            isTabStop={activeColumnId === tickColumn}
            onChange={() => (isAll ? select([]) : selectAll(list))}
          />
        </div>
        {drawn.map((each) => {
          const at = placed.findIndex(({ column }) => column.id === each.column.id);
          const pinsIt = layout.pinned.includes(each.column.id);
          return (
            <HeaderCell
              key={each.column.id}
              placed={each}
              columnIndex={each.columnIndex}
              leftPx={each.leftPx}
              sort={layout.sort?.columnId === each.column.id ? layout.sort.direction : null}
              isActive={activeColumnId === each.column.id}
              pinsIt={pinsIt}
              canPin={each.widthPx <= freePx}
              canMove={{
                left: placed[at - 1]?.isPinned === pinsIt,
                right: placed[at + 1]?.isPinned === pinsIt,
              }}
              drag={drag}
              onCommand={(command) => run(each.column.id, command)}
              onResize={(width) =>
                setTableLayout({
                  widthsPx: { ...useTableLayout.getState().widthsPx, [each.column.id]: width },
                })
              }
              onFocus={() => onPlace(each.column.id)}
            />
          );
        })}
      </div>
    </div>
  );
}

function noRoomSentence(label: string): string {
  return `${label} stays where it is: the window has no room to pin it too. Unpin a column, or widen the window.`;
}

function afterCommand(columns: readonly AccountColumn[], id: string, command: HeaderCommand) {
  const layout = useTableLayout.getState();
  switch (command) {
    case 'ascending':
    case 'descending':
      return { sort: { columnId: id, direction: command } };
    case 'unsorted':
      return { sort: null };
    case 'left':
      return moved(columns, layout, id, -1);
    case 'right':
      return moved(columns, layout, id, 1);
    case 'pin':
      return withPin(layout, id, true);
    case 'unpin':
      return withPin(layout, id, false);
    case 'hide':
      return withColumn(layout, id, false);
  }
}

interface TickAllProps {
  readonly isChecked: boolean;
  readonly isMixed: boolean;
  readonly isTabStop: boolean;
  readonly onChange: () => void;
}

/** A button of our own: a field of its own would take Tab out of turn. */
function TickAll({ isChecked, isMixed, isTabStop, onChange }: TickAllProps) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isMixed ? 'mixed' : isChecked}
      aria-label="Select all shown"
      tabIndex={isTabStop ? 0 : -1}
      data-cell=""
      data-place={`header ${tickColumn}`}
      className={styles.tickAll}
      onClick={onChange}
    >
      <span className={cx(styles.box, (isChecked || isMixed) && styles.boxOn)}>
        {isMixed ? <Minus {...tickIcon} /> : isChecked && <Check {...tickIcon} />}
      </span>
    </button>
  );
}

const tickIcon = { size: 12, strokeWidth: 2.4, 'aria-hidden': true } as const;
