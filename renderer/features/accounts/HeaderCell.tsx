// Decides what a column's header says and offers: sorting, its menu, its width. Changes no layout itself.
// biome-ignore-all lint/a11y/useSemanticElements: rows and cells of a table element cannot be drawn a few at a time.
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time takes the focus, rows never do.
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import type { MouseEvent } from 'react';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/IconButton';
import { Menu, type MenuEntry } from '../../ui/Menu';
import styles from './AccountGrid.module.css';
import { ColumnSeparator } from './ColumnSeparator';
import { isFigure } from './cell-text';
import type { HeaderDrag } from './header-drag';
import type { PlacedColumn } from './layout';

export type HeaderCommand =
  | 'ascending'
  | 'descending'
  | 'unsorted'
  | 'left'
  | 'right'
  | 'pin'
  | 'unpin'
  | 'hide';

interface HeaderCellProps {
  readonly placed: PlacedColumn;
  /** From 1, the column of ticks included. */
  readonly columnIndex: number;
  /** From the left edge: of the table, or of what is pinned. */
  readonly leftPx: number;
  readonly sort: 'ascending' | 'descending' | null;
  readonly isActive: boolean;
  /** Whether the layout pins it; a narrow window may show it among the others all the same. */
  readonly pinsIt: boolean;
  /** Whether pinning it would leave every pinned column in sight. */
  readonly canPin: boolean;
  readonly canMove: { readonly left: boolean; readonly right: boolean };
  readonly drag: HeaderDrag;
  readonly onCommand: (command: HeaderCommand) => void;
  readonly onResize: (widthPx: number) => void;
  readonly onFocus: () => void;
}

/** `columnheader`: its button sorts ascending, descending, not at all. */
export function HeaderCell(props: HeaderCellProps) {
  const { placed, sort, isActive, drag, onCommand } = props;
  const { column, widthPx, isPinned } = placed;
  const { id, label } = column;
  const next = sort === null ? 'ascending' : sort === 'ascending' ? 'descending' : 'unsorted';
  const press = (event: MouseEvent) => {
    // A key presses without a pointer: nothing was dragged then.
    if (event.detail > 0 && drag.takeClick()) return;
    onCommand(next);
  };
  const tabIndex = isActive ? 0 : -1;
  return (
    <div
      role="columnheader"
      aria-colindex={props.columnIndex}
      aria-sort={sort ?? 'none'}
      aria-label={label}
      data-header={id}
      className={cx(
        styles.header,
        isPinned && styles.pinned,
        drag.draggedId === id && styles.dragged,
        drag.drop?.goalId === id && (drag.drop.side === 'before' ? styles.dropBefore : styles.dropAfter),
      )}
      style={{ width: widthPx, left: props.leftPx }}
      onPointerMove={drag.onPointerMove}
      onPointerUp={drag.onPointerUp}
      onFocus={props.onFocus}
    >
      <button
        type="button"
        tabIndex={tabIndex}
        data-cell=""
        data-place={`header ${id}`}
        aria-label={`Sort by ${label}`}
        className={cx(styles.sortButton, isFigure(column.kind) && styles.figure)}
        onPointerDown={(event) => drag.onPointerDown(event, id)}
        onClick={press}
      >
        <span className={styles.headerWords} dir="auto">
          {label}
        </span>
        {sort === 'ascending' && <ArrowUp {...sortIcon} />}
        {sort === 'descending' && <ArrowDown {...sortIcon} />}
      </button>
      <Menu
        name={`Column ${label}`}
        groups={menuOf(props)}
        onChoose={(command) => onCommand(command as HeaderCommand)}
        placement="bottom end"
      >
        <IconButton
          icon={ChevronDown}
          iconSize={12}
          name={`Column ${label}`}
          excludeFromTabOrder={!isActive}
          className={styles.menuButton ?? ''}
        />
      </Menu>
      <ColumnSeparator label={label} widthPx={widthPx} isTabStop={isActive} onResize={props.onResize} />
    </div>
  );
}

const sortIcon = { size: 12, strokeWidth: 1.7, 'aria-hidden': true } as const;

/** What is said beside a pin that is not shown, or would not be. */
const pinnedWithoutRoom = 'Pinned, but the window has no room to show it so';
const noRoomToPin = 'No room for another: unpin one, or widen the window';

function pinEntry({ placed, pinsIt, canPin }: HeaderCellProps): MenuEntry {
  if (pinsIt)
    return { id: 'unpin', label: 'Unpin', ...(placed.isPinned ? {} : { detail: pinnedWithoutRoom }) };
  const entry = { id: 'pin', label: 'Pin to the left' };
  return canPin ? entry : { ...entry, detail: noRoomToPin, isDisabled: true };
}

function menuOf(props: HeaderCellProps): readonly { entries: readonly MenuEntry[] }[] {
  const { placed, sort, canMove } = props;
  const isName = placed.column.id === 'name';
  return [
    {
      entries: [
        { id: 'ascending', label: 'Sort ascending', isCurrent: sort === 'ascending' },
        { id: 'descending', label: 'Sort descending', isCurrent: sort === 'descending' },
        { id: 'unsorted', label: 'Do not sort', isDisabled: sort === null },
      ],
    },
    {
      entries: [
        { id: 'left', label: 'Move left', isDisabled: !canMove.left },
        { id: 'right', label: 'Move right', isDisabled: !canMove.right },
        pinEntry(props),
        { id: 'hide', label: 'Hide', isDisabled: isName },
      ],
    },
  ];
}
