// Decides how the filters by field stand in a row of their own: switched on and off, opened again, taken away.
import { ListFilter, Pencil, X } from 'lucide-react';
import type { Book } from '../../../shared/records/book';
import type { BoardIndex } from '../../store/board-index';
import { fieldLabel } from '../../store/filter-fields';
import { useCurrency } from '../../store/records';
import { type ColumnFilter, useView } from '../../store/view';
import { Chip } from '../../ui/Chip';
import { formatCount } from '../../ui/format';
import { IconButton } from '../../ui/IconButton';
import { focusSearch } from './card-focus';
import { columnFilterName, columnFilterText } from './column-filter';
import styles from './FilterBar.module.css';
import { removeColumn, toggleColumn } from './filter-chips';
import { useCellsRevision } from './use-cells-revision';
import { useFilterCount } from './use-filter-count';

interface FieldChipsProps {
  readonly book: Book;
  readonly board: BoardIndex;
  /** Opens the filter by this field again. */
  readonly onEdit: (fieldId: string) => void;
}

/** A chip for each filter, `Tier: Gold, 12 accounts`, with buttons that edit it and take it away; nothing without a filter. */
export function FieldChips({ book, board, onEdit }: FieldChipsProps) {
  const columns = useView((state) => state.filter.columns);
  const revision = useCellsRevision(columns);
  if (columns.length === 0) return null;
  return (
    <ul className={styles.columns} aria-label="Filters by field">
      {columns.map((filter) => (
        <FieldChip
          key={filter.column}
          filter={filter}
          book={book}
          board={board}
          revision={revision}
          onEdit={onEdit}
        />
      ))}
    </ul>
  );
}

interface FieldChipProps extends FieldChipsProps {
  readonly filter: ColumnFilter;
  readonly revision: number;
}

function FieldChip({ filter, book, board, revision, onEdit }: FieldChipProps) {
  const { column, isOn } = filter;
  const count = useFilterCount(book, board, filter, revision);
  const currency = useCurrency();
  const label = fieldLabel(column);
  return (
    <li className={styles.column}>
      <Chip
        label={columnFilterText(filter, currency)}
        icon={ListFilter}
        {...(count === null ? {} : { count: formatCount(count) })}
        name={columnFilterName(filter, count, currency)}
        isPressed={isOn}
        onPress={() => toggleColumn(filter)}
      />
      <IconButton icon={Pencil} iconSize={12} name={`Edit filter, ${label}`} onPress={() => onEdit(column)} />
      <IconButton
        icon={X}
        iconSize={12}
        name={`Remove filter, ${label}`}
        onPress={() => {
          removeColumn(column);
          focusSearch();
        }}
      />
    </li>
  );
}
